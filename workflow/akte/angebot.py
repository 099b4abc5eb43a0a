"""Which acts on a body or a membership a person is offered: those that state and right allow."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.akteur import Akteur
from antraege.choices import Freigabeart, Handlung
from antraege.fall import Fall
from workflow.akte.formulare import KOMMUNENFORMULARE, MITGLIEDSFORMULARE
from workflow.akte.wege import zur_kommunenhandlung, zur_mitgliedschaftshandlung
from workflow.verfahren.handlungen import ist_moeglich, name
from workflow.vorgang.seite.angebot import Aktion

H = Handlung

JE_MITGLIEDSCHAFT = (
    H.RUHEN_LASSEN,
    H.RUHEN_BEENDEN,
    H.AUSTRITT_VERMERKEN,
    H.AUSSCHLUSS_VORSCHLAGEN,
    H.AUSSCHLIESSEN,
    H.AUSSCHLUSSVORSCHLAG_VERWERFEN,
    H.RECHTSNACHFOLGE_VORSCHLAGEN,
    H.AUF_RECHTSNACHFOLGE_UEBERLEITEN,
    H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN,
)
"""Acts in the order in which a membership offers them."""


def an_der_kommune(fall: Fall, akteur: Akteur, handlung: Handlung, **abfrage: object) -> str:
    """Address of an act on the body, where this person may take it now; else empty."""
    if handlung not in KOMMUNENFORMULARE or not ist_moeglich(fall, handlung, akteur):
        return ""
    return zur_kommunenhandlung(fall.kommune.ags, handlung, **abfrage)


def an_der_mitgliedschaft(fall: Fall, akteur: Akteur, handlung: Handlung, **abfrage: object) -> str:
    """Address of an act on the membership, where this person may take it now; else empty."""
    schluessel = fall.mitgliedschaft.id
    if schluessel is None or handlung not in MITGLIEDSFORMULARE:
        return ""
    if not ist_moeglich(fall, handlung, akteur):
        return ""
    return zur_mitgliedschaftshandlung(schluessel, handlung, **abfrage)


def aktionen_der_mitgliedschaft(fall: Fall, akteur: Akteur) -> Iterator[Aktion]:
    """Every act on the membership that has something to be about."""
    for handlung in JE_MITGLIEDSCHAFT:
        url = an_der_mitgliedschaft(fall, akteur, handlung)
        if url and _passt(fall, akteur, handlung):
            yield Aktion(name(handlung), url)


ENTSCHEIDUNGEN = {
    H.AUSSCHLIESSEN: Freigabeart.AUSSCHLUSS,
    H.AUSSCHLUSSVORSCHLAG_VERWERFEN: Freigabeart.AUSSCHLUSS,
    H.AUF_RECHTSNACHFOLGE_UEBERLEITEN: Freigabeart.RECHTSNACHFOLGE,
    H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN: Freigabeart.RECHTSNACHFOLGE,
}
"""Act -> the proposal of another person that it decides about (four eyes)."""
VORSCHLAEGE = {
    H.AUSSCHLUSS_VORSCHLAGEN: Freigabeart.AUSSCHLUSS,
    H.RECHTSNACHFOLGE_VORSCHLAGEN: Freigabeart.RECHTSNACHFOLGE,
}
"""Act -> the kind of proposal that it makes."""
MIT_REGEL = (H.AUSSCHLUSS_VORSCHLAGEN, H.AUSSCHLIESSEN)
"""Acts that rest on a rule of the network; without one they are switched off."""


def _passt(fall: Fall, akteur: Akteur, handlung: Handlung) -> bool:
    """Whether a proposal is there to be decided, or none to be made a second time."""
    if handlung in MIT_REGEL and not fall.einstellungen.ausschlussregel.strip():
        return False
    if handlung in ENTSCHEIDUNGEN:
        offen = fall.offene_freigabe(ENTSCHEIDUNGEN[handlung])
        return offen is not None and offen.vorgeschlagen_von_id != akteur.person_id
    return handlung not in VORSCHLAEGE or fall.offene_freigabe(VORSCHLAEGE[handlung]) is None
