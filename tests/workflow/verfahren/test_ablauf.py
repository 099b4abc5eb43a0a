"""The two machines: their transitions written out, every state reachable and with an exit."""

from __future__ import annotations

import pytest

from antraege.akteur import SYSTEM, Akteur
from antraege.choices import GESCHLOSSENE_STATUS, OFFENE_STATUS, Antragsstatus, Handlung, Rolle
from antraege.models import Antrag, Protokolleintrag
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import SCHRITT_NACH, Welt, akteur
from tests.stuetzen.vorher import NUR_AUFGENOMMEN, TATSACHEN_DES_VORGANGS
from workflow.verfahren import eingaben as e
from workflow.verfahren.ablauf import Antragsablauf
from workflow.verfahren.gebiet.ablauf import Gebietsablauf
from workflow.verfahren.handlungen import UEBERGAENGE, WIRKUNGEN, ist_moeglich
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.mitgliedsablauf import Mitgliedschaftsablauf
from workflow.verfahren.plan import ziele
from workflow.verfahren.tatsachen import TATSACHEN

H = Handlung
S = Antragsstatus
ALLE_IM_AMT = Akteur(1, "Z. Beispiel", frozenset({Rolle.BEARBEITUNG, Rolle.LEITUNG}))
BEREIT = "interesse_bekundet in_pruefung beschluss_ausstehend unterzeichnung_ausstehend"
OFFEN = f"{BEREIT} in_freigabe"

# act: from -> to ("=": the state stays)
ANTRAG = {
    "interesse_erfassen": [("start", "interesse_bekundet")],
    "altfall_uebernehmen": [
        ("start", f"{OFFEN} abgelehnt zurueckgezogen eingestellt aufgenommen"),
    ],
    "pruefung_aufnehmen": [("interesse_bekundet", "in_pruefung")],
    "voraussetzungen_bestaetigen": [("in_pruefung", "beschluss_ausstehend")],
    "beschlusslage_bestaetigen": [("beschluss_ausstehend", "unterzeichnung_ausstehend")],
    "unterzeichnung_bestaetigen": [("unterzeichnung_ausstehend", "in_freigabe")],
    "aufnahme_freigeben": [("in_freigabe", "aufgenommen")],
    "vorlage_zurueckgeben": [("in_freigabe", BEREIT)],
    "vorgang_zuruecksetzen": [
        ("in_pruefung beschluss_ausstehend unterzeichnung_ausstehend in_freigabe", BEREIT),
    ],
    "ablehnung_vorschlagen": [(BEREIT, "=")],
    "ablehnungsvorschlag_zuruecknehmen": [(BEREIT, "=")],
    "ablehnungsvorschlag_verwerfen": [(BEREIT, "=")],
    "aufnahme_ablehnen": [(BEREIT, "abgelehnt")],
    "interesse_zurueckziehen": [(OFFEN, "zurueckgezogen")],
    "vorgang_einstellen": [(OFFEN, "eingestellt")],
    "vorgang_wiederaufnehmen": [("abgelehnt zurueckgezogen eingestellt", BEREIT)],
    "aufhebung_vorschlagen": [("aufgenommen", "=")],
    "aufhebungsvorschlag_verwerfen": [("aufgenommen", "=")],
    "aufnahme_aufheben": [("aufgenommen", "unterzeichnung_ausstehend")],
}
ANTRAGSWIRKUNGEN = {
    "antrag_ueberleiten": [(OFFEN, "="), ("in_freigabe", "unterzeichnung_ausstehend")],
    "antrag_zurueckleiten": [
        (f"{OFFEN} abgelehnt zurueckgezogen eingestellt", "="),
        ("unterzeichnung_ausstehend", "in_freigabe"),
    ],
    "bei_nachfolge_einstellen": [(OFFEN, "eingestellt")],
    "nachfolgeeinstellung_aufheben": [("eingestellt", OFFEN)],
}
MITGLIEDSCHAFT = {
    "aufnehmen": [("start beendet aufgehoben", "aktiv")],
    "bestand_uebernehmen": [("start", "aktiv")],
    "bestand_ergaenzen": [("aktiv ruhend beendet", "=")],
    "ruhen_lassen": [("aktiv", "ruhend")],
    "ruhen_beenden": [("ruhend", "aktiv")],
    "austritt_vermerken": [("aktiv ruhend", "beendet")],
    "ausschluss_vorschlagen": [("aktiv ruhend", "=")],
    "ausschlussvorschlag_verwerfen": [("aktiv ruhend", "=")],
    "ausschliessen": [("aktiv ruhend", "beendet")],
    "rechtsnachfolge_vorschlagen": [("aktiv ruhend", "=")],
    "rechtsnachfolgevorschlag_verwerfen": [("aktiv ruhend", "=")],
    "auf_rechtsnachfolge_ueberleiten": [("aktiv ruhend", "beendet")],
    "mitgliedschaft_ueberleiten": [("aktiv ruhend", "beendet")],
    "mitgliedschaft_fortfuehren": [("start beendet aufgehoben", "aktiv ruhend")],
    "mitgliedschaft_wiederherstellen": [("beendet", "aktiv ruhend")],
    "aufheben": [("aktiv ruhend", "aufgehoben")],
}
GEBIET = {
    "gebietsaenderung_entwerfen": [("start", "entwurf")],
    "gebietsaenderung_bearbeiten": [("entwurf", "=")],
    "gebietsentwurf_verwerfen": [("entwurf", "verworfen")],
    "gebietsaenderung_vorschlagen": [("entwurf", "vorgeschlagen")],
    "gebietsvorschlag_zuruecknehmen": [("vorgeschlagen", "entwurf")],
    "gebietsvorschlag_verwerfen": [("vorgeschlagen", "entwurf")],
    "gebietsaenderung_vollziehen": [("vorgeschlagen", "vollzogen")],
    "gebietsaufhebung_vorschlagen": [("vollzogen", "=")],
    "gebietsaufhebung_zuruecknehmen": [("vollzogen", "=")],
    "gebietsaufhebung_verwerfen": [("vollzogen", "=")],
    "gebietsaenderung_aufheben": [("vollzogen", "aufgehoben")],
}


