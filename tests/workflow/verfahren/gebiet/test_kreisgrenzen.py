"""Changes across the borders of Kreise and Regierungsbezirke, before and after the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.models import Gebietsaenderung, Kommune
from berichte.gebietssaetze import satz_der_grenzen
from berichte.kennzahlen import Auswahl, Bezug, lies_zahlen
from tests.berichte.faelle import am, um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUJAHR,
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    aufteilung,
    entwurf,
    protokollbefunde,
    vollzogen,
    vorgelegt,
    wer,
    zusammenschluss,
)
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.handeln import entwerfe
from workflow.verfahren.hindernis import Abgelehnt

R = Gebietsrolle
AACHEN, ALSDORF, NEU_DORT = "05334", "05334004", "05334900"
HOEXTER, LIPPE_SUED = "05762", "05768"
DAVOR, DANACH = date(2025, 12, 31), NEUJAHR


@pytest.fixture
def alsdorf(welt: Welt) -> Kommune:
    """A town in another Kreis of another Regierungsbezirk."""
    return Kommune.objects.create(
        ags=ALSDORF,
        name="Alsdorf",
        typ="mittlere_kreisangehoerige_stadt",
        kreis=kommune(AACHEN),
        regierungsbezirk="Köln",
    )


def kommune(ags: str) -> Kommune:
    return Kommune.objects.get(ags=ags)


def mitglieder(tag: date, kreis: str = "", bezirk: str = "") -> tuple[int, int]:
    """Members, and bodies that could be one among municipalities, by the figures of a region."""
    wahl = Auswahl(regierungsbezirk=bezirk, kreis=kreis)
    zahlen = lies_zahlen(Bezug(tag, um("2026-04-30", 23)), wahl).anzahlen
    return zahlen["mitglieder"], zahlen["abdeckung.gemeinden.von"]


def ueber_die_grenze(welt: Welt) -> Gebietsentwurf:
    """Augustdorf and Alsdorf become one in the Städteregion."""
    return zusammenschluss(welt, AUGUSTDORF, ALSDORF, neu=NEU_DORT, name="Neudorf", kreis=AACHEN)


# --- municipalities


def test_a_merger_across_borders_counts_in_each_region_by_the_day(
    welt: Welt, alsdorf: Kommune
) -> None:
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    vollzogen(welt, ueber_die_grenze(welt))
    neu = kommune(NEU_DORT)
    assert (neu.kreis, neu.regierungsbezirk) == (alsdorf.kreis, "Köln")
    assert [mitglieder(t, kreis=KREIS_LIPPE) for t in (DAVOR, DANACH)] == [(1, 3), (0, 2)]
    assert [mitglieder(t, kreis=AACHEN) for t in (DAVOR, DANACH)] == [(0, 1), (1, 1)]
    assert [mitglieder(t, bezirk="Detmold") for t in (DAVOR, DANACH)] == [(1, 4), (0, 3)]
    assert [mitglieder(t, bezirk="Köln") for t in (DAVOR, DANACH)] == [(0, 1), (1, 1)]
    assert [mitglieder(t) for t in (DAVOR, DANACH)] == [(1, 5), (1, 4)]


def test_its_annulment_gives_everything_back_where_it_lay(welt: Welt, alsdorf: Kommune) -> None:
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    aufgehoben(welt, vollzogen(welt, ueber_die_grenze(welt)))
    assert [mitglieder(t, kreis=KREIS_LIPPE) for t in (DAVOR, DANACH)] == [(1, 3), (1, 3)]
    assert [mitglieder(t, kreis=AACHEN) for t in (DAVOR, DANACH)] == [(0, 1), (0, 1)]
    assert kommune(AUGUSTDORF).kreis == kommune(KREIS_LIPPE)
    assert protokollbefunde() == []


@pytest.mark.parametrize(
    ("neu", "kreis", "satz"),
    [
        (NEU_DORT, "", r"nicht in demselben \(Gemeinde Augustdorf: Kreis Lippe; Stadt Alsdorf: St"),
        (NEU_DORT, KREIS_LIPPE, "05334900 gehört zu einem anderen Kreis: Städteregion Aachen"),
        ("05766900", AACHEN, "05766900 gehört zu einem anderen Kreis: Kreis Lippe"),
    ],
)
def test_the_kreis_is_asked_for_where_they_lie_apart_and_has_to_fit_the_key(
    welt: Welt, alsdorf: Kommune, neu: str, kreis: str, satz: str
) -> None:
    was = zusammenschluss(welt, AUGUSTDORF, ALSDORF, neu=neu, kreis=kreis)
    with pytest.raises(Abgelehnt, match=satz) as fehler:
        vorgelegt(welt, was)
    assert [h.feld for h in fehler.value.hindernisse] == ["n_kreis"]


def test_where_all_lie_in_one_kreis_nobody_is_asked(welt: Welt) -> None:
    vollzogen(welt, zusammenschluss(welt))
    assert Gebietsaenderung.objects.get().teile.get(rolle=R.ENTSTEHT).kreis is None


def test_a_kreisfreie_stadt_takes_a_municipality_in(welt: Welt) -> None:
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, BIELEFELD))
    assert kommune(BIELEFELD).kreis is None
    assert [mitglieder(t, kreis=KREIS_LIPPE)[1] for t in (DAVOR, DANACH)] == [3, 2]
    aufgehoben(welt, pk)
    assert mitglieder(DANACH, kreis=KREIS_LIPPE)[1] == 3


def test_a_new_kreisfreie_stadt_belongs_to_no_kreis(welt: Welt) -> None:
    was = zusammenschluss(welt, BIELEFELD, AUGUSTDORF, neu="05712000")
    *alte, neue = was.teile
    frei = replace(neue, typ="kreisfreie_stadt")
    falsch = replace(frei, kreis_id=kommune(KREIS_LIPPE).pk)
    with pytest.raises(Abgelehnt, match="Eine kreisfreie Stadt gehört zu keinem Kreis"):
        vorgelegt(welt, replace(was, teile=(*alte, falsch)))
    vollzogen(welt, replace(was, teile=(*alte, frei)))
    assert kommune("05712000").kreis is None


def test_a_body_is_divided_among_neighbours_in_two_kreise(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    vollzogen(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, BIELEFELD, fort=BIELEFELD))
    assert [mitglieder(t, kreis=KREIS_LIPPE) for t in (DAVOR, DANACH)] == [(1, 3), (0, 2)]


def test_a_town_changes_its_kreis_with_its_key(welt: Welt, alsdorf: Kommune) -> None:
    teile = (
        Teil(rolle=R.GEHT_AUF, kommune_id=alsdorf.pk, feld="k1"),
        Teil(rolle=R.ENTSTEHT, ags="05766901", name="Alsdorf", typ=alsdorf.typ, feld="k1"),
    )
    vollzogen(welt, entwurf(Gebietsart.ARTWECHSEL, *teile))
    assert kommune("05766901").regierungsbezirk == "Detmold"
    assert [mitglieder(t, kreis=AACHEN)[1] for t in (DAVOR, DANACH)] == [1, 0]


# --- Kreise


def hoexter(bezirk: str = "Detmold", ags: str = HOEXTER) -> Kommune:
    return Kommune.objects.create(
        ags=ags, name="Kreis Höxter", typ="kreis", regierungsbezirk=bezirk
    )


def test_municipalities_follow_their_kreis_into_another_regierungsbezirk(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    pk = vollzogen(welt, aufnahme(welt, KREIS_LIPPE, AACHEN))
    assert kommune(AUGUSTDORF).regierungsbezirk == "Köln"
    assert [mitglieder(t, bezirk="Detmold") for t in (DAVOR, DANACH)] == [(1, 4), (0, 1)]
    assert [mitglieder(t, bezirk="Köln") for t in (DAVOR, DANACH)] == [(0, 0), (1, 3)]
    aufgehoben(welt, pk)
    assert kommune(AUGUSTDORF).regierungsbezirk == "Detmold"
    assert mitglieder(DANACH, bezirk="Detmold") == (1, 4)


def geteilt(welt: Welt, fort: bool = True) -> Gebietsentwurf:
    """Lippe is divided into itself under another key, and a new Kreis."""
    neue = (
        Teil(rolle=R.ENTSTEHT, ags=ags, name=name, typ="kreis", fuehrt_fort=fuehrt, feld=feld)
        for ags, name, fuehrt, feld in (
            ("05767", "Kreis Lippe-Nord", fort, "n1"),
            (LIPPE_SUED, "Kreis Lippe-Süd", False, "n2"),
        )
    )
    alt = Teil(rolle=R.GEHT_AUF, kommune_id=kommune(KREIS_LIPPE).pk, feld="k1")
    return entwurf(Gebietsart.TEILUNG, alt, *neue)


def kommt_nach_sueden(welt: Welt, ags: str, neu: str) -> Gebietsentwurf:
    alt = kommune(ags)
    teile = (
        Teil(rolle=R.GEHT_AUF, kommune_id=alt.pk, feld="k1"),
        Teil(rolle=R.ENTSTEHT, ags=neu, name=alt.name, typ=alt.typ, feld="k1"),
    )
    return entwurf(Gebietsart.ARTWECHSEL, *teile)


def test_a_kreis_is_divided_and_its_municipalities_follow_by_their_keys(welt: Welt) -> None:
    with pytest.raises(Abgelehnt, match=r"gehören 3 Städte und Gemeinden. Bitte angeben, auf wel"):
        vorgelegt(welt, geteilt(welt, fort=False))
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    pk = vollzogen(welt, geteilt(welt))
    umzug = vollzogen(welt, kommt_nach_sueden(welt, AUGUSTDORF, "05768004"))
    assert [mitglieder(t, kreis=KREIS_LIPPE) for t in (DAVOR, DANACH)] == [(1, 3), (0, 0)]
    assert mitglieder(DANACH, kreis="05767") == (0, 2)
    assert mitglieder(DANACH, kreis=LIPPE_SUED) == (1, 1)
    with pytest.raises(Abgelehnt, match="Gemeinde Augustdorf gehört seither zu Kreis Lippe-Süd"):
        aufgehoben(welt, pk)
    aufgehoben(welt, umzug)
    aufgehoben(welt, pk)
    assert mitglieder(DANACH, kreis=KREIS_LIPPE) == (1, 3)
    assert protokollbefunde() == []


def test_no_new_body_begins_in_a_kreis_that_has_ended(welt: Welt) -> None:
    hoexter()
    vollzogen(welt, aufnahme(welt, KREIS_LIPPE, HOEXTER))
    with pytest.raises(Abgelehnt, match=r"besteht nur bis 31\.12\.2025: Kreis Lippe"):
        entwerfe(
            wer=wer(welt, welt.leute.bearbeitung),
            entwurf=zusammenschluss(welt, DETMOLD, SALZUFLEN, am=date(2026, 2, 1)),
        )


# --- the map draws the lines of Kreise as its file has them


def linien(tag: date) -> str:
    return satz_der_grenzen(lies_zahlen(Bezug(tag, um("2026-04-30", 23))))


def test_the_map_says_whose_land_its_lines_do_not_know(welt: Welt, alsdorf: Kommune) -> None:
    pk = vollzogen(welt, ueber_die_grenze(welt))
    assert linien(DAVOR) == ""
    assert linien(DANACH) == "Die Linien der Kreise sind älter als das Gebiet von Neudorf."
    seite = besuch(welt.leute.hausleitung).get("/berichte/", {"stichtag": "01.01.2026"})
    assert linien(DANACH) in seite.content.decode()
    aufgehoben(welt, pk)
    assert linien(DANACH) == ""


def test_of_a_change_within_a_kreis_it_says_nothing(welt: Welt) -> None:
    vollzogen(welt, zusammenschluss(welt))
    assert linien(DANACH) == ""


# --- on screen


def test_the_form_asks_for_the_kreis_and_keeps_it(welt: Welt, alsdorf: Kommune) -> None:
    hand = besuch(welt.leute.bearbeitung)
    werte = {
        "k1": "augustdorf",
        "k2": "alsdorf",
        "ziel": "neu",
        "n_name": "Neudorf",
        "n_typ": "stadt",
        "n_ags": NEU_DORT,
        "wirksam_am": "01.01.2026",
        "quelle": "GV. NRW. S. 1",
        "absicht": "vorschau",
    }
    adresse = "/gebietsaenderungen/neu/zusammenschluss/"
    seite = hand.post(adresse, werte)
    assert list(seite.context["form"].errors) == ["n_kreis"]
    werte["n_kreis"] = str(kommune(AACHEN).pk)
    text = hand.post(adresse, werte).content.decode()
    assert "bisher Kreis Lippe, danach Städteregion Aachen" in text
    assert "Regierungsbezirk bisher Detmold, danach Köln" in text
    hand.post(adresse, werte | {"absicht": "ausfuehren"})
    pk = Gebietsaenderung.objects.get().pk
    form = hand.get(f"/gebietsaenderungen/{pk}/gebietsaenderung_bearbeiten/").context["form"]
    assert form.initial["n_kreis"] == werte["n_kreis"]
    seite = hand.get(f"/gebietsaenderungen/{pk}/")
    assert "Schlüssel 05334900, Städteregion Aachen" in seite.content.decode()


def test_the_preview_says_where_the_municipalities_of_a_kreis_go(welt: Welt) -> None:
    pk = vorgelegt(welt, geteilt(welt))
    text = besuch(welt.leute.leitung).get(f"/gebietsaenderungen/{pk}/").content.decode()
    assert "3 Städte und Gemeinden gehören danach zu Kreis Lippe-Nord" in text
    assert "eine Änderung der Art zum selben Tag erfassen" in text
