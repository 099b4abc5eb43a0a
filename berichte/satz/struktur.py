"""The structure tree of a tagged PDF: what a screen reader follows.

Blocks make their `Element`s when they are built, in reading order; drawing only adds where the
content lies. A block that is split over pages keeps its element: a paragraph stays one paragraph.
"""

from collections.abc import Callable
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

HOECHSTENS = 8000
"""Characters of a text alternative or summary that are kept."""


def pdf_text(text: str) -> bytes:
    """Return a text string of PDF, in hexadecimal UTF-16; PDF/A allows no more than 32767 bytes."""
    return b"<" + ("\ufeff" + text[:HOECHSTENS]).encode("utf-16-be").hex().encode() + b">"


class SpaetesObjekt(pdfdoc.PDFObject):
    """An indirect object whose bytes are made when the file is written."""

    __RefOnly__: Final = 1

    def __init__(self, schreibe: Callable[[Any], bytes]) -> None:
        self._schreibe = schreibe

    def format(self, document: Any) -> bytes:
        """Return the object's bytes."""
        return self._schreibe(document)


class Element(pdfdoc.PDFObject):
    """A structure element; ``art`` is its standard type (P, H1, TR …).

    ``attribute`` is a preformatted attribute dictionary, ``lesetext`` is read instead of what is
    drawn, ``inhalte`` lists what was drawn of it as pairs of page and number of the marked content
    (MCID).
    """

    __RefOnly__: Final = 1

    def __init__(
        self,
        art: str,
        eltern: "Element | None" = None,
        *,
        alternativtext: str = "",
        lesetext: str = "",
        attribute: bytes = b"",
    ) -> None:
        self.art, self.eltern = art, eltern
        self.alternativtext, self.lesetext, self.attribute = alternativtext, lesetext, attribute
        self.kinder: list[Element] = []
        self.inhalte: list[tuple[pdfdoc.PDFObjectReference, int]] = []
        if eltern is not None:
            eltern.kinder.append(self)

    def format(self, document: Any) -> bytes:
        """Return the element's dictionary."""
        teile = [b"<</Type/StructElem/S/", self.art.encode(), b"/P "]
        teile.append(verweis(self.eltern or document.Catalog.StructTreeRoot, document))
        seite = self.inhalte[0][0] if self.inhalte else None
        if seite is not None:
            teile += [b"/Pg ", pdfdoc.format(seite, document)]
        if self.alternativtext:
            teile += [b"/Alt", pdf_text(self.alternativtext)]
        if self.lesetext:
            teile += [b"/ActualText", pdf_text(self.lesetext)]
        if self.attribute:
            teile += [b"/A", self.attribute]
        glieder = [verweis(kind, document) for kind in self.kinder]
        for ort, nummer in self.inhalte:
            if seite is not None and ort.name == seite.name:
                glieder.append(b"%d" % nummer)
            else:
                glieder.append(
                    b"<</Type/MCR/Pg %s/MCID %d>>" % (pdfdoc.format(ort, document), nummer)
                )
        if glieder:
            teile += [b"/K[", b" ".join(glieder), b"]"]
        return b"".join([*teile, b">>"])


def verweis(objekt: pdfdoc.PDFObject, document: Any) -> bytes:
    """Return the reference "12 0 R" to an object, numbering it if it has no number yet."""
    return bytes(pdfdoc.format(document.Reference(objekt), document))


def strukturwurzel(wurzel: Element, seiten: list[list[Element]]) -> SpaetesObjekt:
    """Return the root of the structure tree; ``seiten`` lists per page the elements by MCID."""

    def elternbaum(document: Any) -> bytes:
        eintraege = [
            b"%d[%s]" % (nummer, b" ".join(verweis(element, document) for element in elemente))
            for nummer, elemente in enumerate(seiten)
        ]
        return b"<</Nums[" + b"\n".join(eintraege) + b"]>>"

    baum = SpaetesObjekt(elternbaum)

    def schreibe(document: Any) -> bytes:
        return b"<</Type/StructTreeRoot/K %s/ParentTree %s/ParentTreeNextKey %d>>" % (
            verweis(wurzel, document),
            verweis(baum, document),
            len(seiten),
        )

    return SpaetesObjekt(schreibe)
