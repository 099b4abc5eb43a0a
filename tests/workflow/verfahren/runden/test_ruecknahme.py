"""A signature that was recorded by mistake is taken back; case, papers and round follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from antraege.choices import AmZug, Antragsstatus, Anwesenheit, Dokumentart, Handlung, Partei
from antraege.models import Dokument, Protokolleintrag, Protokolltext, Unterschrift
from antraege.rules.zeichnung import leere_parteien, vorgriff_des_landes
from tests.stuetzen.akten import datei
from tests.stuetzen.welt import unterschrift
from tests.workflow.verfahren.gebiet.hilfen import protokollbefunde
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.models import Laufart
from workflow.verfahren.tatsachen.ruecknahme import VERMERK

H = Handlung
S = Antragsstatus
BEIDE = (Partei.KOMMUNE, Partei.LAND)


def nimm_zurueck(welt: Rundenwelt, antrag: int, *parteien: Partei, grund: str = "Irrtum") -> None:
    eingabe = e.UnterschriftZuruecknehmen(parteien=parteien or BEIDE, grund=grund)
    welt.tue(antrag, H.UNTERSCHRIFT_ZURUECKNEHMEN, eingabe)


def unterzeichnet(welt: Rundenwelt) -> tuple[int, int]:
    """Checked off and signed in a round of today, not presented yet; the case and the round."""
    runde, (antrag,) = welt.volle_runde(1)
    welt.hake_ab(runde, [antrag])
    for art in (Laufart.VORSCHLAGEN, Laufart.FREIGEBEN, Laufart.UNTERSCHRIFTEN):
        assert welt.laufe(runde, art) == {"erledigt": 1}
    assert not leere_parteien(welt.fall(antrag))
    return antrag, runde


def test_the_slots_are_empty_again_and_the_entry_says_why(welt: Rundenwelt) -> None:
    antrag, _ = unterzeichnet(welt)
    nimm_zurueck(welt, antrag, grund="Für die falsche Kommune abgehakt.")
    fall = welt.fall(antrag)
    assert leere_parteien(fall) == list(BEIDE)
    assert fall.geltende_unterschriften == ()
    assert Unterschrift.objects.filter(zurueckgenommen_am=welt.jetzt).count() == 2
    eintrag = Protokolleintrag.objects.get(handlung=H.UNTERSCHRIFT_ZURUECKNEHMEN)
    texte = Protokolltext.objects.filter(eintrag=eintrag).values_list("feld", "text")
    assert ("grund", "Für die falsche Kommune abgehakt.") in texte
    assert not protokollbefunde()


def test_one_of_two_is_taken_back_and_the_other_stays(welt: Rundenwelt) -> None:
    antrag, _ = unterzeichnet(welt)
    nimm_zurueck(welt, antrag, Partei.LAND)
    assert [u.partei for u in welt.fall(antrag).geltende_unterschriften] == [Partei.KOMMUNE]


def test_the_slot_can_be_signed_again_and_counts_then(welt: Rundenwelt) -> None:
    antrag, _ = unterzeichnet(welt)
    nimm_zurueck(welt, antrag)
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    assert Unterschrift.objects.filter(antrag=antrag, partei=Partei.KOMMUNE).count() == 2
    assert leere_parteien(welt.fall(antrag)) == [Partei.LAND]
    nimm_zurueck(welt, antrag, Partei.KOMMUNE)
    assert leere_parteien(welt.fall(antrag)) == list(BEIDE)


def test_whose_turn_it_is_follows(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    assert welt.fall(antrag).antrag.am_zug == AmZug.AMT
    nimm_zurueck(welt, antrag, Partei.KOMMUNE)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE


def test_a_signature_of_the_land_without_a_release_is_held_against_nobody_any_more(
    welt: Rundenwelt,
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag, Partei.LAND)
    assert vorgriff_des_landes(welt.fall(antrag)) is not None
    nimm_zurueck(welt, antrag, Partei.LAND)
    assert vorgriff_des_landes(welt.fall(antrag)) is None


def test_the_note_of_the_round_can_be_corrected_then(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    with pytest.raises(Abgelehnt, match="sie zuerst zurücknehmen") as abgelehnt:
        welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)
    assert abgelehnt.value.hindernisse[0].wo == H.UNTERSCHRIFT_ZURUECKNEHMEN
    nimm_zurueck(welt, antrag)
    welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)


def test_with_its_note_the_round_records_the_signatures_anew(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    nimm_zurueck(welt, antrag)
    welt.vergehe()
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"erledigt": 1}
    assert not leere_parteien(welt.fall(antrag))


def test_a_case_that_was_presented_is_not_admitted_without_it(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    welt.laufe(runde, Laufart.VORLEGEN)
    nimm_zurueck(welt, antrag)
    with pytest.raises(Abgelehnt, match="Unterschrift"):
        welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    assert welt.fall(antrag).status is S.IN_FREIGABE
    zurueck = e.Zuruecksetzen(ziel=S.UNTERZEICHNUNG_AUSSTEHEND, grund="Irrtum")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    assert leere_parteien(welt.fall(antrag)) == list(BEIDE)


def test_after_the_admission_nothing_is_taken_back(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    for art in (Laufart.VORLEGEN, Laufart.AUFNEHMEN):
        welt.laufe(runde, art)
    assert welt.fall(antrag).status is S.AUFGENOMMEN
    with pytest.raises(Abgelehnt) as abgelehnt:
        nimm_zurueck(welt, antrag)
    assert abgelehnt.value.hat(Hindernisart.ZUSTAND)


@pytest.mark.parametrize(
    ("parteien", "grund", "feld"),
    [((), "Irrtum", "parteien"), ((Partei.VERBAND,), "Irrtum", "parteien"), (BEIDE, " ", "grund")],
)
def test_bad_input_is_answered_at_its_field(
    welt: Rundenwelt, parteien: tuple[Partei, ...], grund: str, feld: str
) -> None:
    antrag, _ = unterzeichnet(welt)
    eingabe = e.UnterschriftZuruecknehmen(parteien=parteien, grund=grund)
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, H.UNTERSCHRIFT_ZURUECKNEHMEN, eingabe)
    assert [h.feld for h in abgelehnt.value.hindernisse] == [feld]


def test_taken_back_once_it_is_not_taken_back_again(welt: Rundenwelt) -> None:
    antrag, _ = unterzeichnet(welt)
    nimm_zurueck(welt, antrag)
    welt.jetzt += timedelta(minutes=5)
    with pytest.raises(Abgelehnt, match="keine Unterschrift erfasst"):
        nimm_zurueck(welt, antrag)


def test_the_paper_of_a_signature_says_that_it_counts_no_more(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    for partei in BEIDE:
        mit_datei = replace(unterschrift(partei), datei=datei())
        welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, mit_datei)
    nimm_zurueck(welt, antrag, Partei.KOMMUNE)
    papier = Dokument.objects.get(antrag=antrag, art=Dokumentart.ERKLAERUNG)
    assert VERMERK not in papier.bezeichnung  # the Land's signature on it still counts
    nimm_zurueck(welt, antrag, Partei.LAND)
    papier.refresh_from_db()
    assert papier.bezeichnung.endswith(VERMERK)


def test_a_paper_whose_signature_is_recorded_again_counts_again(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    mit_datei = replace(unterschrift(Partei.KOMMUNE), datei=datei())
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, mit_datei)
    nimm_zurueck(welt, antrag, Partei.KOMMUNE)
    welt.vergehe()
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, mit_datei)
    titel = Dokument.objects.filter(antrag=antrag, art=Dokumentart.ERKLAERUNG)
    assert [VERMERK in d.bezeichnung for d in titel] == [False]
