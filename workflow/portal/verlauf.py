"""The history in public words: what has none does not appear, and nobody is named."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from antraege.rules.oeffentlich import datumswort, satz_zum_beschluss
from antraege.rules.runde import Platz, Tageslage, plaetze
from antraege.rules.weg import zeiten
from antraege.worte import HANDLUNGSWORTE, voller_name
from antraege.zeitangabe import Zeitangabe
from workflow.portal.queries import Beitritt
from workflow.portal.zusagen import nachfrage

DATUM_AUS: dict[Handlung, tuple[str, str]] = {
    Handlung.RUECKFRAGE_STELLEN: ("rueckfragen", "erbeten_bis"),
    Handlung.AUSSETZUNG_BEGINNEN: ("aussetzungen", "bis"),
    Handlung.ANHOERUNG: ("anhoerungen", "stellungnahme_bis"),
}
"""Where the entry keeps the date that its sentence names; elsewhere it is the date of the event."""

URKUNDE_LIEGT_BEREIT = "Ihre Urkunde liegt bereit."
BESCHLUSS_GEKLAERT = "Der Schritt „Beschluss“ ist abgeschlossen."
"""Where the decision behind it is not known to have been public."""
ABGESAGT = "Die Unterzeichnung am {datum} ist abgesagt; Ihr Platz entfällt."
FAND_NICHT_STATT = "Die Unterzeichnung am {datum} hat nicht stattgefunden."
NACH_DEM_TAG = "Sie stehen für die Unterzeichnung am {datum} nicht mehr auf der Liste."
PLATZ_ENTFAELLT = "Ihr Platz bei einer Unterzeichnung entfällt."
OHNE_VORHABEN = "Wir haben an Ihre Zusage erinnert."
"""Where the entry does not tell of which promise it reminded."""


@dataclass(frozen=True, slots=True)
class Verlaufszeile:
    """One line as ``bausteine/verlauf.html`` draws it."""

    zeitpunkt: datetime
    titel: str
    zusatz: str = ""


@dataclass(frozen=True, slots=True)
class Ereignis:
    """One entry in public words, with its date as it stands now."""

    zeitpunkt: datetime
    titel: str
    wann: Zeitangabe | None


def verlauf(beitritt: Beitritt, *, hat_urkunde: bool = False) -> list[Verlaufszeile]:
    """Newest first; the same sentence stands once a day, with the dates of all it speaks of.

    ``hat_urkunde``: a certificate of the membership can be downloaded.
    """
    ereignisse = _ereignisse(beitritt, hat_urkunde=hat_urkunde)
    gruppen: dict[tuple[date, str], list[Ereignis]] = {}
    for ereignis in sorted(ereignisse, key=lambda e: e.zeitpunkt)[::-1]:
        tag = timezone.localdate(ereignis.zeitpunkt)
        gruppen.setdefault((tag, ereignis.titel), []).append(ereignis)
    return [
        Verlaufszeile(gruppe[0].zeitpunkt, titel, _daten(tag, gruppe))
        for (tag, titel), gruppe in gruppen.items()
    ]


def _daten(tag: date, ereignisse: list[Ereignis]) -> str:
    """When it happened, where that is not just the day on which it was recorded."""
    bekannte = {e.wann for e in ereignisse if e.wann is not None and e.wann.ist_bekannt}
    if {wann.taggenau for wann in bekannte} <= {tag}:
        return ""
    worte = [datumswort(wann) for wann in sorted(bekannte, key=lambda z: z.sortierung)]
    return f"Datum: {', '.join(worte)}"


def _ereignisse(beitritt: Beitritt, *, hat_urkunde: bool) -> Iterator[Ereignis]:
    stand = zeiten(beitritt.eintraege)
    letzte_aufnahme = max(
        (e.pk for e in beitritt.eintraege if e.handlung == Handlung.AUFNAHME_FREIGEBEN), default=0
    )
    verborgene = _verborgene(beitritt)
    for eintrag in beitritt.eintraege:
        if eintrag.pk in verborgene:
            continue
        wann = None if eintrag.berichtigt_id is not None else stand[eintrag.pk]
        titel = _satz(eintrag, wann, beitritt)
        if eintrag.pk == letzte_aufnahme and hat_urkunde:
            titel = f"{titel} {URKUNDE_LIEGT_BEREIT}"
        if titel:
            yield Ereignis(eintrag.erfasst_am, titel, wann)


def _verborgene(beitritt: Beitritt) -> set[int]:
    """Keys of entries on consultations of which none is known to have been public, as of now.

    An entry names the rows that it changed; new ones get their keys in the order of the entries.
    """
    zeilen = beitritt.fall.beratungen if beitritt.fall else ()
    oeffentliche = {zeile.id for zeile in zeilen if zeile.ist_oeffentlich}
    neue = iter(zeile.id for zeile in zeilen)
    verborgene: set[int] = set()
    for eintrag in beitritt.eintraege:
        daten = _daten_von(eintrag).get("beratungen", [])
        genannte = {zeile["id"] if "id" in zeile else next(neue, None) for zeile in daten}
        if eintrag.handlung == Handlung.BERATUNG_ERFASSEN and not genannte & oeffentliche:
            verborgene.add(eintrag.pk)
    return verborgene


def _satz(eintrag: Protokolleintrag, wann: Zeitangabe | None, beitritt: Beitritt) -> str:
    handlung = Handlung(eintrag.handlung)
    wort = HANDLUNGSWORTE[handlung].oeffentlich
    if handlung is Handlung.BESCHLUSSLAGE_BESTAETIGEN and beitritt.fall is not None:
        return satz_zum_beschluss(beitritt.fall) or BESCHLUSS_GEKLAERT
    if handlung is Handlung.RUNDENPLATZ_STREICHEN:
        return _gestrichen(eintrag, beitritt)
    if "{name}" in wort:
        return _mit_namen(wort, beitritt)
    if "{vorhaben}" in wort:
        return _mit_vorhaben(eintrag, beitritt)
    datum = _datum(handlung, eintrag, wann)
    if not datum:
        wort = re.sub(r",? ?(bitte )?(seit|am|bis|zum) \{datum\}", "", wort)
    return wort.replace("{datum}", datum)


def _mit_namen(wort: str, beitritt: Beitritt) -> str:
    nachfolge = beitritt.mitgliedschaft.nachfolge if beitritt.mitgliedschaft else None
    if nachfolge is None:
        return "Die Mitgliedschaft geht auf eine andere Kommune über."
    return wort.format(name=voller_name(nachfolge.typ, nachfolge.name))


def _mit_vorhaben(eintrag: Protokolleintrag, beitritt: Beitritt) -> str:
    """Which promise it was about, in the body's own words."""
    zusagen = beitritt.fall.zusagen if beitritt.fall is not None else ()
    gemeint = {zeile.get("id") for zeile in _daten_von(eintrag).get("zusagen", [])}
    vorhaben = [z.vorhaben for z in zusagen if z.id in gemeint or len(zusagen) == 1]
    return nachfrage(f"„{vorhaben[0]}“") if vorhaben else OHNE_VORHABEN


