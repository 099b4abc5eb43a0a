"""What has to be said before the figures: why there is nothing to see, which dates to mind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.models import Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from berichte.deutsch import datum, zeitpunkt
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.bestand import geltende
from berichte.kennzahlen.laden import lies_protokoll

GEZAEHLT = ("mitglieder", "offen", "abgeschlossen")


@dataclass(frozen=True, slots=True)
class Anfang:
    """Where the network begins: the first entry of any case or membership, the first accession
    known by its date. Both are None where nobody needs them to read the figures."""

    eintrag: datetime | None = None
    beitritt: Zeitangabe | None = None


NICHTS = Anfang()


def lies_anfang(zahlen: Zahlen) -> Anfang:
    """Reads only what these figures have to be explained by."""
    if ist_leer(zahlen):
        eintraege = Protokolleintrag.objects.exclude(antrag=None, mitgliedschaft=None)
        erste = eintraege.order_by("erfasst_am").values_list("erfasst_am", flat=True)
        return Anfang(eintrag=erste.first())
    gesamt = zahlen.mitglieder.gesamt
    if 0 < gesamt.anzahl == gesamt.ohne_datum:
        return Anfang(beitritt=_erster_beitritt(zahlen))
    return NICHTS


def ist_leer(zahlen: Zahlen) -> bool:
    """Whether nobody is a member, on the way, or has just ended it."""
    return not any(zahlen.anzahlen[wort] for wort in GEZAEHLT)


def _erster_beitritt(zahlen: Zahlen) -> Zeitangabe | None:
    protokoll = lies_protokoll(zahlen.bezug.kenntnisstand).fuer(zahlen.auswahl)
    beginne = (m.staende[0].geschehen for m in geltende(protokoll.mitgliedschaften))
    bekannte = (beginn for beginn in beginne if beginn.ist_bekannt)
    return min(bekannte, key=lambda beginn: beginn.sortierung, default=None)


def hinweise(zahlen: Zahlen, anfang: Anfang) -> Iterator[str]:
    """What to mind about the two dates."""
    bezug = zahlen.bezug
    if timezone.localdate(bezug.kenntnisstand) < bezug.stichtag:
        yield (
            f"Der Erkenntnisstand ({zeitpunkt(bezug.kenntnisstand)}) liegt vor dem Stichtag "
            f"({datum(bezug.stichtag)}): Was erst danach geschehen ist oder erfasst wurde, fehlt."
        )
    erster = anfang.beitritt
    if erster is not None and not erster.galt_am(bezug.stichtag):
        yield (
            f"Der Stichtag liegt vor dem ersten bekannten Beitritt ({erster}): Gezählt sind nur "
            "Mitglieder ohne überliefertes Datum, sie stehen im Bestand jedes Tages."
        )


def leersatz(zahlen: Zahlen, anfang: Anfang, *, ist_gefiltert: bool) -> str:
    """Why there is nothing to see; empty where there is something."""
    if not zahlen.mitglieder.bezirke:
        if ist_gefiltert:
            return "Keine Kommune des Registers passt zu dieser Auswahl."
        return "Das Register ist leer."
    if not ist_leer(zahlen):
        return ""
    bezug = zahlen.bezug
    if anfang.eintrag is None:
        return "Noch ist nichts erfasst."
    if anfang.eintrag > bezug.kenntnisstand:
        stand = zeitpunkt(bezug.kenntnisstand)
        return (
            f"Bis zum Erkenntnisstand ({stand}) war noch nichts erfasst; der erste Eintrag ist vom "
            f"{datum(timezone.localdate(anfang.eintrag))}. Ein späterer Erkenntnisstand zeigt mehr."
        )
    wer = "in dieser Auswahl niemand" if ist_gefiltert else "niemand"
    return f"Am {datum(bezug.stichtag)} war {wer} Mitglied oder auf dem Weg dahin."
