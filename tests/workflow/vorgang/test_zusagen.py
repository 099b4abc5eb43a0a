"""Commitments on screen: their section, their acts, also after the admission."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from antraege.choices import Antragsstatus, Handlung, Zusagestand
from antraege.models import Kriterium, Nachricht
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import gib_zusage, mit_zusage
from tests.workflow.vorgang.hilfen import Besucher, bestand, nimm, text
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus
AKTE = (H.ZUSAGE_VERLAENGERN, H.ZUSAGE_EINLOESEN, H.NICHTEINLOESUNG_VERMERKEN, H.ZUSAGE_ANMAHNEN)


def zeile(wer: Besucher, antrag: int, nr: int = 0) -> Any:
    """A commitment as the page shows it."""
    return wer.seite(antrag).context["seite"].zusagen[nr]


def ort(welt: Welt, antrag: int) -> str:
    """The commitment in the address."""
    return f"?bezug={welt.fall(antrag).zusagen[0].id}"


def test_owner_days_extensions_and_reminders_stand_in_its_section(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_zusage(welt)
    nimm(
        sachbearbeitung, antrag, H.ZUSAGE_VERLAENGERN, ort(welt, antrag),
        neu_faellig_am="01.12.2026", grund="Haushalt kommt später.",
    )  # fmt: skip
    nimm(sachbearbeitung, antrag, H.ZUSAGE_ANMAHNEN, ort(welt, antrag))
    eintraege = dict(zeile(sachbearbeitung, antrag).eintraege)
    assert eintraege["Verantwortlich"] == "Fachbereich 5"
    assert eintraege["Zugesagt bis"] == "01.12.2026"
    assert eintraege["Verlängert am 16.03.2026"] == (
        "12.09.2026 → 01.12.2026: Haushalt kommt später."
    )
    assert eintraege["Erinnert am"] == "16.03.2026"
    assert eintraege["Nächste Erinnerung"] == "ab 02.10.2026"


def test_of_several_the_one_that_somebody_asked_about_early_is_named(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    Kriterium.objects.filter(nr=2).update(laesst_zusage_zu=True)
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterien = {k.nr: k.id or 0 for k in welt.fall(antrag).kriterien}
    pks = {nr: welt.sage_zu(antrag, kriterium_id=kriterien[nr]) for nr in (4, 2)}
    nimm(sachbearbeitung, antrag, H.ZUSAGE_ANMAHNEN, f"?bezug={pks[2]}")
    seite = sachbearbeitung.seite(antrag).context["seite"]
    erinnert = {
        dict(z.eintraege)["Voraussetzung"][0]: dict(z.eintraege).get("Erinnert am")
        for z in seite.zusagen
    }
    assert erinnert == {"2": "16.03.2026", "4": None}
    (eintrag,) = [m for m in seite.verlauf if m.titel == "An Zusage erinnern"]
    assert eintrag.gegenstand == "Voraussetzung 2"


def test_all_acts_stand_at_its_row_also_after_the_admission(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    gib_zusage(welt, antrag)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    orte = {a.url for a in zeile(sachbearbeitung, antrag).aktionen}
    assert orte == {f"/vorgaenge/{antrag}/{h.value}/{ort(welt, antrag)}" for h in AKTE}
    nimm(sachbearbeitung, antrag, H.ZUSAGE_EINLOESEN, ort(welt, antrag), grund="Satzung")
    fertig = zeile(sachbearbeitung, antrag)
    assert (fertig.plakette.text, fertig.aktionen) == ("Eingelöst", ())
    assert dict(fertig.eintraege)["Eingelöst am 16.03.2026"] == "Satzung"


@pytest.mark.parametrize(
    ("handlung", "stand"),
    [
        (H.ZUSAGE_EINLOESEN, Zusagestand.EINGELOEST),
        (H.NICHTEINLOESUNG_VERMERKEN, Zusagestand.NICHT_EINGELOEST),
    ],
)
def test_it_ends_one_way_or_the_other(
    welt: Welt, sachbearbeitung: Besucher, handlung: Handlung, stand: Zusagestand
) -> None:
    antrag = mit_zusage(welt)
    nimm(sachbearbeitung, antrag, handlung, ort(welt, antrag), grund="Bericht des Amtes")
    zusage = welt.fall(antrag).zusagen[0]
    assert (zusage.stand, zusage.erledigung) == (stand, "Bericht des Amtes")
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert eintrag.gegenstand == "Voraussetzung 4"
    assert [t for _, t in eintrag.texte].count("Bericht des Amtes") == 1


@pytest.mark.parametrize("handlung", AKTE)
def test_the_form_shows_the_commitment_and_its_history(
    welt: Welt, sachbearbeitung: Besucher, handlung: Handlung
) -> None:
    antrag = mit_zusage(welt)
    einblick = sachbearbeitung.oeffne(antrag, handlung, ort(welt, antrag)).context["einblick"]
    assert dict(einblick.eintraege)["Vorhaben"] == "Ehrenamtskarte einführen"


@pytest.mark.parametrize("handlung", AKTE)
@pytest.mark.parametrize("abfrage", ["?bezug=4711", "?bezug=x", "?bezug="])
def test_a_commitment_that_is_not_open_is_refused_at_once(
    welt: Welt, sachbearbeitung: Besucher, handlung: Handlung, abfrage: str
) -> None:
    antrag = mit_zusage(welt)
    antwort = sachbearbeitung.oeffne(antrag, handlung, abfrage)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Diese Zusage ist nicht (mehr) offen." in text(antwort)


@pytest.mark.parametrize(
    ("neu", "satz"),
    [
        ("12.09.2026", "nicht nach dem bisherigen (12.09.2026)"),
        ("15.03.2026", "liegt in der Vergangenheit"),
        ("01.01.2099", "zu weit in der Zukunft"),
        ("morgen", "gültiges Datum"),
    ],
)
def test_a_day_that_extends_nothing_is_named_at_its_field(
    welt: Welt, sachbearbeitung: Besucher, neu: str, satz: str
) -> None:
    antrag = mit_zusage(welt)
    vorher = bestand()
    antwort = sachbearbeitung.sende(
        antrag, H.ZUSAGE_VERLAENGERN, abfrage=ort(welt, antrag), neu_faellig_am=neu, grund="Grund"
    )
    assert antwort.status_code == 422
    assert satz in " ".join(antwort.context["form"].errors["neu_faellig_am"])
    assert antwort.context["form"]["grund"].value() == "Grund"
    assert bestand() == vorher


def test_the_preview_of_an_extension_tells_both_days_the_row_and_the_mail(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_zusage(welt)
    antwort = sachbearbeitung.sende(
        antrag, H.ZUSAGE_VERLAENGERN, abfrage=ort(welt, antrag), absicht="vorschau",
        neu_faellig_am="01.12.2026", grund="Haushalt",
    )  # fmt: skip
    vorschau = antwort.context["antwort"].vorschau
    assert ("Zusage", "Zugesagt bis: 12.09.2026 → 01.12.2026") in vorschau.zeilen
    verlaengerung = ("Verlängerung der Zusage", "wird erfasst: 12.09.2026, 01.12.2026")
    assert verlaengerung in vorschau.zeilen
    assert "01.12.2026" in vorschau.briefe[0].betreff


def test_a_reminder_is_the_mail_that_the_preview_showed(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_zusage(welt)
    offen = sachbearbeitung.oeffne(antrag, H.ZUSAGE_ANMAHNEN, ort(welt, antrag))
    (brief,) = offen.context["antwort"].vorschau.briefe
    nimm(sachbearbeitung, antrag, H.ZUSAGE_ANMAHNEN, ort(welt, antrag))
    gesandt = Nachricht.objects.get(antrag_id=antrag, handlung=H.ZUSAGE_ANMAHNEN)
    assert (gesandt.betreff, gesandt.text) == (brief.betreff, brief.text)


def test_a_promise_of_last_month_keeps_its_date(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    nimm(
        sachbearbeitung, antrag, H.ZUSAGE_ERFASSEN, vorhaben="Karte", verantwortlich="Amt 5",
        faellig_am="01.12.2026", geschehen="20.02.2026", im_auftrag="brief",
    )  # fmt: skip
    zusage = welt.fall(antrag).zusagen[0]
    assert zusage.zugesagt_am == welt.heute - timedelta(days=24)


def test_a_second_commitment_waits_for_the_first(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = mit_zusage(welt)
    kriterium = welt.fall(antrag).zusagen[0].kriterium_id
    antwort = sachbearbeitung.sende(
        antrag, H.ZUSAGE_ERFASSEN, kriterium_id=str(kriterium), vorhaben="Karte",
        verantwortlich="Amt 5", faellig_am="01.12.2026",
    )  # fmt: skip
    assert "schon eine Zusage offen" in " ".join(antwort.context["form"].errors["kriterium_id"])


def test_a_commitment_of_a_closed_case_is_not_reminded_of(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_zusage(welt)
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))
    titel = [a.titel for a in zeile(sachbearbeitung, antrag).aktionen]
    assert titel == ["Eingelöst", "Nicht eingelöst"]
    antwort = sachbearbeitung.oeffne(antrag, H.ZUSAGE_ANMAHNEN, ort(welt, antrag))
    assert "bindet nicht mehr" in text(antwort)
