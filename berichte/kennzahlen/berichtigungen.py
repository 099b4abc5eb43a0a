"""What has become known since a report, and would have made its figures different.

The figures of the report's Stichtag are put together twice, as known then and as known now. Listed
are the cases and memberships that stand in other sets than before, or with another value in one;
what does not change a figure is not listed. The lines say which entries were the reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from antraege.choices import AmZug, Freigabeart, Handlung
from antraege.worte import HANDLUNGSWORTE
from berichte.deutsch import anzahl, aufzaehlung, datum
from berichte.kennzahlen.belege import Beleg, Belegart
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.gebietsereignisse import Gebietsereignis
from berichte.kennzahlen.gezaehlt import Liste
from berichte.kennzahlen.laden import Protokoll
from berichte.kennzahlen.mengen import Mengen, bilde_mengen
from berichte.kennzahlen.offene import OffenerVorgang, ist_festgefahren
from berichte.kennzahlen.verlauf import Koerper, Stand, Verlauf
from berichte.kennzahlen.vorschlaege import offene_vorschlaege
from berichte.kennzahlen.zusagen import Erzaehlt

_H = Handlung

EREIGNISSE: dict[Handlung, str] = {
    _H.INTERESSE_ERFASSEN: "Eingang der Interessenbekundung",
    _H.ALTFALL_UEBERNEHMEN: "Übernahme des Altfalls",
    _H.PRUEFUNG_AUFNEHMEN: "Beginn der Prüfung",
    _H.VORAUSSETZUNGEN_BESTAETIGEN: "Bestätigung der Voraussetzungen",
    _H.BESCHLUSSLAGE_BESTAETIGEN: "Bestätigung der Beschlusslage",
    _H.UNTERZEICHNUNG_BESTAETIGEN: "Abschluss der Unterzeichnung",
    _H.AUFNAHME_FREIGEBEN: "Aufnahme",
    _H.VORLAGE_ZURUECKGEBEN: "Rückgabe an die Bearbeitung",
    _H.VORGANG_ZURUECKSETZEN: "Zurücksetzen auf einen früheren Schritt",
    _H.AUFNAHME_ABLEHNEN: "Ablehnung",
    _H.INTERESSE_ZURUECKZIEHEN: "Rücknahme des Interesses",
    _H.VORGANG_EINSTELLEN: "Einstellung des Vorgangs",
    _H.VORGANG_WIEDERAUFNEHMEN: "Wiederaufnahme des Vorgangs",
    _H.AUFNAHME_AUFHEBEN: "Aufhebung der Aufnahme",
    _H.AUFNEHMEN: "Beitritt",
    _H.BESTAND_UEBERNEHMEN: "Beitritt",
    _H.RUHEN_LASSEN: "Beginn des Ruhens",
    _H.RUHEN_BEENDEN: "Ende des Ruhens",
    _H.AUSTRITT_VERMERKEN: "Austritt",
    _H.AUSSCHLIESSEN: "Ausschluss",
    _H.AUF_RECHTSNACHFOLGE_UEBERLEITEN: "Übergang auf die Rechtsnachfolge",
    _H.AUFHEBEN: "Aufhebung der Mitgliedschaft",
    _H.MITGLIEDSCHAFT_UEBERLEITEN: "Übergang durch Gebietsänderung",
    _H.MITGLIEDSCHAFT_FORTFUEHREN: "Fortführung nach Gebietsänderung",
    _H.MITGLIEDSCHAFT_WIEDERHERSTELLEN: "Aufhebung der Gebietsänderung",
    _H.BEI_NACHFOLGE_EINSTELLEN: "Einstellung nach Gebietsänderung",
    _H.NACHFOLGEEINSTELLUNG_AUFHEBEN: "Aufhebung der Gebietsänderung",
}
"""Acts that change a state, as something that happened."""

AUFHEBUNGEN = frozenset({_H.AUFNAHME_AUFHEBEN.value, _H.AUFHEBEN.value})
"""They reach back to every Stichtag."""

STELLEN: dict[str, str] = {
    AmZug.AMT: "bei uns",
    AmZug.KOMMUNE: "bei der Kommune",
    AmZug.DRITTE: "bei Dritten",
    AmZug.TERMIN: "beim Unterzeichnungstermin",
}


@dataclass(frozen=True, slots=True)
class Berichtigung:
    """One line: ``alt`` as the report had it, ``neu`` as it is known now (empty: nothing).

    It is about a membership if it names one, else about a case.
    """

    koerper: Koerper
    aktenzeichen: str
    antrag_id: int | None
    mitgliedschaft_id: int | None
    was: str
    alt: str
    neu: str
    erfasst_am: datetime

    @property
    def text(self) -> str:
        """The line in words."""
        if self.alt and self.neu:
            return f"{self.was}: {self.neu} statt {self.alt}"
        if self.neu:
            return f"nachgetragen: {self.was} ({self.neu})"
        return f"entfällt: {self.was} ({self.alt})" if self.alt else self.was


@dataclass(frozen=True, slots=True)
class Berichtigungszahlen:
    """Corrections to an earlier report: how many cases and memberships, and line by line."""

    bericht: Bezug
    faelle: int
    zeilen: Liste[Berichtigung]
    gebiet: tuple[Gebietsereignis, ...] = ()
    """Changes of bodies that the report did not know yet, or knew and are annulled since."""

    @classmethod
    def aus(
        cls,
        zeilen: tuple[Berichtigung, ...],
        bericht: Bezug,
        gebiet: tuple[Gebietsereignis, ...] = (),
    ) -> Berichtigungszahlen:
        """Count."""
        faelle = {(z.antrag_id, z.mitgliedschaft_id) for z in zeilen}
        return cls(bericht, len(faelle), Liste.aus(zeilen, lambda zeile: zeile), gebiet)


class _Zeile(NamedTuple):
    was: str
    alt: str
    neu: str
    erfasst_am: datetime | None = None
    """None: with the last entry that was not known then."""


type _Gegenstand = tuple[Belegart, int]
"""A case or a membership."""


@dataclass(frozen=True, slots=True)
class _Bild:
    """The figures of the report as known at one moment."""

    mengen: Mengen
    verlaeufe: Mapping[_Gegenstand, Verlauf]
    beitraege: Mapping[_Gegenstand, Counter[tuple[object, ...]]]

    @classmethod
    def von(cls, protokoll: Protokoll, bericht: Bezug) -> _Bild:
        mengen = bilde_mengen(protokoll, bericht)
        verlaeufe = {(Belegart.VORGANG, v.id): v for v in protokoll.vorgaenge}
        verlaeufe |= {(Belegart.MITGLIEDSCHAFT, m.id): m for m in protokoll.mitgliedschaften}
        beitraege: dict[_Gegenstand, Counter[tuple[object, ...]]] = defaultdict(Counter)
        for schluessel in mengen.belege:
            for beleg in mengen[schluessel]:
                if beleg.art is not Belegart.KOERPER:
                    beitraege[_gegenstand(beleg)][schluessel, beleg.stelle, beleg.wert] += 1
        return cls(mengen, verlaeufe, beitraege)


def _gegenstand(beleg: Beleg) -> _Gegenstand:
    """Whose history tells it: a commitment's stands in its case."""
    if beleg.art is Belegart.MITGLIEDSCHAFT:
        return beleg.art, beleg.mitgliedschaft_id or 0
    return Belegart.VORGANG, beleg.antrag_id or 0


