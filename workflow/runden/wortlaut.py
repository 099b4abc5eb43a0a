"""The wording of the mails of an order: one in full, of the others what reads otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from antraege.worte import voller_name
from workflow.post.briefe import Brief
from workflow.verfahren.runden.vorhaben import Vorhaben


@dataclass(frozen=True, slots=True)
class Wortlaut:
    """The mail to one body; a line is marked where other bodies read something else."""

    kommune: str
    an: str
    betreff: str
    absaetze: tuple[tuple[tuple[str, bool], ...], ...]
    """Paragraphs of lines, each with whether it differs from body to body."""
    anzahl: int
    """How many mails there are."""


def wortlaut(alle: Sequence[Vorhaben]) -> Wortlaut | None:
    """The first mail as the example; None where none goes out."""
    briefe = _briefe(alle)
    if not briefe:
        return None
    (erstes, brief), gleich = briefe[0], _gemeinsame([b for _, b in briefe])
    return Wortlaut(
        kommune=voller_name(erstes.fall.kommune.typ, erstes.fall.kommune.name),
        an=brief.an,
        betreff=brief.betreff,
        absaetze=tuple(
            tuple((zeile, zeile not in gleich) for zeile in absatz.split("\n"))
            for absatz in brief.text.strip().split("\n\n")
        ),
        anzahl=len(briefe),
    )


def abweichende_zeilen(alle: Sequence[Vorhaben]) -> dict[int, tuple[str, ...]]:
    """Key of a place -> the lines of its mail that not all mails share."""
    briefe = _briefe(alle)
    gleich = _gemeinsame([b for _, b in briefe])
    return {v.zeile.pk: tuple(z for z in _zeilen(brief) if z not in gleich) for v, brief in briefe}


def _briefe(alle: Sequence[Vorhaben]) -> list[tuple[Vorhaben, Brief]]:
    return [(v, brief) for v in alle for brief in v.briefe]


def _gemeinsame(briefe: Sequence[Brief]) -> set[str]:
    """Lines that stand in every mail."""
    return set.intersection(*(set(_zeilen(b)) for b in briefe)) if briefe else set()


def _zeilen(brief: Brief) -> list[str]:
    return brief.text.strip().split("\n")
