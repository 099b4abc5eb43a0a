"""Old cases through the door: what the papers show, nothing else, and a membership completed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Befugnis,
    Beratungsart,
    Beratungsergebnis,
    Beschlusslage,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
)
from antraege.models import (
    Antrag,
    Beratung,
    Frist,
    Mitgliedschaft,
    Nachricht,
    Protokolleintrag,
    Unterschrift,
)
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.rules.beschluss import beschlusslage, fehlende_genehmigungen
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import zahlen
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Antragsstatus
SCHRITTE = {"interesse_bekundet": "unbekannt", "beschluss_ausstehend": "belegt"}
BERATUNG = e.BeratungErfassen(
    gremium="Rat",
    sitzung=Zeitangabe.lies("2014-05-20"),
    drucksache="7091/2014-2020",
    tagesordnungspunkt="Ö 7",
    oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
    ergebnis=Beratungsergebnis.MIT_MASSGABE,
    ergebnis_wortlaut="Dem Beitritt wird zugestimmt.",
    massgabe="Bericht nach einem Jahr",
    vorbehalt="Haushalt",
    vorbehalt_entfallen_am=date(2014, 9, 1),
    anzahl_ja=40,
    vorlage="Vorlage 12",
    beleg="Niederschrift, Blatt 4",
    hinweis="aus dem Archiv",
)
UNTERSCHRIFT = e.UnterschriftErfassen(
    partei=Partei.KOMMUNE,
    unterzeichnend="",
    amt="Bürgermeister",
    befugnis=Befugnis.UNBEKANNT,
    form=Unterschriftsform.UNBEKANNT,
    geschehen=Zeitangabe.monat(2014, 12),
    original_am=date(2015, 1, 7),
    verbleib="Archiv",
    hinweis="laut Presse",
)


def uebernimm(
    welt: Welt, status: Antragsstatus = S.AUFGENOMMEN, ags: str = DETMOLD, **werte: Any
) -> int:
    return welt.altfall(ags, status, SCHRITTE, **werte)


# --- what the papers show


def test_everything_that_the_papers_show_is_kept_and_nothing_is_added(welt: Welt) -> None:
    antrag = uebernimm(
        welt, kennung="detmold-1", beratungen=(BERATUNG,), unterschriften=(UNTERSCHRIFT,)
    )
    zeile = Beratung.objects.get()
    gesagt = {f for f in BERATUNG.__dataclass_fields__ if hasattr(zeile, f)}
    assert {f: getattr(zeile, f) for f in gesagt} == {f: getattr(BERATUNG, f) for f in gesagt}
    unterschrift = Unterschrift.objects.get()
    assert (unterschrift.fassung_id, unterschrift.unterzeichnend) == (None, "")
    assert unterschrift.unterzeichnet == UNTERSCHRIFT.geschehen
    assert (unterschrift.original_am, unterschrift.verbleib) == (date(2015, 1, 7), "Archiv")
    akte = Antrag.objects.get(pk=antrag)
    assert (akte.ist_altfall, akte.altfall_schritte, akte.kanal) == (
        True,
        SCHRITTE,
        Kanal.UNBEKANNT,
    )
    assert not Frist.objects.exists()
    assert not Nachricht.objects.exists()
    assert not Mitgliedschaft.objects.exists()
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_an_old_case_without_a_decision_is_unknown_and_can_go_on(welt: Welt) -> None:
    antrag = uebernimm(welt, S.BESCHLUSS_AUSSTEHEND)
    assert beschlusslage(welt.fall(antrag)) is Beschlusslage.UNBEKANNT
    with pytest.raises(Abgelehnt, match="aus den Unterlagen nicht bekannt"):
        welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())
    welt.beschliesse(antrag)
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())


def test_a_closed_old_case_asks_for_no_ratification_any_more(welt: Welt) -> None:
    eilig = e.BeratungErfassen(
        gremium="Bürgermeister",
        art=Beratungsart.DRINGLICHKEIT,
        sitzung=Zeitangabe.tag(date(2014, 7, 1)),
        ergebnis=Beratungsergebnis.BESCHLOSSEN,
    )
    antrag = uebernimm(welt, beratungen=(eilig,))
    assert fehlende_genehmigungen(welt.fall(antrag)) == []


def test_the_same_old_case_is_taken_over_once(welt: Welt) -> None:
    uebernimm(welt, kennung="detmold-1")
    with pytest.raises(Abgelehnt) as abgelehnt:
        uebernimm(welt, kennung="detmold-1")
    assert [(h.feld, h.satz) for h in abgelehnt.value.hindernisse] == [
        ("kennung", "Dieser Altfall ist schon übernommen.")
    ]
    uebernimm(welt, ags=AUGUSTDORF, kennung="detmold-1")
    assert Antrag.objects.count() == 2


UNMOEGLICH: dict[str, tuple[dict[str, Any], str]] = {
    "two signatures of one party": (
        {"unterschriften": (UNTERSCHRIFT, UNTERSCHRIFT)},
        "zwei Unterschriften",
    ),
    "a decision of tomorrow": (
        {
            "beratungen": (
                e.BeratungErfassen(
                    gremium="Rat",
                    sitzung=Zeitangabe.jahr(2031),
                    ergebnis=Beratungsergebnis.BESCHLOSSEN,
                ),
            )
        },
        "liegt in der Zukunft",
    ),
    "votes that nobody has": (
        {
            "beratungen": (
                e.BeratungErfassen(gremium="Rat", sitzung=Zeitangabe.jahr(2014), anzahl_ja=-1),
            )
        },
        "Stimmen",
    ),
    "a character that no database takes": (
        {"beratungen": (e.BeratungErfassen(gremium="R\x00at", sitzung=Zeitangabe.jahr(2014)),)},
        "nicht erlaubt",
    ),
    "a paper of endless length": (
        {"beratungen": (e.BeratungErfassen(gremium="R" * 201, sitzung=Zeitangabe.jahr(2014)),)},
        "höchstens 200 Zeichen",
    ),
}


@pytest.mark.parametrize("name", UNMOEGLICH)
def test_papers_are_incomplete_but_not_impossible(welt: Welt, name: str) -> None:
    werte, satz = UNMOEGLICH[name]
    with pytest.raises(Abgelehnt, match=satz):
        uebernimm(welt, **werte)
    assert not Antrag.objects.exists()
    assert uebernimm(welt, ags=AUGUSTDORF)
    assert Antrag.objects.get().nummer == 1


def test_nobody_but_the_import_takes_an_old_case_over(welt: Welt) -> None:
    eingabe = e.AltfallUebernehmen(status=S.AUFGENOMMEN, schritte=SCHRITTE, eingang=EINGANG)
    for wer in (welt.leute.bearbeitung, welt.leute.leitung, welt.leute.revision):
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.tue_kommune(H.ALTFALL_UEBERNEHMEN, eingabe, wer=wer)
        assert abgelehnt.value.hat(Hindernisart.RECHT)


EINGANG = Zeitangabe.jahr(2014)

# --- a known membership is completed


def ergaenze(welt: Welt, mitglied: int, **werte: Any) -> int:
    """Complete a membership by an old case; gives the case's key."""
    antrag = uebernimm(welt)
    eingabe = e.BestandErgaenzen(antrag_id=antrag, **werte)
    welt.tue_mitglied(mitglied, H.BESTAND_ERGAENZEN, eingabe, wer=welt.leute.importiert)
    return antrag


