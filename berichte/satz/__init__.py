"""Typesetting: draws a frozen tree as an accessible PDF; the only importer of reportlab.

``setze(dokument)`` turns a `Dokument` into bytes: PDF/UA-1 (tagged) and PDF/A-2a (archival) in one
file; ``setze_sammlung`` puts several behind a cover. It knows no database and no clock: the same
tree gives the same bytes.

``baum``        the frozen tree that callers build
``farben``      the palette, each colour named by the part it plays
``formen``      what a drawing in it is made of
``diagramm``    charts as such drawings, and what they say in words
``schrift``     the embedded typefaces: registering, measuring, cleaning text
``umbruch``     breaking text into lines, with German hyphenation
``stil``        page geometry, colours, text styles
``struktur``    the structure tree of a tagged PDF (headings, lists, tables for screen readers)
``leinwand``    a canvas on which everything is tagged or an artifact
``bloecke``     text, boxes and drawings that can be measured, split and drawn
``kennzahlen``  the same for big figures in boxes
``tabelle``     the same for tables
``unterschriften``  the same for fields to sign in
``zeichnen``    draws the forms of a drawing
``svg``         the same for a web page
``werk``        builds blocks from the tree
``seiten``      flows blocks over pages, draws header and footer
``archiv``      metadata, colour space and clean-up that PDF/A and PDF/UA ask for
``setzer``      the way from tree to bytes
"""

from berichte.satz.baum import (
    Abbildung,
    Absatz,
    Absatzart,
    Angaben,
    Baustein,
    Dokument,
    Hinweis,
    Kennzahl,
    Kennzahlen,
    Liste,
    Seitenumbruch,
    Spalte,
    Tabelle,
    Ueberschrift,
    Unterschriften,
    Unterschriftsfeld,
    Zusammenhalten,
)
from berichte.satz.diagramm import (
    Sockel,
    Spanne,
    balkendiagramm,
    dauern,
    dauertext,
    trichter,
    trichtertext,
    wachstum,
    wachstumstext,
)
from berichte.satz.formen import Linie, Pfad, Rechteck, Schraffur, Schrift, Zeichnung
from berichte.satz.schrift import nicht_druckbar
from berichte.satz.setzer import setze, setze_sammlung
from berichte.satz.svg import SCHMALBREITE, WEBBREITE, als_svg

__all__ = [
    "SCHMALBREITE",
    "WEBBREITE",
    "Abbildung",
    "Absatz",
    "Absatzart",
    "Angaben",
    "Baustein",
    "Dokument",
    "Hinweis",
    "Kennzahl",
    "Kennzahlen",
    "Linie",
    "Liste",
    "Pfad",
    "Rechteck",
    "Schraffur",
    "Schrift",
    "Seitenumbruch",
    "Sockel",
    "Spalte",
    "Spanne",
    "Tabelle",
    "Ueberschrift",
    "Unterschriften",
    "Unterschriftsfeld",
    "Zeichnung",
    "Zusammenhalten",
    "als_svg",
    "balkendiagramm",
    "dauern",
    "dauertext",
    "nicht_druckbar",
    "setze",
    "setze_sammlung",
    "trichter",
    "trichtertext",
    "wachstum",
    "wachstumstext",
]
