"""The rules of the network: everybody of the office reads them, Administration changes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.utils import timezone

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from workflow.fassungen.aktseite import Antwort, Grundlagenseite
from workflow.fassungen.angaben import AUS, angaben_zu_den_regeln, anzahl
from workflow.fassungen.formulare.regeln import RegelnForm
from workflow.fassungen.verlauf import Verlaufszeile
from workflow.fassungen.vorschau import KEINE_MAIL, Paar, Vorschau
from workflow.fassungen.wege import zur_uebersicht
from workflow.verfahren.fassungen.eingaben import Netzwerkregeln
from workflow.verfahren.fassungen.einstellung import (
    aendere_regeln,
    betroffene_unterschriften,
    lies_regeln,
    pruefe_regeln,
    ueberholte_regeln,
)
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import Hindernis
from workflow.vorgang.eintragsworte import wer

FELDWORTE = {
    "ausschlussregel": "Regel zum Ausschluss",
    "unterzeichnend_land": "Für das Land unterzeichnet",
    "amt_land": "Amtsbezeichnung",
    "berichtsverteiler": "Verteiler des Monatsberichts",
}


class Regelnseite(Grundlagenseite[RegelnForm]):
    """Form and history; who may not change them reads what they say."""

    vorlage: ClassVar[str] = "fassungen/regeln.html"
    handlung = Handlung.EINSTELLUNG_AENDERN
    regeln: Netzwerkregeln

    def lade(self, **kwargs: Any) -> None:
        """The rules as they are."""
        self.regeln, self.version = lies_regeln()

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """Whether they have changed since."""
        if gezeigt == self.version:
            return None
        seither = max(self.version - max(gezeigt, 0), 1)
        return ueberholte_regeln(), [
            f"{timezone.localtime(z.zeitpunkt):%d.%m.%Y, %H:%M} Uhr: {z.text}, {z.wer}"
            for z in lies_verlauf_der_regeln()[:seither]
        ]

    def form(self, data: Any = None, files: Any = None) -> RegelnForm:
        """All rules."""
        return RegelnForm(data, stand=self.regeln)

    def pruefe(self, form: RegelnForm) -> Iterable[Hindernis]:
        """All that is wrong with what was typed."""
        form.is_valid()
        return pruefe_regeln(self.regeln, form.regeln())

    def vorschau(self, form: RegelnForm) -> Vorschau | None:
        """What changes, and for how many cases."""
        if not form.is_bound:
            return None
        return Vorschau((*_wirkung(self.regeln, form.regeln()), KEINE_MAIL))

    def handle(self, form: RegelnForm, gezeigt: int) -> str:
        """Write them."""
        aendere_regeln(akteur=self.akteur, regeln=form.regeln(), version=gezeigt)
        return "Die Regeln des Netzwerks sind geändert."

    def ziel(self) -> str:
        """The overview shows them."""
        return zur_uebersicht()

    def zurueck(self) -> str:
        """The overview."""
        return zur_uebersicht()

    def werte(self, form: RegelnForm | None, antwort: Antwort) -> dict[str, Any]:
        """Who changed them before."""
        return {
            "titel": "Regeln des Netzwerks",
            "knopf": "Regeln speichern",
            "regeln": angaben_zu_den_regeln(self.regeln),
            "verlauf": lies_verlauf_der_regeln(),
        }


def _wirkung(bisher: Netzwerkregeln, neu: Netzwerkregeln) -> Iterator[Paar]:
    for feld in ("unterzeichnend_land", "amt_land"):
        alt, neues = getattr(bisher, feld), getattr(neu, feld)
        if alt != neues:
            yield FELDWORTE[feld], f"{alt or '–'} → {neues or '–'}"
            yield "Gilt für", "neue Vorschläge zur Zeichnungsfreigabe; bestehende bleiben"
    if set(bisher.genuegende_formen) != set(neu.genuegende_formen):
        weniger, mehr = betroffene_unterschriften(bisher, neu)
        yield "Unterschriften, die nicht mehr genügen", f"in {_vorgaenge(weniger)}"
        yield "Unterschriften, die nun genügen", f"in {_vorgaenge(mehr)}"
    if bisher.ausschlussregel != neu.ausschlussregel:
        wort = "ist danach möglich (mit Freigabe)" if neu.ausschlussregel else AUS
        yield "Ausschluss", wort
    if bisher.berichtsverteiler != neu.berichtsverteiler:
        adressen = ", ".join(neu.berichtsverteiler) or "niemanden"
        yield "Monatsberichte gehen ab der nächsten Freigabe an", adressen


def _vorgaenge(zahl: int) -> str:
    return anzahl(zahl, "offenen Vorgang", "offenen Vorgängen") if zahl else "keinem Vorgang"


def lies_verlauf_der_regeln() -> list[Verlaufszeile]:
    """Every change of the rules, newest first."""
    eintraege = (
        Protokolleintrag.objects.filter(handlung=Handlung.EINSTELLUNG_AENDERN.value)
        .select_related("person")
        .prefetch_related("texte")
        .order_by("-nr")
    )
    return [
        Verlaufszeile(
            zeitpunkt=e.erfasst_am,
            titel=name(Handlung.EINSTELLUNG_AENDERN),
            text=_geaendertes(e),
            wer=wer(e),
            zusatz="",
        )
        for e in eintraege
    ]


def _geaendertes(eintrag: Protokolleintrag) -> str:
    """Which rules an entry changed."""
    daten = json.loads(eintrag.inhalt)["daten"]["einstellungen"][0]
    geaendert = [FELDWORTE[feld] for feld in daten.get("geaendert", ()) if feld in FELDWORTE]
    if "genuegende_formen" in daten:
        geaendert.append("genügende Formen")
    return ", ".join(geaendert)
