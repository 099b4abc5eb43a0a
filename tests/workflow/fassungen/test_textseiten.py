"""A text version on screen: pasted or uploaded, shown before it is saved, compared, printed."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from antraege.choices import Antragsstatus
from antraege.models import Erklaerungsfassung
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, KREIS_LIPPE, LANDSCHAFTSVERBAND, Welt
from tests.workflow.fassungen.hilfen import felder, sende, text
from tests.workflow.verfahren.fassungen.hilfen import entworfen, tue, wer
from workflow.beschlussvorlage.wortlaut import als_erklaerung
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import TEXTFASSUNG, Akt
from workflow.verfahren.fassungen.lage import lies_lage

BEARBEITEN = "/regeln/erklaerungen/2/bearbeiten/"
NEU = "# Gemeinsame Erklärung\n\n{kommune} macht mit.\n"


@pytest.fixture
def entwurf(welt: Welt) -> Erklaerungsfassung:
    """A copy of the text in force, not yet changed."""
    handeln.entwerfe(TEXTFASSUNG, wer=wer(welt, welt.leute.bearbeitung), vorlage=1)
    return Erklaerungsfassung.objects.get(version=2)


def gespeichert() -> str:
    return Erklaerungsfassung.objects.get(version=2).text


def datei(inhalt: bytes, name: str = "text.md") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, inhalt)


def test_an_untouched_text_comes_back_as_it_was(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client
) -> None:
    werte = felder(sachbearbeitung.get(BEARBEITEN))
    werte["text"] = werte["text"].replace("\n", "\r\n")  # as browsers send it
    antwort = sachbearbeitung.post(BEARBEITEN, werte | {"absicht": "ausfuehren"})
    assert "Es ist nichts geändert" in text(antwort)
    assert antwort.status_code == 422


def test_the_preview_renders_and_compares_without_saving(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client
) -> None:
    antwort = sende(sachbearbeitung, BEARBEITEN, absicht="vorschau", text=NEU)
    assert antwort.status_code == 200
    seite = text(antwort)
    assert "<bdi>Die Stadt Musterstadt</bdi> macht mit." in seite
    assert "<ins>{kommune} macht mit.</ins>" in seite
    assert "<del>Das Land Nordrhein-Westfalen und {kommune} erklären gemeinsam:</del>" in seite
    assert felder(antwort)["text"] == NEU
    assert gespeichert() == entwurf.text


def test_an_unknown_placeholder_is_refused_and_the_text_is_kept(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client
) -> None:
    falsch = NEU.replace("kommune", "gemeinde")
    antwort = sende(sachbearbeitung, BEARBEITEN, text=falsch, bezeichnung="")
    assert antwort.status_code == 422
    seite = text(antwort)
    assert "{gemeinde}" in seite
    assert "Bitte eine Bezeichnung angeben." in seite
    assert "So liest sich der Text" in seite
    assert felder(antwort)["text"] == falsch
    assert gespeichert() == entwurf.text


@pytest.mark.parametrize("zeilenende", ["\n", "\r\n"])
@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_takes_the_place_of_the_text(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client, kodierung: str, zeilenende: str
) -> None:
    inhalt = NEU.replace("\n", zeilenende).encode(kodierung)
    antwort = sende(sachbearbeitung, BEARBEITEN, absicht="vorschau", datei=datei(inhalt))
    assert felder(antwort)["text"] == NEU
    assert "stammt aus der Datei" in text(antwort)
    assert gespeichert() == entwurf.text
    assert sende(sachbearbeitung, BEARBEITEN, datei=datei(inhalt), text="").status_code == 302
    assert gespeichert() == NEU


@pytest.mark.parametrize(
    ("inhalt", "name", "satz"),
    [
        ("Für Kommünen".encode("latin-1"), "text.txt", "nicht in UTF-8 gespeichert"),
        (b"\xff\xfe\x00", "text.txt", "nicht in UTF-8 gespeichert"),
        (b"x" * 60_001, "text.md", "höchstens 60.000 Zeichen"),
        (b"x" * 300_000, "text.md", "höchstens 60.000 Zeichen"),
        (b"%PDF-1.7", "text.pdf", "Endung .md oder .txt"),
        (b"ab\x00c", "text.md", "keine Textdatei"),
        (b"", "text.md", "Der Text ist leer."),
    ],
)
def test_a_file_that_is_no_text_is_refused_and_what_was_typed_stays(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client, inhalt: bytes, name: str, satz: str
) -> None:
    getippt = "Selbst getippt für {kommune}."
    antwort = sende(sachbearbeitung, BEARBEITEN, text=getippt, datei=datei(inhalt, name))
    assert antwort.status_code == 422
    assert satz in text(antwort)
    assert gespeichert() == entwurf.text
    if inhalt:
        assert felder(antwort)["text"] == getippt


def test_a_text_that_is_too_long_is_refused_and_kept(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client
) -> None:
    lang = "Wort " * 12_001
    antwort = sende(sachbearbeitung, BEARBEITEN, text=lang)
    assert antwort.status_code == 422
    assert "möglich sind höchstens 60.000" in text(antwort)
    assert felder(antwort)["text"] == lang


def test_slots_and_their_order_are_data_of_the_version(
    entwurf: Erklaerungsfassung, sachbearbeitung: Client
) -> None:
    stellen = {"land_platz": "1", "kommune_platz": "2", "verband": "freiwillig"}
    assert sende(sachbearbeitung, BEARBEITEN, **stellen).status_code == 302
    zeile = Erklaerungsfassung.objects.get(version=2)
    assert (zeile.parteien, zeile.freiwillige_parteien) == (["land", "kommune"], ["verband"])
    antwort = sende(sachbearbeitung, BEARBEITEN, absicht="vorschau", verband="erforderlich")
    wechsel = antwort.context["antwort"].vorschau.vergleich.wechsel
    assert ("Freiwillige Unterschriften", "Kommunaler Spitzenverband", "") in [
        (w.feld, w.vorher, w.nachher) for w in wechsel
    ]
    antwort = sende(sachbearbeitung, BEARBEITEN, kommune="keine")
    assert "Die Unterschrift „Kommune“ ist immer erforderlich." in text(antwort)


def test_html_in_a_text_stays_text(entwurf: Erklaerungsfassung, sachbearbeitung: Client) -> None:
    boese = "<script>alert(1)</script> {kommune}"
    antwort = sende(sachbearbeitung, BEARBEITEN, absicht="vorschau", text=boese)
    assert b"<script>alert" not in antwort.content


def test_the_decision_names_the_releases_that_fall(welt: Welt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    entworfen(welt, TEXTFASSUNG)
    tue(welt, TEXTFASSUNG, Akt.VORSCHLAGEN, 2, welt.leute.bearbeitung)
    pfad = "/regeln/erklaerungen/2/fassung_in_kraft_setzen/"
    antwort: Any = besuch(welt.leute.leitung).get(pfad)
    zeilen = dict(antwort.context["antwort"].vorschau.zeilen)
    assert zeilen["Es fallen"] == "1 Zeichnungsfreigabe mit der bisherigen Fassung"
    assert f'href="/vorgaenge/{antrag}/"' in text(antwort)


def test_administration_reads_how_many_fall_but_not_which(welt: Welt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    entworfen(welt, TEXTFASSUNG)
    pfad = "/regeln/erklaerungen/2/fassung_vorschlagen/"
    seite = text(besuch(welt.leute.administration).get(pfad))
    assert "1 Zeichnungsfreigabe mit der bisherigen Fassung" in seite
    assert "Gz." not in seite


@pytest.mark.parametrize(
    ("ags", "name"),
    [
        (DETMOLD, "die Stadt Detmold"),
        (KREIS_LIPPE, "den Kreis Lippe"),
        (LANDSCHAFTSVERBAND, "den Landschaftsverband Rheinland"),
    ],
)
def test_the_sample_is_drawn_for_the_chosen_body_and_says_what_it_is(
    welt: Welt, sachbearbeitung: Client, ags: str, name: str
) -> None:
    entworfen(welt, TEXTFASSUNG)
    antwort = sachbearbeitung.get(f"/regeln/erklaerungen/2/muster/?kommune={ags}")
    assert antwort.content.startswith(b"%PDF")
    assert 'filename="Muster-Erklaerung-Version-2-' in antwort["Content-Disposition"]
    version = lies_lage(TEXTFASSUNG, 2).version
    assert version is not None
    muster = als_erklaerung(version.kopf, version.inhalt, welt.register[ags], welt.jetzt)
    assert [p.partei.value for p in muster.plaetze] == ["kommune", "land", "verband"]
    assert muster.plaetze[0].fuer == name
    assert "Muster" in muster.name
    assert "Muster" in muster.fassung


def test_the_page_of_a_draft_shows_how_it_differs_from_the_text_in_force(
    welt: Welt, sachbearbeitung: Client
) -> None:
    entworfen(welt, TEXTFASSUNG)
    seite = text(sachbearbeitung.get("/regeln/erklaerungen/2/"))
    assert "Gegenüber Version 1, die in Kraft ist" in seite
    assert "unveränderte Zeile" in seite or "<ins>" in seite
