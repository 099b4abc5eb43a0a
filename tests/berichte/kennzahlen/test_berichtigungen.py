"""Corrections to a report, in words that people read."""

from __future__ import annotations

from datetime import date

from antraege.choices import Antragsstatus, Handlung, Kanal
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import ALLE, Auswahl, Berichtigung, Bezug, lies_berichtigungen, lies_zahlen
from tests.berichte.faelle import am, berichtige, nr_von, um
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from workflow.verfahren import eingaben as e

H = Handlung
S = Antragsstatus
BERICHT = Bezug(date(2026, 1, 31), um("2026-02-03"))
SPAETER = um("2026-06-30")


def berichtigungen(auswahl: Auswahl = ALLE) -> tuple[Berichtigung, ...]:
    return lies_berichtigungen(BERICHT, SPAETER, auswahl)


def texte() -> list[str]:
    return [zeile.text for zeile in berichtigungen()]


def test_a_corrected_accession_says_what_it_was(welt: Welt) -> None:
    welt.jetzt = um("2026-01-12")
    mitgliedschaft = welt.mitglied(BIELEFELD, am("2026-01-10"))
    welt.jetzt = um("2026-03-02")
    berichtige(welt, 1, am("2025-12-20"), mitgliedschaft=mitgliedschaft)
    (zeile,) = berichtigungen()
    assert zeile.text == "Beitritt: 20.12.2025 statt 10.01.2026"
    assert (zeile.was, zeile.alt, zeile.neu) == ("Beitritt", "10.01.2026", "20.12.2025")
    assert (zeile.koerper.name, zeile.mitgliedschaft_id) == ("Bielefeld", mitgliedschaft)
    assert zeile.erfasst_am == welt.jetzt


def test_what_was_recorded_late_is_added(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    antrag = welt.interesse(geschehen=am("2026-01-28"))
    (zeile,) = berichtigungen()
    assert zeile.text == "nachgetragen: Eingang der Interessenbekundung (28.01.2026)"
    assert (zeile.antrag_id, zeile.mitgliedschaft_id) == (antrag, None)
    assert zeile.aktenzeichen == "III 7-2026-0001"


def test_what_happened_after_the_stichtag_is_none(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-02-10")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.mitglied(BIELEFELD, am("2026-02-05"))
    assert berichtigungen() == ()


def test_what_changes_no_figure_is_not_listed(welt: Welt) -> None:
    """A fact that leaves the situation as it is, and the date of a step of long ago."""
    welt.jetzt = um("2021-01-05")
    alt = welt.weg_bis(S.EINGESTELLT, AUGUSTDORF)
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-02-10")
    wiedervorlage = e.WiedervorlageSetzen(anlass="Anruf", faellig_am=date(2026, 9, 1))
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, wiedervorlage)
    berichtige(welt, nr_von(alt, H.INTERESSE_ERFASSEN), am("2021-01-03"), antrag=alt)
    assert berichtigungen() == ()


def test_a_moved_step_moves_what_follows_it(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-01-15")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.jetzt = um("2026-03-01")
    berichtige(welt, nr_von(antrag, H.PRUEFUNG_AUFNEHMEN), am("2026-01-25"), antrag=antrag)
    assert texte() == ["Beginn der Prüfung: 25.01.2026 statt 15.01.2026"]


def test_the_situation_on_the_stichtag(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.jetzt = um("2026-02-10")
    frage = e.RueckfrageStellen(
        frage="Wer ist zuständig?", erbeten_bis=date(2026, 2, 28), geschehen=am("2026-01-20")
    )
    welt.tue(antrag, H.RUECKFRAGE_STELLEN, frage)
    assert set(texte()) >= {"Pause: ja statt nein"}


def test_an_annulled_admission_takes_the_membership_and_its_commitments_along(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 200)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    welt.jetzt = um("2026-03-02")
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Irrtum"))
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    zeilen = texte()
    assert "nachgetragen: Aufhebung der Aufnahme (02.03.2026)" in zeilen
    assert "nachgetragen: Aufhebung der Mitgliedschaft (02.03.2026)" in zeilen
    assert any(z.startswith("entfällt: Zusage „") and "(offen bis 24.07.2026)" in z for z in zeilen)


def test_a_commitment_that_was_kept_before_the_stichtag(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    zusage = welt.sage_zu(antrag, 60)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    welt.jetzt = um("2026-02-20")
    erledigt = e.ZusageErledigen(zeile_id=zusage, grund="Anruf", geschehen=am("2026-01-28"))
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, erledigt)
    (text,) = texte()
    assert text.endswith("“: eingelöst am 28.01.2026 statt offen bis 06.03.2026")


def test_a_proposal_that_was_made_before_the_stichtag(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.jetzt = um("2026-02-10")
    welt.schlage_ablehnung_vor(antrag)
    assert texte() == []  # It counts from its recording.


def test_the_choice_of_bodies_and_the_order_of_names(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    for ags in (KREIS_LIPPE, BIELEFELD, DETMOLD, AUGUSTDORF):
        welt.interesse(ags, geschehen=am("2026-01-28"))
    namen = [zeile.koerper.name for zeile in berichtigungen()]
    assert namen == ["Augustdorf", "Bielefeld", "Detmold", "Kreis Lippe"]
    lippe = [zeile.koerper.name for zeile in berichtigungen(Auswahl(kreis=KREIS_LIPPE))]
    assert lippe == ["Augustdorf", "Detmold", "Kreis Lippe"]


def test_figures_count_the_corrections_to_an_earlier_report(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-01-15")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.jetzt = um("2026-02-10")
    berichtige(welt, nr_von(antrag, H.INTERESSE_ERFASSEN), am("2026-01-03"), antrag=antrag)
    berichtige(welt, nr_von(antrag, H.PRUEFUNG_AUFNEHMEN), am("2026-01-25"), antrag=antrag)
    bezug = Bezug(date(2026, 2, 28), um("2026-03-03"))
    berichtigt = lies_zahlen(bezug, bericht=BERICHT).berichtigungen
    assert berichtigt is not None
    assert (berichtigt.faelle, berichtigt.zeilen.anzahl, berichtigt.bericht) == (1, 2, BERICHT)
    assert lies_zahlen(bezug).berichtigungen is None


def test_a_member_of_unknown_date_that_gets_one(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    mitgliedschaft = welt.mitglied(BIELEFELD, Zeitangabe.unbekannt())
    welt.jetzt = um("2026-03-02")
    berichtige(welt, 1, Zeitangabe.monat(2014, 12), mitgliedschaft=mitgliedschaft)
    assert texte() == ["Beitritt: Dezember 2014 statt Datum unbekannt"]


def test_a_withdrawal_that_was_told_late(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.jetzt = um("2026-02-10")
    eingabe = e.Zurueckziehen(
        grund="Andere Vorhaben.", im_auftrag=Kanal.MAIL, geschehen=am("2026-01-30")
    )
    welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, eingabe)
    assert texte() == ["nachgetragen: Rücknahme des Interesses (30.01.2026)"]
