"""Whether closed months still are what they were: figures, files, and what the protocol says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from antraege.choices import Handlung
from antraege.dokumente.ablage import Fehlt, oeffne
from antraege.models import Protokolleintrag
from berichte.abschluss.aufstellen import summe
from berichte.abschluss.kalender import kurz
from berichte.models import Monatsabschluss

VERMERKE = {
    Handlung.MONAT_ABSCHLIESSEN: "Abschluss",
    Handlung.MONATSBERICHT_FREIGEBEN: "Freigabe",
}
IM_PROTOKOLL = "monatsbericht"
"""Collection in the entries of both acts; one row each."""


@dataclass(slots=True)
class Zaehlung:
    """What was looked at."""

    abschluesse: int = 0
    dateien: int = 0


def vermerk_des_abschlusses(abschluss: Monatsabschluss) -> dict[str, Any]:
    """What the protocol holds of a closed month, at its closing and at its release."""
    return {
        "monat": kurz(abschluss.monat),
        "pruefsumme": abschluss.pruefsumme,
        "sha256": abschluss.sha256,
    }


def pruefe_abschluesse(zaehlung: Zaehlung) -> Iterator[str]:
    """Every finding as a line; ``zaehlung`` grows along."""
    vermerkte = _lies_vermerke()
    for abschluss in Monatsabschluss.objects.order_by("monat").iterator(chunk_size=20):
        zaehlung.abschluesse += 1
        for satz in _saetze(abschluss, vermerkte, zaehlung):
            yield f"Monatsbericht {kurz(abschluss.monat)}: {satz}"
    for _, monat in vermerkte:
        yield f"Monatsbericht {monat}: Das Protokoll nennt ihn, der Abschluss fehlt."


def _lies_vermerke() -> dict[tuple[Handlung, str], Mapping[str, Any]]:
    """Act and month -> what its entry says."""
    eintraege = Protokolleintrag.objects.filter(handlung__in=[h.value for h in VERMERKE])
    gelesen: dict[tuple[Handlung, str], Mapping[str, Any]] = {}
    for handlung, inhalt in eintraege.order_by("nr").values_list("handlung", "inhalt"):
        (zeile,) = json.loads(inhalt)["daten"][IM_PROTOKOLL]
        gelesen[Handlung(handlung), zeile["monat"]] = zeile
    return gelesen


def _saetze(
    abschluss: Monatsabschluss,
    vermerkte: dict[tuple[Handlung, str], Mapping[str, Any]],
    zaehlung: Zaehlung,
) -> Iterator[str]:
    if summe(abschluss.zahlen) != abschluss.pruefsumme:
        yield "Die Zahlen passen nicht zu ihrer Prüfsumme."
    yield from _dateisaetze("Bericht beim Abschluss", abschluss.sha256, abschluss.groesse, zaehlung)
    if abschluss.freigabe_sha256:
        yield from _dateisaetze(
            "freigegebener Bericht", abschluss.freigabe_sha256, abschluss.freigabe_groesse, zaehlung
        )
    erwartet = vermerk_des_abschlusses(abschluss)
    for handlung, wort in VERMERKE.items():
        vermerkt = vermerkte.pop((handlung, kurz(abschluss.monat)), None)
        ist_noetig = handlung is Handlung.MONAT_ABSCHLIESSEN or abschluss.freigegeben_am is not None
        if vermerkt is None and ist_noetig:
            yield f"{wort} ohne Eintrag im Protokoll."
        elif vermerkt is not None and not ist_noetig:
            yield f"Das Protokoll nennt eine {wort}, der Abschluss nicht."
        elif vermerkt is not None and not erwartet.items() <= vermerkt.items():
            yield f"Das Protokoll nennt bei {wort} andere Prüfsummen."


def _dateisaetze(wort: str, sha256: str, groesse: int | None, zaehlung: Zaehlung) -> Iterator[str]:
    zaehlung.dateien += 1
    gelesen, anzahl = hashlib.sha256(), 0
    try:
        with oeffne(sha256) as datei:
            for stueck in datei.chunks():
                gelesen.update(stueck)
                anzahl += len(stueck)
    except Fehlt:
        yield f"Datei fehlt ({wort})."
        return
    if (gelesen.hexdigest(), anzahl) != (sha256, groesse):
        yield f"Datei wurde verändert ({wort})."
