"""The monthly report: figures in, a frozen document out; ``berichte.satz`` draws it.

``erste_seite``   head, three sentences, new members, commitments due, what is stuck
``kapitel``       the chapters behind it, one function each
``zusagen``       commitments: on the first page, and their chapter
``definitionen``  what the figures mean, in short
``dokument``      puts them together
``ausgabe``       from the two dates to bytes
"""

from berichte.monatsbericht.ausgabe import drucke
from berichte.monatsbericht.dokument import Kopf, baue

__all__ = ["Kopf", "baue", "drucke"]
