"""Commitments: given, extended, reminded of, and how they end."""

from __future__ import annotations

from typing import Any

from antraege.choices import Kanal
from antraege.models import Zusage
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import zeile
from workflow.vorgang.formulare.lauf import BezugForm
from workflow.vorgang.formulare.voraussetzungen import KriteriumForm


class ZusageForm(KriteriumForm):
    """A dated promise."""

    erklaerung = (
        "Eine Zusage erfüllt eine Voraussetzung, die noch in Vorbereitung ist. Sie bleibt nach der "
        "Aufnahme bestehen, bis sie eingelöst ist."
    )
    nur_mit_zusage = True

    vorhaben = zeile(Zusage, "vorhaben", "Vorhaben")
    verantwortlich = zeile(Zusage, "verantwortlich", "Verantwortliche Stelle der Kommune")
    faellig_am = tagfeld(
        "Zugesagt bis",
        help_text="TT.MM.JJJJ; 60 Tage vorher, an diesem Tag und 30 Tage danach wird erinnert.",
    )
    geschehen = ZeitangabeField(label="Zugesagt am")
    im_auftrag = kanalfeld("Zugesagt per", required=False)

    def beginn(self) -> dict[str, Any]:
        """Promised today."""
        return {**super().beginn(), "geschehen": self.heute}

    def eingabe(self) -> e.ZusageErfassen:
        """The promise."""
        werte = self.werte()
        if "im_auftrag" in werte:
            werte["im_auftrag"] = Kanal(werte["im_auftrag"])
        return e.ZusageErfassen(**werte)


class ZusageBezugForm(BezugForm):
    """An act on one open commitment."""

    bezeichnung = "Zusage"

    def zeilen(self) -> list[tuple[str, str]]:
        """Open commitments."""
        return [
            (str(z.id), f"{z.vorhaben}, bis {z.faellig_am:%d.%m.%Y}")
            for z in self.fall.zusagen
            if z.ist_offen
        ]


class ZusageVerlaengernForm(ZusageBezugForm):
    """A later day, with its reason."""

    erklaerung = "Der bisherige Termin bleibt mit dem Grund lesbar; erinnert wird neu."

    neu_faellig_am = tagfeld("Neuer Termin")
    grund = textfeld("Grund der Verlängerung")

    def gegenprobe(self) -> e.Bezug | None:
        """The commitment is open."""
        bezug = super().gegenprobe()
        if bezug is None:
            return None
        return e.ZusageVerlaengern(
            zeile_id=bezug.zeile_id, neu_faellig_am=self.umstand.heute, grund="?"
        )

    def eingabe(self) -> e.ZusageVerlaengern:
        """The new day and why."""
        return e.ZusageVerlaengern(**self.werte())


class ZusageErledigenForm(ZusageBezugForm):
    """The promise is kept."""

    geschehen = ZeitangabeField(label="Eingelöst am")
    grund = textfeld(
        "Woran das zu erkennen ist", help_text="zum Beispiel Satzung, Beschluss oder Bericht"
    )

    def beginn(self) -> dict[str, Any]:
        """It happened today."""
        return {**super().beginn(), "geschehen": self.heute}

    def gegenprobe(self) -> e.Bezug | None:
        """The commitment is open."""
        bezug = super().gegenprobe()
        return e.ZusageErledigen(zeile_id=bezug.zeile_id, grund="?") if bezug else None

    def eingabe(self) -> e.ZusageErledigen:
        """When, and what shows it."""
        return e.ZusageErledigen(**self.werte())


class NichteinloesungForm(ZusageErledigenForm):
    """The promise will not be kept."""

    erklaerung = "Vorgang und Mitgliedschaft bleiben, wie sie sind; niemand wird mehr erinnert."

    geschehen = ZeitangabeField(label="Festgestellt am")
    grund = textfeld("Grund")


class ZusageAnmahnenForm(ZusageBezugForm):
    """A friendly question how far it is."""

    erklaerung = "Die Kommune wird gefragt, wie weit das Vorhaben ist."
