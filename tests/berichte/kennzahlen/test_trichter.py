"""The funnel, whose time it took, and who is stuck."""

from __future__ import annotations

from datetime import date, timedelta

from antraege.choices import AmZug, Antragsstatus, Handlung, Kanal
from berichte.kennzahlen import Bezug, berechne
from berichte.kennzahlen.trichter import Trichter
from tests.berichte.faelle import um, zahlen
from tests.berichte.kennzahlen.geschichten import Geschichte, Tat
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from workflow.verfahren import eingaben as e

H = Handlung
S = Antragsstatus
SPAETER = "2026-12-31"


def trichter(stichtag: str = "2026-06-30", bekannt_am: str = SPAETER) -> Trichter:
    return zahlen(stichtag, bekannt_am).trichter


def stufen(t: Trichter) -> list[int]:
    return [stufe.anzahl for stufe in t.stufen]


# --- funnel


def test_how_far_cases_came_and_how_they_ended(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    welt.weg_bis(S.AUFGENOMMEN, DETMOLD)
    welt.weg_bis(S.EINGESTELLT, AUGUSTDORF, von=S.BESCHLUSS_AUSSTEHEND)
    welt.weg_bis(S.ABGELEHNT, BIELEFELD)
    welt.interesse(KREIS_LIPPE)
    t = trichter()
    assert stufen(t) == [4, 3, 2, 1, 1, 1]
    assert [(ende.status, ende.anzahl) for ende in t.enden] == [
        (S.ABGELEHNT, 1),
        (S.ZURUECKGEZOGEN, 0),
        (S.EINGESTELLT, 1),
    ]
    assert (t.unterwegs, t.quote) == (1, 25.0)
    quoten = [uebergang.quote for uebergang in t.uebergaenge]
    assert quoten[:4] == [75.0, 200 / 3, 50.0, 100.0]


def test_a_step_once_reached_stays_reached(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.jetzt = um("2026-02-05")
    zurueck = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Irrtum.")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    assert stufen(trichter()) == [1, 1, 1, 1, 0, 0]


def test_whoever_is_resumed_further_on_has_passed_what_lies_before() -> None:
    geschichte = Geschichte()
    taten = [("interesse", 0), ("ende", 0), ("wieder", 3)]
    geschichte.spiele([Tat(art, 0, 5, 0, wuerfel) for art, wuerfel in taten])
    bezug = Bezug(geschichte.jetzt.date(), geschichte.jetzt)
    assert stufen(berechne(geschichte.protokoll(), bezug).trichter) == [1, 1, 1, 1, 0, 0]


def test_an_annulled_admission_is_none_and_the_case_on_its_way(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.jetzt = um("2026-03-05")
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Irrtum"))
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    damals, heute = trichter("2026-02-28", "2026-02-28"), trichter("2026-02-28")
    assert (damals.aufgenommen, damals.unterwegs) == (1, 0)
    assert (heute.aufgenommen, heute.unterwegs, heute.stufen[-2].anzahl) == (0, 1, 1)


def test_only_two_years_and_no_old_cases(welt: Welt) -> None:
    welt.jetzt = um("2024-06-30")
    welt.interesse(AUGUSTDORF)
    welt.jetzt = um("2024-07-01")
    welt.interesse(BIELEFELD)
    welt.altfall(KREIS_LIPPE, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})
    assert stufen(trichter()) == [1, 0, 0, 0, 0, 0]


def test_without_cases_there_is_no_quota(db: None) -> None:
    t = trichter()
    assert (t.eingegangen, t.quote, t.uebergaenge[0].quote) == (0, None, None)


# --- whose time it took


def test_the_way_is_split_by_whose_turn_it_was(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-01-15")  # 10 days at the office
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.jetzt = um("2026-01-20")
    welt.frage(antrag)
    welt.jetzt = um("2026-01-27")  # a pause of 7
    antwort = e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL)
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)
    welt.gehe(antrag, S.BESCHLUSS_AUSSTEHEND)
    welt.jetzt = um("2026-02-27")  # 31 days at the body
    welt.gehe(antrag, S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gehe(antrag, S.IN_FREIGABE)
    welt.jetzt = um("2026-03-01")  # 2 days at the office
    welt.schliesse(antrag, S.AUFGENOMMEN)
    alle = zahlen("2026-06-30", SPAETER)
    anteile = {anteil.am_zug: anteil.tage.median for anteil in alle.zeitanteile}
    weg = alle.dauern[-1].median
    assert weg is not None
    assert anteile[None] == 7
    assert sum(tage or 0 for zug, tage in anteile.items() if zug) == weg == 55 - 7
    assert (anteile[AmZug.DRITTE], anteile[AmZug.TERMIN]) == (0, 0)
    beschluss = alle.dauern[2]
    je_zug = {anteil.am_zug: anteil.tage.median for anteil in beschluss.anteile}
    assert (beschluss.median, je_zug[AmZug.KOMMUNE], je_zug[AmZug.AMT]) == (31, 31, 0)


# --- stuck


def test_an_old_case_without_a_date_is_stuck_after_half_a_year(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    welt.altfall(BIELEFELD, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})

    def namen(tage: int) -> list[tuple[str, int, str]]:
        tag = str(welt.heute + timedelta(days=tage))
        zeilen = zahlen(tag, tag).vorgaenge.festgefahren.zeilen
        return [(z.vorgang.koerper.name, z.vorgang.tage, z.grund) for z in zeilen]

    assert namen(180) == []
    assert namen(181) == [("Bielefeld", 181, "kein Termin vermerkt")]


def test_a_pause_does_not_count_and_who_pauses_is_not_stuck(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.altfall(BIELEFELD, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})
    welt.setze_aus(antrag, 400)
    tag = str(welt.heute + timedelta(days=300))
    assert zahlen(tag, tag).vorgaenge.festgefahren.anzahl == 0
    welt.vergehe(300)
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    tag = str(welt.heute + timedelta(days=180))
    assert zahlen(tag, tag).vorgaenge.festgefahren.anzahl == 0
    tag = str(welt.heute + timedelta(days=181))
    (fall,) = zahlen(tag, tag).vorgaenge.festgefahren.zeilen
    assert (fall.vorgang.tage, fall.vorgang.seit) == (181, date(2026, 1, 5))


def test_who_begins_to_pause_is_not_stuck_any_more(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.altfall(BIELEFELD, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})
    welt.vergehe(200)
    welt.setze_aus(antrag, 100)
    gestern, heute = (str(welt.heute - timedelta(days=tage)) for tage in (1, 0))
    je_tag = [zahlen(tag, SPAETER).vorgaenge.festgefahren.anzahl for tag in (gestern, heute)]
    assert je_tag == [1, 0]


def test_an_overdue_case_is_listed_once_and_counted_as_stuck(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    welt.interesse()
    frueh, spaet = (
        zahlen(tag, tag).vorgaenge
        for tag in (str(welt.heute + timedelta(days=tage)) for tage in (180, 181))
    )
    assert (frueh.ueberfaellig.anzahl, frueh.ueberfaellig_festgefahren) == (1, 0)
    assert (spaet.ueberfaellig.anzahl, spaet.ueberfaellig_festgefahren) == (1, 1)
    assert spaet.festgefahren.anzahl == 0


def test_what_is_due_next_is_the_reason(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.altfall(BIELEFELD, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})
    eingabe = e.WiedervorlageSetzen(anlass="M. Beispiel anrufen", faellig_am=date(2026, 12, 1))
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, eingabe)
    (fall,) = zahlen("2026-08-01", "2026-08-01").vorgaenge.festgefahren.zeilen
    assert (fall.grund, fall.vorgang.am_zug) == ("Wiedervorlage", AmZug.KOMMUNE)
