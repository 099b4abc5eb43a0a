"""The outbox: everything due goes out once, word for word; what fails stays visible and returns."""

from __future__ import annotations

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from pytest_django import Settings

from antraege.choices import Nachrichtenstand
from antraege.models import Nachricht
from tests.workflow.post import ausgang
from tests.workflow.post.ausgang import KAPUTT, WAEHLERISCH, nachricht
from tests.workflow.post.faelle import JETZT
from workflow.post.fehlertexte import fehlertext
from workflow.post.versand import LEIHE, Versandbericht, versende_faellige

pytestmark = pytest.mark.django_db


def neu(zeile: Nachricht) -> Nachricht:
    zeile.refresh_from_db()
    return zeile


def test_a_due_mail_goes_out_word_for_word() -> None:
    zeile = nachricht()
    assert versende_faellige(JETZT) == Versandbericht(gesendet=1)
    (gesandt,) = mail.outbox
    assert isinstance(gesandt, EmailMultiAlternatives)
    assert (gesandt.subject, gesandt.body) == (zeile.betreff, zeile.text)
    assert [tuple(teil) for teil in gesandt.alternatives] == [(zeile.html, "text/html")]
    roh = gesandt.message()
    assert roh["Message-ID"] == "<antrag-7-1.1@b.example>"
    assert roh["Auto-Submitted"] == "auto-generated"
    assert roh["From"] == "Kommunen-Netzwerk <netzwerk@beitrittsweg.example>"
    assert roh["To"] == "rathaus@musterort.example"


def test_a_sent_mail_is_marked_and_keeps_its_planned_time() -> None:
    zeile = nachricht()
    geplant = zeile.senden_ab
    versende_faellige(JETZT)
    zeile = neu(zeile)
    assert zeile.stand == Nachrichtenstand.GESENDET
    assert zeile.gesendet_am is not None
    assert timedelta() <= zeile.gesendet_am - JETZT < timedelta(minutes=1)
    assert (zeile.senden_ab, zeile.anzahl_versuche) == (geplant, 1)


def test_nothing_goes_out_before_the_grace_period_ends() -> None:
    nachricht(vor=timedelta(seconds=-1))
    assert versende_faellige(JETZT) == Versandbericht()
    assert versende_faellige(JETZT + timedelta(seconds=1)) == Versandbericht(gesendet=1)


@pytest.mark.parametrize("stand", [Nachrichtenstand.GESENDET, Nachrichtenstand.ANGEHALTEN])
def test_what_is_sent_or_held_back_stays(stand: Nachrichtenstand) -> None:
    nachricht(stand=stand)
    assert versende_faellige(JETZT) == Versandbericht()
    assert mail.outbox == []


def test_the_oldest_goes_first() -> None:
    for nr, minuten in ((1, 5), (2, 60), (3, 30)):
        nachricht(nr, vor=timedelta(minutes=minuten))
    versende_faellige(JETZT)
    assert [m.subject[:9] for m in mail.outbox] == ["Betreff 2", "Betreff 3", "Betreff 1"]


def test_one_broken_mail_stops_no_other(settings: Settings) -> None:
    settings.MAILERS = WAEHLERISCH
    kaputt = nachricht(1, an=KAPUTT, vor=timedelta(hours=1))
    heil = nachricht(2)
    assert versende_faellige(JETZT) == Versandbericht(gesendet=1, fehlgeschlagen=1)
    assert neu(heil).stand == Nachrichtenstand.GESENDET
    kaputt = neu(kaputt)
    assert kaputt.stand == Nachrichtenstand.FEHLGESCHLAGEN
    assert kaputt.letzter_fehler == (
        "Der Mailserver nimmt die Empfängeradresse nicht an. (Antwort 550)"
    )
    assert kaputt.anzahl_versuche == 1


