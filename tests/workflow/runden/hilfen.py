"""Pages read and keys pressed as the office does it."""

from __future__ import annotations

import re
from typing import Any

from tests.stuetzen.besuch import besuch
from tests.workflow.verfahren.runden.hilfen import Rundenwelt


def text(antwort: Any) -> str:
    return str(antwort.content.decode())


def hake_ab(welt: Rundenwelt, runde: int, **felder: str) -> str:
    wer = besuch(welt.leute.bearbeitung)
    return text(wer.post(f"/runden/{runde}/abhaken/", {"stand": "anwesend", **felder}, follow=True))


def ankreuzen(seite: str) -> dict[str, list[str]]:
    """What the browser sends when somebody orders everything that the page shows."""
    felder = {"absicht": ["ausfuehren"]}
    for name in ("gesehen", "gezeigt", "platz", "ohne_tat"):
        felder[name] = re.findall(rf'name="{name}" value="([^"]*)"', seite)
    return felder


def angekreuzt(seite: str) -> list[bool]:
    """Which boxes of the list are ticked."""
    kaesten = re.findall(r'<input type="checkbox" name="platz"[^>]*>', seite)
    return ["checked" in kasten for kasten in kaesten]
