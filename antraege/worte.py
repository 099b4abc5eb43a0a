"""The words people see: one table for interface, mails and reports.

``intern`` is what the office reads, ``oeffentlich`` one plain sentence to the municipality,
``betreff`` the subject of the mail (empty: no mail). Placeholders: ``{koerper}`` ("Ihre Stadt"),
``{datum}``, ``{name}``, ``{vorhaben}``. A missing word breaks the build (check antraege.E002).
"""

from dataclasses import dataclass

from antraege.choices import AmZug, Antragsstatus, Handlung, Kommunentyp, Mitgliedsstatus


@dataclass(frozen=True, slots=True)
class Wort:
    """One row of the table."""

    intern: str
    oeffentlich: str = ""
    betreff: str = ""


_S = Antragsstatus
_H = Handlung

STATUSWORTE: dict[Antragsstatus, Wort] = {
    _S.INTERESSE_BEKUNDET: Wort(
        "Interesse bekundet", "Ihre Interessenbekundung ist bei uns eingegangen."
    ),
    _S.IN_PRUEFUNG: Wort(
        "Voraussetzungen in Prüfung", "Wir prüfen, ob alle Voraussetzungen vorliegen."
    ),
    _S.BESCHLUSS_AUSSTEHEND: Wort(
        "Beschluss steht aus",
        "Die Voraussetzungen liegen vor; nun entscheidet Ihr zuständiges Gremium.",
    ),
    _S.UNTERZEICHNUNG_AUSSTEHEND: Wort(
        "Unterschriften stehen aus",
        "Als Nächstes wird die Gemeinsame Erklärung unterzeichnet.",
    ),
    _S.IN_FREIGABE: Wort(
        "Zur Freigabe vorgelegt",
        "Alle Unterlagen liegen vor; wir schließen die Aufnahme ab.",
    ),
    _S.AUFGENOMMEN: Wort("Aufgenommen", "Sie sind seit {datum} Mitglied im Kommunen-Netzwerk."),
    _S.ABGELEHNT: Wort(
        "Aufnahme abgelehnt",
        "Eine Aufnahme ist derzeit nicht möglich; die Gründe haben wir Ihnen mitgeteilt.",
    ),
    _S.ZURUECKGEZOGEN: Wort(
        "Interesse zurückgezogen", "Sie verfolgen den Beitritt zurzeit nicht weiter."
    ),
    _S.EINGESTELLT: Wort(
        "Vorgang eingestellt",
        "Der Vorgang ruht ohne Frist; eine kurze Nachricht genügt, dann machen wir weiter.",
    ),
}

MITGLIEDSWORTE: dict[Mitgliedsstatus, Wort] = {
    Mitgliedsstatus.AKTIV: Wort("Aktiv", "Sie sind Mitglied."),
    Mitgliedsstatus.RUHEND: Wort("Ruhend", "Ihre Mitgliedschaft ruht seit {datum}."),
    Mitgliedsstatus.BEENDET: Wort("Beendet", "Ihre Mitgliedschaft endete am {datum}."),
    Mitgliedsstatus.AUFGEHOBEN: Wort(
        "Aufgehoben", "Die Aufnahme wurde irrtümlich eingetragen; wir klären das mit Ihnen."
    ),
}

AM_ZUG_WORTE: dict[AmZug, Wort] = {
    AmZug.AMT: Wort("Liegt bei uns", "Nächster Schritt bei uns; Sie müssen nichts tun."),
    AmZug.KOMMUNE: Wort("Liegt bei der Kommune", "Nächster Schritt bei Ihnen: {handlung}."),
    AmZug.DRITTE: Wort("Liegt bei Dritten", "Wir warten auf Dritte; Sie müssen nichts tun."),
    AmZug.TERMIN: Wort(
        "Unterschriftsreif, wartet auf Termin", "Alles bereit: Unterzeichnung am {datum}."
    ),
}

