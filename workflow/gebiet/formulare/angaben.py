"""The fields of a body in a change: one that is there, by its name; a new one, by what it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from antraege.choices import Gebietsrolle, Kommunentyp
from antraege.models import Kommune
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN
from workflow.gebiet.formulare.anzahlfeld import Anzahlfeld
from workflow.gebiet.formulare.kommunenfeld import Kommunenfeld
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.vorgang.felder import Zeilenfeld

ARTEN = [
    ("", "Bitte wählen"),
    *((t.value, t.label) for t in Kommunentyp if t in STAEDTE_UND_GEMEINDEN | KREISE),
]
WIE_BISHER, KREIS_WIE_BISHER = "", "wie die bisherigen Kommunen"
NOETIGE_ANGABEN = {
    "name": "Bitte den Namen angeben.",
    "typ": "Bitte die Art angeben.",
    "ags": "Bitte den neuen Schlüssel angeben.",
}
"""The same of a new body."""
ANGABEN = ("name", "amtlich", "typ", "ags", "kreis", "einwohner")
"""What is asked of a new body; field names are ``{part}_{word}``."""


def angabefelder(teil: str, *, noetig: bool = True) -> dict[str, forms.Field]:
    """The fields of a new body."""
    felder: dict[str, forms.Field] = {
        f"{teil}_name": Zeilenfeld(label="Name", required=noetig, max_length=200),
        f"{teil}_amtlich": Zeilenfeld(
            label="Amtlicher Name",
            required=False,
            max_length=200,
            help_text="Wie ihn das amtliche Verzeichnis schreibt, etwa „Musterstadt, Stadt“",
        ),
        f"{teil}_typ": forms.ChoiceField(label="Art", choices=ARTEN, required=noetig),
        f"{teil}_ags": Zeilenfeld(
            label="Schlüssel",
            required=noetig,
            max_length=12,
            help_text="Amtlicher Gemeinde- oder Kreisschlüssel",
        ),
        f"{teil}_kreis": forms.ChoiceField(
            label="Kreis",
            required=False,
            choices=[(WIE_BISHER, KREIS_WIE_BISHER)],
            help_text="Nötig, wenn die bisherigen Kommunen in verschiedenen Kreisen liegen oder "
            "die neue in einem anderen",
        ),
        f"{teil}_einwohner": Anzahlfeld(
            label="Einwohner",
            required=False,
            min_value=0,
            max_value=50_000_000,
            help_text="Etwa 12.000; bei einem Zusammenschluss sonst die Summe",
        ),
    }
    for wort, satz in NOETIGE_ANGABEN.items():
        felder[f"{teil}_{wort}"].error_messages["required"] = satz
    return felder


def biete_kreise(felder: Mapping[str, forms.Field]) -> None:
    """Let the fields for a Kreis offer those that there are, read once."""
    kreise = Kommune.objects.filter(typ__in=KREISE, besteht_bis=None, ist_erfunden=False)
    wahl = [(WIE_BISHER, KREIS_WIE_BISHER), *((str(k.pk), k.name) for k in kreise)]
    for name, feld in felder.items():
        if name.endswith("_kreis") and isinstance(feld, forms.ChoiceField):
            feld.choices = wahl


def feldnamen(teil: str) -> tuple[str, ...]:
    """The names of these fields."""
    return tuple(f"{teil}_{wort}" for wort in ANGABEN)


def kommunenfeld(label: str, *, noetig: bool = True, hilfe: str = "") -> Kommunenfeld:
    """A body to be named."""
    return Kommunenfeld(
        label=label,
        required=noetig,
        help_text=hilfe or "Name oder Schlüssel",
        error_messages={"required": "Bitte die Kommune angeben."},
    )


def neuer_teil(feld: str, werte: Mapping[str, Any], *, fuehrt_fort: bool = False) -> Teil:
    """A body that the change makes."""
    return Teil(
        rolle=Gebietsrolle.ENTSTEHT,
        ags=werte[f"{feld}_ags"],
        name=werte[f"{feld}_name"],
        name_amtlich=werte[f"{feld}_amtlich"],
        typ=werte[f"{feld}_typ"],
        einwohner=werte[f"{feld}_einwohner"],
        kreis_id=int(kreis) if (kreis := werte[f"{feld}_kreis"]) else None,
        fuehrt_fort=fuehrt_fort,
        feld=feld,
    )


def beginn_des_neuen(feld: str, teil: Teil) -> dict[str, Any]:
    """The same as what stands in the fields."""
    return {
        f"{feld}_ags": teil.ags,
        f"{feld}_name": teil.name,
        f"{feld}_amtlich": teil.name_amtlich,
        f"{feld}_typ": teil.typ,
        f"{feld}_einwohner": teil.einwohner,
        f"{feld}_kreis": str(teil.kreis_id or ""),
    }
