"""Visitors for tests of pages: an actor of the small world with an account and a session."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from antraege.akteur import Akteur
from antraege.choices import Kommunentyp, Rolle
from antraege.models import Kommune
from project.konten.middleware import BEGINN, ZULETZT
from project.konten.models import Konto
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import akteur as neuer_akteur
from workflow.verfahren.zugang import zugang_erteilen

ANMELDUNG = re.compile(r"django_session|konten_konto|auth_group|guardian|content_type")
"""Statements of session and login: they belong to every page and to no list."""


def konto_von(akteur: Akteur) -> Konto:
    """The account of an actor, with the same roles and bodies; nobody knows its password.

    Its row is written past the service and its entry: nearly every test of a page begins here, and
    how accounts come about is the claim of other tests.
    """
    assert akteur.person_id is not None
    if (vorhanden := Konto.objects.filter(person=akteur.person_id).first()) is not None:
        return vorhanden
    konto = Konto(anmeldename=f"person{akteur.person_id}", person_id=akteur.person_id)
    konto.set_unusable_password()
    konto.save(force_insert=True)
    konto.groups.add(*Group.objects.filter(name__in=akteur.rollen))
    for kommune in Kommune.objects.filter(pk__in=akteur.kommunen):
        administration = neuer_akteur("Z. Beispiel", Rolle.ADMINISTRATION)
        zugang_erteilen(akteur=administration, konto=konto, kommune=kommune)
    return konto


def besuch(akteur: Akteur) -> Client:
    """A browser in which this actor is logged in, with the session as the first page leaves it.

    So no page under test writes it.
    """
    konto, jetzt = konto_von(akteur), int(time.time())
    sitzung = SessionStore()
    sitzung[SESSION_KEY] = str(konto.pk)
    sitzung[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    sitzung[HASH_SESSION_KEY] = konto.get_session_auth_hash()
    sitzung[BEGINN] = sitzung[ZULETZT] = jetzt
    sitzung.create()
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = str(sitzung.session_key)
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
