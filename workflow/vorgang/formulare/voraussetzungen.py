"""Evidence and verdicts on the requirements."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Kanal, Urteil
from antraege.dokumente.feld import MitDatei
from antraege.fall import KriteriumZeile
from antraege.models import Nachweis
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile
from workflow.vorgang.landeswissen import bekannter_weg, bekanntes


class KriteriumForm(HandlungForm):
    """A form on one criterion of the case's catalogue."""

    nur_mit_zusage = False
    kriterium_id = forms.ChoiceField(label="Voraussetzung")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        passende = [(str(k.id), f"{k.nr}. {k.titel}") for k in self.passende()]
        self.waehle("kriterium_id", [("", "Bitte wählen"), *passende])

    def passende(self) -> list[KriteriumZeile]:
        """Criteria that the act can be about."""
        return [k for k in self.fall.kriterien if k.laesst_zusage_zu or not self.nur_mit_zusage]

    def beginn(self) -> dict[str, Any]:
        """The criterion that the address names, or the first without a verdict."""
        kriterium = self.vorgewaehlt()
        return {"kriterium_id": kriterium.id if kriterium else None}

    def vorgewaehlt(self) -> KriteriumZeile | None:
        """The criterion that the form opens with."""
        passende = self.passende()
        genannt = next((k for k in passende if k.id == self.bezug), None)
        offene = (k for k in passende if self.fall.pruefergebnis(k.id) is None)
        return genannt or next(offene, None)

    def gemeint(self) -> KriteriumZeile | None:
        """The criterion that was sent, or the one that the form opens with."""
        if not self.is_bound:
            return self.vorgewaehlt()
        gesandt = str(self.data.get("kriterium_id", ""))
        return next((k for k in self.passende() if str(k.id) == gesandt), None)

    def werte(self) -> dict[str, Any]:
        """The criterion as a key."""
        werte = super().werte()
        return {**werte, "kriterium_id": int(werte["kriterium_id"])}


class MitAlternativen(KriteriumForm):
    """A criterion that can be met in several ways: which one, where it has some."""

    alternative = forms.ChoiceField(label="Weg", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kriterium = self.gemeint()
        wege = kriterium.alternativen if kriterium else []
        if wege:
            auswahl = [(weg["schluessel"], weg["titel"]) for weg in wege]
            self.waehle("alternative", [("", "Nicht angegeben"), *auswahl])
        else:
            del self.fields["alternative"]


class NachweisForm(MitDatei, MitAlternativen):
    """Something came in on a criterion."""

    erklaerung = (
        "Was die Kommune mitgeteilt oder gezeigt hat; geprüft wird es danach. Als Nachweis genügt "
        "eine Datei, ein Link oder wo das Papier liegt."
    )
    field_order = [
        "kriterium_id", "alternative", "angabe", "datei", "fundstelle", "geschehen", "im_auftrag",
    ]  # fmt: skip

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


class KriteriumPruefenForm(MitAlternativen):
    """The officer's verdict."""

    erklaerung = "Eingegangene Angaben zu dieser Voraussetzung gelten damit als gesichtet."
    field_order = ["kriterium_id", "urteil", "alternative", "begruendung"]

    urteil = forms.ChoiceField(
        label="Ergebnis", choices=Urteil.choices, widget=forms.RadioSelect, required=True
    )
    begruendung = textfeld(
        "Begründung", required=False, help_text="Bei „Nicht erfüllt“ bitte immer angeben."
    )

    def beginn(self) -> dict[str, Any]:
        """The verdict as it stands; else what the Land knows itself."""
        kriterium = self.vorgewaehlt()
        if kriterium is None:
            return {}
        bisher = self.fall.pruefergebnis(kriterium.id)
        if bisher is not None:
            werte = (bisher.urteil.value, bisher.alternative, bisher.begruendung)
        elif satz := bekanntes(self.fall, kriterium):
            werte = (Urteil.ERFUELLT.value, bekannter_weg(kriterium), satz)
        else:
            werte = ("", "", "")
        schluessel = ("urteil", "alternative", "begruendung")
        return {**super().beginn(), **dict(zip(schluessel, werte, strict=True))}

    def eingabe(self) -> e.KriteriumPruefen:
        """The verdict."""
        werte = self.werte()
        return e.KriteriumPruefen(**{**werte, "urteil": Urteil(werte["urteil"])})
