"""Rows of one old case that cannot both be true. Both come in; somebody should look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from antraege.choices import Beratungsrolle
from antraege.einlesen.deuten import Altberatung
from antraege.einlesen.deutung import falte
from antraege.einlesen.rohtabelle import Hinweis
from antraege.rules.widerspruch import richtung


def widersprueche(beratungen: Iterable[Altberatung]) -> Iterator[Hinweis]:
    """One assembly that decides two ways on one day; told at the later row."""
    entschieden: dict[tuple[date, str], Altberatung] = {}
    for b in beratungen:
        tag = b.schritt.wann.taggenau
        if tag is None or b.rolle is not Beratungsrolle.ENTSCHEIDUNG or not richtung(b.ergebnis):
            continue
        erste = entschieden.setdefault((tag, falte(b.schritt.wer)), b)
        if erste.ergebnis is not None and richtung(erste.ergebnis) != richtung(b.ergebnis):
            yield Hinweis(
                b.schritt.zeile,
                f"Zeile {erste.schritt.zeile} nennt für dieselbe Sitzung "
                f"„{erste.ergebnis.label}“; beides zugleich geht nicht.",
            )
