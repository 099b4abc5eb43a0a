"""All that is wrong with an uploaded template, in sentences; nothing is kept that has a fault."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from docx import Document
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate

from berichte.beschlussvorlage import paket
from berichte.beschlussvorlage.anweisungen import Mangel, Umgebung, lies
from berichte.beschlussvorlage.beispiele import PROBEN
from berichte.beschlussvorlage.platzhalter import LISTEN, TEXTE
from berichte.beschlussvorlage.stelle import W, stelle
from berichte.beschlussvorlage.word import FEHLER, Unbrauchbar, drucke

SICHTBAR = re.compile(
    r"word/(document|header|footer|footnotes|endnotes|comments|diagrams/data|charts/chart)\d*\.xml"
)
"""Parts whose text somebody sees."""
REST = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|(?<!\{)\{ ?[A-Za-zÄÖÜäöüß_]+ ?\}(?!\})")
"""What looks like a placeholder and was not filled, with one brace as well."""
ABSATZ = re.compile(r"<w:p(?=[ >/])[^>]*?(?:/>|>.*?</w:p>)", re.DOTALL)
HOECHSTENS_KLAMMERN = 1500
KOMMUNENNAMEN = frozenset(name for name in TEXTE if name.startswith("kommune"))


def maengel(inhalt: bytes) -> list[str]:
    """Every fault of a template, empty for one that can be used for all bodies."""
    try:
        geoeffnet = paket.lies(inhalt)
    except paket.Unzulaessig as grund:
        return list(grund.saetze)
    if not _oeffnet(inhalt):
        return [f"Der Datei fehlt ein Teil, oder sie ist beschädigt. {paket.NEU_SPEICHERN}"]
    if gefunden := list(_zu_viele(geoeffnet)) or list(_anweisungen(geoeffnet)):
        return gefunden
    return list(_probe(inhalt))


def _zu_viele(geoeffnet: paket.Paket) -> Iterator[str]:
    """A bound before anything is searched for: docxtpl's patterns take the square of the braces."""
    if any(xml.count("{") > HOECHSTENS_KLAMMERN for _, xml in geoeffnet.texte()):
        yield f"Die Vorlage enthält mehr als {HOECHSTENS_KLAMMERN} geschweifte Klammern."


def _anweisungen(geoeffnet: paket.Paket) -> Iterator[str]:
    """What the placeholders say, in all parts of the file together."""
    umgebung, formular = Umgebung(), DocxTemplate(io.BytesIO())
    gelesen = {
        teil: lies(umgebung, _zeilenweise(formular.patch_xml(xml)))
        for teil, xml in geoeffnet.texte()
    }
    stellen: dict[tuple[str, str], list[tuple[Mangel, str]]] = {}
    for teil, ergebnis in gelesen.items():
        for mangel in ergebnis.maengel:
            stellen.setdefault((mangel.was, mangel.rat), []).append((mangel, teil))
    for (mangel, teil), *weitere in stellen.values():
        yield mangel.satz(teil, len(weitere))
    if any(mangel.unbekannt for (mangel, _), *_ in stellen.values()):
        yield f"Bekannt sind: {_aufgezaehlt(TEXTE)}; als Listen {_aufgezaehlt(LISTEN)}."
    if not stellen and not any(g.namen & KOMMUNENNAMEN for g in gelesen.values()):
        yield (
            "Die Vorlage nennt die Kommune nicht; so stünde in jeder Beschlussvorlage dasselbe. "
            "Bitte mindestens einen Platzhalter wie {{ kommune }} verwenden."
        )


def _zeilenweise(xml: str) -> str:
    """One paragraph a line, and each statement that stood alone in one: docxtpl left that bare."""
    einzeln = ABSATZ.sub(r"\n\g<0>\n", xml)
    return "\n".join(
        zeile if zeile.startswith("<w:p") else zeile.replace("%}", "%}\n")
        for zeile in einzeln.split("\n")
    )


def _aufgezaehlt(namen: Iterable[str]) -> str:
    return ", ".join(namen)


def _probe(inhalt: bytes) -> Iterator[str]:
    """Whether it can be filled for every kind of assembly, with little and with much."""
    for probe in PROBEN:
        try:
            fertig = drucke(probe, inhalt)
            rest = list(_stehengebliebenes(fertig))
        except (Unbrauchbar, *FEHLER):
            yield (
                "Die Vorlage lässt sich nicht füllen. Meist beginnt eine Bedingung oder "
                "Wiederholung in einem Absatz oder einer Zelle und endet in einer anderen; über "
                "Absätze hinweg beginnt sie mit {%p, über Tabellenzeilen hinweg mit {%tr. "
                "Sonst ist die Datei beschädigt."
            )
            return
        if rest:
            yield from rest
            return


def _stehengebliebenes(fertig: bytes) -> Iterator[str]:
    """Braces that are left anywhere, and cells and tables that Word would call damaged."""
    for part in Document(io.BytesIO(fertig)).part.package.iter_parts():
        teil = part.partname.lstrip("/")
        if SICHTBAR.fullmatch(teil):
            wurzel = parse_xml(part.blob)
            if satz := _rest(teil, wurzel) or _leeres(wurzel):
                yield satz
                return


def _rest(teil: str, wurzel: Any) -> str:
    """The first paragraph with braces; text of diagrams is called as text of Word is."""
    for absatz in (e for e in wurzel.iter() if str(e.tag).endswith("}p")):
        text = "".join(t.text or "" for t in absatz.iter() if str(t.tag).endswith("}t"))
        if treffer := REST.search(text):
            rat = (
                "Platzhalter stehen in doppelten geschweiften Klammern: {{ kommune }}."
                if paket.GEFUELLT.fullmatch(teil)
                else "Gefüllt werden nur Text, Kopf- und Fußzeilen und Fußnoten."
            )
            return f"Im fertigen Papier bliebe „{treffer[0]}“ stehen{stelle(teil, text)}. {rat}"
    return ""


def _leeres(wurzel: Any) -> str:
    leere_zelle = any(not z.findall(f"{W}p") for z in wurzel.iter(f"{W}tc"))
    if leere_zelle or any(not t.findall(f"{W}tr") for t in wurzel.iter(f"{W}tbl")):
        return (
            "Im fertigen Papier bliebe eine Tabelle ohne Zeilen oder eine Zelle ohne Absatz "
            "übrig; Word nennt solche Dateien beschädigt."
        )
    return ""


def _oeffnet(inhalt: bytes) -> bool:
    """Whether every part is there that another one names."""
    try:
        Document(io.BytesIO(inhalt))
    except FEHLER:
        return False
    return True
