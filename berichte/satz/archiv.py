"""The last pass over a file: what PDF/A-2a and PDF/UA-1 ask for and reportlab does not write."""

import re
import uuid
import zlib
from datetime import UTC
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from berichte.satz.baum import Dokument
from berichte.satz.schrift import einzeilig

PROGRAMM = "Beitrittsweg"
ZWEIDEUTIG = b"\r\nendstream"
"""Data that end with a carriage return, and the line feed after them: a strict reader takes both
for the end of the line and finds the stream one byte short (PDF/A-2, 6.1.7.1)."""
VERSUCHE = 5
FUELLUNG = "/BeitrittswegFuellung"
"""Key of what means nothing and only takes a place; in one file of fifty."""
HOECHSTENS = 1000
"""Characters of a property that are kept; PDF/A limits strings."""
FARBRAUM = Path(__file__).parent / "farbraum" / "sRGB.icc"
XMP = (Path(__file__).parent / "xmp.xml").read_text(encoding="utf-8")


def archiviere(roh: bytes, dokument: Dokument) -> bytes:
    """Return the file with metadata, colour space and the entries of a tagged archive file."""
    with pikepdf.open(BytesIO(roh)) as pdf:
        _kennzeichne(pdf, dokument)
        _beschreibe(pdf, dokument)
        _setze_farbraum(pdf)
        for nummer, seite in enumerate(pdf.pages):
            seite.obj.StructParents = nummer
            seite.obj.Tabs = Name.S
            if "/Trans" in seite.obj:
                del seite.obj.Trans
        _bereinige_zeichentabellen(pdf)
        _meide_wagenruecklauf(pdf)
        fertig = _sichere(pdf)
        for _ in range(VERSUCHE):
            if ZWEIDEUTIG not in fertig:
                break
            _verschiebe_objekte(pdf)
            fertig = _sichere(pdf)
    return fertig


def _sichere(pdf: Pdf) -> bytes:
    ziel = BytesIO()
    pdf.save(
        ziel,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return ziel.getvalue()


def _meide_wagenruecklauf(pdf: Pdf) -> None:
    """Let no compressed content end with a carriage return, see ``ZWEIDEUTIG``.

    The last byte of compressed data is that of its Adler-32. White space at the end of operators
    and of a character table means nothing; a typeface finds its tables by their place.
    """
    for objekt in pdf.objects:
        if not isinstance(objekt, pikepdf.Stream) or "/Type" in objekt or "/N" in objekt:
            continue  # metadata stay readable, the colour profile is always the same
        daten = objekt.read_bytes()
        if zlib.adler32(daten) & 0xFF == ord("\r"):
            ist_schrift = "/Length1" in objekt
            objekt.write(daten + (b"\0" if ist_schrift else b"\n"))
            if ist_schrift:
                objekt.Length1 = len(daten) + 1


def _verschiebe_objekte(pdf: Pdf) -> None:
    """Put an empty object before the others, so that they are packed into other groups."""
    pdf.Root[FUELLUNG] = pdf.make_indirect(Array([pdf.Root.get(FUELLUNG, Array())]))


def _kennzeichne(pdf: Pdf, dokument: Dokument) -> None:
    """Say that the file is tagged, its language, and that the window shows its title."""
    pdf.Root.Lang = dokument.sprache
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _beschreibe(pdf: Pdf, dokument: Dokument) -> None:
    """Write the same properties twice: in the Info dictionary and as XMP."""
    stand = dokument.stand.astimezone(UTC)
    felder = {
        "titel": einzeilig(dokument.titel),
        "thema": einzeilig(dokument.thema or dokument.titel),
        "verfasser": einzeilig(dokument.verfasser) or PROGRAMM,
        "programm": PROGRAMM,
    }
    felder = {name: wert[:HOECHSTENS] for name, wert in felder.items()}
    tag = stand.strftime("D:%Y%m%d%H%M%S+00'00'")
    del pdf.trailer.Info
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=felder["titel"],
            Subject=felder["thema"],
            Author=felder["verfasser"],
            Creator=PROGRAMM,
            Producer=PROGRAMM,
            CreationDate=tag,
            ModDate=tag,
        )
    )
    zeit = stand.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    nummer = uuid.uuid5(uuid.NAMESPACE_URL, f"{felder['titel']}|{felder['thema']}|{zeit}")
    xmp = XMP.format(
        zeit=zeit,
        nummer=nummer,
        sprache=escape(dokument.sprache),
        **{name: escape(wert) for name, wert in felder.items()},
    )
    pdf.Root.Metadata = pdf.make_stream(xmp.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _setze_farbraum(pdf: Pdf) -> None:
    """Say what the colours mean: sRGB."""
    profil = pdf.make_stream(FARBRAUM.read_bytes(), N=3, Alternate=Name.DeviceRGB)
    absicht = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB IEC61966-2.1",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=profil,
    )
    pdf.Root.OutputIntents = Array([absicht])


def _bereinige_zeichentabellen(pdf: Pdf) -> None:
    """Mend what reportlab writes about each font's characters, see `bereinige`."""
    for objekt in pdf.objects:
        if isinstance(objekt, Dictionary) and "/ToUnicode" in objekt:
            objekt.ToUnicode.write(bereinige(objekt.ToUnicode.read_bytes()))


def bereinige(tabelle: bytes) -> bytes:
    """Return a ToUnicode table without U+0000, in blocks of 100 entries (the limit)."""
    paare = [
        b"%s %s" % (code, wert if int(wert[1:-1], 16) else b"<FFFD>")
        for code, wert in re.findall(rb"^(<[0-9A-F]{2}>) (<[0-9A-F]+>)$", tabelle, re.MULTILINE)
    ]
    bloecke = [paare[von : von + 100] for von in range(0, len(paare), 100)]
    neu = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(b), b"\n".join(b)) for b in bloecke)
    bereich = b"1 begincodespacerange\n<00> <FF>\nendcodespacerange"
    tabelle = re.sub(
        rb"1 begincodespacerange\n.*?\nendcodespacerange", bereich, tabelle, flags=re.DOTALL
    )
    return re.sub(rb"\d+ beginbfchar.*endbfchar", lambda _: neu, tabelle, flags=re.DOTALL)
