"""What an uploaded Word file may hold. It comes from outside and goes to 429 town halls."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.parser import parse_xml

from antraege.dokumente.groesse import MB, in_worten
from berichte.beschlussvorlage.felder import LINKZIEL, feldmaengel
from berichte.beschlussvorlage.spuren import spuren
from berichte.beschlussvorlage.stelle import absatztext, stelle

HOECHSTENS_BYTES = 5 * MB
HOECHSTENS_ENTPACKT = 30 * MB
HOECHSTENS_XML = 2 * MB
"""Of one part: a council paper of ten pages has a tenth of it."""
HOECHSTENS_TEILE = 300
HAUPTTEIL = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
GEFUELLT = re.compile(r"word/(document|(header|footer|footnotes)\d*)\.xml")
FREMDES = frozenset({"altChunk", "subDoc", "object", "OLEObject", "control", "movie"})
"""Elements that take something else into the paper."""
BILDQUELLE = re.compile(r"\w+:|\\\\|//")
"""An address outside the file, as pictures of old versions of Word may bear it."""
ARCHIVFEHLER = (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, ValueError, EOFError)
NEU_SPEICHERN = "Bitte in Word als „Word-Dokument (.docx)“ speichern und noch einmal auswählen."


VON_AUSSEN = (
    "Die Datei holt Inhalte von außerhalb, etwa verknüpfte Bilder („{}“). Bitte einfügen statt "
    "verknüpfen."
)


class Unzulaessig(Exception):
    """The file is not taken; ``saetze`` say why, for people."""

    def __init__(self, *saetze: str) -> None:
        super().__init__(" ".join(saetze))
        self.saetze = saetze


@dataclass(frozen=True, slots=True)
class Paket:
    """The parts of a file that is no danger."""

    teile: dict[str, bytes]

    def texte(self) -> Iterator[tuple[str, str]]:
        """Name and XML of every part in which placeholders are filled."""
        for name, inhalt in self.teile.items():
            if GEFUELLT.fullmatch(name):
                yield name, inhalt.decode("utf-8", errors="replace")


def lies(inhalt: bytes) -> Paket:
    """Open an upload. Raises :class:`Unzulaessig`, and nothing else whatever the bytes are."""
    if len(inhalt) > HOECHSTENS_BYTES:
        raise Unzulaessig(f"Die Datei ist größer als {in_worten(HOECHSTENS_BYTES)}.")
    if not inhalt:
        raise Unzulaessig("Die Datei ist leer.")
    try:
        with zipfile.ZipFile(io.BytesIO(inhalt)) as archiv:
            teile = _entpackt(archiv)
    except ARCHIVFEHLER:
        raise Unzulaessig(f"Die Datei ist kein lesbares Word-Dokument. {NEU_SPEICHERN}") from None
    _pruefe_art(teile)
    gefunden: dict[str, None] = {}
    for name, roh in teile.items():
        if name.endswith((".xml", ".rels")):
            gefunden |= dict.fromkeys(_in_xml(name, roh))
    if gefunden:
        raise Unzulaessig(*gefunden)
    return Paket(teile)


def _entpackt(archiv: zipfile.ZipFile) -> dict[str, bytes]:
    """Every part, within bounds: what the directory claims is checked before a byte is unpacked."""
    verzeichnis = archiv.infolist()
    namen = [eintrag.filename for eintrag in verzeichnis]
    if len(namen) > HOECHSTENS_TEILE or len(set(namen)) != len(namen):
        raise Unzulaessig(f"Die Datei ist ungewöhnlich aufgebaut. {NEU_SPEICHERN}")
    if any(eintrag.flag_bits & 1 for eintrag in verzeichnis):
        raise Unzulaessig("Die Datei ist mit einem Kennwort geschützt. Bitte ohne speichern.")
    zu_gross = any(
        eintrag.file_size > HOECHSTENS_XML
        for eintrag in verzeichnis
        if eintrag.filename.endswith((".xml", ".rels"))
    )
    if zu_gross or sum(eintrag.file_size for eintrag in verzeichnis) > HOECHSTENS_ENTPACKT:
        raise Unzulaessig(
            "Die Datei ist entpackt zu groß. Bitte Bilder verkleinern oder entfernen."
        )
    return {e.filename: archiv.read(e) for e in verzeichnis if not e.is_dir()}


def _pruefe_art(teile: dict[str, bytes]) -> None:
    arten = teile.get("[Content_Types].xml", b"").decode("utf-8", errors="replace")
    if re.search("macroEnabled|vbaProject", arten) or any("vba" in n.casefold() for n in teile):
        raise Unzulaessig(f"Die Datei enthält Makros. {NEU_SPEICHERN}")
    if HAUPTTEIL not in arten or "word/document.xml" not in teile:
        raise Unzulaessig(f"Die Datei ist kein Word-Dokument (.docx). {NEU_SPEICHERN}")
    if any(re.search(r"activeX|oleObject|/embeddings/|\.bin$", name) for name in teile):
        raise Unzulaessig("Die Datei enthält eingebettete Objekte. Bitte entfernen.")


def _in_xml(name: str, roh: bytes) -> Iterator[str]:
    """All that may not be in a part; what is damaged is not looked into any further."""
    try:
        wurzel = parse_xml(roh)
    except (SyntaxError, ValueError):  # lxml's errors are the first
        raise Unzulaessig(f"Die Datei ist beschädigt ({name}). {NEU_SPEICHERN}") from None
    if wurzel.getroottree().docinfo.doctype:
        raise Unzulaessig(f"Die Datei ist ungewöhnlich aufgebaut. {NEU_SPEICHERN}")
    yield from feldmaengel(name, wurzel)
    yield from spuren(name, wurzel)
    for element in wurzel.iter():
        art = _art(element)
        if art == "Relationship" and element.get("TargetMode") == "External":
            yield from _verweismaengel(element.get("Type", ""), element.get("Target", ""))
        elif art in FREMDES:
            wo = stelle(name, absatztext(element))
            yield f"Die Datei enthält eingebettete oder verknüpfte Inhalte{wo}. Bitte entfernen."
        elif BILDQUELLE.match(quelle := element.get("src") or ""):
            yield VON_AUSSEN.format(quelle[:60])


def _art(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _verweismaengel(art: str, ziel: str) -> Iterator[str]:
    """Nothing outside is fetched when the paper is opened: no picture, no template, no frame."""
    if art.endswith("/attachedTemplate"):
        yield (
            "Die Datei hängt an einer Dokumentvorlage (.dotx), die andere nicht haben. Bitte in "
            "Word unter „Entwicklertools“, „Dokumentvorlage“ auf „Normal“ umstellen."
        )
    elif not art.endswith("/hyperlink") or not LINKZIEL.match(ziel):
        yield VON_AUSSEN.format(ziel[:60])
