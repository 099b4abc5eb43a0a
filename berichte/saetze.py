"""Three sentences that say how the network stands, to be read aloud."""

from __future__ import annotations

from antraege.choices import AmZug, Freigabeart
from berichte.deutsch import anzahl, aufzaehlung, datum, veraenderung, zahl
from berichte.kennzahlen import UNTERZEICHNUNG, Zahlen
from berichte.kennzahlen.verlauf import Gruppe

HOECHSTENS_GENANNT = 5
"""More bodies than these are counted instead of named."""

HOECHSTENS_NACHGETRAGEN = 12
"""More admissions than these make the sentence a list nobody reads."""
OHNE_DATUM = "ohne überliefertes Datum des Beitritts"
"""Such members stand in the stock of every day: nobody knows since when."""

GEGENSTAND: dict[Freigabeart, tuple[str, str]] = {
    Freigabeart.ZEICHNUNG: ("Zeichnungsfreigabe", "Zeichnungsfreigaben"),
    Freigabeart.AUFNAHME: ("Aufnahme", "Aufnahmen"),
    Freigabeart.ABLEHNUNG: ("Ablehnung", "Ablehnungen"),
    Freigabeart.AUFHEBUNG: ("Aufhebung einer Aufnahme", "Aufhebungen von Aufnahmen"),
    Freigabeart.AUSSCHLUSS: ("Ausschluss", "Ausschlüsse"),
    Freigabeart.RECHTSNACHFOLGE: ("Rechtsnachfolge", "Rechtsnachfolgen"),
    Freigabeart.UNTERSCHRIFT: ("Änderung einer Unterschrift", "Änderungen von Unterschriften"),
}


def drei_saetze(zahlen: Zahlen) -> tuple[str, str, str]:
    """Members, open cases, what leadership has to decide."""
    return mitgliedersatz(zahlen), vorgangssatz(zahlen), entscheidungssatz(zahlen)


def mitgliedersatz(zahlen: Zahlen) -> str:
    """How many belong to the network, by group, and how that changed."""
    mitglieder = zahlen.mitglieder
    gesamt = mitglieder.gesamt
    verb = "gehört" if gesamt.anzahl == 1 else "gehören"
    gruppen = (
        anzahl(
            mitglieder.gruppe(Gruppe.GEMEINDEN).anzahl,
            "Stadt oder Gemeinde",
            "Städte und Gemeinden",
        ),
        anzahl(mitglieder.gruppe(Gruppe.KREISE).anzahl, "Kreis", "Kreise"),
        anzahl(mitglieder.gruppe(Gruppe.WEITERE).anzahl, "weiteres", "weitere"),
    )
    wer = anzahl(gesamt.anzahl, "Mitglied", "Mitglieder")
    tag = datum(zahlen.bezug.stichtag)
    if gesamt.anzahl and gesamt.ohne_datum == gesamt.anzahl:
        zaehlt = "zählt" if gesamt.anzahl == 1 else "zählen"
        return (
            f"Bis zum {tag} ist kein Beitritt mit Datum bekannt; {wer} {OHNE_DATUM} {zaehlt} im "
            f"Bestand jedes Tages: {', '.join(gruppen)}."
        )
    return (
        f"Zum {tag} {verb} dem Netzwerk {wer} an: {', '.join(gruppen)}; "
        f"{veraenderung(gesamt.seit_vormonat)} gegenüber dem Vormonat, "
        f"{veraenderung(gesamt.seit_vorjahr)} gegenüber dem Vorjahr."
    )


def vorgangssatz(zahlen: Zahlen) -> str:
    """How many are on their way, and whose turn it is."""
    n = zahlen.vorgaenge.offen
    if n == 0:
        return "Zurzeit läuft kein Beitritt."
    zug = zahlen.vorgaenge.je_am_zug
    return (
        f"{anzahl(n, 'Beitritt läuft', 'Beitritte laufen')}; der nächste Schritt liegt "
        f"{zahl(zug[AmZug.KOMMUNE])}-mal bei der Kommune, {zahl(zug[AmZug.AMT])}-mal bei uns, "
        f"{zahl(zug[AmZug.DRITTE])}-mal bei Dritten, "
        f"{anzahl(zug[AmZug.TERMIN], 'wartet', 'warten')} auf den Unterzeichnungstermin"
        f"{_termin(zahlen)}."
    )


def _termin(zahlen: Zahlen) -> str:
    """When that is, as far as it is known; a day that has passed tells nothing."""
    kommende = sorted(
        {
            wartend.vorgang.faellig_am
            for wartend in zahlen.vorgaenge.wartend.zeilen
            if wartend.grund == UNTERZEICHNUNG
            and wartend.vorgang.faellig_am is not None
            and wartend.vorgang.faellig_am >= zahlen.bezug.stichtag
        }
    )
    if not kommende:
        return ""
    return f"{'' if len(kommende) == 1 else ', der nächste'} am {datum(kommende[0])}"


def entscheidungssatz(zahlen: Zahlen) -> str:
    """What leadership has to decide."""
    teile = []
    for zeile in zahlen.vorgaenge.entscheidungen:
        n, namen = zeile.faelle.anzahl, [e.koerper.name for e in zeile.faelle.zeilen]
        was = anzahl(n, *GEGENSTAND[zeile.art])
        if n:
            teile.append(f"{was} ({aufzaehlung(namen)})" if n <= HOECHSTENS_GENANNT else was)
    return f"Entscheidungsbedarf: {aufzaehlung(teile) or 'keiner'}."


def darunter(zahlen: Zahlen) -> str:
    """What the sentences count along, and has to be known to read them rightly."""
    gesamt = zahlen.mitglieder.gesamt
    teile = []
    if 0 < gesamt.ohne_datum < gesamt.anzahl:
        mitglied = (
            "Mitglied ist das Datum des Beitritts"
            if gesamt.ohne_datum == 1
            else ("Mitgliedern ist das Datum des Beitritts")
        )
        teile.append(f"Von {zahl(gesamt.ohne_datum)} {mitglied} nicht überliefert.")
    if gesamt.ruhend:
        teile.append(f"{anzahl(gesamt.ruhend, 'Mitgliedschaft ruht', 'Mitgliedschaften ruhen')}.")
    if zahlen.vorgaenge.altfaelle:
        altfaelle = anzahl(zahlen.vorgaenge.altfaelle, "Altfall", "Altfälle")
        teile.append(f"Unter den laufenden Beitritten: {altfaelle} aus früheren Unterlagen.")
    return " ".join(teile)


def satz_der_nachgetragenen(zahlen: Zahlen) -> str:
    """Who was admitted in the month with an earlier date of accession; empty when nobody was."""
    nachgetragen = zahlen.mitglieder.nachgetragen.zeilen
    if not nachgetragen:
        return ""
    namen = [f"{n.koerper.name} ({n.beginn})" for n in nachgetragen[:HOECHSTENS_NACHGETRAGEN]]
    weitere = zahlen.mitglieder.nachgetragen.anzahl - len(namen)
    namen += [f"{zahl(weitere)} weitere"] if weitere else []
    return f"In diesem Monat aufgenommen, mit früherem Datum des Beitritts: {aufzaehlung(namen)}."
