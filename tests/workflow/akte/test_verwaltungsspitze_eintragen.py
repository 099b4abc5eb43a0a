"""A head of administration follows another; no signature changes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Unterschrift, Verwaltungsspitze
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, an_kommune, tue
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus
PFAD = an_kommune(DETMOLD, H.VERWALTUNGSSPITZE_EINTRAGEN)


def test_a_change_at_the_head_leaves_every_signature_as_it_is(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    welt.weg_bis(S.IN_FREIGABE)
    alt = e.SpitzeEintragen(name="S. Spitze", amt="Bürgermeisterin", gueltig_ab=date(2020, 11, 1))
    tue(welt, an(welt, DETMOLD), H.VERWALTUNGSSPITZE_EINTRAGEN, alt)
    vorher = list(Unterschrift.objects.order_by("pk").values())
    offen = sachbearbeitung.oeffne(PFAD)
    assert "Ein Wechsel ändert keine Unterschrift" in text(offen)
    assert offen.context["form"]["loest_ab"].value() is True
    sachbearbeitung.nimm(PFAD, DETMOLD, name="N. Neu", amt="Bürgermeister", anrede="herr")
    assert list(Unterschrift.objects.order_by("pk").values()) == vorher
    gestern = welt.heute - timedelta(days=1)
    zeitraeume = Verwaltungsspitze.objects.order_by("pk").values_list(
        "name", "gueltig_ab", "gueltig_bis"
    )
    assert list(zeitraeume) == [
        ("S. Spitze", date(2020, 11, 1), gestern),
        ("N. Neu", welt.heute, None),
    ]
    anzeige = sachbearbeitung.seite(DETMOLD).context["seite"].akte.spitzen
    assert [p.name for p in anzeige.heutige] == ["Herr N. Neu"]
    assert [p.name for p in anzeige.fruehere] == ["S. Spitze"]


def test_the_general_deputy_is_a_place_of_its_own(welt: Welt, sachbearbeitung: Besucher) -> None:
    sachbearbeitung.nimm(PFAD, DETMOLD, name="S. Spitze", amt="Bürgermeisterin")
    pfad = f"{PFAD}?stelle=vertretung"
    sachbearbeitung.nimm(pfad, DETMOLD, name="A. Allgemein", amt="Erster Beigeordneter")
    assert Verwaltungsspitze.objects.filter(gueltig_bis=None).count() == 2
    zweite = sachbearbeitung.sende(pfad, name="B.", amt="Beigeordnete", loest_ab=None)
    assert zweite.status_code == 422
    assert "A. Allgemein" in " ".join(zweite.context["form"].errors["gueltig_ab"])
    sachbearbeitung.nimm(pfad, DETMOLD, name="B.", amt="Beigeordnete", gueltig_ab="01.04.2026")
    ende = Verwaltungsspitze.objects.get(name="A. Allgemein").gueltig_bis
    assert ende == date(2026, 3, 31)


def test_name_and_office_are_asked_for(welt: Welt, sachbearbeitung: Besucher) -> None:
    antwort = sachbearbeitung.sende(PFAD, name=" ", amt="", anrede="doktor")
    assert antwort.status_code == 422
    assert set(antwort.context["form"].errors) == {"name", "amt", "anrede"}


def test_a_period_between_two_others_is_not_torn_open(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    ziel = an(welt, DETMOLD)
    for name, ab, bis in (
        ("Erste", date(2009, 1, 1), date(2014, 12, 31)),
        ("Zweite", date(2020, 1, 1), None),
    ):
        eingabe = e.SpitzeEintragen(name=name, amt="B", gueltig_ab=ab, gueltig_bis=bis)
        tue(welt, ziel, H.VERWALTUNGSSPITZE_EINTRAGEN, eingabe)
    felder: dict[str, Any] = {
        "name": "Dazwischen",
        "amt": "B",
        "gueltig_ab": "01.01.2015",
        "loest_ab": None,
    }
    antwort = sachbearbeitung.sende(PFAD, **felder)
    assert antwort.status_code == 422
    assert "Zweite ab 01.01.2020" in " ".join(antwort.context["form"].errors["gueltig_ab"])
    sachbearbeitung.nimm(PFAD, DETMOLD, **felder, gueltig_bis="31.12.2019")
    frueheres = sachbearbeitung.seite(DETMOLD).context["seite"].akte.spitzen.fruehere
    assert [p.name for p in frueheres] == ["Dazwischen", "Erste"]


def test_a_change_keeps_what_nobody_touched(welt: Welt, sachbearbeitung: Besucher) -> None:
    sachbearbeitung.nimm(PFAD, DETMOLD, name="S. Spitze", amt="Bürgermeisterin", anrede="frau")
    spitze = Verwaltungsspitze.objects.get()
    offen = sachbearbeitung.oeffne(f"{PFAD}?bezug={spitze.pk}")
    assert offen.context["titel"] == "Verwaltungsspitze ändern"
    sachbearbeitung.nimm(f"{PFAD}?bezug={spitze.pk}", DETMOLD, gueltig_ab="01.11.2025")
    spitze.refresh_from_db()
    assert (spitze.name, spitze.anrede, spitze.gueltig_ab) == (
        "S. Spitze", "frau", date(2025, 11, 1),
    )  # fmt: skip
