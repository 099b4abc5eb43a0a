"""Why a case is in the inbox, in words. Pure: from the flags of one row to sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from antraege.choices import OFFENE_STATUS, AmZug, Antragsstatus, Handlung
from antraege.worte import AM_ZUG_WORTE, HANDLUNGSWORTE, SCHRITTE, STATUSWORTE, schrittnummer
from workflow.verfahren.ableitung import FRISTREGELN
from workflow.verfahren.handlungen import WEG

NAECHSTE_HANDLUNG: dict[str, Handlung] = dict(
    zip(OFFENE_STATUS, (*WEG, Handlung.AUFNAHME_FREIGEBEN), strict=True)
)
"""The act that takes a case out of each open state, when nothing more particular is to do."""

FREIGABEFRIST = FRISTREGELN[Antragsstatus.IN_FREIGABE].anlass
"""Says the same as "Freigabe entscheiden" and is left out beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lage:
    """What the database says about one case of the inbox."""

    status: str
    am_zug: str
    faellig_am: date | None
    faellig_grund: str
    ist_zugeteilt: bool
    zeichnung_offen: bool
    aufnahme_offen: bool
    ablehnung_offen: bool
    aufhebung_offen: bool
    unterschrift_offen: bool
    mail_fehlgeschlagen: bool
    dokument_gescheitert: bool
    erinnerung_ohne_adresse: bool
    antwort_eingegangen: bool
    nachweis_ungesichtet: bool


def gruende(lage: Lage, heute: date) -> tuple[str, ...]:
    """Every reason, the most urgent first; never empty."""
    ist_offen = lage.status in OFFENE_STATUS
    entscheidet = lage.aufnahme_offen or lage.status == Antragsstatus.IN_FREIGABE
    faellig = lage.faellig_am is not None and lage.faellig_am <= heute
    termin = "" if lage.faellig_grund == FREIGABEFRIST else lage.faellig_grund
    kandidaten = (
        (lage.ablehnung_offen, "Ablehnung entscheiden"),
        (lage.aufhebung_offen, "Aufhebung der Aufnahme entscheiden"),
        (entscheidet, "Freigabe entscheiden"),
        (lage.zeichnung_offen, "Zeichnungsfreigabe entscheiden"),
        (lage.unterschrift_offen, "Änderung einer Unterschrift entscheiden"),
        (lage.mail_fehlgeschlagen, "E-Mail fehlgeschlagen"),
        (lage.dokument_gescheitert, "Dokument konnte nicht erstellt werden"),
        (lage.erinnerung_ohne_adresse, "Erinnerung ging an niemanden: keine E-Mail-Adresse"),
        (faellig, termin),
        (lage.antwort_eingegangen, "Antwort eingegangen"),
        (ist_offen and lage.nachweis_ungesichtet, "Nachweis ungesichtet"),
        (ist_offen and not lage.ist_zugeteilt, "Nicht zugeteilt"),
        (not faellig, termin),
    )
    gefunden = tuple(satz for gilt, satz in kandidaten if gilt and satz)
    return gefunden or (_ohne_besonderen_grund(lage),)


def _ohne_besonderen_grund(lage: Lage) -> str:
    if lage.am_zug and lage.am_zug != AmZug.AMT:
        return AM_ZUG_WORTE[AmZug(lage.am_zug)].intern
    handlung = NAECHSTE_HANDLUNG.get(lage.status)
    if handlung is None:
        return STATUSWORTE[Antragsstatus(lage.status)].intern
    return HANDLUNGSWORTE[handlung].intern


def schrittwort(status: str) -> str:
    """Where the case stands on the track; states beside the track by their own word."""
    if status not in OFFENE_STATUS or status == Antragsstatus.IN_FREIGABE:
        return STATUSWORTE[Antragsstatus(status)].intern
    return SCHRITTE[schrittnummer(status) - 1][0]
