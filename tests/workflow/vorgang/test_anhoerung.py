"""Hearing and refusal: two persons, and everything that is decided about on one page."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Freigabestand, Handlung, Rolle
from antraege.models import Nachricht
from tests.stuetzen.faelle import Welt, akteur
from tests.workflow.vorgang.buehne import angehoert, in_pruefung, mit_ablehnungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, nimm, text

H, S = Handlung, Antragsstatus
ENTSCHEIDUNGEN = (H.AUFNAHME_ABLEHNEN, H.ABLEHNUNGSVORSCHLAG_VERWERFEN)


def test_from_the_hearing_to_the_refusal_on_screen(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    nimm(sachbearbeitung, antrag, H.ANHOERUNG, grund="Es fehlt\neine Ansprechperson.")
    nimm(sachbearbeitung, antrag, H.STELLUNGNAHME_ERFASSEN, stellungnahme="Niemand hat Zeit.")
    nimm(
        sachbearbeitung, antrag, H.ABLEHNUNG_VORSCHLAGEN,
        grund="Keine Ansprechperson.", quelle="Katalog Nr. 1; Vermerk, Blatt 3",
    )  # fmt: skip
    nimm(referatsleitung, antrag, H.AUFNAHME_ABLEHNEN)
    assert welt.status(antrag) == S.ABGELEHNT
    mail = Nachricht.objects.get(antrag_id=antrag, handlung=H.AUFNAHME_ABLEHNEN)
    assert "Keine Ansprechperson." in mail.text
    assert "Blatt 3" not in mail.text


@pytest.mark.parametrize("handlung", ENTSCHEIDUNGEN)
def test_ground_source_and_hearing_stand_above_the_decision(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher, handlung: Handlung
) -> None:
    antrag = mit_ablehnungsvorschlag(welt)
    nimm(sachbearbeitung, antrag, H.STELLUNGNAHME_ERFASSEN, stellungnahme="Erst im Mai.")
    einblick = referatsleitung.oeffne(antrag, handlung).context["einblick"]
    assert dict(einblick.eintraege) == {
        "Vorgeschlagen": "B. Beispiel, 16.03.2026",
        "Grund": "Keine Ansprechperson.",
        "Quelle des Grundes": "Vermerk, Blatt 3",
        "Angehört": "16.03.2026",
        "Offene Punkte": "Nachweise fehlen.",
        "Stellungnahme erbeten bis": "30.03.2026",
        "Stellungnahme vom 16.03.2026": "Erst im Mai.",
    }
    assert {p.satz: p.erfuellt for p in einblick.punkte} == {
        "Vorgeschlagen von einer anderen Person": True,
        "Gelegenheit zur Stellungnahme gegeben": True,
    }


def test_a_deadline_that_still_runs_is_said_before_deciding(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = mit_ablehnungsvorschlag(welt)
    seite = text(referatsleitung.oeffne(antrag, H.AUFNAHME_ABLEHNEN))
    assert "Die Frist zur Stellungnahme läuft noch bis 30.03.2026." in seite


def test_leadership_finds_the_decision_in_the_panel_and_in_the_head(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = mit_ablehnungsvorschlag(welt)
    seite = referatsleitung.seite(antrag).context["seite"]
    assert "Ablehnung vorgeschlagen" in [p.text for p in seite.plaketten]
    assert seite.naechster.aktionen[0].url == adresse(antrag, H.AUFNAHME_ABLEHNEN)
    assert "Ablehnungsvorschlag verwerfen" in [a.titel for a in seite.naechster.aktionen]
    bei_bearbeitung = sachbearbeitung.seite(antrag).context["seite"].naechster
    assert "Eine Ablehnung ist vorgeschlagen; darüber entscheidet" in bei_bearbeitung.text
    assert "ablehnung" not in bei_bearbeitung.aktionen[0].url


def test_hearing_and_proposal_stand_in_a_section_of_their_own(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = mit_ablehnungsvorschlag(welt)
    (abschnitt,) = sachbearbeitung.seite(antrag).context["seite"].offene_vorschlaege
    assert [(v.titel, v.plakette.text) for v in abschnitt.vorschlaege] == [
        ("Vorschlag zur Ablehnung", "vorgeschlagen"),
        ("Anhörung", "läuft"),
    ]
    nimm(referatsleitung, antrag, H.ABLEHNUNGSVORSCHLAG_VERWERFEN, grund="Zu hart.")
    (abschnitt,) = sachbearbeitung.seite(antrag).context["seite"].offene_vorschlaege
    eintraege = dict(abschnitt.vorschlaege[0].eintraege)
    assert abschnitt.vorschlaege[0].plakette.text == "verworfen"
    assert eintraege["Entschieden"] == "L. Beispiel, 16.03.2026"
    assert eintraege["Grund der Entscheidung"] == "Zu hart."


def test_bearbeitung_takes_its_proposal_back(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = mit_ablehnungsvorschlag(welt)
    nimm(sachbearbeitung, antrag, H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN, grund="Neue Unterlagen.")
    assert welt.fall(antrag).freigaben[-1].stand == Freigabestand.ZURUECKGENOMMEN


def test_nobody_is_refused_unheard(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    antwort = sachbearbeitung.oeffne(antrag, H.ABLEHNUNG_VORSCHLAGEN)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Die Kommune wurde noch nicht angehört." in text(antwort)
    assert f'href="{adresse(antrag, H.ANHOERUNG)}"' in text(antwort)


@pytest.mark.parametrize("handlung", ENTSCHEIDUNGEN)
def test_whoever_proposed_does_not_decide(welt: Welt, handlung: Handlung) -> None:
    antrag = angehoert(welt)
    beide = Besucher(akteur("D. Doppel", Rolle.BEARBEITUNG, Rolle.LEITUNG))
    nimm(beide, antrag, H.ABLEHNUNG_VORSCHLAGEN, grund="Nein", quelle="Blatt 3")
    assert handlung.value not in text(beide.seite(antrag))
    vorher = bestand()
    antwort = beide.oeffne(antrag, handlung)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Vier Augen" in text(antwort)
    assert bestand() == vorher


def test_a_statement_is_not_older_than_the_hearing(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = angehoert(welt)
    antwort = sachbearbeitung.sende(
        antrag, H.STELLUNGNAHME_ERFASSEN, stellungnahme="Wir …", geschehen="01.03.2026"
    )
    assert antwort.status_code == 422
    assert "nicht vor der Anhörung" in " ".join(antwort.context["form"].errors["geschehen"])
    assert antwort.context["form"]["stellungnahme"].value() == "Wir …"


def test_a_recorded_statement_is_completed_not_retyped(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = angehoert(welt)
    nimm(sachbearbeitung, antrag, H.STELLUNGNAHME_ERFASSEN, stellungnahme="Erst im Mai.")
    form = sachbearbeitung.oeffne(antrag, H.STELLUNGNAHME_ERFASSEN).context["form"]
    assert form["stellungnahme"].value() == "Erst im Mai."
