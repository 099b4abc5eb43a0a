"""What the forms of all kinds have in common: the day, the source, the case that goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.models import Kommune
from workflow.fassungen.formulare.grundlage import Feldform
from workflow.gebiet.formulare.anzahlfeld import Anzahlfeld
from workflow.gebiet.formulare.kommunenfeld import Kommunenfeld, getippt
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.pruefung import waehlbare
from workflow.verfahren.hindernis import Hindernis
from workflow.vorgang.felder import Zeilenfeld, tagfeld

WAHL = "fortgefuehrter_antrag"
NOETIG = {
    "wirksam_am": "Bitte den Tag angeben, ab dem die Änderung gilt.",
    "quelle": "Bitte die Quelle angeben, etwa das Gesetz oder den Erlass.",
    "k1_name": "Bitte den neuen Namen angeben.",
    "k1_typ": "Bitte die neue Art angeben.",
    "ziel": "Bitte angeben, worin die Kommunen aufgehen.",
    "weiter": "Bitte angeben, ob die Kommune bestehen bleibt.",
}
"""Field -> what is said where nothing stands in it."""
OHNE_TEXT = (Kommunenfeld, Anzahlfeld, forms.DateField)
"""Fields that give nothing, not an empty text, where nothing stands in them."""


@dataclass(frozen=True, slots=True)
class Feldgruppe:
    """Fields that belong together."""

    titel: str
    felder: tuple[BoundField, ...]


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

    gliedernde: ClassVar[frozenset[str]] = frozenset()
    """Fields without which nobody knows what the others mean."""

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
        """What was typed, as a value; a field that is wrong in itself counts as empty."""
        werte = self._gelesen()
        return Gebietsentwurf(
            art=self.art,
            wirksam_am=werte["wirksam_am"],
            quelle=werte["quelle"],
            quelle_url=werte["quelle_url"],
            teile=self.teile(werte),
            fortgefuehrter_antrag=self._gewaehlt(),
        )

    @cached_property
    def falsche(self) -> frozenset[str]:
        """Fields that are wrong in themselves: nothing else is said at them."""
        return frozenset(self.errors)

    @property
    def ist_lesbar(self) -> bool:
        """Whether it can be said what is meant, however wrong it is."""
        return self.falsche.isdisjoint(self.gliedernde)

    def _gelesen(self) -> dict[str, Any]:
        leer = {
            name: None if isinstance(self.fields[name], OHNE_TEXT) else "" for name in self.falsche
        }
        return self.cleaned_data | leer

    def genannt(self, rolle: Gebietsrolle, feld: str, werte: Mapping[str, Any]) -> Iterator[Teil]:
        """The body that is named in a field; one that nobody knows counts, too."""
        kommune: Kommune | None = werte.get(feld)
        if kommune is not None or feld in self.falsche:
            yield Teil(rolle=rolle, kommune_id=kommune.pk if kommune else None, feld=feld)

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
        """Put an obstacle at its field, each sentence once; False where there is none."""
        feld = hindernis.feld
        if not self.is_bound or feld not in self.fields:
            return False
        if feld not in self.falsche and hindernis.satz not in self.errors.get(feld, ()):
            self.add_error(feld, hindernis.satz)
        return True

    def visible_fields(self) -> list[BoundField]:
        """In the order of the page: the list of errors above it follows them."""
        return [feld for gruppe in self.abschnitte for feld in gruppe.felder]

    @property
    def abschnitte(self) -> Iterable[Feldgruppe]:
        """The fields in groups, the choice of a case last."""
        for titel, namen in (*self.gruppen, ("", ("wirksam_am", "quelle", "quelle_url", WAHL))):
            felder = tuple(self[name] for name in namen if name in self.fields)
            if felder:
                yield Feldgruppe(titel, felder)
