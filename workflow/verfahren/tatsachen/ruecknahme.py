"""A signature that was recorded by mistake is taken back, as long as the case is on its way."""

from collections.abc import Iterator

from antraege.choices import Antragsstatus, Dokumentart, Handlung
from antraege.fall import Fall
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import UnterschriftZuruecknehmen
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand

VERMERK = " (Unterschrift zurückgenommen)"
"""Behind the title of a paper on which nothing counts any more."""


def _pruefe(fall: Fall, e: UnterschriftZuruecknehmen, u: Umstand) -> Iterator[Hindernis]:
    if not fall.geltende_unterschriften:
        yield Hindernis("Es ist keine Unterschrift erfasst.")
    elif not e.parteien:
        yield eingabefehler("parteien", "Bitte mindestens eine Unterschrift auswählen.")
    for partei in e.parteien if fall.geltende_unterschriften else ():
        if fall.unterschrift(partei) is None:
            satz = f"Für {partei.label} ist keine Unterschrift erfasst."
            yield eingabefehler("parteien", satz)
    yield from nicht_leer("grund", e.grund, "den Grund")


@tatsache(
    Handlung.UNTERSCHRIFT_ZURUECKNEHMEN,
    UnterschriftZuruecknehmen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe,
    gehoert_zu=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
)
def unterschrift_zuruecknehmen(fall: Fall, e: UnterschriftZuruecknehmen, u: Umstand) -> Fall:
    """The slots are empty again; what was recorded stays readable, its papers say so."""
    fall = fall.je(
        "unterschriften",
        lambda z: z.partei in e.parteien and z.zurueckgenommen_am is None,
        zurueckgenommen_am=u.jetzt,
    )
    return kennzeichne_papiere(fall)


def kennzeichne_papiere(fall: Fall) -> Fall:
    """Mark papers whose signatures are all taken back, and no other: one may bear several, and what
    was taken back may be recorded again with the same paper."""
    geltende = {z.datei for z in fall.geltende_unterschriften}
    hinfaellige = {z.datei for z in fall.unterschriften if z.datei} - geltende
    for d in fall.dokumente:
        if d.art is not Dokumentart.ERKLAERUNG or not d.sha256:
            continue
        titel = d.bezeichnung.removesuffix(VERMERK)
        if d.sha256 in hinfaellige:
            titel = f"{titel[: 200 - len(VERMERK)]}{VERMERK}"
        if titel != d.bezeichnung and d.sha256 in hinfaellige | geltende:
            fall = fall.ersetzt("dokumente", d, bezeichnung=titel)
    return fall
