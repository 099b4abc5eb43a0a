"""Writes accounts and their roles; nothing else does.

Rights on bodies are written by `workflow.verfahren.zugang`, with an entry in the protocol.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from antraege.akteur import SYSTEM, Akteur
from antraege.choices import Handlung, Rolle
from antraege.models import Person
from project.konten.models import Konto, KontoManager
from workflow.verfahren.kettenbuch import vermerke


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
    von: Akteur = SYSTEM,
) -> Konto:
    """Create an account with exactly these roles; without a password nobody can log in with it.

    Who belongs to whom and with which roles stands in the installation's chain: four eyes rest on
    it. Raises ValidationError for a name that is taken or malformed and for a weak password.
    """
    konto = Konto(
        anmeldename=KontoManager.normalize_anmeldename(anmeldename), person=person, email=email
    )
    if kennwort is not None:
        validate_password(kennwort, konto)
    konto.set_password(kennwort)
    konto.full_clean()
    konto.save()
    namen = sorted(Rolle(rolle).value for rolle in rollen)
    konto.groups.set(Group.objects.filter(name__in=namen))
    vermerke(
        akteur=von,
        handlung=Handlung.KONTO_ANLEGEN,
        daten={"konto": [{"konto_id": konto.pk, "person_id": person.pk, "rollen": namen}]},
        texte={"anmeldename": konto.anmeldename},
    )
    return konto
