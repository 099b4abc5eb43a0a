"""Data migrations of the new columns, run on rows as older versions have left them."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module
from types import ModuleType

import pytest
from django.apps import apps

from antraege.choices import Handlung, Kanal
from antraege.models import Kriterienkatalog, Kriterium, Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import berichtige
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, Welt
from workflow.verfahren import eingaben as e

H = Handlung


@pytest.fixture
def migration() -> ModuleType:
    return import_module("antraege.migrations.0004_alternativen_und_stand")


def test_the_three_ways_of_recognition_can_be_chosen(db: None, migration: ModuleType) -> None:
    Kriterium.objects.update(alternativen=[], landeswissen="")
    spaeterer = Kriterienkatalog.objects.create(version=2, bezeichnung="Entwurf", stand="entwurf")
    eigenes = Kriterium.objects.create(
        katalog=spaeterer, nr=4, titel="Eigenes", laesst_zusage_zu=True
    )
    migration.benenne_alternativen(apps, None)
    viertes = Kriterium.objects.get(katalog__version=1, nr=4)
    assert [(a["schluessel"], a["ist_zusage"]) for a in viertes.alternativen] == [
        ("nimmt_teil", False),
        ("plant", True),
        ("vergleichbar", False),
    ]
    assert viertes.landeswissen == "ehrenamtskarte"
    for andere in (*Kriterium.objects.exclude(nr=4), Kriterium.objects.get(pk=eigenes.pk)):
        assert (andere.alternativen, andere.landeswissen) == ([], "")


def test_each_membership_knows_since_when_it_is_in_its_state(
    welt: Welt, migration: ModuleType
) -> None:
    unveraendert = welt.mitglied(AUGUSTDORF, Zeitangabe.lies("2012-12", "bei Erstunterzeichnung"))
    ruhend = welt.mitglied(BIELEFELD, Zeitangabe.jahr(2013))
    vor_tagen = Zeitangabe.tag(welt.heute - timedelta(days=9))
    welt.tue_mitglied(ruhend, H.RUHEN_LASSEN, e.Eingabe(grund="x", geschehen=vor_tagen))
    ausgetreten = welt.mitglied(DETMOLD)
    austritt = e.Eingabe(grund="x", im_auftrag=Kanal.BRIEF)
    welt.tue_mitglied(ausgetreten, H.AUSTRITT_VERMERKEN, austritt)
    berichtige(welt, 2, Zeitangabe.tag(date(2026, 1, 31)), mitgliedschaft=ausgetreten)
    seit = {m.pk: m.stand_seit for m in Mitgliedschaft.objects.all()}
    leer = Zeitangabe.unbekannt().spalten("stand_seit")
    Mitgliedschaft.objects.update(**leer)
    migration.uebertrage_stand(apps, None)
    assert {m.pk: m.stand_seit for m in Mitgliedschaft.objects.all()} == seit
    assert seit == {
        unveraendert: Zeitangabe.lies("2012-12", "bei Erstunterzeichnung"),
        ruhend: vor_tagen,
        ausgetreten: Zeitangabe.tag(date(2026, 1, 31)),
    }
