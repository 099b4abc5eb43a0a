"""What happens outside a case reaches its row with the next tick, once, and in its history."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.choices import AmZug, Antragsstatus, Handlung, Kanal, Partei, Urteil
from antraege.models import Antrag, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung as Pruefzaehlung
from antraege.queries.protokollpruefung import pruefe_protokoll
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, Welt
from tests.workflow.verfahren.fassungen.hilfen import in_kraft
from workflow.fristen.einzeln import NICHTS, Zaehlung
from workflow.fristen.lauf import erledige_faelliges
from workflow.fristen.nachfuehrung import fuehre_nach
from workflow.verfahren import eingaben as e
from workflow.verfahren.fassungen.gegenstand import TEXTFASSUNG
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus


def ticke(welt: Welt) -> Zaehlung:
    welt.vergehe()
    return erledige_faelliges(welt.jetzt).nachfuehrungen


def gruende(antrag: int) -> list[str]:
    """The reasons of what was brought up to date, as the history keeps them."""
    eintraege = Protokolleintrag.objects.filter(antrag=antrag, handlung=H.STAND_NACHFUEHREN)
    assert all(m.rolle == "system" for m in eintraege)
    return [t.text for m in eintraege.order_by("nr") for t in m.texte.filter(feld="grund")]


def auf_termin(welt: Welt, ags: str = DETMOLD) -> int:
    """Released, with a date on which all are to sign."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, ags)
    welt.gib_zeichnung_frei(antrag, welt.heute + timedelta(days=9))
    assert welt.fall(antrag).antrag.am_zug == AmZug.TERMIN
    return antrag


# --- a new text version


def test_a_release_that_a_new_text_voids_waits_for_no_date_any_more(welt: Welt) -> None:
    antrag = auf_termin(welt)
    in_kraft(welt, TEXTFASSUNG)
    assert ticke(welt) == Zaehlung(1)
    fall = welt.fall(antrag)
    assert (fall.antrag.am_zug, fall.antrag.am_zug_seit) == (AmZug.KOMMUNE, welt.heute)
    assert gruende(antrag) == ["Eine andere Textfassung ist in Kraft."]
    eintrag = Protokolleintrag.objects.filter(antrag=antrag).latest("nr")
    assert eintrag.am_zug == AmZug.KOMMUNE
    assert eintrag.vorher == eintrag.nachher == fall.status
    assert list(pruefe_protokoll(Pruefzaehlung())) == []
    assert ticke(welt) == NICHTS


def test_who_has_signed_the_old_text_still_waits_for_the_date(welt: Welt) -> None:
    antrag = auf_termin(welt)
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    in_kraft(welt, TEXTFASSUNG)
    assert ticke(welt) == NICHTS
    assert welt.fall(antrag).antrag.am_zug == AmZug.TERMIN


def test_a_release_for_the_new_text_stands(welt: Welt) -> None:
    in_kraft(welt, TEXTFASSUNG)
    auf_termin(welt)
    assert ticke(welt) == NICHTS


# --- what the Land knows of the body


