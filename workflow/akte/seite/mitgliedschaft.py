"""The memberships of a body over the years, each with its sources, proposals and acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils import timezone

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    Freigabeart,
    Freigabestand,
    Mitgliedsstatus,
)
from antraege.models import Freigabe, Mitgliedschaft
from antraege.worte import MITGLIEDSWORTE, voller_name
from workflow.akte.angebot import aktionen_der_mitgliedschaft
from workflow.akte.queries import Kommunenakte
from workflow.akte.wege import zur_kommune
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.seite.angebot import Aktion
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.seite.unterlagen import als_link
from workflow.vorgang.wege import zur_seite

M = Mitgliedsstatus
STANDARTEN = {M.AKTIV: "erfolg", M.RUHEND: "warnung", M.BEENDET: "neutral", M.AUFGEHOBEN: "gefahr"}
FREIGABEARTEN = {
    Freigabestand.OFFEN: "warnung",
    Freigabestand.ERTEILT: "erfolg",
    Freigabestand.VERWORFEN: "neutral",
}


BELEGWORTE = {"ausdruecklich": "ausdrücklich", "mittelbar": "mittelbar"}
"""How a source proves a membership, as the register's file says it."""


@dataclass(frozen=True, slots=True)
class Verweis:
    """A value that leads somewhere."""

    begriff: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Vorschlag:
    """A proposal on a membership, open or decided."""

    titel: str
    plakette: Plakette
    eintraege: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mitgliedschaftsblock:
    """One membership as the page shows it."""

    titel: str
    plakette: Plakette
    eintraege: tuple[tuple[str, str], ...]
    verweise: tuple[Verweis, ...]
    quellen: tuple[tuple[str, str], ...]
    """Address and site of each page it was taken from."""
    offene: tuple[Vorschlag, ...]
    entschiedene: tuple[Vorschlag, ...]
    aktionen: tuple[Aktion, ...]


@dataclass(frozen=True, slots=True)
class Uebergang:
    """A membership of another body that has passed to this one."""

    name: str
    url: str
    wann: str


def block(m: Mitgliedschaft, akte: Kommunenakte | None, umstand: Umstand) -> Mitgliedschaftsblock:
    """One membership; case, proposals and acts only for who reads everything."""
    status = Mitgliedsstatus(m.status)
    freigaben = [f for f in akte.freigaben if f.mitgliedschaft_id == m.pk] if akte else []
    vorschlaege = [(f, _vorschlag(f)) for f in freigaben]
    quellen = (m.quelle_url, m.weitere_quelle_url)
    return Mitgliedschaftsblock(
        titel=_titel(m),
        plakette=Plakette(MITGLIEDSWORTE[status].intern, STANDARTEN[status]),
        eintraege=tuple(_eintraege(m)),
        verweise=tuple(_verweise(m, mit_vorgang=akte is not None)),
        quellen=tuple((url, urlsplit(url).hostname or url) for url in quellen if als_link(url)),
        offene=tuple(v for f, v in vorschlaege if f.stand == Freigabestand.OFFEN),
        entschiedene=tuple(v for f, v in vorschlaege if f.stand != Freigabestand.OFFEN),
        aktionen=tuple(aktionen_der_mitgliedschaft(akte.fall_mit(m), umstand.akteur))
        if akte
        else (),
    )


def _titel(m: Mitgliedschaft) -> str:
    """From when until when."""
    if m.status == M.AUFGEHOBEN:
        return "Irrtümlich eingetragen"
    beginn = str(m.beginn) if m.beginn.ist_bekannt else "unbekannt"
    if m.status in BESTEHENDE_MITGLIEDSSTATUS:
        return f"Mitglied seit {beginn}" if m.beginn.ist_bekannt else "Mitglied, Beginn unbekannt"
    ende = str(m.ende) if m.ende.ist_bekannt else "unbekannt"
    return f"Mitglied von {beginn} bis {ende}"


def _eintraege(m: Mitgliedschaft) -> Iterator[tuple[str, str]]:
    if m.status == M.RUHEND:
        yield "Ruht seit", str(m.stand_seit)
    yield "Beginn", str(m.beginn)
    yield "Datum nach", m.beginn_regel
    if m.status == M.BEENDET:
        yield "Ende", str(m.ende)
    if m.unterzeichnungsrunde:
        yield "Unterzeichnung", m.unterzeichnungsrunde
    if m.beleg:
        yield "Beleg", BELEGWORTE.get(m.beleg, m.beleg)
    if m.hinweis:
        # Where two sources differ, the wording of the second stands here.
        yield ("Wortlaut der Quellen" if m.weitere_quelle_url else "Hinweis"), m.hinweis


def _verweise(m: Mitgliedschaft, *, mit_vorgang: bool) -> Iterator[Verweis]:
    if m.antrag is not None and mit_vorgang:
        yield Verweis("Aufgenommen im Vorgang", m.antrag.aktenzeichen, zur_seite(m.antrag.pk))
    if m.nachfolge is not None:
        name = voller_name(m.nachfolge.typ, m.nachfolge.name)
        yield Verweis("Rechtsnachfolge", name, zur_kommune(m.nachfolge.ags))


def uebergang(m: Mitgliedschaft) -> Uebergang:
    """Whose membership has passed, and when."""
    name = voller_name(m.kommune.typ, m.kommune.name)
    return Uebergang(name, zur_kommune(m.kommune.ags), m.stand_seit.im_satz)


def _vorschlag(f: Freigabe) -> Vorschlag:
    stand = Freigabestand(f.stand)
    wort = "vorgeschlagen" if stand is Freigabestand.OFFEN else stand.label.lower()
    return Vorschlag(
        titel=str(Freigabeart(f.art).label),
        plakette=Plakette(wort, FREIGABEARTEN.get(stand, "neutral")),
        eintraege=tuple(_vorschlagsangaben(f)),
    )


def _vorschlagsangaben(f: Freigabe) -> Iterator[tuple[str, str]]:
    if nachfolge := f.inhalt.get("nachfolge_name"):
        yield "Rechtsnachfolge", str(nachfolge)
    tag = timezone.localtime(f.vorgeschlagen_am)
    yield "Vorgeschlagen", f"{f.vorgeschlagen_von.name}, {tag:%d.%m.%Y}"
    yield "Begründung", f.begruendung
    if f.entschieden_von is not None and f.entschieden_am is not None:
        entschieden = timezone.localtime(f.entschieden_am)
        yield "Entschieden", f"{f.entschieden_von.name}, {entschieden:%d.%m.%Y}"
    if f.entscheidungsgrund:
        yield "Grund der Entscheidung", f.entscheidungsgrund
