"""Papers of a round: sheets and cards for everybody on the list, certificates for who came in."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from antraege.choices import Anwesenheit, Rundenart
from tests.stuetzen.besuch import besuch
from tests.stuetzen.pdf.gliederung import gliederung
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart


def hole(welt: Rundenwelt, runde: int, art: str, status: int = 200) -> bytes:
    antwort = besuch(welt.leute.revision).get(f"/runden/{runde}/papiere/{art}.pdf")
    assert antwort.status_code == status
    return bytes(antwort.content)


def seiten(inhalt: bytes) -> int:
    with pikepdf.open(BytesIO(inhalt)) as pdf:
        return len(pdf.pages)


def test_every_body_has_a_sheet_and_a_card(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(4)
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    inhalt = hole(welt, runde, "blaetter")
    text = gliederung(inhalt)
    assert seiten(inhalt) == 1 + 4 + 2  # cover, sheets, three cards on a page
    for nr, antrag in enumerate(antraege, 1):
        assert f"Gemeinde Ort 0{nr} S. Spitze Bürgermeisterin" in text
        assert welt.fall(antrag).antrag.aktenzeichen in text
    assert "Düsseldorf, 16. März 2026" in text.replace("\u00a0", " ")


def test_a_circulation_leaves_the_day_to_be_written(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, art=Rundenart.UMLAUF, ort="")
    assert "16. März 2026" not in gliederung(hole(welt, runde, "blaetter")).replace("\u00a0", " ")


def test_the_printed_number_is_the_one_that_is_typed(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    welt.hake_ab(runde, antraege[2:])
    text = gliederung(hole(welt, runde, "abhakliste"))
    assert text.index('"3"') < text.index("Gemeinde Ort 03") < text.index('"x"')


def test_certificates_are_those_of_who_was_admitted(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    hole(welt, runde, "urkunden", status=404)
    welt.hake_ab(runde, antraege[:2])
    welt.hake_ab(runde, antraege[2:], Anwesenheit.ABWESEND)
    welt.unterzeichne(runde)
    welt.laufe(runde, Laufart.AUFNEHMEN)
    inhalt = hole(welt, runde, "urkunden")
    assert seiten(inhalt) == 1 + 2
    text = gliederung(inhalt)
    assert "Die Gemeinde Ort 02" in text
    assert "Ort 03" not in text
    assert "Tag der gemeinsamen Unterzeichnung" in text


def test_an_empty_round_has_no_papers(welt: Rundenwelt) -> None:
    runde = welt.plane_runde()
    for art in ("blaetter", "abhakliste", "urkunden", "rechnung"):
        hole(welt, runde, art, status=404)
    seite = besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/").content.decode()
    assert "/papiere/" not in seite
