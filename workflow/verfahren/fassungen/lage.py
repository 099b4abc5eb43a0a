"""What an act on a version looks at; read by pages, and again under the lock by the act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from antraege.choices import Fassungsstand, Freigabestand
from antraege.models import Freigabe, Installation, Protokolleintrag
from workflow.verfahren.fassungen.eingaben import Entwurf
from workflow.verfahren.fassungen.gegenstand import Gegenstand
from workflow.verfahren.hindernis import NichtGefunden


@dataclass(frozen=True, slots=True)
class Kopf:
    """A version without its content."""

    id: int
    version: int
    bezeichnung: str
    stand: Fassungsstand
    in_kraft_ab: date | None


@dataclass(frozen=True, slots=True)
class Version[E: Entwurf]:
    """A version with its content."""

    kopf: Kopf
    inhalt: E

    @property
    def ist_entwurf(self) -> bool:
        """Whether it may still change."""
        return self.kopf.stand is Fassungsstand.ENTWURF


@dataclass(frozen=True, slots=True)
class Vorschlag:
    """The open proposal to put a version into force."""

    id: int
    von_id: int
    von: str
    am: datetime
    begruendung: str
    abdruck: str


@dataclass(frozen=True, slots=True)
class Lage[E: Entwurf]:
    """All versions of a kind, and the one that the act is about (None: there is none yet).

    ``gesehen`` is the number of the installation's last entry when this was read: whoever acts
    later says it, so that the act knows whether anything has happened since.
    """

    gegenstand: Gegenstand[E]
    gesehen: int
    koepfe: tuple[Kopf, ...]
    version: Version[E] | None
    in_kraft: Version[E] | None
    vorschlag: Vorschlag | None

    @property
    def entwurf(self) -> Kopf | None:
        """The draft, if there is one."""
        return next((k for k in self.koepfe if k.stand is Fassungsstand.ENTWURF), None)

    @property
    def naechste_nummer(self) -> int:
        """The number of a new version; numbers of discarded drafts are not used again."""
        return max((k.version for k in self.koepfe), default=0) + 1


def lies_lage[E: Entwurf](gegenstand: Gegenstand[E], version: int | None = None) -> Lage[E]:
    """Read it. Raises :class:`NichtGefunden` for a version that does not exist."""
    # The number first: what changes while the rest is read counts as not seen yet.
    gesehen = letzter_eintrag()
    zeilen = {z.version: z for z in gegenstand.modell._default_manager.order_by("version")}
    if version is not None and version not in zeilen:
        raise NichtGefunden
    gelesene = {
        nummer: Version(_kopf(zeile), gegenstand.lies(zeile))
        for nummer, zeile in zeilen.items()
        if nummer == version or zeile.stand == Fassungsstand.IN_KRAFT
    }
    gemeinte = gelesene[version] if version is not None else None
    return Lage(
        gegenstand=gegenstand,
        gesehen=gesehen,
        koepfe=tuple(map(_kopf, zeilen.values())),
        version=gemeinte,
        in_kraft=next(
            (v for v in gelesene.values() if v.kopf.stand is Fassungsstand.IN_KRAFT), None
        ),
        vorschlag=lies_vorschlag(gegenstand, gemeinte.kopf.id) if gemeinte else None,
    )


def _kopf(zeile: Any) -> Kopf:
    return Kopf(
        zeile.pk, zeile.version, zeile.bezeichnung, Fassungsstand(zeile.stand), zeile.in_kraft_ab
    )


def lies_vorschlag(gegenstand: Gegenstand[Any], schluessel: int) -> Vorschlag | None:
    """The open proposal about a version."""
    zeile = (
        Freigabe.objects.filter(
            **{f"{gegenstand.name}_id": schluessel},
            art=gegenstand.freigabeart,
            stand=Freigabestand.OFFEN,
        )
        .select_related("vorgeschlagen_von")
        .first()
    )
    if zeile is None:
        return None
    return Vorschlag(
        id=zeile.pk,
        von_id=zeile.vorgeschlagen_von_id,
        von=zeile.vorgeschlagen_von.name,
        am=zeile.vorgeschlagen_am,
        begruendung=zeile.begruendung,
        abdruck=zeile.inhalt.get("sha256", ""),
    )


def letzter_eintrag() -> int:
    """Number of the last entry in the installation's chain."""
    return Installation.objects.filter(pk=1).values_list("protokoll_nr", flat=True).first() or 0


def eintraege_seit(gegenstand: Gegenstand[Any], gesehen: int) -> list[Protokolleintrag]:
    """What happened to versions of this kind after that entry, newest first."""
    eintraege = Protokolleintrag.objects.filter(
        antrag__isnull=True,
        mitgliedschaft__isnull=True,
        kommune__isnull=True,
        handlung__in=[h.value for h in gegenstand.handlungen.values()],
        nr__gt=gesehen,
    )
    return list(eintraege.select_related("person").prefetch_related("texte").order_by("-nr"))
