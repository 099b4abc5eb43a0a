"""The first page: what leadership reads when it reads one page."""

from __future__ import annotations

from collections.abc import Sequence

from berichte.deutsch import anzahl, datum, zeitpunkt
from berichte.gebietssaetze import saetze_des_monats
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.mitglieder import NeuesMitglied
from berichte.kennzahlen.vorgaenge import Ueberfaellig
from berichte.monatsbericht.berichtigungen import berichtigungssatz
from berichte.monatsbericht.freigabe import Vermerk
from berichte.monatsbericht.zusagen import zusagen_vorn
from berichte.saetze import darunter, drei_saetze, satz_der_nachgetragenen
from berichte.satz import Absatz, Angaben, Baustein, Spalte, Tabelle, Ueberschrift

HOECHSTENS_VORN = 5
"""Overdue cases on the first page; the whole list stands in its chapter."""
HOECHSTENS_NEUE = 8
"""New members there: a signing round may bring forty, and they have a chapter too."""


def erste_seite(zahlen: Zahlen, gz: str, vermerk: Vermerk) -> tuple[Baustein, ...]:
    """Head, sentences, new members, commitments due, what is stuck, corrections."""
    bezug = zahlen.bezug
    zusatz = darunter(zahlen)
    return (
        Angaben(
            (
                ("Stichtag", datum(bezug.stichtag)),
                ("Erkenntnisstand", zeitpunkt(bezug.kenntnisstand)),
                ("Freigabe", vermerk.satz),
                ("Gz.", gz),
            )
        ),
        *(Absatz(satz, "leit") for satz in drei_saetze(zahlen)),
        *([Absatz(zusatz, "klein")] if zusatz else []),
        *(Absatz(satz, "klein") for satz in saetze_des_monats(zahlen)),
        *_neue_mitglieder(zahlen),
        *zusagen_vorn(zahlen),
        *_haengende(zahlen),
        *_berichtigungen(zahlen),
    )


def _berichtigungen(zahlen: Zahlen) -> tuple[Baustein, ...]:
    satz = berichtigungssatz(zahlen)
    return (Absatz(satz, "klein"),) if satz else ()


def _neue_mitglieder(zahlen: Zahlen) -> tuple[Baustein, ...]:
    neue = zahlen.mitglieder.neue
    weitere = neue.anzahl - HOECHSTENS_NEUE
    saetze = []
    if weitere > 0:
        was = anzahl(weitere, "weiteres steht", "weitere stehen")
        saetze.append(f"{was} im Abschnitt „Neu und abgeschlossen im {zahlen.bezug.monat}“.")
    if satz := satz_der_nachgetragenen(zahlen):
        saetze.append(satz)
    return (
        Ueberschrift(1, f"Neue Mitglieder im {zahlen.bezug.monat}"),
        tabelle_der_neuen(neue.zeilen[:HOECHSTENS_NEUE]),
        *(Absatz(satz, "klein") for satz in saetze),
    )


def tabelle_der_neuen(neue: Sequence[NeuesMitglied]) -> Tabelle:
    """Name, kind, date of the accession."""
    return Tabelle(
        (Spalte("Name", 4), Spalte("Art", 4), Spalte("Beitritt", 3)),
        tuple((n.koerper.name, n.koerper.typ.label, str(n.beginn)) for n in neue),
        zusammenfassung="Neue Mitglieder mit Art und Datum des Beitritts",
        leer="In diesem Monat hat kein Beitritt begonnen.",
    )


def _haengende(zahlen: Zahlen) -> tuple[Baustein, ...]:
    alle = zahlen.vorgaenge.ueberfaellig
    weitere = alle.anzahl - HOECHSTENS_VORN
    bausteine: list[Baustein] = [
        Ueberschrift(1, "Was hängt, und warum"),
        tabelle_der_ueberfaelligen(alle.zeilen[:HOECHSTENS_VORN]),
    ]
    if weitere > 0:
        satz = (
            "Genannt sind die am längsten überfälligen; "
            f"{anzahl(weitere, 'weiterer steht', 'weitere stehen')} "
            "im Abschnitt „Überfällige Vorgänge“."
        )
        bausteine.append(Absatz(satz, "klein"))
    return tuple(bausteine)


def tabelle_der_ueberfaelligen(faelle: Sequence[Ueberfaellig]) -> Tabelle:
    """Body, reference, since when, why."""
    return Tabelle(
        (
            Spalte("Kommune", 4),
            Spalte("Gz.", 2.6),
            Spalte("Fällig seit", 1.8),
            Spalte("Grund", 5.6),
        ),
        tuple(
            (u.vorgang.koerper.name, u.vorgang.aktenzeichen, datum(u.seit), u.grund) for u in faelle
        ),
        zusammenfassung="Überfällige Vorgänge mit Geschäftszeichen, Fälligkeit und Grund",
        leer="Kein Vorgang ist überfällig.",
    )
