"""Closed vocabularies of the file. Stored values are the words themselves."""

from django.db.models import TextChoices


class Rolle(TextChoices):
    """What a person may do in general; rights on a single body come on top (guardian)."""

    BEARBEITUNG = "bearbeitung", "Bearbeitung"
    LEITUNG = "leitung", "Referatsleitung"
    HAUSLEITUNG = "hausleitung", "Hausleitung"
    REVISION = "revision", "Revision"
    ADMINISTRATION = "administration", "Administration"
    BEGLEITUNG = "begleitung", "Begleitung"
    KOMMUNE = "kommune", "Kommune"


class Kommunentyp(TextChoices):
    """Kinds of bodies, as in the register (``daten/kommunen.csv``)."""

    KREISFREIE_STADT = "kreisfreie_stadt", "Kreisfreie Stadt"
    GROSSE_STADT = "grosse_kreisangehoerige_stadt", "Große kreisangehörige Stadt"
    MITTLERE_STADT = "mittlere_kreisangehoerige_stadt", "Mittlere kreisangehörige Stadt"
    STADT = "stadt", "Stadt"
    GEMEINDE = "gemeinde", "Gemeinde"
    KREIS = "kreis", "Kreis"
    STAEDTEREGION = "staedteregion", "Städteregion"
    BEZIRKSREGIERUNG = "bezirksregierung", "Bezirksregierung"
    LANDSCHAFTSVERBAND = "landschaftsverband", "Landschaftsverband"


class Antragsstatus(TextChoices):
    """States of a case. ``START`` is never stored: it is the state before the first entry."""

    START = "start", "Noch nicht erfasst"
    INTERESSE_BEKUNDET = "interesse_bekundet", "Interesse bekundet"
    IN_PRUEFUNG = "in_pruefung", "Voraussetzungen in Prüfung"
    BESCHLUSS_AUSSTEHEND = "beschluss_ausstehend", "Beschluss steht aus"
    UNTERZEICHNUNG_AUSSTEHEND = "unterzeichnung_ausstehend", "Unterschriften stehen aus"
    IN_FREIGABE = "in_freigabe", "Zur Freigabe vorgelegt"
    AUFGENOMMEN = "aufgenommen", "Aufgenommen"
    ABGELEHNT = "abgelehnt", "Aufnahme abgelehnt"
    ZURUECKGEZOGEN = "zurueckgezogen", "Interesse zurückgezogen"
    EINGESTELLT = "eingestellt", "Vorgang eingestellt"


OFFENE_STATUS: tuple[Antragsstatus, ...] = (
    Antragsstatus.INTERESSE_BEKUNDET,
    Antragsstatus.IN_PRUEFUNG,
    Antragsstatus.BESCHLUSS_AUSSTEHEND,
    Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
    Antragsstatus.IN_FREIGABE,
)
"""The open states in the order of the way."""

GESCHLOSSENE_STATUS: tuple[Antragsstatus, ...] = (
    Antragsstatus.AUFGENOMMEN,
    Antragsstatus.ABGELEHNT,
    Antragsstatus.ZURUECKGEZOGEN,
    Antragsstatus.EINGESTELLT,
)

GESPEICHERTE_STATUS = OFFENE_STATUS + GESCHLOSSENE_STATUS


class Mitgliedsstatus(TextChoices):
    """States of a membership. ``START`` is never stored."""

    START = "start", "Noch kein Mitglied"
    AKTIV = "aktiv", "Aktiv"
    RUHEND = "ruhend", "Ruhend"
    BEENDET = "beendet", "Beendet"
    AUFGEHOBEN = "aufgehoben", "Aufgehoben"


BESTEHENDE_MITGLIEDSSTATUS: tuple[Mitgliedsstatus, ...] = (
    Mitgliedsstatus.AKTIV,
    Mitgliedsstatus.RUHEND,
)


class AmZug(TextChoices):
    """Whose turn it is; empty in a closed case."""

    AMT = "amt", "Liegt bei uns"
    KOMMUNE = "kommune", "Liegt bei der Kommune"
    DRITTE = "dritte", "Liegt bei Dritten"
    TERMIN = "termin", "Unterschriftsreif, wartet auf Termin"


