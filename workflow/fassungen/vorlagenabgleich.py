"""The template in force beside the one that is to take its place."""

from __future__ import annotations

from antraege.dokumente.ablage import Fehlt
from berichte.beschlussvorlage import Unbrauchbar, zeilen
from workflow.fassungen.abgleich import ABSAETZE, gleiche_ab
from workflow.fassungen.vorlagenstaende import genannt
from workflow.fassungen.vorschau import Vergleich
from workflow.verfahren.fassungen.mustervorlage import Mustervorlage, lies_formular

HOECHSTENS_ABSAETZE = 1500
NUR_AUSSEHEN = (
    "Am Text ändert sich nichts. Die Dateien unterscheiden sich im Aussehen, etwa in Schrift, "
    "Abständen oder Bildern."
)
FEHLT = (
    "Die geltende Vorlage fehlt in der Ablage oder ist nicht lesbar; ein Vergleich ist nicht "
    "möglich."
)
ZU_LANG = "Für einen Vergleich ist die Vorlage zu lang; bitte beide Dateien in Word vergleichen."


def vergleiche_vorlagen(geltende: Mustervorlage, neue: Mustervorlage) -> Vergleich:
    """Paragraph by paragraph, with table rows, head and foot."""
    titel = f"Gegenüber der Vorlage, die gilt ({genannt(geltende)})"
    try:
        alt, neu = (zeilen(lies_formular(v)) for v in (geltende, neue))
    except (Fehlt, Unbrauchbar):
        return Vergleich(titel, satz=FEHLT)
    if max(len(alt), len(neu)) > HOECHSTENS_ABSAETZE:
        return Vergleich(titel, satz=ZU_LANG)
    return Vergleich(titel, zeilen=gleiche_ab(alt, neu, ABSAETZE), satz=NUR_AUSSEHEN)
