"""What every form here has in common, and the two short ones."""

from __future__ import annotations

from typing import Any, Protocol

from django import forms

from workflow.fassungen.angaben import PLAKETTEN
from workflow.verfahren.fassungen.lage import Lage
from workflow.verfahren.hindernis import Hindernis
from workflow.vorgang.felder import textfeld

LEER = "leer"


class Eingabeform(Protocol):
    """What the page of an act asks of its form."""

    @property
    def hat_fehler(self) -> bool:
        """Whether something typed is wrong in itself."""

    def nimm_auf(self, hindernis: Hindernis) -> bool:
        """Put an obstacle at its field; False where there is none."""


class Feldform(forms.Form):
    """A plain form whose fields are called as the act calls them."""

    @property
    def hat_fehler(self) -> bool:
        """Whether something typed is wrong in itself."""
        return self.is_bound and not self.is_valid()

    def nimm_auf(self, hindernis: Hindernis) -> bool:
        """Put an obstacle at its field; False where there is none."""
        if not self.is_bound or hindernis.feld not in self.fields:
            return False
        if hindernis.feld in self.errors:  # said already
            return True
        self.add_error(hindernis.feld, hindernis.satz)
        return True


class GrundForm(Feldform):
    """An act with a few words."""

    grund = textfeld(
        "Anmerkung", required=False, error_messages={"required": "Bitte einen Grund angeben."}
    )

    def __init__(self, data: Any = None, *, label: str, ist_noetig: bool) -> None:
        super().__init__(data)
        self.fields["grund"].label = label
        self.fields["grund"].required = ist_noetig

    def geschrieben(self) -> str:
        """What was typed."""
        self.is_valid()
        return einheitlich(str(getattr(self, "cleaned_data", {}).get("grund", "")))


class EntwerfenForm(Feldform):
    """What a new draft begins with."""

    vorlage = forms.ChoiceField(label="Womit beginnen?", widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, lage: Lage[Any], gewuenscht: str = "") -> None:
        versionen = [
            (
                str(k.version),
                f"Kopie von Version {k.version}: {k.bezeichnung} ({PLAKETTEN[k.stand].text})",
            )
            for k in reversed(lage.koepfe)
        ]
        in_kraft = str(lage.in_kraft.kopf.version) if lage.in_kraft else LEER
        bekannt = gewuenscht in dict(versionen)
        super().__init__(data, initial={"vorlage": gewuenscht if bekannt else in_kraft})
        feld = self.fields["vorlage"]
        assert isinstance(feld, forms.ChoiceField)
        feld.choices = [*versionen, (LEER, "Leer beginnen")]

    def nummer(self) -> int | None:
        """The version to copy; None: none. Valid forms only."""
        wert = self.cleaned_data["vorlage"] if self.is_bound else self.initial["vorlage"]
        return None if wert == LEER else int(wert)


def einheitlich(text: str) -> str:
    """A text with one kind of line end: browsers send another than the one that was stored."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
