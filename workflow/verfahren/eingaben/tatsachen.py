"""Inputs of facts on the course of a case and its requirements."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    Kanal,
    Urteil,
)
from antraege.dokumente.datei import Datei
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben.grundlage import (
    Bezug,
    Eingabe,
    Kontaktdaten,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zustaendigkeit(Eingabe):
    """Who is responsible from now on."""

    zustaendig_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KontaktAendern(Eingabe):
    """The new contact."""

    kontakt: Kontaktdaten


@dataclass(frozen=True, slots=True, kw_only=True)
class NachweisErfassen(Eingabe):
    """``geschehen`` is the date of receipt, ``fundstelle`` a link or where the paper lies."""

    kriterium_id: int
    angabe: str
    fundstelle: str = ""
    alternative: str = ""
    datei: Datei | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KriteriumPruefen(Eingabe):
    """The verdict on a criterion."""

    kriterium_id: int
    urteil: Urteil
    alternative: str = ""
    begruendung: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZusageErfassen(Eingabe):
    """A dated promise with its owner at the body."""

    kriterium_id: int
    vorhaben: str
    verantwortlich: str
    faellig_am: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ZusageVerlaengern(Bezug):
    """A later day for a commitment; ``grund`` says why."""

    neu_faellig_am: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ZusageErledigen(Bezug):
    """It ends, one way or the other; ``geschehen`` is when, ``grund`` what shows it."""


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
class AnhoerungGeben(Eingabe):
    """Opportunity to comment; ``grund`` names the open points."""

    stellungnahme_bis: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StellungnahmeErfassen(Eingabe):
    """What the body says in the hearing; ``geschehen`` is the date of receipt."""

    stellungnahme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EintragBerichtigen(Eingabe):
    """A new date for an entry of the chain; the old one stays readable."""

    nr: int
    neu: Zeitangabe

    def geschehen_oder(self, heute: date) -> Zeitangabe:
        """A correction carries the date of the entry that it names."""
        return self.neu
