"""Reads what the overview lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Fassungsstand, Freigabestand
from antraege.models import Freigabe
from workflow.fassungen.angaben import plakette, zeitraum
from workflow.fassungen.wege import zum_akt, zur_version
from workflow.verfahren.fassungen.gegenstand import Akt, Gegenstand, darf
from workflow.verfahren.fassungen.hindernisse import hindernisse
from workflow.verfahren.fassungen.lage import Kopf, Lage, lies_lage
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import Hindernisart
from workflow.vorgang.seite.angebot import Aktion
from workflow.vorgang.seite.kopf import Plakette

AUSGELIEFERT = "mit dem System ausgeliefert"


@dataclass(frozen=True, slots=True)
class Versionszeile:
    """One version of the overview."""

    version: int
    bezeichnung: str
    url: str
    stand: Plakette
    zeitraum: str
    freigabe: str


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """All versions of one kind, newest first, and what the person can begin."""

    titel: str
    zeilen: tuple[Versionszeile, ...]
    aktion: Aktion | None


@dataclass(frozen=True, slots=True)
class Entscheidung:
    """An open proposal; ``url`` only for whoever may decide."""

    satz: str
    url: str
    titel: str


def lies_abschnitt(gegenstand: Gegenstand[Any], titel: str, akteur: Akteur) -> Abschnitt:
    """All versions of one kind."""
    lage = lies_lage(gegenstand)
    freigaben = lies_freigaben(gegenstand)
    zeilen = tuple(
        Versionszeile(
            version=kopf.version,
            bezeichnung=kopf.bezeichnung,
            url=zur_version(gegenstand, kopf.version),
            stand=plakette(kopf, ist_vorgelegt=_ist_offen(freigaben.get(kopf.id))),
            zeitraum=zeitraum(kopf, lage.koepfe),
            freigabe=freigabesatz(kopf, freigaben.get(kopf.id)),
        )
        for kopf in reversed(lage.koepfe)
    )
    return Abschnitt(titel, zeilen, _beginn(lage, akteur))


def _beginn(lage: Lage[Any], akteur: Akteur) -> Aktion | None:
    """A new draft; where there is one already, its own row leads to it."""
    if not ist_offen(lage, Akt.ENTWERFEN, akteur):
        return None
    art = lage.gegenstand
    return Aktion(name(art.handlungen[Akt.ENTWERFEN]), zum_akt(art, Akt.ENTWERFEN))


def ist_offen(lage: Lage[Any], akt: Akt, akteur: Akteur) -> bool:
    """Whether right and state allow the act; what can be mended is told on its page."""
    schwere = {Hindernisart.RECHT, Hindernisart.ZUSTAND}
    return not any(h.art in schwere for h in hindernisse(lage, akt, akteur))


def lies_freigaben(gegenstand: Gegenstand[Any]) -> dict[int, Freigabe]:
    """Key of a version -> its last proposal."""
    zeilen = (
        Freigabe.objects.filter(art=gegenstand.freigabeart)
        .select_related("vorgeschlagen_von", "entschieden_von", gegenstand.name)
        .order_by("pk")
    )
    return {getattr(z, f"{gegenstand.name}_id"): z for z in zeilen}


def _ist_offen(freigabe: Freigabe | None) -> bool:
    return freigabe is not None and freigabe.stand == Freigabestand.OFFEN


def freigabesatz(kopf: Kopf, freigabe: Freigabe | None) -> str:
    """Who proposed and who released it."""
    if freigabe is None:
        return AUSGELIEFERT if kopf.in_kraft_ab is not None else ""
    vorschlag = (
        f"vorgelegt von {freigabe.vorgeschlagen_von.name} am "
        f"{timezone.localtime(freigabe.vorgeschlagen_am):%d.%m.%Y}"
    )
    if freigabe.entschieden_von is None or freigabe.entschieden_am is None:
        return "" if freigabe.stand == Freigabestand.ZURUECKGENOMMEN else vorschlag
    wort = "freigegeben" if freigabe.stand == Freigabestand.ERTEILT else "nicht freigegeben"
    tag = timezone.localtime(freigabe.entschieden_am)
    return f"{vorschlag}, {wort} von {freigabe.entschieden_von.name} am {tag:%d.%m.%Y}"


def lies_entscheidungen(gegenstand: Gegenstand[Any], akteur: Akteur) -> Iterator[Entscheidung]:
    """Open proposals about one kind."""
    for freigabe in lies_freigaben(gegenstand).values():
        zeile = getattr(freigabe, gegenstand.name)
        if freigabe.stand != Freigabestand.OFFEN or zeile.stand != Fassungsstand.ENTWURF:
            continue
        entscheidet = darf(Akt.IN_KRAFT_SETZEN, akteur)
        fremd = freigabe.vorgeschlagen_von_id != akteur.person_id
        akt = Akt.IN_KRAFT_SETZEN
        yield Entscheidung(
            satz=f"{gegenstand.nomen}, Version {zeile.version} „{zeile.bezeichnung}“: "
            f"{freigabesatz(_ohne_kraft(zeile), freigabe)}",
            url=zum_akt(gegenstand, akt, zeile.version) if entscheidet and fremd else "",
            titel="Ansehen und entscheiden",
        )


def _ohne_kraft(zeile: Any) -> Kopf:
    return Kopf(zeile.pk, zeile.version, zeile.bezeichnung, Fassungsstand(zeile.stand), None)
