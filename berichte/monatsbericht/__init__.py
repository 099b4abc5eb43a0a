"""The monthly report: figures in, a frozen document out; ``berichte.satz`` draws it.

``erste_seite``   head, three sentences, new members, commitments due, what is stuck
``kapitel``       the chapters behind it, one function each
``netz``          map, regions, growth, signing rounds, members by name
``weg``           funnel, durations as a picture, whose turn it was
``berichtigungen``  what has become known since the report before
``zusagen``       commitments: on the first page, and their chapter
``definitionen``  what the figures mean, in short
``freigabe``      what the head says of its release
``dokument``      puts them together
``ausgabe``       from the two dates to bytes
"""

from berichte.monatsbericht.ausgabe import drucke
from berichte.monatsbericht.dokument import Kopf, baue
from berichte.monatsbericht.freigabe import AUSSTEHEND, VORLAEUFIG, Vermerk, freigegeben

__all__ = ["AUSSTEHEND", "VORLAEUFIG", "Kopf", "Vermerk", "baue", "drucke", "freigegeben"]
