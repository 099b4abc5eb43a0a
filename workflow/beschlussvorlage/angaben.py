"""What the papers say of a body and its open case.

They go to a public session, so they hold only what the municipality is told on its own page: no
verdict before the requirements are confirmed, no consultation that is not known to be public, no
name of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from antraege.beugung import gremienname
from antraege.choices import (
    Beratungsrolle,
    Oeffentlichkeit,
)
from antraege.fall import BeratungZeile, Fall, VorgeschichteZeile
from antraege.rules.beschluss import in_reihenfolge
from antraege.rules.oeffentlich import datumswort, nach_aussen
from antraege.rules.zusagen import offene_zusagen
from antraege.worte import SCHRITTE, gremium, vorbereitender_ausschuss
from antraege.zeitangabe import MONATE
from berichte.beschlussvorlage import (
    BLANKO,
    Beratung,
    Beschlussvorlage,
    Zusage,
)
from berichte.kurzinformation import Kurzinformation, Schritt
from berichte.kurzinformation import Voraussetzung as Kurzvoraussetzung
from berichte.urkunde import seit
from workflow.beschlussvorlage.voraussetzungen import (
    NICHT_UEBERLIEFERT,
    braucht_anerkennung,
    sind_bestaetigt,
    voraussetzungen,
)
from workflow.portal.weg import erreicht

ZUSTAENDIGKEIT = {
    Beratungsrolle.EMPFEHLUNG: "Vorberatung",
    Beratungsrolle.GRUNDSATZ: "Entscheidung",
    Beratungsrolle.ENTSCHEIDUNG: "Entscheidung",
    Beratungsrolle.GENEHMIGUNG: "Genehmigung",
    Beratungsrolle.BERICHT: "Kenntnisnahme",
}
ENTSCHEIDUNG = ZUSTAENDIGKEIT[Beratungsrolle.ENTSCHEIDUNG]


def beschlussvorlage(
    fall: Fall, stand: datetime, heute: date, postfach: str, *, ist_vorfuehrung: bool
) -> Beschlussvorlage:
    """The paper of a body with an assembly; ``fall`` is its open case, or the body alone."""
    folge = tuple(_folge(fall, heute))
    return Beschlussvorlage(
        typ=fall.kommune.typ,
        name=fall.kommune.name,
        postfach=postfach,
        stand=stand,
        aktenzeichen=fall.antrag.aktenzeichen,
        folge=folge,
        fruehere=tuple(_fruehere(fall, heute)),
        voraussetzungen=tuple(voraussetzungen(fall)),
        sind_geprueft=sind_bestaetigt(fall),
        zusagen=tuple(Zusage(z.vorhaben, langes_datum(z.faellig_am)) for z in offene_zusagen(fall)),
        ehrenamtskarte=seit(fall.kommune.ehrenamtskarte_seit),
        braucht_anerkennung=braucht_anerkennung(fall),
        entscheidet_ausschuss=not any(_ist_gremium(fall, b) for b in folge),
        ist_vorfuehrung=ist_vorfuehrung,
    )


# --- consultations


def _folge(fall: Fall, heute: date) -> Iterator[Beratung]:
    """Sessions that lie ahead, and the assembly where none of them is to decide."""
    kommende = [b for b in _oeffentliche(fall) if _steht_bevor(b, heute)]
    zeilen = [_beratung(b) for b in kommende]
    if not zeilen:
        davor = vorbereitender_ausschuss(fall.kommune.typ) or BLANKO
        yield Beratung(davor, zustaendigkeit=ZUSTAENDIGKEIT[Beratungsrolle.EMPFEHLUNG])
    yield from zeilen
    if not any(z.zustaendigkeit == ENTSCHEIDUNG for z in zeilen):
        versammlung = gremienname(fall.kommune.typ, fall.kommune.name)
        assert versammlung is not None
        yield Beratung(versammlung.ohne_artikel)


def _ist_gremium(fall: Fall, b: Beratung) -> bool:
    """Whether the assembly itself is to decide: "Rat", "Stadtrat", "Rat der Stadt Detmold"."""
    wort = gremium(fall.kommune.typ)
    name = re.compile(rf"\b(?:Stadt|Gemeinde)?{wort}\b", re.IGNORECASE)
    return b.zustaendigkeit == ENTSCHEIDUNG and bool(name.search(b.gremium))


def _fruehere(fall: Fall, heute: date) -> Iterator[Beratung]:
    """What was before an assembly already: before the case, then in it."""
    davor = [v for v in fall.vorgeschichte if _war_beratung(v)]
    for v in sorted(davor, key=lambda v: v.wann.spaetestens or date.min):
        yield Beratung(
            gremium=v.wer or v.gegenstand,
            sitzung=datumswort(v.wann) or "ohne Datum",
            drucksache=v.drucksache,
            ergebnis=v.ergebnis or v.schritt,
        )
    yield from (_beratung(b) for b in _oeffentliche(fall) if not _steht_bevor(b, heute))


def _oeffentliche(fall: Fall) -> list[BeratungZeile]:
    return list(in_reihenfolge(nach_aussen(fall)))


def _steht_bevor(b: BeratungZeile, heute: date) -> bool:
    return not b.ergebnis and (b.sitzung.spaetestens is None or b.sitzung.spaetestens >= heute)


def _war_beratung(v: VorgeschichteZeile) -> bool:
    """What bears the number of a public paper; press reports and the like do not."""
    return v.oeffentlichkeit == Oeffentlichkeit.OEFFENTLICH and bool(v.drucksache.strip())


def _beratung(b: BeratungZeile) -> Beratung:
    return Beratung(
        gremium=b.gremium,
        sitzung=datumswort(b.sitzung) or BLANKO,
        top=b.tagesordnungspunkt,
        drucksache=b.drucksache,
        zustaendigkeit=ZUSTAENDIGKEIT[b.rolle],
        ergebnis=str(getattr(b.ergebnis, "label", "")),
    )


def langes_datum(tag: date) -> str:
    """ "31. Dezember 2026"."""
    return f"{tag.day}. {MONATE[tag.month - 1]} {tag.year}"


# --- the page for the head of administration


def kurzinformation(
    fall: Fall, stand: datetime, postfach: str, *, ist_vorfuehrung: bool
) -> Kurzinformation:
    """The page of any body, also of one without assembly."""
    return Kurzinformation(
        typ=fall.kommune.typ,
        name=fall.kommune.name,
        postfach=postfach,
        stand=stand,
        voraussetzungen=tuple(Kurzvoraussetzung(v.titel, v.stand) for v in voraussetzungen(fall)),
        schritte=tuple(
            Schritt(titel, satz, _schrittstand(fall, nr))
            for nr, ((titel, _), satz) in enumerate(zip(SCHRITTE, _saetze(fall), strict=True), 1)
        ),
        aktenzeichen=fall.antrag.aktenzeichen,
        hat_zusagen=bool(offene_zusagen(fall)),
        braucht_anerkennung=braucht_anerkennung(fall),
        ist_vorfuehrung=ist_vorfuehrung,
    )


def _saetze(fall: Fall) -> tuple[str, str, str, str, str]:
    """What happens in each step, on half a line."""
    wo = gremium(fall.kommune.typ)
    artikel = "die" if wo.endswith("versammlung") else "der"
    return (
        "eine formlose Nachricht an die Geschäftsstelle genügt",
        "die Geschäftsstelle prüft sie gemeinsam mit Ihnen",
        f"{artikel} {wo} oder ein Ausschuss entscheidet" if wo else "ist bei Ihnen nicht nötig",
        "Sie und das Land unterzeichnen",
        "beginnt mit der Aufnahme in das Netzwerk",
    )


def _schrittstand(fall: Fall, nr: int) -> str:
    """Behind the case, here, or (empty) still to come."""
    if fall.antrag.id is None or nr > erreicht(fall):
        return ""
    if nr == erreicht(fall):
        return "läuft" if nr > 1 else "erledigt"
    unbekannt = SCHRITTE[nr - 1][1] in fall.antrag.unbekannte_schritte
    return NICHT_UEBERLIEFERT if unbekannt else "erledigt"