HANDLUNGSWORTE: dict[Handlung, Wort] = {
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
        "Von der Liste der Runde streichen", "", "Unterzeichnung am {datum}: Ihr Platz entfällt"
    ),
    _H.ZUR_RUNDE_EINLADEN: Wort(
        "Zur Unterzeichnung einladen",
        "Wir haben Sie zur Unterzeichnung eingeladen.",
        "Einladung zur Unterzeichnung am {datum}",
    ),
    _H.ANWESENHEIT_VERMERKEN: Wort("Anwesenheit vermerken"),
    _H.STAND_NACHFUEHREN: Wort("Stand nachgeführt"),
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
    _H.KATALOG_ENTWERFEN: Wort("Kriterienkatalog entwerfen"),
    _H.KATALOG_AENDERN: Wort("Entwurf des Katalogs ändern"),
    _H.KATALOGENTWURF_VERWERFEN: Wort("Entwurf des Katalogs verwerfen"),
    _H.KATALOG_VORSCHLAGEN: Wort("Katalog zur Freigabe vorlegen"),
    _H.KATALOGVORSCHLAG_ZURUECKNEHMEN: Wort("Vorlage des Katalogs zurücknehmen"),
    _H.KATALOGVORSCHLAG_VERWERFEN: Wort("Katalog nicht freigeben"),
    _H.KATALOG_IN_KRAFT_SETZEN: Wort("Katalog in Kraft setzen"),
    _H.FASSUNG_ENTWERFEN: Wort("Textfassung entwerfen"),
    _H.FASSUNG_AENDERN: Wort("Entwurf der Textfassung ändern"),
    _H.FASSUNGSENTWURF_VERWERFEN: Wort("Entwurf der Textfassung verwerfen"),
    _H.FASSUNG_VORSCHLAGEN: Wort("Textfassung zur Freigabe vorlegen"),
    _H.FASSUNGSVORSCHLAG_ZURUECKNEHMEN: Wort("Vorlage der Textfassung zurücknehmen"),
    _H.FASSUNGSVORSCHLAG_VERWERFEN: Wort("Textfassung nicht freigeben"),
    _H.FASSUNG_IN_KRAFT_SETZEN: Wort("Textfassung in Kraft setzen"),
    _H.EINSTELLUNG_AENDERN: Wort("Regeln des Netzwerks ändern"),
    _H.MUSTERVORLAGE_AENDERN: Wort("Mustervorlage für den Beschluss ändern"),
    _H.RUNDE_ANLEGEN: Wort("Unterzeichnungsrunde anlegen"),
    _H.RUNDE_AENDERN: Wort("Unterzeichnungsrunde ändern"),
    _H.RUNDE_ABSAGEN: Wort("Unterzeichnungsrunde absagen"),
    _H.RUNDE_ABSCHLIESSEN: Wort("Unterzeichnungsrunde abschließen"),
    _H.RUNDENLAUF_BEAUFTRAGEN: Wort("Für die ganze Liste ausführen"),
    _H.GEBIETSAENDERUNG_ENTWERFEN: Wort("Gebietsänderung erfassen"),
    _H.GEBIETSAENDERUNG_BEARBEITEN: Wort("Entwurf der Gebietsänderung bearbeiten"),
    _H.GEBIETSENTWURF_VERWERFEN: Wort("Entwurf der Gebietsänderung verwerfen"),
    _H.GEBIETSAENDERUNG_VORSCHLAGEN: Wort("Gebietsänderung zur Entscheidung vorlegen"),
    _H.GEBIETSVORSCHLAG_ZURUECKNEHMEN: Wort("Vorlage der Gebietsänderung zurücknehmen"),
    _H.GEBIETSVORSCHLAG_VERWERFEN: Wort("Gebietsänderung nicht vollziehen"),
    _H.GEBIETSAENDERUNG_VOLLZIEHEN: Wort("Gebietsänderung vollziehen"),
    _H.GEBIETSAUFHEBUNG_VORSCHLAGEN: Wort("Aufhebung der Gebietsänderung vorschlagen"),
    _H.GEBIETSAUFHEBUNG_ZURUECKNEHMEN: Wort("Vorschlag der Aufhebung zurücknehmen"),
    _H.GEBIETSAUFHEBUNG_VERWERFEN: Wort("Gebietsänderung nicht aufheben"),
    _H.GEBIETSAENDERUNG_AUFHEBEN: Wort("Gebietsänderung aufheben"),
    _H.ANTRAG_UEBERLEITEN: Wort(
        "Vorgang auf die Rechtsnachfolge übergeleitet",
        "Ihr Vorgang geht nach der Gebietsänderung unter demselben Zeichen weiter.",
    ),
    _H.ANTRAG_ZURUECKLEITEN: Wort(
        "Vorgang zurückgeleitet", "Der Vorgang gehört wieder zur früheren Kommune."
    ),
    _H.BEI_NACHFOLGE_EINSTELLEN: Wort(
        "Vorgang nach Gebietsänderung eingestellt",
        "Der Vorgang ist nach der Gebietsänderung eingestellt.",
    ),
    _H.NACHFOLGEEINSTELLUNG_AUFHEBEN: Wort(
        "Einstellung nach Gebietsänderung aufgehoben", "Der Vorgang läuft wieder."
    ),
    _H.MITGLIEDSCHAFT_UEBERLEITEN: Wort(
        "Mitgliedschaft auf die Rechtsnachfolge übergegangen",
        "Die Mitgliedschaft ist durch Gebietsänderung übergegangen.",
    ),
    _H.MITGLIEDSCHAFT_FORTFUEHREN: Wort(
        "Mitgliedschaft nach Gebietsänderung fortgeführt",
        "Ihre Mitgliedschaft besteht nach der Gebietsänderung fort.",
    ),
    _H.MITGLIEDSCHAFT_WIEDERHERSTELLEN: Wort(
        "Mitgliedschaft wiederhergestellt", "Ihre Mitgliedschaft besteht fort."
    ),
    _H.MONAT_ABSCHLIESSEN: Wort("Monat abschließen"),
    _H.MONATSBERICHT_FREIGEBEN: Wort("Monatsbericht freigeben"),
    _H.KONTO_ANLEGEN: Wort("Konto anlegen"),
    _H.ZUGANG_ERTEILEN: Wort("Zugang erteilen"),
    _H.ZUGANG_ENTZIEHEN: Wort("Zugang entziehen"),
    _H.REGISTER_LADEN: Wort("Register laden"),
    _H.VORFUEHRUNG_LADEN: Wort("Vorführung laden"),
}

