"""Reads what stands inside a block: text, placeholders, breaks, emphasis."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Literal, cast
from urllib.parse import unquote

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from berichte.markdown.stuecke import PLATZHALTER, Betonung, Luecke, Teil, Teile, Text, Umbruch
from berichte.markdown.zeichen import einzeilig

MUSTER = re.compile(r"\{([^{}\n]{0,80})\}")

HTML = "HTML ist nicht möglich, es wird so gedruckt, wie es dasteht."
BILD = "Bilder sind nicht möglich."
CODE = "Code (`…`) ist nicht möglich."
KLAMMER = (
    "Hier steht eine einzelne geschweifte Klammer. Platzhalter heißen zum Beispiel {kommune}; "
    "soll die Klammer gedruckt werden, gehört ein \\ davor."
)
ADRESSE = "In der Adresse eines Links sind keine Platzhalter möglich."


def platzhalter(state: StateInline, *, nur_weiter: bool) -> bool:
    """Take "{name}" as one token, before anything else looks inside it."""
    treffer = MUSTER.match(state.src, state.pos, state.posMax)
    if treffer is None:
        return False
    if not nur_weiter:
        state.push("platzhalter", "", 0).content = treffer[1]
    state.pos = treffer.end()
    return True


def lies_zeile(token: Token) -> tuple[Teile, tuple[str, ...]]:
    """Return the parts of an inline token, and a sentence for each thing that is wrong."""
    leser = _Zeilenleser()
    for kind in token.children or ():
        leser.lies(kind)
    return tuple(leser.teile), tuple(leser.saetze)


class _Zeilenleser:
    """Collects parts and sentences."""

    def __init__(self) -> None:
        self.teile: list[Teil] = []
        self.saetze: list[str] = []
        self._tiefe = {"strong": 0, "em": 0}
        self._links: list[tuple[int, str]] = []

    def lies(self, token: Token) -> None:
        """Take in one token."""
        match token.type:
            case "platzhalter":
                self._luecke(token.content)
            case "softbreak":
                self.teile.append(Text(" "))
            case "hardbreak":
                self.teile.append(Umbruch())
            case "strong_open" | "em_open" | "strong_close" | "em_close":
                self._betone(token)
            case "link_open":
                self._links.append((len(self.teile), _adresse(token)))
            case "link_close":
                self._beende_link()
            case _:
                self._text(token)

    def _text(self, token: Token) -> None:
        """Take in characters, or what is printed as it was typed."""
        text = token.content
        match token.type:
            case "text":
                if "{" in text or "}" in text:
                    self.saetze.append(KLAMMER)
            case "html_inline":
                self.saetze.append(HTML)
            case "code_inline":
                self.saetze.append(CODE)
            case "image":
                self.saetze.append(BILD)
                text = f"![{text}]({_adresse(token, 'src')})"
        if text:
            self.teile.append(Text(text))

    def _luecke(self, name: str) -> None:
        """Take in a placeholder; an unknown one is named."""
        if name not in PLATZHALTER:
            aehnlich = get_close_matches(name.strip().lower(), PLATZHALTER, n=1, cutoff=0.7)
            rat = f" Gemeint ist vielleicht {{{aehnlich[0]}}}." if aehnlich else ""
            self.saetze.append(f"„{{{name}}}“ ist kein Platzhalter.{rat}")
        self.teile.append(Luecke(name))

    def _betone(self, token: Token) -> None:
        """Begin or end emphasis; emphasis inside one of its kind adds nothing."""
        art = cast("Literal['strong', 'em']", token.tag)
        beginnt = token.nesting > 0
        self._tiefe[art] += token.nesting
        if self._tiefe[art] == int(beginnt):
            self.teile.append(Betonung(art, beginnt))

    def _beende_link(self) -> None:
        """Print the address behind the link's text, unless that is the address."""
        stelle, adresse = self._links.pop()
        if "{" in adresse or "}" in adresse:
            self.saetze.append(ADRESSE)
        if adresse and adresse not in roh(self.teile[stelle:]):
            self.teile.append(Text(f" ({adresse})"))


def _adresse(token: Token, name: str = "href") -> str:
    """Return a link's address as people write it."""
    return einzeilig(unquote(str(token.attrs.get(name, "")))).removeprefix("mailto:")


def roh(teile: Iterable[Teil]) -> str:
    """Return the characters alone, without placeholders."""
    return "".join(teil.text for teil in teile if isinstance(teil, Text))


def als_getippt(zeilen: Sequence[str]) -> Teile:
    """Return lines of the source as parts that are printed as they stand."""
    teile: list[Teil] = []
    for zeile in zeilen:
        if teile:
            teile.append(Umbruch())
        teile.append(Text(zeile.strip()))
    return tuple(teile)
