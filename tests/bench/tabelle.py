"""Plain tables: what was measured, what is allowed, how much of it is used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Messung:
    """One row. ``grenze`` is the limit of the specification; None: only for information."""

    was: str
    wert: float
    grenze: float | None = None
    zusatz: str = ""

    @property
    def gut(self) -> bool:
        return self.grenze is None or self.wert <= self.grenze


def drucke(titel: str, einheit: str, zeilen: list[Messung]) -> bool:
    """Print a table; True if every limit is kept."""
    if not zeilen:
        print(f"\n{titel}: nicht gemessen, es fehlt etwas (make tools)")
        return True
    breite = max(len(z.was) for z in zeilen)
    print(f"\n{titel}\n{'-' * len(titel)}")
    print(f"{'':{breite}}  {einheit:>14}  {'Grenze':>8}  {'Anteil':>7}")
    for zeile in zeilen:
        grenze = f"{zeile.grenze:g}" if zeile.grenze is not None else "–"
        anteil = f"{zeile.wert / zeile.grenze:.0%}" if zeile.grenze else "–"
        marke = "" if zeile.gut else "  ZU VIEL"
        print(
            f"{zeile.was:{breite}}  {zeile.wert:>14.4g}  {grenze:>8}  {anteil:>7}"
            f"  {zeile.zusatz}{marke}".rstrip()
        )
    return all(zeile.gut for zeile in zeilen)
