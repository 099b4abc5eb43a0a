"""What the assertions look at: the structure tree and the marked content of a file, read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.stuetzen.pdf.schrifttext import Leser

MALT = {"Tj", "TJ", "'", '"', "f", "f*", "F", "B", "B*", "b", "b*", "S", "s", "Do", "sh"} | {
    "INLINE IMAGE"
}
BEIWERK = "Artifact"


@dataclass(eq=False)
class Element:
    """A structure element; ``marken`` are its pieces of content as pairs of page and MCID."""

    objekt: Any
    kinder: list[Element] = field(default_factory=list)
    marken: list[tuple[int, int]] = field(default_factory=list)
    verweise: list[Any] = field(default_factory=list)

    @property
    def art(self) -> str:
        return str(self.objekt.get("/S", "/"))[1:]

    def attribut(self, name: str) -> Any:
        """An attribute of the element, whichever of its dictionaries it stands in."""
        eintraege = self.objekt.get("/A", Array())
        for eintrag in eintraege if isinstance(eintraege, Array) else [eintraege]:
            if isinstance(eintrag, Dictionary) and name in eintrag:
                return eintrag[name]
        return None

    def alle(self) -> Iterator[Element]:
        """The element and all below it, in reading order."""
        yield self
        for kind in self.kinder:
            yield from kind.alle()

    def __str__(self) -> str:
        return f"{self.art} {self.objekt.objgen[0]}"


@dataclass(eq=False)
class Folge:
    """A sequence of marked content; ``in_folge`` is the one that it lies in."""

    art: str
    eigenschaften: Any
    in_folge: Folge | None
    malt: bool = False
    text: str = ""

    @property
    def mcid(self) -> int | None:
        nummer = self.eigenschaften.get("/MCID")
        return None if nummer is None else int(nummer)


@dataclass(eq=False)
class Seite:
    """A page, its sequences in the order of drawing, and what was drawn outside of any.

    ``unpaarig`` counts sequences that never end and ends without a sequence.
    """

    nummer: int
    objekt: Any
    folgen: list[Folge] = field(default_factory=list)
    lose: list[str] = field(default_factory=list)
    unpaarig: int = 0

    @property
    def inhalte(self) -> list[tuple[int, Folge]]:
        """The sequences that are content of an element, with their numbers (MCID)."""
        return [(folge.mcid, folge) for folge in self.folgen if folge.mcid is not None]

    def __str__(self) -> str:
        return f"Seite {self.nummer + 1}"


class Ansicht:
    """A file, opened."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self._seitennummern = {s.obj.objgen: nummer for nummer, s in enumerate(pdf.pages)}

    @property
    def strukturwurzel(self) -> Any:
        return self.pdf.Root.get("/StructTreeRoot", Dictionary())

    @cached_property
    def wurzeln(self) -> list[Element]:
        """The elements that stand at the top of the structure tree."""
        spitze = Element(self.strukturwurzel)
        self._lies_kinder(spitze, set())
        return spitze.kinder

    @cached_property
    def elemente(self) -> list[Element]:
        """All elements in reading order."""
        return [element for wurzel in self.wurzeln for element in wurzel.alle()]

    def arten(self, *arten: str) -> list[Element]:
        """The elements of some types, in reading order."""
        return [element for element in self.elemente if element.art in arten]

    @cached_property
    def elternbaum(self) -> dict[int, Any]:
        """From the numbers of pages and annotations to the elements they belong to."""
        if "/ParentTree" not in self.strukturwurzel:
            return {}
        return dict(pikepdf.NumberTree(self.strukturwurzel.ParentTree).items())

    @cached_property
    def seiten(self) -> list[Seite]:
        return [_lies_seite(nummer, seite) for nummer, seite in enumerate(self.pdf.pages)]

    def text(self, element: Element) -> str:
        """The words of an element's own content, on one line."""
        roh = "".join(self._texte.get(marke, "") for marke in element.marken)
        return " ".join(roh.replace("\u00ad", "").split())

    @cached_property
    def _texte(self) -> dict[tuple[int, int], str]:
        return {(s.nummer, mcid): folge.text for s in self.seiten for mcid, folge in s.inhalte}

    def _lies_kinder(self, element: Element, gesehen: set[tuple[int, int]]) -> None:
        """Read what is below an element; a loop ends where it closes."""
        kinder = element.objekt.get("/K", Array())
        for kind in kinder if isinstance(kinder, Array) else [kinder]:
            if not isinstance(kind, Dictionary):
                element.marken.append((self._seite(element.objekt), int(kind)))
            elif "/MCID" in kind:
                ort = kind if "/Pg" in kind else element.objekt
                element.marken.append((self._seite(ort), int(kind.MCID)))
            elif kind.get("/Type") == Name.OBJR:
                element.verweise.append(kind.get("/Obj"))
            elif kind.objgen not in gesehen:
                element.kinder.append(Element(kind))
                self._lies_kinder(element.kinder[-1], gesehen | {kind.objgen})

    def _seite(self, objekt: Any) -> int:
        """The page that an element or a piece of content names; -1 if it is none of this file."""
        return self._seitennummern.get(objekt.Pg.objgen, -1) if "/Pg" in objekt else -1


def _lies_seite(nummer: int, seite: pikepdf.Page) -> Seite:
    """Read the sequences of a page."""
    gelesen, leser = Seite(nummer, seite.obj), Leser(seite)
    offen: list[Folge] = []
    for befehl in pikepdf.parse_content_stream(seite):
        name, operanden = str(befehl.operator), list(befehl.operands)
        if name in {"BMC", "BDC"}:
            folge = Folge(
                str(operanden[0])[1:],
                _eigenschaften(seite, operanden),
                offen[-1] if offen else None,
            )
            gelesen.folgen.append(folge)
            offen.append(folge)
        elif name == "EMC" and offen:
            offen.pop()
        elif name == "EMC":
            gelesen.unpaarig += 1
        elif name in MALT and not offen:
            gelesen.lose.append(name)
        text = leser.lies(name, operanden)
        if offen:
            offen[-1].malt |= name in MALT
            offen[-1].text += text
    gelesen.unpaarig += len(offen)
    return gelesen


def _eigenschaften(seite: pikepdf.Page, operanden: list[Any]) -> Any:
    """The properties of a sequence, which may lie among the page's resources."""
    if len(operanden) < 2:
        return Dictionary()
    if isinstance(operanden[1], Name):
        return seite.resources.Properties[operanden[1]]
    return operanden[1]
