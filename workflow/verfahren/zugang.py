"""Rights of an account on a body: guardian's row and the entry on the body's chain, together.

Nothing else writes these rights, and there is no second table of them.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from guardian.shortcuts import assign_perm, get_user_perms, remove_perm

from antraege.akteur import Akteur
from antraege.choices import Handlung, Rolle
from antraege.models import Kommune
from workflow.verfahren.hindernis import Abgelehnt, NichtGefunden
from workflow.verfahren.kettenbuch import vermerke
from workflow.verfahren.plan import kein_recht


class Zugangsrecht(StrEnum):
    """What an account may do for a body."""

    VERTRETEN = "kommune_vertreten"
    BEGLEITEN = "kommune_begleiten"


def zugang_erteilen(
    *,
    akteur: Akteur,
    konto: AbstractBaseUser,
    kommune: Kommune,
    recht: Zugangsrecht = Zugangsrecht.VERTRETEN,
    jetzt: datetime | None = None,
) -> bool:
    """Let an account speak for a body, or accompany it; False if it could already.

    Raises :class:`Abgelehnt` for everybody but Administration, :class:`NichtGefunden`.
    """
    return _aendere(Handlung.ZUGANG_ERTEILEN, akteur, konto, kommune, recht, jetzt)


def zugang_entziehen(
    *,
    akteur: Akteur,
    konto: AbstractBaseUser,
    kommune: Kommune,
    recht: Zugangsrecht = Zugangsrecht.VERTRETEN,
    jetzt: datetime | None = None,
) -> bool:
    """Take that right away; False if it was not there. Raises as ``zugang_erteilen``."""
    return _aendere(Handlung.ZUGANG_ENTZIEHEN, akteur, konto, kommune, recht, jetzt)


def _aendere(
    handlung: Handlung,
    akteur: Akteur,
    konto: AbstractBaseUser,
    kommune: Kommune,
    recht: Zugangsrecht,
    jetzt: datetime | None,
) -> bool:
    if not akteur.hat(Rolle.ADMINISTRATION):
        raise Abgelehnt([kein_recht(handlung)])
    return setze_zugang(handlung, akteur, konto, kommune, recht, jetzt)


@transaction.atomic
def setze_zugang(
    handlung: Handlung,
    akteur: Akteur,
    konto: AbstractBaseUser,
    kommune: Kommune,
    recht: Zugangsrecht,
    jetzt: datetime | None,
) -> bool:
    """The same as the effect of another act, which has asked who may do it."""
    if not Kommune.objects.select_for_update(of=("self",)).filter(pk=kommune.pk).exists():
        raise NichtGefunden
    hat_recht = recht in get_user_perms(konto, kommune)
    if hat_recht == (handlung is Handlung.ZUGANG_ERTEILEN):
        return False
    aendere = assign_perm if handlung is Handlung.ZUGANG_ERTEILEN else remove_perm
    aendere(f"antraege.{recht}", konto, kommune)
    vermerke(
        akteur=akteur,
        handlung=handlung,
        kommune=kommune.pk,
        daten={"zugang": [{"konto_id": konto.pk, "recht": recht.value}]},
        jetzt=jetzt,
    )
    return True
