"""What a browser sends from the pages of versions."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.test import Client

from antraege.models import Kriterium

KATALOGEDITOR = "/regeln/kataloge/2/bearbeiten/"
"""Where the first draft of a catalogue is edited."""


class _Felder(HTMLParser):
    """Names and values of everything in the page's forms that a browser would send."""

    def __init__(self) -> None:
        super().__init__()
        self.werte: dict[str, list[str]] = {}
        self._text: str | None = None
        self._auswahl: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        name = a.get("name") or ""
        if tag == "input" and name:
            waehlbar = a.get("type") in ("checkbox", "radio")
            if waehlbar and "checked" not in a:
                return
            if a.get("type") not in ("file", "search"):
                wert = a.get("value", "on" if waehlbar else "")
                self.werte.setdefault(name, []).append(wert or "")
        elif tag == "textarea" and name:
            self._text = name
            self.werte[name] = [""]
        elif tag == "select":
            self._auswahl = name
        elif tag == "option" and self._auswahl and "selected" in a:
            self.werte[self._auswahl] = [a.get("value") or ""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self.werte[self._text][0] += data


def felder(antwort: Any) -> dict[str, Any]:
    """What would be sent from this page as it stands."""
    leser = _Felder()
    leser.feed(antwort.content.decode())
    werte = {n: w if len(w) > 1 else w[0] for n, w in leser.werte.items()}
    # A browser drops the line break that follows a <textarea>.
    for name, wert in werte.items():
        if isinstance(wert, str):
            werte[name] = wert.removeprefix("\r\n").removeprefix("\n")
    werte.pop("csrfmiddlewaretoken", None)
    return werte


def sende(client: Client, pfad: str, *, absicht: str = "ausfuehren", **anders: Any) -> Any:
    """Open the page, change a few fields, send it."""
    offen = client.get(pfad)
    assert offen.status_code == 200, text(offen)
    return client.post(pfad, {**felder(offen), "absicht": absicht, **anders})


def text(antwort: Any) -> str:
    """What the answer says."""
    return unescape(antwort.content.decode())


def kriterientitel(version: int = 2) -> list[str]:
    """The criteria of a catalogue by their titles, in order."""
    return list(Kriterium.objects.filter(katalog__version=version).values_list("titel", flat=True))
