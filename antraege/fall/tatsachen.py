"""The facts of a case as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from antraege import models
from antraege.choices import (
    EILARTEN,
    Anwesenheit,
    Befugnis,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Freigabeart,
    Freigabestand,
    Fristart,
    Kanal,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
    Urteil,
    Zusagestand,
)
from antraege.fall.grundlage import Zeile, frei
from antraege.zeitangabe import Zeitangabe


@dataclass(frozen=True, slots=True, kw_only=True)
class NachweisZeile(Zeile):
    """See :class:`antraege.models.Nachweis`."""

    modell = models.Nachweis
    kriterium_id: int
    angabe: str = frei()
    fundstelle: str = frei()
    alternative: str = ""
    datei: str = ""
    eingegangen: Zeitangabe
    gesichtet_am: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PruefergebnisZeile(Zeile):
    """See :class:`antraege.models.Pruefergebnis`."""

    modell = models.Pruefergebnis
    kriterium_id: int
    urteil: Urteil
    alternative: str = ""
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
    zugesagt_am: date | None = None
    anzahl_erinnerungen: int = 0
    erledigt_am: date | None = None
    erledigung: str = field(default="", metadata={"frei": True})

    @property
    def ist_offen(self) -> bool:
        """Whether it is neither eingelöst nor nicht eingelöst yet."""
        return self.stand is Zusagestand.OFFEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ZusageverlaengerungZeile(Zeile):
    """See :class:`antraege.models.Zusageverlaengerung`."""

    modell = models.Zusageverlaengerung
    zusage_id: int
    bisher: date
    neu: date
    grund: str = frei()
    verlaengert_am: date


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
    art: Beratungsart = Beratungsart.SITZUNG
    ergebnis: Beratungsergebnis | str = ""
    ergebnis_wortlaut: str = field(default="", metadata={"frei": True})
    massgabe: str = field(default="", metadata={"frei": True})
    vorbehalt: str = field(default="", metadata={"frei": True})
    vorbehalt_entfallen_am: date | None = None
    genehmigt_id: int | None = None
    ist_einstimmig: bool = False
    anzahl_ja: int | None = None
    anzahl_nein: int | None = None
    anzahl_enthaltung: int | None = None
    vorlage: str = field(default="", metadata={"frei": True})
    vorlage_datei: str = ""
    beleg: str = field(default="", metadata={"frei": True})
    beleg_datei: str = ""
    hinweis: str = field(default="", metadata={"frei": True})

    @property
    def ist_oeffentlich(self) -> bool:
        """Whether it is known to have been public; nothing else of it leaves the house."""
        return self.oeffentlichkeit == Oeffentlichkeit.OEFFENTLICH

    @property
    def ist_eilig(self) -> bool:
        """Whether it was decided before the assembly could meet."""
        return self.art in EILARTEN

    @property
    def hat_offenen_vorbehalt(self) -> bool:
        """Whether it was decided with a reservation that still stands."""
        return bool(self.vorbehalt) and self.vorbehalt_entfallen_am is None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntbehrlichkeitZeile(Zeile):
    """See :class:`antraege.models.Beschlussentbehrlichkeit`."""

    modell = models.Beschlussentbehrlichkeit
    grund: str = frei()
    erklaert_durch: str = frei()
    erklaert: Zeitangabe
    beleg: str = frei()
    beleg_datei: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnterschriftZeile(Zeile):
    """See :class:`antraege.models.Unterschrift`."""

    modell = models.Unterschrift
    partei: Partei
    fassung_id: int | None
    unterzeichnend: str = frei()
    amt: str = frei()
    befugnis: Befugnis
    befugnis_nachweis: str = field(default="", metadata={"frei": True})
    form: Unterschriftsform
    unterzeichnet: Zeitangabe
    ort: str = field(default="", metadata={"frei": True})
    original_am: date | None = None
    verbleib: str = frei()
    vorbehalt: str = frei()
    vorbehalt_aufgehoben_am: date | None = None
    datei: str = ""
    hinweis: str = field(default="", metadata={"frei": True})
    quelle_url: str = field(default="", metadata={"frei": True})
    zurueckgenommen_am: datetime | None = None

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
    ist_zurueckgenommen: bool = False
    anzahl_erinnerungen: int = 0


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
    stellungnahme: str = field(default="", metadata={"frei": True})
    stellungnahme_am: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RundenplatzZeile(Zeile):
    """See :class:`antraege.models.Rundenplatz`."""

    modell = models.Rundenplatz
    runde_id: int
    eingetragen_am: datetime
    eingeladen_am: datetime | None = None
    anwesenheit: Anwesenheit | str = ""
    unterzeichnet_am: date | None = None
    vermerkt_am: datetime | None = None
    vermerkt_von_id: int | None = None
    gestrichen_am: datetime | None = None

    @property
    def gilt(self) -> bool:
        """Whether it stands on the list."""
        return self.gestrichen_am is None

    @property
    def ist_offen(self) -> bool:
        """Whether the body is still expected."""
        return self.gilt and not self.anwesenheit


@dataclass(frozen=True, slots=True, kw_only=True)
class NachrichtZeile(Zeile):
    """A mail of the case that has not gone out: it can still be held back."""

    modell = models.Nachricht
    handlung: str
    betreff: str = frei()
    stand: str
