"""Role × act, with the expected values written out, held against the door itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest

from antraege.akteur import Akteur
from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung
from antraege.models import Protokolleintrag
from antraege.queries.fall import fall_der_kommune
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import DETMOLD, Leute, Welt
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.handlungen import EINGABEN
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.tuer import Ziel, fuehre_aus, vorschau

pytestmark = pytest.mark.nur_sqlite  # rights are decided before any statement

H = Handlung
S = Antragsstatus
SPALTEN = (
    "bearbeitung",
    "bearbeitung2",
    "leitung",
    "hausleitung",
    "revision",
    "administration",
    "begleitung",
    "kommune",
    "fremde_kommune",
    "importiert",
    "system",
)

# J: may; N: is told that this is not allowed; -: there is no such case for this person.
MATRIX: dict[tuple[Handlung, str], str] = {
    #                                             B B2 L H R A G K F I S
    (H.INTERESSE_ERFASSEN, "kommune"): "          J J  N N N - - N - N N",
    (H.ALTFALL_UEBERNEHMEN, "kommune"): "         N N  N N N - - N - J N",
    (H.BESTAND_UEBERNEHMEN, "kommune"): "         N N  N N N - - N - J N",
    (H.PRUEFUNG_AUFNEHMEN, "offen"): "            J J  N N N - - N - N N",
    (H.VORAUSSETZUNGEN_BESTAETIGEN, "offen"): "   J J  N N N - - N - N N",
    (H.BESCHLUSSLAGE_BESTAETIGEN, "offen"): "     J J  N N N - - N - N N",
    (H.UNTERZEICHNUNG_BESTAETIGEN, "offen"): "    J J  N N N - - N - N N",
    (H.AUFNAHME_FREIGEBEN, "offen"): "            N N  J N N - - N - N N",
    (H.VORLAGE_ZURUECKGEBEN, "offen"): "          N N  J N N - - N - N N",
    (H.VORGANG_ZURUECKSETZEN, "offen"): "         J J  N N N - - N - N N",
    (H.ABLEHNUNG_VORSCHLAGEN, "offen"): "         J J  N N N - - N - N N",
    (H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN, "offen"): "J J  N N N - - N - N N",
    (H.ABLEHNUNGSVORSCHLAG_VERWERFEN, "offen"): " N N  J N N - - N - N N",
    (H.AUFNAHME_ABLEHNEN, "offen"): "             N N  J N N - - N - N N",
    (H.INTERESSE_ZURUECKZIEHEN, "offen"): "       J J  N N N - - J - N N",
    (H.VORGANG_EINSTELLEN, "offen"): "            J J  N N N - - N - N N",
    (H.VORGANG_WIEDERAUFNEHMEN, "abgelehnt"): "   N N  J N N - - N - N N",
    (H.VORGANG_WIEDERAUFNEHMEN, "zurueckgezogen"): "J J  N N N - - N - N N",
    (H.VORGANG_WIEDERAUFNEHMEN, "eingestellt"): " J J  N N N - - N - N N",
    (H.AUFHEBUNG_VORSCHLAGEN, "aufgenommen"): "   J J  N N N - - N - N N",
    (H.AUFHEBUNGSVORSCHLAG_VERWERFEN, "aufgenommen"): "N N  J N N - - N - N N",
    (H.AUFNAHME_AUFHEBEN, "aufgenommen"): "       N N  J N N - - N - N N",
    (H.INTERESSE_ERGAENZEN, "offen"): "           J J  N N N - - N - N N",
    (H.ZUSTAENDIGKEIT_UEBERNEHMEN, "offen"): "    J J  J N N - - N - N N",
    (H.KONTAKT_AENDERN, "offen"): "               J J  N N N - - N - N N",
    (H.NACHWEIS_ERFASSEN, "offen"): "             J J  N N N - - N - N N",
    (H.KRITERIUM_PRUEFEN, "offen"): "             J J  N N N - - N - N N",
    (H.ZUSAGE_ERFASSEN, "offen"): "               J J  N N N - - N - N N",
    (H.BERATUNG_ERFASSEN, "offen"): "             J J  N N N - - N - N N",
    (H.ENTBEHRLICHKEIT_ERFASSEN, "offen"): "      J J  N N N - - N - N N",
    (H.UNTERSCHRIFT_ERFASSEN, "offen"): "         J J  N N N - - N - N N",
    (H.UNTERSCHRIFT_ZURUECKNEHMEN, "offen"): "    J J  N N N - - N - N N",
    (H.VORBEHALT_AUFHEBEN, "offen"): "            J J  N N N - - N - N N",
    (H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, "offen"): "J J  N N N - - N - N N",
    (H.ZEICHNUNGSFREIGABE_ERTEILEN, "offen"): "   N N  J N N - - N - N N",
    (H.ZEICHNUNGSFREIGABE_VERWERFEN, "offen"): "  N N  J N N - - N - N N",
    (H.RUECKFRAGE_STELLEN, "offen"): "            J J  N N N - - N - N N",
    (H.RUECKFRAGE_BEANTWORTEN, "offen"): "        J J  N N N - - N - N N",
    (H.AUSSETZUNG_BEGINNEN, "offen"): "           J J  N N N - - N - N N",
    (H.AUSSETZUNG_BEENDEN, "offen"): "            J J  N N N - - N - N J",
    (H.WIEDERVORLAGE_SETZEN, "offen"): "          J J  J N N - - N - N N",
    (H.WIEDERVORLAGE_ERLEDIGEN, "offen"): "       J J  J N N - - N - N N",
    (H.ANHOERUNG, "offen"): "                     J J  N N N - - N - N N",
    (H.NACHRICHT_ANHALTEN, "offen"): "            J J  J N N - - N - N N",
    (H.EINTRAG_BERICHTIGEN, "offen"): "           J J  N N N - - N - N N",
    (H.ZUSAGE_VERLAENGERN, "offen"): "J J  N N N - - N - N N",
    (H.ZUSAGE_EINLOESEN, "offen"): "J J  N N N - - N - N N",
    (H.NICHTEINLOESUNG_VERMERKEN, "offen"): "J J  N N N - - N - N N",
    (H.ZUSAGE_ANMAHNEN, "offen"): "J J  N N N - - N - N J",
    (H.RUECKFRAGE_ZURUECKNEHMEN, "offen"): "J J  N N N - - N - N N",
    (H.RUECKFRAGE_ANMAHNEN, "offen"): "J J  N N N - - N - N J",
    (H.STELLUNGNAHME_ERFASSEN, "offen"): "J J  N N N - - N - N N",
    (H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN, "aufgenommen"): "J J  N N N - - N - N N",
    (H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, "aufgenommen"): "N N  J N N - - N - N N",
    (H.UNTERSCHRIFTSAENDERUNG_VERWERFEN, "aufgenommen"): "N N  J N N - - N - N N",
    (H.DOKUMENT_ABLEGEN, "offen"): "J J  N N N - - N - N N",
    (H.DOKUMENT_ABLEGEN, "kommune"): "J J  N N N - - N - N N",
    (H.DOKUMENT_AENDERN, "offen"): "J J  N N N - - N - N N",
    (H.DOKUMENT_AENDERN, "kommune"): "J J  N N N - - N - N N",
    (H.DOKUMENT_ANFORDERN, "offen"): "J J  N N N - - N - N N",
    (H.DOKUMENT_ERSTELLEN, "offen"): "N N  N N N - - N - N J",
    (H.STAND_NACHFUEHREN, "offen"): "N N  N N N - - N - N J",
    (H.RUNDENPLATZ_GEBEN, "offen"): "J J  N N N - - N - N N",
    (H.RUNDENPLATZ_STREICHEN, "offen"): "J J  N N N - - N - N N",
    (H.ZUR_RUNDE_EINLADEN, "offen"): "J J  N N N - - N - N N",
    (H.ANWESENHEIT_VERMERKEN, "offen"): "J J  J N N - - N - N N",
    (H.EHRENAMTSKARTE_VERMERKEN, "kommune"): "J J  N N N - - N - N N",
    (H.ANSPRECHPERSON_EINTRAGEN, "kommune"): "J J  N N N - - N - N N",
    (H.ANSPRECHPERSON_BEENDEN, "kommune"): "J J  N N N - - N - N N",
    (H.VERWALTUNGSSPITZE_EINTRAGEN, "kommune"): "J J  N N N - - N - N N",
    (H.VERWALTUNGSSPITZE_BEENDEN, "kommune"): "J J  N N N - - N - N N",
    (H.GASTTEILNAHME_ERFASSEN, "kommune"): "J J  N N N - - N - J N",
    (H.VORGESCHICHTE_ERFASSEN, "kommune"): "J J  N N N - - N - J N",
    (H.BESTAND_ERGAENZEN, "mitglied"): "N N  N N N - - N - J N",
    (H.RUHEN_LASSEN, "mitglied"): "               J J  N N N - - N - N N",
    (H.RUHEN_BEENDEN, "mitglied"): "              J J  N N N - - N - N N",
    (H.AUSTRITT_VERMERKEN, "mitglied"): "         J J  N N N - - N - N N",
    (H.AUSSCHLUSS_VORSCHLAGEN, "mitglied"): "     J J  N N N - - N - N N",
    (H.AUSSCHLIESSEN, "mitglied"): "              N N  J N N - - N - N N",
    (H.AUSSCHLUSSVORSCHLAG_VERWERFEN, "mitglied"): "N N  J N N - - N - N N",
    (H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN, "mitglied"): "N N  J N N - - N - N N",
    (H.RECHTSNACHFOLGE_VORSCHLAGEN, "mitglied"): "J J  N N N - - N - N N",
    (H.AUF_RECHTSNACHFOLGE_UEBERLEITEN, "mitglied"): "N N  J N N - - N - N N",
}
EIGENE_TUEREN = (
    "katalog", "fassung", "einstellung", "mustervorlage", "monat", "runde_", "rundenlauf", "gebiet",
)  # fmt: skip
EIGENE_TUER = {h for h in Handlung if h.value.startswith(EIGENE_TUEREN)}
NUR_WIRKUNG = {
    H.AUFNEHMEN,
    H.AUFHEBEN,
    H.ANTRAG_UEBERLEITEN,
    H.ANTRAG_ZURUECKLEITEN,
    H.BEI_NACHFOLGE_EINSTELLEN,
    H.NACHFOLGEEINSTELLUNG_AUFHEBEN,
    H.MITGLIEDSCHAFT_UEBERLEITEN,
    H.MITGLIEDSCHAFT_FORTFUEHREN,
    H.MITGLIEDSCHAFT_WIEDERHERSTELLEN,
}
AUSSERHALB = {
    H.KONTO_ANLEGEN,
    H.ZUGANG_ERTEILEN,
    H.ZUGANG_ENTZIEHEN,
    H.REGISTER_LADEN,
    H.VORFUEHRUNG_LADEN,
    *EIGENE_TUER,
}
"""Acts on accounts, register, versions, rules, rounds and reports: they belong to no case."""


def test_the_matrix_names_every_act_and_every_person() -> None:
    assert {handlung for handlung, _ in MATRIX} == set(EINGABEN)
    assert set(Handlung) == set(EINGABEN) | NUR_WIRKUNG | AUSSERHALB
    assert set(SPALTEN) == {feld.name for feld in fields(Leute)}
    assert all(len(zeile.split()) == len(SPALTEN) for zeile in MATRIX.values())


def ziel(welt: Welt, gegenstand: str) -> Ziel:
    """A case, a membership or a body that belongs to Detmold."""
    if gegenstand == "kommune":
        return Ziel(kommune=welt.detmold.pk)
    if gegenstand == "mitglied":
        return Ziel(mitgliedschaft=welt.mitglied(DETMOLD))
    if gegenstand == "offen":
        return Ziel(antrag=welt.interesse())
    return Ziel(antrag=welt.weg_bis(S(gegenstand)))


def antwort(wer: Akteur, handlung: Handlung, wohin: Ziel, eingabe: Eingabe, welt: Welt) -> str:
    """How the door answers, as a letter of the matrix; preview and act have to agree."""
    sicht = tuer(vorschau, wer, handlung, wohin, eingabe, welt)
    if sicht != "J":
        assert tuer(fuehre_aus, wer, handlung, wohin, eingabe, welt) == sicht
    return sicht


def tuer(
    gang: Callable[..., object],
    wer: Akteur,
    handlung: Handlung,
    wohin: Ziel,
    eingabe: Eingabe,
    welt: Welt,
) -> str:
    try:
        gang(wer, handlung, wohin, eingabe, jetzt=welt.jetzt)
    except NichtGefunden:
        return "-"
    except Abgelehnt as abgelehnt:
        return "N" if abgelehnt.hat(Hindernisart.RECHT) else "J"
    return "J"


@pytest.mark.parametrize(("handlung", "gegenstand"), MATRIX)
def test_each_person_may_exactly_what_the_matrix_says(
    welt: Welt, handlung: Handlung, gegenstand: str
) -> None:
    wohin = ziel(welt, gegenstand)
    fall = welt.fall(wohin.antrag) if wohin.antrag else fall_der_kommune(welt.detmold.pk)
    eingabe = beispiel(welt, handlung, fall)
    vorher = Protokolleintrag.objects.count()
    ist = {
        spalte: antwort(getattr(welt.leute, spalte), handlung, wohin, eingabe, welt)
        for spalte in SPALTEN
    }
    soll = dict(zip(SPALTEN, MATRIX[handlung, gegenstand].split(), strict=True))
    assert ist == soll
    assert Protokolleintrag.objects.count() == vorher


def test_effects_and_foreign_acts_are_open_to_nobody(welt: Welt) -> None:
    antrag = Ziel(antrag=welt.weg_bis(S.IN_FREIGABE))
    offen = {
        (handlung, spalte)
        for handlung in NUR_WIRKUNG | AUSSERHALB
        for spalte in SPALTEN
        if antwort(getattr(welt.leute, spalte), handlung, antrag, Eingabe(grund="x"), welt) == "J"
    }
    assert offen == set()


@pytest.mark.parametrize("status", OFFENE_STATUS)
def test_a_body_takes_back_its_own_interest_in_every_open_state(
    welt: Welt, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    eingabe = beispiel(welt, H.INTERESSE_ZURUECKZIEHEN, welt.fall(antrag))
    with pytest.raises(NichtGefunden):
        welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, eingabe, wer=welt.leute.fremde_kommune)
    welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, eingabe, wer=welt.leute.kommune)
    assert welt.status(antrag) == S.ZURUECKGEZOGEN


@pytest.mark.parametrize("spalte", ["administration", "begleitung", "fremde_kommune"])
def test_foreign_looks_like_missing(welt: Welt, spalte: str) -> None:
    wer = getattr(welt.leute, spalte)
    antrag = welt.interesse()
    for wohin in (Ziel(antrag=antrag), Ziel(antrag=antrag + 999), Ziel(kommune=99_999), Ziel()):
        assert tuer(vorschau, wer, H.VORGANG_EINSTELLEN, wohin, Eingabe(grund="x"), welt) == "-"
