"""What waits for a decision of leadership: proposals that no later entry decided or overtook.

A case in in_freigabe always waits for the decision about the admission.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import ClassVar

from antraege.choices import (
    AN_DEN_STATUS_GEBUNDEN,
    GESCHLOSSENE_STATUS,
    Antragsstatus,
    Freigabeart,
    Handlung,
    Mitgliedsstatus,
)
from berichte.kennzahlen.belege import (
    Beleg,
    Belegart,
    Belege,
    Sammlung,
    leere,
    mitgliedsbeleg,
    vorgangsbeleg,
)
from berichte.kennzahlen.gezaehlt import Gezaehlt, Liste
from berichte.kennzahlen.verlauf import Bekannt, Eintrag, Koerper, Stand, Verlauf

_H = Handlung
_F = Freigabeart

OEFFNET: dict[str, Freigabeart] = {
    _H.ZEICHNUNGSFREIGABE_VORSCHLAGEN: _F.ZEICHNUNG,
    _H.ABLEHNUNG_VORSCHLAGEN: _F.ABLEHNUNG,
    _H.AUFHEBUNG_VORSCHLAGEN: _F.AUFHEBUNG,
    _H.AUSSCHLUSS_VORSCHLAGEN: _F.AUSSCHLUSS,
    _H.RECHTSNACHFOLGE_VORSCHLAGEN: _F.RECHTSNACHFOLGE,
    _H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN: _F.UNTERSCHRIFT,
}
ENTSCHEIDET: dict[str, Freigabeart] = {
    _H.ZEICHNUNGSFREIGABE_ERTEILEN: _F.ZEICHNUNG,
    _H.ZEICHNUNGSFREIGABE_VERWERFEN: _F.ZEICHNUNG,
    _H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: _F.ABLEHNUNG,
    _H.ABLEHNUNGSVORSCHLAG_VERWERFEN: _F.ABLEHNUNG,
    _H.AUFHEBUNGSVORSCHLAG_VERWERFEN: _F.AUFHEBUNG,
    _H.AUSSCHLUSSVORSCHLAG_VERWERFEN: _F.AUSSCHLUSS,
    _H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN: _F.RECHTSNACHFOLGE,
    _H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: _F.UNTERSCHRIFT,
    _H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: _F.UNTERSCHRIFT,
}
"""Decisions that leave the state as it is; the others are changes of status."""

SCHLIESSEND = frozenset(
    {
        *(s.value for s in GESCHLOSSENE_STATUS),
        Mitgliedsstatus.BEENDET.value,
        Mitgliedsstatus.AUFGEHOBEN.value,
    }
)
"""States in which whatever was proposed before is settled."""


@dataclass(frozen=True, slots=True)
class Entscheidung:
    """One open decision; ``antrag_id`` is None if it is about a membership."""

    art: Freigabeart
    koerper: Koerper
    aktenzeichen: str
    antrag_id: int | None


@dataclass(frozen=True, slots=True)
class Entscheidungen(Gezaehlt):
    """Open decisions of one kind."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {"faelle": "entscheidungen.{z.art}"}

    art: Freigabeart
    faelle: Liste[Entscheidung]


ARTEN = tuple(art for art in Freigabeart if art is _F.AUFNAHME or art in OEFFNET.values())
"""What can wait for a decision about a case or a membership."""


def offene_vorschlaege(staende: Iterable[Stand]) -> set[Freigabeart]:
    """Proposals still open after these entries."""
    offen: set[Freigabeart] = set()
    for eintrag, _, _ in staende:
        if offen and eintrag.vorher != eintrag.nachher:
            ist_ende = eintrag.nachher in SCHLIESSEND
            offen = set() if ist_ende else offen - AN_DEN_STATUS_GEBUNDEN
        if eintrag.handlung == _H.ANTRAG_UEBERLEITEN:
            offen = set()  # It was proposed for the former body.
        if eintrag.handlung in ENTSCHEIDET:
            offen.discard(ENTSCHEIDET[eintrag.handlung])
        if eintrag.handlung in OEFFNET:
            offen.add(OEFFNET[eintrag.handlung])
        if eintrag.nachher == Antragsstatus.IN_FREIGABE:
            offen.add(_F.AUFNAHME)
    return offen


_handlung = attrgetter("handlung")


def hat_vorschlag(verlauf: Verlauf) -> bool:
    """Whether anything was ever proposed."""
    return not OEFFNET.keys().isdisjoint(map(_handlung, verlauf.eintraege))


def ist_entschieden(eintraege: Sequence[Eintrag]) -> bool:
    """Whether nothing was proposed since the last change of state: a closed case waits for nothing
    then."""
    for eintrag in reversed(eintraege):
        if eintrag.handlung in OEFFNET:
            return False
        if eintrag.vorher != eintrag.nachher:
            break
    return True


def sammle_entscheidungen(
    vorgaenge: Iterable[Bekannt], mitgliedschaften: Iterable[Bekannt]
) -> Sammlung:
    """All open decisions by kind, in order of the names."""
    sammlung = leere(("entscheidungen", *(f"entscheidungen.{art}" for art in ARTEN)))
    gefunden = [
        *((art, vorgangsbeleg(b.verlauf)) for b in vorgaenge for art in _offene(b)),
        *((art, mitgliedsbeleg(b.verlauf)) for b in mitgliedschaften for art in _offene(b)),
    ]
    for art, beleg in sorted(gefunden, key=lambda paar: paar[1].koerper.reihenfolge):
        sammlung["entscheidungen"].append(beleg)
        sammlung[f"entscheidungen.{art}"].append(beleg)
    return sammlung


def _offene(bekannt: Bekannt) -> set[Freigabeart]:
    return offene_vorschlaege(bekannt.staende)


def zaehle_entscheidungen(belege: Belege) -> tuple[Entscheidungen, ...]:
    """One row per kind."""

    def entscheidung(art: Freigabeart, beleg: Beleg) -> Entscheidung:
        ist_vorgang = beleg.art is Belegart.VORGANG
        antrag = beleg.antrag_id if ist_vorgang else None
        return Entscheidung(art, beleg.koerper, beleg.aktenzeichen, antrag)

    return tuple(
        Entscheidungen(art, Liste.aus(belege[f"entscheidungen.{art}"], partial(entscheidung, art)))
        for art in ARTEN
    )
