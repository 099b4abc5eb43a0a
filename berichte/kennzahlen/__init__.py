"""Figures: every number comes from the protocol, for a Stichtag and a Kenntnisstand.

``bezug``       the two dates, and the days a month is compared with
``verlauf``     one chain as it is known: corrected dates, and the situation on a day
``laden``       reads the protocol as it was known at a moment
``mitglieder``  members, coverage, admissions of the month
``vorgaenge``   open cases, whose turn, new and finished ones, what is overdue
``gruende``     reads why something is due
``vorschlaege`` what waits for a decision of leadership
``zusagen``     commitments of members: open, due, kept or not
``dauern``      how long steps take, without pauses
``zahlen``      all of them together

What each figure means stands in docs/kennzahlen.md. Nothing here reads the present columns of a
case or a membership: they know neither what was true on a day nor what was known then.
"""

from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.zahlen import Zahlen, berechne, lies_zahlen

__all__ = ["Bezug", "Zahlen", "berechne", "lies_zahlen"]
