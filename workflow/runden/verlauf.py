"""What happened to a round itself, out of the installation's chain, and the orders for its list."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from workflow.runden.wege import zum_lauf
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
    zeilen = [*_akte(runde_id), *_laeufe(runde_id)]
    return sorted(zeilen, key=lambda z: z.zeitpunkt, reverse=True)


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
            zusatz=next((t.text for t in e.texte.all() if t.feld == "grund"), ""),
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


def zaehlung(lauf: Rundenlauf) -> str:
    """ "38 erledigt, 2 nicht möglich"; of an order that was not carried out only why."""
    if lauf.stand in (Rundenlauf.Stand.VERWORFEN, Rundenlauf.Stand.ZURUECKGENOMMEN):
        return str(lauf.get_stand_display())
    staende = [a.stand for a in lauf.ausgaenge.all()]
    worte = (
        f"{staende.count(stand)} {stand.label}" for stand in Rundenausgang.Stand if stand in staende
    )
    return ", ".join(worte) or "ohne Kommunen"
