"""Typesetting: draws a frozen tree as an accessible PDF; the only importer of reportlab.

``setze(dokument)`` turns a `Dokument` into bytes: PDF/UA-1 (tagged) and PDF/A-2a (archival) in one
file. It knows no database and no clock: the same tree gives the same bytes.

``baum``        the frozen tree that callers build
``formen``      what a drawing in it is made of
``diagramm``    vector drawings for the tree (bar chart)
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
from berichte.satz.diagramm import balkendiagramm
from berichte.satz.formen import Linie, Pfad, Rechteck, Schrift, Zeichnung
from berichte.satz.schrift import nicht_druckbar
from berichte.satz.setzer import setze

__all__ = [
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
    "Schrift",
    "Seitenumbruch",
    "Spalte",
    "Tabelle",
    "Ueberschrift",
    "Unterschriften",
    "Unterschriftsfeld",
    "Zeichnung",
    "Zusammenhalten",
    "balkendiagramm",
    "nicht_druckbar",
    "setze",
]
