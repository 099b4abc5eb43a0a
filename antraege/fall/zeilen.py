"""The frozen rows of a case.

Each row class names its model; field names are column names (``…_id`` for foreign keys, one
:class:`Zeitangabe` for its four columns). Fields marked :func:`frei` hold free text or personal
data: the protocol stores them salted and apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from django.db import models as dj

from antraege import models
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Befugnis,
    Beratungsergebnis,
    Beratungsrolle,
    Fassungsstand,
    Freigabeart,
    Freigabestand,
    Fristart,
    Kanal,
    Kommunentyp,
    Mitgliedsstatus,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
    Urteil,
    Zusagestand,
)
from antraege.models.installation import LEERER_KOPF
from antraege.zeitangabe import Zeitangabe

UNBEKANNT = Zeitangabe.unbekannt()


def frei() -> Any:
    """A required field with free text or personal data."""
    return field(metadata={"frei": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Zeile:
    """A row; ``id`` is None until it is written."""

    modell: ClassVar[type[dj.Model]]
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KommuneZeile(Zeile):
    """What acts need to know of the body."""

    modell = models.Kommune
    ags: str
    name: str
    typ: Kommunentyp
    ist_erfunden: bool = False
    protokoll_nr: int = 0
    protokoll_kopf: str = LEERER_KOPF


@dataclass(frozen=True, slots=True, kw_only=True)
class AntragZeile(Zeile):
    """The case's own row. ``status`` START means: not there yet."""

    modell = models.Antrag
    kommune_id: int
    jahr: int = 0
    nummer: int = 0
    aktenzeichen: str = ""
    status: Antragsstatus = Antragsstatus.START
    letzter_offener_status: str = ""
    schritt: Zeitangabe = UNBEKANNT
    schritt_erfasst_am: datetime | None = None
    version: int = 0
    katalog_id: int | None = None
    zustaendig_id: int | None = None
    kanal: Kanal = Kanal.UNBEKANNT
    eingang: Zeitangabe = UNBEKANNT
    kontakt_name: str = field(default="", metadata={"frei": True})
    kontakt_funktion: str = field(default="", metadata={"frei": True})
    kontakt_mail: str = field(default="", metadata={"frei": True})
    kontakt_telefon: str = field(default="", metadata={"frei": True})
    fremdes_zeichen: str = field(default="", metadata={"frei": True})
    ist_altfall: bool = False
    altfall_schritte: dict[str, str] = field(default_factory=dict)
    am_zug: AmZug | str = ""
    am_zug_seit: date | None = None
    ist_pausiert: bool = False
    faellig_am: date | None = None
    faellig_grund: str = ""
    wirksam_am: date | None = None
    erfasst_am: datetime | None = None
    protokoll_nr: int = 0
    protokoll_kopf: str = LEERER_KOPF

    @property
    def ist_offen(self) -> bool:
        """Whether the case is still on its way."""
        return self.status in OFFENE_STATUS


@dataclass(frozen=True, slots=True, kw_only=True)
class MitgliedschaftZeile(Zeile):
    """The body's membership. ``status`` START means: none."""

    modell = models.Mitgliedschaft
    kommune_id: int
    antrag_id: int | None = None
    status: Mitgliedsstatus = Mitgliedsstatus.START
    beginn: Zeitangabe = UNBEKANNT
    beginn_regel: str = ""
    ende: Zeitangabe = UNBEKANNT
    unterzeichnungsrunde: str = field(default="", metadata={"frei": True})
    beleg: str = ""
    hinweis: str = field(default="", metadata={"frei": True})
    quelle_url: str = field(default="", metadata={"frei": True})
    weitere_quelle_url: str = field(default="", metadata={"frei": True})
    nachfolge_id: int | None = None
    version: int = 0
    wirksam_am: date | None = None
    erfasst_am: datetime | None = None
    protokoll_nr: int = 0
    protokoll_kopf: str = LEERER_KOPF

    @property
    def besteht(self) -> bool:
        """Whether the body is a member now (active or dormant)."""
        return self.status in BESTEHENDE_MITGLIEDSSTATUS


@dataclass(frozen=True, slots=True, kw_only=True)
class AndererVorgang(Zeile):
    """Another open case of the same body."""

    modell = models.Antrag
    aktenzeichen: str
    status: Antragsstatus


@dataclass(frozen=True, slots=True, kw_only=True)
class KatalogZeile(Zeile):
    """A catalogue that is in force or pinned by the case."""

    modell = models.Kriterienkatalog
    bezeichnung: str
    stand: Fassungsstand


