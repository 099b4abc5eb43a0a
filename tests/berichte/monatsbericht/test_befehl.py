"""``monatsbericht``: three months, three reports; the same dates, the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import override_settings
from pypdf import PdfReader

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung
from antraege.models import Installation
from berichte.models import Monatsabschluss
from berichte.monatsbericht.ausgabe import geschaeftszeichen
from berichte.monatsbericht.dokument import VORFUEHRUNG
from berichte.zeiten import lies_bezug
from tests.berichte.abschluss.hilfen import FEBRUAR, MAERZ, geschlossen
from tests.berichte.faelle import am, berichtige, um
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.nur_sqlite  # the same statements as the figures


@pytest.fixture(autouse=True)
def _uhr() -> Iterator[None]:
    with time_machine.travel(um("2026-04-20"), tick=False):
        yield


def bericht(ziel: Path, monat: str, kenntnisstand: str = "2026-04-10") -> str:
    """The words of the report on one line."""
    call_command(
        "monatsbericht", monat=monat, kenntnisstand=kenntnisstand, ziel=ziel, stdout=StringIO()
    )
    text = "\n".join(seite.extract_text() for seite in PdfReader(ziel).pages)
    return re.sub(r"\s+", " ", text)


def test_three_months_give_three_right_reports(welt: Welt, tmp_path: Path) -> None:
    welt.mitglied(BIELEFELD, am("2026-01-10"))
    welt.jetzt = um("2026-02-05")
    antrag = welt.interesse(AUGUSTDORF)
    welt.jetzt = um("2026-03-03")
    welt.gehe(antrag, Antragsstatus.IN_PRUEFUNG)
    welt.weg_bis(Antragsstatus.AUFGENOMMEN)
    januar, februar, maerz = (
        bericht(tmp_path / f"{monat}.pdf", monat) for monat in ("2026-01", "2026-02", "2026-03")
    )
    assert "Zum 31.01.2026 gehört dem Netzwerk 1 Mitglied an" in januar
    assert "Zurzeit läuft kein Beitritt." in januar
    assert "Bielefeld Kreisfreie Stadt 10.01.2026" in januar
    assert "1 Beitritt läuft" in februar
    assert "+1 gegenüber dem Vormonat" not in februar
    assert "Augustdorf III 7-2026-0001 19.02.2026 Prüfung aufnehmen" in februar
    assert "gehören dem Netzwerk 2 Mitglieder an: 2 Städte und Gemeinden" in maerz
    assert "Detmold Große kreisangehörige Stadt 03.03.2026" in maerz


def test_a_late_correction_leaves_the_old_report_as_it_was(welt: Welt, tmp_path: Path) -> None:
    welt.jetzt = um("2026-02-05")
    mitgliedschaft = welt.mitglied(BIELEFELD, am("2026-02-01"))
    bericht(tmp_path / "damals.pdf", "2026-02", "2026-03-01")
    welt.jetzt = um("2026-03-20")
    berichtige(welt, 1, am("2026-01-20"), mitgliedschaft=mitgliedschaft)
    heute = bericht(tmp_path / "heute.pdf", "2026-02", "")
    damals = bericht(tmp_path / "noch_einmal.pdf", "2026-02", "2026-03-01")
    dateien = [(tmp_path / f"{name}.pdf").read_bytes() for name in ("damals", "noch_einmal")]
    assert dateien[0] == dateien[1]
    assert "+1 gegenüber dem Vormonat" in damals
    assert "±0 gegenüber dem Vormonat" in heute


def test_every_page_says_which_one_it_is_and_that_this_is_a_demonstration(
    welt: Welt, tmp_path: Path
) -> None:
    Installation.objects.update(ist_vorfuehrung=True)
    ziel = tmp_path / "bericht.pdf"
    bericht(ziel, "2026-03")
    seiten = [re.sub(r"\s+", " ", s.extract_text()) for s in PdfReader(ziel).pages]
    assert len(seiten) > 1
    for nr, seite in enumerate(seiten, 1):
        assert f"Seite {nr} von {len(seiten)}" in seite
        assert VORFUEHRUNG in seite


def test_it_says_what_it_did(welt: Welt, tmp_path: Path) -> None:
    ausgabe = StringIO()
    ziel = tmp_path / "bericht.pdf"
    call_command("monatsbericht", monat="2026-03", ziel=ziel, stdout=ausgabe)
    assert "0 Mitglieder, 0 laufende Beitritte" in ausgabe.getvalue()
    assert ziel.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        ({"monat": "2026-05"}, "Zukunft"),
        ({"monat": "2026-03", "stichtag": "2026-04-01"}, "nicht im Monat"),
        ({"monat": "2026-03", "kenntnisstand": "morgen"}, "kein Zeitpunkt"),
    ],
)
def test_wrong_dates_are_refused_with_a_sentence_and_write_nothing(
    db: None, tmp_path: Path, angaben: dict[str, str], satz: str
) -> None:
    ziel = tmp_path / "bericht.pdf"
    with pytest.raises(CommandError, match=satz):
        call_command("monatsbericht", **angaben, ziel=ziel)
    assert not ziel.exists()


def test_a_target_that_cannot_be_written_is_named(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="lässt sich nicht schreiben"):
        call_command("monatsbericht", monat="2026-03", ziel=tmp_path)
    with pytest.raises(CommandError, match="lässt sich nicht schreiben"):
        call_command("monatsbericht", monat="2026-03", ziel=tmp_path / "fehlt" / "x.pdf")


@pytest.mark.parametrize(
    ("schema", "gz"),
    [
        ("III 7-{jahr}-{nr:04d}", "III 7-Bericht-2026-03"),
        ("{jahr}/{nr}", "Bericht-2026-03"),
    ],
)
def test_the_report_carries_the_beginning_of_the_references_of_cases(schema: str, gz: str) -> None:
    with override_settings(AKTENZEICHEN_SCHEMA=schema):
        assert geschaeftszeichen(lies_bezug("2026-03")) == gz


def test_a_report_of_before_stays_the_same_when_commitments_move(
    welt: Welt, tmp_path: Path
) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    zusage = welt.sage_zu(antrag, 30)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    vorher, nachher = tmp_path / "vorher.pdf", tmp_path / "nachher.pdf"
    text = bericht(vorher, "2026-03")
    assert "04.02.2026 überfällig" in text
    assert "Ehrenamtskarte einführen" not in text
    welt.jetzt = um("2026-04-15")
    erledigt = e.ZusageErledigen(zeile_id=zusage, grund="Anruf", geschehen=am("2026-02-03"))
    welt.tue(antrag, Handlung.ZUSAGE_EINLOESEN, erledigt)
    bericht(nachher, "2026-03")
    assert vorher.read_bytes() == nachher.read_bytes()
    assert "04.02.2026 überfällig" not in bericht(nachher, "2026-03", "2026-04-15")


def test_it_says_where_the_kept_report_of_a_closed_month_says_something_else(
    welt: Welt, tmp_path: Path
) -> None:
    welt.jetzt = um("2026-03-05")
    welt.mitglied(BIELEFELD, am("2026-03-02"))
    abschluss = geschlossen(MAERZ)
    assert "abgeschlossen" not in ausgabe(tmp_path, monat="2026-03")
    welt.jetzt = um("2026-04-10")
    welt.mitglied(AUGUSTDORF, am("2026-03-03"))
    zeilen = ausgabe(tmp_path, monat="2026-03").splitlines()
    assert len(zeilen) == 2
    assert "Der März 2026 ist abgeschlossen" in zeilen[0]
    assert abschluss.pruefsumme in zeilen[0]
    assert zeilen[1].startswith("Monatsbericht März 2026, Stichtag 31.03.2026")
    for daten in ({"stichtag": "2026-03-31"}, {"kenntnisstand": "2026-04-15"}):
        assert len(ausgabe(tmp_path, monat="2026-03", **daten).splitlines()) == 1
    assert Monatsabschluss.objects.get() == abschluss


def ausgabe(ordner: Path, **angaben: str) -> str:
    aus = StringIO()
    call_command("monatsbericht", **angaben, ziel=ordner / "bericht.pdf", stdout=aus)
    return aus.getvalue()


def test_what_was_corrected_since_the_closed_month_stands_on_the_first_page(
    welt: Welt, tmp_path: Path
) -> None:
    welt.jetzt = um("2026-02-05")
    mitgliedschaft = welt.mitglied(BIELEFELD, am("2026-02-01"))
    geschlossen(FEBRUAR)
    welt.jetzt = um("2026-03-20")
    berichtige(welt, 1, am("2026-01-20"), mitgliedschaft=mitgliedschaft)
    text = bericht(tmp_path / "maerz.pdf", "2026-03", "2026-04-02")
    assert "1 Vorgang nach dem Bericht für Februar 2026 berichtigt." in text
    assert "Beitritt: 20.01.2026 statt 01.02.2026" in text
