"""What the municipality reads of its signing: what the invitation says, and that it fell away."""

from __future__ import annotations

import html
import re
from datetime import time, timedelta
from typing import Any

import pytest
import time_machine
from django.urls import reverse

from antraege.choices import Antragsstatus, Handlung, Rundenart
from antraege.models import Nachricht
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD
from tests.stuetzen.pdf.gliederung import gliederung
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e

H = Handlung


def beitritt(welt: Rundenwelt) -> str:
    """The page in words."""
    seite = besuch(welt.leute.kommune).get("/beitritt/", follow=True).content.decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", seite)).split())


def eingeladen(welt: Rundenwelt, **werte: Any) -> tuple[int, int]:
    """Ready, on a list of a day in three weeks, and invited; the case and the round."""
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    werte = {"am": welt.heute + timedelta(days=20), "uhrzeit": time(14, 30)} | werte
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(**werte))
    welt.gib_zeichnung_frei(antrag)
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    return antrag, runde


def test_the_body_reads_round_time_place_note_and_who_signs(welt: Rundenwelt) -> None:
    antrag, _ = eingeladen(welt, hinweis="Bitte um 14 Uhr da sein.")
    wer = welt.fall(antrag).freigaben[-1].inhalt["unterzeichnende"]["kommune"]
    assert (
        "Ihre Unterzeichnung Runde Unterzeichnung 1 Tag 05.04.2026 Beginn 14:30 Uhr Ort Düsseldorf "
        f"Für Ihre Stadt unterzeichnet {wer['name']}, {wer['amt']} "
        "Hinweis Bitte um 14 Uhr da sein."
    ) in beitritt(welt)


@pytest.mark.parametrize(
    ("art", "wort"),
    [
        (Rundenart.DIGITAL, "Tag 05.04.2026 Beginn 14:30 Uhr Zugang Düsseldorf"),
        (Rundenart.UMLAUF, "Runde Unterzeichnung 1 Unterschrift bis 05.04.2026 Für Ihre Stadt"),
    ],
)
def test_it_reads_the_words_of_the_kind(welt: Rundenwelt, art: Rundenart, wort: str) -> None:
    eingeladen(welt, art=art)
    assert wort in beitritt(welt)


def test_before_the_invitation_nothing_is_said_of_the_round(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    assert "Ihre Unterzeichnung" not in beitritt(welt)
    assert "Unterzeichnung 1" not in beitritt(welt)


def test_who_signs_may_still_be_open(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    assert "Für Ihre Stadt unterzeichnet steht noch nicht fest" in beitritt(welt)


def test_after_it_moved_the_known_day_is_said_not_to_hold(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    _, runde = eingeladen(welt)
    Nachricht.objects.update(stand="gesendet")
    verlege(welt, uhr, runde)
    gelesen = beitritt(welt)
    assert "Der Termin, den Sie von uns kennen (05.04.2026), gilt nicht mehr." in gelesen
    assert "Ort Düsseldorf" not in gelesen


def test_whose_invitation_never_left_reads_of_no_former_day(
    welt: Rundenwelt, uhr: time_machine.Traveller
) -> None:
    _, runde = eingeladen(welt)
    verlege(welt, uhr, runde)
    assert "gilt nicht mehr" not in beitritt(welt)


def verlege(welt: Rundenwelt, uhr: time_machine.Traveller, runde: int) -> None:
    uhr.shift(60)
    welt.jetzt += timedelta(seconds=60)
    welt.verlege(runde, welt.heute + timedelta(days=30))


def test_striking_stands_in_its_history(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt)
    welt.vergehe()
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund="So."))
    gelesen = beitritt(welt)
    assert "Ihr Platz bei der Unterzeichnung am 05.04.2026 entfällt." in gelesen
    assert "abgesagt" not in gelesen
    assert "So." not in gelesen


def test_a_call_off_stands_in_its_history_and_without_its_reason(welt: Rundenwelt) -> None:
    _, runde = eingeladen(welt)
    welt.vergehe()
    welt.sage_ab(runde)
    erledige_faelliges(welt.jetzt)
    gelesen = beitritt(welt)
    assert "Die Unterzeichnung am 05.04.2026 ist abgesagt; Ihr Platz entfällt." in gelesen
    assert "Saal" not in gelesen
    assert "Ihre Unterzeichnung" not in gelesen


def test_who_was_struck_before_the_call_off_was_struck(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt)
    welt.vergehe()
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund="So."))
    welt.vergehe()
    welt.sage_ab(runde)
    assert "abgesagt" not in beitritt(welt)


def test_its_status_report_says_the_same(welt: Rundenwelt) -> None:
    eingeladen(welt, hinweis="Bitte um 14 Uhr da sein.")
    ags = welt.register[DETMOLD].ags
    antwort = besuch(welt.leute.kommune).get(reverse("statusbericht:beitritt", args=[ags]))
    bericht = gliederung(bytes(antwort.content))
    assert "Ihre Unterzeichnung" in bericht
    assert "Bitte um 14 Uhr da sein." in bericht
