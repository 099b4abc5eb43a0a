"""Reads accounts: who stands behind a request."""

from __future__ import annotations

from guardian.shortcuts import get_objects_for_user

from antraege.akteur import Akteur
from antraege.choices import Rolle
from antraege.models import Kommune
from project.konten.models import Konto

STARTSEITEN: tuple[tuple[Rolle, str], ...] = (
    (Rolle.BEARBEITUNG, "/arbeitsvorrat/"),
    (Rolle.LEITUNG, "/arbeitsvorrat/"),
    (Rolle.HAUSLEITUNG, "/berichte/"),
    (Rolle.KOMMUNE, "/beitritt/"),
)


def akteur_fuer(konto: Konto) -> Akteur:
    """Build the actor of an account: one query for roles, one more where a role needs bodies."""
    rollen = _rollen(konto)
    return Akteur(
        person_id=konto.person_id,
        name=konto.person.name,
        rollen=rollen,
        kommunen=_kommunen(konto, rollen),
    )


def startseite(akteur: Akteur) -> str:
    """Where somebody begins the day; the inbox, unless a role has a page of its own."""
    return next((pfad for rolle, pfad in STARTSEITEN if akteur.hat(rolle)), "/arbeitsvorrat/")


def _rollen(konto: Konto) -> frozenset[Rolle]:
    namen = set(konto.groups.values_list("name", flat=True))
    return frozenset(rolle for rolle in Rolle if rolle.value in namen)


def _kommunen(konto: Konto, rollen: frozenset[Rolle]) -> frozenset[int]:
    """Bodies the person speaks for. To accompany one (Begleitung) is not to speak for it."""
    if Rolle.KOMMUNE not in rollen:
        return frozenset()
    # Neither roles nor a right granted for all bodies may widen this set.
    erlaubte = get_objects_for_user(
        konto,
        "antraege.kommune_vertreten",
        klass=Kommune,
        use_groups=False,
        with_superuser=False,
        accept_global_perms=False,
    )
    return frozenset(erlaubte.order_by().values_list("pk", flat=True))
