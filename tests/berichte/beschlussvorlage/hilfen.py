"""Council papers for tests: one per kind of assembly, and Word files that are wrong in one way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

from docx import Document
from docx.document import Document as Dokument

from antraege.choices import Kommunentyp
from berichte.beschlussvorlage import Beschlussvorlage, mitgeliefert
from berichte.beschlussvorlage.beispiele import KARG, VOLL

JE_ART: dict[str, tuple[Kommunentyp, str]] = {
    "rat-einer-stadt": (Kommunentyp.GROSSE_STADT, "Detmold"),
    "rat-einer-gemeinde": (Kommunentyp.GEMEINDE, "Augustdorf"),
    "kreistag": (Kommunentyp.KREIS, "Märkischer Kreis"),
    "staedteregionstag": (Kommunentyp.STAEDTEREGION, "Städteregion Aachen"),
    "landschaftsversammlung": (Kommunentyp.LANDSCHAFTSVERBAND, "Landschaftsverband Rheinland"),
}


def papier(art: str, *, voll: bool = False) -> Beschlussvorlage:
    typ, name = JE_ART[art]
    return replace(VOLL if voll else KARG, typ=typ, name=name)


def absaetze(inhalt: bytes) -> list[str]:
    """Every paragraph of the body in order, those in tables too."""
    dokument = Document(io.BytesIO(inhalt))
    return [
        "".join(t.text or "" for t in p.iter(f"{W}t")) for p in dokument.element.body.iter(f"{W}p")
    ]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def ganzer_text(inhalt: bytes) -> str:
    """Body, header and footer on one line each."""
    dokument = Document(io.BytesIO(inhalt))
    raender = [
        p.text for s in dokument.sections for p in (*s.header.paragraphs, *s.footer.paragraphs)
    ]
    return "\n".join((*absaetze(inhalt), *raender))


def teile(inhalt: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(inhalt)) as archiv:
        return {name: archiv.read(name) for name in archiv.namelist()}


def gepackt(inhalt: dict[str, bytes]) -> bytes:
    ziel = io.BytesIO()
    with zipfile.ZipFile(ziel, "w", zipfile.ZIP_DEFLATED) as archiv:
        for name, roh in inhalt.items():
            archiv.writestr(name, roh)
    return ziel.getvalue()


def geaendert(aendere: Callable[[Dokument], object]) -> bytes:
    """The shipped template after somebody worked on it in Word."""
    dokument = Document(io.BytesIO(mitgeliefert()))
    aendere(dokument)
    ziel = io.BytesIO()
    dokument.save(ziel)
    return ziel.getvalue()


def mit_absatz(text: str) -> bytes:
    """The shipped template with one more paragraph at its end."""
    return geaendert(lambda dokument: dokument.add_paragraph(text))


def mit_teil(name: str, roh: bytes) -> bytes:
    """The shipped template with one more, or another, part."""
    return gepackt({**teile(mitgeliefert()), name: roh})


def ersetzt(name: str, alt: str, neu: str) -> bytes:
    """The shipped template with other XML in one of its parts."""
    inhalt = teile(mitgeliefert())
    roh = inhalt[name].decode()
    assert alt in roh
    return gepackt({**inhalt, name: roh.replace(alt, neu, 1).encode()})


def nur(*texte: str) -> bytes:
    """A small template of these paragraphs."""
    dokument = Document()
    for text in texte:
        dokument.add_paragraph(text)
    ziel = io.BytesIO()
    dokument.save(ziel)
    return ziel.getvalue()


def stile(inhalt: bytes) -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph outside tables."""
    for absatz in Document(io.BytesIO(inhalt)).paragraphs:
        assert absatz.style is not None
        yield str(absatz.style.name), absatz.text
