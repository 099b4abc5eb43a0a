"""The editor of a text version: the text typed, pasted or uploaded, and who signs."""

from __future__ import annotations

import codecs
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from antraege.choices import Partei
from antraege.models import Kommune
from antraege.worte import voller_name
from berichte.markdown.pruefung import HOECHSTENS
from workflow.fassungen.formulare.grundlage import Feldform, einheitlich
from workflow.verfahren.fassungen.eingaben import Fassungsentwurf

ERFORDERLICH, FREIWILLIG, KEINE = "erforderlich", "freiwillig", "keine"
ROLLEN = [
    (ERFORDERLICH, "erforderlich"),
    (FREIWILLIG, "freiwillig"),
    (KEINE, "nicht vorgesehen"),
]
ENDUNGEN = (".md", ".markdown", ".txt")
HOECHSTENS_BYTES = 4 * HOECHSTENS
"""No character takes more than four bytes: what is larger is too long in any case."""

ZU_LANG = f"Die Datei ist zu lang; möglich sind höchstens {HOECHSTENS:,} Zeichen.".replace(",", ".")


def lies_text(datei: UploadedFile[Any]) -> str:
    """The text of an uploaded file. Raises ``ValidationError`` with a sentence."""
    if not str(datei.name).lower().endswith(ENDUNGEN):
        raise ValidationError("Bitte eine Textdatei mit der Endung .md oder .txt auswählen.")
    if datei.size is None or datei.size > HOECHSTENS_BYTES:
        raise ValidationError(ZU_LANG)
    roh = datei.read()
    if roh.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        kodierung = "utf-16"
    else:
        kodierung = "utf-8-sig"
    try:
        text = roh.decode(kodierung)
    except UnicodeDecodeError as fehler:
        raise ValidationError(
            "Die Datei ist nicht in UTF-8 gespeichert; Umlaute kämen falsch an. Bitte in UTF-8 "
            "speichern oder den Text hier einfügen."
        ) from fehler
    if "\x00" in text:
        raise ValidationError("Das ist keine Textdatei.")
    if len(text) > HOECHSTENS:
        raise ValidationError(ZU_LANG)
    return einheitlich(text)


class TextForm(Feldform):
    """Name, text and slots of a version. An uploaded file takes the place of the typed text."""

    bezeichnung = forms.CharField(
        label="Bezeichnung",
        help_text="Steht in jedem Vorgang und auf jeder Ausfertigung.",
        error_messages={"required": "Bitte eine Bezeichnung angeben."},
    )
    text = forms.CharField(
        label="Text",
        error_messages={"required": "Der Text ist leer."},
        strip=False,
        widget=forms.Textarea(attrs={"rows": 22, "spellcheck": "true"}),
    )
    datei = forms.FileField(
        label="Oder aus einer Datei",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join((*ENDUNGEN, "text/plain"))}),
        help_text="Textdatei (.md, .txt) in UTF-8. Sie ersetzt den Text im Feld darüber.",
    )

    def __init__(self, data: Any = None, files: Any = None, *, stand: Fassungsentwurf) -> None:
        super().__init__(data, files, initial=_beginn(stand))
        for partei in Partei:
            self.fields[partei.value] = forms.ChoiceField(
                label=f"Unterschrift: {partei.label}", choices=ROLLEN
            )
            self.fields[f"{partei.value}_platz"] = forms.IntegerField(
                label=f"Reihenfolge: {partei.label}", min_value=1, max_value=9
            )

    @property
    def stellen(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each slot."""
        return [(self[p.value], self[f"{p.value}_platz"]) for p in Partei]

    def clean_text(self) -> str:
        """One kind of line end."""
        return einheitlich(str(self.cleaned_data["text"]))

    def clean_datei(self) -> str | None:
        """The text of the file, if there is one."""
        datei = self.cleaned_data["datei"]
        return lies_text(datei) if datei else None

    def clean(self) -> dict[str, Any]:
        """What was uploaded stands in the field from now on, also when the page comes back."""
        werte = super().clean() or self.cleaned_data
        if werte.get("datei") is not None:
            werte["text"] = werte["datei"]
            self.errors.pop("text", None)
            assert isinstance(self.data, QueryDict)
            daten = self.data.copy()
            daten["text"] = werte["datei"]
            self.data = daten
        return werte

    @property
    def hat_datei_gelesen(self) -> bool:
        """Whether the text in the field came with a file just now."""
        return self.is_bound and self.is_valid() and self.cleaned_data["datei"] is not None

    def entwurf(self) -> Fassungsentwurf:
        """What was typed, as a value; what is wrong is left out."""
        werte = self.cleaned_data
        geordnet = sorted(Partei, key=lambda p: werte.get(f"{p.value}_platz") or 0)
        return Fassungsentwurf(
            bezeichnung=werte.get("bezeichnung", ""),
            text=werte.get("text", ""),
            parteien=tuple(p.value for p in geordnet if werte.get(p.value) == ERFORDERLICH),
            freiwillige_parteien=tuple(
                p.value for p in geordnet if werte.get(p.value) == FREIWILLIG
            ),
        )


def _beginn(stand: Fassungsentwurf) -> dict[str, Any]:
    """Required slots in order, then those that may sign, then the others."""
    werte: dict[str, Any] = {"bezeichnung": stand.bezeichnung, "text": stand.text}
    geordnet = [*stand.parteien, *stand.freiwillige_parteien]
    geordnet += [p.value for p in Partei if p.value not in geordnet]
    for platz, partei in enumerate(geordnet, 1):
        werte[f"{partei}_platz"] = platz
        werte[partei] = KEINE
    werte |= dict.fromkeys(stand.parteien, ERFORDERLICH)
    return werte | dict.fromkeys(stand.freiwillige_parteien, FREIWILLIG)


class MusterForm(forms.Form):
    """For whom the sample is made."""

    kommune = forms.ChoiceField(label="Muster für")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        alle = (
            Kommune.objects.filter(besteht_bis=None)
            .order_by("sortierung", "ags")
            .values_list("ags", "typ", "name")
        )
        feld = self.fields["kommune"]
        assert isinstance(feld, forms.ChoiceField)
        feld.choices = [(ags, voller_name(typ, name)) for ags, typ, name in alle]
