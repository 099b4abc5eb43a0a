"""Which parties signed, by the words for who signed; a party that no word names did not sign."""

import re

from antraege.choices import Partei
from antraege.einlesen.deutung import falte

_ZUSATZ = (
    r"(?:(?:die|der|den|das|herr|frau|erster?|1\.|stellvertretender?|stellv\.|damaliger?|"
    r"amtierender?|allgemeiner?|parlamentarischer?|chef|chefin|vertreter|vertreterin|"
    r"des|fuer) )*"
)
"""Words that may stand before an office."""

_KOMMUNE = re.compile(
    _ZUSATZ + r"(?:(?:ober)?buergermeister|landrat\b|landraet|staedteregionsrat|staedteregionsraet|"
    r"(?:stadt|kreis|gemeinde|landes|lvr-|lwl-)direktor|direktor(?:in)? des landschaftsverband|"
    r"beigeordnete|kaemmer|verwaltungsspitze|"
    r"regierungspraesident|(?:stadt|kreis|gemeinde)?verwaltung\b|"
    r"(?:stadt|gemeinde|kreis|kommune|staedteregion|bezirksregierung|landschaftsverband)\b)"
)
_LAND = re.compile(
    _ZUSATZ + r"(?:[\w-]*staatssekretaer|staatskanzlei\b|[\w-]*minister|landesregierung\b|"
    r"land(?:es)?\b)"
)
_VERBAND = re.compile(
    r"\b(?:staedtetag|staedte- und gemeindebund|landkreistag|spitzenverb(?:and|aend))"
)
_BEI = re.compile(r"\b(?:bei|beim|auf|am|an|anlaesslich|waehrend|im rahmen)\b")
"""What follows is an occasion, not somebody who signs."""

_UND = re.compile(r"\s+(?:und|sowie)\s+|\s*[,;&+]\s*")


def parteien(wer: str) -> dict[Partei, str]:
    """Party -> the words for it, in the order of the wording; empty when none is recognised."""
    gefunden: dict[Partei, str] = {}
    for teil in _teile(wer):
        partei = _partei(falte(teil))
        if partei is not None:
            gefunden[partei] = f"{gefunden[partei]}, {teil}" if partei in gefunden else teil
    return gefunden


def unzugeordnet(wer: str) -> list[str]:
    """Parts of the wording in which no party is recognised."""
    return [teil for teil in _teile(wer) if _partei(falte(teil)) is None]


def _teile(wer: str) -> list[str]:
    """The wording cut at "und" and commas, but not inside the name of an association."""
    teile: list[str] = []
    for teil in (stueck.strip() for stueck in _UND.split(wer)):
        davor = teile[-1] if teile else ""
        if re.search(r"\bst(?:ä|ae)dte-$", davor.casefold()):
            teile[-1] = f"{davor} und {teil}"
        elif teil:
            teile.append(teil)
    return teile


def _partei(teil: str) -> Partei | None:
    if _KOMMUNE.match(teil):
        return Partei.KOMMUNE
    if _LAND.match(teil):
        return Partei.LAND
    treffer = _VERBAND.search(teil)
    if treffer and not _BEI.search(teil[: treffer.start()]):
        return Partei.VERBAND
    return None
