"""Both outputs of one text: building blocks and HTML."""

from __future__ import annotations

import pytest

from berichte.markdown import als_bausteine, als_html, titel_und_bausteine
from berichte.markdown.fuellen import SCHREIBLINIE
from berichte.satz import Absatz, Liste, Ueberschrift
from tests.berichte.satz.hilfen import dokument

DETMOLD = {"kommune": "die Stadt Detmold", "ort": "Detmold", "datum": ""}
TEXT = """# Erklärung

Zwischen dem Land und {kommune}
steht **nichts *Trennendes***.\\
Neue Zeile in {ort}.

- eins
- zwei

## Zeit

1. erst
2. dann

   später
"""


def absatz(text: str, werte: dict[str, str] | None = None) -> str:
    """The text of a single paragraph on paper."""
    (baustein,) = als_bausteine(text, DETMOLD if werte is None else werte)
    assert isinstance(baustein, Absatz)
    return baustein.text


def test_a_text_becomes_building_blocks() -> None:
    assert als_bausteine(TEXT, DETMOLD) == (
        Ueberschrift(1, "Erklärung"),
        Absatz(
            "Zwischen dem Land und die Stadt Detmold steht nichts Trennendes."
            "\nNeue Zeile in Detmold."
        ),
        Liste(("eins", "zwei")),
        Ueberschrift(2, "Zeit"),
        Liste(("erst", "dann\nspäter"), nummeriert=True),
    )


def test_the_same_text_becomes_html_below_the_h2_of_a_page() -> None:
    assert als_html(TEXT, DETMOLD) == (
        "<h3>Erklärung</h3>\n"
        "<p>Zwischen dem Land und <bdi>die Stadt Detmold</bdi> steht "
        "<strong>nichts <em>Trennendes</em></strong>.<br>Neue Zeile in <bdi>Detmold</bdi>.</p>\n"
        "<ul><li>eins</li><li>zwei</li></ul>\n"
        "<h4>Zeit</h4>\n"
        "<ol><li>erst</li><li>dann<br>später</li></ol>"
    )


def test_the_first_heading_can_be_the_title_of_a_document() -> None:
    titel, bausteine = titel_und_bausteine("# Mit {kommune}\n\n### Tief\n\n## Flach", DETMOLD)
    assert titel == "Mit die Stadt Detmold"
    assert bausteine == (Ueberschrift(1, "Tief"), Ueberschrift(1, "Flach"))
    assert titel_und_bausteine("eins\n\n# zwei", {}) == (
        "",
        (Absatz("eins"), Ueberschrift(1, "zwei")),
    )


def test_headings_of_one_level_stay_beside_each_other() -> None:
    text = "# a\n## b\n## c\n### d\n### e\n## f\n# g"
    ebenen = [b.ebene for b in als_bausteine(text, {}) if isinstance(b, Ueberschrift)]
    assert ebenen == [1, 2, 2, 3, 3, 2, 1]


@pytest.mark.parametrize("text", ["### a\n\n# b\n\n### c\n\n## d\n\n###### e", "# a\n\n#### b"])
def test_headings_that_skip_a_level_are_accepted_by_a_document(text: str) -> None:
    bausteine = als_bausteine(text, {})
    assert len(bausteine) == text.count("# ")
    dokument(*bausteine)


@pytest.mark.parametrize(
    ("text", "gedruckt"),
    [
        ("{kommune} tritt bei.", "Die Stadt Detmold tritt bei."),
        ("Gut! {kommune} tritt bei.", "Gut! Die Stadt Detmold tritt bei."),
        ("Im Jahr 2026. „{kommune} will", "Im Jahr 2026. „Die Stadt Detmold will"),
        ("**Fett.** {kommune}", "Fett. Die Stadt Detmold"),
        ("Land und\\\n{kommune}", "Land und\ndie Stadt Detmold"),
        ("z. B. {kommune}", "z. B. die Stadt Detmold"),
        ("gem. {kommune}", "gem. die Stadt Detmold"),
        ("Land ({kommune})", "Land (die Stadt Detmold)"),
    ],
)
def test_the_article_is_capital_where_a_sentence_begins(text: str, gedruckt: str) -> None:
    assert absatz(text) == gedruckt


def test_an_empty_value_is_a_line_to_write_on_and_a_missing_one_stays_as_typed() -> None:
    assert absatz("{ort}, {datum}, {amt_land}") == f"Detmold, {SCHREIBLINIE}, {{amt_land}}"


@pytest.mark.parametrize(
    "wert",
    ["{ort}", "# x", "**fett**", "[a](https://b.de)", "<script>", "- x", "1. x", "\\{ort\\}"],
)
def test_a_value_is_never_read(wert: str) -> None:
    werte = {**DETMOLD, "kommune": wert}
    assert absatz("{kommune}", werte) == wert
    geschuetzt = wert.replace("<", "&lt;").replace(">", "&gt;")
    assert als_html("{kommune}", werte) == f"<p><bdi>{geschuetzt}</bdi></p>"


def test_a_value_stays_on_its_line() -> None:
    werte = {"kommune": "a\n\n# b\r\x0bc\0\u2028d\ud800"}
    assert absatz("x {kommune} y", werte) == "x a # b c d y"


@pytest.mark.parametrize(
    ("text", "gedruckt"),
    [
        ("[Seite](https://example.org/a)", "Seite (https://example.org/a)"),
        ("[example.org](https://example.org)", "example.org (https://example.org)"),
        ("<https://example.org>", "https://example.org"),
        ("[https://example.org](https://example.org)", "https://example.org"),
        ("[Köln](https://example.org/K%C3%B6ln)", "Köln (https://example.org/Köln)"),
        ("[Mail](mailto:amt@example.org)", "Mail (amt@example.org)"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
    ],
)
def test_links_are_printed_with_their_address(text: str, gedruckt: str) -> None:
    assert absatz(text) == gedruckt
    assert als_html(text, {}) == f"<p>{gedruckt}</p>"


@pytest.mark.parametrize(
    ("text", "gedruckt"),
    [
        ("<div>\n{ort}\n</div>", "<div>\n{ort}\n</div>"),
        ("ein <b>Wort</b>", "ein <b>Wort</b>"),
        ("![Wappen](w.png)", "![Wappen](w.png)"),
        ("> Zitat\n> mehr", "> Zitat\n> mehr"),
        ("a | b\n--- | ---\n1 | 2", "a | b\n--- | ---\n1 | 2"),
        ("    Text", "Text"),
        ("12. März 2026", "12. März 2026"),
        ("Titel\n---", "Titel\n---"),
        ("[a]: https://example.org", "[a]: https://example.org"),
        ("\\{ort\\} &#123;ort&#125;", "{ort} {ort}"),
    ],
)
def test_what_is_not_possible_is_printed_as_it_was_typed(text: str, gedruckt: str) -> None:
    bausteine = als_bausteine(text, DETMOLD)
    assert "\n".join(b.text for b in bausteine if isinstance(b, Absatz)) == gedruckt


def test_an_item_that_cannot_be_is_printed_as_it_was_typed() -> None:
    assert als_bausteine("- eins\n  - zwei\n- drei", {}) == (Liste(("eins\n- zwei", "drei")),)
