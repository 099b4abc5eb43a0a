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
from berichte.deutsch import anzahl, aufzaehlung, datum, zahl, zeitpunkt
from berichte.kennzahlen import Auswahl, Beleg, Belegart, Bezug, lies_belege

SEITENGROESSE = 100

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
        arten = {beleg.art for beleg in self.blatt.paginator.object_list}
        worte = GEZAEHLT[arten.pop()] if len(arten) == 1 else ("Eintrag", "Einträge")
        return anzahl(self.anzahl, *worte)

    @property
    def zeilen(self) -> list[Zeile]:
        """The rows of the page."""
        return [_zeile(beleg) for beleg in self.blatt.object_list]

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
    blatt = Paginator(belege, SEITENGROESSE).get_page(seite)
    wort = benenne(schluessel, bezug)
    return Dahinter(schluessel, wort, bezug, verweise, gefiltert, blatt)


def stand_in_worten(bezug: Bezug) -> str:
    """The two dates."""
    return f"Stichtag {datum(bezug.stichtag)} · Erkenntnisstand {zeitpunkt(bezug.kenntnisstand)}"


def filter_in_worten(gefiltert: Sequence[str]) -> str:
    """Which bodies are counted, in a sentence; empty where all are."""
    return f"Gefiltert nach {aufzaehlung(gefiltert)}." if gefiltert else ""


def _zeile(beleg: Beleg) -> Zeile:
    koerper = beleg.koerper
    ist_vorgang = beleg.art in (Belegart.VORGANG, Belegart.ZUSAGE)
    url = (
        reverse("vorgang:seite", args=[beleg.antrag_id])
        if ist_vorgang
        else reverse("akte:kommune", args=[koerper.ags])
    )
    name = voller_name(koerper.typ, koerper.name)
    return Zeile(name, url, str(koerper.typ.label), beleg.aktenzeichen, wert_in_worten(beleg))


def wert_in_worten(beleg: Beleg) -> str:
    """The date or the number of days of one of the things counted."""
    if beleg.wert is None:
        return ""
    if isinstance(beleg.wert, date):
        return datum(beleg.wert)
    return zahl(beleg.wert) if isinstance(beleg.wert, int) else str(beleg.wert)