def test_a_header_that_would_break_fails_that_mail_alone() -> None:
    boese = nachricht(1, betreff="Betreff\nBcc: x@example.org", vor=timedelta(hours=1))
    nachricht(2)
    assert versende_faellige(JETZT) == Versandbericht(gesendet=1, fehlgeschlagen=1)
    assert neu(boese).letzter_fehler == "Adresse oder Betreff lassen sich nicht versenden."


def test_a_failed_mail_is_tried_again_ever_more_rarely(settings: Settings) -> None:
    settings.MAILERS = WAEHLERISCH
    zeile = nachricht(an=KAPUTT)
    jetzt = JETZT
    pausen = []
    for versuch in range(1, 6):
        assert versende_faellige(jetzt).fehlgeschlagen == 1
        zeile = neu(zeile)
        assert zeile.anzahl_versuche == versuch
        pausen.append(round((zeile.senden_ab - jetzt).total_seconds() / 60))
        assert versende_faellige(zeile.senden_ab - timedelta(seconds=1)) == Versandbericht()
        jetzt = zeile.senden_ab
    assert pausen == [5, 30, 120, 1440, 1440]


def test_a_failed_mail_that_goes_out_later_forgets_the_failure(settings: Settings) -> None:
    settings.MAILERS = WAEHLERISCH
    zeile = nachricht(an=KAPUTT)
    versende_faellige(JETZT)
    Nachricht.objects.update(an="rathaus@musterort.example")
    assert versende_faellige(JETZT + timedelta(hours=1)).gesendet == 1
    zeile = neu(zeile)
    assert (zeile.stand, zeile.letzter_fehler) == (Nachrichtenstand.GESENDET, "")


def test_a_kill_between_sending_and_marking_repeats_the_same_message(
    settings: Settings,
) -> None:
    settings.MAILERS = {"default": {"BACKEND": f"{ausgang.__name__}.AbbruchNachVersand"}}
    zeile = nachricht()
    with pytest.raises(KeyboardInterrupt):
        versende_faellige(JETZT)
    assert neu(zeile).stand == Nachrichtenstand.GEPLANT
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
    assert versende_faellige(JETZT + LEIHE / 2) == Versandbericht()
    assert versende_faellige(JETZT + LEIHE * 2) == Versandbericht(gesendet=1)
    assert [m.extra_headers["Message-ID"] for m in mail.outbox] == [zeile.message_id] * 2


@pytest.mark.parametrize(
    ("an", "stand"),
    [
        ("rathaus@musterort.example", Nachrichtenstand.GESENDET),
        (KAPUTT, Nachrichtenstand.ANGEHALTEN),
    ],
)
def test_held_back_too_late_the_row_tells_what_really_happened(
    settings: Settings, an: str, stand: Nachrichtenstand
) -> None:
    settings.MAILERS = {"default": {"BACKEND": f"{ausgang.__name__}.HaeltAnWaehrenddessen"}}
    zeile = nachricht(an=an)
    versende_faellige(JETZT)
    assert neu(zeile).stand == stand


def test_a_no_ends_the_run_before_the_next_mail() -> None:
    nachricht(1)
    nachricht(2)
    antworten = iter([True, False])
    assert versende_faellige(JETZT, weiter=lambda: next(antworten)) == Versandbericht(gesendet=1)
    assert Nachricht.objects.filter(stand=Nachrichtenstand.GEPLANT).count() == 1


@pytest.mark.parametrize(
    ("fehler", "anfang"),
    [
        (ConnectionRefusedError(), "Der Mailserver oder das Postverzeichnis"),
        (TimeoutError(), "Der Mailserver hat nicht rechtzeitig"),
        (smtplib.SMTPAuthenticationError(535, b"x"), "Die Anmeldung am Mailserver"),
        (RuntimeError("x"), "Der Versand ist aus einem unbekannten Grund"),
    ],
)
def test_every_failure_has_a_german_sentence(fehler: Exception, anfang: str) -> None:
    satz = fehlertext(fehler)
    assert satz.startswith(anfang)
    assert len(satz) < 100
