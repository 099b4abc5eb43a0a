"""The report for the municipality says what its page says, and keeps what the office keeps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Dokumentart,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Urteil,
    Vertraulichkeit,
)
from antraege.models import Kommune
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.akten import datei as schriftstueck
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt
from tests.workflow.altfaelle.hilfen import bestand
from tests.workflow.statusbericht.hilfen import oeffentlich, worte
from tests.workflow.vorgang.reicher_vorgang import datei, reicher_vorgang
from workflow.portal.queries import lies_beitritt
from workflow.statusbericht.lesen import fuer_die_kommune
from workflow.verfahren import eingaben as e
from workflow.verfahren.altfaelle import uebernimm_alles

H, S = Handlung, Antragsstatus


def test_it_says_where_the_case_stands_and_whose_turn_it_is(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    text = oeffentlich(welt, antrag)
    assert text.startswith("Beitritt der Stadt Detmold Für: Stadt Detmold Gz. III 7-2026-0001")
    assert "Wo Sie stehen Wir prüfen, ob alle Voraussetzungen vorliegen." in text
    assert "1. Interesse bekundet erledigt 16.03.2026 2. Voraussetzungen läuft seit" in text
    assert "Ihr nächster Schritt Nächster Schritt bei Ihnen" in text
    assert "Es fehlt noch: Ansprechperson für bürgerschaftliches Engagement" in text
    assert "3. Beschluss Ihr Gremium entscheidet über den Beitritt" in text
    assert "16.03.2026 Wir haben mit der Prüfung Ihrer Angaben begonnen." in text


def test_it_tells_commitments_documents_and_the_day_asked_for(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag)
    welt.frage(antrag)
    ablage = e.DokumentAblegen(
        datei=datei("Leitfaden.pdf", 1),
        art=Dokumentart.SCHREIBEN,
        bezeichnung="Leitfaden",
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, ablage)
    text = oeffentlich(welt, antrag)
    bis = welt.heute + timedelta(days=200)
    assert f"Ihre Zusagen Ehrenamtskarte einführen zugesagt bis {bis:%d.%m.%Y}" in text
    assert "Ihre Dokumente Leitfaden (PDF, " in text
    frage = welt.fall(antrag).rueckfragen[0]
    assert f"Rückfrage beantworten, bitte bis {frage.erbeten_bis:%d.%m.%Y}" in text
    assert f"Unsere Frage {frage.frage}" in text


def test_nothing_that_the_office_keeps_to_itself_is_in_it(welt: Welt) -> None:
    antrag = reicher_vorgang(welt)
    welt.tue(
        antrag,
        H.WIEDERVORLAGE_SETZEN,
        e.WiedervorlageSetzen(anlass="Amtsblatt abwarten", faellig_am=welt.heute),
    )
    erstes = welt.fall(antrag).kriterien[0].id or 0
    assert erstes
    text = oeffentlich(welt, antrag)
    fall = welt.fall(antrag)
    namen = (welt.leute.bearbeitung, welt.leute.bearbeitung2, welt.leute.leitung)
    verschwiegen = {
        "Amtsblatt abwarten",
        *(wer.name for wer in namen),
        *(p.begruendung for p in fall.pruefergebnisse),
        *(f.begruendung for f in fall.freigaben),
        *(f.entscheidungsgrund for f in fall.freigaben),
        *(n.angabe for n in fall.nachweise),
        *(u.unterzeichnend for u in fall.unterschriften),
    } - {""}
    assert len(verschwiegen) > 8
    assert [wort for wort in verschwiegen if wort in text] == []


@pytest.mark.parametrize("art", [Oeffentlichkeit.NICHT_OEFFENTLICH, Oeffentlichkeit.NICHT_GENANNT])
def test_a_consultation_that_was_not_public_and_its_papers_are_not_in_it(
    welt: Welt, art: Oeffentlichkeit
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.lege_ab(antrag, "Geheime Vorlage")
    vorher = oeffentlich(welt, antrag)
    welt.berate(
        antrag,
        gremium="Ältestenrat",
        drucksache="NÖ 7/2026",
        ergebnis=Beratungsergebnis.VERTAGT,
        oeffentlichkeit=art,
        vorlage_datei=schriftstueck("Geheime Vorlage").sha256,
    )
    assert oeffentlich(welt, antrag) == vorher


def test_a_verdict_shows_no_more_than_that_it_was_given(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag, Urteil.NICHT_ERFUELLT, 1)
    text = oeffentlich(welt, antrag)
    assert "geprüft" in text
    assert "erfüllt" not in text.casefold()


def test_an_old_case_says_only_what_the_papers_show(welt: Welt) -> None:
    uebernimm_alles(welt.leute.importiert, bestand({}), jetzt=welt.jetzt)
    kommune = Kommune.objects.get(ags=DETMOLD)
    text = worte(fuer_die_kommune(lies_beitritt(kommune), welt.jetzt).inhalt)
    assert "nicht überliefert" in text
    assert "steht noch aus" not in text


def test_an_earlier_case_is_told_without_what_came_after_it(welt: Welt) -> None:
    frueher = welt.weg_bis(S.ZURUECKGEZOGEN)
    welt.vergehe(30)
    assert "Wenn Sie den Beitritt fortsetzen" in oeffentlich(welt, frueher)
    welt.weg_bis(S.AUFGENOMMEN)
    text = oeffentlich(welt, frueher)
    assert "Sie verfolgen den Beitritt zurzeit nicht weiter." in text
    assert "Mitglied." not in text
    assert "Wenn Sie den Beitritt fortsetzen" not in text


def test_a_body_without_any_case_has_a_report(welt: Welt) -> None:
    bericht = fuer_die_kommune(lies_beitritt(welt.register[BIELEFELD]), welt.jetzt)
    assert bericht.dateiname == "statusbericht-05711000.pdf"
    assert "Ihre Stadt ist noch nicht Mitglied." in worte(bericht.inhalt)
    assert bericht.drucke()


def test_names_of_200_characters_are_printed_whole(welt: Welt) -> None:
    lang = "Ausschuss für bürgerschaftliches Engagement " * 4 + "x" * 24
    antrag = welt.interesse()
    welt.berate(
        antrag,
        gremium=lang[:200],
        sitzung=Zeitangabe.tag(welt.heute),
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
        im_auftrag=Kanal.MAIL,
    )
    assert lang[:200] in oeffentlich(welt, antrag)
