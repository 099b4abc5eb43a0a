"""Draws the forms of a neutral drawing; the origin is the drawing's upper left corner."""

from collections.abc import Iterable

from berichte.satz.formen import Form, Linie, Pfad, Rechteck, Schrift
from berichte.satz.leinwand import Leinwand
from berichte.satz.schrift import HALBFETT, NORMAL, einzeilig
from berichte.satz.stil import Textstil
from berichte.satz.umbruch import kuerze


def zeichne_formen(leinwand: Leinwand, formen: Iterable[Form]) -> None:
    """Draw all forms in their order."""
    for form in formen:
        match form:
            case Rechteck():
                leinwand.flaeche(
                    form.x,
                    -form.y - form.hoehe,
                    form.breite,
                    form.hoehe,
                    fuellung=form.fuellung,
                    rand=form.rand,
                    randbreite=form.randbreite,
                )
            case Linie():
                leinwand.strich(form.x1, -form.y1, form.x2, -form.y2, form.farbe, form.dicke)
            case Schrift():
                art = Textstil(HALBFETT if form.fett else NORMAL, form.groesse, farbe=form.farbe)
                text = einzeilig(form.text)
                if form.hoechstens is not None:
                    text = kuerze(text, art.schnitt, art.groesse, form.hoechstens)
                leinwand.text(form.x, -form.y, f"{text} ", art, form.ausrichtung)
            case Pfad():
                leinwand.rohcode(_pfadcode(form))


def _farbe(farbe: str) -> str:
    """Return the three components of "#rrggbb" as PDF writes them."""
    return " ".join(f"{int(farbe[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


def _pfadcode(pfad: Pfad) -> str:
    """Return a path's operators; whole numbers under one scaling keep a large map small."""
    if not (pfad.fuellung or pfad.rand) or not any(pfad.ringe):
        return ""
    mass = f"{pfad.massstab:.6g}"
    teile = [f"q {mass} 0 0 -{mass} {pfad.x:.6g} {-pfad.y:.6g} cm"]
    if pfad.fuellung:
        teile.append(f"{_farbe(pfad.fuellung)} rg")
    if pfad.rand:
        teile.append(f"{_farbe(pfad.rand)} RG {pfad.randbreite / pfad.massstab:.6g} w 1 j")
    for ring in pfad.ringe:
        if ring:
            teile.append(f"{ring[0][0]} {ring[0][1]} m")
            teile += [f"{x} {y} l" for x, y in ring[1:]]
            if pfad.geschlossen:
                teile.append("h")
    teile.append(("B*" if pfad.rand else "f*") if pfad.fuellung else "S")
    return "\n".join([*teile, "Q"])
