"""What a file is, is told by its content; what is not taken gets a sentence that helps."""

from __future__ import annotations

import io

import pikepdf
import pytest

from antraege.dokumente.pruefung import EML, MSG, PDF, Dateibefund, UnbrauchbareDatei, erkenne
from tests.antraege.dokumente.hilfen import archiv, gesetzt, mail, outlook, pdf, rohes_pdf

ANGENOMMEN = "Angenommen werden PDF-Dateien und E-Mails (.eml, .msg)."
BESCHAEDIGT = (
    "„a.pdf“ lässt sich nicht öffnen: Das PDF ist beschädigt oder unvollständig. "
    "Bitte das PDF neu erzeugen oder noch einmal besorgen."
)
ALTES_OFFICE = (
    "eine ältere Office-Datei. Word-, Excel- und PowerPoint-Dateien bitte als PDF speichern."
)
KATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


def befund(inhalt: bytes, name: str = "irgendwas.exe") -> Dateibefund:
    return erkenne(io.BytesIO(inhalt), name)


def grund(inhalt: bytes, name: str = "a.pdf") -> str:
    with pytest.raises(UnbrauchbareDatei) as abgelehnt:
        befund(inhalt, name)
    return str(abgelehnt.value)


@pytest.mark.parametrize(
    "inhalt",
    [pdf(3), b"\xef\xbb\xbf\r\n" + pdf(3), pdf(3, linearize=True)],
    ids=["plain", "after a mark", "linearized"],
)
def test_a_pdf_is_taken_whatever_its_name(inhalt: bytes) -> None:
    gefunden = befund(inhalt)
    assert (gefunden.medientyp, gefunden.endung, gefunden.seiten) == (PDF, ".pdf", 3)


def test_what_the_system_draws_itself_is_taken() -> None:
    assert befund(gesetzt()).seiten == 1


def test_a_pdf_that_only_forbids_printing_is_taken() -> None:
    gesperrt = pikepdf.Encryption(owner="geheim", allow=pikepdf.Permissions(print_lowres=False))
    assert befund(pdf(2, encryption=gesperrt)).seiten == 2


def test_a_whole_pdf_with_a_wrong_table_of_objects_is_taken() -> None:
    inhalt = pdf(3)
    ort = inhalt.index(b"startxref\n") + len(b"startxref\n")
    assert befund(inhalt[:ort] + b"1" + inhalt[ort:]).seiten == 3


def test_a_mail_is_taken_whatever_its_name() -> None:
    gefunden = befund(mail())
    assert (gefunden.medientyp, gefunden.endung, gefunden.seiten) == (EML, ".eml", None)
    assert gefunden.mail_betreff == "Beschluss des Rates"
    assert gefunden.mail_absender == "Jörg Müller <joerg@example.org>"
    assert gefunden.mail_datum is not None
    assert gefunden.mail_datum.isoformat() == "2026-03-02T08:30:00+00:00"


@pytest.mark.parametrize("name", ["__properties_version1.0", "__nameid_version1.0"])
def test_a_mail_of_outlook_is_taken(name: str) -> None:
    assert befund(outlook("Root Entry", name)) == Dateibefund(medientyp=MSG, endung=".msg")


def test_the_name_inside_a_mail_of_outlook_may_lie_across_two_pieces() -> None:
    """The file is read in pieces of 256 kB or a multiple of the system's buffer."""
    name = "__properties_version1.0".encode("utf-16-le")
    stueck = io.DEFAULT_BUFFER_SIZE * 32
    inhalt = outlook()[:8].ljust(stueck - 11, b"\x00") + name
    assert befund(inhalt).medientyp == MSG


