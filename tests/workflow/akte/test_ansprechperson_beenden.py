"""The last day of a contact."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import Handlung
from antraege.models import Ansprechperson
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, an_kommune, person, tue
from tests.workflow.vorgang.hilfen import text

H = Handlung
PFAD = an_kommune(DETMOLD, H.ANSPRECHPERSON_BEENDEN)


@pytest.fixture
def alt(welt: Welt) -> Ansprechperson:
    """Somebody who has been there for a hundred days."""
    ab = welt.heute - timedelta(days=100)
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_EINTRAGEN, person("Alt", ab))
    return Ansprechperson.objects.get()


def test_the_last_day_leaves_a_vacancy_on_the_day_after(
    welt: Welt, sachbearbeitung: Besucher, alt: Ansprechperson
) -> None:
    gestern = welt.heute - timedelta(days=1)
    seite = sachbearbeitung.nimm(
        f"{PFAD}?bezug={alt.pk}", DETMOLD, gueltig_bis=f"{gestern:%d.%m.%Y}", grund="Ruhestand"
    )
    alt.refresh_from_db()
    assert alt.gueltig_bis == gestern
    assert "keine Ansprechperson eingetragen" in text(seite)
    assert "Anmerkung: <bdi>Ruhestand</bdi>" in text(seite)


def test_the_preview_names_the_person(
    welt: Welt, sachbearbeitung: Besucher, alt: Ansprechperson
) -> None:
    antwort = sachbearbeitung.oeffne(f"{PFAD}?bezug={alt.pk}")
    assert list(antwort.context["antwort"].vorschau.zeilen) == [
        ("Ansprechperson", "wird geändert: Alt"),
        ("Gültig bis", "16.03.2026"),
    ]


def test_an_end_before_the_beginning_is_refused(
    welt: Welt, sachbearbeitung: Besucher, alt: Ansprechperson
) -> None:
    antwort = sachbearbeitung.sende(f"{PFAD}?bezug={alt.pk}", gueltig_bis="01.01.2020")
    assert antwort.status_code == 422
    assert "Das Ende liegt vor dem Beginn." in antwort.context["form"].errors["gueltig_bis"]


def test_where_nobody_is_there_is_nobody_to_end(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.oeffne(PFAD)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)


def test_without_an_address_a_person_is_chosen_and_never_guessed(
    welt: Welt, sachbearbeitung: Besucher, alt: Ansprechperson
) -> None:
    assert sachbearbeitung.oeffne(PFAD).context["form"]["zeile_id"].value() is None
    assert sachbearbeitung.sende(PFAD).status_code == 422
    sachbearbeitung.nimm(PFAD, DETMOLD, zeile_id=str(alt.pk))
    alt.refresh_from_db()
    assert alt.gueltig_bis == welt.heute


def test_a_foreign_row_is_refused_by_the_door(
    welt: Welt, sachbearbeitung: Besucher, alt: Ansprechperson
) -> None:
    fremd = Ansprechperson.objects.create(kommune=welt.register["05766004"], name="Fremd")
    antwort = sachbearbeitung.sende(PFAD, zeile_id=str(fremd.pk))
    assert antwort.status_code == 422
    assert "Diesen Eintrag gibt es nicht." in text(antwort)
    fremd.refresh_from_db()
    assert fremd.gueltig_bis is None
