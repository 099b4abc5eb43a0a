"""A round with forty bodies that are ready to sign, beside the demonstration.

    manage.py shell -c "from tests.project.vorfuehrung.vierzig import lege_an; lege_an()"

on a database that holds the demonstration. Everything goes through the door; the pictures under
``docs/bilder/runde`` show what people then do with it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from antraege.choices import Beratungsergebnis, Fassungsstand, Handlung, Kanal, Rundenart
from antraege.models import Erklaerungsfassung, Kommune, Kriterium
from antraege.worte import STAEDTE_UND_GEMEINDEN
from project.konten.models import Konto
from project.vorfuehrung.akte import Akte
from project.vorfuehrung.personal import Team, team
from workflow.verfahren import eingaben as e
from workflow.verfahren.runden.eingaben import Rundenangaben
from workflow.verfahren.runden.handeln import Wer
from workflow.verfahren.runden.handeln import lege_an as plane
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
ANZAHL = 40
BEGINN_VOR_TAGEN = 40


@transaction.atomic
def lege_an(jetzt: datetime | None = None) -> int:
    """Cases of forty bodies that are neither members nor on their way; gives the round's key."""
    moment = jetzt or timezone.now()
    mannschaft = team({k.anmeldename: k for k in Konto.objects.select_related("person")})
    fassung = Erklaerungsfassung.objects.get(stand=Fassungsstand.IN_KRAFT)
    heute = timezone.localdate(moment)
    angaben = Rundenangaben(
        bezeichnung="Spitzentreffen der Kommunen",
        art=Rundenart.PRAESENZ.value,
        am=heute,
        ort="Düsseldorf",
        fassung_id=fassung.pk,
        listenschluss=heute,
    )
    runde = plane(Wer(akteur=mannschaft.bearbeitung, jetzt=moment), angaben)
    freie = Kommune.objects.filter(
        typ__in=STAEDTE_UND_GEMEINDEN,
        ist_erfunden=False,
        antraege__isnull=True,
        mitgliedschaften__isnull=True,
    ).exclude(ags="05766020")
    for kommune in freie.order_by("sortierung")[:ANZAHL]:
        antrag = _bringe_bis_zur_unterschrift(kommune, mannschaft, moment)
        eingabe = e.RundenplatzGeben(runde_id=runde)
        ziel = Ziel(antrag=antrag)
        fuehre_aus(mannschaft.bearbeitung, H.RUNDENPLATZ_GEBEN, ziel, eingabe, jetzt=moment)
    return runde


def _bringe_bis_zur_unterschrift(kommune: Kommune, mannschaft: Team, moment: datetime) -> int:
    zufall = Random(kommune.ags)  # noqa: S311 - guards nothing
    kriterien = Kriterium.objects.filter(katalog__stand=Fassungsstand.IN_KRAFT)
    akte = Akte(
        kommune=kommune,
        team=mannschaft,
        zufall=zufall,
        kriterien=dict(kriterien.values_list("nr", "pk")),
        zustaendig=zufall.choice((mannschaft.bearbeitung, mannschaft.bearbeitung2)),
        spitzenname=f"{zufall.choice('CDEFGHJKLNOPQSTUWXZ')}. Muster",
    )
    tage = iter(moment - timedelta(days=tag) for tag in range(BEGINN_VOR_TAGEN, 0, -2))
    akte.bekundet_interesse(next(tage), kanal=Kanal.MAIL)
    akte.tue(H.PRUEFUNG_AUFNEHMEN, e.Schritt(), next(tage))
    for nr in akte.kriterien:
        akte.urteilt(next(tage), nr)
    akte.tue(H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt(), next(tage))
    akte.beraet(next(tage), Beratungsergebnis.UNGEAENDERT, in_tagen=-1)
    akte.tue(H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt(), next(tage))
    spitze = e.SpitzeEintragen(name=akte.spitze[0], amt=akte.spitze[1])
    akte.tue_fuer_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, spitze, next(tage))
    return akte.nummer
