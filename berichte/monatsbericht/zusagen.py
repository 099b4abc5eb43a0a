"""Commitments of members: what is due, on the first page; all of them, in a chapter."""

from __future__ import annotations

from collections.abc import Iterable

from berichte.deutsch import anzahl, datum, zahl
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.zusagen import Zusagenzeile
from berichte.monatsbericht.berichtigungen import hinweis_auf_den_rest
from berichte.satz import Absatz, Baustein, Spalte, Tabelle, Ueberschrift, Zusammenhalten

HOECHSTENS_VORN = 3
"""Commitments on the first page, which shall stay one page; the whole list stands in its chapter.

Titles of criteria take two lines."""

SPALTEN = ("Kommune", "Gz.", "Voraussetzung", "zugesagt bis", "Stand")
BREITEN = (3.2, 2.5, 4.9, 2.1, 3.3)


def zusagen_vorn(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """What was not kept, is overdue or falls due in three months."""
    alle = zahlen.zusagen.zu_nennen
    weitere = zahlen.zusagen.anzahl_zu_nennen - HOECHSTENS_VORN
    bausteine: list[Baustein] = [
        Ueberschrift(1, "Zusagen"),
        _tabelle(
            alle[:HOECHSTENS_VORN],
            zusammenfassung="Nicht eingelöste, überfällige und bald fällige Zusagen",
            leer="Keine Zusage ist überfällig oder in den nächsten drei Monaten fällig.",
        ),
    ]
    if weitere > 0:
        was = anzahl(weitere, "weitere Zusage steht", "weitere Zusagen stehen")
        satz = f"{was} im Abschnitt „Alle Zusagen“."
        bausteine.append(Absatz(satz, "klein"))
    return tuple(bausteine)


def zusagenkapitel(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """The figures, and every open commitment with those settled in the month."""
    tabelle = Tabelle(
        (Spalte("Zusagen der Mitglieder", 6), Spalte("Anzahl", 2.4, rechtsbuendig=True)),
        zusagenzahlen(zahlen),
        zusammenfassung="Zahl der offenen, fälligen und erledigten Zusagen",
    )
    liste = _tabelle(
        (*zahlen.zusagen.offene.zeilen, *zahlen.zusagen.erledigte.zeilen),
        zusammenfassung="Offene Zusagen und im Monat erledigte, nach Termin",
        leer="Zurzeit ist keine Zusage offen.",
    )
    genannt = (zahlen.zusagen.offene, zahlen.zusagen.erledigte)
    rest = hinweis_auf_den_rest(
        sum(len(teil.zeilen) for teil in genannt), sum(teil.anzahl for teil in genannt)
    )
    return (Ueberschrift(1, "Alle Zusagen"), Zusammenhalten((tabelle,)), *rest, liste)


def zusagenzahlen(zahlen: Zahlen) -> tuple[tuple[str, str], ...]:
    """Name and number."""
    zusagen, monat = zahlen.zusagen, zahlen.bezug.monat
    return (
        ("offen", zahl(zusagen.offene.anzahl)),
        ("davon überfällig", zahl(zusagen.ueberfaellig)),
        ("davon in den nächsten drei Monaten fällig", zahl(zusagen.bald_faellig)),
        (f"im {monat} eingelöst", zahl(zusagen.eingeloest)),
        (f"im {monat} nicht eingelöst", zahl(zusagen.nicht_eingeloest)),
        (f"im {monat} verlängert", zahl(zusagen.verlaengert)),
    )


def zusagenzeile(zusage: Zusagenzeile) -> tuple[str, ...]:
    """Body, reference, criterion, day, how it stands; never the words of the body."""
    return (
        zusage.koerper.name,
        zusage.aktenzeichen,
        zusage.voraussetzung,
        datum(zusage.faellig_am),
        zusage.wort,
    )


def _tabelle(zusagen: Iterable[Zusagenzeile], *, zusammenfassung: str, leer: str) -> Tabelle:
    return Tabelle(
        tuple(Spalte(titel, breite) for titel, breite in zip(SPALTEN, BREITEN, strict=True)),
        tuple(map(zusagenzeile, zusagen)),
        zusammenfassung=zusammenfassung,
        leer=leer,
    )
