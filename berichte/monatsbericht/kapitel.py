"""The chapters behind the first page."""

from __future__ import annotations

from antraege.choices import OFFENE_STATUS, AmZug
from antraege.worte import STATUSWORTE
from berichte.deutsch import datum, veraenderung, zahl
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.dauern import Dauer
from berichte.kennzahlen.mitglieder import Mitgliederzeile
from berichte.kennzahlen.offene import FESTGEFAHREN_NACH
from berichte.kennzahlen.vorgaenge import Festgefahren, Standzeile
from berichte.monatsbericht.berichtigungen import hinweis_auf_den_rest
from berichte.monatsbericht.definitionen import DEFINITIONEN
from berichte.monatsbericht.erste_seite import (
    HOECHSTENS_NEUE,
    tabelle_der_neuen,
    tabelle_der_ueberfaelligen,
)
from berichte.monatsbericht.weg import anteilskapitel, dauerbild, schrittanteile
from berichte.satz import (
    Abbildung,
    Absatz,
    Angaben,
    Baustein,
    Spalte,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
    balkendiagramm,
)

ZUG_SPALTEN: tuple[tuple[AmZug, str], ...] = (
    (AmZug.KOMMUNE, "Kommune"),
    (AmZug.AMT, "bei uns"),
    (AmZug.DRITTE, "Dritte"),
    (AmZug.TERMIN, "Termin"),
)


def _zahlenspalten(*titel: str) -> tuple[Spalte, ...]:
    """Columns of numbers, wide enough for their headings."""
    return tuple(Spalte(t, max(2.4, 0.4 * len(t)), rechtsbuendig=True) for t in titel)


