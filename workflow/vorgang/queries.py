"""What the pages of a case read. The number of statements does not depend on its history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef

from antraege.akteur import Akteur
from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, OFFENE_STATUS, Antragsstatus, Rolle
from antraege.fall import Fall
from antraege.models import (
    Antrag,
    Dokument,
    Kommune,
    Mitgliedschaft,
    Nachricht,
    Person,
    Protokolleintrag,
)
from antraege.namen import suchworte
from workflow.verfahren.handlungen import ist_kommunensache
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.tatsachen import TATSACHEN
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
    dokumente: tuple[Dokument, ...]
    """Documents of the case and of its body (also of the body's other cases), newest first."""
    namen: dict[int, str]

    def dokument(self, sha256: str) -> Dokument | None:
        """The document that holds this content, where it lies in the file."""
        return next((d for d in self.dokumente if sha256 and d.sha256 == sha256), None)

    @property
    def dateititel(self) -> dict[str, str]:
        """Hash of a document -> what it is called."""
        return {d.sha256: d.bezeichnung for d in self.dokumente if d.sha256}

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
        dokumente=tuple(
            Dokument.objects.filter(kommune_id=fall.kommune.id or 0).order_by("-erfasst_am", "-pk")
        ),
        namen=namen_der([*_personen(fall), *_benannte(eintraege)]),
    )


def _benannte(eintraege: tuple[Protokolleintrag, ...]) -> Iterator[int | None]:
    """Keys of everybody who was made responsible at some time."""
    for eintrag in eintraege:
        if '"zustaendig_id"' in eintrag.inhalt:
            for zeile in json.loads(eintrag.inhalt)["daten"].get("antrag", []):
                yield zeile.get("zustaendig_id")


def _personen(fall: Fall) -> Iterator[int | None]:
    """Keys of everybody that the facts of a case name."""
    yield fall.antrag.zustaendig_id
    yield from (p.geprueft_von_id for p in fall.pruefergebnisse)
    yield from (f.person_id for f in fall.fristen)
    for freigabe in fall.freigaben:
        yield from (freigabe.vorgeschlagen_von_id, freigabe.entschieden_von_id)


def juengste_eintraege(antrag_id: int, anzahl: int) -> list[Protokolleintrag]:
    """The last entries of a case, newest first."""
    return juengste_der_kette(Ziel(antrag=antrag_id), anzahl)


def juengste_der_kette(ziel: Ziel, anzahl: int) -> list[Protokolleintrag]:
    """The last entries by acts on a case, a membership or a body, newest first.

    Rights of access stand on a body's chain too; they are no act on its file.
    """
    kette = {f"{ziel.art}_id": getattr(ziel, ziel.art)}
    eintraege = Protokolleintrag.objects.filter(**kette).select_related("person")
    if ziel.kommune is not None:
        eintraege = eintraege.filter(handlung__in=[h for h in TATSACHEN if ist_kommunensache(h)])
    return list(eintraege.order_by("-nr")[:anzahl])


def namen_der(schluessel: Iterable[int | None]) -> dict[int, str]:
    """Names of these persons by key."""
    personen = Person.objects.filter(pk__in={s for s in schluessel if s is not None})
    return dict(personen.values_list("pk", "name"))


def bearbeitende() -> list[tuple[int, str]]:
    """People with an active account of a case officer: key and name, by name."""
    personen = Person.objects.filter(
        konten__is_active=True, konten__groups__name=Rolle.BEARBEITUNG.value
    )
    return list(personen.distinct().order_by("name", "pk").values_list("pk", "name"))


@dataclass(frozen=True, slots=True)
class LetzterVorgang:
    """The open case of a body; where there is none, its latest."""

    id: int
    status: Antragsstatus
    aktenzeichen: str

    @property
    def ist_offen(self) -> bool:
        """Whether it is still on its way."""
        return self.status in OFFENE_STATUS


@dataclass(frozen=True, slots=True)
class Treffer:
    """A body found by name: whether a case can begin."""

    kommune: Kommune
    ist_mitglied: bool
    letzter: LetzterVorgang | None


def suche_kommunen(suchtext: str, *, auch_vergangene: bool = False) -> list[Treffer]:
    """Bodies that contain every word, with what stands in the way of a new case.

    Those that have ended come last, where somebody only wants to be told of them.
    """
    worte = suchworte(suchtext)
    if not worte:
        return []
    kommunen = Kommune.objects.select_related("kreis").order_by(
        F("besteht_bis").asc(nulls_first=True), "sortierung", "name"
    )
    if not auch_vergangene:
        kommunen = kommunen.filter(besteht_bis=None)
    for wort in worte:
        kommunen = kommunen.filter(suche__contains=wort)
    besteht = Mitgliedschaft.objects.filter(
        kommune=OuterRef("pk"), status__in=list(BESTEHENDE_MITGLIEDSSTATUS)
    )
    gefunden = list(kommunen.annotate(ist_mitglied=Exists(besteht))[:HOECHSTENS_TREFFER])
    letzte = _letzte_vorgaenge(gefunden)
    return [Treffer(k, k.ist_mitglied, letzte.get(k.pk)) for k in gefunden]


def _letzte_vorgaenge(kommunen: Sequence[Kommune]) -> dict[int, LetzterVorgang]:
    """Key of a body -> its open case, else the one that began last."""
    letzte: dict[int, LetzterVorgang] = {}
    antraege = Antrag.objects.filter(kommune__in=kommunen).order_by("pk")
    for kommune, pk, status, zeichen in antraege.values_list(
        "kommune_id", "pk", "status", "aktenzeichen"
    ):
        vorgang = LetzterVorgang(pk, Antragsstatus(status), zeichen)
        bisher = letzte.get(kommune)
        if bisher is None or vorgang.ist_offen or not bisher.ist_offen:
            letzte[kommune] = vorgang
    return letzte
