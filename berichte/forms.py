"""The two dates that the figures page asks for; they stand in the address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django import forms
from django.utils import timezone

from berichte.kennzahlen import Bezug
from berichte.zeiten import lies_kenntnisstand, lies_stichtag


class StandForm(forms.Form):
    """Nothing given means: as it stands now, as we know it now."""

    alles_freiwillig = True

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

    def clean_stichtag(self) -> date:
        """The day; of a month its last one."""
        text = self.cleaned_data["stichtag"]
        return _lies(lies_stichtag, text) if text else timezone.localdate()

    def clean_kenntnisstand(self) -> datetime:
        """The moment."""
        return _lies(lies_kenntnisstand, self.cleaned_data["kenntnisstand"])

    def bezug(self) -> Bezug:
        """Both, of a valid form."""
        return Bezug(self.cleaned_data["stichtag"], self.cleaned_data["kenntnisstand"])


def _lies[T](lies: Callable[[str, datetime], T], text: str) -> T:
    try:
        return lies(text, timezone.now())
    except ValueError as fehler:
        raise forms.ValidationError(str(fehler)) from fehler
