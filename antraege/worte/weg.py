"""Acts that change where a case stands."""

from antraege.choices import Handlung
from antraege.worte.wort import Wort

_H = Handlung

WEGWORTE: dict[Handlung, Wort] = {
    _H.INTERESSE_ERFASSEN: Wort(
        "Interessenbekundung erfassen",
        "Ihre Interessenbekundung ist bei uns eingegangen.",
        "Eingangsbestätigung: Ihr Interesse am Kommunen-Netzwerk",
    ),
    _H.ALTFALL_UEBERNEHMEN: Wort(
        "Altfall übernehmen", "Wir haben den bisherigen Stand aus unseren Unterlagen übernommen."
    ),
    _H.PRUEFUNG_AUFNEHMEN: Wort(
        "Prüfung aufnehmen",
        "Wir haben mit der Prüfung Ihrer Angaben begonnen.",
        "Beitritt: Prüfung hat begonnen",
    ),
    _H.VORAUSSETZUNGEN_BESTAETIGEN: Wort(
        "Voraussetzungen bestätigen",
        "Alle Voraussetzungen sind erfüllt oder zugesagt.",
        "Beitritt: Voraussetzungen liegen vor, Bitte um Beschluss",
    ),
    _H.BESCHLUSSLAGE_BESTAETIGEN: Wort(
        "Beschlusslage bestätigen",
        "Ihr Beschluss liegt uns vor.",
        "Beitritt: Gemeinsame Erklärung zur Unterzeichnung",
    ),
    _H.UNTERZEICHNUNG_BESTAETIGEN: Wort(
        "Unterschriften vollständig",
        "Die Gemeinsame Erklärung ist von allen unterzeichnet.",
        "Beitritt: Unterzeichnung abgeschlossen",
    ),
    _H.AUFNAHME_FREIGEBEN: Wort(
        "Aufnahme freigeben",
        "Willkommen im Kommunen-Netzwerk!",
        "Willkommen im Kommunen-Netzwerk: engagiert in NRW",
    ),
    _H.VORLAGE_ZURUECKGEBEN: Wort("An Bearbeitung zurückgeben", "Wir klären noch einen Punkt."),
    _H.VORGANG_ZURUECKSETZEN: Wort(
        "Auf früheren Schritt zurücksetzen",
        "Wir haben den Stand berichtigt; der nächste Schritt steht oben.",
        "Beitritt: Stand berichtigt",
    ),
    _H.ABLEHNUNG_VORSCHLAGEN: Wort("Ablehnung vorschlagen"),
    _H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: Wort("Ablehnungsvorschlag zurücknehmen"),
    _H.ABLEHNUNGSVORSCHLAG_VERWERFEN: Wort("Ablehnungsvorschlag verwerfen"),
    _H.AUFNAHME_ABLEHNEN: Wort(
        "Ablehnung freigeben",
        "Eine Aufnahme ist derzeit nicht möglich; ein neuer Anlauf steht Ihnen offen.",
        "Beitritt: Ergebnis der Prüfung",
    ),
    _H.INTERESSE_ZURUECKZIEHEN: Wort(
        "Rücknahme vermerken",
        "Wir haben vermerkt, dass Sie den Beitritt nicht weiterverfolgen.",
        "Bestätigung: Beitritt nicht weiterverfolgt",
    ),
    _H.VORGANG_EINSTELLEN: Wort(
        "Vorgang einstellen",
        "Wir haben länger nichts gehört und den Vorgang vorerst geschlossen.",
        "Beitritt: Vorgang vorerst geschlossen",
    ),
    _H.VORGANG_WIEDERAUFNEHMEN: Wort(
        "Vorgang wiederaufnehmen",
        "Wir setzen Ihren Beitritt beim letzten Stand fort.",
        "Beitritt: Vorgang wird fortgesetzt",
    ),
    _H.AUFHEBUNG_VORSCHLAGEN: Wort("Aufhebung einer irrtümlichen Aufnahme vorschlagen"),
    _H.AUFHEBUNGSVORSCHLAG_VERWERFEN: Wort("Aufhebungsvorschlag verwerfen"),
    _H.AUFNAHME_AUFHEBEN: Wort(
        "Irrtümliche Aufnahme aufheben",
        "Die Aufnahme wurde irrtümlich eingetragen; wir klären das mit Ihnen.",
        "Berichtigung zu Ihrer Mitgliedschaft",
    ),
}
