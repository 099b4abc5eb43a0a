"""Cases: open ones and whose turn it is, new and finished in the month, overdue and stuck ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import ClassVar

from antraege.choices import GESCHLOSSENE_STATUS, OFFENE_STATUS, AmZug, Antragsstatus, Handlung
from berichte.kennzahlen.belege import Beleg, Belege, Sammlung, leere, vorgangsbeleg
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.gezaehlt import Gezaehlt, Liste
from berichte.kennzahlen.offene import OffenerVorgang
from berichte.kennzahlen.verlauf import GESCHLOSSEN, Bekannt, Stand, Verlauf
from berichte.kennzahlen.vorschlaege import Entscheidungen, zaehle_entscheidungen


@dataclass(frozen=True, slots=True)
class Ueberfaellig:
    """An open case whose day had passed by the Stichtag."""

    vorgang: OffenerVorgang
    seit: date
    grund: str


@dataclass(frozen=True, slots=True)
class Festgefahren:
    """An open case that is not overdue and does not move; ``grund`` is what is due next."""

    vorgang: OffenerVorgang
    grund: str


@dataclass(frozen=True, slots=True)
class Wartend:
    """An open case that is ready to be signed; ``grund`` is what falls on its next day: the
    signing, or something that comes before it."""

    vorgang: OffenerVorgang
    grund: str


@dataclass(frozen=True, slots=True)
class Standzeile(Gezaehlt):
    """Open cases in one state, by whose turn it is, and how many there were before."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "anzahl": "offen.status.{z.status}",
        "amt": "offen.status.{z.status}.amt",
        "kommune": "offen.status.{z.status}.kommune",
        "dritte": "offen.status.{z.status}.dritte",
        "termin": "offen.status.{z.status}.termin",
        "pausiert": "offen.status.{z.status}.pausiert",
        "altfaelle": "offen.status.{z.status}.altfall",
        "im_vormonat": "offen.status.{z.status}.vormonat",
        "im_vorjahr": "offen.status.{z.status}.vorjahr",
    }

    status: Antragsstatus
    amt: int
    kommune: int
    dritte: int
    termin: int
    pausiert: int
    altfaelle: int
    im_vormonat: int
    im_vorjahr: int

    @property
    def anzahl(self) -> int:
        """All of them."""
        return self.amt + self.kommune + self.dritte + self.termin

    @property
    def je_am_zug(self) -> Mapping[AmZug, int]:
        """By whose turn it is."""
        return {zug: getattr(self, zug.value) for zug in AmZug}

    @property
    def seit_vormonat(self) -> int:
        """Change since the end of the previous month."""
        return self.anzahl - self.im_vormonat

    @property
    def seit_vorjahr(self) -> int:
        """Change since the same day a year earlier."""
        return self.anzahl - self.im_vorjahr


@dataclass(frozen=True, slots=True)
class Abschluesse(Gezaehlt):
    """Cases closed in the month, by outcome."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "anzahl": "abgeschlossen.{z.status}",
        "altfaelle": "abgeschlossen.{z.status}.altfall",
    }

    status: Antragsstatus
    anzahl: int
    altfaelle: int


@dataclass(frozen=True, slots=True)
class Vorgangszahlen(Gezaehlt):
    """All figures about cases."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "gesamt.anzahl": "offen",
        **{f"gesamt.{zug.value}": f"offen.am_zug.{zug.value}" for zug in AmZug},
        "gesamt.pausiert": "offen.pausiert",
        "gesamt.altfaelle": "offen.altfall",
        "gesamt.im_vormonat": "offen.vormonat",
        "gesamt.im_vorjahr": "offen.vorjahr",
        "neu": "neu",
        "abgeschlossen": "abgeschlossen",
        "ueberfaellig": "ueberfaellig",
        "ueberfaellig_im_vormonat": "ueberfaellig.vormonat",
        "ueberfaellig_im_vorjahr": "ueberfaellig.vorjahr",
        "ueberfaellig_festgefahren": "ueberfaellig.festgefahren",
        "festgefahren": "festgefahren",
        "wartend": "offen.am_zug.termin",
        "anzahl_entscheidungen": "entscheidungen",
    }

    stand: tuple[Standzeile, ...]
    neu: int
    abschluesse: tuple[Abschluesse, ...]
    ueberfaellig: Liste[Ueberfaellig]
    """The longest first."""
    ueberfaellig_im_vormonat: int
    ueberfaellig_im_vorjahr: int
    ueberfaellig_festgefahren: int
    """How many of them have not moved for long either: they are listed there only."""
    festgefahren: Liste[Festgefahren]
    """Not overdue, but stuck; the longest first."""
    wartend: Liste[Wartend]
    """Ready to be signed."""
    entscheidungen: tuple[Entscheidungen, ...]

    @property
    def gesamt(self) -> Standzeile:
        """The states together; its ``status`` means nothing."""
        namen = [feld.name for feld in fields(Standzeile) if feld.name != "status"]
        summen = {name: sum(getattr(zeile, name) for zeile in self.stand) for name in namen}
        return Standzeile(Antragsstatus.START, **summen)

    @property
    def offen(self) -> int:
        """Open cases."""
        return self.gesamt.anzahl

    @property
    def je_status(self) -> Counter[Antragsstatus]:
        """Open cases per state."""
        return Counter({zeile.status: zeile.anzahl for zeile in self.stand if zeile.anzahl})

    @property
    def je_am_zug(self) -> Counter[AmZug]:
        """Open cases by whose turn it is."""
        return Counter({zug: n for zug, n in self.gesamt.je_am_zug.items() if n})

    @property
    def altfaelle(self) -> int:
        """Old cases among the open ones."""
        return self.gesamt.altfaelle

    @property
    def pausiert(self) -> int:
        """Open cases whose clock stands."""
        return self.gesamt.pausiert

    @property
    def abgeschlossen(self) -> int:
        """Cases closed in the month."""
        return sum(a.anzahl for a in self.abschluesse)

    @property
    def anzahl_entscheidungen(self) -> int:
        """What waits for a decision of leadership."""
        return sum(e.faelle.anzahl for e in self.entscheidungen)


