"""Figures by hand, for tests of words and documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from antraege.choices import AmZug, Antragsstatus, Freigabeart, Kommunentyp, Zusagestand
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import Bezug, Liste, Zahlen, berechne
from berichte.kennzahlen.dauern import Verteilung
from berichte.kennzahlen.laden import Protokoll
from berichte.kennzahlen.mitglieder import Abdeckung, Mitgliederzeile, NeuesMitglied
from berichte.kennzahlen.offene import OffenerVorgang
from berichte.kennzahlen.verlauf import Gruppe, Koerper
from berichte.kennzahlen.vorgaenge import Standzeile, Ueberfaellig, Wartend
from berichte.kennzahlen.vorschlaege import Entscheidung, Entscheidungen
from berichte.kennzahlen.zusagen import Zusagenprotokoll, Zusagenzahlen, Zusagenzeile
from tests.berichte.faelle import um

STICHTAG = date(2026, 2, 28)
LEERES_PROTOKOLL = Protokoll((), (), (), Zusagenprotokoll({}, {}))


def koerper(name: str) -> Koerper:
    """A town."""
    return Koerper(1, name, Kommunentyp.STADT, ist_erfunden=False, sortierung=name.casefold())


def offener(name: str, am_zug: AmZug = AmZug.AMT, *, ist_altfall: bool = False) -> OffenerVorgang:
    """An open case."""
    return OffenerVorgang(
        antrag_id=1,
        aktenzeichen="III 7-2026-0001",
        koerper=koerper(name),
        nr=1,
        status=Antragsstatus.IN_PRUEFUNG,
        am_zug=am_zug,
        ist_pausiert=False,
        ist_altfall=ist_altfall,
        faellig_am=date(2026, 1, 31),
        seit=date(2026, 1, 5),
        tage=54,
    )


def zahlen(
    mitglieder: tuple[int, int, int] = (0, 0, 0),
    *,
    vormonat: tuple[int, int, int] = (0, 0, 0),
    vorjahr: tuple[int, int, int] = (0, 0, 0),
    ohne_datum: int = 0,
    ruhend: int = 0,
    offen: Sequence[OffenerVorgang] = (),
    entscheidungen: Sequence[tuple[Freigabeart, str]] = (),
    neue: Sequence[str] = (),
    ueberfaellig: int = 0,
    wartend: Sequence[tuple[date, str]] = (),
    zusagen: Zusagenzahlen | None = None,
) -> Zahlen:
    """Figures for the end of February 2026: those of an office without a file, but for these."""
    gruppen = tuple(
        Mitgliederzeile(g, n, ohne_datum if nr == 0 else 0, ruhend if nr == 0 else 0, vm, vj)
        for nr, (g, n, vm, vj) in enumerate(zip(Gruppe, mitglieder, vormonat, vorjahr, strict=True))
    )
    leer = berechne(LEERES_PROTOKOLL, Bezug(STICHTAG, um("2026-03-02", 8)))
    return replace(
        leer,
        mitglieder=replace(
            leer.mitglieder,
            gruppen=gruppen,
            abdeckung=(
                Abdeckung(Gruppe.GEMEINDEN, mitglieder[0], 396),
                Abdeckung(Gruppe.KREISE, mitglieder[1], 31),
            ),
            neue=liste(NeuesMitglied(koerper(n), Zeitangabe.tag(date(2026, 2, 10))) for n in neue),
        ),
        vorgaenge=replace(
            leer.vorgaenge,
            stand=tuple(_standzeile(zeile, offen) for zeile in leer.vorgaenge.stand),
            ueberfaellig=liste(
                Ueberfaellig(offener(f"Ort {nr:03d}"), date(2026, 1, 31), "Prüfung aufnehmen")
                for nr in range(ueberfaellig)
            ),
            wartend=liste(
                Wartend(replace(offener("A", AmZug.TERMIN), faellig_am=tag), grund)
                for tag, grund in wartend
            ),
            entscheidungen=tuple(
                Entscheidungen(zeile.art, liste(_entscheidungen(zeile.art, entscheidungen)))
                for zeile in leer.vorgaenge.entscheidungen
            ),
        ),
        dauern=tuple(
            replace(d, tage=Verteilung.von((10, 20)), ohne_tag=1, durchlaufen=2)
            for d in leer.dauern
        ),
        zusagen=zusagen or Zusagenzahlen(),
    )


def liste[T](zeilen: Iterable[T]) -> Liste[T]:
    """Rows as figures list them."""
    return Liste.aus(tuple(zeilen), lambda zeile: zeile)


def _standzeile(leer: Standzeile, offen: Sequence[OffenerVorgang]) -> Standzeile:
    hier = [v for v in offen if v.status is leer.status]
    amt, kommune, dritte, termin = (sum(v.am_zug is zug for v in hier) for zug in AmZug)
    return replace(
        leer,
        amt=amt,
        kommune=kommune,
        dritte=dritte,
        termin=termin,
        altfaelle=sum(v.ist_altfall for v in hier),
    )


def _entscheidungen(
    art: Freigabeart, alle: Sequence[tuple[Freigabeart, str]]
) -> Iterator[Entscheidung]:
    for welche, name in alle:
        if welche is art:
            yield Entscheidung(art, koerper(name), "III 7-2026-0001", 1)


def zusage(name: str, faellig: date, stand: Zusagestand = Zusagestand.OFFEN) -> Zusagenzeile:
    """A commitment of a town, as it stood at the end of February 2026."""
    offen = stand is Zusagestand.OFFEN
    return Zusagenzeile(
        antrag_id=1,
        aktenzeichen="III 7-2026-0001",
        koerper=koerper(name),
        voraussetzung="Anerkennungskultur",
        faellig_am=faellig,
        stand=stand,
        ist_ueberfaellig=offen and faellig < STICHTAG,
        ist_bald_faellig=offen and STICHTAG <= faellig <= date(2026, 5, 31),
        anzahl_verlaengerungen=0,
    )
