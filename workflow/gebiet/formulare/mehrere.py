"""Bodies come together, or one becomes several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.models import Kommune
from workflow.gebiet.formulare.grundlage import (
    ANGABEN,
    ARTEN,
    GebietForm,
    angabefelder,
    beginn_des_neuen,
    kommunenfeld,
    neuer_teil,
)
from workflow.gebiet.formulare.kommunenfeld import getippt
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.vorgang.felder import Zeilenfeld

R = Gebietsrolle
HOECHSTENS_VORHER = 11
HOECHSTENS_NEUE = 8
MINDESTENS_VORHER = 4
MINDESTENS_NEUE = 2
NEU, BESTEHEND = "neu", "bestehend"
VORHER = tuple(f"k{nr}" for nr in range(1, HOECHSTENS_VORHER + 1))
BLEIBENDE = ("z", "z_name", "z_amtlich", "z_typ")
NEUE = tuple(f"n{nr}" for nr in range(1, HOECHSTENS_NEUE + 1))


def _anzahl(data: Any, gespeichert: int, felder: tuple[str, ...], mindestens: int) -> int:
    """How many of these fields there are: one more than are filled, so that nobody runs out."""
    gefuellt = [nr for nr, feld in enumerate(felder, 1) if data is not None and data.get(feld)]
    return min(max(mindestens, gespeichert + 1, *(nr + 1 for nr in gefuellt)), len(felder))


def _felder(teil: str) -> tuple[str, ...]:
    return tuple(f"{teil}_{wort}" for wort in ANGABEN)


class ZusammenschlussForm(GebietForm):
    """Several become a new one, or part of one that goes on."""

    art = Gebietsart.ZUSAMMENSCHLUSS
    gruppen = (
        ("Wer sich zusammenschließt", VORHER),
        ("Was daraus wird", ("ziel",)),
        ("Die neue Kommune, falls eine entsteht", _felder("n")),
        ("Die Kommune, die bestehen bleibt, falls es eine gibt", BLEIBENDE),
    )
    bedingte = GebietForm.bedingte | {"k2", "z", "n_name", "n_typ", "n_ags"}

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
        anzahl = _anzahl(data, gespeichert, VORHER, MINDESTENS_VORHER)
        for nr, feld in enumerate(VORHER[:anzahl], 1):
            self.fields[feld] = kommunenfeld(f"{nr}. Kommune", noetig=nr == 1)
        self.fields |= angabefelder("n", noetig=False)

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """Those that end, and the one that there is then."""
        endende = tuple(
            Teil(rolle=R.GEHT_AUF, kommune_id=werte[feld].pk, feld=feld)
            for feld in VORHER
            if werte.get(feld) is not None
        )
        if werte["ziel"] == NEU:
            return (*endende, neuer_teil("n", werte))
        if werte["z"] is None:
            return endende
        bleibt = Teil(
            rolle=R.BLEIBT,
            kommune_id=werte["z"].pk,
            name=werte["z_name"],
            name_amtlich=werte["z_amtlich"],
            typ=werte["z_typ"],
            feld="z",
        )
        return (*endende, bleibt)

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


class TeilungForm(GebietForm):
    """One becomes several, or gives land away to new ones."""

    art = Gebietsart.TEILUNG
    gruppen = (
        ("Wer sich teilt", ("k1", "weiter")),
        *((f"{nr}. neue Kommune", _felder(feld)) for nr, feld in enumerate(NEUE, 1)),
        ("Mitgliedschaft und laufender Vorgang", ("fortfuehrung",)),
    )
    bedingte = GebietForm.bedingte | {
        "fortfuehrung",
        *(f"{feld}_{wort}" for feld in NEUE for wort in ("name", "typ", "ags")),
    }

    k1 = kommunenfeld("Kommune")
    weiter = forms.ChoiceField(
        label="Diese Kommune",
        choices=[
            ("geht_auf", "besteht danach nicht mehr"),
            ("bleibt", "bleibt bestehen und gibt nur Gebiet ab"),
        ],
        widget=forms.RadioSelect,
        initial="geht_auf",
    )
    fortfuehrung = forms.ChoiceField(
        label="Wer führt Mitgliedschaft und laufenden Vorgang fort?",
        help_text="Die anderen neuen Kommunen treten bei Bedarf selbst bei. Bleibt die bisherige "
        "Kommune bestehen, behält sie beides.",
        choices=[
            ("", "Bitte wählen"),
            *((f, f"die {n}. neue Kommune") for n, f in enumerate(NEUE, 1)),
        ],
        required=False,
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        entwurf = kwargs["entwurf"]
        gespeichert = len(entwurf.danach) if entwurf is not None else 0
        namen = tuple(f"{feld}_name" for feld in NEUE)
        for feld in NEUE[: _anzahl(data, gespeichert, namen, MINDESTENS_NEUE)]:
            self.fields |= angabefelder(feld, noetig=feld == NEUE[0])

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """The one that is split, and the new ones that have been named."""
        kommune = Teil(rolle=R(werte["weiter"]), kommune_id=werte["k1"].pk, feld="k1")
        endet = kommune.rolle is R.GEHT_AUF
        genannte = [f for f in NEUE if any(werte.get(name) for name in _felder(f))]
        neue = (
            neuer_teil(f, werte, fuehrt_fort=endet and werte["fortfuehrung"] == f) for f in genannte
        )
        return (kommune, *neue)

    def beginn(self, entwurf: Gebietsentwurf, kommunen: Mapping[int, Kommune]) -> dict[str, Any]:
        """The one that is split, and the new ones."""
        alter, *neue = entwurf.teile
        werte: dict[str, Any] = {
            "k1": getippt(kommunen[alter.kommune_id or 0]),
            "weiter": alter.rolle.value,
        }
        for feld, teil in zip(NEUE, neue, strict=False):
            werte |= beginn_des_neuen(feld, teil)
            if teil.fuehrt_fort:
                werte["fortfuehrung"] = feld
        return werte
