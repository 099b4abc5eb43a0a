"""Builds the blocks of a document and, in the same order, its structure tree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from berichte.satz import stil
from berichte.satz.baum import (
    TEXTBREITE,
    Abbildung,
    Absatz,
    Angaben,
    Baustein,
    Dokument,
    Hinweis,
    Inhalt,
    Kennzahlen,
    Liste,
    Seitenumbruch,
    Tabelle,
    Ueberschrift,
    Unterschriften,
    Zusammenhalten,
)
from berichte.satz.bloecke import Bild, Block, Marke, Stapel, Textblock, textblock
from berichte.satz.kennzahlen import kennzahlenreihe
from berichte.satz.schrift import breite, einzeilig, saeubere
from berichte.satz.struktur import Element
from berichte.satz.tabelle import tabellenblock
from berichte.satz.umbruch import kuerze
from berichte.satz.unterschriften import felderreihe

JE_REIHE = 5
NAMENSPALTE, BREITESTE_NAMENSPALTE = 110.0, 170.0
"""A column of names is as wide as its widest name; a wider one stands out on its own."""


class Umbruch:
    """Stands among the blocks where a new page begins."""


type Glied = Block | Umbruch


def titelei(dokument: Dokument, wurzel: Element, ebene: int = 0) -> Iterator[Block]:
    """Yield the head of page one: kicker, title, subtitle; ``ebene`` 1 is a part of a file."""
    dach, haupt, unter = stil.FESTLICH if dokument.festlich else stil.SCHLICHT
    if dokument.dachzeile:
        zeile = textblock(dokument.dachzeile, dach, Element("P", wurzel), TEXTBREITE)
        yield replace(zeile, folgt=True)
    element = Element(f"H{ebene + 1}", wurzel)
    titel = textblock(einzeilig(dokument.titel) or "?", haupt, element, TEXTBREITE)
    nach = 0.0 if dokument.untertitel else 10.0
    yield replace(titel, folgt=True, lesezeichen=ebene, nach_extra=nach)
    if dokument.untertitel:
        yield textblock(dokument.untertitel, unter, Element("P", wurzel), TEXTBREITE)


def baue(
    bausteine: Iterable[Baustein], wurzel: Element, weite: float = TEXTBREITE
) -> Iterator[Glied]:
    """Yield the blocks of some building blocks; their elements become children of ``wurzel``."""
    for baustein in bausteine:
        if isinstance(baustein, Zusammenhalten):
            yield from _stapel(baustein, wurzel, weite)
        elif isinstance(baustein, Seitenumbruch):
            yield Umbruch()
        else:
            yield from _bloecke(baustein, wurzel, weite)


def _bloecke(baustein: Inhalt, wurzel: Element, weite: float) -> Iterator[Block]:
    """Yield the blocks of one building block that has content of its own."""
    match baustein:
        case Ueberschrift():
            yield _ueberschrift(baustein, wurzel, weite)
        case Absatz():
            art = stil.ABSAETZE[baustein.art]
            raum = min(weite, stil.LESEBREITE)
            block = textblock(baustein.text, art, Element("P", wurzel), raum)
            yield block if art.ausrichtung == "links" else replace(block, raum=weite)
        case Liste():
            yield from _liste(baustein, wurzel, weite)
        case Angaben():
            yield from _angaben(baustein, wurzel, weite)
        case Tabelle():
            yield from _tabelle(baustein, wurzel, weite)
        case Kennzahlen():
            yield from _kennzahlen(baustein, wurzel, weite)
        case Abbildung():
            yield _abbildung(baustein, wurzel, weite)
        case Hinweis():
            yield _hinweis(baustein, wurzel, weite)
        case Unterschriften():
            yield from _unterschriften(baustein, wurzel, weite)


def _ueberschrift(baustein: Ueberschrift, wurzel: Element, weite: float) -> Block:
    """Return a heading; the document's title is H1, so level 1 is H2."""
    element = Element(f"H{baustein.ebene + 1}", wurzel)
    text = einzeilig(baustein.text) or "?"
    block = textblock(text, stil.UEBERSCHRIFTEN[baustein.ebene - 1], element, weite)
    return replace(block, folgt=True, lesezeichen=baustein.ebene)


def _liste(baustein: Liste, wurzel: Element, weite: float) -> Iterator[Block]:
    """Yield one block for each item, all of them in one list."""
    if not baustein.punkte:
        return
    art = "Decimal" if baustein.nummeriert else "Disc"
    liste = Element("L", wurzel, attribute=f"<</O/List/ListNumbering/{art}>>".encode())
    letzte = f"{len(baustein.punkte)}." if baustein.nummeriert else "\u2022"
    einzug = breite(letzte, stil.PUNKT.schnitt, stil.PUNKT.groesse) + 9.0
    for nummer, punkt in enumerate(baustein.punkte, start=1):
        eintrag = Element("LI", liste)
        zeichen = f"{nummer}." if baustein.nummeriert else "\u2022"
        marke = Marke(zeichen, stil.PUNKT, Element("Lbl", eintrag), 2.0)
        raum = min(weite, stil.LESEBREITE)
        block = textblock(punkt, stil.PUNKT, Element("LBody", eintrag), raum, einzug=einzug)
        ende = (
            stil.ABSAETZE["normal"].nach - stil.PUNKT.nach
            if nummer == len(baustein.punkte)
            else 0.0
        )
        yield replace(block, marke=marke, nach_extra=ende)


