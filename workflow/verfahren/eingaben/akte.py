"""Inputs of facts on documents and on the body itself."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    Anrede,
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Oeffentlichkeit,
    Vertraulichkeit,
)
from antraege.dokumente.datei import Datei
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben.grundlage import (
    Bezug,
    Eingabe,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumentAblegen(Eingabe):
    """A file into the file; ``geschehen`` is when it was received or made."""

    datei: Datei
    art: Dokumentart
    bezeichnung: str
    richtung: Dokumentrichtung = Dokumentrichtung.EINGEGANGEN
    herkunft: Dokumentherkunft = Dokumentherkunft.KOMMUNE
    vertraulichkeit: Vertraulichkeit = Vertraulichkeit.INTERN
    ersetzt_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumentAendern(Bezug):
    """Other particulars of a document; its content never changes."""

    art: Dokumentart
    bezeichnung: str
    herkunft: Dokumentherkunft
    vertraulichkeit: Vertraulichkeit


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumentAnfordern(Eingabe):
    """A document that the system draws itself."""

    art: Dokumentart


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumentErstellen(Bezug):
    """The worker has drawn a requested document, or could not (``fehler``)."""

    datei: Datei | None = None
    fehler: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EhrenamtskarteVermerken(Eingabe):
    """Since when the body takes part; None takes a wrong note back."""

    seit: Zeitangabe | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsprechpersonEintragen(Eingabe):
    """A contact of the body; ``zeile_id`` changes one that is recorded.

    ``loest_ab``: whoever is valid in the same place ends the day before.
    """

    zeile_id: int | None = None
    name: str
    funktion: str = ""
    mail: str = ""
    telefon: str = ""
    ist_vertretung: bool = False
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    loest_ab: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpitzeEintragen(Eingabe):
    """A head of administration or general deputy; see :class:`AnsprechpersonEintragen`."""

    zeile_id: int | None = None
    name: str
    amt: str
    anrede: Anrede = Anrede.OHNE
    ist_allgemeine_vertretung: bool = False
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    loest_ab: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GueltigkeitBeenden(Bezug):
    """The last day of a contact or an office holder."""

    gueltig_bis: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GastteilnahmeErfassen(Eingabe):
    """The body takes part as a guest; ``zeile_id`` completes one that is recorded."""

    zeile_id: int | None = None
    von: Zeitangabe
    bis: Zeitangabe | None = None
    anlass: str
    hinweis: str = ""
    quelle_url: str = ""
    kennung: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VorgeschichteErfassen(Eingabe):
    """Something known of the body beside any case."""

    gegenstand: str
    schritt: str
    wann: Zeitangabe
    wer: str = ""
    drucksache: str = ""
    oeffentlichkeit: Oeffentlichkeit = Oeffentlichkeit.NICHT_GENANNT
    ergebnis: str = ""
    anzahl_ja: int | None = None
    anzahl_nein: int | None = None
    anzahl_enthaltung: int | None = None
    hinweis: str = ""
    quelle_url: str = ""
    kennung: str = ""
