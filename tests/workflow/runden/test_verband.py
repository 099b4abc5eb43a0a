"""A text with a slot for the association: its signature is recorded in the round like others."""

from __future__ import annotations

import html

from antraege.choices import Antragsstatus, Partei
from antraege.models import Erklaerungsfassung
from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt, parteien
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.eingaben import Auftrag

VERBAND = Auftrag(unterzeichnend_verband="V. Bund", amt_verband="Geschäftsführerin")


def runde_mit_verband(welt: Rundenwelt, *, freiwillig: bool = False) -> tuple[int, int]:
    """A round of one body that is there and released; its text has a slot for the association."""
    if freiwillig:
        Erklaerungsfassung.objects.update(freiwillige_parteien=["verband"])
    else:
        Erklaerungsfassung.objects.update(parteien=["kommune", "land", "verband"])
    runde, (antrag,) = welt.volle_runde(1)
    welt.hake_ab(runde, [antrag])
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    welt.laufe(runde, Laufart.FREIGEBEN)
    return runde, antrag


def test_all_three_signatures_are_recorded_and_the_case_presented(welt: Rundenwelt) -> None:
    runde, antrag = runde_mit_verband(welt)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN, auftrag=VERBAND) == {"erledigt": 1}
    assert set(parteien(welt, antrag)) == {Partei.KOMMUNE, Partei.LAND, Partei.VERBAND}
    assert set(parteien(welt, antrag).values()) == {welt.heute}
    unterschrift = welt.fall(antrag).unterschrift(Partei.VERBAND)
    assert unterschrift is not None
    assert (unterschrift.unterzeichnend, unterschrift.amt) == ("V. Bund", "Geschäftsführerin")
    assert welt.laufe(runde, Laufart.VORLEGEN) == {"erledigt": 1}
    assert welt.fall(antrag).status is Antragsstatus.IN_FREIGABE


def test_what_the_association_signs_later_is_recorded_by_an_order_of_its_own(
    welt: Rundenwelt,
) -> None:
    runde, antrag = runde_mit_verband(welt)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"erledigt": 1}
    assert set(parteien(welt, antrag)) == {Partei.KOMMUNE, Partei.LAND}
    lauf = welt.beauftrage(runde, Laufart.UNTERSCHRIFTEN)
    welt.arbeite()
    (ausgang,) = lauf.ausgaenge.all()
    assert ausgang.satz.startswith("Die Unterschrift des kommunalen Spitzenverbands fehlt")
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN, auftrag=VERBAND) == {"erledigt": 1}
    assert Partei.VERBAND in parteien(welt, antrag)


def test_a_voluntary_signature_is_recorded_only_where_somebody_is_named(welt: Rundenwelt) -> None:
    runde, antrag = runde_mit_verband(welt, freiwillig=True)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"erledigt": 1}
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"unveraendert": 1}
    assert Partei.VERBAND not in parteien(welt, antrag)
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN, auftrag=VERBAND) == {"erledigt": 1}
    assert Partei.VERBAND in parteien(welt, antrag)


def test_the_form_asks_for_the_association_where_the_text_has_a_slot(welt: Rundenwelt) -> None:
    runde, _ = runde_mit_verband(welt)
    client, pfad = besuch(welt.leute.bearbeitung), f"/runden/{runde}/auftrag/unterschriften/"
    assert (
        "Für den kommunalen Spitzenverband hat unterzeichnet" in client.get(pfad).content.decode()
    )
    gesendet = {"absicht": "vorschau", "form": "original", "unterzeichnend_verband": "V. Bund"}
    ohne_amt = client.post(pfad, gesendet)
    assert ohne_amt.status_code == 422
    assert "Bitte die Amtsbezeichnung angeben." in ohne_amt.content.decode()
    vorschau = client.post(pfad, gesendet | {"amt_verband": "Geschäftsführerin"})
    assert "Kommunaler Spitzenverband: V. Bund, 16.03.2026" in html.unescape(
        vorschau.content.decode()
    )


def test_without_a_slot_nobody_is_asked(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.hake_ab(runde, antraege)
    seite = besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/auftrag/unterschriften/")
    assert "Spitzenverband" not in seite.content.decode()
