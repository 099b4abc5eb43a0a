"""The one way from a document's tree to its bytes."""

from io import BytesIO

from berichte.satz.archiv import archiviere
from berichte.satz.baum import Dokument
from berichte.satz.leinwand import Leinwand
from berichte.satz.seiten import Seitenfluss
from berichte.satz.struktur import Element
from berichte.satz.werk import baue, titelei


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
    return archiviere(puffer.getvalue(), dokument)
