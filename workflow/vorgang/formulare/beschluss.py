"""Consultations, and the statement that no resolution is needed."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Beratungsergebnis, Beratungsrolle, Oeffentlichkeit
from antraege.fall import BeratungZeile
from antraege.models import Beratung, Beschlussentbehrlichkeit
from antraege.worte import gremium
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile

SPALTEN = (
    "gremium",
    "sitzung",
    "drucksache",
    "tagesordnungspunkt",
    "oeffentlichkeit",
    "rolle",
    "ergebnis",
    "ist_einstimmig",
    "anzahl_ja",
    "anzahl_nein",
    "anzahl_enthaltung",
    "beleg",
)


def _stimmen(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=500, required=False)


class BeratungForm(HandlungForm):
    """One assembly's treatment of the paper, planned or held."""

    erklaerung = (
        "Auch eine Sitzung, die noch bevorsteht, gehört hierher: dann ohne Ergebnis. "
        "Das Ergebnis wird später ergänzt."
    )

    beratung_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    gremium = zeile(
        Beratung, "gremium", "Gremium", help_text="zum Beispiel Rat oder Sozialausschuss"
    )
    sitzung = ZeitangabeField(label="Sitzung am", darf_fehlen=True)
    rolle = forms.ChoiceField(label="Art der Beratung", choices=Beratungsrolle.choices)
    ergebnis = forms.ChoiceField(
        label="Ergebnis",
        choices=[("", "Noch kein Ergebnis bekannt"), *Beratungsergebnis.choices],
        required=False,
    )
    beleg = zeile(
        Beratung,
        "beleg",
        "Beleg",
        required=False,
        help_text="Beschlussauszug (Niederschrift) oder Link zum Ratsinformationssystem",
    )
    drucksache = zeile(Beratung, "drucksache", "Drucksachen-Nr.", required=False)
    tagesordnungspunkt = zeile(Beratung, "tagesordnungspunkt", "Tagesordnungspunkt", required=False)
    oeffentlichkeit = forms.ChoiceField(label="Öffentlichkeit", choices=Oeffentlichkeit.choices)
    ist_einstimmig = forms.BooleanField(label="Einstimmig", required=False)
    anzahl_ja = _stimmen("Ja-Stimmen")
    anzahl_nein = _stimmen("Nein-Stimmen")
    anzahl_enthaltung = _stimmen("Enthaltungen")

    def beginn(self) -> dict[str, Any]:
        """The consultation to be completed; else an empty one of the deciding assembly."""
        bisher = self.gemeinte()
        if bisher is not None:
            return {"beratung_id": bisher.id, **{n: getattr(bisher, n) for n in SPALTEN}}
        return {
            "gremium": gremium(self.fall.kommune.typ),
            "rolle": Beratungsrolle.ENTSCHEIDUNG.value,
            "oeffentlichkeit": Oeffentlichkeit.NICHT_GENANNT.value,
        }

    def gemeinte(self) -> BeratungZeile | None:
        """The consultation that the address names."""
        return next((b for b in self.fall.beratungen if b.id == self.bezug and b.id), None)

    def eingabe(self) -> e.BeratungErfassen:
        """The consultation; an unchanged date keeps its wording."""
        werte = self.werte()
        werte["sitzung"] = self.ersetze_unveraenderte_zeit("sitzung", werte["sitzung"])
        werte["rolle"] = Beratungsrolle(werte["rolle"])
        werte["oeffentlichkeit"] = Oeffentlichkeit(werte["oeffentlichkeit"])
        if "ergebnis" in werte:
            werte["ergebnis"] = Beratungsergebnis(werte["ergebnis"])
        return e.BeratungErfassen(**werte)


class EntbehrlichkeitForm(HandlungForm):
    """The body states that it needs no resolution."""

    erklaerung = (
        "Nur wenn die Kommune selbst erklärt, dass kein Beschluss nötig ist. Eine abweichende "
        "Entscheidung eines Gremiums geht vor."
    )

    grund = textfeld("Grund, den die Kommune nennt")
    erklaert_durch = zeile(
        Beschlussentbehrlichkeit, "erklaert_durch", "Erklärt durch", help_text="Amt oder Funktion"
    )
    geschehen = ZeitangabeField(label="Erklärt am")
    beleg = zeile(
        Beschlussentbehrlichkeit,
        "beleg",
        "Beleg",
        required=False,
        help_text="Schreiben, E-Mail oder wo sie liegt",
    )
    im_auftrag = kanalfeld("Mitgeteilt per", required=False)

    def beginn(self) -> dict[str, Any]:
        """The statement as it stands; else one of today."""
        for bisher in self.fall.entbehrlichkeiten:
            return {
                "grund": bisher.grund,
                "erklaert_durch": bisher.erklaert_durch,
                "geschehen": bisher.erklaert,
                "beleg": bisher.beleg,
            }
        return {"geschehen": self.heute}

    def eingabe(self) -> e.EntbehrlichkeitErfassen:
        """The statement."""
        return e.EntbehrlichkeitErfassen(**self.werte())
