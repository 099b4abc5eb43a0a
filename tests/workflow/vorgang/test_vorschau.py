"""The preview shows the plan that the act writes, and writes nothing itself."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Handlung, Urteil
from antraege.models import Antrag, Nachricht
from antraege.rules.zeichnung import BEITRITTSREGEL
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import mit_zusage
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
    assert zeilen["Mitgliedschaft"] == f"beginnt am 16.03.2026 ({BEITRITTSREGEL})"
    assert zeilen["Freigabe"] == "Aufnahme: erteilt"
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


def test_a_mail_that_the_act_overtakes_is_named_as_held_back(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    betreff = Nachricht.objects.get(antrag_id=antrag, handlung=H.RUECKFRAGE_STELLEN).betreff
    antwort = sachbearbeitung.sende(
        antrag, H.RUECKFRAGE_BEANTWORTEN, absicht="vorschau", antwort="Amt 5", kanal="mail"
    )
    zeilen = antwort.context["antwort"].vorschau.zeilen
    assert ("E-Mail", f"Noch nicht versandte E-Mail wird angehalten: {betreff}") in zeilen


def test_an_admission_tells_the_certificate_and_the_new_contact(
    welt: Welt, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    zeilen = referatsleitung.oeffne(antrag, H.AUFNAHME_FREIGEBEN).context["antwort"].vorschau.zeilen
    assert ("Dokumente", "wird erstellt: Urkunde über die Aufnahme") in zeilen
    person = "wird erfasst: K. Beispiel, Ehrenamt, engagement@kommune.example"
    assert ("Ansprechperson der Kommune", person) in zeilen
    assert ("Dokumente", "keine") not in zeilen


def test_changed_rows_are_told_column_by_column(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterium = welt.fall(antrag).kriterien[0].id or 0
    nachweis = e.NachweisErfassen(kriterium_id=kriterium, angabe="Dienstanweisung " * 40)
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    welt.pruefe(antrag, Urteil.NICHT_ERFUELLT, 1)
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    antwort = sachbearbeitung.sende(
        antrag, H.KRITERIUM_PRUEFEN, abfrage=f"?bezug={kriterium}", absicht="vorschau",
        urteil="erfuellt", begruendung="",
    )  # fmt: skip
    zeilen = antwort.context["antwort"].vorschau.zeilen
    assert ("Prüfergebnis", "Ergebnis: Nicht erfüllt → Erfüllt") in zeilen
    assert ("Prüfergebnis", "Begründung: Nach den Unterlagen. → –") in zeilen
    (gesichtet,) = [satz for wort, satz in zeilen if wort == "Angabe oder Nachweis"]
    assert gesichtet.startswith("gilt als gesichtet: Dienstanweisung")
    assert len(gesichtet) < 200


def test_contact_and_responsible_person_are_told_old_and_new(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    antwort = sachbearbeitung.sende(
        antrag, H.KONTAKT_AENDERN, absicht="vorschau", kontakt_name="N. Neu"
    )
    zeilen = antwort.context["antwort"].vorschau.zeilen
    assert ("Vorgang", "Ansprechperson: K. Beispiel → N. Neu") in zeilen
    zeilen = (
        sachbearbeitung.oeffne(antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN)
        .context["antwort"]
        .vorschau.zeilen
    )
    assert ("Zuständig", "noch niemand → B. Beispiel") in zeilen


def test_a_member_without_an_address_in_the_case_is_written_to_by_its_contact(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_zusage(welt)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    Antrag.objects.filter(pk=antrag).update(kontakt_mail="")
    ort = f"?bezug={welt.fall(antrag).zusagen[0].id}"
    vorschau = sachbearbeitung.oeffne(antrag, H.ZUSAGE_ANMAHNEN, ort).context["antwort"].vorschau
    assert [brief.an for brief in vorschau.briefe] == ["engagement@kommune.example"]
    assert vorschau.keine_mail == ""
