"""Why an act is not possible now: one sentence for people, with the place where to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from viewflow.fsm import State

from antraege.choices import Handlung


class Hindernisart(StrEnum):
    """What kind of obstacle it is; pages answer 403, 409 or 422 by it."""

    RECHT = "recht"
    UEBERHOLT = "ueberholt"
    ZUSTAND = "zustand"
    BEDINGUNG = "bedingung"
    EINGABE = "eingabe"


@dataclass(frozen=True, slots=True)
class Hindernis:
    """One reason. ``wo`` is the act that mends it, ``bezug`` the row it is about, ``feld`` the
    form field that was filled wrongly."""

    satz: str
    art: Hindernisart = Hindernisart.BEDINGUNG
    wo: Handlung | None = None
    bezug: int | None = None
    feld: str = ""


def eingabefehler(feld: str, satz: str) -> Hindernis:
    """An obstacle that stands at a field of the form."""
    return Hindernis(satz, Hindernisart.EINGABE, feld=feld)


@dataclass(frozen=True, slots=True)
class Punkt:
    """One line of the checklist before a step: met, or not with the place where to mend it."""

    satz: str
    erfuellt: bool
    wo: Handlung | None = None
    bezug: int | None = None
    feld: str = ""

    @property
    def hindernis(self) -> Hindernis:
        """The same as an obstacle."""
        art = Hindernisart.EINGABE if self.feld else Hindernisart.BEDINGUNG
        return Hindernis(self.satz, art, self.wo, self.bezug, self.feld)


def liegt_vor(satz: str, wo: Handlung | None = None, bezug: int | None = None) -> Punkt:
    """A point that is met."""
    return Punkt(satz, erfuellt=True, wo=wo, bezug=bezug)


def fehlt(
    satz: str, wo: Handlung | None = None, bezug: int | None = None, *, feld: str = ""
) -> Punkt:
    """A point that is not met, with the act or the field that mends it."""
    return Punkt(satz, erfuellt=False, wo=wo, bezug=bezug, feld=feld)


class Befund(State.CONDITION):
    """What a condition returns: every single point it looked at, not only the first unmet one."""

    def __init__(self, punkte: Iterable[Punkt]) -> None:
        self.punkte = tuple(punkte)
        offen = [p for p in self.punkte if not p.erfuellt]
        super().__init__(not offen, unmet=" ".join(p.satz for p in offen))


STATUSCODES = (
    (Hindernisart.RECHT, 403),
    (Hindernisart.UEBERHOLT, 409),
    (Hindernisart.ZUSTAND, 409),
)
"""Kinds of obstacles in order of weight; every other one is bad input, 422."""


class Abgelehnt(Exception):
    """The door refused an act; nothing was written. ``hindernisse`` says everything at once."""

    def __init__(self, hindernisse: Iterable[Hindernis]) -> None:
        self.hindernisse = tuple(hindernisse)
        super().__init__(" ".join(h.satz for h in self.hindernisse))

    @property
    def statuscode(self) -> int:
        """What a page answers: the weightiest of its obstacles decides."""
        for art, code in STATUSCODES:
            if self.hat(art):
                return code
        return 422

    def hat(self, art: Hindernisart) -> bool:
        """Whether one of the obstacles is of this kind."""
        return any(h.art is art for h in self.hindernisse)


class NichtGefunden(Exception):
    """There is no such case for this person: foreign looks like missing."""
