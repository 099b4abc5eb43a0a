"""What waits for a decision of leadership: proposals that no later entry decided or overtook.

A case in in_freigabe always waits for the decision about the admission.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    AN_DEN_STATUS_GEBUNDEN,
    GESCHLOSSENE_STATUS,
    Antragsstatus,
    Freigabeart,
    Handlung,
    Mitgliedsstatus,
)
from berichte.kennzahlen.verlauf import Koerper, Stand, Verlauf

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
    """One open decision; ``antrag_id`` is None and ``aktenzeichen`` empty for a membership."""

    art: Freigabeart
    koerper: Koerper
    aktenzeichen: str
    antrag_id: int | None


def offene_vorschlaege(staende: Iterable[Stand]) -> set[Freigabeart]:
    """Proposals still open after these entries."""
    offen: set[Freigabeart] = set()
    for stand in staende:
        eintrag = stand.eintrag
        if eintrag.vorher != eintrag.nachher:
            ist_ende = eintrag.nachher in SCHLIESSEND
            offen = set() if ist_ende else offen - AN_DEN_STATUS_GEBUNDEN
        if eintrag.handlung in ENTSCHEIDET:
            offen.discard(ENTSCHEIDET[eintrag.handlung])
        if eintrag.handlung in OEFFNET:
            offen.add(OEFFNET[eintrag.handlung])
        if eintrag.nachher == Antragsstatus.IN_FREIGABE:
            offen.add(_F.AUFNAHME)
    return offen


def berechne_entscheidungen(
    vorgaenge: Iterable[Verlauf], mitgliedschaften: Iterable[Verlauf], stichtag: date
) -> tuple[Entscheidung, ...]:
    """All open decisions, by kind and name."""
    alle = [
        *_entscheidungen(vorgaenge, stichtag, ist_vorgang=True),
        *_entscheidungen(mitgliedschaften, stichtag, ist_vorgang=False),
    ]
    arten = list(Freigabeart)
    return tuple(sorted(alle, key=lambda e: (arten.index(e.art), e.koerper.reihenfolge)))


def _entscheidungen(
    verlaeufe: Iterable[Verlauf], stichtag: date, *, ist_vorgang: bool
) -> Iterator[Entscheidung]:
    for verlauf in verlaeufe:
        for art in offene_vorschlaege(verlauf.bis(stichtag)):
            yield Entscheidung(
                art, verlauf.koerper, verlauf.aktenzeichen, verlauf.id if ist_vorgang else None
            )
