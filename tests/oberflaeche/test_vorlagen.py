"""Rules that every template keeps: it compiles, and it holds nothing that the CSP would refuse."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

WURZEL = Path(settings.BASE_DIR) / "templates"
VORLAGEN = sorted(str(pfad.relative_to(WURZEL)) for pfad in WURZEL.rglob("*.html"))
VERBOTEN = re.compile(
    r"""\s(style|on\w+)\s*=\s*["']|<style|<script(?![^>]*\ssrc=)|javascript:""", re.IGNORECASE
)


def verstoesse(vorlage: str) -> list[str]:
    return [treffer.group().strip() for treffer in VERBOTEN.finditer(vorlage)]


@pytest.mark.parametrize("name", VORLAGEN)
def test_template_compiles(name: str) -> None:
    get_template(name)


# Mails are read outside our CSP.
@pytest.mark.parametrize("name", [name for name in VORLAGEN if not name.startswith("post/")])
def test_template_holds_no_inline_style_or_script(name: str) -> None:
    assert verstoesse((WURZEL / name).read_text()) == []


@pytest.mark.parametrize(
    "schlecht",
    ['<p style="x">', '<a onclick="x">', "<style>", "<script>", '<a href="javascript:x">'],
)
def test_the_rule_finds_what_it_looks_for(schlecht: str) -> None:
    assert verstoesse(schlecht)


def test_the_pages_for_a_broken_server_need_no_context() -> None:
    for code in (500, 503):
        assert f"Fehler {code}" in get_template(f"fehler/{code}.html").render()
