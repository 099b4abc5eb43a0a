"""Cases on the page: where they stand, whose turn it is, what hangs, how far and fast they go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from antraege.choices import AmZug, Freigabeart
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE
from berichte.anzeige.bausteine import (
    STRICH,
    Balken,
    Bild,
    Tabelle,
    Verweise,
    Zelle,
    anzahl_von,
    tage,
)
from berichte.anzeige.worte import ZUGWORTE
from berichte.deutsch import anzahl, dezimal
from berichte.kennzahlen import Liste, Zahlen
from berichte.kennzahlen.dauern import Anteil, Dauer
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.vorgaenge import Festgefahren, Ueberfaellig
from berichte.kennzahlen.zusagen import Zusagenzeile
from berichte.satz import Spanne, dauern, dauertext, trichter, trichtertext

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

    # --- the way

    @cached_property
    def trichterbild(self) -> Bild:
        """How far cases come, and which share goes on."""
        stufen = [(STATUSWORTE[s.status].intern, s.anzahl) for s in self.zahlen.trichter.stufen]
        return Bild.aus(
            lambda breite: trichter(stufen, breite=breite),
            "Wie weit Beitritte kommen",
            trichtertext(stufen),
        )

    @property
    def trichter(self) -> Tabelle:
        """The same as a table, with what became of the others."""
        t, v = self.zahlen.trichter, self.verweise
        quoten = (None, *(u.quote for u in t.uebergaenge))
        spalten = ("Stand", "Vorgänge", "vom vorigen", "von allen")

        def von_allen(zeile: Gezaehlt, name: str = "anzahl") -> Zelle:
            teil = 100 * anzahl_von(zeile, name) / t.eingegangen if t.eingegangen else None
            return v.anteil(zeile, name, teil)

        return Tabelle.aus(
            "Wie weit Beitritte kommen",
            spalten,
            (
                *(
                    (
                        STATUSWORTE[s.status].intern,
                        v.zelle(s, "anzahl"),
                        v.anteil(s, "anzahl", quote),
                        von_allen(s),
                    )
                    for s, quote in zip(t.stufen, quoten, strict=True)
                ),
                *(
                    (
                        STATUSWORTE[e.status].intern,
                        v.zelle(e, "anzahl"),
                        STRICH,
                        von_allen(e),
                    )
                    for e in t.enden
                ),
                ("Noch unterwegs", v.zelle(t, "unterwegs"), STRICH, von_allen(t, "unterwegs")),
            ),
        )

    @cached_property
    def dauerbild(self) -> Bild:
        """How long the steps take."""
        spannen = [
            Spanne(d.titel, d.n, d.median, d.viertel, d.status is None) for d in self.zahlen.dauern
        ]
        return Bild.aus(
            lambda breite: dauern(spannen, breite=breite), "Dauer der Schritte", dauertext(spannen)
        )

    @property
    def dauern(self) -> Tabelle:
        """Time in state, never a median without its n."""
        spalten = ("Stand", "n", "Median", "mittlere Hälfte", "ungenau", "durchlaufen")
        return Tabelle.aus("Dauer der Schritte", spalten, map(self._dauer, self.zahlen.dauern))

    def _dauer(self, dauer: Dauer) -> tuple[str | Zelle, ...]:
        v, viertel = self.verweise, dauer.viertel
        return (
            dauer.titel,
            v.zelle(dauer, "n"),
            Zelle(tage(dauer.median), v.dahinter(dauer.schluessel("n"))),
            STRICH
            if viertel is None
            else Zelle(
                f"{dezimal(viertel[0])} bis {dezimal(viertel[1])}",
                v.dahinter(dauer.schluessel("n")),
            ),
            v.zelle(dauer, "ohne_tag"),
            v.zelle(dauer, "durchlaufen"),
        )

    @property
    def anteile(self) -> Tabelle:
        """Median of days by whose turn it was, per step."""
        teile = [a.teil for a in self.zahlen.dauern[0].anteile]
        return Tabelle.aus(
            "Wessen Zeit es war",
            ("Stand", "n", *(ZUGWORTE[teil] for teil in teile)),
            (
                (d.titel, self.verweise.zelle(d, "n"), *map(self._anteil, d.anteile))
                for d in self.zahlen.dauern
            ),
        )

    def _anteil(self, anteil: Anteil) -> Zelle:
        return Zelle(tage(anteil.tage.median), self.verweise.dahinter(anteil.schluessel("n")))

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
