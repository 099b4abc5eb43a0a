"""What the check of a text says, line by line."""

from __future__ import annotations

import importlib

import pytest

from berichte.markdown import PLATZHALTER, pruefe

GUT = """# Gemeinsame Erklärung

{kommune} und das Land erklären **gemeinsam**:

## Ziele

- Erfahrungen *tauschen*
- voneinander lernen

### Im Einzelnen

1. erstens
2. zweitens

Mehr steht auf der [Seite des Netzwerks](https://example.org/netzwerk).\\
{ort}, {datum}: {unterzeichnend_kommune}, {amt_kommune}; {unterzeichnend_land}, {amt_land}
"""


def test_a_good_text_has_no_faults() -> None:
    assert pruefe(GUT) == []


def test_the_first_version_of_the_declaration_is_a_good_text() -> None:
    fassungen = importlib.import_module("antraege.migrations.0002_erste_fassungen")
    assert pruefe(fassungen.ERKLAERUNG) == []


@pytest.mark.parametrize(
    ("text", "zeile", "worte"),
    [
        ("eins\n\n<div>\nx\n</div>", 3, "HTML"),
        ("eins <b>zwei</b>", 1, "HTML"),
        ("eins\n\n![Wappen](wappen.png)", 3, "Bilder"),
        ("a | b\n--- | ---\n1 | 2", 1, "Tabellen"),
        ("eins\n\n```\ncode\n```", 3, "Code"),
        ("eins `zwei`", 1, "Code"),
        ("    eingerückt", 1, "eingerückt"),
        ("> Zitat", 1, "Zitate"),
        ("eins\n\n---\n\nzwei", 3, "Trennlinien"),
        ("- eins\n  - zwei", 2, "Listen in Listen"),
        ("- # eins", 1, "Überschriften in Listen"),
        ("12. März 2026 in Detmold", 1, "gehört ein \\ vor den Punkt: 12\\."),
        ("#\n\neins", 1, "fehlt der Text hinter dem Zeichen der Überschrift"),
        ("-\n\neins", 1, "fehlt der Text hinter dem Zeichen der Liste"),
        ("# a\n\n### b", 3, "Auf eine Überschrift der Ebene 1 folgt eine der Ebene 3."),
        ("## a", 1, "Die erste Überschrift hat die Ebene 1"),
        ("# a\n## b\n### c\n#### d", 4, "in drei Ebenen"),
        ("eins\n\nin {stadt}", 3, "„{stadt}“ ist kein Platzhalter."),
        ("in {Kommune}", 1, "Gemeint ist vielleicht {kommune}."),
        ("in { ort }", 1, "Gemeint ist vielleicht {ort}."),
        ("in {}", 1, "„{}“ ist kein Platzhalter."),
        ("in {ort", 1, "einzelne geschweifte Klammer"),
        ("in ort}", 1, "einzelne geschweifte Klammer"),
        ("[Seite](https://example.org/{ort})", 1, "In der Adresse eines Links"),
        ("eins\n\nzwei 🎉", 3, "Nicht zu drucken: „🎉“"),
        ("eins\u202ezwei", 1, "Leserichtung"),
    ],
)
def test_it_names_the_line_and_what_is_wrong(text: str, zeile: int, worte: str) -> None:
    (satz,) = pruefe(text)
    assert satz.startswith(f"Zeile {zeile}: ")
    assert worte in satz


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0"])
def test_an_empty_text_is_refused(text: str) -> None:
    assert pruefe(text) == ["Der Text ist leer."]


def test_a_text_may_have_60_000_characters_and_no_more() -> None:
    assert pruefe("Wort " * 12_000) == []
    assert pruefe("Wort " * 12_000 + "x") == [
        "Der Text hat 60.001 Zeichen; möglich sind höchstens 60.000."
    ]


def test_braces_that_are_meant_are_allowed() -> None:
    assert pruefe("Menge \\{1, 2\\}") == []


def test_the_same_fault_in_a_line_is_named_once_and_lines_are_in_order() -> None:
    assert pruefe("# a\n\n> b\n\n{x} {x} {y}\n\n### c") == [
        "Zeile 3: Zitate (>) sind nicht möglich.",
        "Zeile 5: „{x}“ ist kein Platzhalter.",
        "Zeile 5: „{y}“ ist kein Platzhalter.",
        "Zeile 7: Auf eine Überschrift der Ebene 1 folgt eine der Ebene 3.",
    ]


def test_nobody_has_to_read_a_thousand_sentences() -> None:
    saetze = pruefe("\n\n".join("> a\n\nb" for _ in range(1000)))
    assert len(saetze) == 21
    assert saetze[-1] == "980 weitere Stellen sind zu ändern."


def test_every_placeholder_is_explained_in_german() -> None:
    assert list(PLATZHALTER) == [
        "kommune",
        "ort",
        "datum",
        "unterzeichnend_kommune",
        "amt_kommune",
        "unterzeichnend_land",
        "amt_land",
    ]
    assert all(PLATZHALTER.values())
