"""Who is there, to tick off by hand; the number is what is typed on screen afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from berichte.rundenpapiere.angaben import VERFASSER, Platz, Runde
from berichte.satz import Absatz, Dokument, Spalte, Tabelle, setze


def drucke_abhakliste(runde: Runde, plaetze: Sequence[Platz]) -> bytes:
    """The list as PDF; the same input gives the same bytes."""
    return setze(baue_abhakliste(runde, plaetze))


def baue_abhakliste(runde: Runde, plaetze: Sequence[Platz]) -> Dokument:
    """The list as a document. What is noted already is printed."""
    zeilen = tuple(
        (str(p.nummer), f"{p.kommune}\n{p.unterzeichnend}", *_vermerk(p), "") for p in plaetze
    )
    return Dokument(
        titel="Abhakliste",
        thema=f"Abhakliste: {runde.bezeichnung}",
        stand=runde.stand,
        verfasser=VERFASSER,
        dachzeile=runde.dachzeile,
        untertitel=runde.untertitel,
        kopfzeile="Abhakliste",
        kennung=runde.bezeichnung,
        fusszeile=runde.fusszeile,
        bausteine=(
            Absatz(
                "Bitte in der passenden Spalte abhaken; am Bildschirm genügt danach die Nummer."
            ),
            Tabelle(
                (
                    Spalte("Nr.", 1),
                    Spalte("Kommune, vorgesehene Unterschrift", 7),
                    Spalte(runde.spalten[0], 2, ist_kaestchen=True),
                    Spalte(runde.spalten[1], 2, ist_kaestchen=True),
                    Spalte("Bemerkung", 4),
                ),
                zeilen,
                zusammenfassung="Kommunen der Runde mit Spalten zum Abhaken",
                leer="Auf der Liste steht keine Kommune.",
            ),
        ),
    )


def _vermerk(platz: Platz) -> tuple[str, str]:
    da = "x" if platz.vermerk == "anwesend" else ""
    weg = "x" if platz.vermerk == "abwesend" else ""
    return da, weg
