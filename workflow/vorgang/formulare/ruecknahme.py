"""A signature that was recorded by mistake is taken back."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Partei
from antraege.rules.runde import platz_in, unterschriften_der_runde
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm


class RuecknahmeForm(HandlungForm):
    """Which signatures, and how it came."""

    erklaerung = (
        "Nur für Unterschriften, die irrtümlich erfasst sind. Was erfasst war, bleibt im Verlauf "
        "lesbar. Ein Vermerk in einer Runde bleibt und lässt sich danach beim Abhaken ändern."
    )

    parteien = forms.MultipleChoiceField(
        label="Zurücknehmen",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Bitte mindestens eine Unterschrift auswählen.",
            "invalid_choice": "Eine der gewählten Unterschriften ist nicht mehr erfasst.",
        },
    )
    grund = textfeld(
        "Grund",
        help_text="zum Beispiel „für die falsche Kommune abgehakt“; nur intern sichtbar",
        error_messages={"required": "Bitte den Grund angeben."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        feld = self.fields["parteien"]
        assert isinstance(feld, forms.MultipleChoiceField)
        feld.choices = [
            (u.partei.value, f"{u.partei.label}: {u.unterzeichnend}, {u.unterzeichnet}")
            for u in self.fall.geltende_unterschriften
        ]

    def beginn(self) -> dict[str, Any]:
        """Those of the round or the slot that the address names."""
        return {"parteien": [p.value for p in self._gemeinte()]}

    def _gemeinte(self) -> list[Partei]:
        runde = self.abfrage.get("runde", "")
        if runde.isascii() and runde.isdigit() and len(runde) < 10:
            platz = platz_in(self.fall, int(runde))
            zeilen = unterschriften_der_runde(self.fall, platz) if platz else ()
            return [u.partei for u in zeilen]
        wort = self.abfrage.get("partei", "")
        return [u.partei for u in self.fall.geltende_unterschriften if u.partei == wort]

    def gegenprobe(self) -> e.UnterschriftZuruecknehmen | None:
        """Nothing typed helps a case that was presented, or has no signature."""
        alle = tuple(u.partei for u in self.fall.geltende_unterschriften)
        return e.UnterschriftZuruecknehmen(parteien=alle, grund="?")

    def eingabe(self) -> e.UnterschriftZuruecknehmen:
        """The slots."""
        werte = self.werte()
        parteien = tuple(Partei(p) for p in werte["parteien"])
        return e.UnterschriftZuruecknehmen(parteien=parteien, grund=werte["grund"])
