"""What the figures page asks for: two dates, and which bodies. All of it stands in the address."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django import forms
from django.http import QueryDict
from django.utils import timezone

from antraege.choices import Kommunentyp
from antraege.filterung import Filterform, adresse
from antraege.forms import BEZIRKE
from berichte.kennzahlen import Auswahl, Bezug
from berichte.kennzahlen.verlauf import Gruppe
from berichte.zeiten import MOMENT, lies_kenntnisstand, lies_moment, lies_stichtag

GRUPPEN = {gruppe.kuerzel: gruppe for gruppe in Gruppe}
ARTEN = [
    ("", "Alle"),
    ("Gruppen", [(kuerzel, gruppe.value) for kuerzel, gruppe in GRUPPEN.items()]),
    ("Arten", list(Kommunentyp.choices)),
]
FILTER = ("bezirk", "kreis", "art")


class StandForm(Filterform):
    """Nothing given means: all bodies, as it stands now, as we know it now."""

    stichtag = forms.CharField(
        label="Stichtag",
        required=False,
        max_length=20,
        help_text="TT.MM.JJJJ oder MM.JJJJ; leer: heute",
    )
    kenntnisstand = forms.CharField(
        label="Erkenntnisstand",
        required=False,
        max_length=30,
        help_text="TT.MM.JJJJ, auch mit HH:MM; leer: jetzt",
    )
    bezirk = forms.ChoiceField(label="Regierungsbezirk", choices=BEZIRKE, required=False)
    kreis = forms.ChoiceField(label="Kreis oder kreisfreie Stadt", required=False)
    art = forms.ChoiceField(label="Art", choices=ARTEN, required=False)

    def __init__(self, angaben: QueryDict, kreise: Iterable[tuple[str, str, str]]) -> None:
        """``kreise``: kind, key and name of what can be chosen there."""
        super().__init__(angaben)
        self.jetzt, self._falscher_moment = _lies_jetzt(angaben.get(MOMENT, ""))
        feld = self.fields["kreis"]
        assert isinstance(feld, forms.ChoiceField)
        staedte: list[tuple[str, str]] = []
        laender: list[tuple[str, str]] = []
        for typ, ags, name in kreise:
            ist_stadt = typ == Kommunentyp.KREISFREIE_STADT
            (staedte if ist_stadt else laender).append((ags, name))
        feld.choices = [
            ("", "Alle"),
            (Gruppe.KREISE.value, laender),
            ("Kreisfreie Städte", staedte),
        ]

    def clean_stichtag(self) -> date:
        """The day; of a month its last one."""
        text = self.cleaned_data["stichtag"]
        if not text:
            return timezone.localdate(self.jetzt)
        return _lies(lies_stichtag, text, self.jetzt)

    def clean_kenntnisstand(self) -> datetime:
        """The moment."""
        if self._falscher_moment:
            raise forms.ValidationError(self._falscher_moment)
        return _lies(lies_kenntnisstand, self.cleaned_data["kenntnisstand"], self.jetzt)

    @property
    def gewaehlt(self) -> dict[str, str]:
        """What was typed and chosen, as it stands in the address."""
        angaben = {name: self.data.get(name, "").strip() for name in self.fields}
        return {name: wert for name, wert in angaben.items() if wert}

    def ist_vorgabe(self, name: str, wert: str) -> bool:
        """The dates narrow down no bodies."""
        return name not in FILTER

    @property
    def ohne_filter(self) -> str:
        """The same dates for all bodies."""
        return adresse({name: wert for name, wert in self.gewaehlt.items() if name not in FILTER})

    def bezug(self) -> Bezug:
        """Both dates, of a valid form."""
        return Bezug(self.cleaned_data["stichtag"], self.cleaned_data["kenntnisstand"])

    def auswahl(self) -> Auswahl:
        """Which bodies, of a valid form."""
        werte = self.cleaned_data
        art = werte["art"]
        return Auswahl(
            regierungsbezirk=werte["bezirk"],
            kreis=werte["kreis"],
            gruppe=GRUPPEN.get(art),
            typ=Kommunentyp(art) if art and art not in GRUPPEN else None,
        )


def _lies_jetzt(text: str) -> tuple[datetime, str]:
    """The moment that counts as now, and what is wrong with the one given."""
    jetzt = timezone.now()
    try:
        return lies_moment(text, jetzt), ""
    except ValueError as fehler:
        return jetzt, str(fehler)


def _lies[T](lies: Callable[[str, datetime], T], text: str, jetzt: datetime) -> T:
    try:
        return lies(text, jetzt)
    except ValueError as fehler:
        raise forms.ValidationError(str(fehler)) from fehler
