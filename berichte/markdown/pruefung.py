"""Says what is wrong with a text, in sentences for people."""

import re
from collections.abc import Iterable, Iterator

from berichte.markdown.lesen import lies
from berichte.markdown.stuecke import Mangel, Stueck, Titel
from berichte.markdown.zeichen import saeubere
from berichte.satz import nicht_druckbar

HOECHSTENS = 60_000
HOECHSTENS_SAETZE = 20
LEER = "Der Text ist leer."
ZU_TIEF = "Überschriften gibt es in drei Ebenen: #, ## und ###."
ERSTE = "Die erste Überschrift hat die Ebene 1, sie beginnt mit einem einzigen #."
UEBERSPRUNGEN = "Auf eine Überschrift der Ebene {vorige} folgt eine der Ebene {ebene}."
LESERICHTUNG = "Hier stehen unsichtbare Zeichen, die die Leserichtung ändern; bitte löschen."
UNDRUCKBAR = "Nicht zu drucken: {zeichen}. An ihrer Stelle steht auf dem Papier ein Fragezeichen."
RICHTUNGSZEICHEN = re.compile("[\u202a-\u202e\u2066-\u2069]")


def pruefe(text: str) -> list[str]:
    """Return a sentence for each thing that is not supported or wrong; none: the text is fine."""
    if not text.strip():
        return [LEER]
    if len(text) > HOECHSTENS:
        laenge, grenze = (f"{zahl:,}".replace(",", ".") for zahl in (len(text), HOECHSTENS))
        return [f"Der Text hat {laenge} Zeichen; möglich sind höchstens {grenze}."]
    gelesen = lies(text)
    if not gelesen.stuecke and not gelesen.maengel:
        return [LEER]
    maengel = [*gelesen.maengel, *_ebenen(gelesen.stuecke), *_zeichen(text)]
    return _saetze(sorted(maengel, key=lambda mangel: mangel.zeile))


def _saetze(maengel: Iterable[Mangel]) -> list[str]:
    """Return each sentence once, and not more than anybody reads."""
    saetze = list(dict.fromkeys(map(str, maengel)))
    weitere = len(saetze) - HOECHSTENS_SAETZE
    if weitere <= 0:
        return saetze
    rest = "Eine weitere Stelle ist" if weitere == 1 else f"{weitere} weitere Stellen sind"
    return [*saetze[:HOECHSTENS_SAETZE], f"{rest} zu ändern."]


def _ebenen(stuecke: Iterable[Stueck]) -> Iterator[Mangel]:
    """Yield what is wrong with the levels of headings."""
    vorige = 0
    for titel in stuecke:
        if not isinstance(titel, Titel):
            continue
        if titel.ebene > 3:
            yield Mangel(titel.zeile, ZU_TIEF)
        elif titel.ebene > vorige + 1:
            satz = UEBERSPRUNGEN if vorige else ERSTE
            yield Mangel(titel.zeile, satz.format(vorige=vorige, ebene=titel.ebene))
        vorige = min(titel.ebene, 3)


def _zeichen(text: str) -> Iterator[Mangel]:
    """Yield the lines with characters that paper cannot show, or that screens show turned."""
    for nummer, zeile in enumerate(saeubere(text).split("\n"), start=1):
        if fehlende := nicht_druckbar(zeile):
            genannt = ", ".join(f"„{zeichen}“" for zeichen in fehlende[:10])
            yield Mangel(nummer, UNDRUCKBAR.format(zeichen=genannt))
        if RICHTUNGSZEICHEN.search(zeile):
            yield Mangel(nummer, LESERICHTUNG)
