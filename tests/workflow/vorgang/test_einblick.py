"""Nobody decides blind: what is decided about stands above the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from antraege.choices import Antragsstatus, Handlung, Urteil
from antraege.rules.zeichnung import BEITRITTSREGEL
from tests.stuetzen.faelle import Welt, zeichnungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, nimm, text
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.nur_sqlite  # words about the frozen case

H, S = Handlung, Antragsstatus


@pytest.mark.parametrize(
    "handlung", [H.ZEICHNUNGSFREIGABE_ERTEILEN, H.ZEICHNUNGSFREIGABE_VERWERFEN]
)
def test_the_release_shows_everything_that_it_pins(
    welt: Welt, referatsleitung: Besucher, handlung: Handlung
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    vorschlag = replace(zeichnungsvorschlag(date(2026, 4, 1)), grund="Termin steht fest.")
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, vorschlag)
    welt.beschliesse(antrag)
    antwort = referatsleitung.oeffne(antrag, handlung)
    eintraege = dict(antwort.context["einblick"].eintraege)
    fassung = welt.fall(antrag).fassung
    assert fassung is not None
    assert eintraege == {
        "Vorgeschlagen": "B. Beispiel, 16.03.2026",
        "Für Kommune": "S. Spitze, Bürgermeisterin",
        "Für Land": "T. Staat, Staatssekretär",
        "Textfassung": fassung.bezeichnung,
        "Termin": "01.04.2026",
        "Beschlusslage beim Vorschlag": "ausstehend",
        "Beschlusslage jetzt": "beschlossen",
        "Anmerkung": "Termin steht fest.",
    }
    assert "T. Staat, Staatssekretär" in text(antwort)


def test_who_releases_belatedly_reads_so_and_says_why(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag, am=date(2026, 3, 12))
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    satz = "Das Land hat schon am 12.03.2026 unterzeichnet; die Freigabe wird nachgeholt"
    offen = referatsleitung.oeffne(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN)
    assert dict(offen.context["einblick"].eintraege)["Unterschrift des Landes"] == satz
    feld = offen.context["form"]["grund"]
    assert (feld.label, feld.field.required) == ("Warum die Freigabe nachgeholt wird", True)
    vorher = bestand()
    leer = referatsleitung.sende(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN)
    assert leer.status_code == 422
    assert leer.context["form"].errors["grund"] == [
        "Bitte angeben, warum die Freigabe nachgeholt wird."
    ]
    assert bestand() == vorher
    grund = {"grund": "Das Treffen ließ sich nicht verschieben."}
    gezeigt = referatsleitung.sende(
        antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, absicht="vorschau", **grund
    )
    assert ("Unterschrift des Landes", satz) in gezeigt.context["antwort"].vorschau.zeilen
    nimm(referatsleitung, antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, **grund)
    assert grund["grund"] in text(referatsleitung.seite(antrag))


def test_who_does_not_release_reads_no_promise_to_make_up_for_it(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag, am=date(2026, 3, 12))
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    einblick = referatsleitung.oeffne(antrag, H.ZEICHNUNGSFREIGABE_VERWERFEN).context["einblick"]
    satz = dict(einblick.eintraege)["Unterschrift des Landes"]
    assert satz == "Das Land hat schon am 12.03.2026 unterzeichnet"


def test_who_releases_in_time_need_not_say_anything(welt: Welt, referatsleitung: Besucher) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    feld = referatsleitung.oeffne(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN).context["form"]["grund"]
    assert (feld.label, feld.field.required) == ("Anmerkung", False)
    nimm(referatsleitung, antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN)


def test_without_a_proposal_there_is_nothing_to_release(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    antwort = referatsleitung.oeffne(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Es liegt kein offener Vorschlag vor" in text(antwort)


@pytest.mark.parametrize("handlung", [H.AUFNAHME_FREIGEBEN, H.VORLAGE_ZURUECKGEBEN])
def test_admission_shows_every_condition_signature_and_commitment(
    welt: Welt, referatsleitung: Besucher, handlung: Handlung
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterium = next(k for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu)
    zusage = e.ZusageErfassen(
        kriterium_id=kriterium.id or 0, vorhaben="Karte", verantwortlich="Amt 5",
        faellig_am=date(2026, 9, 1),
    )  # fmt: skip
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, zusage)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.pruefe(antrag, Urteil.NICHT_ERFUELLT, 1)
    einblick = referatsleitung.oeffne(antrag, handlung).context["einblick"]
    erfuellt = {p.satz: p.erfuellt for p in einblick.punkte}
    erstes = welt.fall(antrag).kriterien[0].titel
    assert erfuellt[f"Voraussetzung 1, {erstes}: nicht erfüllt."] is False
    assert erfuellt["Entscheidung Rat, 16.03.2026: beschlossen"] is True
    assert erfuellt["Unterschrift Land, 16.03.2026"] is True
    eintraege = dict(einblick.eintraege)
    assert eintraege["Vorgelegt"] == "B. Beispiel, 16.03.2026"
    assert eintraege["Für Land"] == "T. Staat, Staatssekretär, 16.03.2026"
    assert eintraege["Beitritt"] == f"16.03.2026 ({BEITRITTSREGEL})"
    assert eintraege["Zusage, die weiter gilt"] == "Karte (Amt 5, bis 01.09.2026)"


def test_the_answer_stands_below_its_question(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    antwort = sachbearbeitung.oeffne(antrag, H.RUECKFRAGE_BEANTWORTEN)
    eintraege = dict(antwort.context["einblick"].eintraege)
    assert eintraege["Frage"] == "Wer ist zuständig?"
    assert eintraege["Antwort erbeten bis"] == "30.03.2026"
    assert "Wer ist zuständig?" in text(antwort)


def test_a_second_question_waits_for_the_first_answer(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    antwort = sachbearbeitung.oeffne(antrag, H.RUECKFRAGE_STELLEN)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Eine Rückfrage ist schon offen" in text(antwort)
    assert f'href="{adresse(antrag, H.RUECKFRAGE_BEANTWORTEN)}"' in text(antwort)


def test_an_open_proposal_is_changed_not_repeated(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    kopf = sachbearbeitung.seite(antrag).context["seite"].akte["erklaerung"]
    assert kopf.titel == "Zeichnungsfreigabe vorschlagen"
    vorschlag = replace(zeichnungsvorschlag(date(2026, 4, 1)), grund="Bitte bald.")
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, vorschlag)
    kopf = sachbearbeitung.seite(antrag).context["seite"].akte["erklaerung"]
    assert (kopf.titel, kopf.url) == (
        "Vorschlag ändern", adresse(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN),
    )  # fmt: skip
    nimm(sachbearbeitung, antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, unterzeichnend_land="A. Anders")
    stand = [(f.stand, f.inhalt["termin_am"], f.begruendung) for f in welt.fall(antrag).freigaben]
    assert stand == [
        ("zurueckgenommen", "2026-04-01", "Bitte bald."),
        ("offen", "2026-04-01", "Bitte bald."),
    ]


def test_a_returned_case_says_why_on_top(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    nimm(
        referatsleitung, antrag, H.VORLAGE_ZURUECKGEBEN, ziel="in_pruefung",
        grund="Der Nachweis fehlt.",
    )  # fmt: skip
    naechster = sachbearbeitung.seite(antrag).context["seite"].naechster
    assert naechster.faellig == (
        "Fällig am 16.03.2026: Von der Referatsleitung zurückgegeben: Der Nachweis fehlt."
    )
    assert f"<strong><bdi>{naechster.faellig}</bdi></strong>" in text(sachbearbeitung.seite(antrag))