def _gestrichen(eintrag: Protokolleintrag, beitritt: Beitritt) -> str:
    """That its place fell away, or the whole signing; with the day that the body knows."""
    gemeint = {zeile.get("id") for zeile in _daten_von(eintrag).get("rundenplaetze", [])}
    for platz in plaetze(beitritt.fall) if beitritt.fall is not None else ():
        if platz.zeile.id in gemeint:
            satz = _entfallen(platz, timezone.localdate(eintrag.erfasst_am))
            satz = satz if platz.runde.tag else satz.replace(" am {datum}", " bis {datum}")
            return satz.format(datum=f"{platz.bekannter_tag:%d.%m.%Y}")
    return PLATZ_ENTFAELLT


def _entfallen(platz: Platz, am: date) -> str:
    """As the mail of that day said it: what was past then is told as past."""
    if platz.tageslage(am) is not Tageslage.DANACH:
        wort = HANDLUNGSWORTE[Handlung.RUNDENPLATZ_STREICHEN].oeffentlich
        return ABGESAGT if platz.ist_abgesagt else wort
    return FAND_NICHT_STATT if platz.ist_abgesagt and platz.runde.tag else NACH_DEM_TAG


def _daten_von(eintrag: Protokolleintrag) -> dict[str, Any]:
    daten: dict[str, Any] = json.loads(eintrag.inhalt).get("daten", {})
    return daten


def _datum(handlung: Handlung, eintrag: Protokolleintrag, wann: Zeitangabe | None) -> str:
    if handlung not in DATUM_AUS:
        return datumswort(wann)
    sammlung, feld = DATUM_AUS[handlung]
    werte = [zeile[feld] for zeile in _daten_von(eintrag).get(sammlung, []) if zeile.get(feld)]
    return f"{date.fromisoformat(werte[0]):%d.%m.%Y}" if werte else ""
