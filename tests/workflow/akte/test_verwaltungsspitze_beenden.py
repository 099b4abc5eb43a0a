"""The last day in office."""

from __future__ import annotations

from datetime import date

from antraege.choices import Handlung
from antraege.models import Verwaltungsspitze
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, an_kommune, tue
from workflow.verfahren import eingaben as e

H = Handlung
PFAD = an_kommune(DETMOLD, H.VERWALTUNGSSPITZE_BEENDEN)


def spitze(welt: Welt) -> Verwaltungsspitze:
    """Somebody in office since November."""
    eingabe = e.SpitzeEintragen(name="S. Spitze", amt="B", gueltig_ab=date(2025, 11, 1))
    tue(welt, an(welt, DETMOLD), H.VERWALTUNGSSPITZE_EINTRAGEN, eingabe)
    return Verwaltungsspitze.objects.get()


def test_a_term_of_office_ends_on_its_last_day(welt: Welt, sachbearbeitung: Besucher) -> None:
    pfad = f"{PFAD}?bezug={spitze(welt).pk}"
    seite = sachbearbeitung.nimm(pfad, DETMOLD, gueltig_bis="15.03.2026")
    assert Verwaltungsspitze.objects.get().gueltig_bis == date(2026, 3, 15)
    spitzen = seite.context["seite"].akte.spitzen
    assert (spitzen.heutige, [p.name for p in spitzen.fruehere]) == ((), ["S. Spitze"])
    assert [a.titel for a in spitzen.fruehere[0].aktionen] == ["Ändern"]


def test_an_end_that_is_known_beforehand_shows_until_then(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    pfad = f"{PFAD}?bezug={spitze(welt).pk}"
    seite = sachbearbeitung.nimm(pfad, DETMOLD, gueltig_bis="31.10.2030")
    (zeile,) = seite.context["seite"].akte.spitzen.heutige
    assert zeile.zeitraum == "01.11.2025 bis 31.10.2030"


def test_nobody_ends_before_the_beginning(welt: Welt, sachbearbeitung: Besucher) -> None:
    pfad = f"{PFAD}?bezug={spitze(welt).pk}"
    antwort = sachbearbeitung.sende(pfad, gueltig_bis="31.10.2025")
    assert antwort.status_code == 422
    assert "gueltig_bis" in antwort.context["form"].errors
