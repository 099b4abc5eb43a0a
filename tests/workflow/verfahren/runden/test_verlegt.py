"""A round moves while invitations to its former day still wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from antraege.choices import Antragsstatus, Anwesenheit, Handlung
from antraege.models import Antrag, Nachricht, Protokolleintrag
from antraege.queries.einladungen import veraltete_einladungen
from antraege.rules.runde import platz_in
from antraege.rules.runde import veraltete_einladungen as veraltete
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.fristen.lauf import erledige_faelliges
from workflow.post.versand import versende_faellige
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import aendere
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.pruefung import angaben_von

H = Handlung


def geplant(welt: Rundenwelt) -> tuple[int, list[int]]:
    """Two bodies with an invitation that still waits."""
    runde, antraege = welt.volle_runde(2, am=welt.heute + timedelta(days=20))
    Nachricht.objects.update(stand="gesendet")
    welt.laufe(runde, Laufart.EINLADEN)
    return runde, antraege


def aendere_runde(welt: Rundenwelt, runde: int, **werte: Any) -> None:
    aendere(runde, welt.wer, replace(angaben_von(lies_runde(runde)), **werte))


def einladungen() -> list[str]:
    alle = Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).order_by("pk")
    return [n.stand for n in alle]


@pytest.mark.parametrize("was", ["am", "ort"])
def test_a_planned_invitation_to_a_former_day_or_place_never_leaves(
    welt: Rundenwelt, was: str
) -> None:
    runde, _ = geplant(welt)
    welt.jetzt += timedelta(minutes=1)
    werte = {"am": welt.heute + timedelta(days=27), "ort": "Essen"}
    aendere_runde(welt, runde, **{was: werte[was]})
    welt.jetzt += timedelta(hours=1)
    assert versende_faellige(welt.jetzt).gesendet == 0
    bericht = erledige_faelliges(welt.jetzt)
    assert bericht.nachfuehrungen.erledigt == 2
    assert bericht.nachrichten.erledigt == 0
    assert einladungen() == ["angehalten", "angehalten"]
    assert erledige_faelliges(welt.jetzt).nachfuehrungen.erledigt == 0


def test_the_case_tells_that_its_invitation_was_held_back(welt: Rundenwelt) -> None:
    runde, (antrag, _) = geplant(welt)
    welt.jetzt += timedelta(minutes=1)
    aendere_runde(welt, runde, ort="Essen")
    welt.jetzt += timedelta(minutes=1)
    erledige_faelliges(welt.jetzt)
    letzter = Protokolleintrag.objects.filter(antrag=antrag).order_by("nr").last()
    assert letzter is not None
    assert letzter.handlung == H.STAND_NACHFUEHREN
    assert '"stand":"angehalten"' in letzter.inhalt
    platz = platz_in(welt.fall(antrag), runde)
    assert platz is not None
    assert (platz.ist_eingeladen, platz.weiss_davon) == (False, False)


def test_after_it_moved_all_are_invited_to_the_new_day(welt: Rundenwelt) -> None:
    runde, _ = geplant(welt)
    welt.jetzt += timedelta(minutes=1)
    neu = welt.heute + timedelta(days=27)
    aendere_runde(welt, runde, am=neu)
    welt.jetzt += timedelta(minutes=1)
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 2}
    assert einladungen() == ["angehalten", "angehalten", "geplant", "geplant"]
    welt.jetzt += timedelta(hours=1)
    assert erledige_faelliges(welt.jetzt).nachrichten.erledigt == 2
    texte = Nachricht.objects.filter(stand="gesendet", handlung=H.ZUR_RUNDE_EINLADEN)
    assert all(f"{neu:%d.%m.%Y}" in n.betreff for n in texte)


def test_a_change_that_no_invitation_names_stops_none(welt: Rundenwelt) -> None:
    runde, _ = geplant(welt)
    welt.jetzt += timedelta(minutes=1)
    aendere_runde(welt, runde, listenschluss=welt.heute - timedelta(days=1))
    welt.jetzt += timedelta(hours=1)
    assert erledige_faelliges(welt.jetzt).nachrichten.erledigt == 2


def test_a_case_that_is_not_at_the_signatures_keeps_no_old_invitation_either(
    welt: Rundenwelt,
) -> None:
    runde, (antrag, _) = geplant(welt)
    zurueck = e.Zuruecksetzen(ziel=Antragsstatus.IN_PRUEFUNG, grund="Noch einmal zu prüfen.")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    Nachricht.objects.filter(handlung=H.VORGANG_ZURUECKSETZEN).update(stand="gesendet")
    welt.jetzt += timedelta(minutes=1)
    aendere_runde(welt, runde, ort="Essen")
    welt.jetzt += timedelta(hours=1)
    erledige_faelliges(welt.jetzt)
    assert einladungen() == ["angehalten", "angehalten"]


def test_the_statement_and_the_rule_name_the_same_mails(welt: Rundenwelt) -> None:
    runde, antraege = geplant(welt)
    Nachricht.objects.filter(antrag=antraege[0]).update(anzahl_versuche=1)
    welt.jetzt += timedelta(minutes=1)
    aendere_runde(welt, runde, ort="Essen")
    regel = {k for a in Antrag.objects.all() for k in veraltete(welt.fall(a.pk))}
    assert set(veraltete_einladungen().values_list("pk", flat=True)) == regel
    assert {Nachricht.objects.get(pk=k).antrag_id for k in regel} == {antraege[1]}


def test_who_is_checked_off_is_left_alone(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.laufe(runde, Laufart.EINLADEN)
    welt.hake_ab(runde, antraege, Anwesenheit.ABWESEND)
    welt.jetzt += timedelta(minutes=1)
    aendere_runde(welt, runde, ort="Essen")
    assert not veraltete_einladungen().exists()
