"""Facts have no order: in every open state; behind a passed step only with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction

from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Beratungsergebnis,
    Handlung,
    Kanal,
    Nachrichtenstand,
    Partei,
)
from antraege.models import Nachricht, Protokolleintrag, Protokolltext
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import Welt, unterschrift
from tests.stuetzen.vorher import (
    NUR_AUFGENOMMEN,
    TATSACHEN_DER_KOMMUNE,
    TATSACHEN_DES_VORGANGS,
    ausfuehrend,
    bereite_kommune_vor,
    bereite_vor,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.tatsachen import TATSACHEN

H = Handlung
S = Antragsstatus


# Facts and the step they belong to; None: they belong to no step.
GEHOERT_ZU = {
    "nachweis_erfassen": S.IN_PRUEFUNG,
    "kriterium_pruefen": S.IN_PRUEFUNG,
    "zusage_erfassen": S.IN_PRUEFUNG,
    "beratung_erfassen": S.BESCHLUSS_AUSSTEHEND,
    "entbehrlichkeit_erfassen": S.BESCHLUSS_AUSSTEHEND,
    "unterschrift_erfassen": S.UNTERZEICHNUNG_AUSSTEHEND,
    "unterschrift_zuruecknehmen": S.UNTERZEICHNUNG_AUSSTEHEND,
    "vorbehalt_aufheben": S.UNTERZEICHNUNG_AUSSTEHEND,
}
IMMER_MIT_GRUND = {H.ENTBEHRLICHKEIT_ERFASSEN, H.UNTERSCHRIFT_ZURUECKNEHMEN}
# States of a case in which a fact can be recorded, where these are not the open ones.
AUCH_GESCHLOSSEN = {
    "kontakt_aendern",
    "wiedervorlage_setzen",
    "wiedervorlage_erledigen",
    "nachricht_anhalten",
    "eintrag_berichtigen",
    "zusage_verlaengern",
    "zusage_einloesen",
    "nichteinloesung_vermerken",
    "zusage_anmahnen",
    "dokument_ablegen",
    "dokument_aendern",
    "dokument_anfordern",
    "dokument_erstellen",
    "stand_nachfuehren",
}
AUCH_AUFGENOMMEN = {"beratung_erfassen"}
# What an open state rules out by what it presupposes: there everything is signed.
AUSGESCHLOSSEN = {(H.ZUR_RUNDE_EINLADEN, S.IN_FREIGABE): "hat schon alles unterzeichnet"}
DER_KOMMUNE = {
    "ehrenamtskarte_vermerken",
    "ansprechperson_eintragen",
    "ansprechperson_beenden",
    "verwaltungsspitze_eintragen",
    "verwaltungsspitze_beenden",
    "gastteilnahme_erfassen",
    "vorgeschichte_erfassen",
}


@pytest.mark.parametrize("status", OFFENE_STATUS)
def test_every_fact_is_recorded_in_every_open_state(welt: Welt, status: Antragsstatus) -> None:
    antrag = welt.weg_bis(status)
    jetzt = welt.jetzt
    for handlung in TATSACHEN_DES_VORGANGS:
        if handlung in NUR_AUFGENOMMEN:
            continue
        with transaction.atomic():
            bereite_vor(welt, antrag, handlung)
            eingabe = beispiel(welt, handlung, welt.fall(antrag))
            if satz := AUSGESCHLOSSEN.get((handlung, status)):
                with pytest.raises(Abgelehnt, match=satz):
                    welt.schau(antrag, handlung, eingabe)
            else:
                welt.tue(antrag, handlung, eingabe, wer=ausfuehrend(welt, handlung))
                assert letzter_eintrag(antrag=antrag) == (handlung, status, status)
            transaction.set_rollback(True)
        welt.jetzt = jetzt


@pytest.mark.parametrize("handlung", TATSACHEN_DER_KOMMUNE)
def test_every_fact_of_a_body_is_recorded_on_its_own_chain(welt: Welt, handlung: Handlung) -> None:
    bereite_kommune_vor(welt, handlung)
    vorher = Protokolleintrag.objects.filter(kommune=welt.detmold).count()
    eingabe = beispiel(welt, handlung, welt.fall_der_kommune())
    welt.tue_kommune(handlung, eingabe, wer=ausfuehrend(welt, handlung))
    assert letzter_eintrag(kommune=welt.detmold) == (handlung, "", "")
    assert Protokolleintrag.objects.filter(kommune=welt.detmold).count() == vorher + 1
    assert not Protokolleintrag.objects.exclude(kommune=welt.detmold).exists()
    assert list(pruefe_protokoll(Zaehlung())) == []


def letzter_eintrag(**kette: object) -> tuple[str, str, str]:
    letzter = Protokolleintrag.objects.filter(**kette).order_by("nr").last()
    assert letzter is not None
    return (letzter.handlung, letzter.vorher, letzter.nachher)


@pytest.mark.parametrize("status", OFFENE_STATUS)
def test_a_fact_behind_a_passed_step_needs_a_reason(welt: Welt, status: Antragsstatus) -> None:
    antrag = welt.weg_bis(status)
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="Rat")
    for handlung in TATSACHEN:
        schritt = GEHOERT_ZU.get(handlung.value)
        if schritt is None or handlung in IMMER_MIT_GRUND:
            continue
        eingabe = replace(beispiel(welt, handlung, welt.fall(antrag)), grund=" ")
        if OFFENE_STATUS.index(schritt) < OFFENE_STATUS.index(status):
            with pytest.raises(Abgelehnt, match="Bitte den Grund der Berichtigung angeben"):
                welt.schau(antrag, handlung, eingabe)
        else:
            assert welt.schau(antrag, handlung, eingabe).teile


def test_the_table_of_facts_and_their_steps_is_exactly_this() -> None:
    for handlung, tatsache in TATSACHEN.items():
        assert tatsache.gehoert_zu == GEHOERT_ZU.get(handlung.value), handlung
        assert tatsache.nur_in == zustaende(handlung), handlung
        assert (tatsache.gegenstaende == {"kommune"}) == (handlung.value in DER_KOMMUNE), handlung


def zustaende(handlung: Handlung) -> frozenset[Antragsstatus] | None:
    if handlung.value in AUCH_GESCHLOSSEN | DER_KOMMUNE:
        return None
    if handlung in NUR_AUFGENOMMEN:
        return frozenset({S.AUFGENOMMEN})
    auch = {S.AUFGENOMMEN} if handlung.value in AUCH_AUFGENOMMEN else set()
    return frozenset({*OFFENE_STATUS, *auch})


@pytest.mark.parametrize("status", [S.AUFGENOMMEN, S.EINGESTELLT])
def test_in_a_closed_case_only_a_few_facts_can_change(welt: Welt, status: Antragsstatus) -> None:
    antrag = welt.weg_bis(status, dazu=lambda a: (welt.sage_zu(a), welt.lege_ab(a)))
    setzen = beispiel(welt, H.WIEDERVORLAGE_SETZEN, welt.fall(antrag))
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, setzen)
    fall = welt.fall(antrag)
    stumm = {H.STAND_NACHFUEHREN}  # nothing outside has overtaken the case
    stumm |= {H.ZUSAGE_VERLAENGERN, H.ZUSAGE_ANMAHNEN} if status == S.EINGESTELLT else set()
    for handlung in TATSACHEN:
        if handlung == H.DOKUMENT_ERSTELLEN and status == S.EINGESTELLT:
            welt.fordere_an(antrag)
            fall = welt.fall(antrag)
        eingabe, wer = beispiel(welt, handlung, fall), ausfuehrend(welt, handlung)
        if handlung.value in AUCH_GESCHLOSSEN and handlung not in stumm:
            welt.schau(antrag, handlung, eingabe, wer=wer)
            continue
        if status == S.AUFGENOMMEN and handlung in NUR_AUFGENOMMEN:
            continue
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.schau(antrag, handlung, eingabe, wer=wer)
        assert abgelehnt.value.hat(Hindernisart.ZUSTAND) or handlung in stumm, handlung


MORGEN = Zeitangabe.tag(date(2026, 3, 17))


# --- what a fact does


def test_evidence_counts_as_looked_at_with_the_verdict(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, beispiel(welt, H.NACHWEIS_ERFASSEN, welt.fall(antrag)))
    assert welt.fall(antrag).nachweise[0].gesichtet_am is None
    welt.pruefe(antrag)
    assert welt.fall(antrag).nachweise[0].gesichtet_am == welt.jetzt


def test_a_planned_session_is_completed_not_doubled(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    geplant = e.BeratungErfassen(gremium="Rat", sitzung=MORGEN)
    welt.tue(antrag, H.BERATUNG_ERFASSEN, geplant)
    assert welt.fall(antrag).antrag.faellig_grund == "Rat: Ergebnis der Sitzung"
    welt.vergehe(2)
    nummer = welt.fall(antrag).beratungen[0].id
    fertig = replace(
        geplant, beratung_id=nummer, ergebnis=Beratungsergebnis.UNGEAENDERT, beleg="Auszug"
    )
    welt.tue(antrag, H.BERATUNG_ERFASSEN, fertig)
    assert [b.id for b in welt.fall(antrag).beratungen] == [nummer]
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())


def test_a_reservation_falls_away_and_the_date_of_the_signature_stays(welt: Welt) -> None:
    antrag = welt.interesse()
    gezeichnet = date(2026, 3, 2)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.KOMMUNE, "Rat", gezeichnet))
    welt.tue(antrag, H.VORBEHALT_AUFHEBEN, e.VorbehaltAufheben(partei=Partei.KOMMUNE))
    zeile = welt.fall(antrag).unterschrift(Partei.KOMMUNE)
    assert zeile is not None
    assert (zeile.unterzeichnet, zeile.vorbehalt_aufgehoben_am) == (
        Zeitangabe.tag(gezeichnet), welt.heute
    )  # fmt: skip
    assert not zeile.hat_offenen_vorbehalt


def test_a_held_mail_stays_readable_and_is_held_once(welt: Welt) -> None:
    antrag = welt.interesse()
    nachricht = Nachricht.objects.get()
    welt.tue(antrag, H.NACHRICHT_ANHALTEN, e.Bezug(zeile_id=nachricht.pk))
    nachricht.refresh_from_db()
    assert nachricht.stand == Nachrichtenstand.ANGEHALTEN
    with pytest.raises(Abgelehnt, match="schon versandt oder angehalten"):
        welt.tue(antrag, H.NACHRICHT_ANHALTEN, e.Bezug(zeile_id=nachricht.pk))


def test_the_answer_does_not_precede_the_question(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.frage(antrag)
    frueher = Zeitangabe.tag(welt.heute - timedelta(days=1))
    antwort = e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL, geschehen=frueher)
    with pytest.raises(Abgelehnt, match="nicht vor der Frage liegen"):
        welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)


def test_an_act_on_a_missing_case_finds_nothing(welt: Welt) -> None:
    with pytest.raises(NichtGefunden):
        welt.tue(4711, H.VORGANG_EINSTELLEN, e.Eingabe(grund="x"))


def test_a_reason_is_kept_apart_and_salted(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort seit Mai."))
    text = Protokolltext.objects.get(feld="grund")
    assert text.text == "Keine Antwort seit Mai."
    assert "Antwort" not in text.eintrag.inhalt


# --- what is saved as it is


@pytest.mark.parametrize(
    "handlung",
    [
        H.KONTAKT_AENDERN,
        H.ZUSTAENDIGKEIT_UEBERNEHMEN,
        H.BERATUNG_ERFASSEN,
        H.ENTBEHRLICHKEIT_ERFASSEN,
        H.UNTERSCHRIFT_ERFASSEN,
        H.DOKUMENT_AENDERN,
    ],
)
def test_what_changes_nothing_is_refused_and_leaves_no_entry(
    welt: Welt, handlung: Handlung
) -> None:
    antrag = welt.interesse()
    bereite_vor(welt, antrag, handlung)
    wann = Zeitangabe.tag(welt.heute)
    eingabe = replace(beispiel(welt, handlung, welt.fall(antrag)), geschehen=wann)
    welt.tue(antrag, handlung, eingabe)
    if isinstance(eingabe, e.BeratungErfassen):
        eingabe = replace(eingabe, beratung_id=welt.fall(antrag).beratungen[0].id)
    welt.vergehe()
    vorher = (welt.fall(antrag), Protokolleintrag.objects.count())
    for tue in (welt.schau, welt.tue):
        with pytest.raises(Abgelehnt) as abgelehnt:
            tue(antrag, handlung, eingabe)
        assert [(h.satz, h.feld, h.art) for h in abgelehnt.value.hindernisse] == [
            ("Es ist nichts geändert.", "", Hindernisart.EINGABE)
        ]
    assert (welt.fall(antrag), Protokolleintrag.objects.count()) == vorher


def test_what_changes_no_row_but_says_something_is_an_entry(welt: Welt) -> None:
    antrag = welt.interesse()
    mitteilung = beispiel(welt, H.INTERESSE_ERGAENZEN, welt.fall(antrag))
    for _ in range(2):
        welt.tue(antrag, H.INTERESSE_ERGAENZEN, mitteilung)
    eintraege = Protokolleintrag.objects.filter(handlung=H.INTERESSE_ERGAENZEN)
    assert [eintrag.im_auftrag for eintrag in eintraege] == [Kanal.TELEFON] * 2
