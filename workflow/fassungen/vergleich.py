"""One version beside another. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from antraege.namen import gleicher_name
from workflow.fassungen.angaben import angaben_zum_kriterium
from workflow.verfahren.fassungen.eingaben import (
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)

UMGEBUNG = 2
"""Unchanged lines shown around a change."""


@dataclass(frozen=True, slots=True)
class Wechsel:
    """A value before and after."""

    feld: str
    vorher: str
    nachher: str


@dataclass(frozen=True, slots=True)
class Kriteriumvergleich:
    """A criterion that is new, falls away, or differs."""

    art: str
    """"neu", "entfällt", "geändert"."""
    titel: str
    wechsel: tuple[Wechsel, ...]

    @property
    def ist_neu(self) -> bool:
        """Whether there was nothing before."""
        return self.art == "neu"


@dataclass(frozen=True, slots=True)
class Zeile:
    """A line of a text: ``gleich``, ``neu``, ``entfaellt``, or ``luecke`` for lines left out."""

    art: str
    text: str


def vergleiche_kataloge(
    vorher: Katalogentwurf, nachher: Katalogentwurf
) -> tuple[Kriteriumvergleich, ...]:
    """What differs, criterion by criterion, in the order of the later catalogue."""
    paare = _paare(vorher.kriterien, nachher.kriterien)
    gefunden = {id(p) for p in paare.values()}
    ergebnis = [v for n in nachher.kriterien if (v := _vergleiche(paare.get(n.nr), n)) is not None]
    entfallen = [v for v in vorher.kriterien if id(v) not in gefunden]
    return (*ergebnis, *(Kriteriumvergleich("entfällt", _titel(v), ()) for v in entfallen))


def _paare(
    vorher: Sequence[Kriteriumentwurf], nachher: Sequence[Kriteriumentwurf]
) -> dict[int, Kriteriumentwurf]:
    """Number in the later catalogue -> the same criterion in the earlier one.

    The same is what has the same title; of what is left, what has the same number.
    """
    uebrig = list(vorher)
    paare: dict[int, Kriteriumentwurf] = {}
    for neu in nachher:
        gleiches = next((a for a in uebrig if gleicher_name(a.titel, neu.titel)), None)
        if gleiches is not None:
            paare[neu.nr] = gleiches
            uebrig.remove(gleiches)
    for neu in nachher:
        gleiches = next((a for a in uebrig if a.nr == neu.nr), None)
        if neu.nr not in paare and gleiches is not None:
            paare[neu.nr] = gleiches
            uebrig.remove(gleiches)
    return paare


def _titel(kriterium: Kriteriumentwurf) -> str:
    return f"{kriterium.nr}. {kriterium.titel}"


def _vergleiche(
    vorher: Kriteriumentwurf | None, nachher: Kriteriumentwurf
) -> Kriteriumvergleich | None:
    if vorher is None:
        neu = tuple(Wechsel(f, "", wert) for f, wert in angaben_zum_kriterium(nachher) if wert)
        return Kriteriumvergleich("neu", _titel(nachher), neu)
    wechsel = tuple(
        Wechsel(feld, alt, neu)
        for (feld, alt), (_, neu) in zip(_alles(vorher), _alles(nachher), strict=True)
        if alt != neu
    )
    return Kriteriumvergleich("geändert", _titel(nachher), wechsel) if wechsel else None


def _alles(kriterium: Kriteriumentwurf) -> list[tuple[str, str]]:
    eigene = [("Nummer", str(kriterium.nr)), ("Titel", kriterium.titel)]
    return [*eigene, *angaben_zum_kriterium(kriterium)]


def vergleiche_texte(vorher: Fassungsentwurf, nachher: Fassungsentwurf) -> tuple[Zeile, ...]:
    """What differs, line by line, with a few lines around; none where the texts are the same."""
    alt, neu = vorher.text.splitlines(), nachher.text.splitlines()
    if alt == neu:
        return ()
    abgleich = SequenceMatcher(None, alt, neu, autojunk=False)
    return tuple(_zeilen(abgleich, alt, neu))


def _zeilen(
    abgleich: SequenceMatcher[str], alt: Sequence[str], neu: Sequence[str]
) -> Iterator[Zeile]:
    bisher = 0
    for gruppe in abgleich.get_grouped_opcodes(UMGEBUNG):
        yield from _luecke(gruppe[0][1] - bisher)
        for art, von_alt, bis_alt, von_neu, bis_neu in gruppe:
            if art == "equal":
                yield from (Zeile("gleich", z) for z in alt[von_alt:bis_alt])
            else:
                yield from (Zeile("entfaellt", z) for z in alt[von_alt:bis_alt])
                yield from (Zeile("neu", z) for z in neu[von_neu:bis_neu])
        bisher = gruppe[-1][2]
    yield from _luecke(len(alt) - bisher)


def _luecke(anzahl: int) -> Iterator[Zeile]:
    if anzahl > 0:
        wort = "unveränderte Zeile" if anzahl == 1 else "unveränderte Zeilen"
        yield Zeile("luecke", f"{anzahl} {wort}")
