"""The acts on a round: lock, refuse with every reason, write, one entry.

The entry stands in the installation's chain. ``version`` is the one that the page showed; None
where nobody looked at a page. All raise :class:`Abgelehnt` and :class:`NichtGefunden`. Cases follow
by the worker's next tick: a moved day as an entry of their own, a called-off round by striking
their places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Handlung, Rundenstand
from antraege.models import Unterzeichnungsrunde
from workflow.verfahren.fassungen.pruefung import pruefe_text
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, eingabefehler
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.models import Laufart
from workflow.verfahren.plan import kein_recht
from workflow.verfahren.runden.auftrag import schreibe_lauf
from workflow.verfahren.runden.eingaben import Auftrag, Rundenangaben
from workflow.verfahren.runden.lage import darf_oeffnen, darf_vorbereiten, laufender, lies_runde
from workflow.verfahren.runden.pruefung import (
    geaendert,
    pruefe_absage,
    pruefe_abschluss,
    pruefe_angaben,
    pruefe_oeffnung,
    ueberholt,
)

LAENGE_GRUND = 2000
TERMIN = frozenset({"am", "uhrzeit", "art", "ort"})
"""What an invitation says: another one makes it untrue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wer:
    """Who acts, and what the clock says; only tests and the demonstration pass another one."""

    akteur: Akteur
    jetzt: datetime | None = None

    @property
    def moment(self) -> datetime:
        """Now."""
        return self.jetzt or timezone.now()

    @property
    def heute(self) -> date:
        """The day in Europe/Berlin."""
        return timezone.localtime(self.moment).date()


@transaction.atomic
def lege_an(wer: Wer, angaben: Rundenangaben) -> int:
    """Plan a round; gives its key."""
    _erlaubt(wer, Handlung.RUNDE_ANLEGEN)
    sperre_installation()
    _pruefe(pruefe_angaben(angaben, wer.heute))
    runde = Unterzeichnungsrunde.objects.create(
        **asdict(angaben), termin_geaendert_am=wer.moment, stand=Rundenstand.GEPLANT
    )
    _vermerke(wer, Handlung.RUNDE_ANLEGEN, runde, list(asdict(angaben)))
    return runde.pk


@transaction.atomic
def aendere(pk: int, wer: Wer, angaben: Rundenangaben, *, version: int | None = None) -> None:
    """Another day, place or name; not under an order, which was given for what its page said."""
    runde = _beginne(pk, wer, Handlung.RUNDE_AENDERN, version)
    _pruefe([*pruefe_angaben(angaben, wer.heute, runde), *ohne_lauf(pk)])
    namen = geaendert(runde, angaben)
    for name in namen:
        setattr(runde, name, getattr(angaben, name))
    if TERMIN & set(namen):
        runde.termin_geaendert_am = wer.moment
    _schreibe(runde, [*namen, "termin_geaendert_am"])
    _vermerke(wer, Handlung.RUNDE_AENDERN, runde, namen)


@transaction.atomic
def sage_ab(pk: int, wer: Wer, grund: str, *, version: int | None = None) -> None:
    """The round does not take place; the worker strikes its places and tells who was invited."""
    runde = _beginne(pk, wer, Handlung.RUNDE_ABSAGEN, version)
    _pruefe([*pruefe_absage(runde), *pruefe_grund(grund), *ohne_lauf(pk)])
    runde.stand, runde.termin_geaendert_am = Rundenstand.ABGESAGT, wer.moment
    _schreibe(runde, ["stand", "termin_geaendert_am"])
    satz = f"Die Runde „{runde.bezeichnung}“ ist abgesagt: {grund}"
    auftrag = Auftrag(grund=satz)
    schreibe_lauf(wer.akteur, runde, Laufart.STREICHEN, auftrag, wer.moment)
    _vermerke(wer, Handlung.RUNDE_ABSAGEN, runde, ["stand"], grund=grund)