def fehlt_die_karte(welt: Welt, ags: str = DETMOLD) -> int:
    """In the check; only evidence on the Ehrenamtskarte is still to come."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG, ags)
    andere = [k.nr for k in welt.fall(antrag).kriterien if not k.landeswissen]
    welt.pruefe(antrag, Urteil.ERFUELLT, *andere)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE
    return antrag


def vermerke(welt: Welt, seit: Zeitangabe | None) -> None:
    """The officer notes since when the body has the card; None: it has none after all."""
    eingabe = e.EhrenamtskarteVermerken(seit=seit, grund="Liste der Staatskanzlei")
    welt.tue_kommune(H.EHRENAMTSKARTE_VERMERKEN, eingabe)


def test_what_the_land_notes_it_waits_for_no_more(welt: Welt) -> None:
    antrag, fremder = fehlt_die_karte(welt), fehlt_die_karte(welt, BIELEFELD)
    welt.vergehe()
    vermerke(welt, Zeitangabe.jahr(2019))
    assert ticke(welt) == Zaehlung(1)
    assert welt.fall(antrag).antrag.am_zug == AmZug.AMT
    assert welt.fall(fremder).antrag.am_zug == AmZug.KOMMUNE
    assert gruende(antrag) == ["Zur Ehrenamtskarte der Kommune ist etwas vermerkt."]
    assert ticke(welt) == NICHTS
    vermerke(welt, None)
    assert ticke(welt) == Zaehlung(1)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE


def test_a_note_that_changes_nothing_leaves_no_entry(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    assert welt.fall(antrag).antrag.am_zug == AmZug.KOMMUNE  # more evidence than this is missing
    welt.vergehe()
    vermerke(welt, Zeitangabe.jahr(2019))
    assert ticke(welt) == NICHTS
    assert gruende(antrag) == []


# --- the end of a membership


def tritt_aus(welt: Welt, antrag: int) -> None:
    mitglied = welt.fall(antrag).mitgliedschaft.id
    assert mitglied is not None
    austritt = e.Eingabe(grund="Andere Vorhaben.", im_auftrag=Kanal.BRIEF)
    welt.tue_mitglied(mitglied, H.AUSTRITT_VERMERKEN, austritt)


def test_with_the_membership_its_commitments_fall_due_no_more(welt: Welt) -> None:
    antrag, bleibt = (
        welt.weg_bis(S.AUFGENOMMEN, ags, dazu=welt.sage_zu) for ags in (DETMOLD, BIELEFELD)
    )
    assert welt.fall(antrag).antrag.faellig_am is not None
    tritt_aus(welt, antrag)
    assert ticke(welt) == Zaehlung(1)
    zeile = welt.fall(antrag).antrag
    assert (zeile.faellig_am, zeile.faellig_grund) == (None, "")
    assert gruende(antrag) == ["Die Mitgliedschaft besteht nicht mehr."]
    assert welt.fall(bleibt).antrag.faellig_am is not None
    assert ticke(welt) == NICHTS


def test_a_resubmission_outlives_the_membership(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN, dazu=lambda a: welt.sage_zu(a, 20))
    setzen = e.WiedervorlageSetzen(anlass="Nachfragen", faellig_am=welt.heute + timedelta(days=30))
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, setzen)
    tritt_aus(welt, antrag)
    assert ticke(welt) == Zaehlung(1)
    assert welt.fall(antrag).antrag.faellig_grund == "Wiedervorlage: Nachfragen"
    assert ticke(welt) == NICHTS


# --- each on its own


def test_the_act_refuses_where_nothing_has_changed(welt: Welt) -> None:
    antrag = welt.interesse()
    with pytest.raises(Abgelehnt, match="auf dem Stand seiner Angaben"):
        welt.tue(antrag, H.STAND_NACHFUEHREN, wer=welt.leute.system)


def test_a_case_that_cannot_be_read_stops_no_other(welt: Welt) -> None:
    krank, gesund = auf_termin(welt), auf_termin(welt, AUGUSTDORF)
    in_kraft(welt, TEXTFASSUNG)
    # A value that no code of ours writes: reading this case fails.
    Antrag.objects.filter(pk=krank).update(eingang_genauigkeit="kaputt")
    assert ticke(welt) == Zaehlung(1, 1)
    assert welt.fall(gesund).antrag.am_zug == AmZug.KOMMUNE


def test_looking_for_nothing_costs_one_statement(welt: Welt) -> None:
    unterschrieben = auf_termin(welt)
    welt.unterschreibe(unterschrieben, Partei.KOMMUNE)
    in_kraft(welt, TEXTFASSUNG)
    auf_termin(welt, AUGUSTDORF)
    fehlt_die_karte(welt, BIELEFELD)
    with CaptureQueriesContext(connection) as anweisungen:
        assert fuehre_nach(welt.jetzt, lambda: True) == NICHTS
    assert len(anweisungen) == 1
