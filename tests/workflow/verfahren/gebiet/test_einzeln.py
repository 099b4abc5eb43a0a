"""A body gets another name or another kind; a body is split."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from antraege.choices import Antragsstatus, Gebietsart, Gebietsrolle, Mitgliedsstatus
from antraege.models import Kommune, Mitgliedschaft
from antraege.queries.register import gefilterte
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUJAHR,
    artwechsel,
    aufgehoben,
    entwurf,
    protokollbefunde,
    teilung,
    umbenennung,
    vollzogen,
    vorgelegt,
)
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.hindernis import Abgelehnt

R = Gebietsrolle


def namen_im_netz(stichtag: str, kenntnisstand: str = "2026-04-30") -> list[str]:
    return [n.koerper.name for n in zahlen(stichtag, kenntnisstand).netz]


def gefunden(q: str) -> list[str]:
    return [k.ags for k in gefilterte({"q": q}, date(2026, 3, 31), sieht_vorgaenge=True)]


def test_a_renamed_body_bears_its_name_from_that_day_on(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    vollzogen(welt, umbenennung(welt))
    assert Kommune.objects.get(ags=DETMOLD).name == "Detmold am Wald"
    assert namen_im_netz("2025-12-31") == ["Detmold"]
    assert namen_im_netz("2026-01-01") == ["Detmold am Wald"]
    assert protokollbefunde() == []


def test_a_rename_is_not_known_before_it_is_recorded(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.vergehe(3)
    vollzogen(welt, umbenennung(welt))
    assert namen_im_netz("2026-02-28", "2026-03-17") == ["Detmold"]
    assert namen_im_netz("2026-02-28", "2026-03-20") == ["Detmold am Wald"]


def test_the_former_name_is_found(welt: Welt) -> None:
    vollzogen(welt, umbenennung(welt, "Lippestadt", AUGUSTDORF))
    assert gefunden("augustdorf") == [AUGUSTDORF] == gefunden("lippestadt")


def test_an_annulled_rename_leaves_the_name_on_every_day(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.vergehe(3)
    pk = vollzogen(welt, umbenennung(welt))
    welt.vergehe(3)
    aufgehoben(welt, pk)
    assert namen_im_netz("2026-02-28") == ["Detmold"]
    assert namen_im_netz("2026-02-28", "2026-03-20") == ["Detmold am Wald"]
    assert gefunden("wald") == []
    assert DETMOLD in gefunden("detmold")


def test_two_renames_follow_each_other(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    vollzogen(welt, umbenennung(welt))
    vollzogen(welt, umbenennung(welt, "Lippestadt", am=date(2026, 2, 1)))
    assert [namen_im_netz(tag) for tag in ("2025-12-31", "2026-01-31", "2026-02-28")] == [
        ["Detmold"],
        ["Detmold am Wald"],
        ["Lippestadt"],
    ]
    assert gefunden("wald") == [DETMOLD]


def test_a_change_before_a_later_one_is_refused(welt: Welt) -> None:
    vollzogen(welt, umbenennung(welt, am=date(2026, 2, 1)))
    with pytest.raises(Abgelehnt, match="diese muss später liegen"):
        vorgelegt(welt, umbenennung(welt, "Lippestadt"))


def test_the_same_name_is_no_rename(welt: Welt) -> None:
    with pytest.raises(Abgelehnt, match="So heißt Stadt Detmold schon"):
        vorgelegt(welt, umbenennung(welt, "Detmold"))


def test_a_body_becomes_another_kind(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    vollzogen(welt, artwechsel(welt))
    arten = [zahlen(tag, "2026-04-30").netz[0].koerper.typ for tag in ("2025-12-31", "2026-01-01")]
    assert arten == ["gemeinde", "stadt"]


@pytest.mark.parametrize(
    ("ags", "typ", "satz"),
    [
        (AUGUSTDORF, "gemeinde", "ist schon von dieser Art"),
        (AUGUSTDORF, "kreisfreie_stadt", "den neuen Schlüssel angeben"),
        (AUGUSTDORF, "kreis", "den neuen Schlüssel angeben"),
        (KREIS_LIPPE, "stadt", "den neuen Schlüssel angeben"),
        (AUGUSTDORF, "dorf", "die neue Art angeben"),
    ],
)
def test_kinds_that_a_body_cannot_become_are_refused(
    welt: Welt, ags: str, typ: str, satz: str
) -> None:
    with pytest.raises(Abgelehnt, match=satz):
        vorgelegt(welt, artwechsel(welt, typ, ags))


def test_with_a_new_key_a_body_goes_on_under_it(welt: Welt) -> None:
    welt.mitglied(BIELEFELD, am("2015-06-01"))
    kommune = Kommune.objects.get(ags=BIELEFELD)
    angehoerig = "grosse_kreisangehoerige_stadt"
    neue = Teil(rolle=R.ENTSTEHT, ags="05766999", name="Bielefeld", typ=angehoerig, feld="k1")
    alte = Teil(rolle=R.GEHT_AUF, kommune_id=kommune.pk, feld="k1")
    vollzogen(welt, entwurf(Gebietsart.ARTWECHSEL, alte, neue))
    danach = Kommune.objects.get(ags="05766999")
    assert danach.kreis == Kommune.objects.get(ags=KREIS_LIPPE)
    assert Mitgliedschaft.objects.get(status="aktiv").kommune == danach
    assert (gefunden(BIELEFELD), gefunden("05766999")) == ([BIELEFELD], ["05766999"])
    assert zahlen("2026-01-31", "2026-04-30").anzahlen["abdeckung.gemeinden.von"] == 4


def test_a_split_passes_membership_and_case_on_to_whom_it_names(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    pk = vollzogen(welt, teilung(welt, fort=1))
    bestehende = Mitgliedschaft.objects.get(status=Mitgliedsstatus.AKTIV)
    assert bestehende.kommune.name == "Detmold-Süd"
    assert zahlen("2026-01-31", "2026-04-30").anzahlen["abdeckung.gemeinden.von"] == 5
    aufgehoben(welt, pk)
    assert Mitgliedschaft.objects.get(status=Mitgliedsstatus.AKTIV).kommune.ags == DETMOLD
    assert protokollbefunde() == []


def test_an_open_case_of_a_split_body_goes_on_at_one_of_the_new_ones(welt: Welt) -> None:
    antrag = welt.interesse(DETMOLD)
    vollzogen(welt, teilung(welt, fort=0))
    assert welt.fall(antrag).kommune.name == "Detmold-Nord"
    assert welt.status(antrag) is Antragsstatus.INTERESSE_BEKUNDET


def test_a_body_that_only_gives_land_away_keeps_everything(welt: Welt) -> None:
    mitgliedschaft = welt.mitglied(DETMOLD, am("2015-06-01"))
    neue = Teil(rolle=R.ENTSTEHT, ags="05766900", name="Heiligenkirchen", typ="gemeinde", feld="n1")
    bleibt = Teil(rolle=R.BLEIBT, kommune_id=Kommune.objects.get(ags=DETMOLD).pk, feld="k1")
    vollzogen(welt, entwurf(Gebietsart.TEILUNG, bleibt, neue))
    assert Mitgliedschaft.objects.get().pk == mitgliedschaft
    assert Kommune.objects.get(ags="05766900").besteht_ab == NEUJAHR


def test_a_source_is_needed(welt: Welt) -> None:
    with pytest.raises(Abgelehnt, match="die Quelle angeben"):
        vorgelegt(welt, replace(umbenennung(welt), quelle=" "))
