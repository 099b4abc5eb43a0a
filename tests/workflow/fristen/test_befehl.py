"""The command: one tick at a time, exit code by outcome, every mail once."""

from __future__ import annotations

import io
import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from antraege.choices import Nachrichtenstand
from antraege.models import Nachricht
from tests.workflow.post.ausgang import KAPUTT, WAEHLERISCH, nachricht
from workflow.fristen.dauerlauf import LEASE
from workflow.fristen.lauf import erledige_faelliges
from workflow.fristen.lease import Lease


def rufe() -> str:
    ausgabe = io.StringIO()
    call_command("faelliges_ausfuehren", stdout=ausgabe)
    return ausgabe.getvalue()


@pytest.mark.django_db
def test_it_sends_what_is_due_and_says_so() -> None:
    nachricht()
    assert rufe().startswith("Nachrichten: 1 versandt, 0 gescheitert.")
    assert rufe().startswith("Nachrichten: 0 versandt, 0 gescheitert.")


@pytest.mark.django_db
def test_a_failure_is_an_exit_code(settings: Settings) -> None:
    settings.MAILERS = WAEHLERISCH
    nachricht(an=KAPUTT)
    with pytest.raises(CommandError, match="wird wiederholt"):
        rufe()


@pytest.mark.django_db
def test_while_another_runs_it_leaves_everything_alone() -> None:
    nachricht()
    assert Lease(LEASE).nimm()
    assert "läuft bereits" in rufe()
    assert mail.outbox == []


@pytest.mark.django_db
def test_a_lease_ends_by_itself_or_is_given_back() -> None:
    erster, zweiter = Lease("probe"), Lease("probe")
    assert erster.nimm()
    assert erster.nimm()
    assert not zweiter.nimm()
    zweiter.gib_frei()
    assert not zweiter.nimm()
    erster.gib_frei()
    assert zweiter.nimm()
    abgelaufen = Lease("probe2", dauer=timedelta(seconds=-1))
    assert abgelaufen.nimm()
    assert Lease("probe2").nimm()


@pytest.mark.nur_postgresql
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("mit_lease", [True, False])
def test_two_ticks_at_once_send_every_mail_once(mit_lease: bool) -> None:
    for nr in range(20):
        nachricht(nr)
    start = threading.Barrier(4)

    def renne() -> None:
        start.wait()
        try:
            if mit_lease:
                rufe()
            else:
                erledige_faelliges(timezone.now())
        finally:
            connection.close()

    faeden = [threading.Thread(target=renne) for _ in range(4)]
    for faden in faeden:
        faden.start()
    for faden in faeden:
        faden.join()
    kennungen = [m.extra_headers["Message-ID"] for m in mail.outbox]
    assert len(kennungen) == len(set(kennungen)) == 20
    assert set(Nachricht.objects.values_list("stand", flat=True)) == {Nachrichtenstand.GESENDET}
