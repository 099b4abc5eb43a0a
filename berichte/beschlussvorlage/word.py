"""Fills a Word template: the same input and the same template give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from docx.opc.exceptions import OpcError
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateError

from berichte.beschlussvorlage.angaben import Beschlussvorlage
from berichte.beschlussvorlage.anweisungen import Umgebung, Unzulaessig
from berichte.beschlussvorlage.platzhalter import NETZWERK, werte

VERFASSER = "Geschäftsstelle des Kommunen-Netzwerks"
ANFANG_DER_ZIPZEIT = (1980, 1, 1, 0, 0, 0)


FEHLER = (
    *(Unzulaessig, TemplateError, OpcError, SyntaxError),
    *(LookupError, ValueError, TypeError, AttributeError),
)
"""What docxtpl and those below it raise for a template that is torn; ``SyntaxError``: lxml's."""


class Unbrauchbar(Exception):
    """The template cannot be filled; the message says what broke."""


class Formular(DocxTemplate):
    """A template whose filled body must be sound XML: docxtpl itself would mend it silently."""

    def build_xml(self, context: Mapping[str, Any], jinja_env: Environment | None = None) -> str:
        """The body with everything filled in. Raises ``SyntaxError`` where elements are torn."""
        xml = super().build_xml(context, jinja_env)
        parse_xml(xml)
        return xml


def drucke(vorlage: Beschlussvorlage, formular: bytes) -> bytes:
    """The paper as DOCX. Raises :class:`Unbrauchbar` for a template that was never checked."""
    ziel = io.BytesIO()
    try:
        dokument = Formular(io.BytesIO(formular))
        dokument.render(werte(vorlage), Umgebung(), autoescape=True)
        _beschrifte(dokument, vorlage)
        _ohne_eigene_eigenschaften(dokument)
        dokument.save(ziel)
    except FEHLER as fehler:
        raise Unbrauchbar(str(fehler)) from fehler
    return verpacke(ziel.getvalue())


def _beschrifte(dokument: Formular, vorlage: Beschlussvorlage) -> None:
    """The properties that Word shows: what it is, from which office, of which day."""
    eigenschaften = dokument.docx.core_properties
    daten = werte(vorlage)
    tag = vorlage.stand.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    eigenschaften.title = f"Beschlussvorlage: Beitritt {daten['kommune_genitiv']} zum {NETZWERK}"
    eigenschaften.subject = f"Mustervorlage für {daten['gremium_akkusativ']}"
    eigenschaften.author = eigenschaften.last_modified_by = VERFASSER
    eigenschaften.language = "de-DE"
    eigenschaften.keywords = eigenschaften.comments = eigenschaften.category = ""
    eigenschaften.revision = 1
    eigenschaften.created = eigenschaften.modified = tag


def _ohne_eigene_eigenschaften(dokument: Formular) -> None:
    """Drop what the office's own systems note on a file: reference, owner, who worked on it."""
    verweise = dokument.docx.part.package.rels
    for schluessel, verweis in list(verweise.items()):
        if verweis.reltype.endswith("/custom-properties"):
            del verweise[schluessel]


def verpacke(inhalt: bytes) -> bytes:
    """The same archive without the clock of the machine that packed it."""
    ziel = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(inhalt)) as quelle,
        zipfile.ZipFile(ziel, "w", zipfile.ZIP_DEFLATED) as archiv,
    ):
        for name in quelle.namelist():
            archiv.writestr(
                zipfile.ZipInfo(name, ANFANG_DER_ZIPZEIT),
                quelle.read(name),
                compress_type=zipfile.ZIP_DEFLATED,
            )
    return ziel.getvalue()
