"""Reads the bodies of a change with everything that passes over, or stands in the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.contrib.auth import get_user_model
from django.db.models import Count, Q
from guardian.utils import get_user_obj_perms_model

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Freigabeart,
    Freigabestand,
    Gebietsstand,
    Mitgliedsstatus,
    Rundenstand,
)
from antraege.fall import AnsprechpersonZeile, AntragZeile, MitgliedschaftZeile
from antraege.models import (
    Ansprechperson,
    Antrag,
    Freigabe,
    Gebietsteil,
    Kommune,
    Mitgliedschaft,
    Rundenplatz,
)
from antraege.queries.zeilen import aus_modell
from workflow.verfahren.gebiet.lage import Koerperlage, Vorgangskopf, Zugang


def lies_koerper(
    zeilen: list[Kommune], heute: date, aenderung_id: int | None
) -> dict[int, Koerperlage]:
    ids = [k.pk for k in zeilen]
    mitglieder, fruehere = _mitgliedschaften(ids)
    offene = Antrag.objects.filter(kommune_id__in=ids, status__in=OFFENE_STATUS)
    vorschlaege, runden = _vorschlaege(offene), _runden(offene)
    vorgaenge = {
        a.kommune_id: Vorgangskopf(
            a.pk,
            a.aktenzeichen,
            Antragsstatus(a.status),
            aus_modell(AntragZeile, a).eingang,
            tuple(vorschlaege.get(a.pk, ())),
            runden.get(a.pk, ""),
        )
        for a in offene
    }
    dort = Kommune.objects.filter(kreis_id__in=ids, besteht_bis=None)
    gemeinden = dort.order_by().values_list("kreis_id")
    anzahl = dict(gemeinden.annotate(anzahl=Count("pk")))
    kontakte, zugaenge = _kontakte(ids, heute), _zugaenge(ids)
    letzte = _letzte_aenderungen(ids, aenderung_id)
    return {
        k.pk: Koerperlage(
            zeile=k,
            mitgliedschaft=mitglieder.get(k.pk),
            fruehere_mitgliedschaften=tuple(fruehere.get(k.pk, ())),
            vorgang=vorgaenge.get(k.pk),
            ansprechperson=kontakte.get(k.pk),
            zugaenge=tuple(zugaenge.get(k.pk, ())),
            letzte_aenderung=letzte.get(k.pk),
            anzahl_gemeinden=anzahl.get(k.pk, 0),
        )
        for k in zeilen
    }


def _mitgliedschaften(
    ids: list[int],
) -> tuple[dict[int, MitgliedschaftZeile], Mapping[int, list[MitgliedschaftZeile]]]:
    """Those that exist, and those that have ended; an annulled one was none."""
    bestehende: dict[int, MitgliedschaftZeile] = {}
    fruehere: dict[int, list[MitgliedschaftZeile]] = defaultdict(list)
    zaehlende = (*BESTEHENDE_MITGLIEDSSTATUS, Mitgliedsstatus.BEENDET)
    for m in Mitgliedschaft.objects.filter(kommune_id__in=ids, status__in=zaehlende).order_by("pk"):
        zeile = aus_modell(MitgliedschaftZeile, m)
        if zeile.besteht:
            bestehende[m.kommune_id] = zeile
        else:
            fruehere[m.kommune_id].append(zeile)
    return bestehende, fruehere


def _vorschlaege(antraege: Iterable[Antrag]) -> Mapping[int, list[str]]:
    """Case -> the kinds of what waits for the decision of a second person."""
    arten: dict[int, list[str]] = defaultdict(list)
    offene = Freigabe.objects.filter(antrag__in=antraege, stand=Freigabestand.OFFEN)
    for antrag_id, art in offene.order_by("pk").values_list("antrag_id", "art"):
        if antrag_id is not None:
            arten[antrag_id].append(str(Freigabeart(art).label))
    return arten


def _runden(antraege: Iterable[Antrag]) -> Mapping[int, str]:
    """Case -> the round still ahead in which it has a place."""
    plaetze = Rundenplatz.objects.filter(
        antrag__in=antraege,
        gestrichen_am=None,
        anwesenheit="",
        runde__stand=Rundenstand.GEPLANT,
    )
    return dict(plaetze.order_by("pk").values_list("antrag_id", "runde__bezeichnung"))


def _kontakte(ids: list[int], heute: date) -> dict[int, AnsprechpersonZeile]:
    """Main contacts of today."""
    begonnen = Q(gueltig_ab=None) | Q(gueltig_ab__lte=heute)
    gilt_noch = Q(gueltig_bis=None) | Q(gueltig_bis__gte=heute)
    zeilen = Ansprechperson.objects.filter(
        begonnen, gilt_noch, kommune_id__in=ids, ist_vertretung=False
    )
    return {a.kommune_id: aus_modell(AnsprechpersonZeile, a) for a in zeilen.order_by("pk")}


def _zugaenge(ids: list[int]) -> Mapping[int, list[Zugang]]:
    """Accounts with a right on one of the bodies, in the order of their names."""
    rechte = get_user_obj_perms_model(Kommune())._default_manager.filter(content_object_id__in=ids)
    gelesen = list(rechte.values_list("content_object_id", "user_id", "permission__codename"))
    konten = get_user_model()._default_manager.in_bulk({konto for _, konto, _ in gelesen})
    zugaenge: dict[int, list[Zugang]] = defaultdict(list)
    for pk, konto_id, recht in gelesen:
        zugaenge[pk].append(Zugang(konto_id, str(konten[konto_id]), recht))
    for seine in zugaenge.values():
        seine.sort(key=lambda z: (z.name, z.konto_id, z.recht))
    return zugaenge


def _letzte_aenderungen(ids: list[int], ohne: int | None) -> dict[int, tuple[int, date]]:
    teile = Gebietsteil.objects.filter(
        kommune_id__in=ids, aenderung__stand=Gebietsstand.VOLLZOGEN
    ).exclude(aenderung_id=ohne or 0)
    letzte: dict[int, tuple[int, date]] = {}
    zeilen = teile.order_by("aenderung__wirksam_am", "aenderung__vollzogen_am")
    for teil in zeilen.select_related("aenderung"):
        if teil.kommune_id is not None and teil.aenderung.wirksam_am is not None:
            letzte[teil.kommune_id] = (teil.aenderung_id, teil.aenderung.wirksam_am)
    return letzte
