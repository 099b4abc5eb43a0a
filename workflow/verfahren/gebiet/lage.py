"""What an act on a change of bodies looks at, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from antraege.choices import (
    Antragsstatus,
    Freigabeart,
    Gebietsart,
    Gebietsstand,
    Kommunentyp,
    Mitgliedsstatus,
)
from antraege.fall import AnsprechpersonZeile, MitgliedschaftZeile
from antraege.models import Kommune
from antraege.worte import voller_name
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import Vorgangsstand
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil


@dataclass(frozen=True, slots=True)
class Vorgangskopf:
    """An open case of a body."""

    id: int
    aktenzeichen: str
    status: Antragsstatus
    eingang: Zeitangabe = field(default_factory=Zeitangabe.unbekannt)
    vorschlaege: tuple[str, ...] = ()
    """What waits for the decision of a second person, in words."""
    runde: str = ""
    """The signing round still ahead on whose list it stands, by its name."""


@dataclass(frozen=True, slots=True)
class Zugang:
    """An account that speaks for a body, or accompanies it."""

    konto_id: int
    name: str
    recht: str


@dataclass(frozen=True, slots=True)
class Koerperlage:
    """A body of the change with everything that passes over, or stands in the way."""

    zeile: Kommune
    mitgliedschaft: MitgliedschaftZeile | None = None
    fruehere_mitgliedschaften: tuple[MitgliedschaftZeile, ...] = ()
    """Those that have ended."""
    vorgang: Vorgangskopf | None = None
    ansprechperson: AnsprechpersonZeile | None = None
    zugaenge: tuple[Zugang, ...] = ()
    letzte_aenderung: tuple[int, date] | None = None
    """The last executed change that touched it: its key and day."""
    anzahl_gemeinden: int = 0

    @property
    def id(self) -> int:
        """Key of the row."""
        return self.zeile.pk

    @property
    def name(self) -> str:
        """With its kind."""
        return voller_name(self.zeile.typ, self.zeile.name)

    @property
    def typ(self) -> Kommunentyp:
        """Its kind now."""
        return Kommunentyp(self.zeile.typ)


@dataclass(frozen=True, slots=True)
class Vorschlag:
    """An open proposal, of the execution or of the annulment."""

    id: int
    art: Freigabeart
    von_id: int
    von: str
    am: datetime
    begruendung: str


@dataclass(frozen=True, slots=True)
class Uebergangszeile:
    """What the execution has passed over, as the annulment finds it now."""

    id: int
    antrag_id: int | None
    mitgliedschaft_id: int | None
    fortsetzung_id: int | None
    von_id: int
    auf_id: int
    ist_eingestellt: bool
    hat_begonnen: bool
    aktenzeichen: str = ""
    status: Antragsstatus | None = None
    frueher: Vorgangsstand | None = None
    """How the case stood before."""
    ist_weitergegangen: bool = False
    """Somebody has moved it since."""
    neue_fristen: tuple[int, ...] = ()
    fortsetzung_status: Mitgliedsstatus | None = None
    fortsetzung_hat_sich_bewegt: bool = False
    """Somebody has changed the membership that goes on; what other changes of bodies did to it and
    took back does not count."""


@dataclass(frozen=True, slots=True)
class Lage:
    """A change, what it says, and the bodies it is about.

    ``gesehen`` is the key of the last entry of any chain when this was read.
    """

    gesehen: int
    id: int | None
    art: Gebietsart
    stand: Gebietsstand
    entwurf: Gebietsentwurf
    hinweis: str = ""
    vorschlag: Vorschlag | None = None
    koerper: Mapping[int, Koerperlage] = field(default_factory=dict)
    schluessel: Mapping[str, Koerperlage] = field(default_factory=dict)
    """Bodies that bear a key which the change would give."""
    kreise: Mapping[str, Kommune] = field(default_factory=dict)
    """Kreise by the first five digits of such keys, and those that were named, by their keys."""
    gleichnamige: Mapping[str, str] = field(default_factory=dict)
    """Names that the change gives, folded, and who else bears them."""
    uebergaenge: tuple[Uebergangszeile, ...] = ()
    neues: tuple[str, ...] = ()
    """What has begun at the successor since the execution, in sentences."""
    bleibt: tuple[str, ...] = ()
    """What the annulment leaves where it is, in sentences."""
    bleibende_dokumente: tuple[tuple[int, str], ...] = ()
    """Documents among it: key and name."""
    ergebnis: Mapping[str, Any] = field(default_factory=dict)
    namen_vorher: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    """Place of a part -> kind and name of its body before, once the change has been executed."""

    def von(self, teil: Teil) -> Koerperlage | None:
        """The body of a part, where there is one already."""
        return self.koerper.get(teil.kommune_id) if teil.kommune_id is not None else None

    @property
    def pk(self) -> int:
        """Key of a change that is stored."""
        assert self.id is not None
        return self.id

    @property
    def endende(self) -> tuple[Koerperlage, ...]:
        """The bodies that end, as far as they exist."""
        gefunden = (self.von(teil) for teil in self.entwurf.endende)
        return tuple(k for k in gefunden if k is not None)

    @property
    def nachfolge(self) -> Koerperlage | None:
        """Who carries on, where it exists already."""
        teil = self.entwurf.nachfolge
        return self.von(teil) if teil is not None else None