@transaction.atomic
def schliesse_ab(pk: int, wer: Wer, *, version: int | None = None) -> None:
    """Everybody on the list is checked off: the round has taken place."""
    runde = _beginne(pk, wer, Handlung.RUNDE_ABSCHLIESSEN, version)
    _pruefe([*pruefe_abschluss(runde, wer.heute), *ohne_lauf(pk)])
    runde.stand = Rundenstand.DURCHGEFUEHRT
    _schreibe(runde, ["stand"])
    _vermerke(wer, Handlung.RUNDE_ABSCHLIESSEN, runde, ["stand"])


@transaction.atomic
def oeffne(pk: int, wer: Wer, grund: str, *, version: int | None = None) -> None:
    """A round that was closed is planned again, so that what was noted wrongly can be corrected.

    Its day stays, so invitations and due dates do too.
    """
    runde = _beginne(pk, wer, Handlung.RUNDE_OEFFNEN, version, darf_oeffnen)
    _pruefe([*pruefe_oeffnung(runde), *pruefe_grund(grund), *ohne_lauf(pk)])
    runde.stand = Rundenstand.GEPLANT
    _schreibe(runde, ["stand"])
    _vermerke(wer, Handlung.RUNDE_OEFFNEN, runde, ["stand"], grund=grund)


# --- what the acts share


def pruefe_grund(grund: str) -> Iterable[Hindernis]:
    """Why a round is called off, or opened again."""
    if not grund.strip():
        yield eingabefehler("grund", "Bitte einen Grund angeben.")
    yield from pruefe_text("grund", grund, LAENGE_GRUND)


def ohne_lauf(pk: int) -> Iterable[Hindernis]:
    """While the worker goes through the list, the round stays as the order found it."""
    lauf = laufender(pk)
    if lauf is not None and lauf.stand == lauf.Stand.VORGELEGT:
        yield Hindernis(
            "Für diese Runde wartet ein Auftrag auf eine zweite Person; bitte ihre Entscheidung "
            "abwarten oder den Auftrag zurücknehmen."
        )
    elif lauf is not None:
        yield Hindernis("Für diese Runde läuft noch ein Auftrag; bitte sein Ende abwarten.")


def _beginne(
    pk: int,
    wer: Wer,
    handlung: Handlung,
    version: int | None,
    darf: Callable[[Akteur], bool] = darf_vorbereiten,
) -> Unterzeichnungsrunde:
    _erlaubt(wer, handlung, darf)
    sperre_installation()
    runde = lies_runde(pk, sperren=True)
    if version is not None and version != runde.version:
        raise Abgelehnt([ueberholt()])
    return runde


def _erlaubt(
    wer: Wer, handlung: Handlung, darf: Callable[[Akteur], bool] = darf_vorbereiten
) -> None:
    if not darf(wer.akteur):
        raise Abgelehnt([kein_recht(handlung)])


def _pruefe(hindernisse: Iterable[Hindernis]) -> None:
    if gefunden := list(dict.fromkeys(hindernisse)):
        raise Abgelehnt(gefunden)


def _schreibe(runde: Unterzeichnungsrunde, namen: list[str]) -> None:
    runde.version += 1
    felder = [n.removesuffix("_id") for n in dict.fromkeys(namen)]
    runde.save(update_fields=[*felder, "version"])


def _vermerke(
    wer: Wer, handlung: Handlung, runde: Unterzeichnungsrunde, namen: list[str], grund: str = ""
) -> None:
    """Keys, dates and states as data, names and places as texts."""
    daten: dict[str, Any] = {"id": runde.pk}
    texte = {"grund": grund}
    for name in namen:
        wert = getattr(runde, name)
        if name in ("bezeichnung", "ort", "hinweis"):
            texte[f"runde.{name}"] = wert
        else:
            daten[name] = wert.isoformat() if isinstance(wert, (date, time)) else wert
    daten = {name: str(w) if isinstance(w, str) else w for name, w in daten.items()}
    vermerke(
        akteur=wer.akteur,
        handlung=handlung,
        daten={"runde": [daten]},
        texte=texte,
        jetzt=wer.moment,
    )
