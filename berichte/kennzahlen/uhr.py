"""For whom the clock ran: days by whose turn it was; a pause is nobody's turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from antraege.choices import AmZug
from berichte.kennzahlen.verlauf import OFFEN, Bekannt, Eintrag, Stand

PAUSE = "pausiert"
TEILE: tuple[str, ...] = (*(zug.value for zug in AmZug), PAUSE)
"""What the days of an open case are made of."""


def abschnitte(
    staende: Sequence[Stand], von: date, bis: date
) -> Iterator[tuple[Eintrag, int, int]]:
    """Intervals from ``von``, when the first of these entries happened, until ``bis``: the entry
    that says how the case stood, first and last day (ordinals). None of them is empty.

    Each entry's situation lasts until the next one's day.
    """
    beginn, ende = von.toordinal(), bis.toordinal()
    grenzen = [*(min(stand.tag.toordinal(), ende) for stand in staende[1:]), ende]
    for (eintrag, _, _), naechste in zip(staende, grenzen, strict=True):
        if naechste > beginn:
            yield eintrag, beginn, naechste
            beginn = naechste


def teile_auf(staende: Sequence[Stand], von: date, bis: date) -> Mapping[str, int]:
    """Days of these intervals by whose turn it was; those on which the case was closed are in no
    part."""
    teile = dict.fromkeys(TEILE, 0)
    for eintrag, beginn, ende in abschnitte(staende, von, bis):
        if eintrag.nachher in OFFEN:
            teile[PAUSE if eintrag.ist_pausiert else eintrag.am_zug] += ende - beginn
    return teile


def gelaufen(teile: Mapping[str, int]) -> int:
    """Days on which the clock ran."""
    return sum(teile.values()) - teile[PAUSE]


def tage_im_stand(bekannt: Bekannt, stichtag: date) -> int:
    """How long an open case has been in its present state, pauses taken out."""
    staende = bekannt.staende[bekannt.wechsel[-1] :]
    return gelaufen(teile_auf(staende, staende[0].tag, stichtag))
