"""The tick closes months, and draws and sends what Referatsleitung has released."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core import mail
from pypdf import PdfReader
from pytest_django import Settings

from antraege.choices import Nachrichtenstand
from antraege.dokumente.ablage import oeffne
from antraege.models import Nachricht
from berichte.abschluss.aufstellen import gelesene_zahlen
from berichte.models import Monatsabschluss
from berichte.siegel import pruefe_siegel
from project.umgebung import Siegelschluessel
from tests.berichte.abschluss.hilfen import (
    FEBRUAR,
    JANUAR,
    MAERZ,
    VERTEILER,
    freigegeben,
    geschlossen,
    nachts,
    pfad,
    stelle_verteiler_ein,
)
from tests.berichte.faelle import am, um
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, Welt
from tests.stuetzen.schluessel import KENNWORT, ZERTIFIKAT_BIS, pkcs12
from workflow.fristen.einzeln import NICHTS, Zaehlung
from workflow.fristen.lauf import erledige_faelliges
from workflow.fristen.monatsberichte import fertige_berichte_aus, schliesse_monate


def immer() -> bool:
    return True


def monate() -> list[str]:
    zeilen = Monatsabschluss.objects.order_by("monat").values_list("monat", flat=True)
    return [f"{monat:%Y-%m}" for monat in zeilen]


def text(sha256: str) -> str:
    with oeffne(sha256) as datei:
        seiten = PdfReader(BytesIO(datei.read())).pages
        return re.sub(r"\s+", " ", "\n".join(seite.extract_text() for seite in seiten))


# --- closing


def test_where_nothing_was_ever_recorded_no_month_is_closed(db: None) -> None:
    assert schliesse_monate(um("2026-05-20"), immer) == NICHTS
    assert not Monatsabschluss.objects.exists()


def test_the_first_tick_ever_begins_with_the_month_of_the_first_entry(welt: Welt) -> None:
    """Not decades earlier, where an import dates it back to."""
    welt.jetzt = um("2026-01-31", 23)
    welt.mitglied(BIELEFELD, am("2012-12-01"))
    welt.interesse()
    assert schliesse_monate(um("2026-03-20"), immer) == Zaehlung(2)
    assert monate() == ["2026-01", "2026-02"]


def test_none_is_due_before_the_books_close_and_none_twice(welt: Welt) -> None:
    welt.jetzt = um("2026-02-05")
    welt.interesse()
    assert schliesse_monate(nachts(FEBRUAR) - timedelta(seconds=1), immer) == NICHTS
    assert schliesse_monate(nachts(FEBRUAR), immer) == Zaehlung(1)
    assert schliesse_monate(nachts(FEBRUAR), immer) == NICHTS
    assert schliesse_monate(nachts(MAERZ), immer) == Zaehlung(1)
    assert monate() == ["2026-02", "2026-03"]


def test_months_go_on_from_the_last_closed_one(welt: Welt) -> None:
    welt.jetzt = um("2025-06-05")
    welt.interesse()
    geschlossen(JANUAR)
    assert schliesse_monate(nachts(MAERZ), immer) == Zaehlung(2)
    assert monate() == ["2026-01", "2026-02", "2026-03"]


def test_a_month_that_fails_holds_the_later_ones_up_and_is_tried_again(
    welt: Welt, settings: Settings, tmp_path: Path
) -> None:
    welt.jetzt = um("2026-01-05")
    welt.interesse()
    (tmp_path / "besetzt").write_text("keine Ablage")
    ablage, settings.MEDIA_ROOT = settings.MEDIA_ROOT, tmp_path / "besetzt"
    assert schliesse_monate(nachts(FEBRUAR), immer) == Zaehlung(0, 1)
    assert monate() == []
    settings.MEDIA_ROOT = ablage
    assert schliesse_monate(nachts(FEBRUAR), immer) == Zaehlung(2)


def test_a_no_ends_the_run_between_two_months(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    welt.interesse()
    antworten = iter([True, False])
    assert schliesse_monate(nachts(MAERZ), lambda: next(antworten)) == Zaehlung(1)
    assert monate() == ["2026-01"]


# --- the released report


def test_the_released_report_says_who_released_it_with_the_same_figures(welt: Welt) -> None:
    welt.jetzt = um("2026-02-05")
    welt.mitglied(BIELEFELD, am("2026-02-01"))
    abschluss = freigegeben(welt)
    welt.jetzt = um("2026-03-05")
    welt.mitglied(AUGUSTDORF, am("2026-02-02"))
    assert fertige_berichte_aus(um("2026-03-06"), immer) == Zaehlung(1)
    fertig = Monatsabschluss.objects.get()
    beim_abschluss, freigabe = text(fertig.sha256), text(fertig.freigabe_sha256)
    assert "Freigabe steht aus" in beim_abschluss
    assert "Monatsbericht Februar 2026, noch nicht freigegeben" in beim_abschluss
    name = welt.leute.leitung.name
    assert f"Freigabe 05.03.2026, 01:00 Uhr, {name} (Referatsleitung)" in freigabe
    assert "noch nicht freigegeben" not in freigabe
    satz = "Zum 28.02.2026 gehört dem Netzwerk 1 Mitglied an"
    assert satz in beim_abschluss
    assert satz in freigabe
    assert gelesene_zahlen(fertig) == gelesene_zahlen(abschluss)
    assert fertig.sha256 == abschluss.sha256


@pytest.mark.nur_sqlite  # pyHanko runs a loop of its own; a browser in the same process has one
def test_where_a_key_is_configured_the_released_report_is_sealed(
    welt: Welt, settings: Settings, tmp_path: Path
) -> None:
    datei = tmp_path / "siegel.p12"
    datei.write_bytes(pkcs12())
    settings.SIEGEL = Siegelschluessel(datei, KENNWORT, ZERTIFIKAT_BIS)
    freigegeben(welt)
    fertige_berichte_aus(um("2026-03-06"), immer)
    abschluss = Monatsabschluss.objects.get()
    befund = pruefe_siegel(pfad(abschluss.freigabe_sha256).read_bytes())
    assert befund is not None
    assert befund.ist_in_ordnung
    assert befund.wann == um("2026-03-06")
    assert pruefe_siegel(pfad(abschluss.sha256).read_bytes()) is None


def test_it_goes_to_each_address_as_an_attachment(welt: Welt) -> None:
    stelle_verteiler_ein(welt)
    freigegeben(welt)
    jetzt = um("2026-03-06")
    assert erledige_faelliges(jetzt).monatsberichte == Zaehlung(1)
    assert erledige_faelliges(jetzt + timedelta(minutes=1)).nachrichten == Zaehlung(2)
    abschluss = Monatsabschluss.objects.get()
    assert abschluss.versandt_am == jetzt
    assert [m.to for m in mail.outbox] == [[an] for an in VERTEILER]
    for gesendet in mail.outbox:
        assert gesendet.subject == "Monatsbericht Februar 2026 des Kommunen-Netzwerks"
        (anhang,) = gesendet.attachments
        name, inhalt, art = anhang
        assert (name, art) == ("Monatsbericht-2026-02.pdf", "application/pdf")
        with oeffne(abschluss.freigabe_sha256) as datei:
            assert inhalt == datei.read()
    assert "Stichtag der Zahlen ist der 28.02.2026." in str(mail.outbox[0].body)
    assert len({m.extra_headers["Message-ID"] for m in mail.outbox}) == 2


def test_with_an_empty_list_the_report_is_kept_and_nothing_sent(welt: Welt) -> None:
    freigegeben(welt)
    assert fertige_berichte_aus(um("2026-03-06"), immer) == Zaehlung(1)
    abschluss = Monatsabschluss.objects.get()
    assert abschluss.freigabe_sha256
    assert abschluss.versandt_am is None
    assert not Nachricht.objects.exists()


def test_an_unreleased_month_is_neither_drawn_again_nor_sent(welt: Welt) -> None:
    stelle_verteiler_ein(welt)
    geschlossen()
    assert fertige_berichte_aus(um("2026-03-06"), immer) == NICHTS
    assert not Nachricht.objects.exists()


def test_a_mail_whose_attachment_is_gone_waits_and_says_why(
    welt: Welt, settings: Settings, tmp_path: Path
) -> None:
    stelle_verteiler_ein(welt, "referat@land.example")
    freigegeben(welt)
    jetzt: datetime = um("2026-03-06")
    fertige_berichte_aus(jetzt, immer)
    settings.MEDIA_ROOT = tmp_path / "leer"
    erledige_faelliges(jetzt + timedelta(minutes=1))
    nachricht = Nachricht.objects.get()
    assert nachricht.stand == Nachrichtenstand.FEHLGESCHLAGEN
    assert nachricht.letzter_fehler == "Der Anhang liegt nicht mehr in der Dokumentablage."
    assert mail.outbox == []
