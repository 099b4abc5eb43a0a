"""Filters of the list of cases; their values stand in the address."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from antraege.choices import GESCHLOSSENE_STATUS, OFFENE_STATUS, AmZug
from antraege.filterung import Filterform, Suchfeld
from antraege.forms import ARTEN, BEZIRKE
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE
from workflow.arbeitsvorrat.vorgangsliste import ALLE, GESCHLOSSEN, ICH, NIEMAND, OFFEN

UMFANG = ((OFFEN, "Offene"), (GESCHLOSSEN, "Geschlossene"), (ALLE, "Offene und geschlossene"))

STAND = (
    ("Umfang", UMFANG),
    ("Offen", tuple((s.value, STATUSWORTE[s].intern) for s in OFFENE_STATUS)),
    ("Geschlossen", tuple((s.value, STATUSWORTE[s].intern) for s in GESCHLOSSENE_STATUS)),
)


class VorgangsfilterForm(Filterform):
    """What the list is narrowed to. Without a word of its own it shows the open cases."""

    zuerst = ("q", "stand")

    q = Suchfeld("Kommune, Schlüssel, Gz., Drucksache …")
    stand = forms.ChoiceField(label="Stand", choices=STAND, required=False)
    am_zug = forms.ChoiceField(
        label="Nächster Schritt",
        choices=[("", "Alle"), *((z.value, AM_ZUG_WORTE[z].intern) for z in AmZug)],
        required=False,
    )
    zustaendig = forms.ChoiceField(label="Zuständig", required=False)
    bezirk = forms.ChoiceField(label="Regierungsbezirk", choices=BEZIRKE, required=False)
    art = forms.ChoiceField(label="Art der Kommune", choices=ARTEN, required=False)

    def __init__(self, angaben: QueryDict, personen: Iterable[tuple[int, str]]) -> None:
        """``angaben`` is the address; a search without a Stand looks through everything."""
        daten = angaben.copy()
        if not daten.get("stand"):
            daten["stand"] = ALLE if daten.get("q", "").strip() else OFFEN
        super().__init__(daten)
        zustaendig = self.fields["zustaendig"]
        assert isinstance(zustaendig, forms.ChoiceField)
        zustaendig.choices = [
            ("", "Alle"),
            (ICH, "Ich selbst"),
            (NIEMAND, "Noch niemand"),
            *((str(pk), name) for pk, name in personen),
        ]

    def ist_vorgabe(self, name: str, wert: str) -> bool:
        """Open, closed or both is seen in its own control; single states are filters."""
        return name == "stand" and wert in dict(UMFANG)
