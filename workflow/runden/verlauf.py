"""What happened to a round itself, out of the installation's chain, and the orders for its list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from antraege.choices import Handlung
from antraege.models import Protokolleintrag, Rundenplatz
from antraege.worte import voller_name
from workflow.runden.wege import zum_lauf
from workflow.runden.worte import anzahl
from workflow.verfahren.handlungen import name
from workflow.verfahren.models import Rundenausgang, Rundenlauf
from workflow.vorgang.eintragsworte import wer

H = Handlung
AKTE = (
    H.RUNDE_ANLEGEN,
    H.RUNDE_AENDERN,
    H.RUNDE_ABSAGEN,
    H.RUNDE_ABSCHLIESSEN,
    H.RUNDE_OEFFNEN,
)
LISTENAKTE = {
    H.RUNDENPLATZ_GEBEN: "Auf die Liste gesetzt",
    H.RUNDENPLATZ_STREICHEN: "Von der Liste gestrichen",
}
UNVERAENDERT = Rundenausgang.Stand.UNVERAENDERT
HOECHSTENS_NAMEN = 6
"""So many bodies are named in one line; of more only how many."""


@dataclass(frozen=True, slots=True)
class Verlaufszeile:
    """One entry, as ``bausteine/verlauf.html`` wants it."""

    zeitpunkt: datetime
    titel: str
    text: str
    wer: str
    zusatz: str = ""
    url: str = ""


def verlauf(runde_id: int) -> list[Verlaufszeile]:
    """Acts and orders, newest first."""
    zeilen = [*_akte(runde_id), *_laeufe(runde_id), *_listenzeilen(runde_id)]
    return sorted(zeilen, key=lambda z: z.zeitpunkt)[::-1]


def _akte(runde_id: int) -> list[Verlaufszeile]:
    eintraege = (
        Protokolleintrag.objects.filter(
            antrag__isnull=True,
            mitgliedschaft__isnull=True,
            kommune__isnull=True,
            handlung__in=[h.value for h in AKTE],
            inhalt__contains=f'"id":{runde_id}',
        )
        .select_related("person")
        .prefetch_related("texte")
    )
    return [
        Verlaufszeile(
            zeitpunkt=e.erfasst_am,
            titel=name(Handlung(e.handlung)),
            text="",
            wer=wer(e),
            zusatz=_grund(e),
        )
        for e in eintraege
        if json.loads(e.inhalt)["daten"]["runde"][0]["id"] == runde_id
    ]


def _laeufe(runde_id: int) -> list[Verlaufszeile]:
    laeufe = Rundenlauf.objects.filter(runde_id=runde_id).select_related("person")
    return [
        Verlaufszeile(
            zeitpunkt=lauf.beauftragt_am,
            titel=str(lauf.get_art_display()),
            text=zaehlung(lauf),
            wer=lauf.person.name,
            url=zum_lauf(lauf.pk),
        )
        for lauf in laeufe.prefetch_related("ausgaenge")
    ]


# --- bodies come on the list, and off it


def _listenzeilen(runde_id: int) -> Iterator[Verlaufszeile]:
    """Who put whom on the list and who struck whom, a line for what one person did in one go."""
    plaetze = list(
        Rundenplatz.objects.filter(runde=runde_id).select_related("antrag__kommune").order_by("pk")
    )
    namen = {p.pk: voller_name(p.antrag.kommune.typ, p.antrag.kommune.name) for p in plaetze}
    gruppen: dict[tuple[Any, ...], list[tuple[Protokolleintrag, int]]] = {}
    for eintrag, platz in _listeneintraege(plaetze):
        minute = eintrag.erfasst_am.replace(second=0, microsecond=0)
        schluessel = (eintrag.handlung, eintrag.person_id, minute, _grund(eintrag))
        gruppen.setdefault(schluessel, []).append((eintrag, platz))
    for gruppe in gruppen.values():
        erster, _ = gruppe[0]
        yield Verlaufszeile(
            zeitpunkt=erster.erfasst_am,
            titel=LISTENAKTE[H(erster.handlung)],
            text=_genannt([namen[platz] for _, platz in gruppe]),
            wer=wer(erster),
            zusatz=_grund(erster),
        )


def _listeneintraege(plaetze: Sequence[Rundenplatz]) -> Iterator[tuple[Protokolleintrag, int]]:
    """Entries of the cases that gave or took these places, each with the key of its place."""
    momente = {(H.RUNDENPLATZ_GEBEN.value, p.antrag_id, p.eingetragen_am): p.pk for p in plaetze}
    momente |= {
        (H.RUNDENPLATZ_STREICHEN.value, p.antrag_id, p.gestrichen_am): p.pk
        for p in plaetze
        if p.gestrichen_am is not None
    }
    eintraege = (
        Protokolleintrag.objects.filter(
            antrag__in={p.antrag_id for p in plaetze}, handlung__in=[h.value for h in LISTENAKTE]
        )
        .select_related("person")
        .prefetch_related("texte")
        .order_by("erfasst_am", "pk")
    )
    for e in eintraege:
        if e.antrag_id is not None and (e.handlung, e.antrag_id, e.erfasst_am) in momente:
            yield e, momente[e.handlung, e.antrag_id, e.erfasst_am]


def _genannt(namen: list[str]) -> str:
    return ", ".join(namen) if len(namen) <= HOECHSTENS_NAMEN else anzahl(len(namen))


def _grund(eintrag: Protokolleintrag) -> str:
    return next((t.text for t in eintrag.texte.all() if t.feld == "grund"), "")


def zaehlung(lauf: Rundenlauf) -> str:
    """ "38 erledigt, 2 nicht möglich"; of an order that was not carried out only why."""
    if lauf.stand in (Rundenlauf.Stand.VERWORFEN, Rundenlauf.Stand.ZURUECKGENOMMEN):
        return str(lauf.get_stand_display())
    staende = [a.stand for a in lauf.ausgaenge.all()]
    worte = (
        f"{staende.count(stand)} {'schon vorher' if stand is UNVERAENDERT else stand.label}"
        for stand in Rundenausgang.Stand
        if stand in staende
    )
    return ", ".join(worte) or "ohne Kommunen"
