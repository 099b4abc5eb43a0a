"""Memberships, and facts of a body outside any case."""

from antraege.choices import Handlung
from antraege.worte.wort import Wort

_H = Handlung

AKTENWORTE: dict[Handlung, Wort] = {
    _H.AUFNEHMEN: Wort("Mitgliedschaft beginnt", "Ihre Mitgliedschaft hat begonnen."),
    _H.BESTAND_UEBERNEHMEN: Wort(
        "Bestehende Mitgliedschaft übernehmen",
        "Wir haben Ihre bestehende Mitgliedschaft in unser System übernommen.",
    ),
    _H.BESTAND_ERGAENZEN: Wort(
        "Bestehende Mitgliedschaft ergänzen",
        "Wir haben Angaben zu Ihrer Mitgliedschaft aus unseren Unterlagen ergänzt.",
    ),
    _H.RUHEN_LASSEN: Wort(
        "Mitgliedschaft ruhen lassen",
        "Ihre Mitgliedschaft ruht seit {datum}.",
        "Ihre Mitgliedschaft ruht",
    ),
    _H.RUHEN_BEENDEN: Wort(
        "Ruhen beenden", "Ihre Mitgliedschaft ist wieder aktiv.", "Mitgliedschaft wieder aktiv"
    ),
    _H.AUSTRITT_VERMERKEN: Wort(
        "Austritt vermerken",
        "Wir haben Ihren Austritt zum {datum} vermerkt.",
        "Bestätigung Ihres Austritts",
    ),
    _H.AUSSCHLUSS_VORSCHLAGEN: Wort("Ausschluss vorschlagen"),
    _H.AUSSCHLUSSVORSCHLAG_VERWERFEN: Wort("Ausschlussvorschlag verwerfen"),
    _H.AUSSCHLIESSEN: Wort(
        "Ausschluss freigeben", "Ihre Mitgliedschaft endete am {datum}.", "Ende der Mitgliedschaft"
    ),
    _H.RECHTSNACHFOLGE_VORSCHLAGEN: Wort("Überleitung auf Rechtsnachfolge vorschlagen"),
    _H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN: Wort("Vorschlag zur Rechtsnachfolge verwerfen"),
    _H.AUF_RECHTSNACHFOLGE_UEBERLEITEN: Wort(
        "Auf Rechtsnachfolge überleiten",
        "Die Mitgliedschaft geht auf {name} über.",
        "Mitgliedschaft nach Gebietsänderung",
    ),
    _H.AUFHEBEN: Wort(
        "Mitgliedschaft aufheben",
        "Die Aufnahme wurde irrtümlich eingetragen; wir klären das mit Ihnen.",
    ),
    _H.EHRENAMTSKARTE_VERMERKEN: Wort("Teilnahme an der Ehrenamtskarte vermerken"),
    _H.ANSPRECHPERSON_EINTRAGEN: Wort("Ansprechperson eintragen"),
    _H.ANSPRECHPERSON_BEENDEN: Wort("Ansprechperson beenden"),
    _H.VERWALTUNGSSPITZE_EINTRAGEN: Wort("Verwaltungsspitze eintragen"),
    _H.VERWALTUNGSSPITZE_BEENDEN: Wort("Amtszeit beenden"),
    _H.GASTTEILNAHME_ERFASSEN: Wort("Gastteilnahme erfassen"),
    _H.VORGESCHICHTE_ERFASSEN: Wort("Vorgeschichte ergänzen"),
}
