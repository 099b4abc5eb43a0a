"""Four eyes: every way round that somebody could try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from antraege.akteur import SYSTEM, Akteur, Weg
from antraege.choices import Antragsstatus, Freigabestand, Handlung, Kanal, Rolle
from antraege.models import Freigabe, Installation, Mitgliedschaft, Person
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt, akteur, zeichnungsvorschlag
from tests.workflow.verfahren.versuche import vorgelegt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus
GRUND = e.Eingabe(grund="Nach Vermerk.")


@pytest.fixture
def doppelt(welt: Welt) -> Akteur:
    """One person who is officer and head at once."""
    return akteur("D. Beispiel", Rolle.BEARBEITUNG, Rolle.LEITUNG)


def zeichnung(welt: Welt, von: Akteur) -> int:
    antrag = welt.interesse()
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag(), wer=von)
    return antrag


def ablehnung(welt: Welt, von: Akteur) -> int:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.hoere_an(antrag)
    eingabe = e.AblehnungVorschlagen(grund="Nichts kam.", quelle="Blatt 3")
    welt.tue(antrag, H.ABLEHNUNG_VORSCHLAGEN, eingabe, wer=von)
    return antrag


def aufhebung(welt: Welt, von: Akteur) -> int:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, GRUND, wer=von)
    return antrag


ENTSCHEIDUNGEN: list[tuple[Callable[[Welt, Akteur], int], Handlung]] = [
    (vorgelegt, H.AUFNAHME_FREIGEBEN),
    (zeichnung, H.ZEICHNUNGSFREIGABE_ERTEILEN),
    (zeichnung, H.ZEICHNUNGSFREIGABE_VERWERFEN),
    (ablehnung, H.AUFNAHME_ABLEHNEN),
    (ablehnung, H.ABLEHNUNGSVORSCHLAG_VERWERFEN),
    (aufhebung, H.AUFNAHME_AUFHEBEN),
    (aufhebung, H.AUFHEBUNGSVORSCHLAG_VERWERFEN),
]


@pytest.mark.parametrize(("vorschlag", "handlung"), ENTSCHEIDUNGEN)
def test_nobody_decides_on_the_own_proposal_under_any_hat(
    welt: Welt, doppelt: Akteur, vorschlag: Callable[[Welt, Akteur], int], handlung: Handlung
) -> None:
    antrag = vorschlag(welt, doppelt)
    alles = frozenset(Rolle) - {Rolle.KOMMUNE}
    versuche = [
        doppelt,
        replace(doppelt, rollen=frozenset({Rolle.LEITUNG})),
        replace(doppelt, name="Zweites Konto", rollen=frozenset({Rolle.LEITUNG})),
        replace(doppelt, rollen=alles),
        replace(doppelt, rollen=alles, weg=Weg.IMPORT),
        replace(doppelt, rollen=alles, weg=Weg.SYSTEM),
        replace(doppelt, person_id=None),
        replace(SYSTEM, rollen=frozenset({Rolle.LEITUNG})),
    ]
    for wer in versuche:
        with pytest.raises(Abgelehnt, match="Vier Augen: "):
            welt.tue(antrag, handlung, GRUND, wer=wer)
    for wer in (welt.leute.bearbeitung2, welt.leute.hausleitung, welt.leute.revision, SYSTEM):
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.tue(antrag, handlung, GRUND, wer=wer)
        assert abgelehnt.value.hat(Hindernisart.RECHT)
    for wer in (welt.leute.administration, welt.leute.fremde_kommune):
        with pytest.raises(NichtGefunden):
            welt.tue(antrag, handlung, GRUND, wer=wer)
    welt.tue(antrag, handlung, GRUND, wer=welt.leute.leitung)


@pytest.mark.parametrize(("vorschlag", "handlung"), ENTSCHEIDUNGEN)
def test_a_decision_looks_at_the_case_that_the_page_showed(
    welt: Welt, vorschlag: Callable[[Welt, Akteur], int], handlung: Handlung
) -> None:
    antrag = vorschlag(welt, welt.leute.bearbeitung)
    gesehen = welt.fall(antrag).antrag.version
    kontakt = e.KontaktAendern(kontakt=e.Kontaktdaten(name="N. Beispiel"))
    welt.tue(antrag, H.KONTAKT_AENDERN, kontakt)
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, handlung, GRUND, wer=welt.leute.leitung, version=gesehen)
    assert abgelehnt.value.hat(Hindernisart.UEBERHOLT)


@pytest.mark.parametrize(("vorschlag", "handlung"), ENTSCHEIDUNGEN)
def test_a_decision_is_taken_once(
    welt: Welt, vorschlag: Callable[[Welt, Akteur], int], handlung: Handlung
) -> None:
    antrag = vorschlag(welt, welt.leute.bearbeitung)
    welt.tue(antrag, handlung, GRUND, wer=welt.leute.leitung)
    with pytest.raises(Abgelehnt):
        welt.tue(antrag, handlung, GRUND, wer=welt.leute.leitung)


def test_presenting_anew_makes_the_new_presenter_the_first_pair_of_eyes(
    welt: Welt, doppelt: Akteur
) -> None:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    zurueck = e.Zuruecksetzen(ziel=S.UNTERZEICHNUNG_AUSSTEHEND, grund="Noch einmal.")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck, wer=doppelt)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt(), wer=doppelt)
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=doppelt)


def test_returning_the_own_presentation_is_taking_it_back(welt: Welt, doppelt: Akteur) -> None:
    antrag = vorgelegt(welt, doppelt)
    zurueck = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Doch nicht.")
    welt.tue(antrag, H.VORLAGE_ZURUECKGEBEN, zurueck, wer=doppelt)
    freigabe = Freigabe.objects.get(art="aufnahme")
    assert (freigabe.stand, freigabe.entschieden_von) == (Freigabestand.ZURUECKGENOMMEN, None)


def test_an_old_case_taken_over_in_release_cannot_be_released_unpresented(welt: Welt) -> None:
    antrag = welt.altfall(DETMOLD, S.IN_FREIGABE, {"in_freigabe": "belegt"})
    with pytest.raises(Abgelehnt, match="Es liegt kein offener Vorschlag vor"):
        welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    zurueck = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Nicht belegt.")
    welt.tue(antrag, H.VORLAGE_ZURUECKGEBEN, zurueck, wer=welt.leute.leitung)


def test_the_database_itself_refuses_one_person_in_both_roles(welt: Welt) -> None:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    vorschlag = Freigabe.objects.get(antrag=antrag, art="aufnahme")
    for werte in (
        {"entschieden_von_id": vorschlag.vorgeschlagen_von_id, "entschieden_am": timezone.now()},
        {"entschieden_von_id": None},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Freigabe.objects.filter(pk=vorschlag.pk).update(stand="erteilt", **werte)


def test_the_database_keeps_one_open_proposal_of_a_kind(welt: Welt) -> None:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    zweite = Freigabe.objects.get(antrag=antrag, art="aufnahme")
    zweite.pk = None
    zweite.vorgeschlagen_von = Person.objects.create(name="Z. Beispiel")
    with pytest.raises(IntegrityError), transaction.atomic():
        zweite.save()


# --- the same for memberships


def mitglied(welt: Welt) -> Ziel:
    return Ziel(mitgliedschaft=welt.mitglied(DETMOLD))


def test_succession_is_proposed_by_one_and_released_by_another(welt: Welt, doppelt: Akteur) -> None:
    ziel = mitglied(welt)
    nachfolge = e.Rechtsnachfolge(nachfolge_id=welt.register[AUGUSTDORF].pk, grund="Gesetz")
    fuehre_aus(doppelt, H.RECHTSNACHFOLGE_VORSCHLAGEN, ziel, nachfolge, jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        fuehre_aus(doppelt, H.AUF_RECHTSNACHFOLGE_UEBERLEITEN, ziel, GRUND, jetzt=welt.jetzt)
    wer = welt.leute.leitung
    fuehre_aus(wer, H.AUF_RECHTSNACHFOLGE_UEBERLEITEN, ziel, GRUND, jetzt=welt.jetzt)
    zeile = Mitgliedschaft.objects.get()
    assert (zeile.status, zeile.nachfolge_id) == ("beendet", welt.register[AUGUSTDORF].pk)


def test_exclusion_is_switched_off_until_a_rule_is_recorded(welt: Welt, doppelt: Akteur) -> None:
    ziel = mitglied(welt)
    with pytest.raises(Abgelehnt, match="Regel des Netzwerks zum Ausschluss ist nicht hinterlegt"):
        fuehre_aus(doppelt, H.AUSSCHLUSS_VORSCHLAGEN, ziel, GRUND, jetzt=welt.jetzt)
    Installation.objects.update(ausschlussregel="§ 5 der Netzwerkordnung")
    fuehre_aus(doppelt, H.AUSSCHLUSS_VORSCHLAGEN, ziel, GRUND, jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="Vier Augen"):
        fuehre_aus(doppelt, H.AUSSCHLIESSEN, ziel, GRUND, jetzt=welt.jetzt)
    fuehre_aus(welt.leute.leitung, H.AUSSCHLIESSEN, ziel, GRUND, jetzt=welt.jetzt)
    assert Mitgliedschaft.objects.get().status == "beendet"


def test_a_proposal_does_not_outlive_the_membership(welt: Welt) -> None:
    ziel = mitglied(welt)
    wer = welt.leute.bearbeitung
    nachfolge = e.Rechtsnachfolge(nachfolge_id=welt.register[AUGUSTDORF].pk, grund="Gesetz")
    fuehre_aus(wer, H.RECHTSNACHFOLGE_VORSCHLAGEN, ziel, nachfolge, jetzt=welt.jetzt)
    austritt = e.Eingabe(grund="Beschluss", im_auftrag=Kanal.BRIEF)
    fuehre_aus(wer, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)
    assert Freigabe.objects.get().stand == Freigabestand.UEBERHOLT


# --- annulment


def test_an_annulled_admission_leaves_the_case_open_and_no_member(welt: Welt) -> None:
    antrag = aufhebung(welt, welt.leute.bearbeitung)
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, GRUND, wer=welt.leute.leitung)
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND
    assert Mitgliedschaft.objects.get().status == "aufgehoben"
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert sorted(Mitgliedschaft.objects.values_list("status", flat=True)) == [
        "aktiv",
        "aufgehoben",
    ]


def test_only_the_membership_of_the_case_itself_is_annulled(welt: Welt) -> None:
    erster = welt.weg_bis(S.AUFGENOMMEN)
    ziel = Ziel(mitgliedschaft=Mitgliedschaft.objects.get().pk)
    austritt = e.Eingabe(grund="Beschluss", im_auftrag=Kanal.BRIEF)
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)
    welt.weg_bis(S.AUFGENOMMEN)
    with pytest.raises(Abgelehnt, match="keine Mitgliedschaft mehr"):
        welt.tue(erster, H.AUFHEBUNG_VORSCHLAGEN, GRUND)
