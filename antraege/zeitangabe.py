"""Dates as the outside world gives them: to the day, to the month, "at the latest", unknown.

Rule: a thing counts from its latest possible day; an unknown one counts in the stock, never in a
month's admissions; durations use only dates known to the day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, overload

from django.db import models

MONATE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


class Genauigkeit(StrEnum):
    """How precisely a date is known."""

    TAG = "tag"
    MONAT = "monat"
    JAHR = "jahr"
    SPAETESTENS = "spaetestens"
    UNBEKANNT = "unbekannt"


@dataclass(frozen=True, slots=True)
class Zeitangabe:
    """An imprecise date: earliest and latest day (either may be missing), precision, wording."""

    fruehestens: date | None
    spaetestens: date | None
    genauigkeit: Genauigkeit
    wortlaut: str = ""

    @classmethod
    def tag(cls, tag: date) -> Zeitangabe:
        """A date known to the day."""
        return cls(tag, tag, Genauigkeit.TAG)

    @classmethod
    def monat(cls, jahr: int, monat: int) -> Zeitangabe:
        """A date known to the month."""
        letzter = calendar.monthrange(jahr, monat)[1]
        return cls(date(jahr, monat, 1), date(jahr, monat, letzter), Genauigkeit.MONAT)

    @classmethod
    def jahr(cls, jahr: int) -> Zeitangabe:
        """A date known to the year."""
        return cls(date(jahr, 1, 1), date(jahr, 12, 31), Genauigkeit.JAHR)

    @classmethod
    def spaetestens_am(cls, tag: date) -> Zeitangabe:
        """Something that had happened by this day."""
        return cls(None, tag, Genauigkeit.SPAETESTENS)

    @classmethod
    def unbekannt(cls, wortlaut: str = "") -> Zeitangabe:
        """A date nobody wrote down."""
        return cls(None, None, Genauigkeit.UNBEKANNT, wortlaut)

    @classmethod
    def lies(cls, text: str, genauigkeit: str = "") -> Zeitangabe:
        """Read ``JJJJ-MM-TT``, ``TT.MM.JJJJ``, ``JJJJ-MM``, ``MM.JJJJ``, ``JJJJ`` or nothing.

        ``genauigkeit`` may lower the precision to ``spaetestens``; a word that is none of ours is
        kept as wording. Raises ValueError with a German sentence when the text is no date.
        """
        text = text.strip()
        grob = genauigkeit == Genauigkeit.SPAETESTENS
        wortlaut = "" if genauigkeit in set(Genauigkeit) | {""} else genauigkeit
        if not text:
            return cls.unbekannt(wortlaut)
        angabe = _lies_datum(text)
        if grob:
            angabe = cls.spaetestens_am(angabe.spaetestens or date.max)
        return cls(angabe.fruehestens, angabe.spaetestens, angabe.genauigkeit, wortlaut)

    @property
    def ist_bekannt(self) -> bool:
        """Whether at least a latest day is known."""
        return self.spaetestens is not None

    @property
    def taggenau(self) -> date | None:
        """The day, when it is known to the day; durations use nothing else."""
        return self.spaetestens if self.genauigkeit == Genauigkeit.TAG else None

    def galt_am(self, stichtag: date) -> bool:
        """Whether it surely had happened by ``stichtag`` (latest possible day counts)."""
        return self.spaetestens is not None and self.spaetestens <= stichtag

    def sicher_vor(self, andere: Zeitangabe) -> bool:
        """Whether it surely happened before ``andere``: its latest day before the other's first."""
        return (
            self.spaetestens is not None
            and andere.fruehestens is not None
            and self.spaetestens < andere.fruehestens
        )

    def liegt_nach(self, tag: date) -> bool:
        """Whether something recorded on ``tag`` cannot carry it: it surely lies ahead."""
        if self.genauigkeit == Genauigkeit.SPAETESTENS:
            return self.spaetestens is not None and self.spaetestens > tag
        return self.fruehestens is not None and self.fruehestens > tag

    @property
    def sortierung(self) -> tuple[date, date]:
        """Sort key: by latest day, then earliest; unknown last."""
        return (self.spaetestens or date.max, self.fruehestens or date.min)

    def als_daten(self) -> dict[str, str | None]:
        """The form in which the protocol stores it; the wording is free text and goes apart."""
        return {
            "fruehestens": self.fruehestens.isoformat() if self.fruehestens else None,
            "spaetestens": self.spaetestens.isoformat() if self.spaetestens else None,
            "genauigkeit": str(self.genauigkeit),
        }

    def spalten(self, name: str) -> dict[str, Any]:
        """Column values of the field ``name``, for ``update`` and constructors."""
        return {
            f"{name}_fruehestens": self.fruehestens,
            f"{name}_spaetestens": self.spaetestens,
            f"{name}_genauigkeit": str(self.genauigkeit),
            f"{name}_wortlaut": self.wortlaut,
        }

    def __str__(self) -> str:
        """German wording, to stand alone: "12.03.2026", "Dezember 2012", "spätestens …"."""
        if self.spaetestens is None:
            grund = "Datum unbekannt"
        elif self.genauigkeit == Genauigkeit.TAG:
            grund = f"{self.spaetestens:%d.%m.%Y}"
        elif self.genauigkeit == Genauigkeit.MONAT:
            grund = f"{MONATE[self.spaetestens.month - 1]} {self.spaetestens.year}"
        elif self.genauigkeit == Genauigkeit.JAHR:
            grund = str(self.spaetestens.year)
        else:
            grund = f"spätestens {self.spaetestens:%d.%m.%Y}"
        return f"{grund} („{self.wortlaut}“)" if self.wortlaut else grund

    @property
    def im_satz(self) -> str:
        """With preposition, inside a sentence: "am 12.03.2026", "im Dezember 2012"."""
        vor = {Genauigkeit.TAG: "am ", Genauigkeit.MONAT: "im ", Genauigkeit.JAHR: "im Jahr "}
        if self.spaetestens is None:
            return "zu unbekannter Zeit"
        return vor.get(self.genauigkeit, "") + str(self)


