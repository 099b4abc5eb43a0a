"""One file for the table on the day: a sheet to sign per body, then name cards."""

from __future__ import annotations

from collections.abc import Sequence

from berichte.erklaerung import Erklaerung
from berichte.erklaerung import baue as baue_erklaerung
from berichte.rundenpapiere.angaben import VERFASSER, Runde, Schild
from berichte.rundenpapiere.schilder import schilder
from berichte.satz import Absatz, Dokument, Spalte, Tabelle, setze_sammlung


def drucke_blaetter(
    runde: Runde, erklaerungen: Sequence[Erklaerung], karten: Sequence[Schild]
) -> bytes:
    """The declarations as they are drawn one by one, behind a cover that names the bodies; name
    cards where people sit at a table."""
    teile = [baue_erklaerung(e) for e in erklaerungen]
    if karten:
        teile.append(schilder(runde, karten))
    return setze_sammlung(_deckblatt(runde, erklaerungen, mit_karten=bool(karten)), teile)


def _deckblatt(runde: Runde, erklaerungen: Sequence[Erklaerung], *, mit_karten: bool) -> Dokument:
    titel = "Unterschriftsblätter und Namensschilder" if mit_karten else "Unterschriftsblätter"
    danach = " und danach alle Namensschilder" if mit_karten else ""
    zeilen = tuple(
        (str(nr), e.name, e.plaetze[0].name if e.plaetze else "", e.gz)
        for nr, e in enumerate(erklaerungen, 1)
    )
    return Dokument(
        titel=titel,
        thema=f"Papiere zur Unterzeichnung: {runde.bezeichnung}",
        stand=runde.stand,
        verfasser=VERFASSER,
        dachzeile=runde.dachzeile,
        untertitel=runde.untertitel,
        kopfzeile=titel,
        fusszeile=runde.fusszeile,
        bausteine=(
            Absatz(
                "Diese Datei enthält für jede Kommune die Gemeinsame Erklärung zum Unterzeichnen"
                f"{danach}."
            ),
            Tabelle(
                (
                    Spalte("Blatt", 1),
                    Spalte("Kommune", 5),
                    Spalte("Unterzeichnet", 4),
                    Spalte("Gz.", 3),
                ),
                zeilen,
                zusammenfassung="Reihenfolge der Blätter mit Kommune und vorgesehener Person",
                leer="Auf der Liste steht keine Kommune.",
            ),
        ),
    )
