"""Every kind of drawing, as the report and the figures page show them."""

from __future__ import annotations

from berichte.karte import Klasse, karte
from berichte.satz import Spanne, Zeichnung, balkendiagramm, dauern, trichter, wachstum

KLASSEN = {
    "05711000": Klasse.MITGLIED,
    "05766020": Klasse.MITGLIED,
    "05315000": Klasse.RUHEND,
    "05766008": Klasse.VERFAHREN,
    "05913000": Klasse.VERFAHREN,
    "05766": Klasse.MITGLIED,
    "05334": Klasse.RUHEND,
    "05978": Klasse.VERFAHREN,
}


def bilder(breite: float) -> tuple[Zeichnung, ...]:
    """One of each kind."""
    return (
        balkendiagramm((("Interesse", 14), ("Beschluss", 0)), breite=breite),
        trichter((("Interesse bekundet", 40), ("Aufgenommen", 18)), breite=breite),
        wachstum((("2024", 80), ("2025", 99), ("2026", 112)), breite=breite),
        wachstum(tuple((str(n), n) for n in range(200)), breite=breite),
        dauern((Spanne("Beschluss", 12, 96, (60, 131)), Spanne("Freigabe", 0)), breite=breite),
        trichter((), breite=breite),
        karte(KLASSEN, breite=breite).zeichnung,
    )
