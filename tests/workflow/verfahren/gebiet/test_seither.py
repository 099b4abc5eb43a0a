"""What is newer than a change at a body that it has made: said before anything is annulled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from antraege.choices import Antragsstatus, Gebietsstand, Handlung
from antraege.models import Ansprechperson, Kommune, Verwaltungsspitze
from antraege.queries.fall import fall_der_kommune
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    protokollbefunde,
    stand,
    vollzogen,
    zusammenschluss,
)
from workflow.gebiet.vorschau import von_der_aufhebung
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus


def an_der_neuen(welt: Welt, handlung: Handlung) -> None:
    """An act on the body that has come out of the merger."""
    neue = Kommune.objects.get(ags=NEUSTADT)
    eingabe = beispiel(welt, handlung, fall_der_kommune(neue.pk))
    ziel = Ziel(kommune=neue.pk)
    fuehre_aus(welt.leute.bearbeitung, handlung, ziel, eingabe, jetzt=welt.jetzt)


@pytest.mark.parametrize(
    ("handlung", "satz", "beenden"),
    [
        (
            H.ANSPRECHPERSON_EINTRAGEN,
            "seither Ansprechperson von",
            lambda heute: Ansprechperson.objects.update(gueltig_bis=heute),
        ),
        (
            H.VERWALTUNGSSPITZE_EINTRAGEN,
            "Zuerst ist der Eintrag zu beenden",
            lambda heute: Verwaltungsspitze.objects.update(gueltig_bis=heute),
        ),
    ],
)
def test_people_of_the_new_body_are_ended_first(
    welt: Welt, handlung: Handlung, satz: str, beenden: Callable[[object], object]
) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    pk = vollzogen(welt, zusammenschluss(welt))
    an_der_neuen(welt, handlung)
    with pytest.raises(Abgelehnt, match=satz):
        aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.VOLLZOGEN
    beenden(welt.heute)
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN


def test_a_contact_that_was_taken_over_is_nothing_new(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    kommune = Kommune.objects.get(ags=DETMOLD).pk
    detmold = Ziel(kommune=kommune)
    kontakt = beispiel(welt, H.ANSPRECHPERSON_EINTRAGEN, fall_der_kommune(kommune))
    fuehre_aus(
        welt.leute.bearbeitung, H.ANSPRECHPERSON_EINTRAGEN, detmold, kontakt, jetzt=welt.jetzt
    )
    pk = vollzogen(welt, zusammenschluss(welt, am=welt.heute))
    assert Ansprechperson.objects.filter(kommune__ags=NEUSTADT).exists()
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN


def test_a_signature_of_the_new_body_stands_in_the_way_until_its_case_is_closed(
    welt: Welt,
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    welt.erfuelle(antrag, S.IN_FREIGABE)
    with pytest.raises(Abgelehnt, match=r"hat seither .*Lippstätten unterschrieben"):
        aufgehoben(welt, pk)
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Irrtum."))
    aufgehoben(welt, pk)
    assert welt.status(antrag) is S.EINGESTELLT


def test_a_signature_from_before_is_no_hindrance(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    pk = vollzogen(welt, zusammenschluss(welt))
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN


def test_the_preview_says_what_stays(welt: Welt) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    an_der_neuen(welt, H.GASTTEILNAHME_ERFASSEN)
    saetze = [
        satz for wort, satz in von_der_aufhebung(lies_lage(pk, welt.heute)) if wort == "Bleibt"
    ]
    assert len(saetze) == 1
    assert saetze[0].startswith("Teilnahmen als Gast (1) bleiben in der Akte von")


def test_a_new_case_is_in_the_way_until_it_is_closed(welt: Welt) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    neue = Kommune.objects.get(ags=NEUSTADT)
    welt.register[NEUSTADT] = neue
    antrag = welt.interesse(NEUSTADT)
    zeichen = welt.fall(antrag).antrag.aktenzeichen
    satz = f"hat seither den Vorgang {zeichen}. Zuerst ist er einzustellen."
    with pytest.raises(Abgelehnt, match=satz):
        aufgehoben(welt, pk)
    welt.schliesse(antrag, Antragsstatus.EINGESTELLT)
    bleibt = f"Der Vorgang {zeichen} bleibt, beendet wie er ist, in der Akte von"
    assert any(bleibt in satz for _, satz in von_der_aufhebung(lies_lage(pk, welt.heute)))
    aufgehoben(welt, pk)
    assert zahlen("2026-12-31", "2026-12-31").anzahlen["mitglieder"] == 0
    seite = besuch(welt.leute.bearbeitung).get(f"/vorgaenge/{antrag}/").content.decode()
    assert "hat nie bestanden" in seite
    assert protokollbefunde() == []


def test_the_page_of_a_case_tells_that_its_body_is_no_more(welt: Welt) -> None:
    antrag = welt.weg_bis(Antragsstatus.EINGESTELLT, DETMOLD)
    vollzogen(welt, zusammenschluss(welt))
    seite = besuch(welt.leute.bearbeitung).get(f"/vorgaenge/{antrag}/").content.decode()
    assert "besteht seit 01.01.2026 nicht mehr" in seite
