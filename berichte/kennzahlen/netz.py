"""How each body stands to the network: what a map shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from berichte.kennzahlen.belege import Belege
from berichte.kennzahlen.verlauf import Koerper


class Netzlage(StrEnum):
    """What a body is to the network."""

    MITGLIED = "Mitglied"
    RUHEND = "Mitgliedschaft ruht"
    VERFAHREN = "im Verfahren"


@dataclass(frozen=True, slots=True)
class Netzstelle:
    """A body that is a member or on its way."""

    koerper: Koerper
    lage: Netzlage


QUELLEN: Mapping[Netzlage, str] = {
    Netzlage.VERFAHREN: "offen",
    Netzlage.MITGLIED: "mitglieder",
    Netzlage.RUHEND: "mitglieder.ruhend",
}
"""Whose set it is that says so; a later one says more."""


def stelle_netz_zusammen(belege: Belege) -> tuple[Netzstelle, ...]:
    """By name; as many as there are bodies at most."""
    lagen = {
        beleg.koerper.id: Netzstelle(beleg.koerper, lage)
        for lage, schluessel in QUELLEN.items()
        for beleg in belege[schluessel]
    }
    return tuple(sorted(lagen.values(), key=lambda n: (n.koerper.reihenfolge, n.koerper.id)))
