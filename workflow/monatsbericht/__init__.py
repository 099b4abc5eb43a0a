"""The page on which Referatsleitung releases a closed month.

``seite``     form and refusal
``vorschau``  what the release does, in words
``urls``      its address, below /berichte/monatsberichte/
"""
