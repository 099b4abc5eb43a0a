"""The pages that close a round and open it again."""

from __future__ import annotations

from antraege.choices import Anwesenheit, Rundenstand
from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import schliesse_ab
from workflow.verfahren.runden.lage import lies_runde


def geschlossen(welt: Rundenwelt) -> tuple[int, list[int]]:
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1])
    welt.hake_ab(runde, antraege[1:], Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    return runde, antraege


def text(welt: Rundenwelt, rolle: str, pfad: str) -> str:
    return besuch(getattr(welt.leute, rolle)).get(pfad).content.decode()


def test_leadership_opens_a_closed_round_and_bearbeitung_corrects_and_closes_it(
    welt: Rundenwelt,
) -> None:
    runde, _ = geschlossen(welt)
    pfad = f"/runden/{runde}/oeffnen/"
    assert pfad in text(welt, "leitung", f"/runden/{runde}/")
    assert pfad not in text(welt, "bearbeitung", f"/runden/{runde}/")
    seite = text(welt, "leitung", pfad)
    assert "durchgeführt → geplant" in seite
    assert "2 Kommunen: Gemeinde Ort 01, Gemeinde Ort 02" in seite
    gesendet = {"absicht": "ausfuehren", "gesehen": str(lies_runde(runde).version)}
    leitung = besuch(welt.leute.leitung)
    ohne_grund = leitung.post(pfad, gesendet)
    assert "Bitte einen Grund angeben" in ohne_grund.content.decode()
    leitung.post(pfad, gesendet | {"grund": "Ort 02 war doch da."})
    assert lies_runde(runde).stand == Rundenstand.GEPLANT
    verlauf = text(welt, "revision", f"/runden/{runde}/")
    assert "Unterzeichnungsrunde wieder öffnen" in verlauf
    assert "Ort 02 war doch da." in verlauf
    assert "Doch anwesend" in text(welt, "bearbeitung", f"/runden/{runde}/abhaken/")


def test_what_the_note_carries_already_is_said_instead_of_keys(welt: Rundenwelt) -> None:
    runde, _ = geschlossen(welt)
    welt.unterzeichne(runde)
    assert "1 Kommune: Unterschrift schon erfasst" in text(
        welt, "leitung", f"/runden/{runde}/oeffnen/"
    )
    besuch(welt.leute.leitung).post(
        f"/runden/{runde}/oeffnen/",
        {"absicht": "ausfuehren", "gesehen": str(lies_runde(runde).version), "grund": "Irrtum."},
    )
    seite = text(welt, "bearbeitung", f"/runden/{runde}/abhaken/")
    assert "Die Unterschrift des Landes für Ort 01" in seite
    assert "Doch abwesend" not in seite
    assert "Doch anwesend" in seite
    welt.laufe(runde, Laufart.AUFNEHMEN)
    seite = text(welt, "bearbeitung", f"/runden/{runde}/abhaken/")
    assert "Der Vorgang ist geschlossen (Aufgenommen); der Vermerk steht fest." in seite


def test_only_adding_is_left_where_every_note_is_used(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.hake_ab(runde, antraege)
    schliesse_ab(runde, welt.wer)
    welt.unterzeichne(runde)
    seite = text(welt, "leitung", f"/runden/{runde}/oeffnen/")
    assert "es kann nur jemand nachgetragen werden" in seite


def test_others_than_leadership_read_why_not(welt: Rundenwelt) -> None:
    runde, _ = geschlossen(welt)
    for rolle in ("bearbeitung", "revision"):
        antwort = besuch(getattr(welt.leute, rolle)).get(f"/runden/{runde}/oeffnen/")
        assert antwort.status_code == 403
    assert besuch(welt.leute.kommune).get(f"/runden/{runde}/oeffnen/").status_code == 404
