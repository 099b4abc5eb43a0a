"""What the Land knows itself about a body, in words: nobody is asked for it."""

from __future__ import annotations

from antraege.choices import Landeswissen
from antraege.fall import Fall, KriteriumZeile
from antraege.rules.am_zug import weiss_das_land

WEGE = {Landeswissen.EHRENAMTSKARTE.value: "nimmt_teil"}
"""What is known -> the way of the criterion that it shows to be met."""


def bekanntes(fall: Fall, kriterium: KriteriumZeile) -> str:
    """The sentence at this criterion; empty where the Land knows nothing."""
    if not weiss_das_land(fall, kriterium):
        return ""
    return f"Dem Land bekannt: Ehrenamtskarte seit {fall.kommune.ehrenamtskarte_seit}"


def bekannter_weg(kriterium: KriteriumZeile) -> str:
    """Key of the way that the knowledge shows, where the criterion has ways."""
    weg = WEGE.get(kriterium.landeswissen, "")
    return weg if kriterium.alternative(weg) else ""
