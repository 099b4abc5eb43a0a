"""After the admission the page still says what was promised, what is asked, what can be fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Dokumentart,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Vertraulichkeit,
)
from antraege.models import Dokument
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.akten import datei
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, JETZT, Welt
from tests.workflow.portal.conftest import Lesen
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus
BITTE = "Bitte teilen Sie uns mit, wie weit „Ehrenamtskarte einführen“ ist."


@pytest.fixture(autouse=True)
def uhr() -> Iterator[time_machine.Traveller]:
    """Pages and acts see the same day."""
    with time_machine.travel(JETZT, tick=False) as reisende:
        yield reisende


@pytest.fixture
def am(uhr: time_machine.Traveller) -> Callable[[date], None]:
    """Call with a day: the page is opened on it."""
    return lambda tag: uhr.move_to(datetime.combine(tag, JETZT.timetz()))


def nimm_auf(welt: Welt, antrag: int) -> None:
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)


def mitglied_mit_zusage(welt: Welt, tage: int = 100) -> int:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, tage)
    nimm_auf(welt, antrag)
    return antrag


# --- commitments


def test_a_member_is_asked_from_the_promised_day_on(
    welt: Welt, lies: Lesen, am: Callable[[date], None]
) -> None:
    mitglied_mit_zusage(welt)
    am(welt.heute + timedelta(days=99))
    text = lies()
    assert "Ehrenamtskarte einführen (zugesagt bis 24.06.2026)" in text
    assert "Sie müssen nichts tun." in text
    assert BITTE not in text
    am(welt.heute + timedelta(days=100))
    text = lies()
    assert f"Ihr nächster Schritt {BITTE}" in text
    assert "nennen Sie uns bitte den Grund und einen neuen Termin" in text
    assert "Nächster Schritt bei Ihnen" in text
    assert "Stand: Ihre Stadt ist seit 16.03.2026 Mitglied." in text
    assert "Sie müssen nichts tun." not in text
    assert "Fachbereich 1" not in text


def test_an_extension_is_told_with_the_day_before_it_and_without_its_reason(
    welt: Welt, lies: Lesen, am: Callable[[date], None]
) -> None:
    antrag = mitglied_mit_zusage(welt)
    for tage in (200, 300):
        neu = e.ZusageVerlaengern(
            zeile_id=welt.fall(antrag).zusagen[0].id or 0,
            neu_faellig_am=welt.heute + timedelta(days=tage),
            grund="Haushaltssperre",
        )
        welt.tue(antrag, H.ZUSAGE_VERLAENGERN, neu)
    am(welt.heute + timedelta(days=150))
    text = lies()
    assert "Ehrenamtskarte einführen (zugesagt bis 10.01.2027) verlängert, zuvor bis" in text
    assert "zuvor bis 24.06.2026 und 02.10.2026" in text
    assert "Haushaltssperre" not in text
    assert BITTE not in text


@pytest.mark.parametrize(
    ("handlung", "stand"),
    [
        (H.ZUSAGE_EINLOESEN, "eingelöst am 16.03.2026"),
        (H.NICHTEINLOESUNG_VERMERKEN, "wird nicht eingelöst"),
    ],
)
def test_a_settled_promise_asks_for_nothing(
    welt: Welt, lies: Lesen, am: Callable[[date], None], handlung: Handlung, stand: str
) -> None:
    antrag = mitglied_mit_zusage(welt)
    zusage = welt.fall(antrag).zusagen[0].id or 0
    welt.tue(antrag, handlung, e.ZusageErledigen(zeile_id=zusage, grund="Nach Anruf"))
    am(welt.heute + timedelta(days=150))
    text = lies()
    assert f"Ehrenamtskarte einführen ({stand})" in text
    assert BITTE not in text
    assert "Nach Anruf" not in text


def test_with_the_membership_its_promises_end(
    welt: Welt, lies: Lesen, am: Callable[[date], None]
) -> None:
    antrag = mitglied_mit_zusage(welt)
    austritt = e.Eingabe(grund="Andere Vorhaben.", im_auftrag=Kanal.BRIEF)
    ziel = Ziel(mitgliedschaft=welt.fall(antrag).mitgliedschaft.id)
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)
    am(welt.heute + timedelta(days=150))
    text = lies()
    assert "Ihre Zusagen" not in text
    assert BITTE not in text


def test_a_reminder_stands_in_the_history_in_the_words_of_the_promise(
    welt: Welt, lies: Lesen
) -> None:
    mitglied_mit_zusage(welt)
    welt.vergehe(40)
    assert erledige_faelliges(welt.jetzt).erinnerungen.erledigt == 1
    assert BITTE in lies().partition("Was bisher geschah")[2]


def test_an_open_case_is_asked_too_unless_something_else_is_asked_first(
    welt: Welt, lies: Lesen, am: Callable[[date], None]
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 10)
    am(welt.heute + timedelta(days=10))
    assert "Ihr nächster Schritt Nächster Schritt bei Ihnen: uns Angaben oder Nachweise" in lies()
    nimm_auf_bis_freigabe = (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE)
    for ziel in nimm_auf_bis_freigabe:
        welt.gehe(antrag, ziel)
    assert f"Ihr nächster Schritt {BITTE}" in lies()


def test_a_member_keeps_the_page_of_the_case_that_led_in(welt: Welt, lies: Lesen) -> None:
    """An old case that is recorded later does not push it away."""
    mitglied_mit_zusage(welt)
    welt.vergehe()
    welt.altfall(DETMOLD, S.EINGESTELLT, {"interesse_bekundet": "belegt"})
    assert "Ehrenamtskarte einführen" in lies()


# --- documents


def lege_ab(welt: Welt, antrag: int, bezeichnung: str, vertraulichkeit: Vertraulichkeit) -> None:
    eingabe = e.DokumentAblegen(
        datei=datei(bezeichnung, f"{bezeichnung}.pdf"),
        art=Dokumentart.SONSTIGES,
        bezeichnung=bezeichnung,
        vertraulichkeit=vertraulichkeit,
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, eingabe)


def test_the_certificate_is_offered_once_it_is_drawn(welt: Welt, lies: Lesen) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    assert "Ihre Urkunde liegt bereit." not in lies()
    assert erledige_faelliges(welt.jetzt).dokumente.erledigt == 1
    text = lies()
    assert "Ihre Urkunde liegt bereit. Sie müssen nichts tun." in text
    assert "Willkommen im Kommunen-Netzwerk! Ihre Urkunde liegt bereit." in text
    assert "Ihre Dokumente Urkunde über die Aufnahme (PDF, " in text
    client = besuch(welt.leute.kommune)
    url = f"/dokumente/{Dokument.objects.get().pk}/"
    assert f'href="{url}"' in client.get(f"/beitritt/{DETMOLD}/").content.decode()
    assert client.get(url).headers["Content-Type"] == "application/pdf"
    assert besuch(welt.leute.fremde_kommune).get(url).status_code == 404


def test_the_certificate_goes_with_the_admission_that_was_annulled(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    erledige_faelliges(welt.jetzt)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Verwechslung"))
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    assert "Urkunde" not in lies()
    # Admitted again: the old paper names another day and stays away until there is a new one.
    welt.vergehe()
    welt.gib_zeichnung_frei(antrag)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert "Urkunde" not in lies()
    erledige_faelliges(welt.jetzt)
    assert "Ihre Urkunde liegt bereit." in lies()


def test_only_what_is_meant_for_the_body_and_the_latest_of_it_is_listed(
    welt: Welt, lies: Lesen
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    lege_ab(welt, antrag, "Leitfaden", Vertraulichkeit.KOMMUNE)
    lege_ab(welt, antrag, "Flyer", Vertraulichkeit.OEFFENTLICH)
    lege_ab(welt, antrag, "Aktenvermerk", Vertraulichkeit.INTERN)
    neu = e.DokumentAblegen(
        datei=datei("neuer", "neuer.pdf"),
        art=Dokumentart.SONSTIGES,
        bezeichnung="Leitfaden, neue Fassung",
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
        ersetzt_id=Dokument.objects.get(bezeichnung="Leitfaden").pk,
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, neu)
    for _ in range(2):
        welt.tue(antrag, H.DOKUMENT_ANFORDERN, e.DokumentAnfordern(art=Dokumentart.ERKLAERUNG))
        welt.vergehe()
        erledige_faelliges(welt.jetzt)
    text = lies()
    assert "Leitfaden, neue Fassung (PDF, 1 kB)" in text
    assert "Flyer (PDF, 1 kB)" in text
    assert "Leitfaden (" not in text
    assert "Aktenvermerk" not in text
    assert text.count("Ausfertigung") == 1


def test_documents_of_another_body_are_not_listed(welt: Welt, lies: Lesen) -> None:
    fremd = welt.interesse(AUGUSTDORF)
    lege_ab(welt, fremd, "Leitfaden", Vertraulichkeit.KOMMUNE)
    welt.interesse()
    assert "Leitfaden" not in lies()


# --- questions, hearings, requirements, decisions


def test_a_reminder_of_a_question_is_seen(welt: Welt, lies: Lesen) -> None:
    welt.frage(welt.weg_bis(S.IN_PRUEFUNG))
    assert "Wir haben Sie daran schon erinnert." not in lies()
    welt.vergehe(17)
    erledige_faelliges(welt.jetzt)
    text = lies()
    assert "Wir haben Sie daran schon erinnert." in text
    assert "Wir haben an unsere Rückfrage erinnert." in text


def test_an_answer_that_nobody_has_looked_at_is_not_asked_for_again(
    welt: Welt, lies: Lesen
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    welt.vergehe()
    kriterium = welt.fall(antrag).kriterien[0].id or 0
    nachweis = e.NachweisErfassen(
        kriterium_id=kriterium, angabe="Stelle", geschehen=Zeitangabe.tag(welt.heute)
    )
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    text = lies()
    assert "Nächster Schritt bei uns; Sie müssen nichts tun." in text
    assert "Ihr nächster Schritt" not in text


def test_a_statement_ends_the_hearing(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.INTERESSE_BEKUNDET)
    welt.hoere_an(antrag)
    assert "Ihr nächster Schritt Bitte äußern Sie sich" in lies()
    eingabe = e.StellungnahmeErfassen(stellungnahme="Wir liefern nach, sagt Frau X.")
    welt.tue(antrag, H.STELLUNGNAHME_ERFASSEN, eingabe)
    text = lies()
    assert "Ihr nächster Schritt Bitte äußern Sie sich" not in text
    assert "Ihre Stellungnahme vom 16.03.2026 liegt uns vor." in text
    assert "Frau X" not in text


def test_what_the_land_knows_is_not_asked_for(welt: Welt, lies: Lesen) -> None:
    welt.weg_bis(S.IN_PRUEFUNG)
    assert "liegt dem Land vor" not in lies()
    karte = e.EhrenamtskarteVermerken(seit=Zeitangabe.jahr(2011))
    ziel = Ziel(kommune=welt.detmold.pk)
    fuehre_aus(welt.leute.bearbeitung, H.EHRENAMTSKARTE_VERMERKEN, ziel, karte, jetzt=welt.jetzt)
    text = lies()
    assert text.count("liegt dem Land vor") == 1


def test_reservations_of_a_session_that_is_not_public_stay_inside(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    for oeffentlichkeit in (Oeffentlichkeit.NICHT_OEFFENTLICH, Oeffentlichkeit.NICHT_GENANNT):
        welt.berate(
            antrag,
            gremium="Ältestenrat",
            oeffentlichkeit=oeffentlichkeit,
            ergebnis=Beratungsergebnis.MIT_MASSGABE,
            beleg="Blatt 9",
            massgabe="nur mit Förderzusage",
            vorbehalt="vorbehaltlich des Haushalts",
        )
    text = lies()
    for internes in ("Ältestenrat", "Förderzusage", "vorbehaltlich", "Blatt 9"):
        assert internes not in text


def test_a_filed_excerpt_is_evidence_enough(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    werte: dict[str, Any] = {
        "oeffentlichkeit": Oeffentlichkeit.OEFFENTLICH,
        "ergebnis": Beratungsergebnis.UNGEAENDERT,
    }
    beratung = welt.berate(antrag, **werte)
    assert "bitte senden Sie uns noch den Beschlussauszug" in lies()
    welt.berate(antrag, beratung_id=beratung, datei=datei(), **werte)
    assert "Die Entscheidung Ihres Gremiums liegt uns bereits vor." in lies()
