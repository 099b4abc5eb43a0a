"""Public members become memberships, each through the door; a second run changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from antraege.akteur import Akteur, Weg
from antraege.choices import Handlung, Mitgliedsstatus, Rolle
from antraege.einlesen.mitglieder import SPALTEN, Mitgliedszeile, lies_mitglied
from antraege.einlesen.tabelle import Ablehnung, Zeile, Zeilenfehler, lies_tabelle, lies_zeilen
from antraege.models import Kommune, Mitgliedschaft, Person
from workflow.verfahren.eingaben import BestandUebernehmen
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

IMPORTPERSON = "Import"


@dataclass(slots=True)
class Bestandsergebnis:
    """What a run has done; ``abgelehnt`` in the order of the file."""

    neu: int = 0
    unveraendert: int = 0
    abgelehnt: list[Ablehnung] = field(default_factory=list)


def importierender() -> Akteur:
    """Who stands behind imports: Administration, by the import's entrance only."""
    person = Person.objects.filter(name=IMPORTPERSON).order_by("pk").first()
    person = person or Person.objects.create(name=IMPORTPERSON)
    return Akteur(
        person_id=person.pk,
        name=person.name,
        rollen=frozenset({Rolle.ADMINISTRATION}),
        weg=Weg.IMPORT,
    )


def uebernimm_mitglieder(
    pfad: Path, *, wann: Callable[[Mitgliedszeile], datetime] | None = None
) -> Bestandsergebnis:
    """Take over every member of a file. Raises ``UnlesbareDatei``.

    Who was a member before, also one that has left since, stays as it is. ``wann`` is the
    demonstration's clock: when each member is recorded.
    """
    zeilen, abgelehnt = lies_tabelle(pfad, SPALTEN)
    gelesen, unbrauchbar = lies_zeilen(zeilen, lies_mitglied, "ags")
    ergebnis = Bestandsergebnis(abgelehnt=[*abgelehnt, *unbrauchbar])
    akteur = importierender()
    kommunen = {k.ags: k for k in Kommune.objects.filter(ags__in=[m.ags for _, m in gelesen])}
    bekannte = set(
        Mitgliedschaft.objects.exclude(status=Mitgliedsstatus.AUFGEHOBEN).values_list(
            "kommune_id", flat=True
        )
    )
    for zeile, mitglied in gelesen:
        try:
            kommune = _kommune(mitglied, kommunen)
            if kommune.pk in bekannte:
                ergebnis.unveraendert += 1
                continue
            _uebernimm(akteur, kommune, mitglied, wann(mitglied) if wann else None)
            ergebnis.neu += 1
        except (Zeilenfehler, Abgelehnt) as fehler:
            ergebnis.abgelehnt.append(_ablehnung(zeile, mitglied, fehler))
    ergebnis.abgelehnt.sort(key=lambda a: a.nr)
    return ergebnis


def _kommune(mitglied: Mitgliedszeile, kommunen: dict[str, Kommune]) -> Kommune:
    kommune = kommunen.get(mitglied.ags)
    if kommune is None:
        raise Zeilenfehler("Den Schlüssel kennt das Register nicht.")
    if not kommune.heisst(mitglied.name):
        raise Zeilenfehler(
            f"Der Schlüssel gehört zu {kommune.name}, die Zeile nennt „{mitglied.name[:60]}“."
        )
    return kommune


def _uebernimm(
    akteur: Akteur, kommune: Kommune, mitglied: Mitgliedszeile, jetzt: datetime | None
) -> None:
    eingabe = BestandUebernehmen(
        geschehen=mitglied.beginn,
        unterzeichnungsrunde=mitglied.unterzeichnungsrunde,
        beleg=mitglied.beleg,
        hinweis=mitglied.hinweis,
        quelle_url=mitglied.quelle_url,
        weitere_quelle_url=mitglied.weitere_quelle_url,
    )
    ziel = Ziel(kommune=kommune.pk)
    fuehre_aus(akteur, Handlung.BESTAND_UEBERNEHMEN, ziel, eingabe, jetzt=jetzt)


def _ablehnung(zeile: Zeile, mitglied: Mitgliedszeile, fehler: Exception) -> Ablehnung:
    return Ablehnung(zeile.nr, mitglied.ags, str(fehler))
