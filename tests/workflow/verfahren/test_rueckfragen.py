"""Questions and suspensions: intervals with answer, reminders and history; the clock stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import Antragsstatus, Handlung, Kanal
from antraege.models import Aussetzung, Nachricht, Protokolleintrag, Rueckfrage
from antraege.rules.rueckfragen import naechste_erinnerung
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Antragsstatus


def mit_frage(welt: Welt) -> int:
    """A case with a question of today, the answer asked for in fourteen days."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    return antrag


def mahne(welt: Welt, antrag: int) -> None:
    welt.tue(antrag, H.RUECKFRAGE_ANMAHNEN, wer=SYSTEM)


def ist_pausiert(welt: Welt, antrag: int) -> bool:
    letzter = Protokolleintrag.objects.filter(antrag=antrag).latest("nr")
    assert letzter.ist_pausiert == welt.fall(antrag).antrag.ist_pausiert
    return letzter.ist_pausiert


# --- a question


def test_an_open_question_stops_the_clock_and_lies_with_the_body(welt: Welt) -> None:
    antrag = mit_frage(welt)
    zeile = welt.fall(antrag).antrag
    assert ist_pausiert(welt, antrag)
    assert (zeile.am_zug, zeile.faellig_am) == ("kommune", welt.heute + timedelta(days=14))
    welt.vergehe(9)
    antwort = e.RueckfrageBeantworten(
        antwort="Das Hauptamt.",
        kanal=Kanal.TELEFON,
        geschehen=Zeitangabe.tag(welt.heute - timedelta(days=2)),
    )
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)
    frage = Rueckfrage.objects.get()
    assert (frage.antwort, frage.kanal, frage.ist_zurueckgenommen) == (
        "Das Hauptamt.",
        "telefon",
        False,
    )
    assert frage.beantwortet_am == welt.heute - timedelta(days=2)
    assert not ist_pausiert(welt, antrag)


def test_one_question_after_the_other_and_all_stay_readable(welt: Welt) -> None:
    antrag = mit_frage(welt)
    with pytest.raises(Abgelehnt, match="schon offen") as abgelehnt:
        welt.frage(antrag)
    assert abgelehnt.value.hindernisse[0].wo == H.RUECKFRAGE_BEANTWORTEN
    welt.tue(
        antrag,
        H.RUECKFRAGE_BEANTWORTEN,
        e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL),
    )
    welt.frage(antrag)
    assert [r.antwort for r in welt.fall(antrag).rueckfragen] == ["Ja.", ""]


def test_a_question_that_settled_itself_is_taken_back_and_answers_nothing(welt: Welt) -> None:
    antrag = mit_frage(welt)
    with pytest.raises(Abgelehnt, match="Bitte einen Grund angeben"):
        welt.tue(antrag, H.RUECKFRAGE_ZURUECKNEHMEN)
    welt.tue(antrag, H.RUECKFRAGE_ZURUECKNEHMEN, e.Eingabe(grund="Fand sich im Konzept."))
    frage = Rueckfrage.objects.get()
    assert (frage.ist_zurueckgenommen, frage.antwort) == (True, "")
    assert not ist_pausiert(welt, antrag)
    assert Nachricht.objects.get(handlung=H.RUECKFRAGE_STELLEN).stand == "angehalten"
    with pytest.raises(Abgelehnt, match="keine Rückfrage offen"):
        welt.tue(antrag, H.RUECKFRAGE_ZURUECKNEHMEN, e.Eingabe(grund="Noch einmal."))


def test_two_reminders_by_the_clock_then_a_person_decides(welt: Welt) -> None:
    antrag = mit_frage(welt)
    bis = Rueckfrage.objects.get().erbeten_bis
    tage = []
    while welt.heute < bis + timedelta(days=120):
        welt.vergehe()
        ab = naechste_erinnerung(welt.fall(antrag).rueckfragen[0])
        if ab is not None and ab <= welt.heute:
            mahne(welt, antrag)
            tage.append(welt.heute)
    assert tage == [bis + timedelta(days=3), bis + timedelta(days=17)]
    assert Nachricht.objects.filter(handlung=H.RUECKFRAGE_ANMAHNEN).count() == 2
    with pytest.raises(Abgelehnt, match="noch nicht fällig"):
        mahne(welt, antrag)
    welt.tue(antrag, H.RUECKFRAGE_ANMAHNEN)
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))


