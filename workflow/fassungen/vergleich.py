"""One version beside another. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from antraege.namen import gleicher_name
from workflow.fassungen.abgleich import Zeile, gleiche_ab
from workflow.fassungen.angaben import angaben_zum_kriterium
from workflow.verfahren.fassungen.eingaben import (
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)


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
    return gleiche_ab(vorher.text.splitlines(), nachher.text.splitlines())
