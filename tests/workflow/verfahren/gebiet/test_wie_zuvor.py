"""An annulled change has never happened: cases, deadlines, proposals and figures are as before.
What was proposed for a body that ends is proposed anew for its successor."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from antraege.choices import Antragsstatus, Freigabeart, Freigabestand, Handlung, Mitgliedsstatus
from antraege.models import Antrag, Freigabe, Frist, Kommune, Mitgliedschaft, Nachricht
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.stuetzen.welt import zeichnungsvorschlag
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    aufnahme,
    protokollbefunde,
    vollzogen,
    zusammenschluss,
)
from workflow.gebiet.vorschau import vom_vollzug, von_der_aufhebung
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.lesen import lage_zum, lies_lage
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus
NICHT_VERGLICHEN = {"version", "protokoll_nr", "protokoll_kopf", "wirksam_am"}


def akte(antrag: int) -> dict[str, Any]:
    """The case's row, its open deadlines and its open proposals."""
    zeile = Antrag.objects.filter(pk=antrag).values().get()
    werte = {name: wert for name, wert in zeile.items() if name not in NICHT_VERGLICHEN}
    fristen = Frist.objects.filter(antrag_id=antrag, erledigt_am=None).order_by("pk")
    freigaben = Freigabe.objects.filter(antrag_id=antrag).order_by("pk")
    return {
        **werte,
        "fristen": [*fristen.values_list("pk", "faellig_am")],
        "freigaben": [*freigaben.values_list("pk", "art", "stand")],
    }


def bild(bekannt_am: date) -> dict[str, Any]:
    """Every number, and how long each stay took."""
    z = zahlen("2026-04-30", bekannt_am.isoformat())
    return {"anzahlen": dict(z.anzahlen), "dauern": z.dauern}


@pytest.fixture(params=[S.IN_PRUEFUNG, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE])
def mitglied_und_vorgang(welt: Welt, request: pytest.FixtureRequest) -> int:
    """Detmold is a member; Augustdorf's case stands somewhere for four weeks."""
    welt.mitglied(DETMOLD, am("2015-06-01"))
    antrag = welt.weg_bis(request.param, AUGUSTDORF)
    welt.vergehe(28)
    return antrag


def test_a_case_that_was_closed_comes_back_as_it_was(welt: Welt, mitglied_und_vorgang: int) -> None:
    antrag = mitglied_und_vorgang
    vorher, zahlen_vorher = akte(antrag), bild(welt.heute)
    pk = vollzogen(welt, zusammenschluss(welt))
    assert welt.status(antrag) is S.EINGESTELLT
    welt.vergehe(1)
    aufgehoben(welt, pk)
    assert akte(antrag) == vorher
    assert bild(welt.heute) == zahlen_vorher
    assert protokollbefunde() == []


@pytest.mark.parametrize("stand", [S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE])
def test_a_case_that_went_on_comes_back_as_it_was(welt: Welt, stand: Antragsstatus) -> None:
    antrag = welt.weg_bis(stand, AUGUSTDORF)
    welt.vergehe(28)
    vorher, zahlen_vorher = akte(antrag), bild(welt.heute)
    pk = vollzogen(welt, zusammenschluss(welt))
    assert akte(antrag) != vorher
    welt.vergehe(1)
    aufgehoben(welt, pk)
    assert akte(antrag) == vorher
    assert bild(welt.heute) == zahlen_vorher
    assert not Frist.objects.filter(anlass__contains="weiter gelten", erledigt_am=None).exists()
    assert protokollbefunde() == []


def test_a_released_admission_is_presented_anew_at_the_successor(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE, AUGUSTDORF)
    lage = lage_zum(zusammenschluss(welt), welt.heute)
    saetze = dict(vom_vollzug(lage))
    zeichen = welt.fall(antrag).antrag.aktenzeichen
    assert "ist neu vorzuschlagen" in saetze[f"Vorgang {zeichen}"]
    vollzogen(welt, zusammenschluss(welt))
    assert welt.status(antrag) is S.UNTERZEICHNUNG_AUSSTEHEND
    with pytest.raises(Abgelehnt):
        welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    assert Mitgliedschaft.objects.get().kommune.ags == NEUSTADT
    assert protokollbefunde() == []


