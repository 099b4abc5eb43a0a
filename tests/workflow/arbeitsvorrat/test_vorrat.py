"""The inbox: what is due, why it is here, whose turn it is."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Handlung, Kanal, Nachrichtenstand, Partei
from antraege.models import Nachricht
from tests.stuetzen.besuch import besuch, lege_staedte_an, zaehle_anweisungen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, KREIS_LIPPE, Welt, zeichnungsvorschlag
from workflow.arbeitsvorrat.ansichten import Ansicht
from workflow.arbeitsvorrat.vorrat import Vorratszeile, anzahl_eigene, zaehle
from workflow.verfahren import eingaben as e

SEITE = "/arbeitsvorrat/"


def zeilen(client: Client, ansicht: str = "") -> list[Vorratszeile]:
    antwort = client.get(SEITE, {"ansicht": ansicht} if ansicht else {})
    assert antwort.status_code == 200
    gefunden: list[Vorratszeile] = antwort.context["zeilen"]
    return gefunden


def namen(client: Client, ansicht: str = "") -> list[str]:
    return [zeile.name for zeile in zeilen(client, ansicht)]


def anzahl(welt: Welt, akteur: Akteur, ansicht: Ansicht) -> int:
    return zaehle(akteur, welt.heute).je_ansicht[ansicht]


def test_a_new_case_waits_for_somebody(welt: Welt) -> None:
    welt.interesse()
    client = besuch(welt.leute.bearbeitung)
    assert namen(client) == []
    (zeile,) = zeilen(client, "nicht_zugeteilt")
    assert (zeile.name, zeile.schritt) == ("Stadt Detmold", "Interesse bekundet")
    assert zeile.gruende == ("Nicht zugeteilt", "Prüfung aufnehmen")
    assert (zeile.am_zug, zeile.am_zug_seit) == ("Liegt bei uns", welt.heute)


def test_mine_is_what_i_can_do_something_about(welt: Welt) -> None:
    """Not what lies with the body, with leadership, or rests."""
    welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    welt.weg_bis(Antragsstatus.IN_FREIGABE, BIELEFELD)
    ruht = welt.interesse(KREIS_LIPPE)
    welt.uebernimm(ruht)
    welt.setze_aus(ruht)
    meiner = welt.interesse()
    welt.uebernimm(meiner)
    client = besuch(welt.leute.bearbeitung)
    assert namen(client) == ["Stadt Detmold"]
    assert namen(besuch(welt.leute.bearbeitung2)) == []
    assert namen(client, "wartet") == ["Gemeinde Augustdorf"]
    assert len(namen(client, "alle")) == 4


def test_what_lies_elsewhere_comes_back_when_it_is_due(
    welt: Welt, uhr: time_machine.Traveller
) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    welt.frage(antrag)
    uhr.shift(timedelta(days=13))
    assert namen(besuch(welt.leute.bearbeitung)) == []
    uhr.shift(timedelta(days=1))
    client = besuch(welt.leute.bearbeitung)
    (zeile,) = zeilen(client)
    assert zeile.gruende == ("Antwort auf Rückfrage erbeten",)
    assert zeile.abstand is not None
    assert zeile.abstand.text == "heute"
    assert namen(client, "heute") == ["Stadt Detmold"]
    uhr.shift(timedelta(days=7))
    client = besuch(welt.leute.bearbeitung)
    assert "7 Tage überfällig" in client.get(SEITE).content.decode()
    assert (namen(client, "ueberfaellig"), namen(client, "heute")) == (["Stadt Detmold"], [])


def test_an_answer_is_told_until_somebody_works_on_it(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    welt.frage(antrag)
    client = besuch(welt.leute.bearbeitung)
    antwort = e.RueckfrageBeantworten(antwort="Das Ehrenamtsbüro.", kanal=Kanal.MAIL)
    welt.tue(antrag, Handlung.RUECKFRAGE_BEANTWORTEN, antwort)
    assert zeilen(client)[0].gruende[0] == "Antwort eingegangen"
    welt.tue(antrag, Handlung.PRUEFUNG_AUFNEHMEN, e.Schritt())
    welt.pruefe(antrag)
    assert "Antwort eingegangen" not in zeilen(client)[0].gruende


def test_evidence_is_told_until_it_is_looked_at(welt: Welt) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    kriterium = welt.fall(antrag).kriterien[0]
    nachweis = e.NachweisErfassen(kriterium_id=kriterium.id or 0, angabe="Stelle im Dezernat")
    welt.tue(antrag, Handlung.NACHWEIS_ERFASSEN, nachweis)
    client = besuch(welt.leute.bearbeitung)
    assert zeilen(client)[0].gruende[0] == "Nachweis ungesichtet"
    welt.pruefe(antrag)
    assert "Nachweis ungesichtet" not in zeilen(client, "alle")[0].gruende


def test_a_failed_mail_brings_back_even_a_closed_case(welt: Welt) -> None:
    welt.weg_bis(Antragsstatus.EINGESTELLT)
    client = besuch(welt.leute.bearbeitung)
    assert namen(client, "alle") == []
    Nachricht.objects.update(stand=Nachrichtenstand.FEHLGESCHLAGEN)
    (zeile,) = zeilen(client)
    assert (zeile.schritt, zeile.gruende) == ("Vorgang eingestellt", ("E-Mail fehlgeschlagen",))


def lege_vor(welt: Welt, vorlage: str) -> None:
    if vorlage == "aufnahme":
        welt.weg_bis(Antragsstatus.IN_FREIGABE)
        return
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    if vorlage == "zeichnung":
        welt.tue(antrag, Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    else:
        welt.schlage_ablehnung_vor(antrag)


@pytest.mark.parametrize(
    ("vorlage", "grund"),
    [
        ("aufnahme", "Freigabe entscheiden"),
        ("zeichnung", "Zeichnungsfreigabe entscheiden"),
        ("ablehnung", "Ablehnung entscheiden"),
    ],
)
def test_leadership_begins_with_its_decisions(welt: Welt, vorlage: str, grund: str) -> None:
    lege_vor(welt, vorlage)
    welt.interesse(AUGUSTDORF)
    (zeile,) = zeilen(besuch(welt.leute.leitung))
    assert (zeile.name, zeile.gruende[0]) == ("Stadt Detmold", grund)


def test_leadership_does_not_see_its_own_proposals_as_decisions(welt: Welt) -> None:
    """Four eyes: who proposed it cannot decide it."""
    welt.weg_bis(Antragsstatus.IN_FREIGABE)
    vorschlagend = welt.leute.bearbeitung
    selbst = Akteur(vorschlagend.person_id, vorschlagend.name, welt.leute.leitung.rollen)
    assert anzahl(welt, selbst, Ansicht.FREIGABE) == 0
    assert anzahl(welt, welt.leute.leitung, Ansicht.FREIGABE) == 1
    assert anzahl(welt, vorschlagend, Ansicht.FREIGABE) == 1


def test_a_proposal_for_the_signing_holds_up_nothing_earlier(welt: Welt) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    welt.pruefe(antrag)
    welt.tue(antrag, Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    assert namen(besuch(welt.leute.bearbeitung)) == ["Stadt Detmold"]
    welt.tue(antrag, Handlung.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    welt.beschliesse(antrag)
    welt.tue(antrag, Handlung.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    assert namen(besuch(welt.leute.bearbeitung)) == []
    assert namen(besuch(welt.leute.leitung)) == ["Stadt Detmold"]


def test_a_late_decision_is_no_task_of_the_officer_but_a_resubmission_is(
    welt: Welt, uhr: time_machine.Traveller
) -> None:
    antrag = welt.weg_bis(Antragsstatus.IN_FREIGABE)
    wiedervorlage = e.WiedervorlageSetzen(
        anlass="Bei der Leitung nachfragen", faellig_am=welt.heute + timedelta(days=30)
    )
    welt.tue(antrag, Handlung.WIEDERVORLAGE_SETZEN, wiedervorlage)
    uhr.shift(timedelta(days=20))
    assert namen(besuch(welt.leute.bearbeitung)) == []
    (zeile,) = zeilen(besuch(welt.leute.leitung))
    assert zeile.gruende == ("Freigabe entscheiden",)
    uhr.shift(timedelta(days=10))
    assert namen(besuch(welt.leute.bearbeitung)) == ["Stadt Detmold"]


def test_the_overdue_come_first_and_the_never_due_last(
    welt: Welt, uhr: time_machine.Traveller
) -> None:
    welt.altfall(BIELEFELD, Antragsstatus.IN_PRUEFUNG, {"in_pruefung": "unbekannt"})
    welt.vergehe(3)
    welt.interesse(AUGUSTDORF)
    welt.vergehe(-3)
    welt.interesse()
    uhr.shift(timedelta(days=16))
    client = besuch(welt.leute.bearbeitung)
    erwartet = ["Stadt Detmold", "Gemeinde Augustdorf", "Stadt Bielefeld"]
    assert namen(client, "alle") == erwartet


def test_paging_neither_loses_nor_doubles(welt: Welt) -> None:
    """All are due on the same day: the key alone keeps them apart."""
    for ags in lege_staedte_an(welt, 51):
        welt.interesse(ags)
    client = besuch(welt.leute.bearbeitung)
    erste = client.get(SEITE, {"ansicht": "alle"})
    zweite = client.get(SEITE + erste.context["weiter_url"])
    zurueck = client.get(SEITE + zweite.context["zurueck_url"])
    gesehen = [z.antrag_id for seite in (erste, zweite) for z in seite.context["zeilen"]]
    assert (len(gesehen), len(set(gesehen))) == (51, 51)
    assert zweite.context["weiter_url"] == ""
    assert zurueck.context["zeilen"] == erste.context["zeilen"]


def test_the_number_of_statements_does_not_grow(welt: Welt) -> None:
    schluessel = lege_staedte_an(welt, 60)
    client = besuch(welt.leute.bearbeitung)
    gezaehlt = []
    for teil in (schluessel[:5], schluessel[5:]):
        for ags in teil:
            welt.uebernimm(welt.interesse(ags))
        gezaehlt.append([anweisungen_von(client, {"ansicht": a.value}) for a in Ansicht])
    assert gezaehlt[0] == gezaehlt[1] == [8] * len(Ansicht)


def anweisungen_von(client: Client, angaben: dict[str, str]) -> int:
    with zaehle_anweisungen() as anweisungen:
        assert client.get(SEITE, angaben).status_code == 200
    return len(anweisungen)


def test_the_menu_counts_what_waits_for_me(welt: Welt) -> None:
    welt.uebernimm(welt.interesse())
    welt.weg_bis(Antragsstatus.IN_FREIGABE, AUGUSTDORF)
    assert anzahl_eigene(welt.leute.bearbeitung, welt.heute) == 1
    assert anzahl_eigene(welt.leute.leitung, welt.heute) == 1
    text = besuch(welt.leute.bearbeitung).get(SEITE).content.decode()
    assert "1 Aufgabe für Sie, 0 überfällig, 0 heute fällig" in text
    assert '<span class="bw-nav__anzahl">1</span>' in text


def test_an_empty_inbox_says_so_kindly(welt: Welt) -> None:
    text = besuch(welt.leute.bearbeitung).get(SEITE).content.decode()
    assert "Nichts fällig. Schön." in text
    assert "Für Sie liegt zurzeit nichts an" in text


@pytest.mark.parametrize("ansicht", ["unsinn", "\x00", "ALLE"])
def test_an_unknown_view_shows_the_usual_one(welt: Welt, ansicht: str) -> None:
    welt.uebernimm(welt.interesse())
    assert namen(besuch(welt.leute.bearbeitung), ansicht) == ["Stadt Detmold"]