def finde_berichtigungen(protokoll: Protokoll, bericht: Bezug) -> tuple[Berichtigung, ...]:
    """What ``protokoll`` knows by now of the report's Stichtag and the report did not. Pure.

    In order of the bodies. Only bodies of which something was recorded since are looked at.
    """
    erfasst = _zuletzt_erfasst(protokoll, bericht.kenntnisstand)
    heute = protokoll.von(lambda koerper: koerper.id in erfasst)
    jetzt = _Bild.von(heute, bericht)
    damals = _Bild.von(heute.bekannt_bis(bericht.kenntnisstand), bericht)
    verlaeufe = sorted(jetzt.verlaeufe.items(), key=lambda paar: paar[1].koerper.reihenfolge)
    return tuple(
        _berichtigung(gegenstand, verlauf, zeile, erfasst)
        for gegenstand, verlauf in verlaeufe
        if jetzt.beitraege.get(gegenstand) != damals.beitraege.get(gegenstand)
        for zeile in _zeilen(gegenstand, damals, jetzt, bericht.stichtag)
    )


def _zuletzt_erfasst(protokoll: Protokoll, kenntnisstand: datetime) -> dict[int, datetime]:
    """Body -> when the last entry was recorded that was not known then."""
    erfasst: dict[int, datetime] = {}
    for verlauf in (*protokoll.vorgaenge, *protokoll.mitgliedschaften):
        wann = verlauf.eintraege[-1].erfasst_am
        if wann > kenntnisstand:
            koerper = verlauf.koerper.id
            erfasst[koerper] = max(wann, erfasst.get(koerper, wann))
    return erfasst


