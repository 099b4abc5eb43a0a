"""Ways to meet a criterion as people type them: one per line, "(Zusage)" behind a commitment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from antraege.namen import sortierschluessel, umschrift
from workflow.fassungen.angaben import wege
from workflow.verfahren.fassungen.eingaben import Alternative, Katalogentwurf, Kriteriumentwurf
from workflow.verfahren.fassungen.pruefung import LAENGE_SCHLUESSEL

ZUSAGE = re.compile(r"\s*\(\s*zusage\s*\)$", re.IGNORECASE)


def als_text(kriterium: Kriteriumentwurf) -> str:
    """The ways of a criterion as they would be typed."""
    return "\n".join(wege(kriterium))


def lies(text: str, bekannte: Mapping[str, str]) -> tuple[Alternative, ...]:
    """What was typed. A title that is known (:func:`schluessel_der`) keeps its key."""
    gelesen: list[Alternative] = []
    for roh in text.splitlines():
        zeile = " ".join(roh.split())
        titel = ZUSAGE.sub("", zeile)
        if not zeile:
            continue
        schluessel = bekannte.get(sortierschluessel(titel)) or _schluessel(titel)
        gelesen.append(
            Alternative(
                schluessel=_frei(schluessel, (w.schluessel for w in gelesen)),
                titel=titel,
                ist_zusage=titel != zeile,
            )
        )
    return tuple(gelesen)


def schluessel_der(katalog: Katalogentwurf) -> dict[str, str]:
    """Titles of all ways of a catalogue, folded -> their keys."""
    return {
        sortierschluessel(weg.titel): weg.schluessel
        for kriterium in katalog.kriterien
        for weg in kriterium.alternativen
    }


def _schluessel(titel: str) -> str:
    """A key out of a title: plain letters, as long as the column."""
    wort = re.sub(r"[^a-z0-9]+", "_", umschrift(titel)).strip("_")
    return wort[:LAENGE_SCHLUESSEL].strip("_") or "weg"


def _frei(schluessel: str, vergebene: Iterable[str]) -> str:
    """The key, with a number behind it where another way of the criterion has it."""
    belegt = set(vergebene)
    nummer, frei = 2, schluessel
    while frei in belegt:
        zusatz = f"_{nummer}"
        nummer, frei = nummer + 1, schluessel[: LAENGE_SCHLUESSEL - len(zusatz)] + zusatz
    return frei
