"""Draws a neutral drawing as SVG for a web page: without styles, scripts or names of files.

Colours are presentation attributes, which any style sheet overrules: the parts of the palette
carry a class as well (``bw-fuellung-blau``, ``bw-strich-grenze``). The type is the page's.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from itertools import pairwise

from berichte.satz.farben import Farbe
from berichte.satz.formen import Form, Linie, Pfad, Rechteck, Schraffur, Schrift, Zeichnung
from berichte.satz.schrift import HALBFETT, NORMAL, einzeilig
from berichte.satz.umbruch import kuerze

WEBBREITE = 280.0
"""Width of a drawing that can stand beside another one on a desktop."""
SCHMALBREITE = 205.0
"""Width of the same on a phone: its smallest labels are twelve pixels on 390."""
PIXEL = 1.7
"""Pixels of a point at most: labels then are as large as the page's text, never larger."""

_ANKER = {"links": "", "mitte": ' text-anchor="middle"', "rechts": ' text-anchor="end"'}
_ROLLEN = {str(farbe): farbe.name.lower() for farbe in Farbe}
_KENNUNG = "\0"
"""Stands for the picture's id until its content is known; no cleaned text contains it."""


def als_svg(zeichnung: Zeichnung, titel: str, beschreibung: str) -> str:
    """Return an inline picture with the name ``titel`` and the text alternative ``beschreibung``.

    All text in it is escaped. Its ids come from its content, so that two different pictures on
    one page never share one.
    """
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bw-bild" role="img"'
        f' width="{_zahl(zeichnung.breite * PIXEL)}"'
        f' viewBox="0 0 {_zahl(zeichnung.breite)} {_zahl(zeichnung.hoehe)}"'
        f' aria-labelledby="{_KENNUNG}-titel {_KENNUNG}-text">'
        f'<title id="{_KENNUNG}-titel">{_text(titel)}</title>'
        f'<desc id="{_KENNUNG}-text">{_text(beschreibung)}</desc>'
        f"{''.join(_formen(zeichnung.formen))}</svg>"
    )
    return svg.replace(_KENNUNG, f"bild-{sha256(svg.encode()).hexdigest()[:12]}")


def _formen(formen: Iterable[Form]) -> Iterator[str]:
    """Yield the element of each form."""
    for nummer, form in enumerate(formen):
        match form:
            case Rechteck():
                yield (
                    f'<rect x="{_zahl(form.x)}" y="{_zahl(form.y)}" width="{_zahl(form.breite)}"'
                    f' height="{_zahl(form.hoehe)}"'
                    f"{_farben(form.fuellung, form.rand, form.randbreite)}/>"
                )
            case Linie():
                yield (
                    f'<line x1="{_zahl(form.x1)}" y1="{_zahl(form.y1)}" x2="{_zahl(form.x2)}"'
                    f' y2="{_zahl(form.y2)}"{_farben(None, form.farbe, form.dicke)}/>'
                )
            case Schrift():
                yield _schrift(form)
            case Pfad():
                yield from _pfad(form, f"{_KENNUNG}-{nummer}")


def _schrift(form: Schrift) -> str:
    text = einzeilig(form.text)
    if form.hoechstens is not None:
        schnitt = HALBFETT if form.fett else NORMAL
        text = kuerze(text, schnitt, form.groesse, form.hoechstens)
    fett = ' font-weight="600"' if form.fett else ""
    return (
        f'<text x="{_zahl(form.x)}" y="{_zahl(form.y)}" font-size="{_zahl(form.groesse)}"'
        f"{fett}{_ANKER[form.ausrichtung]}{_farben(form.farbe)}>{escape(text)}</text>"
    )


def _pfad(pfad: Pfad, kennung: str) -> Iterator[str]:
    """Yield a path, before it the pattern that it is filled with."""
    if not (pfad.fuellung or pfad.rand) or not any(pfad.ringe):
        return
    fuellung = pfad.fuellung
    if fuellung and pfad.schraffur:
        yield _muster(pfad.schraffur, fuellung, pfad.massstab, kennung)
        fuellung = f"url(#{kennung})"
    farben = _farben(fuellung, pfad.rand, pfad.randbreite / pfad.massstab)
    strich = ""
    if pfad.strichelung:
        strich = ' stroke-dasharray="{} {}"'.format(
            *(_zahl(laenge / pfad.massstab) for laenge in pfad.strichelung)
        )
    wege = [_ring(ring, geschlossen=pfad.geschlossen) for ring in pfad.ringe if ring]
    yield (
        f'<path transform="translate({_zahl(pfad.x)} {_zahl(pfad.y)}) scale({pfad.massstab:.6g})"'
        f' fill-rule="evenodd" stroke-linejoin="round"{farben}{strich}'
        f' d="{"".join(wege)}"/>'
    )


def _ring(ring: tuple[tuple[int, int], ...], *, geschlossen: bool) -> str:
    """Return a line in steps from point to point, which are shorter than the points."""
    schritte = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(ring)]
    folge = f"l{' '.join(schritte)}" if schritte else ""
    return f"M{ring[0][0]} {ring[0][1]}{folge}{'z' if geschlossen else ''}".replace(" -", "-")


def _muster(schraffur: Schraffur, fuellung: str, massstab: float, kennung: str) -> str:
    """Return a filling with lines in the scale of the page, whatever that of its path."""
    seite = _zahl(schraffur.abstand)
    mitte = _zahl(schraffur.abstand / 2)
    return (
        f'<pattern id="{kennung}" width="{seite}" height="{seite}" patternUnits="userSpaceOnUse"'
        f' patternTransform="scale({1 / massstab:.6g}) rotate({_zahl(-schraffur.winkel)})">'
        f'<rect width="{seite}" height="{seite}"{_farben(fuellung)}/>'
        f'<line y1="{mitte}" x2="{seite}" y2="{mitte}"'
        f"{_farben(None, schraffur.farbe, schraffur.dicke)}/></pattern>"
    )


def _farben(fuellung: str | None, strich: str | None = None, dicke: float = 0.0) -> str:
    """Return the attributes of filling and line."""
    attribute = f' fill="{escape(fuellung or "none")}"'
    if strich:
        attribute += f' stroke="{escape(strich)}" stroke-width="{_zahl(dicke)}"'
    paare = (("fuellung", fuellung), ("strich", strich))
    klassen = [f"bw-{art}-{_ROLLEN[farbe]}" for art, farbe in paare if farbe in _ROLLEN]
    return f'{attribute} class="{" ".join(klassen)}"' if klassen else attribute


def _text(text: str) -> str:
    return escape(einzeilig(text))


def _zahl(wert: float) -> str:
    """Return a number with at most two decimals."""
    text = f"{wert:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
