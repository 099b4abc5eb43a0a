"""What follows from an act beside its own effect: deadlines, mails held back, dates."""

import pytest

from antraege.choices import (
    Antragsstatus,
    Freigabeart,
    Freigabestand,
    Handlung,
    Kanal,
    Partei,
    Rolle,
)
from antraege.models import Nachricht, Protokolleintrag, Protokolltext
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt, akteur, zeichnungsvorschlag
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus


def mails(antrag: int) -> dict[str, str]:
    """Act -> state of its mail."""
    return dict(Nachricht.objects.filter(antrag=antrag).values_list("handlung", "stand"))


def test_a_returned_case_is_due_at_once_with_the_reason(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    eingabe = e.Zuruecksetzen(ziel=S.UNTERZEICHNUNG_AUSSTEHEND, grund="Vollmacht fehlt")
    welt.tue(antrag, H.VORLAGE_ZURUECKGEBEN, eingabe, wer=welt.leute.leitung)
    fall = welt.fall(antrag)
    assert fall.antrag.faellig_am == welt.heute
    assert fall.antrag.faellig_grund == "Von der Referatsleitung zurückgegeben: Vollmacht fehlt"
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    assert welt.fall(antrag).antrag.faellig_grund == "Über die Aufnahme entscheiden"


def test_a_withdrawal_by_the_body_itself_comes_before_the_office(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kommune = akteur("Q. Beispiel", Rolle.KOMMUNE, kommunen=[welt.register[DETMOLD]])
    welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, e.Zurueckziehen(grund="Haushalt"), wer=kommune)
    zeile = welt.fall(antrag).antrag
    assert (zeile.status, zeile.faellig_am) == (S.ZURUECKGEZOGEN, welt.heute)
    assert zeile.faellig_grund.startswith("Wiedervorlage: Die Kommune hat")


def test_a_withdrawal_that_the_office_records_needs_no_reminder(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    eingabe = e.Zurueckziehen(grund="Haushalt", im_auftrag=Kanal.MAIL)
    welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, eingabe)
    assert welt.fall(antrag).antrag.faellig_am is None


def test_an_answered_question_is_not_asked_any_more(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    plan = welt.schau(
        antrag, H.RUECKFRAGE_BEANTWORTEN, e.RueckfrageBeantworten(antwort="Ja", kanal=Kanal.MAIL)
    )
    assert [n.stand for n in plan.nachher.nachrichten if n.handlung == H.RUECKFRAGE_STELLEN] == [
        "angehalten"
    ]
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, plan.teile[0].eingabe)
    assert mails(antrag)[H.RUECKFRAGE_STELLEN] == "angehalten"
    assert mails(antrag)[H.PRUEFUNG_AUFNEHMEN] == "geplant"


def test_a_step_taken_back_is_not_announced(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    eingabe = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Zu früh")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, eingabe)
    assert mails(antrag)[H.VORAUSSETZUNGEN_BESTAETIGEN] == "angehalten"
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    assert mails(antrag)[H.VORGANG_ZURUECKSETZEN] == "angehalten"


def test_what_was_sent_stays_sent(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    Nachricht.objects.filter(antrag=antrag).update(stand="gesendet")
    eingabe = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Zu früh", benachrichtigen=False)
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, eingabe)
    assert set(mails(antrag).values()) == {"gesendet"}


def test_a_reserved_signature_counts_from_the_day_its_reservation_falls(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, Partei.LAND)
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="vorbehaltlich des Rates")
    welt.vergehe(5)
    welt.tue(antrag, H.VORBEHALT_AUFHEBEN, e.VorbehaltAufheben(partei=Partei.KOMMUNE))
    aufgehoben = welt.heute
    welt.vergehe(2)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    assert welt.fall(antrag).mitgliedschaft.beginn == Zeitangabe.tag(aufgehoben)


def test_a_reservation_cannot_fall_before_the_signature(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="Rat")
    zu_frueh = Zeitangabe.jahr(welt.heute.year - 1)
    with pytest.raises(Abgelehnt, match="Unterzeichnet wurde erst am"):
        welt.tue(
            antrag,
            H.VORBEHALT_AUFHEBEN,
            e.VorbehaltAufheben(partei=Partei.KOMMUNE, geschehen=zu_frueh),
        )


def test_a_new_proposal_takes_the_place_of_the_open_one(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    for _ in range(2):
        welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    staende = [f.stand for f in welt.fall(antrag).freigaben if f.art == Freigabeart.ZEICHNUNG]
    assert staende == [Freigabestand.ZURUECKGENOMMEN, Freigabestand.OFFEN]


def test_there_is_no_signing_date_when_all_have_signed(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag)
    with pytest.raises(Abgelehnt, match="Alle Unterschriften liegen schon vor"):
        welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag(welt.heute))


def test_the_date_of_receipt_stays_known(welt: Welt) -> None:
    antrag = welt.interesse()
    eingabe = e.EintragBerichtigen(nr=1, neu=Zeitangabe.unbekannt(), grund="Verlegt")
    with pytest.raises(Abgelehnt, match="Datum des Eingangs"):
        welt.tue(antrag, H.EINTRAG_BERICHTIGEN, eingabe)


def test_what_comes_in_after_the_question_lies_with_the_office(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterium = welt.fall(antrag).kriterien[0].id or 0
    welt.frage(antrag)
    nachweis = e.NachweisErfassen(kriterium_id=kriterium, angabe="Organisationsplan")
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    assert welt.fall(antrag).antrag.am_zug == "kommune"
    welt.vergehe()
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    assert welt.fall(antrag).antrag.am_zug == "amt"


def test_no_free_text_lies_in_what_is_hashed(welt: Welt) -> None:
    antrag = welt.interesse(fremdes_zeichen="ZEICHEN-DER-KOMMUNE")
    beratung = e.BeratungErfassen(
        gremium="GREMIUMSNAME",
        sitzung=Zeitangabe.lies("", "nach der Sommerpause"),
        drucksache="DRUCKSACHE-1",
        tagesordnungspunkt="TOP-GEHEIM",
        beleg="BELEGORT",
    )
    welt.tue(antrag, H.BERATUNG_ERFASSEN, beratung)
    inhalte = " ".join(Protokolleintrag.objects.values_list("inhalt", flat=True))
    texte = set(Protokolltext.objects.values_list("text", flat=True))
    for wort in (
        "ZEICHEN-DER-KOMMUNE",
        "GREMIUMSNAME",
        "nach der Sommerpause",
        "DRUCKSACHE-1",
        "TOP-GEHEIM",
        "BELEGORT",
    ):
        assert wort not in inhalte
        assert wort in texte
