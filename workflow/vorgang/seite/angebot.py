"""Which acts a person is offered: what right and state allow, and what there is anything to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from antraege.choices import Antragsstatus, Freigabeart, Fristart, Handlung
from antraege.fall import Fall
from antraege.rules.zeichnung import massgebliche_fassung
from antraege.rules.zusagen import lebt, offene_zusagen
from workflow.verfahren.handlungen import name
from workflow.verfahren.tatsachen.dokumente import hat_urkunde
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.formulare.zeichnung import VORSCHLAG_AENDERN
from workflow.vorgang.wege import zur_handlung

H = Handlung


@dataclass(frozen=True, slots=True)
class Aktion:
    """A link that looks like a button; ``wartet`` looks as if disabled and explains on its page."""

    titel: str
    url: str
    rang: str = "tertiary"
    wartet: bool = False


def angebot(
    fall: Fall, umstand: Umstand, handlung: Handlung, wort: str = "", **abfrage: object
) -> Aktion | None:
    """The act as a link, if this person can take it now; ``abfrage`` names the row it is about."""
    if not passt(fall, handlung, umstand) or not abhilfe(fall, umstand.akteur, handlung, None):
        return None
    assert fall.antrag.id is not None
    url = zur_handlung(fall.antrag.id, handlung, **abfrage)
    return Aktion(wort or titel_des_akts(fall, handlung), url)


def angebote(
    fall: Fall, umstand: Umstand, *handlungen: tuple[Handlung, str], **abfrage: object
) -> Iterator[Aktion]:
    """Those of these acts (with their words) that this person can take now."""
    for handlung, wort in handlungen:
        aktion = angebot(fall, umstand, handlung, wort, **abfrage)
        if aktion is not None:
            yield aktion


def titel_des_akts(fall: Fall, handlung: Handlung) -> str:
    """What the link to an act says; an open proposal is replaced, not repeated."""
    vorgeschlagen = fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None
    if handlung is H.ZEICHNUNGSFREIGABE_VORSCHLAGEN and vorgeschlagen:
        return VORSCHLAG_AENDERN
    return name(handlung)


def passt(fall: Fall, handlung: Handlung, umstand: Umstand) -> bool:
    """Whether there is anything that the act could be about."""
    if handlung in ENTSCHEIDUNGEN and not _ist_fremd(fall, ENTSCHEIDUNGEN[handlung], umstand):
        return False
    return _regeln(fall, umstand).get(handlung, True)


ENTSCHEIDUNGEN = {
    H.ZEICHNUNGSFREIGABE_ERTEILEN: Freigabeart.ZEICHNUNG,
    H.ZEICHNUNGSFREIGABE_VERWERFEN: Freigabeart.ZEICHNUNG,
    H.AUFNAHME_ABLEHNEN: Freigabeart.ABLEHNUNG,
    H.ABLEHNUNGSVORSCHLAG_VERWERFEN: Freigabeart.ABLEHNUNG,
    H.AUFNAHME_AUFHEBEN: Freigabeart.AUFHEBUNG,
    H.AUFHEBUNGSVORSCHLAG_VERWERFEN: Freigabeart.AUFHEBUNG,
    H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: Freigabeart.UNTERSCHRIFT,
    H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: Freigabeart.UNTERSCHRIFT,
}
"""Act -> the proposal of another person that it decides about (four eyes)."""


def _ist_fremd(fall: Fall, art: Freigabeart, umstand: Umstand) -> bool:
    offen = fall.offene_freigabe(art)
    return offen is not None and offen.vorgeschlagen_von_id != umstand.akteur.person_id


def _regeln(fall: Fall, umstand: Umstand) -> dict[Handlung, bool]:
    """Act -> whether there is anything to do; every other act always has."""
    frage = fall.offene_rueckfrage
    offene = bool(offene_zusagen(fall))
    angehoert = any(a.angehoert.ist_bekannt for a in fall.anhoerungen)
    ausgesetzt = fall.laufende_aussetzung is not None
    vorgeschlagen = {art for art in Freigabeart if fall.offene_freigabe(art) is not None}
    return {
        H.RUECKFRAGE_STELLEN: frage is None,
        H.RUECKFRAGE_BEANTWORTEN: frage is not None,
        H.RUECKFRAGE_ZURUECKNEHMEN: frage is not None,
        H.RUECKFRAGE_ANMAHNEN: frage is not None and umstand.heute > frage.erbeten_bis,
        H.AUSSETZUNG_BEGINNEN: not ausgesetzt,
        H.AUSSETZUNG_BEENDEN: ausgesetzt,
        H.WIEDERVORLAGE_ERLEDIGEN: any(
            f.art is Fristart.WIEDERVORLAGE and f.erledigt_am is None for f in fall.fristen
        ),
        H.NACHRICHT_ANHALTEN: bool(fall.nachrichten),
        H.UNTERSCHRIFT_ZURUECKNEHMEN: bool(fall.geltende_unterschriften)
        and fall.status is not Antragsstatus.AUFGENOMMEN,
        H.VORBEHALT_AUFHEBEN: any(u.hat_offenen_vorbehalt for u in fall.geltende_unterschriften),
        H.ZUSAGE_ERFASSEN: any(k.laesst_zusage_zu for k in fall.kriterien),
        H.ZUSAGE_VERLAENGERN: offene and lebt(fall),
        H.ZUSAGE_EINLOESEN: offene,
        H.NICHTEINLOESUNG_VERMERKEN: offene,
        H.ZUSAGE_ANMAHNEN: offene and lebt(fall),
        # After the admission only the Genehmigung of an urgent decision is still recorded.
        H.BERATUNG_ERFASSEN: fall.status is not Antragsstatus.AUFGENOMMEN
        or any(b.ist_eilig for b in fall.beratungen),
        H.STELLUNGNAHME_ERFASSEN: bool(fall.anhoerungen),
        H.ABLEHNUNG_VORSCHLAGEN: angehoert and Freigabeart.ABLEHNUNG not in vorgeschlagen,
        H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: Freigabeart.ABLEHNUNG in vorgeschlagen,
        H.AUFNAHME_ABLEHNEN: angehoert,
        H.AUFHEBUNG_VORSCHLAGEN: hat_urkunde(fall) and Freigabeart.AUFHEBUNG not in vorgeschlagen,
        H.AUFNAHME_AUFHEBEN: hat_urkunde(fall) and not fall.andere_vorgaenge,
        H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN: bool(fall.geltende_unterschriften)
        and Freigabeart.UNTERSCHRIFT not in vorgeschlagen,
        H.DOKUMENT_AENDERN: bool(fall.dokumente),
        H.DOKUMENT_ANFORDERN: massgebliche_fassung(fall) is not None,
    }