def geschrieben(tabelle: dict[str, list[tuple[str, str]]]) -> set[tuple[str, str, str]]:
    return {
        (handlung, von, von if nach == "=" else nach)
        for handlung, zeilen in tabelle.items()
        for quellen, ziele_ in zeilen
        for von in quellen.split()
        for nach in ziele_.split()
    }


def erklaert(
    ablauf: type[Antragsablauf | Mitgliedschaftsablauf | Gebietsablauf],
) -> set[tuple[str, str, str]]:
    gefunden = set()
    for name, wert in vars(ablauf).items():
        if not hasattr(wert, "get_transitions"):
            continue
        for t in wert.get_transitions():
            for nach in t.declared_targets():
                gefunden.add((name, str(t.source), str(getattr(nach, "value", t.source))))
    return gefunden


def test_the_way_of_a_case_is_exactly_this() -> None:
    assert erklaert(Antragsablauf) == geschrieben(ANTRAG | ANTRAGSWIRKUNGEN)


def test_the_life_of_a_membership_is_exactly_this() -> None:
    assert erklaert(Mitgliedschaftsablauf) == geschrieben(MITGLIEDSCHAFT)


def test_the_life_of_a_change_of_bodies_is_exactly_this() -> None:
    assert erklaert(Gebietsablauf) == geschrieben(GEBIET)


def test_no_transition_is_open_to_everybody() -> None:
    for uebergang in (*UEBERGAENGE.values(), *WIRKUNGEN.values()):
        for transition in uebergang.beschreibung.get_transitions():
            assert callable(transition.permission), uebergang.handlung


@pytest.mark.parametrize("status", OFFENE_STATUS)
def test_every_open_state_has_an_exit_and_allows_every_fact(
    welt: Welt, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    fall = welt.fall(antrag)
    moeglich = {h for h in TATSACHEN if ist_moeglich(fall, h, ALLE_IM_AMT)}
    moeglich |= {h for h in TATSACHEN if ist_moeglich(fall, h, SYSTEM)}
    assert moeglich == set(TATSACHEN_DES_VORGANGS) - NUR_AUFGENOMMEN
    for handlung in (H.VORGANG_EINSTELLEN, H.INTERESSE_ZURUECKZIEHEN):
        assert welt.schau(antrag, handlung, beispiel(welt, handlung, fall)).nachher.status in (
            GESCHLOSSENE_STATUS
        )


@pytest.mark.parametrize("status", [*OFFENE_STATUS, *GESCHLOSSENE_STATUS])
def test_acts_out_of_order_are_refused_by_their_state_and_write_nothing(
    welt: Welt, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    fall = welt.fall(antrag)
    vorher = (Antrag.objects.values().get(pk=antrag), Protokolleintrag.objects.count())
    wer = akteur("Z", *welt.leute.bearbeitung.rollen, *welt.leute.leitung.rollen)
    for name, zeilen in ANTRAG.items():
        if any(status.value in von.split() for von, _ in zeilen):
            continue
        with pytest.raises(Abgelehnt, match=r"nicht möglich\.") as abgelehnt:
            welt.tue(antrag, H(name), beispiel(welt, H(name), fall), wer=wer)
        arten = {h.art for h in abgelehnt.value.hindernisse}
        assert arten - {Hindernisart.RECHT} == {Hindernisart.ZUSTAND}
    assert vorher == (Antrag.objects.values().get(pk=antrag), Protokolleintrag.objects.count())


# --- several steps in one confirmation


def test_several_steps_are_confirmed_at_once_each_with_its_own_entry(welt: Welt) -> None:
    antrag = welt.interesse()
    for ziel in SCHRITT_NACH:
        welt.erfuelle(antrag, ziel)
    welt.vergehe(3)
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(bis=H.UNTERZEICHNUNG_BESTAETIGEN))
    assert welt.status(antrag) == S.IN_FREIGABE
    schritte = Protokolleintrag.objects.filter(
        antrag=antrag, handlung__in=[h.value for h in SCHRITT_NACH.values()]
    ).order_by("nr")
    assert [(z.handlung, z.vorher, z.nachher, z.ist_durchlaufen) for z in schritte] == [
        ("pruefung_aufnehmen", "interesse_bekundet", "in_pruefung", False),
        ("voraussetzungen_bestaetigen", "in_pruefung", "beschluss_ausstehend", True),
        ("beschlusslage_bestaetigen", "beschluss_ausstehend", "unterzeichnung_ausstehend", True),
        ("unterzeichnung_bestaetigen", "unterzeichnung_ausstehend", "in_freigabe", True),
    ]
    offen = [f.anlass for f in welt.fall(antrag).fristen if f.erledigt_am is None]
    assert offen == ["Über die Aufnahme entscheiden"]


def test_if_one_of_several_steps_fails_none_is_taken(welt: Welt) -> None:
    antrag = welt.interesse()
    for ziel in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND):
        welt.erfuelle(antrag, ziel)
    anzahl = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt, match="liegt noch nicht vor"):
        welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(bis=H.UNTERZEICHNUNG_BESTAETIGEN))
    assert welt.status(antrag) == S.INTERESSE_BEKUNDET
    assert Protokolleintrag.objects.count() == anzahl


