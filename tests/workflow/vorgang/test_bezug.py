"""An act on one row never takes another row instead; and success says what was done."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Nachricht
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, nimm, text
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus


def erfolg(antwort: Any) -> str:
    """The message that the act left for the next page."""
    return " ".join(str(m) for m in get_messages(antwort.wsgi_request))


def test_a_mail_that_is_gone_is_refused_and_no_other_is_chosen(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    erste, zweite = Nachricht.objects.filter(antrag_id=antrag).order_by("pk")
    Nachricht.objects.filter(pk=erste.pk).update(stand="gesendet", gesendet_am=welt.jetzt)
    antwort = sachbearbeitung.oeffne(antrag, H.NACHRICHT_ANHALTEN, f"?bezug={erste.pk}")
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Diese Nachricht ist schon versandt oder angehalten." in text(antwort)
    assert zweite.betreff not in text(antwort)


@pytest.mark.parametrize("handlung", [H.NACHRICHT_ANHALTEN, H.WIEDERVORLAGE_ERLEDIGEN])
@pytest.mark.parametrize("abfrage", ["?bezug=4711", "?bezug=x", "?bezug="])
def test_a_row_that_is_not_open_is_refused_at_once(
    welt: Welt, sachbearbeitung: Besucher, handlung: Handlung, abfrage: str
) -> None:
    antrag = welt.interesse()
    frist = e.WiedervorlageSetzen(anlass="Rat", faellig_am=welt.heute)
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, frist)
    antwort = sachbearbeitung.oeffne(antrag, handlung, abfrage)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)


def test_without_a_row_in_the_address_nothing_is_chosen(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    vorher = bestand()
    form = sachbearbeitung.oeffne(antrag, H.NACHRICHT_ANHALTEN).context["form"]
    assert form["zeile_id"].value() is None
    assert form.fields["zeile_id"].choices[0] == ("", "Bitte wählen")
    antwort = sachbearbeitung.sende(antrag, H.NACHRICHT_ANHALTEN, zeile_id="")
    assert antwort.status_code == 422
    assert bestand() == vorher


def test_a_mail_that_leaves_while_the_page_is_open_is_not_replaced(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    erste = Nachricht.objects.filter(antrag_id=antrag).order_by("pk")[0]
    Nachricht.objects.filter(pk=erste.pk).update(stand="gesendet", gesendet_am=welt.jetzt)
    felder = {"zeile_id": str(erste.pk), "version": str(welt.fall(antrag).antrag.version)}
    antwort = sachbearbeitung.client.post(
        adresse(antrag, H.NACHRICHT_ANHALTEN, f"?bezug={erste.pk}"),
        {**felder, "absicht": "ausfuehren"},
    )
    assert antwort.status_code == 422
    assert antwort.context["form"]["zeile_id"].value() == str(erste.pk)
    assert not Nachricht.objects.filter(stand="angehalten").exists()


def test_success_names_the_mail_and_the_resubmission(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    nachricht = Nachricht.objects.get(antrag_id=antrag)
    frist = e.WiedervorlageSetzen(anlass="Rat fragen", faellig_am=welt.heute)
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, frist)
    wiedervorlage = next(f for f in welt.fall(antrag).fristen if f.anlass == "Rat fragen")
    for handlung, pk, wort in (
        (H.NACHRICHT_ANHALTEN, nachricht.pk, nachricht.betreff),
        (H.WIEDERVORLAGE_ERLEDIGEN, wiedervorlage.id, "16.03.2026: Rat fragen"),
    ):
        antwort = sachbearbeitung.sende(antrag, handlung, abfrage=f"?bezug={pk}")
        assert antwort.status_code == 302
        assert f"({wort})" in erfolg(antwort)


def test_several_steps_are_named_neutrally_before_and_fully_after(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    for ziel in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND):
        welt.erfuelle(antrag, ziel)
    offen = sachbearbeitung.oeffne(antrag, H.PRUEFUNG_AUFNEHMEN)
    assert offen.context["knopf"] == "Bestätigen"
    assert offen.context["titel"] == "Prüfung aufnehmen und weitere Schritte"
    antwort = nimm(sachbearbeitung, antrag, H.PRUEFUNG_AUFNEHMEN)
    satz = "„Prüfung aufnehmen“ und „Voraussetzungen bestätigen“ sind eingetragen."
    assert erfolg(antwort).startswith(satz)


def test_a_single_step_keeps_its_name(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    offen = sachbearbeitung.oeffne(antrag, H.PRUEFUNG_AUFNEHMEN)
    assert offen.context["knopf"] == offen.context["titel"] == "Prüfung aufnehmen"


def test_the_reason_of_a_correction_is_not_called_optional(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    seite = text(sachbearbeitung.oeffne(antrag, H.ZUSAGE_ERFASSEN))
    beschriftung = seite.partition("Grund der Berichtigung")[2].partition("</label>")[0]
    assert "freiwillig" not in beschriftung


@pytest.mark.parametrize("umbruch", ["\n", "\r\n", "\u2028"])
def test_a_field_of_one_line_refuses_a_line_break(
    welt: Welt, sachbearbeitung: Besucher, umbruch: str
) -> None:
    antrag = welt.interesse()
    vorher = bestand()
    antwort = sachbearbeitung.sende(
        antrag, H.WIEDERVORLAGE_SETZEN, anlass=f"Rat{umbruch}Kreis", faellig_am="01.04.2026"
    )
    assert antwort.status_code == 422
    assert "ohne Zeilenumbruch" in " ".join(antwort.context["form"].errors["anlass"])
    assert bestand() == vorher
