"""Four invented bodies: refusals, withdrawals, discontinued cases, memberships that rest or end.

What would be unkind to say of a real municipality is told of these alone.
"""

from collections.abc import Callable
from functools import partial

from antraege.choices import Beratungsergebnis, Handlung, Kanal, Kommunentyp, Urteil
from antraege.models import Kommune
from project.vorfuehrung import abschnitte as ab
from project.vorfuehrung import aktenstuecke as st
from project.vorfuehrung import schaustueck
from project.vorfuehrung.drehbuch import Drehbuch
from workflow.verfahren import eingaben as e

B, H = Beratungsergebnis, Handlung


def musterstadt() -> Kommune:
    """A town; keys beginning with 99 lie outside the official ranges. It gets a longer name."""
    return Kommune(
        ags="99000001",
        name="Musterstadt",
        typ=Kommunentyp.STADT,
        amtsbezeichnung="Bürgermeister/in",
    )


def neuland() -> Kommune:
    """A municipality."""
    return Kommune(
        ags="99000002",
        name="Neuland-Beispielhausen",
        typ=Kommunentyp.GEMEINDE,
        amtsbezeichnung="Bürgermeister/in",
    )


def probeland() -> Kommune:
    """A Kreis."""
    return Kommune(
        ags="99001",
        name="Kreis Probeland",
        typ=Kommunentyp.KREIS,
        amtsbezeichnung="Landrat/Landrätin",
    )


ERFUNDENE: dict[Callable[[], Kommune], Callable[[Drehbuch], None]] = {}
"""Invented body -> what it goes through; filled below."""


def spielt(kommune: Callable[[], Kommune]) -> Callable[[Callable[[Drehbuch], None]], None]:
    """Give the decorated story to an invented body."""

    def eintragen(geschichte: Callable[[Drehbuch], None]) -> None:
        ERFUNDENE[kommune] = geschichte

    return eintragen


def tat(d: Drehbuch, handlung: Handlung, eingabe: e.Eingabe, frueh: int, spaet: int) -> None:
    """An act of Bearbeitung."""
    d.nach(frueh, spaet, lambda jetzt: d.akte.tue(handlung, eingabe, jetzt))


def leitung(d: Drehbuch, handlung: Handlung, grund: str, frueh: int = 1, spaet: int = 5) -> None:
    """An act of Referatsleitung with its reason."""
    a, eingabe = d.akte, e.Eingabe(grund=grund)
    d.nach(frueh, spaet, lambda jetzt: a.tue(handlung, eingabe, jetzt, a.team.leitung))


@spielt(musterstadt)
def zieht_zurueck_und_wird_abgelehnt(d: Drehbuch) -> None:
    """Three attempts: withdrawn; refused, resumed and withdrawn after a no; refused."""
    _zieht_selbst_zurueck(d)
    d.warte(60, 80)
    _wird_abgelehnt(d, umweg=True)
    leitung(d, H.VORGANG_WIEDERAUFNEHMEN, "Neue Unterlagen liegen vor.", 30, 45)
    ab.urteile(d, nummern=(2, 4, 5))
    ab.voraussetzungen(d)
    d.nach(20, 40, partial(d.akte.beraet, ergebnis=B.ABGELEHNT))
    _zieht_im_auftrag_zurueck(d)
    d.warte(60, 80)
    _wird_abgelehnt(d)


def _zieht_selbst_zurueck(d: Drehbuch) -> None:
    ab.interesse(d)
    ab.pruefung(d)
    eingabe = e.Zurueckziehen(grund="Wir möchten zunächst die eigene Strategie beschließen.")
    a = d.akte
    d.nach(20, 30, lambda jetzt: a.tue(H.INTERESSE_ZURUECKZIEHEN, eingabe, jetzt, a.vertretung))
    d.nach(1, 3, a.erledigt_wiedervorlage)


def _zieht_im_auftrag_zurueck(d: Drehbuch) -> None:
    eingabe = e.Zurueckziehen(
        grund="Der Rat hat sich gegen den Beitritt entschieden.",
        im_auftrag=Kanal.BRIEF,
        schreiben="Schreiben der Bürgermeisterin oder des Bürgermeisters",
    )
    tat(d, H.INTERESSE_ZURUECKZIEHEN, eingabe, 10, 15)


