"""Evidence, verdicts and commitments."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Kanal, Urteil
from antraege.models import Nachweis, Zusage
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile


class KriteriumForm(HandlungForm):
    """A form on one criterion of the case's catalogue."""

    nur_mit_zusage = False
    kriterium_id = forms.ChoiceField(label="Voraussetzung")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        auswahl = self.fields["kriterium_id"]
        assert isinstance(auswahl, forms.ChoiceField)
        passende = [
            (str(k.id), f"{k.nr}. {k.titel}")
            for k in self.fall.kriterien
            if k.laesst_zusage_zu or not self.nur_mit_zusage
        ]
        auswahl.choices = [("", "Bitte wählen"), *passende]

    def beginn(self) -> dict[str, Any]:
        """The criterion that the address names, or the first without a verdict."""
        return {"kriterium_id": self.vorgewaehlt()}

    def vorgewaehlt(self) -> int | None:
        """Key of the criterion the form opens with."""
        passende = [
            k.id for k in self.fall.kriterien if k.laesst_zusage_zu or not self.nur_mit_zusage
        ]
        if self.bezug in passende:
            return self.bezug
        return next((k for k in passende if self.fall.pruefergebnis(k) is None), None)

    def werte(self) -> dict[str, Any]:
        """The criterion as a key."""
        werte = super().werte()
        return {**werte, "kriterium_id": int(werte["kriterium_id"])}


class NachweisForm(KriteriumForm):
    """Something came in on a criterion."""

    erklaerung = "Was die Kommune mitgeteilt oder gezeigt hat; geprüft wird es danach."

    angabe = textfeld("Angabe der Kommune", help_text="Worum es geht, in eigenen Worten.")
    fundstelle = zeile(
        Nachweis,
        "fundstelle",
        "Fundstelle",
        required=False,
        help_text="Link, oder wo das Papier liegt",
    )
    geschehen = ZeitangabeField(label="Eingegangen am")
    im_auftrag = kanalfeld("Eingegangen per", required=False)

    def beginn(self) -> dict[str, Any]:
        """Received today."""
        return {**super().beginn(), "geschehen": self.heute}

    def eingabe(self) -> e.NachweisErfassen:
        """What came in."""
        werte = self.werte()
        if "im_auftrag" in werte:
            werte["im_auftrag"] = Kanal(werte["im_auftrag"])
        return e.NachweisErfassen(**werte)


class KriteriumPruefenForm(KriteriumForm):
    """The officer's verdict."""

    erklaerung = "Eingegangene Angaben zu dieser Voraussetzung gelten damit als gesichtet."

    urteil = forms.ChoiceField(
        label="Ergebnis", choices=Urteil.choices, widget=forms.RadioSelect, required=True
    )
    begruendung = textfeld(
        "Begründung", required=False, help_text="Bei „Nicht erfüllt“ bitte immer angeben."
    )

    def beginn(self) -> dict[str, Any]:
        """The verdict as it stands."""
        kriterium = self.vorgewaehlt()
        bisher = self.fall.pruefergebnis(kriterium) if kriterium else None
        return {
            "kriterium_id": kriterium,
            "urteil": bisher.urteil.value if bisher else None,
            "begruendung": bisher.begruendung if bisher else "",
        }

    def eingabe(self) -> e.KriteriumPruefen:
        """The verdict."""
        werte = self.werte()
        return e.KriteriumPruefen(**{**werte, "urteil": Urteil(werte["urteil"])})


class ZusageForm(KriteriumForm):
    """A dated promise."""

    erklaerung = (
        "Eine Zusage erfüllt eine Voraussetzung, die noch in Vorbereitung ist. Sie bleibt nach der "
        "Aufnahme bestehen, bis sie eingelöst ist."
    )
    nur_mit_zusage = True

    vorhaben = zeile(Zusage, "vorhaben", "Vorhaben")
    verantwortlich = zeile(Zusage, "verantwortlich", "Verantwortliche Stelle der Kommune")
    faellig_am = tagfeld("Zugesagt bis")
    im_auftrag = kanalfeld("Zugesagt per", required=False)

    def eingabe(self) -> e.ZusageErfassen:
        """The promise."""
        werte = self.werte()
        if "im_auftrag" in werte:
            werte["im_auftrag"] = Kanal(werte["im_auftrag"])
        return e.ZusageErfassen(**werte)
