"""All that is wrong with an uploaded template, in sentences; nothing is kept that has a fault."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

from docx import Document
from docxtpl import DocxTemplate

from berichte.beschlussvorlage import paket
from berichte.beschlussvorlage.anweisungen import Umgebung, lies
from berichte.beschlussvorlage.beispiele import PROBEN
from berichte.beschlussvorlage.platzhalter import LISTEN, TEXTE
from berichte.beschlussvorlage.word import FEHLER, Unbrauchbar, drucke

W = paket.W
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
        return [str(grund)]
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
    gelesen = [
        lies(umgebung, _zeilenweise(formular.patch_xml(xml))) for _, xml in geoeffnet.texte()
    ]
    alle = dict.fromkeys(mangel for teil in gelesen for mangel in teil.maengel)
    yield from (mangel.satz for mangel in alle)
    if any(mangel.unbekannt for mangel in alle):
        yield f"Bekannt sind: {_aufgezaehlt(TEXTE)}; als Listen {_aufgezaehlt(LISTEN)}."
    if not alle and not any(teil.namen & KOMMUNENNAMEN for teil in gelesen):
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
    """Braces that are left, and cells and tables that Word would call damaged."""
    dokument = Document(io.BytesIO(fertig))
    teile = [dokument.element.body]
    for abschnitt in dokument.sections:
        teile += [abschnitt.header._element, abschnitt.footer._element]  # noqa: SLF001
    for teil in teile:
        for absatz in teil.iter(f"{W}p"):
            text = "".join(t.text or "" for t in absatz.iter(f"{W}t"))
            if treffer := REST.search(text):
                yield (
                    f"Im fertigen Papier bliebe „{treffer[0]}“ stehen, bei „{text[:80]}“. "
                    "Platzhalter stehen in doppelten geschweiften Klammern: {{ kommune }}."
                )
                return
        leere_zelle = any(not z.findall(f"{W}p") for z in teil.iter(f"{W}tc"))
        if leere_zelle or any(not t.findall(f"{W}tr") for t in teil.iter(f"{W}tbl")):
            yield (
                "Im fertigen Papier bliebe eine Tabelle ohne Zeilen oder eine Zelle ohne Absatz "
                "übrig; Word nennt solche Dateien beschädigt."
            )
            return
