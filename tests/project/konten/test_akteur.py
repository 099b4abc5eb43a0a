"""What becomes of an account: roles and bodies, nothing more, in two queries."""

from __future__ import annotations

import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from antraege.akteur import Akteur
from antraege.choices import Rolle
from antraege.models import Kommune, Person, Protokolleintrag
from project.konten.models import Konto
from project.konten.queries import akteur_fuer, startseite
from project.konten.services import konto_anlegen
from workflow.verfahren.zugang import Zugangsrecht, zugang_entziehen, zugang_erteilen


def test_an_officer_has_a_role_and_no_bodies(
    sabine: Konto, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        akteur = akteur_fuer(sabine)
    assert (akteur.name, akteur.person_id) == ("Sabine Brandt", sabine.person_id)
    assert akteur.rollen == {Rolle.BEARBEITUNG}
    assert akteur.kommunen == frozenset()


def test_a_municipality_knows_its_body(
    karin: Konto, detmold: Kommune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    akteur_fuer(karin)  # fills the cache of content types
    frisch = Konto.objects.select_related("person").get(pk=karin.pk)
    with django_assert_max_num_queries(2):
        akteur = akteur_fuer(frisch)
    assert akteur.kommunen == {detmold.pk}


def test_a_right_without_the_role_counts_nothing(
    sabine: Konto, detmold: Kommune, administration: Akteur
) -> None:
    zugang_erteilen(akteur=administration, konto=sabine, kommune=detmold)
    assert akteur_fuer(sabine).kommunen == frozenset()


def test_the_other_right_counts_nothing(
    karin: Konto, detmold: Kommune, administration: Akteur
) -> None:
    zugang_entziehen(akteur=administration, konto=karin, kommune=detmold)
    zugang_erteilen(
        akteur=administration, konto=karin, kommune=detmold, recht=Zugangsrecht.BEGLEITEN
    )
    assert akteur_fuer(karin).kommunen == frozenset()


def test_a_right_for_all_bodies_counts_nothing(
    karin: Konto, detmold: Kommune, administration: Akteur
) -> None:
    zugang_entziehen(akteur=administration, konto=karin, kommune=detmold)
    recht = Permission.objects.get(codename="kommune_vertreten")
    karin.user_permissions.add(recht)
    Group.objects.get(name="kommune").permissions.add(recht)
    assert akteur_fuer(karin).kommunen == frozenset()


def test_a_foreign_group_is_no_role(sabine: Konto) -> None:
    sabine.groups.add(Group.objects.create(name="kegelverein"))
    assert akteur_fuer(sabine).rollen == {Rolle.BEARBEITUNG}


@pytest.mark.parametrize(
    ("rolle", "pfad"),
    [
        (Rolle.BEARBEITUNG, "/arbeitsvorrat/"),
        (Rolle.LEITUNG, "/arbeitsvorrat/"),
        (Rolle.HAUSLEITUNG, "/berichte/"),
        (Rolle.REVISION, "/arbeitsvorrat/"),
        (Rolle.ADMINISTRATION, "/arbeitsvorrat/"),
        (Rolle.KOMMUNE, "/beitritt/"),
    ],
)
@pytest.mark.django_db
def test_each_role_begins_on_its_page(rolle: Rolle, pfad: str) -> None:
    konto = konto_anlegen(anmeldename="a", person=Person.objects.create(name="A"), rollen=[rolle])
    assert startseite(akteur_fuer(konto)) == pfad


def test_names_are_taken_in_any_case(sabine: Konto) -> None:
    with pytest.raises(ValidationError):
        konto_anlegen(anmeldename="SABINE", person=sabine.person, rollen=[])


@pytest.mark.parametrize("aenderung", [{"is_superuser": True}, {"anmeldename": "Sabine"}])
def test_the_database_knows_no_almighty_and_no_capitals(
    sabine: Konto, aenderung: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Konto.objects.filter(pk=sabine.pk).update(**aenderung)


def test_weak_passwords_are_refused(sabine: Konto) -> None:
    with pytest.raises(ValidationError):
        konto_anlegen(anmeldename="b", person=sabine.person, rollen=[], kennwort="passwort")


@pytest.mark.django_db
def test_every_role_has_its_group() -> None:
    assert set(Group.objects.values_list("name", flat=True)) >= set(Rolle.values)


def test_a_new_account_stands_in_the_chain_of_the_installation(sabine: Konto) -> None:
    eintrag = Protokolleintrag.objects.filter(handlung="konto_anlegen").latest("pk")
    assert eintrag.antrag_id is eintrag.mitgliedschaft_id is eintrag.kommune_id is None
    konto = json.loads(eintrag.inhalt)["daten"]["konto"][0]
    assert (konto["konto_id"], konto["person_id"]) == (sabine.pk, sabine.person_id)
    assert konto["rollen"] == sorted(sabine.groups.values_list("name", flat=True))
    assert sabine.anmeldename not in eintrag.inhalt