class Kanal(TextChoices):
    """By which way something reached the office."""

    MAIL = "mail", "E-Mail"
    TELEFON = "telefon", "Telefon"
    BRIEF = "brief", "Brief"
    TREFFEN = "treffen", "Gespräch bei einem Treffen"
    PORTAL = "portal", "Eigene Eingabe der Kommune"
    UNBEKANNT = "unbekannt", "Nicht überliefert"


class Urteil(TextChoices):
    """The officer's verdict on one criterion."""

    ERFUELLT = "erfuellt", "Erfüllt"
    ERFUELLT_DURCH_ZUSAGE = "erfuellt_durch_zusage", "Erfüllt durch Zusage"
    NICHT_ERFUELLT = "nicht_erfuellt", "Nicht erfüllt"


class Zusagestand(TextChoices):
    """How a commitment stands."""

    OFFEN = "offen", "Offen"
    EINGELOEST = "eingeloest", "Eingelöst"
    NICHT_EINGELOEST = "nicht_eingeloest", "Nicht eingelöst"


class Landeswissen(TextChoices):
    """What the Land knows itself about a body and therefore does not ask for."""

    EHRENAMTSKARTE = "ehrenamtskarte", "Teilnahme an der Ehrenamtskarte NRW"


class Beratungsart(TextChoices):
    """How an assembly or the head of administration treated the paper."""

    SITZUNG = "sitzung", "Sitzung"
    EILENTSCHEIDUNG = "eilentscheidung", "Eilentscheidung (Hauptausschuss)"
    DRINGLICHKEIT = "dringlichkeitsentscheidung", "Dringlichkeitsentscheidung (Spitze mit Mitglied)"


EILARTEN = frozenset({Beratungsart.EILENTSCHEIDUNG, Beratungsart.DRINGLICHKEIT})
"""Decisions that count from their date and still want the assembly's Genehmigung."""


class Beratungsrolle(TextChoices):
    """What a consultation is for (after OParl's ``role``)."""

    EMPFEHLUNG = "empfehlung", "Vorberatung (Empfehlung)"
    GRUNDSATZ = "grundsatz", "Grundsatzbeschluss (Einzelheiten folgen)"
    ENTSCHEIDUNG = "entscheidung", "Entscheidung"
    GENEHMIGUNG = "genehmigung", "Genehmigung einer Eilentscheidung"
    BERICHT = "bericht", "Bericht"


class Beratungsergebnis(TextChoices):
    """Outcome of a consultation; empty while the session lies ahead or no result is known."""

    BESCHLOSSEN = "beschlossen", "beschlossen"
    UNGEAENDERT = "ungeaendert_beschlossen", "ungeändert beschlossen"
    GEAENDERT = "geaendert_beschlossen", "geändert beschlossen"
    MIT_MASSGABE = "mit_massgabe_beschlossen", "mit Maßgabe beschlossen"
    EMPFOHLEN = "empfohlen", "empfohlen"
    OHNE_EMPFEHLUNG = "ohne_empfehlung_weitergeleitet", "ohne Empfehlung weitergeleitet"
    VERTAGT = "vertagt", "vertagt"
    VERWIESEN = "verwiesen", "verwiesen"
    ABGESETZT = "abgesetzt", "abgesetzt"
    ABGELEHNT = "abgelehnt", "abgelehnt"
    ZUR_KENNTNIS = "zur_kenntnis_genommen", "zur Kenntnis genommen"
    BEANSTANDET = "beanstandet", "beanstandet"
    GENEHMIGT = "genehmigt", "genehmigt"
    AUFGEHOBEN = "aufgehoben", "aufgehoben"