def test_a_known_date_stays_and_both_wordings_are_kept(welt: Welt) -> None:
    mitglied = welt.mitglied(DETMOLD, Zeitangabe.monat(2012, 12))
    Mitgliedschaft.objects.update(hinweis="Pressemitteilung")
    antrag = ergaenze(
        welt,
        mitglied,
        beginn=Zeitangabe.tag(date(2013, 1, 9)),
        hinweis="Nach der Akte: 09.01.2013",
        quelle_url="https://www.beispiel.example/akte",
    )
    zeile = Mitgliedschaft.objects.get()
    assert (zeile.beginn, zeile.antrag_id) == (Zeitangabe.monat(2012, 12), antrag)
    assert zeile.hinweis == "Pressemitteilung · Nach der Akte: 09.01.2013"
    assert zeile.weitere_quelle_url == "https://www.beispiel.example/akte"
    eintrag = Protokolleintrag.objects.filter(mitgliedschaft=mitglied).latest("nr")
    assert (eintrag.berichtigt_id, eintrag.geschehen_spaetestens) == (None, welt.heute)
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_only_an_unknown_date_is_filled_and_the_figures_know_it(welt: Welt) -> None:
    mitglied = welt.mitglied(DETMOLD, Zeitangabe.unbekannt())
    erster = Protokolleintrag.objects.get(mitgliedschaft=mitglied)
    assert zahlen("2014-11-30", "2026-03-31").mitglieder.gesamt.anzahl == 1
    beginn = Zeitangabe.monat(2014, 12)
    ergaenze(welt, mitglied, beginn=beginn)
    zeile = Mitgliedschaft.objects.get()
    assert (zeile.beginn, zeile.stand_seit) == (beginn, beginn)
    eintrag = Protokolleintrag.objects.filter(mitgliedschaft=mitglied).latest("nr")
    assert (eintrag.berichtigt_id, eintrag.geschehen_spaetestens) == (
        erster.pk,
        date(2014, 12, 31),
    )
    davor, danach = zahlen("2014-11-30", "2026-03-31"), zahlen("2014-12-31", "2026-03-31")
    assert davor.mitglieder.gesamt.anzahl == 0
    assert (danach.mitglieder.gesamt.anzahl, danach.mitglieder.gesamt.ohne_datum) == (1, 0)
    assert [n.koerper.name for n in danach.mitglieder.neue.zeilen] == ["Detmold"]
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_who_rests_since_a_known_day_goes_on_resting_since_then(welt: Welt) -> None:
    mitglied = welt.mitglied(DETMOLD, Zeitangabe.unbekannt())
    welt.tue_mitglied(mitglied, H.RUHEN_LASSEN, e.Eingabe(grund="Personalmangel"))
    ergaenze(welt, mitglied, beginn=Zeitangabe.monat(2014, 12))
    zeile = Mitgliedschaft.objects.get()
    assert (zeile.status, zeile.stand_seit) == ("ruhend", Zeitangabe.tag(welt.heute))


def test_an_unknown_date_is_no_better_than_another_unknown_one(welt: Welt) -> None:
    mitglied = welt.mitglied(DETMOLD, Zeitangabe.unbekannt())
    ergaenze(welt, mitglied, beginn=Zeitangabe.unbekannt("laut Presse"))
    assert Mitgliedschaft.objects.get().beginn == Zeitangabe.unbekannt()


def test_a_membership_is_completed_once_and_by_its_own_body(welt: Welt) -> None:
    mitglied = welt.mitglied(DETMOLD)
    fremder = uebernimm(welt, ags=AUGUSTDORF)
    eingabe = e.BestandErgaenzen(antrag_id=fremder)
    with pytest.raises(Abgelehnt, match="Diesen Vorgang gibt es hier nicht"):
        welt.tue_mitglied(mitglied, H.BESTAND_ERGAENZEN, eingabe, wer=welt.leute.importiert)
    ergaenze(welt, mitglied)
    with pytest.raises(Abgelehnt, match="gehört schon ein Vorgang"):
        ergaenze(welt, mitglied)
