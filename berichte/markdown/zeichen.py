"""Characters that no text may have: line ends of other kinds, what nobody can store or see."""

import re

ZEILENENDE = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
UNLESBAR = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
STEUERZEICHEN = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def saeubere(text: str) -> str:
    """Return a text with one kind of line end and without characters that nobody can store."""
    return UNLESBAR.sub("\ufffd", ZEILENENDE.sub("\n", text))


def einzeilig(text: str) -> str:
    """Return a value on one line, without such characters."""
    return STEUERZEICHEN.sub(" ", text).strip()
