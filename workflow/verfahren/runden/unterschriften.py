"""Which signatures of a body an order records, by whom and on which day."""

from __future__ import annotations

from datetime import date

from antraege.choices import (
    Handlung,
    Partei,
    Rundenart,
    Unterschriftsform,
)
from antraege.fall import Fall
from antraege.rules.runde import Platz
from antraege.rules.zeichnung import (
    leere_parteien,
    mangel_der_zeichnungsfreigabe,
    parteien,
    stellen,
    zeichnungsfreigabe,
)
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import eingaben as e
from workflow.verfahren.runden.akt import Akt, Arbeit, Ruht, andere_fassung, nicht_da
from workflow.verfahren.runden.eingaben import Auftrag

DURCH_FREIGABE = (Partei.KOMMUNE, Partei.LAND)
"""Whose signatories the Zeichnungsfreigabe names; the order itself names the association's."""
OHNE_VERBAND = (
    "Die Unterschrift des kommunalen Spitzenverbands fehlt; bitte angeben, wer für ihn "
    "unterzeichnet hat."
)


def unterschriften(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    """Every signature of a body that was there whose signatory is known, or why there is none."""
    if (grund := nicht_da(platz)) is not None:
        return grund
    fehlende = _zu_erfassen(fall, auftrag)
    if not fehlende:
        if leere_parteien(fall):
            return Ruht(OHNE_VERBAND, ist_mangel=True)
        return Ruht("Die Unterschriften sind schon erfasst.")
    freigabe = zeichnungsfreigabe(fall)
    if mangel := mangel_der_zeichnungsfreigabe(fall):
        satz = f"{mangel} Sie legt fest, wer unterzeichnet; bitte im Vorgang einzeln erfassen."
        return Ruht(satz, ist_mangel=True)
    if mangel_der_fassung := andere_fassung(fall, platz):
        return mangel_der_fassung
    assert freigabe is not None
    namen = {
        **freigabe.inhalt.get("unterzeichnende", {}),
        Partei.VERBAND.value: {
            "name": auftrag.unterzeichnend_verband,
            "amt": auftrag.amt_verband,
        },
    }
    return tuple(_unterschrift(p, platz, auftrag, namen[p.value]) for p in fehlende)


def _zu_erfassen(fall: Fall, auftrag: Auftrag) -> list[Partei]:
    """Empty slots whose signatory is known; a voluntary one of the association if it is named."""
    bekannt = set(DURCH_FREIGABE) & set(parteien(fall))
    if auftrag.unterzeichnend_verband:
        bekannt.add(Partei.VERBAND)
    return [p for p in stellen(fall) if p in bekannt and fall.unterschrift(p) is None]


def _unterschrift(partei: Partei, platz: Platz, auftrag: Auftrag, wer: dict[str, str]) -> Akt:
    """The signature of whom the Zeichnungsfreigabe names, on the day and at the place."""
    runde = platz.runde
    eingabe = e.UnterschriftErfassen(
        partei=partei,
        unterzeichnend=wer["name"],
        amt=wer["amt"],
        geschehen=Zeitangabe.tag(_tag(partei, platz, auftrag)),
        form=Unterschriftsform(auftrag.form or _uebliche_form(runde.art)),
        ort=runde.ort if runde.art is Rundenart.PRAESENZ else "",
    )
    return Akt(Handlung.UNTERSCHRIFT_ERFASSEN, eingabe)


def _tag(partei: Partei, platz: Platz, auftrag: Auftrag) -> date:
    if partei is not Partei.KOMMUNE and auftrag.land_am is not None:
        return auftrag.land_am
    return platz.zeile.unterzeichnet_am or platz.runde.am


def _uebliche_form(art: Rundenart) -> Unterschriftsform:
    if art is Rundenart.DIGITAL:
        return Unterschriftsform.ANDERE_ELEKTRONISCHE
    return Unterschriftsform.ORIGINAL
