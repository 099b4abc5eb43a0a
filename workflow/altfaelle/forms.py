"""The file of old cases, and the confirmation of its rehearsal."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from antraege.dokumente.groesse import in_worten
from antraege.dokumente.hochladen import HOECHSTENS_BYTES
from antraege.einlesen.beliebig import HOECHSTENS_ZEILEN


class HochladenForm(forms.Form):
    """One file."""

    datei = forms.FileField(
        label="Datei mit Altfällen",
        help_text=f"CSV oder XLSX, höchstens {HOECHSTENS_ZEILEN} Zeilen. Zuerst kommt ein "
        "Probelauf; übernommen wird erst nach Ihrer Bestätigung.",
        error_messages={
            "required": "Bitte eine Datei auswählen.",
            "empty": "Diese Datei ist leer.",
        },
    )

    def clean_datei(self) -> object:
        """A bounded file; the upload handler has stopped writing where it got too large."""
        datei = self.cleaned_data["datei"]
        if datei.size > HOECHSTENS_BYTES:
            raise forms.ValidationError(
                f"Die Datei ist größer als {in_worten(HOECHSTENS_BYTES)}. "
                "Bitte in Teilen hochladen."
            )
        return datei


class BestaetigenForm(forms.Form):
    """Where rows are refused, the person says that the others shall come in."""

    ohne_abgelehnte = forms.BooleanField(
        error_messages={"required": "Bitte ankreuzen, dass die übrigen Zeilen übernommen werden."}
    )

    def __init__(self, data: QueryDict | None = None, *, anzahl_abgelehnt: int) -> None:
        super().__init__(data)
        wort = "abgelehnte Zeile" if anzahl_abgelehnt == 1 else "abgelehnte Zeilen"
        zeilen = f"{anzahl_abgelehnt} {wort}"
        self.fields["ohne_abgelehnte"].label = f"{zeilen} weglassen und die übrigen übernehmen"
        if not anzahl_abgelehnt:
            del self.fields["ohne_abgelehnte"]
