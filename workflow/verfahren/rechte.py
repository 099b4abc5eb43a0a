"""One policy function per question; page, plan and act ask the same one."""

from collections.abc import Callable
from typing import Protocol

from antraege.akteur import Akteur, Weg
from antraege.choices import Rolle
from antraege.fall import Fall

Recht = Callable[[Fall, Akteur], bool]


def sieht(fall: Fall, akteur: Akteur) -> bool:
    """Whether the case exists at all for this person."""
    if akteur.liest_alles or akteur.weg is not Weg.OBERFLAECHE:
        return True
    return fall.kommune.id in akteur.kommunen


def bearbeitet(fall: Fall, akteur: Akteur) -> bool:
    """Case officers."""
    return akteur.hat(Rolle.BEARBEITUNG)


def leitet(fall: Fall, akteur: Akteur) -> bool:
    """Referatsleitung: releases, returns, refuses."""
    return akteur.hat(Rolle.LEITUNG)


def vertritt(fall: Fall, akteur: Akteur) -> bool:
    """People of the body itself."""
    return akteur.hat(Rolle.KOMMUNE) and fall.kommune.id in akteur.kommunen


def bearbeitet_oder_vertritt(fall: Fall, akteur: Akteur) -> bool:
    """The body itself, or the office on its behalf."""
    return bearbeitet(fall, akteur) or vertritt(fall, akteur)


def importiert(fall: Fall, akteur: Akteur) -> bool:
    """Administration, and only by an import."""
    return akteur.hat(Rolle.ADMINISTRATION) and akteur.weg is Weg.IMPORT


def bearbeitet_oder_faellig(fall: Fall, akteur: Akteur) -> bool:
    """Case officers, or the due date itself."""
    return bearbeitet(fall, akteur) or akteur.weg is Weg.SYSTEM


def nach_termin(fall: Fall, akteur: Akteur) -> bool:
    """The system itself: the worker that finishes what an act has asked for."""
    return akteur.weg is Weg.SYSTEM


def bearbeitet_oder_importiert(fall: Fall, akteur: Akteur) -> bool:
    """Case officers, or an import by Administration."""
    return bearbeitet(fall, akteur) or importiert(fall, akteur)


def bearbeitet_oder_leitet(fall: Fall, akteur: Akteur) -> bool:
    """The office: officers and their head."""
    return akteur.hat(Rolle.BEARBEITUNG, Rolle.LEITUNG)


class _HatFall(Protocol):
    fall: Fall


def von(recht: Recht) -> Callable[[_HatFall, Akteur], bool]:
    """The same policy in the form viewflow asks for: (wrapped object, actor)."""

    def darf(ablauf: _HatFall, akteur: Akteur) -> bool:
        return recht(ablauf.fall, akteur)

    return darf
