"""Screens of signing rounds, below /runden/.

``liste``        all rounds
``cockpit``      one round: who is ready, what is missing
``naechstes``    what comes next, and for how many
``rundenseite``  forms of the acts on a round (plan, change, call off, close)
``aufnahme``     bodies come on the list, and off it
``abhaken``      who is there: fast entry, two people at once
``finden``       whom a number or a name typed there means
``auftragseite`` an order for the whole list: previewed body by body, then given
``papiere``      sheets to sign, name cards, check-off list and certificates as PDF
``laufseite``    how far the worker is, and what became of each body
"""
