"""Entries outside a case: on the chain of a body, or of the installation.

Access rights, the register, the demonstration. The row that owns the chain is locked and updated,
so the order of the chain is the order of recording, as in a case.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung
from antraege.models import Installation, Kommune, Protokolleintrag, Protokolltext
from antraege.protokoll import (
    KETTE_DER_INSTALLATION,
    eintragshash,
    eintragsinhalt,
    kanonisch,
    kette_der_kommune,
)
from antraege.zeitangabe import Genauigkeit
from workflow.verfahren.eintrag import rolle


@transaction.atomic
def vermerke(
    *,
    akteur: Akteur,
    handlung: Handlung,
    kommune: int | None = None,
    daten: Mapping[str, Any] | None = None,
    texte: Mapping[str, str] | None = None,
    jetzt: datetime | None = None,
    geschehen: date | None = None,
) -> Protokolleintrag:
    """Append an entry to the chain of a body (its key), or of the installation (None).

    ``daten`` are keys, states and dates as JSON; ``texte`` free text by field name, stored salted
    and apart. ``geschehen`` is the day outside, where it is not today. Raises
    ``Kommune.DoesNotExist``.
    """
    besitzer = sperre_installation() if kommune is None else _sperre_kommune(kommune)
    moment = jetzt or timezone.now()
    heute = timezone.localtime(moment).date()
    gesalzen = {f: (secrets.token_hex(32), t) for f, t in (texte or {}).items() if t}
    zeile = Protokolleintrag(
        kommune_id=kommune,
        nr=besitzer.protokoll_nr + 1,
        handlung=handlung.value,
        geschehen_fruehestens=geschehen or heute,
        geschehen_spaetestens=geschehen or heute,
        genauigkeit=str(Genauigkeit.TAG),
        erfasst_am=moment,
        wirksam_am=heute,
        person_id=akteur.person_id,
        rolle=rolle(akteur),
        vorgaenger=besitzer.protokoll_kopf,
    )
    kette = (
        kette_der_kommune(besitzer.ags) if isinstance(besitzer, Kommune) else KETTE_DER_INSTALLATION
    )
    zeile.inhalt = kanonisch(
        eintragsinhalt(zeile, kette, berichtigt=None, daten=daten or {}, texte=gesalzen)
    )
    zeile.hash = eintragshash(zeile.vorgaenger, zeile.inhalt)
    zeile.save(force_insert=True)
    Protokolltext.objects.bulk_create(
        [Protokolltext(eintrag=zeile, feld=f, text=t, salz=s) for f, (s, t) in gesalzen.items()]
    )
    type(besitzer)._default_manager.filter(pk=besitzer.pk).update(
        protokoll_nr=zeile.nr, protokoll_kopf=zeile.hash
    )
    return zeile


def sperre_installation() -> Installation:
    """The one row of the installation, locked until the transaction ends."""
    return Installation.objects.select_for_update().get_or_create(pk=1)[0]


def _sperre_kommune(kommune: int) -> Kommune:
    return Kommune.objects.select_for_update(of=("self",)).get(pk=kommune)
