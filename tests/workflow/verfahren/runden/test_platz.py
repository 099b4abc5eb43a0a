"""On the list of a round and off it, invited, checked off; what follows for the case."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import AmZug, Antragsstatus, Anwesenheit, Handlung, Partei, Rundenart
from antraege.models import Nachricht, Rundenplatz
from antraege.rules.am_zug import termin_der_unterzeichnung
from antraege.rules.oeffentlich import ort_der_unterzeichnung
from antraege.rules.runde import platz_in
from tests.stuetzen.faelle import zeichnungsvorschlag
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.pruefung import angaben_von

H = Handlung
S = Antragsstatus


def bereit(welt: Rundenwelt) -> int:
    """A case that the Land may sign."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    return antrag


def test_ready_and_on_a_list_the_case_waits_for_the_day_of_the_round(welt: Rundenwelt) -> None:
    antrag, tag = bereit(welt), welt.heute + timedelta(days=20)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=tag))
    zeile = welt.fall(antrag).antrag
    assert (zeile.am_zug, zeile.faellig_am) == (AmZug.TERMIN, tag)
    streichen = e.RundenplatzStreichen(runde_id=runde, grund="Termin passt nicht.")
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, streichen)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE


def test_a_single_signing_keeps_its_own_day(welt: Rundenwelt) -> None:
    antrag, tag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND), welt.heute + timedelta(days=9)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag(tag))
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=welt.leute.leitung)
    assert termin_der_unterzeichnung(welt.fall(antrag)) == tag
    welt.setze_auf_liste(antrag, welt.plane_runde(am=tag + timedelta(days=5)))
    assert termin_der_unterzeichnung(welt.fall(antrag)) == tag + timedelta(days=5)


def test_a_circulation_has_no_common_day(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    welt.setze_auf_liste(antrag, welt.plane_runde(art=Rundenart.UMLAUF, ort=""))
    assert termin_der_unterzeichnung(welt.fall(antrag)) is None
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE


@pytest.mark.parametrize("abstand", [0, 30])
def test_nobody_stands_on_two_lists(welt: Rundenwelt, abstand: int) -> None:
    antrag = bereit(welt)
    welt.setze_auf_liste(antrag)
    zweite = welt.plane_runde(am=welt.heute + timedelta(days=abstand))
    with pytest.raises(Abgelehnt, match=r"steht (am selben Tag )?schon auf der Liste von"):
        welt.setze_auf_liste(antrag, zweite)


def test_who_was_checked_off_signs_in_no_other_round_of_that_day(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    erste, zweite = welt.setze_auf_liste(antrag), welt.plane_runde()
    welt.hake_ab(erste, [antrag], Anwesenheit.ABWESEND)
    with pytest.raises(Abgelehnt, match="am selben Tag"):
        welt.setze_auf_liste(antrag, zweite)
    morgen = welt.plane_runde(am=welt.heute + timedelta(days=1))
    assert welt.setze_auf_liste(antrag, morgen) == morgen


def test_a_round_does_not_move_onto_a_day_on_which_its_bodies_sign_elsewhere(
    welt: Rundenwelt,
) -> None:
    antrag = bereit(welt)
    welt.hake_ab(welt.setze_auf_liste(antrag), [antrag], Anwesenheit.ABWESEND)
    morgen = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=1)))
    angaben = angaben_von(lies_runde(morgen))
    with pytest.raises(Abgelehnt, match="schon in einer anderen Runde: Detmold") as abgelehnt:
        welt.verlege(morgen, welt.heute)
    assert [h.feld for h in abgelehnt.value.hindernisse] == ["am"]
    assert angaben_von(lies_runde(morgen)) == angaben


