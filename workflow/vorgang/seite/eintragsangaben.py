"""What an entry of the history decided, in words: its subject, verdicts, results and dates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from antraege.choices import (
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Fristart,
    Handlung,
    Nachrichtenstand,
    Partei,
    Urteil,
    Zusagestand,
)
from antraege.fall import Fall
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.nacherzaehlung import Stand, Zeilenstand

type Paar = tuple[str, str]

TAGE = {
    "zusagen": ("faellig_am", "Zugesagt bis"),
    "aussetzungen": ("bis", "Ausgesetzt bis"),
    "rueckfragen": ("erbeten_bis", "Antwort erbeten bis"),
    "anhoerungen": ("stellungnahme_bis", "Stellungnahme bis"),
}
"""Collection -> the day that matters, and what it is called."""


def gegenstand(akte: Akte, stand: Stand) -> str:
    """What a fact is about: criterion, assembly, signing party, resubmission; perhaps nothing."""
    for sammlung in ("pruefergebnisse", "zusagen", "nachweise"):
        for zeile in stand.get(sammlung, []):
            if nr := _nummer(akte.fall, zeile.get("kriterium_id")):
                return f"Voraussetzung {nr}"
    for zeile in stand.get("beratungen", []):
        return str(zeile.get("gremium", ""))
    for zeile in stand.get("unterschriften", []):
        if zeile.get("partei") in Partei.values:
            return str(Partei(zeile["partei"]).label)
    erledigt = {z.get("id") for z in stand.get("fristen", []) if z.get("erledigt_am")}
    wiedervorlagen = (f for f in akte.fall.fristen if f.art == Fristart.WIEDERVORLAGE)
    return next((f.anlass for f in wiedervorlagen if f.id in erledigt), "")


def _nummer(fall: Fall, kriterium_id: Any) -> int | None:
    return next((k.nr for k in fall.alle_kriterien if k.id == kriterium_id), None)


def angaben(akte: Akte, handlung: Handlung, stand: Stand) -> Iterator[Paar]:
    """What was decided or agreed, as it stood after this entry."""
    for sammlung, erzaehle in ERZAEHLER.items():
        for zeile in stand.get(sammlung, []):
            yield from erzaehle(zeile)
    yield from _tage(handlung, stand)
    if stand.get("freigaben"):
        yield from _freigabe(akte, stand["freigaben"][-1])
    for zeile in stand.get("antrag", []):
        if name := akte.name(zeile.get("zustaendig_id")):
            yield "Zuständig", name
    yield from _angehaltene(akte, stand)


def _tage(handlung: Handlung, stand: Stand) -> Iterator[Paar]:
    """The days that were agreed or set."""
    for sammlung, (spalte, wort) in TAGE.items():
        for zeile in stand.get(sammlung, []):
            if zeile.get(spalte) and not _ist_beendet(zeile):
                yield wort, _tag(zeile[spalte])
    if handlung is Handlung.WIEDERVORLAGE_SETZEN:
        for zeile in stand.get("fristen", []):
            yield "Fällig", _tag(zeile["faellig_am"])


def _pruefergebnis(zeile: Zeilenstand) -> Iterator[Paar]:
    if zeile.get("urteil") in Urteil.values:
        yield "Ergebnis", str(Urteil(zeile["urteil"]).label)


def _zusage(zeile: Zeilenstand) -> Iterator[Paar]:
    if zeile.get("stand") in (Zusagestand.EINGELOEST, Zusagestand.NICHT_EINGELOEST):
        yield "Stand der Zusage", str(Zusagestand(zeile["stand"]).label)


def _beratung(zeile: Zeilenstand) -> Iterator[Paar]:
    sitzung = zeile.get("sitzung")
    if sitzung:
        yield "Sitzung", str(_zeitangabe(sitzung))
    if zeile.get("rolle") in Beratungsrolle.values:
        yield "Beratung", str(Beratungsrolle(zeile["rolle"]).label)
    ergebnis = str(zeile.get("ergebnis", ""))
    bekannt = ergebnis in Beratungsergebnis.values
    yield "Ergebnis", str(Beratungsergebnis(ergebnis).label) if bekannt else "noch keines"


ERZAEHLER = {"pruefergebnisse": _pruefergebnis, "beratungen": _beratung, "zusagen": _zusage}
"""Collection -> what is told of each row."""


def _freigabe(akte: Akte, zeile: Zeilenstand) -> Iterator[Paar]:
    """What a Zeichnungsfreigabe pins; other releases pin nothing."""
    inhalt = json.loads(zeile.get("inhalt") or "{}")
    for partei in Partei:
        if stelle := inhalt.get("unterzeichnende", {}).get(partei.value):
            yield f"Für {partei.label}", f"{stelle['name']}, {stelle['amt']}"
    fassung = next((f for f in akte.fall.fassungen if f.id == inhalt.get("fassung_id")), None)
    if fassung is not None:
        yield "Textfassung", fassung.bezeichnung
    if inhalt.get("termin_am"):
        yield "Unterzeichnungstermin", _tag(inhalt["termin_am"])
    if inhalt.get("beschlusslage") in Beschlusslage.values:
        yield "Beschlusslage dabei", str(Beschlusslage(inhalt["beschlusslage"]).label)


def _angehaltene(akte: Akte, stand: Stand) -> Iterator[Paar]:
    """Mails that the act held back, by their subjects."""
    betreffe = {n.pk: n.betreff for n in akte.nachrichten}
    for zeile in stand.get("nachrichten", []):
        if zeile.get("stand") == Nachrichtenstand.ANGEHALTEN and zeile.get("id") in betreffe:
            yield "Angehaltene E-Mail", betreffe[zeile["id"]]


def _ist_beendet(zeile: Zeilenstand) -> bool:
    return bool(zeile.get("beendet_am") or zeile.get("beantwortet_am"))


def _tag(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d.%m.%Y}"


def _zeitangabe(daten: dict[str, Any]) -> Zeitangabe:
    """A date as the protocol stores it."""
    grenzen = [daten.get(g) for g in ("fruehestens", "spaetestens")]
    fruehestens, spaetestens = (date.fromisoformat(g) if g else None for g in grenzen)
    genauigkeit = Genauigkeit(daten.get("genauigkeit") or Genauigkeit.UNBEKANNT)
    return Zeitangabe(fruehestens, spaetestens, genauigkeit)
