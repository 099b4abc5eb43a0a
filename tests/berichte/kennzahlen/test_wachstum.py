"""Growth, accessions by year and round, regions, comparison with before."""

from __future__ import annotations

from datetime import date

from antraege.choices import Antragsstatus, Handlung, Kanal, Kommunentyp
from antraege.models import Kommune
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.bezug import Bezug
from tests.berichte.faelle import am, um, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import (
    AUGUSTDORF,
    BEZIRKSREGIERUNG,
    BIELEFELD,
    DETMOLD,
    KREIS_LIPPE,
    LANDSCHAFTSVERBAND,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

SPAETER = "2026-12-31"


def mitglied(welt: Welt, ags: str, wann: Zeitangabe, runde: str = "") -> int:
    eingabe = e.BestandUebernehmen(geschehen=wann, unterzeichnungsrunde=runde)
    ziel = Ziel(kommune=welt.register[ags].pk)
    ergebnis = fuehre_aus(
        welt.leute.importiert, Handlung.BESTAND_UEBERNEHMEN, ziel, eingabe, jetzt=welt.jetzt
    )
    assert ergebnis.mitgliedschaft_id is not None
    return ergebnis.mitgliedschaft_id


def test_the_last_months_end_with_the_stichtag() -> None:
    enden = Bezug(date(2026, 3, 16), um("2026-03-16")).monatsenden
    assert len(enden) == 24
    assert enden[0] == date(2024, 4, 30)
    assert enden[-3:] == (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 16))


def test_members_at_the_end_of_months_and_years(welt: Welt) -> None:
    mitglied(welt, BIELEFELD, am("2024-05-31"))
    mitglied(welt, KREIS_LIPPE, Zeitangabe.jahr(2025))
    mitglied(welt, AUGUSTDORF, Zeitangabe.unbekannt())
    wachstum = zahlen("2026-03-16", SPAETER).wachstum
    assert [(z.zeitraum, z.gesamt, z.ohne_datum) for z in wachstum.jahre] == [
        ("2024", 2, 1),
        ("2025", 3, 1),
        ("2026", 3, 1),
    ]
    je_monat = {z.zeitraum: (z.gemeinden, z.kreise, z.weitere) for z in wachstum.monate}
    assert (je_monat["2024-04"], je_monat["2024-05"]) == ((1, 0, 0), (2, 0, 0))
    assert (je_monat["2025-11"], je_monat["2025-12"]) == ((2, 0, 0), (2, 1, 0))
    assert wachstum.jahre[-1].tag == wachstum.monate[-1].tag == date(2026, 3, 16)


def test_accessions_by_year_and_round_also_of_those_who_have_left(welt: Welt) -> None:
    mitglied(welt, BIELEFELD, am("2024-05-01"), "Spitzentreffen 2024")
    gegangen = mitglied(welt, AUGUSTDORF, am("2024-05-01"), "Spitzentreffen 2024")
    mitglied(welt, KREIS_LIPPE, am("2025-01-01"))
    mitglied(welt, DETMOLD, Zeitangabe.unbekannt(), "Umlauf")
    mitglied(welt, BEZIRKSREGIERUNG, am("2026-03-10"))
    austritt = e.Eingabe(geschehen=am("2025-06-01"), grund="Anderes.", im_auftrag=Kanal.BRIEF)
    welt.tue_mitglied(gegangen, Handlung.AUSTRITT_VERMERKEN, austritt)
    wachstum = zahlen("2026-02-28", SPAETER).wachstum
    je_jahr = [(z.jahr, z.gemeinden, z.kreise, z.weitere) for z in wachstum.zugaenge]
    assert je_jahr == [(2024, 2, 0, 0), (2025, 0, 1, 0), (2026, 0, 0, 0)]
    assert wachstum.ohne_datum == 1
    assert [(r.name, r.anzahl) for r in wachstum.runden] == [
        ("Umlauf", 1),
        ("Spitzentreffen 2024", 2),
    ]
    assert wachstum.ohne_runde == 1
    assert wachstum.jahre[-1].gesamt == 3


def test_a_slip_of_the_pen_makes_no_table_of_two_thousand_years(welt: Welt) -> None:
    mitglied(welt, BIELEFELD, am("0212-05-01"), "x" * 200)
    wachstum = zahlen("2026-02-28", SPAETER).wachstum
    assert (len(wachstum.jahre), wachstum.jahre[0].zeitraum) == (100, "1927")
    assert sum(z.gesamt for z in wachstum.zugaenge) == 1


def test_regions_with_the_share_of_their_municipalities(welt: Welt) -> None:
    Kommune.objects.create(
        ags="99000001", name="Musterstadt", typ=Kommunentyp.STADT, ist_erfunden=True
    )
    for ags in (DETMOLD, KREIS_LIPPE, LANDSCHAFTSVERBAND):
        mitglied(welt, ags, am("2026-01-05"))
    bezirke = zahlen("2026-02-28", SPAETER).mitglieder.bezirke
    assert [(z.bezirk, z.mitglieder, z.gemeinden, z.von, z.prozent) for z in bezirke] == [
        ("Detmold", 2, 1, 4, 25.0),
        ("Köln", 0, 0, 0, None),
        ("", 1, 0, 0, None),
    ]


def test_coverage_is_compared_with_before(welt: Welt) -> None:
    mitglied(welt, DETMOLD, am("2024-05-01"))
    mitglied(welt, BIELEFELD, am("2025-10-01"))
    mitglied(welt, AUGUSTDORF, am("2026-02-20"))
    gemeinden = zahlen("2026-02-28", SPAETER).mitglieder.abdeckung[0]
    assert (gemeinden.mitglieder, gemeinden.im_vormonat, gemeinden.im_vorjahr) == (3, 2, 1)
    assert (gemeinden.punkte_seit_vormonat, gemeinden.punkte_seit_vorjahr) == (25.0, 50.0)


def test_open_cases_are_compared_with_before(welt: Welt) -> None:
    welt.jetzt = um("2025-02-20")
    alt = welt.weg_bis(Antragsstatus.IN_PRUEFUNG, AUGUSTDORF)
    welt.jetzt = um("2026-01-05")
    welt.schliesse(alt, Antragsstatus.EINGESTELLT)
    welt.interesse(BIELEFELD)
    welt.jetzt = um("2026-02-05")
    welt.interesse(DETMOLD)
    vorgaenge = zahlen("2026-02-28", SPAETER).vorgaenge
    interesse, pruefung = vorgaenge.stand[:2]
    assert (interesse.anzahl, interesse.seit_vormonat, interesse.seit_vorjahr) == (2, 1, 2)
    assert (pruefung.anzahl, pruefung.seit_vormonat, pruefung.seit_vorjahr) == (0, 0, -1)
    gesamt = vorgaenge.gesamt
    assert (gesamt.anzahl, gesamt.im_vormonat, gesamt.im_vorjahr) == (2, 1, 1)
