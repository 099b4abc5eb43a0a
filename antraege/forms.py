"""Filters of the register; their values stand in the address."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from antraege.choices import Kommunentyp
from antraege.filterung import Filterform, Suchfeld
from antraege.queries.register import Registerstand

REGIERUNGSBEZIRKE = ("Arnsberg", "Detmold", "Düsseldorf", "Köln", "Münster")
"""The five of North Rhine-Westphalia, as ``Kommune.regierungsbezirk`` names them."""

BEZIRKE = [("", "Alle"), *((name, name) for name in REGIERUNGSBEZIRKE)]
ARTEN = [("", "Alle"), *Kommunentyp.choices]

OHNE_EINBLICK = [
    ("", "Alle"),
    (Registerstand.MITGLIED, "Mitglied"),
    (Registerstand.WEDER_NOCH, "Kein Mitglied"),
    (Registerstand.AUFGELOEST, "Besteht nicht mehr"),
]
MIT_EINBLICK = [
    ("", "Alle"),
    (Registerstand.MITGLIED, "Mitglied"),
    (Registerstand.IM_VERFAHREN, "Im Verfahren"),
    (Registerstand.WEDER_NOCH, "Weder noch"),
    (Registerstand.OHNE_ANSPRECHPERSON, "Mitglied ohne Ansprechperson"),
    (Registerstand.AUFGELOEST, "Besteht nicht mehr"),
]


class RegisterfilterForm(Filterform):
    """What the list of bodies is narrowed to."""

    zuerst = ("q", "stand")

    q = Suchfeld("Name, Schlüssel oder Postleitzahl")
    art = forms.ChoiceField(label="Art", choices=ARTEN, required=False)
    kreis = forms.ChoiceField(label="Kreis", required=False)
    bezirk = forms.ChoiceField(label="Regierungsbezirk", choices=BEZIRKE, required=False)
    stand = forms.ChoiceField(label="Stand", required=False)

    def __init__(
        self, angaben: QueryDict, kreise: Iterable[tuple[str, str]], *, sieht_vorgaenge: bool
    ) -> None:
        """Only who may read cases can tell bodies on their way from the others."""
        super().__init__(angaben)
        self._waehle("kreis", [("", "Alle"), *kreise])
        self._waehle("stand", MIT_EINBLICK if sieht_vorgaenge else OHNE_EINBLICK)

    def _waehle(self, name: str, auswahl: list[tuple[str, str]]) -> None:
        feld = self.fields[name]
        assert isinstance(feld, forms.ChoiceField)
        feld.choices = auswahl
