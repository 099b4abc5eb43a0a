"""What a mail says of a place that falls away: before, on and after the day that the body knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from antraege.choices import Rundenart
from antraege.rules.runde import Platz, Tageslage

NICHTS_ZU_TUN = "Sie müssen dazu nichts tun."
AM_TAG = {
    Rundenart.PRAESENZ: "Bitte reisen Sie nicht an.",
    Rundenart.DIGITAL: "Bitte wählen Sie sich nicht ein.",
    Rundenart.UMLAUF: NICHTS_ZU_TUN,
}
"""What is asked on the very day, when somebody may be on the way."""


@dataclass(frozen=True, slots=True)
class Streichungsworte:
    """End of the subject, and the sentences after "hatten wir Sie eingeladen."."""

    betreff: str
    satz: str


def streichungsworte(platz: Platz, heute: date, ihre: str) -> Streichungsworte:
    """``ihre`` is the body in a sentence: "Ihre Stadt", "Ihr Kreis"."""
    lage, ist_umlauf = platz.tageslage(heute), platz.runde.tag is None
    zu_tun = AM_TAG[platz.runde.art] if lage is Tageslage.HEUTE else NICHTS_ZU_TUN
    if platz.ist_abgesagt:
        betreff, satz = _absage(lage, ist_umlauf=ist_umlauf)
    elif lage is Tageslage.DANACH:
        betreff = "nicht mehr auf der Liste"
        vorbei = "Die Zeit dafür" if ist_umlauf else "Dieser Tag"
        satz = f"{vorbei} ist vorbei, und {ihre} steht nicht mehr auf der Liste."
    else:
        betreff, satz = "Ihr Platz entfällt", "Ihr Platz entfällt."
    return Streichungsworte(betreff, f"{satz} {zu_tun}")


def _absage(lage: Tageslage, *, ist_umlauf: bool) -> tuple[str, str]:
    if ist_umlauf:
        return "abgesagt", "Dieser Umlauf ist abgesagt."
    if lage is Tageslage.DANACH:
        return "hat nicht stattgefunden", "Diese Unterzeichnung hat nicht stattgefunden."
    return "abgesagt", "Diese Unterzeichnung ist abgesagt."
