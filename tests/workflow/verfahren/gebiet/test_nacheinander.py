"""One change after another, and their annulments in the opposite order: nothing is left behind."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import (
    Antragsstatus,
    Gebietsart,
    Gebietsrolle,
    Gebietsstand,
    Handlung,
    Kanal,
    Mitgliedsstatus,
)
from antraege.models import Ansprechperson, Kommune, Mitgliedschaft
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.zusagen import lebt
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD, KREIS_LIPPE
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUJAHR,
    NEUSTADT,
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    entwurf,
    mit_zusage,
    protokollbefunde,
    stand,
    vollzogen,
    zusammenschluss,
)
from workflow.gebiet.vorschau import von_der_aufhebung
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
R = Gebietsrolle
S = Antragsstatus
FEBRUAR = date(2026, 2, 1)
OSTWESTFALEN = "05780"


def kontakt(ags: str, name: str) -> Ansprechperson:
    kommune = Kommune.objects.get(ags=ags)
    return Ansprechperson.objects.create(kommune=kommune, name=name, gueltig_ab=date(2020, 1, 1))


def kontakte(ags: str, tag: date) -> list[str]:
    zeilen = Ansprechperson.objects.filter(kommune__ags=ags).order_by("pk")
    return [a.name for a in zeilen if a.gueltig_bis is None or a.gueltig_bis >= tag]


# --- two changes, both annulled


def test_two_changes_are_annulled_one_after_the_other(welt: Welt) -> None:
    mitgliedschaft = welt.mitglied(DETMOLD, am("2015-06-01"))
    vorher = zahlen("2026-02-28", "2026-12-31").anzahlen
    erste = vollzogen(welt, zusammenschluss(welt))
    zweite = vollzogen(welt, aufnahme(welt, NEUSTADT, SALZUFLEN, am=FEBRUAR))
    welt.vergehe(3)
    aufgehoben(welt, zweite)
    aufgehoben(welt, erste)
    assert stand(erste) == Gebietsstand.AUFGEHOBEN
    assert Mitgliedschaft.objects.get(status=Mitgliedsstatus.AKTIV).pk == mitgliedschaft
    assert zahlen("2026-02-28", "2026-12-31").anzahlen == vorher
    assert protokollbefunde() == []


def test_a_membership_that_somebody_changed_meanwhile_is_in_the_way(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    pk = vollzogen(welt, zusammenschluss(welt))
    ziel = Ziel(mitgliedschaft=Mitgliedschaft.objects.get(status=Mitgliedsstatus.AKTIV).pk)
    ruht = e.Eingabe(grund="Haushalt")
    fuehre_aus(welt.leute.bearbeitung, H.RUHEN_LASSEN, ziel, ruht, jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="hat sich seither geändert"):
        aufgehoben(welt, pk)


def test_commitments_go_on_through_two_changes_into_an_older_membership(welt: Welt) -> None:
    welt.mitglied(SALZUFLEN, am("2012-12-05"))
    antrag = mit_zusage(welt, DETMOLD)
    vollzogen(welt, zusammenschluss(welt, am=welt.heute))
    welt.vergehe(10)
    vollzogen(welt, aufnahme(welt, NEUSTADT, SALZUFLEN, am=welt.heute))
    assert welt.status(antrag) is S.AUFGENOMMEN
    assert zahlen(f"{welt.heute}", "2026-12-31").zusagen.offene.anzahl == 1


# --- what came with the membership goes with it


def test_the_contact_that_came_with_the_membership_goes_with_it(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    kontakt(DETMOLD, "K. Detmold")
    pk = vollzogen(welt, aufnahme(welt, DETMOLD, AUGUSTDORF))
    assert kontakte(AUGUSTDORF, welt.heute) == ["K. Detmold"]
    satz = ("Ansprechperson", "K. Detmold ist nicht mehr Ansprechperson von Gemeinde Augustdorf")
    assert satz in von_der_aufhebung(lies_lage(pk, welt.heute))
    aufgehoben(welt, pk)
    assert kontakte(AUGUSTDORF, welt.heute) == []
    assert kontakte(DETMOLD, welt.heute) == ["K. Detmold"]
    assert protokollbefunde() == []


def test_a_contact_of_its_own_stays(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    kontakt(DETMOLD, "K. Detmold")
    kontakt(AUGUSTDORF, "K. Augustdorf")
    aufgehoben(welt, vollzogen(welt, aufnahme(welt, DETMOLD, AUGUSTDORF)))
    assert kontakte(AUGUSTDORF, welt.heute) == ["K. Augustdorf"]


def test_a_change_executed_anew_finds_no_second_contact(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    kontakt(DETMOLD, "K. Detmold")
    aufgehoben(welt, vollzogen(welt, zusammenschluss(welt)))
    vollzogen(welt, zusammenschluss(welt))
    assert kontakte(NEUSTADT, welt.heute) == ["K. Detmold"]


# --- commitments are the former body's again


def test_after_the_annulment_the_successor_owes_nothing(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF, am("2012-12-05"))
    antrag = mit_zusage(welt, DETMOLD)
    pk = vollzogen(welt, aufnahme(welt, DETMOLD, AUGUSTDORF, am=welt.heute))
    zeichen = welt.fall(antrag).antrag.aktenzeichen
    seite = besuch(welt.leute.bearbeitung)
    assert zeichen in seite.get(f"/kommunen/{AUGUSTDORF}/").content.decode()
    aufgehoben(welt, pk)
    assert zeichen not in seite.get(f"/kommunen/{AUGUSTDORF}/").content.decode()
    welt.vergehe(1)
    ziel = Ziel(mitgliedschaft=Mitgliedschaft.objects.get(kommune__ags=DETMOLD).pk)
    austritt = e.Eingabe(
        geschehen=Zeitangabe.tag(welt.heute), grund="Haushalt", im_auftrag=Kanal.BRIEF
    )
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)
    assert not lebt(welt.fall(antrag))
    assert not lebt(faelle_der_antraege([antrag])[antrag])


# --- Kreise


def kreisfusion(welt: Welt) -> Gebietsentwurf:
    """Lippe and a second Kreis become one."""
    lippe = Kommune.objects.get(ags=KREIS_LIPPE)
    hoexter = Kommune.objects.create(
        ags="05762", name="Kreis Höxter", typ="kreis", regierungsbezirk=lippe.regierungsbezirk
    )
    neu = Teil(rolle=R.ENTSTEHT, ags=OSTWESTFALEN, name="Ostwestfalen", typ="kreis", feld="n")
    alte = (Teil(rolle=R.GEHT_AUF, kommune_id=k.pk) for k in (lippe, hoexter))
    return entwurf(Gebietsart.ZUSAMMENSCHLUSS, *alte, neu, am=NEUJAHR)


def test_a_merger_of_kreise_stays_while_municipalities_have_merged_in_it(welt: Welt) -> None:
    kreise = vollzogen(welt, kreisfusion(welt))
    gemeinden = vollzogen(welt, zusammenschluss(welt, neu="05780900", am=FEBRUAR))
    with pytest.raises(Abgelehnt, match=r"Stadt Detmold besteht seit 01\.02\.2026 nicht mehr; zue"):
        aufgehoben(welt, kreise)
    aufgehoben(welt, gemeinden)
    aufgehoben(welt, kreise)
    bestehende = Kommune.objects.filter(besteht_bis=None, kreis__isnull=False)
    assert {k.kreis.ags for k in bestehende.select_related("kreis") if k.kreis} == {KREIS_LIPPE}
    assert protokollbefunde() == []


def test_a_merger_of_kreise_stays_while_another_municipality_belongs_to_it(welt: Welt) -> None:
    kreise = vollzogen(welt, kreisfusion(welt))
    neuer = Kommune.objects.get(ags=OSTWESTFALEN)
    Kommune.objects.create(
        ags="05780001", name="Neudorf", typ="gemeinde", kreis=neuer, regierungsbezirk="Detmold"
    )
    with pytest.raises(Abgelehnt, match="Gemeinde Neudorf gehört seither zu"):
        aufgehoben(welt, kreise)
