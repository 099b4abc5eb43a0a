"""The demonstration's clock: office hours on working days of North Rhine-Westphalia."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
EIN_TAG = timedelta(days=1)
FESTE_FEIERTAGE = {(1, 1), (5, 1), (10, 3), (11, 1), (12, 24), (12, 25), (12, 26), (12, 31)}
UM_OSTERN = (-2, 1, 39, 50, 60)
"""Days from Easter Sunday: Karfreitag, Ostermontag, Himmelfahrt, Pfingstmontag, Fronleichnam."""


@cache
def ostersonntag(jahr: int) -> date:
    """Easter Sunday after Gauss, in the form of Lichtenberg (1700 to 2199)."""
    k = jahr // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = jahr % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    oe = 7 - (og - (7 - (jahr + jahr // 4 + s) % 7)) % 7
    return date(jahr, 3, 1) + timedelta(days=og + oe - 1)


def ist_arbeitstag(tag: date) -> bool:
    """Whether the office works on this day."""
    if tag.weekday() >= 5 or (tag.month, tag.day) in FESTE_FEIERTAGE:
        return False
    return (tag - ostersonntag(tag.year)).days not in UM_OSTERN


def arbeitstag_bis(tag: date) -> date:
    """The day itself, or the last working day before it."""
    while not ist_arbeitstag(tag):
        tag -= EIN_TAG
    return tag


def arbeitstag_ab(tag: date) -> date:
    """The day itself, or the next working day after it."""
    while not ist_arbeitstag(tag):
        tag += EIN_TAG
    return tag


def zeitpunkte(tage: Sequence[int], letzter: date, zufall: Random) -> list[datetime]:
    """Moments for acts ``tage`` days after the first one, so that the last falls by ``letzter``.

    Office hours, working days, in strictly rising order.
    """
    momente: list[datetime] = []
    for abstand in tage:
        tag = arbeitstag_bis(letzter - timedelta(days=tage[-1] - abstand))
        if momente and momente[-1].date() == tag:
            momente.append(momente[-1] + timedelta(minutes=zufall.randint(2, 12)))
        else:
            morgens = time(zufall.randint(8, 11), zufall.randint(0, 59), zufall.randint(0, 59))
            momente.append(datetime.combine(tag, morgens, BERLIN))
    return momente
