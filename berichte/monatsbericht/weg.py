"""The way: how far cases come, and whose time it takes."""

from __future__ import annotations

from antraege.choices import AmZug
from antraege.worte import STATUSWORTE
from berichte.deutsch import anzahl, zahl
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.dauern import Verteilung
from berichte.satz import (
    Abbildung,
    Absatz,
    Baustein,
    Spalte,
    Spanne,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
    dauern,
    dauertext,
    trichter,
    trichtertext,
)

ANTEILSWORTE: dict[AmZug | None, str] = {
    AmZug.KOMMUNE: "bei der Kommune",
    AmZug.AMT: "bei uns",
    AmZug.DRITTE: "bei Dritten",
    AmZug.TERMIN: "Warten auf den Unterzeichnungstermin",
    None: "Pause (Rückfrage, Aussetzung)",
}


ANTEILSKOEPFE: dict[AmZug | None, str] = {
    AmZug.KOMMUNE: "Kommune",
    AmZug.AMT: "bei uns",
    AmZug.DRITTE: "Dritte",
    AmZug.TERMIN: "Termin",
    None: "Pause",
}


def trichterkapitel(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Funnel and table of the cases received in two years."""
    stufen = [(STATUSWORTE[s.status].intern, s.anzahl) for s in zahlen.trichter.stufen]
    titel = Ueberschrift(1, "Wie weit Beitritte kommen")
    if not zahlen.trichter.eingegangen:
        satz = "In den zwei Jahren bis zum Stichtag ist keine Interessenbekundung eingegangen."
        return (titel, Absatz(satz))
    tabelle = Tabelle(
        (
            Spalte("Schritt", 5),
            *(
                Spalte(name, 2.6, rechtsbuendig=True)
                for name in ("erreicht", "vom vorigen", "von allen")
            ),
        ),
        trichterzeilen(zahlen),
        zusammenfassung="Wie viele Vorgänge jeden Schritt erreicht haben, mit Anteilen",
    )
    return (
        titel,
        Absatz(trichtersatz(zahlen)),
        Abbildung(trichter(stufen), trichtertext(stufen)),
        Zusammenhalten((tabelle,)),
    )


def trichtersatz(zahlen: Zahlen) -> str:
    """Which cases the funnel looks at, and where the others are."""
    t = zahlen.trichter
    enden = ", ".join(
        f"{zahl(e.anzahl)} „{STATUSWORTE[e.status].intern}“" for e in t.enden if e.anzahl
    )
    schluss = f"; {enden}" if enden else ""
    return (
        f"{anzahl(t.eingegangen, 'Interessenbekundung', 'Interessenbekundungen')} aus den zwei "
        f"Jahren bis zum Stichtag (ohne Altfälle): {zahl(t.aufgenommen)} aufgenommen, "
        f"{zahl(t.unterwegs)} noch unterwegs{schluss}."
    )


def trichterzeilen(zahlen: Zahlen) -> tuple[tuple[str, str, str, str], ...]:
    """Step, cases that reached it, share of the step before, share of all."""
    t = zahlen.trichter
    vom_vorigen = [None, *(u.quote for u in t.uebergaenge)]
    return tuple(
        (
            STATUSWORTE[stufe.status].intern,
            zahl(stufe.anzahl),
            _prozent(quote),
            _prozent(100 * stufe.anzahl / t.eingegangen if t.eingegangen else None),
        )
        for stufe, quote in zip(t.stufen, vom_vorigen, strict=True)
    )


def _prozent(wert: float | None) -> str:
    return "–" if wert is None else f"{zahl(wert)} %"


def dauerbild(zahlen: Zahlen) -> Abbildung:
    """Median and quartiles of each step as a picture; the table with n stands beside it."""
    spannen = [Spanne(d.titel, d.n, d.median, d.viertel, d.status is None) for d in zahlen.dauern]
    return Abbildung(dauern(spannen), dauertext(spannen))


def anteilskapitel(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """From receipt to admission: days by whose turn it was."""
    tabelle = Tabelle(
        (
            Spalte("Zeit", 6),
            Spalte("n", 1.6, rechtsbuendig=True),
            Spalte("Median", 2.2, rechtsbuendig=True),
            Spalte("mittlere Hälfte", 3, rechtsbuendig=True),
        ),
        anteilszeilen(zahlen),
        titel="Vom Eingang bis zur Aufnahme: bei wem der nächste Schritt lag",
        zusammenfassung="Tage je Vorgang nach der Stelle, bei der der nächste Schritt lag",
    )
    return (Zusammenhalten((tabelle,)),)


def anteilszeilen(zahlen: Zahlen) -> tuple[tuple[str, str, str, str], ...]:
    """Whose turn, n, median, quartiles."""
    return tuple((ANTEILSWORTE[a.am_zug], *verteilungsworte(a.tage)) for a in zahlen.zeitanteile)


def schrittanteile(zahlen: Zahlen) -> Tabelle:
    """Each step: days by whose turn it was."""
    koepfe = [ANTEILSKOEPFE[anteil.am_zug] for anteil in zahlen.zeitanteile]
    return Tabelle(
        (Spalte("Stand", 5), *(Spalte(kopf, 2.4, rechtsbuendig=True) for kopf in koepfe)),
        schrittanteilszeilen(zahlen),
        titel="Je Stand: bei wem der nächste Schritt lag (Median, darunter mittlere Hälfte)",
        zusammenfassung="Tage je Stand nach der Stelle, bei der der nächste Schritt lag",
    )


def schrittanteilszeilen(zahlen: Zahlen) -> tuple[tuple[str, ...], ...]:
    """State, then median and quartiles by whose turn it was, and of the pauses."""
    return tuple(
        (dauer.titel, *(_in_der_zelle(anteil.tage) for anteil in dauer.anteile))
        for dauer in zahlen.dauern
        if dauer.status is not None and dauer.n
    )


def _in_der_zelle(verteilung: Verteilung) -> str:
    _, median, viertel = verteilungsworte(verteilung)
    return median if viertel == "–" else f"{median}\n{viertel}"


def verteilungsworte(verteilung: Verteilung) -> tuple[str, str, str]:
    """n, median and quartiles as printed."""
    median, viertel = verteilung.median, verteilung.viertel
    return (
        zahl(verteilung.n),
        "–" if median is None else zahl(median),
        "–" if viertel is None else f"{zahl(viertel[0])} bis {zahl(viertel[1])}",
    )
