"""What a person says when acting: one frozen class per act.

``grund`` is free text; ``im_auftrag`` the channel by which the body asked for it when the office
acts on its behalf; ``geschehen`` when it happened outside (default: today).
"""

from dataclasses import dataclass, field
from datetime import date

from antraege.choices import (
    Antragsstatus,
    Befugnis,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
    Urteil,
)
from antraege.zeitangabe import Zeitangabe


@dataclass(frozen=True, slots=True, kw_only=True)
class Eingabe:
    """What every act may carry."""

    geschehen: Zeitangabe | None = None
    grund: str = ""
    im_auftrag: Kanal | str = ""

    def geschehen_oder(self, heute: date) -> Zeitangabe:
        """When it happened; today unless said otherwise."""
        return self.geschehen or Zeitangabe.tag(heute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontaktdaten:
    """The person at the body whom the office writes to."""

    name: str = ""
    funktion: str = ""
    mail: str = ""
    telefon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteresseErfassen(Eingabe):
    """``geschehen`` is the date of receipt."""

    kanal: Kanal
    kontakt: Kontaktdaten = field(default_factory=Kontaktdaten)
    fremdes_zeichen: str = ""
    zustaendig_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AltfallUebernehmen(Eingabe):
    """An old case as the papers show it. ``schritte``: state -> ``belegt`` or ``unbekannt``."""

    status: Antragsstatus
    schritte: dict[str, str]
    eingang: Zeitangabe
    kanal: Kanal = Kanal.UNBEKANNT
    zustaendig_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schritt(Eingabe):
    """A step forward. ``bis`` names the last step when several are confirmed together."""

    bis: Handlung | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zuruecksetzen(Eingabe):
    """Back to an earlier open state, by the office or by leadership. Reason required."""

    ziel: Antragsstatus
    benachrichtigen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AblehnungVorschlagen(Eingabe):
    """``grund`` is the ground of the refusal, ``quelle`` where it stands."""

    quelle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Zurueckziehen(Eingabe):
    """``schreiben`` names the text of the head of administration after a recorded decision."""

    schreiben: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zustaendigkeit(Eingabe):
    """Who is responsible from now on."""

    zustaendig_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KontaktAendern(Eingabe):
    """The new contact."""

    kontakt: Kontaktdaten


@dataclass(frozen=True, slots=True, kw_only=True)
class InteresseErgaenzen(Eingabe):
    """A second expression of interest joins the open case. ``grund`` is what it says."""

    kanal: Kanal


@dataclass(frozen=True, slots=True, kw_only=True)
class NachweisErfassen(Eingabe):
    """``geschehen`` is the date of receipt, ``fundstelle`` a link or where the paper lies."""

    kriterium_id: int
    angabe: str
    fundstelle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KriteriumPruefen(Eingabe):
    """The verdict on a criterion."""

    kriterium_id: int
    urteil: Urteil
    begruendung: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZusageErfassen(Eingabe):
    """A dated promise with its owner at the body."""

    kriterium_id: int
    vorhaben: str
    verantwortlich: str
    faellig_am: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BeratungErfassen(Eingabe):
    """A consultation, planned or held; ``beratung_id`` completes one that is recorded."""

    beratung_id: int | None = None
    gremium: str
    sitzung: Zeitangabe
    drucksache: str = ""
    tagesordnungspunkt: str = ""
    oeffentlichkeit: Oeffentlichkeit = Oeffentlichkeit.NICHT_GENANNT
    rolle: Beratungsrolle = Beratungsrolle.ENTSCHEIDUNG
    ergebnis: Beratungsergebnis | str = ""
    ist_einstimmig: bool = False
    anzahl_ja: int | None = None
    anzahl_nein: int | None = None
    anzahl_enthaltung: int | None = None
    beleg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntbehrlichkeitErfassen(Eingabe):
    """The body's statement that it needs no resolution; ``grund`` is its ground."""

    erklaert_durch: str
    beleg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnterschriftErfassen(Eingabe):
    """A signature; ``geschehen`` is its date."""

    partei: Partei
    unterzeichnend: str
    amt: str
    befugnis: Befugnis = Befugnis.SPITZE
    form: Unterschriftsform = Unterschriftsform.ORIGINAL
    ort: str = ""
    verbleib: str = ""
    vorbehalt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VorbehaltAufheben(Eingabe):
    """The reservation of a signature falls away."""

    partei: Partei


@dataclass(frozen=True, slots=True, kw_only=True)
class Zeichnungsvorschlag(Eingabe):
    """Who is to sign; with a date where one is fixed."""

    unterzeichnend_kommune: str
    amt_kommune: str
    unterzeichnend_land: str
    amt_land: str
    termin_am: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RueckfrageStellen(Eingabe):
    """A question to the body."""

    frage: str
    erbeten_bis: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RueckfrageBeantworten(Eingabe):
    """The answer, by whichever way it came; ``geschehen`` is the date of receipt."""

    antwort: str
    kanal: Kanal


@dataclass(frozen=True, slots=True, kw_only=True)
class AussetzungBeginnen(Eingabe):
    """The case rests until ``bis``; ``grund`` says why."""

    bis: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WiedervorlageSetzen(Eingabe):
    """A person wants to see the case again."""

    anlass: str
    faellig_am: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezug(Eingabe):
    """An act on one existing row: a resubmission, a mail."""

    zeile_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnhoerungGeben(Eingabe):
    """Opportunity to comment; ``grund`` names the open points."""

    stellungnahme_bis: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EintragBerichtigen(Eingabe):
    """A new date for an entry of the chain; the old one stays readable."""

    nr: int
    neu: Zeitangabe

    def geschehen_oder(self, heute: date) -> Zeitangabe:
        """A correction carries the date of the entry that it names."""
        return self.neu


@dataclass(frozen=True, slots=True, kw_only=True)
class BestandUebernehmen(Eingabe):
    """A public member as its sources show it; ``geschehen`` is the date of accession."""

    regel: str = "Öffentliche Quelle"
    unterzeichnungsrunde: str = ""
    beleg: str = ""
    hinweis: str = ""
    quelle_url: str = ""
    weitere_quelle_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechtsnachfolge(Eingabe):
    """Which body carries the membership on."""

    nachfolge_id: int
    nachfolge_name: str = ""
