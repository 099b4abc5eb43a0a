"""Papers of a round for tests."""

from __future__ import annotations

from dataclasses import replace

from berichte import rundenpapiere
from berichte.rundenpapiere import Platz, Runde, Schild
from tests.berichte.erklaerung.hilfen import STAND
from tests.berichte.erklaerung.hilfen import erklaerung as eine_erklaerung
from tests.berichte.urkunde.hilfen import URKUNDE

NAMEN = ("Detmold", "Augustdorf", "Bad Salzuflen")
RUNDE = Runde(
    bezeichnung="Unterzeichnung im Frühjahr",
    wann="12.05.2026, 14:30 Uhr",
    ort="Düsseldorf",
    stand=STAND,
    ist_vorfuehrung=True,
)


def namen(anzahl: int, zusatz: str = "") -> list[str]:
    return [f"{NAMEN[nr % len(NAMEN)]} {zusatz}".strip() for nr in range(anzahl)]


def blaetter(anzahl: int, zusatz: str = "") -> bytes:
    alle = namen(anzahl, zusatz)
    schilder = [Schild(f"Stadt {n}", f"Ada Lovelace {zusatz}", "Bürgermeisterin") for n in alle]
    erklaerungen = [eine_erklaerung(n) for n in alle]
    return rundenpapiere.drucke_blaetter(RUNDE, erklaerungen, [*schilder, Schild("Kreis Lippe")])


def abhakliste(anzahl: int, zusatz: str = "") -> bytes:
    vermerke = ("anwesend", "abwesend", "")
    plaetze = [
        Platz(nr, name, "Ada Lovelace, Bürgermeisterin" if nr % 2 else "", vermerke[nr % 3])
        for nr, name in enumerate(namen(anzahl, zusatz), 1)
    ]
    return rundenpapiere.drucke_abhakliste(RUNDE, plaetze)


def urkunden(anzahl: int) -> bytes:
    alle = [replace(URKUNDE, kommune=f"die Stadt {n}") for n in namen(anzahl)]
    return rundenpapiere.drucke_urkunden(RUNDE, alle)
