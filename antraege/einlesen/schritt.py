"""A row of the file of old cases, read cell by cell but not yet understood."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import Oeffentlichkeit
from antraege.einlesen import angaben
from antraege.einlesen.deutung import OEFFENTLICHKEITEN, falte
from antraege.einlesen.tabelle import Zeile, Zeilenfehler
from antraege.zeitangabe import Zeitangabe

BREITEN = {
    "fall": 120,
    "ags": 12,
    "name": 200,
    "gegenstand": 60,
    "schritt_nr": 40,
    "schritt": 100,
    "gremium_oder_person": 200,
    "datum": 100,
    "genauigkeit": 200,
    "drucksache": 100,
    "oeffentlichkeit": 100,
    "ergebnis": 500,
    "ja": 40,
    "nein": 40,
    "enthaltung": 40,
    "hinweis": 500,
    "quelle_url": 400,
}
"""Column -> how many characters may stand in it."""

SPALTEN = tuple(BREITEN)
DATUMSSPALTEN = ("datum",)

_MISSRATEN = ("Ã¤", "Ã¶", "Ã¼", "ÃŸ", "Ã„", "Ã–", "Ãœ")
"""Umlauts in UTF-8 that some program has read as Windows-1252."""


@dataclass(frozen=True, slots=True)
class Schritt:
    """What one row says, in its own words; ``zeile`` is its line in the file."""

    zeile: int
    fall: str
    ags: str
    name: str
    gegenstand: str
    schritt_nr: int
    schritt: str
    wer: str
    wann: Zeitangabe
    drucksache: str
    oeffentlichkeit: Oeffentlichkeit
    ergebnis_wortlaut: str
    ja: int | None
    nein: int | None
    enthaltung: int | None
    hinweis: str
    quelle_url: str

    @property
    def kennung(self) -> str:
        """What tells this step from all others; a second run finds it by this."""
        return f"{self.fall}/{self.schritt_nr}"


def lies_schritt(zeile: Zeile, heute: date) -> tuple[Schritt, list[str]]:
    """The row's content and what to say about it. Raises ``Zeilenfehler``."""
    w = {
        spalte: angaben.saeubere(spalte, zeile.werte[spalte], breite)
        for spalte, breite in BREITEN.items()
    }
    if not w["fall"]:
        raise Zeilenfehler("Der Fall fehlt.")
    ags, notiz = angaben.lies_schluessel(w["ags"])
    wann, zeitnotizen = angaben.lies_zeitpunkt(w["datum"], w["genauigkeit"], heute)
    oeffentlichkeit = OEFFENTLICHKEITEN.get(falte(w["oeffentlichkeit"]))
    schritt = Schritt(
        zeile=zeile.nr,
        fall=w["fall"],
        ags=ags,
        name=w["name"],
        gegenstand=w["gegenstand"],
        schritt_nr=angaben.lies_nummer("schritt_nr", w["schritt_nr"]),
        schritt=w["schritt"],
        wer=w["gremium_oder_person"],
        wann=wann,
        drucksache=w["drucksache"],
        oeffentlichkeit=oeffentlichkeit or Oeffentlichkeit.NICHT_GENANNT,
        ergebnis_wortlaut=w["ergebnis"],
        ja=angaben.lies_stimmen("ja", w["ja"]),
        nein=angaben.lies_stimmen("nein", w["nein"]),
        enthaltung=angaben.lies_stimmen("enthaltung", w["enthaltung"]),
        hinweis=w["hinweis"],
        quelle_url=angaben.lies_adresse("quelle_url", w["quelle_url"]),
    )
    notizen = [notiz, *zeitnotizen]
    if oeffentlichkeit is None:
        notizen.append(
            f"Die Öffentlichkeit „{w['oeffentlichkeit']}“ ist nicht verstanden; "
            "sie gilt als nicht genannt."
        )
    if any(zeichen in text for text in w.values() for zeichen in _MISSRATEN):
        notizen.append("Umlaute scheinen beschädigt zu sein, die Datei ist falsch gespeichert.")
    return schritt, [text for text in notizen if text]
