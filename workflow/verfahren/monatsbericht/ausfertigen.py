"""The released report: drawn outside any transaction, then kept and handed to the outbox."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from antraege.dokumente.ablage import Abgelegt
from berichte.abschluss.aufstellen import fertige_aus
from berichte.abschluss.kalender import name
from berichte.models import Monatsabschluss
from berichte.monatsbericht.ausgabe import dateiname
from workflow.post.monatsbericht import plane_versand


def stelle_fertig(abschluss_id: int, jetzt: datetime) -> bool:
    """Draw the released report and send it; False where somebody has done it meanwhile."""
    abschluss = Monatsabschluss.objects.select_related("freigegeben_von").get(pk=abschluss_id)
    return _halte_fest(abschluss, fertige_aus(abschluss, jetzt), jetzt)


@transaction.atomic
def _halte_fest(abschluss: Monatsabschluss, bericht: Abgelegt, jetzt: datetime) -> bool:
    """One update decides who sends: the other one finds the report there."""
    empfaenger: list[str] = abschluss.empfaenger
    geschrieben = Monatsabschluss.objects.filter(pk=abschluss.pk, freigabe_sha256="").update(
        freigabe_sha256=bericht.sha256,
        freigabe_groesse=bericht.groesse,
        versandt_am=jetzt if empfaenger else None,
    )
    if not geschrieben:
        return False
    plane_versand(
        monat=name(abschluss.monat),
        stichtag=abschluss.stichtag,
        empfaenger=empfaenger,
        anhang=bericht.sha256,
        dateiname=dateiname(abschluss.stichtag),
        jetzt=jetzt,
    )
    return True
