"""What the forms of all kinds have in common: the day, the source, the case that goes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from antraege.choices import Gebietsart, Gebietsrolle, Kommunentyp
from antraege.models import Kommune
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN
from workflow.fassungen.formulare.grundlage import Feldform
from workflow.gebiet.formulare.anzahlfeld import Anzahlfeld
from workflow.gebiet.formulare.kommunenfeld import Kommunenfeld, getippt
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.pruefung import waehlbare
from workflow.verfahren.hindernis import Hindernis
from workflow.vorgang.felder import Zeilenfeld, tagfeld

WAHL = "fortgefuehrter_antrag"
ARTEN = [
    ("", "Bitte wählen"),
    *((t.value, t.label) for t in Kommunentyp if t in STAEDTE_UND_GEMEINDEN | KREISE),
]
WIE_BISHER, KREIS_WIE_BISHER = "", "wie die bisherigen Kommunen"
NOETIG = {
    "wirksam_am": "Bitte den Tag angeben, ab dem die Änderung gilt.",
    "quelle": "Bitte die Quelle angeben, etwa das Gesetz oder den Erlass.",
    "k1_name": "Bitte den neuen Namen angeben.",
    "k1_typ": "Bitte die neue Art angeben.",
    "ziel": "Bitte angeben, worin die Kommunen aufgehen.",
    "weiter": "Bitte angeben, ob die Kommune bestehen bleibt.",
}
"""Field -> what is said where nothing stands in it."""
NOETIGE_ANGABEN = {
    "name": "Bitte den Namen angeben.",
    "typ": "Bitte die Art angeben.",
    "ags": "Bitte den neuen Schlüssel angeben.",
}
"""The same of a new body."""
ANGABEN = ("name", "amtlich", "typ", "ags", "kreis", "einwohner")
"""What is asked of a new body; field names are ``{part}_{word}``."""


@dataclass(frozen=True, slots=True)
class Feldgruppe:
    """Fields that belong together."""

    titel: str
    felder: tuple[BoundField, ...]


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


def wachsend(data: Any, gespeichert: int, felder: tuple[str, ...], mindestens: int) -> int:
    """How many of these fields there are: one more than are filled, so that nobody runs out."""
    gefuellt = [nr for nr, feld in enumerate(felder, 1) if data is not None and data.get(feld)]
    return min(max(mindestens, gespeichert + 1, *(nr + 1 for nr in gefuellt)), len(felder))


class GebietForm(Feldform):
    """One change; ``gruppen`` says which fields stand together."""

    art: ClassVar[Gebietsart]
    gruppen: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]] = ()
    bedingte: ClassVar[frozenset[str]] = frozenset({WAHL})
    """Fields that are needed with some answers: they are not called voluntary."""

    wirksam_am = tagfeld(
        "Gilt ab", help_text="TT.MM.JJJJ: der erste Tag, an dem es so ist, meist der 1. Januar"
    )
    quelle = Zeilenfeld(
        label="Quelle",
        max_length=400,
        help_text="Gesetz, Erlass oder Bekanntmachung, mit Fundstelle",
    )
    quelle_url = forms.URLField(
        label="Adresse der Quelle im Netz", required=False, max_length=400, assume_scheme="https"
    )

    def __init__(
        self, data: Any = None, *, entwurf: Gebietsentwurf | None, kommune: Kommune | None = None
    ) -> None:
        initial: dict[str, Any] = {"k1": getippt(kommune)} if kommune is not None else {}
        if entwurf is not None:
            initial = self._aus(entwurf)
        super().__init__(data, initial=initial)
        for name in NOETIG.keys() & self.fields.keys():
            self.fields[name].error_messages["required"] = NOETIG[name]
        self._wahl: int | None = entwurf.fortgefuehrter_antrag if entwurf is not None else None

    # --- what a subclass says

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """The bodies, from what was typed."""
        raise NotImplementedError

    def beginn(self, entwurf: Gebietsentwurf, kommunen: Mapping[int, Kommune]) -> dict[str, Any]:
        """What stands in the fields of the bodies, from what is stored."""
        raise NotImplementedError

    # --- in and out

    def _aus(self, entwurf: Gebietsentwurf) -> dict[str, Any]:
        ids = [t.kommune_id for t in entwurf.teile if t.kommune_id is not None]
        kommunen = Kommune.objects.in_bulk(ids)
        return {
            "wirksam_am": f"{entwurf.wirksam_am:%d.%m.%Y}" if entwurf.wirksam_am else "",
            "quelle": entwurf.quelle,
            "quelle_url": entwurf.quelle_url,
            **self.beginn(entwurf, kommunen),
        }

    def entwurf(self) -> Gebietsentwurf:
        """What was typed, as a value. Valid forms only."""
        werte = self.cleaned_data
        return Gebietsentwurf(
            art=self.art,
            wirksam_am=werte["wirksam_am"],
            quelle=werte["quelle"],
            quelle_url=werte["quelle_url"],
            teile=self.teile(werte),
            fortgefuehrter_antrag=self._gewaehlt(),
        )

    def _gewaehlt(self) -> int | None:
        wert = str(self.data.get(WAHL, "")) if self.is_bound else ""
        return int(wert) if wert.isascii() and wert.isdigit() and len(wert) < 19 else None

    def biete_wahl(self, lage: Lage) -> None:
        """Where several cases are open: which of them goes on."""
        laufende = waehlbare(lage)
        if len(laufende) < 2:
            return
        feld = forms.ChoiceField(
            label="Welcher Vorgang geht weiter?",
            help_text="Der andere wird bei der Rechtsnachfolge eingestellt und bleibt dort lesbar.",
            choices=[(str(v.id), f"Gz. {v.aktenzeichen} ({k.name})") for k, v in laufende],
            widget=forms.RadioSelect,
            required=False,
        )
        self.fields[WAHL] = feld
        self.initial[WAHL] = str(self._wahl or "")

    def nimm_auf(self, hindernis: Hindernis) -> bool:
        """Put an obstacle at its field; False where there is none."""
        if hindernis.feld == WAHL and self.is_bound and WAHL in self.fields:
            self.add_error(WAHL, hindernis.satz)
            return True
        return super().nimm_auf(hindernis)

    @property
    def abschnitte(self) -> Iterable[Feldgruppe]:
        """The fields in groups, the choice of a case last."""
        for titel, namen in (*self.gruppen, ("", ("wirksam_am", "quelle", "quelle_url", WAHL))):
            felder = tuple(self[name] for name in namen if name in self.fields)
            if felder:
                yield Feldgruppe(titel, felder)


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
