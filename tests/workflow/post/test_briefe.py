"""Every mail is finished for every kind of body, says whose turn it is and keeps reasons inside."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from django.test import override_settings

from antraege.choices import Freigabeart, Handlung, Kommunentyp
from antraege.fall import AussetzungZeile, RueckfrageZeile
from antraege.worte import koerper
from antraege.zeitangabe import Zeitangabe
from tests.workflow.post.faelle import (
    BEGRUENDUNG,
    FREIGABEN,
    HEUTE,
    INTERN,
    MIT_BRIEF,
    MITGLIEDSCHAFT,
    ZUSAGE,
    eingabe_zu,
    fall_nach,
)
from workflow.post.briefe import Brief, absaetze, verfasse
from workflow.verfahren import eingaben as e

ENDE = "Freundliche Grüße\nIhr Team Kommunen-Netzwerk: engagiert in NRW\n"


def brief(handlung: Handlung, **werte: object) -> Brief:
    gegeben = verfasse(
        handlung=handlung,
        fall=fall_nach(handlung, **werte),
        eingabe=eingabe_zu(handlung),
        heute=HEUTE,
    )
    assert gegeben is not None
    return gegeben


@pytest.mark.parametrize("typ", Kommunentyp)
@pytest.mark.parametrize("handlung", MIT_BRIEF)
def test_every_mail_is_finished_for_every_kind_of_body(
    handlung: Handlung, typ: Kommunentyp
) -> None:
    gegeben = brief(handlung, typ=typ)
    for text in (gegeben.betreff, gegeben.text):
        assert not re.search(r"[{}%]|None|  |\( |Bescheid|\bFrist\b|\bDatum unbekannt", text)
    assert "\n\n\n" not in gegeben.text
    assert gegeben.text.startswith("Guten Tag M. Beispiel,\n\n")
    assert gegeben.text.endswith(ENDE)
    assert "http://127.0.0.1:8000/beitritt/" in gegeben.text
    assert "netzwerk@beitrittsweg.example" in gegeben.text


@pytest.mark.parametrize("typ", Kommunentyp)
@pytest.mark.parametrize("handlung", MIT_BRIEF)
def test_every_mail_calls_the_body_by_its_own_noun(handlung: Handlung, typ: Kommunentyp) -> None:
    genannt = set(re.findall(r"\bIhre[rnms]? ([A-ZÄÖÜ]\w+)", brief(handlung, typ=typ).text))
    nomen = {k.nomen for k in map(koerper, Kommunentyp)} | {"Kreises", "Verbandes"}
    eigenes = koerper(typ).nomen
    assert genannt & nomen <= {eigenes, f"{eigenes}es"}


@pytest.mark.parametrize("handlung", [h for h in MIT_BRIEF if h not in MITGLIEDSCHAFT])
def test_the_subject_of_a_case_ends_with_its_reference(handlung: Handlung) -> None:
    assert brief(handlung).betreff.endswith(" – Gz. III 7-2026-0007")


@pytest.mark.parametrize("handlung", MITGLIEDSCHAFT)
def test_the_subject_on_a_membership_has_no_reference(handlung: Handlung) -> None:
    assert "Gz." not in brief(handlung).betreff


@pytest.mark.parametrize("handlung", MIT_BRIEF)
def test_no_mail_tells_a_reason_of_the_office(handlung: Handlung) -> None:
    gegeben = brief(handlung)
    assert INTERN not in gegeben.text
    assert INTERN not in gegeben.html


def test_the_refusal_names_the_ground_of_the_granted_proposal_alone() -> None:
    gegeben = brief(Handlung.AUFNAHME_ABLEHNEN)
    assert BEGRUENDUNG in gegeben.text
    ohne = tuple(f for f in FREIGABEN if f.art is not Freigabeart.ABLEHNUNG)
    text = brief(Handlung.AUFNAHME_ABLEHNEN, freigaben=ohne).text
    assert "Der Grund" not in text
    assert "Ehrenamt" not in text


def test_only_the_html_part_is_escaped() -> None:
    gegeben = brief(Handlung.RUECKFRAGE_STELLEN)
    assert "Wenn ja: wann & wo?" in gegeben.text
    assert "Wenn ja: wann &amp; wo?" in gegeben.html


def test_markup_in_a_question_stays_text() -> None:
    eingabe = e.RueckfrageStellen(frage="<script>x</script>", erbeten_bis=date(2026, 4, 1))
    handlung = Handlung.RUECKFRAGE_STELLEN
    gegeben = verfasse(handlung=handlung, fall=fall_nach(handlung), eingabe=eingabe, heute=HEUTE)
    assert gegeben is not None
    assert "<script>" in gegeben.text
    assert "<script>" not in gegeben.html


def test_the_html_part_links_page_and_mailbox_and_says_its_language() -> None:
    html = brief(Handlung.PRUEFUNG_AUFNEHMEN).html
    assert '<html lang="de">' in html
    assert 'href="http://127.0.0.1:8000/beitritt/"' in html
    assert 'href="mailto:netzwerk@beitrittsweg.example"' in html
    assert "<li>Ansprechperson benannt</li>" in html
    assert "<table" not in html


def test_text_and_html_say_the_same() -> None:
    gegeben = brief(Handlung.VORAUSSETZUNGEN_BESTAETIGEN)
    ohne_links = re.sub(r"</?a\b[^>]*>", "", gegeben.html.partition("<main")[2].partition(">")[2])
    nackt = re.sub(r"<[^>]+>", " ", ohne_links)
    woerter = gegeben.text.replace("\n- ", " ").split()
    assert nackt.split() == [wort for wort in woerter if wort != "-"]


def test_a_line_break_never_reaches_a_header() -> None:
    handlung = Handlung.PRUEFUNG_AUFNEHMEN
    boese = fall_nach(handlung).mit_antrag(
        aktenzeichen="III 7\r\nBcc: x@example.org", kontakt_name="M.\r\nBeispiel"
    )
    gegeben = verfasse(handlung=handlung, fall=boese, eingabe=e.Schritt(), heute=HEUTE)
    assert gegeben is not None
    assert "\n" not in gegeben.betreff
    assert "\r" not in gegeben.betreff
    assert gegeben.text.startswith("Guten Tag M. Beispiel,\n")


def test_without_a_name_the_greeting_stands_alone() -> None:
    assert brief(Handlung.PRUEFUNG_AUFNEHMEN, kontakt="").text.startswith("Guten Tag,\n")


def test_without_an_address_there_is_no_mail() -> None:
    handlung = Handlung.PRUEFUNG_AUFNEHMEN
    ohne = fall_nach(handlung).mit_antrag(kontakt_mail="")
    assert verfasse(handlung=handlung, fall=ohne, eingabe=e.Schritt(), heute=HEUTE) is None


def test_an_invitation_needs_a_date() -> None:
    handlung = Handlung.ZEICHNUNGSFREIGABE_ERTEILEN
    zeichnung = replace(FREIGABEN[0], inhalt=FREIGABEN[0].inhalt | {"termin_am": None})
    ohne = fall_nach(handlung, freigaben=(zeichnung,))
    assert verfasse(handlung=handlung, fall=ohne, eingabe=e.Eingabe(), heute=HEUTE) is None
    assert "am 05.05.2026" in brief(handlung).betreff


def test_a_correction_of_the_stand_can_be_silent() -> None:
    handlung = Handlung.VORGANG_ZURUECKSETZEN
    gegeben = fall_nach(handlung)
    still = e.Zuruecksetzen(ziel=gegeben.status, grund="x", benachrichtigen=False)
    assert verfasse(handlung=handlung, fall=gegeben, eingabe=still, heute=HEUTE) is None


def test_an_unknown_date_is_left_out_of_the_sentence() -> None:
    handlung = Handlung.AUSTRITT_VERMERKEN
    gegeben = verfasse(
        handlung=handlung,
        fall=fall_nach(handlung),
        eingabe=e.Eingabe(geschehen=Zeitangabe.unbekannt("laut Liste")),
        heute=HEUTE,
    )
    assert gegeben is not None
    assert "aus dem Kommunen-Netzwerk vermerkt" in gegeben.text


def test_the_mail_says_whose_turn_it_is() -> None:
    assert (
        "Nächster Schritt bei uns; Sie müssen nichts tun."
        in brief(Handlung.INTERESSE_ERFASSEN).text
    )
    assert "Nächster Schritt bei Ihnen: uns Angaben" in brief(Handlung.PRUEFUNG_AUFNEHMEN).text


def test_a_suspended_case_asks_nothing_of_anybody() -> None:
    pause = AussetzungZeile(id=1, grund=INTERN, von=HEUTE, bis=date(2026, 4, 1))
    frage = RueckfrageZeile(id=1, frage="?", erbeten_bis=HEUTE, gestellt_am=HEUTE)
    text = brief(Handlung.PRUEFUNG_AUFNEHMEN, aussetzungen=(pause,), rueckfragen=(frage,)).text
    assert "pausiert bis 01.04.2026; Sie müssen nichts tun." in text
    assert "Nächster Schritt" not in text


@override_settings(DEFAULT_FROM_EMAIL="Netz <anders@example.org>", BASIS_URL="https://b.example")
def test_mailbox_and_address_follow_the_installation() -> None:
    text = brief(Handlung.INTERESSE_ERFASSEN).text
    assert "anders@example.org" in text
    assert "https://b.example/beitritt/" in text


def test_a_paragraph_of_dashes_becomes_a_list() -> None:
    eins, zwei = absaetze("Text\nweiter\n\n- a\n- b\n")
    assert (eins.text, eins.punkte) == ("Text\nweiter", ())
    assert zwei.punkte == ("a", "b")


def test_mails_on_a_commitment_name_it_and_its_day() -> None:
    erinnert = brief(Handlung.ZUSAGE_ANMAHNEN)
    assert erinnert.betreff.startswith("Ihre Zusage: Ehrenamtskarte einführen – Gz.")
    assert "Ehrenamtskarte einführen, bis 31.01.2027." in erinnert.text
    verlaengert = brief(Handlung.ZUSAGE_VERLAENGERN)
    assert "neuer Termin 30.06.2027" in verlaengert.betreff
    assert "auf den 30.06.2027 verlängert" in verlaengert.text
    assert "„Ehrenamtskarte einführen“ ist eingelöst" in brief(Handlung.ZUSAGE_EINLOESEN).text


def test_a_long_commitment_is_shortened_in_the_subject_alone() -> None:
    lang = replace(ZUSAGE, vorhaben="Ehrenamt und Karte " * 15)
    gegeben = brief(Handlung.ZUSAGE_ANMAHNEN, zusagen=(lang,))
    assert len(gegeben.betreff) < 180
    assert "…" in gegeben.betreff
    assert gegeben.text.count("Ehrenamt und Karte") == 15


def test_a_reminder_repeats_the_question_and_its_day() -> None:
    gegeben = brief(Handlung.RUECKFRAGE_ANMAHNEN)
    assert "Wer ist Ansprechperson?" in gegeben.text
    assert "Antwort war erbeten bis 02.03.2026" in gegeben.betreff
    beantwortet = fall_nach(Handlung.RUECKFRAGE_ANMAHNEN, rueckfragen=())
    assert (
        verfasse(
            handlung=Handlung.RUECKFRAGE_ANMAHNEN,
            fall=beantwortet,
            eingabe=e.Eingabe(),
            heute=HEUTE,
        )
        is None
    )
