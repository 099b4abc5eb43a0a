"""The two dates of every figure, and the days that a month is compared with."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from antraege.zeitangabe import MONATE

FENSTER_JAHRE = 2
"""Durations look at what ended in the two years up to the Stichtag."""
WACHSTUM_MONATE = 24
"""The growth of the last so many months is told month by month."""
VORAUSSCHAU_MONATE = 3
"""Commitments that fall due so soon are named."""


@dataclass(frozen=True, slots=True)
class Bezug:
    """``stichtag``: happened by; ``kenntnisstand``: recorded by (aware; kept in UTC)."""

    stichtag: date
    kenntnisstand: datetime

    def __post_init__(self) -> None:
        """The same moment is the same Bezug, in whatever zone it was given."""
        object.__setattr__(self, "kenntnisstand", self.kenntnisstand.astimezone(UTC))

    @property
    def monatsanfang(self) -> date:
        """First day of the month of the Stichtag."""
        return self.stichtag.replace(day=1)

    @property
    def vormonat(self) -> date:
        """Last day of the month before."""
        return self.monatsanfang - timedelta(days=1)

    @property
    def vorjahr(self) -> date:
        """The same day a year earlier; the end of a month is compared with the end of a month."""
        return vor_jahren(self.stichtag, 1)

    @property
    def fensteranfang(self) -> date:
        """Day after which a duration has to end to be looked at."""
        return vor_jahren(self.stichtag, FENSTER_JAHRE)

    @property
    def vorausschau(self) -> date:
        """Last day of the three months from the Stichtag on."""
        return nach_monaten(self.stichtag, VORAUSSCHAU_MONATE)

    @property
    def monatsenden(self) -> tuple[date, ...]:
        """The ends of the last months in order; of the running one the Stichtag."""
        enden = [self.stichtag]
        while len(enden) < WACHSTUM_MONATE:
            enden.append(enden[-1].replace(day=1) - timedelta(days=1))
        return tuple(reversed(enden))

    @property
    def monat(self) -> str:
        """The month in words."""
        return f"{MONATE[self.stichtag.month - 1]} {self.stichtag.year}"

    def im_monat(self, tag: date | None) -> bool:
        """Whether a day lies in the month, up to the Stichtag."""
        return tag is not None and self.monatsanfang <= tag <= self.stichtag

    def im_fenster(self, tag: date | None) -> bool:
        """Whether a day lies in the two years up to the Stichtag."""
        return tag is not None and self.fensteranfang < tag <= self.stichtag


def monatsende(jahr: int, monat: int) -> date:
    """Last day of a month."""
    return date(jahr, monat, calendar.monthrange(jahr, monat)[1])


@lru_cache(maxsize=64)
def vor_jahren(tag: date, jahre: int) -> date:
    """The same day some years earlier, month's end for month's end."""
    ende = monatsende(tag.year - jahre, tag.month)
    ist_ende = tag == monatsende(tag.year, tag.month)
    return ende if ist_ende else ende.replace(day=min(tag.day, ende.day))


def nach_monaten(tag: date, monate: int) -> date:
    """The same day some months later, month's end for month's end."""
    jahre, monat = divmod(tag.month - 1 + monate, 12)
    ende = monatsende(tag.year + jahre, monat + 1)
    ist_ende = tag == monatsende(tag.year, tag.month)
    return ende if ist_ende else ende.replace(day=min(tag.day, ende.day))
