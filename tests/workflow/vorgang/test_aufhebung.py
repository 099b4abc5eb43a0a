"""An admission entered in error is annulled by two persons."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Mitgliedschaft
from antraege.rules.zeichnung import BEITRITTSREGEL
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import aufgenommen, mit_aufhebungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, adresse, nimm, text
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus


def test_proposed_by_one_and_annulled_by_another(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = aufgenommen(welt)
    nimm(sachbearbeitung, antrag, H.AUFHEBUNG_VORSCHLAGEN, grund="Falsche Stadt gewählt.")
    offen = referatsleitung.oeffne(antrag, H.AUFNAHME_AUFHEBEN)
    zeilen = offen.context["antwort"].vorschau.zeilen
    assert ("Mitgliedschaft", "Aktiv → Aufgehoben") in zeilen
    assert ("Stand", "Aufgenommen → Unterschriften stehen aus") in zeilen
    nimm(referatsleitung, antrag, H.AUFNAHME_AUFHEBEN)
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND
    assert Mitgliedschaft.objects.get(antrag_id=antrag).status == "aufgehoben"


@pytest.mark.parametrize("handlung", [H.AUFNAHME_AUFHEBEN, H.AUFHEBUNGSVORSCHLAG_VERWERFEN])
def test_reason_and_membership_stand_above_the_decision(
    welt: Welt, referatsleitung: Besucher, handlung: Handlung
) -> None:
    antrag = mit_aufhebungsvorschlag(welt)
    einblick = referatsleitung.oeffne(antrag, handlung).context["einblick"]
    assert dict(einblick.eintraege) == {
        "Vorgeschlagen": "B. Beispiel, 16.03.2026",
        "Grund": "Falsche Stadt gewählt.",
        "Mitgliedschaft": "Aktiv",
        "Beginn": f"16.03.2026 ({BEITRITTSREGEL})",
    }
    assert all(punkt.erfuellt for punkt in einblick.punkte)


def test_a_closed_case_with_a_proposal_says_who_decides(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = mit_aufhebungsvorschlag(welt)
    bei_leitung = referatsleitung.seite(antrag).context["seite"]
    assert "Aufhebung vorgeschlagen" in [p.text for p in bei_leitung.plaketten]
    assert [(a.url, a.rang) for a in bei_leitung.naechster.aktionen] == [
        (adresse(antrag, H.AUFNAHME_AUFHEBEN), "primary"),
        (adresse(antrag, H.AUFHEBUNGSVORSCHLAG_VERWERFEN), "secondary"),
    ]
    bei_bearbeitung = sachbearbeitung.seite(antrag).context["seite"].naechster
    assert (bei_bearbeitung.text, bei_bearbeitung.aktionen) == (
        "Darüber entscheidet die Referatsleitung.", (),
    )  # fmt: skip


def test_a_proposal_turned_down_stays_readable(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = mit_aufhebungsvorschlag(welt)
    nimm(referatsleitung, antrag, H.AUFHEBUNGSVORSCHLAG_VERWERFEN, grund="Stimmt schon.")
    seite = sachbearbeitung.seite(antrag).context["seite"]
    (abschnitt,) = seite.erledigte_vorschlaege
    assert (seite.naechster, abschnitt.titel) == (None, "Aufhebung der Aufnahme")
    assert dict(abschnitt.vorschlaege[0].eintraege)["Grund der Entscheidung"] == "Stimmt schon."


def test_a_membership_that_has_ended_is_not_annulled(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = aufgenommen(welt)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Irrtum"))
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    assert H.AUFHEBUNG_VORSCHLAGEN.value not in text(sachbearbeitung.seite(antrag))
    assert sachbearbeitung.oeffne(antrag, H.AUFHEBUNG_VORSCHLAGEN).status_code == 409
