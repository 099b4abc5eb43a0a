"""The five steps: the track of a case, and what each step means."""

from dataclasses import dataclass

from antraege.choices import Antragsstatus, Kommunentyp
from antraege.fall import Fall
from antraege.models import Protokolleintrag
from antraege.rules.oeffentlich import datumswort
from antraege.rules.weg import abschluesse, beitritt, eintritte
from antraege.rules.zeichnung import beitrittsdatum
from antraege.worte import SCHRITTE, gremium, koerper, schrittnummer
from antraege.zeitangabe import Zeitangabe


@dataclass(frozen=True, slots=True)
class Wegschritt:
    """One step as ``bausteine/weg.html`` draws it."""

    nr: int
    titel: str
    zustand: str
    zeile: str = ""


@dataclass(frozen=True, slots=True)
class Erklaerung:
    """What a step is about, in one sentence."""

    nr: int
    titel: str
    satz: str


def erklaerungen(typ: Kommunentyp | str) -> list[Erklaerung]:
    """All five steps, in the words for this kind of body."""
    wort = koerper(typ)
    wo = gremium(typ)
    beschluss = (
        f"Ihr Gremium entscheidet über den Beitritt ({wo} oder zuständiger Ausschuss); Sie senden "
        "uns den Beschlussauszug."
        if wo
        else f"Bei {wort.ihrem} ist kein Beschluss nötig."
    )
    pruefung = (
        "Wir sehen uns gemeinsam an, ob die Voraussetzungen vorliegen; manches können Sie auch "
        "für später zusagen."
    )
    saetze = (
        f"Sie schreiben uns formlos, dass {wort.ihre} beitreten möchte.",
        pruefung,
        beschluss,
        f"{wort.ihre} und das Land unterzeichnen die Gemeinsame Erklärung.",
        f"Mit der Aufnahme ist {wort.ihre} Mitglied im Kommunen-Netzwerk.",
    )
    return [
        Erklaerung(nr, titel, satz)
        for nr, ((titel, _), satz) in enumerate(zip(SCHRITTE, saetze, strict=True), 1)
    ]


def erreicht(fall: Fall) -> int:
    """Number of the step a case stands at, or stood at when it was closed."""
    status = fall.status
    if not fall.antrag.ist_offen and status is not Antragsstatus.AUFGENOMMEN:
        return schrittnummer(fall.antrag.letzter_offener_status)
    return schrittnummer(status)


def wegschritte(fall: Fall, eintraege: tuple[Protokolleintrag, ...]) -> list[Wegschritt]:
    """The track of a case with its dates."""
    eigene = tuple(e for e in eintraege if e.antrag_id is not None)
    seit, fertig = eintritte(eigene), abschluesse(eigene)
    hier = erreicht(fall)
    unbekannt = fall.antrag.unbekannte_schritte - set(seit)
    return [
        # What the papers of an old case do not show is not shown as done.
        Wegschritt(nr, titel, "offen", "nicht überliefert")
        if nr < hier and status in unbekannt
        else _erledigt(fall, nr, titel, seit, fertig.get(nr))
        if nr < hier
        else _schritt(fall, nr, titel, hier, seit)
        for nr, (titel, status) in enumerate(SCHRITTE, 1)
    ]


def _schritt(
    fall: Fall, nr: int, titel: str, hier: int, daten: dict[str, Zeitangabe]
) -> Wegschritt:
    if nr == len(SCHRITTE) and hier == nr:
        beginn = datumswort(beitritt(fall))
        return Wegschritt(nr, titel, "fertig", f"seit {beginn}" if beginn else "")
    if nr > hier:
        return Wegschritt(nr, titel, "offen")
    if not fall.antrag.ist_offen:
        return Wegschritt(nr, titel, "offen", "nicht abgeschlossen")
    seit = datumswort(daten.get(SCHRITTE[nr - 1][1], fall.antrag.schritt))
    return Wegschritt(nr, titel, "aktuell", f"seit {seit}" if seit else "")


def _erledigt(
    fall: Fall, nr: int, titel: str, daten: dict[str, Zeitangabe], fertig: Zeitangabe | None
) -> Wegschritt:
    """The first step shows the receipt, the fourth the last signature: both where known.

    Every other shows when it was finished; the release follows the signatures, from which the
    membership counts.
    """
    if nr == 1:
        eingang = datumswort(daten.get(Antragsstatus.INTERESSE_BEKUNDET, fall.antrag.eingang))
        if eingang:
            return Wegschritt(nr, titel, "fertig", eingang)
    if nr == schrittnummer(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND):
        unterzeichnet = datumswort(beitrittsdatum(fall))
        if unterzeichnet:
            return Wegschritt(nr, titel, "fertig", f"unterzeichnet {unterzeichnet}")
    wann = datumswort(fertig)
    return Wegschritt(nr, titel, "fertig", f"erledigt {wann}" if wann else "erledigt")
