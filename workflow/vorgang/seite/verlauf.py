"""The history of a case as the page tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Handlung
from antraege.models import Protokolleintrag
from antraege.rules.gebiet import ist_wirkung
from antraege.worte import STATUSWORTE
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from workflow.verfahren.handlungen import ist_moeglich, name
from workflow.vorgang.eintragsworte import wer
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.eintragsangaben import angaben, gegenstand, in_voller_laenge
from workflow.vorgang.seite.eintragsbesonderes import WEITERE
from workflow.vorgang.seite.eintragstexte import texte
from workflow.vorgang.seite.nacherzaehlung import Stand, nacherzaehlt
from workflow.vorgang.wege import zur_handlung

MIT_EIGENEM_DATUM = {Handlung.INTERESSE_ERGAENZEN.value}
"""Facts whose date stands in the history alone."""


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One entry of the history."""

    nr: int
    zeitpunkt: datetime
    titel: str
    gegenstand: str
    """What it is about; a person's words, perhaps."""
    stand: str
    geschehen: str
    wer: str
    texte: tuple[tuple[str, str], ...]
    berichtigt: str
    berichtigen_url: str


def geschehen(eintrag: Protokolleintrag) -> Zeitangabe:
    """The date that the entry itself states."""
    return Zeitangabe(
        eintrag.geschehen_fruehestens,
        eintrag.geschehen_spaetestens,
        Genauigkeit(eintrag.genauigkeit),
    )


def verlauf(akte: Akte, akteur: Akteur) -> list[Eintrag]:
    """All entries, newest first."""
    nach_schluessel = {e.pk: e for e in akte.eintraege}
    berichtigungen = {e.berichtigt_id: e for e in akte.eintraege if e.berichtigt_id}
    staende = nacherzaehlt(akte.eintraege, akte.fall)
    darf = ist_moeglich(akte.fall, Handlung.EINTRAG_BERICHTIGEN, akteur)
    return [
        _eintrag(
            akte,
            e,
            nach_schluessel.get(e.berichtigt_id or 0),
            berichtigungen.get(e.pk),
            staende[e.pk],
            darf=darf,
        )
        for e in reversed(akte.eintraege)
    ]


def _eintrag(
    akte: Akte,
    eintrag: Protokolleintrag,
    ziel: Protokolleintrag | None,
    berichtigung: Protokolleintrag | None,
    stand: Stand,
    *,
    darf: bool,
) -> Eintrag:
    antrag_id = akte.fall.antrag.id
    sinnvoll = eintrag.vorher != eintrag.nachher or eintrag.handlung in MIT_EIGENEM_DATUM
    url = ""
    sinnvoll = sinnvoll and not ist_wirkung(eintrag.handlung)
    if darf and sinnvoll and ziel is None and antrag_id is not None:
        url = zur_handlung(antrag_id, Handlung.EINTRAG_BERICHTIGEN, bezug=eintrag.nr)
    return Eintrag(
        nr=eintrag.nr,
        zeitpunkt=eintrag.erfasst_am,
        titel=_titel(eintrag, ziel),
        gegenstand=gegenstand(akte, Handlung(eintrag.handlung), stand),
        stand=_stand(eintrag),
        geschehen=_datum(eintrag, ist_berichtigung=ziel is not None),
        wer=wer(eintrag),
        texte=(
            *angaben(akte, eintrag, stand, geschehen(eintrag)),
            *texte(eintrag, set(_mit_ihrer_zeile(stand))),
        ),
        berichtigt=_berichtigt(berichtigung),
        berichtigen_url=url,
    )


def _mit_ihrer_zeile(stand: Stand) -> Iterator[str]:
    """Texts that are told among the columns of their row, or in its line."""
    zeilen = [*in_voller_laenge(stand), *((s, z) for s in WEITERE for z in stand.get(s, ()))]
    for sammlung, zeile in zeilen:
        yield from (f"{sammlung}.{spalte}" for spalte in zeile.geaendert)


def _datum(eintrag: Protokolleintrag, *, ist_berichtigung: bool) -> str:
    """When it happened, where that is not the day on which it was recorded."""
    wann = geschehen(eintrag)
    if ist_berichtigung:
        return f"neues Datum: {_datumswort(wann)}"
    gleich = wann.taggenau == timezone.localtime(eintrag.erfasst_am).date()
    return "" if gleich else f"geschehen {wann.im_satz}"


def _berichtigt(berichtigung: Protokolleintrag | None) -> str:
    if berichtigung is None:
        return ""
    neu = _datumswort(geschehen(berichtigung))
    return f"Datum berichtigt auf {neu} (Eintrag Nr. {berichtigung.nr})"


def _datumswort(wann: Zeitangabe) -> str:
    """A date behind the word "Datum"."""
    return str(wann) if wann.ist_bekannt else "unbekannt"


def _titel(eintrag: Protokolleintrag, ziel: Protokolleintrag | None) -> str:
    wort = name(Handlung(eintrag.handlung))
    if ziel is None:
        return wort
    return f"{wort}: Eintrag Nr. {ziel.nr} „{name(Handlung(ziel.handlung))}“"


def _stand(eintrag: Protokolleintrag) -> str:
    if eintrag.vorher == eintrag.nachher or not eintrag.nachher:
        return ""
    nachher = STATUSWORTE[Antragsstatus(eintrag.nachher)].intern
    if not eintrag.vorher:
        return f"Stand: {nachher}"
    return f"Stand: {STATUSWORTE[Antragsstatus(eintrag.vorher)].intern} → {nachher}"
