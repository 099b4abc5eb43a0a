"""What two have decided, nobody changes alone: the entries of a change of bodies keep their day."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Handlung, Mitgliedsstatus
from antraege.models import Mitgliedschaft, Protokolleintrag
from antraege.rules.gebiet import EINTRAEGE
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import am
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    aufnahme,
    vollzogen,
    zusammenschluss,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
SATZ = "wird nicht einzeln berichtigt"


def berichtige(welt: Welt, eintrag: Protokolleintrag, neu: date = date(2026, 1, 2)) -> None:
    ziel = Ziel(antrag=eintrag.antrag_id, mitgliedschaft=eintrag.mitgliedschaft_id)
    eingabe = e.EintragBerichtigen(nr=eintrag.nr, neu=Zeitangabe.tag(neu), grund="Tippfehler")
    fuehre_aus(welt.leute.bearbeitung, H.EINTRAG_BERICHTIGEN, ziel, eingabe, jetzt=welt.jetzt)


def test_no_entry_of_a_change_is_corrected_by_one_person(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.interesse(AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    aufgehoben(welt, pk)
    wirkungen = [*Protokolleintrag.objects.filter(handlung__in=EINTRAEGE).order_by("pk")]
    wirkungen.append(Protokolleintrag.objects.get(handlung=H.AUFHEBEN))
    assert {w.handlung for w in wirkungen} == {*EINTRAEGE, H.AUFHEBEN}
    vorher = [*Mitgliedschaft.objects.order_by("pk").values_list("status", "beginn_fruehestens")]
    for eintrag in wirkungen:
        with pytest.raises(Abgelehnt, match=SATZ):
            berichtige(welt, eintrag)
    nachher = Mitgliedschaft.objects.order_by("pk").values_list("status", "beginn_fruehestens")
    assert [*nachher] == vorher


def test_pages_offer_no_correction_of_them(welt: Welt) -> None:
    alte = welt.mitglied(DETMOLD, am("2015-06-01"))
    antrag = welt.interesse(AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    hand = besuch(welt.leute.bearbeitung)

    def angebote() -> list[str]:
        seiten = [
            hand.get(f"/kommunen/{DETMOLD}/").context["seite"].akte.verlauf,
            hand.get(f"/kommunen/{NEUSTADT}/").context["seite"].akte.verlauf,
            hand.get(f"/vorgaenge/{antrag}/").context["seite"].verlauf,
        ]
        return sorted(x.berichtigen_url for seite in seiten for x in seite if x.berichtigen_url)

    eigene = sorted(
        [
            f"/mitgliedschaften/{alte}/eintrag_berichtigen/?bezug=1",
            f"/vorgaenge/{antrag}/eintrag_berichtigen/?bezug=1",
        ]
    )
    assert angebote() == eigene
    aufgehoben(welt, pk)
    assert angebote() == eigene


def test_what_happened_before_the_change_is_still_corrected(welt: Welt) -> None:
    pk = welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.mitglied(AUGUSTDORF, am("2014-06-01"))
    vollzogen(welt, aufnahme(welt, DETMOLD, AUGUSTDORF))
    erster = Protokolleintrag.objects.get(mitgliedschaft_id=pk, nr=1)
    berichtige(welt, erster, date(2015, 7, 1))
    mitgliedschaft = Mitgliedschaft.objects.get(pk=pk)
    assert (mitgliedschaft.status, mitgliedschaft.beginn) == (
        Mitgliedsstatus.BEENDET,
        Zeitangabe.tag(date(2015, 7, 1)),
    )