# --- back, and beginning again


@pytest.mark.parametrize("status", OFFENE_STATUS)
def test_a_case_is_set_back_to_every_earlier_step_and_to_no_other(
    welt: Welt, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    frueher = OFFENE_STATUS[: OFFENE_STATUS.index(status)]
    assert ziele(welt.fall(antrag)) == frueher
    for ziel in [*OFFENE_STATUS, *GESCHLOSSENE_STATUS]:
        eingabe = e.Zuruecksetzen(ziel=ziel, grund="Versehen.")
        if ziel in frueher:
            assert welt.schau(antrag, H.VORGANG_ZURUECKSETZEN, eingabe).nachher.status == ziel
        else:
            with pytest.raises(Abgelehnt):
                welt.schau(antrag, H.VORGANG_ZURUECKSETZEN, eingabe)


def test_returning_the_presentation_discards_it_and_it_can_be_presented_anew(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    zurueck = e.Zuruecksetzen(ziel=S.UNTERZEICHNUNG_AUSSTEHEND, grund="Ort fehlt.")
    welt.tue(antrag, H.VORLAGE_ZURUECKGEBEN, zurueck, wer=welt.leute.leitung)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    stand = [f.stand.value for f in welt.fall(antrag).freigaben if f.art == "aufnahme"]
    assert stand == ["verworfen", "offen"]


def test_setting_back_overtakes_the_presentation(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    zurueck = e.Zuruecksetzen(ziel=S.IN_PRUEFUNG, grund="Versehen.")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    assert [f.stand.value for f in welt.fall(antrag).freigaben] == ["erteilt", "ueberholt"]


@pytest.mark.parametrize(
    ("ende", "von"),
    [
        *[(S.ABGELEHNT, von) for von in OFFENE_STATUS[:-1]],
        *[(S.ZURUECKGEZOGEN, von) for von in OFFENE_STATUS],
        *[(S.EINGESTELLT, von) for von in OFFENE_STATUS],
    ],
)
def test_a_closed_case_resumes_where_it_stood_but_never_in_release(
    welt: Welt, ende: Antragsstatus, von: Antragsstatus
) -> None:
    antrag = welt.weg_bis(ende, von=von)
    wer = welt.leute.leitung if ende == S.ABGELEHNT else welt.leute.bearbeitung
    welt.tue(antrag, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Neuer Anlauf."), wer=wer)
    assert welt.status(antrag) == (S.UNTERZEICHNUNG_AUSSTEHEND if von == S.IN_FREIGABE else von)


def test_a_closed_case_does_not_resume_beside_another_one(welt: Welt) -> None:
    antrag = welt.weg_bis(S.EINGESTELLT)
    anderer = welt.interesse()
    with pytest.raises(Abgelehnt, match="läuft bereits der Vorgang"):
        welt.tue(antrag, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Neuer Anlauf."))
    for ziel in SCHRITT_NACH:
        welt.gehe(anderer, ziel)
    welt.schliesse(anderer, S.AUFGENOMMEN)
    with pytest.raises(Abgelehnt, match="ist bereits Mitglied"):
        welt.tue(antrag, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Neuer Anlauf."))