def _angaben(baustein: Angaben, wurzel: Element, weite: float) -> Iterator[Block]:
    """Yield one block for each pair; a name is the label of its value."""
    if not baustein.paare:
        return
    liste = Element("L", wurzel, attribute=b"<</O/List/ListNumbering/None>>")
    art = stil.ANGABE_NAME
    namen = [
        kuerze(einzeilig(name), art.schnitt, art.groesse, weite / 2 - 8.0)
        for name, _ in baustein.paare
    ]
    weiten = [breite(name, art.schnitt, art.groesse) + 8.0 for name in namen]
    spalte = max([NAMENSPALTE, *(w for w in weiten if w <= BREITESTE_NAMENSPALTE)])
    for nummer, (text, (_, wert)) in enumerate(zip(namen, baustein.paare, strict=True), start=1):
        eintrag = Element("LI", liste)
        label = Element("Lbl", eintrag)
        marke = Marke(text, art, label)
        einzug = max(spalte, weiten[nummer - 1])
        block = textblock(wert, stil.ANGABE_WERT, Element("LBody", eintrag), weite, einzug=einzug)
        yield replace(block, marke=marke, nach_extra=10.0 if nummer == len(baustein.paare) else 0.0)


def _tabelle(baustein: Tabelle, wurzel: Element, weite: float) -> Iterator[Block]:
    """Yield the caption and the table, or the sentence that stands for an empty one."""
    if not baustein.zeilen:
        if baustein.titel:
            yield _beschriftung(baustein.titel, Element("P", wurzel), weite)
        yield textblock(baustein.leer, stil.ABSAETZE["normal"], Element("P", wurzel), weite)
        return
    element = Element("Table", wurzel)
    if baustein.titel:
        yield _beschriftung(baustein.titel, Element("Caption", element), weite)
    yield tabellenblock(baustein, element, weite)


def _beschriftung(titel: str, element: Element, weite: float) -> Textblock:
    """Return the line above a table or figure."""
    return replace(textblock(titel, stil.BESCHRIFTUNG, element, weite), folgt=True)


def _kennzahlen(baustein: Kennzahlen, wurzel: Element, weite: float) -> Iterator[Block]:
    """Yield rows of boxes, as even as possible."""
    anzahl = len(baustein.zahlen)
    if not anzahl:
        return
    liste = Element("L", wurzel, attribute=b"<</O/List/ListNumbering/None>>")
    reihen = -(-anzahl // JE_REIHE)
    spalten = -(-anzahl // reihen)
    for von in range(0, anzahl, spalten):
        reihe = kennzahlenreihe(baustein.zahlen[von : von + spalten], spalten, liste, weite)
        yield reihe if von + spalten < anzahl else replace(reihe, nach=14.0)


def _abbildung(baustein: Abbildung, wurzel: Element, weite: float) -> Block:
    """Return the figure, with its caption above if it has one."""
    titel = [_beschriftung(baustein.titel, Element("P", wurzel), weite)] if baustein.titel else []
    element = Element(
        "Figure", wurzel, alternativtext=saeubere(baustein.alternativtext).strip() or "?"
    )
    bild = Bild(baustein, element, weite)
    return Stapel((*titel, bild), weite, vor=6.0, nach=bild.nach)


def _hinweis(baustein: Hinweis, wurzel: Element, weite: float) -> Block:
    """Return the notice in its box."""
    element = Element("Div", wurzel)
    raum = weite - 24.0
    teile = []
    if baustein.titel:
        teile.append(textblock(baustein.titel, stil.HINWEIS_TITEL, Element("P", element), raum))
    teile.append(textblock(baustein.text, stil.HINWEIS, Element("P", element), raum))
    return Stapel(tuple(teile), weite, kasten=True, vor=8.0, nach=12.0)


def _unterschriften(baustein: Unterschriften, wurzel: Element, weite: float) -> Iterator[Block]:
    """Yield the fields, two in a row, as one pile."""
    reihen = [
        felderreihe(baustein.felder[von : von + 2], wurzel, weite, mittig=baustein.mittig)
        for von in range(0, len(baustein.felder), 2)
    ]
    if reihen:
        yield _zusammen(reihen, weite)


def _stapel(baustein: Zusammenhalten, wurzel: Element, weite: float) -> Iterator[Glied]:
    """Yield the blocks in piles, one between each two page breaks."""
    pack: list[Block] = []
    for glied in [*baue(baustein.bausteine, wurzel, weite), None]:
        if glied is not None and not isinstance(glied, Umbruch):
            pack.append(glied)
            continue
        if pack:
            yield _zusammen(pack, weite)
            pack = []
        if glied is not None:
            yield glied


def _zusammen(pack: Sequence[Block], weite: float) -> Stapel:
    """Return one pile that asks for the space its first and last block ask for."""
    return Stapel(tuple(pack), weite, vor=pack[0].vor, nach=pack[-1].nach, folgt=pack[-1].folgt)