def _lies_datum(text: str) -> Zeitangabe:
    muster = {
        r"(?P<j>\d{4})-(?P<m>\d{1,2})-(?P<t>\d{1,2})": "tag",
        r"(?P<t>\d{1,2})\.(?P<m>\d{1,2})\.(?P<j>\d{4})": "tag",
        r"(?P<j>\d{4})-(?P<m>\d{1,2})": "monat",
        r"(?P<m>\d{1,2})[./](?P<j>\d{4})": "monat",
        r"(?P<j>\d{4})": "jahr",
    }
    for regel, art in muster.items():
        if treffer := re.fullmatch(regel, text, re.ASCII):
            teile = {name: int(wert) for name, wert in treffer.groupdict().items()}
            try:
                if art == "tag":
                    return Zeitangabe.tag(date(teile["j"], teile["m"], teile["t"]))
                if art == "monat":
                    return Zeitangabe.monat(teile["j"], teile["m"])
                return Zeitangabe.jahr(teile["j"])
            except (ValueError, calendar.IllegalMonthError) as fehler:
                raise ValueError(f"„{text}“ ist kein Datum des Kalenders.") from fehler
    raise ValueError(f"„{text[:40]}“ ist kein Datum. Möglich sind TT.MM.JJJJ, MM.JJJJ oder JJJJ.")


class ZeitangabeFeld:
    """Four columns under one name: ``sitzung = ZeitangabeFeld()`` on a model.

    Reading gives a :class:`Zeitangabe`, setting one fills ``…_fruehestens``, ``…_spaetestens``,
    ``…_genauigkeit`` and ``…_wortlaut``. Bounds are ordinary columns, so they can be queried.
    """

    name: str

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        """Add the four columns to the model (called by Django's model metaclass)."""
        self.name = name
        spalten: dict[str, models.Field[Any, Any]] = {
            "fruehestens": models.DateField(null=True, blank=True),
            "spaetestens": models.DateField(null=True, blank=True),
            "genauigkeit": models.CharField(max_length=12, default=str(Genauigkeit.UNBEKANNT)),
            "wortlaut": models.CharField(max_length=200, blank=True, default=""),
        }
        for endung, feld in spalten.items():
            feld.contribute_to_class(cls, f"{name}_{endung}")
        setattr(cls, name, self)

    @overload
    def __get__(self, instance: None, owner: type[models.Model]) -> ZeitangabeFeld: ...
    @overload
    def __get__(self, instance: models.Model, owner: type[models.Model]) -> Zeitangabe: ...
    def __get__(
        self, instance: models.Model | None, owner: type[models.Model]
    ) -> ZeitangabeFeld | Zeitangabe:
        """The value of an instance, or the field itself on the class."""
        if instance is None:
            return self
        werte = instance.__dict__
        return Zeitangabe(
            werte[f"{self.name}_fruehestens"],
            werte[f"{self.name}_spaetestens"],
            Genauigkeit(werte[f"{self.name}_genauigkeit"]),
            werte[f"{self.name}_wortlaut"],
        )

    def __set__(self, instance: models.Model, wert: Zeitangabe) -> None:
        """Fill the four columns."""
        for spalte, inhalt in wert.spalten(self.name).items():
            setattr(instance, spalte, inhalt)
