"""The execution: bodies, cases, memberships and rights in one transaction, all or nothing.

What is about to happen is read before, and once more under the locks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from antraege.choices import Freigabestand, Handlung
from antraege.models import Dokument, Gebietsuebergang, Kommune, Nachricht
from antraege.queries.fall import fall_der_kommune, fall_der_mitgliedschaft, fall_des_antrags
from antraege.queries.gebiet import mittelbare
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import (
    AntragUeberleiten,
    Eingabe,
    MitgliedschaftFortfuehren,
    MitgliedschaftUeberleiten,
)
from workflow.verfahren.gebiet.folgen import Folgen, Vorgangsfolge, folgen
from workflow.verfahren.gebiet.gedaechtnis import merke_mitgliedschaft, merke_vorgang
from workflow.verfahren.gebiet.handeln import (
    Wer,
    beginne,
    entscheide,
    ueberholt,
    vermerke_aenderung,
    wechsle,
)
from workflow.verfahren.gebiet.koerper import aendere_koerper, gemerkt
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.gebiet.seither import merke_personen
from workflow.verfahren.gebiet.sperren import antraege_von, sperre
from workflow.verfahren.gebiet.zugaenge import uebertrage
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.plan import plane_wirkungen
from workflow.verfahren.schreiben import schreibe
from workflow.verfahren.umstand import Umstand

H = Handlung
VOLLZIEHEN = H.GEBIETSAENDERUNG_VOLLZIEHEN


@dataclass(frozen=True, slots=True)
class Vollzug:
    """What one execution works with."""

    lage: Lage
    wer: Wer
    tag: date
    grund: str

    @property
    def umstand(self) -> Umstand:
        """For the machines of cases and memberships."""
        return Umstand(self.wer.akteur, self.wer.moment)

    @property
    def gilt_ab(self) -> Zeitangabe:
        """The day of the change."""
        return Zeitangabe.tag(self.tag)


@transaction.atomic
def vollziehe(aenderung_id: int, *, wer: Wer, grund: str = "") -> None:
    """Referatsleitung executes the change. Raises :class:`Abgelehnt`, :class:`NichtGefunden`."""
    gesperrte = sperre(lies_lage(aenderung_id, wer.heute))
    lage = beginne(aenderung_id, VOLLZIEHEN, wer, grund=grund)
    if gesperrte != antraege_von(lage):
        raise Abgelehnt([ueberholt()])
    tag = lage.entwurf.wirksam_am
    assert tag is not None
    vollzug = Vollzug(lage, wer, tag, grund)
    ergebnis, geplant = gemerkt(lage), folgen(lage)
    zeilen = aendere_koerper(lage, tag)
    nachfolge = lage.entwurf.nachfolge
    if nachfolge is not None:
        auf = zeilen[lage.entwurf.teile.index(nachfolge)]
        ergebnis |= _leite_ueber(vollzug, geplant, auf)
    for zeile in {z.pk: z for z in zeilen.values()}.values():
        vermerke_aenderung(
            aenderung_id,
            VOLLZIEHEN,
            wer,
            kommune=zeile.pk,
            geschehen=tag,
            daten={"kommune": [_als_daten(zeile)]},
        )
    freigaben = entscheide(lage, Freigabestand.ERTEILT, wer, grund)
    wechsle(lage, VOLLZIEHEN, vollzogen_am=wer.moment, ergebnis=ergebnis)
    vermerke_aenderung(
        aenderung_id,
        VOLLZIEHEN,
        wer,
        daten={**freigaben, "kommunen": [_als_daten(z) for z in zeilen.values()]},
        texte={"grund": grund},
        geschehen=tag,
    )


def _als_daten(zeile: Kommune) -> dict[str, Any]:
    return {
        "id": zeile.pk,
        "ags": zeile.ags,
        "name": zeile.name,
        "typ": str(zeile.typ),
        "besteht_ab": zeile.besteht_ab.isoformat() if zeile.besteht_ab else None,
        "besteht_bis": zeile.besteht_bis.isoformat() if zeile.besteht_bis else None,
    }


# --- what passes over


def _leite_ueber(vollzug: Vollzug, geplant: Folgen, auf: Kommune) -> dict[str, Any]:
    # Those that do not go on first: at most one case of a body is open, at every moment.
    folgende = sorted(geplant.vorgaenge, key=lambda f: (not f.einstellungsgrund, f.vorgang.id))
    fortsetzung = geplant.fortsetzung
    mit_kontakt = fortsetzung is not None and fortsetzung.ansprechperson is not None
    return {
        "vorgaenge": {str(f.vorgang.id): _leite_vorgang_ueber(vollzug, f, auf) for f in folgende},
        "mitgliedschaften": _leite_mitgliedschaften_ueber(vollzug, geplant, auf),
        "zugaenge": uebertrage(vollzug.wer, geplant.zugaenge, auf),
        "personen": merke_personen(auf.pk, mit_neuem_kontakt=mit_kontakt),
    }


def _leite_vorgang_ueber(vollzug: Vollzug, folge: Vorgangsfolge, auf: Kommune) -> dict[str, Any]:
    """Gives what the annulment has to know of it."""
    pk = folge.vorgang.id
    wirkungen: list[tuple[Handlung, Eingabe]] = []
    if folge.geht_ueber:
        wirkungen.append((H.ANTRAG_UEBERLEITEN, _ueberleitung(vollzug, folge, auf)))
    if folge.einstellungsgrund:
        grund = Eingabe(grund=folge.einstellungsgrund)
        wirkungen.append((H.BEI_NACHFOLGE_EINSTELLEN, grund))
    plan = plane_wirkungen(fall_des_antrags(pk, sperren=True), wirkungen, vollzug.umstand)
    schreibe(plan)
    if folge.geht_ueber:
        haenge_akte_um([pk], auf.pk)
    Gebietsuebergang.objects.create(
        aenderung_id=vollzug.lage.pk,
        antrag_id=pk,
        von_id=folge.von.id,
        auf_id=auf.pk,
        ist_eingestellt=bool(folge.einstellungsgrund),
    )
    return merke_vorgang(plan.vorher, plan.nachher)


def _ueberleitung(vollzug: Vollzug, folge: Vorgangsfolge, auf: Kommune) -> AntragUeberleiten:
    art = vollzug.lage.art.label
    hinweis = (
        f"{art} zum {vollzug.tag:%d.%m.%Y}: prüfen, ob Beschluss, Erklärung und Kontakt von "
        f"{folge.von.name} für {auf.name} weiter gelten"
    )
    return AntragUeberleiten(
        geschehen=vollzug.gilt_ab,
        grund=f"{art} zum {vollzug.tag:%d.%m.%Y}: {folge.von.name} geht in {auf.name} auf.",
        kommune_id=auf.pk,
        wiedervorlage="" if folge.einstellungsgrund else hinweis[:300],
        geht_weiter=not folge.einstellungsgrund,
    )


def haenge_akte_um(antraege: Iterable[int], kommune_id: int) -> None:
    """Documents and mails of a case lie in the file of its body."""
    for modell in (Dokument, Nachricht):
        modell._default_manager.filter(antrag_id__in=antraege).update(kommune_id=kommune_id)


def _leite_mitgliedschaften_ueber(
    vollzug: Vollzug, geplant: Folgen, auf: Kommune
) -> dict[str, Any]:
    """Gives what the annulment has to know of them."""
    gemerkte: dict[str, Any] = {}
    for folge in geplant.mitgliedschaften:
        assert folge.mitgliedschaft.id is not None
        eingabe = MitgliedschaftUeberleiten(
            geschehen=vollzug.gilt_ab,
            grund=f"{vollzug.lage.art.label} zum {vollzug.tag:%d.%m.%Y}",
            nachfolge_id=auf.pk,
        )
        fall = fall_der_mitgliedschaft(folge.mitgliedschaft.id, sperren=True)
        wirkungen = [(H.MITGLIEDSCHAFT_UEBERLEITEN, eingabe)]
        plan = plane_wirkungen(fall, wirkungen, vollzug.umstand)
        schreibe(plan)
        gemerkt_wird = merke_mitgliedschaft(plan.vorher, plan.nachher)
        gemerkte[str(folge.mitgliedschaft.id)] = gemerkt_wird
    begonnen = _fuehre_fort(vollzug, geplant, auf)
    eigene = vollzug.lage.nachfolge.mitgliedschaft if vollzug.lage.nachfolge is not None else None
    fortsetzung = begonnen or (eigene.id if eigene is not None else None)
    for folge in geplant.mitgliedschaften:
        uebergang = Gebietsuebergang(
            aenderung_id=vollzug.lage.pk,
            mitgliedschaft_id=folge.mitgliedschaft.id,
            fortsetzung_id=fortsetzung,
            hat_begonnen=begonnen is not None,
            von_id=folge.von.id,
            auf_id=auf.pk,
        )
        Gebietsuebergang.objects.bulk_create([uebergang, *mittelbare(uebergang)])
    return gemerkte


def _fuehre_fort(vollzug: Vollzug, geplant: Folgen, auf: Kommune) -> int | None:
    """The membership of the successor, with the contact that it takes over."""
    fortsetzung = geplant.fortsetzung
    if fortsetzung is None:
        return None
    fall = fall_der_kommune(auf.pk, sperren=True)
    eingabe = MitgliedschaftFortfuehren(
        geschehen=vollzug.gilt_ab,
        status=fortsetzung.status,
        beginn=fortsetzung.beginn,
        regel=fortsetzung.regel,
        hinweis=fortsetzung.hinweis,
        ansprechperson=fortsetzung.ansprechperson,
    )
    plan = plane_wirkungen(fall, [(H.MITGLIEDSCHAFT_FORTFUEHREN, eingabe)], vollzug.umstand)
    return schreibe(plan).mitgliedschaft_id
