"""What an entry of the history decided, in words: its subject, verdicts, results and dates."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from antraege.choices import (
    Beschlusslage,
    Dokumentstand,
    Freigabeart,
    Fristart,
    Handlung,
    Nachrichtenstand,
    Partei,
)
from antraege.models import Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.tatsachen.unterschriftsaenderung import vorgeschlagene_werte
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.eintragstexte import steht_anderswo
from workflow.vorgang.seite.nacherzaehlung import Beruehrt, Stand, Zeilenstand
from workflow.vorgang.spaltenworte import SPALTEN, aus_protokoll, in_worten

H = Handlung
type Paar = tuple[str, str]

IMMER = {
    "pruefergebnisse": ("urteil",),
    "beratungen": ("sitzung", "rolle", "ergebnis"),
}
"""Collection -> columns that every entry about it tells, also where it has not changed them."""

SELBSTVERSTAENDLICH = {
    "beratungen": {"art": "sitzung", "oeffentlichkeit": "nicht_genannt"},
    "zusagen": {"stand": "offen"},
    "dokumente": {"version": 1, "stand": "vorhanden"},
    "fristen": {},
    "antrag": {},
}
"""Values of new rows that need no word."""

NICHT_ERZAEHLT = frozenset({("rueckfragen", "ist_zurueckgenommen"), ("fristen", "faellig_am")})
"""Columns whose change the name of the act says, or that are told elsewhere."""


EIGENES_DATUM = frozenset(
    {
        ("nachweise", "eingegangen"),
        ("zusagen", "zugesagt_am"),
        ("zusagen", "erledigt_am"),
        ("entbehrlichkeiten", "erklaert"),
        ("unterschriften", "unterzeichnet"),
        ("unterschriften", "vorbehalt_aufgehoben_am"),
        ("rueckfragen", "beantwortet_am"),
        ("anhoerungen", "angehoert"),
        ("anhoerungen", "stellungnahme_am"),
    }
)
"""Dates that are the date of the act itself, unless a correction says otherwise."""


def gegenstand(akte: Akte, stand: Stand) -> str:
    """What a fact is about: criterion, assembly, signing party, document; perhaps nothing."""
    for sammlung in ("pruefergebnisse", "zusagen", "nachweise"):
        for zeile in stand.get(sammlung, []):
            if nr := _nummer(akte, zeile.werte.get("kriterium_id")):
                return f"Voraussetzung {nr}"
    for zeile in stand.get("beratungen", []):
        return _gremium(akte, zeile)
    for zeile in stand.get("unterschriften", []):
        if zeile.werte.get("partei") in Partei.values:
            return str(Partei(zeile.werte["partei"]).label)
    erledigt = {z.id for z in stand.get("fristen", []) if z.werte.get("erledigt_am")}
    for f in akte.fall.fristen:
        if f.art is Fristart.WIEDERVORLAGE and f.id in erledigt:
            return f.anlass
    return next((str(d.werte.get("bezeichnung", "")) for d in stand.get("dokumente", [])), "")


def _nummer(akte: Akte, kriterium_id: Any) -> int | None:
    return next((k.nr for k in akte.fall.alle_kriterien if k.id == kriterium_id), None)


def _gremium(akte: Akte, zeile: Beruehrt) -> str:
    """The assembly as the entry names it; where it names several rows, as it is recorded now."""
    heute = next((b.gremium for b in akte.fall.beratungen if b.id == zeile.id), "")
    return str(zeile.werte.get("gremium") or heute)


def angaben(
    akte: Akte, eintrag: Protokolleintrag, stand: Stand, wann: Zeitangabe
) -> Iterator[Paar]:
    """What was decided or agreed, as it stood after this entry.

    ``wann`` is the entry's own date: it is not told again.
    """
    for sammlung, zeile in in_voller_laenge(stand):
        yield from _spalten(akte, eintrag, sammlung, zeile, wann)
    for sammlung, erzaehle in WEITERE.items():
        for zeile in stand.get(sammlung, [])[1:]:
            yield erzaehle(akte, zeile)
    for zeile in stand.get("dokumente", []):
        if zeile.ist_neu:
            ist_gegenstand = eintrag.handlung in (H.DOKUMENT_ABLEGEN, H.DOKUMENT_ANFORDERN)
            yield _dokument(akte, zeile, mit_namen=not ist_gegenstand)
    yield from _fristen(Handlung(eintrag.handlung), stand)
    if stand.get("freigaben"):
        yield from _freigabe(akte, stand["freigaben"][-1].werte)
    for zeile in stand.get("antrag", []):
        if zeile.hat("zustaendig_id") and (name := akte.name(zeile.werte["zustaendig_id"])):
            yield "Zuständig", name
    yield from _angehaltene(akte, stand)


def in_voller_laenge(stand: Stand) -> Iterator[tuple[str, Beruehrt]]:
    """The rows whose columns are told one by one; new documents and further rows get a line."""
    for sammlung in SPALTEN:
        zeilen = stand.get(sammlung, [])
        for zeile in zeilen[:1] if sammlung in WEITERE else zeilen:
            if sammlung != "dokumente" or not zeile.ist_neu:
                yield sammlung, zeile


def _spalten(
    akte: Akte, eintrag: Protokolleintrag, sammlung: str, zeile: Beruehrt, wann: Zeitangabe
) -> Iterator[Paar]:
    """Every column that the entry sets and that has a word."""
    for spalte, wort in SPALTEN[sammlung].items():
        wert = zeile.werte.get(spalte)
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


def _weitere_beratung(akte: Akte, zeile: Beruehrt) -> Paar:
    werte = ((spalte, zeile.werte.get(spalte)) for spalte in IMMER["beratungen"])
    teile = (in_worten(akte.fall, "beratungen", spalte, wert) for spalte, wert in werte if wert)
    return "Weitere Sitzung", ", ".join((_gremium(akte, zeile), *teile))


def _weitere_unterschrift(akte: Akte, zeile: Beruehrt) -> Paar:
    partei = Partei(zeile.werte["partei"]).label
    teile = (
        in_worten(akte.fall, "unterschriften", spalte, zeile.werte.get(spalte))
        for spalte in ("unterzeichnet", "form")
    )
    return "Weitere Unterschrift", ", ".join((partei, *teile))


WEITERE: dict[str, Callable[[Akte, Beruehrt], Paar]] = {
    "beratungen": _weitere_beratung,
    "unterschriften": _weitere_unterschrift,
}
"""Collections of which one act may write several rows: the others in one line each."""


# --- what is told in a way of its own


def _dokument(akte: Akte, zeile: Beruehrt, *, mit_namen: bool) -> Paar:
    """A new document in one line; what its mail says of itself is told as texts."""
    w = zeile.werte
    teile = [
        in_worten(akte.fall, "dokumente", spalte, w[spalte])
        for spalte in ("art", "dateiname", "groesse", "richtung", "vertraulichkeit")
        if w.get(spalte)
    ]
    teile.append(f"Herkunft: {in_worten(akte.fall, 'dokumente', 'herkunft', w.get('herkunft'))}")
    if w.get("ersetzt_id"):
        teile.insert(1, f"Fassung {w.get('version')}")
    if w.get("stand") != Dokumentstand.VORHANDEN:
        teile.append(str(Dokumentstand(w["stand"]).label))
    angaben = ", ".join(teile)
    return "Dokument", f"„{w.get('bezeichnung', '')}“ ({angaben})" if mit_namen else angaben


def _fristen(handlung: Handlung, stand: Stand) -> Iterator[Paar]:
    """A resubmission that somebody set, or that an act made by itself."""
    for zeile in stand.get("fristen", []):
        if not zeile.ist_neu or zeile.werte.get("art") != Fristart.WIEDERVORLAGE:
            continue
        tag = f"{date.fromisoformat(zeile.werte['faellig_am']):%d.%m.%Y}"
        if handlung is H.WIEDERVORLAGE_SETZEN:
            yield "Fällig", tag
        else:
            yield "Wiedervorlage", f"{tag}: {zeile.werte.get('anlass', '')}"


def _freigabe(akte: Akte, zeile: Zeilenstand) -> Iterator[Paar]:
    """What a proposal pins or says: signatories, version, date, source, a changed signature."""
    inhalt = json.loads(zeile.get("inhalt") or "{}")
    for partei in Partei:
        if stelle := inhalt.get("unterzeichnende", {}).get(partei.value):
            yield f"Für {partei.label}", f"{stelle['name']}, {stelle['amt']}"
    if fassung := inhalt.get("fassung_id"):
        yield "Textfassung", in_worten(akte.fall, "unterschriften", "fassung_id", fassung)
    if inhalt.get("termin_am"):
        yield "Unterzeichnungstermin", f"{date.fromisoformat(inhalt['termin_am']):%d.%m.%Y}"
    if inhalt.get("beschlusslage") in Beschlusslage.values:
        yield "Beschlusslage dabei", str(Beschlusslage(inhalt["beschlusslage"]).label)
    if inhalt.get("quelle"):
        yield "Quelle des Grundes", str(inhalt["quelle"])
    if zeile.get("art") == Freigabeart.UNTERSCHRIFT and zeile.get("stand") == "offen":
        yield "Unterschrift", str(Partei(inhalt["partei"]).label)
        for spalte, wert in vorgeschlagene_werte(inhalt).items():
            if wert:
                wort = SPALTEN["unterschriften"][spalte]
                yield wort, in_worten(akte.fall, "unterschriften", spalte, wert)


def _angehaltene(akte: Akte, stand: Stand) -> Iterator[Paar]:
    """Mails that the act held back, by their subjects."""
    betreffe = {n.pk: n.betreff for n in akte.nachrichten}
    for zeile in stand.get("nachrichten", []):
        if zeile.werte.get("stand") == Nachrichtenstand.ANGEHALTEN and zeile.id in betreffe:
            yield "Angehaltene E-Mail", betreffe[zeile.id]
