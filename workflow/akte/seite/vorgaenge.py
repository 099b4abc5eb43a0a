"""All cases of a body over the years, and every commitment given in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from antraege.abstand import abstand
from antraege.choices import AmZug, Antragsstatus, Zusagestand
from antraege.fall import AntragZeile
from antraege.models import Antrag, Zusage
from antraege.queries.zeilen import aus_modell
from antraege.rules.zusagen import lebt
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE, voller_name
from workflow.akte.queries import Kommunenakte
from workflow.vorgang.seite.kopf import STATUSARTEN, Plakette
from workflow.vorgang.wege import zur_seite


@dataclass(frozen=True, slots=True)
class Vorgangszeile:
    """One case."""

    aktenzeichen: str
    url: str
    plakette: Plakette
    seit: str
    eingang: str
    zusatz: str


@dataclass(frozen=True, slots=True)
class Zusagezeile:
    """One commitment with its case."""

    vorhaben: str
    zusatz: str
    frist: str
    plakette: Plakette
    aktenzeichen: str
    url: str


def vorgaenge(akte: Kommunenakte) -> Iterator[Vorgangszeile]:
    """Open and closed ones, newest first."""
    for antrag in akte.vorgaenge:
        status = Antragsstatus(antrag.status)
        yield Vorgangszeile(
            aktenzeichen=antrag.aktenzeichen,
            url=zur_seite(antrag.pk),
            plakette=Plakette(STATUSWORTE[status].intern, STATUSARTEN.get(status, "info")),
            seit=str(antrag.schritt),
            eingang=str(antrag.eingang),
            zusatz=", ".join(_zusatz(akte, antrag)),
        )


def _zusatz(akte: Kommunenakte, antrag: Antrag) -> Iterator[str]:
    if not akte.ist_hier(antrag):
        yield f"übergegangen auf {voller_name(antrag.kommune.typ, antrag.kommune.name)}"
    if antrag.am_zug:
        yield AM_ZUG_WORTE[AmZug(antrag.am_zug)].intern
    if antrag.ist_offen and antrag.zustaendig is not None:
        yield f"zuständig {antrag.zustaendig.name}"
    if antrag.ist_altfall:
        yield "Altfall"


def zusagen(akte: Kommunenakte, heute: date) -> Iterator[Zusagezeile]:
    """Those that still bind first, then by their day."""
    zeilen = [(z, _bindet(akte, z)) for z in akte.zusagen]
    for zusage, bindet in sorted(zeilen, key=lambda z: not z[1]):
        yield Zusagezeile(
            vorhaben=zusage.vorhaben,
            zusatz=_verantwortung(zusage),
            frist=f"{zusage.faellig_am:%d.%m.%Y}",
            plakette=_plakette(zusage, heute, bindet=bindet),
            aktenzeichen=zusage.antrag.aktenzeichen,
            url=zur_seite(zusage.antrag_id),
        )


def _bindet(akte: Kommunenakte, zusage: Zusage) -> bool:
    """Whether it is open in a case that still binds."""
    fall = akte.fall.mit(antrag=aus_modell(AntragZeile, zusage.antrag))
    return zusage.stand == Zusagestand.OFFEN and (lebt(fall) or ist_fortgefuehrt(zusage))


def ist_fortgefuehrt(zusage: Zusage) -> bool:
    """Whether its membership goes on at the successor of the body (as the query has found)."""
    return bool(getattr(zusage, "ist_fortgefuehrt", False))


def _plakette(zusage: Zusage, heute: date, *, bindet: bool) -> Plakette:
    stand = Zusagestand(zusage.stand)
    if stand is Zusagestand.OFFEN and bindet:
        rest = abstand(zusage.faellig_am, heute)
        return Plakette(f"offen, {rest.text}", rest.art)
    if stand is Zusagestand.OFFEN:
        return Plakette("offen geblieben", "neutral")
    art = "erfolg" if stand is Zusagestand.EINGELOEST else "gefahr"
    am = f" am {zusage.erledigt_am:%d.%m.%Y}" if zusage.erledigt_am else ""
    return Plakette(f"{stand.label.lower()}{am}", art)


def _verantwortung(zusage: Zusage) -> str:
    teile = [f"Voraussetzung {zusage.kriterium.nr}", zusage.verantwortlich]
    anzahl = getattr(zusage, "anzahl_verlaengerungen", 0)
    if anzahl:
        teile.append("einmal verlängert" if anzahl == 1 else f"{anzahl}-mal verlängert")
    return ", ".join(teile)
