"""What stands behind a number: the cases, memberships, commitments or bodies that it counts.

Every number has a key ("mitglieder.gemeinden", "offen.status.in_pruefung"); the keys and what they
mean stand in docs/kennzahlen.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.verlauf import Gruppe, Koerper, Verlauf


class Belegart(StrEnum):
    """What is counted."""

    VORGANG = "vorgang"
    MITGLIEDSCHAFT = "mitgliedschaft"
    ZUSAGE = "zusage"
    KOERPER = "koerper"


class Beleg(NamedTuple):
    """One of the things that a number counts, with the day or the number of days that matters."""

    art: Belegart
    koerper: Koerper
    aktenzeichen: str = ""
    antrag_id: int | None = None
    mitgliedschaft_id: int | None = None
    stelle: int | None = None
    """Place of a commitment in its case."""
    wert: date | Zeitangabe | int | None = None
    spanne: tuple[date, date] | None = None
    """First and last day of a stay whose days are the value."""


def vorgangsbeleg(
    vorgang: Verlauf, wert: date | int | None = None, spanne: tuple[date, date] | None = None
) -> Beleg:
    """A case, or a stay of it."""
    zeichen = vorgang.aktenzeichen
    return Beleg(Belegart.VORGANG, vorgang.koerper, zeichen, vorgang.id, None, None, wert, spanne)


def mitgliedsbeleg(mitgliedschaft: Verlauf, wert: date | Zeitangabe | None = None) -> Beleg:
    """A membership; it tells its accession unless something else matters."""
    m = mitgliedschaft
    angabe = wert or m.beginn
    return Beleg(
        Belegart.MITGLIEDSCHAFT, m.koerper, m.aktenzeichen, m.antrag_id, m.id, None, angabe
    )


def zusagebeleg(vorgang: Verlauf, stelle: int, wert: date) -> Beleg:
    """A commitment of a case."""
    zeichen = vorgang.aktenzeichen
    return Beleg(Belegart.ZUSAGE, vorgang.koerper, zeichen, vorgang.id, None, stelle, wert)


def koerperbeleg(koerper: Koerper) -> Beleg:
    """A body of the register."""
    return Beleg(Belegart.KOERPER, koerper)


type Sammlung = dict[str, list[Beleg]]
"""Sets while they are filled."""


def leere(schluessel: Iterable[str]) -> Sammlung:
    """Sets that exist, whether anything is in them or not."""
    return {wort: [] for wort in schluessel}


def nach_gruppen(wort: str, belege: Iterable[Beleg]) -> Sammlung:
    """A set, and what is in it by group of bodies."""
    alle = list(belege)
    je_gruppe: dict[Gruppe, list[Beleg]] = {gruppe: [] for gruppe in Gruppe}
    for beleg in alle:
        je_gruppe[beleg.koerper.gruppe].append(beleg)
    return {wort: alle, **{f"{wort}.{g.kuerzel}": seine for g, seine in je_gruppe.items()}}


class UnbekannterSchluessel(KeyError):
    """There is no number with this key."""


@dataclass(frozen=True, slots=True)
class Belege:
    """All sets by key."""

    je_schluessel: Mapping[str, Sequence[Beleg]]

    def __getitem__(self, schluessel: str) -> Sequence[Beleg]:
        """The set behind a number. Raises UnbekannterSchluessel."""
        try:
            return self.je_schluessel[schluessel]
        except KeyError:
            raise UnbekannterSchluessel(schluessel) from None

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        return iter(self.je_schluessel)

    def anzahl(self, schluessel: str) -> int:
        """The number."""
        return len(self[schluessel])

    def unter(self, praefix: str) -> list[str]:
        """What follows ``praefix`` in the keys that begin so: the years, the rounds there are."""
        return [wort.removeprefix(praefix) for wort in self if wort.startswith(praefix)]
