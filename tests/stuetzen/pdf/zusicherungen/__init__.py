"""Our own assertions on a file: one function each, which yields what is wrong with it.

Their numbers are those of the list that the project keeps beside the Matterhorn protocol; those
without a number came later.

``datei``   what the file says of itself: language, properties, fonts, nothing active
``inhalt``  the marked content of the pages, and that the structure tree knows all of it
``baum``    the structure tree: types, headings, tables, lists, links and fields
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf

from tests.stuetzen.pdf.ansicht import Ansicht
from tests.stuetzen.pdf.zusicherungen import baum, datei, inhalt

type Zusicherung = Callable[[Ansicht], Iterator[str]]

ZUSICHERUNGEN: tuple[Zusicherung, ...] = (
    datei.language_is_german,  # 1
    datei.file_says_that_it_is_tagged,  # 2
    datei.window_shows_the_title,  # 3
    datei.title_is_not_empty,  # 4
    datei.standards_are_named,  # 5
    datei.properties_agree,  # 6
    baum.tree_and_parent_tree_are_there,  # 7
    inhalt.every_mark_lies_in_a_sequence,  # 8
    inhalt.no_sequence_lies_in_another,  # 9
    inhalt.numbers_are_given_once_per_page,  # 10
    inhalt.content_and_elements_know_each_other,  # 11
    inhalt.pages_are_numbered_and_follow_the_structure,  # 12
    baum.types_are_standard,  # 13
    baum.document_is_the_only_root,  # 14
    baum.headings_begin_at_one_and_skip_no_level,  # 15
    baum.outline_follows_the_headings,  # 16
    baum.figures_have_a_text_and_a_box,  # 17
    baum.tables_are_made_of_rows_and_cells,  # 18
    baum.heads_have_a_scope,  # 19
    baum.rows_have_the_same_number_of_cells,  # 20
    inhalt.heads_count_once_and_repeats_are_artifacts,  # 21
    baum.lists_are_made_of_items,  # 22
    baum.links_and_fields_are_tagged,  # 23
    datei.fonts_are_embedded_and_say_their_characters,  # 24
    datei.nothing_is_active_locked_or_attached,  # 25
    datei.colours_have_a_meaning,
    datei.strings_keep_to_the_limit,
    inhalt.no_page_is_blank,
    baum.other_elements_nest_as_we_know_them,
    baum.only_cells_may_be_empty,
)


def verstoesse(inhalt_der_datei: bytes) -> dict[str, list[str]]:
    """What is wrong with a file, by the name of the assertion."""
    with pikepdf.open(BytesIO(inhalt_der_datei)) as pdf:
        ansicht = Ansicht(pdf)
        alle = {pruefe.__name__: list(pruefe(ansicht)) for pruefe in ZUSICHERUNGEN}
    return {name: funde for name, funde in alle.items() if funde}
