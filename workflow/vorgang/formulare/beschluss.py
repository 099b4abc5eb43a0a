"""The body's statement that it needs no resolution."""

from __future__ import annotations

from typing import Any

from antraege.dokumente.feld import Dateifeld, MitDatei
from antraege.models import Beschlussentbehrlichkeit
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile


class EntbehrlichkeitForm(MitDatei, HandlungForm):
    """The body states that it needs no resolution."""

    erklaerung = (
        "Nur wenn die Kommune selbst erklärt, dass kein Beschluss nötig ist. Eine abweichende "
        "Entscheidung eines Gremiums geht vor."
    )
    field_order = ["grund", "erklaert_durch", "geschehen", "datei", "beleg", "im_auftrag"]

    grund = textfeld("Grund, den die Kommune nennt")
    erklaert_durch = zeile(
        Beschlussentbehrlichkeit, "erklaert_durch", "Erklärt durch", help_text="Amt oder Funktion"
    )
    geschehen = ZeitangabeField(label="Erklärt am")
    datei = Dateifeld(label="Erklärung als Datei", required=False)
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
        """The statement; an unchanged date keeps its wording."""
        werte = self.werte()
        werte["geschehen"] = self.ersetze_unveraenderte_zeit("geschehen", werte["geschehen"])
        return e.EntbehrlichkeitErfassen(**werte)
