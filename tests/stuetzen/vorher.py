"""What has to be there before an act, and who takes it: so that tests can go through all acts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from antraege.akteur import Akteur
from antraege.choices import AmZug, Handlung, Partei
from antraege.models import Antrag
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import Welt, zeichnungsvorschlag
from workflow.verfahren.tatsachen import TATSACHEN

H = Handlung

DURCH_LEITUNG = frozenset(
    {
        H.ZEICHNUNGSFREIGABE_ERTEILEN,
        H.ZEICHNUNGSFREIGABE_VERWERFEN,
        H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN,
        H.UNTERSCHRIFTSAENDERUNG_VERWERFEN,
    }
)
DURCH_SYSTEM = frozenset({H.DOKUMENT_ERSTELLEN, H.STAND_NACHFUEHREN})
NUR_AUFGENOMMEN = frozenset(
    {
        H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN,
        H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN,
        H.UNTERSCHRIFTSAENDERUNG_VERWERFEN,
    }
)
TATSACHEN_DES_VORGANGS = [h for h, t in TATSACHEN.items() if "antrag" in t.gegenstaende]
TATSACHEN_DER_KOMMUNE = [h for h, t in TATSACHEN.items() if "kommune" in t.gegenstaende]


def ausfuehrend(welt: Welt, handlung: Handlung) -> Akteur:
    """Somebody who may take this fact act."""
    if handlung in DURCH_SYSTEM:
        return welt.leute.system
    return welt.leute.leitung if handlung in DURCH_LEITUNG else welt.leute.bearbeitung


def bereite_vor(welt: Welt, antrag: int, handlung: Handlung) -> None:
    """Record what an act on a case is about, where it is not there yet."""
    if handlung in VORHER:
        VORHER[handlung](welt, antrag)


def bereite_kommune_vor(welt: Welt, handlung: Handlung) -> None:
    """The same for an act on a body."""
    if handlung == H.ANSPRECHPERSON_BEENDEN:
        welt.nenne_person()
    if handlung == H.VERWALTUNGSSPITZE_BEENDEN:
        welt.nenne_spitze()
    if handlung == H.DOKUMENT_AENDERN:
        ablage = beispiel(welt, H.DOKUMENT_ABLEGEN, welt.fall_der_kommune())
        welt.tue_kommune(H.DOKUMENT_ABLEGEN, ablage)


def _wiedervorlage(welt: Welt, antrag: int) -> None:
    welt.tue(
        antrag, H.WIEDERVORLAGE_SETZEN, beispiel(welt, H.WIEDERVORLAGE_SETZEN, welt.fall(antrag))
    )


def _zeichnung(welt: Welt, antrag: int) -> None:
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())


def _verstrichene_frage(welt: Welt, antrag: int) -> None:
    welt.frage(antrag)
    welt.jetzt += timedelta(days=20)


def _ueberholt(welt: Welt, antrag: int) -> None:
    """Something outside the case has changed whose turn it is: the row says another one."""
    zug = welt.fall(antrag).antrag.am_zug
    Antrag.objects.filter(pk=antrag).update(
        am_zug=AmZug.DRITTE if zug != AmZug.DRITTE else AmZug.AMT
    )


def _unterschrieben(welt: Welt, antrag: int) -> None:
    """The body has signed, if it has not already."""
    if welt.fall(antrag).unterschrift(Partei.KOMMUNE) is None:
        welt.unterschreibe(antrag, Partei.KOMMUNE)


VORHER: dict[Handlung, Callable[[Welt, int], object]] = {
    H.RUECKFRAGE_BEANTWORTEN: Welt.frage,
    H.RUECKFRAGE_ZURUECKNEHMEN: Welt.frage,
    H.RUECKFRAGE_ANMAHNEN: _verstrichene_frage,
    H.AUSSETZUNG_BEENDEN: Welt.setze_aus,
    H.UNTERSCHRIFT_ZURUECKNEHMEN: _unterschrieben,
    H.VORBEHALT_AUFHEBEN: lambda w, a: w.unterschreibe(a, Partei.KOMMUNE, vorbehalt="Rat"),
    H.WIEDERVORLAGE_ERLEDIGEN: _wiedervorlage,
    H.ZEICHNUNGSFREIGABE_ERTEILEN: _zeichnung,
    H.ZEICHNUNGSFREIGABE_VERWERFEN: _zeichnung,
    H.STELLUNGNAHME_ERFASSEN: Welt.hoere_an,
    H.ZUSAGE_VERLAENGERN: Welt.sage_zu,
    H.ZUSAGE_EINLOESEN: Welt.sage_zu,
    H.NICHTEINLOESUNG_VERMERKEN: Welt.sage_zu,
    H.ZUSAGE_ANMAHNEN: Welt.sage_zu,
    H.DOKUMENT_AENDERN: Welt.lege_ab,
    H.DOKUMENT_ERSTELLEN: Welt.fordere_an,
    H.STAND_NACHFUEHREN: _ueberholt,
    H.RUNDENPLATZ_GEBEN: lambda w, _a: w.plane_runde(),
    H.RUNDENPLATZ_STREICHEN: Welt.setze_auf_liste,
    H.ZUR_RUNDE_EINLADEN: Welt.setze_auf_liste,
    H.ANWESENHEIT_VERMERKEN: Welt.setze_auf_liste,
    H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: Welt.schlage_unterschriftsaenderung_vor,
    H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: Welt.schlage_unterschriftsaenderung_vor,
}
"""Acts that are not here need nothing but the case."""