@pytest.mark.parametrize("inhalt", [pdf(), mail(), b"x"])
def test_the_file_is_left_at_its_beginning(inhalt: bytes) -> None:
    datei = io.BytesIO(inhalt)
    datei.read()
    try:
        erkenne(datei, "a.pdf")
    except UnbrauchbareDatei:
        assert inhalt == b"x"
    assert datei.tell() == 0


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (archiv("word/document.xml"), "eine Word-Datei. Word-Dateien bitte als PDF speichern."),
        (archiv("xl/workbook.xml"), "eine Excel-Datei. Excel-Tabellen bitte als PDF speichern."),
        (archiv("ppt/slides.xml"), "eine PowerPoint-Datei. Folien bitte als PDF speichern."),
        (
            archiv("scan.jpg", "auszug.pdf"),
            "ein ZIP-Archiv. Archive bitte entpacken und die Dateien einzeln hochladen.",
        ),
        (
            b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "eine LibreOffice-Datei. Dokumente aus LibreOffice bitte als PDF exportieren.",
        ),
        (
            outlook("Root Entry", "WordDocument"),
            ALTES_OFFICE,
        ),
        (b"{\\rtf1 Beschluss}", "ein Textdokument (RTF). Textdokumente bitte als PDF speichern."),
        (b"\xff\xd8\xff\xe0Foto", "ein Bild. Fotos und Scans bitte als PDF speichern."),
        (b"\x89PNG\r\n\x1a\n", "ein Bild. Fotos und Scans bitte als PDF speichern."),
        (b"RIFF\x00\x00\x00\x00WEBP", "ein Bild. Fotos und Scans bitte als PDF speichern."),
        (b"\x00\x00\x00\x18ftypheic", "ein Bild. Fotos und Scans bitte als PDF speichern."),
        (
            b"\xef\xbb\xbf\n<!DOCTYPE html>\n<title>Rat</title>",
            "eine Webseite (HTML). Webseiten bitte im Browser als PDF drucken.",
        ),
        (
            b"\x7fELF\x00\x01" + pdf(),
            "kein sauberes PDF: Vor dem PDF steht etwas anderes. Bitte das PDF neu speichern.",
        ),
        ("Beschluss: dafür".encode(), "reiner Text. Texte bitte als PDF speichern."),
        ("Rat, dafür".encode("cp1252"), "reiner Text. Texte bitte als PDF speichern."),
        ("Rat".encode("utf-16"), "reiner Text. Texte bitte als PDF speichern."),
        (b"MZ\x90\x00\x03", "weder ein PDF noch eine E-Mail."),
        (b"\x00" * 5000, "weder ein PDF noch eine E-Mail."),
    ],
)
def test_something_else_is_named_with_what_helps(inhalt: bytes, satz: str) -> None:
    assert grund(inhalt) == f"„a.pdf“ ist {satz} {ANGENOMMEN}"


def test_an_empty_file_is_refused() -> None:
    assert grund(b"") == "„a.pdf“ ist leer. Bitte die Datei prüfen und noch einmal auswählen."


def test_a_page_that_hides_a_pdf_behind_it_is_refused() -> None:
    assert "ist eine Webseite (HTML)" in grund(b"<html><script>x</script></html>" + pdf())


@pytest.mark.parametrize("anteil", [0.05, 0.3, 0.5, 0.7, 0.9])
@pytest.mark.parametrize(
    "inhalt",
    [
        pdf(30),
        pdf(30, object_stream_mode=pikepdf.ObjectStreamMode.generate),
        pdf(30, linearize=True),
        gesetzt(),
    ],
    ids=["table", "streams", "linearized", "drawn"],
)
def test_a_pdf_cut_in_the_middle_is_refused(inhalt: bytes, anteil: float) -> None:
    assert grund(inhalt[: int(len(inhalt) * anteil)]) == BESCHAEDIGT


@pytest.mark.parametrize(
    "inhalt",
    [
        b"%PDF-1.7\n",
        b"%PDF-" + b"\x00\xff" * 5000,
        rohes_pdf(KATALOG, b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"),
        rohes_pdf(b"<</Type/Catalog>>"),
        b"%PDF-1.7\n" + b"[" * 1_000_000,
    ],
)
def test_what_only_begins_like_a_pdf_is_refused(inhalt: bytes) -> None:
    assert grund(inhalt) == BESCHAEDIGT


def test_a_pdf_without_pages_is_refused() -> None:
    assert grund(pdf(0)) == "„a.pdf“ ist ein PDF ohne Seiten. Bitte die richtige Datei auswählen."


def test_a_pdf_with_a_password_is_refused() -> None:
    assert grund(pdf(encryption=pikepdf.Encryption(owner="a", user="b"))) == (
        "„a.pdf“ ist mit einem Kennwort geschützt. Bitte das PDF ohne Kennwort speichern und noch "
        "einmal auswählen."
    )


def test_a_mail_that_says_nothing_of_itself_is_refused() -> None:
    assert grund(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nHallo") == (
        "„a.pdf“ nennt weder Absender noch Betreff noch Datum. Bitte die E-Mail im Mailprogramm "
        "vollständig als Datei speichern."
    )


def test_the_name_in_the_sentence_is_clean() -> None:
    assert grund(b"", "C:\\Ordner\\b\u202efdp.exe\x07").startswith("„bfdp.exe“ ist leer.")
