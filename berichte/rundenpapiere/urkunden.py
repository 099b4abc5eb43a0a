"""The certificates of a round in one file, each as it is drawn by itself."""

from __future__ import annotations

from collections.abc import Sequence

from berichte.rundenpapiere.angaben import VERFASSER, Runde
from berichte.satz import Absatz, Dokument, Liste, setze_sammlung
from berichte.urkunde import Urkunde
from berichte.urkunde import baue as baue_urkunde


def drucke_urkunden(runde: Runde, urkunden: Sequence[Urkunde]) -> bytes:
    """All of them behind a cover that names the new members."""
    namen = tuple(u.kommune[:1].upper() + u.kommune[1:] for u in urkunden)
    wort = "1 Urkunde" if len(namen) == 1 else f"{len(namen)} Urkunden"
    deckblatt = Dokument(
        titel="Urkunden",
        thema=f"Urkunden: {runde.bezeichnung}",
        stand=runde.stand,
        verfasser=VERFASSER,
        dachzeile=runde.dachzeile,
        untertitel=runde.untertitel,
        kopfzeile="Urkunden",
        fusszeile=runde.fusszeile,
        bausteine=(Absatz(f"Diese Datei enthält {wort}:"), Liste(namen, nummeriert=True)),
    )
    return setze_sammlung(deckblatt, [baue_urkunde(u) for u in urkunden])
