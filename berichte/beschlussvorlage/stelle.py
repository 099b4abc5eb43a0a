"""Where in a template something stands, in words for who has it open in Word."""

from __future__ import annotations

import re
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOECHSTENS_TEXT = 80
ORTE = {
    "header": "in der Kopfzeile",
    "footer": "in der Fußzeile",
    "footnotes": "in einer Fußnote",
    "endnotes": "in einer Endnote",
    "comments": "in einem Kommentar",
    "diagrams": "in einem Schaubild",
    "charts": "in einem Diagramm",
}
"""First word of a part's name below ``word/`` -> where its text is seen."""


def ort(teil: str) -> str:
    """In which part; empty for the text itself: "word/footer1.xml" is "in der Fußzeile"."""
    gefunden = re.match(r"word/([a-z]+)", teil)
    return ORTE.get(gefunden[1], "") if gefunden else ""


def stelle(teil: str, text: str) -> str:
    """Part and words around it, to be put after a sentence: ", in der Fußzeile bei „Seite“"."""
    wo = ort(teil)
    zitat = f"bei „{gekuerzt(text)}“" if text.strip() else ""
    return f", {' '.join(filter(None, (wo, zitat)))}" if wo or zitat else ""


def gekuerzt(text: str) -> str:
    """One line that is not too long to be quoted."""
    zeile = " ".join(text.split())
    return zeile if len(zeile) <= HOECHSTENS_TEXT else f"{zeile[:HOECHSTENS_TEXT]} …"


def absatztext(element: Any) -> str:
    """The words of the paragraph around an element, deleted ones too; empty outside of any."""
    absatz = next((e for e in (element, *element.iterancestors()) if e.tag == f"{W}p"), None)
    return "" if absatz is None else text_von(absatz)


def text_von(element: Any) -> str:
    """All words within an element."""
    return "".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText"))
