"""A body gets another name, or becomes another kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.models import Kommune
from workflow.gebiet.formulare.angaben import (
    ARTEN,
    angabefelder,
    kommunenfeld,
)
from workflow.gebiet.formulare.grundlage import GebietForm
from workflow.gebiet.formulare.kommunenfeld import getippt
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil

_FELDER = angabefelder("k1")
KEIN_NEUER_SCHLUESSEL = "Nur, wenn er sich ändert, etwa mit der Kreisfreiheit oder dem Kreis"


class UmbenennungForm(GebietForm):
    """Another name; everything else stays."""

    art = Gebietsart.UMBENENNUNG
    gruppen = (("", ("k1", "k1_name", "k1_amtlich")),)

    k1 = kommunenfeld("Kommune")
    k1_name = _FELDER["k1_name"]
    k1_amtlich = _FELDER["k1_amtlich"]

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["k1_name"].label = "Neuer Name"
        self.fields["k1_name"].help_text = "Ohne „Stadt“ oder „Gemeinde“ davor"
        self.fields["k1_amtlich"].label = "Neuer amtlicher Name"

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """The one body."""
        (teil,) = self.genannt(Gebietsrolle.BLEIBT, "k1", werte)
        return (replace(teil, name=werte["k1_name"], name_amtlich=werte["k1_amtlich"]),)

    def beginn(self, entwurf: Gebietsentwurf, kommunen: Mapping[int, Kommune]) -> dict[str, Any]:
        """The body and its new name."""
        (teil,) = entwurf.teile
        werte = {"k1_name": teil.name, "k1_amtlich": teil.name_amtlich}
        return werte | {"k1": getippt(kommunen[teil.kommune_id or 0])}


class ArtwechselForm(GebietForm):
    """Another kind; with another key the law makes it another body."""

    art = Gebietsart.ARTWECHSEL
    gruppen = (("", ("k1", "k1_typ", "k1_ags", "k1_name", "k1_amtlich")),)

    k1 = kommunenfeld("Kommune")
    k1_typ = forms.ChoiceField(label="Neue Art", choices=ARTEN)
    k1_ags = angabefelder("k1", noetig=False)["k1_ags"]
    k1_name = angabefelder("k1", noetig=False)["k1_name"]
    k1_amtlich = _FELDER["k1_amtlich"]

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        worte = {
            "k1_ags": ("Neuer Schlüssel", KEIN_NEUER_SCHLUESSEL),
            "k1_name": ("Neuer Name", "Nur, wenn er sich ändert"),
            "k1_amtlich": ("Neuer amtlicher Name", "Meist ändert er sich mit der Art"),
        }
        for name, (label, hilfe) in worte.items():
            self.fields[name].label, self.fields[name].help_text = label, hilfe

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """One body that goes on, or one that ends in a new one."""
        kommune: Kommune | None = werte["k1"]
        if kommune is None:
            return tuple(self.genannt(Gebietsrolle.BLEIBT, "k1", werte))
        angaben = {"name_amtlich": werte["k1_amtlich"], "typ": werte["k1_typ"], "feld": "k1"}
        neuer_schluessel = werte["k1_ags"]
        if not neuer_schluessel or neuer_schluessel == kommune.ags:
            name = werte["k1_name"]
            bleibt = Gebietsrolle.BLEIBT
            return (Teil(rolle=bleibt, kommune_id=kommune.pk, name=name, **angaben),)
        return (
            Teil(rolle=Gebietsrolle.GEHT_AUF, kommune_id=kommune.pk, feld="k1"),
            Teil(
                rolle=Gebietsrolle.ENTSTEHT,
                ags=neuer_schluessel,
                name=werte["k1_name"] or kommune.name,
                **angaben,
            ),
        )

    def beginn(self, entwurf: Gebietsentwurf, kommunen: Mapping[int, Kommune]) -> dict[str, Any]:
        """The body and what it becomes."""
        alt, neu = entwurf.teile[0], entwurf.teile[-1]
        return {
            "k1": getippt(kommunen[alt.kommune_id or 0]),
            "k1_typ": neu.typ,
            "k1_ags": neu.ags if neu is not alt else "",
            "k1_name": neu.name,
            "k1_amtlich": neu.name_amtlich,
        }
