"""What the municipality can say on its page."""

from typing import Any

from django import forms

from workflow.verfahren.eingaben import Zurueckziehen
from workflow.verfahren.hindernis import Abgelehnt


class ZuruecknahmeForm(forms.Form):
    """The body does not pursue its accession any further."""

    grund = forms.CharField(
        label="Grund",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Ein Satz genügt, zum Beispiel: Der Rat hat sich anders entschieden.",
        error_messages={"required": "Bitte geben Sie einen Grund an."},
    )
    schreiben = forms.CharField(
        label="Schreiben der Verwaltungsspitze",
        max_length=300,
        help_text="Im jetzigen Stand erklärt die Verwaltungsspitze die Rücknahme: Nennen Sie bitte "
        "Datum und Betreff ihres Schreibens.",
        error_messages={"required": "Bitte nennen Sie das Schreiben der Verwaltungsspitze."},
    )
    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, mit_schreiben: bool, **kwargs: Any) -> None:
        """``mit_schreiben``: a decision is recorded, so the head of administration has to write."""
        super().__init__(*args, **kwargs)
        if not mit_schreiben:
            del self.fields["schreiben"]

    @property
    def eingabe(self) -> Zurueckziehen:
        """The typed words as the door takes them."""
        return Zurueckziehen(
            grund=self.cleaned_data["grund"], schreiben=self.cleaned_data.get("schreiben", "")
        )

    def zeige(self, abgelehnt: Abgelehnt) -> None:
        """Put each obstacle at its field, or above all of them."""
        for hindernis in abgelehnt.hindernisse:
            feld = hindernis.feld if hindernis.feld in self.fields else None
            self.add_error(feld, hindernis.satz)
