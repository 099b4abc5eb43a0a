"""What an act on one case has to know of the body's whole file: which documents lie there, which
of them its people can see, and which ones never leave the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from antraege.choices import FUER_DIE_KOMMUNE, Oeffentlichkeit
from antraege.models import Beratung, Dokument


@dataclass(frozen=True, slots=True)
class Aktenlage:
    """Documents of a body by their content (sha256). All versions of one count together."""

    inhalte: frozenset[str] = frozenset()
    sichtbare: Mapping[str, str] = field(default_factory=dict)
    """Content -> what the body's people see it called."""
    zurueckgehaltene: Mapping[str, str] = field(default_factory=dict)
    """Content -> the consultation that names it and is not known to have been public."""


def lies_aktenlage(kommune_id: int) -> Aktenlage:
    """The documents of a body, over all its cases."""
    staemme: dict[int, list[Dokument]] = {}
    for d in Dokument.objects.filter(kommune_id=kommune_id).exclude(sha256="").order_by("pk"):
        # A new version joins the list of the one that it replaces.
        staemme[d.pk] = staemme.get(d.ersetzt_id or 0, [])
        staemme[d.pk].append(d)
    nichtoeffentliche = _nichtoeffentliche(kommune_id)
    return Aktenlage(
        inhalte=frozenset(d.sha256 for stamm in staemme.values() for d in stamm),
        sichtbare={
            d.sha256: gezeigt.bezeichnung
            for stamm in staemme.values()
            for gezeigt in stamm
            if gezeigt.vertraulichkeit in FUER_DIE_KOMMUNE
            for d in stamm
        },
        zurueckgehaltene={
            d.sha256: nichtoeffentliche[genannt.sha256]
            for stamm in staemme.values()
            for genannt in stamm
            if genannt.sha256 in nichtoeffentliche
            for d in stamm
        },
    )


def _nichtoeffentliche(kommune_id: int) -> dict[str, str]:
    """Content -> the consultation that names it, of those not known to have been public."""
    beratungen = Beratung.objects.filter(antrag__kommune_id=kommune_id).exclude(
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH
    )
    return {sha256: str(b) for b in beratungen for sha256 in (b.vorlage_datei, b.beleg_datei)}
