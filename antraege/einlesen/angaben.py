"""Single cells of old cases: key, moment, votes, address. What cannot be is a sentence."""

import re
import unicodedata
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from antraege.einlesen.deutung import falte
from antraege.einlesen.register import SCHLUESSELFORM
from antraege.einlesen.tabelle import Zeilenfehler
from antraege.zeitangabe import MONATE, Genauigkeit, Zeitangabe

HOECHSTENS_STIMMEN = 500
FRUEHESTES_JAHR = 1946
"""The Land was founded in August 1946; an older year is a slip of the pen."""
HOECHSTENS_WORTLAUT = 200

_RICHTUNGSZEICHEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNSICHTBARE = str.maketrans("", "", "\ufeff\u200b\u00ad")
_MONATSWORTE = {falte(name): nr for nr, name in enumerate(MONATE, 1)} | {
    falte(name)[:3]: nr for nr, name in enumerate(MONATE, 1)
}


def hat_steuerzeichen(text: str) -> bool:
    """Whether it holds what nobody sees, or what turns the direction of reading."""
    unlesbar = any(unicodedata.category(zeichen) in {"Cc", "Cs", "Cn"} for zeichen in text)
    return unlesbar or _RICHTUNGSZEICHEN.search(text) is not None


def saeubere(spalte: str, text: str, hoechstens: int) -> str:
    """One line of readable text, composed letters. Raises :class:`Zeilenfehler`."""
    if "\x00" in text:
        raise Zeilenfehler(f"Spalte {spalte}: Der Text enthält Nullzeichen.")
    zeile = " ".join(unicodedata.normalize("NFC", text).translate(_UNSICHTBARE).split())
    if hat_steuerzeichen(zeile):
        raise Zeilenfehler(f"Spalte {spalte}: Der Text enthält Steuerzeichen.")
    if len(zeile) > hoechstens:
        raise Zeilenfehler(
            f"Spalte {spalte}: Der Text ist zu lang ({len(zeile)} Zeichen, möglich {hoechstens})."
        )
    return zeile


def lies_schluessel(text: str) -> tuple[str, str]:
    """The key of a body, and a note when a spreadsheet has eaten its leading zero."""
    if not text:
        raise Zeilenfehler("Der Schlüssel fehlt.")
    dicht = text.replace(" ", "").upper()
    if dicht in {"LVR", "LWL"}:
        return dicht, ""
    # The Land's number is 05: in front of a missing zero only one key is possible.
    if _hat_schluesselform(f"0{dicht}"):
        return f"0{dicht}", f"Der Schlüssel „{text}“ wurde um die führende Null ergänzt: 0{dicht}."
    return (dicht, "") if _hat_schluesselform(dicht) else (text, "")


def _hat_schluesselform(schluessel: str) -> bool:
    formen = {muster for muster, _ in SCHLUESSELFORM.values()}
    return any(re.fullmatch(muster, schluessel, re.ASCII) for muster in formen)


def lies_nummer(spalte: str, text: str) -> int:
    """Number of a step. Raises :class:`Zeilenfehler`."""
    if not re.fullmatch(r"[1-9]\d{0,3}", text, re.ASCII):
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:20]}“ ist keine Nummer ab 1.")
    return int(text)


def lies_stimmen(spalte: str, text: str) -> int | None:
    """A number of votes; nothing when none is told. Raises :class:`Zeilenfehler`."""
    if not text:
        return None
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:20]}“ ist keine Stimmenzahl.")
    if int(text) > HOECHSTENS_STIMMEN:
        raise Zeilenfehler(
            f"Spalte {spalte}: {text} Stimmen sind zu viele (möglich {HOECHSTENS_STIMMEN})."
        )
    return int(text)


def lies_adresse(spalte: str, text: str) -> str:
    """A web address or nothing. Raises :class:`Zeilenfehler`."""
    if not text:
        return ""
    try:
        URLValidator(schemes=["http", "https"])(text)
    except ValidationError:
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:60]}“ ist keine Adresse.") from None
    return text


def lies_zeitpunkt(datum: str, genauigkeit: str, heute: date) -> tuple[Zeitangabe, list[str]]:
    """When it happened, never more precise than the source, and what to say about it.

    Raises :class:`Zeilenfehler` for days that no calendar has and for the future.
    """
    wort = falte(genauigkeit)
    eigene = "" if wort in set(Genauigkeit) else genauigkeit
    text = _datumsform(datum)
    if text is None:
        wortlaut = f"{datum} ({eigene})" if eigene else datum
        notiz = f"Das Datum „{datum}“ bleibt im Wortlaut; es zählt als unbekannt."
        return _unbekannt(wortlaut), [notiz]
    try:
        angabe = Zeitangabe.lies(text, eigene or wort)
    except ValueError as fehler:
        raise Zeilenfehler(str(fehler)) from None
    _pruefe_zeit(angabe, datum, heute)
    return _gleiche_ab(angabe, wort, datum)


def _datumsform(datum: str) -> str | None:
    """The date in a form that :meth:`Zeitangabe.lies` knows; None for words ("Ende 2017")."""
    if zeitpunkt := re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d+)?)?", datum):
        return zeitpunkt[1]
    treffer = re.fullmatch(r"(?:(\d{1,2})\. ?)?([^\W\d]+)\.? (\d{4})", datum)
    if treffer and (monat := _MONATSWORTE.get(falte(treffer[2]))):
        tag = f"-{treffer[1]}" if treffer[1] else ""
        return f"{treffer[3]}-{monat:02}{tag}"
    return None if re.search(r"[^\W\d_]", datum) else datum


def _pruefe_zeit(angabe: Zeitangabe, datum: str, heute: date) -> None:
    if angabe.liegt_nach(heute):
        raise Zeilenfehler(f"Das Datum „{datum}“ liegt in der Zukunft.")
    if angabe.spaetestens is not None and angabe.spaetestens.year < FRUEHESTES_JAHR:
        raise Zeilenfehler(f"Das Datum „{datum}“ liegt vor dem Jahr {FRUEHESTES_JAHR}.")


def _gleiche_ab(angabe: Zeitangabe, wort: str, datum: str) -> tuple[Zeitangabe, list[str]]:
    """Where date and precision contradict each other, the less precise counts."""
    letzter = angabe.spaetestens
    if letzter is None:
        fehlt = wort in set(Genauigkeit) - {Genauigkeit.UNBEKANNT}
        return angabe, [f"Zur Genauigkeit „{wort}“ fehlt das Datum."] if fehlt else []
    stufen = [Genauigkeit.TAG, Genauigkeit.MONAT, Genauigkeit.JAHR]
    genauer = angabe.genauigkeit in stufen and wort in stufen
    if wort == Genauigkeit.UNBEKANNT:
        angabe = _unbekannt(datum)
    elif genauer and stufen.index(Genauigkeit(wort)) > stufen.index(angabe.genauigkeit):
        jahr = wort == Genauigkeit.JAHR
        angabe = (
            Zeitangabe.jahr(letzter.year) if jahr else Zeitangabe.monat(letzter.year, letzter.month)
        )
    elif not genauer or wort == angabe.genauigkeit:
        return angabe, []
    notiz = f"Das Datum „{datum}“ passt nicht zur Genauigkeit „{wort}“; es gilt: {angabe}."
    return angabe, [notiz]


def _unbekannt(wortlaut: str) -> Zeitangabe:
    if len(wortlaut) > HOECHSTENS_WORTLAUT:
        raise Zeilenfehler(f"Spalte datum: Der Wortlaut ist zu lang ({len(wortlaut)} Zeichen).")
    return Zeitangabe.unbekannt(wortlaut)
