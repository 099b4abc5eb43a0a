"""The rows that own a chain, and what acts read but never change."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from antraege import models
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Fassungsstand,
    Kanal,
    Kommunentyp,
    Mitgliedsstatus,
    Nachrichtenstand,
    Rundenart,
    Rundenstand,
)
from antraege.fall.grundlage import UNBEKANNT, Zeile
from antraege.models.installation import LEERER_KOPF
from antraege.zeitangabe import Zeitangabe

TAG_IM_BETREFF = re.compile(r"\b(\d{2})\.(\d{2})\.(\d{4})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class KommuneZeile(Zeile):
    """What acts need to know of the body."""

    modell = models.Kommune
    ags: str
    name: str
    typ: Kommunentyp
    ist_erfunden: bool = False
    ehrenamtskarte_seit: Zeitangabe = UNBEKANNT
    besteht_ab: date | None = None
    besteht_bis: date | None = None
    version: int = 0
    protokoll_nr: int = 0
    protokoll_kopf: str = LEERER_KOPF


@dataclass(frozen=True, slots=True, kw_only=True)
class AntragZeile(Zeile):
    """The case's own row. ``status`` START means: not there yet."""

    modell = models.Antrag
    kommune_id: int
    uebergegangen_am: date | None = None
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
    altfall_kennung: str = ""
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
    def unbekannte_schritte(self) -> frozenset[str]:
        """States of the way that the papers of an old case do not show."""
        return frozenset(s for s, wort in self.altfall_schritte.items() if wort == "unbekannt")

    @property
    def ist_offen(self) -> bool:
        """Whether the case is still on its way."""
        return self.status in OFFENE_STATUS

    @property
    def ist_geschlossener_altfall(self) -> bool:
        """Whether what stands nowhere is merely not handed down: nobody will add it any more."""
        return self.ist_altfall and not self.ist_offen


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
    stand_seit: Zeitangabe = UNBEKANNT
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
class EinladungZeile(Zeile):
    """The mail of an invitation to a round, however it stands: who was told is told."""

    modell = models.Nachricht
    geplant_am: datetime
    stand: Nachrichtenstand
    anzahl_versuche: int = 0
    betreff: str = ""

    @property
    def ist_hinaus(self) -> bool:
        """Whether it has left the house; a mail that the worker is just handing over has."""
        wird_uebergeben = self.stand is Nachrichtenstand.GEPLANT and self.anzahl_versuche > 0
        return self.stand is Nachrichtenstand.GESENDET or wird_uebergeben

    @property
    def genannter_tag(self) -> date | None:
        """The day that its subject names: the round may have moved since."""
        if (treffer := TAG_IM_BETREFF.search(self.betreff)) is None:
            return None
        tag, monat, jahr = map(int, treffer.groups())
        return date(jahr, monat, tag)


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
    alternativen: list[dict[str, Any]] = field(default_factory=list)
    landeswissen: str = ""

    def alternative(self, schluessel: str) -> str:
        """Title of one of its ways; empty for none."""
        return next((a["titel"] for a in self.alternativen if a["schluessel"] == schluessel), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class FassungZeile(Zeile):
    """A text version of the declaration, without its text."""

    modell = models.Erklaerungsfassung
    bezeichnung: str
    parteien: list[str]
    freiwillige_parteien: list[str] = field(default_factory=list)
    stand: Fassungsstand
    in_kraft_ab: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RundeZeile(Zeile):
    """A signing round that lies ahead, or on whose list the case stands or stood."""

    modell = models.Unterzeichnungsrunde
    bezeichnung: str
    art: Rundenart
    am: date
    uhrzeit: time | None = None
    ort: str = ""
    hinweis: str = ""
    fassung_id: int
    listenschluss: date
    stand: Rundenstand
    termin_geaendert_am: datetime

    @property
    def tag(self) -> date | None:
        """The day on which all sign; None where the paper goes round."""
        return None if self.art is Rundenart.UMLAUF else self.am

    @property
    def genannt(self) -> str:
        """Name and day as a sentence needs them."""
        bis = "bis " if self.art is Rundenart.UMLAUF else ""
        return f"„{self.bezeichnung}“ ({bis}{self.am:%d.%m.%Y})"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationZeile(Zeile):
    """The rules of this installation that acts look at."""

    modell = models.Installation
    ausschlussregel: str = ""
    genuegende_formen: list[str] = field(default_factory=list)
    unterzeichnend_land: str = ""
    amt_land: str = ""
