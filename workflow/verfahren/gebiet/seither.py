"""What has happened since the execution at bodies that its annulment would unmake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS
from antraege.models import (
    Ansprechperson,
    Antrag,
    Dokument,
    Gastteilnahme,
    Mitgliedschaft,
    Verwaltungsspitze,
)
from workflow.verfahren.gebiet.lage import Koerperlage, Uebergangszeile


def merke_personen(kommune_id: int) -> dict[str, list[int]]:
    """Contacts and heads that the body has when the change has been executed, by their keys."""
    kontakte = Ansprechperson.objects.filter(kommune_id=kommune_id)
    spitzen = Verwaltungsspitze.objects.filter(kommune_id=kommune_id)
    return {
        "ansprechpersonen": list(kontakte.values_list("pk", flat=True)),
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
    for antrag in Antrag.objects.filter(kommune_id=pk).order_by("pk"):
        if antrag.pk not in bekannte:
            yield f"{name} hat seither den Vorgang {antrag.aktenzeichen}."
    andere = Mitgliedschaft.objects.filter(kommune_id=pk, status__in=BESTEHENDE_MITGLIEDSSTATUS)
    if any(m.pk not in fortsetzungen for m in andere):
        yield f"{name} ist seither Mitglied."
    dokumente = Dokument.objects.filter(kommune_id=pk, antrag=None).count()
    if dokumente:
        yield f"In der Akte von {name} liegen seither Dokumente ({dokumente})."
    yield from _personen(koerper, ergebnis.get("personen"))


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


def bleibendes(koerper: Koerperlage) -> Iterator[str]:
    """What stays in the file of a body that has never existed: nobody takes it back."""
    gaeste = Gastteilnahme.objects.filter(kommune_id=koerper.id).count()
    if gaeste:
        yield f"Teilnahmen als Gast ({gaeste}) bleiben in der Akte von {koerper.name}."
    if koerper.zeile.ehrenamtskarte_seit.ist_bekannt:
        yield f"Die Angabe zur Ehrenamtskarte bleibt in der Akte von {koerper.name}."
