"""The annulment: the change was recorded in error and has never happened.

It gives back what the execution took, in the opposite order; what is newer stands in its way
(``hindernisse.aufhebungshindernisse``) and is said before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from antraege.choices import Freigabestand, Handlung, Mitgliedsstatus
from antraege.models import Protokolleintrag
from antraege.queries.fall import fall_der_mitgliedschaft, fall_des_antrags
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import (
    AntragZurueckleiten,
    Eingabe,
    FortfuehrungAufheben,
    MitgliedschaftWiederherstellen,
    NachfolgeeinstellungAufheben,
)
from workflow.verfahren.gebiet.gedaechtnis import mitgliedsstand
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
from workflow.verfahren.gebiet.sperren import antraege_von, sperre
from workflow.verfahren.gebiet.vollzug import Vollzug, haenge_akte_um
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
    personen = vollzug.lage.ergebnis.get("personen", {})
    nie = FortfuehrungAufheben(
        geschehen=vollzug.gilt_ab,
        grund=vollzug.grund,
        ansprechpersonen=tuple(personen.get("uebernommen", ())),
    )
    begonnene = (u.fortsetzung_id for u in uebergaenge if u.hat_begonnen)
    for fortsetzung in dict.fromkeys(pk for pk in begonnene if pk is not None):
        fall = fall_der_mitgliedschaft(fortsetzung, sperren=True)
        schreibe(plane_wirkungen(fall, [(H.AUFHEBEN, nie)], vollzug.umstand))
    gemerkte = vollzug.lage.ergebnis.get("mitgliedschaften", {})
    for pk in (u.mitgliedschaft_id for u in uebergaenge):
        assert pk is not None
        wiederherstellen = MitgliedschaftWiederherstellen(
            geschehen=vollzug.gilt_ab,
            grund=vollzug.grund,
            status=_status_davor(pk),
            **mitgliedsstand(gemerkte.get(str(pk))),
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


def _wirkungen(vollzug: Vollzug, u: Uebergangszeile) -> Iterator[tuple[Handlung, Eingabe]]:
    """A case that nobody has moved since stands as before; another one as it stands by now."""
    frueher = u.frueher if not u.ist_weitergegangen else None
    wird_geoeffnet = u.ist_eingestellt and frueher is not None
    if u.von_id != u.auf_id:
        yield (
            H.ANTRAG_ZURUECKLEITEN,
            AntragZurueckleiten(
                geschehen=vollzug.gilt_ab,
                grund=vollzug.grund,
                kommune_id=u.von_id,
                uebergegangen_am=u.frueher.uebergegangen_am if u.frueher is not None else None,
                frueher=None if wird_geoeffnet else frueher,
                neue_fristen=u.neue_fristen,
            ),
        )
    if wird_geoeffnet:
        assert frueher is not None
        assert u.antrag_id is not None
        wann = Zeitangabe.tag(_tag_der_einstellung(u.antrag_id))
        wieder = NachfolgeeinstellungAufheben(geschehen=wann, grund=vollzug.grund, frueher=frueher)
        yield H.NACHFOLGEEINSTELLUNG_AUFHEBEN, wieder


def _tag_der_einstellung(antrag_id: int) -> date:
    """When it was closed by the change."""
    eintrag = Protokolleintrag.objects.filter(
        antrag_id=antrag_id, handlung=H.BEI_NACHFOLGE_EINSTELLEN
    ).latest("nr")
    assert eintrag.geschehen_spaetestens is not None
    return eintrag.geschehen_spaetestens
