"""Bodies come together."""

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
    beginn_des_neuen,
    biete_kreise,
    feldnamen,
    kommunenfeld,
    neuer_teil,
)
from workflow.gebiet.formulare.grundlage import GebietForm, wachsend
from workflow.gebiet.formulare.kommunenfeld import getippt
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.vorgang.felder import Zeilenfeld

R = Gebietsrolle
HOECHSTENS_VORHER = 11
MINDESTENS_VORHER = 4
NEU, BESTEHEND = "neu", "bestehend"
VORHER = tuple(f"k{nr}" for nr in range(1, HOECHSTENS_VORHER + 1))
BLEIBENDE = ("z", "z_name", "z_amtlich", "z_typ")


class ZusammenschlussForm(GebietForm):
    """Several become a new one, or part of one that goes on."""

    art = Gebietsart.ZUSAMMENSCHLUSS
    gruppen = (
        ("Wer sich zusammenschließt", VORHER),
        ("Was daraus wird", ("ziel",)),
        ("Die neue Kommune, falls eine entsteht", feldnamen("n")),
        ("Die Kommune, die bestehen bleibt, falls es eine gibt", BLEIBENDE),
    )
    bedingte = GebietForm.bedingte | {"k2", "z", "n_name", "n_typ", "n_ags", "n_kreis"}

    gliedernde = frozenset({"ziel"})

    ziel = forms.ChoiceField(
        label="Die genannten Kommunen",
        choices=[
            (NEU, "werden zu einer neuen Kommune"),
            (BESTEHEND, "werden Teil einer Kommune, die bestehen bleibt"),
        ],
        widget=forms.RadioSelect,
        initial=NEU,
    )
    z = kommunenfeld(
        "Bestehende Kommune, in der sie aufgehen",
        noetig=False,
        hilfe="Name oder Schlüssel. Ändert sich mit dem Zusammenschluss auch ihr Schlüssel, gehört "
        "sie nach oben zu den anderen, und es entsteht eine neue Kommune",
    )
    z_name = Zeilenfeld(
        label="Neuer Name",
        required=False,
        max_length=200,
        help_text="Nur, wenn er sich am selben Tag ändert; ohne „Stadt“ oder „Gemeinde“ davor",
    )
    z_amtlich = Zeilenfeld(
        label="Neuer amtlicher Name",
        required=False,
        max_length=200,
        help_text="Nur, wenn er sich am selben Tag ändert",
    )
    z_typ = forms.ChoiceField(
        label="Neue Art",
        choices=[("", "wie bisher"), *ARTEN[1:]],
        required=False,
        help_text="Nur, wenn sie sich am selben Tag ändert",
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        entwurf = kwargs["entwurf"]
        gespeichert = len(entwurf.endende) if entwurf is not None else 0
        anzahl = wachsend(data, gespeichert, VORHER, MINDESTENS_VORHER)
        for nr, feld in enumerate(VORHER[:anzahl], 1):
            self.fields[feld] = kommunenfeld(f"{nr}. Kommune", noetig=nr == 1)
        self.fields |= angabefelder("n", noetig=False)
        biete_kreise(self.fields)

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """Those that end, and the one that there is then."""
        endende = [t for feld in VORHER for t in self.genannt(R.GEHT_AUF, feld, werte)]
        if werte["ziel"] == NEU:
            return (*endende, neuer_teil("n", werte))
        angaben = {
            "name": werte["z_name"],
            "name_amtlich": werte["z_amtlich"],
            "typ": werte["z_typ"],
        }
        bleibende = (replace(t, **angaben) for t in self.genannt(R.BLEIBT, "z", werte))
        return (*endende, *bleibende)

    def beginn(self, entwurf: Gebietsentwurf, kommunen: Mapping[int, Kommune]) -> dict[str, Any]:
        """Those that end, and what becomes of them."""
        werte: dict[str, Any] = {
            feld: getippt(kommunen[teil.kommune_id or 0])
            for feld, teil in zip(VORHER, entwurf.endende, strict=False)
        }
        for teil in entwurf.danach:
            if teil.rolle is R.ENTSTEHT:
                werte |= {"ziel": NEU, **beginn_des_neuen("n", teil)}
            else:
                werte |= {
                    "ziel": BESTEHEND,
                    "z": getippt(kommunen[teil.kommune_id or 0]),
                    "z_name": teil.name,
                    "z_amtlich": teil.name_amtlich,
                    "z_typ": teil.typ,
                }
        return werte if entwurf.danach else werte | {"ziel": BESTEHEND}