@pytest.mark.parametrize(
    ("tage", "system", "amt"),
    [(14, False, False), (15, False, True), (16, False, True), (17, True, True)],
)
def test_nobody_is_reminded_before_the_day_has_passed(
    welt: Welt, tage: int, *, system: bool, amt: bool
) -> None:
    antrag = mit_frage(welt)
    welt.vergehe(tage)
    for wer, darf in ((SYSTEM, system), (welt.leute.bearbeitung2, amt)):
        if darf:
            assert welt.schau(antrag, H.RUECKFRAGE_ANMAHNEN, wer=wer).briefe
            continue
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.schau(antrag, H.RUECKFRAGE_ANMAHNEN, wer=wer)
        assert not abgelehnt.value.hat(Hindernisart.RECHT)


def test_an_answer_holds_back_reminders_that_wait(welt: Welt) -> None:
    antrag = mit_frage(welt)
    welt.vergehe(20)
    mahne(welt, antrag)
    antwort = e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL)
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)
    assert set(
        Nachricht.objects.filter(handlung__startswith="rueckfrage").values_list("stand", flat=True)
    ) == {"angehalten"}
    with pytest.raises(Abgelehnt, match="keine Rückfrage offen"):
        mahne(welt, antrag)


def test_a_case_that_rests_reminds_of_no_question_by_itself(welt: Welt) -> None:
    antrag = mit_frage(welt)
    welt.setze_aus(antrag, tage=60)
    welt.vergehe(30)
    with pytest.raises(Abgelehnt, match="ausgesetzt"):
        mahne(welt, antrag)
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    mahne(welt, antrag)


# --- a suspension


def test_a_suspension_stops_the_clock_until_it_ends(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.setze_aus(antrag, tage=30)
    assert ist_pausiert(welt, antrag)
    assert welt.fall(antrag).antrag.faellig_grund == "Aussetzung endet"
    welt.vergehe(12)
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    zeile = Aussetzung.objects.get()
    assert (zeile.beendet_am, zeile.bis - zeile.von) == (welt.heute, timedelta(days=30))
    assert not ist_pausiert(welt, antrag)


def test_the_day_itself_ends_it(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.setze_aus(antrag, tage=30)
    welt.vergehe(30)
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN, wer=SYSTEM)
    assert Protokolleintrag.objects.filter(antrag=antrag).latest("nr").rolle == "system"


def test_a_suspension_after_the_other_and_each_has_its_reason(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    for _ in range(2):
        welt.setze_aus(antrag)
        with pytest.raises(Abgelehnt, match="schon ausgesetzt"):
            welt.setze_aus(antrag)
        welt.vergehe(3)
        welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    assert [a.grund for a in welt.fall(antrag).aussetzungen] == ["Haushaltssperre"] * 2


def test_question_and_suspension_together_stop_the_clock_until_both_are_over(welt: Welt) -> None:
    antrag = mit_frage(welt)
    welt.setze_aus(antrag)
    welt.tue(
        antrag,
        H.RUECKFRAGE_BEANTWORTEN,
        e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL),
    )
    assert ist_pausiert(welt, antrag)
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    assert not ist_pausiert(welt, antrag)


# --- the hearing


def test_what_the_body_says_in_the_hearing_is_kept_with_its_date(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    stellungnahme = e.StellungnahmeErfassen(stellungnahme="Wir reichen nach.")
    with pytest.raises(Abgelehnt, match="noch nicht angehört"):
        welt.tue(antrag, H.STELLUNGNAHME_ERFASSEN, stellungnahme)
    welt.hoere_an(antrag)
    zu_frueh = e.StellungnahmeErfassen(
        stellungnahme="Wir reichen nach.", geschehen=Zeitangabe.jahr(2024)
    )
    with pytest.raises(Abgelehnt, match="nicht vor der Anhörung"):
        welt.tue(antrag, H.STELLUNGNAHME_ERFASSEN, zu_frueh)
    welt.vergehe(5)
    welt.tue(antrag, H.STELLUNGNAHME_ERFASSEN, stellungnahme)
    zeile = welt.fall(antrag).anhoerungen[0]
    assert (zeile.stellungnahme, zeile.stellungnahme_am) == ("Wir reichen nach.", welt.heute)
