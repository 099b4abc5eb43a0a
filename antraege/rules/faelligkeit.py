"""What is due next in a case, and why."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import Antragsstatus, Fristart
from antraege.fall import Fall
from antraege.rules.am_zug import termin_der_unterzeichnung
from antraege.rules.beschluss import (
    beschlusslage,
    fehlende_genehmigungen,
    in_reihenfolge,
    offener_beschlussvorbehalt,
    traegt,
)
from antraege.rules.zeichnung import leere_parteien
from antraege.rules.zusagen import lebt, offene_zusagen


@dataclass(frozen=True, slots=True, order=True)
class Faelligkeit:
    """A day and the reason why something is due then."""

    am: date
    grund: str


def faelligkeiten(fall: Fall) -> list[Faelligkeit]:
    """Everything that is due, earliest first. While a case is suspended only its end is due."""
    aussetzung = fall.laufende_aussetzung
    eigene = [
        Faelligkeit(f.faellig_am, f"Wiedervorlage: {f.anlass}")
        for f in fall.fristen
        if f.erledigt_am is None and f.art == Fristart.WIEDERVORLAGE
    ]
    eigene += _dauernde(fall)
    if not fall.antrag.ist_offen:
        return sorted(eigene)
    if aussetzung is not None:
        return sorted([Faelligkeit(aussetzung.bis, "Aussetzung endet"), *eigene])
    if fall.offene_rueckfrage is not None:
        bis = fall.offene_rueckfrage.erbeten_bis
        return sorted([Faelligkeit(bis, "Antwort auf Rückfrage erbeten"), *eigene])
    return sorted(eigene + _sitzungen(fall) + (_unterzeichnung(fall) or _nach_regel(fall)))


def _dauernde(fall: Fall) -> list[Faelligkeit]:
    """What outlives the way: commitments, and urgent decisions that still want a Genehmigung."""
    if not lebt(fall):
        return []
    zusagen = [
        Faelligkeit(z.faellig_am, f"Offene Zusage: {z.vorhaben}") for z in offene_zusagen(fall)
    ]
    genehmigungen = [
        Faelligkeit(tag, f"{b.gremium}: Genehmigung der Eilentscheidung")
        for b, tag in fehlende_genehmigungen(fall)
    ]
    return zusagen + genehmigungen


def _nach_regel(fall: Fall) -> list[Faelligkeit]:
    """The deadline of the step."""
    return [
        Faelligkeit(f.faellig_am, f.anlass)
        for f in fall.fristen
        if f.erledigt_am is None and f.art == Fristart.SCHRITT
    ]


def _sitzungen(fall: Fall) -> list[Faelligkeit]:
    """Sessions whose result has to be recorded once they are over."""
    if traegt(beschlusslage(fall)) and not offener_beschlussvorbehalt(fall):
        return []
    return [
        Faelligkeit(tag, f"{b.gremium}: Ergebnis der Sitzung")
        for b in in_reihenfolge(fall)
        if not b.ergebnis and b.genehmigt_id is None and (tag := b.sitzung.spaetestens)
    ]


def _unterzeichnung(fall: Fall) -> list[Faelligkeit]:
    """The day of the signing. Once it is fixed, the step's deadline to arrange one is met."""
    termin = termin_der_unterzeichnung(fall)
    if (
        fall.status != Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
        or termin is None
        or not leere_parteien(fall)
    ):
        return []
    return [Faelligkeit(termin, "Unterzeichnungstermin")]


def naechste_faelligkeit(fall: Fall) -> Faelligkeit | None:
    """The earliest of them."""
    alle = faelligkeiten(fall)
    return alle[0] if alle else None


def ist_pausiert(fall: Fall) -> bool:
    """Whether the clock stands: an open question, or a suspension."""
    return fall.antrag.ist_offen and (
        fall.offene_rueckfrage is not None or fall.laufende_aussetzung is not None
    )
