"""What the figures page is made of: links to what is behind a number, tables, bars, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from berichte.deutsch import dezimal, veraenderung, zahl
from berichte.kennzahlen.gezaehlt import Gezaehlt, Liste
from berichte.satz import SCHMALBREITE, WEBBREITE, Zeichnung, als_svg
from berichte.zeiten import MOMENT

STRICH = "–"


@dataclass(frozen=True, slots=True)
class Zelle:
    """A number with the address of what is behind it; ``zusatz`` is said after it."""

    text: str
    url: str = ""
    zusatz: str = ""


type Wert = Zelle | str


@dataclass(frozen=True, slots=True)
class Zeile:
    """A row of a table: what it is about, then pairs of column and value."""

    kopf: Zelle
    zellen: tuple[tuple[str, Zelle], ...]


@dataclass(frozen=True, slots=True)
class Tabelle:
    """A table of numbers; the first column names the row."""

    titel: str
    spalten: tuple[str, ...]
    zeilen: tuple[Zeile, ...]

    @classmethod
    def aus(cls, titel: str, spalten: Sequence[str], zeilen: Iterable[Sequence[Wert]]) -> Tabelle:
        """Put the column's name to each value, as narrow screens show it."""
        return cls(
            titel,
            tuple(spalten),
            tuple(
                Zeile(als_zelle(kopf), tuple(zip(spalten[1:], map(als_zelle, werte), strict=True)))
                for kopf, *werte in zeilen
            ),
        )


@dataclass(frozen=True, slots=True)
class Balken:
    """A bar; ``anteil`` is its share of the longest one, 0 to 100."""

    titel: str
    wert: str
    anteil: float
    url: str


@dataclass(frozen=True, slots=True)
class Kennzahl:
    """A box with one figure."""

    wert: str
    titel: str
    zusatz: str
    url: str
    zusatz_url: str = ""


@dataclass(frozen=True, slots=True)
class Bild:
    """A drawing as it stands on the page, and its message for everybody.

    ``schmal`` is the same for a phone, with larger type; empty where it carries no type.
    """

    svg: SafeString
    text: str
    schmal: SafeString | str = ""

    @classmethod
    def aus(cls, zeichne: Callable[[float], Zeichnung], titel: str, text: str) -> Bild:
        """Drawn inline, for both widths."""
        breit, schmal = (cls.eines(zeichne(b), titel, text) for b in (WEBBREITE, SCHMALBREITE))
        return cls(breit.svg, text, schmal.svg)

    @classmethod
    def eines(cls, zeichnung: Zeichnung, titel: str, text: str) -> Bild:
        """Drawn inline, for every width."""
        return cls(mark_safe(als_svg(zeichnung, titel, text)), text)  # noqa: S308 - it escapes


@dataclass(frozen=True, slots=True)
class Verweise:
    """Addresses that keep the choice of the page: ``angaben`` as they stand in its address.

    ``moment`` is when the page was made: lists and files are then exactly what it counted.
    """

    angaben: Mapping[str, str]
    moment: str = ""

    def seite(self) -> str:
        """The figures page."""
        return _adresse("berichte:stand", self.angaben)

    def ausfuhr(self, form: str) -> str:
        """The figures as a file ("xlsx", "csv")."""
        return _adresse("berichte:ausfuhr", {**self.angaben, MOMENT: self.moment}, form)

    def dahinter(self, schluessel: str, blatt: int = 1) -> str:
        """What is behind the number with this key."""
        seite = {"seite": str(blatt)} if blatt > 1 else {}
        angaben = {"zahl": schluessel, **self.angaben, MOMENT: self.moment, **seite}
        return _adresse("berichte:dahinter", angaben)

    def zelle(self, zeile: Gezaehlt, name: str, zusatz: str = "") -> Zelle:
        """The number that a row calls so."""
        return Zelle(zahl(anzahl_von(zeile, name)), self.dahinter(zeile.schluessel(name)), zusatz)

    def anteil(self, zeile: Gezaehlt, name: str, wert: float | None) -> Zelle:
        """A share in per cent, with the number that a row calls so behind it."""
        return Zelle(prozent(wert), "" if wert is None else self.dahinter(zeile.schluessel(name)))

    def verglichen(self, zeile: Gezaehlt, name: str, frueher: str) -> Zelle:
        """How many it was before, and how that has changed."""
        unterschied = anzahl_von(zeile, name) - anzahl_von(zeile, frueher)
        return self.zelle(zeile, frueher, veraenderung(unterschied))

    def balken(self, werte: Iterable[tuple[str, Gezaehlt, str]]) -> tuple[Balken, ...]:
        """Bars of numbers: a title, the row and what it calls the number."""
        alle = [(titel, self.zelle(z, name), anzahl_von(z, name)) for titel, z, name in werte]
        laengster = max((wert for *_, wert in alle), default=0) or 1
        return tuple(Balken(t, z.text, 100 * wert / laengster, z.url) for t, z, wert in alle)


def als_zelle(wert: Wert) -> Zelle:
    """Words stand for themselves."""
    return wert if isinstance(wert, Zelle) else Zelle(wert)


def anzahl_von(zeile: Gezaehlt, name: str) -> int:
    """The number that a row calls so; of a list its length."""
    wert = attrgetter(name)(zeile)
    anzahl: int = wert.anzahl if isinstance(wert, Liste) else wert
    return anzahl


def prozent(wert: float | None) -> str:
    """ "12,5 %"; a dash of nothing."""
    return STRICH if wert is None else f"{dezimal(wert)} %"


def tage(wert: float | None) -> str:
    """A number of days with one decimal, or a dash."""
    return STRICH if wert is None else dezimal(wert)


def _adresse(name: str, angaben: Mapping[str, str], *stellen: str) -> str:
    gesetzt = {feld: wert for feld, wert in angaben.items() if wert}
    url = reverse(name, args=stellen)
    return f"{url}?{urlencode(gesetzt)}" if gesetzt else url
