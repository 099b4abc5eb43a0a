"""What the tests of typesetting share: a small document, and reading a PDF back."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
from pypdf import PdfReader

from berichte.satz import (
    Abbildung,
    Absatz,
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
    balkendiagramm,
    setze,
)

STAND = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LANG = "Verbandsgemeinschaftsangelegenheiten" * 6
FEINDLICH = [
    "x" * 200,
    LANG[:200],
    "<b>&amp;</b> <para> & < > %s {titel} </rdf:li>",
    "Null\0Zeichen\x07\x1b[31m\x7f",
    "Emoji 🎉👩‍👩‍👧 und 漢字",
    "\u202eشهادة עברית\u202c rechts nach links",
    "u\u0308ber zerlegt, \ud800 verwaist",
    "a\r\nb\rc\u2028d",
    "   ",
    "(\\)endstream endobj",
    "W ort " * 3000,
]


def dokument(*bausteine: Baustein, titel: str = "Monatsbericht Februar 2026") -> Dokument:
    """Return a document with header and footer."""
    return Dokument(
        titel=titel,
        thema="Stand des Netzwerks",
        stand=STAND,
        bausteine=bausteine,
        verfasser="Geschäftsstelle",
        kopfzeile="Monatsbericht",
        kennung="Gz. III 7-2026-0042",
        fusszeile="Vorführung mit erfundenen Vorgängen",
    )


def tabelle(zeilen: int) -> Tabelle:
    """Return a table of municipalities."""
    return Tabelle(
        (Spalte("Kommune", 3), Spalte("Stand", 2), Spalte("Tage", 1, rechtsbuendig=True)),
        tuple((f"Gemeinde {i:03d}", "in Prüfung", str(i)) for i in range(zeilen)),
        zusammenfassung="Kommunen mit Stand und Tagen",
        titel="Stand je Kommune",
    )


def alles() -> Dokument:
    """Return a document with every kind of block."""
    bild = balkendiagramm((("Interesse", 14), ("Beschluss", 0), ("Anteil", 12.5)))
    return dokument(
        Angaben((("Stichtag", "28.02.2026"), ("Gz.", "III 7-2026-0042"))),
        Absatz("Zum 28.02.2026 gehören dem Netzwerk 112 Mitglieder an.", "leit"),
        Kennzahlen(tuple(Kennzahl(str(i), "aktive Mitglieder", "+3") for i in range(7))),
        Ueberschrift(1, "Fälle"),
        Ueberschrift(2, "Gründe"),
        Liste(("eins", "zwei"), nummeriert=True),
        Hinweis("Januar wurde berichtigt.", "Berichtigung"),
        Seitenumbruch(),
        Zusammenhalten(
            (Ueberschrift(1, "Schritte"), Abbildung(bild, "Balken: 14, 0, 12,5", "Bild"))
        ),
        tabelle(90),
        Absatz("Zur Methode.", "klein"),
        Unterschriften(
            (
                Unterschriftsfeld("die Stadt Detmold", "Ada Lovelace", "Bürgermeisterin"),
                Unterschriftsfeld("das Land", ort_datum="Detmold, 12.03.2026"),
            )
        ),
    )


def ueberall(text: str) -> tuple[Baustein, ...]:
    """Return every kind of block that takes text, with this one."""
    return (
        Angaben(((text, text),)),
        Ueberschrift(1, text),
        Absatz(text),
        Liste((text, text)),
        Kennzahlen((Kennzahl(text, text, text),)),
        Hinweis(text, text),
        Unterschriften((Unterschriftsfeld(text, text, text, text),) * 3),
        Absatz(text, "mittig_gross"),
        Tabelle((Spalte(text), Spalte("Zahl", 1, rechtsbuendig=True)), ((text, text),), text, text),
    )


def seiten(*bausteine: Baustein) -> list[str]:
    """Return the text of each page of a document."""
    return texte(setze(dokument(*bausteine)))


def texte(inhalt: bytes) -> list[str]:
    """Return the text of each page of a file."""
    return [seite.extract_text() for seite in PdfReader(BytesIO(inhalt)).pages]


def oeffne(inhalt: bytes) -> pikepdf.Pdf:
    """Open a file for a look at its objects."""
    return pikepdf.open(BytesIO(inhalt))
