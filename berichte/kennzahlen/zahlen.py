"""Second stage: from the sets to the numbers that report and page show, small and storable."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from berichte.kennzahlen.auswahl import ALLE, Auswahl
from berichte.kennzahlen.belege import Beleg
from berichte.kennzahlen.berichtigungen import (
    Berichtigung,
    Berichtigungszahlen,
    finde_berichtigungen,
)
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.dauern import Anteil, Dauer, zaehle_dauern
from berichte.kennzahlen.einwohner import lies_einwohner
from berichte.kennzahlen.gebiet import Landkarte
from berichte.kennzahlen.gebietsereignisse import Gebietsereignis, seither
from berichte.kennzahlen.gezaehlt import Liste, anzahlen
from berichte.kennzahlen.gruende import lies_gruende
from berichte.kennzahlen.laden import Protokoll, lies_protokoll
from berichte.kennzahlen.mengen import Mengen, bilde_mengen
from berichte.kennzahlen.mitglieder import Mitgliederzahlen, zaehle_mitglieder
from berichte.kennzahlen.netz import Netzstelle, stelle_netz_zusammen
from berichte.kennzahlen.trichter import Trichter, zaehle_trichter
from berichte.kennzahlen.vorgaenge import (
    Festgefahren,
    Ueberfaellig,
    Vorgangszahlen,
    Wartend,
    zaehle_vorgaenge,
)
from berichte.kennzahlen.wachstum import Wachstum, zaehle_wachstum
from berichte.kennzahlen.zusagen import Zusagenzahlen, zaehle_zusagen


@dataclass(frozen=True, slots=True, kw_only=True)
class Zahlen:
    """What report and page show; nothing else is computed there."""

    bezug: Bezug
    auswahl: Auswahl = ALLE
    mitglieder: Mitgliederzahlen
    vorgaenge: Vorgangszahlen
    dauern: tuple[Dauer, ...]
    zusagen: Zusagenzahlen
    trichter: Trichter
    wachstum: Wachstum
    netz: tuple[Netzstelle, ...] = ()
    """Bodies that are members or on their way, by name."""
    umrisse: tuple[Landkarte, ...] = ()
    """Bodies that the map draws by the outlines of those that have ended in them."""
    gebiet: tuple[Gebietsereignis, ...] = ()
    """Changes of bodies that took effect in the month: they explain what nobody joined or left."""
    berichtigungen: Berichtigungszahlen | None = None
    """What has become known since an earlier report; None: compared with none."""

    @property
    def zeitanteile(self) -> tuple[Anteil, ...]:
        """From receipt to admission: days by whose turn it was, and pauses."""
        return self.dauern[-1].anteile

    @property
    def anzahlen(self) -> Mapping[str, int]:
        """Every number by the key of the set behind it."""
        return dict(anzahlen(self))


def vereinte(zahlen: Zahlen) -> dict[str, tuple[str, ...]]:
    """What the map has to know of bodies that have been merged."""
    return {k.ags: k.umrisse for k in zahlen.umrisse if not k.empfaenger}


def geteilte(zahlen: Zahlen) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """And of bodies that have been divided: their outlines, and who has that land."""
    return tuple((k.umrisse, k.empfaenger) for k in zahlen.umrisse if k.empfaenger)


def berechne(
    protokoll: Protokoll, bezug: Bezug, auswahl: Auswahl = ALLE, bericht: Bezug | None = None
) -> Zahlen:
    """Pure: the same protocol, dates and choice give the same figures. Reasons are still empty.

    ``bericht`` is an earlier report; what is known of its Stichtag by now, and was not then, is
    told line by line.
    """
    gewaehlt = protokoll.fuer(auswahl)
    zahlen = zaehle(bilde_mengen(gewaehlt, bezug), bezug, auswahl)
    if bericht is None:
        return zahlen
    zeilen = finde_berichtigungen(gewaehlt, bericht)
    return mit_berichtigungen(zahlen, zeilen, bericht, seither(gewaehlt, bericht))


def mit_berichtigungen(
    zahlen: Zahlen,
    zeilen: tuple[Berichtigung, ...],
    bericht: Bezug,
    gebiet: tuple[Gebietsereignis, ...],
) -> Zahlen:
    """The same figures, compared with an earlier report."""
    return replace(zahlen, berichtigungen=Berichtigungszahlen.aus(zeilen, bericht, gebiet))


def zaehle(mengen: Mengen, bezug: Bezug, auswahl: Auswahl = ALLE) -> Zahlen:
    """Every number is the size of its set."""
    belege = mengen.belege
    return Zahlen(
        bezug=bezug,
        auswahl=auswahl,
        mitglieder=zaehle_mitglieder(belege, mengen.vormonat, mengen.vorjahr),
        vorgaenge=zaehle_vorgaenge(belege, mengen.offene),
        dauern=zaehle_dauern(belege),
        zusagen=zaehle_zusagen(belege, mengen.zusagen, bezug),
        trichter=zaehle_trichter(belege),
        wachstum=zaehle_wachstum(belege, mengen.zeitraeume),
        netz=stelle_netz_zusammen(belege),
        umrisse=mengen.umrisse,
        gebiet=mengen.gebiet,
    )


@contextmanager
def ohne_speicherbereinigung() -> Iterator[None]:
    """A million rows that stay would have the collector walk over all of them again and again, and
    find nothing: at 100,000 cases that doubles the time."""
    war_an = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if war_an:
            gc.enable()


@ohne_speicherbereinigung()
def lies_zahlen(bezug: Bezug, auswahl: Auswahl = ALLE, bericht: Bezug | None = None) -> Zahlen:
    """The figures from the database; a handful of statements, whatever the number of cases."""
    protokoll = lies_protokoll(bezug.kenntnisstand)
    zahlen = berechne(protokoll, bezug, auswahl, bericht)
    return ergaenze(zahlen, protokoll.fuer(auswahl).am(bezug.stichtag))


def ergaenze(zahlen: Zahlen, protokoll: Protokoll) -> Zahlen:
    """The same figures with what is no protocol: inhabitants, and the reasons of the lists.

    ``protokoll`` is that of the Stichtag.
    """
    stichtag = zahlen.bezug.stichtag if protokoll.gebiet.wechsel else None
    aufgeteilte = [k for k in zahlen.umrisse if k.empfaenger]
    einwohner = lies_einwohner(protokoll.koerper, zahlen.netz, stichtag, aufgeteilte)
    zahlen = replace(zahlen, mitglieder=replace(zahlen.mitglieder, einwohner=einwohner))
    vorgaenge = zahlen.vorgaenge
    listen = (vorgaenge.ueberfaellig, vorgaenge.festgefahren, vorgaenge.wartend)
    genannte = [zeile.vorgang for liste in listen for zeile in liste.zeilen]
    if not genannte:
        return zahlen
    gruende = lies_gruende(genannte, zahlen.bezug.kenntnisstand)
    vorgaenge = replace(
        vorgaenge,
        ueberfaellig=_begruendet(vorgaenge.ueberfaellig, gruende),
        festgefahren=_begruendet(vorgaenge.festgefahren, gruende),
        wartend=_begruendet(vorgaenge.wartend, gruende),
    )
    return replace(zahlen, vorgaenge=vorgaenge)


@ohne_speicherbereinigung()
def lies_belege(bezug: Bezug, auswahl: Auswahl, schluessel: str) -> tuple[Beleg, ...]:
    """The set behind one number, from the database. Raises UnbekannterSchluessel."""
    protokoll = lies_protokoll(bezug.kenntnisstand).fuer(auswahl)
    return tuple(bilde_mengen(protokoll, bezug)[schluessel])


@ohne_speicherbereinigung()
def lies_berichtigungen(
    bericht: Bezug, kenntnisstand: datetime, auswahl: Auswahl = ALLE
) -> tuple[Berichtigung, ...]:
    """All corrections to an earlier report that were recorded by ``kenntnisstand``."""
    return finde_berichtigungen(lies_protokoll(kenntnisstand).fuer(auswahl), bericht)


def _begruendet[T: (Ueberfaellig, Festgefahren, Wartend)](
    liste: Liste[T], gruende: Mapping[int, str]
) -> Liste[T]:
    zeilen = tuple(replace(z, grund=gruende[z.vorgang.antrag_id]) for z in liste.zeilen)
    return Liste(liste.anzahl, zeilen)
