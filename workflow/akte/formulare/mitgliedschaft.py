"""Acts on a membership: it rests, it ends, it passes to another body."""

from __future__ import annotations

from antraege.choices import Kanal
from workflow.akte.queries import name_einer_kommune
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, textfeld
from workflow.vorgang.formulare.lauf import MitGrundForm
from workflow.vorgang.formulare.weg import BegruendetForm, StatusForm

PROBE = e.Eingabe(grund="?", im_auftrag=Kanal.MAIL)
"""Nothing a person could say would be better."""


class MitProbeForm(BegruendetForm):
    """A change of a membership with date and reason."""

    def gegenprobe(self) -> e.Eingabe:
        """No date and no reason can mend what stands in the way."""
        return PROBE


class RuhenLassenForm(MitProbeForm):
    """The membership rests; the body stays a member."""

    erklaerung = (
        "Die Kommune bleibt Mitglied; „Ruhen beenden“ macht die Mitgliedschaft wieder aktiv."
    )
    geschehen = ZeitangabeField(label="Ruht seit")


class RuhenBeendenForm(MitProbeForm):
    """The membership is active again."""

    geschehen = ZeitangabeField(label="Wieder aktiv seit")


class AustrittForm(MitProbeForm):
    """The body leaves, and has said so."""

    erklaerung = "Ein neuer Beitritt ist später jederzeit möglich, als neuer Vorgang."
    field_order = ["geschehen", "im_auftrag", "grund"]

    geschehen = ZeitangabeField(label="Mitgliedschaft endet am")
    im_auftrag = kanalfeld("Von der Kommune mitgeteilt per")

    def eingabe(self) -> e.Eingabe:
        """From when, why, and by which way the body asked for it."""
        werte = self.werte()
        return e.Eingabe(**{**werte, "im_auftrag": Kanal(werte["im_auftrag"])})


class AusschlussVorschlagenForm(MitGrundForm):
    """Bearbeitung proposes; leadership decides."""

    erklaerung = "Darüber entscheidet die Referatsleitung; bis dahin ändert sich nichts."
    grund = textfeld("Begründung")


class VerwerfenForm(MitGrundForm):
    """Leadership does not follow a proposal."""

    erklaerung = "Die Mitgliedschaft bleibt, wie sie ist."


class EndeForm(StatusForm):
    """Leadership follows a proposal, and the membership ends."""

    geschehen = ZeitangabeField(label="Mitgliedschaft endet am")

    def gegenprobe(self) -> e.Eingabe:
        """No date can mend what stands in the way."""
        return PROBE


class RechtsnachfolgeForm(MitGrundForm):
    """Another body carries the membership on; the address names it."""

    erklaerung = "Darüber entscheidet die Referatsleitung; bis dahin ändert sich nichts."
    grund = textfeld(
        "Begründung", help_text="zum Beispiel das Gesetz oder der Vertrag über die Gebietsänderung"
    )

    @property
    def nachfolge_id(self) -> int:
        """The body that the address names."""
        return int(self.abfrage.get("nachfolge", "0"))

    def gegenprobe(self) -> e.Rechtsnachfolge:
        """No reason can mend what stands in the way."""
        return e.Rechtsnachfolge(nachfolge_id=self.nachfolge_id, grund="?")

    def gegenstand(self) -> str:
        """The body that follows."""
        return name_einer_kommune(self.nachfolge_id)

    def eingabe(self) -> e.Rechtsnachfolge:
        """Who follows, under the name of today."""
        return e.Rechtsnachfolge(
            nachfolge_id=self.nachfolge_id,
            nachfolge_name=name_einer_kommune(self.nachfolge_id),
            **self.werte(),
        )
