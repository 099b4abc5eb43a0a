"""What the body has decided, derived from its consultations."""

from antraege.choices import (
    AUFSCHIEBENDE_ERGEBNISSE,
    VERNEINENDE_ERGEBNISSE,
    ZUSTIMMENDE_ERGEBNISSE,
    Beratungsrolle,
    Beschlusslage,
    Kommunentyp,
)
from antraege.fall import BeratungZeile, Fall

ENTSCHEIDENDE_ERGEBNISSE = (
    ZUSTIMMENDE_ERGEBNISSE | VERNEINENDE_ERGEBNISSE | AUFSCHIEBENDE_ERGEBNISSE
)


def entscheidungen(fall: Fall) -> list[BeratungZeile]:
    """Consultations that decide, in the order of their sessions; a Vorlage is only a proposal."""
    reihe = [b for b in fall.beratungen if b.rolle == Beratungsrolle.ENTSCHEIDUNG]
    return sorted(reihe, key=lambda b: (b.sitzung.sortierung, b.id or 0))


def letzte_entscheidung(fall: Fall) -> BeratungZeile | None:
    """The last decision with a result, whichever way it went; taking note decides nothing."""
    mit_ergebnis = [b for b in entscheidungen(fall) if b.ergebnis in ENTSCHEIDENDE_ERGEBNISSE]
    return mit_ergebnis[-1] if mit_ergebnis else None


def beschlusslage(fall: Fall) -> Beschlusslage:
    """State of the decision.

    A statement that no resolution is needed counts as long as no decision says otherwise; the
    Bezirksregierungen have no deciding assembly at all. ``unbekannt`` exists for old cases only.
    """
    letzte = letzte_entscheidung(fall)
    if letzte is not None:
        if letzte.ergebnis in ZUSTIMMENDE_ERGEBNISSE:
            return Beschlusslage.BESCHLOSSEN
        if letzte.ergebnis in VERNEINENDE_ERGEBNISSE:
            return Beschlusslage.ABGELEHNT
    if fall.entbehrlichkeiten or fall.kommune.typ == Kommunentyp.BEZIRKSREGIERUNG:
        return Beschlusslage.ENTBEHRLICH
    if letzte is not None and letzte.ergebnis in AUFSCHIEBENDE_ERGEBNISSE:
        return Beschlusslage.AUSSTEHEND
    return Beschlusslage.UNBEKANNT if fall.antrag.ist_altfall else Beschlusslage.AUSSTEHEND


def traegt(lage: Beschlusslage) -> bool:
    """Whether the way can go on with this state of the decision."""
    return lage in (Beschlusslage.BESCHLOSSEN, Beschlusslage.ENTBEHRLICH)