def test_a_round_moves_onto_a_day_on_which_others_sign_or_its_bodies_no_longer_do(
    welt: Rundenwelt,
) -> None:
    anderer, antrag, gestrichen = welt.unterschriftsreife(3)
    welt.setze_auf_liste(anderer)
    gestern = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute - timedelta(days=1)))
    welt.hake_ab(gestern, [antrag], Anwesenheit.ABWESEND)
    abgesagt = welt.setze_auf_liste(antrag)
    welt.hake_ab(abgesagt, [antrag], Anwesenheit.ABWESEND)
    welt.sage_ab(abgesagt)
    welt.arbeite()
    welt.streiche(antrag, welt.setze_auf_liste(antrag))
    morgen = welt.plane_runde(am=welt.heute + timedelta(days=1))
    welt.streiche(gestrichen, welt.setze_auf_liste(gestrichen, morgen))
    welt.setze_auf_liste(gestrichen)
    welt.setze_auf_liste(antrag, morgen)
    welt.verlege(morgen, welt.heute)
    assert lies_runde(morgen).am == welt.heute


# --- the day moves, the round is called off


def test_a_moved_day_reaches_its_cases_with_the_next_tick(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.vergehe()
    neu = welt.heute + timedelta(days=40)
    welt.verlege(runde, neu)
    assert erledige_faelliges(welt.jetzt).nachfuehrungen.erledigt == 1
    assert welt.fall(antrag).antrag.faellig_am == neu
    assert erledige_faelliges(welt.jetzt).nachfuehrungen.erledigt == 0


def test_a_called_off_round_strikes_its_places_and_tells_who_was_invited(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3, am=welt.heute + timedelta(days=20))
    eingeladen = antraege[:2]
    for antrag in eingeladen:
        welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    Nachricht.objects.update(stand="gesendet")
    welt.vergehe()
    welt.sage_ab(runde)
    assert erledige_faelliges(welt.jetzt).runden.erledigt == 3
    assert not Rundenplatz.objects.filter(gestrichen_am__isnull=True).exists()
    mails = Nachricht.objects.filter(handlung=H.RUNDENPLATZ_STREICHEN)
    assert {n.antrag_id for n in mails} == set(eingeladen)
    with pytest.raises(Abgelehnt, match="ist abgesagt"):
        welt.setze_auf_liste(antraege[0], runde)


def test_an_invitation_that_has_not_left_is_held_back_and_nobody_is_disinvited(
    welt: Rundenwelt,
) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    streichen = e.RundenplatzStreichen(runde_id=runde, grund="Verschoben.")
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, streichen)
    staende = Nachricht.objects.filter(handlung__contains="runde").values_list("handlung", "stand")
    assert list(staende) == [(H.ZUR_RUNDE_EINLADEN.value, "angehalten")]


def eingeladen(welt: Rundenwelt, tage: int = 20) -> tuple[int, int]:
    """A case that was invited, by a mail that still waits; the case and the round."""
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=tage)))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    return antrag, runde


def streiche(welt: Rundenwelt, antrag: int, runde: int) -> Nachricht | None:
    """Struck; the mail that tells of it."""
    welt.vergehe()
    welt.tue(antrag, H.RUNDENPLATZ_STREICHEN, e.RundenplatzStreichen(runde_id=runde, grund="So."))
    return Nachricht.objects.filter(handlung=H.RUNDENPLATZ_STREICHEN).last()


def halte_an(welt: Rundenwelt, antrag: int) -> None:
    einladung = Nachricht.objects.get(antrag=antrag, handlung=H.ZUR_RUNDE_EINLADEN)
    welt.tue(antrag, H.NACHRICHT_ANHALTEN, e.Bezug(zeile_id=einladung.pk))


def test_who_knows_of_a_former_day_is_told_although_the_new_invitation_has_not_left(
    welt: Rundenwelt,
) -> None:
    frueher = welt.heute + timedelta(days=20)
    antrag, runde = eingeladen(welt)
    Nachricht.objects.update(stand="gesendet")
    welt.vergehe()
    welt.verlege(runde, frueher + timedelta(days=8))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    welt.sage_ab(runde)
    welt.arbeite()
    einladungen = Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).order_by("pk")
    assert [n.stand for n in einladungen] == ["gesendet", "angehalten"]
    absage = Nachricht.objects.get(handlung=H.RUNDENPLATZ_STREICHEN)
    assert f"am {frueher:%d.%m.%Y}" in absage.betreff
    assert f"am {frueher:%d.%m.%Y} hatten wir Sie eingeladen" in absage.text


