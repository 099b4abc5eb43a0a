"""Puts together what a requested document is drawn from.

What the request pinned (``inhalt``) comes first, then the facts of the case. The request's moment
dates the paper, so that drawing twice gives the same bytes.
"""

from collections.abc import Callable, Mapping
from datetime import date

from antraege.beugung import im_akkusativ, mit_artikel
from antraege.choices import Dokumentart, Partei
from antraege.fall import DokumentZeile, Fall, FassungZeile
from antraege.models import Erklaerungsfassung, Installation
from antraege.namen import dateiwort
from antraege.worte import voller_name
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from berichte import erklaerung, urkunde
from workflow.verfahren.tatsachen.dokumente import hat_urkunde

PDF = "application/pdf"
DATEINAMEN = {
    Dokumentart.ERKLAERUNG: "Gemeinsame-Erklaerung",
    Dokumentart.URKUNDE: "Urkunde",
}


class Hinfaellig(Exception):
    """What the document would say is not true any more."""


def zeichne(fall: Fall, dokument: DokumentZeile) -> bytes:
    """The document as PDF. Raises whatever its input cannot be drawn for."""
    return ZEICHNER[dokument.art](fall, dokument)


def dateiname(fall: Fall, art: Dokumentart) -> str:
    """ "Urkunde-Stadt-Detmold.pdf": plain letters, which every computer takes."""
    name = dateiwort(voller_name(fall.kommune.typ, fall.kommune.name))
    return f"{DATEINAMEN[art]}-{name}"[:120].rstrip("-") + ".pdf"


def _urkunde(fall: Fall, dokument: DokumentZeile) -> bytes:
    """The certificate; not for an admission that was annulled before it was drawn."""
    if not hat_urkunde(fall):
        raise Hinfaellig
    return urkunde.drucke(urkunde_von(fall, dokument))


def urkunde_von(fall: Fall, dokument: DokumentZeile) -> urkunde.Urkunde:
    """What the certificate is drawn from."""
    kommune, inhalt = fall.kommune, dokument.inhalt
    land = inhalt["unterzeichnend_land"]
    regel = inhalt["regel"]
    return urkunde.Urkunde(
        kommune=mit_artikel(kommune.typ, kommune.name),
        beginn=_zeitangabe(inhalt["beginn"]),
        regel=f"Als Datum des Beitritts gilt: {regel}." if regel else "",
        gz=fall.antrag.aktenzeichen,
        stand=dokument.erfasst_am,
        unterzeichnend=land["name"],
        amt=land["amt"],
        ist_vorfuehrung=ist_vorfuehrung(),
    )


def _erklaerung(fall: Fall, dokument: DokumentZeile) -> bytes:
    """The declaration to sign, in the version that the request named."""
    kommune = fall.kommune
    fassung = next(f for f in fall.fassungen if f.id == dokument.inhalt["fassung_id"])
    texte = Erklaerungsfassung.objects.values_list("text", flat=True)
    return erklaerung.drucke(
        erklaerung.Erklaerung(
            fassung=fassung.bezeichnung,
            text=texte.get(pk=dokument.inhalt["fassung_id"]),
            kommune=mit_artikel(kommune.typ, kommune.name),
            name=voller_name(kommune.typ, kommune.name),
            plaetze=plaetze_der_erklaerung(fall, fassung, dokument.inhalt["unterzeichnende"]),
            gz=fall.antrag.aktenzeichen,
            stand=dokument.erfasst_am,
            ist_vorfuehrung=ist_vorfuehrung(),
        )
    )


def plaetze_der_erklaerung(
    fall: Fall, fassung: FassungZeile, unterzeichnende: Mapping[str, Mapping[str, str]]
) -> tuple[erklaerung.Platz, ...]:
    """All slots of the version in order, with the names that are known."""
    fuer = {
        Partei.KOMMUNE: im_akkusativ(fall.kommune.typ, fall.kommune.name),
        Partei.LAND: "das Land Nordrhein-Westfalen",
        Partei.VERBAND: "den kommunalen Spitzenverband",
    }
    wer = dict.fromkeys((*fassung.parteien, *fassung.freiwillige_parteien))
    return tuple(
        erklaerung.Platz(Partei(p), fuer[Partei(p)], **unterzeichnende.get(p, {})) for p in wer
    )


def _zeitangabe(daten: Mapping[str, str | None]) -> Zeitangabe:
    """A date as the request pinned it."""
    fruehestens, spaetestens = daten["fruehestens"], daten["spaetestens"]
    return Zeitangabe(
        date.fromisoformat(fruehestens) if fruehestens else None,
        date.fromisoformat(spaetestens) if spaetestens else None,
        Genauigkeit(daten["genauigkeit"] or Genauigkeit.UNBEKANNT),
    )


def ist_vorfuehrung() -> bool:
    """Whether the paper is about an invented case."""
    return bool(Installation.objects.values_list("ist_vorfuehrung", flat=True).first())


Zeichner = Callable[[Fall, DokumentZeile], bytes]
ZEICHNER: dict[Dokumentart, Zeichner] = {
    Dokumentart.ERKLAERUNG: _erklaerung,
    Dokumentart.URKUNDE: _urkunde,
}
