"""One round at a glance: numbers, the list with what is missing, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Anwesenheit, Handlung, Rundenstand
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.runde import Platz, unterschriften_der_runde
from antraege.worte import STATUSWORTE, rundenwort, voller_name
from workflow.runden.stand import Eintrag, Rundenstandbild
from workflow.runden.wege import (
    zum_streichen,
)
from workflow.runden.worte import Plakette, einladungsstand
from workflow.verfahren.handlungen import ist_moeglich, name
from workflow.verfahren.runden.lage import darf_vorbereiten, plaetze_bei_der_absage
from workflow.verfahren.runden.vorhaben import platz_von
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.wege import zur_handlung, zur_seite

S = Antragsstatus


@dataclass(frozen=True, slots=True)
class Mangel:
    """What a body lacks, with the way to mend it."""

    satz: str
    url: str = ""
    aktion: str = ""


@dataclass(frozen=True, slots=True)
class Zeile:
    """A body of the list as the table prints it."""

    nummer: int
    name: str
    url: str
    plakette: Plakette
    stand: str
    maengel: tuple[Mangel, ...]
    eingeladen: str
    nachgetragen: bool
    anwesenheit: str
    streichen_url: str
    ruecknahme_url: str
    """Where a signature of this round is taken back that was recorded by mistake."""


@dataclass(frozen=True, slots=True)
class Zahl:
    """A figure."""

    wert: int
    titel: str


def zahlen(bild: Rundenstandbild) -> list[Zahl]:
    """How far the list is; of a round that was called off, how long it was."""
    if bild.runde.stand == Rundenstand.ABGESAGT:
        return [Zahl(len(plaetze_bei_der_absage(bild.runde)), "waren auf der Liste")]
    alle = bild.eintraege
    werte = [
        Zahl(len(alle), "auf der Liste"),
        Zahl(sum(e.platz.ist_eingeladen for e in alle), "eingeladen"),
        Zahl(sum(e.ist_bereit for e in alle), "bereit"),
    ]
    if bild.ist_so_weit:
        werte.append(Zahl(sum(e.ist_da for e in alle), rundenwort(bild.runde.art).da))
    return [*werte, Zahl(sum(e.steht(S.AUFGENOMMEN) for e in alle), "aufgenommen")]


# --- what came of it


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """A round that is over: a sentence, and those about whom there is more to say."""

    satz: str
    titel: str
    zeilen: tuple[tuple[str, str, str], ...]
    """Name, address of the case, what there is to say."""


def ergebnis(bild: Rundenstandbild) -> Ergebnis | None:
    """None while the round lies ahead."""
    if bild.runde.stand == Rundenstand.ABGESAGT:
        return _absage(bild)
    if bild.runde.stand != Rundenstand.DURCHGEFUEHRT:
        return None
    alle = bild.eintraege
    da = sum(e.ist_da for e in alle)
    drin = sum(e.steht(S.AUFGENOMMEN) for e in alle)
    war_da = rundenwort(bild.runde.art).war_da[da != 1].format(da)
    sind = "ist 1" if drin == 1 else f"sind {drin}"
    satz = f"Von {len(alle)} auf der Liste {war_da}; aufgenommen {sind}."
    nicht = tuple(
        (e.name, zur_seite(e.zeile.antrag_id), _warum_nicht(e))
        for e in alle
        if not e.steht(S.AUFGENOMMEN)
    )
    return Ergebnis(satz, "Nicht aufgenommen:", nicht)


def _absage(bild: Rundenstandbild) -> Ergebnis:
    """Who was expected, and whether a mail told of the end."""
    gewesen = plaetze_bei_der_absage(bild.runde)
    faelle = faelle_der_antraege(z.antrag_id for z in gewesen)
    zeilen = []
    for zeile in gewesen:
        fall = faelle[zeile.antrag_id]
        name = voller_name(fall.kommune.typ, fall.kommune.name)
        satz = _bei_der_absage(platz_von(fall, zeile.pk))
        zeilen.append((name, zur_seite(zeile.antrag_id), satz))
    return Ergebnis("Die Runde ist abgesagt.", "Auf ihrer Liste standen:", tuple(zeilen))


def _bei_der_absage(platz: Platz) -> str:
    """Who was noted as not there keeps the note, and no mail goes out."""
    if platz.zeile.anwesenheit:
        wort = rundenwort(platz.runde.art).vermerk(platz.zeile.anwesenheit)
        return f"war schon als {wort} vermerkt, ohne Absage"
    return "war eingeladen, Absage per E-Mail" if platz.weiss_davon else "war nicht eingeladen"


def _warum_nicht(e: Eintrag) -> str:
    if not e.ist_da:
        return rundenwort(e.platz.runde.art).war_weg
    if e.offen:
        return e.offen[0].satz
    if not e.ist_unterzeichnet:
        return "Unterschriften noch nicht erfasst"
    return "zur Aufnahme vorgelegt" if e.steht(S.IN_FREIGABE) else "noch nicht vorgelegt"


# --- the list


def zeilen(bild: Rundenstandbild, akteur: Akteur) -> list[Zeile]:
    """All bodies of the list."""
    darf_streichen = darf_vorbereiten(akteur) and bild.runde.stand == Rundenstand.GEPLANT
    return [_zeile(e, akteur, darf_streichen=darf_streichen) for e in bild.eintraege]


def _zeile(e: Eintrag, akteur: Akteur, *, darf_streichen: bool) -> Zeile:
    streichbar = darf_streichen and not e.ist_abgehakt and e.fall.antrag.ist_offen
    return Zeile(
        nummer=e.nummer,
        name=e.name,
        url=zur_seite(e.zeile.antrag_id),
        plakette=_plakette(e),
        stand=STATUSWORTE[e.fall.status].intern,
        maengel=tuple(_maengel(e, akteur)),
        eingeladen=einladungsstand(e.fall, e.platz),
        nachgetragen=e.platz.ist_nachgetragen,
        anwesenheit=anwesenheit(e),
        streichen_url=zum_streichen(e.zeile.runde_id, e.zeile.pk) if streichbar else "",
        ruecknahme_url=ruecknahme_url(e, akteur),
    )


def ruecknahme_url(e: Eintrag, akteur: Akteur) -> str:
    """Address of the act that takes back what was recorded at the round; empty where nothing is, or
    it is too late."""
    handlung = Handlung.UNTERSCHRIFT_ZURUECKNEHMEN
    if not (e.ist_da and unterschriften_der_runde(e.fall, e.platz)):
        return ""
    if not ist_moeglich(e.fall, handlung, akteur):
        return ""
    return zur_handlung(e.zeile.antrag_id, handlung, runde=e.zeile.runde_id)


def _plakette(e: Eintrag) -> Plakette:
    if e.steht(S.AUFGENOMMEN):
        return Plakette("aufgenommen", "erfolg")
    if e.zeile.anwesenheit == Anwesenheit.ABWESEND:
        return Plakette(rundenwort(e.platz.runde.art).weg, "neutral")
    if not e.ist_bereit:
        punkte = "1 Punkt offen" if len(e.offen) == 1 else f"{len(e.offen)} Punkte offen"
        return Plakette(punkte, "warnung")
    if e.steht(S.IN_FREIGABE):
        return Plakette("zur Aufnahme vorgelegt", "info")
    if e.ist_unterzeichnet:
        return Plakette("unterzeichnet", "erfolg")
    return Plakette("bereit", "erfolg")


def _maengel(e: Eintrag, akteur: Akteur) -> Iterator[Mangel]:
    for punkt in e.offen:
        url = abhilfe(e.fall, akteur, punkt.wo, punkt.bezug) if punkt.wo else ""
        yield Mangel(punkt.satz, url, name(punkt.wo) if url and punkt.wo else "")


def anwesenheit(e: Eintrag) -> str:
    """Who checked it off, and when."""
    zeile = e.zeile
    if not zeile.anwesenheit or zeile.vermerkt_am is None:
        return ""
    wer = zeile.vermerkt_von.name if zeile.vermerkt_von else ""
    moment = timezone.localtime(zeile.vermerkt_am)
    tag = f" am {zeile.unterzeichnet_am:%d.%m.%Y}" if zeile.unterzeichnet_am else ""
    wort = rundenwort(e.platz.runde.art).vermerk(zeile.anwesenheit)
    return f"{wort}{tag} ({wer}, {moment:%d.%m.%Y, %H:%M} Uhr)"
