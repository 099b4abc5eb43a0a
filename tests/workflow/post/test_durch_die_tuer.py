"""From the act to the mail: planned by the door, held back through it, sent once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail

from antraege.choices import Antragsstatus, Handlung, Nachrichtenstand
from antraege.models import Nachricht
from tests.stuetzen.faelle import Welt
from workflow.post.versand import versende_faellige
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung


def kontakt(adresse: str) -> e.KontaktAendern:
    return e.KontaktAendern(kontakt=e.Kontaktdaten(name="K. Beispiel", mail=adresse))


@pytest.mark.parametrize(
    "adresse", ["keine", "a@b.example\nBcc: x@example.org", "a@b.example, c@d.example"]
)
def test_the_door_refuses_an_address_that_is_none(welt: Welt, adresse: str) -> None:
    antrag = welt.interesse()
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, H.KONTAKT_AENDERN, kontakt(adresse))
    assert [h.feld for h in abgelehnt.value.hindernisse] == ["kontakt_mail"]


def test_a_mail_of_an_act_goes_out_after_the_grace_period(welt: Welt) -> None:
    welt.interesse()
    assert versende_faellige(welt.jetzt + timedelta(minutes=9)).gesendet == 0
    assert versende_faellige(welt.jetzt + timedelta(minutes=10)).gesendet == 1
    (gesandt,) = mail.outbox
    assert gesandt.to == ["engagement@kommune.example"]
    assert gesandt.subject.startswith("Eingangsbestätigung: Ihr Interesse am Kommunen-Netzwerk")


def test_a_mail_held_back_in_the_grace_period_never_goes_out(welt: Welt) -> None:
    antrag = welt.interesse()
    nachricht = Nachricht.objects.get()
    welt.tue(antrag, H.NACHRICHT_ANHALTEN, e.Bezug(zeile_id=nachricht.pk))
    assert versende_faellige(welt.jetzt + timedelta(days=1)).gesendet == 0
    nachricht.refresh_from_db()
    assert nachricht.stand == Nachrichtenstand.ANGEHALTEN


def test_several_steps_in_one_confirmation_send_the_last_mail_alone(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    welt.pruefe(antrag)
    bis = H.VORAUSSETZUNGEN_BESTAETIGEN
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(bis=bis))
    assert welt.status(antrag) is Antragsstatus.BESCHLUSS_AUSSTEHEND
    assert list(Nachricht.objects.values_list("handlung", flat=True)) == [
        H.INTERESSE_ERFASSEN,
        bis,
    ]
