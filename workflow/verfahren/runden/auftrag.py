"""An order for the list of a round, written down for the worker.

Nothing of a case is changed here. A mailing to more bodies than one person may decide on waits for
a second one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung, Rundenstand
from antraege.models import Rundenplatz, Unterzeichnungsrunde
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.gesehen import Gesehen, ausgang
from workflow.verfahren.runden.lage import darf_beauftragen, laufender, lies_plaetze, lies_runde
from workflow.verfahren.runden.pruefung import ueberholt
from workflow.verfahren.runden.versand import braucht_zweite_person

Stand = Rundenlauf.Stand
ZURUECKNEHMBAR = {
    Stand.BEAUFTRAGT: "",
    Stand.VORGELEGT: " Wer ihn gab, kann ihn zurücknehmen.",
}
"""How an order that is not finished gets out of the way."""


def hindernisse(
    art: Laufart, runde: Unterzeichnungsrunde, akteur: Akteur, anzahl: int
) -> Iterator[Hindernis]:
    """Why no order can be given for the list as it is; ``anzahl`` are the bodies on it."""
    if not darf_beauftragen(art, akteur):
        yield Hindernis(f"„{art.label}“ ist Ihnen nicht erlaubt.", Hindernisart.RECHT)
    if runde.stand == Rundenstand.ABGESAGT:
        yield Hindernis("Die Runde ist abgesagt.", Hindernisart.ZUSTAND)
    elif not anzahl:
        yield Hindernis("Auf der Liste steht keine Kommune.", Hindernisart.ZUSTAND)
    if (lauf := laufender(runde.pk)) is not None:
        satz = (
            f"Für diese Runde gibt es schon einen Auftrag: {lauf.get_art_display()} "
            f"({lauf.get_stand_display()})."
        )
        yield Hindernis(f"{satz}{ZURUECKNEHMBAR[Stand(lauf.stand)]}", Hindernisart.ZUSTAND)


@transaction.atomic
def beauftrage(
    *,
    akteur: Akteur,
    runde_id: int,
    art: Laufart,
    auftrag: Auftrag,
    gesehen: Mapping[int, Gesehen] | None = None,
    version: int | None = None,
    jetzt: datetime | None = None,
) -> int:
    """Hand bodies to the worker; gives the run's key.

    ``gesehen`` are the places that are meant, each as the page showed it, ``version`` is that of
    the round there; None where nobody looked at a page: then the whole list as it is. Raises
    :class:`Abgelehnt` and :class:`NichtGefunden`.
    """
    moment = jetzt or timezone.now()
    sperre_installation()
    runde = lies_runde(runde_id)
    if version is not None and version != runde.version:
        raise Abgelehnt([ueberholt()])
    gemeinte = _gemeinte(runde_id, gesehen)
    if gefunden := list(hindernisse(art, runde, akteur, len(gemeinte))):
        raise Abgelehnt(gefunden)
    lauf = schreibe_lauf(akteur, runde, art, auftrag, moment, gemeinte, gesehen)
    daten = {"id": lauf.pk, "runde": runde_id, "art": art.value, "stand": str(lauf.stand)}
    vermerke(
        akteur=akteur,
        handlung=Handlung.RUNDENLAUF_BEAUFTRAGEN,
        daten={"rundenlauf": [daten | {"plaetze": [z.pk for z in gemeinte]}]},
        texte={"grund": auftrag.grund},
        jetzt=moment,
    )
    return lauf.pk


def _gemeinte(runde_id: int, gesehen: Mapping[int, Gesehen] | None) -> list[Rundenplatz]:
    """The list, or what was shown of it; who was struck since is told of in the result."""
    if gesehen is None:
        return lies_plaetze(runde_id)
    return list(Rundenplatz.objects.filter(runde_id=runde_id, pk__in=gesehen).order_by("pk"))


def schreibe_lauf(
    akteur: Akteur,
    runde: Unterzeichnungsrunde,
    art: Laufart,
    auftrag: Auftrag,
    moment: datetime,
    gemeinte: Iterable[Rundenplatz] | None = None,
    gesehen: Mapping[int, Gesehen] | None = None,
) -> Rundenlauf:
    """The rows of an order; the caller holds the transaction and has looked at the obstacles."""
    zeilen = list(lies_plaetze(runde.pk) if gemeinte is None else gemeinte)
    assert akteur.person_id is not None
    wartet = art is Laufart.EINLADEN and braucht_zweite_person(
        akteur, runde, auftrag, moment, {z.pk for z in zeilen}
    )
    lauf = Rundenlauf.objects.create(
        runde=runde,
        art=art,
        stand=Stand.VORGELEGT if wartet else Stand.BEAUFTRAGT,
        auftrag=auftrag.als_daten(),
        person_id=akteur.person_id,
        beauftragt_am=moment,
    )
    ausgaenge = [ausgang(z, (gesehen or {}).get(z.pk)) for z in zeilen]
    for zeile in ausgaenge:
        zeile.lauf = lauf
    Rundenausgang.objects.bulk_create(ausgaenge)
    return lauf