def _berichtigung(
    gegenstand: _Gegenstand, verlauf: Verlauf, zeile: _Zeile, erfasst: Mapping[int, datetime]
) -> Berichtigung:
    art, nummer = gegenstand
    ist_vorgang = art is Belegart.VORGANG
    return Berichtigung(
        koerper=verlauf.koerper,
        aktenzeichen=verlauf.aktenzeichen,
        antrag_id=nummer if ist_vorgang else verlauf.antrag_id,
        mitgliedschaft_id=None if ist_vorgang else nummer,
        was=zeile.was,
        alt=zeile.alt,
        neu=zeile.neu,
        erfasst_am=zeile.erfasst_am or erfasst[verlauf.koerper.id],
    )


def _zeilen(
    gegenstand: _Gegenstand, damals: _Bild, jetzt: _Bild, stichtag: date
) -> Iterable[_Zeile]:
    """The lines about a case or membership that changes a figure: at least one."""
    alt, neu = damals.verlaeufe.get(gegenstand), jetzt.verlaeufe[gegenstand]
    zeilen = [*_wechsel(alt, neu, stichtag)]
    if alt is not None:
        zeilen += _vorschlaege(alt, neu, stichtag)
    if gegenstand[0] is Belegart.VORGANG:
        vorher, nachher = damals.mengen, jetzt.mengen
        zeilen += _lage(vorher.offene.get(neu.id), nachher.offene.get(neu.id), stichtag)
        zeilen += _zusagen(_zusagen_von(neu.id, vorher), _zusagen_von(neu.id, nachher))
    return zeilen or [_Zeile("geändert durch andere Einträge zu dieser Kommune", "", "")]


# --- changes of state


def _wechsel(alt: Verlauf | None, neu: Verlauf, stichtag: date) -> Iterator[_Zeile]:
    """What happened by the Stichtag, as known then or now, on another day or not at all."""
    bekannte = {stand.eintrag.pk: stand for stand in alt.staende} if alt else {}
    for stand in neu.staende:
        if not stand.ist_wechsel:
            continue
        frueher = bekannte.get(stand.eintrag.pk)
        zaehlt = stand.tag <= stichtag or stand.eintrag.handlung in AUFHEBUNGEN
        if frueher is None and zaehlt:
            yield _Zeile(_wort(stand), "", str(stand.geschehen), stand.eintrag.erfasst_am)
        elif frueher is not None and (zaehlt or frueher.tag <= stichtag):
            yield from _verschoben(frueher, stand, neu)
    geblieben = {stand.eintrag.pk for stand in neu.staende}
    for pk, frueher in bekannte.items():
        if pk not in geblieben and frueher.ist_wechsel and frueher.tag <= stichtag:
            yield _Zeile(_wort(frueher), str(frueher.geschehen), "")


