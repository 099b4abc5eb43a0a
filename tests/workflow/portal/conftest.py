"""A small world and the page as one of its people sees it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest

from antraege.akteur import Akteur
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, Welt

Lesen = Callable[..., str]


@pytest.fixture
def lies(welt: Welt) -> Lesen:
    """Call: the words of Detmold's page, without markup and menu."""

    def seite(ags: str = DETMOLD, wer: Akteur | None = None) -> str:
        antwort = besuch(wer or welt.leute.kommune).get(f"/beitritt/{ags}/")
        assert antwort.status_code == 200
        return worte(antwort.content.decode())

    return seite


def worte(quelltext: str) -> str:
    """What a person reads in the main part of a page."""
    inhalt = quelltext.partition("<main")[2].partition("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", inhalt)).split())
