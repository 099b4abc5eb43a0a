"""Writes accounts, their roles and their rights on bodies; nothing else does."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from guardian.shortcuts import assign_perm, remove_perm

from antraege.choices import Rolle
from antraege.models import Kommune, Person
from project.konten.models import Konto, KontoManager


def lege_rollen_an(**_signal: object) -> None:
    """Keep one group per role, after every migration and after every flush of a test."""
    for rolle in Rolle:
        Group.objects.get_or_create(name=rolle.value)


@transaction.atomic
def konto_anlegen(
    *,
    anmeldename: str,
    person: Person,
    rollen: Iterable[Rolle],
    email: str = "",
    kennwort: str | None = None,
) -> Konto:
    """Create an account with exactly these roles; without a password nobody can log in with it.

    Raises ValidationError for a name that is taken or malformed and for a weak password.
    """
    konto = Konto(
        anmeldename=KontoManager.normalize_anmeldename(anmeldename), person=person, email=email
    )
    if kennwort is not None:
        validate_password(kennwort, konto)
    konto.set_password(kennwort)
    konto.full_clean()
    konto.save()
    konto.groups.set(Group.objects.filter(name__in=[Rolle(rolle).value for rolle in rollen]))
    return konto


def zugang_erteilen(*, konto: Konto, kommune: Kommune, recht: str = "kommune_vertreten") -> None:
    """Let an account speak for a body, or accompany it with ``kommune_begleiten``."""
    assign_perm(f"antraege.{recht}", konto, kommune)


def zugang_entziehen(*, konto: Konto, kommune: Kommune, recht: str = "kommune_vertreten") -> None:
    """Take that right away; nothing happens if it was not there."""
    remove_perm(f"antraege.{recht}", konto, kommune)