def _wird_abgelehnt(d: Drehbuch, *, umweg: bool = False) -> None:
    ab.interesse(d)
    ab.pruefung(d)
    ab.nachweise(d, 1)
    begruendung = "Eine feste Zuständigkeit ist nicht zu erkennen."
    d.nach(2, 5, partial(d.akte.urteilt, nr=1))
    d.gleich(
        partial(d.akte.urteilt, nr=2, urteil=Urteil.NICHT_ERFUELLT, begruendung=begruendung),
        partial(d.akte.urteilt, nr=3),
    )
    ab.anhoerung(d, grund=begruendung, tage=21)
    ab.stellungnahme(d)
    vorschlag = e.AblehnungVorschlagen(
        grund=begruendung, quelle="Kriterienkatalog, Voraussetzung 2"
    )
    tat(d, H.ABLEHNUNG_VORSCHLAGEN, vorschlag, 12, 16)
    if umweg:
        zurueck = e.Eingabe(grund="Die Stellungnahme traf verspätet ein.")
        tat(d, H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN, zurueck, 1, 3)
        tat(d, H.ABLEHNUNG_VORSCHLAGEN, vorschlag, 4, 8)
        leitung(d, H.ABLEHNUNGSVORSCHLAG_VERWERFEN, "Bitte die Stellungnahme auswerten.")
        tat(d, H.ABLEHNUNG_VORSCHLAGEN, vorschlag, 4, 8)
    leitung(d, H.AUFNAHME_ABLEHNEN, "Dem Vorschlag wird gefolgt.")


@spielt(neuland)
def tritt_bei_und_wieder_aus(d: Drehbuch) -> None:
    """Discontinued, admitted after a no and a yes, its commitment not kept, dormant, left."""
    _antwortet_nicht(d)
    tat(d, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Antwort der Gemeinde ist da."), 25, 35)
    ab.antwort(d, 0, 1)
    ab.nachweise(d, 1, 2)
    ab.urteile(d, zusage_tage=160)
    ab.voraussetzungen(d)
    d.nach(20, 30, partial(d.akte.beraet, ergebnis=B.ABGELEHNT))
    d.nach(40, 55, d.akte.legt_neue_drucksache_vor)
    d.gleich(partial(d.akte.beraet, ergebnis=B.MIT_MASSGABE))
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)
    st.loest_zusage_nicht_ein(d, nach_tagen=25)
    _als_mitglied(d, H.RUHEN_LASSEN, e.Eingabe(grund="Die Stelle ist unbesetzt."), 30)
    _als_mitglied(d, H.RUHEN_BEENDEN, e.Eingabe(grund="Die Stelle ist wieder besetzt."), 60)
    austritt = e.Eingabe(grund="Neue Schwerpunkte der Gemeinde.", im_auftrag=Kanal.BRIEF)
    _als_mitglied(d, H.AUSTRITT_VERMERKEN, austritt, 45)
    d.warte(30, 40)
    _antwortet_nicht(d)


def _antwortet_nicht(d: Drehbuch) -> None:
    ab.interesse(d)
    ab.pruefung(d)
    ab.rueckfrage(d, frist=14)
    ab.wiedervorlage(d, anlass="Erste Erinnerung", tage=15)
    d.nach(16, 20, d.akte.erledigt_wiedervorlage)
    ab.wiedervorlage(d, anlass="Zweite Erinnerung", tage=15)
    d.nach(16, 20, d.akte.erledigt_wiedervorlage)
    grund = "Keine Antwort trotz zweier Erinnerungen."
    tat(d, H.VORGANG_EINSTELLEN, e.Eingabe(grund=grund), 12, 18)


def _als_mitglied(d: Drehbuch, handlung: Handlung, eingabe: e.Eingabe, tage: int) -> None:
    d.nach(tage, tage + 15, lambda jetzt: d.akte.tue_als_mitglied(handlung, eingabe, jetzt))


@spielt(probeland)
def irrtuemlich_aufgenommen(d: Drehbuch) -> None:
    """Admitted in error, annulled, admitted anew; the membership rests."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d, mit_ausschuss=True)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)
    vorschlag = e.Eingabe(grund="Die Unterschrift des Landes gehört zu einem anderen Kreis.")
    tat(d, H.AUFHEBUNG_VORSCHLAGEN, vorschlag, 10, 15)
    leitung(d, H.AUFHEBUNGSVORSCHLAG_VERWERFEN, "Bitte zuerst das Original vorlegen.")
    tat(d, H.AUFHEBUNG_VORSCHLAGEN, vorschlag, 3, 6)
    leitung(d, H.AUFNAHME_AUFHEBEN, "Das Original bestätigt den Irrtum.")
    ab.unterschriften(d)
    ab.vorlage(d)
    ab.freigabe(d)
    _als_mitglied(d, H.RUHEN_LASSEN, e.Eingabe(grund="Umorganisation der Kreisverwaltung."), 90)


spielt(schaustueck.beispielingen)(schaustueck.halb_unterzeichnet)
