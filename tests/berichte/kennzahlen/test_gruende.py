"""Why an open case is overdue: what outlives a step, in words that nobody typed."""

from __future__ import annotations

from datetime import timedelta

from antraege.choices import Antragsstatus, Beratungsrolle, Handlung
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import um, zahlen
from tests.stuetzen.faelle import Welt
from workflow.verfahren import eingaben as e

S = Antragsstatus
H = Handlung


def gruende(welt: Welt, tage: int) -> list[str]:
    """The reasons of what is overdue so many days from now."""
    tag = (welt.heute + timedelta(days=tage)).isoformat()
    return [u.grund for u in zahlen(tag, tag).vorgaenge.ueberfaellig.zeilen]


def test_a_commitment_of_an_open_case_is_due_without_its_words(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 10)
    assert gruende(welt, 11) == ["Zusage fällig"]
    neu = welt.heute + timedelta(days=20)
    zusage = welt.fall(antrag).zusagen[0].id or 0
    eingabe = e.ZusageVerlaengern(zeile_id=zusage, neu_faellig_am=neu, grund="Haushalt")
    welt.tue(antrag, H.ZUSAGE_VERLAENGERN, eingabe)
    assert (gruende(welt, 11), gruende(welt, 21)) == ([], ["Zusage fällig"])


def test_also_while_the_clock_stands(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 10)
    welt.setze_aus(antrag, 60)
    assert gruende(welt, 11) == ["Zusage fällig"]


def eilig_entschieden(welt: Welt) -> tuple[int, int]:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    return antrag, welt.entscheide_eilig(antrag)


def test_an_urgent_decision_wants_its_ratification(welt: Welt) -> None:
    eilig_entschieden(welt)
    assert gruende(welt, 90) == []
    assert gruende(welt, 91) == [
        "Bürgermeisterin mit einem Ratsmitglied: Genehmigung der Eilentscheidung"
    ]


def test_or_has_a_session_planned_for_it(welt: Welt) -> None:
    antrag, eilige = eilig_entschieden(welt)
    welt.berate(
        antrag,
        sitzung=Zeitangabe.tag(welt.heute + timedelta(days=10)),
        rolle=Beratungsrolle.GENEHMIGUNG,
        genehmigt_id=eilige,
    )
    assert gruende(welt, 11) == ["Rat: Genehmigung der Eilentscheidung"]
