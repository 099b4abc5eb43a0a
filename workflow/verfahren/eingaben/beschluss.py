"""Inputs of facts on decision and declaration."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    Befugnis,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
)
from antraege.dokumente.datei import Datei
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben.grundlage import (
    Eingabe,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BeratungErfassen(Eingabe):
    """A consultation, planned or held; ``beratung_id`` completes one that is recorded.

    ``vertagt_auf`` is the day on which a deferred matter comes back: it becomes a session of its
    own. ``genehmigt_id`` names the Eilentscheidung that this one ratifies. ``vorlage_datei`` and
    ``beleg_datei`` are hashes of documents of the file; ``datei`` is filed as evidence.
    """

    beratung_id: int | None = None
    gremium: str
    sitzung: Zeitangabe
    drucksache: str = ""
    tagesordnungspunkt: str = ""
    oeffentlichkeit: Oeffentlichkeit = Oeffentlichkeit.NICHT_GENANNT
    rolle: Beratungsrolle = Beratungsrolle.ENTSCHEIDUNG
    art: Beratungsart = Beratungsart.SITZUNG
    ergebnis: Beratungsergebnis | str = ""
    ergebnis_wortlaut: str = ""
    massgabe: str = ""
    vorbehalt: str = ""
    vorbehalt_entfallen_am: date | None = None
    vertagt_auf: date | None = None
    genehmigt_id: int | None = None
    ist_einstimmig: bool = False
    anzahl_ja: int | None = None
    anzahl_nein: int | None = None
    anzahl_enthaltung: int | None = None
    vorlage: str = ""
    vorlage_datei: str = ""
    beleg: str = ""
    beleg_datei: str = ""
    hinweis: str = ""
    datei: Datei | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntbehrlichkeitErfassen(Eingabe):
    """The body's statement that it needs no resolution; ``grund`` is its ground."""

    erklaert_durch: str
    beleg: str = ""
    datei: Datei | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnterschriftErfassen(Eingabe):
    """A signature; ``geschehen`` is its date.

    ``fassung_id`` names the version under which the first signature stands; later ones follow it.
    """

    partei: Partei
    unterzeichnend: str
    amt: str
    fassung_id: int | None = None
    befugnis_nachweis: str = ""
    original_am: date | None = None
    hinweis: str = ""
    quelle_url: str = ""
    datei: Datei | None = None
    befugnis: Befugnis = Befugnis.SPITZE
    form: Unterschriftsform = Unterschriftsform.ORIGINAL
    ort: str = ""
    verbleib: str = ""
    vorbehalt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnterschriftZuruecknehmen(Eingabe):
    """Signatures that were recorded by mistake; ``grund`` says how it came."""

    parteien: tuple[Partei, ...]


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
class Unterschriftsaenderung(Eingabe):
    """Other particulars of a signature after the admission; ``grund`` says why."""

    partei: Partei
    unterzeichnend: str
    amt: str
    befugnis: Befugnis
    befugnis_nachweis: str = ""
    form: Unterschriftsform
    unterzeichnet: Zeitangabe
    ort: str = ""
    verbleib: str = ""
