"""Who speaks for whom after a change: rights on a body that ends pass over to its successor.

The people of a body go on working for its successor; what they lose is the body that is no more.
Each right leaves an entry in the chains of both bodies, as when Administration gives or takes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser

from antraege.choices import Handlung
from antraege.models import Kommune
from workflow.verfahren.gebiet.folgen import Zugangsfolge
from workflow.verfahren.gebiet.handeln import Wer
from workflow.verfahren.zugang import Zugangsrecht, setze_zugang


def uebertrage(wer: Wer, zugaenge: Iterable[Zugangsfolge], auf: Kommune) -> list[dict[str, Any]]:
    """Pass them over; gives what the annulment has to know."""
    gemerkt: list[dict[str, Any]] = []
    for folge in zugaenge:
        konto, recht = _konto(folge.zugang.konto_id), Zugangsrecht(folge.zugang.recht)
        neu = setze_zugang(Handlung.ZUGANG_ERTEILEN, wer.akteur, konto, auf, recht, wer.moment)
        setze_zugang(
            Handlung.ZUGANG_ENTZIEHEN, wer.akteur, konto, folge.von.zeile, recht, wer.moment
        )
        gemerkt.append(
            {
                "konto_id": folge.zugang.konto_id,
                "recht": recht.value,
                "von_id": folge.von.id,
                "auf_id": auf.pk,
                "ist_neu": neu,
            }
        )
    return gemerkt


def nimm_zurueck(wer: Wer, gemerkt: Iterable[dict[str, Any]]) -> None:
    """Give back what passed over; rights that were given or taken since stay as they are."""
    for zeile in gemerkt:
        konto = get_user_model()._default_manager.filter(pk=zeile["konto_id"]).first()
        if konto is None:
            continue
        recht = Zugangsrecht(zeile["recht"])
        auf = Kommune.objects.get(pk=zeile["auf_id"])
        hatte = not zeile["ist_neu"] or setze_zugang(
            Handlung.ZUGANG_ENTZIEHEN, wer.akteur, konto, auf, recht, wer.moment
        )
        if hatte:
            von = Kommune.objects.get(pk=zeile["von_id"])
            setze_zugang(Handlung.ZUGANG_ERTEILEN, wer.akteur, konto, von, recht, wer.moment)


def _konto(pk: int) -> AbstractBaseUser:
    return get_user_model()._default_manager.get(pk=pk)
