"""One tick: due mail goes out, suspensions whose day has come end. Idempotent at any time."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.akteur import SYSTEM
from antraege.choices import OFFENE_STATUS, Handlung
from antraege.models import Aussetzung
from workflow.post.versand import versende_faellige
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laufbericht:
    """What a tick has done, and what failed and will be tried again."""

    gesendet: int = 0
    nicht_gesendet: int = 0
    beendet: int = 0
    nicht_beendet: int = 0

    @property
    def ist_leer(self) -> bool:
        """Whether there was nothing to do."""
        return self == Laufbericht()

    @property
    def hat_fehler(self) -> bool:
        """Whether something failed."""
        return bool(self.nicht_gesendet or self.nicht_beendet)

    def __str__(self) -> str:
        return (
            f"Nachrichten: {self.gesendet} versandt, {self.nicht_gesendet} gescheitert. "
            f"Aussetzungen: {self.beendet} beendet, {self.nicht_beendet} gescheitert."
        )


def erledige_faelliges(
    jetzt: datetime, *, weiter: Callable[[], bool] = lambda: True
) -> Laufbericht:
    """Do everything that is due at ``jetzt``; ``weiter`` is asked before each piece of work."""
    beendet, nicht_beendet = _beende_aussetzungen(jetzt, weiter)
    versand = versende_faellige(jetzt, weiter=weiter)
    return Laufbericht(
        gesendet=versand.gesendet,
        nicht_gesendet=versand.fehlgeschlagen,
        beendet=beendet,
        nicht_beendet=nicht_beendet,
    )


def _beende_aussetzungen(jetzt: datetime, weiter: Callable[[], bool]) -> tuple[int, int]:
    """Through the door, each case on its own; one that fails stops no other."""
    beendet = gescheitert = 0
    for antrag_id in list(_faellige_aussetzungen(jetzt)):
        if not weiter():
            break
        try:
            fuehre_aus(
                SYSTEM, Handlung.AUSSETZUNG_BEENDEN, Ziel(antrag=antrag_id), Eingabe(), jetzt=jetzt
            )
        except Abgelehnt:
            # Not a failure where somebody has ended the suspension, or the case, just now.
            gescheitert += antrag_id in set(_faellige_aussetzungen(jetzt))
        except Exception:
            logger.exception("Aussetzung im Vorgang %s konnte nicht enden.", antrag_id)
            gescheitert += 1
        else:
            beendet += 1
    return beendet, gescheitert


def _faellige_aussetzungen(jetzt: datetime) -> list[int]:
    """Open cases whose suspension ends today or should have ended before."""
    heute = timezone.localtime(jetzt).date()
    faellige = Aussetzung.objects.filter(
        beendet_am__isnull=True, bis__lte=heute, antrag__status__in=OFFENE_STATUS
    )
    return list(faellige.order_by("bis", "pk").values_list("antrag_id", flat=True))
