"""Old cases in a real browser: by keyboard, on a narrow screen, without a finding of axe."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from antraege.models import Antrag
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import Welt
from tests.workflow.altfaelle.hilfen import datei
from workflow.verfahren.altfaelle.lauf import erledige_laeufe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def welt(db: None) -> Welt:
    return Welt(timezone.now())


def test_a_file_goes_from_upload_to_result(
    welt: Welt, seite: Page, bildschirm: Bildschirm, tmp_path: Path
) -> None:
    pfad = tmp_path / "Altfälle mit einem Namen ohne Leerzeichen-und-sehr-lang.csv"
    pfad.write_bytes(datei({}, {"fall": "verwechselt" * 8, "name": "Bielefeld"}).read())
    bildschirm.ist(welt.leute.administration, "/altfaelle/")
    bildschirm.pruefe()
    seite.get_by_label("Datei mit Altfällen").set_input_files(pfad)
    seite.get_by_role("button", name="Probelauf starten").press("Enter")

    expect(seite.get_by_role("heading", name="Probelauf")).to_be_visible()
    bildschirm.pruefe(390, 320)
    seite.get_by_role("button", name="Jetzt übernehmen").press("Enter")
    expect(seite.locator("main")).to_contain_text("Bitte ankreuzen")
    bildschirm.pruefe()
    seite.get_by_label("weglassen und die übrigen übernehmen").press("Space")
    seite.get_by_role("button", name="Jetzt übernehmen").press("Enter")

    expect(seite.get_by_role("heading", name="Die Übernahme läuft")).to_be_visible()
    bildschirm.pruefe()
    erledige_laeufe(welt.jetzt)
    # The page looks again by itself.
    expect(seite.get_by_role("heading", name="Das ist geschehen")).to_be_visible()
    expect(seite.locator("main")).to_contain_text("1 Zeile kam hinzu")
    assert Antrag.objects.get().ist_altfall
    bildschirm.pruefe()
