"""Closed and released months for tests, by the same acts as in the product."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection

from berichte.abschluss.kalender import abschliessbar_ab
from berichte.models import Monatsabschluss
from project.settings import STORAGES
from tests.stuetzen.faelle import Welt
from workflow.verfahren.fassungen.einstellung import aendere_regeln, lies_regeln
from workflow.verfahren.monatsbericht.abschliessen import schliesse_ab
from workflow.verfahren.monatsbericht.ausfertigen import stelle_fertig
from workflow.verfahren.monatsbericht.freigeben import gib_frei

JANUAR, FEBRUAR, MAERZ = (date(2026, monat, 1) for monat in (1, 2, 3))
VERTEILER = ("hausleitung@land.example", "referat@land.example")


def nachts(monat: date) -> datetime:
    """The first moment at which the month can be closed."""
    return abschliessbar_ab(monat)


def geschlossen(monat: date = FEBRUAR) -> Monatsabschluss:
    """A month as the worker closes it, in the night after its Buchungsschluss."""
    assert schliesse_ab(monat, nachts(monat))
    return Monatsabschluss.objects.get(monat=monat)


def freigegeben(welt: Welt, monat: date = FEBRUAR) -> Monatsabschluss:
    """The same, released the next day; the report that goes out is not drawn yet."""
    geschlossen(monat)
    gib_frei(monat, akteur=welt.leute.leitung, jetzt=nachts(monat) + timedelta(days=1))
    return Monatsabschluss.objects.get(monat=monat)


def ausgefertigt(welt: Welt, monat: date = FEBRUAR) -> Monatsabschluss:
    """The same, drawn and handed to the outbox."""
    abschluss = freigegeben(welt, monat)
    assert abschluss.freigegeben_am is not None
    assert stelle_fertig(abschluss.pk, abschluss.freigegeben_am + timedelta(minutes=1))
    return Monatsabschluss.objects.get(monat=monat)


def pfad(sha256: str) -> Path:
    """Where a kept file lies on the disk."""
    return Path(default_storage.path(f"dokumente/{sha256[:2]}/{sha256[2:4]}/{sha256}"))


def stelle_verteiler_ein(welt: Welt, *adressen: str) -> None:
    """Who gets released reports."""
    regeln = replace(lies_regeln()[0], berichtsverteiler=adressen or VERTEILER)
    aendere_regeln(akteur=welt.leute.administration, regeln=regeln, jetzt=welt.jetzt)


class AblageMitGedaechtnis(FileSystemStorage):
    """Remembers for each file whether a transaction was open when it came."""

    offen: ClassVar[list[bool]] = []

    def save(self, name: str | None, content: Any, max_length: int | None = None) -> str:
        self.offen.append(connection.in_atomic_block)
        return super().save(name, content, max_length)


ABLAGE_MIT_GEDAECHTNIS: dict[str, Any] = {
    **STORAGES,
    "default": {"BACKEND": f"{__name__}.{AblageMitGedaechtnis.__name__}"},
}
