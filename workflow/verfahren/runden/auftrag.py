"""An order for the list of a round: shown body by body, then written down for the worker.

Nothing of a case is changed here. A mailing to more bodies than one person may decide on waits for
a second one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Freigabeart, Handlung, Rolle, Rundenstand
from antraege.fall import Fall
from antraege.models import Rundenplatz, Unterzeichnungsrunde
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.runde import Platz, plaetze
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, NichtGefunden
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.plan import Plan, kein_recht, plane
from workflow.verfahren.runden.arbeit import Ruht, arbeit
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.gesehen import Gesehen, ausgang
from workflow.verfahren.runden.lage import darf_beauftragen, laufender, lies_plaetze, lies_runde
from workflow.verfahren.runden.pruefung import ueberholt
from workflow.verfahren.umstand import Umstand

Stand = Rundenlauf.Stand
MIT_ZWEITER_PERSON_AB = 51
"""Mails that one person may send at once, and one more."""
GRUND_JE_LAUF = "Für die ganze Liste"


@dataclass(frozen=True, slots=True)
class Vorhaben:
    """What an order would do for one body: plans that the worker would write, or why none."""

    zeile: Rundenplatz
    fall: Fall
    plaene: tuple[Plan, ...] = ()
    grund: str = ""
    ist_mangel: bool = False

    @property
    def ist_moeglich(self) -> bool:
        """Whether anything is done."""
        return bool(self.plaene)


def vorhaben(
    art: Laufart,
    runde: Unterzeichnungsrunde,
    auftrag: Auftrag,
    akteur: Akteur,
    jetzt: datetime | None = None,
) -> list[Vorhaben]:
    """The whole list, planned: three statements whatever its length."""
    umstand = Umstand(akteur, jetzt or timezone.now())
    zeilen = lies_plaetze(runde.pk)
    faelle = faelle_der_antraege(z.antrag_id for z in zeilen)
    return [_vorhaben(art, z, faelle[z.antrag_id], auftrag, umstand) for z in zeilen]


def _vorhaben(
    art: Laufart, zeile: Rundenplatz, fall: Fall, auftrag: Auftrag, umstand: Umstand
) -> Vorhaben:
    akte = arbeit(art, fall, platz_von(fall, zeile.pk), auftrag)
    if isinstance(akte, Ruht):
        return Vorhaben(zeile, fall, grund=akte.satz, ist_mangel=akte.ist_mangel)
    plaene: list[Plan] = []
    try:
        for akt in akte:
            stand = plaene[-1].nachher if plaene else fall
            plaene.append(plane(stand, akt.handlung, akt.eingabe, umstand))
    except Abgelehnt as abgelehnt:
        return Vorhaben(zeile, fall, grund=str(abgelehnt), ist_mangel=True)
    return Vorhaben(zeile, fall, tuple(plaene))


def platz_von(fall: Fall, schluessel: int) -> Platz:
    """The place with this key."""
    return next(p for p in plaetze(fall) if p.zeile.id == schluessel)


# --- the order


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
        yield Hindernis(
            f"Für diese Runde gibt es schon einen Auftrag: {lauf.get_art_display()} "
            f"({lauf.get_stand_display()}).",
            Hindernisart.ZUSTAND,
        )


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
    viele = art is Laufart.EINLADEN and len(zeilen) >= MIT_ZWEITER_PERSON_AB
    lauf = Rundenlauf.objects.create(
        runde=runde,
        art=art,
        stand=Stand.VORGELEGT if viele else Stand.BEAUFTRAGT,
        auftrag=auftrag.als_daten(),
        person_id=akteur.person_id,
        beauftragt_am=moment,
    )
    ausgaenge = [ausgang(z, (gesehen or {}).get(z.pk)) for z in zeilen]
    for zeile in ausgaenge:
        zeile.lauf = lauf
    Rundenausgang.objects.bulk_create(ausgaenge)
    return lauf


# --- the second person, where a mailing is large


def darf_entscheiden(lauf: Rundenlauf, akteur: Akteur) -> bool:
    """Referatsleitung, and another person than who ordered it."""
    return akteur.hat(Rolle.LEITUNG) and akteur.person_id not in (None, lauf.person_id)


@transaction.atomic
def entscheide(
    *, akteur: Akteur, lauf_id: int, ist_frei: bool, jetzt: datetime | None = None
) -> None:
    """The second person releases the mailing, or does not. Raises as :func:`beauftrage`."""
    moment = jetzt or timezone.now()
    lauf = Rundenlauf.objects.select_for_update().filter(pk=lauf_id).first()
    if lauf is None:
        raise NichtGefunden
    if not akteur.hat(Rolle.LEITUNG):
        raise Abgelehnt([kein_recht(Handlung.RUNDENLAUF_BEAUFTRAGEN)])
    if lauf.stand != Stand.VORGELEGT:
        satz = f"Dieser Auftrag ist schon weiter: {lauf.get_stand_display()}."
        raise Abgelehnt([Hindernis(satz, Hindernisart.ZUSTAND)])
    if not darf_entscheiden(lauf, akteur):
        satz = "Vier Augen: Über den Versand entscheidet eine andere Person als die beauftragende."
        raise Abgelehnt([Hindernis(satz)])
    lauf.stand = Stand.BEAUFTRAGT if ist_frei else Stand.VERWORFEN
    lauf.entschieden_von_id = akteur.person_id
    lauf.fertig_am = None if ist_frei else moment
    lauf.save(update_fields=["stand", "entschieden_von", "fertig_am"])
    vermerke(
        akteur=akteur,
        handlung=Handlung.RUNDENLAUF_BEAUFTRAGEN,
        daten={"rundenlauf": [{"id": lauf.pk, "stand": str(lauf.stand)}]},
        jetzt=moment,
    )


def offene_freigaben(faelle: Iterable[Fall]) -> int:
    """Cases of a list whose Zeichnungsfreigabe waits for a decision."""
    return sum(f.offene_freigabe(Freigabeart.ZEICHNUNG) is not None for f in faelle)
