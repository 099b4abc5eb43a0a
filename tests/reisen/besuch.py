"""A browser that changes hands: what journeys share."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from antraege.akteur import Akteur
from antraege.choices import Handlung
from tests.stuetzen.bildschirm import Bildschirm


class Besuch(Bildschirm):
    """One browser that changes hands; acts are found by their links on the case page."""

    def __init__(self, seite: Page, wurzel: str) -> None:
        super().__init__(seite, wurzel)
        self.vorgang = ""

    def ist(self, wer: Akteur, pfad: str = "") -> None:
        """Somebody else sits down and opens a page, by default that of the case."""
        super().ist(wer, pfad or self.vorgang)

    def tue(self, handlung: Handlung, *, woran: str = "", **felder: str) -> None:
        """Follow the link to an act, fill the fields by their labels, send."""
        self.oeffne(self.vorgang)
        weitere = self.seite.get_by_text("Weitere Handlungen")
        if weitere.count():
            weitere.click()
        ziel = f'a[href*="{self.vorgang}{handlung.value}/"]'
        links = self.seite.locator(ziel)
        (links.filter(has_text=woran) if woran else links).first.click()
        self.sende(**felder)

    def sende(self, **felder: str) -> None:
        """Fill the form that stands here and send it; the page says that it is done."""
        for name, wert in felder.items():
            feld = self.seite.locator(f'main [name="{name}"]')
            if feld.first.get_attribute("type") == "radio":
                self.seite.locator(f'main [name="{name}"][value="{wert}"]').check()
            elif feld.evaluate("f => f.tagName") == "SELECT":
                feld.select_option(wert)
            else:
                feld.fill(wert)
        self.seite.locator('button[value="ausfuehren"]').click()
        expect(self.seite.get_by_role("status").first).to_be_visible()

    def liest(self, satz: str) -> None:
        """A plain sentence stands on the page."""
        expect(self.seite.locator("main")).to_contain_text(satz)
