"""Who speaks for a body, and who stands at its head: now, soon, and formerly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from antraege.choices import Anrede, Handlung
from antraege.fall import AnsprechpersonZeile, Fall, MitGueltigkeitZeile, SpitzeZeile
from antraege.rules.kontakte import ist_vakant
from workflow.akte.angebot import an_der_kommune
from workflow.akte.queries import Kommunenakte, ist_ohne_ansprechperson
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.seite.angebot import Aktion

H = Handlung


@dataclass(frozen=True, slots=True)
class Personzeile:
    """One person with what is known of her place."""

    name: str
    stelle: str
    """Deputy, or the head herself; empty for the main contact."""
    funktion: str
    mail: str
    telefon: str
    zeitraum: str
    aktionen: tuple[Aktion, ...]


@dataclass(frozen=True, slots=True)
class Personen:
    """Everybody in a kind of place."""

    heutige: tuple[Personzeile, ...]
    kuenftige: tuple[Personzeile, ...]
    fruehere: tuple[Personzeile, ...]


def ansprechpersonen(fall: Fall, umstand: Umstand) -> Personen:
    """Contacts: the main one first, then deputies."""
    return _personen(fall.ansprechpersonen, lambda a: _kontakt(fall, a, umstand), umstand.heute)


def spitzen(fall: Fall, umstand: Umstand) -> Personen:
    """Heads of administration and general deputies."""
    return _personen(fall.spitzen, lambda s: _spitze(fall, s, umstand), umstand.heute)


def _personen(zeilen: tuple[Any, ...], als_zeile: Any, heute: date) -> Personen:
    """Sorted by validity; those of today by place, others the latest first."""
    heutige = [z for z in zeilen if z.gilt_am(heute)]
    kuenftige = [z for z in zeilen if z.gueltig_ab is not None and z.gueltig_ab > heute]
    fruehere = [z for z in zeilen if z.gueltig_bis is not None and z.gueltig_bis < heute]
    heutige.sort(key=lambda z: (_ist_zweite(z), z.name))
    kuenftige.sort(key=lambda z: (z.gueltig_ab, z.id or 0))
    fruehere.sort(key=lambda z: (z.gueltig_bis, z.id or 0), reverse=True)
    return Personen(
        heutige=tuple(map(als_zeile, heutige)),
        kuenftige=tuple(map(als_zeile, kuenftige)),
        fruehere=tuple(map(als_zeile, fruehere)),
    )


def _ist_zweite(zeile: MitGueltigkeitZeile) -> bool:
    """Whether somebody stands in for another."""
    return bool(
        getattr(zeile, "ist_vertretung", False)
        or getattr(zeile, "ist_allgemeine_vertretung", False)
    )


def _kontakt(fall: Fall, a: AnsprechpersonZeile, umstand: Umstand) -> Personzeile:
    return Personzeile(
        name=a.name,
        stelle="Vertretung" if a.ist_vertretung else "",
        funktion=a.funktion,
        mail=a.mail,
        telefon=a.telefon,
        zeitraum=zeitraum(a),
        aktionen=tuple(
            _aktionen(fall, a, umstand, H.ANSPRECHPERSON_EINTRAGEN, H.ANSPRECHPERSON_BEENDEN)
        ),
    )


def _spitze(fall: Fall, s: SpitzeZeile, umstand: Umstand) -> Personzeile:
    anrede = "" if s.anrede == Anrede.OHNE else f"{s.anrede.label} "
    return Personzeile(
        name=f"{anrede}{s.name}",
        stelle="Allgemeine Vertretung" if s.ist_allgemeine_vertretung else "",
        funktion=s.amt,
        mail="",
        telefon="",
        zeitraum=zeitraum(s),
        aktionen=tuple(
            _aktionen(fall, s, umstand, H.VERWALTUNGSSPITZE_EINTRAGEN, H.VERWALTUNGSSPITZE_BEENDEN)
        ),
    )


def _aktionen(
    fall: Fall, zeile: MitGueltigkeitZeile, umstand: Umstand, aendern: Handlung, beenden: Handlung
) -> Iterator[Aktion]:
    if url := an_der_kommune(fall, umstand.akteur, aendern, bezug=zeile.id):
        yield Aktion("Ändern", url)
    gilt_noch = zeile.gueltig_bis is None or zeile.gueltig_bis >= umstand.heute
    url = an_der_kommune(fall, umstand.akteur, beenden, bezug=zeile.id)
    if gilt_noch and url:
        yield Aktion("Beenden", url)


def zeitraum(zeile: MitGueltigkeitZeile) -> str:
    """From when until when; an open end says so."""
    ab, bis = zeile.gueltig_ab, zeile.gueltig_bis
    if ab is not None and bis is not None:
        return f"{ab:%d.%m.%Y} bis {bis:%d.%m.%Y}"
    if ab is not None:
        return f"seit {ab:%d.%m.%Y}"
    return f"bis {bis:%d.%m.%Y}" if bis is not None else "Zeitraum nicht bekannt"


def vakanz(akte: Kommunenakte, heute: date) -> str:
    """A warning where nobody is there; empty where somebody is, or nobody is needed."""
    if ist_vakant(akte.fall, heute):
        haupt = (a for a in akte.fall.ansprechpersonen if not a.ist_vertretung)
        letzte = max((a.gueltig_bis for a in haupt if a.gueltig_bis and a.gueltig_bis < heute),
                     default=None)  # fmt: skip
        seit = f" Die letzte Angabe endete am {letzte:%d.%m.%Y}." if letzte else ""
        return f"Zurzeit ist keine Ansprechperson eingetragen.{seit}"
    if ist_ohne_ansprechperson(akte, heute):
        return "Diese Kommune ist Mitglied, aber eine Ansprechperson ist nicht eingetragen."
    return ""