def test_whose_invitation_was_held_back_by_hand_is_not_told_of_its_end(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt)
    halte_an(welt, antrag)
    assert streiche(welt, antrag, runde) is None


def test_whose_invitation_never_got_through_is_not_told_of_its_end(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt)
    Nachricht.objects.update(stand="fehlgeschlagen", anzahl_versuche=3)
    assert streiche(welt, antrag, runde) is None


def test_an_invitation_that_is_just_being_handed_over_counts_as_known(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt)
    Nachricht.objects.update(anzahl_versuche=1)
    assert streiche(welt, antrag, runde) is not None


def test_an_invitation_to_one_round_is_none_to_the_next(welt: Rundenwelt) -> None:
    antrag, erste = eingeladen(welt)
    Nachricht.objects.update(stand="gesendet")
    assert streiche(welt, antrag, erste) is not None
    Nachricht.objects.filter(handlung=H.RUNDENPLATZ_STREICHEN).delete()
    welt.vergehe()
    zweite = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=30)))
    assert streiche(welt, antrag, zweite) is None


def test_who_was_not_invited_after_all_is_invited_again(welt: Rundenwelt) -> None:
    antrag, runde = eingeladen(welt)
    assert ist_eingeladen(welt, antrag, runde)
    halte_an(welt, antrag)
    assert not ist_eingeladen(welt, antrag, runde)
    assert ort_der_unterzeichnung(welt.fall(antrag)) == ""
    welt.vergehe()
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 1}
    assert ist_eingeladen(welt, antrag, runde)
    assert ort_der_unterzeichnung(welt.fall(antrag)) == "Ort: Düsseldorf."
    einladungen = Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).order_by("pk")
    assert [n.stand for n in einladungen] == ["angehalten", "geplant"]


def ist_eingeladen(welt: Rundenwelt, antrag: int, runde: int) -> bool:
    platz = platz_in(welt.fall(antrag), runde)
    assert platz is not None
    return platz.ist_eingeladen


def test_a_closed_case_leaves_the_list_by_itself(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag)
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))
    assert not Rundenplatz.objects.filter(runde=runde, gestrichen_am__isnull=True).exists()


# --- the invitation


def test_the_invitation_names_day_and_place_and_goes_out_once(welt: Rundenwelt) -> None:
    antrag, tag = bereit(welt), welt.heute + timedelta(days=20)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=tag))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    mail = Nachricht.objects.get(handlung=H.ZUR_RUNDE_EINLADEN)
    assert mail.betreff.startswith(f"Einladung zur Unterzeichnung am {tag:%d.%m.%Y} – Gz.")
    assert "Ort: Düsseldorf" in mail.text
    assert "S. Spitze, Bürgermeisterin" in mail.text
    with pytest.raises(Abgelehnt, match="schon eingeladen"):
        welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    welt.vergehe()
    welt.verlege(runde, tag + timedelta(days=7))
    welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    neue = Nachricht.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN).order_by("pk")
    assert [n.stand for n in neue] == ["angehalten", "geplant"]


def test_without_an_address_nobody_is_invited_in_silence(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    kontakt = e.KontaktAendern(kontakt=e.Kontaktdaten(name="K. Beispiel"))
    welt.tue(antrag, H.KONTAKT_AENDERN, kontakt)
    runde = welt.setze_auf_liste(antrag)
    with pytest.raises(Abgelehnt, match="keine E-Mail-Adresse") as abgelehnt:
        welt.tue(antrag, H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=runde))
    assert abgelehnt.value.hindernisse[0].wo == H.KONTAKT_AENDERN


def test_the_release_for_a_round_sends_no_second_invitation(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=20)))
    welt.gib_zeichnung_frei(antrag)
    assert not Nachricht.objects.filter(handlung=H.ZEICHNUNGSFREIGABE_ERTEILEN).exists()


# --- checked off


