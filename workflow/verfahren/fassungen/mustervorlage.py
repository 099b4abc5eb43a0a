"""The template of the council paper: the office's own, checked before it counts, or the shipped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from antraege.akteur import Akteur
from antraege.choices import Handlung
from antraege.dokumente.ablage import Fehlt, oeffne
from antraege.dokumente.dateiname import mit_endung
from antraege.models import Installation
from berichte.beschlussvorlage import HOECHSTENS_BYTES, maengel, mitgeliefert
from workflow.verfahren.fassungen.gegenstand import darf_regeln_aendern
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.plan import kein_recht

H = Handlung.MUSTERVORLAGE_AENDERN


@dataclass(frozen=True, slots=True)
class Mustervorlage:
    """A template by its content in the store; without one, the shipped template."""

    sha256: str = ""
    dateiname: str = ""

    @property
    def ist_eigene(self) -> bool:
        """Whether the office has put its own in place."""
        return bool(self.sha256)


MITGELIEFERT = Mustervorlage()
SCHON_VERWENDET = Hindernis("Diese Vorlage wird schon verwendet; es wurde nichts gespeichert.")


def erkannt(vorlage: Mustervorlage) -> Mustervorlage:
    """The shipped template stays the shipped one when somebody uploads it unchanged."""
    mitgeliefertes = hashlib.sha256(mitgeliefert()).hexdigest()
    return MITGELIEFERT if vorlage.sha256 == mitgeliefertes else vorlage


def lies_mustervorlage() -> tuple[Mustervorlage, int]:
    """The template that counts, and the version of the row that a page shows."""
    zeile = Installation.objects.filter(pk=1).first() or Installation()
    return _aus(zeile), zeile.version


def lies_formular(vorlage: Mustervorlage) -> bytes:
    """The Word file. Raises ``ablage.Fehlt`` where the store has lost it."""
    if not vorlage.ist_eigene:
        return mitgeliefert()
    with oeffne(vorlage.sha256) as datei:
        inhalt: bytes = datei.read(HOECHSTENS_BYTES + 1)
    return inhalt


def _aus(zeile: Installation) -> Mustervorlage:
    return Mustervorlage(zeile.mustervorlage_sha256, zeile.mustervorlage_dateiname)


@transaction.atomic
def aendere_mustervorlage(
    *,
    akteur: Akteur,
    neu: Mustervorlage,
    version: int | None = None,
    jetzt: datetime | None = None,
) -> None:
    """Put another template in place. Raises :class:`Abgelehnt`."""
    if not darf_regeln_aendern(akteur):
        raise Abgelehnt([kein_recht(H)])
    zeile = sperre_installation()
    if version is not None and version != zeile.version:
        raise Abgelehnt([ueberholte_mustervorlage()])
    bisher, neu = _aus(zeile), erkannt(neu)
    if gefunden := list(pruefe_mustervorlage(bisher, neu)):
        raise Abgelehnt(gefunden)
    name = mit_endung(neu.dateiname, ".docx") if neu.ist_eigene else ""
    Installation.objects.filter(pk=zeile.pk).update(
        mustervorlage_sha256=neu.sha256,
        mustervorlage_dateiname=name,
        version=zeile.version + 1,
    )
    vermerke(
        akteur=akteur,
        handlung=H,
        daten={"mustervorlage": [{"vorher": bisher.sha256, "nachher": neu.sha256}]},
        texte={"dateiname": name},
        jetzt=jetzt,
    )


def ueberholte_mustervorlage() -> Hindernis:
    """Somebody was faster."""
    return Hindernis(
        "Inzwischen hat jemand die Mustervorlage oder die Regeln des Netzwerks geändert. Bitte den "
        "neuen Stand ansehen und dann noch einmal bestätigen; Ihre Datei ist noch da.",
        Hindernisart.UEBERHOLT,
    )


def pruefe_mustervorlage(bisher: Mustervorlage, neu: Mustervorlage) -> Iterator[Hindernis]:
    """What is wrong with it; what lies in the store is judged anew, whoever put it there."""
    if bisher.sha256 == neu.sha256:
        yield SCHON_VERWENDET
    elif neu.ist_eigene:
        try:
            inhalt = lies_formular(neu)
        except Fehlt:
            yield eingabefehler("datei", "Bitte die Datei noch einmal auswählen.")
            return
        yield from (eingabefehler("datei", satz) for satz in maengel(inhalt))