def mitglieder(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Members by group, and coverage."""
    bestand = Tabelle(
        (
            Spalte("Gruppe", 6.6),
            *_zahlenspalten("Mitglieder", "ruhend", "ohne Datum", "Vormonat", "Vorjahr"),
        ),
        mitgliederzeilen(zahlen),
        titel="Mitglieder nach Art",
        zusammenfassung="Mitglieder je Gruppe, davon ruhend und ohne Datum, Veränderung",
    )
    abdeckung = Tabelle(
        (
            Spalte("Gruppe", 6.6),
            *_zahlenspalten("Mitglieder", "von", "Anteil", "Vormonat", "Vorjahr"),
        ),
        abdeckungszeilen(zahlen),
        titel="Abdeckung, Veränderung in Prozentpunkten",
        zusammenfassung="Anteil der Mitglieder an allen Kommunen des Registers und Veränderung",
    )
    einwohner = einwohnersatz(zahlen)
    return (
        Ueberschrift(1, "Mitglieder"),
        Zusammenhalten((bestand,)),
        Zusammenhalten((abdeckung, *([Absatz(einwohner)] if einwohner else []))),
    )


def einwohnersatz(zahlen: Zahlen) -> str:
    """How many people live in the Städte und Gemeinden that are members; empty if unknown."""
    einwohner = zahlen.mitglieder.einwohner
    if einwohner is None or einwohner.prozent is None:
        return ""
    stand = f" (Stand {datum(einwohner.stichtag)})" if einwohner.stichtag else ""
    return (
        f"In den Städten und Gemeinden, die Mitglied sind, leben {zahl(einwohner.prozent)} % der "
        f"Menschen: {zahl(einwohner.mitglieder)} von {zahl(einwohner.von)}{stand}."
    )


def mitgliederzeilen(zahlen: Zahlen) -> tuple[tuple[str, ...], ...]:
    """Per group: members, dormant, without date, change; and the sum."""
    alle = [(z.gruppe.value, z) for z in zahlen.mitglieder.gruppen]
    alle.append(("Zusammen", zahlen.mitglieder.gesamt))
    return tuple(_mitgliederzeile(name, zeile) for name, zeile in alle)


def abdeckungszeilen(zahlen: Zahlen) -> tuple[tuple[str, ...], ...]:
    """Per group: members, bodies of the register, share, its change in percentage points."""
    return tuple(
        (
            a.gruppe.value,
            zahl(a.mitglieder),
            zahl(a.von),
            f"{zahl(a.prozent)} %" if a.von else "–",
            veraenderung(a.punkte_seit_vormonat),
            veraenderung(a.punkte_seit_vorjahr),
        )
        for a in zahlen.mitglieder.abdeckung
    )


def _mitgliederzeile(name: str, zeile: Mitgliederzeile) -> tuple[str, ...]:
    return (
        name,
        zahl(zeile.anzahl),
        zahl(zeile.ruhend),
        zahl(zeile.ohne_datum),
        veraenderung(zeile.seit_vormonat),
        veraenderung(zeile.seit_vorjahr),
    )


def laufende(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Open cases per state and whose turn: bars, and the table that says the same."""
    je_status = zahlen.vorgaenge.je_status
    werte = [(STATUSWORTE[s].intern, je_status[s]) for s in OFFENE_STATUS]
    text = ", ".join(f"{name} {wert}" for name, wert in werte)
    tabelle = Tabelle(
        (
            Spalte("Stand", 7.4),
            *_zahlenspalten(*(titel for _, titel in ZUG_SPALTEN), "alle", "Pause", "Altfall"),
        ),
        standzeilen(zahlen),
        titel="Stand und nächster Schritt",
        zusammenfassung="Laufende Beitritte je Stand und danach, bei wem der nächste Schritt liegt",
    )
    return (
        Ueberschrift(1, "Laufende Beitritte"),
        Abbildung(balkendiagramm(werte), f"Laufende Beitritte je Stand: {text}."),
        Zusammenhalten((tabelle,)),
        Zusammenhalten((_vergleichstabelle(zahlen),)),
    )


def _vergleichstabelle(zahlen: Zahlen) -> Tabelle:
    return Tabelle(
        (Spalte("Stand", 7.4), *_zahlenspalten("am Stichtag", "Vormonat", "Vorjahr")),
        vergleichszeilen(zahlen),
        titel="Laufende Beitritte im Vergleich",
        zusammenfassung="Laufende und überfällige Beitritte und ihre Veränderung",
    )


def vergleichszeilen(zahlen: Zahlen) -> tuple[tuple[str, ...], ...]:
    """Per open state, for all and for the overdue ones: number, change since month and year."""
    v = zahlen.vorgaenge
    zeilen = [(STATUSWORTE[zeile.status].intern, zeile) for zeile in v.stand]
    ueberfaellig = v.ueberfaellig.anzahl
    return (
        *(
            (
                titel,
                zahl(zeile.anzahl),
                veraenderung(zeile.seit_vormonat),
                veraenderung(zeile.seit_vorjahr),
            )
            for titel, zeile in (*zeilen, ("Zusammen", v.gesamt))
        ),
        (
            "davon überfällig",
            zahl(ueberfaellig),
            veraenderung(ueberfaellig - v.ueberfaellig_im_vormonat),
            veraenderung(ueberfaellig - v.ueberfaellig_im_vorjahr),
        ),
    )


def standzeilen(zahlen: Zahlen) -> tuple[tuple[str, ...], ...]:
    """Per open state: whose turn, all, paused, old cases; and the sum."""
    vorgaenge = zahlen.vorgaenge
    alle = [(STATUSWORTE[zeile.status].intern, zeile) for zeile in vorgaenge.stand]
    return tuple(_standzeile(*paar) for paar in (*alle, ("Zusammen", vorgaenge.gesamt)))


def _standzeile(titel: str, zeile: Standzeile) -> tuple[str, ...]:
    zuege = (zeile.je_am_zug[zug] for zug, _ in ZUG_SPALTEN)
    summen = (zeile.anzahl, zeile.pausiert, zeile.altfaelle)
    return (titel, *map(zahl, (*zuege, *summen)))


def bewegungen(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """What came and what ended in the month."""
    return (
        Ueberschrift(1, f"Neu und abgeschlossen im {zahlen.bezug.monat}"),
        Zusammenhalten(
            (
                Tabelle(
                    (Spalte("Vorgang", 6), *_zahlenspalten("Anzahl", "davon Altfall")),
                    bewegungszeilen(zahlen),
                    zusammenfassung="Neue und abgeschlossene Vorgänge des Monats",
                ),
            )
        ),
        *_alle_neuen(zahlen),
    )


def _alle_neuen(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """The new members, where the first page does not name them all."""
    neue = zahlen.mitglieder.neue
    if neue.anzahl <= HOECHSTENS_NEUE:
        return ()
    return (
        Ueberschrift(2, f"Neue Mitglieder im {zahlen.bezug.monat}: alle"),
        *hinweis_auf_den_rest(len(neue.zeilen), neue.anzahl),
        tabelle_der_neuen(neue.zeilen),
    )


def bewegungszeilen(zahlen: Zahlen) -> tuple[tuple[str, str, str], ...]:
    """Name, number, old cases among them."""
    mitglieder = zahlen.mitglieder
    return (
        ("Neue Interessenbekundungen", zahl(zahlen.vorgaenge.neu), "–"),
        *(
            (STATUSWORTE[a.status].intern, zahl(a.anzahl), zahl(a.altfaelle))
            for a in zahlen.vorgaenge.abschluesse
        ),
        ("Neue Mitgliedschaften", zahl(mitglieder.neue.anzahl), "–"),
        ("Beendete Mitgliedschaften", zahl(mitglieder.beendet), "–"),
    )


def dauern(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Time in state, never a median without its n."""
    tabelle = Tabelle(
        (
            Spalte("Stand", 7.4),
            *_zahlenspalten("n", "Median"),
            Spalte("mittlere Hälfte", 3.8, rechtsbuendig=True),
            *_zahlenspalten("ungenau", "durchlaufen"),
        ),
        tuple(dauerzeile(d) for d in zahlen.dauern),
        zusammenfassung="Tage je Stand: Zahl der Aufenthalte, Median, Viertel, ausgelassene",
    )
    satz = (
        "Tage ohne Pausen, aus Aufenthalten, die in den zwei Jahren bis zum Stichtag endeten. "
        "Die beiden letzten Spalten sagen, wie viele ausgelassen sind."
    )
    return (
        Ueberschrift(1, "Dauer der Schritte"),
        Absatz(satz),
        dauerbild(zahlen),
        Zusammenhalten((tabelle,)),
        *anteilskapitel(zahlen),
        schrittanteile(zahlen),
    )


def dauerzeile(dauer: Dauer) -> tuple[str, ...]:
    """Name, n, median, quartiles, left out because of the date, because passed through."""
    viertel = dauer.viertel
    return (
        dauer.titel,
        zahl(dauer.n),
        "–" if dauer.median is None else zahl(dauer.median),
        "–" if viertel is None else f"{zahl(viertel[0])} bis {zahl(viertel[1])}",
        zahl(dauer.ohne_tag),
        zahl(dauer.durchlaufen),
    )


def ueberfaellige(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """The whole list, as far as it goes."""
    alle = zahlen.vorgaenge.ueberfaellig
    return (
        Ueberschrift(1, "Überfällige Vorgänge"),
        *hinweis_auf_den_rest(len(alle.zeilen), alle.anzahl),
        tabelle_der_ueberfaelligen(alle.zeilen),
    )


def festgefahrene(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Cases that are not overdue and do not move."""
    alle = zahlen.vorgaenge.festgefahren
    satz = (
        f"Länger als {FESTGEFAHREN_NACH} Tage im selben Stand, Pausen abgezogen, ohne dass etwas "
        "überfällig wäre. Überfällige stehen nur oben."
    )
    titel = Ueberschrift(1, "Vorgänge, die sich lange nicht bewegt haben")
    tabelle = Tabelle(
        (
            Spalte("Kommune", 3.4),
            Spalte("Gz.", 2.4),
            Spalte("Stand", 3.4),
            Spalte("seit", 1.8),
            Spalte("liegt bei", 2),
            Spalte("Als Nächstes", 4),
        ),
        tuple(map(festgefahrenzeile, alle.zeilen)),
        zusammenfassung="Vorgänge, die lange im selben Stand sind, mit Stelle und Grund",
        leer="Kein Vorgang steht so lange still.",
    )
    if not alle.zeilen:
        return (Zusammenhalten((titel, Absatz(satz), tabelle)),)
    rest = hinweis_auf_den_rest(len(alle.zeilen), alle.anzahl)
    return (titel, Absatz(satz), *rest, tabelle)


def festgefahrenzeile(zeile: Festgefahren) -> tuple[str, ...]:
    """Body, reference, state, since when, whose turn, what is due next."""
    v = zeile.vorgang
    stellen = dict(ZUG_SPALTEN)
    return (
        v.koerper.name,
        v.aktenzeichen,
        STATUSWORTE[v.status].intern,
        datum(v.seit),
        stellen[v.am_zug],
        zeile.grund or "–",
    )


def definitionen(summe: str) -> tuple[Baustein, ...]:
    """What the figures mean, where they come from, and by what they are known again."""
    return (
        Ueberschrift(1, "Definitionen"),
        Angaben(DEFINITIONEN),
        Absatz(f"Prüfsumme der Zahlen dieses Berichts (SHA-256): {summe}", "klein"),
        Absatz(
            "Quelle aller Zahlen: Protokoll des Fachverfahrens Beitrittsweg. Namen der Kommunen: "
            "© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis. Mitglieder ohne eigenen "
            "Vorgang: nach öffentlichen Quellen, im Register je Mitglied genannt.",
            "klein",
        ),
    )
