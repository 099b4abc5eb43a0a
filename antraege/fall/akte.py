"""What belongs to the body as frozen rows: documents, people, guests, what happened before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from antraege import models
from antraege.choices import (
    Anrede,
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Oeffentlichkeit,
    Vertraulichkeit,
)
from antraege.fall.grundlage import UNBEKANNT, Zeile, frei
from antraege.zeitangabe import Zeitangabe


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumentZeile(Zeile):
    """See :class:`antraege.models.Dokument`."""

    modell = models.Dokument
    besitzer = ("antrag_id", "kommune_id")
    art: Dokumentart
    bezeichnung: str = frei()
    version: int = 1
    ersetzt_id: int | None = None
    richtung: Dokumentrichtung
    herkunft: Dokumentherkunft
    vertraulichkeit: Vertraulichkeit
    datum: Zeitangabe
    stand: Dokumentstand
    dateiname: str = field(default="", metadata={"frei": True})
    medientyp: str = ""
    sha256: str = ""
    groesse: int | None = None
    mail_betreff: str = field(default="", metadata={"frei": True})
    mail_absender: str = field(default="", metadata={"frei": True})
    mail_am: datetime | None = field(default=None, metadata={"frei": True})
    inhalt: dict[str, Any] = field(default_factory=dict, metadata={"frei": True})
    erfasst_am: datetime
    anzahl_versuche: int = 0
    letzter_fehler: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MitGueltigkeitZeile(Zeile):
    """What is valid from a day until a day; an open end is None."""

    gueltig_ab: date | None = None
    gueltig_bis: date | None = None

    def gilt_am(self, tag: date) -> bool:
        """Whether it is valid on this day."""
        return (self.gueltig_ab is None or self.gueltig_ab <= tag) and (
            self.gueltig_bis is None or tag <= self.gueltig_bis
        )

    def ueberschneidet(self, andere: MitGueltigkeitZeile) -> bool:
        """Whether there is a day on which both are valid."""
        return (self.gueltig_ab or date.min) <= (andere.gueltig_bis or date.max) and (
            andere.gueltig_ab or date.min
        ) <= (self.gueltig_bis or date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsprechpersonZeile(MitGueltigkeitZeile):
    """See :class:`antraege.models.Ansprechperson`."""

    modell = models.Ansprechperson
    besitzer = ("kommune_id",)
    name: str = frei()
    funktion: str = field(default="", metadata={"frei": True})
    mail: str = field(default="", metadata={"frei": True})
    telefon: str = field(default="", metadata={"frei": True})
    ist_vertretung: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NachfolgekontaktZeile(AnsprechpersonZeile):
    """A contact of the body that carries the membership on; read with the case, changed there."""

    kommune_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpitzeZeile(MitGueltigkeitZeile):
    """See :class:`antraege.models.Verwaltungsspitze`."""

    modell = models.Verwaltungsspitze
    besitzer = ("kommune_id",)
    name: str = frei()
    anrede: Anrede = field(default=Anrede.OHNE, metadata={"frei": True})
    amt: str = frei()
    ist_allgemeine_vertretung: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GastteilnahmeZeile(Zeile):
    """See :class:`antraege.models.Gastteilnahme`."""

    modell = models.Gastteilnahme
    besitzer = ("kommune_id",)
    von: Zeitangabe
    bis: Zeitangabe = UNBEKANNT
    anlass: str = frei()
    hinweis: str = field(default="", metadata={"frei": True})
    quelle_url: str = field(default="", metadata={"frei": True})
    kennung: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VorgeschichteZeile(Zeile):
    """See :class:`antraege.models.Vorgeschichte`."""

    modell = models.Vorgeschichte
    besitzer = ("kommune_id",)
    gegenstand: str = frei()
    schritt: str = frei()
    wer: str = field(default="", metadata={"frei": True})
    wann: Zeitangabe
    drucksache: str = field(default="", metadata={"frei": True})
    oeffentlichkeit: Oeffentlichkeit = Oeffentlichkeit.NICHT_GENANNT
    ergebnis: str = field(default="", metadata={"frei": True})
    anzahl_ja: int | None = None
    anzahl_nein: int | None = None
    anzahl_enthaltung: int | None = None
    hinweis: str = field(default="", metadata={"frei": True})
    quelle_url: str = field(default="", metadata={"frei": True})
    kennung: str = ""
