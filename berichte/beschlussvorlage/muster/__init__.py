"""The template that comes with the product: a Word file, and the script that built it.

``python -m berichte.beschlussvorlage.muster`` writes the file anew; a test holds both together.

``stil``     styles, page, fields
``bauteile`` tables and lists
``inhalt``   the sentences
"""

from functools import cache
from pathlib import Path

DATEI = Path(__file__).with_name("beschlussvorlage.docx")


@cache
def mitgeliefert() -> bytes:
    """The shipped template."""
    return DATEI.read_bytes()
