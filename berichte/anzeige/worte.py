"""What a number is, in words, from the key of the set behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from antraege.choices import AmZug, Antragsstatus, Freigabeart
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE
from antraege.zeitangabe import MONATE
from berichte.deutsch import datum
from berichte.kennzahlen import Bezug, UnbekannterSchluessel
from berichte.kennzahlen.aufenthalte import AUFNAHME
from berichte.kennzahlen.bezug import monatsende
from berichte.kennzahlen.dauern import GESAMT
from berichte.kennzahlen.mitglieder import OHNE_BEZIRK
from berichte.kennzahlen.uhr import PAUSE
from berichte.kennzahlen.verlauf import Gruppe

ZUGWORTE: Mapping[str, str] = {
    AmZug.AMT: "bei uns",
    AmZug.KOMMUNE: "bei der Kommune",
    AmZug.DRITTE: "bei Dritten",
    AmZug.TERMIN: "wartet auf Termin",
    PAUSE: "Pause",
}
"""Where the next step lies, or that the clock stands; short enough for the head of a column."""

BEITRITT, SEIT, FAELLIG, TAGE, TAG = "Beitritt", "Im Stand seit", "Fällig seit", "Tage", "Tag"

_GRUPPEN = {gruppe.kuerzel: gruppe.value for gruppe in Gruppe}
_BESTAND = {"ruhend": "Ruhende Mitgliedschaften", "ohne_datum": "Mitglieder ohne Beitrittsdatum"}
_BEWEGUNG = {
    "neu": "Neue Mitglieder",
    "nachgetragen": "Mit früherem Beitrittsdatum aufgenommen",
    "beendet": "Beendete Mitgliedschaften",
}
_ZUSAGEN = {
    "offen": "Offene Zusagen der Mitglieder",
    "ueberfaellig": "Überfällige Zusagen der Mitglieder",
    "bald_faellig": "In den nächsten drei Monaten fällige Zusagen",
    "erledigt": "Erledigte Zusagen",
    "eingeloest": "Eingelöste Zusagen",
    "nicht_eingeloest": "Nicht eingelöste Zusagen",
    "verlaengert": "Verlängerte Zusagen",
}
_LAUFENDE = "Laufende Beitritte"
_WEITER = {"pausiert": "in Pause", "altfall": "Altfälle"}


@dataclass(frozen=True, slots=True)
class Wort:
    """What a number counts, and what the value of each thing counted is (empty: it has none)."""

    titel: str
    wert: str = ""


type _Teile = list[str]
type _Benennung = Callable[[_Teile, Bezug], Wort]


def benenne(schluessel: str, bezug: Bezug) -> Wort:
    """The number in words. Raises UnbekannterSchluessel."""
    erster, *rest = schluessel.split(".")
    try:
        return _BENENNUNGEN[erster](rest, bezug)
    except (KeyError, ValueError, IndexError) as fehler:
        raise UnbekannterSchluessel(schluessel) from fehler


def _mitglieder(teile: _Teile, bezug: Bezug) -> Wort:
    wort = teile[0] if teile else ""
    if wort in _BEWEGUNG:
        wert = "Ende" if wort == "beendet" else BEITRITT
        return Wort(f"{_BEWEGUNG[wort]} im {bezug.monat}", wert)
    gruppe = teile[-1] if teile and teile[-1] in _GRUPPEN else ""
    tage = {"vormonat": bezug.vormonat, "vorjahr": bezug.vorjahr}
    titel = f"{_BESTAND.get(wort, 'Mitglieder')} am {datum(tage.get(wort, bezug.stichtag))}"
    return Wort(_mit(titel, _GRUPPEN.get(gruppe, "")), BEITRITT)


def _abdeckung(teile: _Teile, bezug: Bezug) -> Wort:
    gruppe, wort = _GRUPPEN[teile[0]], teile[1] if len(teile) > 1 else ""
    if wort == "von":
        return Wort(f"{gruppe} des Registers")
    tage = {"vormonat": bezug.vormonat, "vorjahr": bezug.vorjahr}
    tag = datum(tage.get(wort, bezug.stichtag))
    return Wort(f"Mitglieder am {tag}: {gruppe} des Registers", BEITRITT)


def _bezirk(teile: _Teile, bezug: Bezug) -> Wort:
    name, wort = teile[0], teile[1] if len(teile) > 1 else ""
    wo = "ohne Regierungsbezirk" if name == OHNE_BEZIRK else f"im Regierungsbezirk {name}"
    gemeinden = Gruppe.GEMEINDEN.value
    if wort == "von":
        return Wort(f"{gemeinden} {wo}")
    titel = f"Mitglieder am {datum(bezug.stichtag)} {wo}"
    return Wort(_mit(titel, gemeinden if wort else ""), BEITRITT)


def _wachstum(teile: _Teile, bezug: Bezug) -> Wort:
    jahr, _, monat = teile[0].partition("-")
    zeitraum = f"{MONATE[int(monat) - 1]} {jahr}" if monat else jahr
    ende = monatsende(int(jahr), int(monat or 12))
    wann = f"Ende {zeitraum}" if ende <= bezug.stichtag else f"{zeitraum}, bis zum Stichtag"
    wort = teile[1] if len(teile) > 1 else ""
    if wort == "ohne_datum":
        return Wort(f"Mitglieder ohne Beitrittsdatum {wann}", BEITRITT)
    return Wort(_mit(f"Mitglieder {wann}", _GRUPPEN[wort] if wort else ""), BEITRITT)


def _zugang(teile: _Teile, bezug: Bezug) -> Wort:
    wort, *rest = teile
    if wort == "runde":
        return Wort(f"Beitritte mit der Unterzeichnungsrunde „{'.'.join(rest)}“", BEITRITT)
    if wort == "ohne_runde":
        return Wort("Beitritte ohne Unterzeichnungsrunde", BEITRITT)
    if wort == "ohne_datum":
        return Wort("Beitritte ohne überliefertes Datum", BEITRITT)
    return Wort(_mit(f"Beitritte im Jahr {wort}", _GRUPPEN[rest[0]] if rest else ""), BEITRITT)


def _offen(teile: _Teile, bezug: Bezug) -> Wort:
    if teile[:1] == ["status"]:
        status = STATUSWORTE[Antragsstatus(teile[1])].intern
        return _offen_im(f"{_LAUFENDE}: {status}", teile[2:], bezug)
    if teile[:1] == ["am_zug"]:
        return Wort(_mit(_LAUFENDE, AM_ZUG_WORTE[AmZug(teile[1])].intern), SEIT)
    return _offen_im(_LAUFENDE, teile, bezug)


def _offen_im(titel: str, teile: _Teile, bezug: Bezug) -> Wort:
    wort = teile[0] if teile else ""
    tage = {"vormonat": bezug.vormonat, "vorjahr": bezug.vorjahr}
    if wort in tage:
        return Wort(f"{titel}, am {datum(tage[wort])}")
    genauer = _WEITER.get(wort) or (ZUGWORTE[wort] if wort else "")
    trenner = ", " if ":" in titel else ": "
    return Wort(f"{titel}{trenner}{genauer}" if genauer else titel, SEIT)


def _abgeschlossen(teile: _Teile, bezug: Bezug) -> Wort:
    titel = f"Abgeschlossene Vorgänge im {bezug.monat}"
    worte = [STATUSWORTE[Antragsstatus(teile[0])].intern] if teile else []
    return Wort(_mit(titel, ", ".join(worte + ["Altfälle"] * (len(teile) > 1))), "Abgeschlossen")


def _ueberfaellig(teile: _Teile, bezug: Bezug) -> Wort:
    tage = {"vormonat": bezug.vormonat, "vorjahr": bezug.vorjahr}
    if teile and teile[0] in tage:
        return Wort(f"Überfällige Vorgänge am {datum(tage[teile[0]])}", FAELLIG)
    if teile:
        return Wort("Überfällige Vorgänge, die sich lange nicht bewegt haben", TAGE)
    return Wort("Überfällige Vorgänge", FAELLIG)


def _entscheidungen(teile: _Teile, bezug: Bezug) -> Wort:
    return Wort(_mit("Entscheidungsbedarf", Freigabeart(teile[0]).label if teile else ""))


def _trichter(teile: _Teile, bezug: Bezug) -> Wort:
    titel = "Eingegangen in zwei Jahren"
    if teile == ["unterwegs"]:
        return Wort(f"{titel} und noch unterwegs", SEIT)
    status = STATUSWORTE[Antragsstatus(teile[-1])].intern
    wie = "so beendet" if teile[0] == "ende" else "so weit gekommen"
    return Wort(f"{titel} und {wie}: {status}", TAG)


def _dauer(teile: _Teile, bezug: Bezug) -> Wort:
    schritt, wort = teile[0], teile[1] if len(teile) > 1 else ""
    titel = GESAMT if schritt == AUFNAHME else STATUSWORTE[Antragsstatus(schritt)].intern
    if wort == "ohne_tag":
        return Wort(f"Dauer nicht taggenau bekannt: {titel}", "Beendet")
    if wort == "durchlaufen":
        return Wort(f"In einer Bestätigung durchlaufen: {titel}", "Beendet")
    was = "Anzahl der Aufnahmen" if schritt == AUFNAHME else "Anzahl der Aufenthalte"
    if wort:
        tage = f"{TAGE} {ZUGWORTE[wort]}"
        return Wort(f"{was}: {titel}, {tage}", tage)
    return Wort(f"{was}: {titel}", f"{TAGE} ohne Pausen")


def _zusagen(teile: _Teile, bezug: Bezug) -> Wort:
    wort = teile[0]
    if wort in ("offen", "ueberfaellig", "bald_faellig"):
        return Wort(_ZUSAGEN[wort], "Zugesagt bis")
    return Wort(f"{_ZUSAGEN[wort]} im {bezug.monat}", TAG)


_BENENNUNGEN: Mapping[str, _Benennung] = {
    "mitglieder": _mitglieder,
    "abdeckung": _abdeckung,
    "bezirk": _bezirk,
    "wachstum": _wachstum,
    "zugang": _zugang,
    "offen": _offen,
    "neu": lambda _, bezug: Wort(f"Neue Interessenbekundungen im {bezug.monat}", "Eingang"),
    "abgeschlossen": _abgeschlossen,
    "ueberfaellig": _ueberfaellig,
    "festgefahren": lambda _, __: Wort("Vorgänge ohne Bewegung", TAGE),
    "entscheidungen": _entscheidungen,
    "trichter": _trichter,
    "dauer": _dauer,
    "zusagen": _zusagen,
}


def _mit(titel: str, genauer: str) -> str:
    return f"{titel}: {genauer}" if genauer else titel
