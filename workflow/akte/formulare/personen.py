"""People of a body with validity: contacts, heads of administration, their deputies."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from antraege.choices import Anrede
from antraege.models import Ansprechperson, Verwaltungsspitze
from workflow.akte.formulare.zeilen import ZeilenForm
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import mailfeld, zeile
from workflow.vorgang.formulare.lauf import BezugForm

AB, BIS = date(1945, 1, 1), date(2100, 12, 31)
ZEITRAUM = f"Bitte einen Tag zwischen {AB.year} und {BIS.year} angeben."


def gueltigkeitstag(label: str, **kwargs: Any) -> forms.DateField:
    """The first or last day of somebody in a place."""
    grenzen = [MinValueValidator(AB, ZEITRAUM), MaxValueValidator(BIS, ZEITRAUM)]
    return tagfeld(label, validators=grenzen, **kwargs)


class GueltigkeitForm(ZeilenForm):
    """Somebody takes a place from a day on."""

    stelle: ClassVar[str]
    """The column that tells head and deputy apart."""
    spalten: ClassVar[tuple[str, ...]]

    gueltig_ab = gueltigkeitstag("Gültig ab", required=False)
    gueltig_bis = gueltigkeitstag("Gültig bis", required=False)
    loest_ab = forms.BooleanField(
        label="Löst die bisherige ab",
        required=False,
        help_text="Wer bisher an dieser Stelle steht, endet am Tag davor.",
    )

    def beginn(self) -> dict[str, Any]:
        """The row as it stands; else somebody who follows today on whoever is there."""
        if (bisher := self.gemeinte()) is not None:
            return {spalte: getattr(bisher, spalte) for spalte in self.spalten}
        ist_zweite = self.abfrage.get("stelle") == "vertretung"
        besetzt = any(
            z.gilt_am(self.umstand.heute) and getattr(z, self.stelle) == ist_zweite
            for z in getattr(self.fall, self.sammlung)
        )
        return {
            "gueltig_ab": self.umstand.heute,
            self.stelle: ist_zweite,
            "loest_ab": besetzt and not (ist_zweite and self.stelle == "ist_vertretung"),
        }

    def gegenstand(self) -> str:
        """Who it is."""
        return str(self.cleaned_data.get("name", ""))


class AnsprechpersonForm(GueltigkeitForm):
    """The body's person for civic engagement, or a deputy."""

    sammlung = "ansprechpersonen"
    stelle = "ist_vertretung"
    aenderungstitel = "Ansprechperson ändern"
    spalten = (
        "name",
        "funktion",
        "mail",
        "telefon",
        "ist_vertretung",
        "gueltig_ab",
        "gueltig_bis",
    )
    field_order = [*spalten, "loest_ab"]
    erklaerung = (
        "An diese Person schreibt das Amt, sobald die Kommune Mitglied ist. Direkte Nummern nur "
        "mit ihrer Einwilligung."
    )

    name = zeile(Ansprechperson, "name", "Name oder Stelle")
    funktion = zeile(Ansprechperson, "funktion", "Funktion oder Dienststelle", required=False)
    mail = mailfeld("E-Mail-Adresse", required=False, help_text="Am besten ein Funktionspostfach.")
    telefon = zeile(Ansprechperson, "telefon", "Telefon", required=False)
    ist_vertretung = forms.BooleanField(label="Vertretung der Ansprechperson", required=False)

    def gegenprobe(self) -> e.AnsprechpersonEintragen:
        """The row that the address names exists."""
        return e.AnsprechpersonEintragen(zeile_id=self.zeile_id, name="?")

    def eingabe(self) -> e.AnsprechpersonEintragen:
        """The person."""
        return e.AnsprechpersonEintragen(zeile_id=self.zeile_id, **self.werte())


class SpitzeForm(GueltigkeitForm):
    """An office holder, or the general deputy."""

    sammlung = "spitzen"
    stelle = "ist_allgemeine_vertretung"
    aenderungstitel = "Verwaltungsspitze ändern"
    spalten = (
        "name",
        "anrede",
        "amt",
        "ist_allgemeine_vertretung",
        "gueltig_ab",
        "gueltig_bis",
    )
    field_order = [*spalten, "loest_ab"]
    erklaerung = (
        "Ein Wechsel ändert keine Unterschrift: Was unterzeichnet ist, bleibt, wie es geleistet "
        "wurde."
    )

    name = zeile(Verwaltungsspitze, "name", "Name")
    anrede = forms.ChoiceField(label="Anrede", choices=Anrede.choices, initial=Anrede.OHNE)
    amt = zeile(
        Verwaltungsspitze,
        "amt",
        "Amtsbezeichnung",
        help_text="zum Beispiel Bürgermeisterin oder Landrat",
    )
    ist_allgemeine_vertretung = forms.BooleanField(label="Allgemeine Vertretung", required=False)

    def beginn(self) -> dict[str, Any]:
        """Nobody is addressed before it is known how."""
        return {"anrede": Anrede.OHNE.value, **super().beginn()}

    def gegenprobe(self) -> e.SpitzeEintragen:
        """The row that the address names exists."""
        return e.SpitzeEintragen(zeile_id=self.zeile_id, name="?", amt="?")

    def eingabe(self) -> e.SpitzeEintragen:
        """The office holder."""
        werte = self.werte()
        werte["anrede"] = Anrede(werte["anrede"])
        return e.SpitzeEintragen(zeile_id=self.zeile_id, **werte)


class BeendenForm(BezugForm):
    """The last day of somebody who is recorded."""

    sammlung: ClassVar[str]

    gueltig_bis = gueltigkeitstag("Letzter Tag")
    grund = textfeld("Anmerkung", zeilen=3, required=False)

    def zeilen(self) -> list[tuple[str, str]]:
        """Whoever is still valid, and whom the address names."""
        return [
            (str(z.id), z.name)
            for z in getattr(self.fall, self.sammlung)
            if z.gueltig_bis is None or z.gueltig_bis >= self.umstand.heute or z.id == self.bezug
        ]

    def gegenprobe(self) -> e.GueltigkeitBeenden | None:
        """The row that the address names exists; without one, there is somebody at all."""
        if "bezug" in self.abfrage or not self.zeilen():
            return e.GueltigkeitBeenden(zeile_id=self.bezug or 0, gueltig_bis=BIS)
        return None

    def beginn(self) -> dict[str, Any]:
        """Today."""
        return {**super().beginn(), "gueltig_bis": self.umstand.heute}

    def eingabe(self) -> e.GueltigkeitBeenden:
        """Who, and until when."""
        return e.GueltigkeitBeenden(**self.werte())


class AnsprechpersonBeendenForm(BeendenForm):
    """A contact leaves; whoever follows is entered apart."""

    sammlung = "ansprechpersonen"
    bezeichnung = "Ansprechperson"
    erklaerung = (
        "Folgt schon jemand, genügt „Ansprechperson eintragen“ mit „Löst die bisherige ab“."
    )


class AmtszeitBeendenForm(BeendenForm):
    """The last day in office."""

    sammlung = "spitzen"
    bezeichnung = "Wer"
    erklaerung = SpitzeForm.erklaerung