ZUSTIMMENDE_ERGEBNISSE = frozenset(
    {
        Beratungsergebnis.BESCHLOSSEN,
        Beratungsergebnis.UNGEAENDERT,
        Beratungsergebnis.GEAENDERT,
        Beratungsergebnis.MIT_MASSGABE,
        Beratungsergebnis.GENEHMIGT,
    }
)
VERNEINENDE_ERGEBNISSE = frozenset({Beratungsergebnis.ABGELEHNT, Beratungsergebnis.BEANSTANDET})
AUFSCHIEBENDE_ERGEBNISSE = frozenset(
    {
        Beratungsergebnis.VERTAGT,
        Beratungsergebnis.VERWIESEN,
        Beratungsergebnis.ABGESETZT,
        Beratungsergebnis.AUFGEHOBEN,
    }
)


class Oeffentlichkeit(TextChoices):
    """Whether a consultation was public. What is not known to be public never leaves the house."""

    OEFFENTLICH = "oeffentlich", "öffentlich"
    NICHT_OEFFENTLICH = "nicht_oeffentlich", "nicht öffentlich"
    NICHT_GENANNT = "nicht_genannt", "nicht genannt"


class Beschlusslage(TextChoices):
    """State of the body's decision, derived from its consultations."""

    UNBEKANNT = "unbekannt", "unbekannt (Altfall)"
    AUSSTEHEND = "ausstehend", "ausstehend"
    BESCHLOSSEN = "beschlossen", "beschlossen"
    ABGELEHNT = "abgelehnt", "abgelehnt"
    ENTBEHRLICH = "entbehrlich", "entbehrlich"


class Partei(TextChoices):
    """Who signs in a slot of the declaration."""

    KOMMUNE = "kommune", "Kommune"
    LAND = "land", "Land"
    VERBAND = "verband", "Kommunaler Spitzenverband"


class Befugnis(TextChoices):
    """On what authority a signatory signs."""

    SPITZE = "spitze", "Verwaltungsspitze"
    ALLGEMEINE_VERTRETUNG = "allgemeine_vertretung", "Allgemeine Vertretung"
    ANDERE = "andere", "Andere Person mit Nachweis"
    UNBEKANNT = "unbekannt", "Nicht überliefert"


class Unterschriftsform(TextChoices):
    """In which form a signature reached the file."""

    ORIGINAL = "original", "Original auf Papier"
    KOPIE = "kopie", "Kopie oder Scan"
    QUALIFIZIERT = "qualifiziert", "Qualifizierte elektronische Signatur"
    ANDERE_ELEKTRONISCHE = "andere_elektronische", "Andere elektronische Form"
    UNBEKANNT = "unbekannt", "Unbekannt"


class Anrede(TextChoices):
    """How a head of administration is addressed."""

    FRAU = "frau", "Frau"
    HERR = "herr", "Herr"
    OHNE = "ohne", "ohne Anrede"


class Dokumentart(TextChoices):
    """Kinds of documents in the file."""

    SCHREIBEN = "schreiben", "Schreiben"
    MAIL = "mail", "E-Mail"
    NACHWEIS = "nachweis", "Nachweis"
    VORLAGE = "vorlage", "Beschlussvorlage"
    BESCHLUSSAUSZUG = "beschlussauszug", "Beschlussauszug (Niederschrift)"
    ERKLAERUNG = "erklaerung", "Gemeinsame Erklärung"
    URKUNDE = "urkunde", "Urkunde"
    SONSTIGES = "sonstiges", "Sonstiges"


HERSTELLBARE_DOKUMENTE = frozenset({Dokumentart.ERKLAERUNG, Dokumentart.URKUNDE})
"""Kinds that the system draws itself when an act asks for them."""


class Dokumentrichtung(TextChoices):
    """Whether a document was received or made here."""

    EINGEGANGEN = "eingegangen", "eingegangen"
    ERSTELLT = "erstellt", "im Amt erstellt"


class Dokumentherkunft(TextChoices):
    """From whom a document comes."""

    KOMMUNE = "kommune", "Kommune"
    LAND = "land", "Land"
    DRITTE = "dritte", "Dritte"


class Vertraulichkeit(TextChoices):
    """Who may see a document. What is not meant for the body never leaves the house."""

    INTERN = "intern", "nur im Amt"
    KOMMUNE = "kommune", "auch für die Kommune"
    OEFFENTLICH = "oeffentlich", "öffentlich"


