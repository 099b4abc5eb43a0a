"""Right words per kind of round: nobody is present where a paper goes round."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest

from antraege.choices import Anwesenheit, Handlung, Rundenart
from antraege.models import Nachricht
from tests.stuetzen.besuch import besuch
from tests.stuetzen.pdf.gliederung import gliederung
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import schliesse_ab

OHNE_SAAL = [Rundenart.DIGITAL, Rundenart.UMLAUF]


def seite(welt: Rundenwelt, pfad: str) -> str:
    return html.unescape(besuch(welt.leute.bearbeitung).get(pfad).content.decode())


def papier(welt: Rundenwelt, runde: int, art: str) -> str:
    antwort = besuch(welt.leute.revision).get(f"/runden/{runde}/papiere/{art}.pdf")
    assert antwort.status_code == 200
    return gliederung(bytes(antwort.content))


def vermerke(welt: Rundenwelt, runde: int, antraege: list[int], art: Rundenart) -> None:
    """The first took part, the second did not."""
    for antrag, wort in zip(antraege, Anwesenheit, strict=True):
        am = welt.heute if art is Rundenart.UMLAUF and wort is Anwesenheit.ANWESEND else None
        eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=wort, am=am)
        welt.tue(antrag, Handlung.ANWESENHEIT_VERMERKEN, eingabe)


@pytest.mark.parametrize("art", OHNE_SAAL)
def test_no_page_says_present_where_there_is_no_hall(welt: Rundenwelt, art: Rundenart) -> None:
    runde, antraege = welt.volle_runde(2, art=art, ort="Videokonferenz")
    pfade = [
        f"/runden/{runde}/",
        f"/runden/{runde}/abhaken/",
        f"/runden/{runde}/auftrag/unterschriften/",
        f"/vorgaenge/{antraege[0]}/",
        f"/vorgaenge/{antraege[1]}/",
        "/runden/",
    ]
    gezeigt = [seite(welt, pfad) for pfad in pfade]
    vermerke(welt, runde, antraege, art)
    gezeigt += [seite(welt, pfad) for pfad in [*pfade, f"/runden/{runde}/abschliessen/"]]
    schliesse_ab(runde, welt.wer)
    gezeigt += [seite(welt, pfad) for pfad in pfade]
    gezeigt += [papier(welt, runde, art) for art in ("blaetter", "abhakliste")]
    for text in gezeigt:
        sichtbar = text.replace('value="anwesend"', "").replace('value="abwesend"', "")
        sichtbar = sichtbar.replace("zeige=anwesend", "").replace("zeige=abwesend", "")
        assert not re.search("[Aa][nb]wesen[dh]|amensschild", sichtbar)


@pytest.mark.parametrize(
    ("art", "wort"),
    [
        (Rundenart.PRAESENZ, "war 1 anwesend; aufgenommen sind 0."),
        (Rundenart.DIGITAL, "hat 1 teilgenommen; aufgenommen sind 0."),
        (Rundenart.UMLAUF, "hat 1 unterschrieben; aufgenommen sind 0."),
    ],
)
def test_the_result_is_told_in_the_words_of_the_kind(
    welt: Rundenwelt, art: Rundenart, wort: str
) -> None:
    runde, antraege = welt.volle_runde(2, art=art, ort="Düsseldorf")
    vermerke(welt, runde, antraege, art)
    schliesse_ab(runde, welt.wer)
    assert f"Von 2 auf der Liste {wort}" in seite(welt, f"/runden/{runde}/")


def test_the_case_names_a_circulation_in_its_words(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2, art=Rundenart.UMLAUF, ort="")
    vermerke(welt, runde, antraege, Rundenart.UMLAUF)
    assert "nicht unterschrieben" in seite(welt, f"/vorgaenge/{antraege[1]}/")
    with pytest.raises(Abgelehnt, match="ist schon als nicht unterschrieben vermerkt"):
        welt.hake_ab(runde, antraege[1:], Anwesenheit.ABWESEND)


# --- who has signed everything before


def gast(welt: Rundenwelt) -> tuple[int, list[int]]:
    """A round of two; the first has signed everything before."""
    runde, antraege = welt.volle_runde(2, am=welt.heute + timedelta(days=9))
    welt.gib_zeichnung_frei(antraege[0])
    welt.unterschreibe(antraege[0], am=welt.heute)
    return runde, antraege


def test_who_has_signed_everything_is_not_invited_and_the_page_says_why(
    welt: Rundenwelt,
) -> None:
    runde, antraege = gast(welt)
    gezeigt = seite(welt, f"/runden/{runde}/auftrag/einladen/")
    assert "Hat schon alles unterzeichnet; eine Einladung ist nicht nötig." in gezeigt
    assert "<span>nicht nötig<br>" in seite(welt, f"/runden/{runde}/")
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 1, "unveraendert": 1}
    einladungen = Nachricht.objects.filter(handlung=Handlung.ZUR_RUNDE_EINLADEN)
    assert [n.antrag_id for n in einladungen] == antraege[1:]
    with pytest.raises(Abgelehnt, match="Ort 01 hat schon alles unterzeichnet"):
        welt.tue(antraege[0], Handlung.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))


def test_who_has_signed_everything_gets_no_sheet_and_keeps_its_card(welt: Rundenwelt) -> None:
    runde, antraege = gast(welt)
    text = papier(welt, runde, "blaetter")
    assert welt.fall(antraege[0]).antrag.aktenzeichen not in text
    assert welt.fall(antraege[1]).antrag.aktenzeichen in text
    assert "Gemeinde Ort 01" in text
    welt.gib_zeichnung_frei(antraege[1])
    welt.unterschreibe(antraege[1], am=welt.heute)
    assert "papiere/blaetter" not in seite(welt, f"/runden/{runde}/")
