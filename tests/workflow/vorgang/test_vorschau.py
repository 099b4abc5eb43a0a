"""The preview shows the plan that the act writes, and writes nothing itself."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Nachricht
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.hilfen import Besucher, bestand, text
from workflow.verfahren import eingaben as e
from workflow.vorgang.formulare import FORMULARE

H, S = Handlung, Antragsstatus


def test_opening_and_previewing_write_nothing(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    vorher = bestand()
    version = welt.fall(antrag).antrag.version
    antwort = sachbearbeitung.sende(antrag, H.PRUEFUNG_AUFNEHMEN, absicht="vorschau")
    assert antwort.status_code == 200
    assert bestand() == vorher
    assert welt.fall(antrag).antrag.version == version


@pytest.mark.parametrize("status", [S.INTERESSE_BEKUNDET, S.IN_FREIGABE, S.EINGESTELLT])
def test_every_form_opens_in_every_state_or_says_why_not(
    welt: Welt,
    sachbearbeitung: Besucher,
    referatsleitung: Besucher,
    status: Antragsstatus,
) -> None:
    antrag = welt.weg_bis(status)
    vorher = bestand()
    antworten = {
        (handlung, wer): wer.oeffne(antrag, handlung, "?bezug=1").status_code
        for handlung in FORMULARE
        for wer in (sachbearbeitung, referatsleitung)
    }
    assert set(antworten.values()) <= {200, 403, 409}
    assert bestand() == vorher


def test_the_mail_of_the_preview_is_the_mail_that_is_planned(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    gezeigt = sachbearbeitung.oeffne(antrag, H.PRUEFUNG_AUFNEHMEN).context["antwort"].vorschau
    sachbearbeitung.sende(antrag, H.PRUEFUNG_AUFNEHMEN)
    geplant = Nachricht.objects.filter(antrag_id=antrag, handlung=H.PRUEFUNG_AUFNEHMEN).get()
    brief = gezeigt.briefe[0]
    assert (brief.an, brief.betreff, brief.text) == (geplant.an, geplant.betreff, geplant.text)


def test_without_an_address_the_preview_says_that_no_mail_goes_out(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse(kontakt=e.Kontaktdaten())
    welt.uebernimm(antrag)
    seite = text(sachbearbeitung.oeffne(antrag, H.PRUEFUNG_AUFNEHMEN))
    assert "Keine E-Mail: Es ist keine Adresse hinterlegt." in seite


def test_each_step_of_one_confirmation_is_told(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    for ziel in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND):
        welt.erfuelle(antrag, ziel)
    zeilen = sachbearbeitung.oeffne(antrag, H.PRUEFUNG_AUFNEHMEN).context["antwort"].vorschau.zeilen
    assert [satz for wort, satz in zeilen if wort == "Stand"] == [
        "Interesse bekundet → Voraussetzungen in Prüfung",
        "Voraussetzungen in Prüfung → Beschluss steht aus (gleich durchlaufen)",
    ]


def test_admission_tells_membership_release_and_deadline(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    zeilen = dict(
        referatsleitung.oeffne(antrag, H.AUFNAHME_FREIGEBEN).context["antwort"].vorschau.zeilen
    )
    assert zeilen["Mitgliedschaft"] == "beginnt am 16.03.2026"
    assert zeilen["Freigabe"] == "Aufnahme: Erteilt"
    assert zeilen["Frist"] == "erledigt: Über die Aufnahme entscheiden"


def test_previewing_typed_values_shows_their_effect(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    antwort = sachbearbeitung.sende(
        antrag, H.BERATUNG_ERFASSEN, absicht="vorschau",
        sitzung="10.03.2026", ergebnis="ungeaendert_beschlossen", beleg="Auszug",
    )  # fmt: skip
    zeilen = dict(antwort.context["antwort"].vorschau.zeilen)
    assert zeilen["Beschlusslage"] == "ausstehend → beschlossen"
    assert antwort.context["form"]["beleg"].value() == "Auszug"
