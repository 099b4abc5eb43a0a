"""Who is to sign: the proposal of the release before the Land signs, and where names come from."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from antraege.choices import Freigabeart, Partei
from antraege.fall import Fall, FreigabeZeile
from antraege.models import Unterschrift
from antraege.rules.kontakte import spitze
from antraege.rules.zeichnung import nennt_diese_kommune, vorgriff_des_landes
from workflow.verfahren import eingaben as e
from workflow.verfahren.tatsachen.unterzeichnung import GRUND_DER_NACHHOLUNG
from workflow.vorgang.felder import tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile
from workflow.vorgang.formulare.lauf import OhneAngabenForm

VORSCHLAG_AENDERN = "Vorschlag ändern"
"""What proposing is called while a proposal is open."""

type Stelle = tuple[str, str]
"""Name and office of a signatory; empty where nobody is known."""


def namensfeld(label: str) -> forms.CharField:
    """The name of a signatory."""
    return zeile(Unterschrift, "unterzeichnend", label)


def amtsfeld(label: str) -> forms.CharField:
    """The office of a signatory."""
    return zeile(Unterschrift, "amt", label)


def bekannte_stelle(fall: Fall, partei: Partei, tag: date) -> Stelle:
    """Who would sign on this day: the head of administration, or whom the settings name."""
    if partei is Partei.KOMMUNE and (person := spitze(fall, tag)) is not None:
        return person.name, person.amt
    if partei is Partei.LAND:
        return fall.einstellungen.unterzeichnend_land, fall.einstellungen.amt_land
    return "", ""


def vorgesehene_stelle(fall: Fall, freigabe: FreigabeZeile | None, partei: Partei) -> Stelle:
    """Whom a proposal names for a slot; nobody, where it names the head of a former body."""
    if (
        freigabe is not None
        and partei is Partei.KOMMUNE
        and not nennt_diese_kommune(fall, freigabe)
    ):
        return "", ""
    stellen: dict[str, Any] = freigabe.inhalt.get("unterzeichnende", {}) if freigabe else {}
    stelle = stellen.get(partei.value, {})
    return stelle.get("name", ""), stelle.get("amt", "")


class ZeichnungsvorschlagForm(HandlungForm):
    """Who is to sign."""

    erklaerung = (
        "Die Referatsleitung entscheidet darüber, bevor das Land unterzeichnet. Festgehalten "
        "werden die geltende Textfassung, die Unterzeichnenden und der Stand des Beschlusses."
    )

    unterzeichnend_kommune = namensfeld("Für die Kommune unterzeichnet")
    amt_kommune = amtsfeld("Amtsbezeichnung (Kommune)")
    unterzeichnend_land = namensfeld("Für das Land unterzeichnet")
    amt_land = amtsfeld("Amtsbezeichnung (Land)")
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
        """The open proposal; else who has signed, or was to sign, or would sign today."""
        offen = self.fall.offene_freigabe(Freigabeart.ZEICHNUNG)
        werte: dict[str, Any] = {}
        for partei in (Partei.KOMMUNE, Partei.LAND):
            name, amt = (
                vorgesehene_stelle(self.fall, offen, partei) if offen else self._stelle(partei)
            )
            werte |= {f"unterzeichnend_{partei}": name, f"amt_{partei}": amt}
        if offen is not None:
            termin = offen.inhalt.get("termin_am")
            werte["termin_am"] = date.fromisoformat(termin) if termin else None
            werte["grund"] = offen.begruendung
        return werte

    def _stelle(self, partei: Partei) -> Stelle:
        unterschrift = self.fall.unterschrift(partei)
        if unterschrift is not None:
            return unterschrift.unterzeichnend, unterschrift.amt
        fruehere = [f for f in self.fall.freigaben if f.art == Freigabeart.ZEICHNUNG]
        letzte = fruehere[-1] if fruehere else None
        vorgesehen = vorgesehene_stelle(self.fall, letzte, partei)
        return (
            vorgesehen
            if any(vorgesehen)
            else bekannte_stelle(self.fall, partei, self.umstand.heute)
        )

    def eingabe(self) -> e.Zeichnungsvorschlag:
        """The proposal."""
        return e.Zeichnungsvorschlag(**self.werte())


class ZeichnungsfreigabeForm(OhneAngabenForm):
    """Nothing has to be said, unless the Land has signed already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if vorgriff_des_landes(self.fall) is not None:
            self.fields["grund"] = textfeld(
                "Warum die Freigabe nachgeholt wird",
                error_messages={"required": GRUND_DER_NACHHOLUNG},
            )
