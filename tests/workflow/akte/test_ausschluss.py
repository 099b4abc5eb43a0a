"""Exclusion: switched off without a rule, proposed by one person, decided by another."""

from __future__ import annotations

import pytest

from antraege.akteur import Akteur
from antraege.choices import Freigabestand, Handlung
from antraege.models import Freigabe
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.akte.hilfen import (
    Besucher,
    an_mitgliedschaft,
    setze_ausschlussregel,
    stand,
    tue,
)
from tests.workflow.vorgang.hilfen import bestand, text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel

H = Handlung
REGEL = "Nach drei Jahren ohne Beteiligung."


@pytest.fixture
def vorgeschlagen(welt: Welt, sachbearbeitung: Besucher) -> int:
    """A member whose exclusion is proposed."""
    setze_ausschlussregel(REGEL)
    m = welt.mitglied()
    pfad = an_mitgliedschaft(m, H.AUSSCHLUSS_VORSCHLAGEN)
    sachbearbeitung.nimm(pfad, BIELEFELD, grund="Seit 2020 ohne Beteiligung <b>")
    return m


def test_without_a_rule_it_is_switched_off(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied()
    assert "Ausschluss" not in text(sachbearbeitung.seite(BIELEFELD))
    antwort = sachbearbeitung.oeffne(an_mitgliedschaft(m, H.AUSSCHLUSS_VORSCHLAGEN))
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Eine Regel des Netzwerks zum Ausschluss ist nicht hinterlegt." in text(antwort)


def test_a_proposal_shows_the_rule_and_changes_nothing_yet(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    setze_ausschlussregel(REGEL)
    m = welt.mitglied()
    pfad = an_mitgliedschaft(m, H.AUSSCHLUSS_VORSCHLAGEN)
    assert ("Regel des Netzwerks", REGEL) in sachbearbeitung.oeffne(pfad).context[
        "einblick"
    ].eintraege
    vorschau = sachbearbeitung.sende(pfad, absicht="vorschau", grund="Keine Beteiligung")
    assert list(vorschau.context["antwort"].vorschau.zeilen) == [
        ("Mitgliedschaft", "bleibt: Aktiv"),
        ("Freigabe", "Ausschluss: vorgeschlagen"),
    ]
    sachbearbeitung.nimm(pfad, BIELEFELD, grund="Keine Beteiligung")
    assert stand(m) == "aktiv"


def test_an_open_proposal_stands_on_the_page_for_who_decides(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher, vorgeschlagen: int
) -> None:
    (block,) = referatsleitung.seite(BIELEFELD).context["seite"].mitgliedschaften
    (vorschlag,) = block.offene
    assert dict(vorschlag.eintraege) == {
        "Vorgeschlagen": "B. Beispiel, 16.03.2026",
        "Begründung": "Seit 2020 ohne Beteiligung <b>",
    }
    assert [a.titel for a in block.aktionen] == [
        "Ausschluss freigeben", "Ausschlussvorschlag verwerfen",
    ]  # fmt: skip
    (eigener,) = sachbearbeitung.seite(BIELEFELD).context["seite"].mitgliedschaften
    assert not [a for a in eigener.aktionen if "usschluss" in a.titel]
    assert "Beteiligung &lt;b&gt;" in text(referatsleitung.seite(BIELEFELD))


def test_a_second_proposal_waits_for_the_first(
    sachbearbeitung: Besucher, vorgeschlagen: int
) -> None:
    antwort = sachbearbeitung.oeffne(an_mitgliedschaft(vorgeschlagen, H.AUSSCHLUSS_VORSCHLAGEN))
    assert antwort.status_code == 409
    assert "Es ist bereits ein Vorschlag offen: Ausschluss." in text(antwort)


def test_leadership_sees_what_it_decides_and_excludes(
    welt: Welt, referatsleitung: Besucher, vorgeschlagen: int
) -> None:
    pfad = an_mitgliedschaft(vorgeschlagen, H.AUSSCHLIESSEN)
    einblick = referatsleitung.oeffne(pfad).context["einblick"]
    assert einblick.titel == "Darüber entscheiden Sie"
    assert dict(einblick.eintraege) == {
        "Vorschlag": "Ausschluss",
        "Vorgeschlagen": "B. Beispiel, 16.03.2026",
        "Begründung": "Seit 2020 ohne Beteiligung <b>",
        "Regel des Netzwerks": REGEL,
        "Stand": "Aktiv, seit Dezember 2012",
        "Beginn": "Dezember 2012",
    }
    vorschau = referatsleitung.sende(pfad, absicht="vorschau", geschehen="01.03.2026")
    zeilen = vorschau.context["antwort"].vorschau.zeilen
    assert ("Mitgliedschaft", "Aktiv → Beendet") in zeilen
    assert ("Freigabe", "Ausschluss: erteilt") in zeilen
    seite = referatsleitung.nimm(pfad, BIELEFELD, geschehen="01.03.2026")
    assert stand(vorgeschlagen) == "beendet"
    (block,) = seite.context["seite"].mitgliedschaften
    assert ("Ende", "01.03.2026") in block.eintraege
    assert dict(block.entschiedene[0].eintraege)["Entschieden"] == "L. Beispiel, 16.03.2026"


def test_leadership_does_not_follow_without_a_reason(
    welt: Welt, referatsleitung: Besucher, vorgeschlagen: int
) -> None:
    pfad = an_mitgliedschaft(vorgeschlagen, H.AUSSCHLUSSVORSCHLAG_VERWERFEN)
    assert referatsleitung.oeffne(pfad).context["einblick"].titel == "Darüber entscheiden Sie"
    assert referatsleitung.sende(pfad, grund="").status_code == 422
    seite = referatsleitung.nimm(pfad, BIELEFELD, grund="Erst ein Gespräch")
    assert stand(vorgeschlagen) == "aktiv"
    assert Freigabe.objects.get().stand == Freigabestand.VERWORFEN
    assert "Erst ein Gespräch" in text(seite)
    assert "Frühere Vorschläge (1)" in text(seite)


def test_nobody_decides_a_proposal_of_their_own(welt: Welt) -> None:
    setze_ausschlussregel()
    vorgeschlagen = welt.mitglied()
    selbst = welt.leute.bearbeitung
    ziel, grund = Ziel(mitgliedschaft=vorgeschlagen), e.Eingabe(grund="Keine Beteiligung")
    tue(welt, ziel, H.AUSSCHLUSS_VORSCHLAGEN, grund, wer=selbst)
    beide = Akteur(selbst.person_id, selbst.name, selbst.rollen | welt.leute.leitung.rollen)
    besucher = Besucher(beide)
    (block,) = besucher.seite(BIELEFELD).context["seite"].mitgliedschaften
    assert not [a for a in block.aktionen if "usschluss" in a.titel]
    vorher = bestand()
    for handlung in (H.AUSSCHLIESSEN, H.AUSSCHLUSSVORSCHLAG_VERWERFEN):
        antwort = besucher.oeffne(an_mitgliedschaft(vorgeschlagen, handlung))
        assert antwort.status_code == 409
        assert "Vier Augen" in text(antwort)
    assert bestand() == vorher


def test_without_a_proposal_there_is_nothing_to_decide(
    welt: Welt, referatsleitung: Besucher
) -> None:
    setze_ausschlussregel()
    m = welt.mitglied()
    for handlung in (H.AUSSCHLIESSEN, H.AUSSCHLUSSVORSCHLAG_VERWERFEN):
        antwort = referatsleitung.oeffne(an_mitgliedschaft(m, handlung))
        assert (antwort.status_code, antwort.context["form"]) == (409, None)
        assert "Es liegt kein offener Vorschlag vor" in text(antwort)
