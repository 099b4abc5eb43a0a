"""What has happened since the execution at bodies that its annulment would unmake."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Gebietsrolle,
    Gebietsstand,
)
from antraege.models import (
    Ansprechperson,
    Antrag,
    Dokument,
    Gastteilnahme,
    Gebietsteil,
    Kommune,
    Mitgliedschaft,
    Verwaltungsspitze,
)
from antraege.worte import voller_name
from workflow.verfahren.gebiet.lage import Koerperlage, Uebergangszeile

BEENDETE = frozenset(
    {Antragsstatus.ABGELEHNT, Antragsstatus.ZURUECKGEZOGEN, Antragsstatus.EINGESTELLT}
)
"""Without an admission: such a case binds nobody."""


def merke_personen(kommune_id: int, *, mit_neuem_kontakt: bool) -> dict[str, list[int]]:
    """Contacts and heads that the body has when the change has been executed, by their keys;
    ``uebernommen`` is the contact that came with the membership."""
    kontakte = Ansprechperson.objects.filter(kommune_id=kommune_id).order_by("pk")
    spitzen = Verwaltungsspitze.objects.filter(kommune_id=kommune_id)
    bekannte = list(kontakte.values_list("pk", flat=True))
    return {
        "ansprechpersonen": bekannte,
        "uebernommen": bekannte[-1:] if mit_neuem_kontakt else [],
        "spitzen": list(spitzen.values_list("pk", flat=True)),
    }


def neues(
    koerper: Koerperlage, uebergaenge: Iterable[Uebergangszeile], ergebnis: Mapping[str, Any]
) -> Iterator[str]:
    """What stands in the way, each in a sentence that says how it is settled."""
    uebergaenge = tuple(uebergaenge)
    bekannte = {u.antrag_id for u in uebergaenge}
    fortsetzungen = {u.fortsetzung_id for u in uebergaenge}
    pk, name = koerper.id, koerper.name
    for antrag in _neue_vorgaenge(pk, bekannte):
        if antrag.status not in BEENDETE:
            rat = " Zuerst ist er einzustellen." if antrag.status in OFFENE_STATUS else ""
            yield f"{name} hat seither den Vorgang {antrag.aktenzeichen}.{rat}"
    andere = Mitgliedschaft.objects.filter(kommune_id=pk, status__in=BESTEHENDE_MITGLIEDSSTATUS)
    if any(m.pk not in fortsetzungen for m in andere):
        yield f"{name} ist seither Mitglied. Zuerst ist die Aufnahme aufzuheben."
    yield from _personen(koerper, ergebnis.get("personen"))


def neue_gemeinden(
    neue: Iterable[Koerperlage], tag: date | None, ergebnis: Mapping[str, Any]
) -> Iterator[str]:
    """Of Kreise: their municipalities that have ended since, or came in, lie in what would end.

    ``neue`` are the bodies that the change has made.
    """
    bekannte = {pk for pk, _ in ergebnis.get("kreise", ())}
    if tag is None:
        return
    spaetere = Gebietsteil.objects.filter(
        kommune_id__in=bekannte,
        rolle=Gebietsrolle.GEHT_AUF,
        aenderung__stand=Gebietsstand.VOLLZOGEN,
        aenderung__wirksam_am__gte=tag,
    )
    for teil in spaetere.select_related("aenderung").order_by("aenderung__wirksam_am", "pk"):
        yield (
            f"{voller_name(teil.typ_vorher, teil.name_vorher)} besteht seit "
            f"{teil.aenderung.wirksam_am:%d.%m.%Y} nicht mehr; zuerst ist jene Änderung aufzuheben."
        )
    kreise = {k.id: k.name for k in neue if k.anzahl_gemeinden}
    dort = Kommune.objects.filter(kreis_id__in=kreise, besteht_bis=None) if kreise else ()
    for gemeinde in dort:
        if gemeinde.pk not in bekannte and gemeinde.kreis_id is not None:
            name, kreis = voller_name(gemeinde.typ, gemeinde.name), kreise[gemeinde.kreis_id]
            yield f"{name} gehört seither zu {kreis} und zu keinem der früheren Kreise."


def _personen(koerper: Koerperlage, damals: Mapping[str, list[int]] | None) -> Iterator[str]:
    """Whoever was recorded for the new body and has not been ended."""
    if damals is None:  # Executed before anybody remembered them.
        return
    kontakte = Ansprechperson.objects.filter(kommune_id=koerper.id, gueltig_bis=None)
    for kontakt in kontakte.exclude(pk__in=damals["ansprechpersonen"]).order_by("pk"):
        yield (
            f"{kontakt.name} ist seither Ansprechperson von {koerper.name}. Zuerst ist der Eintrag "
            "zu beenden."
        )
    spitzen = Verwaltungsspitze.objects.filter(kommune_id=koerper.id, gueltig_bis=None)
    for spitze in spitzen.exclude(pk__in=damals["spitzen"]).order_by("pk"):
        yield (
            f"{spitze.name} ist seither {spitze.amt} von {koerper.name}. Zuerst ist der Eintrag "
            "zu beenden."
        )


def _neue_vorgaenge(kommune_id: int, bekannte: Container[int | None]) -> Iterator[Antrag]:
    """Cases that began there; what has passed over goes back."""
    alle = Antrag.objects.filter(kommune_id=kommune_id).order_by("pk")
    return (antrag for antrag in alle if antrag.pk not in bekannte)


def koerper_dokumente(kommune_id: int) -> list[Dokument]:
    """What was filed at a body itself, by key; what belongs to a case goes where that goes."""
    return list(Dokument.objects.filter(kommune_id=kommune_id, antrag=None).order_by("pk"))


def bleibendes(koerper: Koerperlage, uebergaenge: Iterable[Uebergangszeile]) -> Iterator[str]:
    """What stays in the file of a body that has never existed: nobody takes it back."""
    for antrag in _neue_vorgaenge(koerper.id, {u.antrag_id for u in uebergaenge}):
        if antrag.status in BEENDETE:
            yield (
                f"Der Vorgang {antrag.aktenzeichen} bleibt, beendet wie er ist, in der Akte von "
                f"{koerper.name}."
            )
    if anzahl := len(koerper_dokumente(koerper.id)):
        was = "Ein Dokument bleibt" if anzahl == 1 else f"{anzahl} Dokumente bleiben"
        yield (
            f"{was} in der Akte von {koerper.name} lesbar. Was zu einer der früheren Kommunen "
            "gehört, bitte dort noch einmal ablegen."
        )
    gaeste = Gastteilnahme.objects.filter(kommune_id=koerper.id).count()
    if gaeste:
        yield f"Teilnahmen als Gast ({gaeste}) bleiben in der Akte von {koerper.name}."
    if koerper.zeile.ehrenamtskarte_seit.ist_bekannt:
        yield f"Die Angabe zur Ehrenamtskarte bleibt in der Akte von {koerper.name}."
