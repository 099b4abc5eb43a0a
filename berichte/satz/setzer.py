"""The one way from a document's tree to its bytes."""

from io import BytesIO
from pathlib import Path

from berichte.satz import archiv, schrift, umbruch
from berichte.satz.baum import Dokument
from berichte.satz.leinwand import Leinwand
from berichte.satz.seiten import Seitenfluss
from berichte.satz.struktur import Element
from berichte.satz.werk import baue, titelei


def fehlende_dateien() -> tuple[Path, ...]:
    """Return typefaces, colour profile and hyphenation that are not where they are read from."""
    dateien = (*map(schrift.datei, schrift.Schnitt), archiv.FARBRAUM, umbruch.TRENNMUSTER)
    return tuple(datei for datei in dateien if not datei.is_file())


def setze(dokument: Dokument) -> bytes:
    """Return the document as PDF (UA-1, A-2a); the same tree gives the same bytes.

    Any text is accepted: characters without a glyph become "?", invisible ones vanish.
    """
    wurzel = Element("Document")
    glieder = [*titelei(dokument, wurzel), *baue(dokument.bausteine, wurzel)]
    puffer = BytesIO()
    leinwand = Leinwand(puffer, wurzel, dokument.sprache)
    Seitenfluss(leinwand, dokument).setze(glieder)
    leinwand.trage_seitenzahlen_nach(auch_allein=not dokument.festlich)
    leinwand.save()
    return archiv.archiviere(puffer.getvalue(), dokument)