def test_who_was_there_is_noted_with_who_noted_it(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    welt.hake_ab(welt.setze_auf_liste(antrag), [antrag])
    platz = Rundenplatz.objects.get()
    assert (platz.anwesenheit, platz.vermerkt_von_id) == (
        Anwesenheit.ANWESEND,
        welt.leute.bearbeitung.person_id,
    )
    assert platz.vermerkt_am == welt.jetzt


def test_the_same_note_twice_changes_nothing(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag)
    welt.hake_ab(runde, [antrag])
    version = welt.fall(antrag).antrag.version
    with pytest.raises(Abgelehnt, match="ist schon als anwesend vermerkt") as abgelehnt:
        welt.hake_ab(runde, [antrag])
    assert abgelehnt.value.hat(Hindernisart.ZUSTAND)
    assert welt.fall(antrag).antrag.version == version


def test_a_stale_page_overwrites_nobody(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag)
    welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)
    doch = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=Anwesenheit.ANWESEND, bisher="")
    with pytest.raises(Abgelehnt, match="Inzwischen hat jemand Detmold abgehakt: als abwesend"):
        welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, doch)
    gewusst = e.AnwesenheitVermerken(
        runde_id=runde, anwesenheit=Anwesenheit.ANWESEND, bisher="abwesend"
    )
    welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, gewusst)
    assert Rundenplatz.objects.get().anwesenheit == Anwesenheit.ANWESEND


def test_nobody_is_checked_off_before_the_day(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=welt.heute + timedelta(days=1)))
    with pytest.raises(Abgelehnt, match="Die Unterzeichnung ist erst am"):
        welt.hake_ab(runde, [antrag])


def test_in_a_circulation_each_has_a_day_of_its_own(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(
        antrag, welt.plane_runde(art=Rundenart.UMLAUF, ort="", am=welt.heute + timedelta(days=30))
    )
    ohne = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=Anwesenheit.ANWESEND)
    with pytest.raises(Abgelehnt, match="Bitte den Tag der Unterschrift angeben"):
        welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, ohne)
    gestern = welt.heute - timedelta(days=1)
    mit = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=Anwesenheit.ANWESEND, am=gestern)
    welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, mit)
    assert Rundenplatz.objects.get().unterzeichnet_am == gestern


@pytest.mark.parametrize("wort", [Anwesenheit.ABWESEND, ""])
@pytest.mark.parametrize("art", [Rundenart.PRAESENZ, Rundenart.UMLAUF])
def test_a_note_is_not_taken_back_from_under_the_signature_of_the_land(
    welt: Rundenwelt, art: Rundenart, wort: str
) -> None:
    antrag = bereit(welt)
    ort = "Düsseldorf" if art is Rundenart.PRAESENZ else ""
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(art=art, ort=ort))
    umlauf = art is Rundenart.UMLAUF
    da = e.AnwesenheitVermerken(
        runde_id=runde, anwesenheit=Anwesenheit.ANWESEND, am=welt.heute if umlauf else None
    )
    welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, da)
    welt.vergehe(2 if umlauf else 0)
    welt.unterschreibe(antrag, Partei.LAND, am=welt.heute)
    zurueck = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=wort)
    with pytest.raises(Abgelehnt, match="Unterschrift des Landes für Detmold"):
        welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, zurueck)


def test_a_signature_of_the_land_from_before_binds_no_note(welt: Rundenwelt) -> None:
    antrag, tag = bereit(welt), welt.heute + timedelta(days=5)
    welt.unterschreibe(antrag, Partei.LAND, am=welt.heute)
    runde = welt.setze_auf_liste(antrag, welt.plane_runde(am=tag))
    welt.vergehe(5)
    welt.hake_ab(runde, [antrag])
    welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)


def test_a_note_is_not_taken_back_from_under_a_recorded_signature(welt: Rundenwelt) -> None:
    antrag = bereit(welt)
    runde = welt.setze_auf_liste(antrag)
    welt.hake_ab(runde, [antrag])
    welt.unterschreibe(antrag, Partei.KOMMUNE, am=welt.heute)
    with pytest.raises(Abgelehnt, match="Die Unterschrift von Detmold"):
        welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)
