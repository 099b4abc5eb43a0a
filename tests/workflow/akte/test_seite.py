"""The page of a body: its whole file over the years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from antraege.choices import Dokumentart, Handlung
from antraege.models import Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import zaehle_anweisungen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE, Welt
from tests.workflow.akte.hilfen import (
    Besucher,
    an,
    an_kommune,
    datei,
    person,
    reiche_akte,
    tue,
)
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel

H = Handlung


def akte(wer: Besucher, ags: str = BIELEFELD) -> Any:
    """The part of the page that only few see."""
    antwort = wer.seite(ags)
    assert antwort.status_code == 200
    return antwort.context["seite"].akte


def test_a_body_on_its_way_leads_to_its_case(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse(AUGUSTDORF)
    inhalt = text(sachbearbeitung.seite(AUGUSTDORF))
    assert f'href="/vorgaenge/{antrag}/"' in inhalt
    assert "Liegt bei uns" in inhalt
    assert "Interessenbekundung erfassen" not in inhalt


def test_the_years_are_told_truthfully(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = reiche_akte(welt)
    antwort = sachbearbeitung.seite(BIELEFELD)
    seite = antwort.context["seite"]
    assert [m.titel for m in seite.mitgliedschaften] == [
        "Mitglied seit 16.12.2025",
        "Mitglied von Dezember 2012 bis 30.06.2019",
    ]
    assert seite.mitgliedschaften[0].verweise[0].url == f"/vorgaenge/{antrag}/"
    assert seite.mitgliedschaften[1].verweise == ()
    assert [v.plakette.text for v in seite.akte.vorgaenge] == [
        "Aufgenommen",
        "Interesse zurückgezogen",
    ]
    (zusage,) = seite.akte.zusagen
    assert zusage.plakette.text == "offen, in 110 Tagen"
    assert [(v.wann, v.ist_vertraulich, v.stimmen) for v in seite.akte.vorgeschichte] == [
        ("März 2014", False, "41 Ja, 20 Nein, 5 Enthaltung"),
        ("spätestens 02.05.2019", True, ""),
    ]
    assert "bleibt, wie es geleistet wurde" in text(antwort)
    assert "Nimmt teil seit 2015" in text(antwort)


def test_a_commitment_of_a_case_that_was_closed_binds_no_longer(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    zusage = e.ZusageErfassen(
        kriterium_id=next(k.id or 0 for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu),
        vorhaben="Karte", verantwortlich="Amt 5", faellig_am=welt.heute + timedelta(days=90),
    )  # fmt: skip
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, zusage)
    assert akte(sachbearbeitung, DETMOLD).zusagen[0].plakette.text == "offen, in 90 Tagen"
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))
    assert akte(sachbearbeitung, DETMOLD).zusagen[0].plakette.text == "offen geblieben"


def test_people_stand_by_validity(welt: Welt, sachbearbeitung: Besucher) -> None:
    reiche_akte(welt)
    neu = person("Neue Leitung", welt.heute + timedelta(days=30), loest_ab=True)
    tue(welt, an(welt, BIELEFELD), H.ANSPRECHPERSON_EINTRAGEN, neu)
    gezeigt = akte(sachbearbeitung)
    kontakte, spitzen = gezeigt.ansprechpersonen, gezeigt.spitzen
    assert [p.name for p in kontakte.heutige] == ["Büro für Engagement", "V. Vertretung"]
    assert [p.name for p in kontakte.kuenftige] == ["Neue Leitung"]
    assert [p.name for p in kontakte.fruehere] == ["Altan Vorgänger"]
    assert [(p.name, p.stelle) for p in spitzen.heutige] == [
        ("Frau S. Spitze", ""),
        ("A. Allgemein", "Allgemeine Vertretung"),
    ]
    assert [p.zeitraum for p in spitzen.fruehere] == ["21.10.2009 bis 31.10.2025"]
    assert gezeigt.vakanz == ""


def test_a_vacancy_is_warned_of(welt: Welt, sachbearbeitung: Besucher) -> None:
    assert akte(sachbearbeitung, DETMOLD).vakanz == ""
    welt.mitglied()
    antwort = sachbearbeitung.seite(BIELEFELD)
    assert "eine Ansprechperson ist nicht eingetragen" in text(antwort)
    assert "ohne Ansprechperson" in text(antwort)
    gestern = welt.heute - timedelta(days=1)
    for eingabe in (person("Weg", None, gestern), person("V", None, ist_vertretung=True)):
        tue(welt, an(welt, BIELEFELD), H.ANSPRECHPERSON_EINTRAGEN, eingabe)
    assert akte(sachbearbeitung).vakanz == (
        "Zurzeit ist keine Ansprechperson eingetragen. Die letzte Angabe endete am 15.03.2026."
    )
    tue(welt, an(welt, BIELEFELD), H.ANSPRECHPERSON_EINTRAGEN, person("Da", welt.heute))
    antwort = sachbearbeitung.seite(BIELEFELD)
    assert antwort.context["seite"].akte.vakanz == ""
    assert "ohne Ansprechperson" not in text(antwort)


def test_a_deputy_alone_does_not_fill_the_place(welt: Welt, sachbearbeitung: Besucher) -> None:
    welt.mitglied()
    vertretung = person("V", None, ist_vertretung=True)
    tue(welt, an(welt, BIELEFELD), H.ANSPRECHPERSON_EINTRAGEN, vertretung)
    seite = sachbearbeitung.seite(BIELEFELD).context["seite"]
    assert "ist nicht eingetragen" in seite.akte.vakanz
    assert "ohne Ansprechperson" in [p.text for p in seite.plaketten]


def test_documents_of_body_and_cases_stand_together(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = reiche_akte(welt)
    konzept, urkunde, schreiben = akte(sachbearbeitung).dokumente
    assert (konzept.bezeichnung, konzept.vorgang_url) == (
        "Konzept Ehrenamt", f"/vorgaenge/{antrag}/",
    )  # fmt: skip
    assert (urkunde.url, urkunde.hinweis) == ("", "wird erstellt")
    assert schreiben.vorgang_url == ""
    assert schreiben.url.startswith("/dokumente/")
    assert "dokument_aendern" in schreiben.aendern_url
    assert konzept.aendern_url == ""


def test_a_replaced_document_says_so(welt: Welt, sachbearbeitung: Besucher) -> None:
    ziel = an(welt, BIELEFELD)
    erste = e.DokumentAblegen(datei=datei(1), art=Dokumentart.SONSTIGES, bezeichnung="Plan")
    tue(welt, ziel, H.DOKUMENT_ABLEGEN, erste)
    welt.vergehe()
    (alt,) = akte(sachbearbeitung).dokumente
    schluessel = int(alt.url.strip("/").split("/")[-1])
    zweite = e.DokumentAblegen(
        datei=datei(2), art=Dokumentart.SONSTIGES, bezeichnung="Plan", ersetzt_id=schluessel
    )
    tue(welt, ziel, H.DOKUMENT_ABLEGEN, zweite)
    neu, alt = akte(sachbearbeitung).dokumente
    assert "Fassung 2" in neu.art
    assert alt.hinweis == "durch eine neuere Fassung ersetzt"


def test_what_people_wrote_is_printed_as_text(welt: Welt, sachbearbeitung: Besucher) -> None:
    boese = "<script>alert(1)</script>\u202e&\"'"
    ziel = an(welt, BIELEFELD)
    vorher = e.VorgeschichteErfassen(
        gegenstand=boese, schritt=boese, wer=boese, wann=Zeitangabe.unbekannt(), hinweis=boese,
        ergebnis=boese, drucksache=boese,
    )  # fmt: skip
    for handlung, eingabe in (
        (H.ANSPRECHPERSON_EINTRAGEN, person(boese, welt.heute, funktion=boese, telefon=boese)),
        (H.VERWALTUNGSSPITZE_EINTRAGEN, e.SpitzeEintragen(name=boese, amt=boese)),
        (H.GASTTEILNAHME_ERFASSEN, e.GastteilnahmeErfassen(
            von=Zeitangabe.jahr(2020), anlass=boese, hinweis=boese)),
        (H.VORGESCHICHTE_ERFASSEN, vorher),
        (H.DOKUMENT_ABLEGEN, e.DokumentAblegen(
            datei=datei(1, boese), art=Dokumentart.SONSTIGES, bezeichnung=boese)),
    ):  # fmt: skip
        tue(welt, ziel, handlung, eingabe)
    inhalt = text(sachbearbeitung.seite(BIELEFELD))
    assert "<script>alert" not in inhalt
    assert inhalt.count("&lt;script&gt;alert(1)") >= 12


def test_the_number_of_statements_does_not_grow(welt: Welt, sachbearbeitung: Besucher) -> None:
    reiche_akte(welt)
    gezaehlt = []
    for ags in (BIELEFELD, BIELEFELD, KREIS_LIPPE):
        with zaehle_anweisungen() as anweisungen:
            assert sachbearbeitung.seite(ags).status_code == 200
        gezaehlt.append(len(anweisungen))
        for nr in range(8):
            _mehr(welt, len(gezaehlt) * 10 + nr)
    assert gezaehlt[0] == gezaehlt[1]
    assert max(gezaehlt) <= 15


def _mehr(welt: Welt, nr: int) -> None:
    """More of everything."""
    ziel = an(welt, BIELEFELD)
    vertretung = person(f"V{nr}", date(2020, 1, 1), ist_vertretung=True)
    tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, vertretung)
    gast = e.GastteilnahmeErfassen(von=Zeitangabe.jahr(2020), anlass=f"Treffen {nr}")
    tue(welt, ziel, H.GASTTEILNAHME_ERFASSEN, gast)
    ablage = e.DokumentAblegen(
        datei=datei(100 + nr), art=Dokumentart.SONSTIGES, bezeichnung=f"Blatt {nr}"
    )
    tue(welt, ziel, H.DOKUMENT_ABLEGEN, ablage)
    mitgliedschaft = Ziel(mitgliedschaft=Mitgliedschaft.objects.latest("pk").pk)
    for handlung in (H.RUHEN_LASSEN, H.RUHEN_BEENDEN):
        tue(welt, mitgliedschaft, handlung, e.Eingabe(grund=f"Umbau {nr}"))
    tue(welt, mitgliedschaft, H.RECHTSNACHFOLGE_VORSCHLAGEN, e.Rechtsnachfolge(
        nachfolge_id=welt.detmold.pk, nachfolge_name="Stadt Detmold", grund="G"))  # fmt: skip
    leitung = welt.leute.leitung
    verworfen = e.Eingabe(grund="Nein")
    tue(welt, mitgliedschaft, H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN, verworfen, wer=leitung)


def test_the_page_only_reads(welt: Welt, sachbearbeitung: Besucher) -> None:
    assert sachbearbeitung.client.post(f"/kommunen/{DETMOLD}/").status_code == 405
    assert (
        sachbearbeitung.client.put(an_kommune(DETMOLD, H.VORGESCHICHTE_ERFASSEN)).status_code == 405
    )
