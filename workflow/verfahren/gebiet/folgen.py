"""What the execution does to cases, memberships and rights. Pure: the preview shows it, the act
does it.

Rules. Memberships of the bodies that end pass over to their successor; if it is a member itself,
its own goes on, else it carries on the oldest known one. Every open case passes over and keeps its
number; one at most goes on there, none where the successor is a member. Who spoke for a body that
ends speaks for its successor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from antraege.choices import Gebietsrolle, Mitgliedsstatus
from antraege.fall import AnsprechpersonZeile, MitgliedschaftZeile
from antraege.worte import voller_name
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.lage import Koerperlage, Lage, Vorgangskopf, Zugang
from workflow.verfahren.gebiet.mitgliedspruefung import zu_pruefen
from workflow.verfahren.gebiet.pruefung import waehlbare


@dataclass(frozen=True, slots=True)
class Vorgangsfolge:
    """An open case: whether it changes its body, and why it does not go on (empty: it does)."""

    vorgang: Vorgangskopf
    von: Koerperlage
    geht_ueber: bool
    einstellungsgrund: str = ""


@dataclass(frozen=True, slots=True)
class Mitgliedsfolge:
    """A membership that passes over."""

    mitgliedschaft: MitgliedschaftZeile
    von: Koerperlage


@dataclass(frozen=True, slots=True)
class Fortsetzung:
    """The membership that the successor carries on."""

    status: Mitgliedsstatus
    beginn: Zeitangabe
    regel: str
    hinweis: str
    ansprechperson: AnsprechpersonZeile | None


@dataclass(frozen=True, slots=True)
class Zugangsfolge:
    """A right of an account that passes over."""

    zugang: Zugang
    von: Koerperlage


@dataclass(frozen=True, slots=True)
class Folgen:
    """Everything that happens beside the bodies themselves."""

    nachfolge: str = ""
    """Name of the successor; empty: nothing passes over."""
    vorgaenge: tuple[Vorgangsfolge, ...] = ()
    mitgliedschaften: tuple[Mitgliedsfolge, ...] = ()
    fortsetzung: Fortsetzung | None = None
    zugaenge: tuple[Zugangsfolge, ...] = ()
    zu_pruefen: tuple[str, ...] = ()
    """Questions for whoever decides: possible, but seldom right."""


def folgen(lage: Lage) -> Folgen:
    """What follows from the change as it stands."""
    teil = lage.entwurf.nachfolge
    if teil is None:
        return Folgen()
    mitgliedschaften = tuple(
        Mitgliedsfolge(k.mitgliedschaft, k) for k in lage.endende if k.mitgliedschaft is not None
    )
    return Folgen(
        nachfolge=name_danach(lage, teil),
        vorgaenge=tuple(_vorgaenge(lage)),
        mitgliedschaften=mitgliedschaften,
        fortsetzung=_fortsetzung(lage, mitgliedschaften),
        zugaenge=tuple(Zugangsfolge(z, k) for k in lage.endende for z in k.zugaenge),
        zu_pruefen=tuple(zu_pruefen(lage)),
    )


def name_danach(lage: Lage, teil: Teil) -> str:
    """What a body is called after the change, with its kind."""
    koerper = lage.von(teil)
    bisher = koerper.zeile if koerper is not None else None
    typ = teil.typ or (bisher.typ if bisher is not None else "")
    name = teil.name or (bisher.name if bisher is not None else "")
    voller = voller_name(typ, name) if typ else name
    if teil.rolle is Gebietsrolle.ENTSTEHT and any(k.name == voller for k in lage.endende):
        return f"{voller} ({teil.ags})"  # Nothing but the key tells them apart.
    return voller


def _vorgaenge(lage: Lage) -> Iterator[Vorgangsfolge]:
    nachfolge = lage.nachfolge
    beteiligte = [*lage.endende, *([nachfolge] if nachfolge is not None else [])]
    laufende = [(k, k.vorgang) for k in beteiligte if k.vorgang is not None]
    weiter = _weitergehender(lage)
    for koerper, vorgang in laufende:
        geht_ueber = koerper is not nachfolge
        grund = "" if vorgang.id == weiter else _einstellungsgrund(lage, weiter)
        if geht_ueber or grund:
            yield Vorgangsfolge(vorgang, koerper, geht_ueber, grund)


def _weitergehender(lage: Lage) -> int | None:
    """The open case that goes on; of several the one that was chosen."""
    wahl = waehlbare(lage)
    if len(wahl) == 1:
        return wahl[0][1].id
    gewaehlt = lage.entwurf.fortgefuehrter_antrag
    return gewaehlt if gewaehlt in {v.id for _, v in wahl} else None


def _einstellungsgrund(lage: Lage, weiter: int | None) -> str:
    if weiter is None:
        return "Nach der Gebietsänderung besteht bei der Rechtsnachfolge eine Mitgliedschaft."
    fortgefuehrt = next(v for _, v in waehlbare(lage) if v.id == weiter)
    return f"Nach der Gebietsänderung geht der Vorgang {fortgefuehrt.aktenzeichen} weiter."


def _fortsetzung(lage: Lage, mitgliedschaften: tuple[Mitgliedsfolge, ...]) -> Fortsetzung | None:
    nachfolge = lage.nachfolge
    tag = lage.entwurf.wirksam_am
    if not mitgliedschaften or (nachfolge is not None and nachfolge.mitgliedschaft is not None):
        return None
    erste = min(mitgliedschaften, key=_alter)
    beginn = erste.mitgliedschaft.beginn
    zum = f"{tag:%d.%m.%Y}" if tag is not None else "…"
    namen = ", ".join(f"{f.von.name} (Mitglied {_seit(f)})" for f in mitgliedschaften)
    aktive = any(f.mitgliedschaft.status is Mitgliedsstatus.AKTIV for f in mitgliedschaften)
    regel = f"Fortführung der Mitgliedschaft von {erste.von.name} ({lage.art.label} zum {zum})"
    return Fortsetzung(
        status=Mitgliedsstatus.AKTIV if aktive else Mitgliedsstatus.RUHEND,
        beginn=beginn,
        regel=regel[:200],
        hinweis=f"Fortgeführt nach {lage.art.label} zum {zum}: {namen}"[:400],
        ansprechperson=_kontakt(lage, erste.von, tag),
    )


def _alter(folge: Mitgliedsfolge) -> tuple[bool, tuple[date, date], str]:
    """The oldest known beginning first; one that nobody knows comes last."""
    beginn = folge.mitgliedschaft.beginn
    return (not beginn.ist_bekannt, beginn.sortierung, folge.von.zeile.ags)


def _seit(folge: Mitgliedsfolge) -> str:
    beginn = folge.mitgliedschaft.beginn
    return f"seit {beginn}" if beginn.ist_bekannt else "seit unbekannter Zeit"


def _kontakt(lage: Lage, von: Koerperlage, tag: date | None) -> AnsprechpersonZeile | None:
    """The contact of the membership that is carried on, where the successor has none."""
    nachfolge = lage.nachfolge
    if von.ansprechperson is None or (nachfolge is not None and nachfolge.ansprechperson):
        return None
    return replace(von.ansprechperson, id=None, gueltig_ab=tag, gueltig_bis=None)
