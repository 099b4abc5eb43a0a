"""Somebody was faster: nothing is lost, nothing is written twice. Each chain has its version."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from antraege.choices import Handlung
from antraege.models import Ansprechperson
from antraege.zeitangabe import Zeitangabe
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import (
    Besucher,
    an,
    an_kommune,
    an_mitgliedschaft,
    person,
    stand,
    tue,
)
from tests.workflow.vorgang.hilfen import bestand, text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel
from workflow.verfahren.zugang import zugang_entziehen, zugang_erteilen

H = Handlung
EINTRAGEN = an_kommune(DETMOLD, H.ANSPRECHPERSON_EINTRAGEN)


def version(welt: Welt) -> str:
    """The version of Detmold's file."""
    welt.detmold.refresh_from_db()
    return str(welt.detmold.version)


def test_a_stale_page_of_a_body_keeps_what_was_typed(welt: Welt, sachbearbeitung: Besucher) -> None:
    alt = version(welt)
    vermerk = e.VorgeschichteErfassen(gegenstand="K", schritt="S", wann=_heute(welt))
    wer = welt.leute.bearbeitung2
    tue(welt, an(welt, DETMOLD), H.VORGESCHICHTE_ERFASSEN, vermerk, wer=wer)
    vorher = bestand()
    antwort = sachbearbeitung.sende(EINTRAGEN, version=alt, name="Stabsstelle")
    assert antwort.status_code == 409
    assert bestand() == vorher
    assert "Inzwischen hat jemand an dieser Akte gearbeitet." in text(antwort)
    assert antwort.context["antwort"].seither == [
        "16.03.2026, 09:30 Uhr: Vorgeschichte ergänzen, C. Beispiel (Bearbeitung)"
    ]
    assert antwort.context["form"]["name"].value() == "Stabsstelle"
    sachbearbeitung.nimm(EINTRAGEN, DETMOLD, name="Stabsstelle")


def test_rights_of_access_are_no_news_on_the_file(welt: Welt, sachbearbeitung: Besucher) -> None:
    alt = version(welt)
    tue(welt, an(welt, DETMOLD), H.EHRENAMTSKARTE_VERMERKEN, _karte(welt))
    konto: Konto = konto_von(welt.leute.begleitung)
    for aendere in (zugang_erteilen, zugang_entziehen):
        aendere(akteur=welt.leute.administration, konto=konto, kommune=welt.detmold)
    antwort = sachbearbeitung.sende(EINTRAGEN, version=alt, name="Stabsstelle")
    assert len(antwort.context["antwort"].seither) == 1
    assert "Teilnahme an der Ehrenamtskarte" in antwort.context["antwort"].seither[0]


def test_a_stale_page_of_a_membership_tells_its_own_chain(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    m = welt.mitglied(DETMOLD)
    tue(welt, Ziel(mitgliedschaft=m), H.RUHEN_LASSEN, e.Eingabe(grund="Umbau"))
    tue(welt, an(welt, DETMOLD), H.EHRENAMTSKARTE_VERMERKEN, _karte(welt))
    antwort = sachbearbeitung.sende(
        an_mitgliedschaft(m, H.RUHEN_BEENDEN), version="1", grund="Fertig"
    )
    assert antwort.status_code == 409
    assert "Inzwischen hat jemand an dieser Mitgliedschaft gearbeitet." in text(antwort)
    assert [z.split(": ", 1)[1] for z in antwort.context["antwort"].seither] == [
        "Mitgliedschaft ruhen lassen, B. Beispiel (Bearbeitung)"
    ]
    assert stand(m) == "ruhend"


def test_an_act_on_the_body_makes_no_page_of_its_membership_stale(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    m = welt.mitglied(DETMOLD)
    pfad = an_mitgliedschaft(m, H.RUHEN_LASSEN)
    gezeigt = str(sachbearbeitung.oeffne(pfad).context["version"])
    tue(welt, an(welt, DETMOLD), H.EHRENAMTSKARTE_VERMERKEN, _karte(welt))
    sachbearbeitung.nimm(pfad, DETMOLD, version=gezeigt, grund="Umbau")


@pytest.mark.parametrize("gezeigt", ["", "x", "-1", "1e3"])
def test_a_page_without_version_counts_as_stale(
    welt: Welt, sachbearbeitung: Besucher, gezeigt: str
) -> None:
    m = welt.mitglied(DETMOLD)
    for pfad in (EINTRAGEN, an_mitgliedschaft(m, H.RUHEN_LASSEN)):
        felder = {"absicht": "ausfuehren", "version": gezeigt, "name": "N", "grund": "x"}
        assert sachbearbeitung.client.post(pfad, felder).status_code == 409
    assert not Ansprechperson.objects.exists()


@pytest.mark.parametrize(("sekunden", "gerade"), [(2, True), (300, False)])
def test_a_double_click_is_told_kindly(
    welt: Welt,
    sachbearbeitung: Besucher,
    uhr: time_machine.Traveller,
    sekunden: int,
    gerade: bool,
) -> None:
    m = welt.mitglied(DETMOLD)
    for pfad, felder in (
        (EINTRAGEN, {"name": "Stabsstelle", "version": version(welt)}),
        (an_mitgliedschaft(m, H.RUHEN_LASSEN),
         {"version": "1", "grund": "Umbau", "geschehen": "16.03.2026"}),
    ):  # fmt: skip
        werte = {"absicht": "ausfuehren", **felder}
        assert sachbearbeitung.client.post(pfad, werte).status_code == 302
        uhr.shift(timedelta(seconds=sekunden))
        vorher = bestand()
        antwort = sachbearbeitung.client.post(pfad, werte)
        assert antwort.status_code == 409
        assert ("haben Sie gerade schon ausgeführt" in text(antwort)) is gerade
        assert bestand() == vorher
        uhr.shift(timedelta(seconds=-sekunden))


def test_the_same_person_may_act_twice_with_a_fresh_page(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    sachbearbeitung.nimm(EINTRAGEN, DETMOLD, name="Eine", ist_vertretung="on")
    sachbearbeitung.nimm(EINTRAGEN, DETMOLD, name="Andere", ist_vertretung="on")
    assert Ansprechperson.objects.count() == 2


def test_a_preview_of_a_stale_page_writes_nothing(welt: Welt, sachbearbeitung: Besucher) -> None:
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_EINTRAGEN, person("Alt", None))
    vorher = bestand()
    sachbearbeitung.sende(EINTRAGEN, version="0", absicht="vorschau", name="Neu")
    assert bestand() == vorher


def _heute(welt: Welt) -> Zeitangabe:
    return Zeitangabe.tag(welt.heute)


def _karte(welt: Welt) -> e.EhrenamtskarteVermerken:
    return e.EhrenamtskarteVermerken(seit=_heute(welt))
