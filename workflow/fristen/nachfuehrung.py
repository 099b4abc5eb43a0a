"""Cases whose row is overtaken by something outside them: brought up to date, through the door.

An act derives whose turn it is and what is due from the case as it then stands. Here are looked up
the cases for which that may have changed since without an act of their own; the rule decides.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from antraege.akteur import SYSTEM
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    AmZug,
    Antragsstatus,
    Fassungsstand,
    Freigabeart,
    Freigabestand,
    Fristart,
    Handlung,
)
from antraege.models import (
    Antrag,
    Erklaerungsfassung,
    Freigabe,
    Frist,
    Mitgliedschaft,
    Protokolleintrag,
    Rundenplatz,
    Unterschrift,
)
from antraege.queries.einladungen import veraltete_einladungen
from antraege.queries.fall import fall_des_antrags
from antraege.queries.gebiet import fuehrt_fort
from workflow.fristen.einzeln import Weiter, Zaehlung, erledige_einzeln
from workflow.verfahren.ableitung import nachgefuehrt
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.tuer import Ziel, fuehre_aus


def fuehre_nach(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    """Bring every case up to date that something else has overtaken."""

    def fuehre(aufgabe: tuple[int, str]) -> None:
        antrag_id, grund = aufgabe
        ziel = Ziel(antrag=antrag_id)
        fuehre_aus(SYSTEM, Handlung.STAND_NACHFUEHREN, ziel, Eingabe(grund=grund), jetzt=jetzt)

    return erledige_einzeln("Nachführung", lambda: list(_ueberholte()), fuehre, weiter)


def _ueberholte() -> Iterator[tuple[int, str]]:
    """Case, and what has overtaken it."""
    textfassung, *andere = (
        faelle.annotate(grund=Value(grund)).order_by().values_list("pk", "grund")
        for grund, faelle in (
            ("Eine andere Textfassung ist in Kraft.", _nach_neuer_fassung()),
            ("Zur Ehrenamtskarte der Kommune ist etwas vermerkt.", _nach_vermerk_zur_karte()),
            ("Die Mitgliedschaft besteht nicht mehr.", _nach_ende_der_mitgliedschaft()),
            ("Die Unterzeichnungsrunde wurde geändert.", _nach_aenderung_der_runde()),
        )
    )
    for antrag_id, grund in textfassung.union(*andere, all=True).order_by("pk"):
        if _ist_ueberholt(antrag_id):
            yield antrag_id, grund


def _ist_ueberholt(antrag_id: int) -> bool:
    """The rule's word; what cannot be read is left to the door, which fails on it alone."""
    try:
        fall = fall_des_antrags(antrag_id)
        return nachgefuehrt(fall) != fall
    except Exception:  # noqa: BLE001 - one sick case must not keep the mail from going out
        return True


def _nach_neuer_fassung() -> QuerySet[Antrag]:
    """Waiting for a date of signing that was released for another text than is in force now."""
    in_kraft = Erklaerungsfassung.objects.filter(stand=Fassungsstand.IN_KRAFT)
    freigegeben = Freigabe.objects.annotate(
        fassung_der_freigabe=Cast(KT("inhalt__fassung_id"), BigIntegerField())
    ).filter(
        antrag=OuterRef("pk"),
        art=Freigabeart.ZEICHNUNG,
        stand=Freigabestand.ERTEILT,
        fassung_der_freigabe__in=in_kraft.values("pk"),
    )
    unterschrieben = Unterschrift.objects.filter(
        antrag=OuterRef("pk"), fassung__isnull=False, zurueckgenommen_am__isnull=True
    )
    return Antrag.objects.filter(
        ~Exists(freigegeben),
        ~Exists(unterschrieben),
        status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
        am_zug=AmZug.TERMIN,
    )


def _nach_vermerk_zur_karte() -> QuerySet[Antrag]:
    """In the check, while the last thing that was recorded is about the body's Ehrenamtskarte."""
    eigene = Protokolleintrag.objects.filter(antrag=OuterRef("pk")).order_by("-nr")
    vermerke = Protokolleintrag.objects.filter(
        kommune=OuterRef("kommune"),
        handlung=Handlung.EHRENAMTSKARTE_VERMERKEN,
        erfasst_am__gt=OuterRef("zuletzt_am"),
    )
    pruefung = Antrag.objects.filter(status=Antragsstatus.IN_PRUEFUNG)
    return pruefung.annotate(zuletzt_am=Subquery(eigene.values("erfasst_am")[:1])).filter(
        Exists(vermerke)
    )


def _nach_ende_der_mitgliedschaft() -> QuerySet[Antrag]:
    """Admitted and still due, though no membership and no resubmission makes it so."""
    bestehende = Mitgliedschaft.objects.filter(status__in=BESTEHENDE_MITGLIEDSSTATUS)
    besteht = bestehende.filter(antrag=OuterRef("pk"))
    fortgefuehrt = Mitgliedschaft.objects.filter(fuehrt_fort(antrag=OuterRef("pk")))
    wiedervorlage = Frist.objects.filter(
        antrag=OuterRef("pk"),
        art=Fristart.WIEDERVORLAGE,
        erledigt_am__isnull=True,
        faellig_am=OuterRef("faellig_am"),
    )
    return Antrag.objects.filter(
        ~Exists(besteht),
        ~Exists(fortgefuehrt),
        ~Exists(wiedervorlage),
        status=Antragsstatus.AUFGENOMMEN,
        faellig_am__isnull=False,
    )


def _nach_aenderung_der_runde() -> QuerySet[Antrag]:
    """On the list of a round whose day, place, kind or state changed after the last entry, or after
    an invitation was planned that has not left."""
    eigene = Protokolleintrag.objects.filter(antrag=OuterRef("pk")).order_by("-nr")
    plaetze = Rundenplatz.objects.filter(
        antrag=OuterRef("pk"),
        anwesenheit="",
        gestrichen_am__isnull=True,
        runde__termin_geaendert_am__gt=OuterRef("zuletzt_am"),
    )
    wartet = Q(status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    veraltet = Q(pk__in=veraltete_einladungen().values("antrag"))
    alle = Antrag.objects.annotate(zuletzt_am=Subquery(eigene.values("erfasst_am")[:1]))
    return alle.filter(wartet & Exists(plaetze) | veraltet)
