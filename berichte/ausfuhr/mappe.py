"""What stands on which sheet. Rows are made while they are written, never kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from antraege.worte import STATUSWORTE
from berichte.anzeige import benenne
from berichte.anzeige.worte import ZUGWORTE
from berichte.deutsch import aufzaehlung, datum, zeitpunkt
from berichte.kennzahlen import Auswahl, Beleg, Berichtigung, Bezug, Zahlen
from berichte.kennzahlen.berichtigungen import finde_berichtigungen
from berichte.kennzahlen.dauern import SCHRITTE, Dauer
from berichte.kennzahlen.gruende import lies_gruende
from berichte.kennzahlen.laden import Protokoll, lies_protokoll
from berichte.kennzahlen.mengen import Mengen, bilde_mengen
from berichte.kennzahlen.uhr import TEILE
from berichte.kennzahlen.verlauf import Koerper
from berichte.kennzahlen.zahlen import zaehle
from berichte.kennzahlen.zusagen import Erzaehlt
from berichte.monatsbericht.definitionen import DEFINITIONEN

type Wert = str | int | float | date | datetime | None
type Werte = Sequence[Wert]

KOERPER = ("Name", "Art", "Schlüssel", "Kreis (Schlüssel)", "Regierungsbezirk")


@dataclass(frozen=True, slots=True)
class Blatt:
    """A sheet: its name, the heads of its columns, its rows as often as they are asked for."""

    name: str
    kopf: tuple[str, ...]
    zeilen: Callable[[], Iterable[Werte]]


@dataclass(frozen=True)
class Mappe:
    """Everything that is exported of one choice."""

    bezug: Bezug
    gefiltert: Sequence[str]
    zahlen: Zahlen
    mengen: Mengen
    protokoll: Protokoll
    bericht: Bezug | None

    @property
    def blaetter(self) -> tuple[Blatt, ...]:
        """All sheets, the definitions last."""
        return (
            Blatt("Angaben", ("Angabe", "Wert"), self._angaben),
            Blatt("Kennzahlen", ("Kennzahl", "Bezeichnung", "Wert"), self._kennzahlen),
            Blatt(
                "Mitglieder",
                (*KOERPER, "Beitritt", "Stand", "Gz.", "Unterzeichnungsrunde"),
                self._mitglieder,
            ),
            Blatt(
                "Vorgänge",
                (
                    *KOERPER,
                    "Gz.",
                    "Stand",
                    "Nächster Schritt",
                    "Pause",
                    "Altfall",
                    "Im Stand seit",
                    "Tage im Stand",
                    "Fällig am",
                    "Grund",
                ),
                self._vorgaenge,
            ),
            Blatt(
                "Dauern",
                ("Schritt", *KOERPER, "Gz.", "Tage", *(f"Tage {ZUGWORTE[t]}" for t in TEILE)),
                self._dauern,
            ),
            Blatt(
                "Zusagen",
                (*KOERPER, "Gz.", "Voraussetzung", "Zugesagt bis", "Stand", "Verlängerungen"),
                self._zusagen,
            ),
            Blatt(
                "Berichtigungen",
                (*KOERPER, "Gz.", "Was", "Vorher", "Jetzt", "Erfasst am"),
                self._berichtigungen,
            ),
            Blatt("Definitionen", ("Begriff", "Bedeutung"), lambda: DEFINITIONEN),
        )

    def _angaben(self) -> Iterator[Werte]:
        yield "Stichtag", self.bezug.stichtag
        yield "Erkenntnisstand", zeitpunkt(self.bezug.kenntnisstand)
        yield "Gefiltert nach", aufzaehlung(self.gefiltert) or "nichts, alle Kommunen"
        if self.bericht is not None:
            wann = zeitpunkt(self.bericht.kenntnisstand)
            yield "Berichtigungen", f"zum Bericht für {self.bericht.monat}, Stand {wann}"
        else:
            yield "Berichtigungen", "noch kein Monat abgeschlossen"
        yield "Zeitraum der Dauern", f"{datum(self.bezug.fensteranfang)} bis zum Stichtag"

    def _kennzahlen(self) -> Iterator[Werte]:
        for schluessel, anzahl in self.zahlen.anzahlen.items():
            yield schluessel, benenne(schluessel, self.bezug).titel, anzahl
        for dauer in self.zahlen.dauern:
            yield from _verteilung(dauer)
        for abdeckung in self.zahlen.mitglieder.abdeckung:
            titel = f"Anteil in Prozent: {abdeckung.gruppe.value}"
            yield f"{abdeckung.schluessel('mitglieder')}.prozent", titel, abdeckung.prozent

    def _mitglieder(self) -> Iterator[Werte]:
        runden = {m.id: m.unterzeichnungsrunde for m in self.protokoll.mitgliedschaften}
        ruhend = {beleg.mitgliedschaft_id for beleg in self.mengen["mitglieder.ruhend"]}
        for beleg in sorted(self.mengen["mitglieder"], key=_nach_namen):
            nummer = beleg.mitgliedschaft_id or 0
            stand = "ruhend" if nummer in ruhend else "aktiv"
            beitritt = str(beleg.wert)
            yield *_koerper(beleg.koerper), beitritt, stand, beleg.aktenzeichen, runden[nummer]

    def _vorgaenge(self) -> Iterator[Werte]:
        offene = sorted(self.mengen.offene.values(), key=lambda v: v.koerper.reihenfolge)
        gruende = lies_gruende(offene, self.bezug.kenntnisstand) if offene else {}
        for v in offene:
            yield (
                *_koerper(v.koerper),
                v.aktenzeichen,
                STATUSWORTE[v.status].intern,
                ZUGWORTE[v.am_zug],
                _ja(wert=v.ist_pausiert),
                _ja(wert=v.ist_altfall),
                v.seit,
                v.tage,
                v.faellig_am,
                gruende[v.antrag_id],
            )

    def _dauern(self) -> Iterator[Werte]:
        titel = {dauer.schritt: dauer.titel for dauer in self.zahlen.dauern}
        for schritt in SCHRITTE:
            spalten = [self.mengen[f"dauer.{schritt}.{teil}"] for teil in TEILE]
            gesamt = self.mengen[f"dauer.{schritt}"]
            for beleg, *teile in zip(gesamt, *spalten, strict=True):
                tage = (_tage(teil) for teil in (beleg, *teile))
                yield titel[schritt], *_koerper(beleg.koerper), beleg.aktenzeichen, *tage

    def _zusagen(self) -> Iterator[Werte]:
        for zusage in sorted(self.mengen.zusagen.values(), key=lambda z: z.reihenfolge):
            yield (
                *_koerper(zusage.vorgang.koerper),
                zusage.vorgang.aktenzeichen,
                zusage.voraussetzung,
                zusage.faellig_am,
                _stand(zusage, self.bezug.stichtag),
                len(zusage.verlaengert),
            )

    def _berichtigungen(self) -> Iterator[Werte]:
        if self.bericht is not None:
            yield from map(_berichtigung, finde_berichtigungen(self.protokoll, self.bericht))


def lies_mappe(
    bezug: Bezug, auswahl: Auswahl, bericht: Bezug | None, gefiltert: Sequence[str]
) -> Mappe:
    """The same figures as on the page, and the sets that they count."""
    protokoll = lies_protokoll(bezug.kenntnisstand).fuer(auswahl)
    mengen = bilde_mengen(protokoll, bezug)
    zahlen = zaehle(mengen, bezug, auswahl)
    return Mappe(bezug, gefiltert, zahlen, mengen, protokoll, bericht)


def _koerper(koerper: Koerper) -> tuple[str, ...]:
    k = koerper
    return (k.name, str(k.typ.label), k.ags, k.kreis, k.regierungsbezirk)


def _verteilung(dauer: Dauer) -> Iterator[Werte]:
    """Median and quartiles, which no set counts."""
    schluessel = dauer.schluessel("n")
    yield f"{schluessel}.median", f"Median der Tage: {dauer.titel}", dauer.median
    unteres, oberes = dauer.viertel or (None, None)
    yield f"{schluessel}.unteres_viertel", f"Unteres Viertel der Tage: {dauer.titel}", unteres
    yield f"{schluessel}.oberes_viertel", f"Oberes Viertel der Tage: {dauer.titel}", oberes


def _nach_namen(beleg: Beleg) -> tuple[str, str]:
    return beleg.koerper.reihenfolge


def _tage(beleg: Beleg) -> int:
    assert isinstance(beleg.wert, int)
    return beleg.wert


def _stand(zusage: Erzaehlt, stichtag: date) -> str:
    if zusage.erledigt is not None:
        return str(zusage.stand.label).lower()
    return "überfällig" if zusage.faellig_am < stichtag else "offen"


def _berichtigung(zeile: Berichtigung) -> Werte:
    return (
        *_koerper(zeile.koerper),
        zeile.aktenzeichen,
        zeile.was,
        zeile.alt,
        zeile.neu,
        zeitpunkt(zeile.erfasst_am),
    )


def _ja(*, wert: bool) -> str:
    return "ja" if wert else "nein"
