"""A contact of the body: new, in place of another, changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from antraege.choices import Handlung
from antraege.models import Ansprechperson
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, an_kommune, person, tue
from tests.workflow.vorgang.hilfen import bestand, text

H = Handlung
PFAD = an_kommune(DETMOLD, H.ANSPRECHPERSON_EINTRAGEN)


def eingetragen(welt: Welt, name: str = "Alt", **werte: Any) -> Ansprechperson:
    """Somebody who has been there for a hundred days."""
    ab = welt.heute - timedelta(days=100)
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_EINTRAGEN, person(name, ab, **werte))
    return Ansprechperson.objects.get(name=name)


def test_the_first_contact_is_entered(welt: Welt, sachbearbeitung: Besucher) -> None:
    offen = sachbearbeitung.oeffne(PFAD)
    assert offen.context["form"]["loest_ab"].value() is False
    seite = sachbearbeitung.nimm(
        PFAD, DETMOLD, name="Stabsstelle", funktion="Ehrenamt", mail="e@detmold.example"
    )
    assert "„Ansprechperson eintragen“ ist eingetragen (Stabsstelle)." in text(seite)
    neu = Ansprechperson.objects.get()
    assert (neu.name, neu.mail, neu.gueltig_ab) == ("Stabsstelle", "e@detmold.example", welt.heute)
    assert welt.detmold.protokoll.get().handlung == H.ANSPRECHPERSON_EINTRAGEN


def test_the_preview_tells_it_and_writes_nothing(welt: Welt, sachbearbeitung: Besucher) -> None:
    eingetragen(welt)
    vorher = bestand()
    antwort = sachbearbeitung.sende(PFAD, absicht="vorschau", name="Neu", funktion="Amt 5")
    assert antwort.status_code == 200
    assert list(antwort.context["antwort"].vorschau.zeilen) == [
        ("Ansprechperson", "wird geändert: Alt"),
        ("Gültig bis", "15.03.2026"),
        ("Ansprechperson", "wird eingetragen: Neu"),
        ("Funktion", "Amt 5"),
        ("Gültig ab", "16.03.2026"),
    ]
    assert "Für diese Handlung ist keine vorgesehen" in text(antwort)
    assert bestand() == vorher


def test_who_follows_takes_the_place_of_the_predecessor(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    alt = eingetragen(welt)
    vertretung = eingetragen(welt, "Vertretung", ist_vertretung=True)
    sachbearbeitung.nimm(PFAD, DETMOLD, name="Neu")
    alt.refresh_from_db()
    vertretung.refresh_from_db()
    assert alt.gueltig_bis == welt.heute - timedelta(days=1)
    assert vertretung.gueltig_bis is None


def test_two_at_a_time_are_refused_at_the_field(welt: Welt, sachbearbeitung: Besucher) -> None:
    eingetragen(welt)
    vorher = bestand()
    antwort = sachbearbeitung.sende(PFAD, name="Neu", loest_ab=None)
    assert antwort.status_code == 422
    form = antwort.context["form"]
    assert "überschneidet sich mit Alt" in " ".join(form.errors["gueltig_ab"])
    assert form["name"].value() == "Neu"
    assert bestand() == vorher


def test_several_deputies_are_usual(welt: Welt, sachbearbeitung: Besucher) -> None:
    eingetragen(welt, "Eine", ist_vertretung=True)
    pfad = f"{PFAD}?stelle=vertretung"
    assert sachbearbeitung.oeffne(pfad).context["form"]["ist_vertretung"].value() is True
    sachbearbeitung.nimm(pfad, DETMOLD, name="Andere")
    namen = Ansprechperson.objects.filter(ist_vertretung=True, gueltig_bis=None)
    assert sorted(namen.values_list("name", flat=True)) == ["Andere", "Eine"]


def test_somebody_is_changed_where_the_address_says_so(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    alt = eingetragen(welt, mail="alt@detmold.example", telefon="1")
    pfad = f"{PFAD}?bezug={alt.pk}"
    offen = sachbearbeitung.oeffne(pfad)
    assert offen.context["titel"] == "Ansprechperson ändern"
    assert offen.context["form"]["mail"].value() == "alt@detmold.example"
    vorschau = sachbearbeitung.sende(pfad, absicht="vorschau", name="Umbenannt", telefon="")
    assert list(vorschau.context["antwort"].vorschau.zeilen) == [
        ("Ansprechperson", "wird geändert: Alt"),
        ("Künftig", "Umbenannt"),
        ("Telefon", "leer"),
    ]
    sachbearbeitung.nimm(pfad, DETMOLD, name="Umbenannt", telefon="")
    alt.refresh_from_db()
    assert (alt.name, alt.telefon, alt.mail) == ("Umbenannt", "", "alt@detmold.example")


def test_a_change_that_changes_nothing_is_refused_once_it_is_sent(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    pfad = f"{PFAD}?bezug={eingetragen(welt).pk}"
    offen = sachbearbeitung.oeffne(pfad)
    assert (offen.context["knopf"], offen.context["antwort"].zeilen) == ("Änderung eintragen", [])
    for absicht in ("vorschau", "ausfuehren"):
        antwort = sachbearbeitung.sende(pfad, absicht=absicht)
        assert antwort.status_code == 422
        assert [z.satz for z in antwort.context["antwort"].zeilen] == ["Es ist nichts geändert."]


@pytest.mark.parametrize("bezug", ["4711", "0", "x", "", "9" * 30])
def test_a_row_that_is_not_there_closes_the_form(
    welt: Welt, sachbearbeitung: Besucher, bezug: str
) -> None:
    eingetragen(welt)
    antwort = sachbearbeitung.oeffne(f"{PFAD}?bezug={bezug}")
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "Diesen Eintrag gibt es nicht." in text(antwort)


def test_a_row_of_another_body_is_not_there(welt: Welt, sachbearbeitung: Besucher) -> None:
    fremd = Ansprechperson.objects.create(kommune=welt.register["05766004"], name="Fremd")
    pfad = f"{PFAD}?bezug={fremd.pk}"
    assert sachbearbeitung.oeffne(pfad).status_code == 409
    felder = {"name": "Mein", "version": "0", "absicht": "ausfuehren"}
    assert sachbearbeitung.client.post(pfad, felder).status_code == 422
    fremd.refresh_from_db()
    assert fremd.name == "Fremd"


@pytest.mark.parametrize(
    ("feld", "wert"),
    [
        ("name", ""),
        ("name", "x" * 201),
        ("name", "a\nb"),
        ("name", "a\x00b"),
        ("mail", "keine"),
        ("gueltig_ab", "31.02.2026"),
        ("gueltig_ab", "01.01.0001"),
        ("gueltig_bis", "01.01.2026"),
        ("gueltig_bis", "31.12.9999"),
    ],
)
def test_a_wrong_value_is_told_at_its_field(
    welt: Welt, sachbearbeitung: Besucher, feld: str, wert: str
) -> None:
    vorher = bestand()
    antwort = sachbearbeitung.sende(PFAD, **{"name": "Neu", feld: wert})
    assert antwort.status_code == 422
    assert feld in antwort.context["form"].errors
    assert bestand() == vorher
