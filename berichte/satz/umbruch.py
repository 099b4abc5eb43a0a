"""Breaking text into lines: ragged right, with German hyphenation where a line would gape."""

from functools import cache, lru_cache
from pathlib import Path

import pyphen

from berichte.satz.schrift import TRENNSTRICH, Schnitt, breite

TRENNEN_AB = 8
"""Shorter words are never hyphenated while they fit on a line of their own."""
LUECKE = 0.16
"""Share of the line that may stay empty before a word is hyphenated to fill it."""

KURZ = 0.2
"""The share a last line should fill; else the lines above are set narrower."""


FUGEN = "-/\u2013"
FUGEN_EINER_ADRESSE = f"{FUGEN}@.?&=_"
"""After these characters a word may end a line without a hyphen."""
TRENNMUSTER = Path(__file__).parent / "trennmuster" / "dehyphn-x-2022-03-16.dic"
"""Patterns of the Trennmustermannschaft; those that pyphen brings along tear words apart
("Mitglieds-chaft", "Erkenntniss-tand")."""


@cache
def _trenner() -> pyphen.Pyphen:
    """Read when the first text is broken: that takes a tenth of a second."""
    return pyphen.Pyphen(filename=str(TRENNMUSTER), left=3, right=3)


def umbrich(
    text: str, schnitt: Schnitt, groesse: float, raum: float, *, trennen: bool = True
) -> tuple[str, ...]:
    """Break a cleaned text into lines no wider than ``raum``.

    Line feeds in the text are kept. A word wider than the line is hyphenated, in need cut anywhere.
    """
    if "\n" not in text and breite(text, schnitt, groesse) <= raum:
        return (text,)
    zeilen: list[str] = []
    for stueck in text.split("\n"):
        zeilen += _Zeilen(schnitt, groesse, raum, trennen=trennen).fuelle(stueck)
    return tuple(zeilen)


def gleiche_aus(
    text: str, schnitt: Schnitt, groesse: float, raum: float, *, trennen: bool = True
) -> tuple[str, ...]:
    """Break a text as `umbrich` does, but avoid a last line of a single short word."""
    zeilen = umbrich(text, schnitt, groesse, raum, trennen=trennen)
    if not 1 < len(zeilen) <= 6 or "\n" in text:
        return zeilen
    for anteil in (1.0, 0.96, 0.92, 0.88, 0.84):
        versuch = umbrich(text, schnitt, groesse, raum * anteil, trennen=trennen)
        if len(versuch) > len(zeilen):
            break
        if breite(versuch[-1], schnitt, groesse) >= KURZ * raum:
            return versuch
    return zeilen


def kuerze(zeile: str, schnitt: Schnitt, groesse: float, raum: float) -> str:
    """Return a cleaned line, cut with an ellipsis if it is too wide."""
    if breite(zeile, schnitt, groesse) <= raum:
        return zeile
    while zeile and breite(f"{zeile}…", schnitt, groesse) > raum:
        zeile = zeile[:-1]
    return f"{zeile.rstrip()}…"


class _Zeilen:
    """Fills lines greedily with words."""

    def __init__(self, schnitt: Schnitt, groesse: float, raum: float, *, trennen: bool) -> None:
        self.schnitt, self.groesse, self.raum, self.trennen = schnitt, groesse, raum, trennen
        self.fertig: list[str] = []
        self.zeile = ""

    def fuelle(self, text: str) -> list[str]:
        """Return the lines of a text without line feeds; an empty text is one empty line."""
        for wort in text.split(" "):
            if wort:
                self._setze(wort)
        return [*self.fertig, self.zeile]

    def _passt(self, text: str) -> bool:
        return breite(text, self.schnitt, self.groesse) <= self.raum

    def _setze(self, wort: str) -> None:
        """Put a word on the current line or on the next ones."""
        versuch = f"{self.zeile} {wort}" if self.zeile else wort
        if self._passt(versuch):
            self.zeile = versuch
            return
        voll = breite(self.zeile, self.schnitt, self.groesse)
        zu_lang = not self._passt(wort)
        if self.zeile and (zu_lang or (self.raum - voll) / self.raum > LUECKE):
            anfang, rest = self._trenne(wort, f"{self.zeile} ", zu_lang=zu_lang)
            if anfang:
                self.fertig.append(f"{self.zeile} {anfang}")
                self.zeile = ""
                self._setze(rest)
                return
        if self.zeile:
            self.fertig.append(self.zeile)
            self.zeile = ""
        while not self._passt(wort):
            anfang, wort = self._zwinge(wort)
            self.fertig.append(anfang)
        self.zeile = wort

    def _trenne(self, wort: str, davor: str, *, zu_lang: bool) -> tuple[str, str]:
        """Split a word at the last hyphen, slash or syllable that fits; ("", word): none does."""
        fugen = FUGEN_EINER_ADRESSE if "@" in wort or "://" in wort else FUGEN
        for stelle in range(len(wort) - 1, 1, -1):
            if wort[stelle - 1] in fugen and self._passt(davor + wort[:stelle]):
                return wort[:stelle], wort[stelle:]
        if len(wort) >= TRENNEN_AB and (self.trennen or zu_lang):
            for stelle in _silben(wort):
                if self._passt(davor + wort[:stelle] + TRENNSTRICH):
                    return wort[:stelle] + TRENNSTRICH, wort[stelle:]
        return "", wort

    def _zwinge(self, wort: str) -> tuple[str, str]:
        """Split a word that is wider than a line, at a syllable if there is one, else anywhere."""
        anfang, rest = self._trenne(wort, "", zu_lang=True)
        if anfang:
            return anfang, rest
        masse, stelle = 0.0, 0
        for zeichen in wort:
            masse += breite(zeichen, self.schnitt, self.groesse)
            if masse > self.raum:
                break
            stelle += 1
        stelle = max(stelle, 1)
        return wort[:stelle], wort[stelle:]


@lru_cache(maxsize=4096)
def _silben(wort: str) -> tuple[int, ...]:
    """Return where a word of letters may be hyphenated, last place first."""
    kern = wort.strip(".,;:!?()[]\u201e\u201c\u201a\u2018\u00bb\u00ab\"'")
    if len(kern) > 80 or not kern.isalpha():
        return ()
    beginn = wort.index(kern)
    return tuple(sorted((beginn + int(s) for s in _trenner().positions(kern)), reverse=True))
