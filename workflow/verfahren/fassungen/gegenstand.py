"""The two kinds of versions, and what differs between them; their acts and who may take them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import Freigabeart, Handlung, Partei, Rolle
from antraege.models import Erklaerungsfassung, Kriterienkatalog
from workflow.verfahren.fassungen.eingaben import Entwurf, Fassungsentwurf, Katalogentwurf
from workflow.verfahren.fassungen.inhalt import (
    lies_fassung,
    lies_katalog,
    schreibe_fassung,
    schreibe_katalog,
)
from workflow.verfahren.fassungen.pruefung import pruefe_fassung, pruefe_katalog
from workflow.verfahren.fassungen.unterschied import (
    Unterschied,
    unterschied_der_fassungen,
    unterschied_der_kataloge,
)
from workflow.verfahren.hindernis import Hindernis

H = Handlung


class Akt(Enum):
    """What can be done with a version of either kind."""

    ENTWERFEN = auto()
    AENDERN = auto()
    ENTWURF_VERWERFEN = auto()
    VORSCHLAGEN = auto()
    ZURUECKNEHMEN = auto()
    NICHT_FREIGEBEN = auto()
    IN_KRAFT_SETZEN = auto()


ENTSCHEIDUNGEN = frozenset({Akt.NICHT_FREIGEBEN, Akt.IN_KRAFT_SETZEN})
"""Acts of the second person."""

LESENDE = (
    Rolle.BEARBEITUNG,
    Rolle.LEITUNG,
    Rolle.HAUSLEITUNG,
    Rolle.REVISION,
    Rolle.ADMINISTRATION,
)
"""Who sees versions and rules at all."""


@dataclass(frozen=True, slots=True)
class Gegenstand[E: Entwurf]:
    """One kind. ``name`` is its column in ``Freigabe`` and its word in the protocol."""

    name: str
    nomen: str
    der: str
    modell: Any
    freigabeart: Freigabeart
    handlungen: Mapping[Akt, Handlung]
    leer: E
    """What an empty draft begins with; the Bezeichnung gets its number."""
    lies: Callable[[Any], E]
    schreibe: Callable[[int, E], None]
    pruefe: Callable[[E], Iterator[Hindernis]]
    unterschied: Callable[[E, E], Unterschied]

    @property
    def beim(self) -> str:
        """ "am Kriterienkatalog", "an der Textfassung"."""
        return f"{'am' if self.der == 'der' else 'an der'} {self.nomen}"


KATALOG = Gegenstand(
    name="katalog",
    nomen="Kriterienkatalog",
    der="der",
    modell=Kriterienkatalog,
    freigabeart=Freigabeart.KATALOG,
    handlungen={
        Akt.ENTWERFEN: H.KATALOG_ENTWERFEN,
        Akt.AENDERN: H.KATALOG_AENDERN,
        Akt.ENTWURF_VERWERFEN: H.KATALOGENTWURF_VERWERFEN,
        Akt.VORSCHLAGEN: H.KATALOG_VORSCHLAGEN,
        Akt.ZURUECKNEHMEN: H.KATALOGVORSCHLAG_ZURUECKNEHMEN,
        Akt.NICHT_FREIGEBEN: H.KATALOGVORSCHLAG_VERWERFEN,
        Akt.IN_KRAFT_SETZEN: H.KATALOG_IN_KRAFT_SETZEN,
    },
    leer=Katalogentwurf(bezeichnung="Voraussetzungen"),
    lies=lies_katalog,
    schreibe=schreibe_katalog,
    pruefe=pruefe_katalog,
    unterschied=unterschied_der_kataloge,
)

TEXTFASSUNG = Gegenstand(
    name="fassung",
    nomen="Textfassung",
    der="die",
    modell=Erklaerungsfassung,
    freigabeart=Freigabeart.FASSUNG,
    handlungen={
        Akt.ENTWERFEN: H.FASSUNG_ENTWERFEN,
        Akt.AENDERN: H.FASSUNG_AENDERN,
        Akt.ENTWURF_VERWERFEN: H.FASSUNGSENTWURF_VERWERFEN,
        Akt.VORSCHLAGEN: H.FASSUNG_VORSCHLAGEN,
        Akt.ZURUECKNEHMEN: H.FASSUNGSVORSCHLAG_ZURUECKNEHMEN,
        Akt.NICHT_FREIGEBEN: H.FASSUNGSVORSCHLAG_VERWERFEN,
        Akt.IN_KRAFT_SETZEN: H.FASSUNG_IN_KRAFT_SETZEN,
    },
    leer=Fassungsentwurf(
        bezeichnung="Gemeinsame Erklärung", parteien=(Partei.KOMMUNE.value, Partei.LAND.value)
    ),
    lies=lies_fassung,
    schreibe=schreibe_fassung,
    pruefe=pruefe_fassung,
    unterschied=unterschied_der_fassungen,
)


def darf(akt: Akt, akteur: Akteur) -> bool:
    """Bearbeitung and Administration draft and propose, Referatsleitung decides; only persons."""
    rollen = (
        (Rolle.LEITUNG,) if akt in ENTSCHEIDUNGEN else (Rolle.BEARBEITUNG, Rolle.ADMINISTRATION)
    )
    return akteur.person_id is not None and akteur.hat(*rollen)


def sieht(akteur: Akteur) -> bool:
    """Whether versions and rules exist for this person at all."""
    return akteur.hat(*LESENDE)


def darf_regeln_aendern(akteur: Akteur) -> bool:
    """The rules of the network are Administration's."""
    return akteur.person_id is not None and akteur.hat(Rolle.ADMINISTRATION)
