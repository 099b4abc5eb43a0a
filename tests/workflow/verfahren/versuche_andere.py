"""Attempts to get round the other kinds of release, and past the door."""

from __future__ import annotations

from django.db import IntegrityError
from django.utils import timezone

from antraege.choices import Antragsstatus, Freigabestand, Handlung, Partei
from antraege.models import Freigabe, Installation, Person, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import (
    AUGUSTDORF,
    DETMOLD,
    Welt,
    unterschrift,
)
from tests.workflow.verfahren.versuche import (
    Versuch,
    Vorbereitung,
    doppelt,
    sammler,
    vorgelegt,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Hindernisart

H = Handlung
S = Antragsstatus
A = Hindernisart
GRUND = e.Eingabe(grund="Nach Vermerk.")

VERSUCHE: dict[str, Vorbereitung] = {}
versuch = sammler(VERSUCHE)


# --- the other kinds of release


@versuch
def the_own_refusal(welt: Welt) -> Versuch:
    wer = doppelt()
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.hoere_an(antrag)
    vorschlag = e.AblehnungVorschlagen(grund="Nichts kam.", quelle="Blatt 3")
    welt.tue(antrag, H.ABLEHNUNG_VORSCHLAGEN, vorschlag, wer=wer)
    return Versuch(lambda: welt.tue(antrag, H.AUFNAHME_ABLEHNEN, GRUND, wer=wer), A.BEDINGUNG)


@versuch
def the_own_annulment(welt: Welt) -> Versuch:
    wer = doppelt()
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, GRUND, wer=wer)
    return Versuch(lambda: welt.tue(antrag, H.AUFNAHME_AUFHEBEN, GRUND, wer=wer), A.BEDINGUNG)


@versuch
def the_own_exclusion(welt: Welt) -> Versuch:
    wer, mitglied = doppelt(), welt.mitglied(DETMOLD)
    Installation.objects.update(ausschlussregel="§ 5 der Netzwerkordnung")
    welt.tue_mitglied(mitglied, H.AUSSCHLUSS_VORSCHLAGEN, GRUND, wer=wer)
    return Versuch(
        lambda: welt.tue_mitglied(mitglied, H.AUSSCHLIESSEN, GRUND, wer=wer), A.BEDINGUNG
    )


@versuch
def the_own_succession(welt: Welt) -> Versuch:
    wer, mitglied = doppelt(), welt.mitglied(DETMOLD)
    nachfolge = e.Rechtsnachfolge(nachfolge_id=welt.register[AUGUSTDORF].pk, grund="Gesetz")
    welt.tue_mitglied(mitglied, H.RECHTSNACHFOLGE_VORSCHLAGEN, nachfolge, wer=wer)
    handlung = H.AUF_RECHTSNACHFOLGE_UEBERLEITEN
    return Versuch(lambda: welt.tue_mitglied(mitglied, handlung, GRUND, wer=wer), A.BEDINGUNG)


@versuch
def a_signature_changed_after_the_admission_by_the_direct_act(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    neu, wer = unterschrift(Partei.KOMMUNE, ort="Lemgo"), doppelt()
    return Versuch(lambda: welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, neu, wer=wer), A.ZUSTAND)


@versuch
def a_signature_changed_after_the_admission_by_a_correction_of_the_protocol(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    eintraege = Protokolleintrag.objects.filter(antrag=antrag)
    nr = eintraege.filter(handlung=H.UNTERSCHRIFT_ERFASSEN).latest("nr").nr
    neu = e.EintragBerichtigen(nr=nr, neu=Zeitangabe.tag(welt.heute), grund="Versehen.")
    return Versuch(lambda: welt.tue(antrag, H.EINTRAG_BERICHTIGEN, neu), A.EINGABE)


@versuch
def a_membership_made_by_an_officer_without_any_release(welt: Welt) -> Versuch:
    wer = doppelt()
    eingabe = e.BestandUebernehmen(geschehen=Zeitangabe.monat(2012, 12))
    return Versuch(lambda: welt.tue_kommune(H.BESTAND_UEBERNEHMEN, eingabe, wer=wer), A.RECHT)


@versuch
def an_admission_as_an_old_case_by_an_officer(welt: Welt) -> Versuch:
    wer = doppelt()
    eingabe = e.AltfallUebernehmen(
        status=S.AUFGENOMMEN, schritte={"in_freigabe": "belegt"}, eingang=Zeitangabe.jahr(2020)
    )
    return Versuch(lambda: welt.tue_kommune(H.ALTFALL_UEBERNEHMEN, eingabe, wer=wer), A.RECHT)


@versuch
def the_effect_of_a_release_asked_for_by_itself(welt: Welt) -> Versuch:
    mitglied = welt.mitglied(DETMOLD)
    leitung = welt.leute.leitung
    return Versuch(lambda: welt.tue_mitglied(mitglied, H.AUFHEBEN, GRUND, wer=leitung), A.RECHT)


# --- past the door


def freigabe(welt: Welt) -> Freigabe:
    vorgelegt(welt, welt.leute.bearbeitung)
    return Freigabe.objects.get(art="aufnahme")


@versuch
def a_row_written_with_one_person_in_both_roles(welt: Welt) -> Versuch:
    zeile = freigabe(welt)
    zeile.stand = Freigabestand.ERTEILT
    zeile.entschieden_von_id = zeile.vorgeschlagen_von_id
    zeile.entschieden_am = timezone.now()
    return Versuch(zeile.save, IntegrityError)


@versuch
def a_row_written_as_granted_by_nobody(welt: Welt) -> Versuch:
    zeilen = Freigabe.objects.filter(pk=freigabe(welt).pk)
    return Versuch(lambda: zeilen.update(stand=Freigabestand.ERTEILT), IntegrityError)


@versuch
def a_second_open_proposal_of_the_same_kind_beside_the_first(welt: Welt) -> Versuch:
    zweite = freigabe(welt)
    zweite.pk = None
    zweite.vorgeschlagen_von = Person.objects.create(name="Z. Beispiel")
    return Versuch(zweite.save, IntegrityError)
