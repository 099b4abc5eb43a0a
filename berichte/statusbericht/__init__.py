"""The status report of a case or of a body's file: frozen input in, the bytes of a PDF out.

``angaben``   what the report is made from
``dokument``  head, sections and tables as a document
"""

from berichte.statusbericht.angaben import (
    Abschnitt,
    Gegenstand,
    Paar,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Teil,
    Uebersicht,
)
from berichte.statusbericht.dokument import baue, drucke

__all__ = [
    "Abschnitt",
    "Gegenstand",
    "Paar",
    "Paare",
    "Punkte",
    "Satz",
    "Statusbericht",
    "Teil",
    "Uebersicht",
    "baue",
    "drucke",
]
