"""The form field for one file. What was uploaded once survives errors and the preview.

A browser forgets a chosen file when the page comes back. So the file is kept at once, and the page
that comes back carries a signed token for it in a hidden input beside the file input.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from antraege.dokumente.ablage import hat
from antraege.dokumente.annahme import nimm_an
from antraege.dokumente.datei import Datei, UngueltigeMarke, als_marke, aus_marke
from antraege.dokumente.groesse import in_worten
from antraege.dokumente.hochladen import HOECHSTENS_BYTES
from antraege.dokumente.pruefung import ENDUNGEN, UnbrauchbareDatei

HILFE = f"PDF oder E-Mail (.eml, .msg), höchstens {in_worten(HOECHSTENS_BYTES)}"
NOCH_EINMAL = "Bitte die Datei noch einmal auswählen."


@dataclass(frozen=True, slots=True)
class Auswahl:
    """What the request says of one file: a new one, the token of an earlier one, or to drop it."""

    neu: UploadedFile[bytes] | None = None
    marke: str = ""
    ist_verworfen: bool = False


class Dateiwahl(forms.FileInput):
    """File input with what was uploaded before: its name, its token, a way to take it back."""

    template_name = "bausteine/dateiwahl.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        # A help for the browser's dialog; what counts is the content.
        super().__init__({"accept": ",".join((*ENDUNGEN.values(), *ENDUNGEN)), **(attrs or {})})
        self.datei: Datei | None = None

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Mapping[str, Any], name: str
    ) -> Auswahl:
        """New file, token and tick of this field."""
        return Auswahl(
            neu=files.get(name),
            marke=data.get(f"{name}_marke") or "",
            ist_verworfen=bool(data.get(f"{name}_verwerfen")),
        )

    def use_required_attribute(self, initial: Any) -> bool:
        """Nobody has to choose again what is already here."""
        return self.datei is None and super().use_required_attribute(initial)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Names the earlier file also to screen readers, at the file input."""
        werte = super().get_context(name, value, attrs)
        if self.datei is not None:
            werte["widget"] |= {"datei": self.datei, "marke": als_marke(self.datei)}
            attribute = werte["widget"]["attrs"]
            beschrieben = f"{attribute.get('aria-describedby', '')} {attribute['id']}_bisher"
            attribute["aria-describedby"] = beschrieben.strip()
        return werte


class Dateifeld(forms.FileField):
    """Gives a :class:`Datei` that lies in the store, or None where it is optional and empty."""

    widget = Dateiwahl

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Datei")
        kwargs.setdefault("help_text", HILFE)
        fehlt = {"required": "Bitte eine Datei auswählen."}
        kwargs["error_messages"] = fehlt | kwargs.get("error_messages", {})
        super().__init__(**kwargs)

    def clean(self, data: Any, initial: Any = None) -> Datei | None:
        """The new file, checked and kept; else the one that the token names."""
        wahl = data if isinstance(data, Auswahl) else Auswahl()
        # The form's own copy of the widget remembers the file: it is drawn after this.
        assert isinstance(self.widget, Dateiwahl)
        bisher = None if wahl.ist_verworfen else _aus_marke(wahl)
        self.widget.datei = bisher
        if wahl.neu is not None:
            self.widget.datei = self.nimm_an(wahl.neu)
        if self.widget.datei is None and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return self.widget.datei

    def nimm_an(self, hochgeladen: UploadedFile[bytes]) -> Datei:
        """Check and keep a new file. Raises ``ValidationError`` with sentences for people."""
        try:
            return nimm_an(hochgeladen)
        except UnbrauchbareDatei as grund:
            raise ValidationError(str(grund), code="datei") from grund

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether a file was given, now or before."""
        return isinstance(data, Auswahl) and bool(data.neu or data.marke)


class MitDatei(forms.Form):
    """A form with one file, the last of its fields: ``cleaned_data["datei"]``.

    To be inherited first. A subclass that needs the file, or calls it otherwise, declares ``datei``
    itself: ``datei = Dateifeld(label="Auszug aus der Niederschrift")``.
    """

    datei = Dateifeld(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "datei" not in (self.field_order or ()):
            self.fields["datei"] = self.fields.pop("datei")


def _aus_marke(wahl: Auswahl) -> Datei | None:
    """The earlier file; a token that says nothing is an error only where nothing replaces it."""
    if not wahl.marke:
        return None
    try:
        datei = aus_marke(wahl.marke)
    except UngueltigeMarke:
        datei = None
    if datei is not None and hat(datei.sha256):
        return datei
    if wahl.neu is None:
        raise ValidationError(NOCH_EINMAL, code="marke")
    return None