def test_nobody_is_a_member_before_the_body_exists(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    welt.erfuelle(antrag, S.IN_FREIGABE)
    unterschrieben = welt.heute
    welt.vergehe(10)
    tag = welt.heute
    vollzogen(welt, zusammenschluss(welt, am=tag))
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    mitgliedschaft = Mitgliedschaft.objects.get()
    assert unterschrieben < tag
    assert mitgliedschaft.beginn == Zeitangabe.tag(tag)
    assert "durch Gebietsänderung entstanden" in mitgliedschaft.beginn_regel
    assert Kommune.objects.get(ags=NEUSTADT).besteht_ab == tag


def test_an_open_release_before_signing_is_closed_and_comes_back(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    freigabe = Freigabe.objects.get(antrag_id=antrag, art=Freigabeart.ZEICHNUNG)
    vorher = bild(welt.heute)
    pk = vollzogen(welt, zusammenschluss(welt))
    freigabe.refresh_from_db()
    assert freigabe.stand == Freigabestand.UEBERHOLT
    offen = bild(welt.heute)["anzahlen"]["entscheidungen.zeichnung"]
    assert offen == vorher["anzahlen"]["entscheidungen.zeichnung"] - 1
    aufgehoben(welt, pk)
    freigabe.refresh_from_db()
    assert freigabe.stand == Freigabestand.OFFEN
    assert bild(welt.heute) == vorher


def test_a_case_that_somebody_moved_meanwhile_stays_where_it_is_and_the_preview_says_so(
    welt: Welt,
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    zurueck = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Noch einmal prüfen.")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    saetze = [satz for _, satz in von_der_aufhebung(lies_lage(pk, welt.heute))]
    assert any("hat sich seither bewegt und bleibt im Stand" in satz for satz in saetze)
    aufgehoben(welt, pk)
    assert welt.status(antrag) is S.IN_PRUEFUNG
    assert not Frist.objects.filter(anlass__contains="weiter gelten", erledigt_am=None).exists()


def test_a_dormant_membership_sleeps_on_since_the_same_day(welt: Welt) -> None:
    mitgliedschaft = welt.mitglied(DETMOLD, am("2015-06-01"))
    ruhen = e.Eingabe(geschehen=am("2019-03-01"), grund="Haushalt")
    ziel = Ziel(mitgliedschaft=mitgliedschaft)
    fuehre_aus(welt.leute.bearbeitung, H.RUHEN_LASSEN, ziel, ruhen, jetzt=welt.jetzt)
    vorher = bild(welt.heute)
    pk = vollzogen(welt, aufnahme(welt, DETMOLD, AUGUSTDORF))
    aufgehoben(welt, pk)
    zeile = Mitgliedschaft.objects.get(pk=mitgliedschaft)
    assert (zeile.status, zeile.stand_seit) == (Mitgliedsstatus.RUHEND, am("2019-03-01"))
    assert bild(welt.heute) == vorher


def test_each_membership_comes_back_in_its_own_state(welt: Welt) -> None:
    ruhend, aktiv = (welt.mitglied(ags, am("2015-06-01")) for ags in (DETMOLD, AUGUSTDORF))
    ruhen = e.Eingabe(geschehen=am("2019-03-01"), grund="Haushalt")
    ziel = Ziel(mitgliedschaft=ruhend)
    fuehre_aus(welt.leute.bearbeitung, H.RUHEN_LASSEN, ziel, ruhen, jetzt=welt.jetzt)
    vorher = bild(welt.heute)
    aufgehoben(welt, vollzogen(welt, zusammenschluss(welt)))
    staende = dict(Mitgliedschaft.objects.values_list("pk", "status"))
    nie_gewesen = {pk: stand for pk, stand in staende.items() if pk not in (ruhend, aktiv)}
    assert staende[ruhend] == Mitgliedsstatus.RUHEND
    assert staende[aktiv] == Mitgliedsstatus.AKTIV
    assert set(nie_gewesen.values()) == {Mitgliedsstatus.AUFGEHOBEN}
    assert bild(welt.heute) == vorher


def test_the_successor_keeps_a_membership_of_its_own(welt: Welt) -> None:
    eigene = welt.mitglied(DETMOLD, am("2015-06-01"))
    aufgenommene = welt.mitglied(AUGUSTDORF, am("2012-12-05"))
    vorher = bild(welt.heute)
    aufgehoben(welt, vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD)))
    staende = dict(Mitgliedschaft.objects.values_list("pk", "status"))
    assert staende == dict.fromkeys((eigene, aufgenommene), Mitgliedsstatus.AKTIV)
    assert bild(welt.heute) == vorher


def test_mails_of_a_case_go_to_the_successor_and_come_back_with_it(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)

    def wo() -> set[str]:
        return set(Nachricht.objects.filter(antrag=antrag).values_list("kommune__ags", flat=True))

    assert wo() == {AUGUSTDORF}
    pk = vollzogen(welt, zusammenschluss(welt))
    assert wo() == {NEUSTADT}
    aufgehoben(welt, pk)
    assert wo() == {AUGUSTDORF}
