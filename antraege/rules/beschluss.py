"""What the body has decided, derived from its consultations."""

from datetime import date, timedelta

from antraege.choices import (
    AUFSCHIEBENDE_ERGEBNISSE,
    VERNEINENDE_ERGEBNISSE,
    ZUSTIMMENDE_ERGEBNISSE,
    Antragsstatus,
    Beratungsrolle,
    Beschlusslage,
    Kommunentyp,
)
from antraege.fall import BeratungZeile, Fall
from antraege.worte import schrittnummer
from antraege.zeitangabe import Zeitangabe

ENTSCHEIDENDE_ERGEBNISSE = (
    ZUSTIMMENDE_ERGEBNISSE | VERNEINENDE_ERGEBNISSE | AUFSCHIEBENDE_ERGEBNISSE
)


ENTSCHEIDENDE_ROLLEN = frozenset({Beratungsrolle.ENTSCHEIDUNG, Beratungsrolle.GENEHMIGUNG})
"""A decision in principle decides nothing yet; a Genehmigung confirms or annuls what was urgent."""

GENEHMIGUNG_NACH = timedelta(days=90)
"""When the Genehmigung of an urgent decision is asked for, where no session is known."""


def ist_zu_beschliessen(status: str) -> bool:
    """Whether an open case in this state has its decision before it, so that a paper is of use."""
    return schrittnummer(status) <= schrittnummer(Antragsstatus.BESCHLUSS_AUSSTEHEND)


def entscheidungen(fall: Fall) -> list[BeratungZeile]:
    """Consultations that decide, in the order of their sessions; a Vorlage is only a proposal."""
    return [b for b in in_reihenfolge(fall) if b.rolle in ENTSCHEIDENDE_ROLLEN]


def in_reihenfolge(fall: Fall) -> list[BeratungZeile]:
    """All consultations (Beratungsfolge), in the order of their sessions, then of recording."""
    return sorted(fall.beratungen, key=lambda b: (b.sitzung.sortierung, b.id is None, b.id or 0))


def letzte_entscheidung(fall: Fall) -> BeratungZeile | None:
    """The last decision with a result, whichever way it went; taking note decides nothing."""
    mit_ergebnis = [b for b in entscheidungen(fall) if b.ergebnis in ENTSCHEIDENDE_ERGEBNISSE]
    return mit_ergebnis[-1] if mit_ergebnis else None


def belegte_entscheidung(fall: Fall) -> BeratungZeile | None:
    """The decision whose session and evidence count: behind a Genehmigung, what it confirms."""
    letzte = letzte_entscheidung(fall)
    if letzte is None or letzte.genehmigt_id is None:
        return letzte
    return next((b for b in fall.beratungen if b.id == letzte.genehmigt_id), letzte)


def offener_beschlussvorbehalt(fall: Fall) -> str:
    """The reservation under which the decision was taken, while it stands; else empty."""
    entscheidung = belegte_entscheidung(fall)
    offen = entscheidung is not None and entscheidung.hat_offenen_vorbehalt
    return entscheidung.vorbehalt if entscheidung is not None and offen else ""


def fehlende_genehmigungen(fall: Fall) -> list[tuple[BeratungZeile, date]]:
    """Urgent decisions that no assembly has ratified yet, and when to ask.

    The day is that of the session planned for it, else 90 days after the decision: by then the
    assembly has met again. Where the assembly has decided itself since, nothing is missing. A
    closed old case asks for nothing any more.
    """
    if fall.antrag.ist_geschlossener_altfall:
        return []
    offen: list[tuple[BeratungZeile, date]] = []
    folge = in_reihenfolge(fall)
    for stelle, b in enumerate(folge):
        if not b.ist_eilig or b.ergebnis not in ZUSTIMMENDE_ERGEBNISSE:
            continue
        # Papers of an old case may not tell which decision a Genehmigung confirmed.
        genehmigungen = [
            g
            for g in folge
            if g.rolle == Beratungsrolle.GENEHMIGUNG and g.genehmigt_id in (b.id, None)
        ]
        selbst = [
            g
            for g in folge[stelle + 1 :]
            if g.rolle == Beratungsrolle.ENTSCHEIDUNG and not g.ist_eilig
        ]
        if any(g.ergebnis in ENTSCHEIDENDE_ERGEBNISSE for g in genehmigungen + selbst):
            continue
        geplant = [g.sitzung.spaetestens for g in genehmigungen if not g.ergebnis]
        tage = [tag for tag in geplant if tag is not None]
        if tage:
            offen.append((b, min(tage)))
        elif b.sitzung.spaetestens is not None:
            offen.append((b, b.sitzung.spaetestens + GENEHMIGUNG_NACH))
    return offen


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


def beschlossen(fall: Fall) -> Zeitangabe:
    """When the decision for it was taken; unknown where there is none, or its day is not told."""
    entscheidung = belegte_entscheidung(fall)
    if entscheidung is None or beschlusslage(fall) is not Beschlusslage.BESCHLOSSEN:
        return Zeitangabe.unbekannt()
    return entscheidung.sitzung


def traegt(lage: Beschlusslage) -> bool:
    """Whether the way can go on with this state of the decision."""
    return lage in (Beschlusslage.BESCHLOSSEN, Beschlusslage.ENTBEHRLICH)
