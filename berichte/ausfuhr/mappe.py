"""What stands on which sheet. Rows are made while they are written, never kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils import timezone

from antraege.worte import STATUSWORTE
from antraege.zeitangabe import Zeitangabe
from berichte.anzeige.worte import ZUGWORTE
from berichte.ausfuhr import zahlenblatt
from berichte.ausfuhr.blatt import Art, Blatt, Spalte, Werte, ja
from berichte.ausfuhr.dauernblatt import SPALTEN as DAUERNSPALTEN
from berichte.ausfuhr.dauernblatt import dauernzeilen
from berichte.ausfuhr.koerper import KOERPER, Namen
from berichte.deutsch import aufzaehlung, datum, zeitpunkt
from berichte.gebietssaetze import saetze_des_monats, saetze_seither
from berichte.kennzahlen import Auswahl, Beleg, Berichtigung, Bezug, Zahlen, pruefsumme
from berichte.kennzahlen.aufenthalte import alle_aufenthalte
from berichte.kennzahlen.berichtigungen import finde_berichtigungen
from berichte.kennzahlen.gebietsereignisse import seither
from berichte.kennzahlen.gruende import lies_gruende
from berichte.kennzahlen.laden import Protokoll, lies_protokoll
from berichte.kennzahlen.mengen import Mengen, bilde_mengen, zaehlbare_vorgaenge
from berichte.kennzahlen.zahlen import (
    ergaenze,
    mit_berichtigungen,
    ohne_speicherbereinigung,
    zaehle,
)
from berichte.kennzahlen.zusagen import Erzaehlt
from berichte.monatsbericht.definitionen import DEFINITIONEN

GZ = Spalte("Gz.", zeichen=22)


@dataclass(frozen=True)
class Mappe:
    """Everything that is exported of one choice."""

    zahlen: Zahlen
    gefiltert: Sequence[str]
    mengen: Mengen
    protokoll: Protokoll
    namen: Namen
    berichtigungen: Sequence[Berichtigung]

    @property
    def bezug(self) -> Bezug:
        """The two dates."""
        return self.zahlen.bezug

    @cached_property
    def pruefsumme(self) -> str:
        """sha256 of the figures: of a closed month's two dates the one that the month stores."""
        return pruefsumme(self.zahlen)

    @property
    def blaetter(self) -> tuple[Blatt, ...]:
        """All sheets, the definitions last."""
        return (
            Blatt("Angaben", (Spalte("Angabe", zeichen=28), Spalte("Wert", Art.GEMISCHT)), self._a),
            Blatt("Kennzahlen", zahlenblatt.SPALTEN, lambda: zahlenblatt.zahlenzeilen(self.zahlen)),
            Blatt("Mitglieder", MITGLIEDER, self._mitglieder),
            Blatt("Vorgänge", VORGAENGE, self._vorgaenge),
            Blatt("Dauern", DAUERNSPALTEN, self._dauern),
            Blatt("Zusagen", ZUSAGEN, self._zusagen),
            Blatt("Berichtigungen", BERICHTIGUNGEN, self._berichtigungen),
            Blatt("Definitionen", DEFINITIONSSPALTEN, lambda: DEFINITIONEN),
        )

    def _a(self) -> Iterator[Werte]:
        yield "Stichtag", self.bezug.stichtag
        yield "Erkenntnisstand", zeitpunkt(self.bezug.kenntnisstand)
        yield "Gefiltert nach", aufzaehlung(self.gefiltert) or "nichts, alle Kommunen"
        if (b := self.zahlen.berichtigungen) is not None:
            wann = zeitpunkt(b.bericht.kenntnisstand)
            yield "Berichtigungen", f"zum Bericht für {b.bericht.monat}, Stand {wann}"
        else:
            yield "Berichtigungen", "noch kein Monat abgeschlossen"
        for satz in (*saetze_des_monats(self.zahlen), *saetze_seither(self.zahlen)):
            yield "Gebietsänderung", satz
        yield "Zeitraum der Dauern", f"{datum(self.bezug.fensteranfang)} bis zum Stichtag"
        yield "Prüfsumme der Zahlen (SHA-256)", self.pruefsumme

    def _mitglieder(self) -> Iterator[Werte]:
        runden = {m.id: m.unterzeichnungsrunde for m in self.protokoll.mitgliedschaften}
        ruhend = {beleg.mitgliedschaft_id for beleg in self.mengen["mitglieder.ruhend"]}
        for beleg in sorted(self.mengen["mitglieder"], key=_nach_namen):
            nummer, beginn = beleg.mitgliedschaft_id or 0, beleg.wert
            assert isinstance(beginn, Zeitangabe)
            yield (
                *self.namen.koerper(beleg.koerper),
                str(beginn),
                beginn.fruehestens,
                beginn.spaetestens,
                "ruhend" if nummer in ruhend else "aktiv",
                beleg.aktenzeichen,
                runden[nummer],
            )

    def _vorgaenge(self) -> Iterator[Werte]:
        offene = sorted(self.mengen.offene.values(), key=lambda v: v.koerper.reihenfolge)
        gruende = lies_gruende(offene, self.bezug.kenntnisstand) if offene else {}
        for v in offene:
            yield (
                *self.namen.koerper(v.koerper),
                v.aktenzeichen,
                STATUSWORTE[v.status].intern,
                ZUGWORTE[v.am_zug],
                ja(wert=v.ist_pausiert),
                ja(wert=v.ist_altfall),
                v.seit,
                v.tage,
                v.faellig_am,
                gruende[v.antrag_id],
            )

    def _dauern(self) -> Iterator[Werte]:
        aufenthalte = alle_aufenthalte(zaehlbare_vorgaenge(self.protokoll, self.bezug), self.bezug)
        return dauernzeilen(aufenthalte, self.bezug, self.namen)

    def _zusagen(self) -> Iterator[Werte]:
        for zusage in sorted(self.mengen.zusagen.values(), key=lambda z: z.reihenfolge):
            yield (
                *self.namen.koerper(zusage.vorgang.koerper),
                zusage.vorgang.aktenzeichen,
                zusage.voraussetzung,
                zusage.faellig_am,
                _stand(zusage, self.bezug.stichtag),
                len(zusage.verlaengert),
            )

    def _berichtigungen(self) -> Iterator[Werte]:
        for zeile in self.berichtigungen:
            yield (
                *self.namen.koerper(zeile.koerper),
                zeile.aktenzeichen,
                zeile.was,
                zeile.alt,
                zeile.neu,
                timezone.localtime(zeile.erfasst_am).replace(tzinfo=None),
            )


