"""The marked content of the pages, and that the structure tree knows all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pikepdf import Dictionary, Name

from tests.stuetzen.pdf.ansicht import BEIWERK, Ansicht, Element, Seite


def every_mark_lies_in_a_sequence(a: Ansicht) -> Iterator[str]:
    for seite in a.seiten:
        for befehl in seite.lose:
            yield f"{seite}: {befehl} außerhalb"
        for folge in seite.folgen:
            if folge.art != BEIWERK and folge.mcid is None:
                yield f"{seite}: {folge.art} ohne MCID"


def no_sequence_lies_in_another(a: Ansicht) -> Iterator[str]:
    """Stricter than the standard, which allows it within tagged content: we never draw so."""
    for seite in a.seiten:
        for folge in seite.folgen:
            if folge.in_folge is not None:
                yield f"{seite}: {folge.art} in {folge.in_folge.art}"
        if seite.unpaarig:
            yield f"{seite}: Anfang oder Ende fehlt {seite.unpaarig}-mal"


def numbers_are_given_once_per_page(a: Ansicht) -> Iterator[str]:
    for seite in a.seiten:
        for nummer, anzahl in Counter(mcid for mcid, _ in seite.inhalte).items():
            if anzahl > 1:
                yield f"{seite}: MCID {nummer} {anzahl}-mal"


def content_and_elements_know_each_other(a: Ansicht) -> Iterator[str]:
    """Content, parent tree and the elements' own lists are one and the same relation."""
    gezeichnet = {
        (seite.nummer, mcid): folge for seite in a.seiten for mcid, folge in seite.inhalte
    }
    aufgezaehlt = {
        marke: element.objekt.objgen for element in a.elemente for marke in element.marken
    }
    verzeichnet = {
        (seite.nummer, nummer): eintrag.objgen
        for seite in a.seiten
        for nummer, eintrag in enumerate(_verzeichnis(a, seite))
    }
    if len(aufgezaehlt) != sum(len(element.marken) for element in a.elemente):
        yield "zwei Elemente nennen denselben Inhalt"
    for marke in sorted(gezeichnet.keys() | aufgezaehlt.keys() | verzeichnet.keys()):
        if marke not in gezeichnet:
            yield f"{marke} ist nicht gezeichnet"
        if aufgezaehlt.get(marke) != verzeichnet.get(marke):
            yield f"{marke} gehört zu {aufgezaehlt.get(marke)} und zu {verzeichnet.get(marke)}"
    arten = {marke: element.art for element in a.elemente for marke in element.marken}
    for marke, folge in gezeichnet.items():
        if arten.get(marke) != folge.art:
            yield f"{marke} ist als {folge.art} gezeichnet, gehört aber zu {arten.get(marke)}"


def _verzeichnis(a: Ansicht, seite: Seite) -> list[Dictionary]:
    """What the parent tree says of the content of a page, by MCID."""
    eintrag = a.elternbaum.get(seite.objekt.get("/StructParents", -1))
    return [] if eintrag is None else list(eintrag)


def pages_are_numbered_and_follow_the_structure(a: Ansicht) -> Iterator[str]:
    for seite in a.seiten:
        if "/StructParents" not in seite.objekt:
            yield f"{seite}: StructParents fehlt"
        if seite.objekt.get("/Tabs") != Name.S:
            yield f"{seite}: Tabs ist {seite.objekt.get('/Tabs')}"
    nummern = Counter(s.objekt.get("/StructParents") for s in a.seiten)
    if any(anzahl > 1 for anzahl in nummern.values()):
        yield "zwei Seiten haben denselben Eintrag im Elternbaum"


def heads_count_once_and_repeats_are_artifacts(a: Ansicht) -> Iterator[str]:
    """A table's head is content on its first page; on each other one it is drawn as an artifact."""
    for tabelle in a.arten("Table"):
        zellen = [e for e in tabelle.alle() if e.art in {"TH", "TD"}]
        seiten = sorted({seite for zelle in zellen for seite, _ in zelle.marken})
        kopf = [e for e in _kopfzellen(tabelle) if e.marken]
        if any(len(zelle.marken) > 1 for zelle in kopf):
            yield f"{tabelle}: der Kopf ist mehrmals Inhalt"
        if any(spaeter != davor + 1 for davor, spaeter in pairwise(seiten)):
            yield f"{tabelle}: eine Seite ist übersprungen"
        worte = _ohne_luft("".join(a.text(zelle) for zelle in kopf))
        for nummer in seiten[1:]:
            if worte not in _wiederholtes(a.seiten[nummer]):
                yield f"{tabelle}: {a.seiten[nummer]} wiederholt den Kopf nicht"


def _kopfzellen(tabelle: Element) -> list[Element]:
    koepfe = [e for e in tabelle.kinder if e.art == "THead"]
    return [e for kopf in koepfe for e in kopf.alle() if e.art == "TH"]


def _wiederholtes(seite: Seite) -> list[str]:
    """What is drawn again on a page, other than the page's own header and footer."""
    return [
        _ohne_luft(folge.text)
        for folge in seite.folgen
        if folge.art == BEIWERK
        and folge.eigenschaften.get("/Type") == Name.Pagination
        and "/Subtype" not in folge.eigenschaften
    ]


def _ohne_luft(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


def no_page_is_blank(a: Ansicht) -> Iterator[str]:
    if not a.seiten:
        yield "die Datei hat keine Seite"
    for seite in a.seiten:
        if not any(folge.malt for _, folge in seite.inhalte):
            yield f"{seite} ist leer"
