"""Why an act on a version is not possible now, apart from what is typed. Pure.

Pages ask before anybody types, acts ask again under the lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import Fassungsstand
from workflow.verfahren.fassungen.eingaben import Entwurf
from workflow.verfahren.fassungen.gegenstand import ENTSCHEIDUNGEN, Akt, darf
from workflow.verfahren.fassungen.inhalt import abdruck
from workflow.verfahren.fassungen.lage import Kopf, Lage, Version
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.plan import kein_recht

HERGANG = {
    Fassungsstand.IN_KRAFT: "ist in Kraft und ändert sich nicht mehr.",
    Fassungsstand.AUSSER_KRAFT: "ist außer Kraft und ändert sich nicht mehr.",
    Fassungsstand.VERWORFEN: "ist verworfen.",
}
VIER_AUGEN = "Vier Augen: Über den Vorschlag entscheidet eine andere Person als die vorschlagende."


def hindernisse(lage: Lage[Any], akt: Akt, akteur: Akteur) -> Iterator[Hindernis]:
    """Right, state, and what no input could mend."""
    if not darf(akt, akteur):
        yield kein_recht(lage.gegenstand.handlungen[akt])
    if akt is Akt.ENTWERFEN:
        yield from _noch_kein_entwurf(lage)
        return
    assert lage.version is not None
    if not lage.version.ist_entwurf:
        kopf = lage.version.kopf
        satz = f"Version {kopf.version} {HERGANG[kopf.stand]}"
        yield Hindernis(satz, Hindernisart.ZUSTAND)
    elif akt in ENTSCHEIDUNGEN or akt is Akt.ZURUECKNEHMEN:
        yield from _vorgeschlagen(lage, akt, akteur)
    else:
        yield from _nicht_vorgeschlagen(lage)
    if akt in (Akt.VORSCHLAGEN, Akt.IN_KRAFT_SETZEN) and lage.version.ist_entwurf:
        yield from _fertig(lage, lage.version)


def _noch_kein_entwurf(lage: Lage[Any]) -> Iterator[Hindernis]:
    entwurf = lage.entwurf
    if entwurf is not None:
        yield Hindernis(
            f"Es gibt schon einen Entwurf: Version {entwurf.version} „{entwurf.bezeichnung}“. "
            "Zuerst ist er fertigzustellen oder zu verwerfen.",
            Hindernisart.ZUSTAND,
            lage.gegenstand.handlungen[Akt.AENDERN],
            entwurf.version,
        )


def _nicht_vorgeschlagen(lage: Lage[Any]) -> Iterator[Hindernis]:
    """A draft that is about to be decided on stays as it was proposed."""
    if lage.vorschlag is not None and lage.version is not None:
        yield Hindernis(
            f"Der Entwurf ist zur Freigabe vorgelegt ({lage.vorschlag.von}). Erst wenn die "
            "Vorlage zurückgenommen oder nicht freigegeben ist, geht es hier weiter.",
            Hindernisart.ZUSTAND,
            lage.gegenstand.handlungen[Akt.ZURUECKNEHMEN],
            lage.version.kopf.version,
        )


def _vorgeschlagen(lage: Lage[Any], akt: Akt, akteur: Akteur) -> Iterator[Hindernis]:
    """There is a proposal; it is decided on by another person, whatever the roles are."""
    vorschlag = lage.vorschlag
    if vorschlag is None:
        yield Hindernis("Es liegt kein offener Vorschlag zur Freigabe vor.", Hindernisart.ZUSTAND)
    elif akt in ENTSCHEIDUNGEN and vorschlag.von_id == akteur.person_id:
        yield Hindernis(VIER_AUGEN)


def _fertig(lage: Lage[Any], version: Version[Any]) -> Iterator[Hindernis]:
    """The draft is whole, says something new, and is the one that was proposed."""
    aendern = lage.gegenstand.handlungen[Akt.AENDERN]
    for mangel in pruefe_entwurf(lage, version.inhalt):
        yield Hindernis(mangel.satz, wo=aendern, bezug=version.kopf.version)
    if lage.in_kraft is not None and _gleicht(version.inhalt, lage.in_kraft.inhalt):
        yield Hindernis(
            f"Der Entwurf sagt dasselbe wie Version {lage.in_kraft.kopf.version}, die in Kraft "
            "ist.",
            wo=aendern,
            bezug=version.kopf.version,
        )
    if lage.vorschlag is not None and lage.vorschlag.abdruck != abdruck(version.inhalt):
        yield Hindernis("Der Entwurf ist nicht mehr der, der vorgelegt wurde.")


def _gleicht(einer: Entwurf, anderer: Entwurf) -> bool:
    """Whether only the names of two versions differ."""
    return einer == replace(anderer, bezeichnung=einer.bezeichnung)


def pruefe_entwurf(lage: Lage[Any], entwurf: Entwurf) -> Iterator[Hindernis]:
    """What is wrong with a draft in itself, or beside the other versions."""
    yield from lage.gegenstand.pruefe(entwurf)
    eigene = lage.version.kopf.version if lage.version is not None else None
    for kopf in lage.koepfe:
        if _traegt_den_namen(kopf, entwurf.bezeichnung) and kopf.version != eigene:
            satz = f"So heißt schon Version {kopf.version}; bitte unterscheidbar benennen."
            yield eingabefehler("bezeichnung", satz)


def _traegt_den_namen(kopf: Kopf, bezeichnung: str) -> bool:
    gleich = kopf.bezeichnung.casefold().split() == bezeichnung.casefold().split()
    return gleich and kopf.stand is not Fassungsstand.VERWORFEN