# --- new and finished ones


def sammle_bewegungen(vorgaenge: Iterable[Bekannt], bezug: Bezug) -> Sammlung:
    """Expressions of interest received in the month, and cases closed in it, each with its day."""
    sammlung = leere(("neu", "abgeschlossen"))
    for status in GESCHLOSSENE_STATUS:
        sammlung |= leere((f"abgeschlossen.{status}", f"abgeschlossen.{status}.altfall"))
    for bekannt in vorgaenge:
        vorgang, erster = bekannt.verlauf, bekannt.staende[0]
        eingang = erster.geschehen.spaetestens
        if bezug.im_monat(eingang) and erster.eintrag.handlung == Handlung.INTERESSE_ERFASSEN:
            sammlung["neu"].append(vorgangsbeleg(vorgang, eingang))
        if (schluss := _schluss(bekannt, bezug)) is not None:
            beleg = vorgangsbeleg(vorgang, schluss.tag)
            wort = f"abgeschlossen.{schluss.eintrag.nachher}"
            sammlung["abgeschlossen"].append(beleg)
            sammlung[wort].append(beleg)
            if vorgang.ist_altfall:
                sammlung[f"{wort}.altfall"].append(beleg)
    return sammlung


def _schluss(bekannt: Bekannt, bezug: Bezug) -> Stand | None:
    """The entry that closed the case in this month, if one did and still holds."""
    wechsel = bekannt.letzter_wechsel
    zaehlt = (
        bezug.im_monat(wechsel.tag)
        and wechsel.geschehen.ist_bekannt
        and wechsel.eintrag.nachher in GESCHLOSSEN
        and wechsel.eintrag.handlung != Handlung.ALTFALL_UEBERNEHMEN
        and not ist_irrtum(bekannt.verlauf, wechsel)
    )
    return wechsel if zaehlt else None


def ist_irrtum(vorgang: Verlauf, stand: Stand) -> bool:
    """Whether this is an admission that is known to have been annulled later."""
    return stand.eintrag.nachher == Antragsstatus.AUFGENOMMEN and any(
        s.eintrag.handlung == Handlung.AUFNAHME_AUFHEBEN and s.eintrag.nr > stand.eintrag.nr
        for s in vorgang.staende
    )


# --- numbers


def zaehle_vorgaenge(belege: Belege, offene: Mapping[int, OffenerVorgang]) -> Vorgangszahlen:
    """The figures; why something is due has still to be read."""

    def ueberfaellig(beleg: Beleg) -> Ueberfaellig:
        assert isinstance(beleg.wert, date)
        return Ueberfaellig(offene[beleg.antrag_id or 0], beleg.wert, "")

    def festgefahren(beleg: Beleg) -> Festgefahren:
        return Festgefahren(offene[beleg.antrag_id or 0], "")

    def wartend(beleg: Beleg) -> Wartend:
        return Wartend(offene[beleg.antrag_id or 0], "")

    return Vorgangszahlen.aus(
        belege,
        stand=tuple(Standzeile.aus(belege, status=s) for s in OFFENE_STATUS),
        abschluesse=tuple(Abschluesse.aus(belege, status=s) for s in GESCHLOSSENE_STATUS),
        ueberfaellig=Liste.aus(belege["ueberfaellig"], ueberfaellig),
        festgefahren=Liste.aus(belege["festgefahren"], festgefahren),
        wartend=Liste.aus(belege["offen.am_zug.termin"], wartend),
        entscheidungen=zaehle_entscheidungen(belege),
    )
