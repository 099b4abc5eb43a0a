"""Text that no spreadsheet takes for a formula, whatever somebody has typed into a name."""

from __future__ import annotations

import re

FORMELZEICHEN = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What begins with one of these is computed by spreadsheets (in CSV, after a tab even there)."""
HOECHSTENS = 32_000
"""Characters that a cell holds, with a little room."""

_STEUERZEICHEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def ist_formelartig(text: str) -> bool:
    """Whether a spreadsheet would compute it, with spaces before it too."""
    return text.startswith(FORMELZEICHEN) or text.lstrip().startswith(FORMELZEICHEN[:4])


def saubere(text: str) -> str:
    """Without what no file of this kind can hold."""
    return _STEUERZEICHEN.sub("", text)[:HOECHSTENS]


def als_text(text: str) -> str:
    """For CSV, where only an apostrophe says that this is text."""
    sauber = saubere(text)
    return f"'{sauber}" if ist_formelartig(sauber) else sauber
