"""What a template may say, and what is refused with a sentence that helps."""

from __future__ import annotations

import pytest
from docx.document import Document

from berichte.beschlussvorlage import LISTEN, TEXTE, WAHRHEITEN, maengel, mitgeliefert
from berichte.beschlussvorlage.anweisungen import Umgebung, Unzulaessig
from tests.berichte.beschlussvorlage.hilfen import geaendert, mit_absatz, nur


def test_the_shipped_template_has_no_fault() -> None:
    assert maengel(mitgeliefert()) == []


def test_an_unknown_placeholder_is_named_beside_the_known_ones() -> None:
    erster, zweiter, bekannte = maengel(mit_absatz("{{ buergermeister }} {{ gremiun }}"))
    bei = "bei „{{ buergermeister }} {{ gremiun }}“."
    assert erster == f"Den Platzhalter „buergermeister“ gibt es nicht, {bei}"
    assert zweiter == f"Den Platzhalter „gremiun“ gibt es nicht, {bei} Meinten Sie „gremium“?"
    for name in (*TEXTE, *LISTEN):
        assert name in bekannte


def test_unknown_placeholders_of_header_and_footer_are_found_too() -> None:
    saetze = maengel(geaendert(lambda d: d.sections[0].footer.add_paragraph("{{ fusznote }}")))
    assert "„fusznote“ gibt es nicht, in der Fußzeile bei „{{ fusznote }}“." in saetze[0]


def test_the_same_mistake_is_said_once_with_its_first_place_and_the_number_of_others() -> None:
    texte = ("Erst {{ komune }}", "dann {{ komune }}", "zuletzt {{ komune }}")
    erster, bekannte = maengel(nur("{{ kommune }}", *texte))
    assert "bei „Erst {{ komune }}“ und an 2 weiteren Stellen. Meinten Sie" in erster
    assert bekannte.startswith("Bekannt sind")


@pytest.mark.parametrize(
    ("anweisung", "satz"),
    [
        ("{% for z in kommune %}x{% endfor %}", "„kommune“ ist keine Liste"),
        ("{{ zeile.gremium }}", "steht außerhalb einer Wiederholung"),
        ("{% for z in zusagen %}{{ z.tag }}{% endfor %}", "Möglich sind z.vorhaben, z.termin."),
        ("{{ KOMMUNE }}", "Meinten Sie „kommune“?"),
    ],
)
def test_a_known_name_at_the_wrong_place_is_not_called_unknown(anweisung: str, satz: str) -> None:
    (gesagt, *_) = maengel(nur("{{ kommune }}", anweisung))
    assert satz in gesagt


def test_everything_that_is_offered_can_be_used() -> None:
    texte = [f"{{% if {n} %}}{{{{ {n} }}}}{{% endif %}}" for n in TEXTE]
    wahre = [f"{{% if not {n} %}}so{{% else %}}anders{{% endif %}}" for n in WAHRHEITEN]
    listen = [
        f"{{% for zeile in {n} %}}{{{{ loop.index }}}} {{{{ zeile.{feld} }}}}{{% endfor %}}"
        for n, liste in LISTEN.items()
        for feld in liste.felder
    ]
    assert maengel(nur(*texte, *wahre, *listen)) == []


@pytest.mark.parametrize(
    ("falsch", "richtig"),
    [(n, f"{{% if {n} %}}") for n in WAHRHEITEN]
    + [(n, f"{{% for zeile in {n} %}}") for n in LISTEN],
)
def test_what_cannot_be_printed_says_how_it_is_used(falsch: str, richtig: str) -> None:
    (satz,) = maengel(nur(f"{{{{ {falsch} }}}}"))
    assert richtig in satz


@pytest.mark.parametrize(
    "anweisung",
    [
        "{{ kommune.__class__ }}",
        "{{ kommune.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''.join(kommune) }}",
        "{{ kommune|upper }}",
        "{{ kommune ~ gremium }}",
        "{{ kommune * 1000000 }}",
        "{{ 7 * 7 }}",
        "{{ 'x' }}",
        "{{ lipsum() }}",
        "{{ self }}",
        "{{ kommune[0] }}",
        "{{ kommune-genitiv }}",
        "{{ kommune if gremium else netzwerk }}",
        "{% set x = kommune %}",
        "{% include 'etc' %}",
        "{% import 'os' as o %}",
        "{% macro m() %}{% endmacro %}",
        "{% call kommune() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% if kommune == 'x' %}{% endif %}",
        "{% for a in range(9999999) %}x{% endfor %}",
        "{% for a in zusagen %}{% for b in zusagen %}x{% endfor %}{% endfor %}",
        "{% for a in zusagen if a.termin %}x{% endfor %}",
        "{% for kommune in zusagen %}x{% endfor %}",
        "{% for a in zusagen %}{{ a }}{% endfor %}",
        "{% for a in zusagen %}{{ a.__class__ }}{% endfor %}",
        "{% for a in zusagen %}{{ a.items }}{% endfor %}",
        "{% for a in zusagen %}{{ loop.cycle }}{% endfor %}",
        "{% for a in kommune %}x{% endfor %}",
        "{{ kommune",
        "{% if kommune %}",
        "{% endfor %}",
        "{% unsinn %}",
        "{% raw %}{{ kommune }}{% endraw %}",
        "{ kommune }",
    ],
)
def test_whatever_is_more_than_a_placeholder_is_refused(anweisung: str) -> None:
    (satz, *_) = maengel(nur("{{ kommune }}", anweisung))
    assert len(satz) > 20
    assert satz[-1] in ".?"


