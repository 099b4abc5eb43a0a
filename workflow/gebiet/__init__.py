"""The pages of changes of bodies: list, form, decision, annulment.

``formulare``  one form per kind of change
``aktseite``   the pages of acts
``entwurfsseite`` the page on which a change is recorded
``vorschau``   what an act will do, in words
``seite``      one change
``liste``      all changes
"""
