"""How a file of old cases meets what is recorded already: read once, asked piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from django.db.models import Count, Min

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, OFFENE_STATUS, Mitgliedsstatus
from antraege.einlesen.altfaelle import Altbestand
from antraege.einlesen.altfall import Altfall
from antraege.einlesen.deuten import Altgastteilnahme, Altvorgeschichte
from antraege.models import (
    Antrag,
    Erklaerungsfassung,
    Gastteilnahme,
    Kommune,
    Mitgliedschaft,
    Vorgeschichte,
)
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

    A case whose rows are refused keeps nobody from reading its press report. Cases that show an
    accession come before the others: a body that is a member has no open case.
    """
    for fall in sorted(bestand.faelle, key=lambda f: not f.zeigt_beitritt):
        yield Stueck(fall.ags, fall.name, fall.kennung, fall.eigene_zeilen, fall=fall)
    einzelne: list[Einzelnes] = [*bestand.gastteilnahmen, *bestand.vorgeschichte]
    for fall in bestand.faelle:
        einzelne += [*fall.gastteilnahmen, *fall.vorgeschichte]
    for einzelnes in sorted(einzelne, key=lambda e: e.schritt.zeile):
        s = einzelnes.schritt
        yield Stueck(s.ags, s.name, s.kennung, (s.zeile,), einzelnes=einzelnes)


@dataclass(frozen=True, slots=True)
class Bekannte:
    """A membership that is known, or comes with this very file; then it has no ``id`` yet."""

    id: int | None
    beginn: Zeitangabe
    ende: Zeitangabe
    besteht: bool
    hat_vorgang: bool

    def endete_vor(self, wann: Zeitangabe) -> bool:
        """Whether it surely had ended by then, so that something later belongs to another one."""
        return self.ende.sicher_vor(wann)


@dataclass(slots=True)
class Lage:
    """What is recorded of the bodies of a file."""

    kommunen: dict[str, Kommune]
    faelle: dict[tuple[int, str], tuple[int, int]]
    """(body, key of the case) -> (its key here, how many facts it has)."""
    einzelne: set[tuple[int, str]]
    offene: dict[int, str]
    """Body -> reference of its open case."""
    mitgliedschaften: dict[int, Bekannte]
    """Body -> the membership that exists, else the last one that counted."""
    erste_fassung_ab: date | None
    """Since when there has been a declaration to sign."""

    def wie_bekannt(self, stueck: Stueck) -> Stueck:
        """The piece with what is known here: papers of a member are no open case.

        They belong to the membership even where they do not show the signature for it; those
        later than the end of a former membership are about another accession.
        """
        fall, kommune = stueck.fall, self.kommunen.get(stueck.ags)
        if fall is None or kommune is None or fall.zeigt_beitritt:
            return stueck
        bekannt = self.mitgliedschaften.get(kommune.pk)
        if bekannt is None or not (bekannt.besteht or fall.letzte_zeit.sicher_vor(bekannt.ende)):
            return stueck
        return replace(stueck, fall=replace(fall, mitglied_seit=bekannt.beginn))

    def hindernis(self, stueck: Stueck) -> str:
        """Why the piece cannot be taken over; empty when it can."""
        kommune = self.kommunen.get(stueck.ags)
        if kommune is None:
            return "Den Schlüssel kennt das Register nicht."
        if not kommune.heisst(stueck.name):
            return f"Der Schlüssel gehört zu {kommune.name}, die Zeile nennt „{stueck.name[:60]}“."
        if kommune.ist_erfunden:
            return "Diese Kommune ist für die Vorführung erfunden."
        ist_offen = stueck.fall is not None and stueck.fall.status in OFFENE_STATUS
        zeichen = self.offene.get(kommune.pk)
        # An open case that an earlier run brought in does not stand in its own way.
        if ist_offen and zeichen and not self.bekannt(stueck):
            return (
                f"Zu {kommune.name} läuft schon der Vorgang {zeichen}; bitte die Angaben dort "
                "ergänzen."
            )
        return ""

    def merke(self, stueck: Stueck) -> None:
        """What comes in with this piece is known to later ones of the same file."""
        kommune, fall = self.kommunen[stueck.ags].pk, stueck.fall
        if fall is None:
            self.einzelne.add((kommune, stueck.kennung))
        elif fall.beitritt is None:
            self.offene.setdefault(kommune, f"„{stueck.kennung}“ aus dieser Datei")
        elif kommune not in self.mitgliedschaften:
            self.mitgliedschaften[kommune] = Bekannte(
                id=None,
                beginn=fall.beitritt,
                ende=Zeitangabe.unbekannt(),
                besteht=True,
                hat_vorgang=True,
            )
        elif (bekannt := self.zu_ergaenzen(fall)) is not None:
            self.mitgliedschaften[kommune] = replace(bekannt, hat_vorgang=True)

    def bekannt(self, stueck: Stueck) -> bool:
        """Whether an earlier run has taken it over."""
        kommune = self.kommunen.get(stueck.ags)
        if kommune is None:
            return False
        if stueck.fall is not None:
            return (kommune.pk, stueck.kennung) in self.faelle
        return (kommune.pk, stueck.kennung) in self.einzelne

    def mitgliedschaft(self, fall: Altfall) -> Bekannte | None:
        """What is known of the membership of the case's body."""
        return self.mitgliedschaften.get(self.kommunen[fall.ags].pk)

    def zu_ergaenzen(self, fall: Altfall) -> Bekannte | None:
        """The known membership that this case completes; None where there is none to complete."""
        bekannt = self.mitgliedschaft(fall)
        if bekannt is None or bekannt.hat_vorgang or fall.beitritt is None:
            return None
        return None if bekannt.endete_vor(fall.beitritt) else bekannt


def lies_lage(alle: Iterable[Stueck]) -> Lage:
    """What is recorded of the bodies of these pieces: seven statements, whatever their number."""
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
        erste_fassung_ab=Erklaerungsfassung.objects.aggregate(ab=Min("in_kraft_ab"))["ab"],
    )


def _mitgliedschaften(kommunen: list[int]) -> dict[int, Bekannte]:
    alle = Mitgliedschaft.objects.filter(kommune__in=kommunen).exclude(
        status=Mitgliedsstatus.AUFGEHOBEN
    )
    gefunden: dict[int, Bekannte] = {}
    for m in alle.order_by("pk"):
        bisher = gefunden.get(m.kommune_id)
        if bisher is None or not bisher.besteht:
            gefunden[m.kommune_id] = Bekannte(
                id=m.pk,
                beginn=m.beginn,
                ende=m.ende,
                besteht=m.status in BESTEHENDE_MITGLIEDSSTATUS,
                hat_vorgang=m.antrag_id is not None,
            )
    return gefunden
