"""What comes back after the admission, and what went wrong without anybody looking."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from antraege.choices import Antragsstatus, Beratungsergebnis, Dokumentart, Handlung
from antraege.models import Dokument
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.arbeitsvorrat.test_ausserdem import ansprechperson
from tests.workflow.arbeitsvorrat.test_vorrat import namen, zeilen
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e

H = Handlung
S = Antragsstatus


def aufgenommen_mit_zusage(welt: Welt, tage: int = 100, **werte: object) -> int:
    antrag = welt.interesse(DETMOLD, **werte)
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.sage_zu(antrag, tage)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    return antrag


def test_a_commitment_brings_the_admitted_case_back_on_its_day(
    welt: Welt, uhr: time_machine.Traveller
) -> None:
    aufgenommen_mit_zusage(welt)
    uhr.shift(timedelta(days=99))
    client = besuch(welt.leute.bearbeitung)
    assert [namen(client, a) for a in ("meine", "heute", "ueberfaellig")] == [[], [], []]
    uhr.shift(timedelta(days=1))
    client = besuch(welt.leute.bearbeitung)
    (zeile,) = zeilen(client)
    assert zeile.schritt == "Aufgenommen"
    assert zeile.gruende == ("Offene Zusage: Ehrenamtskarte einführen",)
    assert namen(client, "heute") == ["Stadt Detmold"]
    uhr.shift(timedelta(days=1))
    client = besuch(welt.leute.bearbeitung)
    assert namen(client, "ueberfaellig") == namen(client, "meine") == ["Stadt Detmold"]
    assert namen(besuch(welt.leute.bearbeitung2), "meine") == []


def test_it_goes_once_the_commitment_is_settled(welt: Welt, uhr: time_machine.Traveller) -> None:
    antrag = aufgenommen_mit_zusage(welt)
    uhr.shift(timedelta(days=120))
    welt.vergehe(120)
    erledigt = e.ZusageErledigen(zeile_id=welt.fall(antrag).zusagen[0].id or 0, grund="Anruf")
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, erledigt)
    client = besuch(welt.leute.bearbeitung)
    assert namen(client, "meine") == namen(client, "alle") == []


def test_an_urgent_decision_wants_its_ratification(welt: Welt, uhr: time_machine.Traveller) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.entscheide_eilig(antrag)
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())
    welt.gehe(antrag, S.IN_FREIGABE)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    uhr.shift(timedelta(days=90))
    (zeile,) = zeilen(besuch(welt.leute.bearbeitung))
    assert zeile.gruende[0].endswith("Genehmigung der Eilentscheidung")


def test_an_annulled_decision_is_a_task_at_once(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.berate(
        antrag,
        sitzung=Zeitangabe.tag(welt.heute),
        ergebnis=Beratungsergebnis.AUFGEHOBEN,
        beleg="Niederschrift",
    )
    (zeile,) = zeilen(besuch(welt.leute.bearbeitung))
    assert "Rat: Entscheidung aufgehoben, Stand prüfen" in zeile.gruende[0]


def test_a_changed_signature_waits_for_leadership(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.schlage_unterschriftsaenderung_vor(antrag)
    (zeile,) = zeilen(besuch(welt.leute.leitung))
    assert zeile.gruende == ("Änderung einer Unterschrift entscheiden",)
    assert namen(besuch(welt.leute.bearbeitung), "meine") == []
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, wer=welt.leute.leitung)
    assert zeilen(besuch(welt.leute.leitung)) == []


def test_a_document_that_could_not_be_drawn_is_told_until_it_is_asked_for_again(
    welt: Welt,
) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    # A request that no code of ours writes.
    Dokument.objects.update(inhalt={})
    assert erledige_faelliges(welt.jetzt).dokumente.gescheitert == 1
    client = besuch(welt.leute.bearbeitung)
    (zeile,) = zeilen(client)
    assert zeile.gruende == ("Dokument konnte nicht erstellt werden",)
    welt.tue(antrag, H.DOKUMENT_ANFORDERN, e.DokumentAnfordern(art=Dokumentart.URKUNDE))
    assert zeilen(client) == []


@pytest.mark.parametrize("wo", ["vorgang", "kommune"])
def test_a_reminder_that_went_to_nobody_is_told_until_somebody_works_on_it(
    welt: Welt, uhr: time_machine.Traveller, wo: str
) -> None:
    antrag = aufgenommen_mit_zusage(welt, kontakt=e.Kontaktdaten(name="K. Beispiel"))
    uhr.shift(timedelta(days=40))
    welt.vergehe(40)
    bericht = erledige_faelliges(welt.jetzt)
    assert (bericht.erinnerungen.erledigt, bericht.nachrichten.erledigt) == (1, 0)
    client = besuch(welt.leute.bearbeitung)
    (zeile,) = zeilen(client)
    assert zeile.gruende[0] == "Erinnerung ging an niemanden: keine E-Mail-Adresse"
    welt.vergehe()
    if wo == "vorgang":
        kontakt = e.Kontaktdaten(name="N. Beispiel", mail="n@ort.example")
        welt.tue(antrag, H.KONTAKT_AENDERN, e.KontaktAendern(kontakt=kontakt))
    else:
        ansprechperson(welt, DETMOLD, mail="n@ort.example", ist_vertretung=True)
    assert zeilen(client) == []


def test_a_reminder_that_was_sent_is_no_task(welt: Welt, uhr: time_machine.Traveller) -> None:
    aufgenommen_mit_zusage(welt)
    uhr.shift(timedelta(days=40))
    assert erledige_faelliges(welt.jetzt + timedelta(days=40)).erinnerungen.erledigt == 1
    assert zeilen(besuch(welt.leute.bearbeitung)) == []
