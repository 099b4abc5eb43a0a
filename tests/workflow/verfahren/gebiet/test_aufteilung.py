"""A body is divided among neighbours that were there already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from antraege.choices import Antragsstatus, Gebietsrolle, Handlung, Mitgliedsstatus
from antraege.models import Kommune, Mitgliedschaft
from berichte.gebietssaetze import saetze_des_monats, satz_der_geteilten
from berichte.karte import karte
from berichte.kennzahlen import geteilte
from berichte.monatsbericht.netz import kartenkapitel, kartenklassen
from berichte.satz import Absatz
from project.konten.queries import akteur_fuer
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    aufteilung,
    protokollbefunde,
    vollzogen,
    vorgelegt,
    wer,
)
from tests.workflow.verfahren.gebiet.test_zugaenge import konto_fuer, rechte
from workflow.gebiet.vorschau import vom_vollzug
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.lesen import lage_zum
from workflow.verfahren.gebiet.vollzug import vollziehe
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
M = Mitgliedsstatus
S = Antragsstatus


def test_membership_and_figures_pass_to_the_neighbour_that_carries_on(welt: Welt) -> None:
    alte = welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    was = aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN, fort=DETMOLD)
    saetze = dict(vom_vollzug(lage_zum(was, welt.heute)))
    assert saetze["Stadt Detmold"] == "bleibt bestehen und übernimmt Gebiet"
    assert saetze["Mitgliedschaft Gemeinde Augustdorf"] == "geht auf Stadt Detmold über"
    pk = vollzogen(welt, was)
    assert Mitgliedschaft.objects.get(pk=alte).status == M.BEENDET
    assert Mitgliedschaft.objects.get(kommune__ags=DETMOLD).beginn == am("2015-06-01")
    assert not Mitgliedschaft.objects.filter(kommune__ags=SALZUFLEN).exists()
    danach = zahlen("2026-01-31", "2026-03-31")
    assert [n.koerper.name for n in danach.netz] == ["Detmold"]
    assert saetze_des_monats(danach) == (
        "Seit 01.01.2026: Augustdorf ist aufgeteilt auf Bad Salzuflen und Detmold.",
    )
    aufgehoben(welt, pk)
    assert Mitgliedschaft.objects.get(pk=alte).status == M.AKTIV
    assert Kommune.objects.get(ags=AUGUSTDORF).besteht_bis is None
    assert protokollbefunde() == []


def test_an_open_case_goes_on_at_the_neighbour_that_was_chosen(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)
    pk = vollzogen(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN, fort=SALZUFLEN))
    assert welt.fall(antrag).kommune.ags == SALZUFLEN
    aufgehoben(welt, pk)
    assert welt.fall(antrag).kommune.ags == AUGUSTDORF


def test_inhabitants_wait_for_the_register(welt: Welt) -> None:
    vorher = Kommune.objects.get(ags=DETMOLD).einwohner
    was = aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN)
    fragen = [satz for wort, satz in vom_vollzug(lage_zum(was, welt.heute)) if "prüfen" in wort]
    assert any("erst mit dem nächsten Register" in satz for satz in fragen)
    vollzogen(welt, was)
    assert Kommune.objects.get(ags=DETMOLD).einwohner == vorher


def test_nobody_carries_on_only_what_is_not_there(welt: Welt) -> None:
    was = aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN)
    antrag = welt.interesse(AUGUSTDORF)
    with pytest.raises(Abgelehnt, match="führt niemand ihn fort, ist er zuerst einzustellen"):
        vorgelegt(welt, was)
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Die Gemeinde wird aufgeteilt."))
    pk = vorgelegt(welt, was)
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    with pytest.raises(Abgelehnt, match="ist zuerst der Austritt zu vermerken"):
        vollziehe(pk, wer=wer(welt, welt.leute.leitung))


def test_everything_to_one_neighbour_is_a_merger(welt: Welt) -> None:
    with pytest.raises(Abgelehnt, match=r"auf Stadt Detmold über, ist das ein Zusammenschluss"):
        vorgelegt(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, fort=DETMOLD))


def test_land_between_bodies_that_stay_is_no_change_of_bodies(welt: Welt) -> None:
    was = aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN)
    erster, *andere = was.teile
    bleibt = replace(was, teile=(replace(erster, rolle=Gebietsrolle.BLEIBT), *andere))
    with pytest.raises(Abgelehnt, match="ändert sich nur ihre Grenze"):
        vorgelegt(welt, bleibt)


@pytest.mark.parametrize(
    ("ziele", "satz"),
    [
        ((AUGUSTDORF, DETMOLD), "Gemeinde Augustdorf kann nicht in sich selbst aufgehen"),
        ((DETMOLD, DETMOLD), "Stadt Detmold ist schon genannt"),
    ],
)
def test_nobody_is_named_twice(welt: Welt, ziele: tuple[str, str], satz: str) -> None:
    with pytest.raises(Abgelehnt, match=satz):
        vorgelegt(welt, aufteilung(welt, AUGUSTDORF, *ziele))


def test_a_circle_of_changes_is_refused(welt: Welt) -> None:
    vollzogen(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN))
    with pytest.raises(Abgelehnt, match=r"besteht seit 01\.01\.2026 nicht mehr"):
        vorgelegt(welt, aufnahme(welt, DETMOLD, AUGUSTDORF, am=welt.heute))


def test_where_nobody_carries_on_the_preview_says_so_with_every_account(welt: Welt) -> None:
    konto = konto_fuer(welt, AUGUSTDORF)
    was = aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN)
    saetze = dict(vom_vollzug(lage_zum(was, welt.heute)))
    assert saetze["Mitgliedschaft und Vorgänge"] == "keine, die übergehen"
    assert saetze[f"Zugang {konto}"] == "vertritt weiter nur Gemeinde Augustdorf"
    vollzogen(welt, was)
    assert rechte(konto) == {AUGUSTDORF}
    seite = besuch(akteur_fuer(konto)).get("/beitritt/")
    assert seite.status_code == 200


# --- the map and the figures


def test_nobody_carries_on_and_the_land_stays_white_from_the_day_on(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    vollzogen(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN))
    davor, tag, danach = (
        zahlen(am_tag, "2026-03-31") for am_tag in ("2025-12-31", "2026-01-01", "2026-01-31")
    )
    assert (geteilte(davor), geteilte(tag)) == ((), geteilte(danach))
    assert geteilte(danach) == (((AUGUSTDORF,), (DETMOLD, SALZUFLEN)),)
    gemeinden = [z.anzahlen["abdeckung.gemeinden.von"] for z in (davor, tag, danach)]
    assert gemeinden == [4, 3, 3]
    weiss = satz_der_geteilten(danach, karte(kartenklassen(danach), geteilt=geteilte(danach)).offen)
    assert weiss.startswith("Weiß auf der Karte: das Gebiet von Augustdorf.")
    seite = besuch(welt.leute.hausleitung)
    for stichtag, steht in (("31.12.2025", False), ("01.01.2026", True)):
        text = seite.get("/berichte/", {"stichtag": stichtag}).content.decode()
        assert (weiss in text) is steht
    bericht = [b.text for b in kartenkapitel(danach) if isinstance(b, Absatz)]
    assert weiss in bericht


def test_where_the_neighbours_merge_later_the_land_is_theirs(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    vollzogen(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN))
    vollzogen(welt, aufnahme(welt, SALZUFLEN, DETMOLD, am=date(2026, 2, 1)))
    assert geteilte(zahlen("2026-02-01", "2026-03-31")) == (((AUGUSTDORF,), (DETMOLD,)),)


def einwohner(tag: str) -> tuple[int, int]:
    """Of members, and of all municipalities."""
    gezaehlt = zahlen(tag, "2026-03-31").mitglieder.einwohner
    assert gezaehlt is not None
    return gezaehlt.mitglieder, gezaehlt.von


def test_its_people_are_counted_until_the_next_register_counts_them_elsewhere(welt: Welt) -> None:
    detmold, augustdorf = 74_486, 10_054
    welt.mitglied(DETMOLD, am("2015-06-01"))
    davor = einwohner("2025-12-31")
    pk = vollzogen(welt, aufteilung(welt, AUGUSTDORF, DETMOLD, SALZUFLEN))
    assert einwohner("2025-12-31") == einwohner("2026-01-31") == davor
    welt.mitglied(SALZUFLEN, am("2020-01-01"))
    assert einwohner("2026-01-31")[0] == detmold + 53_889 + augustdorf
    Kommune.objects.filter(ags=DETMOLD).update(einwohner_stichtag=date(2026, 2, 1))
    assert einwohner("2026-01-31")[1] == davor[1] - augustdorf
    aufgehoben(welt, pk)
    assert einwohner("2026-01-31")[1] == davor[1]
