"""What still comes in an open case. Facts that are there already are not asked for again."""

from dataclasses import replace

from antraege.choices import Antragsstatus, Beschlusslage, Partei
from antraege.fall import Fall
from antraege.rules.beschluss import belegte_entscheidung, beschlusslage
from antraege.rules.oeffentlich import (
    nach_aussen,
    ort_der_unterzeichnung,
    satz_zum_beschluss,
)
from antraege.rules.zeichnung import leere_parteien, parteien
from antraege.worte import koerper, schrittnummer
from workflow.portal.abschnitte import offener_termin
from workflow.portal.weg import Erklaerung, erklaerungen, erreicht

ENTSCHIEDEN = (Beschlusslage.BESCHLOSSEN, Beschlusslage.ABGELEHNT)


def kommendes(fall: Fall) -> list[Erklaerung]:
    """The steps after the one an open case stands at."""
    if not fall.antrag.ist_offen:
        return []
    saetze = {
        schrittnummer(Antragsstatus.BESCHLUSS_AUSSTEHEND): _zum_beschluss(fall),
        schrittnummer(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND): _zur_erklaerung(fall),
    }
    schritte = erklaerungen(fall.kommune.typ)[erreicht(fall) :]
    return [replace(s, satz=saetze.get(s.nr) or s.satz) for s in schritte]


def _zum_beschluss(fall: Fall) -> str:
    """What is left to do about the decision; empty where it is all still to come."""
    fall = nach_aussen(fall)
    lage = beschlusslage(fall)
    if lage is Beschlusslage.ENTBEHRLICH:
        return satz_zum_beschluss(fall)
    entscheidung = belegte_entscheidung(fall)
    if entscheidung is None or lage not in ENTSCHIEDEN:
        return ""
    if not (entscheidung.beleg or entscheidung.beleg_datei):
        return "Ihr Gremium hat entschieden; bitte senden Sie uns noch den Beschlussauszug."
    if lage is Beschlusslage.ABGELEHNT:
        return "Die Entscheidung Ihres Gremiums liegt uns vor; wir sprechen mit Ihnen darüber."
    return "Die Entscheidung Ihres Gremiums liegt uns bereits vor."


def _zur_erklaerung(fall: Fall) -> str:
    """Who still signs, and when if a day is set; empty where nobody has and no day is."""
    leer, termin = leere_parteien(fall), offener_termin(fall)
    if leer == parteien(fall) and termin is None:
        return ""
    if leer:
        verb = "unterzeichnet" if len(leer) == 1 else "unterzeichnen"
        wann = f"am {termin:%d.%m.%Y}" if termin else "noch"
        satz = f"{_namen(fall, leer)} {verb} {wann} die Gemeinsame Erklärung."
        return f"{satz} {ort_der_unterzeichnung(fall)}".strip() if termin else satz
    if any(u.hat_offenen_vorbehalt for u in fall.geltende_unterschriften):
        return "Alle Unterschriften liegen vor; ein Vorbehalt ist noch aufzuheben."
    return "Alle Unterschriften unter der Gemeinsamen Erklärung liegen bereits vor."


def _namen(fall: Fall, wer: list[Partei]) -> str:
    namen = {
        Partei.KOMMUNE: koerper(fall.kommune.typ).ihre,
        Partei.LAND: "das Land",
        Partei.VERBAND: "der Verband",
    }
    worte = [namen[partei] for partei in wer]
    satz = ", ".join([*worte[:-2], " und ".join(worte[-2:])])
    return satz[0].upper() + satz[1:]
