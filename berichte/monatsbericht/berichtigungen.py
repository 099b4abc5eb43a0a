"""What has become known since the report before: how many, and line by line."""

from __future__ import annotations

from berichte.deutsch import anzahl, zahl, zeitpunkt
from berichte.gebietssaetze import saetze_seither
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.berichtigungen import Berichtigung
from berichte.satz import Absatz, Baustein, Spalte, Tabelle, Ueberschrift


def berichtigungssatz(zahlen: Zahlen) -> str:
    """ "3 Vorgänge nach dem Bericht für Mai 2026 berichtigt."; empty where there is none before."""
    b = zahlen.berichtigungen
    if b is None:
        return ""
    if not b.faelle and b.gebiet:
        was = anzahl(len(b.gebiet), "Gebietsänderung ist", "Gebietsänderungen sind")
        return f"Nach dem Bericht für {b.bericht.monat}: {was} bekannt geworden oder aufgehoben."
    if not b.faelle:
        return f"Zum Bericht für {b.bericht.monat} ist nichts zu berichtigen."
    was = anzahl(b.faelle, "Vorgang", "Vorgänge")
    return f"{was} nach dem Bericht für {b.bericht.monat} berichtigt."


def berichtigungskapitel(zahlen: Zahlen) -> tuple[Baustein, ...]:
    """Every line; nothing where there is no report before."""
    b = zahlen.berichtigungen
    if b is None:
        return ()
    satz = (
        f"{berichtigungssatz(zahlen)} Verglichen ist mit dem Erkenntnisstand jenes Berichts, "
        f"{zeitpunkt(b.bericht.kenntnisstand)}."
    )
    tabelle = Tabelle(
        (
            Spalte("Kommune", 3.4),
            Spalte("Gz.", 2.4),
            Spalte("Berichtigung", 5.4),
            Spalte("erfasst", 2.8),
        ),
        tuple(map(berichtigungszeile, b.zeilen.zeilen)),
        zusammenfassung="Berichtigungen zum vorigen Bericht mit Kommune, Inhalt und Erfassung",
    )
    titel = Ueberschrift(1, f"Berichtigungen zum Bericht für {b.bericht.monat}")
    rest = hinweis_auf_den_rest(len(b.zeilen.zeilen), b.zeilen.anzahl)
    gebiet = [Absatz(satz) for satz in saetze_seither(zahlen)]
    return (titel, Absatz(satz), *gebiet, *rest, *([tabelle] if b.zeilen.zeilen else []))


def berichtigungszeile(zeile: Berichtigung) -> tuple[str, str, str, str]:
    """Body, reference, what, recorded when."""
    zeichen = zeile.aktenzeichen or "–"
    return (zeile.koerper.name, zeichen, zeile.text, zeitpunkt(zeile.erfasst_am))


def hinweis_auf_den_rest(gezeigt: int, alle: int) -> tuple[Absatz, ...]:
    """What to say where a list is cut."""
    if gezeigt >= alle:
        return ()
    satz = f"Genannt sind {zahl(gezeigt)} von {zahl(alle)}; alle stehen in der XLSX-Ausgabe."
    return (Absatz(satz, "klein"),)
