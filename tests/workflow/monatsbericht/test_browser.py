"""Monthly reports in a real Chromium: released by keyboard, with axe, wide and narrow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from berichte.abschluss.kalender import abschliessbare, kurz, name
from berichte.models import Monatsabschluss
from tests.berichte.abschluss.hilfen import ausgefertigt, geschlossen, stelle_verteiler_ein
from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.faelle import Welt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LISTE = "/berichte/monatsberichte/"


@pytest.fixture
def monate() -> list[date]:
    """The last months that can be closed by now."""
    heute = timezone.now()
    return list(abschliessbare((heute - timedelta(days=150)).date(), heute))[-2:]


def test_the_pages_are_accessible_and_fit_a_phone(
    transactional_db: None, monate: list[date], bildschirm: Bildschirm
) -> None:
    welt = Welt(timezone.now() - timedelta(days=160))
    bildschirm.pruefe_seiten(welt.leute.leitung, [LISTE], 390, 320)
    stelle_verteiler_ein(welt)
    ausgefertigt(welt, monate[0])
    geschlossen(monate[1])
    voll = [LISTE, f"{LISTE}{kurz(monate[1])}/freigeben/"]
    bildschirm.pruefe_seiten(welt.leute.leitung, voll, 390, 320)


def test_leadership_releases_a_month_by_keyboard_alone(
    transactional_db: None, monate: list[date], seite: Page, bildschirm: Bildschirm
) -> None:
    welt = Welt(timezone.now() - timedelta(days=160))
    geschlossen(monate[1])
    bildschirm.ist(welt.leute.leitung, LISTE)
    druecke(seite, "Freigeben")
    expect(seite.locator("h1")).to_have_text("Monatsbericht freigeben")
    druecke(seite, "Vorschau")
    expect(seite.get_by_text("(Referatsleitung)")).to_be_visible()
    druecke(seite, "Monatsbericht freigeben")
    expect(
        seite.get_by_text(f"Der Monatsbericht {name(monate[1])} ist freigegeben")
    ).to_be_visible()
    assert Monatsabschluss.objects.get().freigegeben_am is not None


def druecke(seite: Page, beschriftung: str) -> None:
    """Tab until the element that begins like this has the focus, then Enter."""
    for _ in range(60):
        seite.keyboard.press("Tab")
        if seite.evaluate("document.activeElement.textContent.trim()").startswith(beschriftung):
            seite.keyboard.press("Enter")
            return
    raise AssertionError(beschriftung)
