"""The rules of the network."""

from __future__ import annotations

from typing import Any

from django import forms

from workflow.fassungen.angaben import AUS
from workflow.fassungen.formulare.grundlage import Feldform, einheitlich
from workflow.verfahren.fassungen.eingaben import Netzwerkregeln
from workflow.verfahren.fassungen.einstellung import WAEHLBARE_FORMEN
from workflow.vorgang.felder import textfeld


class RegelnForm(Feldform):
    """All of them at once."""

    unterzeichnend_land = forms.CharField(
        label="Für das Land unterzeichnet", required=False, help_text="Name, wie er gedruckt wird"
    )
    amt_land = forms.CharField(label="Amtsbezeichnung dazu", required=False)
    genuegende_formen = forms.MultipleChoiceField(
        label="In diesen Formen genügt eine Unterschrift",
        choices=[(f.value, f.label) for f in WAEHLBARE_FORMEN],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Bitte mindestens eine Form ankreuzen."},
    )
    ausschlussregel = textfeld("Regel zum Ausschluss", required=False, help_text=AUS)

    berichtsverteiler = textfeld(
        "Verteiler des Monatsberichts",
        required=False,
        help_text="Eine E-Mail-Adresse je Zeile. Dorthin geht jeder freigegebene Monatsbericht.",
    )

    def __init__(self, data: Any = None, *, stand: Netzwerkregeln) -> None:
        werte = {
            "unterzeichnend_land": stand.unterzeichnend_land,
            "amt_land": stand.amt_land,
            "genuegende_formen": list(stand.genuegende_formen),
            "ausschlussregel": stand.ausschlussregel,
            "berichtsverteiler": "\n".join(stand.berichtsverteiler),
        }
        super().__init__(data, initial=werte)

    def regeln(self) -> Netzwerkregeln:
        """What was typed, as a value; what is wrong is left out."""
        werte = self.cleaned_data
        return Netzwerkregeln(
            ausschlussregel=einheitlich(werte.get("ausschlussregel", "")),
            genuegende_formen=tuple(werte.get("genuegende_formen", ())),
            unterzeichnend_land=werte.get("unterzeichnend_land", ""),
            amt_land=werte.get("amt_land", ""),
            berichtsverteiler=_zeilen(werte.get("berichtsverteiler", "")),
        )


def _zeilen(text: str) -> tuple[str, ...]:
    """What stands on each line; empty ones are left out."""
    return tuple(zeile.strip() for zeile in text.splitlines() if zeile.strip())
