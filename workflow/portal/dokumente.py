"""Documents that are meant for the body: certificate, declaration, what the office shares."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from antraege.choices import (
    FUER_DIE_KOMMUNE,
    HERSTELLBARE_DOKUMENTE,
    Dokumentart,
    Dokumentstand,
)
from antraege.dokumente.groesse import in_worten
from antraege.models import Dokument, Kommune, Mitgliedschaft


@dataclass(frozen=True, slots=True)
class Dokumentanzeige:
    """A document to download."""

    titel: str
    url: str
    zusatz: str
    ist_urkunde: bool


def lies_dokumente(kommune: Kommune) -> tuple[Dokument, ...]:
    """What lies in the store and may be seen by the body, newest first."""
    return tuple(
        Dokument.objects.filter(
            kommune=kommune,
            stand=Dokumentstand.VORHANDEN,
            vertraulichkeit__in=FUER_DIE_KOMMUNE,
        ).order_by("-erfasst_am", "-pk")
    )


def dokumente(alle: Iterable[Dokument], bestehende: Mitgliedschaft | None) -> list[Dokumentanzeige]:
    """What stands for now: nothing that has a newer version, no certificate of another time.

    ``bestehende`` is the membership that exists; an annulled one leaves its certificate behind.
    """
    zeilen = tuple(alle)
    ersetzte = {d.ersetzt_id for d in zeilen}
    gesehen: set[tuple[int | None, str]] = set()
    gezeigte: list[Dokumentanzeige] = []
    for dokument in zeilen:
        schluessel = (dokument.antrag_id, dokument.art)
        if (
            dokument.pk in ersetzte
            or schluessel in gesehen
            or _ist_von_gestern(dokument, bestehende)
        ):
            continue
        if _ist_gezeichnet(dokument):
            gesehen.add(schluessel)
        gezeigte.append(_anzeige(dokument))
    return gezeigte


def _ist_gezeichnet(dokument: Dokument) -> bool:
    return dokument.art in HERSTELLBARE_DOKUMENTE and bool(dokument.inhalt)


def _ist_von_gestern(dokument: Dokument, bestehende: Mitgliedschaft | None) -> bool:
    if dokument.art != Dokumentart.URKUNDE:
        return False
    if bestehende is None:
        return True
    return _ist_gezeichnet(dokument) and dokument.erfasst_am < bestehende.erfasst_am


def _anzeige(dokument: Dokument) -> Dokumentanzeige:
    endung = dokument.dateiname.rpartition(".")[2].upper()
    return Dokumentanzeige(
        dokument.bezeichnung,
        reverse("dokumente:datei", args=[dokument.pk]),
        f"{endung}, {in_worten(dokument.groesse or 0)}",
        ist_urkunde=dokument.art == Dokumentart.URKUNDE,
    )
