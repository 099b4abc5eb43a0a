"""The release before the Land signs, and the signatures."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from antraege.choices import Befugnis, Freigabeart, Partei, Unterschriftsform
from antraege.fall import FreigabeZeile
from antraege.models import Unterschrift
from antraege.rules.zeichnung import leere_parteien, parteien, zeichnungsfreigabe
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile

VORSCHLAG_AENDERN = "Vorschlag ändern"
"""What proposing is called while a proposal is open."""


def _name(label: str) -> forms.CharField:
    return zeile(Unterschrift, "unterzeichnend", label)


def _amt(label: str) -> forms.CharField:
    return zeile(Unterschrift, "amt", label)


class ZeichnungsvorschlagForm(HandlungForm):
    """Who is to sign."""

    erklaerung = (
        "Die Referatsleitung entscheidet darüber, bevor das Land unterzeichnet. Festgehalten "
        "werden die geltende Textfassung, die Unterzeichnenden und der Stand des Beschlusses."
    )

    unterzeichnend_kommune = _name("Für die Kommune unterzeichnet")
    amt_kommune = _amt("Amtsbezeichnung (Kommune)")
    unterzeichnend_land = _name("Für das Land unterzeichnet")
    amt_land = _amt("Amtsbezeichnung (Land)")
    termin_am = tagfeld(
        "Unterzeichnungstermin",
        required=False,
        help_text="TT.MM.JJJJ; nur wenn er feststeht. Mit Termin geht bei der Freigabe eine "
        "Einladung hinaus.",
    )
    grund = textfeld("Anmerkung für die Referatsleitung", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None:
            self.knopf = VORSCHLAG_AENDERN

    @property
    def titel(self) -> str:
        """While a proposal is open, another one takes its place."""
        return self.knopf or super().titel

    def beginn(self) -> dict[str, Any]:
        """The open proposal; else what the signatures show, or the last proposal."""
        offen = self.fall.offene_freigabe(Freigabeart.ZEICHNUNG)
        if offen is not None:
            return _werte(offen)
        fruehere = [f for f in self.fall.freigaben if f.art == Freigabeart.ZEICHNUNG]
        werte: dict[str, Any] = {}
        for partei in (Partei.KOMMUNE, Partei.LAND):
            unterschrift = self.fall.unterschrift(partei)
            if unterschrift is not None:
                werte[f"unterzeichnend_{partei}"] = unterschrift.unterzeichnend
                werte[f"amt_{partei}"] = unterschrift.amt
            elif fruehere:
                stelle = fruehere[-1].inhalt.get("unterzeichnende", {}).get(partei.value, {})
                werte[f"unterzeichnend_{partei}"] = stelle.get("name", "")
                werte[f"amt_{partei}"] = stelle.get("amt", "")
        return werte

    def eingabe(self) -> e.Zeichnungsvorschlag:
        """The proposal."""
        return e.Zeichnungsvorschlag(**self.werte())


def _werte(freigabe: FreigabeZeile) -> dict[str, Any]:
    """A proposal as the form shows it."""
    termin = freigabe.inhalt.get("termin_am")
    werte: dict[str, Any] = {
        "termin_am": date.fromisoformat(termin) if termin else None,
        "grund": freigabe.begruendung,
    }
    for partei, stelle in freigabe.inhalt.get("unterzeichnende", {}).items():
        werte[f"unterzeichnend_{partei}"] = stelle.get("name", "")
        werte[f"amt_{partei}"] = stelle.get("amt", "")
    return werte


class ParteiForm(HandlungForm):
    """A form on one slot of the declaration."""

    partei = forms.ChoiceField(label="Unterschrift", choices=Partei.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        auswahl = self.fields["partei"]
        assert isinstance(auswahl, forms.ChoiceField)
        auswahl.choices = [(p.value, p.label) for p in parteien(self.fall)]

    def vorgewaehlt(self, moegliche: list[Partei]) -> Partei | None:
        """The slot that the address names, else the first that fits."""
        gewuenscht = self.abfrage.get("partei")
        alle = parteien(self.fall)
        return next((p for p in alle if p.value == gewuenscht), None) or next(
            iter(moegliche or alle), None
        )


class UnterschriftForm(ParteiForm):
    """A slot is filled, whenever it was signed."""

    erklaerung = "Jede Unterschrift hält die Textfassung fest, unter der sie steht."
    feldnamen = {"unterzeichnet": "geschehen"}

    unterzeichnend = _name("Unterzeichnet hat")
    amt = _amt("Amtsbezeichnung")
    befugnis = forms.ChoiceField(label="Befugnis", choices=Befugnis.choices)
    form = forms.ChoiceField(label="Form", choices=Unterschriftsform.choices)
    geschehen = ZeitangabeField(label="Unterzeichnet am", darf_fehlen=True)
    ort = zeile(Unterschrift, "ort", "Ort", required=False)
    verbleib = zeile(Unterschrift, "verbleib", "Verbleib des Originals", required=False)
    vorbehalt = zeile(
        Unterschrift,
        "vorbehalt",
        "Vorbehalt",
        required=False,
        help_text="zum Beispiel „vorbehaltlich der Zustimmung des Rates“; leer heißt: ohne",
    )

    def beginn(self) -> dict[str, Any]:
        """The recorded signature of the slot; else the signatory of the Zeichnungsfreigabe."""
        werte: dict[str, Any] = {
            "geschehen": self.heute,
            "befugnis": Befugnis.SPITZE.value,
            "form": Unterschriftsform.ORIGINAL.value,
        }
        partei = self.vorgewaehlt(leere_parteien(self.fall))
        if partei is None:
            return werte
        bisher = self.fall.unterschrift(partei)
        if bisher is not None:
            spalten = ("unterzeichnend", "amt", "befugnis", "form", "ort", "verbleib", "vorbehalt")
            werte |= {name: getattr(bisher, name) for name in spalten}
            werte["geschehen"] = bisher.unterzeichnet
        else:
            werte |= self._aus_der_freigabe(partei)
        return {**werte, "partei": partei.value}

    def _aus_der_freigabe(self, partei: Partei) -> dict[str, str]:
        freigabe = zeichnungsfreigabe(self.fall) or self.fall.offene_freigabe(Freigabeart.ZEICHNUNG)
        stelle = (
            freigabe.inhalt.get("unterzeichnende", {}).get(partei.value, {}) if freigabe else {}
        )
        return {"unterzeichnend": stelle.get("name", ""), "amt": stelle.get("amt", "")}

    def eingabe(self) -> e.UnterschriftErfassen:
        """The signature; an unchanged date keeps its wording."""
        werte = self.werte()
        werte["geschehen"] = self.ersetze_unveraenderte_zeit("geschehen", werte["geschehen"])
        werte["partei"] = Partei(werte["partei"])
        werte["befugnis"] = Befugnis(werte["befugnis"])
        werte["form"] = Unterschriftsform(werte["form"])
        return e.UnterschriftErfassen(**werte)


class VorbehaltForm(ParteiForm):
    """The reservation falls away."""

    erklaerung = "Das Datum der Unterschrift bleibt, wie es ist."
    geschehen = ZeitangabeField(label="Aufgehoben am")

    def beginn(self) -> dict[str, Any]:
        """The first signature with an open reservation, lifted today."""
        offene = [u.partei for u in self.fall.unterschriften if u.hat_offenen_vorbehalt]
        partei = self.vorgewaehlt(offene)
        return {"geschehen": self.heute, "partei": partei.value if partei else None}

    def eingabe(self) -> e.VorbehaltAufheben:
        """The slot."""
        werte = self.werte()
        return e.VorbehaltAufheben(**{**werte, "partei": Partei(werte["partei"])})
