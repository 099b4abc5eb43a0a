"""What an entry of the history decided, in words: its subject, verdicts, results and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from antraege.choices import Fristart, Handlung, Partei
from antraege.models import Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite import eintragsbesonderes as besonderes
from workflow.vorgang.seite.eintragstexte import ENTFERNT, steht_anderswo
from workflow.vorgang.seite.nacherzaehlung import Beruehrt, Stand
from workflow.vorgang.spaltenworte import SPALTEN, aus_protokoll, in_worten, ist_frei

H = Handlung
type Paar = tuple[str, str]

IMMER = {
    "pruefergebnisse": ("urteil",),
    "beratungen": ("sitzung", "rolle", "ergebnis"),
    "rundenplaetze": ("runde_id",),
}
"""Collection -> columns that every entry about it tells, also where it has not changed them."""

SELBSTVERSTAENDLICH: dict[str, dict[str, Any]] = {
    "beratungen": {"art": "sitzung", "oeffentlichkeit": "nicht_genannt"},
    "zusagen": {"stand": "offen"},
    "dokumente": {"version": 1, "stand": "vorhanden"},
}
"""Values of new rows that need no word."""

NICHT_ERZAEHLT = frozenset(
    {
        ("rueckfragen", "ist_zurueckgenommen"),
        ("fristen", "faellig_am"),
        ("unterschriften", "zurueckgenommen_am"),
    }
)
"""Columns whose change the name of the act says, or that are told elsewhere."""


VERGEHEN = frozenset({("dokumente", "letzter_fehler")})
"""Columns that the system empties when things go well: nobody has taken anything away."""

EIGENES_DATUM = frozenset(
    {
        ("antrag", "eingang"),
        ("nachweise", "eingegangen"),
        ("zusagen", "zugesagt_am"),
        ("zusagen", "erledigt_am"),
        ("entbehrlichkeiten", "erklaert"),
        ("unterschriften", "unterzeichnet"),
        ("unterschriften", "vorbehalt_aufgehoben_am"),
        ("rueckfragen", "beantwortet_am"),
        ("rundenplaetze", "unterzeichnet_am"),
        ("anhoerungen", "angehoert"),
        ("anhoerungen", "stellungnahme_am"),
    }
)
"""Dates that are the date of the act itself, unless a correction says otherwise."""


UM_DOKUMENTE = frozenset(
    {H.DOKUMENT_ABLEGEN, H.DOKUMENT_AENDERN, H.DOKUMENT_ANFORDERN, H.DOKUMENT_ERSTELLEN}
)
"""Acts whose subject is a document; elsewhere it only comes along."""


def gegenstand(akte: Akte, handlung: Handlung, stand: Stand) -> str:
    """What a fact is about: criterion, assembly, signing party, document; perhaps nothing.

    An old case is about all that its papers show: its date belongs to none of them.
    """
    if handlung is H.ALTFALL_UEBERNEHMEN:
        return ""
    for sammlung in ("pruefergebnisse", "zusagen", "nachweise"):
        for zeile in stand.get(sammlung, []):
            if nr := _nummer(akte, zeile.werte.get("kriterium_id")):
                return f"Voraussetzung {nr}"
    for zeile in stand.get("beratungen", []):
        return besonderes.gremium_von(akte, zeile)
    for zeile in stand.get("unterschriften", []):
        if zeile.werte.get("partei") in Partei.values:
            return str(Partei(zeile.werte["partei"]).label)
    erledigt = {z.id for z in stand.get("fristen", []) if z.werte.get("erledigt_am")}
    for f in akte.fall.fristen:
        if f.art is Fristart.WIEDERVORLAGE and f.id in erledigt:
            return f.anlass
    dokumente = stand.get("dokumente", []) if handlung in UM_DOKUMENTE else []
    return next((str(d.werte.get("bezeichnung", "")) for d in dokumente), "")


def _nummer(akte: Akte, kriterium_id: Any) -> int | None:
    return next((k.nr for k in akte.fall.alle_kriterien if k.id == kriterium_id), None)


def angaben(
    akte: Akte, eintrag: Protokolleintrag, stand: Stand, wann: Zeitangabe
) -> Iterator[Paar]:
    """What was decided or agreed, as it stood after this entry.

    ``wann`` is the entry's own date: it is not told again.
    """
    for sammlung, zeile in in_voller_laenge(stand):
        yield from _spalten(akte, eintrag, sammlung, zeile, wann)
    for sammlung, erzaehle in besonderes.WEITERE.items():
        for zeile in stand.get(sammlung, [])[1:]:
            wort, satz = erzaehle(akte, zeile)
            yield wort, "; ".join((satz, *_worte(sammlung, zeile)))
    for zeile in stand.get("dokumente", []):
        if zeile.ist_neu:
            mit_namen = Handlung(eintrag.handlung) not in UM_DOKUMENTE
            yield besonderes.dokument(akte, zeile, mit_namen=mit_namen)
    yield from besonderes.fristen(Handlung(eintrag.handlung), stand)
    if stand.get("freigaben"):
        yield from besonderes.freigabe(akte, stand["freigaben"][-1].werte)
    for zeile in stand.get("antrag", []):
        if zeile.hat("zustaendig_id") and (name := akte.name(zeile.werte["zustaendig_id"])):
            yield "Zuständig", name
    yield from besonderes.angehaltene(akte, stand)


def _worte(sammlung: str, zeile: Beruehrt) -> Iterator[str]:
    """The free texts of a row that stands in one line."""
    for spalte, wort in SPALTEN[sammlung].items():
        if spalte != "gremium" and ist_frei(sammlung, spalte) and zeile.hat(spalte):
            yield f"{wort}: {zeile.werte[spalte]}"


def in_voller_laenge(stand: Stand) -> Iterator[tuple[str, Beruehrt]]:
    """The rows whose columns are told one by one; new documents and further rows get a line."""
    for sammlung in SPALTEN:
        zeilen = stand.get(sammlung, [])
        for zeile in zeilen[:1] if sammlung in besonderes.WEITERE else zeilen:
            if sammlung != "dokumente" or not zeile.ist_neu:
                yield sammlung, zeile


def _spalten(
    akte: Akte, eintrag: Protokolleintrag, sammlung: str, zeile: Beruehrt, wann: Zeitangabe
) -> Iterator[Paar]:
    """Every column that the entry sets and that has a word."""
    for spalte, wort in SPALTEN[sammlung].items():
        wert = _wert(zeile, spalte)
        if spalte in IMMER.get(sammlung, ()):
            yield wort, _ergebnis(akte, sammlung, spalte, wert)
        elif (
            zeile.hat(spalte)
            and (sammlung, spalte) not in NICHT_ERZAEHLT
            and not (zeile.ist_neu and _ist_selbstverstaendlich(sammlung, spalte, wert))
            and not ((sammlung, spalte) in EIGENES_DATUM and _ist_gleich(wert, wann))
            and not steht_anderswo(f"{sammlung}.{spalte}", eintrag)
        ):
            yield wort, in_worten(akte.fall, sammlung, spalte, wert, akte.dateititel)
        elif _ist_entfernt(sammlung, zeile, spalte):
            yield wort, ENTFERNT


def _ist_entfernt(sammlung: str, zeile: Beruehrt, spalte: str) -> bool:
    """Whether the entry took away what stood there; a new row names no empty text."""
    leer = spalte in zeile.geaendert and zeile.werte.get(spalte) in (None, "")
    if (sammlung, spalte) in VERGEHEN:
        return False
    return leer and (not zeile.ist_neu or ist_frei(sammlung, spalte))


def _wert(zeile: Beruehrt, spalte: str) -> Any:
    """What stands in a column; of an imprecise date also its wording, which is a text."""
    wert = zeile.werte.get(spalte)
    wortlaut = zeile.werte.get(f"{spalte}_wortlaut")
    return {**wert, "wortlaut": wortlaut} if isinstance(wert, dict) and wortlaut else wert


def _ergebnis(akte: Akte, sammlung: str, spalte: str, wert: Any) -> str:
    if spalte == "ergebnis" and not wert:
        return "noch keines"
    return in_worten(akte.fall, sammlung, spalte, wert, akte.dateititel)


def _ist_selbstverstaendlich(sammlung: str, spalte: str, wert: Any) -> bool:
    if wert is False or wert == 0:
        return spalte.startswith("ist_") or spalte == "anzahl_erinnerungen"
    return bool(SELBSTVERSTAENDLICH.get(sammlung, {}).get(spalte) == wert)


def _ist_gleich(wert: Any, wann: Zeitangabe) -> bool:
    """Whether this is the date that stands in the head of the entry already."""
    if isinstance(wert, dict) and "genauigkeit" in wert:
        return aus_protokoll(wert).als_daten() == wann.als_daten()
    return wann.taggenau is not None and wert == wann.taggenau.isoformat()
