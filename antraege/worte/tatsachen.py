"""Facts of a case."""

from antraege.choices import Handlung
from antraege.worte.wort import Wort

_H = Handlung

TATSACHENWORTE: dict[Handlung, Wort] = {
    _H.INTERESSE_ERGAENZEN: Wort(
        "Weitere Interessenbekundung erfassen", "Wir haben Ihre erneute Mitteilung vermerkt."
    ),
    _H.ZUSTAENDIGKEIT_UEBERNEHMEN: Wort("Zuständigkeit übernehmen"),
    _H.KONTAKT_AENDERN: Wort(
        "Ansprechperson ändern", "Wir haben Ihre Ansprechperson aktualisiert."
    ),
    _H.NACHWEIS_ERFASSEN: Wort(
        "Angabe oder Nachweis erfassen", "Ihre Angaben zu den Voraussetzungen sind eingegangen."
    ),
    _H.KRITERIUM_PRUEFEN: Wort("Prüfergebnis festhalten", "Wir haben eine Voraussetzung geprüft."),
    _H.ZUSAGE_ERFASSEN: Wort("Zusage erfassen", "Wir haben Ihre Zusage vermerkt."),
    _H.ZUSAGE_VERLAENGERN: Wort(
        "Zusage verlängern",
        "Wir haben den Termin Ihrer Zusage verlängert.",
        "Ihre Zusage: neuer Termin {datum}",
    ),
    _H.ZUSAGE_EINLOESEN: Wort(
        "Zusage als eingelöst vermerken",
        "Ihre Zusage ist eingelöst. Vielen Dank!",
        "Ihre Zusage ist eingelöst",
    ),
    _H.NICHTEINLOESUNG_VERMERKEN: Wort(
        "Zusage als nicht eingelöst vermerken",
        "Wir haben vermerkt, dass Ihre Zusage nicht eingelöst wird.",
    ),
    _H.ZUSAGE_ANMAHNEN: Wort(
        "An Zusage erinnern",
        "Bitte teilen Sie uns mit, wie weit {vorhaben} ist.",
        "Ihre Zusage: {vorhaben}",
    ),
    _H.BERATUNG_ERFASSEN: Wort(
        "Beratung erfassen", "Wir haben eine Beratung in Ihrem Gremium vermerkt."
    ),
    _H.ENTBEHRLICHKEIT_ERFASSEN: Wort(
        "Beschluss als entbehrlich erfassen",
        "Wir haben Ihre Mitteilung vermerkt, dass kein Beschluss nötig ist.",
    ),
    _H.UNTERSCHRIFT_ERFASSEN: Wort(
        "Unterschrift erfassen", "Eine Unterschrift unter der Gemeinsamen Erklärung liegt vor."
    ),
    _H.UNTERSCHRIFT_ZURUECKNEHMEN: Wort(
        "Unterschrift zurücknehmen",
        "Wir haben eine Unterschrift zurückgenommen, die irrtümlich vermerkt war.",
    ),
    _H.VORBEHALT_AUFHEBEN: Wort(
        "Vorbehalt aufheben", "Der Vorbehalt bei Ihrer Unterschrift ist aufgehoben."
    ),
    _H.ZEICHNUNGSFREIGABE_VORSCHLAGEN: Wort("Zeichnungsfreigabe vorschlagen"),
    _H.ZEICHNUNGSFREIGABE_ERTEILEN: Wort(
        "Zur Unterzeichnung freigeben",
        "Die Unterzeichnung durch das Land ist vorbereitet.",
        "Einladung zur Unterzeichnung am {datum}",
    ),
    _H.ZEICHNUNGSFREIGABE_VERWERFEN: Wort("Zeichnungsfreigabe nicht erteilen"),
    _H.RUECKFRAGE_STELLEN: Wort(
        "Rückfrage stellen",
        "Wir brauchen von Ihnen noch eine Auskunft, bitte bis {datum}.",
        "Beitritt: Rückfrage, Antwort erbeten bis {datum}",
    ),
    _H.RUECKFRAGE_BEANTWORTEN: Wort(
        "Antwort auf Rückfrage erfassen", "Ihre Antwort ist bei uns eingegangen."
    ),
    _H.RUECKFRAGE_ZURUECKNEHMEN: Wort(
        "Rückfrage zurücknehmen", "Unsere Rückfrage hat sich erledigt; Sie müssen nichts tun."
    ),
    _H.RUECKFRAGE_ANMAHNEN: Wort(
        "An Rückfrage erinnern",
        "Wir haben an unsere Rückfrage erinnert.",
        "Erinnerung: Rückfrage, Antwort war erbeten bis {datum}",
    ),
    _H.AUSSETZUNG_BEGINNEN: Wort(
        "Vorgang aussetzen",
        "Der Vorgang pausiert bis {datum}; Sie müssen nichts tun.",
        "Beitritt: Vorgang pausiert bis {datum}",
    ),
    _H.AUSSETZUNG_BEENDEN: Wort("Aussetzung beenden", "Der Vorgang läuft weiter."),
    _H.WIEDERVORLAGE_SETZEN: Wort("Wiedervorlage setzen"),
    _H.WIEDERVORLAGE_ERLEDIGEN: Wort("Wiedervorlage erledigen"),
    _H.ANHOERUNG: Wort(
        "Gelegenheit zur Stellungnahme geben",
        "Bitte äußern Sie sich bis {datum} zu den offenen Punkten.",
        "Beitritt: Bitte um Stellungnahme bis {datum}",
    ),
    _H.STELLUNGNAHME_ERFASSEN: Wort(
        "Stellungnahme erfassen", "Ihre Stellungnahme ist bei uns eingegangen."
    ),
    _H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN: Wort("Änderung einer Unterschrift vorschlagen"),
    _H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: Wort(
        "Änderung der Unterschrift freigeben",
        "Wir haben eine Angabe zu einer Unterschrift berichtigt.",
    ),
    _H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: Wort("Änderung der Unterschrift verwerfen"),
    _H.DOKUMENT_ABLEGEN: Wort("Dokument ablegen"),
    _H.DOKUMENT_AENDERN: Wort("Angaben zum Dokument ändern"),
    _H.DOKUMENT_ANFORDERN: Wort("Dokument erstellen lassen"),
    _H.DOKUMENT_ERSTELLEN: Wort("Dokument erstellt"),
    _H.NACHRICHT_ANHALTEN: Wort("Versand anhalten"),
    _H.EINTRAG_BERICHTIGEN: Wort("Eintrag berichtigen", "Wir haben einen Eintrag berichtigt."),
    _H.RUNDENPLATZ_GEBEN: Wort(
        "Auf die Liste der Runde setzen",
        "Für Sie ist ein Platz bei einer Unterzeichnung vorgemerkt.",
    ),
    _H.RUNDENPLATZ_STREICHEN: Wort(
        "Von der Liste der Runde streichen",
        "Ihr Platz bei der Unterzeichnung am {datum} entfällt.",
        "Unterzeichnung am {datum}: {platz}",
    ),
    _H.ZUR_RUNDE_EINLADEN: Wort(
        "Zur Unterzeichnung einladen",
        "Wir haben Sie zur Unterzeichnung eingeladen.",
        "Einladung zur Unterzeichnung am {datum}",
    ),
    _H.ANWESENHEIT_VERMERKEN: Wort("Für die Runde abhaken"),
    _H.STAND_NACHFUEHREN: Wort("Stand nachgeführt"),
}
