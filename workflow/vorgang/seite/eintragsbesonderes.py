"""What the history tells in a way of its own: further rows, documents, proposals, held mails."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date

from antraege.choices import (
    Beschlusslage,
    Dokumentstand,
    Freigabeart,
    Fristart,
    Handlung,
    Nachrichtenstand,
    Partei,
    Unterschriftsform,
)
from workflow.verfahren.tatsachen.unterschriftsaenderung import vorgeschlagene_werte
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.nacherzaehlung import Beruehrt, Stand, Zeilenstand
from workflow.vorgang.spaltenworte import SPALTEN, in_worten

H = Handlung
type Paar = tuple[str, str]


def gremium_von(akte: Akte, zeile: Beruehrt) -> str:
    """The assembly as the entry names it; where it names several rows, as it is recorded now."""
    heute = next((b.gremium for b in akte.fall.beratungen if b.id == zeile.id), "")
    return str(zeile.werte.get("gremium") or heute)


def _weitere_beratung(akte: Akte, zeile: Beruehrt) -> Paar:
    werte = ((spalte, zeile.werte.get(spalte)) for spalte in ("sitzung", "rolle", "ergebnis"))
    teile = (in_worten(akte.fall, "beratungen", spalte, wert) for spalte, wert in werte if wert)
    return "Weitere Sitzung", ", ".join((gremium_von(akte, zeile), *teile))


def _weitere_unterschrift(akte: Akte, zeile: Beruehrt) -> Paar:
    partei = Partei(zeile.werte["partei"]).label
    # Behind a comma the form of an old signature would read as anything that is not known.
    bekannt = zeile.werte.get("form") != Unterschriftsform.UNBEKANNT
    teile = (
        in_worten(akte.fall, "unterschriften", spalte, zeile.werte.get(spalte))
        for spalte in ("unterzeichnet", *(("form",) if bekannt else ()))
    )
    zurueck = zeile.werte.get("zurueckgenommen_am") is not None
    wort = "Ebenso zurückgenommen" if zurueck else "Weitere Unterschrift"
    return wort, ", ".join((partei, *teile))


WEITERE: dict[str, Callable[[Akte, Beruehrt], Paar]] = {
    "beratungen": _weitere_beratung,
    "unterschriften": _weitere_unterschrift,
}
"""Collections of which one act may write several rows: the others in one line each."""


def dokument(akte: Akte, zeile: Beruehrt, *, mit_namen: bool) -> Paar:
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


def fristen(handlung: Handlung, stand: Stand) -> Iterator[Paar]:
    """A resubmission that somebody set, or that an act made by itself."""
    for zeile in stand.get("fristen", []):
        if not zeile.ist_neu or zeile.werte.get("art") != Fristart.WIEDERVORLAGE:
            continue
        tag = f"{date.fromisoformat(zeile.werte['faellig_am']):%d.%m.%Y}"
        if handlung is H.WIEDERVORLAGE_SETZEN:
            yield "Fällig", tag
        else:
            yield "Wiedervorlage", f"{tag}: {zeile.werte.get('anlass', '')}"


def freigabe(akte: Akte, zeile: Zeilenstand) -> Iterator[Paar]:
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


def angehaltene(akte: Akte, stand: Stand) -> Iterator[Paar]:
    """Mails that the act held back, by their subjects."""
    betreffe = {n.pk: n.betreff for n in akte.nachrichten}
    for zeile in stand.get("nachrichten", []):
        if zeile.werte.get("stand") == Nachrichtenstand.ANGEHALTEN and zeile.id in betreffe:
            yield "Angehaltene E-Mail", betreffe[zeile.id]
