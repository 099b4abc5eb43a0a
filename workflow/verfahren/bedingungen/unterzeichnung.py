"""The signatures, and the release before the Land signs."""

from collections.abc import Iterator

from antraege.choices import Freigabeart, Handlung, Partei
from antraege.fall import Fall
from antraege.rules.zeichnung import (
    genuegt,
    mangel_der_zeichnungsfreigabe,
    massgebliche_fassung,
    parteien,
    vorgriff_des_landes,
)
from workflow.verfahren.bedingungen.gegenstand import Gegenstand
from workflow.verfahren.hindernis import Befund, Punkt, fehlt, liegt_vor


def unterschriften_vollstaendig(v: Gegenstand) -> Befund:
    """All required slots of one pinned text version are filled, no reservation is open."""
    return Befund(_unterschriftspunkte(v.fall))


def vorhandene_unterschriften_genuegen(v: Gegenstand) -> Befund:
    """What is signed counts already; what is not signed yet is not looked at."""
    gezeichnet = [p for p in parteien(v.fall) if v.fall.unterschrift(p) is not None]
    return Befund(_unterschriftspunkt(v.fall, p) for p in gezeichnet)


def unterschrift_zaehlt(fall: Fall, partei: Partei) -> bool:
    """Whether this slot needs nothing more."""
    return _unterschriftspunkt(fall, partei).erfuellt


def _unterschriftspunkte(fall: Fall) -> Iterator[Punkt]:
    if massgebliche_fassung(fall) is None:
        yield fehlt("Es ist keine Fassung der Gemeinsamen Erklärung in Kraft.")
    for partei in parteien(fall):
        yield _unterschriftspunkt(fall, partei)


def _unterschriftspunkt(fall: Fall, partei: Partei) -> Punkt:
    wo, wer = Handlung.UNTERSCHRIFT_ERFASSEN, f"Unterschrift {partei.label}"
    fassung, unterschrift = massgebliche_fassung(fall), fall.unterschrift(partei)
    if unterschrift is None:
        return fehlt(f"{wer} fehlt.", wo)
    if fassung is not None and unterschrift.fassung_id != fassung.id:
        return fehlt(f"{wer} gehört zu einer anderen Textfassung.", wo)
    if unterschrift.hat_offenen_vorbehalt:
        return fehlt(f"{wer} steht unter Vorbehalt.", Handlung.VORBEHALT_AUFHEBEN)
    if not genuegt(fall, unterschrift):
        return fehlt(f"{wer}: Die Form „{unterschrift.form.label}“ genügt nicht.", wo)
    return liegt_vor(f"{wer}, {unterschrift.unterzeichnet}", wo)


def zeichnungsfreigabe_steht(v: Gegenstand) -> Befund:
    """Released, and nothing it pins has changed since; that the Land signed before is said."""
    mangel = mangel_der_zeichnungsfreigabe(v.fall)
    offen = v.fall.offene_freigabe(Freigabeart.ZEICHNUNG)
    if mangel and offen:
        mangel = "Die Zeichnungsfreigabe ist vorgeschlagen, aber noch nicht erteilt."
    wo = Handlung.ZEICHNUNGSFREIGABE_ERTEILEN if offen else Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN
    vorgriff = vorgriff_des_landes(v.fall)
    if mangel:
        return Befund([fehlt(f"{mangel} {vorgriff.satz}." if vorgriff else mangel, wo)])
    satz = "Zeichnungsfreigabe erteilt"
    if vorgriff is not None:
        satz = (
            f"{satz} am {vorgriff.freigegeben_am:%d.%m.%Y}, "
            f"nach der Unterschrift des Landes {vorgriff.vom} (nachgeholt)"
        )
    return Befund([liegt_vor(satz, wo)])
