"""Somebody at a real browser: who sits there, which page is open, whether everybody can use it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from antraege.akteur import Akteur
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8") + ";undefined"
# Every rule runs, but what passes is neither described nor sent: that takes two thirds of the time.
AXE_LAUF = "axe.run({resultTypes: ['violations']}).then(ergebnis => ergebnis.violations)"
BREIT = 1280


class Bildschirm:
    """One browser that changes hands; ``seite`` is what it shows."""

    def __init__(self, seite: Page, wurzel: str) -> None:
        self.seite, self.wurzel = seite, wurzel

    def melde_an(self, konto: Konto) -> None:
        """Log in, without the login page."""
        client = Client()
        client.force_login(konto, backend=settings.AUTHENTICATION_BACKENDS[0])
        name = settings.SESSION_COOKIE_NAME
        wert = client.cookies[name].value
        self.seite.context.add_cookies([{"name": name, "value": wert, "url": self.wurzel}])

    def ist(self, wer: Akteur, pfad: str) -> None:
        """Somebody (else) sits down and opens a page."""
        self.melde_an(konto_von(wer))
        self.oeffne(pfad)

    def oeffne(self, pfad: str) -> None:
        """Go to a page by its address."""
        self.seite.goto(self.wurzel + pfad)

    def ist_breit(self, breite: int = BREIT) -> None:
        """The window is so many pixels wide from now on."""
        self.seite.set_viewport_size({"width": breite, "height": 900})

    def ragt_hinaus(self) -> bool:
        """Whether the page is wider than its window."""
        self.seite.wait_for_load_state()  # a click returns before the next page is whole
        breite: bool = self.seite.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
        return breite

    def axe(self) -> list[str]:
        """Every violation of WCAG 2.2 AA and of good practice on the page as a line."""
        self.seite.wait_for_load_state()
        self.seite.evaluate(AXE)  # a script tag would break the CSP; the evaluated source does not
        verstoesse: list[dict[str, Any]] = self.seite.evaluate(AXE_LAUF)
        return [
            f"{v['id']} ({v['impact']}): {knoten['html'][:150]}"
            for v in verstoesse
            for knoten in v["nodes"]
        ]

    def maengel(self, *breiten: int) -> list[str]:
        """What axe finds, and on which narrow windows something sticks out sideways."""
        gefunden = self.axe()
        for breite in breiten:
            self.ist_breit(breite)
            if self.ragt_hinaus():
                gefunden.append(f"breiter als {breite} Pixel")
        self.ist_breit()
        return gefunden

    def pruefe(self, *breiten: int) -> None:
        """Everybody can use the page, in windows of these widths too."""
        assert self.maengel(*breiten) == []

    def pruefe_seiten(self, wer: Akteur, pfade: Iterable[str], *breiten: int) -> None:
        """The same for several pages of somebody; what is wrong is told for all of them at once."""
        self.melde_an(konto_von(wer))
        befund: dict[str, list[str]] = {}
        for pfad in pfade:
            self.oeffne(pfad)
            if maengel := self.maengel(*breiten):
                befund[pfad] = maengel
        assert befund == {}
