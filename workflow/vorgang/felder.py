"""Form fields of this package: imprecise dates, channels, reasons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from antraege.choices import Kanal
from antraege.zeitangabe import Genauigkeit, Zeitangabe

UNBEKANNT = "unbekannt"
SPAETESTENS = "spätestens"
FRUEHESTENS_JAHR, SPAETESTENS_JAHR = 1990, 2100

KANAELE = [(k.value, k.label) for k in (Kanal.MAIL, Kanal.TELEFON, Kanal.BRIEF, Kanal.TREFFEN)]
"""Ways by which something can reach the office; the body's own entry is none of them."""


class ZeitangabeField(forms.CharField):
    """A date as the outside world gives it, typed as text.

    TT.MM.JJJJ, MM.JJJJ, JJJJ, "spätestens TT.MM.JJJJ"; "unbekannt" where ``darf_fehlen``. Gives a
    :class:`Zeitangabe`, or None where the field is optional and empty.
    """

    widget = forms.DateInput

    def __init__(self, *, darf_fehlen: bool = False, **kwargs: Any) -> None:
        self.darf_fehlen = darf_fehlen
        kwargs.setdefault("help_text", self.hilfe(darf_fehlen=darf_fehlen))
        super().__init__(**{"max_length": 60, **kwargs})

    @staticmethod
    def hilfe(*, darf_fehlen: bool) -> str:
        """What may be typed."""
        mehr = f" oder „{UNBEKANNT}“" if darf_fehlen else ""
        return f"TT.MM.JJJJ; wenn nicht genauer bekannt: MM.JJJJ oder JJJJ{mehr}"

    def to_python(self, value: Any) -> Any:
        """The date that was typed."""
        if value is None or isinstance(value, Zeitangabe):
            return value
        text = str(super().to_python(value))
        if not text:
            return None
        if text.casefold() == UNBEKANNT:
            if self.darf_fehlen:
                return Zeitangabe.unbekannt()
            raise ValidationError("Dieses Datum muss bekannt sein.", code="unbekannt")
        grob = text.casefold().startswith(SPAETESTENS)
        try:
            angabe = Zeitangabe.lies(
                text[len(SPAETESTENS) :] if grob else text,
                Genauigkeit.SPAETESTENS if grob else "",
            )
        except ValueError as fehler:
            raise ValidationError(str(fehler), code="invalid") from fehler
        return angabe if angabe.ist_bekannt else None

    def validate(self, value: Any) -> None:
        """A known date lies within the years this network can speak of."""
        super().validate(value)
        if isinstance(value, Zeitangabe) and value.spaetestens is not None:
            jahr = value.spaetestens.year
            if not FRUEHESTENS_JAHR <= jahr <= SPAETESTENS_JAHR:
                raise ValidationError(
                    f"Bitte ein Datum zwischen {FRUEHESTENS_JAHR} und {SPAETESTENS_JAHR} angeben.",
                    code="jahr",
                )

    def run_validators(self, value: Any) -> None:
        """Lengths are those of texts."""
        if isinstance(value, str):
            super().run_validators(value)

    def prepare_value(self, value: Any) -> Any:
        """The same date as it would be typed."""
        if not isinstance(value, Zeitangabe):
            return value
        return getippt(value)


def getippt(angabe: Zeitangabe) -> str:
    """How a person would type this date."""
    tag = angabe.spaetestens
    if tag is None:
        return UNBEKANNT
    formen = {
        Genauigkeit.TAG: f"{tag:%d.%m.%Y}",
        Genauigkeit.MONAT: f"{tag:%m.%Y}",
        Genauigkeit.JAHR: f"{tag.year:04d}",
    }
    return formen.get(angabe.genauigkeit, f"{SPAETESTENS} {tag:%d.%m.%Y}")


class Zeilenfeld(forms.CharField):
    """A text of one line: a browser sends no line breaks here, so whoever does is told so."""

    def validate(self, value: Any) -> None:
        """One line only."""
        super().validate(value)
        if len(str(value).splitlines()) > 1:
            raise ValidationError("Bitte ohne Zeilenumbruch angeben.", code="zeilenumbruch")


def tagfeld(label: str, **kwargs: Any) -> forms.DateField:
    """A day that lies ahead, such as a deadline."""
    kwargs.setdefault("help_text", "TT.MM.JJJJ")
    return forms.DateField(label=label, input_formats=["%d.%m.%Y", "%Y-%m-%d"], **kwargs)


def textfeld(label: str, *, zeilen: int = 4, **kwargs: Any) -> forms.CharField:
    """A text of several lines."""
    widget = forms.Textarea(attrs={"rows": zeilen})
    return forms.CharField(label=label, widget=widget, max_length=8000, **kwargs)


def auswahlfeld(
    label: str, auswahl: Iterable[tuple[str, str]], *, leer: str = "", **kwargs: Any
) -> forms.ChoiceField:
    """One of several; ``leer`` is what nothing chosen is called, where that is possible."""
    alle = [("", leer), *auswahl] if leer else list(auswahl)
    return forms.ChoiceField(label=label, choices=alle, **kwargs)


def kanalfeld(label: str, **kwargs: Any) -> forms.ChoiceField:
    """By which way something came; required fields begin with an empty line."""
    return forms.ChoiceField(label=label, choices=[("", "Bitte wählen"), *KANAELE], **kwargs)
