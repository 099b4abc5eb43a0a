"""Mails that an act overtakes: what has not gone out yet and is no longer true stays here."""

from antraege.choices import Handlung, Nachrichtenstand
from antraege.fall import Fall

_H = Handlung

_SCHRITTMAILS = frozenset(
    {
        _H.PRUEFUNG_AUFNEHMEN,
        _H.VORAUSSETZUNGEN_BESTAETIGEN,
        _H.BESCHLUSSLAGE_BESTAETIGEN,
        _H.UNTERZEICHNUNG_BESTAETIGEN,
    }
)
_RUECKWEG = frozenset({_H.VORGANG_ZURUECKSETZEN})
_FRAGEN = frozenset({_H.RUECKFRAGE_STELLEN, _H.RUECKFRAGE_ANMAHNEN})
_LAUFENDES = (
    _SCHRITTMAILS
    | _RUECKWEG
    | {
        _H.RUECKFRAGE_STELLEN,
        _H.RUECKFRAGE_ANMAHNEN,
        _H.AUSSETZUNG_BEGINNEN,
        _H.ZEICHNUNGSFREIGABE_ERTEILEN,
        _H.ZUR_RUNDE_EINLADEN,
        _H.VORGANG_WIEDERAUFNEHMEN,
    }
)

UEBERHOLT: dict[Handlung, frozenset[Handlung]] = {
    _H.RUECKFRAGE_BEANTWORTEN: _FRAGEN,
    _H.RUECKFRAGE_ZURUECKNEHMEN: _FRAGEN,
    **dict.fromkeys(
        (_H.ZUSAGE_EINLOESEN, _H.NICHTEINLOESUNG_VERMERKEN, _H.ZUSAGE_VERLAENGERN),
        frozenset({_H.ZUSAGE_ANMAHNEN, _H.ZUSAGE_VERLAENGERN}),
    ),
    _H.RUNDENPLATZ_STREICHEN: frozenset({_H.ZUR_RUNDE_EINLADEN}),
    # Nobody is invited to where it was seen already.
    _H.ANWESENHEIT_VERMERKEN: frozenset({_H.ZUR_RUNDE_EINLADEN}),
    # A second invitation names the new day.
    _H.ZUR_RUNDE_EINLADEN: frozenset({_H.ZUR_RUNDE_EINLADEN, _H.RUNDENPLATZ_STREICHEN}),
    _H.AUSSETZUNG_BEENDEN: frozenset({_H.AUSSETZUNG_BEGINNEN}),
    **dict.fromkeys(_SCHRITTMAILS, _RUECKWEG),
    _H.VORLAGE_ZURUECKGEBEN: _SCHRITTMAILS,
    _H.VORGANG_ZURUECKSETZEN: _SCHRITTMAILS | _RUECKWEG,
    _H.AUFNAHME_FREIGEBEN: _LAUFENDES,
    _H.AUFNAHME_ABLEHNEN: _LAUFENDES | {_H.ANHOERUNG},
    _H.INTERESSE_ZURUECKZIEHEN: _LAUFENDES | {_H.ANHOERUNG},
    _H.VORGANG_EINSTELLEN: _LAUFENDES | {_H.ANHOERUNG},
    _H.VORGANG_WIEDERAUFNEHMEN: frozenset(
        {_H.AUFNAHME_ABLEHNEN, _H.INTERESSE_ZURUECKZIEHEN, _H.VORGANG_EINSTELLEN}
    ),
    _H.AUFNAHME_AUFHEBEN: frozenset({_H.AUFNAHME_FREIGEBEN}),
}
"""Act -> acts whose unsent mail it makes untrue."""


def halte_ueberholte_an(fall: Fall, handlung: Handlung) -> Fall:
    """The case with those mails held back; what was sent is sent."""
    ueberholt = UEBERHOLT.get(handlung, frozenset())
    return fall.je(
        "nachrichten",
        lambda n: n.handlung in ueberholt and n.stand != Nachrichtenstand.ANGEHALTEN,
        stand=Nachrichtenstand.ANGEHALTEN.value,
    )
