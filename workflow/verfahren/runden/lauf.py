"""The worker goes through ordered lists, body by body.

Each body is a transaction of its own that also writes its outcome: who is killed in between goes on
at the next body, and none is done twice. Every act comes through the door with the rights that the
person who gave the order has now, so four eyes hold for each case.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import InterfaceError, OperationalError, transaction

from antraege.akteur import Akteur
from antraege.choices import Rolle
from antraege.models import Person
from antraege.queries.fall import fall_des_antrags
from workflow.verfahren.hindernis import Abgelehnt, NichtGefunden
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.akt import Ruht
from workflow.verfahren.runden.arbeit import arbeit
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.gesehen import GEAENDERT, ist_geaendert
from workflow.verfahren.runden.vorhaben import platz_von
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tuer import Ziel, fuehre_aus

logger = logging.getLogger(__name__)
Stand = Rundenausgang.Stand

KEIN_ZUGANG = "Die Person, die den Auftrag gab, hat keinen Zugang zu diesem Vorgang mehr."
FEHLER = "Ein Fehler im System ({art}); Näheres steht im Log des Servers."
ERLEDIGT: dict[Laufart, str] = {
    Laufart.EINLADEN: "Eingeladen.",
    Laufart.VORSCHLAGEN: "Zeichnungsfreigabe vorgeschlagen.",
    Laufart.FREIGEBEN: "Zeichnungsfreigabe erteilt.",
    Laufart.UNTERSCHRIFTEN: "Unterschriften erfasst.",
    Laufart.VORLEGEN: "Zur Freigabe vorgelegt.",
    Laufart.AUFNEHMEN: "Aufgenommen.",
    Laufart.STREICHEN: "Von der Liste gestrichen.",
}


def akteur_der_person(person_id: int) -> Akteur:
    """The person with the roles that their active accounts have now."""
    konten = get_user_model()._default_manager.filter(person_id=person_id, is_active=True)
    namen = set(konten.values_list("groups__name", flat=True))
    return Akteur(
        person_id=person_id,
        name=Person.objects.values_list("name", flat=True).get(pk=person_id),
        rollen=frozenset(rolle for rolle in Rolle if rolle.value in namen),
    )


def erledige_rundenlaeufe(
    jetzt: datetime, *, weiter: Callable[[], bool] = lambda: True
) -> tuple[int, int]:
    """Work off every order; how many bodies are done, and how many could not be tried."""
    erledigt = gescheitert = 0
    for lauf in Rundenlauf.objects.filter(stand=Rundenlauf.Stand.BEAUFTRAGT).order_by("pk"):
        offene = lauf.ausgaenge.filter(stand=Stand.OFFEN).order_by("pk")
        for schluessel in list(offene.values_list("pk", flat=True)):
            if not weiter():
                return erledigt, gescheitert
            if _versuche(lauf, schluessel, jetzt):
                erledigt += 1
            else:
                gescheitert += 1
                break
        if not offene.exists():
            Rundenlauf.objects.filter(pk=lauf.pk).update(
                stand=Rundenlauf.Stand.FERTIG, fertig_am=jetzt
            )
    return erledigt, gescheitert


def _versuche(lauf: Rundenlauf, schluessel: int, jetzt: datetime) -> bool:
    """One body. False: the database was away, and the next tick tries again."""
    try:
        with transaction.atomic():
            _erledige(lauf, schluessel, jetzt)
    except (OperationalError, InterfaceError):
        logger.exception("Lauf %s: Die Datenbank ließ diese Kommune nicht zu.", lauf.pk)
        return False
    except Exception as fehler:
        logger.exception("Lauf %s: Eine Kommune ist gescheitert.", lauf.pk)
        satz = FEHLER.format(art=type(fehler).__name__)
        _notiere(schluessel, Stand.GESCHEITERT, satz, jetzt)
    return True


def _erledige(lauf: Rundenlauf, schluessel: int, jetzt: datetime) -> None:
    ausgang = Rundenausgang.objects.select_for_update(of=("self",)).select_related("platz")
    zeile = ausgang.get(pk=schluessel)
    if zeile.stand != Stand.OFFEN:
        return
    try:
        with transaction.atomic():
            stand, satz = _fuehre(lauf, zeile, jetzt)
    except Abgelehnt as abgelehnt:
        stand, satz = Stand.ABGELEHNT, str(abgelehnt)
    except NichtGefunden:
        stand, satz = Stand.ABGELEHNT, KEIN_ZUGANG
    _notiere(schluessel, stand, satz, jetzt)


def _fuehre(lauf: Rundenlauf, zeile: Rundenausgang, jetzt: datetime) -> tuple[Stand, str]:
    """All acts for one body, or none of them; none either where it is not what the page showed.

    The case is locked before it is compared, so the acts follow on from what was compared.
    """
    art, antrag_id = Laufart(lauf.art), zeile.platz.antrag_id
    fall = fall_des_antrags(antrag_id, sperren=True)
    akte = arbeit(art, fall, platz_von(fall, zeile.platz_id), Auftrag.aus(lauf.auftrag))
    if isinstance(akte, Ruht):
        return Stand.ABGELEHNT if akte.ist_mangel else Stand.UNVERAENDERT, akte.satz
    if ist_geaendert(zeile, fall):
        return Stand.ABGELEHNT, GEAENDERT
    akteur = akteur_der_person(lauf.person_id)
    ergebnisse = [
        fuehre_aus(akteur, a.handlung, Ziel(antrag=antrag_id), a.eingabe, jetzt=jetzt) for a in akte
    ]
    return Stand.ERLEDIGT, _satz(art, ergebnisse[-1])


def _satz(art: Laufart, ergebnis: Ergebnis) -> str:
    """What was done, with the day on which a membership begins."""
    if art is Laufart.AUFNEHMEN:
        return f"Aufgenommen; Mitglied seit {ergebnis.plan.nachher.mitgliedschaft.beginn}."
    return ERLEDIGT[art]


def _notiere(schluessel: int, stand: Stand, satz: str, jetzt: datetime) -> None:
    Rundenausgang.objects.filter(pk=schluessel).update(stand=stand, satz=satz, erledigt_am=jetzt)
