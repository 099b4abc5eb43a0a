"""What the demonstration shows, and what it must never say of a real body."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import antraege
from antraege.choices import (
    GESPEICHERTE_STATUS,
    AmZug,
    Antragsstatus,
    Beratungsergebnis,
    Beschlusslage,
    Handlung,
    Kommunentyp,
    Mitgliedsstatus,
    Nachrichtenstand,
    Zusagestand,
)
from antraege.models import (
    Antrag,
    Aussetzung,
    Beratung,
    Gebietsaenderung,
    Installation,
    Kommune,
    Mitgliedschaft,
    Nachricht,
    Person,
    Protokolleintrag,
    Rueckfrage,
    Rundenplatz,
    Unterschrift,
    Unterzeichnungsrunde,
    Vorgeschichte,
    Zusage,
)
from antraege.queries.fall import fall_des_antrags
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.rules.beschluss import beschlusslage
from berichte.abschluss.aufstellen import stelle_auf
from berichte.abschluss.queries import faellige_monate
from berichte.models import Monatsabschluss
from project.konten.models import Konto
from project.konten.queries import akteur_fuer
from project.konten.services import konto_anlegen
from project.vorfuehrung.kalender import BERLIN, ist_arbeitstag
from project.vorfuehrung.personal import GEMEINSAMES_KENNWORT, ROLLENKARTEN
from tests.project.vorfuehrung.conftest import STAND
from tests.project.vorfuehrung.nicht_gezeigt import NICHT_GEZEIGT
from tests.project.vorfuehrung.vierzig import ANZAHL, lege_an
from workflow.verfahren.gebiet.akte import AKTE
from workflow.verfahren.gebiet.hindernisse import hindernisse
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.handlungen import WIRKUNGEN
from workflow.verfahren.models import Laufart, Rundenausgang
from workflow.verfahren.runden.auftrag import beauftrage
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.lauf import erledige_rundenlaeufe
from workflow.verfahren.runden.vorhaben import vorhaben

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vorfuehrung")]

JETZT = datetime.combine(STAND, time(14, 0), BERLIN)
LAND = Auftrag(unterzeichnend_land="Y. Vorbild", amt_land="Staatssekretär/in")
# Bodies with documented procedures; the demonstration must not play with them.
BELEGTE_FAELLE = {
    "05978036", "05362012", "05554008", "05124000", "05382064", "05170052",
    "05566048", "05554048", "05558", "05374044", "05566036",
}  # fmt: skip


def test_about_seventy_cases_over_about_two_years() -> None:
    assert 65 <= Antrag.objects.filter(ist_altfall=False).count() <= 75
    assert Antrag.objects.filter(ist_altfall=True).count() == 7
    tage = Antrag.objects.filter(ist_altfall=False).order_by("erfasst_am")
    erster = timezone.localtime(tage[0].erfasst_am).date()
    assert timedelta(days=640) < STAND - erster < timedelta(days=800)


def test_every_state_is_there() -> None:
    assert set(Antrag.objects.values_list("status", flat=True)) == set(GESPEICHERTE_STATUS)
    mitglieder = Mitgliedschaft.objects.filter(antrag__isnull=False)
    assert set(mitglieder.values_list("status", flat=True)) == {
        "aktiv", "ruhend", "beendet", "aufgehoben"
    }  # fmt: skip
    assert set(Antrag.objects.values_list("am_zug", flat=True)) >= {
        AmZug.AMT, AmZug.KOMMUNE, AmZug.TERMIN, ""
    }  # fmt: skip


def test_every_act_of_a_case_is_shown() -> None:
    gespielt = set(Protokolleintrag.objects.values_list("handlung", flat=True))
    gebiet = {h.value for h in AKTE} | {h.value for h in WIRKUNGEN}  # only invented bodies change
    fehlend = set(Handlung.values) - gespielt - gebiet
    assert fehlend == NICHT_GEZEIGT


def test_a_commitment_was_reminded_extended_and_redeemed_after_fourteen_months() -> None:
    eingeloest = Zusage.objects.get(stand=Zusagestand.EINGELOEST)
    assert eingeloest.zugesagt_am is not None
    assert eingeloest.erledigt_am is not None
    assert 395 <= (eingeloest.erledigt_am - eingeloest.zugesagt_am).days <= 455
    assert eingeloest.verlaengerungen.get().grund
    kette = Protokolleintrag.objects.filter(antrag=eingeloest.antrag).order_by("nr")
    lauf = [h for h in kette.values_list("handlung", flat=True) if "zusage" in h]
    assert lauf == [
        "zusage_erfassen",
        "zusage_anmahnen",
        "zusage_verlaengern",
        "zusage_anmahnen",
        "zusage_einloesen",
    ]
    aufnahme = eingeloest.antrag.mitgliedschaften.get()
    assert aufnahme.beginn.spaetestens is not None
    assert aufnahme.beginn.spaetestens < eingeloest.erledigt_am


def test_the_documented_old_cases_stand_beside_the_invented_ones() -> None:
    altfaelle = Antrag.objects.filter(ist_altfall=True).exclude(kommune__ags="05711000")
    assert set(altfaelle.values_list("kommune__ags", flat=True)) == {
        "05978036", "05362012", "05554008", "05124000", "05382064", "05170052"
    }  # fmt: skip
    assert Vorgeschichte.objects.filter(kommune__ags="05566048").count() == 1


def test_one_invented_case_shows_nearly_everything() -> None:
    antrag = Antrag.objects.get(kommune__ags="99000003")
    assert antrag.status == Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
    assert antrag.unterschriften.count() == 1
    entscheidung = antrag.beratungen.get(ergebnis=Beratungsergebnis.MIT_MASSGABE)
    assert entscheidung.vorbehalt_entfallen_am is not None
    assert set(antrag.dokumente.values_list("art", flat=True)) >= {
        "nachweis", "mail", "vorlage", "beschlussauszug", "erklaerung"
    }  # fmt: skip
    assert antrag.kommune.gastteilnahmen.exists()
    assert antrag.kommune.ehrenamtskarte_seit.ist_bekannt


def test_one_round_made_members_and_one_lies_ahead() -> None:
    vergangene, kommende = Unterzeichnungsrunde.objects.order_by("am")
    assert (vergangene.stand, kommende.stand) == ("durchgefuehrt", "geplant")
    assert vergangene.am < STAND < kommende.am
    neue = Mitgliedschaft.objects.filter(unterzeichnungsrunde=vergangene.bezeichnung)
    assert {m.beginn.taggenau for m in neue} == {vergangene.am}
    aufnahmen = Rundenausgang.objects.filter(lauf__art="aufnehmen")
    assert Counter(aufnahmen.values_list("stand", flat=True)) == {"erledigt": 3, "abgelehnt": 1}
    liste = kommende.plaetze.filter(gestrichen_am__isnull=True)
    assert liste.count() == 6
    assert liste.filter(eingeladen_am__isnull=False).count() == 3
    assert len(set(liste.values_list("antrag__am_zug", "antrag__status"))) >= 3


def test_one_body_has_a_new_name_and_a_merger_waits_for_the_second_person() -> None:
    vollzogen, vorgelegt = Gebietsaenderung.objects.order_by("wirksam_am")
    assert (vollzogen.art, vollzogen.stand) == ("umbenennung", "vollzogen")
    assert vollzogen.wirksam_am == date(2026, 1, 1)
    assert Kommune.objects.get(ags="99000001").fruehere_namen == "Musterstadt"
    assert (vorgelegt.art, vorgelegt.stand) == ("zusammenschluss", "vorgeschlagen")
    beteiligte = Kommune.objects.filter(gebietsteile__isnull=False)
    assert {k.ist_erfunden for k in beteiligte} == {True}
    assert all("erfunden" in a.quelle for a in (vollzogen, vorgelegt))
    lage = lies_lage(vorgelegt.pk, STAND)
    leitung = akteur_fuer(Konto.objects.get(anmeldename="leitung"))
    handlung = Handlung.GEBIETSAENDERUNG_VOLLZIEHEN
    assert list(hindernisse(lage, handlung, leitung, STAND)) == []


def test_about_twenty_admissions_lie_in_many_different_months() -> None:
    aktive = Mitgliedschaft.objects.filter(antrag__ist_altfall=False, status=Mitgliedsstatus.AKTIV)
    tage = [m.beginn.taggenau for m in aktive]
    assert 19 <= len(tage) <= 23
    assert None not in tage
    assert len({(t.year, t.month) for t in tage if t}) >= 12


def test_unkind_ends_happen_to_invented_bodies_only() -> None:
    ende = [Antragsstatus.ABGELEHNT, Antragsstatus.ZURUECKGEZOGEN, Antragsstatus.EINGESTELLT]
    verneint = Beratung.objects.filter(ergebnis=Beratungsergebnis.ABGELEHNT)
    schluss = Mitgliedschaft.objects.exclude(status=Mitgliedsstatus.AKTIV)
    kommunen = {
        *Protokolleintrag.objects.filter(nachher__in=ende).values_list(
            "antrag__kommune", flat=True
        ),
        *verneint.values_list("antrag__kommune", flat=True),
        *schluss.values_list("kommune", flat=True),
    }
    erfundene = Kommune.objects.filter(ist_erfunden=True)
    assert kommunen <= set(erfundene.values_list("pk", flat=True))
    nicht_eingeloest = Zusage.objects.filter(stand=Zusagestand.NICHT_EINGELOEST)
    assert {z.antrag.kommune.ist_erfunden for z in nicht_eingeloest} == {True}
    assert {k.ags for k in erfundene} == {"99000001", "99000002", "99000003", "99001"}


def test_nobody_plays_who_must_not() -> None:
    mitglieder = Path(antraege.__file__).parent / "daten" / "mitglieder.csv"
    with mitglieder.open(encoding="utf-8") as datei:
        tabu = {zeile["ags"] for zeile in csv.DictReader(datei)} | BELEGTE_FAELLE | {"05766020"}
    assert not Antrag.objects.filter(kommune__ags__in=tabu, ist_altfall=False).exists()
    assert not Mitgliedschaft.objects.filter(kommune__ags="05766020").exists()


def test_addresses_spell_umlauts_out() -> None:
    mails = Antrag.objects.filter(kommune__name="Köln").values_list("kontakt_mail", flat=True)
    assert {mail.partition("@")[2] for mail in mails} == {"koeln.example"}


def test_bielefeld_is_what_its_paper_shows() -> None:
    antrag = Antrag.objects.get(kommune__ags="05711000")
    assert (antrag.status, antrag.ist_altfall) == (Antragsstatus.BESCHLUSS_AUSSTEHEND, True)
    assert not antrag.eingang.ist_bekannt
    assert antrag.altfall_schritte == {
        "interesse_bekundet": "unbekannt",
        "in_pruefung": "unbekannt",
        "beschluss_ausstehend": "belegt",
    }
    beratung = antrag.beratungen.get()
    assert (beratung.gremium, str(beratung.sitzung), beratung.drucksache) == (
        "Sozial- und Gesundheitsausschuss", "04.09.2018", "7091/2014-2020"
    )  # fmt: skip
    assert (beratung.oeffentlichkeit, beratung.rolle, beratung.ergebnis) == (
        "oeffentlich", "entscheidung", ""
    )  # fmt: skip
    assert beschlusslage(fall_des_antrags(antrag.pk)) is Beschlusslage.UNBEKANNT
    assert not Nachricht.objects.filter(kommune__ags="05711000").exists()


def test_the_variety_that_people_will_look_for() -> None:
    heute = STAND
    assert Rueckfrage.objects.filter(beantwortet_am=None, erbeten_bis__lt=heute).exists()
    assert Rueckfrage.objects.filter(beantwortet_am=None, erbeten_bis__gte=heute).exists()
    assert Aussetzung.objects.filter(beendet_am=None, bis__gt=heute).exists()
    assert Aussetzung.objects.filter(beendet_am__isnull=False).exists()
    assert Beratung.objects.filter(ergebnis=Beratungsergebnis.VERTAGT).exists()
    assert Unterschrift.objects.filter(vorbehalt_aufgehoben_am__isnull=False).exists()
    assert Zusage.objects.filter(faellig_am__gt=heute).exists()
    assert Antrag.objects.filter(zustaendig=None, status="interesse_bekundet").exists()
    assert Antrag.objects.filter(faellig_am__lt=heute, ist_altfall=False).count() >= 5
    assert Antrag.objects.filter(kommune__typ=Kommunentyp.BEZIRKSREGIERUNG).exists()
    assert Protokolleintrag.objects.filter(ist_durchlaufen=True).exists()
    assert set(Antrag.objects.values_list("kanal", flat=True)) >= {
        "mail", "telefon", "brief", "treffen"
    }  # fmt: skip


def test_late_corrections_cross_the_end_of_a_month() -> None:
    def monat(tag: date) -> tuple[int, int]:
        return tag.year, tag.month

    berichtigungen = Protokolleintrag.objects.filter(berichtigt__isnull=False)
    gewandert = [
        z
        for z in berichtigungen.select_related("berichtigt")
        if z.berichtigt
        and z.geschehen_spaetestens
        and z.berichtigt.geschehen_spaetestens
        and monat(z.geschehen_spaetestens) != monat(z.berichtigt.geschehen_spaetestens)
        and monat(z.erfasst_am) > monat(z.berichtigt.erfasst_am)
    ]
    assert len(gewandert) >= 3


def test_people_work_in_office_hours_and_never_after_the_stand() -> None:
    eintraege = Protokolleintrag.objects.filter(antrag__isnull=False)
    for eintrag in eintraege:
        ortszeit = timezone.localtime(eintrag.erfasst_am)
        assert ist_arbeitstag(ortszeit.date()), ortszeit
        assert 8 <= ortszeit.hour < 18
        assert ortszeit.date() < STAND


def test_chains_and_references_run_with_the_clock() -> None:
    faelle = list(Antrag.objects.order_by("pk"))
    assert faelle == sorted(faelle, key=lambda a: (a.erfasst_am, a.pk))
    assert [a.nummer for a in faelle if a.jahr == 2026] == list(
        range(1, 1 + sum(a.jahr == 2026 for a in faelle))
    )


def test_the_protocol_is_sound() -> None:
    zaehlung = Zaehlung()
    assert list(pruefe_protokoll(zaehlung)) == []
    assert zaehlung.eintraege > 800


def test_mail_of_the_past_is_sent_and_only_the_last_day_waits() -> None:
    stand = Counter(Nachricht.objects.values_list("stand", flat=True))
    assert stand[Nachrichtenstand.GESENDET] > 10 * stand[Nachrichtenstand.ANGEHALTEN]
    assert 1 <= stand[Nachrichtenstand.GEPLANT] <= 6
    for nachricht in Nachricht.objects.filter(stand=Nachrichtenstand.GESENDET):
        assert nachricht.gesendet_am is not None
        assert timedelta() < nachricht.gesendet_am - nachricht.senden_ab < timedelta(minutes=1)
    assert all(an.endswith(".example") for an in Nachricht.objects.values_list("an", flat=True))


def test_nine_accounts_with_their_roles_and_bodies() -> None:
    konten = {k.anmeldename: k for k in Konto.objects.select_related("person")}
    assert set(konten) == {karte.anmeldename for karte in ROLLENKARTEN}
    for karte in ROLLENKARTEN:
        akteur = akteur_fuer(konten[karte.anmeldename])
        assert akteur.rollen == {karte.rolle}
        ags = set(Kommune.objects.filter(pk__in=akteur.kommunen).values_list("ags", flat=True))
        assert ags == ({karte.kommune_ags} if karte.kommune_ags else set())
    assert konten["leitung"].check_password(GEMEINSAMES_KENNWORT)


def test_the_months_of_a_year_are_closed_and_all_but_the_latest_released() -> None:
    abschluesse = list(Monatsabschluss.objects.order_by("monat"))
    monate = [f"{a.monat:%Y-%m}" for a in abschluesse]
    assert (monate[0], monate[-1], len(monate)) == ("2025-11", "2026-10", 12)
    wartend = [a for a in abschluesse if a.freigegeben_am is None]
    assert wartend == abschluesse[-1:]
    for abschluss in abschluesse[:-1]:
        assert abschluss.freigegeben_von is not None
        assert abschluss.freigegeben_von.name == "A. Probe"
        assert abschluss.freigabe_sha256
        assert Nachricht.objects.filter(anhang_sha256=abschluss.freigabe_sha256).count() == 2
    assert faellige_monate(datetime.combine(STAND, time(9), BERLIN)) == []


def test_a_kept_report_is_drawn_again_to_the_byte_as_that_of_a_demonstration() -> None:
    alle = Monatsabschluss.objects.order_by("monat")
    for abschluss in (alle[0], alle[11]):
        aufstellung = stelle_auf(abschluss.monat)
        assert aufstellung.pruefsumme == abschluss.pruefsumme
        assert aufstellung.bericht.sha256 == abschluss.sha256


def test_the_installation_says_that_it_is_a_demonstration(vorfuehrung: str) -> None:
    installation = Installation.objects.get()
    assert (installation.ist_vorfuehrung, installation.vorfuehrung_stand) == (True, STAND)
    assert GEMEINSAMES_KENNWORT in vorfuehrung
    for karte in ROLLENKARTEN:
        assert f"  {karte.anmeldename} " in vorfuehrung


def test_a_second_call_does_nothing_whatever_was_added_since() -> None:
    konto_anlegen(anmeldename="neu", person=Person.objects.create(name="N. Neu"), rollen=[])
    vorher = Protokolleintrag.objects.count()
    aus = io.StringIO()
    call_command("vorfuehrung_laden", stdout=aus)
    assert "Die Vorführung (Stand 20.11.2026) ist schon geladen." in aus.getvalue()
    assert GEMEINSAMES_KENNWORT in aus.getvalue()
    assert Protokolleintrag.objects.count() == vorher


def test_the_register_can_be_loaded_again_beside_the_invented_bodies() -> None:
    erfundene = list(Kommune.objects.filter(ist_erfunden=True).values())
    aus = io.StringIO()
    call_command("register_laden", stdout=aus)
    assert aus.getvalue() == "Register: 0 neu, 0 geändert, 434 unverändert, 0 abgelehnt.\n"
    assert list(Kommune.objects.filter(ist_erfunden=True).values()) == erfundene


def test_a_wrong_day_is_no_stand() -> None:
    with pytest.raises(CommandError, match="kein Datum JJJJ-MM-TT"):
        call_command("vorfuehrung_laden", "--stand", "gestern")


@pytest.mark.nur_sqlite  # the same statements as a round
def test_forty_more_bodies_can_be_invited_and_proposed_at_once() -> None:
    runde = lege_an(JETZT)
    assert Rundenplatz.objects.filter(runde=runde).count() == ANZAHL
    bearbeitung = akteur_fuer(Konto.objects.get(anmeldename="bearbeitung"))
    with CaptureQueriesContext(connection) as anweisungen:
        plan = vorhaben(Laufart.VORSCHLAGEN, lies_runde(runde), LAND, bearbeitung, JETZT)
    assert [v.ist_moeglich for v in plan] == [True] * ANZAHL
    assert len(anweisungen) <= 5
    for art in (Laufart.EINLADEN, Laufart.VORSCHLAGEN):
        beauftrage(akteur=bearbeitung, runde_id=runde, art=art, auftrag=LAND, jetzt=JETZT)
        erledige_rundenlaeufe(JETZT)
    ausgaenge = Rundenausgang.objects.filter(lauf__runde=runde)
    assert Counter(ausgaenge.values_list("lauf__art", "stand")) == {
        ("einladen", "erledigt"): ANZAHL,
        ("vorschlagen", "erledigt"): ANZAHL,
    }
