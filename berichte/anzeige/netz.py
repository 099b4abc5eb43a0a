"""The network on the page: members, coverage, regions, growth, signing rounds, the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from antraege.zeitangabe import MONATE
from berichte.anzeige.bausteine import Balken, Bild, Tabelle, Verweise, Wert, Zelle
from berichte.deutsch import aufzaehlung, veraenderung
from berichte.gebietssaetze import saetze_zur_karte
from berichte.karte import QUELLE, Karte, Klasse, karte, kartentext, legende, legendentext
from berichte.kennzahlen import Zahlen, geteilte, vereinte
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.mitglieder import NeuesMitglied
from berichte.kennzahlen.netz import Netzlage
from berichte.kennzahlen.wachstum import Bestandszeile, Zugang
from berichte.monatsbericht.kapitel import einwohnersatz
from berichte.saetze import OHNE_DATUM, satz_der_nachgetragenen
from berichte.satz import WEBBREITE, Sockel, wachstum, wachstumstext

KLASSEN = {
    Netzlage.MITGLIED: Klasse.MITGLIED,
    Netzlage.RUHEND: Klasse.RUHEND,
    Netzlage.VERFAHREN: Klasse.VERFAHREN,
}
GRUPPEN = (("Gemeinden", "gemeinden"), ("Kreise", "kreise"), ("Weitere", "weitere"))


@dataclass(frozen=True, slots=True)
class Karteneintrag:
    """A body of the map as a row of its table."""

    name: str
    ags: str
    art: str
    lage: str


@dataclass(frozen=True)
class Netz:
    """Everything about members."""

    zahlen: Zahlen
    verweise: Verweise

    @property
    def mitglieder(self) -> Tabelle:
        """Members by group, with what there was before."""
        m, v = self.zahlen.mitglieder, self.verweise
        spalten = ("Gruppe", "Mitglieder", "ruhend", "ohne Datum", "Vormonat", "Vorjahr")
        zeilen: list[tuple[str, Gezaehlt, str]] = [(z.gruppe.value, z, "") for z in m.gruppen]
        zeilen.append(("Zusammen", m, "gesamt."))
        return Tabelle.aus(
            "Mitglieder nach Art",
            spalten,
            (
                (
                    titel,
                    *(v.zelle(z, vor + name) for name in ("anzahl", "ruhend", "ohne_datum")),
                    v.verglichen(z, f"{vor}anzahl", f"{vor}im_vormonat"),
                    v.verglichen(z, f"{vor}anzahl", f"{vor}im_vorjahr"),
                )
                for titel, z, vor in zeilen
            ),
        )

    @property
    def abdeckung(self) -> Tabelle:
        """Shares of the register."""
        v = self.verweise
        spalten = ("Gruppe", "Mitglieder", "von", "Anteil", "Vormonat", "Vorjahr")
        return Tabelle.aus(
            "Abdeckung",
            spalten,
            (
                (
                    a.gruppe.value,
                    v.zelle(a, "mitglieder"),
                    v.zelle(a, "von"),
                    v.anteil(a, "mitglieder", a.prozent if a.von else None),
                    v.verglichen(a, "mitglieder", "im_vormonat"),
                    v.verglichen(a, "mitglieder", "im_vorjahr"),
                )
                for a in self.zahlen.mitglieder.abdeckung
            ),
        )

    @property
    def einwohner(self) -> str:
        """How many people live where members are; empty where nobody knows."""
        return einwohnersatz(self.zahlen)

    @property
    def regionenbalken(self) -> tuple[Balken, ...]:
        """Members per Regierungsbezirk."""
        return self.verweise.balken(
            (z.bezirk or "ohne", z, "mitglieder") for z in self.zahlen.mitglieder.bezirke
        )

    @property
    def regionen(self) -> Tabelle:
        """Share of the Städte und Gemeinden of each Regierungsbezirk."""
        v = self.verweise
        return Tabelle.aus(
            "Anteil der Städte und Gemeinden",
            ("Regierungsbezirk", "Mitglieder", "von", "Anteil"),
            (
                (
                    z.bezirk,
                    v.zelle(z, "gemeinden"),
                    v.zelle(z, "von"),
                    v.anteil(z, "gemeinden", z.prozent),
                )
                for z in self.zahlen.mitglieder.bezirke
                if z.bezirk
            ),
        )

    @cached_property
    def wachstumsbild(self) -> Bild:
        """Members at the end of each year as columns."""
        werte = [(z.zeitraum, z.gesamt) for z in self.zahlen.wachstum.jahre]
        sockel = Sockel([z.ohne_datum for z in self.zahlen.wachstum.jahre], OHNE_DATUM)
        text = wachstumstext(werte, sockel=sockel)
        return Bild.aus(
            lambda breite: wachstum(werte, sockel=sockel, breite=breite),
            "Mitglieder am Ende der Jahre",
            text,
        )

    @property
    def wachstumstabellen(self) -> tuple[Tabelle, ...]:
        """The same as tables: by year, by month, and accessions by year."""
        w = self.zahlen.wachstum
        return (
            self._bestand("Mitglieder am Jahresende", "Jahr", w.jahre),
            self._bestand("Mitglieder am Monatsende", "Monat", w.monate),
            self._zugaenge(),
        )

    def _bestand(self, titel: str, kopf: str, zeilen: Sequence[Bestandszeile]) -> Tabelle:
        spalten = (kopf, "Mitglieder", *(name for name, _ in GRUPPEN), "ohne Datum")
        return Tabelle.aus(titel, spalten, reversed(list(self._bestandszeilen(zeilen))))

    def _bestandszeilen(self, zeilen: Sequence[Bestandszeile]) -> Iterator[tuple[Wert, ...]]:
        v = self.verweise
        vorige: Sequence[Bestandszeile | None] = (None, *zeilen[:-1])
        for davor, z in zip(vorige, zeilen, strict=True):
            zusatz = "" if davor is None else veraenderung(z.gesamt - davor.gesamt)
            gruppen = (v.zelle(z, name) for _, name in (*GRUPPEN, ("", "ohne_datum")))
            yield (_zeitraum(z), v.zelle(z, "gesamt", zusatz), *gruppen)

    def _zugaenge(self) -> Tabelle:
        """Who has left since is still an accession."""
        v, w = self.verweise, self.zahlen.wachstum

        def zeile(z: Zugang) -> tuple[Wert, ...]:
            return (
                str(z.jahr),
                v.zelle(z, "gesamt"),
                *(v.zelle(z, name) for _, name in GRUPPEN),
            )

        ohne: tuple[Wert, ...] = ("ohne Datum", v.zelle(w, "ohne_datum"), *("" for _ in GRUPPEN))
        spalten = ("Jahr", "Beitritte", *(name for name, _ in GRUPPEN))
        zeilen = [*map(zeile, reversed(w.zugaenge)), ohne]
        return Tabelle.aus("Beitritte nach Jahr", spalten, zeilen)

    @property
    def runden(self) -> Tabelle:
        """Accessions by signing round."""
        v, w = self.verweise, self.zahlen.wachstum
        zeilen: list[tuple[Wert, ...]] = [(r.name, v.zelle(r, "anzahl")) for r in w.runden]
        zeilen.append(("ohne Runde", v.zelle(w, "ohne_runde")))
        return Tabelle.aus("Beitritte nach Unterzeichnungsrunde", ("Runde", "Beitritte"), zeilen)

    @property
    def neue(self) -> tuple[NeuesMitglied, ...]:
        """Admissions of the month."""
        return self.zahlen.mitglieder.neue.zeilen

    @property
    def nachgetragene(self) -> str:
        """Who was admitted in the month with an earlier date."""
        return satz_der_nachgetragenen(self.zahlen)

    @cached_property
    def karte(self) -> Bild:
        """The map; invented bodies stand on none."""
        text = kartentext(self._klassen, vereinte(self.zahlen), geteilte(self.zahlen))
        return Bild.eines(self._karte.zeichnung, "Mitglieder in Nordrhein-Westfalen", text)

    @cached_property
    def legende(self) -> Bild:
        """What its areas and lines mean."""
        return Bild.aus(lambda breite: legende(breite=breite), "Legende der Karte", legendentext())

    @property
    def kartenquelle(self) -> str:
        """Whose outlines these are."""
        return QUELLE

    @property
    def ohne_umriss(self) -> str:
        """Who belongs to the network and stands on no map, in a sentence."""
        fehlend = set(self._karte.ohne_umriss)
        namen = [n.koerper.name for n in self.zahlen.netz if n.koerper.ags in fehlend]
        return f"Ohne Umriss auf der Karte: {aufzaehlung(namen)}." if namen else ""

    @property
    def seit_der_karte(self) -> str:
        """What the map cannot show since bodies have changed, in sentences."""
        return saetze_zur_karte(self.zahlen, self._karte.offen)

    @property
    def kartenzahlen(self) -> tuple[Zelle, ...]:
        """How many stand in that table and why, each with its list."""
        v, m, offene = self.verweise, self.zahlen.mitglieder, self.zahlen.vorgaenge
        return (
            v.zelle(m, "gesamt.anzahl", "Mitglieder"),
            v.zelle(m, "gesamt.ruhend", "davon ruhend"),
            v.zelle(offene, "gesamt.anzahl", "laufende Beitritte"),
        )

    @property
    def kartentabelle(self) -> tuple[Karteneintrag, ...]:
        """The same as a table."""
        return tuple(
            Karteneintrag(n.koerper.name, n.koerper.ags, n.koerper.typ.label, n.lage.value)
            for n in self.zahlen.netz
        )

    @cached_property
    def _karte(self) -> Karte:
        return karte(
            self._klassen,
            breite=WEBBREITE,
            vereint=vereinte(self.zahlen),
            geteilt=geteilte(self.zahlen),
        )

    @cached_property
    def _klassen(self) -> dict[str, Klasse]:
        netz = self.zahlen.netz
        return {n.koerper.ags: KLASSEN[n.lage] for n in netz if not n.koerper.ist_erfunden}


def _zeitraum(zeile: Bestandszeile) -> str:
    if "-" not in zeile.zeitraum:
        return zeile.zeitraum
    return f"{MONATE[zeile.tag.month - 1]} {zeile.tag.year}"
