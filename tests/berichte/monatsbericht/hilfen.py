"""Figures by hand, for tests of words and documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from antraege.choices import (
    GESCHLOSSENE_STATUS,
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Freigabeart,
    Kommunentyp,
    Zusagestand,
)
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import Bezug, Zahlen
from berichte.kennzahlen.dauern import Dauer
from berichte.kennzahlen.mitglieder import (
    Abdeckung,
    Mitgliederzahlen,
    Mitgliederzeile,
    NeuesMitglied,
)
from berichte.kennzahlen.verlauf import Gruppe, Koerper
from berichte.kennzahlen.vorgaenge import (
    Abschluesse,
    OffenerVorgang,
    Ueberfaellig,
    Vorgangszahlen,
)
from berichte.kennzahlen.vorschlaege import Entscheidung
from berichte.kennzahlen.zusagen import Zusagenzahlen, Zusagenzeile
from tests.berichte.faelle import um

STICHTAG = date(2026, 2, 28)


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
    zusagen: Zusagenzahlen | None = None,
) -> Zahlen:
    """Figures for the end of February 2026."""
    gruppen = tuple(
        Mitgliederzeile(g, n, ohne_datum if nr == 0 else 0, ruhend if nr == 0 else 0, vm, vj)
        for nr, (g, n, vm, vj) in enumerate(zip(Gruppe, mitglieder, vormonat, vorjahr, strict=True))
    )
    return Zahlen(
        Bezug(STICHTAG, um("2026-03-02", 8)),
        Mitgliederzahlen(
            gruppen,
            (
                Abdeckung(Gruppe.GEMEINDEN, mitglieder[0], 396),
                Abdeckung(Gruppe.KREISE, mitglieder[1], 31),
            ),
            tuple(NeuesMitglied(koerper(n), Zeitangabe.tag(date(2026, 2, 10))) for n in neue),
            beendet=0,
        ),
        Vorgangszahlen(
            offen=tuple(offen),
            neu=0,
            abschluesse=tuple(Abschluesse(s, 0, 0) for s in GESCHLOSSENE_STATUS),
            ueberfaellig=tuple(
                Ueberfaellig(offener(f"Ort {nr:03d}"), date(2026, 1, 31), "Prüfung aufnehmen")
                for nr in range(ueberfaellig)
            ),
            entscheidungen=tuple(
                Entscheidung(art, koerper(name), "III 7-2026-0001", 1)
                for art, name in entscheidungen
            ),
        ),
        tuple(Dauer(status, (10, 20), 1, 2) for status in (*OFFENE_STATUS, None)),
        zusagen or Zusagenzahlen(),
    )


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
