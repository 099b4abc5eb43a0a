"""A small network in which nearly every number of the page counts something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from urllib.parse import parse_qs, urlsplit

from antraege.choices import Antragsstatus, Handlung
from antraege.zeitangabe import Zeitangabe
from berichte.models import Monatsabschluss
from tests.berichte.faelle import am, berichtige, nr_von, um
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import (
    AUGUSTDORF,
    BEZIRKSREGIERUNG,
    BIELEFELD,
    DETMOLD,
    KREIS_LIPPE,
    LANDSCHAFTSVERBAND,
)

S = Antragsstatus
HEUTE = "2026-03-16"
_VERWEIS = re.compile(r'<a [^>]*href="(/berichte/dahinter/[^"]*)"[^>]*>([^<]*)</a>')


def besetze(welt: Welt) -> None:
    """Members, dormant and undated ones, cases in many states, commitments, decisions, pauses."""
    welt.jetzt = um("2025-06-10")
    welt.mitglied(BIELEFELD, am("2012-12-10"))
    welt.mitglied(LANDSCHAFTSVERBAND, Zeitangabe.unbekannt())
    welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    welt.jetzt = um("2026-01-05")
    welt.weg_bis(S.AUFGENOMMEN, DETMOLD, dazu=None)
    welt.weg_bis(S.IN_FREIGABE, KREIS_LIPPE)
    welt.jetzt = um("2026-03-02")
    antrag = welt.weg_bis(S.IN_PRUEFUNG, BEZIRKSREGIERUNG)
    welt.frage(antrag)
    welt.weg_bis(S.ZURUECKGEZOGEN, "05766008")


def berichtige_nach_februar(welt: Welt) -> None:
    """The day of an interest is corrected after the report that counted it."""
    welt.jetzt = um("2026-02-10")
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    schliesse_februar()
    welt.jetzt = um("2026-03-10")
    nr = nr_von(antrag, Handlung.INTERESSE_ERFASSEN)
    berichtige(welt, nr, am("2026-02-03"), antrag=antrag)


def schliesse_februar() -> None:
    """A closed month to compare with; only its two dates are read."""
    Monatsabschluss.objects.create(
        monat="2026-02-01",
        stichtag="2026-02-28",
        kenntnisstand=um("2026-03-03", 23),
        definitionsstand=1,
        zahlen="{}",
        pruefsumme="0",
        sha256="0",
        groesse=1,
        erstellt_am=datetime(2026, 3, 4, tzinfo=UTC),
    )


def verweise(text: str) -> Iterator[tuple[str, str, str]]:
    """Address, key and words of every link of a page to what is behind a number."""
    for url, wort in _VERWEIS.findall(text):
        adresse = unescape(url)
        yield adresse, parse_qs(urlsplit(adresse).query)["zahl"][0], wort.strip()
