"""Any text can be checked and put out; the HTML knows a handful of elements and no attribute."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from berichte.markdown import PLATZHALTER, als_bausteine, als_html, pruefe, titel_und_bausteine
from tests.berichte.satz.hilfen import dokument

ERLAUBT = {"h3", "h4", "h5", "p", "ul", "ol", "li", "br", "strong", "em", "bdi"}
BROCKEN = (
    *("# ", "## ", "### ", "#### ", "- ", "1. ", "7) ", "> ", "    ", "\t", "\n", "\n\n", "  \n"),
    *("**", "*", "__", "_", "`", "```\n", "~~~", "---\n", "===\n", "\\", "|", "a|b\n-|-\n1|2\n"),
    *(
        "<b>",
        "</b>",
        "<script>alert(1)</script>",
        "<div onclick=x>\n",
        "<!--",
        "]]>",
        "<?x",
        "&lt;",
    ),
    *("[a](b)", "[a]: <b>\n", "![x](y 'z')", "<https://a.de>", "[x](javascript:1)", "](", "[", "!"),
    *("{kommune}", "{ort}", "{x}", "{", "}", "{{ort}}", "\\{", "&#123;", "{ort\n}", "{{% x %}}"),
    *("Wort", "Ä ß", ". ", "🎉", "\0", "\u202e", "\u2028", "\r", "\ud800", "\x1b"),
)
TEXTE = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(BROCKEN), max_size=40).map("".join),
)
WERTE = st.dictionaries(st.sampled_from([*PLATZHALTER, "x", ""]), TEXTE, max_size=8)


class Waechter(HTMLParser):
    """Refuses elements that are not allowed, attributes, and tags that do not match."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.offen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ERLAUBT
        assert not attrs
        if tag != "br":
            self.offen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.offen.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def bewache(html: str) -> None:
    """Read HTML to its end."""
    waechter = Waechter()
    waechter.feed(html)
    waechter.close()
    assert not waechter.offen
    html.encode()


@given(TEXTE, WERTE)
@example("{kommune}", {"kommune": "<script>alert('{ort}')</script>", "ort": "<img src=x>"})
@example("*a **b *c** d*", {})
def test_html_has_only_elements_that_are_allowed(text: str, werte: dict[str, str]) -> None:
    bewache(als_html(text, werte))


@given(TEXTE, WERTE)
def test_any_text_makes_a_document(text: str, werte: dict[str, str]) -> None:
    dokument(*als_bausteine(text, werte))
    _, bausteine = titel_und_bausteine(text, werte)
    dokument(*bausteine)


@given(TEXTE)
def test_any_text_can_be_checked(text: str) -> None:
    saetze = pruefe(text)
    assert len(saetze) == len(set(saetze)) <= 21
    assert all(satz.endswith((".", "\\.")) for satz in saetze)
    "".join(saetze).encode()


@given(st.lists(st.sampled_from(["Wort", "{kommune}", "{ort}", "**fett**", "*schräg*", "\\\n"])))
def test_a_text_without_faults_prints_its_values_and_no_brace(teile: list[str]) -> None:
    text = "Anfang " + " ".join(teile)
    assert pruefe(text) == []
    html = als_html(text, {"kommune": "K1", "ort": "O1"})
    assert "{" not in html
    assert html.count("K1") == text.count("{kommune}")
    assert html.count("O1") == text.count("{ort}")


@given(TEXTE)
def test_a_value_changes_nothing_but_its_place(wert: str) -> None:
    rahmen = als_html("# T\n\nvor {ort} nach\n\n- x", {"ort": ""})
    gefuellt = als_html("# T\n\nvor {ort} nach\n\n- x", {"ort": wert})
    anfang, _, ende = rahmen.partition("_" * 16)
    assert gefuellt.startswith(anfang)
    assert gefuellt.endswith(ende)
    assert gefuellt.count("\n") == rahmen.count("\n")
