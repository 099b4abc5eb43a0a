"""The annulment: the change was recorded in error and has never happened.

It gives back what the execution took, in the opposite order; what is newer stands in its way
(``hindernisse.aufhebungshindernisse``) and is said before anything is written.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from antraege.choices import Antragsstatus, Freigabestand, Handlung, Mitgliedsstatus
from antraege.models import Protokolleintrag
from antraege.queries.fall import fall_der_mitgliedschaft, fall_des_antrags
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import (
    AntragUeberleiten,
    Eingabe,
    MitgliedschaftWiederherstellen,
)
from workflow.verfahren.gebiet.handeln import (
    Wer,
    beginne,
    entscheide,
    ueberholt,
    vermerke_aenderung,
    wechsle,
)
from workflow.verfahren.gebiet.koerper import stelle_koerper_wieder_her
from workflow.verfahren.gebiet.lage import Uebergangszeile
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.gebiet.vollzug import Vollzug, antraege_von, haenge_akte_um, sperre
from workflow.verfahren.gebiet.zugaenge import nimm_zurueck
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.plan import plane_wirkungen
from workflow.verfahren.schreiben import schreibe

H = Handlung
AUFHEBEN = H.GEBIETSAENDERUNG_AUFHEBEN


@transaction.atomic
def hebe_auf(aenderung_id: int, *, wer: Wer, grund: str = "") -> None:
    """Referatsleitung annuls the change. Raises :class:`Abgelehnt`, :class:`NichtGefunden`."""
    gesperrte = sperre(lies_lage(aenderung_id, wer.heute))
    lage = beginne(aenderung_id, AUFHEBEN, wer, grund=grund)
    if gesperrte != antraege_von(lage):
        raise Abgelehnt([ueberholt()])
    tag = lage.entwurf.wirksam_am
    assert tag is not None
    vollzug = Vollzug(lage, wer, tag, grund)
    nimm_zurueck(wer, lage.ergebnis.get("zugaenge", ()))
    _gib_mitgliedschaften_zurueck(vollzug)
    _gib_vorgaenge_zurueck(vollzug)
    for zeile in stelle_koerper_wieder_her(lage):
        vermerke_aenderung(aenderung_id, AUFHEBEN, wer, kommune=zeile.pk, geschehen=tag)
    freigaben = entscheide(lage, Freigabestand.ERTEILT, wer, grund)
    wechsle(lage, AUFHEBEN, aufgehoben_am=wer.moment)
    vermerke_aenderung(
        aenderung_id, AUFHEBEN, wer, daten=freigaben, texte={"grund": grund}, geschehen=tag
    )


def _gib_mitgliedschaften_zurueck(vollzug: Vollzug) -> None:
    """What was carried on was never a membership; what ended never did."""
    uebergaenge = [u for u in vollzug.lage.uebergaenge if u.mitgliedschaft_id is not None]
    eingabe = Eingabe(geschehen=vollzug.gilt_ab, grund=vollzug.grund)
    begonnene = (u.fortsetzung_id for u in uebergaenge if u.hat_begonnen)
    for fortsetzung in dict.fromkeys(pk for pk in begonnene if pk is not None):
        fall = fall_der_mitgliedschaft(fortsetzung, sperren=True)
        schreibe(plane_wirkungen(fall, [(H.AUFHEBEN, eingabe)], vollzug.umstand))
    for pk in (u.mitgliedschaft_id for u in uebergaenge):
        assert pk is not None
        wiederherstellen = MitgliedschaftWiederherstellen(
            geschehen=vollzug.gilt_ab, grund=vollzug.grund, status=_status_davor(pk)
        )
        fall = fall_der_mitgliedschaft(pk, sperren=True)
        wirkungen = [(H.MITGLIEDSCHAFT_WIEDERHERSTELLEN, wiederherstellen)]
        schreibe(plane_wirkungen(fall, wirkungen, vollzug.umstand))


def _status_davor(mitgliedschaft_id: int) -> Mitgliedsstatus:
    """The state that the protocol says it passed over from."""
    eintrag = Protokolleintrag.objects.filter(
        mitgliedschaft_id=mitgliedschaft_id, handlung=H.MITGLIEDSCHAFT_UEBERLEITEN
    ).latest("nr")
    return Mitgliedsstatus(eintrag.vorher)


def _gib_vorgaenge_zurueck(vollzug: Vollzug) -> None:
    """First those that went over, then those that were closed where they stayed."""
    uebergaenge = [u for u in vollzug.lage.uebergaenge if u.antrag_id is not None]
    for uebergang in sorted(uebergaenge, key=lambda u: (u.von_id == u.auf_id, u.id)):
        assert uebergang.antrag_id is not None
        wirkungen = list(_wirkungen(vollzug, uebergang))
        if wirkungen:
            fall = fall_des_antrags(uebergang.antrag_id, sperren=True)
            schreibe(plane_wirkungen(fall, wirkungen, vollzug.umstand))
        if uebergang.von_id != uebergang.auf_id:
            haenge_akte_um([uebergang.antrag_id], uebergang.von_id)


def _tag_der_einstellung(antrag_id: int) -> date | None:
    """When it was closed by the change; None where it has been closed once more since."""
    wechsel = Protokolleintrag.objects.filter(antrag_id=antrag_id).order_by("-nr")
    for eintrag in wechsel:
        if eintrag.vorher != eintrag.nachher:
            ist_jene = eintrag.handlung == H.BEI_NACHFOLGE_EINSTELLEN
            return eintrag.geschehen_spaetestens if ist_jene else None
    return None


def _wirkungen(vollzug: Vollzug, u: Uebergangszeile) -> list[tuple[Handlung, Eingabe]]:
    wirkungen: list[tuple[Handlung, Eingabe]] = []
    if u.von_id != u.auf_id:
        zurueck = AntragUeberleiten(
            geschehen=vollzug.gilt_ab, grund=vollzug.grund, kommune_id=u.von_id
        )
        wirkungen.append((H.ANTRAG_ZURUECKLEITEN, zurueck))
    if u.ist_eingestellt and u.status is Antragsstatus.EINGESTELLT:
        assert u.antrag_id is not None
        wann = _tag_der_einstellung(u.antrag_id)
        if wann is not None:
            wieder = Eingabe(geschehen=Zeitangabe.tag(wann), grund=vollzug.grund)
            wirkungen.append((H.NACHFOLGEEINSTELLUNG_AUFHEBEN, wieder))
    return wirkungen
