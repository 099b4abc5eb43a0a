"""The printed list has something to tick."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tests.berichte.rundenpapiere.hilfen import abhakliste


def striche(inhalt: bytes) -> int:
    """How many straight lines the file draws."""
    with pikepdf.open(BytesIO(inhalt)) as pdf:
        befehle = [b for s in pdf.pages for b in pikepdf.parse_content_stream(s)]
    return sum(str(b.operator) == "l" for b in befehle)


def test_every_row_has_a_box_for_present_and_one_for_absent() -> None:
    eine, drei = (striche(abhakliste(n)) for n in (1, 3))
    assert drei - eine == 2 * (2 * 4 + 1)  # two boxes and the rule below, for each row more
