"""The report on a body's file: memberships over the years, people, what was before, documents."""

from __future__ import annotations

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Dokument, Kommune, Protokolleintrag
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt
from tests.workflow.akte.hilfen import reiche_akte
from tests.workflow.statusbericht.hilfen import akte
from workflow.statusbericht.lesen import zur_akte
from workflow.verfahren import eingaben as e


def test_it_holds_the_whole_file(welt: Welt) -> None:
    reiche_akte(welt)
    text = akte(welt, BIELEFELD)
    assert text.startswith("Akte der Stadt Bielefeld Für die Akte, nicht zur Weitergabe")
    assert text.index("Mitglied von Dezember 2012 bis 30.06.2019") < text.index("Mitglied seit")
    for gesagtes in (
        "Ehrenamtskarte wieder einführen",
        "Altan Vorgänger Sozialamt 01.01.2012 bis 30.06.2019 früher",
        "Büro für Engagement",
        "S. Spitze",
        "Netzwerktreffen Paderborn",
        "Drucksache 7091/2009-2014",
        "41 Ja, 20 Nein, 5 Enthaltung",
        "nicht öffentlich",
        "Austrittserklärung",
        "Nimmt teil seit 2015",
    ):
        assert gesagtes in text, gesagtes
    assert all(d.sha256 in text for d in Dokument.objects.all())


def test_it_holds_every_entry_of_body_and_memberships(welt: Welt) -> None:
    reiche_akte(welt)
    text = akte(welt, BIELEFELD).rpartition("Verlauf der Akte")[2]
    eintraege = Protokolleintrag.objects.filter(antrag=None)
    assert len(eintraege) > 10
    for eintrag in eintraege:
        kette = "Akte" if eintrag.kommune_id else "Mitgliedschaft"
        assert f"{kette} Nr. {eintrag.nr} " in text


def test_its_cases_are_told_whole(welt: Welt) -> None:
    """Each with steps, questions, resolution, deadlines and every entry of its own chain."""
    erster = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    welt.tue(erster, Handlung.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))
    zweiter = welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND)
    welt.frage(zweiter)
    text = akte(welt, DETMOLD)
    for antrag in (erster, zweiter):
        fall = welt.fall(antrag)
        zeichen = fall.antrag.aktenzeichen
        for titel in ("Voraussetzungen", "Beschluss", "Rückfragen", "Fristen", "Verlauf"):
            assert f"Vorgang {zeichen}: {titel}" in text
        verlauf = text.partition(f"Vorgang {zeichen}: Verlauf")[2]
        for nr in range(1, fall.antrag.protokoll_nr + 1):
            assert f" {nr} 16.03.2026" in verlauf
    (rueckfrage,) = welt.fall(zweiter).rueckfragen
    assert rueckfrage.frage in text


def test_a_body_without_anything_says_so(welt: Welt) -> None:
    text = akte(welt, DETMOLD)
    for satz in ("Keine Mitgliedschaft bekannt.", "Noch kein Vorgang.", "Noch nichts eingetragen."):
        assert satz in text


def test_a_web_address_is_printed_without_markup(welt: Welt) -> None:
    Kommune.objects.filter(ags=DETMOLD).update(webseite="https://detmold.example/?a=1&b=2")
    text = akte(welt, DETMOLD)
    assert "Webseite https://detmold.example/?a=1&b=2" in text
    assert "<a " not in text


def test_the_name_of_its_file_is_plain(welt: Welt) -> None:
    assert zur_akte(DETMOLD, welt.jetzt).dateiname == f"statusbericht-akte-{DETMOLD}.pdf"
