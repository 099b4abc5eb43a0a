"""A consultation that is not known to have been public leaves no trace but whose turn it is."""

from __future__ import annotations

from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Oeffentlichkeit,
)
from antraege.models import Nachricht
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt, akteur
from tests.workflow.portal.conftest import Lesen
from tests.workflow.verfahren.beratungen import BELEG, am, bestaetige

pytestmark = pytest.mark.nur_sqlite  # words about the frozen case

H = Handlung
S = Antragsstatus
E = Beratungsergebnis
VERMERKT = "Wir haben eine Beratung in Ihrem Gremium vermerkt."
LIEGT_VOR = "Ihr Beschluss liegt uns vor."
BEI_UNS = "Der Schritt „Beschluss“ liegt zurzeit bei uns."
BESCHLUSS: dict[str, Any] = {"ergebnis": E.UNGEAENDERT, "beleg": BELEG}
NICHT_BEKANNT = [Oeffentlichkeit.NICHT_OEFFENTLICH, Oeffentlichkeit.NICHT_GENANNT]
OHNE_FOLGE: dict[str, dict[str, Any]] = {
    "planned": {},
    "recommended": {"rolle": Beratungsrolle.EMPFEHLUNG, "ergebnis": E.EMPFOHLEN},
    "deferred": {"ergebnis": E.VERTAGT},
    "refused": {"ergebnis": E.ABGELEHNT, "beleg": BELEG},
    "with a reservation": {"vorbehalt": "vorbehaltlich des Haushalts", **BESCHLUSS},
}
"""Consultations after which it is still the body's turn."""


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
@pytest.mark.parametrize("name", OHNE_FOLGE)
@pytest.mark.parametrize("status", [S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND])
def test_the_page_reads_as_if_it_had_not_been(
    welt: Welt, lies: Lesen, status: S, name: str, oeffentlichkeit: Oeffentlichkeit
) -> None:
    antrag = welt.weg_bis(status)
    vorher = lies()
    welt.berate(antrag, oeffentlichkeit=oeffentlichkeit, **OHNE_FOLGE[name])
    assert lies() == vorher
    welt.berate(antrag, gremium="Kreistag", oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH)
    assert VERMERKT in lies()


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
def test_a_decision_that_is_not_public_tells_only_whose_turn_it_is(
    welt: Welt, lies: Lesen, oeffentlichkeit: Oeffentlichkeit
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    nummer = welt.berate(antrag, oeffentlichkeit=oeffentlichkeit, **BESCHLUSS)
    text = lies()
    assert "Nächster Schritt bei uns; Sie müssen nichts tun." in text
    assert f"Stand: Die Voraussetzungen liegen vor. {BEI_UNS}" in text
    for verschwiegenes in (LIEGT_VOR, VERMERKT, "entscheidet Ihr zuständiges Gremium"):
        assert verschwiegenes not in text
    oeffentlich = {"beratung_id": nummer, "oeffentlichkeit": Oeffentlichkeit.OEFFENTLICH}
    welt.berate(antrag, **BESCHLUSS, **oeffentlich)
    text = lies()
    assert f"Stand: Die Voraussetzungen liegen vor. {LIEGT_VOR}" in text
    assert VERMERKT in text


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
def test_a_step_that_such_a_decision_closes_is_told_as_closed(
    welt: Welt, lies: Lesen, oeffentlichkeit: Oeffentlichkeit
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.berate(antrag, oeffentlichkeit=oeffentlichkeit, **BESCHLUSS)
    bestaetige(welt, antrag)
    text = lies()
    assert "Der Schritt „Beschluss“ ist abgeschlossen." in text
    assert LIEGT_VOR not in text
    mail = Nachricht.objects.get(handlung=H.BESCHLUSSLAGE_BESTAETIGEN)
    assert "geht es weiter" in mail.text
    assert "Beschluss" not in mail.betreff + mail.text


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
def test_a_mail_neither_tells_of_such_a_decision_nor_asks_for_it_again(
    welt: Welt, oeffentlichkeit: Oeffentlichkeit
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.berate(antrag, oeffentlichkeit=oeffentlichkeit, **BESCHLUSS)
    welt.gehe(antrag, S.BESCHLUSS_AUSSTEHEND)
    mail = Nachricht.objects.get(handlung=H.VORAUSSETZUNGEN_BESTAETIGEN)
    assert "Sie müssen nichts tun" in mail.text
    assert "eschluss" not in mail.betreff + mail.text


def test_an_old_case_tells_of_such_a_decision_as_little(welt: Welt, lies: Lesen) -> None:
    antrag = welt.altfall(BIELEFELD, S.BESCHLUSS_AUSSTEHEND, {"in_pruefung": "unbekannt"})
    wer = akteur("Q. Beispiel", *welt.leute.kommune.rollen, kommunen=[welt.register[BIELEFELD]])
    assert "Der Beschluss steht aus." in lies(BIELEFELD, wer)
    welt.berate(antrag, oeffentlichkeit=Oeffentlichkeit.NICHT_OEFFENTLICH, **BESCHLUSS)
    text = lies(BIELEFELD, wer)
    assert BEI_UNS in text
    assert LIEGT_VOR not in text


def test_the_history_follows_what_is_known_of_each_consultation_now(welt: Welt) -> None:
    """Days of recording: of the first, the second, and a change of the first."""
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    sitzung = am(welt, 90)

    def berate(gremium: str, oeffentlichkeit: Oeffentlichkeit, **werte: Any) -> int:
        welt.vergehe()
        werte |= {"gremium": gremium, "sitzung": sitzung, "oeffentlichkeit": oeffentlichkeit}
        return welt.berate(antrag, **werte)

    def tage() -> list[int]:
        seite = besuch(welt.leute.kommune).get(f"/beitritt/{DETMOLD}/").context["seite"]
        return [z.zeitpunkt.day for z in seite.verlauf if z.titel == VERMERKT]

    erste = berate("Beirat", Oeffentlichkeit.NICHT_OEFFENTLICH)
    assert tage() == []
    zweite = berate("Rat", Oeffentlichkeit.OEFFENTLICH)
    assert tage() == [18]
    berate("Beirat", Oeffentlichkeit.OEFFENTLICH, beratung_id=erste)
    assert tage() == [19, 18, 17]
    berate("Rat", Oeffentlichkeit.NICHT_GENANNT, beratung_id=zweite)
    assert tage() == [19, 17]
    berate("Beirat", Oeffentlichkeit.NICHT_OEFFENTLICH, beratung_id=erste)
    assert tage() == []


def test_whoever_withdraws_is_not_told_of_such_a_decision(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.berate(antrag, oeffentlichkeit=Oeffentlichkeit.NICHT_OEFFENTLICH, **BESCHLUSS)
    seite = besuch(welt.leute.kommune).get(f"/beitritt/{DETMOLD}/zuruecknehmen/")
    text = seite.content.decode()
    assert "Schreiben der Verwaltungsspitze" in text
    assert "Beschluss" not in text.partition("<main")[2]


# --- what the list says where no result is recorded


def offen(welt: Welt, antrag: int, tage: int) -> None:
    """A public session so many days from now, without a result."""
    welt.berate(
        antrag,
        gremium="Sozialausschuss",
        sitzung=am(welt, tage),
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
    )


def ergebnisse(welt: Welt) -> dict[str, str]:
    """Assembly -> what the list says of its result; the page is opened today."""
    seite = besuch(welt.leute.kommune).get(f"/beitritt/{DETMOLD}/").context["seite"]
    return {zeile.gremium: zeile.ergebnis for zeile in seite.beratungen}


@pytest.fixture
def antrag(welt: Welt, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("workflow.portal.views.timezone.localdate", lambda *_: welt.heute)
    return welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)


def test_a_session_ahead_is_ahead_and_a_past_one_lacks_its_result(welt: Welt, antrag: int) -> None:
    offen(welt, antrag, 9)
    assert ergebnisse(welt) == {"Sozialausschuss": "steht noch bevor"}
    welt.vergehe(9)
    assert ergebnisse(welt) == {"Sozialausschuss": "noch kein Ergebnis"}


@pytest.mark.parametrize("ergebnis", [E.UNGEAENDERT, E.ABGELEHNT])
def test_no_result_is_awaited_once_a_public_decision_is_there(
    welt: Welt, antrag: int, ergebnis: E
) -> None:
    offen(welt, antrag, -9)
    welt.beschliesse(antrag, ergebnis)
    assert ergebnisse(welt) == {"Sozialausschuss": "ohne Angabe", "Rat": ergebnis.label}


def test_a_decision_that_is_not_public_leaves_the_list_until_the_step_is_closed(
    welt: Welt, lies: Lesen, antrag: int
) -> None:
    """The page never says that the decision is there beside a list in which it is not."""
    offen(welt, antrag, -9)
    welt.berate(antrag, oeffentlichkeit=Oeffentlichkeit.NICHT_OEFFENTLICH, **BESCHLUSS)
    assert ergebnisse(welt) == {"Sozialausschuss": "noch kein Ergebnis"}
    bestaetige(welt, antrag)
    assert ergebnisse(welt) == {"Sozialausschuss": "ohne Angabe"}
    assert LIEGT_VOR not in lies()
