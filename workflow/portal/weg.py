"""The five steps: the track of a case, what still comes, and what each step means."""

from dataclasses import dataclass

from antraege.choices import Antragsstatus, Kommunentyp
from antraege.fall import Fall
from antraege.models import Protokolleintrag
from antraege.rules.oeffentlich import datumswort
from antraege.worte import SCHRITTE, gremium, koerper, schrittnummer
from antraege.zeitangabe import Zeitangabe
from workflow.portal.zeiten import eintritte


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


def kommendes(fall: Fall) -> list[Erklaerung]:
    """What still comes after the step of an open case."""
    if not fall.antrag.ist_offen:
        return []
    return erklaerungen(fall.kommune.typ)[erreicht(fall) :]


def wegschritte(fall: Fall, eintraege: tuple[Protokolleintrag, ...]) -> list[Wegschritt]:
    """The track of a case with its dates."""
    eigene = tuple(e for e in eintraege if e.antrag_id is not None)
    daten = eintritte(eigene)
    hier = erreicht(fall)
    return [
        _schritt(fall, nr, titel, hier, daten) for nr, (titel, _status) in enumerate(SCHRITTE, 1)
    ]


def _schritt(
    fall: Fall, nr: int, titel: str, hier: int, daten: dict[str, Zeitangabe]
) -> Wegschritt:
    if nr == len(SCHRITTE) and hier == nr:
        beginn = datumswort(fall.mitgliedschaft.beginn)
        return Wegschritt(nr, titel, "fertig", f"seit {beginn}" if beginn else "")
    if nr < hier:
        return Wegschritt(nr, titel, "fertig", _erledigt(fall, nr, daten))
    if nr > hier:
        return Wegschritt(nr, titel, "offen")
    if not fall.antrag.ist_offen:
        return Wegschritt(nr, titel, "offen", "nicht abgeschlossen")
    seit = datumswort(daten.get(SCHRITTE[nr - 1][1], fall.antrag.schritt))
    return Wegschritt(nr, titel, "aktuell", f"seit {seit}" if seit else "")


def _erledigt(fall: Fall, nr: int, daten: dict[str, Zeitangabe]) -> str:
    """The first step is done with the receipt, every other when the next one began."""
    if nr == 1:
        return datumswort(daten.get(Antragsstatus.INTERESSE_BEKUNDET, fall.antrag.eingang))
    fertig = datumswort(daten.get(SCHRITTE[nr][1]))
    return f"erledigt {fertig}" if fertig else "erledigt"
