"""The list behind one number, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.urls import reverse

from antraege.worte import voller_name
from berichte.anzeige.bausteine import Verweise
from berichte.anzeige.worte import Wort, benenne
from berichte.deutsch import anzahl, aufzaehlung, datum, dezimal, zahl, zeitpunkt
from berichte.kennzahlen import Auswahl, Beleg, Belegart, Bezug, lies_belege
from berichte.kennzahlen.aufenthalte import AUFNAHME
from berichte.kennzahlen.dauern import Verteilung

SEITENGROESSE = 100
DAUER = "dauer."

GEZAEHLT: dict[Belegart, tuple[str, str]] = {
    Belegart.VORGANG: ("Vorgang", "Vorgänge"),
    Belegart.MITGLIEDSCHAFT: ("Mitgliedschaft", "Mitgliedschaften"),
    Belegart.ZUSAGE: ("Zusage", "Zusagen"),
    Belegart.KOERPER: ("Kommune", "Kommunen"),
}


@dataclass(frozen=True, slots=True)
class Zeile:
    """One of the things counted."""

    name: str
    url: str
    art: str
    aktenzeichen: str
    wert: str
    von: str = ""
    bis: str = ""
    ist_mitte: bool = False
    """Whether the median stands here, alone or between this row and a neighbour."""


@dataclass(frozen=True)
class Dahinter:
    """A number in words, how many there are, and one page of them."""

    schluessel: str
    wort: Wort
    bezug: Bezug
    verweise: Verweise
    gefiltert: Sequence[str]
    blatt: Page[Beleg]

    @property
    def unterzeile(self) -> str:
        """How many, and as of when."""
        return f"{self.umfang} · {stand_in_worten(self.bezug)}"

    @property
    def filtersatz(self) -> str:
        """Which bodies are counted; empty where all are."""
        return filter_in_worten(self.gefiltert)

    @property
    def anzahl(self) -> int:
        """The number."""
        return self.blatt.paginator.count

    @property
    def umfang(self) -> str:
        """The number with what is counted; decisions may be about cases and memberships."""
        if self.schluessel.startswith(DAUER):
            return anzahl(self.anzahl, *self._dauerworte)
        arten = {beleg.art for beleg in self.blatt.paginator.object_list}
        worte = GEZAEHLT[arten.pop()] if len(arten) == 1 else ("Eintrag", "Einträge")
        return anzahl(self.anzahl, *worte)

    @property
    def _dauerworte(self) -> tuple[str, str]:
        """A stay is not a case: one may have been in a state twice."""
        ist_weg = self.schluessel.split(".")[1] == AUFNAHME
        return ("Aufnahme", "Aufnahmen") if ist_weg else ("Aufenthalt", "Aufenthalte")

    @property
    def hat_spannen(self) -> bool:
        """Whether the rows are stays with their first and last day."""
        return any(beleg.spanne is not None for beleg in self.blatt.object_list)

    @property
    def mediansatz(self) -> str:
        """What the median is, and where it stands; empty where nothing is measured."""
        if not self.hat_spannen:
            return ""
        tage = [b.wert for b in self.blatt.paginator.object_list if isinstance(b.wert, int)]
        verteilung = Verteilung.von(tage)
        assert verteilung.median is not None
        satz = f"Median {dezimal(verteilung.median)} Tage"
        if verteilung.viertel:
            unteres, oberes = map(dezimal, verteilung.viertel)
            satz = f"{satz}, mittlere Hälfte {unteres} bis {oberes} Tage"
        return f"{satz}; die kürzesten zuerst, in der Mitte steht der Median."

    @property
    def zeilen(self) -> list[Zeile]:
        """The rows of the page."""
        mitte = {(self.anzahl - 1) // 2, self.anzahl // 2} if self.hat_spannen else set()
        return [
            _zeile(beleg, ist_mitte=nummer in mitte)
            for nummer, beleg in enumerate(self.blatt.object_list, self.blatt.start_index() - 1)
        ]

    @property
    def anzeige(self) -> str:
        """ "101 bis 200 von 434"."""
        von, bis = self.blatt.start_index(), self.blatt.end_index()
        return f"{zahl(von)} bis {zahl(bis)} von {zahl(self.anzahl)}"

    @property
    def zurueck_url(self) -> str:
        """The page before; empty on the first."""
        if not self.blatt.has_previous():
            return ""
        return self.verweise.dahinter(self.schluessel, self.blatt.previous_page_number())

    @property
    def weiter_url(self) -> str:
        """The page after; empty on the last."""
        if not self.blatt.has_next():
            return ""
        return self.verweise.dahinter(self.schluessel, self.blatt.next_page_number())


def lies_dahinter(
    schluessel: str,
    bezug: Bezug,
    auswahl: Auswahl,
    verweise: Verweise,
    *,
    gefiltert: Sequence[str],
    seite: str,
) -> Dahinter:
    """One page of what is behind a number. Raises UnbekannterSchluessel."""
    belege = lies_belege(bezug, auswahl, schluessel)
    if schluessel.startswith(DAUER):
        belege = tuple(sorted(belege, key=_nach_tagen))
    blatt = Paginator(belege, SEITENGROESSE).get_page(seite)
    wort = benenne(schluessel, bezug)
    return Dahinter(schluessel, wort, bezug, verweise, gefiltert, blatt)


def stand_in_worten(bezug: Bezug) -> str:
    """The two dates."""
    return f"Stichtag {datum(bezug.stichtag)} · Erkenntnisstand {zeitpunkt(bezug.kenntnisstand)}"


def filter_in_worten(gefiltert: Sequence[str]) -> str:
    """Which bodies are counted, in a sentence; empty where all are."""
    return f"Gefiltert nach {aufzaehlung(gefiltert)}." if gefiltert else ""


def _nach_tagen(beleg: Beleg) -> tuple[int, tuple[date, ...]]:
    """Stays by their days; those of which none are known by nothing."""
    return (beleg.wert if isinstance(beleg.wert, int) else 0, beleg.spanne or ())


def _zeile(beleg: Beleg, *, ist_mitte: bool) -> Zeile:
    koerper = beleg.koerper
    ist_vorgang = beleg.art in (Belegart.VORGANG, Belegart.ZUSAGE)
    url = (
        reverse("vorgang:seite", args=[beleg.antrag_id])
        if ist_vorgang
        else reverse("akte:kommune", args=[koerper.ags])
    )
    name = voller_name(koerper.typ, koerper.name)
    von, bis = map(datum, beleg.spanne) if beleg.spanne else ("", "")
    return Zeile(
        name,
        url,
        str(koerper.typ.label),
        beleg.aktenzeichen,
        wert_in_worten(beleg),
        von,
        bis,
        ist_mitte,
    )


def wert_in_worten(beleg: Beleg) -> str:
    """The date or the number of days of one of the things counted."""
    if beleg.wert is None:
        return ""
    if isinstance(beleg.wert, date):
        return datum(beleg.wert)
    return zahl(beleg.wert) if isinstance(beleg.wert, int) else str(beleg.wert)
