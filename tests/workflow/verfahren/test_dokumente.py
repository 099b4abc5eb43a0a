"""Documents: filed once, described anew, asked for, drawn by the worker alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import (
    Antragsstatus,
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Handlung,
    Vertraulichkeit,
)
from antraege.models import Dokument, Protokolleintrag, Protokolltext
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.akten import datei
from tests.stuetzen.faelle import AUGUSTDORF, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus


def ablage(inhalt: str = "Niederschrift", **werte: Any) -> e.DokumentAblegen:
    vorgabe = e.DokumentAblegen(
        datei=datei(inhalt), art=Dokumentart.SCHREIBEN, bezeichnung=f"Schreiben: {inhalt}"
    )
    return replace(vorgabe, **werte)


# --- filed


def test_a_document_is_kept_with_every_particular(welt: Welt) -> None:
    antrag = welt.interesse()
    wann = Zeitangabe.monat(2026, 2)
    mail = replace(
        datei("Mail", "anfrage.eml"),
        medientyp="message/rfc822",
        mail_betreff="Beitritt",
        mail_absender="rathaus@kommune.example",
        mail_datum=datetime(2026, 2, 3, 8, 0, tzinfo=UTC),
    )
    eingabe = ablage(
        datei=mail,
        art=Dokumentart.MAIL,
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
        geschehen=wann,
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, eingabe)
    zeile = Dokument.objects.get()
    assert (zeile.antrag_id, zeile.kommune_id) == (antrag, welt.detmold.pk)
    assert (zeile.sha256, zeile.groesse, zeile.dateiname) == (mail.sha256, 4, "anfrage.eml")
    assert (zeile.mail_betreff, zeile.mail_am) == ("Beitritt", mail.mail_datum)
    assert (zeile.datum, zeile.stand, zeile.version) == (wann, Dokumentstand.VORHANDEN, 1)
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_names_and_senders_stay_out_of_what_is_hashed_the_content_is_named(welt: Welt) -> None:
    antrag = welt.interesse()
    mail = replace(datei("Mail", "FRAU-NAME.eml"), mail_absender="FRAU@NAME.example")
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, ablage(datei=mail, bezeichnung="MAIL-VON-FRAU"))
    inhalt = Protokolleintrag.objects.get(handlung=H.DOKUMENT_ABLEGEN).inhalt
    assert mail.sha256 in inhalt
    for wort in ("FRAU-NAME", "FRAU@NAME", "MAIL-VON-FRAU"):
        assert wort not in inhalt
    assert Protokolltext.objects.filter(text="MAIL-VON-FRAU").exists()


def test_the_same_file_twice_is_told_where_it_lies(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.lege_ab(antrag, "Konzept")
    for ziel in (Ziel(antrag=antrag), Ziel(kommune=welt.detmold.pk)):
        with pytest.raises(Abgelehnt) as abgelehnt:
            fuehre_aus(welt.leute.bearbeitung, H.DOKUMENT_ABLEGEN, ziel, ablage("Konzept"))
        assert [(h.feld, h.satz) for h in abgelehnt.value.hindernisse] == [
            ("datei", "Diese Datei liegt schon in der Akte: „Schreiben: Konzept“.")
        ]
    welt.tue_kommune(H.DOKUMENT_ABLEGEN, ablage("Konzept"), AUGUSTDORF)


def test_evidence_that_lies_in_the_file_already_is_named_not_filed_again(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.lege_ab(antrag, "Konzept")
    nachweis = e.NachweisErfassen(
        kriterium_id=welt.fall(antrag).kriterien[0].id or 0,
        angabe="Konzept",
        datei=datei("Konzept"),
    )
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    assert Dokument.objects.count() == 1
    assert welt.fall(antrag).nachweise[0].datei == datei("Konzept").sha256


def test_a_newer_version_replaces_one_document_once(welt: Welt) -> None:
    antrag = welt.interesse()
    erste = welt.lege_ab(antrag, "Entwurf")
    zweite = welt.lege_ab(antrag, "Reinschrift", ersetzt_id=erste)
    assert Dokument.objects.get(pk=zweite).version == 2
    for ersetzt, satz in ((erste, "schon eine neuere Fassung"), (999, "gehört nicht hierher")):
        with pytest.raises(Abgelehnt, match=satz):
            welt.lege_ab(antrag, "Dritte", ersetzt_id=ersetzt)


def test_what_was_made_here_is_no_second_copy_of_what_came_in(welt: Welt) -> None:
    antrag = welt.interesse()
    vermerk = ablage("Vermerk", richtung=Dokumentrichtung.ERSTELLT, herkunft=Dokumentherkunft.LAND)
    for _ in range(2):
        welt.tue(antrag, H.DOKUMENT_ABLEGEN, vermerk)
    assert Dokument.objects.count() == 2


# --- described anew


def test_other_words_and_other_readers_never_other_bytes(welt: Welt) -> None:
    antrag = welt.interesse()
    dokument = welt.lege_ab(antrag, "Konzept")
    vorher: dict[str, object] = dict(Dokument.objects.values().get())
    eingabe = e.DokumentAendern(
        zeile_id=dokument,
        art=Dokumentart.NACHWEIS,
        bezeichnung="Konzept der Stadt",
        herkunft=Dokumentherkunft.DRITTE,
        vertraulichkeit=Vertraulichkeit.OEFFENTLICH,
    )
    welt.tue(antrag, H.DOKUMENT_AENDERN, eingabe)
    nachher: dict[str, object] = dict(Dokument.objects.values().get())
    assert {k for k in vorher if vorher[k] != nachher[k]} == {
        "art",
        "bezeichnung",
        "herkunft",
        "vertraulichkeit",
    }
    with pytest.raises(Abgelehnt, match="Bitte eine Bezeichnung angeben"):
        welt.tue(antrag, H.DOKUMENT_AENDERN, replace(eingabe, bezeichnung=" "))


def test_what_belongs_to_a_case_is_changed_on_its_chain_alone(welt: Welt) -> None:
    antrag = welt.interesse()
    fremdes = welt.interesse(AUGUSTDORF)
    dokument = welt.lege_ab(antrag, "Konzept")
    eingabe = e.DokumentAendern(
        zeile_id=dokument,
        art=Dokumentart.NACHWEIS,
        bezeichnung="Anders",
        herkunft=Dokumentherkunft.KOMMUNE,
        vertraulichkeit=Vertraulichkeit.INTERN,
    )
    for ziel in (Ziel(antrag=fremdes), Ziel(kommune=welt.detmold.pk)):
        with pytest.raises(Abgelehnt, match="gehört nicht hierher"):
            fuehre_aus(welt.leute.bearbeitung, H.DOKUMENT_AENDERN, ziel, eingabe)


def test_a_document_of_the_body_alone_has_no_case(welt: Welt) -> None:
    welt.tue_kommune(H.DOKUMENT_ABLEGEN, ablage("Satzung"))
    zeile = Dokument.objects.get()
    assert (zeile.antrag_id, zeile.kommune_id) == (None, welt.detmold.pk)
    assert Protokolleintrag.objects.get().kommune_id == welt.detmold.pk


# --- asked for, and drawn


def test_the_system_draws_only_what_it_can(welt: Welt) -> None:
    antrag = welt.interesse()
    for art, satz in (
        (Dokumentart.SCHREIBEN, "stellt das System nicht selbst her"),
        (Dokumentart.URKUNDE, "erst mit der Aufnahme"),
    ):
        with pytest.raises(Abgelehnt, match=satz):
            welt.fordere_an(antrag, art)
    welt.fordere_an(antrag)
    with pytest.raises(Abgelehnt, match="wird gerade erstellt"):
        welt.fordere_an(antrag)


def test_a_request_pins_text_and_signatories(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    welt.fordere_an(antrag)
    inhalt = Dokument.objects.get().inhalt
    assert inhalt["unterzeichnende"]["kommune"] == {"name": "S. Spitze", "amt": "Bürgermeisterin"}
    assert inhalt["fassung_id"] == welt.fall(antrag).fassungen[0].id


def test_the_admission_asks_for_the_certificate(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    urkunde = Dokument.objects.get(art=Dokumentart.URKUNDE)
    assert (urkunde.stand, urkunde.antrag_id) == (Dokumentstand.ANGEFORDERT, antrag)
    assert urkunde.inhalt["unterzeichnend_land"]["name"] == "T. Staat"
    assert urkunde.vertraulichkeit == Vertraulichkeit.KOMMUNE


def test_the_worker_alone_says_that_it_has_drawn_it(welt: Welt) -> None:
    antrag = welt.interesse()
    nummer = welt.fordere_an(antrag)
    fertig = e.DokumentErstellen(zeile_id=nummer, datei=datei("PDF", "erklaerung.pdf"))
    for wer in (welt.leute.bearbeitung, welt.leute.leitung, welt.leute.importiert):
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.tue(antrag, H.DOKUMENT_ERSTELLEN, fertig, wer=wer)
        assert abgelehnt.value.hat(Hindernisart.RECHT)
    welt.tue(antrag, H.DOKUMENT_ERSTELLEN, fertig, wer=SYSTEM)
    zeile = Dokument.objects.get()
    assert (zeile.stand, zeile.dateiname, zeile.sha256) == (
        Dokumentstand.VORHANDEN,
        "erklaerung.pdf",
        datei("PDF").sha256,
    )
    with pytest.raises(Abgelehnt, match="nicht \\(mehr\\) angefordert"):
        welt.tue(antrag, H.DOKUMENT_ERSTELLEN, fertig, wer=SYSTEM)


def test_what_could_not_be_drawn_says_why_and_can_be_tried_again(welt: Welt) -> None:
    antrag = welt.interesse()
    nummer = welt.fordere_an(antrag)
    fehler = e.DokumentErstellen(zeile_id=nummer, fehler="Schrift fehlt. " * 40)
    welt.tue(antrag, H.DOKUMENT_ERSTELLEN, fehler, wer=SYSTEM)
    zeile = Dokument.objects.get()
    assert zeile.stand == Dokumentstand.GESCHEITERT
    assert zeile.letzter_fehler.startswith("Schrift fehlt.")
    fertig = e.DokumentErstellen(zeile_id=nummer, datei=datei("PDF"))
    welt.tue(antrag, H.DOKUMENT_ERSTELLEN, fertig, wer=SYSTEM)
    assert (Dokument.objects.get().stand, Dokument.objects.get().letzter_fehler) == (
        Dokumentstand.VORHANDEN,
        "",
    )
