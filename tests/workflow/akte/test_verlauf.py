"""One timeline of the chains of body and memberships: what was said, by whom, as it was then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from antraege.choices import Handlung, Kanal
from antraege.models import Ansprechperson, Protokolltext
from antraege.zeitangabe import Zeitangabe
from project.konten.models import Konto
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, person, setze_ausschlussregel, tue
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel
from workflow.verfahren.zugang import zugang_erteilen

H = Handlung


def verlauf(wer: Besucher, ags: str = DETMOLD) -> list[Any]:
    """The timeline, newest first."""
    eintraege: list[Any] = list(wer.seite(ags).context["seite"].akte.verlauf)
    return eintraege


def test_who_follows_and_who_ends_stand_in_one_entry(welt: Welt, sachbearbeitung: Besucher) -> None:
    ziel = an(welt, DETMOLD)
    tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, person("Alt", date(2020, 1, 1)))
    neu = person("Neu", welt.heute, loest_ab=True, funktion="Amt 5")
    tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, neu)
    eintrag = verlauf(sachbearbeitung)[0]
    assert eintrag.gegenstand == "Neu"
    assert dict(eintrag.angaben) == {
        "Alt: Gültig bis": "15.03.2026",
        "Funktion": "Amt 5",
        "Gültig ab": "16.03.2026",
    }


def test_a_change_leaves_the_earlier_words_readable(welt: Welt, sachbearbeitung: Besucher) -> None:
    ziel = an(welt, DETMOLD)
    tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, person("Früher", None, telefon="1"))
    zeile = Ansprechperson.objects.get().pk
    anders = person("Heute", None, telefon="2", zeile_id=zeile)
    tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, anders)
    ende = e.GueltigkeitBeenden(zeile_id=zeile, gueltig_bis=welt.heute, grund="Ruhestand")
    tue(welt, ziel, H.ANSPRECHPERSON_BEENDEN, ende)
    beendet, geaendert, eingetragen = verlauf(sachbearbeitung)
    assert (eingetragen.gegenstand, dict(eingetragen.angaben)) == ("Früher", {"Telefon": "1"})
    assert (geaendert.gegenstand, dict(geaendert.angaben)) == ("Heute", {"Telefon": "2"})
    assert (beendet.gegenstand, dict(beendet.angaben)) == ("Heute", {"Gültig bis": "16.03.2026"})
    assert beendet.grund == ("Anmerkung", "Ruhestand")


def test_an_imprecise_date_keeps_its_wording(welt: Welt, sachbearbeitung: Besucher) -> None:
    gast = e.GastteilnahmeErfassen(von=Zeitangabe.lies("2012", "zum Start"), anlass="Treffen")
    tue(welt, an(welt, DETMOLD), H.GASTTEILNAHME_ERFASSEN, gast)
    assert ("Von", "2012 („zum Start“)") in verlauf(sachbearbeitung)[0].angaben


def test_deleted_words_leave_the_entry_standing(welt: Welt, sachbearbeitung: Besucher) -> None:
    gast = e.GastteilnahmeErfassen(von=Zeitangabe.jahr(2012), anlass="Geheim", grund="Geheim")
    tue(welt, an(welt, DETMOLD), H.GASTTEILNAHME_ERFASSEN, gast)
    Protokolltext.objects.all().delete()
    (eintrag,) = verlauf(sachbearbeitung)
    assert (eintrag.titel, eintrag.gegenstand, eintrag.grund) == (
        "Gastteilnahme erfassen", "", None,
    )  # fmt: skip


def test_all_chains_stand_in_the_order_of_recording(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied(DETMOLD)
    welt.vergehe()
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_EINTRAGEN, person("P", None))
    welt.vergehe()
    austritt = e.Eingabe(
        geschehen=Zeitangabe.tag(date(2019, 1, 1)), grund="Haushalt", im_auftrag=Kanal.BRIEF
    )
    tue(welt, Ziel(mitgliedschaft=m), H.AUSTRITT_VERMERKEN, austritt)
    eintraege = verlauf(sachbearbeitung)
    assert [(e.kette, e.stand) for e in eintraege] == [
        ("Mitgliedschaft Nr. 2", "Stand: Aktiv → Beendet"),
        ("Akte Nr. 1", ""),
        ("Mitgliedschaft Nr. 1", "Stand: Aktiv"),
    ]
    assert eintraege[0].geschehen == "geschehen am 01.01.2019"
    assert eintraege[0].wer == "B. Beispiel (Bearbeitung), im Auftrag der Kommune (Brief)"
    assert eintraege[0].grund == ("Grund", "Haushalt")


def test_proposals_and_decisions_are_told(welt: Welt, sachbearbeitung: Besucher) -> None:
    setze_ausschlussregel()
    ziel = Ziel(mitgliedschaft=welt.mitglied())
    nachfolge = e.Rechtsnachfolge(
        nachfolge_id=welt.register[AUGUSTDORF].pk, nachfolge_name="Gemeinde Augustdorf", grund="G"
    )
    leitung = welt.leute.leitung
    tue(welt, ziel, H.AUSSCHLUSS_VORSCHLAGEN, e.Eingabe(grund="A"))
    tue(welt, ziel, H.AUSSCHLUSSVORSCHLAG_VERWERFEN, e.Eingabe(grund="Nein"), wer=leitung)
    tue(welt, ziel, H.RECHTSNACHFOLGE_VORSCHLAGEN, nachfolge)
    tue(welt, ziel, H.AUF_RECHTSNACHFOLGE_UEBERLEITEN, e.Eingabe(), wer=leitung)
    uebergeleitet, vorgeschlagen, verworfen, ausschluss, _ = verlauf(sachbearbeitung, BIELEFELD)
    assert ausschluss.angaben == (("Vorschlag", "Ausschluss"),)
    assert ausschluss.grund == ("Begründung", "A")
    assert verworfen.angaben == (("Vorschlag", "verworfen"),)
    assert vorgeschlagen.angaben == (
        ("Vorschlag", "Rechtsnachfolge"),
        ("Rechtsnachfolge", "Gemeinde Augustdorf"),
    )
    assert dict(uebergeleitet.angaben) == {
        "Ende": "16.03.2026",
        "Rechtsnachfolge": "Gemeinde Augustdorf",
        "Vorschlag": "erteilt",
    }


def test_rights_of_access_stand_there_too(welt: Welt, sachbearbeitung: Besucher) -> None:
    konto: Konto = konto_von(welt.leute.begleitung)
    zugang_erteilen(akteur=welt.leute.administration, konto=konto, kommune=welt.detmold)
    (eintrag,) = verlauf(sachbearbeitung)
    assert (eintrag.titel, eintrag.wer) == ("Zugang erteilen", "A. Beispiel (Administration)")


def test_what_people_wrote_is_printed_as_text(welt: Welt, sachbearbeitung: Besucher) -> None:
    ziel = Ziel(mitgliedschaft=welt.mitglied())
    tue(welt, ziel, H.RUHEN_LASSEN, e.Eingabe(grund="<img src=x>\nzweite Zeile"))
    inhalt = text(sachbearbeitung.seite(BIELEFELD))
    assert "&lt;img src=x&gt;<br>zweite Zeile" in inhalt
    assert "<img src=x>" not in inhalt


def test_a_contact_that_came_with_the_admission_is_named_when_it_ends(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_EINTRAGEN, person("Erste", date(2020, 1, 1)))
    eine = Ansprechperson.objects.create(kommune=welt.detmold, name="Aus dem Vorgang")
    ende = e.GueltigkeitBeenden(zeile_id=eine.pk, gueltig_bis=welt.heute + timedelta(days=1))
    tue(welt, an(welt, DETMOLD), H.ANSPRECHPERSON_BEENDEN, ende)
    assert verlauf(sachbearbeitung)[0].gegenstand == "Aus dem Vorgang"