def test_the_paragraph_of_a_refused_statement_is_quoted() -> None:
    (satz,) = maengel(mit_absatz("Dies ist {{ kommune|upper }} gewesen"))
    assert "„Dies ist {{ kommune|upper }} gewesen“" in satz


@pytest.mark.parametrize(
    "falsch",
    [
        "{%p for zeile in zusagen if kommune %}",
        "{%p for zeile in %}",
        "{%p if kommune == gremium %}",
        "{%p if zusagen[0] %}",
    ],
)
@pytest.mark.parametrize("davor", ["", "{%p if kommune %}{%p endif %}"])
def test_a_refused_statement_over_paragraphs_is_quoted_and_not_the_one_before(
    falsch: str, davor: str
) -> None:
    ende = "{%p endfor %}" if "for" in falsch else "{%p endif %}"
    vorher = [f"{teil}%}}" for teil in davor.split("%}")[:-1]]
    (satz, *_) = maengel(nur("{{ kommune }}", "Unbeteiligt", *vorher, falsch, "Punkt", ende))
    assert f"bei „{falsch.replace('%p', '%')}“" in satz


def test_a_refused_statement_over_rows_is_quoted_and_not_the_row_before() -> None:
    def mit_tabelle(dokument: Document) -> None:
        zeilen = dokument.add_table(rows=4, cols=1).rows
        texte = ("Unbeteiligt", "{%tr for z in zusagen if kommune %}", "Punkt", "{%tr endfor %}")
        for zeile, text in zip(zeilen, texte, strict=True):
            zeile.cells[0].text = text

    (satz,) = maengel(geaendert(mit_tabelle))
    assert "bei „{% for z in zusagen if kommune %}“" in satz


def test_the_environment_refuses_by_itself_what_was_never_checked() -> None:
    with pytest.raises(Unzulaessig):
        Umgebung().from_string("{{ kommune.__class__ }}")


def test_a_template_that_names_no_body_is_no_template() -> None:
    (satz,) = maengel(nur("Der Rat beschließt den Beitritt."))
    assert "nennt die Kommune nicht" in satz
    assert maengel(nur("Beitritt {{ kommune_genitiv }}")) == []


@pytest.mark.parametrize(
    "texte",
    [
        ("{% for a in zusagen %}", "{{ kommune }}", "{% endfor %}"),
        ("{% if zusagen %}{{ kommune }}", "{% endif %}"),
    ],
)
def test_a_condition_over_paragraphs_needs_its_own_lines(texte: tuple[str, ...]) -> None:
    gefunden = maengel(nur(*texte))
    assert gefunden == [] or "{%p" in gefunden[0]


def test_a_condition_that_tears_a_table_is_refused() -> None:
    def reisse(dokument: Document) -> None:
        dokument.add_paragraph("{% if zusagen %}")
        dokument.add_table(rows=1, cols=1).cell(0, 0).text = "{% endif %}"

    (satz,) = maengel(geaendert(reisse))
    assert "lässt sich nicht füllen" in satz


def test_a_table_or_cell_that_would_be_left_empty_is_refused() -> None:
    def ohne_zeilen(dokument: Document) -> None:
        tabelle = dokument.add_table(rows=3, cols=1)
        for zeile, text in zip(
            tabelle.rows, ("{%tr if zusagen %}", "x", "{%tr endif %}"), strict=True
        ):
            zeile.cells[0].text = text

    def ohne_absatz(dokument: Document) -> None:
        zelle = dokument.add_table(rows=1, cols=1).cell(0, 0)
        zelle.text = "{%p if zusagen %}"
        zelle.add_paragraph("x")
        zelle.add_paragraph("{%p endif %}")

    for aendere in (ohne_zeilen, ohne_absatz):
        (satz,) = maengel(geaendert(aendere))
        assert "Tabelle ohne Zeilen oder eine Zelle ohne Absatz" in satz
