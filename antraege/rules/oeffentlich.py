"""What the municipality is told: one plain sentence per question, for its page and its mails."""

import re
from dataclasses import replace

from antraege.choices import (
    AmZug,
    Antragsstatus,
    Beschlusslage,
    Handlung,
    Kommunentyp,
    Mitgliedsstatus,
    Rundenart,
)
from antraege.fall import Fall
from antraege.rules.am_zug import (
    aufgabe_der_kommune,
    soll_unterzeichnen,
    termin_der_unterzeichnung,
)
from antraege.rules.beschluss import beschlusslage
from antraege.rules.runde import offener_platz
from antraege.rules.zeichnung import leere_parteien
from antraege.worte import (
    AM_ZUG_WORTE,
    HANDLUNGSWORTE,
    MITGLIEDSWORTE,
    STATUSWORTE,
)
from antraege.zeitangabe import Zeitangabe


def nach_aussen(fall: Fall) -> Fall:
    """The case as far as the body is told of its decision: what is not known to have been public
    leaves no trace. Whose turn it is, and every rule of the procedure, follow the whole case."""
    return fall.mit(beratungen=tuple(b for b in fall.beratungen if b.ist_oeffentlich))


def datumswort(wann: Zeitangabe | None) -> str:
    """A date in words without the wording of its source; empty where it is not known."""
    if wann is None or not wann.ist_bekannt:
        return ""
    return str(replace(wann, wortlaut=""))


def zug_nach_aussen(fall: Fall) -> AmZug:
    """Whose turn it is as the body is told: a signing to which it is not invited, or not to its new
    day, asks nothing of it yet."""
    zug = AmZug(fall.antrag.am_zug or AmZug.AMT)
    platz = offener_platz(fall)
    if platz is None or platz.ist_eingeladen:
        return zug
    if zug is AmZug.TERMIN or (platz.weiss_davon and soll_unterzeichnen(fall)):
        return AmZug.AMT
    return zug


def satz_zum_zug(fall: Fall) -> str:
    """Whose turn it is and what to do; empty in a closed case. A suspension stands above all."""
    if not fall.antrag.ist_offen:
        return ""
    if fall.laufende_aussetzung is not None:
        bis = f"{fall.laufende_aussetzung.bis:%d.%m.%Y}"
        return HANDLUNGSWORTE[Handlung.AUSSETZUNG_BEGINNEN].oeffentlich.format(datum=bis)
    zug = zug_nach_aussen(fall)
    termin = termin_der_unterzeichnung(fall)
    return AM_ZUG_WORTE[zug].oeffentlich.format(
        handlung=aufgabe_der_kommune(nach_aussen(fall)) if zug is AmZug.KOMMUNE else "",
        datum=f"{termin:%d.%m.%Y}" if termin else "",
    )


def ort_der_unterzeichnung(fall: Fall) -> str:
    """Place and hour of the round to which the body was invited, as a sentence; else empty."""
    platz = offener_platz(fall)
    if platz is None or not platz.ist_eingeladen:
        return ""
    runde = platz.runde
    wort = "Zugang" if runde.art is Rundenart.DIGITAL else "Ort"
    ort = f"{wort}: {runde.ort}." if runde.ort else ""
    uhrzeit = f"Beginn: {runde.uhrzeit:%H:%M} Uhr." if runde.uhrzeit and runde.tag else ""
    return " ".join(filter(None, (ort, uhrzeit)))


def satz_zum_stand(fall: Fall) -> str:
    """Where the case stands; after the admission, where the membership stands."""
    if fall.status is Antragsstatus.AUFGENOMMEN:
        return satz_zur_mitgliedschaft(
            fall.mitgliedschaft.status, beginn=fall.mitgliedschaft.beginn
        )
    wort = STATUSWORTE.get(fall.status)
    if fall.status is Antragsstatus.BESCHLUSS_AUSSTEHEND:
        beschluss = satz_zum_beschluss(fall)
        if not beschluss and fall.antrag.am_zug == AmZug.AMT:
            beschluss = "Der Schritt „Beschluss“ liegt zurzeit bei uns."
        # The papers of an old case do not show that the requirements were met.
        if Antragsstatus.IN_PRUEFUNG in fall.antrag.unbekannte_schritte:
            return beschluss or "Der Beschluss steht aus."
        if beschluss:
            return f"Die Voraussetzungen liegen vor. {beschluss}"
    if fall.status is Antragsstatus.IN_FREIGABE and (leer := leere_parteien(fall)):
        fehlt = "fehlt noch eine Unterschrift" if len(leer) == 1 else "fehlen noch Unterschriften"
        return f"Unter der Gemeinsamen Erklärung {fehlt}; das klären wir."
    return wort.oeffentlich if wort else ""


def satz_zum_beschluss(fall: Fall) -> str:
    """How the decision was settled: there is one, or none is needed; empty where neither is public
    knowledge."""
    lage = beschlusslage(nach_aussen(fall))
    if lage is Beschlusslage.BESCHLOSSEN:
        return HANDLUNGSWORTE[Handlung.BESCHLUSSLAGE_BESTAETIGEN].oeffentlich
    if lage is not Beschlusslage.ENTBEHRLICH:
        return ""
    if fall.kommune.typ is Kommunentyp.BEZIRKSREGIERUNG:
        return "Ein Beschluss ist bei Ihrer Behörde nicht nötig."
    return "Ein Beschluss ist nach Ihrer Mitteilung entbehrlich."


def satz_zur_mitgliedschaft(
    status: Mitgliedsstatus,
    *,
    beginn: Zeitangabe | None = None,
    seit: Zeitangabe | None = None,
    ende: Zeitangabe | None = None,
) -> str:
    """Where the membership stands. ``seit``: when it came into this state.

    A date that nobody wrote down is left out of the sentence.
    """
    wort = MITGLIEDSWORTE.get(status)
    if wort is None:
        return ""
    if status is Mitgliedsstatus.AKTIV:
        datum = datumswort(beginn)
        mit_datum = STATUSWORTE[Antragsstatus.AUFGENOMMEN].oeffentlich
        return mit_datum.format(datum=datum) if datum else wort.oeffentlich
    datum = datumswort(ende if status is Mitgliedsstatus.BEENDET else seit)
    satz = wort.oeffentlich.replace("{datum}", datum)
    return satz if datum else re.sub(r" (seit|am) (?=\.)", "", satz)
