"""Reads why something is due: an entry's columns know the day only, its content knows more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q

from antraege.choices import EILARTEN, AmZug, Fristart, Handlung
from antraege.models import Protokolleintrag, Protokolltext
from antraege.rules.beschluss import GENEHMIGUNG_NACH
from berichte.kennzahlen.offene import OffenerVorgang

TERMINSETZENDE = (
    Handlung.RUECKFRAGE_STELLEN,
    Handlung.AUSSETZUNG_BEGINNEN,
    Handlung.BERATUNG_ERFASSEN,
    Handlung.WIEDERVORLAGE_SETZEN,
    Handlung.ZUSAGE_ERFASSEN,
    Handlung.ZUSAGE_VERLAENGERN,
)
"""Facts that bring a date along; every change of status does too."""

SCHRITTFRIST = "Frist des Schritts"
SITZUNG = "Ergebnis der Sitzung"
GENEHMIGUNG = "Genehmigung der Eilentscheidung"
UNTERZEICHNUNG = "Unterzeichnungstermin"
OHNE_TERMIN = "kein Termin vermerkt"
NAEHERES = {
    SCHRITTFRIST: "fristen.anlass",
    SITZUNG: "beratungen.gremium",
    GENEHMIGUNG: "beratungen.gremium",
}
"""Reason -> free text of the entry that says it more closely, as long as it is not deleted."""


def lies_gruende(vorgaenge: Iterable[OffenerVorgang], kenntnisstand: datetime) -> Mapping[int, str]:
    """Case -> what is due there, as far as the protocol tells.

    Words that a person typed (the occasion of a Wiedervorlage, what a commitment plans) stay out:
    reports go further than the file. Two statements.
    """
    gesucht = {v.antrag_id: v for v in vorgaenge}
    gefunden: dict[int, tuple[str, int]] = {}
    zeilen = (
        Protokolleintrag.objects.filter(
            Q(handlung__in=TERMINSETZENDE) | ~Q(vorher=F("nachher")),
            antrag_id__in=gesucht,
            erfasst_am__lte=kenntnisstand,
        )
        .order_by("nr")
        .values_list("pk", "antrag_id", "nr", "inhalt")
    )
    for pk, antrag, nr, inhalt in zeilen:
        vorgang = gesucht[antrag]
        if nr <= vorgang.nr and any(f'"{tag}"' in inhalt for tag in _tage(vorgang)):
            for grund in _gruende(json.loads(inhalt)["daten"], vorgang):
                gefunden[antrag] = (grund, pk)
    return {
        v.antrag_id: gefunden[v.antrag_id][0] if v.antrag_id in gefunden else _sonst(v)
        for v in gesucht.values()
    } | _naeheres(gefunden)


def _tage(vorgang: OffenerVorgang) -> Iterator[date]:
    """The day that an entry names: the one on which it is due, or from which that is counted."""
    if vorgang.faellig_am is not None:
        yield vorgang.faellig_am
        yield vorgang.faellig_am - GENEHMIGUNG_NACH


def _gruende(daten: Mapping[str, Any], vorgang: OffenerVorgang) -> Iterator[str]:
    """What in the content of an entry falls on the day in question, the weightiest last."""
    tag = str(vorgang.faellig_am)
    fristen = [f for f in daten.get("fristen", ()) if f.get("faellig_am") == tag]
    if any(f.get("art") == Fristart.WIEDERVORLAGE for f in fristen):
        yield "Wiedervorlage"
    if any(z.get("faellig_am") == tag for z in daten.get("zusagen", ())):
        yield "Zusage fällig"
    yield from _genehmigungen(daten, vorgang)
    if vorgang.ist_pausiert:
        if any(a.get("bis") == tag for a in daten.get("aussetzungen", ())):
            yield "Aussetzung endet"
        if any(r.get("erbeten_bis") == tag for r in daten.get("rueckfragen", ())):
            yield "Antwort auf Rückfrage erbeten"
        return
    for beratung in daten.get("beratungen", ()):
        if _sitzung(beratung) == tag and beratung.get("genehmigt_id") is None:
            yield SITZUNG
    if any(f.get("art") == Fristart.SCHRITT for f in fristen):
        yield SCHRITTFRIST


def _genehmigungen(daten: Mapping[str, Any], vorgang: OffenerVorgang) -> Iterator[str]:
    """An urgent decision whose time for a Genehmigung is over, or the session planned for it."""
    *_, entschieden = map(str, _tage(vorgang))
    for beratung in daten.get("beratungen", ()):
        eilig = beratung.get("art") in EILARTEN and _sitzung(beratung) == entschieden
        geplant = beratung.get("genehmigt_id") and _sitzung(beratung) == str(vorgang.faellig_am)
        if eilig or geplant:
            yield GENEHMIGUNG


def _sitzung(beratung: Mapping[str, Any]) -> str | None:
    tag: str | None = (beratung.get("sitzung") or {}).get("spaetestens")
    return tag


def _sonst(vorgang: OffenerVorgang) -> str:
    if vorgang.faellig_am is None:
        return OHNE_TERMIN
    return UNTERZEICHNUNG if vorgang.am_zug == AmZug.TERMIN else "Frist"


def _naeheres(gefunden: Mapping[int, tuple[str, int]]) -> dict[int, str]:
    """The rule's words for a deadline, without what somebody typed behind; which council."""
    eintraege = {pk: antrag for antrag, (grund, pk) in gefunden.items() if grund in NAEHERES}
    if not eintraege:
        return {}
    texte = Protokolltext.objects.filter(eintrag_id__in=eintraege, feld__in=NAEHERES.values())
    genauer: dict[int, str] = {}
    for pk, feld, text in texte.values_list("eintrag_id", "feld", "text"):
        grund = gefunden[eintraege[pk]][0]
        if NAEHERES[grund] == feld:
            wort = text.partition(": ")[0]
            genauer[eintraege[pk]] = wort if grund == SCHRITTFRIST else f"{text}: {grund}"
    return genauer
