"""What pages of changes say to whom, and what they say of bodies long afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from antraege.choices import Antragsstatus
from antraege.models import Gebietsaenderung, Kommune, Unterzeichnungsrunde
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.gebiet.test_seiten import ANGABEN, NEU, sende
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    umbenennung,
    vollzogen,
    vorgelegt,
    wer,
    zusammenschluss,
)
from workflow.gebiet.seite import baue_seite
from workflow.gebiet.vorschau import vom_vollzug
from workflow.verfahren.fassungen.hindernisse import VIER_AUGEN
from workflow.verfahren.gebiet.handeln import entwerfe
from workflow.verfahren.gebiet.lesen import lage_zum, lies_lage

VOLLZIEHEN = "gebietsaenderung_vollziehen"


def seite(client: Client, pk: int) -> str:
    return client.get(f"/gebietsaenderungen/{pk}/").content.decode()


def knoepfe(client: Client, pk: int) -> list[tuple[str, str]]:
    """The buttons of a change: the last part of the address, and how loud it is."""
    antwort = client.get(f"/gebietsaenderungen/{pk}/")
    return [(a.url.rstrip("/").split("/")[-1], a.rang) for a in antwort.context["seite"].aktionen]


def test_four_eyes_are_nothing_to_settle_for_who_does_not_decide(welt: Welt) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    assert "Vier Augen" not in seite(besuch(welt.leute.bearbeitung), pk)
    beides = replace(
        welt.leute.bearbeitung,
        rollen=welt.leute.bearbeitung.rollen | welt.leute.leitung.rollen,
    )
    seine = baue_seite(lies_lage(pk, welt.heute), beides, welt.heute)
    assert seine.hindernisse == (VIER_AUGEN,)


def test_a_draft_that_lacks_something_is_edited_first(welt: Welt) -> None:
    pk = entwerfe(wer=wer(welt, welt.leute.bearbeitung), entwurf=umbenennung(welt))
    hand = besuch(welt.leute.bearbeitung)
    assert knoepfe(hand, pk)[0] == ("gebietsaenderung_vorschlagen", "primary")
    Gebietsaenderung.objects.update(wirksam_am=None)
    assert knoepfe(hand, pk)[0] == ("gebietsaenderung_bearbeiten", "primary")
    assert ("gebietsaenderung_vorschlagen", "secondary") in knoepfe(hand, pk)


def test_a_change_ahead_offers_no_button_that_would_be_refused(welt: Welt) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    leitung = besuch(welt.leute.leitung)
    assert dict(knoepfe(leitung, pk))[VOLLZIEHEN] == "primary"
    bald = timezone.localdate() + timedelta(days=2)
    Gebietsaenderung.objects.update(wirksam_am=bald)
    assert VOLLZIEHEN not in dict(knoepfe(leitung, pk))
    assert f"gilt erst ab {bald:%d.%m.%Y}" in seite(leitung, pk)


def test_the_page_of_a_body_leads_to_who_is_there_today(welt: Welt) -> None:
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    zweite = vollzogen(welt, aufnahme(welt, DETMOLD, SALZUFLEN, am=date(2026, 2, 1)))
    hand = besuch(welt.leute.bearbeitung)

    def nachfolge() -> list[str]:
        gebiet = hand.get(f"/kommunen/{AUGUSTDORF}/").context["seite"].gebiet
        return [name for name, _ in gebiet.nachfolge]

    assert nachfolge() == ["Stadt Bad Salzuflen"]
    aufgehoben(welt, zweite)
    assert nachfolge() == ["Stadt Detmold"]


def test_a_new_body_knows_the_office_of_its_head(welt: Welt) -> None:
    vollzogen(welt, zusammenschluss(welt))
    assert Kommune.objects.get(ags=NEUSTADT).amtsbezeichnung == "Bürgermeister/in"


@pytest.mark.parametrize(
    ("gesucht", "frueher"), [("detmold", True), ("neuheim", False), (DETMOLD, False)]
)
def test_the_search_says_by_which_earlier_name_it_found_a_body(
    welt: Welt, gesucht: str, frueher: bool
) -> None:
    vollzogen(welt, umbenennung(welt, "Neuheim"))
    text = besuch(welt.leute.bearbeitung).get("/kommunen/", {"q": gesucht}).content.decode()
    assert "Stadt Neuheim" in text
    assert ("früher Detmold" in text) is frueher


@pytest.mark.parametrize("name", ["Stadt Lippstätten", "gemeinde Lippstätten"])
def test_the_kind_does_not_belong_into_the_name(welt: Welt, name: str) -> None:
    _, text = sende(besuch(welt.leute.bearbeitung), NEU, **{**ANGABEN, "n_name": name})
    assert "davor angeben: Das sagt schon die Art." in text
    assert not Gebietsaenderung.objects.exists()


def test_a_name_that_somebody_bears_is_asked_for(welt: Welt) -> None:
    lage = lage_zum(zusammenschluss(welt, name="Bad Salzuflen"), welt.heute)
    assert ("Bitte prüfen", f"So heißt schon Stadt Bad Salzuflen ({SALZUFLEN}).") in vom_vollzug(
        lage
    )
    eigener = lage_zum(zusammenschluss(welt, name="Detmold"), welt.heute)
    assert not [satz for _, satz in vom_vollzug(eigener) if "So heißt schon" in satz]


@pytest.mark.parametrize("handlung", ["unterschrift_erfassen", "zeichnungsfreigabe_vorschlagen"])
def test_the_former_head_is_not_proposed_for_the_successor(welt: Welt, handlung: str) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    welt.gib_zeichnung_frei(antrag)
    welt.vergehe(3)
    hand = besuch(welt.leute.bearbeitung)

    def vorbelegt() -> set[str]:
        form = hand.get(f"/vorgaenge/{antrag}/{handlung}/").context["form"]
        felder = ("unterzeichnend", "unterzeichnend_kommune")
        return {str(form.initial[f]) for f in felder if f in form.fields}

    assert vorbelegt() == {"S. Spitze"}
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD, am=welt.heute))
    assert vorbelegt() == {""}
    aufgehoben(welt, pk)
    assert vorbelegt() == {"S. Spitze"}


def test_the_preview_tells_what_becomes_of_the_place_in_a_round(welt: Welt) -> None:
    bleibt = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    endet = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    runde = welt.setze_auf_liste(bleibt)
    welt.setze_auf_liste(endet, runde)
    name = Unterzeichnungsrunde.objects.get(pk=runde).bezeichnung
    lage = lage_zum(zusammenschluss(welt, weiter=bleibt), welt.heute)
    saetze = [satz for _, satz in vom_vollzug(lage)]
    assert (
        sum(f"läuft dort weiter; der Platz in der Runde „{name}“ bleibt" in s for s in saetze) == 1
    )
    assert sum(f"eingestellt; der Platz in der Runde „{name}“ fällt weg" in s for s in saetze) == 1
