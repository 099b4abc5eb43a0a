"""Reminders by the ladder: of commitments, and of questions that wait for an answer.

The door decides whether a rung is due and counts it; here only candidates are looked up, so that
a tick that finds none costs two statements. A rung counts also where no address is known: the
inbox tells the officer that nobody was written to.
"""

from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from antraege.akteur import SYSTEM
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Handlung,
    Zusagestand,
)
from antraege.models import Aussetzung, Mitgliedschaft, Protokolleintrag, Rueckfrage, Zusage
from antraege.queries.gebiet import fuehrt_fort
from antraege.rules.rueckfragen import LEITER as FRAGENLEITER
from antraege.rules.zusagen import LEITER as ZUSAGENLEITER
from workflow.fristen.einzeln import Weiter, Zaehlung, erledige_einzeln
from workflow.verfahren.eingaben import Bezug, Eingabe
from workflow.verfahren.tuer import Ziel, fuehre_aus

ABSTAND = FRAGENLEITER[1] - FRAGENLEITER[0]
"""Two reminders of one question keep this distance, also when the tick has stood still."""


def erinnere(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    """Remind of everything whose next rung has come."""
    return _an_zusagen(jetzt, weiter) + _an_rueckfragen(jetzt, weiter)


def _an_zusagen(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    def mahne(aufgabe: tuple[int, int]) -> None:
        antrag_id, zusage_id = aufgabe
        eingabe = Bezug(zeile_id=zusage_id)
        ziel = Ziel(antrag=antrag_id)
        fuehre_aus(SYSTEM, Handlung.ZUSAGE_ANMAHNEN, ziel, eingabe, jetzt=jetzt)

    return erledige_einzeln(
        "Erinnerung an Zusage",
        lambda: _faellige_zusagen(timezone.localdate(jetzt)),
        mahne,
        weiter,
    )


def _faellige_zusagen(heute: date) -> list[tuple[int, int]]:
    """Case and commitment, where it still binds and the case does not rest."""
    stufe = Q()
    for anzahl, abstand in enumerate(ZUSAGENLEITER):
        stufe |= Q(anzahl_erinnerungen=anzahl, faellig_am__lte=heute - abstand)
    bestehende = Mitgliedschaft.objects.filter(status__in=BESTEHENDE_MITGLIEDSSTATUS)
    fortgefuehrt = Mitgliedschaft.objects.filter(fuehrt_fort(antrag=OuterRef("antrag")))
    mitglied = Exists(bestehende.filter(antrag=OuterRef("antrag"))) | Exists(fortgefuehrt)
    unterwegs = Q(antrag__status__in=OFFENE_STATUS) & ~_ruht()
    bindet = unterwegs | (Q(antrag__status=Antragsstatus.AUFGENOMMEN) & Q(mitglied))
    offene = Zusage.objects.filter(stufe, bindet, stand=Zusagestand.OFFEN)
    return list(offene.order_by("faellig_am", "pk").values_list("antrag_id", "pk"))


def _an_rueckfragen(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    def mahne(aufgabe: tuple[int, int]) -> None:
        # The version: whoever comes second in the same moment finds the case changed.
        antrag_id, version = aufgabe
        handlung, ziel = Handlung.RUECKFRAGE_ANMAHNEN, Ziel(antrag=antrag_id)
        fuehre_aus(SYSTEM, handlung, ziel, Eingabe(), version=version, jetzt=jetzt)

    return erledige_einzeln(
        "Erinnerung an Rückfrage",
        lambda: _faellige_rueckfragen(timezone.localdate(jetzt)),
        mahne,
        weiter,
    )


def _faellige_rueckfragen(heute: date) -> list[tuple[int, int]]:
    """Case and its version, where an open question wants its next reminder."""
    stufe = Q()
    for anzahl, abstand in enumerate(FRAGENLEITER):
        stufe |= Q(anzahl_erinnerungen=anzahl, erbeten_bis__lte=heute - abstand)
    erster_tag = datetime.combine(heute - ABSTAND + timedelta(days=1), time.min)
    gerade_erst = Exists(
        Protokolleintrag.objects.filter(
            antrag=OuterRef("antrag"),
            handlung=Handlung.RUECKFRAGE_ANMAHNEN,
            erfasst_am__gte=timezone.make_aware(erster_tag),
        )
    )
    offene = Rueckfrage.objects.filter(
        stufe,
        Q(anzahl_erinnerungen=0) | ~gerade_erst,
        ~_ruht(),
        beantwortet_am__isnull=True,
        antrag__status__in=OFFENE_STATUS,
    )
    return list(offene.order_by("erbeten_bis", "pk").values_list("antrag_id", "antrag__version"))


def _ruht() -> Q:
    """Whether the row's case is suspended: nobody is reminded of what rests."""
    return Q(Exists(Aussetzung.objects.filter(antrag=OuterRef("antrag"), beendet_am__isnull=True)))
