"""Time in state: what is counted, what is left out, what stands still."""

from datetime import date

from antraege.choices import Antragsstatus, Handlung, Kanal
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import ALLE, Bezug, lies_belege
from berichte.kennzahlen.dauern import Dauer, Verteilung
from tests.berichte.faelle import am, berichtige, nr_von, um, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD
from workflow.verfahren import eingaben as e

S = Antragsstatus
H = Handlung


def dauer(status: Antragsstatus | None, bekannt_am: str = "2026-12-31") -> Dauer:
    alle = zahlen("2026-06-30", bekannt_am).dauern
    return next(d for d in alle if d.status is status)


def tage(status: Antragsstatus | None, bekannt_am: str = "2026-12-31") -> list[object]:
    bezug = Bezug(date(2026, 6, 30), um(bekannt_am, 23))
    wort = status.value if status else "aufnahme"
    return [beleg.wert for beleg in lies_belege(bezug, ALLE, f"dauer.{wort}")]


def test_days_from_one_step_to_the_next(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-01-15")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    assert tage(S.INTERESSE_BEKUNDET) == [10]
    assert tage(S.IN_PRUEFUNG) == []


def test_an_open_question_and_a_suspension_do_not_count(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.jetzt = um("2026-01-10")
    welt.frage(antrag)
    welt.jetzt = um("2026-01-17")
    welt.tue(
        antrag,
        H.RUECKFRAGE_BEANTWORTEN,
        e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL, geschehen=am("2026-01-16")),
    )
    welt.jetzt = um("2026-01-20")
    welt.setze_aus(antrag)
    welt.jetzt = um("2026-01-30")
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    welt.jetzt = um("2026-02-04")
    welt.gehe(antrag, S.BESCHLUSS_AUSSTEHEND)
    assert tage(S.IN_PRUEFUNG) == [30 - 6 - 10]


def test_steps_passed_in_one_confirmation_are_left_out_and_counted_so(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.jetzt = um("2026-01-25")
    welt.pruefe(antrag)
    welt.beschliesse(antrag)
    schritt = e.Schritt(bis=H.BESCHLUSSLAGE_BESTAETIGEN)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, schritt)
    assert tage(S.IN_PRUEFUNG) == [20]
    beschluss = dauer(S.BESCHLUSS_AUSSTEHEND)
    assert (beschluss.n, beschluss.durchlaufen, beschluss.ausgelassen) == (0, 1, 1)


def test_a_month_is_too_rough_for_a_duration(welt: Welt) -> None:
    welt.jetzt = um("2026-02-05")
    antrag = welt.interesse(geschehen=Zeitangabe.monat(2026, 1))
    welt.gehe(antrag, S.IN_PRUEFUNG)
    assert (tage(S.INTERESSE_BEKUNDET), dauer(S.INTERESSE_BEKUNDET).ohne_tag) == ([], 1)
    welt.jetzt = um("2026-03-01")
    berichtige(welt, 1, am("2026-01-26"), antrag=antrag)
    assert tage(S.INTERESSE_BEKUNDET) == [10]
    assert tage(S.INTERESSE_BEKUNDET, "2026-02-28") == []


def test_a_corrected_step_changes_both_of_its_neighbours(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-01-15")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.jetzt = um("2026-02-15")
    welt.gehe(antrag, S.BESCHLUSS_AUSSTEHEND)
    berichtige(welt, nr_von(antrag, H.PRUEFUNG_AUFNEHMEN), am("2026-01-25"), antrag=antrag)
    assert (tage(S.INTERESSE_BEKUNDET), tage(S.IN_PRUEFUNG)) == ([20], [21])


def test_old_cases_tell_no_duration(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.altfall(BIELEFELD, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})
    welt.jetzt = um("2026-02-05")
    welt.gehe(antrag, S.BESCHLUSS_AUSSTEHEND)
    assert (dauer(S.IN_PRUEFUNG).n, dauer(S.IN_PRUEFUNG).ausgelassen) == (0, 0)


def test_the_whole_way_leaves_out_the_time_in_which_the_case_was_closed(welt: Welt) -> None:
    welt.jetzt = um("2026-01-01")
    antrag = welt.weg_bis(S.EINGESTELLT, von=S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.jetzt = um("2026-03-01")
    welt.tue(antrag, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Antwort kam."))
    welt.jetzt = um("2026-03-08")
    welt.gehe(antrag, S.IN_FREIGABE)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert tage(None) == [7]


def test_what_ended_more_than_two_years_ago_tells_nothing_any_more(welt: Welt) -> None:
    for ags, tag, ende in (
        (AUGUSTDORF, "2024-06-01", "2024-06-30"),
        (BIELEFELD, "2024-06-01", "2024-07-01"),
    ):
        welt.jetzt = um(tag)
        antrag = welt.interesse(ags)
        welt.jetzt = um(ende)
        welt.gehe(antrag, S.IN_PRUEFUNG)
    assert tage(S.INTERESSE_BEKUNDET) == [30]


def test_median_and_quartiles() -> None:
    assert Verteilung.von(()) == Verteilung(0, None, None)
    assert Verteilung.von((7,)) == Verteilung(1, 7.0, None)
    assert Verteilung.von((1, 2, 3, 10)).median == 2.5
    assert Verteilung.von((50, 10, 20, 30, 40)).viertel == (20, 40)