FUER_DIE_KOMMUNE = frozenset({Vertraulichkeit.KOMMUNE, Vertraulichkeit.OEFFENTLICH})
"""What the body's own people may see; everything else never leaves the house."""


class Dokumentstand(TextChoices):
    """How a document stands: an act asks for it, the worker draws it after the commit."""

    ANGEFORDERT = "angefordert", "wird erstellt"
    VORHANDEN = "vorhanden", "vorhanden"
    GESCHEITERT = "gescheitert", "Erstellung gescheitert"


class Freigabeart(TextChoices):
    """What a second person releases."""

    ZEICHNUNG = "zeichnung", "Zeichnungsfreigabe"
    AUFNAHME = "aufnahme", "Aufnahme"
    ABLEHNUNG = "ablehnung", "Ablehnung"
    AUFHEBUNG = "aufhebung", "Aufhebung einer irrtümlichen Aufnahme"
    AUSSCHLUSS = "ausschluss", "Ausschluss"
    RECHTSNACHFOLGE = "rechtsnachfolge", "Rechtsnachfolge"
    UNTERSCHRIFT = "unterschrift", "Änderung einer Unterschrift"
    KATALOG = "katalog", "Kriterienkatalog"
    FASSUNG = "fassung", "Textfassung der Gemeinsamen Erklärung"
    GEBIETSAENDERUNG = "gebietsaenderung", "Gebietsänderung"
    GEBIETSAUFHEBUNG = "gebietsaufhebung", "Aufhebung einer Gebietsänderung"


AN_DEN_STATUS_GEBUNDEN = frozenset(
    {
        Freigabeart.AUFNAHME,
        Freigabeart.ABLEHNUNG,
        Freigabeart.AUFHEBUNG,
        Freigabeart.UNTERSCHRIFT,
    }
)
"""A change of status by another way closes such a proposal as overtaken."""


class Freigabestand(TextChoices):
    """How a release stands."""

    OFFEN = "offen", "Offen"
    ERTEILT = "erteilt", "Erteilt"
    VERWORFEN = "verworfen", "Verworfen"
    ZURUECKGENOMMEN = "zurueckgenommen", "Zurückgenommen"
    UEBERHOLT = "ueberholt", "Überholt"


class Rundenart(TextChoices):
    """How the bodies of a round sign."""

    PRAESENZ = "praesenz", "Präsenz"
    DIGITAL = "digital", "Digital"
    UMLAUF = "umlauf", "Umlauf"


class Rundenstand(TextChoices):
    """How a round stands."""

    GEPLANT = "geplant", "geplant"
    DURCHGEFUEHRT = "durchgefuehrt", "durchgeführt"
    ABGESAGT = "abgesagt", "abgesagt"


class Anwesenheit(TextChoices):
    """What was checked off for a body at a round; empty: nothing yet."""

    ANWESEND = "anwesend", "anwesend"
    ABWESEND = "abwesend", "abwesend"


class Gebietsart(TextChoices):
    """How a body changes."""

    UMBENENNUNG = "umbenennung", "Umbenennung"
    ARTWECHSEL = "artwechsel", "Änderung der Art"
    ZUSAMMENSCHLUSS = "zusammenschluss", "Zusammenschluss"
    TEILUNG = "teilung", "Teilung"


class Gebietsrolle(TextChoices):
    """What a change makes of a body: it ends, it goes on, it begins."""

    GEHT_AUF = "geht_auf", "geht auf"
    BLEIBT = "bleibt", "bleibt"
    ENTSTEHT = "entsteht", "entsteht"


class Gebietsstand(TextChoices):
    """How a change of bodies stands. ``START`` is never stored."""

    START = "start", "Noch nicht erfasst"
    ENTWURF = "entwurf", "Entwurf"
    VORGESCHLAGEN = "vorgeschlagen", "Zur Entscheidung vorgelegt"
    VOLLZOGEN = "vollzogen", "Vollzogen"
    AUFGEHOBEN = "aufgehoben", "Aufgehoben"
    VERWORFEN = "verworfen", "Verworfen"


