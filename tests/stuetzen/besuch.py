"""Visitors for tests of pages: an actor of the small world with an account and a session."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from antraege.akteur import Akteur
from antraege.choices import Kommunentyp, Rolle
from antraege.models import Kommune, Person
from project.konten.middleware import BEGINN, ZULETZT
from project.konten.models import Konto
from project.konten.services import konto_anlegen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import akteur as neuer_akteur
from workflow.verfahren.zugang import zugang_erteilen

ANMELDUNG = re.compile(r"django_session|konten_konto|auth_group|guardian|content_type")
"""Statements of session and login: they belong to every page and to no list."""


def konto_von(akteur: Akteur) -> Konto:
    """The account of an actor, with the same roles and bodies."""
    assert akteur.person_id is not None
    person = Person.objects.get(pk=akteur.person_id)
    if (vorhanden := Konto.objects.filter(person=person).first()) is not None:
        return vorhanden
    konto = konto_anlegen(
        anmeldename=f"person{person.pk}", person=person, rollen=sorted(akteur.rollen)
    )
    for kommune in Kommune.objects.filter(pk__in=akteur.kommunen):
        administration = neuer_akteur("Z. Beispiel", Rolle.ADMINISTRATION)
        zugang_erteilen(akteur=administration, konto=konto, kommune=kommune)
    return konto


def besuch(akteur: Akteur) -> Client:
    """A browser in which this actor is logged in."""
    client = Client()
    client.force_login(konto_von(akteur), backend=settings.AUTHENTICATION_BACKENDS[0])
    sitzung = client.session  # as the first page leaves it, so that no page under test writes it
    sitzung[BEGINN] = sitzung[ZULETZT] = int(time.time())
    sitzung.save()
    return client


@contextmanager
def zaehle_anweisungen() -> Iterator[list[str]]:
    """The statements of a page without those of session and login."""
    gezaehlt: list[str] = []
    with CaptureQueriesContext(connection) as mitschnitt:
        yield gezaehlt
    gezaehlt += [q["sql"] for q in mitschnitt if not ANMELDUNG.search(q["sql"])]


def lege_staedte_an(welt: Welt, anzahl: int) -> list[str]:
    """More bodies for the small world; gives their keys."""
    schluessel = [f"059{nummer:05d}" for nummer in range(1, anzahl + 1)]
    for nummer, ags in enumerate(schluessel, 1):
        welt.register[ags] = Kommune.objects.create(
            ags=ags,
            name=f"Musterstadt {nummer:03d}",
            typ=Kommunentyp.STADT,
            regierungsbezirk="Arnsberg",
        )
    return schluessel