SCHRITTE: tuple[tuple[str, Antragsstatus], ...] = (
    ("Interesse bekundet", _S.INTERESSE_BEKUNDET),
    ("Voraussetzungen", _S.IN_PRUEFUNG),
    ("Beschluss", _S.BESCHLUSS_AUSSTEHEND),
    ("Gemeinsame Erklärung", _S.UNTERZEICHNUNG_AUSSTEHEND),
    ("Aktive Mitgliedschaft", _S.AUFGENOMMEN),
)
"""The five steps of the track and the state that stands for each."""


def schrittnummer(status: Antragsstatus | str) -> int:
    """Step of the track (1 to 5) that a state belongs to; 0 for states beside the way."""
    if status == _S.IN_FREIGABE:
        return 4
    return next((nr for nr, (_, s) in enumerate(SCHRITTE, 1) if s == status), 0)


@dataclass(frozen=True, slots=True)
class Koerperwort:
    """How the interface calls a body of a kind, in the cases that sentences need."""

    nomen: str
    geschlecht: str
    """``f`` or ``m``."""

    @property
    def ihre(self) -> str:
        """Nominative: "Ihre Stadt", "Ihr Kreis"."""
        return f"{'Ihre' if self.geschlecht == 'f' else 'Ihr'} {self.nomen}"

    @property
    def ihrer(self) -> str:
        """Genitive: "Ihrer Stadt", "Ihres Kreises"."""
        if self.geschlecht == "f":
            return f"Ihrer {self.nomen}"
        return f"Ihres {self.nomen}es"

    @property
    def ihrem(self) -> str:
        """Dative: "Ihrer Stadt", "Ihrem Kreis"."""
        return f"{'Ihrer' if self.geschlecht == 'f' else 'Ihrem'} {self.nomen}"

    @property
    def ihren(self) -> str:
        """Accusative: "Ihre Stadt", "Ihren Kreis"."""
        return f"{'Ihre' if self.geschlecht == 'f' else 'Ihren'} {self.nomen}"


def koerper(typ: Kommunentyp | str) -> Koerperwort:
    """The noun for a kind of body."""
    art = Kommunentyp(typ)
    if art is Kommunentyp.GEMEINDE:
        return Koerperwort("Gemeinde", "f")
    if art is Kommunentyp.KREIS:
        return Koerperwort("Kreis", "m")
    if art is Kommunentyp.STAEDTEREGION:
        return Koerperwort("Städteregion", "f")
    if art is Kommunentyp.BEZIRKSREGIERUNG:
        return Koerperwort("Behörde", "f")
    if art is Kommunentyp.LANDSCHAFTSVERBAND:
        return Koerperwort("Verband", "m")
    return Koerperwort("Stadt", "f")


def voller_name(typ: Kommunentyp | str, name: str) -> str:
    """The body's name with its kind where the name does not carry it: "Stadt Detmold"."""
    art = Kommunentyp(typ)
    if art in STAEDTE:
        return f"Stadt {name}"
    return f"Gemeinde {name}" if art is Kommunentyp.GEMEINDE else name


STAEDTE = frozenset(
    {
        Kommunentyp.KREISFREIE_STADT,
        Kommunentyp.GROSSE_STADT,
        Kommunentyp.MITTLERE_STADT,
        Kommunentyp.STADT,
    }
)
STAEDTE_UND_GEMEINDEN = STAEDTE | {Kommunentyp.GEMEINDE}
KREISE = frozenset({Kommunentyp.KREIS, Kommunentyp.STAEDTEREGION})


def gremium(typ: Kommunentyp | str) -> str:
    """The deciding assembly of a kind of body; empty where there is none."""
    art = Kommunentyp(typ)
    if art is Kommunentyp.KREIS:
        return "Kreistag"
    if art is Kommunentyp.STAEDTEREGION:
        return "Städteregionstag"
    if art is Kommunentyp.LANDSCHAFTSVERBAND:
        return "Landschaftsversammlung"
    return "" if art is Kommunentyp.BEZIRKSREGIERUNG else "Rat"


def fehlende_worte() -> list[str]:
    """States and acts that the table does not name."""
    fehlend = [s.value for s in Antragsstatus if s is not _S.START and s not in STATUSWORTE]
    fehlend += [
        s.value
        for s in Mitgliedsstatus
        if s is not Mitgliedsstatus.START and s not in MITGLIEDSWORTE
    ]
    fehlend += [z.value for z in AmZug if z not in AM_ZUG_WORTE]
    return fehlend + [h.value for h in Handlung if h not in HANDLUNGSWORTE]