class Fristart(TextChoices):
    """Why something is due: by rule, or because a person wants to see it again."""

    SCHRITT = "schritt", "Frist"
    WIEDERVORLAGE = "wiedervorlage", "Wiedervorlage"


class Nachrichtenstand(TextChoices):
    """How an outgoing mail stands."""

    GEPLANT = "geplant", "Geplant"
    GESENDET = "gesendet", "Gesendet"
    FEHLGESCHLAGEN = "fehlgeschlagen", "Versand fehlgeschlagen"
    ANGEHALTEN = "angehalten", "Angehalten"


class Fassungsstand(TextChoices):
    """How a version of catalogue or declaration stands."""

    ENTWURF = "entwurf", "Entwurf"
    IN_KRAFT = "in_kraft", "In Kraft"
    AUSSER_KRAFT = "ausser_kraft", "Außer Kraft"
    VERWORFEN = "verworfen", "Verworfen"


class Handlung(TextChoices):
    """Every act the door knows. The value is the key, the transition's name and the URL part."""

    # --- changes of status of a case
    INTERESSE_ERFASSEN = "interesse_erfassen"
    ALTFALL_UEBERNEHMEN = "altfall_uebernehmen"
    PRUEFUNG_AUFNEHMEN = "pruefung_aufnehmen"
    VORAUSSETZUNGEN_BESTAETIGEN = "voraussetzungen_bestaetigen"
    BESCHLUSSLAGE_BESTAETIGEN = "beschlusslage_bestaetigen"
    UNTERZEICHNUNG_BESTAETIGEN = "unterzeichnung_bestaetigen"
    AUFNAHME_FREIGEBEN = "aufnahme_freigeben"
    VORLAGE_ZURUECKGEBEN = "vorlage_zurueckgeben"
    VORGANG_ZURUECKSETZEN = "vorgang_zuruecksetzen"
    ABLEHNUNG_VORSCHLAGEN = "ablehnung_vorschlagen"
    ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN = "ablehnungsvorschlag_zuruecknehmen"
    ABLEHNUNGSVORSCHLAG_VERWERFEN = "ablehnungsvorschlag_verwerfen"
    AUFNAHME_ABLEHNEN = "aufnahme_ablehnen"
    INTERESSE_ZURUECKZIEHEN = "interesse_zurueckziehen"
    VORGANG_EINSTELLEN = "vorgang_einstellen"
    VORGANG_WIEDERAUFNEHMEN = "vorgang_wiederaufnehmen"
    AUFHEBUNG_VORSCHLAGEN = "aufhebung_vorschlagen"
    AUFHEBUNGSVORSCHLAG_VERWERFEN = "aufhebungsvorschlag_verwerfen"
    AUFNAHME_AUFHEBEN = "aufnahme_aufheben"
    # --- facts of a case
    INTERESSE_ERGAENZEN = "interesse_ergaenzen"
    ZUSTAENDIGKEIT_UEBERNEHMEN = "zustaendigkeit_uebernehmen"
    KONTAKT_AENDERN = "kontakt_aendern"
    NACHWEIS_ERFASSEN = "nachweis_erfassen"
    KRITERIUM_PRUEFEN = "kriterium_pruefen"
    ZUSAGE_ERFASSEN = "zusage_erfassen"
    ZUSAGE_VERLAENGERN = "zusage_verlaengern"
    ZUSAGE_EINLOESEN = "zusage_einloesen"
    NICHTEINLOESUNG_VERMERKEN = "nichteinloesung_vermerken"
    ZUSAGE_ANMAHNEN = "zusage_anmahnen"
    BERATUNG_ERFASSEN = "beratung_erfassen"
    ENTBEHRLICHKEIT_ERFASSEN = "entbehrlichkeit_erfassen"
    UNTERSCHRIFT_ERFASSEN = "unterschrift_erfassen"
    VORBEHALT_AUFHEBEN = "vorbehalt_aufheben"
    ZEICHNUNGSFREIGABE_VORSCHLAGEN = "zeichnungsfreigabe_vorschlagen"
    ZEICHNUNGSFREIGABE_ERTEILEN = "zeichnungsfreigabe_erteilen"
    ZEICHNUNGSFREIGABE_VERWERFEN = "zeichnungsfreigabe_verwerfen"
    RUECKFRAGE_STELLEN = "rueckfrage_stellen"
    RUECKFRAGE_BEANTWORTEN = "rueckfrage_beantworten"
    RUECKFRAGE_ZURUECKNEHMEN = "rueckfrage_zuruecknehmen"
    RUECKFRAGE_ANMAHNEN = "rueckfrage_anmahnen"
    AUSSETZUNG_BEGINNEN = "aussetzung_beginnen"
    AUSSETZUNG_BEENDEN = "aussetzung_beenden"
    WIEDERVORLAGE_SETZEN = "wiedervorlage_setzen"
    WIEDERVORLAGE_ERLEDIGEN = "wiedervorlage_erledigen"
    ANHOERUNG = "anhoerung"
    STELLUNGNAHME_ERFASSEN = "stellungnahme_erfassen"
    UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN = "unterschriftsaenderung_vorschlagen"
    UNTERSCHRIFTSAENDERUNG_FREIGEBEN = "unterschriftsaenderung_freigeben"
    UNTERSCHRIFTSAENDERUNG_VERWERFEN = "unterschriftsaenderung_verwerfen"
    DOKUMENT_ABLEGEN = "dokument_ablegen"
    DOKUMENT_AENDERN = "dokument_aendern"
    DOKUMENT_ANFORDERN = "dokument_anfordern"
    DOKUMENT_ERSTELLEN = "dokument_erstellen"
    NACHRICHT_ANHALTEN = "nachricht_anhalten"
    EINTRAG_BERICHTIGEN = "eintrag_berichtigen"
    RUNDENPLATZ_GEBEN = "rundenplatz_geben"
    RUNDENPLATZ_STREICHEN = "rundenplatz_streichen"
    ZUR_RUNDE_EINLADEN = "zur_runde_einladen"
    ANWESENHEIT_VERMERKEN = "anwesenheit_vermerken"
    STAND_NACHFUEHREN = "stand_nachfuehren"
    # --- memberships
    AUFNEHMEN = "aufnehmen"
    BESTAND_UEBERNEHMEN = "bestand_uebernehmen"
    BESTAND_ERGAENZEN = "bestand_ergaenzen"
    RUHEN_LASSEN = "ruhen_lassen"
    RUHEN_BEENDEN = "ruhen_beenden"
    AUSTRITT_VERMERKEN = "austritt_vermerken"
    AUSSCHLUSS_VORSCHLAGEN = "ausschluss_vorschlagen"
    AUSSCHLUSSVORSCHLAG_VERWERFEN = "ausschlussvorschlag_verwerfen"
    AUSSCHLIESSEN = "ausschliessen"
    RECHTSNACHFOLGE_VORSCHLAGEN = "rechtsnachfolge_vorschlagen"
    RECHTSNACHFOLGEVORSCHLAG_VERWERFEN = "rechtsnachfolgevorschlag_verwerfen"
    AUF_RECHTSNACHFOLGE_UEBERLEITEN = "auf_rechtsnachfolge_ueberleiten"
    AUFHEBEN = "aufheben"
    # --- facts of a body outside any case
    EHRENAMTSKARTE_VERMERKEN = "ehrenamtskarte_vermerken"
    ANSPRECHPERSON_EINTRAGEN = "ansprechperson_eintragen"
    ANSPRECHPERSON_BEENDEN = "ansprechperson_beenden"
    VERWALTUNGSSPITZE_EINTRAGEN = "verwaltungsspitze_eintragen"
    VERWALTUNGSSPITZE_BEENDEN = "verwaltungsspitze_beenden"
    GASTTEILNAHME_ERFASSEN = "gastteilnahme_erfassen"
    VORGESCHICHTE_ERFASSEN = "vorgeschichte_erfassen"
    # --- versions and rules of the installation
    KATALOG_ENTWERFEN = "katalog_entwerfen"
    KATALOG_AENDERN = "katalog_aendern"
    KATALOGENTWURF_VERWERFEN = "katalogentwurf_verwerfen"
    KATALOG_VORSCHLAGEN = "katalog_vorschlagen"
    KATALOGVORSCHLAG_ZURUECKNEHMEN = "katalogvorschlag_zuruecknehmen"
    KATALOGVORSCHLAG_VERWERFEN = "katalogvorschlag_verwerfen"
    KATALOG_IN_KRAFT_SETZEN = "katalog_in_kraft_setzen"
    FASSUNG_ENTWERFEN = "fassung_entwerfen"
    FASSUNG_AENDERN = "fassung_aendern"
    FASSUNGSENTWURF_VERWERFEN = "fassungsentwurf_verwerfen"
    FASSUNG_VORSCHLAGEN = "fassung_vorschlagen"
    FASSUNGSVORSCHLAG_ZURUECKNEHMEN = "fassungsvorschlag_zuruecknehmen"
    FASSUNGSVORSCHLAG_VERWERFEN = "fassungsvorschlag_verwerfen"
    FASSUNG_IN_KRAFT_SETZEN = "fassung_in_kraft_setzen"
    EINSTELLUNG_AENDERN = "einstellung_aendern"
    MUSTERVORLAGE_AENDERN = "mustervorlage_aendern"
    # --- signing rounds
    RUNDE_ANLEGEN = "runde_anlegen"
    RUNDE_AENDERN = "runde_aendern"
    RUNDE_ABSAGEN = "runde_absagen"
    RUNDE_ABSCHLIESSEN = "runde_abschliessen"
    RUNDENLAUF_BEAUFTRAGEN = "rundenlauf_beauftragen"
    # --- changes of bodies
    GEBIETSAENDERUNG_ENTWERFEN = "gebietsaenderung_entwerfen"
    GEBIETSAENDERUNG_BEARBEITEN = "gebietsaenderung_bearbeiten"
    GEBIETSENTWURF_VERWERFEN = "gebietsentwurf_verwerfen"
    GEBIETSAENDERUNG_VORSCHLAGEN = "gebietsaenderung_vorschlagen"
    GEBIETSVORSCHLAG_ZURUECKNEHMEN = "gebietsvorschlag_zuruecknehmen"
    GEBIETSVORSCHLAG_VERWERFEN = "gebietsvorschlag_verwerfen"
    GEBIETSAENDERUNG_VOLLZIEHEN = "gebietsaenderung_vollziehen"
    GEBIETSAUFHEBUNG_VORSCHLAGEN = "gebietsaufhebung_vorschlagen"
    GEBIETSAUFHEBUNG_ZURUECKNEHMEN = "gebietsaufhebung_zuruecknehmen"
    GEBIETSAUFHEBUNG_VERWERFEN = "gebietsaufhebung_verwerfen"
    GEBIETSAENDERUNG_AUFHEBEN = "gebietsaenderung_aufheben"
    # --- their effects on cases and memberships
    ANTRAG_UEBERLEITEN = "antrag_ueberleiten"
    ANTRAG_ZURUECKLEITEN = "antrag_zurueckleiten"
    BEI_NACHFOLGE_EINSTELLEN = "bei_nachfolge_einstellen"
    NACHFOLGEEINSTELLUNG_AUFHEBEN = "nachfolgeeinstellung_aufheben"
    MITGLIEDSCHAFT_UEBERLEITEN = "mitgliedschaft_ueberleiten"
    MITGLIEDSCHAFT_FORTFUEHREN = "mitgliedschaft_fortfuehren"
    MITGLIEDSCHAFT_WIEDERHERSTELLEN = "mitgliedschaft_wiederherstellen"
    # --- monthly reports
    MONAT_ABSCHLIESSEN = "monat_abschliessen"
    MONATSBERICHT_FREIGEBEN = "monatsbericht_freigeben"
    # --- bodies and installation
    KONTO_ANLEGEN = "konto_anlegen"
    ZUGANG_ERTEILEN = "zugang_erteilen"
    ZUGANG_ENTZIEHEN = "zugang_entziehen"
    REGISTER_LADEN = "register_laden"
    VORFUEHRUNG_LADEN = "vorfuehrung_laden"
