"""Drafts that are right, and the way of a version into force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import Rolle
from tests.stuetzen.faelle import Welt, akteur
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.eingaben import (
    Alternative,
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)
from workflow.verfahren.fassungen.gegenstand import KATALOG, TEXTFASSUNG, Akt, Gegenstand
from workflow.verfahren.fassungen.handeln import Wer
from workflow.verfahren.fassungen.lage import lies_lage

NEUER_KATALOG = Katalogentwurf(
    bezeichnung="Voraussetzungen, neu gefasst",
    kriterien=(
        Kriteriumentwurf(nr=1, titel="Ansprechperson", erlaeuterung="Es gibt eine."),
        Kriteriumentwurf(
            nr=2,
            titel="Anerkennung",
            gilt_fuer=("kreis", "stadt"),
            laesst_zusage_zu=True,
            landeswissen="ehrenamtskarte",
            alternativen=(
                Alternative(schluessel="hat", titel="Karte eingeführt"),
                Alternative(schluessel="plant", titel="Karte geplant", ist_zusage=True),
            ),
        ),
    ),
)
NEUER_TEXT = Fassungsentwurf(
    bezeichnung="Gemeinsame Erklärung, neu gefasst",
    text="# Gemeinsame Erklärung\n\nDas Land und {kommune} erklären etwas Neues.\n",
    parteien=("kommune", "land"),
    freiwillige_parteien=("verband",),
)
NEU: dict[str, Any] = {"katalog": NEUER_KATALOG, "fassung": NEUER_TEXT}
BEIDE = (KATALOG, TEXTFASSUNG)


def wer(welt: Welt, akteur: Akteur, gesehen: int | None = None) -> Wer:
    """Who acts by the standing clock."""
    return Wer(akteur=akteur, gesehen=gesehen, jetzt=welt.jetzt)


def entworfen(welt: Welt, gegenstand: Gegenstand[Any], von: Akteur | None = None) -> int:
    """A draft with other content than the version in force; gives its number."""
    hand = wer(welt, von or welt.leute.bearbeitung)
    nummer = handeln.entwerfe(gegenstand, wer=hand, vorlage=1)
    inhalt = NEU[gegenstand.name]
    entwurf = replace(inhalt, bezeichnung=f"{inhalt.bezeichnung} {nummer}")
    handeln.aendere(gegenstand, nummer, wer=hand, entwurf=entwurf)
    return nummer


def vorgelegt(welt: Welt, gegenstand: Gegenstand[Any], von: Akteur | None = None) -> int:
    """A draft that waits for the decision; gives its number."""
    nummer = entworfen(welt, gegenstand, von)
    handeln.schlage_vor(gegenstand, nummer, wer=wer(welt, von or welt.leute.bearbeitung))
    return nummer


def in_kraft(welt: Welt, gegenstand: Gegenstand[Any]) -> int:
    """A new version in force; gives its number."""
    nummer = vorgelegt(welt, gegenstand)
    handeln.setze_in_kraft(gegenstand, nummer, wer=wer(welt, welt.leute.leitung))
    return nummer


def stand(gegenstand: Gegenstand[Any], nummer: int) -> str:
    """How a version stands."""
    version = lies_lage(gegenstand, nummer).version
    assert version is not None
    return version.kopf.stand.value


def tue(
    welt: Welt, art: Gegenstand[Any], akt: Akt, version: int, von: Akteur | None = None
) -> object:
    """Any act, by somebody with every role of the office unless said otherwise."""
    hand = wer(welt, von or akteur("M. Macht", Rolle.LEITUNG, Rolle.BEARBEITUNG))
    taten: dict[Akt, Callable[[], object]] = {
        Akt.ENTWERFEN: lambda: handeln.entwerfe(art, wer=hand),
        Akt.AENDERN: lambda: handeln.aendere(art, version, wer=hand, entwurf=NEU[art.name]),
        Akt.ENTWURF_VERWERFEN: lambda: handeln.verwirf_entwurf(art, version, wer=hand),
        Akt.VORSCHLAGEN: lambda: handeln.schlage_vor(art, version, wer=hand),
        Akt.ZURUECKNEHMEN: lambda: handeln.nimm_zurueck(art, version, wer=hand),
        Akt.NICHT_FREIGEBEN: lambda: handeln.gib_nicht_frei(art, version, wer=hand, grund="Nein."),
        Akt.IN_KRAFT_SETZEN: lambda: handeln.setze_in_kraft(art, version, wer=hand),
    }
    return taten[akt]()
