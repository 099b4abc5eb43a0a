"""When a case came into its states and finished its steps: one rule for office and body."""

from collections.abc import Sequence

from antraege.choices import OFFENE_STATUS, Antragsstatus
from antraege.fall import Fall
from antraege.models import Protokolleintrag
from antraege.worte import schrittnummer
from antraege.zeitangabe import Genauigkeit, Zeitangabe

UNTERWEGS = frozenset({"", Antragsstatus.START, *OFFENE_STATUS})
"""States from which a case moves forward; out of a closed one it only comes back."""


def zeiten(eintraege: Sequence[Protokolleintrag]) -> dict[int, Zeitangabe]:
    """Key of an entry -> its date as it stands now; a correction replaces the date it names."""
    stand: dict[int, Zeitangabe] = {}
    for eintrag in eintraege:
        stand[eintrag.berichtigt_id or eintrag.pk] = Zeitangabe(
            eintrag.geschehen_fruehestens,
            eintrag.geschehen_spaetestens,
            Genauigkeit(eintrag.genauigkeit),
        )
    return stand


def eintritte(eintraege: Sequence[Protokolleintrag]) -> dict[str, Zeitangabe]:
    """State -> when the chain came into it last."""
    stand = zeiten(eintraege)
    return {
        eintrag.nachher: stand[eintrag.pk]
        for eintrag in eintraege
        if eintrag.nachher != eintrag.vorher and eintrag.berichtigt_id is None
    }


def abschluesse(eintraege: Sequence[Protokolleintrag]) -> dict[int, Zeitangabe]:
    """Number of a step -> when it was finished: when the case last went on past it.

    A return, an annulment, a closing and a resumption finish nothing. What one entry leaps over
    (an old case begins in the middle) had happened by then at the latest.
    """
    stand = zeiten(eintraege)
    ergebnis: dict[int, Zeitangabe] = {}
    for eintrag in eintraege:
        if eintrag.vorher not in UNTERWEGS:
            continue
        ziel = schrittnummer(eintrag.nachher)
        for nr in range(max(schrittnummer(eintrag.vorher), 1), ziel):
            wann = stand[eintrag.pk]
            ergebnis[nr] = wann if nr == ziel - 1 and eintrag.vorher else _spaetestens(wann)
    return ergebnis


def beitritt(fall: Fall) -> Zeitangabe:
    """Date of accession that this case led to; unknown where the membership is another's."""
    mitgliedschaft = fall.mitgliedschaft
    if mitgliedschaft.antrag_id != fall.antrag.id:
        return Zeitangabe.unbekannt()
    return mitgliedschaft.beginn


def _spaetestens(wann: Zeitangabe) -> Zeitangabe:
    if wann.spaetestens is None:
        return wann
    return Zeitangabe.spaetestens_am(wann.spaetestens)
