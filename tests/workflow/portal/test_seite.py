"""The municipality reads where it stands, whose turn it is and what to do; and nothing internal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Kommunentyp,
    Oeffentlichkeit,
    Partei,
    Rolle,
    Urteil,
)
from antraege.models import Kommune
from antraege.worte import HANDLUNGSWORTE
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, KREIS_LIPPE, Welt, akteur
from tests.workflow.portal.conftest import Lesen, worte
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus


def beratung(oeffentlichkeit: Oeffentlichkeit, gremium: str) -> e.BeratungErfassen:
    return e.BeratungErfassen(
        gremium=gremium,
        sitzung=Zeitangabe.tag(date(2026, 3, 10)),
        drucksache=f"DS {gremium}",
        oeffentlichkeit=oeffentlichkeit,
        rolle=Beratungsrolle.EMPFEHLUNG,
        ergebnis=Beratungsergebnis.EMPFOHLEN,
        beleg="Z:/intern/ablage.pdf",
    )


# --- whose turn it is


@pytest.mark.parametrize(
    ("status", "satz"),
    [
        (S.INTERESSE_BEKUNDET, "Nächster Schritt bei uns; Sie müssen nichts tun."),
        (S.IN_PRUEFUNG, "Nächster Schritt bei Ihnen: uns Angaben oder Nachweise"),
        (S.BESCHLUSS_AUSSTEHEND, "Nächster Schritt bei Ihnen: die Entscheidung im Gremium"),
        (S.UNTERZEICHNUNG_AUSSTEHEND, "Nächster Schritt bei Ihnen: die Gemeinsame Erklärung"),
        (S.IN_FREIGABE, "Nächster Schritt bei uns; Sie müssen nichts tun."),
        (S.AUFGENOMMEN, "Ihre Stadt ist seit 16.03.2026 Mitglied."),
        (S.ABGELEHNT, "Eine Aufnahme ist derzeit nicht möglich"),
        (S.ZURUECKGEZOGEN, "Wir machen dann beim Schritt „Voraussetzungen“ weiter."),
        (S.EINGESTELLT, "Der Vorgang ruht ohne Frist; eine kurze Nachricht genügt"),
    ],
)
def test_every_state_says_what_comes_next(
    welt: Welt, lies: Lesen, status: Antragsstatus, satz: str
) -> None:
    welt.weg_bis(status)
    assert satz in lies()


def test_the_heading_names_the_body_in_its_own_words(welt: Welt, lies: Lesen) -> None:
    welt.weg_bis(S.IN_PRUEFUNG, KREIS_LIPPE)
    kreis = akteur("Q. Beispiel", Rolle.KOMMUNE, kommunen=[welt.register[KREIS_LIPPE]])
    text = lies(KREIS_LIPPE, kreis)
    assert "Beitritt des Kreises Lippe" in text
    assert "Wenn Ihr Kreis den Beitritt nicht mehr möchte" in text


def test_an_open_question_stands_in_the_first_panel(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    text = lies()
    assert "unsere Rückfrage beantworten, bitte bis 30.03.2026. Wer ist zuständig?" in text
    assert "Wir brauchen von Ihnen noch eine Auskunft, bitte bis 30.03.2026." in text
    assert "Nächster Schritt bei Ihnen" in text


def test_a_reservation_is_what_is_asked_for_once_the_body_has_decided(
    welt: Welt, lies: Lesen
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.berate(
        antrag,
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
        ergebnis=Beratungsergebnis.UNGEAENDERT,
        beleg="Auszug",
        vorbehalt="vorbehaltlich des Haushalts",
    )
    text = lies()
    assert "Nächster Schritt bei Ihnen: den Vorbehalt bei Ihrer Entscheidung klären" in text
    assert "Entscheidung im Gremium" not in text


def test_a_suspension_asks_for_nothing(welt: Welt, lies: Lesen) -> None:
    welt.setze_aus(welt.weg_bis(S.IN_PRUEFUNG))
    text = lies()
    assert "Der Vorgang pausiert bis 15.04.2026; Sie müssen nichts tun." in text
    assert "Nächster Schritt bei Ihnen" not in text
    assert "Haushaltssperre" not in text


@pytest.mark.usefixtures("uhr")
def test_a_signing_date_is_named(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag, date(2026, 5, 5))
    assert "Alles bereit: Unterzeichnung am 05.05.2026." in lies()


def test_a_hearing_asks_for_an_answer_until_its_day(
    welt: Welt, lies: Lesen, monkeypatch: pytest.MonkeyPatch
) -> None:
    welt.hoere_an(welt.weg_bis(S.IN_PRUEFUNG))
    assert "Bitte äußern Sie sich bis 30.03.2026 zu den offenen Punkten." in lies()
    erster = "Ihr nächster Schritt Bitte äußern Sie sich"
    for tag, gefragt in ((date(2026, 3, 30), True), (date(2026, 3, 31), False)):
        monkeypatch.setattr("workflow.portal.views.timezone.localdate", lambda tag=tag: tag)
        text = lies()
        assert (erster in text) is gefragt
        assert ("Nachweise fehlen." in text) is gefragt


# --- before and after a case


def test_without_case_and_membership_the_five_steps_are_explained(lies: Lesen) -> None:
    text = lies()
    assert "Ihre Stadt ist noch nicht Mitglied" in text
    assert "Wenn Ihre Stadt beitreten möchte, genügt eine formlose Mail an uns." in text
    assert "Interesse bekundet: Sie schreiben uns formlos" in text
    assert "Aktive Mitgliedschaft: Mit der Aufnahme" in text
    assert "Interesse zurücknehmen" not in text


def test_a_member_without_a_case_reads_since_when(welt: Welt, lies: Lesen) -> None:
    welt.mitglied(DETMOLD)
    text = lies()
    assert "Mitgliedschaft der Stadt Detmold" in text
    assert "Ihre Stadt ist seit Dezember 2012 Mitglied." in text


def test_a_dormant_membership_and_an_exit_are_told(welt: Welt, lies: Lesen) -> None:
    mitglied = welt.mitglied(DETMOLD)
    ziel = Ziel(mitgliedschaft=mitglied)
    bearbeitung, jetzt = welt.leute.bearbeitung, welt.jetzt
    fuehre_aus(bearbeitung, H.RUHEN_LASSEN, ziel, e.Eingabe(grund="Geheim"), jetzt=jetzt)
    assert "Ihre Mitgliedschaft ruht seit 16.03.2026." in lies()
    austritt = e.Eingabe(grund="Geheim", im_auftrag="mail")
    fuehre_aus(bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=jetzt)
    text = lies()
    assert "Ihre Mitgliedschaft endete am 16.03.2026." in text
    assert "Wenn Ihre Stadt beitreten möchte" in text
    assert "Geheim" not in text


def test_an_annulled_admission_is_an_open_case_again(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Verwechslung"))
    assert "Aufhebung" not in lies()
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    text = lies()
    assert "Beitritt der Stadt Detmold" in text
    assert "Die Aufnahme wurde irrtümlich eingetragen; wir klären das mit Ihnen." in text
    assert "Ihre Stadt ist seit" not in text


# --- the track


def test_the_track_carries_dates_and_no_day_counter(welt: Welt, lies: Lesen) -> None:
    antrag = welt.interesse()
    welt.vergehe(5)
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.vergehe(5)
    welt.gehe(antrag, S.BESCHLUSS_AUSSTEHEND)
    text = lies()
    assert "Interesse bekundet (erledigt) 16.03.2026" in text
    assert "Voraussetzungen (erledigt) erledigt 26.03.2026" in text
    assert "Beschluss seit 26.03.2026" in text
    assert "Tag " not in text


def test_the_track_follows_a_correction(welt: Welt, lies: Lesen) -> None:
    antrag = welt.interesse()
    neu = Zeitangabe.tag(date(2026, 3, 2))
    eingabe = e.EintragBerichtigen(nr=1, neu=neu, grund="Eingangsstempel")
    welt.tue(antrag, H.EINTRAG_BERICHTIGEN, eingabe)
    text = lies()
    assert "Interesse bekundet seit 02.03.2026" in text
    assert "eingegangen. Datum: 02.03.2026" in text
    assert "Wir haben einen Eintrag berichtigt." in text
    assert "Eingangsstempel" not in text


def test_after_a_return_the_later_steps_are_open_again(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.vergehe(1)
    eingabe = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Streng intern")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, eingabe)
    text = lies()
    assert "Voraussetzungen seit 17.03.2026" in text
    assert "Beschluss (erledigt)" not in text
    assert "Wir haben den Stand berichtigt; der nächste Schritt steht oben." in text
    assert "Streng intern" not in text


def test_an_old_case_invents_no_dates(welt: Welt, lies: Lesen) -> None:
    schritte = {"interesse_bekundet": "belegt", "in_pruefung": "unbekannt"}
    welt.altfall(DETMOLD, S.BESCHLUSS_AUSSTEHEND, schritte)
    text = lies()
    assert "Interesse bekundet (erledigt) 2018 2 Voraussetzungen nicht überliefert" in text
    assert "Die Voraussetzungen liegen vor" not in text
    assert "unbekannt" not in text


# --- what is shown of the facts


def test_evidence_is_eingegangen_or_geprueft_and_nothing_finer(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterien = welt.fall(antrag).kriterien
    nachweis = e.NachweisErfassen(kriterium_id=kriterien[1].id or 0, angabe="Frau X", grund="y")
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    welt.pruefe(antrag, Urteil.NICHT_ERFUELLT, 1)
    text = lies()
    assert "für das Thema zuständig ist. geprüft" in text
    assert "oder Konzept. eingegangen" in text
    for internes in ("Nach den Unterlagen.", "icht erfüllt", "Frau X"):
        assert internes not in text


def test_only_public_consultations_are_shown(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    for oeffentlichkeit, gremium in (
        (Oeffentlichkeit.OEFFENTLICH, "Hauptausschuss"),
        (Oeffentlichkeit.NICHT_OEFFENTLICH, "Ältestenrat"),
        (Oeffentlichkeit.NICHT_GENANNT, "Beirat"),
    ):
        welt.tue(antrag, H.BERATUNG_ERFASSEN, beratung(oeffentlichkeit, gremium))
    text = lies()
    assert "Hauptausschuss 10.03.2026 DS Hauptausschuss empfohlen" in text
    for internes in ("Ältestenrat", "Beirat", "ablage.pdf"):
        assert internes not in text


def test_signatures_say_that_a_party_signed_and_never_who(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="vorbehaltlich Geheimklausel")
    text = lies()
    assert "Ihre Stadt unterzeichnet, 16.03.2026, unter Vorbehalt" in text
    assert "Land Nordrhein-Westfalen steht noch aus" in text
    namen = [u.unterzeichnend for u in welt.fall(antrag).unterschriften]
    for internes in ("Geheimklausel", *namen):
        assert internes not in text


@pytest.mark.parametrize("status", [*OFFENE_STATUS, S.AUFGENOMMEN, S.ABGELEHNT, S.EINGESTELLT])
def test_nothing_internal_is_ever_on_the_page(
    welt: Welt, lies: Lesen, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    wiedervorlage = e.WiedervorlageSetzen(
        anlass="Anruf bei der Spitze", faellig_am=welt.heute + timedelta(days=9)
    )
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, wiedervorlage)
    text = lies()
    verboten = ["Anruf bei der Spitze", "Keine Antwort.", "Vermerk, Blatt 3", "Ablehnung"]
    verboten += ["Keine Ansprechperson.", "Wiedervorlage", "B. Beispiel", "L. Beispiel"]
    verboten += [HANDLUNGSWORTE[h].intern for h in H if not HANDLUNGSWORTE[h].oeffentlich]
    verboten += ["{", "None", "Bescheid", "Antrag"]
    assert [wort for wort in verboten if wort in text] == []


def test_a_proposed_refusal_does_not_show(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.hoere_an(antrag)
    vorher = lies()
    eingabe = e.AblehnungVorschlagen(grund="Keine Ansprechperson.", quelle="Vermerk, Blatt 3")
    welt.tue(antrag, H.ABLEHNUNG_VORSCHLAGEN, eingabe)
    assert lies() == vorher


def test_the_same_sentence_stands_once_a_day(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag)
    assert lies().count("Wir haben eine Voraussetzung geprüft.") == 1


# --- who sees it, and what it costs


@pytest.mark.parametrize("rolle", ["bearbeitung", "leitung", "begleitung", "administration"])
def test_the_page_belongs_to_people_of_bodies_alone(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    assert client.get("/beitritt/").status_code == 404
    assert client.get(f"/beitritt/{DETMOLD}/").status_code == 404


@pytest.mark.parametrize("pfad", ["", "zuruecknehmen/"])
def test_a_foreign_body_looks_like_a_missing_one(welt: Welt, pfad: str) -> None:
    welt.weg_bis(S.IN_PRUEFUNG)
    client = besuch(welt.leute.fremde_kommune)
    assert client.get(f"/beitritt/{DETMOLD}/{pfad}").status_code == 404
    assert client.post(f"/beitritt/{DETMOLD}/zuruecknehmen/", {"grund": "x"}).status_code == 404
    assert client.get(f"/beitritt/99999999/{pfad}").status_code == 404


def test_one_body_is_shown_at_once_and_several_are_offered(welt: Welt) -> None:
    eine = worte(besuch(welt.leute.kommune).get("/beitritt/").content.decode())
    assert "Beitritt der Stadt Detmold" in eine
    beide = [welt.register[DETMOLD], welt.register[KREIS_LIPPE]]
    zwei = akteur("Q. Beispiel", Rolle.KOMMUNE, kommunen=beide)
    antwort = besuch(zwei).get("/beitritt/").content.decode()
    assert "Stadt Detmold" in worte(antwort)
    assert f'href="/beitritt/{KREIS_LIPPE}/"' in antwort


def test_an_account_without_a_body_is_told_whom_to_ask(welt: Welt) -> None:
    ohne = akteur("Q. Beispiel", Rolle.KOMMUNE)
    antwort = besuch(ohne).get("/beitritt/")
    assert "Ihrem Konto ist noch keine Kommune zugeordnet." in worte(antwort.content.decode())


def test_the_page_costs_a_constant_number_of_queries(welt: Welt) -> None:
    client = besuch(welt.leute.kommune)
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    anzahlen = []
    for ist_voll in (False, True):
        if ist_voll:
            welt.pruefe(antrag)
            welt.beschliesse(antrag)
            welt.unterschreibe(antrag)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(f"/beitritt/{DETMOLD}/")
        anzahlen.append(len(abfragen))
    assert anzahlen[0] == anzahlen[1] <= 15


@pytest.mark.parametrize("typ", Kommunentyp)
def test_every_kind_of_body_gets_its_page(welt: Welt, lies: Lesen, typ: Kommunentyp) -> None:
    Kommune.objects.filter(ags=DETMOLD).update(typ=typ)
    welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    text = lies()
    assert "( oder" not in text
    assert "{" not in text
