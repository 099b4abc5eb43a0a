"""The one way from a document's tree, or from several, to the bytes of a file."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from berichte.satz import archiv, schrift, umbruch
from berichte.satz.baum import Baustein, Dokument, Ueberschrift, Zusammenhalten
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
    return _setze(dokument, ())


def setze_sammlung(deckblatt: Dokument, teile: Iterable[Dokument]) -> bytes:
    """Return several documents as one PDF, behind a cover that names the file.

    Each part begins on a new page, looks as it does alone and counts its own pages; its headings
    lie below the title of the cover.
    """
    return _setze(deckblatt, tuple(teile))


def _setze(dokument: Dokument, teile: Sequence[Dokument]) -> bytes:
    wurzel = Element("Document")
    gebaut = [(dokument, [*titelei(dokument, wurzel), *baue(dokument.bausteine, wurzel)])]
    for teil in teile:
        glieder = [*titelei(teil, wurzel, 1), *baue(map(_tiefer, teil.bausteine), wurzel)]
        gebaut.append((teil, glieder))
    puffer = BytesIO()
    leinwand = Leinwand(puffer, wurzel, dokument.sprache)
    gezaehlt: list[tuple[int, bool]] = []
    for teil, glieder in gebaut:
        vorher = leinwand.seitenzahl
        Seitenfluss(leinwand, teil).setze(glieder)
        gezaehlt.append((leinwand.seitenzahl - vorher, not teil.festlich))
    leinwand.trage_seitenzahlen_nach(*gezaehlt)
    leinwand.save()
    return archiv.archiviere(puffer.getvalue(), dokument)


def _tiefer(baustein: Baustein) -> Baustein:
    """Return a building block with its headings one level lower."""
    if isinstance(baustein, Zusammenhalten):
        return Zusammenhalten(tuple(map(_tiefer, baustein.bausteine)))
    if isinstance(baustein, Ueberschrift):
        return Ueberschrift(3 if baustein.ebene > 1 else 2, baustein.text)
    return baustein
