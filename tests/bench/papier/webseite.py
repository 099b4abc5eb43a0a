"""The same document as a web page, for a typesetter that reads HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from berichte.satz import (
    Abbildung,
    Absatz,
    Angaben,
    Baustein,
    Dokument,
    Hinweis,
    Liste,
    Seitenumbruch,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
    als_svg,
)
from berichte.satz.schrift import Schnitt, datei

AUSSEHEN = """
@page { size: A4; margin: 62pt 64pt 72pt;
  @top-left { content: "%(kopf)s"; font-size: 7.5pt }
  @top-right { content: "%(kennung)s"; font-size: 7.5pt }
  @bottom-left { content: "%(fuss)s"; font-size: 7pt; width: 320pt }
  @bottom-right { content: "Seite " counter(page) " von " counter(pages); font-size: 7pt } }
%(schriften)s
body { font: 9.5pt/1.4 Bericht; hyphens: auto; orphans: 2; widows: 2 }
h1 { font-size: 20pt } h2 { font-size: 14pt } h3 { font-size: 10pt }
h1, h2, h3, h4 { break-after: avoid; hyphens: manual }
table { width: 100%%; border-collapse: collapse; table-layout: fixed; margin: 2pt 0 14pt }
caption { text-align: left; font-weight: 600; font-size: 9pt }
th, td { text-align: left; vertical-align: top; font-size: 8pt; padding: 3.5pt 12pt 3.5pt 0 }
th { font-weight: 600 } td { font-weight: 400 }
tr { border-bottom: 0.5pt solid #b8bcc4; break-inside: avoid }
.rechts { text-align: right } .neu { break-before: page } svg { max-width: 100%% }
"""


def als_html(dokument: Dokument) -> str:
    """A whole page; typefaces are named by their files."""
    schriften = "\n".join(
        f"@font-face {{ font-family: Bericht; font-weight: {gewicht};"
        f" src: url({datei(schnitt).as_uri()}) }}"
        for schnitt, gewicht in ((Schnitt.NORMAL, 400), (Schnitt.HALBFETT, 600))
    )
    aussehen = AUSSEHEN % {
        "kopf": _zitat(dokument.kopfzeile),
        "kennung": _zitat(dokument.kennung),
        "fuss": _zitat(dokument.fusszeile),
        "schriften": schriften,
    }
    inhalt = "\n".join(_bausteine(dokument.bausteine))
    return (
        f'<!doctype html><html lang="{dokument.sprache}"><head><meta charset="utf-8">'
        f"<title>{escape(dokument.titel)}</title><style>{aussehen}</style></head><body>"
        f"<p>{escape(dokument.dachzeile)}</p><h1>{escape(dokument.titel)}</h1>\n{inhalt}</body></html>"
    )


def _zitat(text: str) -> str:
    return text.replace("\\", "").replace('"', "”")


def _bausteine(bausteine: Iterable[Baustein]) -> Iterator[str]:
    for baustein in bausteine:
        if isinstance(baustein, Zusammenhalten):
            yield from _bausteine(baustein.bausteine)
        elif isinstance(baustein, (Liste, Angaben)):
            yield _liste(baustein)
        else:
            yield _baustein(baustein)


def _baustein(baustein: Baustein) -> str:
    match baustein:
        case Ueberschrift():
            return f"<h{baustein.ebene + 1}>{escape(baustein.text)}</h{baustein.ebene + 1}>"
        case Absatz():
            return f"<p>{escape(baustein.text)}</p>"
        case Hinweis():
            return f"<div><p>{escape(baustein.titel)}</p><p>{escape(baustein.text)}</p></div>"
        case Abbildung():
            bild = als_svg(baustein.zeichnung, baustein.titel, baustein.alternativtext)
            return f"<p>{escape(baustein.titel)}</p>{bild}"
        case Tabelle():
            return _tabelle(baustein)
        case Seitenumbruch():
            return '<div class="neu"></div>'
        case _:
            raise TypeError(f"no report has a {type(baustein).__name__}")


def _liste(liste: Liste | Angaben) -> str:
    if isinstance(liste, Angaben):
        return f"<ul>{_je('li', (f'{name}: {wert}' for name, wert in liste.paare))}</ul>"
    art = "ol" if liste.nummeriert else "ul"
    return f"<{art}>{_je('li', liste.punkte)}</{art}>"


def _je(name: str, texte: Iterable[str]) -> str:
    return "".join(f"<{name}>{escape(text)}</{name}>" for text in texte)


def _tabelle(tabelle: Tabelle) -> str:
    if not tabelle.zeilen:
        return f"<p>{escape(tabelle.leer)}</p>"
    ganz = sum(spalte.breite for spalte in tabelle.spalten)
    weiten = "".join(f'<col style="width:{s.breite / ganz:.2%}">' for s in tabelle.spalten)
    klassen = [' class="rechts"' if s.rechtsbuendig else "" for s in tabelle.spalten]
    kopf = "".join(
        f'<th scope="col"{klasse}>{escape(s.titel)}</th>'
        for s, klasse in zip(tabelle.spalten, klassen, strict=True)
    )
    zeilen = "".join(f"<tr>{_zeile(tabelle, zeile, klassen)}</tr>" for zeile in tabelle.zeilen)
    titel = f"<caption>{escape(tabelle.titel)}</caption>" if tabelle.titel else ""
    return (
        f"<table>{titel}<colgroup>{weiten}</colgroup><thead><tr>{kopf}</tr></thead>"
        f"<tbody>{zeilen}</tbody></table>"
    )


def _zeile(tabelle: Tabelle, zeile: tuple[str, ...], klassen: list[str]) -> str:
    zellen = zip([*zeile, *[""] * (len(klassen) - len(zeile))], klassen, strict=True)
    return "".join(
        f'<th scope="row"{klasse}>{escape(text)}</th>'
        if stelle == 0 and tabelle.zeilenkopf
        else f"<td{klasse}>{escape(text)}</td>"
        for stelle, (text, klasse) in enumerate(zellen)
    )
