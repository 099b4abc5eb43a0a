"""Whom the office writes to, and who stands at the head of a body on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from antraege.choices import Antragsstatus
from antraege.fall import AnsprechpersonZeile, Fall, SpitzeZeile


@dataclass(frozen=True, slots=True)
class Empfaenger:
    """Name and address of a mail; the address may be empty."""

    name: str
    mail: str


def ansprechperson(fall: Fall, tag: date) -> AnsprechpersonZeile | None:
    """The contact who is valid on this day, deputies last; of several the one recorded last."""
    return min((a for a in fall.ansprechpersonen if a.gilt_am(tag)), key=_rang, default=None)


def _rang(a: AnsprechpersonZeile) -> tuple[bool, bool, int]:
    return (a.ist_vertretung, a.id is not None, -(a.id or 0))


def ist_vakant(fall: Fall, tag: date) -> bool:
    """Whether the body had a contact and has none on this day; a deputy does not fill the place."""
    haupt = [a for a in fall.ansprechpersonen if not a.ist_vertretung]
    return bool(haupt) and not any(a.gilt_am(tag) for a in haupt)


def empfaenger(fall: Fall, tag: date) -> Empfaenger:
    """Whom a mail goes to.

    About a case to the person who runs it; about a membership, also years later, to the body's
    contact of that day, so that somebody who has left is not written to; after changes of bodies
    to that of the body which carries it on. Where none is known, to whom the case knew last.
    """
    antrag = fall.antrag
    im_vorgang = Empfaenger(antrag.kontakt_name, antrag.kontakt_mail)
    if antrag.id is not None and fall.status is not Antragsstatus.AUFGENOMMEN:
        return im_vorgang
    person = _mit_mail(fall.nachfolgekontakte, tag) or _mit_mail(fall.ansprechpersonen, tag)
    return Empfaenger(person.name, person.mail) if person is not None else im_vorgang


def _mit_mail(personen: Iterable[AnsprechpersonZeile], tag: date) -> AnsprechpersonZeile | None:
    mit_mail = (a for a in personen if a.gilt_am(tag) and a.mail)
    return min(mit_mail, key=_rang, default=None)


def spitze(fall: Fall, tag: date, *, vertretung: bool = False) -> SpitzeZeile | None:
    """The head of administration on this day, or the general deputy."""
    passend = [
        s for s in fall.spitzen if s.ist_allgemeine_vertretung == vertretung and s.gilt_am(tag)
    ]
    return max(passend, key=lambda s: s.gueltig_ab or date.min, default=None)
