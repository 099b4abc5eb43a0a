"""Puts out what was read: building blocks for paper, HTML for the screen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, cast

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from berichte import satz
from berichte.markdown.fuellen import Wert, fuelle
from berichte.markdown.lesen import lies
from berichte.markdown.stuecke import Betonung, Liste, Stueck, Teile, Text, Titel, Umbruch

type Ebene = Literal[1, 2, 3]

UNTER_H2 = 2
"""Headings of a text lie below the page's h2: the first level is h3."""


def als_bausteine(text: str, werte: Mapping[str, str]) -> tuple[satz.Baustein, ...]:
    """Return the building blocks of a text, with values in the place of placeholders."""
    return _bausteine(lies(text).stuecke, werte)


def titel_und_bausteine(
    text: str, werte: Mapping[str, str]
) -> tuple[str, tuple[satz.Baustein, ...]]:
    """Return the heading that a text begins with, else "", and the blocks below it."""
    stuecke = lies(text).stuecke
    if stuecke and isinstance(stuecke[0], Titel):
        titel = " ".join(_text(stuecke[0].teile, werte).split())
        return titel, _bausteine(stuecke[1:], werte)
    return "", _bausteine(stuecke, werte)


def als_html(text: str, werte: Mapping[str, str]) -> SafeString:
    """Return a text as HTML of a few plain elements; headings begin with h3."""
    return format_html_join("\n", "{}", ((block,) for block in _html(lies(text).stuecke, werte)))


def _mit_ebenen(stuecke: Sequence[Stueck]) -> Iterator[tuple[Stueck, Ebene]]:
    """Yield the pieces, each with the level of the heading above: from 1, none skipped."""
    offen: list[int] = []
    for stueck in stuecke:
        if isinstance(stueck, Titel):
            tiefe = min(stueck.ebene, 3)
            while offen and offen[-1] >= tiefe:
                offen.pop()
            offen.append(tiefe)
        yield stueck, cast("Ebene", max(len(offen), 1))


# ------------------------------------------------------------------ paper
def _bausteine(stuecke: Sequence[Stueck], werte: Mapping[str, str]) -> tuple[satz.Baustein, ...]:
    """Return the building blocks of some pieces."""
    return tuple(_baustein(stueck, ebene, werte) for stueck, ebene in _mit_ebenen(stuecke))


def _baustein(stueck: Stueck, ebene: Ebene, werte: Mapping[str, str]) -> satz.Baustein:
    if isinstance(stueck, Titel):
        return satz.Ueberschrift(ebene, _text(stueck.teile, werte))
    if isinstance(stueck, Liste):
        punkte = tuple(_text(punkt, werte) for punkt in stueck.punkte)
        return satz.Liste(punkte, nummeriert=stueck.nummeriert)
    return satz.Absatz(_text(stueck.teile, werte))


def _text(teile: Teile, werte: Mapping[str, str]) -> str:
    """Return the plain text; a line break is a line feed."""
    return "".join(
        "\n" if isinstance(teil, Umbruch) else teil.text
        for teil in fuelle(teile, werte)
        if isinstance(teil, Text | Wert | Umbruch)
    )


# ------------------------------------------------------------------ screen
def _html(stuecke: Sequence[Stueck], werte: Mapping[str, str]) -> Iterator[SafeString]:
    """Yield the HTML of each piece."""
    for stueck, ebene in _mit_ebenen(stuecke):
        if isinstance(stueck, Titel):
            yield _element(f"h{ebene + UNTER_H2}", _zeile(stueck.teile, werte))
        elif isinstance(stueck, Liste):
            punkte = [_element("li", _zeile(punkt, werte)) for punkt in stueck.punkte]
            yield _element("ol" if stueck.nummeriert else "ul", _verbunden(punkte))
        else:
            yield _element("p", _zeile(stueck.teile, werte))


def _zeile(teile: Teile, werte: Mapping[str, str]) -> SafeString:
    """Return what stands inside an element; values are kept apart from the text around them."""
    html: list[SafeString] = []
    for teil in fuelle(teile, werte):
        match teil:
            case Text(text):
                html.append(escape(text))
            case Wert(text):
                html.append(_element("bdi", escape(text)))
            case Umbruch():
                html.append(format_html("<{}>", "br"))
            case Betonung(art, beginnt):
                html.append(format_html("<{}{}>", "" if beginnt else "/", art))
    return _verbunden(html)


def _element(name: str, inhalt: SafeString) -> SafeString:
    return format_html("<{}>{}</{}>", name, inhalt, name)


def _verbunden(stuecke: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((stueck,) for stueck in stuecke))
