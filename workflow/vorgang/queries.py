"""What the pages of a case read. The number of statements does not depend on its history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from antraege.akteur import Akteur
from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, OFFENE_STATUS, Rolle
from antraege.fall import Fall
from antraege.models import (
    Antrag,
    Kommune,
    Mitgliedschaft,
    Nachricht,
    Person,
    Protokolleintrag,
)
from antraege.namen import suchworte
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.tuer import Ziel, lade

HOECHSTENS_TREFFER = 30


@dataclass(frozen=True, slots=True)
class Akte:
    """One case with its history, its mails and the names of everybody in it."""

    fall: Fall
    kommune: Kommune
    eintraege: tuple[Protokolleintrag, ...]
    """The case's chain, oldest first, with persons and texts."""
    nachrichten: tuple[Nachricht, ...]
    namen: dict[int, str]

    def name(self, person_id: int | None) -> str:
        """A person's name; empty for nobody."""
        return self.namen.get(person_id, "") if person_id is not None else ""


def fall_fuer_amt(antrag_id: int, akteur: Akteur) -> Fall:
    """The case for people who read every case.

    Raises ``NichtGefunden`` for all others, also for people of the body: they have pages of their
    own.
    """
    if not akteur.liest_alles:
        raise NichtGefunden
    return lade(Ziel(antrag=antrag_id), akteur)


def lies_akte(antrag_id: int, akteur: Akteur) -> Akte:
    """Everything the case page shows. Raises ``NichtGefunden``."""
    fall = fall_fuer_amt(antrag_id, akteur)
    eintraege = tuple(
        Protokolleintrag.objects.filter(antrag_id=antrag_id)
        .select_related("person")
        .prefetch_related("texte")
        .order_by("nr")
    )
    return Akte(
        fall=fall,
        kommune=Kommune.objects.get(pk=fall.kommune.id or 0),
        eintraege=eintraege,
        nachrichten=tuple(
            Nachricht.objects.filter(antrag_id=antrag_id).order_by("-geplant_am", "-pk")
        ),
        namen=dict(Person.objects.filter(pk__in=set(_personen(fall))).values_list("pk", "name")),
    )


def _personen(fall: Fall) -> Iterator[int]:
    """Keys of everybody that the facts of a case name."""
    schluessel = [fall.antrag.zustaendig_id]
    schluessel += [p.geprueft_von_id for p in fall.pruefergebnisse]
    schluessel += [f.person_id for f in fall.fristen]
    for freigabe in fall.freigaben:
        schluessel += [freigabe.vorgeschlagen_von_id, freigabe.entschieden_von_id]
    return (s for s in schluessel if s is not None)


def juengste_eintraege(antrag_id: int, anzahl: int) -> list[Protokolleintrag]:
    """The last entries of a case, newest first."""
    eintraege = Protokolleintrag.objects.filter(antrag_id=antrag_id).select_related("person")
    return list(eintraege.order_by("-nr")[:anzahl])


def bearbeitende() -> list[tuple[int, str]]:
    """People with an active account of a case officer: key and name, by name."""
    personen = Person.objects.filter(
        konten__is_active=True, konten__groups__name=Rolle.BEARBEITUNG.value
    )
    return list(personen.distinct().order_by("name", "pk").values_list("pk", "name"))


@dataclass(frozen=True, slots=True)
class Treffer:
    """A body found by name: whether a case can begin."""

    kommune: Kommune
    ist_mitglied: bool
    offener_vorgang: int | None


def suche_kommunen(suchtext: str) -> list[Treffer]:
    """Bodies that contain every word, with what stands in the way of a new case."""
    worte = suchworte(suchtext)
    if not worte:
        return []
    kommunen = Kommune.objects.select_related("kreis")
    for wort in worte:
        kommunen = kommunen.filter(suche__contains=wort)
    besteht = Mitgliedschaft.objects.filter(
        kommune=OuterRef("pk"), status__in=list(BESTEHENDE_MITGLIEDSSTATUS)
    )
    gefunden = list(kommunen.annotate(ist_mitglied=Exists(besteht))[:HOECHSTENS_TREFFER])
    offene = dict(
        Antrag.objects.filter(kommune__in=gefunden, status__in=list(OFFENE_STATUS)).values_list(
            "kommune_id", "pk"
        )
    )
    return [Treffer(k, k.ist_mitglied, offene.get(k.pk)) for k in gefunden]
