"""Forms of rounds and of orders for their lists."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from antraege.choices import Fassungsstand, Partei, Rundenart, Unterschriftsform
from antraege.models import Erklaerungsfassung, Installation, Unterzeichnungsrunde
from workflow.fassungen.formulare.grundlage import Feldform, einheitlich
from workflow.verfahren.fassungen.einstellung import WAEHLBARE_FORMEN
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.eingaben import Auftrag, Rundenangaben
from workflow.verfahren.runden.pruefung import angaben_von
from workflow.vorgang.felder import Zeilenfeld, tagfeld, textfeld

FASSUNGSWORTE = {Fassungsstand.IN_KRAFT: "in Kraft", Fassungsstand.AUSSER_KRAFT: "außer Kraft"}


def _fehlt(satz: str) -> dict[str, str]:
    return {"required": satz}


class RundeForm(Feldform):
    """A whole round."""

    bezeichnung = Zeilenfeld(
        label="Bezeichnung",
        max_length=200,
        help_text="So heißt die Runde auch bei den Mitgliedschaften und in den Berichten.",
        error_messages=_fehlt("Bitte eine Bezeichnung angeben."),
    )
    art = forms.ChoiceField(label="Art", choices=Rundenart.choices, widget=forms.RadioSelect)
    am = tagfeld(
        "Tag der Unterzeichnung",
        help_text="TT.MM.JJJJ; beim Umlauf der Tag, bis zu dem gebeten wird",
        error_messages=_fehlt("Bitte den Tag angeben."),
    )
    uhrzeit = forms.TimeField(
        label="Beginn", required=False, input_formats=["%H:%M"], help_text="HH:MM"
    )
    ort = Zeilenfeld(
        label="Ort",
        max_length=120,
        required=False,
        help_text="Bei Präsenz nötig; bei einer digitalen Runde, wie man teilnimmt",
    )
    listenschluss = tagfeld(
        "Listenschluss",
        help_text="TT.MM.JJJJ; wer später dazukommt, ist gekennzeichnet",
        error_messages=_fehlt("Bitte den Tag angeben, an dem die Liste schließt."),
    )
    fassung_id = forms.TypedChoiceField(label="Textfassung", coerce=int)
    hinweis = textfeld("Hinweis in der Einladung", zeilen=3, required=False)

    def __init__(self, data: Any = None, *, runde: Unterzeichnungsrunde | None = None) -> None:
        beginn = {"art": Rundenart.PRAESENZ.value}
        if runde is not None:
            angaben = angaben_von(runde)
            beginn = {feld: getattr(angaben, feld) for feld in self.base_fields}
            if angaben.uhrzeit is not None:
                beginn["uhrzeit"] = f"{angaben.uhrzeit:%H:%M}"
        fassungen = Erklaerungsfassung.objects.filter(
            stand__in=[Fassungsstand.IN_KRAFT, Fassungsstand.AUSSER_KRAFT],
            in_kraft_ab__isnull=False,
        ).order_by("-version")
        if fassungen and runde is None:
            beginn["fassung_id"] = next(
                (str(f.pk) for f in fassungen if f.stand == Fassungsstand.IN_KRAFT), ""
            )
        super().__init__(data, initial=beginn)
        feld = self.fields["fassung_id"]
        assert isinstance(feld, forms.ChoiceField)
        feld.choices = [
            (f.pk, f"{f.bezeichnung} ({FASSUNGSWORTE[Fassungsstand(f.stand)]})") for f in fassungen
        ]

    def angaben(self) -> Rundenangaben:
        """The round; valid forms only."""
        werte = dict(self.cleaned_data)
        werte["hinweis"] = einheitlich(werte["hinweis"])
        return Rundenangaben(**werte)


class AuftragForm(Feldform):
    """An order for which nothing more has to be said."""

    def auftrag(self) -> Auftrag:
        """What goes with the order: as typed, and where that is wrong the value it opened with."""
        werte = dict(self.initial)
        if self.is_bound:
            self.is_valid()
            werte |= self.cleaned_data
        return Auftrag(**{n: w for n, w in werte.items() if w})


class MitAnmerkungForm(AuftragForm):
    """A few words that stand in the history of every case."""

    grund = textfeld("Anmerkung", zeilen=2, required=False)


class VorschlagenForm(MitAnmerkungForm):
    """Who signs for the Land; for each body signs its head of administration."""

    unterzeichnend_land = Zeilenfeld(
        label="Für das Land unterzeichnet",
        max_length=200,
        error_messages=_fehlt("Bitte angeben, wer für das Land unterzeichnet."),
    )
    amt_land = Zeilenfeld(
        label="Amtsbezeichnung (Land)",
        max_length=200,
        error_messages=_fehlt("Bitte die Amtsbezeichnung angeben."),
    )

    def __init__(self, data: Any = None, *, runde: Unterzeichnungsrunde) -> None:
        regeln = Installation.objects.filter(pk=1).first() or Installation()
        beginn = {"unterzeichnend_land": regeln.unterzeichnend_land, "amt_land": regeln.amt_land}
        super().__init__(data, initial=beginn)


class UnterschriftenForm(AuftragForm):
    """In which form the signatures are there; where the paper goes round, when the Land signed;
    where the text has a slot for the association, who signed for it."""

    form = forms.ChoiceField(
        label="Form der Unterschriften", choices=[(f.value, f.label) for f in WAEHLBARE_FORMEN]
    )
    land_am = tagfeld(
        "Das Land hat unterzeichnet am",
        error_messages=_fehlt("Bitte den Tag angeben, an dem das Land unterzeichnet hat."),
    )
    unterzeichnend_verband = Zeilenfeld(
        label="Für den kommunalen Spitzenverband hat unterzeichnet", max_length=200, required=False
    )
    amt_verband = Zeilenfeld(label="Amtsbezeichnung (Verband)", max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """A name wants its office."""
        werte = super().clean() or self.cleaned_data
        if werte.get("unterzeichnend_verband") and not werte.get("amt_verband"):
            self.add_error("amt_verband", "Bitte die Amtsbezeichnung angeben.")
        if werte.get("amt_verband") and not werte.get("unterzeichnend_verband"):
            self.add_error("unterzeichnend_verband", "Bitte den Namen angeben.")
        return werte

    def __init__(self, data: Any = None, *, runde: Unterzeichnungsrunde) -> None:
        digital = runde.art == Rundenart.DIGITAL
        form = Unterschriftsform.ANDERE_ELEKTRONISCHE if digital else Unterschriftsform.ORIGINAL
        beginn = {"form": form.value, "land_am": timezone.localdate()}
        super().__init__(data, initial=beginn)
        if runde.art != Rundenart.UMLAUF:
            del self.fields["land_am"], self.initial["land_am"]
        stellen = (*runde.fassung.parteien, *runde.fassung.freiwillige_parteien)
        if Partei.VERBAND.value not in stellen:
            del self.fields["unterzeichnend_verband"], self.fields["amt_verband"]
        elif "land_am" in self.fields:
            self.fields["land_am"].label = "Land und Verband haben unterzeichnet am"


def auftragsform(art: Laufart, runde: Unterzeichnungsrunde, data: Any = None) -> AuftragForm:
    """The form of an order."""
    if art is Laufart.VORSCHLAGEN:
        return VorschlagenForm(data, runde=runde)
    if art is Laufart.UNTERSCHRIFTEN:
        return UnterschriftenForm(data, runde=runde)
    return AuftragForm(data) if art is Laufart.EINLADEN else MitAnmerkungForm(data)
