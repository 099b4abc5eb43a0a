"""Hearing and refusal, and the annulment of an admission entered in error."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import Zeilenfeld, ZeitangabeField, kanalfeld, tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm
from workflow.vorgang.formulare.lauf import MitGrundForm
from workflow.vorgang.formulare.weg import StatusForm

STELLUNGNAHMEZEIT = timedelta(days=21)


class AnhoerungForm(HandlungForm):
    """The body may comment before a refusal."""

    erklaerung = "Der Stand bleibt. Erst danach kann eine Ablehnung vorgeschlagen werden."

    grund = textfeld("Offene Punkte", help_text="So, wie sie an die Kommune gehen.")
    stellungnahme_bis = tagfeld("Stellungnahme erbeten bis")
    geschehen = ZeitangabeField(label="Angehört am")

    def beginn(self) -> dict[str, Any]:
        """Heard today, three weeks to comment."""
        return {
            "stellungnahme_bis": self.umstand.heute + STELLUNGNAHMEZEIT,
            "geschehen": self.heute,
        }

    def eingabe(self) -> e.AnhoerungGeben:
        """The open points and until when."""
        return e.AnhoerungGeben(**self.werte())


class StellungnahmeForm(HandlungForm):
    """What the body says in the last hearing."""

    stellungnahme = textfeld("Inhalt der Stellungnahme", zeilen=6)
    geschehen = ZeitangabeField(label="Eingegangen am")
    im_auftrag = kanalfeld("Eingegangen per", required=False)

    def gegenprobe(self) -> e.StellungnahmeErfassen:
        """There was a hearing."""
        return e.StellungnahmeErfassen(stellungnahme="?")

    def beginn(self) -> dict[str, Any]:
        """Received today; or the statement as it is recorded."""
        letzte = self.fall.anhoerungen[-1] if self.fall.anhoerungen else None
        if letzte is None or letzte.stellungnahme_am is None:
            return {"geschehen": self.heute}
        am = Zeitangabe.tag(letzte.stellungnahme_am)
        return {"stellungnahme": letzte.stellungnahme, "geschehen": am}

    def eingabe(self) -> e.StellungnahmeErfassen:
        """The statement."""
        return e.StellungnahmeErfassen(**self.werte())


class AblehnungVorschlagenForm(HandlungForm):
    """Bearbeitung proposes a refusal."""

    erklaerung = (
        "Der Stand bleibt; die Referatsleitung entscheidet. Solange der Vorschlag offen ist, geht "
        "der Vorgang nicht weiter."
    )

    grund = textfeld(
        "Grund der Ablehnung",
        zeilen=6,
        help_text="Dieser Text geht bei der Freigabe wörtlich an die Kommune.",
    )
    quelle = Zeilenfeld(
        label="Quelle des Grundes",
        max_length=300,
        help_text="Worauf er sich stützt, zum Beispiel „Kriterienkatalog Nr. 2; Vermerk, Blatt 3“",
    )

    def gegenprobe(self) -> e.AblehnungVorschlagen:
        """The body was heard, and no proposal is open."""
        return e.AblehnungVorschlagen(grund="?", quelle="?")

    def eingabe(self) -> e.AblehnungVorschlagen:
        """Ground and source."""
        return e.AblehnungVorschlagen(**self.werte())


class EntscheidungForm(StatusForm):
    """Leadership releases what another person proposed."""

    geschehen = ZeitangabeField(label="Entschieden am")

    def gegenprobe(self) -> e.Eingabe:
        """There is a proposal, made by another person."""
        return e.Eingabe()


class AblehnungForm(EntscheidungForm):
    """Leadership releases the refusal."""

    erklaerung = (
        "Der Vorgang ist damit geschlossen. Die Kommune erhält den Grund im Wortlaut des "
        "Vorschlags; ein neuer Anlauf steht ihr offen."
    )


class AufhebungVorschlagenForm(MitGrundForm):
    """An admission entered in error is to be annulled."""

    erklaerung = (
        "Nur für Aufnahmen, die irrtümlich eingetragen wurden; ein Austritt ist etwas anderes. "
        "Die Referatsleitung entscheidet, bis dahin bleibt die Mitgliedschaft."
    )


class AufhebungForm(EntscheidungForm):
    """Leadership annuls the admission."""

    erklaerung = (
        "Die Mitgliedschaft wird aufgehoben und zählt in keiner Zahl. Der Vorgang geht auf den "
        "Schritt „Gemeinsame Erklärung“ zurück; alles Erfasste bleibt lesbar."
    )
