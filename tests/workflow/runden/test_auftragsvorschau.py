"""What the page of an order shows before it is given: wording of the mail, text and decision."""

from __future__ import annotations

import html
import re
from datetime import timedelta

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Beratungsergebnis, Handlung
from antraege.models import Nachricht
from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.runden.auftragszeilen import beschlusssatz
from workflow.verfahren.models import Laufart


def seite(akteur: Akteur, pfad: str) -> str:
    return html.unescape(besuch(akteur).get(pfad).content.decode())


def brief(seite: str) -> str:
    """The example of the mail."""
    treffer = re.search(r'<div class="bw-brief">(.*?)</div>', seite, re.DOTALL)
    assert treffer
    return treffer[1]


def test_the_wording_of_the_invitation_is_what_then_goes_out(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(2, am=welt.heute + timedelta(days=9), ort="Düsseldorf")
    vorher = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/einladen/")
    welt.laufe(runde, Laufart.EINLADEN)
    mail = Nachricht.objects.filter(handlung=Handlung.ZUR_RUNDE_EINLADEN).order_by("pk")[0]
    gezeigt = re.sub(r"<br>|</p><p>", "\n", brief(vorher))
    gezeigt = re.sub(r"<[^>]+>", "", gezeigt)
    assert gezeigt.split() == mail.text.split()
    assert mail.betreff in vorher


def test_what_reads_otherwise_is_marked_and_told_of_each_body(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2, am=welt.heute + timedelta(days=9))
    vorher = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/einladen/")
    markiert = " ".join(re.findall("<mark>(.*?)</mark>", brief(vorher)))
    erstes, zweites = (welt.fall(a).antrag.aktenzeichen for a in antraege)
    assert erstes in markiert
    assert "laden wir Sie herzlich ein" not in markiert
    assert vorher.count(f"Geschäftszeichen {zweites}") == 1
    assert vorher.count("Was darin anders lautet") == 2


def test_of_one_mail_nothing_reads_otherwise(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, am=welt.heute + timedelta(days=9))
    vorher = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/einladen/")
    assert "<mark>" not in vorher
    assert "Was darin anders lautet" not in vorher


def test_an_order_without_mails_has_no_wording(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    vorher = seite(welt.leute.bearbeitung, f"/runden/{runde}/auftrag/vorschlagen/")
    assert "Wortlaut der E-Mail" not in vorher


def test_who_releases_a_list_reads_text_and_decision_of_each_body(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    welt.laufe(runde, Laufart.VORSCHLAGEN)
    vorher = seite(welt.leute.leitung, f"/runden/{runde}/auftrag/freigeben/")
    fall = welt.fall(antrag)
    (beratung,) = fall.beratungen
    assert f"Textfassung: <bdi>{fall.fassungen[0].bezeichnung}</bdi>" in vorher
    ergebnis = Beratungsergebnis(beratung.ergebnis).label
    assert f"Beschluss: <bdi>{beratung.gremium}, {beratung.sitzung}: {ergebnis}</bdi>" in vorher


def test_a_decision_that_is_not_there_is_said(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND)
    assert beschlusssatz(welt.fall(antrag)) == "ausstehend"


def test_a_reservation_of_the_decision_is_said(welt: Rundenwelt) -> None:
    _, (antrag,) = welt.volle_runde(1)
    fall = welt.fall(antrag)
    (beratung,) = fall.beratungen
    unter_vorbehalt = fall.ersetzt("beratungen", beratung, vorbehalt="Haushalt 2027")
    assert beschlusssatz(unter_vorbehalt).endswith("; Vorbehalt offen: Haushalt 2027")
