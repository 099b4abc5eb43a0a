"""When things of a chain happened, as far as corrections have settled it."""

from collections.abc import Sequence

from antraege.models import Protokolleintrag
from antraege.zeitangabe import Genauigkeit, Zeitangabe


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
