"""Puts values in the place of placeholders; what is filled in is text, whatever it looks like."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from berichte.markdown.stuecke import PLATZHALTER, Luecke, Teil, Teile, Text, Umbruch
from berichte.markdown.zeichen import einzeilig

SCHREIBLINIE = "_" * 16
"""Stands for a value that is empty: to be written by hand."""
ABKUERZUNGEN = frozenset({"abs", "art", "bzw", "dr", "gem", "ggf", "nr", "prof", "st", "vgl"})
OEFFNEND = " \n\u00a0„‚»›(\"'"
RUECKBLICK = 60


@dataclass(frozen=True, slots=True)
class Wert:
    """What was filled in for a placeholder."""

    text: str


def fuelle(teile: Teile, werte: Mapping[str, str]) -> Iterator[Teil | Wert]:
    """Yield the parts with values; a placeholder without any stays as it was typed."""
    bisher = ""
    for teil in teile:
        gefuellt = _gefuellt(teil, werte, bisher) if isinstance(teil, Luecke) else teil
        if isinstance(gefuellt, Text | Wert):
            bisher = (bisher + gefuellt.text)[-RUECKBLICK:]
        elif isinstance(gefuellt, Umbruch):
            bisher += "\n"
        yield gefuellt


def _gefuellt(luecke: Luecke, werte: Mapping[str, str], bisher: str) -> Text | Wert:
    """Return the value of a placeholder, a line to write on, or the placeholder itself."""
    if luecke.name not in PLATZHALTER or luecke.name not in werte:
        return Text(f"{{{luecke.name}}}")
    wert = einzeilig(werte[luecke.name])
    if not wert:
        return Text(SCHREIBLINIE)
    if luecke.name == "kommune" and ist_satzanfang(bisher):
        wert = wert[0].upper() + wert[1:]
    return Wert(wert)


def ist_satzanfang(bisher: str) -> bool:
    """Whether a sentence begins after this text: "z. B." and "Nr." end none."""
    davor = bisher.rstrip(OEFFNEND)
    if not davor:
        return True
    if not re.search("[.!?][“‘«‹)\"']?$", davor):
        return False
    wort = re.search(r"([^\W\d]+)\.$", davor)
    return wort is None or not (len(wort[1]) == 1 or wort[1].lower() in ABKUERZUNGEN)
