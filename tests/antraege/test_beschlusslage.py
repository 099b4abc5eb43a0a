"""How the body decided, derived from its sessions."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Handlung,
)
from antraege.rules.beschluss import beschlusslage
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import BEZIRKSREGIERUNG, DETMOLD, Welt
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.nur_sqlite  # rules look at the frozen case, not at tables

E = Beratungsergebnis
H = Handlung
S = Antragsstatus
L = Beschlusslage
ENTSCHEIDUNG, EMPFEHLUNG, BERICHT = (
    Beratungsrolle.ENTSCHEIDUNG,
    Beratungsrolle.EMPFEHLUNG,
    Beratungsrolle.BERICHT,
)
OFFEN = ""

Sitzung = tuple[int, str, Beratungsrolle, Beratungsergebnis | str]

# day in March, assembly, role, result; then the state of the decision
LAGEN: dict[str, tuple[list[Sitzung], Beschlusslage]] = {
    "nothing yet": ([], L.AUSSTEHEND),
    "a session ahead": ([(20, "Rat", ENTSCHEIDUNG, OFFEN)], L.AUSSTEHEND),
    "council yes": ([(2, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT)], L.BESCHLOSSEN),
    "yes with changes": ([(2, "Rat", ENTSCHEIDUNG, E.GEAENDERT)], L.BESCHLOSSEN),
    "yes with a proviso": ([(2, "Rat", ENTSCHEIDUNG, E.MIT_MASSGABE)], L.BESCHLOSSEN),
    "committee alone decides": ([(2, "Ausschuss", ENTSCHEIDUNG, E.UNGEAENDERT)], L.BESCHLOSSEN),
    "committee recommends": ([(2, "Hauptausschuss", EMPFEHLUNG, E.EMPFOHLEN)], L.AUSSTEHEND),
    "a recommendation may even read yes": (
        [(2, "Hauptausschuss", EMPFEHLUNG, E.UNGEAENDERT)], L.AUSSTEHEND
    ),
    "committee, then council": (
        [(2, "Hauptausschuss", EMPFEHLUNG, E.EMPFOHLEN), (9, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT)],
        L.BESCHLOSSEN,
    ),
    "only a report": ([(2, "Rat", BERICHT, E.ZUR_KENNTNIS)], L.AUSSTEHEND),
    "deferred": ([(2, "Rat", ENTSCHEIDUNG, E.VERTAGT)], L.AUSSTEHEND),
    "referred": ([(2, "Rat", ENTSCHEIDUNG, E.VERWIESEN)], L.AUSSTEHEND),
    "taken off": ([(2, "Rat", ENTSCHEIDUNG, E.ABGESETZT)], L.AUSSTEHEND),
    "deferred, then yes": (
        [(2, "Rat", ENTSCHEIDUNG, E.VERTAGT), (9, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT)],
        L.BESCHLOSSEN,
    ),
    "no": ([(2, "Rat", ENTSCHEIDUNG, E.ABGELEHNT)], L.ABGELEHNT),
    "no, then yes under another paper": (
        [(2, "Rat", ENTSCHEIDUNG, E.ABGELEHNT), (9, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT)],
        L.BESCHLOSSEN,
    ),
    "recorded in the other order": (
        [(9, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT), (2, "Rat", ENTSCHEIDUNG, E.ABGELEHNT)],
        L.BESCHLOSSEN,
    ),
    "yes, then no": (
        [(2, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT), (9, "Rat", ENTSCHEIDUNG, E.ABGELEHNT)],
        L.ABGELEHNT,
    ),
    "yes, then lifted": (
        [(2, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT), (9, "Rat", ENTSCHEIDUNG, E.AUFGEHOBEN)],
        L.AUSSTEHEND,
    ),
    "yes, then objected to": (
        [(2, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT), (9, "Rat", ENTSCHEIDUNG, E.BEANSTANDET)],
        L.ABGELEHNT,
    ),
    "yes, then noted": (
        [(2, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT), (9, "Rat", ENTSCHEIDUNG, E.ZUR_KENNTNIS)],
        L.BESCHLOSSEN,
    ),
    "urgent decision, approved": (
        [(2, "Eilweg", ENTSCHEIDUNG, E.UNGEAENDERT), (9, "Rat", ENTSCHEIDUNG, E.GENEHMIGT)],
        L.BESCHLOSSEN,
    ),
    "yes, another session ahead": (
        [(2, "Rat", ENTSCHEIDUNG, E.UNGEAENDERT), (20, "Rat", ENTSCHEIDUNG, OFFEN)], L.BESCHLOSSEN
    ),
}  # fmt: skip


def erfasse(welt: Welt, antrag: int, sitzungen: list[Sitzung]) -> None:
    for tag, gremium, rolle, ergebnis in sitzungen:
        eingabe = e.BeratungErfassen(
            gremium=gremium,
            sitzung=Zeitangabe.tag(date(2026, 3, tag)),
            rolle=rolle,
            ergebnis=ergebnis,
        )
        welt.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)


@pytest.mark.parametrize("name", LAGEN)
def test_the_state_of_the_decision_follows_from_the_sessions(welt: Welt, name: str) -> None:
    sitzungen, erwartet = LAGEN[name]
    antrag = welt.interesse()
    erfasse(welt, antrag, sitzungen)
    assert beschlusslage(welt.fall(antrag)) == erwartet


@pytest.mark.parametrize("name", LAGEN)
def test_the_bodys_own_statement_counts_unless_a_decision_says_otherwise(
    welt: Welt, name: str
) -> None:
    sitzungen, erwartet = LAGEN[name]
    antrag = welt.interesse()
    entbehrlich = beispiel(welt, H.ENTBEHRLICHKEIT_ERFASSEN, welt.fall(antrag))
    welt.tue(antrag, H.ENTBEHRLICHKEIT_ERFASSEN, entbehrlich)
    erfasse(welt, antrag, sitzungen)
    gilt = erwartet if erwartet in (L.BESCHLOSSEN, L.ABGELEHNT) else L.ENTBEHRLICH
    assert beschlusslage(welt.fall(antrag)) == gilt


def test_unknown_exists_for_old_cases_only(welt: Welt) -> None:
    alt = welt.altfall(DETMOLD, S.BESCHLUSS_AUSSTEHEND, {"interesse_bekundet": "unbekannt"})
    assert beschlusslage(welt.fall(alt)) == L.UNBEKANNT
    erfasse(welt, alt, [(2, "Rat", ENTSCHEIDUNG, E.VERTAGT)])
    assert beschlusslage(welt.fall(alt)) == L.AUSSTEHEND
    amt = welt.interesse(BEZIRKSREGIERUNG)
    assert beschlusslage(welt.fall(amt)) == L.ENTBEHRLICH
