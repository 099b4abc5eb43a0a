"""The case page and every form that changes a case.

``queries`` read a case with its history (``Akte``), ``seite`` turns it into what the page shows,
``formulare`` hold one form per act, ``vorschau`` tells a plan in words, ``ablehnung`` brings the
door's refusal back to the fields. Views make one call and translate in and out.
"""
