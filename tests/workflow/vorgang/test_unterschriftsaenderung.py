"""Particulars of a signature after the admission: old and new, field by field, two persons."""

from __future__ import annotations

import pytest

from antraege.choices import Freigabeart, Handlung, Partei, Unterschriftsform
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import aufgenommen, mit_unterschriftsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, bestand, nimm, text

H = Handlung
VORSCHLAGEN = H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN


def test_a_proposal_opens_with_the_signature_of_the_address_and_no_other(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = aufgenommen(welt)
    form = sachbearbeitung.oeffne(antrag, VORSCHLAGEN, "?partei=land").context["form"]
    assert form.fields["partei"].choices == [("land", "Land")]
    assert form["unterzeichnend"].value() == "T. Staat"


def test_the_preview_tells_what_would_change(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = aufgenommen(welt)
    antwort = sachbearbeitung.sende(
        antrag, VORSCHLAGEN, abfrage="?partei=kommune", absicht="vorschau",
        amt="Oberbürgermeisterin", form="kopie", grund="Schreibfehler",
    )  # fmt: skip
    zeilen = antwort.context["antwort"].vorschau.zeilen
    assert [satz for wort, satz in zeilen if wort == "Vorschlag Kommune"] == [
        "Amtsbezeichnung: Bürgermeisterin → Oberbürgermeisterin",
        "Form: Original auf Papier → Kopie oder Scan",
    ]
    assert ("Freigabe", "Änderung einer Unterschrift: vorgeschlagen") in zeilen


def test_a_proposal_that_changes_nothing_is_refused(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = aufgenommen(welt)
    vorher = bestand()
    antwort = sachbearbeitung.sende(antrag, VORSCHLAGEN, grund="Nur so")
    assert antwort.status_code == 422
    assert "Damit ändert sich nichts." in text(antwort)
    assert bestand() == vorher


@pytest.mark.parametrize(
    "handlung", [H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, H.UNTERSCHRIFTSAENDERUNG_VERWERFEN]
)
def test_old_and_new_stand_above_the_decision(
    welt: Welt, referatsleitung: Besucher, handlung: Handlung
) -> None:
    antrag = mit_unterschriftsvorschlag(welt)
    einblick = referatsleitung.oeffne(antrag, handlung).context["einblick"]
    assert einblick.eintraege == (
        ("Unterschrift", "Kommune"),
        ("Vorgeschlagen", "B. Beispiel, 16.03.2026"),
        ("Grund", "Amtsbezeichnung war falsch."),
        ("Amtsbezeichnung", "Bürgermeisterin → Oberbürgermeisterin"),
        ("Form", "Original auf Papier → Qualifizierte elektronische Signatur"),
    )


def test_the_release_changes_the_signature_and_nothing_else(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = mit_unterschriftsvorschlag(welt)
    beginn = welt.fall(antrag).mitgliedschaft.beginn
    nimm(referatsleitung, antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN)
    fall = welt.fall(antrag)
    u = fall.unterschrift(Partei.KOMMUNE)
    assert u is not None
    assert (u.amt, u.form) == ("Oberbürgermeisterin", Unterschriftsform.QUALIFIZIERT)
    assert fall.mitgliedschaft.beginn == beginn
    (eintrag, *_) = referatsleitung.seite(antrag).context["seite"].verlauf
    assert ("Amtsbezeichnung", "Oberbürgermeisterin") in eintrag.texte
    assert eintrag.gegenstand == "Kommune"


def test_one_proposal_at_a_time_and_only_after_the_admission(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_unterschriftsvorschlag(welt)
    assert VORSCHLAGEN.value not in text(sachbearbeitung.seite(antrag))
    antwort = sachbearbeitung.oeffne(antrag, VORSCHLAGEN)
    assert "darüber ist zuerst zu entscheiden" in text(antwort)
    assert welt.fall(antrag).offene_freigabe(Freigabeart.UNTERSCHRIFT) is not None
