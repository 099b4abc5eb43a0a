"""How a file of old cases meets what is recorded already: read once, asked piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import Count

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Mitgliedsstatus,
)
from antraege.einlesen.altfaelle import Altbestand
from antraege.einlesen.altfall import Altfall
from antraege.einlesen.deuten import Altgastteilnahme, Altvorgeschichte
from antraege.models import Antrag, Gastteilnahme, Kommune, Mitgliedschaft, Vorgeschichte
from antraege.namen import gleicher_name
from antraege.zeitangabe import Zeitangabe

type Einzelnes = Altgastteilnahme | Altvorgeschichte


class Ausgangsart(StrEnum):
    """What becomes of a piece."""

    NEU = "neu"
    UNVERAENDERT = "unveraendert"
    ABGELEHNT = "abgelehnt"


@dataclass(frozen=True, slots=True)
class Ausgang:
    """What becomes of the rows of a piece, in a sentence, and what to know about it."""

    art: Ausgangsart
    satz: str
    hinweise: tuple[str, ...] = ()
    antrag_id: int | None = None
    kommune_ags: str = ""


@dataclass(frozen=True, slots=True)
class Stueck:
    """A piece that is taken over as a whole or not at all: a case, or one entry of a body."""

    ags: str
    name: str
    kennung: str
    zeilen: tuple[int, ...]
    fall: Altfall | None = None
    einzelnes: Einzelnes | None = None


def stuecke(bestand: Altbestand) -> Iterator[Stueck]:
    """All pieces of a file, cases first; what of a case belongs to the body is a piece of its own.

    A case whose rows are refused keeps nobody from reading its press report.
    """
    for fall in bestand.faelle:
        yield Stueck(fall.ags, fall.name, fall.kennung, fall.eigene_zeilen, fall=fall)
    einzelne: list[Einzelnes] = [*bestand.gastteilnahmen, *bestand.vorgeschichte]
    for fall in bestand.faelle:
        einzelne += [*fall.gastteilnahmen, *fall.vorgeschichte]
    for einzelnes in sorted(einzelne, key=lambda e: e.schritt.zeile):
        s = einzelnes.schritt
        yield Stueck(s.ags, s.name, s.kennung, (s.zeile,), einzelnes=einzelnes)


@dataclass(slots=True)
class Lage:
    """What is recorded of the bodies of a file."""

    kommunen: dict[str, Kommune]
    faelle: dict[tuple[int, str], tuple[int, int]]
    """(body, key of the case) -> (its key here, how many facts it has)."""
    einzelne: set[tuple[int, str]]
    offene: dict[int, str]
    """Body -> reference of its open case."""
    mitgliedschaften: dict[int, Mitgliedschaft]
    """Body -> the membership that exists, else the last one that counted."""
    neue_mitglieder: set[int] = field(default_factory=set)
    """Bodies that become members by this very file; the rehearsal notes them here."""

    def hindernis(self, stueck: Stueck) -> str:
        """Why the piece cannot be taken over; empty when it can."""
        kommune = self.kommunen.get(stueck.ags)
        if kommune is None:
            return "Den Schlüssel kennt das Register nicht."
        if not gleicher_name(kommune.name, stueck.name):
            return f"Der Schlüssel gehört zu {kommune.name}, die Zeile nennt „{stueck.name[:60]}“."
        if kommune.ist_erfunden:
            return "Diese Kommune ist für die Vorführung erfunden."
        ist_offen = stueck.fall is not None and stueck.fall.status in OFFENE_STATUS
        # An open case that an earlier run brought in does not stand in its own way.
        return self._kein_platz(kommune) if ist_offen and not self.bekannt(stueck) else ""

    def _kein_platz(self, kommune: Kommune) -> str:
        """An open case needs a body without another one and without membership."""
        if zeichen := self.offene.get(kommune.pk):
            return (
                f"Zu {kommune.name} läuft schon der Vorgang {zeichen}; bitte die Angaben dort "
                "ergänzen."
            )
        if self.ist_mitglied(kommune.pk):
            return (
                f"{kommune.name} ist Mitglied; der Fall nennt aber keine Unterschrift der Kommune."
            )
        return ""

    def merke(self, stueck: Stueck) -> None:
        """What comes in with this piece stands in the way of later ones of the same file."""
        kommune = self.kommunen[stueck.ags].pk
        if stueck.fall is None:
            self.einzelne.add((kommune, stueck.kennung))
        elif stueck.fall.status in OFFENE_STATUS:
            self.offene.setdefault(kommune, f"„{stueck.kennung}“ aus dieser Datei")
        elif wird_mitglied(stueck.fall):
            self.neue_mitglieder.add(kommune)

    def ist_mitglied(self, kommune_id: int) -> bool:
        """Whether a membership exists, or comes with this file."""
        mitgliedschaft = self.mitgliedschaften.get(kommune_id)
        besteht = mitgliedschaft is not None and mitgliedschaft.status in BESTEHENDE_MITGLIEDSSTATUS
        return besteht or kommune_id in self.neue_mitglieder

    def bekannt(self, stueck: Stueck) -> bool:
        """Whether an earlier run has taken it over."""
        kommune = self.kommunen.get(stueck.ags)
        if kommune is None:
            return False
        if stueck.fall is not None:
            return (kommune.pk, stueck.kennung) in self.faelle
        return (kommune.pk, stueck.kennung) in self.einzelne

    def zu_ergaenzen(self, fall: Altfall) -> Mitgliedschaft | None:
        """The known membership that this case completes; None where there is none to complete."""
        mitgliedschaft = self.mitgliedschaften.get(self.kommunen[fall.ags].pk)
        frei = mitgliedschaft is not None and mitgliedschaft.antrag_id is None
        return mitgliedschaft if frei else None

    def hinweise(self, fall: Altfall) -> Iterator[str]:
        """What somebody should know when the case meets what is known."""
        kommune = self.kommunen[fall.ags]
        if (kommune.pk, fall.kennung) in self.faelle:
            anzahl = len(fall.beratungen) + len(fall.unterschriften)
            if anzahl != self.faelle[kommune.pk, fall.kennung][1]:
                yield (
                    "Der Fall ist schon übernommen, hat hier aber andere Zeilen; was fehlt, bitte "
                    "am Vorgang ergänzen."
                )
            return
        if fall.beitritt is None:
            return
        mitgliedschaft = self.mitgliedschaften.get(kommune.pk)
        if mitgliedschaft is None:
            return
        if mitgliedschaft.antrag_id is not None:
            yield (
                "Zur bekannten Mitgliedschaft gehört schon ein Vorgang; der Altfall steht "
                "als abgeschlossener Vorgang daneben."
            )
        elif unterschied(mitgliedschaft.beginn, fall.beitritt):
            yield (
                f"Beitritt nach dieser Datei: {fall.beitritt}; bekannt war: "
                f"{mitgliedschaft.beginn}. Beides bleibt stehen."
            )


def unterschied(bekannt: Zeitangabe, ueberliefert: Zeitangabe) -> bool:
    """Whether two dates of one accession say different things."""
    return (
        bekannt.ist_bekannt
        and ueberliefert.ist_bekannt
        and (bekannt.fruehestens, bekannt.spaetestens)
        != (ueberliefert.fruehestens, ueberliefert.spaetestens)
    )


def lies_lage(alle: Iterable[Stueck]) -> Lage:
    """What is recorded of the bodies of these pieces: six statements, whatever their number."""
    kommunen = {k.ags: k for k in Kommune.objects.filter(ags__in={s.ags for s in alle})}
    schluessel = [k.pk for k in kommunen.values()]
    faelle = (
        Antrag.objects.filter(kommune__in=schluessel)
        .exclude(altfall_kennung="")
        .annotate(
            beratungszahl=Count("beratungen", distinct=True),
            unterschriftenzahl=Count("unterschriften", distinct=True),
        )
    )
    einzelne: set[tuple[int, str]] = set()
    for modell in (Gastteilnahme, Vorgeschichte):
        zeilen = modell._default_manager.filter(kommune__in=schluessel).exclude(kennung="")
        einzelne |= set(zeilen.values_list("kommune_id", "kennung"))
    offene = Antrag.objects.filter(kommune__in=schluessel, status__in=OFFENE_STATUS)
    return Lage(
        kommunen=kommunen,
        faelle={
            (f.kommune_id, f.altfall_kennung): (f.pk, f.beratungszahl + f.unterschriftenzahl)
            for f in faelle
        },
        einzelne=einzelne,
        offene=dict(offene.values_list("kommune_id", "aktenzeichen")),
        mitgliedschaften=_mitgliedschaften(schluessel),
    )


def _mitgliedschaften(kommunen: list[int]) -> dict[int, Mitgliedschaft]:
    alle = Mitgliedschaft.objects.filter(kommune__in=kommunen).exclude(
        status=Mitgliedsstatus.AUFGEHOBEN
    )
    gefunden: dict[int, Mitgliedschaft] = {}
    for mitgliedschaft in alle.order_by("pk"):
        bisher = gefunden.get(mitgliedschaft.kommune_id)
        if bisher is None or bisher.status not in BESTEHENDE_MITGLIEDSSTATUS:
            gefunden[mitgliedschaft.kommune_id] = mitgliedschaft
    return gefunden


def wird_mitglied(fall: Altfall) -> bool:
    """Whether the case ends in a membership."""
    return fall.status is Antragsstatus.AUFGENOMMEN