@dataclass(frozen=True, slots=True, kw_only=True)
class KriteriumZeile(Zeile):
    """A criterion of one of these catalogues."""

    modell = models.Kriterium
    katalog_id: int
    nr: int
    titel: str
    erlaeuterung: str
    gilt_fuer: list[str]
    braucht_nachweis: bool
    laesst_zusage_zu: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FassungZeile(Zeile):
    """A text version of the declaration, without its text."""

    modell = models.Erklaerungsfassung
    bezeichnung: str
    parteien: list[str]
    stand: Fassungsstand
    in_kraft_ab: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NachweisZeile(Zeile):
    """See :class:`antraege.models.Nachweis`."""

    modell = models.Nachweis
    kriterium_id: int
    angabe: str = frei()
    fundstelle: str = frei()
    eingegangen: Zeitangabe
    gesichtet_am: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PruefergebnisZeile(Zeile):
    """See :class:`antraege.models.Pruefergebnis`."""

    modell = models.Pruefergebnis
    kriterium_id: int
    urteil: Urteil
    begruendung: str = frei()
    geprueft_von_id: int
    geprueft_am: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ZusageZeile(Zeile):
    """See :class:`antraege.models.Zusage`."""

    modell = models.Zusage
    kriterium_id: int
    vorhaben: str = frei()
    verantwortlich: str = frei()
    faellig_am: date
    stand: Zusagestand = Zusagestand.OFFEN


@dataclass(frozen=True, slots=True, kw_only=True)
class BeratungZeile(Zeile):
    """See :class:`antraege.models.Beratung`."""

    modell = models.Beratung
    gremium: str = frei()
    sitzung: Zeitangabe
    drucksache: str = field(default="", metadata={"frei": True})
    tagesordnungspunkt: str = field(default="", metadata={"frei": True})
    oeffentlichkeit: Oeffentlichkeit
    rolle: Beratungsrolle
    ergebnis: Beratungsergebnis | str = ""
    ist_einstimmig: bool = False
    anzahl_ja: int | None = None
    anzahl_nein: int | None = None
    anzahl_enthaltung: int | None = None
    beleg: str = field(default="", metadata={"frei": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntbehrlichkeitZeile(Zeile):
    """See :class:`antraege.models.Beschlussentbehrlichkeit`."""

    modell = models.Beschlussentbehrlichkeit
    grund: str = frei()
    erklaert_durch: str = frei()
    erklaert: Zeitangabe
    beleg: str = frei()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnterschriftZeile(Zeile):
    """See :class:`antraege.models.Unterschrift`."""

    modell = models.Unterschrift
    partei: Partei
    fassung_id: int
    unterzeichnend: str = frei()
    amt: str = frei()
    befugnis: Befugnis
    form: Unterschriftsform
    unterzeichnet: Zeitangabe
    ort: str = field(default="", metadata={"frei": True})
    verbleib: str = frei()
    vorbehalt: str = frei()
    vorbehalt_aufgehoben_am: date | None = None

    @property
    def hat_offenen_vorbehalt(self) -> bool:
        """Whether it was given with a reservation that has not been lifted."""
        return bool(self.vorbehalt) and self.vorbehalt_aufgehoben_am is None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreigabeZeile(Zeile):
    """See :class:`antraege.models.Freigabe`."""

    modell = models.Freigabe
    art: Freigabeart
    mitgliedschaft_id: int | None = None
    vorgeschlagen_von_id: int
    vorgeschlagen_am: datetime
    begruendung: str = field(default="", metadata={"frei": True})
    inhalt: dict[str, Any] = field(default_factory=dict, metadata={"frei": True})
    stand: Freigabestand = Freigabestand.OFFEN
    entschieden_von_id: int | None = None
    entschieden_am: datetime | None = None
    entscheidungsgrund: str = field(default="", metadata={"frei": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class RueckfrageZeile(Zeile):
    """See :class:`antraege.models.Rueckfrage`."""

    modell = models.Rueckfrage
    frage: str = frei()
    erbeten_bis: date
    gestellt_am: date
    beantwortet_am: date | None = None
    antwort: str = field(default="", metadata={"frei": True})
    kanal: Kanal | str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AussetzungZeile(Zeile):
    """See :class:`antraege.models.Aussetzung`."""

    modell = models.Aussetzung
    grund: str = frei()
    von: date
    bis: date
    beendet_am: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FristZeile(Zeile):
    """See :class:`antraege.models.Frist`."""

    modell = models.Frist
    art: Fristart
    anlass: str = frei()
    faellig_am: date
    gesetzt_am: date
    erledigt_am: date | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnhoerungZeile(Zeile):
    """See :class:`antraege.models.Anhoerung`."""

    modell = models.Anhoerung
    anlass: str = frei()
    angehoert: Zeitangabe
    stellungnahme_bis: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NachrichtZeile(Zeile):
    """A mail of the case that has not gone out: it can still be held back."""

    modell = models.Nachricht
    handlung: str
    betreff: str = frei()
    stand: str


SAMMLUNGEN: dict[str, type[Zeile]] = {
    "nachweise": NachweisZeile,
    "pruefergebnisse": PruefergebnisZeile,
    "zusagen": ZusageZeile,
    "beratungen": BeratungZeile,
    "entbehrlichkeiten": EntbehrlichkeitZeile,
    "unterschriften": UnterschriftZeile,
    "freigaben": FreigabeZeile,
    "rueckfragen": RueckfrageZeile,
    "aussetzungen": AussetzungZeile,
    "fristen": FristZeile,
    "anhoerungen": AnhoerungZeile,
    "nachrichten": NachrichtZeile,
}
"""Collections an act may change; catalogues and text versions change elsewhere."""
