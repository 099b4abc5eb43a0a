"""Attempts to get round four eyes: what one is, and what they begin with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Handlung, Rolle
from tests.stuetzen.faelle import (
    Welt,
    akteur,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Hindernisart

H = Handlung
S = Antragsstatus
A = Hindernisart
GRUND = e.Eingabe(grund="Nach Vermerk.")


@dataclass(frozen=True)
class Versuch:
    """What somebody does, and how the door answers: a kind of obstacle, or another refusal."""

    tue: Callable[[], object]
    antwort: Hindernisart | type[Exception]


Vorbereitung = Callable[[Welt], Versuch]


def sammler(versuche: dict[str, Vorbereitung]) -> Callable[[Vorbereitung], Vorbereitung]:
    """A decorator that puts an attempt into this table under its name."""

    def sammle(vorbereitung: Vorbereitung) -> Vorbereitung:
        versuche[vorbereitung.__name__] = vorbereitung
        return vorbereitung

    return sammle


def doppelt() -> Akteur:
    """One person who is officer and head at once."""
    return akteur("D. Beispiel", Rolle.BEARBEITUNG, Rolle.LEITUNG)


def vorgelegt(welt: Welt, von: Akteur) -> int:
    """A case that lacks nothing but the release, presented by this person."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt(), wer=von)
    return antrag


def gibt_frei(
    welt: Welt, antrag: int, wer: Akteur, version: int | None = None
) -> Callable[[], object]:
    return lambda: welt.tue(antrag, H.AUFNAHME_FREIGEBEN, GRUND, wer=wer, version=version)
