"""Attempts to get round four eyes on the way to the admission."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.models import Group

from antraege.akteur import SYSTEM, Akteur, Weg
from antraege.choices import Antragsstatus, Handlung, Partei, Rolle
from antraege.models import Person
from project.konten.models import Konto
from project.konten.queries import akteur_fuer
from tests.stuetzen.faelle import (
    DETMOLD,
    Welt,
    unterschrift,
    zeichnungsvorschlag,
)
from tests.workflow.verfahren.versuche import (
    Versuch,
    Vorbereitung,
    doppelt,
    gibt_frei,
    sammler,
    vorgelegt,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Hindernisart, NichtGefunden

H = Handlung
S = Antragsstatus
A = Hindernisart
GRUND = e.Eingabe(grund="Nach Vermerk.")

VERSUCHE: dict[str, Vorbereitung] = {}
versuch = sammler(VERSUCHE)
ALLE_ROLLEN = frozenset(Rolle) - {Rolle.KOMMUNE}


# --- who decides


@versuch
def the_same_person_with_leadership_role_too(welt: Welt) -> Versuch:
    wer = doppelt()
    return Versuch(gibt_frei(welt, vorgelegt(welt, wer), wer), A.BEDINGUNG)


@versuch
def a_second_account_of_the_same_person(welt: Welt) -> Versuch:
    person = Person.objects.create(name="Z. Wei")
    konten = []
    for name, rolle in (("zwei-amt", Rolle.BEARBEITUNG), ("zwei-leitung", Rolle.LEITUNG)):
        konto = Konto.objects.create(anmeldename=name, person=person)
        konto.groups.add(Group.objects.get_or_create(name=rolle.value)[0])
        konten.append(akteur_fuer(konto))
    return Versuch(gibt_frei(welt, vorgelegt(welt, konten[0]), konten[1]), A.BEDINGUNG)


@versuch
def administration(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    return Versuch(gibt_frei(welt, antrag, welt.leute.administration), NichtGefunden)


@versuch
def the_entrance_of_imports(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    return Versuch(gibt_frei(welt, antrag, welt.leute.importiert), A.RECHT)


@versuch
def the_own_proposal_by_the_entrance_of_imports_with_every_role(welt: Welt) -> Versuch:
    wer = doppelt()
    antrag = vorgelegt(welt, wer)
    return Versuch(
        gibt_frei(welt, antrag, replace(wer, rollen=ALLE_ROLLEN, weg=Weg.IMPORT)), A.BEDINGUNG
    )


@versuch
def the_system_itself(welt: Welt) -> Versuch:
    return Versuch(gibt_frei(welt, vorgelegt(welt, welt.leute.bearbeitung), SYSTEM), A.RECHT)


@versuch
def nobody_in_particular_with_the_role_of_leadership(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    niemand = Akteur(None, "Niemand", frozenset({Rolle.LEITUNG}))
    return Versuch(gibt_frei(welt, antrag, niemand), A.BEDINGUNG)


@versuch
def the_municipality(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    return Versuch(gibt_frei(welt, antrag, welt.leute.kommune), A.RECHT)


@versuch
def another_officer(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    return Versuch(gibt_frei(welt, antrag, welt.leute.bearbeitung2), A.RECHT)


@versuch
def a_change_of_role_between_proposal_and_decision(welt: Welt) -> Versuch:
    amt = welt.leute.bearbeitung
    befoerdert = replace(amt, rollen=frozenset({Rolle.LEITUNG}))
    return Versuch(gibt_frei(welt, vorgelegt(welt, amt), befoerdert), A.BEDINGUNG)


# --- what is decided


@versuch
def a_page_that_shows_an_older_case(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    gesehen = welt.fall(antrag).antrag.version
    kontakt = e.KontaktAendern(kontakt=e.Kontaktdaten(name="N. Beispiel"))
    welt.tue(antrag, H.KONTAKT_AENDERN, kontakt)
    return Versuch(gibt_frei(welt, antrag, welt.leute.leitung, gesehen), A.UEBERHOLT)


@versuch
def a_proposal_that_was_replaced_meanwhile(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    gesehen = welt.fall(antrag).antrag.version
    anders = replace(zeichnungsvorschlag(), unterzeichnend_kommune="N. Nachfolge")
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, anders)
    leitung = welt.leute.leitung
    return Versuch(
        lambda: welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=leitung, version=gesehen),
        A.UEBERHOLT,
    )


@versuch
def deciding_twice(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    gibt_frei(welt, antrag, welt.leute.leitung)()
    return Versuch(gibt_frei(welt, antrag, welt.leute.leitung), A.ZUSTAND)


@versuch
def granting_the_same_release_twice(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    leitung = welt.leute.leitung
    return Versuch(
        lambda: welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=leitung), A.BEDINGUNG
    )


@versuch
def deciding_what_nobody_proposed(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.hoere_an(antrag)
    return Versuch(
        lambda: welt.tue(antrag, H.AUFNAHME_ABLEHNEN, GRUND, wer=welt.leute.leitung), A.BEDINGUNG
    )


@versuch
def releasing_an_old_case_that_was_taken_over_in_release(welt: Welt) -> Versuch:
    antrag = welt.altfall(DETMOLD, S.IN_FREIGABE, {"in_freigabe": "belegt"})
    return Versuch(gibt_frei(welt, antrag, welt.leute.leitung), A.BEDINGUNG)


@versuch
def other_signatories_than_released(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, Partei.LAND)
    fremd = unterschrift(Partei.KOMMUNE, unterzeichnend="N. Nachfolge")
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, fremd)
    return Versuch(lambda: welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt()), A.BEDINGUNG)


@versuch
def other_signatories_recorded_while_the_case_lies_in_release(welt: Welt) -> Versuch:
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    fremd = unterschrift(Partei.KOMMUNE, unterzeichnend="N. Nachfolge")
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, fremd)
    return Versuch(gibt_frei(welt, antrag, welt.leute.leitung), A.BEDINGUNG)


@versuch
def a_proposal_of_somebody_else_proposed_again_by_who_decides(welt: Welt) -> Versuch:
    wer = doppelt()
    antrag = vorgelegt(welt, welt.leute.bearbeitung)
    zurueck = e.Zuruecksetzen(ziel=S.UNTERZEICHNUNG_AUSSTEHEND, grund="Noch einmal.")
    welt.tue(antrag, H.VORLAGE_ZURUECKGEBEN, zurueck, wer=wer)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt(), wer=wer)
    return Versuch(gibt_frei(welt, antrag, wer), A.BEDINGUNG)


@versuch
def several_steps_at_once_by_who_then_releases(welt: Welt) -> Versuch:
    wer = doppelt()
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.erfuelle(antrag, ziel)
    schritt = e.Schritt(bis=H.UNTERZEICHNUNG_BESTAETIGEN)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, schritt, wer=wer)
    return Versuch(gibt_frei(welt, antrag, wer), A.BEDINGUNG)


@versuch
def several_steps_at_once_right_into_the_admission(welt: Welt) -> Versuch:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    schritt, wer = e.Schritt(bis=H.AUFNAHME_FREIGEBEN), doppelt()
    return Versuch(
        lambda: welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, schritt, wer=wer), A.EINGABE
    )
