"""A certificate for tests, and names that nobody would choose."""

from __future__ import annotations

from datetime import UTC, date, datetime

from antraege.zeitangabe import Zeitangabe
from berichte.urkunde import Urkunde

REGEL = "Als Tag des Beitritts gilt der Tag der letzten erforderlichen Unterschrift."
URKUNDE = Urkunde(
    kommune="die Stadt Detmold",
    beginn=Zeitangabe.tag(date(2026, 3, 12)),
    regel=REGEL,
    gz="III 7-2026-0042",
    stand=datetime(2026, 3, 31, 22, 30, tzinfo=UTC),
    unterzeichnend="Grace Hopper",
    amt="Staatssekretärin",
)
LANG = "Landschaftsverbandsumlage Wittgenstein "
FEINDLICH = [LANG * 5, "W" * 200, "<b>{ort}</b> # x", "🎉\u202e\0\nneu", "", "{}"]
