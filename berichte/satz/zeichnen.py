"""Draws the forms of a neutral drawing; the origin is the drawing's upper left corner."""

from collections.abc import Iterable
from math import ceil, cos, floor, hypot, radians, sin

from berichte.satz.formen import Form, Linie, Pfad, Rechteck, Schraffur, Schrift
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
        if pfad.strichelung:
            strich, luecke = pfad.strichelung
            teile.append(f"[{strich / pfad.massstab:.6g} {luecke / pfad.massstab:.6g}] 0 d")
    ende = " h" if pfad.geschlossen else ""
    for ring in pfad.ringe:
        if ring:
            linien = "".join([f" {x} {y} l" for x, y in ring[1:]])
            teile.append(f"{ring[0][0]} {ring[0][1]} m{linien}{ende}")
    if pfad.schraffur:
        teile.append("W*")
    teile.append(("B*" if pfad.rand else "f*") if pfad.fuellung else "S")
    if pfad.schraffur:
        teile.append(_schraffurcode(pfad, pfad.schraffur))
    return "\n".join([*teile, "Q"])


def _schraffurcode(pfad: Pfad, schraffur: Schraffur) -> str:
    """Return lines over the box of a path, in its scale; its edge must be the clip already."""
    xs, ys = zip(*(punkt for ring in pfad.ringe for punkt in ring), strict=True)
    radius = hypot(max(xs) - min(xs), max(ys) - min(ys)) / 2
    mitte_x, mitte_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    abstand = schraffur.abstand / pfad.massstab
    # Along the lines and across them, counted downwards.
    laengs_x, laengs_y = cos(radians(schraffur.winkel)), -sin(radians(schraffur.winkel))
    quer_x, quer_y = -laengs_y, laengs_x
    lage = mitte_x * quer_x + mitte_y * quer_y
    teile = [f"{_farbe(schraffur.farbe)} RG {schraffur.dicke / pfad.massstab:.6g} w"]
    for nummer in range(ceil((lage - radius) / abstand), floor((lage + radius) / abstand) + 1):
        versatz = nummer * abstand - lage
        x, y = mitte_x + versatz * quer_x, mitte_y + versatz * quer_y
        teile.append(
            f"{x - radius * laengs_x:.1f} {y - radius * laengs_y:.1f} m"
            f" {x + radius * laengs_x:.1f} {y + radius * laengs_y:.1f} l"
        )
    return "\n".join([*teile, "S"])
