"""The model council paper: frozen input and a Word template in, the bytes of a DOCX out.

``angaben``      what the paper is made from
``platzhalter``  the names that a template may use, and what stands in their place
``anweisungen``  reads a template's placeholders; everything that is not listed is refused
``paket``        what an uploaded file may hold: no macros, no foreign files, no bombs
``felder``       Word's fields that a template may have
``spuren``       comments, tracked changes, hidden text, protection: none of it may go out
``stelle``       where in a template something stands, in words
``pruefung``     all that is wrong with a template, in sentences; fills it for trial
``lesbar``       a template as lines that can be read and compared
``word``         fills a template: the same input gives the same bytes
``beispiele``    bodies of every kind, for trial and for the list of placeholders
``muster``       the template that comes with the product, and the script that builds it

Only this package imports docxtpl and python-docx.
"""

from berichte.beschlussvorlage.angaben import (
    BLANKO,
    Beratung,
    Beschlussvorlage,
    Voraussetzung,
    Zusage,
)
from berichte.beschlussvorlage.beispiele import beispielwerte
from berichte.beschlussvorlage.lesbar import zeilen
from berichte.beschlussvorlage.muster import mitgeliefert
from berichte.beschlussvorlage.paket import HOECHSTENS_BYTES
from berichte.beschlussvorlage.platzhalter import LISTEN, TEXTE, WAHRHEITEN
from berichte.beschlussvorlage.pruefung import maengel
from berichte.beschlussvorlage.word import Unbrauchbar, drucke

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

__all__ = [
    "BLANKO",
    "DOCX",
    "HOECHSTENS_BYTES",
    "LISTEN",
    "TEXTE",
    "WAHRHEITEN",
    "Beratung",
    "Beschlussvorlage",
    "Unbrauchbar",
    "Voraussetzung",
    "Zusage",
    "beispielwerte",
    "drucke",
    "maengel",
    "mitgeliefert",
    "zeilen",
]
