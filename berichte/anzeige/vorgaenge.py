"""Cases on the page: where they stand, whose turn it is, what hangs, commitments."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import AmZug, Freigabeart
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE
from berichte.anzeige.bausteine import (
    STRICH,
    Balken,
    Tabelle,
    Verweise,
)
from berichte.anzeige.weg import Weg
from berichte.anzeige.worte import ZUGWORTE
from berichte.deutsch import anzahl
from berichte.kennzahlen import Liste, Zahlen
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.vorgaenge import Festgefahren, Ueberfaellig
from berichte.kennzahlen.zusagen import Zusagenzeile

ZUEGE = (AmZug.KOMMUNE, AmZug.AMT, AmZug.DRITTE, AmZug.TERMIN)


@dataclass(frozen=True)
class Vorgaenge:
    """Everything about cases."""

    zahlen: Zahlen
    verweise: Verweise

    # --- open ones

    @property
    def stand(self) -> tuple[Balken, ...]:
        """Open cases per state."""
        zeilen = self.zahlen.vorgaenge.stand
        return self.verweise.balken((STATUSWORTE[z.status].intern, z, "anzahl") for z in zeilen)

    @property
    def am_zug(self) -> tuple[Balken, ...]:
        """Open cases by whose turn it is."""
        v = self.zahlen.vorgaenge
        return self.verweise.balken(
            (AM_ZUG_WORTE[zug].intern, v, f"gesamt.{zug.value}") for zug in AmZug
        )

    @property
    def laufende(self) -> Tabelle:
        """State and whose turn, with what there was before."""
        alle, v = self.zahlen.vorgaenge, self.verweise
        worte = (*(ZUGWORTE[zug] for zug in ZUEGE), "alle", "Pause", "Altfall")
        namen = (*(zug.value for zug in ZUEGE), "anzahl", "pausiert", "altfaelle")
        zeilen: list[tuple[str, Gezaehlt, str]] = [
            (STATUSWORTE[z.status].intern, z, "") for z in alle.stand
        ]
        zeilen.append(("Zusammen", alle, "gesamt."))
        return Tabelle.aus(
            "Stand und nächster Schritt",
            ("Stand", *worte, "Vormonat", "Vorjahr"),
            (
                (
                    titel,
                    *(v.zelle(z, vor + name) for name in namen),
                    v.verglichen(z, f"{vor}anzahl", f"{vor}im_vormonat"),
                    v.verglichen(z, f"{vor}anzahl", f"{vor}im_vorjahr"),
                )
                for titel, z, vor in zeilen
            ),
        )

    @property
    def bewegungen(self) -> Tabelle:
        """What came and went in the month."""
        vorgaenge, m, v = self.zahlen.vorgaenge, self.zahlen.mitglieder, self.verweise
        spalten = ("Vorgang", "Anzahl", "davon Altfall")
        return Tabelle.aus(
            f"Neu und abgeschlossen im {self.zahlen.bezug.monat}",
            spalten,
            (
                ("Neue Interessenbekundungen", v.zelle(vorgaenge, "neu"), STRICH),
                *(
                    (STATUSWORTE[a.status].intern, v.zelle(a, "anzahl"), v.zelle(a, "altfaelle"))
                    for a in vorgaenge.abschluesse
                ),
                ("Abgeschlossen zusammen", v.zelle(vorgaenge, "abgeschlossen"), STRICH),
                ("Neue Mitgliedschaften", v.zelle(m, "neue"), STRICH),
                ("Mit früherem Datum aufgenommen", v.zelle(m, "nachgetragen"), STRICH),
                ("Beendete Mitgliedschaften", v.zelle(m, "beendet"), STRICH),
            ),
        )

    @property
    def entscheidungen(self) -> Tabelle:
        """What waits for a decision of leadership."""
        vorgaenge, v = self.zahlen.vorgaenge, self.verweise
        zeilen = [(_art(e.art), v.zelle(e, "faelle")) for e in vorgaenge.entscheidungen]
        zeilen.append(("Zusammen", v.zelle(vorgaenge, "anzahl_entscheidungen")))
        return Tabelle.aus("Entscheidungsbedarf", ("Entscheidung", "Anzahl"), zeilen)

    # --- what hangs

    @property
    def haengende(self) -> Tabelle:
        """How many are overdue, stuck, or both; the overdue ones with how many there were."""
        vorgaenge, v = self.zahlen.vorgaenge, self.verweise
        auch_lange = v.zelle(vorgaenge, "ueberfaellig_festgefahren")
        return Tabelle.aus(
            "Was hängt",
            ("Vorgänge", "Anzahl", "Vormonat", "Vorjahr"),
            (
                (
                    "überfällig",
                    v.zelle(vorgaenge, "ueberfaellig"),
                    v.verglichen(vorgaenge, "ueberfaellig", "ueberfaellig_im_vormonat"),
                    v.verglichen(vorgaenge, "ueberfaellig", "ueberfaellig_im_vorjahr"),
                ),
                ("davon auch lange ohne Bewegung", auch_lange, STRICH, STRICH),
                (
                    "nicht überfällig, aber ohne Bewegung",
                    v.zelle(vorgaenge, "festgefahren"),
                    STRICH,
                    STRICH,
                ),
            ),
        )

    @property
    def ueberfaellig(self) -> Liste[Ueberfaellig]:
        """Overdue cases, the longest first."""
        return self.zahlen.vorgaenge.ueberfaellig

    @property
    def festgefahren(self) -> Liste[Festgefahren]:
        """Cases that do not move, the longest first."""
        return self.zahlen.vorgaenge.festgefahren

    @property
    def weg(self) -> Weg:
        """How far and how fast they go."""
        return Weg(self.zahlen, self.verweise)

    # --- commitments

    @property
    def zusagen(self) -> Tabelle:
        """Commitments of members in numbers."""
        z, v, monat = self.zahlen.zusagen, self.verweise, self.zahlen.bezug.monat
        worte = {
            "offene": "offen",
            "ueberfaellig": "davon überfällig",
            "bald_faellig": "davon in den nächsten drei Monaten fällig",
            "erledigte": f"im {monat} erledigt",
            "eingeloest": "davon eingelöst",
            "nicht_eingeloest": "davon nicht eingelöst",
            "verlaengert": f"im {monat} verlängert",
        }
        zeilen = ((wort, v.zelle(z, name)) for name, wort in worte.items())
        return Tabelle.aus("Zusagen", ("Zusagen der Mitglieder", "Anzahl"), zeilen)

    @property
    def zusagenliste(self) -> tuple[Zusagenzeile, ...]:
        """Open commitments by their day, then those settled in the month."""
        return (*self.zahlen.zusagen.offene.zeilen, *self.zahlen.zusagen.erledigte.zeilen)

    @property
    def rest(self) -> str:
        """What to say where one of the lists is cut."""
        zusagen = self.zahlen.zusagen
        listen = (self.ueberfaellig, self.festgefahren, zusagen.offene, zusagen.erledigte)
        fehlend = sum(liste.anzahl - len(liste.zeilen) for liste in listen)
        if not fehlend:
            return ""
        was = anzahl(fehlend, "weitere Zeile steht", "weitere Zeilen stehen")
        return f"Lange Listen sind gekürzt: {was} hinter den Zahlen und in der XLSX-Ausgabe."


def _art(art: Freigabeart) -> str:
    return str(art.label)
