"""Documents of a body and of all its cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from antraege.akteur import Akteur
from antraege.choices import (
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Handlung,
    Vertraulichkeit,
)
from antraege.dokumente.groesse import in_worten
from antraege.models import Dokument
from workflow.akte.angebot import an_der_kommune
from workflow.akte.queries import Kommunenakte
from workflow.vorgang.wege import zur_seite


@dataclass(frozen=True, slots=True)
class Dokumentzeile:
    """One document; ``url`` where it can be fetched."""

    bezeichnung: str
    url: str
    datei: str
    art: str
    datum: str
    aktenzeichen: str
    """Reference of its case; empty where it belongs to the body alone."""
    vorgang_url: str
    sicht: str
    hinweis: str
    pruefsumme: str
    """SHA-256 of its content; empty while there is none."""
    aendern_url: str


def dokumente(akte: Kommunenakte, akteur: Akteur) -> Iterator[Dokumentzeile]:
    """Newest first."""
    ersetzt = {d.ersetzt_id for d in akte.dokumente}
    for d in akte.dokumente:
        yield _zeile(akte, d, akteur, ist_ersetzt=d.pk in ersetzt)


def _zeile(akte: Kommunenakte, d: Dokument, akteur: Akteur, *, ist_ersetzt: bool) -> Dokumentzeile:
    stand = Dokumentstand(d.stand)
    hinweise = []
    if stand is not Dokumentstand.VORHANDEN:
        hinweise.append(str(stand.label))
    if ist_ersetzt:
        hinweise.append("durch eine neuere Fassung ersetzt")
    # What belongs to a case is described anew there: its entry belongs to that chain.
    aendern = an_der_kommune(akte.fall, akteur, Handlung.DOKUMENT_AENDERN, bezug=d.pk)
    return Dokumentzeile(
        bezeichnung=d.bezeichnung,
        url=reverse("dokumente:datei", args=[d.pk]) if stand is Dokumentstand.VORHANDEN else "",
        datei=f"{d.dateiname}, {in_worten(d.groesse)}" if d.groesse is not None else "",
        art=_art(d),
        datum=str(d.datum),
        aktenzeichen=d.antrag.aktenzeichen if d.antrag is not None else "",
        vorgang_url=zur_seite(d.antrag.pk) if d.antrag is not None else "",
        sicht=str(Vertraulichkeit(d.vertraulichkeit).label),
        hinweis=", ".join(hinweise),
        pruefsumme=d.sha256,
        aendern_url=aendern if d.antrag_id is None else "",
    )


def _art(d: Dokument) -> str:
    """Kind, from whom, and which version."""
    art = str(Dokumentart(d.art).label)
    herkunft = str(Dokumentherkunft(d.herkunft).label)
    von = f"von: {herkunft}" if d.richtung == Dokumentrichtung.EINGEGANGEN else "im Amt erstellt"
    return f"{art}, {von}" + (f", Fassung {d.version}" if d.version > 1 else "")