def _verschoben(frueher: Stand, stand: Stand, verlauf: Verlauf) -> Iterator[_Zeile]:
    if frueher.geschehen != stand.geschehen:
        pk = stand.eintrag.pk
        wann = [e.erfasst_am for e in verlauf.eintraege if e.berichtigt_id == pk]
        yield _Zeile(_wort(stand), str(frueher.geschehen), str(stand.geschehen), wann[-1])
    elif frueher.tag != stand.tag:  # What precedes it has been moved.
        yield _Zeile(f"{_wort(stand)}, zählt ab", datum(frueher.tag), datum(stand.tag))


def _wort(stand: Stand) -> str:
    handlung = Handlung(stand.eintrag.handlung)
    return EREIGNISSE.get(handlung) or HANDLUNGSWORTE[handlung].intern


# --- the situation on the Stichtag


def _vorschlaege(alt: Verlauf, neu: Verlauf, stichtag: date) -> Iterator[_Zeile]:
    """What waited for a decision of leadership."""
    vorher, nachher = (offene_vorschlaege(v.bis(stichtag)) for v in (alt, neu))
    if vorher != nachher:
        yield _Zeile("Entscheidungsbedarf", _arten(vorher), _arten(nachher))


def _arten(arten: Iterable[Freigabeart]) -> str:
    return aufzaehlung(sorted(str(art.label) for art in arten)) or "keiner"


def _lage(
    alt: OffenerVorgang | None, neu: OffenerVorgang | None, stichtag: date
) -> Iterator[_Zeile]:
    """How an open case stood; where its state is another one, the changes of state say it."""
    if alt is None or neu is None or alt.status != neu.status:
        return
    worte = {
        "nächster Schritt": (STELLEN[alt.am_zug], STELLEN[neu.am_zug]),
        "Pause": (_ja(alt.ist_pausiert), _ja(neu.ist_pausiert)),
        "überfällig": (_ueberfaellig(alt, stichtag), _ueberfaellig(neu, stichtag)),
        "ohne Bewegung": (_festgefahren(alt), _festgefahren(neu)),
    }
    for was, (vorher, nachher) in worte.items():
        if vorher != nachher:
            yield _Zeile(was, vorher, nachher)


def _ja(wert: bool) -> str:  # noqa: FBT001 - the word for it
    return "ja" if wert else "nein"


def _ueberfaellig(vorgang: OffenerVorgang, stichtag: date) -> str:
    tag = vorgang.faellig_am
    return f"seit {datum(tag)}" if tag is not None and tag < stichtag else "nein"


def _festgefahren(vorgang: OffenerVorgang) -> str:
    return anzahl(vorgang.tage, "Tag", "Tage") if ist_festgefahren(vorgang) else "nein"


# --- commitments


def _zusagen_von(antrag: int, mengen: Mengen) -> dict[int, Erzaehlt]:
    return {stelle: z for (wessen, stelle), z in mengen.zusagen.items() if wessen == antrag}


def _zusagen(alt: Mapping[int, Erzaehlt], neu: Mapping[int, Erzaehlt]) -> Iterator[_Zeile]:
    """Commitments that stand otherwise, came in or left with their membership."""
    for stelle in sorted(alt.keys() | neu.keys()):
        zusage = neu.get(stelle) or alt[stelle]
        vorher, nachher = (_beschreibung(zusagen.get(stelle)) for zusagen in (alt, neu))
        if vorher != nachher:
            yield _Zeile(f"Zusage „{zusage.voraussetzung}“", vorher, nachher)


def _beschreibung(zusage: Erzaehlt | None) -> str:
    if zusage is None:
        return ""
    if zusage.erledigt is None:
        return f"offen bis {datum(zusage.faellig_am)}"
    return f"{str(zusage.stand.label).lower()} {zusage.erledigt.geschehen.im_satz}"
