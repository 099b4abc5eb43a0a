"""A real Chromium: every page is watched for forbidden scripts and errors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.stuetzen.bildschirm import Bildschirm
from tests.stuetzen.werkzeuge import brauche

SCHALTER = [
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
GEDULD = 60_000
"""Milliseconds: far longer than anything takes, also where other processes have the cores."""
CSP_MELDER = """
document.addEventListener('securitypolicyviolation', e =>
  window.__csp(`${e.violatedDirective}: ${e.blockedURI} ${e.sourceFile || ''}:${e.lineNumber}`));
"""


@dataclass
class Beobachtung:
    """What a browser complained about; a test that expects a complaint clears it."""

    csp: list[str] = field(default_factory=list)
    fehler: list[str] = field(default_factory=list)


_offen: list[tuple[ExitStack, Browser]] = []
"""The browser of this process while tests in a browser follow each other."""


@pytest.fixture
def chromium() -> Browser:
    """One for all tests in a browser: to start it takes as long as most of them."""
    if not _offen:
        with ExitStack() as stapel:
            browser = stapel.enter_context(_gestartet())
            _offen.append((stapel.pop_all(), browser))
    return _offen[0][1]


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Beside Playwright's loop no other test could start one of its own."""
    if _offen and (nextitem is None or nextitem.get_closest_marker("browser") is None):
        stapel, _ = _offen.pop()
        stapel.close()


@contextmanager
def _gestartet() -> Iterator[Browser]:
    ort = brauche("Chromium")
    schalter = SCHALTER + (["--no-sandbox"] if os.geteuid() == 0 else [])
    # Playwright's loop runs in this thread, and Django would refuse every query beside it.
    vorher = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(ort), args=schalter)
            yield browser
            browser.close()
    finally:
        if vorher is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def beobachtung() -> Beobachtung:
    return Beobachtung()


@pytest.fixture
def kontext(chromium: Browser, beobachtung: Beobachtung) -> Iterator[BrowserContext]:
    """One visitor; asserts at the end that no page broke the CSP or threw an error."""
    kontext = chromium.new_context(
        locale="de-DE", timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900}
    )
    kontext.set_default_timeout(GEDULD)
    expect.set_options(timeout=GEDULD)
    kontext.expose_binding("__csp", lambda _quelle, text: beobachtung.csp.append(text))
    kontext.add_init_script(CSP_MELDER)
    kontext.on("weberror", lambda fehler: beobachtung.fehler.append(str(fehler.error)))
    kontext.on("console", lambda m: _merke(m.type, m.text, beobachtung))
    yield kontext
    kontext.close()
    assert beobachtung.csp == []
    assert beobachtung.fehler == []


def _merke(art: str, text: str, beobachtung: Beobachtung) -> None:
    # Answers such as 404 and 422 are pages here; the browser reports them as errors of its own.
    if art == "error" and "the server responded with a status of 4" not in text:
        beobachtung.fehler.append(text)


@pytest.fixture
def seite(kontext: BrowserContext) -> Page:
    return kontext.new_page()


@pytest.fixture
def bildschirm(seite: Page, live_server: LiveServer) -> Bildschirm:
    """Nobody has logged in yet."""
    return Bildschirm(seite, live_server.url)
