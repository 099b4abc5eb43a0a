"""The preview of a change names old and new, and whose invitation says otherwise."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import time_machine

from antraege.models import Nachricht
from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.lage import lies_runde


def gesendet(runde: int, absicht: str, **anders: str) -> dict[str, str]:
    """The form of the round as it opens, with something else in it."""
    r = lies_runde(runde)
    return {
        "bezeichnung": r.bezeichnung,
        "art": r.art,
        "am": f"{r.am:%d.%m.%Y}",
        "uhrzeit": f"{r.uhrzeit:%H:%M}" if r.uhrzeit else "",
        "ort": r.ort,
        "hinweis": r.hinweis,
        "fassung_id": str(r.fassung_id),
        "listenschluss": f"{r.listenschluss:%d.%m.%Y}",
        "gesehen": str(r.version),
        "absicht": absicht,
        **anders,
    }


def sende(welt: Rundenwelt, runde: int, absicht: str, **anders: str) -> Any:
    pfad = f"/runden/{runde}/aendern/"
    return besuch(welt.leute.bearbeitung).post(
        pfad, gesendet(runde, absicht, **anders), follow=True
    )


def test_old_and_new_stand_beside_each_other(welt: Rundenwelt) -> None:
    runde = welt.plane_runde(ort="Düsseldorf")
    seite = sende(
        welt, runde, "vorschau", ort="Essen", uhrzeit="14:30", art="digital", bezeichnung="Neu"
    ).content.decode()
    for paar in (
        "Düsseldorf → Essen",
        "– → 14:30 Uhr",
        "Präsenz → Digital",
        "Unterzeichnung 1 → Neu",
    ):
        assert paar in seite


def test_planned_invitations_are_announced_as_stopped_and_sent_ones_as_to_repeat(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    runde, antraege = welt.volle_runde(3, am=welt.heute + timedelta(days=20))
    welt.laufe(runde, Laufart.EINLADEN)
    Nachricht.objects.filter(antrag=antraege[0]).update(stand="gesendet")
    uhr.shift(60)
    seite = sende(welt, runde, "vorschau", ort="Essen").content.decode()
    assert "2; sie werden angehalten, danach ist neu einzuladen" in seite
    assert "1 Kommune; sie sind zum neuen Termin noch einmal einzuladen" in seite
    gespeichert = sende(welt, runde, "ausfuehren", ort="Essen").content.decode()
    assert "Bitte laden Sie nun neu ein." in gespeichert
    assert gespeichert.count("noch nicht; die Einladung ist angehalten") == 2
    assert gespeichert.count("zum früheren Termin") == 1


def test_what_no_invitation_names_asks_for_none(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    welt.laufe(runde, Laufart.EINLADEN)
    seite = sende(welt, runde, "vorschau", hinweis="Danke.").content.decode()
    assert "neu einzuladen" not in seite
    gespeichert = sende(welt, runde, "ausfuehren", hinweis="Danke.").content.decode()
    assert "laden Sie nun neu ein" not in gespeichert
