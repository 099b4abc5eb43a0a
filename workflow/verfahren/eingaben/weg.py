"""Inputs of changes of status: of a case, and of a membership."""

from dataclasses import dataclass, field

from antraege.choices import (
    Antragsstatus,
    Handlung,
    Kanal,
)
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben.beschluss import (
    BeratungErfassen,
    UnterschriftErfassen,
)
from workflow.verfahren.eingaben.grundlage import (
    Eingabe,
    Kontaktdaten,
)


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
    kennung: str = ""
    beratungen: tuple[BeratungErfassen, ...] = ()
    unterschriften: tuple[UnterschriftErfassen, ...] = ()


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
class BestandUebernehmen(Eingabe):
    """A public member as its sources show it; ``geschehen`` is the date of accession."""

    regel: str = "Öffentliche Quelle"
    unterzeichnungsrunde: str = ""
    beleg: str = ""
    hinweis: str = ""
    quelle_url: str = ""
    weitere_quelle_url: str = ""
    antrag_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BestandErgaenzen(Eingabe):
    """An old case completes a membership that is known: its case, date and wording.

    What is known already stays; ``hinweis`` carries the other wording where the two differ.
    """

    antrag_id: int
    beginn: Zeitangabe | None = None
    hinweis: str = ""
    quelle_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechtsnachfolge(Eingabe):
    """Which body carries the membership on."""

    nachfolge_id: int
    nachfolge_name: str = ""
