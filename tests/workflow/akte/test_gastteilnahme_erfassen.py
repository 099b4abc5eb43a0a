"""A body takes part as a guest: no membership, counted nowhere."""

from __future__ import annotations

import pytest

from antraege.choices import Handlung
from antraege.models import Gastteilnahme, Mitgliedschaft
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, an_kommune, tue
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e

H = Handlung
PFAD = an_kommune(DETMOLD, H.GASTTEILNAHME_ERFASSEN)


def test_a_guest_is_no_member(welt: Welt, sachbearbeitung: Besucher) -> None:
    seite = sachbearbeitung.nimm(
        PFAD, DETMOLD, von="2024", anlass="Netzwerktreffen", quelle_url="https://netz.example/t"
    )
    assert not Mitgliedschaft.objects.exists()
    assert "2024, Ende offen" in text(seite)
    assert 'href="https://netz.example/t"' in text(seite)
    assert "Interessenbekundung erfassen" in text(seite)


def test_an_open_end_is_completed_and_unchanged_dates_keep_their_wording(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    von = Zeitangabe.lies("2024", "seit etwa 2024")
    tue(
        welt, an(welt, DETMOLD), H.GASTTEILNAHME_ERFASSEN,
        e.GastteilnahmeErfassen(von=von, anlass="Treffen"),
    )  # fmt: skip
    gast = Gastteilnahme.objects.get()
    pfad = f"{PFAD}?bezug={gast.pk}"
    offen = sachbearbeitung.oeffne(pfad)
    assert offen.context["titel"] == "Gastteilnahme ergänzen"
    assert offen.context["form"]["bis"].value() is None
    sachbearbeitung.nimm(pfad, DETMOLD, bis="12.2025", hinweis="Drei Treffen")
    gast.refresh_from_db()
    assert gast.von == von
    assert gast.bis == Zeitangabe.monat(2025, 12)
    assert Gastteilnahme.objects.count() == 1


def test_an_unknown_beginning_can_be_said(welt: Welt, sachbearbeitung: Besucher) -> None:
    sachbearbeitung.nimm(PFAD, DETMOLD, von="unbekannt", anlass="Treffen")
    assert Gastteilnahme.objects.get().von.genauigkeit == Genauigkeit.UNBEKANNT
    assert "Beginn unbekannt, Ende offen" in text(sachbearbeitung.seite(DETMOLD))


@pytest.mark.parametrize(
    ("feld", "wert"),
    [
        ("anlass", ""),
        ("anlass", "x" * 301),
        ("von", ""),
        ("von", "2030"),
        ("bis", "2019"),
        ("quelle_url", "javascript:alert(1)"),
        ("quelle_url", "ftp://netz.example/"),
        ("hinweis", "x" * 501),
    ],
)
def test_a_wrong_value_is_told_at_its_field(
    welt: Welt, sachbearbeitung: Besucher, feld: str, wert: str
) -> None:
    gut = {"von": "2024", "anlass": "Treffen"}
    antwort = sachbearbeitung.sende(PFAD, **{**gut, feld: wert})
    assert antwort.status_code == 422
    assert feld in antwort.context["form"].errors
    assert not Gastteilnahme.objects.exists()


def test_a_row_that_is_not_there_closes_the_form(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.oeffne(f"{PFAD}?bezug=4711")
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
