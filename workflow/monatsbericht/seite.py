"""The page of the release: the report to read, preview, confirmation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django.urls import reverse
from django.utils import timezone

from antraege.choices import Handlung
from berichte.abschluss.aufstellen import gelesene_zahlen
from berichte.abschluss.kalender import kurz, name
from berichte.deutsch import datum, zeitpunkt
from berichte.monatsliste import adresse_des_berichts
from berichte.saetze import drei_saetze
from berichte.zeiten import lies_monat
from workflow.fassungen.aktseite import Antwort, Formseite
from workflow.fassungen.formulare.grundlage import Feldform
from workflow.fassungen.verlauf import was_geschah
from workflow.fassungen.vorschau import Vorschau
from workflow.monatsbericht.vorschau import brief, vorschau
from workflow.verfahren.hindernis import Hindernis, NichtGefunden
from workflow.verfahren.monatsbericht.freigeben import gib_frei, ueberholt
from workflow.verfahren.monatsbericht.lage import (
    Lage,
    darf_freigeben,
    eintraege_seit,
    hindernisse,
    lies_lage,
    sieht_berichte,
)


class BestaetigungForm(Feldform):
    """Nothing is typed here."""


class Freigabeseite(Formseite[BestaetigungForm]):
    """Referatsleitung releases a closed month."""

    vorlage: ClassVar[str] = "monatsbericht/freigeben.html"
    handlung = Handlung.MONATSBERICHT_FREIGEBEN
    lage: Lage

    def lade(self, **kwargs: Any) -> None:
        """The month that the address names."""
        self.lage = lies_lage(_monat(kwargs["monat"]))

    def sieht(self) -> bool:
        """Who reads the figures."""
        return sieht_berichte(self.akteur)

    def darf(self) -> bool:
        """Referatsleitung alone."""
        return darf_freigeben(self.akteur)

    def gesehen(self) -> int:
        """The installation's last entry when the page was made."""
        return self.lage.gesehen

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """A release of this month, or other recipients."""
        eintraege = eintraege_seit(self.lage.monat, gezeigt)
        if not eintraege:
            return None
        return self.schon_getan(eintraege) or ueberholt(self.lage.monat), was_geschah(eintraege)

    def sperren(self) -> Iterable[Hindernis]:
        """Not closed, or released already."""
        return hindernisse(self.lage, self.akteur)

    def form(self, data: Any = None, files: Any = None) -> BestaetigungForm:
        """An empty one."""
        return BestaetigungForm(data)

    def vorschau(self, form: BestaetigungForm) -> Vorschau:
        """What is printed and sent."""
        return vorschau(self.lage, self.akteur, self.jetzt)

    def handle(self, form: BestaetigungForm, gezeigt: int) -> str:
        """Release it."""
        gib_frei(self.lage.monat, akteur=self.akteur, gesehen=gezeigt, jetzt=self.jetzt)
        wohin = "erstellt und versandt" if self.lage.empfaenger else "erstellt"
        return (
            f"Der Monatsbericht {name(self.lage.monat)} ist freigegeben; er wird in Kürze {wohin}."
        )

    def ziel(self) -> str:
        """The list of reports."""
        return reverse("berichte:monatsberichte")

    def zurueck(self) -> str:
        """The same."""
        return self.ziel()

    def werte(self, form: BestaetigungForm | None, antwort: Antwort) -> dict[str, Any]:
        """Which month it is, what its report says, and the report itself."""
        werte: dict[str, Any] = {"monat": name(self.lage.monat)}
        abschluss = self.lage.abschluss
        if abschluss is None:
            return werte
        zahlen = gelesene_zahlen(abschluss)
        return werte | {
            "bericht_url": adresse_des_berichts(abschluss, ist_freigabe=False),
            "brief": brief(self.lage),
            "saetze": drei_saetze(zahlen) if zahlen is not None else (),
            "angaben": [
                ("Stichtag", datum(abschluss.stichtag)),
                ("Erkenntnisstand", zeitpunkt(abschluss.kenntnisstand)),
                ("Abgeschlossen", zeitpunkt(abschluss.erstellt_am)),
                ("SHA-256 der Datei", abschluss.sha256),
                ("SHA-256 der Zahlen", abschluss.pruefsumme),
            ],
        }


def _monat(text: str) -> date:
    try:
        monat = lies_monat(text, timezone.now())
    except ValueError as fehler:
        raise NichtGefunden from fehler
    if kurz(monat) != text:
        raise NichtGefunden
    return monat
