"""The embedded typefaces: registered once per process, measured; what they cannot print."""

import re
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ORDNER = Path(__file__).parent / "schriften"
ERSATZ = "?"
TRENNSTRICH = "\u00ad"
"""Drawn as a hyphen, read as "the word goes on": put at the end of a line only by us."""


class Schnitt(StrEnum):
    """A face of Fira Sans; the value is its name in the PDF."""

    NORMAL = "FiraSans-Regular"
    HALBFETT = "FiraSans-SemiBold"


NORMAL, HALBFETT = Schnitt.NORMAL, Schnitt.HALBFETT

_GLEICHWERTIG = str.maketrans(
    {
        "\t": " ",
        "\v": "\n",
        "\f": "\n",
        "\u0085": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\u2010": "-",
        "\u2011": "-",
        "\u2009": "\u00a0",
        "\u202f": "\u00a0",
        "\u25cf": "\u2022",
    }
)


def datei(schnitt: Schnitt) -> Path:
    """Return where a face is read from."""
    return ORDNER / f"{schnitt.value}.ttf"


@cache
def lade(schnitt: Schnitt) -> TTFont:
    """Register a face with reportlab and return it."""
    schrift = TTFont(schnitt.value, str(datei(schnitt)))
    pdfmetrics.registerFont(schrift)
    return schrift


@cache
def _breiten(schnitt: Schnitt) -> dict[str, float]:
    """Advance of each printable character, in thousandths of the size."""
    face = lade(schnitt).face
    return {chr(code): float(breite) for code, breite in face.charWidths.items() if code}


@cache
def druckbar() -> frozenset[str]:
    """Return the characters that every face can draw by themselves, and the line feed."""
    zeichen = frozenset.intersection(*(frozenset(_breiten(schnitt)) for schnitt in Schnitt))
    return frozenset(z for z in zeichen if unicodedata.category(z)[0] not in "CM") | {"\n"}


def breite(text: str, schnitt: Schnitt, groesse: float) -> float:
    """Return the width of a cleaned line, in points."""
    masse = _breiten(schnitt)
    return sum([masse[z] for z in text]) * groesse / 1000


def saeubere(text: str) -> str:
    """Return the text with nothing in it that the faces cannot draw.

    Control and format characters vanish (also those that turn the reading direction); a run of
    other characters without a glyph (emoji, foreign scripts) becomes one question mark.
    """
    erlaubt = druckbar()
    if erlaubt.issuperset(text):
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.translate(_GLEICHWERTIG)
    zeichen = [z if z in erlaubt else _ersetze(z) for z in text]
    return re.sub("\0+", ERSATZ, "".join(zeichen))


def nicht_druckbar(text: str) -> tuple[str, ...]:
    """Return the characters of a text that come out as a question mark, each once."""
    sauber = unicodedata.normalize("NFC", text).translate(_GLEICHWERTIG)
    erlaubt = druckbar()
    return tuple(z for z in dict.fromkeys(sauber) if z not in erlaubt and _ersetze(z) == "\0")


def _ersetze(zeichen: str) -> str:
    """Return nothing for what is invisible, else a mark that the caller condenses."""
    art = unicodedata.category(zeichen)
    if art in {"Cc", "Cf", "Mn", "Me"}:
        return ""
    return " " if art[0] == "Z" else "\0"


def einzeilig(text: str) -> str:
    """Return the cleaned text on one line."""
    return re.sub("[ \n]+", " ", saeubere(text)).strip()
