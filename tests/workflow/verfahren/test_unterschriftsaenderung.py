"""After the admission the particulars of a signature change by two persons only."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Befugnis,
    Freigabeart,
    Freigabestand,
    Handlung,
    Partei,
    Rolle,
    Unterschriftsform,
)
from antraege.models import Freigabe, Mitgliedschaft, Protokolleintrag, Unterschrift
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt, akteur, unterschrift
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Antragsstatus
GRUND = e.Eingabe(grund="Nach der Urschrift.")


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.AUFGENOMMEN)


def stand(antrag: int) -> str:
    return Freigabe.objects.filter(antrag=antrag, art=Freigabeart.UNTERSCHRIFT).latest("pk").stand


def test_a_proposal_changes_nothing_a_release_every_particular(welt: Welt, antrag: int) -> None:
    neu: dict[str, Any] = {
        "unterzeichnend": "A. Vertretung",
        "amt": "Erster Beigeordneter",
        "befugnis": Befugnis.ANDERE,
        "befugnis_nachweis": "Vollmacht vom 02.03.2026",
        "form": Unterschriftsform.KOPIE,
        "ort": "Detmold",
        "verbleib": "Handakte, Blatt 12",
    }
    zeit = Zeitangabe.lies("03.2026", "laut Urschrift")
    vorher = Unterschrift.objects.values().get(partei=Partei.KOMMUNE)
    welt.schlage_unterschriftsaenderung_vor(antrag, **neu, unterzeichnet=zeit)
    assert Unterschrift.objects.values().get(partei=Partei.KOMMUNE) == vorher
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, wer=welt.leute.leitung)
    zeile = Unterschrift.objects.get(partei=Partei.KOMMUNE)
    assert {name: getattr(zeile, name) for name in neu} == neu
    assert zeile.unterzeichnet == zeit
    assert (zeile.fassung_id, zeile.vorbehalt) == (vorher["fassung_id"], "")
    assert stand(antrag) == Freigabestand.ERTEILT
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_the_date_of_accession_stays_as_it_was_decided(welt: Welt, antrag: int) -> None:
    beginn = Mitgliedschaft.objects.get().beginn
    spaeter = Zeitangabe.tag(welt.heute + timedelta(days=5))
    welt.vergehe(9)
    welt.schlage_unterschriftsaenderung_vor(antrag, unterzeichnet=spaeter)
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, wer=welt.leute.leitung)
    assert Mitgliedschaft.objects.get().beginn == beginn


def test_the_direct_act_is_closed_after_the_admission(welt: Welt, antrag: int) -> None:
    with pytest.raises(Abgelehnt, match="im Stand „Aufgenommen“ nicht möglich") as abgelehnt:
        welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.KOMMUNE, ort="Lemgo"))
    assert abgelehnt.value.hat(Hindernisart.ZUSTAND)


def test_before_the_admission_there_is_nothing_to_propose(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.schlage_unterschriftsaenderung_vor(antrag)
    assert abgelehnt.value.hat(Hindernisart.ZUSTAND)


def test_leadership_may_leave_it_as_it_is_and_says_why(welt: Welt, antrag: int) -> None:
    vorher = Unterschrift.objects.values().get(partei=Partei.KOMMUNE)
    welt.schlage_unterschriftsaenderung_vor(antrag)
    with pytest.raises(Abgelehnt, match="Bitte einen Grund angeben"):
        welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_VERWERFEN, wer=welt.leute.leitung)
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_VERWERFEN, GRUND, wer=welt.leute.leitung)
    assert Unterschrift.objects.values().get(partei=Partei.KOMMUNE) == vorher
    assert stand(antrag) == Freigabestand.VERWORFEN
    welt.schlage_unterschriftsaenderung_vor(antrag)


def test_one_proposal_at_a_time_and_none_that_changes_nothing(welt: Welt, antrag: int) -> None:
    welt.schlage_unterschriftsaenderung_vor(antrag)
    with pytest.raises(Abgelehnt, match="schon eine Änderung vorgeschlagen"):
        welt.schlage_unterschriftsaenderung_vor(antrag, ort="Lemgo")
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, wer=welt.leute.leitung)
    with pytest.raises(Abgelehnt, match="Damit ändert sich nichts"):
        welt.schlage_unterschriftsaenderung_vor(antrag)


def test_who_proposed_it_does_not_release_it(welt: Welt, antrag: int) -> None:
    doppelt = akteur("D. Beispiel", Rolle.BEARBEITUNG, Rolle.LEITUNG)
    eingabe = e.Unterschriftsaenderung(
        partei=Partei.KOMMUNE,
        unterzeichnend="S. Spitze",
        amt="Bürgermeisterin",
        befugnis=Befugnis.SPITZE,
        form=Unterschriftsform.ORIGINAL,
        unterzeichnet=Zeitangabe.tag(welt.heute),
        ort="Lemgo",
        grund="Der Ort fehlte.",
    )
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN, eingabe, wer=doppelt)
    for handlung in (H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, H.UNTERSCHRIFTSAENDERUNG_VERWERFEN):
        with pytest.raises(Abgelehnt, match="Vier Augen"):
            welt.tue(antrag, handlung, GRUND, wer=doppelt)
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, wer=welt.leute.leitung)


def test_an_annulled_admission_overtakes_the_proposal(welt: Welt, antrag: int) -> None:
    welt.schlage_unterschriftsaenderung_vor(antrag)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, GRUND)
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, GRUND, wer=welt.leute.leitung)
    assert stand(antrag) == Freigabestand.UEBERHOLT


@pytest.mark.parametrize(
    ("werte", "feld"),
    [
        ({"partei": Partei.VERBAND}, "partei"),
        ({"unterzeichnend": " "}, "unterzeichnend"),
        ({"amt": ""}, "amt"),
        ({"grund": ""}, "grund"),
        ({"befugnis": Befugnis.ANDERE}, "befugnis_nachweis"),
        ({"befugnis": Befugnis.UNBEKANNT}, "befugnis"),
        ({"unterzeichnet": Zeitangabe.tag(date(2026, 3, 17))}, "unterzeichnet"),
        ({"unterzeichnet": Zeitangabe.jahr(1999)}, "unterzeichnet"),
    ],
)
def test_a_change_is_held_to_the_same_rules_as_the_signature(
    welt: Welt, antrag: int, werte: dict[str, Any], feld: str
) -> None:
    anzahl = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.schlage_unterschriftsaenderung_vor(antrag, **werte)
    assert {h.feld for h in abgelehnt.value.hindernisse} == {feld}
    assert Protokolleintrag.objects.count() == anzahl


def test_no_particular_of_a_proposal_lies_in_what_is_hashed(welt: Welt, antrag: int) -> None:
    welt.schlage_unterschriftsaenderung_vor(antrag, unterzeichnend="NAME-DER-PERSON")
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, wer=welt.leute.leitung)
    inhalte = " ".join(Protokolleintrag.objects.values_list("inhalt", flat=True))
    assert "NAME-DER-PERSON" not in inhalte
