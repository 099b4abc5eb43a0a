"""Track, history and what comes: each says what happened when, and nothing twice or too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Handlung,
    Oeffentlichkeit,
    Partei,
    Rolle,
    Urteil,
)
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import BIELEFELD, Welt, akteur, unterschrift
from tests.workflow.portal.conftest import Lesen
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus


def wege(welt: Welt, antrag: int, lies: Lesen, ags: str = "") -> tuple[list[str], str]:
    """The lines of the office's track, and the words of the body's page."""
    antwort = besuch(welt.leute.bearbeitung).get(f"/vorgaenge/{antrag}/")
    zeilen = [schritt.zeile for schritt in antwort.context["seite"].weg]
    if not ags:
        return zeilen, lies()
    return zeilen, lies(ags, akteur("Q. Beispiel", Rolle.KOMMUNE, kommunen=[welt.register[ags]]))


# --- the track


def test_both_tracks_end_with_the_accession_and_not_with_the_release(
    welt: Welt, lies: Lesen
) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    welt.vergehe(9)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    amt, kommune = wege(welt, antrag, lies)
    assert amt[4] == "16.03.2026"
    assert "Gemeinsame Erklärung (erledigt) unterzeichnet 16.03.2026" in kommune
    assert "Aktive Mitgliedschaft (erledigt) seit 16.03.2026" in kommune


def test_an_accession_known_to_the_month_stays_a_month(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    for partei in (Partei.KOMMUNE, Partei.LAND):
        eingabe = replace(unterschrift(partei), geschehen=Zeitangabe.monat(2026, 3))
        welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.schliesse(antrag, S.AUFGENOMMEN)
    amt, kommune = wege(welt, antrag, lies)
    assert amt[4] == "März 2026"
    assert "Aktive Mitgliedschaft (erledigt) seit März 2026" in kommune


def test_a_resumption_finishes_no_step_again(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.vergehe(10)
    welt.schliesse(antrag, S.ZURUECKGEZOGEN)
    assert "Voraussetzungen (erledigt) erledigt 16.03.2026" in lies()
    welt.vergehe(10)
    welt.tue(antrag, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Neuer Anlauf"))
    text = lies()
    assert "Voraussetzungen (erledigt) erledigt 16.03.2026" in text
    assert "Beschluss seit 05.04.2026" in text


def test_a_return_finishes_no_earlier_step_again(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.vergehe(5)
    zurueck = e.Zuruecksetzen(ziel=S.BESCHLUSS_AUSSTEHEND, grund="Irrtum")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    assert "Voraussetzungen (erledigt) erledigt 16.03.2026 3 Beschluss seit 21.03.2026" in lies()


def test_both_tracks_of_an_old_case_know_the_same(welt: Welt, lies: Lesen) -> None:
    altfall = e.AltfallUebernehmen(
        status=S.UNTERZEICHNUNG_AUSSTEHEND,
        schritte={"interesse_bekundet": "unbekannt", "in_pruefung": "unbekannt"},
        eingang=Zeitangabe.unbekannt(),
        geschehen=Zeitangabe.tag(date(2018, 8, 21)),
    )
    ziel = Ziel(kommune=welt.register[BIELEFELD].pk)
    leute, jetzt = welt.leute, welt.jetzt
    antrag = fuehre_aus(leute.importiert, H.ALTFALL_UEBERNEHMEN, ziel, altfall, jetzt=jetzt)
    nummer = antrag.antrag_id or 0
    for _ in range(2):
        amt, kommune = wege(welt, nummer, lies, BIELEFELD)
        assert amt[:3] == ["nicht überliefert"] * 2 + ["erledigt spätestens 21.08.2018"]
        for schritt in ("Interesse bekundet", "Voraussetzungen"):
            assert f"{schritt} nicht überliefert" in kommune
        assert "Beschluss (erledigt) erledigt spätestens 21.08.2018" in kommune
        welt.schliesse(nummer, S.EINGESTELLT)
        welt.vergehe()
        welt.tue(nummer, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Neuer Anlauf"))


# --- the history


def test_the_history_runs_backwards_by_the_clock(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    for nummer in (1, None, 2):
        welt.jetzt = welt.jetzt.replace(minute=welt.jetzt.minute + 1)
        if nummer is None:
            welt.frage(antrag)
        else:
            welt.pruefe(antrag, Urteil.ERFUELLT, nummer)
    seite = besuch(welt.leute.kommune).get("/beitritt/").context["seite"]
    zeiten = [zeile.zeitpunkt for zeile in seite.verlauf]
    assert zeiten == sorted(zeiten, reverse=True)
    assert [zeile.titel for zeile in seite.verlauf[:2]] == [
        "Wir haben eine Voraussetzung geprüft.",
        "Wir brauchen von Ihnen noch eine Auskunft, bitte bis 30.03.2026.",
    ]


def test_verdicts_of_several_days_recorded_together_are_one_line(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.vergehe(4)
    for kriterium, tag in zip(welt.fall(antrag).kriterien, (18, 17, 18), strict=False):
        urteil = e.KriteriumPruefen(
            kriterium_id=kriterium.id or 0,
            urteil=Urteil.ERFUELLT,
            begruendung="Nach den Unterlagen.",
            geschehen=Zeitangabe.tag(date(2026, 3, tag)),
        )
        welt.tue(antrag, H.KRITERIUM_PRUEFEN, urteil)
    seite = besuch(welt.leute.kommune).get("/beitritt/").context["seite"]
    geprueft = [z.zusatz for z in seite.verlauf if "Voraussetzung geprüft" in z.titel]
    assert geprueft == ["Datum: 17.03.2026, 18.03.2026"]


# --- what still comes


@pytest.mark.parametrize(
    ("ergebnis", "beleg", "satz"),
    [
        (Beratungsergebnis.UNGEAENDERT, "ALLRIS 17", "Die Entscheidung Ihres Gremiums liegt uns"),
        (Beratungsergebnis.UNGEAENDERT, "", "Ihr Gremium hat entschieden; bitte senden Sie uns"),
        (Beratungsergebnis.ABGELEHNT, "ALLRIS 17", "liegt uns vor; wir sprechen mit Ihnen"),
        (Beratungsergebnis.VERTAGT, "ALLRIS 17", "Ihr Gremium entscheidet über den Beitritt"),
    ],
)
def test_a_decision_that_is_there_is_not_asked_for(
    welt: Welt, lies: Lesen, ergebnis: Beratungsergebnis, beleg: str, satz: str
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    eingabe = e.BeratungErfassen(
        gremium="Rat",
        sitzung=Zeitangabe.tag(welt.heute),
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
        ergebnis=ergebnis,
        beleg=beleg,
    )
    welt.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)
    text = lies()
    assert satz in text
    assert ("Sie senden uns den Beschlussauszug" in text) is satz.startswith("Ihr Gremium entsch")


@pytest.mark.parametrize(
    ("parteien", "satz"),
    [
        ((), "Ihre Stadt und das Land unterzeichnen die Gemeinsame Erklärung."),
        ((Partei.KOMMUNE,), "Das Land unterzeichnet noch die Gemeinsame Erklärung."),
        ((Partei.LAND,), "Ihre Stadt unterzeichnet noch die Gemeinsame Erklärung."),
        ((Partei.KOMMUNE, Partei.LAND), "Alle Unterschriften unter der Gemeinsamen Erklärung"),
    ],
)
def test_who_has_signed_does_not_sign_again(
    welt: Welt, lies: Lesen, parteien: tuple[Partei, ...], satz: str
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.beschliesse(antrag)
    welt.gib_zeichnung_frei(antrag)
    for partei in parteien:
        welt.unterschreibe(antrag, partei)
    text = lies()
    assert satz in text
    assert text.count("die Gemeinsame Erklärung.") == (len(parteien) < 2)


def test_a_date_of_signing_is_shown_while_a_signature_is_missing(welt: Welt, lies: Lesen) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.beschliesse(antrag)
    welt.gib_zeichnung_frei(antrag, date(2026, 5, 5))
    assert "Ihre Stadt und das Land unterzeichnen am 05.05.2026 die" in lies()
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    text = lies()
    assert "Das Land unterzeichnet am 05.05.2026 die Gemeinsame Erklärung." in text
    assert "Land Nordrhein-Westfalen steht noch aus, Termin 05.05.2026" in text
    welt.unterschreibe(antrag, Partei.LAND)
    assert "05.05.2026" not in lies()


# --- words of others


def test_words_that_somebody_typed_keep_their_direction_to_themselves(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    quelltext = besuch(welt.leute.kommune).get("/beitritt/").content.decode()
    assert "<bdi>Wer ist zuständig?</bdi>" in quelltext
