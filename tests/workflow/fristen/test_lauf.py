"""A tick does what is due, each thing on its own, and nothing twice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from pytest_django import Settings

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag, Aussetzung, Protokolleintrag
from tests.workflow.fristen.vorgaenge import bearbeitung, setze_aus, tage, vorgang
from tests.workflow.post.ausgang import WAEHLERISCH, nachricht
from tests.workflow.post.faelle import HEUTE, JETZT
from workflow.fristen.einzeln import Zaehlung
from workflow.fristen.lauf import Laufbericht, erledige_faelliges
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

pytestmark = pytest.mark.django_db


def ende_der_aussetzung(antrag: Antrag) -> list[Protokolleintrag]:
    return list(antrag.protokoll.filter(handlung=Handlung.AUSSETZUNG_BEENDEN))


def test_a_suspension_ends_on_its_day_through_the_door() -> None:
    antrag = vorgang()
    setze_aus(antrag, HEUTE + tage(3))
    assert erledige_faelliges(JETZT + tage(2)).aussetzungen.erledigt == 0
    assert erledige_faelliges(JETZT + tage(3)).aussetzungen.erledigt == 1
    antrag.refresh_from_db()
    assert not antrag.ist_pausiert
    assert Aussetzung.objects.get().beendet_am == HEUTE + tage(3)
    (eintrag,) = ende_der_aussetzung(antrag)
    assert (eintrag.person_id, eintrag.rolle) == (None, "system")


def test_the_day_is_the_one_in_berlin() -> None:
    setze_aus(vorgang(), HEUTE + tage(1))
    vor_mitternacht = JETZT.replace(hour=22, minute=59)
    assert erledige_faelliges(vor_mitternacht).aussetzungen.erledigt == 0
    assert erledige_faelliges(vor_mitternacht + timedelta(minutes=1)).aussetzungen.erledigt == 1


def test_a_second_tick_finds_nothing_left() -> None:
    antrag = vorgang()
    setze_aus(antrag, HEUTE)
    spaeter = JETZT + timedelta(hours=1)
    assert not erledige_faelliges(spaeter).ist_leer
    assert erledige_faelliges(spaeter) == Laufbericht()
    assert len(ende_der_aussetzung(antrag)) == 1
    assert len(mail.outbox) == len({m.extra_headers["Message-ID"] for m in mail.outbox}) == 1


def test_a_suspension_in_a_closed_case_waits_for_its_resumption() -> None:
    antrag = vorgang()
    setze_aus(antrag, HEUTE)
    ziel = Ziel(antrag=antrag.pk)
    grund = e.Eingabe(grund="keine Antwort")
    fuehre_aus(bearbeitung(), Handlung.VORGANG_EINSTELLEN, ziel, grund, jetzt=JETZT)
    assert erledige_faelliges(JETZT).aussetzungen.erledigt == 0
    weiter = e.Eingabe(grund="Antwort ist da")
    fuehre_aus(bearbeitung(), Handlung.VORGANG_WIEDERAUFNEHMEN, ziel, weiter, jetzt=JETZT)
    assert erledige_faelliges(JETZT).aussetzungen.erledigt == 1


def test_one_failing_case_stops_neither_cases_nor_mail(settings: Settings) -> None:
    krank, gesund = vorgang(1), vorgang(2)
    setze_aus(krank, HEUTE)
    setze_aus(gesund, HEUTE)
    # A value that no code of ours writes: reading this case fails.
    Antrag.objects.filter(pk=krank.pk).update(eingang_genauigkeit="kaputt")
    bericht = erledige_faelliges(JETZT + timedelta(hours=1))
    assert bericht.aussetzungen == Zaehlung(1, 1)
    # Two confirmations of receipt and one pause; the pause that has ended is not announced.
    assert bericht.nachrichten == Zaehlung(3)
    assert bericht.hat_fehler
    gesund.refresh_from_db()
    assert not gesund.ist_pausiert
    assert gesund.status == Antragsstatus.INTERESSE_BEKUNDET


def test_a_no_ends_the_run_at_once() -> None:
    setze_aus(vorgang(), HEUTE)
    assert erledige_faelliges(JETZT, weiter=lambda: False) == Laufbericht()
    assert mail.outbox == []


def test_the_report_counts_in_words(settings: Settings) -> None:
    settings.MAILERS = WAEHLERISCH
    nachricht(1, an="kaputt@musterort.example")
    nachricht(2)
    assert str(erledige_faelliges(JETZT)) == (
        "Nachrichten: 1 versandt, 1 gescheitert. Aussetzungen: 0 beendet, 0 gescheitert. "
        "Vorgänge: 0 nachgeführt, 0 gescheitert. "
        "Erinnerungen: 0 vorgemerkt, 0 gescheitert. "
        "Kommunen von Unterzeichnungsrunden: 0 bearbeitet, 0 gescheitert. "
        "Dateien mit Altfällen: 0 übernommen, 0 gescheitert. "
        "Dokumente: 0 erstellt, 0 gescheitert. Monate: 0 abgeschlossen, 0 gescheitert. "
        "Freigegebene Monatsberichte: 0 ausgefertigt, 0 gescheitert."
    )
