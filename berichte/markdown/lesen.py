"""Reads a text: the only place where Markdown is parsed."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from berichte.markdown.stuecke import (
    Absatz,
    Gelesen,
    Liste,
    Mangel,
    Stueck,
    Teil,
    Teile,
    Titel,
    Umbruch,
)
from berichte.markdown.zeichen import saeubere
from berichte.markdown.zeile import HTML, als_getippt, lies_zeile, platzhalter

NICHT_MOEGLICH = {
    "html_block": HTML,
    "fence": "Code (```) ist nicht möglich.",
    "code_block": (
        "Dieser Text ist eingerückt und gilt so als Code. Bitte die Leerzeichen am Anfang löschen."
    ),
    "hr": "Trennlinien sind nicht möglich.",
    "table_open": "Tabellen sind nicht möglich.",
    "blockquote_open": "Zitate (>) sind nicht möglich.",
}
IN_LISTEN = {
    "bullet_list_open": "Listen in Listen sind nicht möglich.",
    "ordered_list_open": "Listen in Listen sind nicht möglich.",
    "heading_open": "Überschriften in Listen sind nicht möglich.",
}
BEGINNT_MIT_1 = (
    "Eine Liste mit Zahlen beginnt immer mit 1. Ist keine Liste gemeint, sondern etwa ein Datum, "
    "gehört ein \\ vor den Punkt: {nummer}\\."
)
OHNE_TEXT = "Hier fehlt der Text hinter dem Zeichen der {was}."
MARKE = re.compile(r"\s*([-+*]|\d+[.)])\s*")


def _parser() -> MarkdownIt:
    """Return CommonMark with placeholders; its surprises (definitions, underlining) are off."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["reference", "lheading", "text_join"])
    parser.inline.ruler.after(
        "text", "platzhalter", lambda state, silent: platzhalter(state, nur_weiter=silent)
    )
    return parser


_PARSER = _parser()


def lies(text: str) -> Gelesen:
    """Return a text's pieces and what is wrong with them; any text can be read."""
    sauber = saeubere(text)
    leser = _Leser(sauber.split("\n"))
    leser.lies(_PARSER.parse(sauber))
    return Gelesen(tuple(leser.stuecke), tuple(leser.maengel))


class _Leser:
    """Goes through the blocks and collects pieces and faults."""

    def __init__(self, zeilen: Sequence[str]) -> None:
        self._zeilen = zeilen
        self.stuecke: list[Stueck] = []
        self.maengel: list[Mangel] = []

    def lies(self, tokens: Sequence[Token]) -> None:
        """Take in all blocks."""
        for block in _bloecke(tokens):
            self._block(block)

    def _block(self, block: Sequence[Token]) -> None:
        """Take in one block: its tokens from opening to closing."""
        art = block[0].type
        if art == "heading_open":
            teile = self._teile(block[1])
            if teile:
                self.stuecke.append(Titel(int(block[0].tag[1]), teile, _zeile(block[0])))
            else:
                self._bemaengle(block[0], OHNE_TEXT.format(was="Überschrift"))
        elif art == "paragraph_open":
            if teile := self._teile(block[1]):
                self.stuecke.append(Absatz(teile))
        elif art in {"bullet_list_open", "ordered_list_open"}:
            self._liste(block)
        else:
            self._bemaengle(block[0], NICHT_MOEGLICH.get(art, "Das ist nicht möglich."))
            self.stuecke.append(Absatz(self._getippt(block[0])))

    def _liste(self, block: Sequence[Token]) -> None:
        """Take in a list; one that does not count from 1 is no list but text."""
        beginn = block[0].attrs.get("start", 1)
        if beginn != 1:
            self._bemaengle(block[0], BEGINNT_MIT_1.format(nummer=beginn))
            self.stuecke.append(Absatz(self._getippt(block[0])))
            return
        punkte = [self._punkt(punkt) for punkt in _bloecke(block[1:-1])]
        if any(punkte):
            nummeriert = block[0].type == "ordered_list_open"
            self.stuecke.append(Liste(tuple(filter(None, punkte)), nummeriert))

    def _punkt(self, punkt: Sequence[Token]) -> Teile:
        """Return an item's parts; further paragraphs begin on a new line."""
        teile: list[Teil] = []
        for block in _bloecke(punkt[1:-1]):
            art = block[0].type
            if art != "paragraph_open":
                satz = IN_LISTEN.get(art) or NICHT_MOEGLICH.get(art, "Das ist nicht möglich.")
                self._bemaengle(block[0], satz)
                getippt = [zeile.strip() for zeile in self._quelle(punkt[0])]
                getippt[:1] = [MARKE.sub("", zeile, count=1) for zeile in getippt[:1]]
                return als_getippt(getippt)
            weitere = self._teile(block[1])
            if teile and weitere:
                teile.append(Umbruch())
            teile += weitere
        if not teile:
            self._bemaengle(punkt[0], OHNE_TEXT.format(was="Liste"))
        return tuple(teile)

    def _teile(self, token: Token) -> Teile:
        """Return what stands in a line, its faults noted."""
        teile, saetze = lies_zeile(token)
        for satz in saetze:
            self._bemaengle(token, satz)
        return teile

    def _bemaengle(self, token: Token, satz: str) -> None:
        self.maengel.append(Mangel(_zeile(token), satz))

    def _quelle(self, token: Token) -> Sequence[str]:
        """Return the lines of the text that a block was read from."""
        von, bis = token.map or (0, 0)
        return [zeile for zeile in self._zeilen[von:bis] if zeile.strip()]

    def _getippt(self, token: Token) -> Teile:
        """Return a block as it was typed."""
        return als_getippt(self._quelle(token))


def _bloecke(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Cut tokens into blocks of the outermost level, each from its opening to its closing."""
    bloecke: list[Sequence[Token]] = []
    tiefe = beginn = 0
    for stelle, token in enumerate(tokens):
        tiefe += token.nesting
        if tiefe == 0:
            bloecke.append(tokens[beginn : stelle + 1])
            beginn = stelle + 1
    return bloecke


def _zeile(token: Token) -> int:
    """Return the number of the line where a block begins."""
    return (token.map or (0, 0))[0] + 1