MITGLIEDER = (
    *KOERPER,
    Spalte("Beitritt", zeichen=24),
    Spalte("Beitritt frühestens", Art.TAG),
    Spalte("Beitritt spätestens", Art.TAG),
    Spalte("Stand", zeichen=10),
    GZ,
    Spalte("Unterzeichnungsrunde", zeichen=30),
)
VORGAENGE = (
    *KOERPER,
    GZ,
    Spalte("Stand", zeichen=30),
    Spalte("Nächster Schritt", zeichen=20),
    Spalte("Pause", zeichen=10),
    Spalte("Altfall", zeichen=10),
    Spalte("Im Stand seit", Art.TAG),
    Spalte("Tage im Stand", Art.GANZ),
    Spalte("Fällig am", Art.TAG),
    Spalte("Grund", zeichen=40),
)
ZUSAGEN = (
    *KOERPER,
    GZ,
    Spalte("Voraussetzung", zeichen=44),
    Spalte("Zugesagt bis", Art.TAG),
    Spalte("Stand", zeichen=20),
    Spalte("Verlängerungen", Art.GANZ),
)
BERICHTIGUNGEN = (
    *KOERPER,
    GZ,
    Spalte("Was", zeichen=40),
    Spalte("Vorher", zeichen=26),
    Spalte("Jetzt", zeichen=26),
    Spalte("Erfasst am", Art.ZEIT),
)
DEFINITIONSSPALTEN = (Spalte("Begriff", zeichen=30), Spalte("Bedeutung", Art.LANG))


@ohne_speicherbereinigung()
def lies_mappe(
    bezug: Bezug, auswahl: Auswahl, bericht: Bezug | None, gefiltert: Sequence[str]
) -> Mappe:
    """The same figures as on the page, and the sets that they count."""
    alles = lies_protokoll(bezug.kenntnisstand)
    protokoll = alles.fuer(auswahl)
    mengen = bilde_mengen(protokoll, bezug)
    zahlen = zaehle(mengen, bezug, auswahl)
    berichtigt: tuple[Berichtigung, ...] = ()
    if bericht is not None:
        berichtigt = finde_berichtigungen(protokoll, bericht)
        zahlen = mit_berichtigungen(zahlen, berichtigt, bericht, seither(protokoll, bericht))
    namen = Namen.aus(alles.koerper)
    am_tag = protokoll.am(bezug.stichtag)
    return Mappe(ergaenze(zahlen, am_tag), gefiltert, mengen, am_tag, namen, berichtigt)


def _nach_namen(beleg: Beleg) -> tuple[str, str]:
    return beleg.koerper.reihenfolge


def _stand(zusage: Erzaehlt, stichtag: date) -> str:
    if zusage.erledigt is not None:
        return str(zusage.stand.label).lower()
    return "überfällig" if zusage.faellig_am < stichtag else "offen"
