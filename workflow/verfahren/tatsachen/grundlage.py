"""Facts: what every fact act states about itself, and the table of all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung
from antraege.fall import Fall
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.rechte import Recht
from workflow.verfahren.umstand import Umstand

type Wirkung[E] = Callable[[Fall, E, Umstand], Fall]
type Pruefung[E] = Callable[[Fall, E, Umstand], Iterator[Hindernis]]


def ohne_pruefung(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    """Nothing to look at beyond state and right."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Tatsache[E: Eingabe]:
    """A fact act.

    ``gehoert_zu`` is the step it belongs to: once the case has passed it, the fact is closed and
    changes only by a correction with reason. ``nur_in`` are the states of a case in which it can be
    recorded (None: any). ``gegenstaende`` is what it can be about: ``antrag``, ``mitgliedschaft``,
    ``kommune``. ``nur_eintrag``: entry or mail say everything, no row has to change.
    """

    handlung: Handlung
    eingabe: type[E]
    recht: Recht
    wirke: Wirkung[E]
    pruefe: Pruefung[E]
    gehoert_zu: Antragsstatus | None
    nur_in: frozenset[Antragsstatus] | None
    gegenstaende: frozenset[str]
    nur_eintrag: bool


HOECHSTENS_JAHRE = 10
"""Nothing is planned further ahead than that."""
HOECHSTENS_STIMMEN = 500

OFFEN = frozenset(OFFENE_STATUS)
KOMMUNE = frozenset({"kommune"})
NUR_AUFGENOMMEN = frozenset({Antragsstatus.AUFGENOMMEN})

TATSACHEN: dict[Handlung, Tatsache[Any]] = {}


def tatsache[E: Eingabe](
    handlung: Handlung,
    eingabe: type[E],
    *,
    recht: Recht,
    pruefe: Pruefung[E] = ohne_pruefung,
    gehoert_zu: Antragsstatus | None = None,
    nur_in: frozenset[Antragsstatus] | None = OFFEN,
    gegenstaende: frozenset[str] = frozenset({"antrag"}),
    nur_eintrag: bool = False,
) -> Callable[[Wirkung[E]], Wirkung[E]]:
    """Register the decorated function as the effect of a fact act."""

    def eintragen(wirke: Wirkung[E]) -> Wirkung[E]:
        TATSACHEN[handlung] = Tatsache(
            handlung, eingabe, recht, wirke, pruefe, gehoert_zu, nur_in, gegenstaende, nur_eintrag
        )
        return wirke

    return eintragen


# --- checks that several facts share


def nicht_leer(feld: str, wert: str, was: str) -> Iterator[Hindernis]:
    """A text that has to be there. ``was`` is the object of the sentence."""
    if not wert.strip():
        yield eingabefehler(feld, f"Bitte {was} angeben.")


def nicht_in_zukunft(feld: str, wann: Zeitangabe | None, u: Umstand) -> Iterator[Hindernis]:
    """Something that has happened cannot lie ahead."""
    if wann is not None and wann.liegt_nach(u.heute):
        yield eingabefehler(feld, f"Das Datum {wann} liegt in der Zukunft.")


def nicht_vergangen(feld: str, tag: date, u: Umstand) -> Iterator[Hindernis]:
    """A deadline lies ahead, but not too far."""
    if tag < u.heute:
        yield eingabefehler(feld, f"Das Datum {tag:%d.%m.%Y} liegt in der Vergangenheit.")
    elif tag.year > u.heute.year + HOECHSTENS_JAHRE:
        yield eingabefehler(feld, f"Das Datum {tag:%d.%m.%Y} liegt zu weit in der Zukunft.")


def plausible_stimmen(*stimmen: int | None) -> Iterator[Hindernis]:
    """Votes that an assembly can have cast; the largest have little more than 100 members."""
    zahlen = [s for s in stimmen if s is not None]
    if any(not 0 <= s <= HOECHSTENS_STIMMEN for s in zahlen) or sum(zahlen) > HOECHSTENS_STIMMEN:
        yield eingabefehler(
            "anzahl_ja", "Mehr als 500 Stimmen hat kein Gremium in Nordrhein-Westfalen."
        )


def mit_katalog(fall: Fall) -> Fall:
    """The case with its catalogue pinned: the first fact on a criterion belongs to that version."""
    katalog = fall.katalog
    if fall.antrag.katalog_id is not None or katalog is None:
        return fall
    return fall.mit_antrag(katalog_id=katalog.id)


def kriterium_gehoert_dazu(fall: Fall, kriterium_id: int) -> Iterator[Hindernis]:
    """The criterion is one that the catalogue applies to this body."""
    if kriterium_id not in {k.id for k in fall.kriterien}:
        yield eingabefehler("kriterium_id", "Diese Voraussetzung gehört nicht zum Vorgang.")
