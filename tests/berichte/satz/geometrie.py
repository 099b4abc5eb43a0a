"""Where the forms of a drawing lie, measured as they are drawn."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from berichte.satz import Linie, Pfad, Rechteck, Schrift, Zeichnung
from berichte.satz.formen import Form
from berichte.satz.schrift import HALBFETT, NORMAL, breite, einzeilig
from berichte.satz.umbruch import kuerze

GENAU = 0.01


class Kasten(NamedTuple):
    links: float
    oben: float
    rechts: float
    unten: float

    def schneidet(self, anderer: Kasten) -> bool:
        return (
            self.links < anderer.rechts - GENAU
            and anderer.links < self.rechts - GENAU
            and self.oben < anderer.unten - GENAU
            and anderer.oben < self.unten - GENAU
        )


def kasten(form: Form) -> Kasten:
    """The box around a form, line widths included."""
    match form:
        case Rechteck():
            halb = form.randbreite / 2 if form.rand else 0.0
            return Kasten(
                form.x - halb,
                form.y - halb,
                form.x + form.breite + halb,
                form.y + form.hoehe + halb,
            )
        case Linie():
            halb = form.dicke / 2 if form.x1 == form.x2 else 0.0
            return Kasten(form.x1 - halb, form.y1, form.x2 + halb, form.y2)
        case Pfad():
            halb = form.randbreite / 2 if form.rand else 0.0
            punkte = [punkt for ring in form.ringe for punkt in ring] or [(0, 0)]
            xs = [form.x + x * form.massstab for x, _ in punkte]
            ys = [form.y + y * form.massstab for _, y in punkte]
            return Kasten(min(xs) - halb, min(ys) - halb, max(xs) + halb, max(ys) + halb)
        case Schrift():
            return textkasten(form)


def textkasten(form: Schrift) -> Kasten:
    """The box of figures and capital letters; what hangs below the baseline may touch."""
    schnitt = HALBFETT if form.fett else NORMAL
    text = einzeilig(form.text)
    if form.hoechstens is not None:
        text = kuerze(text, schnitt, form.groesse, form.hoechstens)
    weite = breite(text, schnitt, form.groesse)
    links = form.x - {"links": 0.0, "mitte": 0.5, "rechts": 1.0}[form.ausrichtung] * weite
    return Kasten(links, form.y - 0.7 * form.groesse, links + weite, form.y)


def schriften(zeichnung: Zeichnung) -> list[Schrift]:
    return [form for form in zeichnung.formen if isinstance(form, Schrift)]


def texte(zeichnung: Zeichnung) -> list[str]:
    return [form.text for form in schriften(zeichnung)]


def rechtecke(zeichnung: Zeichnung, fuellung: str) -> list[Rechteck]:
    return [f for f in zeichnung.formen if isinstance(f, Rechteck) and f.fuellung == fuellung]


def ragt_heraus(zeichnung: Zeichnung) -> list[Form]:
    """The forms that leave the drawing."""
    return [
        form
        for form in zeichnung.formen
        for k in [kasten(form)]
        if k.links < -0.1
        or k.oben < -0.1
        or k.rechts > zeichnung.breite + 0.1
        or k.unten > zeichnung.hoehe + 0.1
    ]


def ueberlappen(zeichnung: Zeichnung) -> list[tuple[str, str]]:
    """The labels that lie on each other."""
    beschriftet = [(form.text, textkasten(form)) for form in schriften(zeichnung)]
    return [
        (a, b) for (a, ort), (b, anderer) in combinations(beschriftet, 2) if ort.schneidet(anderer)
    ]


def pruefe(zeichnung: Zeichnung) -> None:
    """What every drawing keeps: it stays in its box, its labels are apart and big enough."""
    assert ragt_heraus(zeichnung) == []
    assert ueberlappen(zeichnung) == []
    assert min((form.groesse for form in schriften(zeichnung)), default=8.0) >= 8.0
