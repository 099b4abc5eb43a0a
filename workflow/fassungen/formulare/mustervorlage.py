"""The Word file that becomes the template of the council paper, or the way back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from antraege.beugung import gremienname
from antraege.dokumente.ablage import lege_bytes_ab
from antraege.dokumente.datei import Datei
from antraege.dokumente.dateiname import mit_endung
from antraege.dokumente.feld import Dateifeld, Dateiwahl
from antraege.dokumente.groesse import in_worten
from antraege.models import Kommune
from antraege.worte import voller_name
from berichte.beschlussvorlage import DOCX, HOECHSTENS_BYTES, maengel
from workflow.fassungen.formulare.grundlage import Feldform
from workflow.fassungen.vorlagenstaende import wieder_einsetzbare
from workflow.verfahren.fassungen.mustervorlage import (
    MITGELIEFERT,
    Mustervorlage,
    erkannt,
    lies_formular,
)

ZU_GROSS = f"Die Datei ist größer als {in_worten(HOECHSTENS_BYTES)}."


class Vorlagenfeld(Dateifeld):
    """A Word file that can be filled for every body; anything else is not kept."""

    def nimm_an(self, hochgeladen: UploadedFile[bytes]) -> Datei:
        """All that is wrong with it at once; only a sound template reaches the store."""
        if hochgeladen.size is None or hochgeladen.size > HOECHSTENS_BYTES:
            raise ValidationError(ZU_GROSS)
        hochgeladen.seek(0)  # a page that comes back reads it a second time
        inhalt = hochgeladen.read()
        if gefunden := maengel(inhalt):
            raise ValidationError(gefunden)
        abgelegt = lege_bytes_ab(inhalt)
        return Datei(
            sha256=abgelegt.sha256,
            groesse=abgelegt.groesse,
            dateiname=mit_endung(hochgeladen.name or "", ".docx"),
            medientyp=DOCX,
        )


class MustervorlageForm(Feldform):
    """One of two: a new file, or one that there was before."""

    datei = Vorlagenfeld(
        label="Neue Vorlage",
        required=False,
        help_text=f"Word-Dokument (.docx), höchstens {in_worten(HOECHSTENS_BYTES)}. Die "
        "Platzhalter werden geprüft, bevor etwas gespeichert wird.",
        widget=Dateiwahl({"accept": f".docx,{DOCX}"}),
    )
    frueher = forms.ChoiceField(label="Oder zurück zu", required=False)

    probe = forms.ChoiceField(
        label="Probe der neuen Vorlage für",
        required=False,
        help_text="„Probe herunterladen“ füllt die Vorlage aus, ohne sie zu übernehmen.",
    )

    def __init__(self, data: Any = None, files: Any = None, *, stand: Mustervorlage) -> None:
        super().__init__(data, files)
        _biete_an(self.fields["probe"])
        angebot = list(wieder_einsetzbare(stand))
        self.fruehere = {schluessel: vorlage for schluessel, vorlage, _ in angebot}
        feld = self.fields["frueher"]
        assert isinstance(feld, forms.ChoiceField)
        feld.choices = [("", "bitte auswählen"), *((s, worte) for s, _, worte in angebot)]
        if not angebot:
            del self.fields["frueher"]
            self.fields["datei"].required = True

    def clean_frueher(self) -> str:
        """What counted once is judged as it is judged today; the shipped one has a test."""
        wert = str(self.cleaned_data["frueher"])
        vorlage = self.fruehere.get(wert, MITGELIEFERT)
        if vorlage.ist_eigene and (gefunden := maengel(lies_formular(vorlage))):
            raise ValidationError(gefunden)
        return wert

    def clean(self) -> dict[str, Any]:
        """Exactly one of both."""
        werte = super().clean() or {}
        if {"datei", "frueher"} & set(self.errors):
            return werte
        if werte.get("datei") and werte.get("frueher"):
            satz = "Bitte entweder eine Datei oder eine frühere Vorlage auswählen."
            self.add_error("frueher", satz)
        elif not werte.get("datei") and not werte.get("frueher"):
            self.add_error("datei", "Bitte eine Datei auswählen.")
        return werte

    def neue(self) -> Mustervorlage:
        """What was chosen. Valid forms only."""
        if frueher := self.cleaned_data.get("frueher"):
            return self.fruehere[frueher]
        datei: Datei = self.cleaned_data["datei"]
        return erkannt(Mustervorlage(datei.sha256, datei.dateiname))


class ProbeForm(forms.Form):
    """For whom the present template is filled on trial."""

    kommune = forms.ChoiceField(label="Probe für")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        _biete_an(self.fields["kommune"])


def _biete_an(feld: forms.Field) -> None:
    """All bodies of today that have an assembly."""
    alle = Kommune.objects.filter(besteht_bis=None).order_by("sortierung", "ags")
    assert isinstance(feld, forms.ChoiceField)
    feld.choices = [
        (ags, voller_name(typ, name))
        for ags, typ, name in alle.values_list("ags", "typ", "name")
        if gremienname(typ, name)
    ]
