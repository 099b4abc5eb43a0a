"""Papers of a round to download, drawn from what the list says at this moment."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.beugung import mit_artikel
from antraege.choices import Dokumentart, Partei, Rundenart, Rundenstand
from antraege.dokumente.antwort import KOPFZEILEN
from antraege.fall import FassungZeile
from antraege.namen import umschrift
from antraege.rules.zeichnung import hat_alles_unterzeichnet
from antraege.worte import rundenwort, voller_name
from berichte import erklaerung, rundenpapiere, urkunde
from berichte.urkunde.angaben import langes_datum
from workflow.fristen.papiere import ist_vorfuehrung, plaetze_der_erklaerung, urkunde_von
from workflow.runden.stand import Eintrag, Rundenstandbild, standbild
from workflow.runden.wege import zum_papier
from workflow.runden.worte import wann
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren.tatsachen.dokumente import hat_urkunde, unterzeichnende

type Stelle = tuple[str, str]
ABGESAGT = "Die Runde ist abgesagt; für sie gibt es keine Papiere mehr."
ABGESCHLOSSEN = (
    "Die Runde ist abgeschlossen. Wer als „{}“ vermerkt ist, bekommt sein Unterschriftsblatt in "
    "einer neuen Runde oder im Vorgang."
)
OHNE_SCHILDER = " Namensschilder gibt es nicht mehr."


@require_safe
def papier(request: HttpRequest, pk: int, art: str) -> HttpResponse:
    """One of the papers as PDF; a paper with nothing on it does not exist."""
    akteur, runde = akteur_von(request), runde_von(pk)
    if art not in PAPIERE:
        raise Http404
    inhalt = PAPIERE[art](standbild(runde, akteur), timezone.now())
    if inhalt is None:
        raise Http404
    name = _dateiname(art, runde.bezeichnung)
    kopf = {**KOPFZEILEN, "Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(inhalt, content_type="application/pdf", headers=kopf)


def _dateiname(art: str, bezeichnung: str) -> str:
    worte = re.findall("[A-Za-z0-9]+", umschrift(bezeichnung))
    return "-".join([art.capitalize(), *worte])[:120] + ".pdf"


def downloads(bild: Rundenstandbild) -> list[tuple[str, str]]:
    """Title and address of every paper that there is something for."""
    pk, alle = bild.runde.pk, bild.eintraege
    papiere = [
        (f"{_blattwort(bild)} (PDF)", "blaetter", bool(_zu_unterzeichnende(bild))),
        ("Abhakliste (PDF)", "abhakliste", _hat_liste(bild)),
        ("Urkunden (PDF)", "urkunden", any(map(_hat_urkunde, alle))),
    ]
    return [(titel, zum_papier(pk, art)) for titel, art, gibt_es in papiere if gibt_es]


def papierhinweis(bild: Rundenstandbild) -> str:
    """Why a round that is over has fewer papers, where somebody might look for them."""
    if bild.runde.stand == Rundenstand.ABGESAGT:
        return ABGESAGT
    runde = bild.runde
    fehlt = any(not x.ist_da and not hat_alles_unterzeichnet(x.fall) for x in bild.eintraege)
    if runde.stand != Rundenstand.DURCHGEFUEHRT or not fehlt:
        return ""
    satz = ABGESCHLOSSEN.format(rundenwort(runde.art).weg)
    return satz + (OHNE_SCHILDER if runde.art == Rundenart.PRAESENZ else "")


def _blattwort(bild: Rundenstandbild) -> str:
    """Name cards stand on tables, before and while a round takes place."""
    dazu = " und Namensschilder" if _hat_schilder(bild) else ""
    return f"Unterschriftsblätter{dazu}"


def _hat_schilder(bild: Rundenstandbild) -> bool:
    runde = bild.runde
    return runde.art == Rundenart.PRAESENZ and runde.stand == Rundenstand.GEPLANT


def _hat_liste(bild: Rundenstandbild) -> bool:
    return bool(bild.eintraege) and bild.runde.stand != Rundenstand.ABGESAGT


def _zu_unterzeichnende(bild: Rundenstandbild) -> list[Eintrag]:
    """Who has something left to sign: everybody who has not signed everything; of a round that is
    over only who was there, of one that was called off nobody."""
    noch = [x for x in bild.eintraege if not hat_alles_unterzeichnet(x.fall)]
    if bild.runde.stand == Rundenstand.GEPLANT:
        return noch
    return [x for x in noch if x.ist_da and bild.runde.stand == Rundenstand.DURCHGEFUEHRT]


def _kopf(bild: Rundenstandbild, stand: datetime) -> rundenpapiere.Runde:
    runde = bild.runde
    return rundenpapiere.Runde(
        bezeichnung=runde.bezeichnung,
        wann=wann(runde),
        ort=runde.ort,
        stand=stand,
        ist_vorfuehrung=ist_vorfuehrung(),
        spalten=rundenwort(runde.art).spalten,
    )


def _stelle(x: Eintrag) -> Stelle:
    """Who signs for the body, as far as it is known."""
    wer = unterzeichnende(x.fall).get(Partei.KOMMUNE.value, {})
    return wer.get("name", ""), wer.get("amt", "")


def _blaetter(bild: Rundenstandbild, stand: datetime) -> bytes | None:
    gemeinte = _zu_unterzeichnende(bild)
    if not gemeinte:
        return None
    kopf = _kopf(bild, stand)
    blaetter = [_erklaerung(bild, x, kopf) for x in gemeinte]
    schilder = [
        rundenpapiere.Schild(voller_name(x.fall.kommune.typ, x.fall.kommune.name), *_stelle(x))
        for x in (bild.eintraege if _hat_schilder(bild) else ())
    ]
    return rundenpapiere.drucke_blaetter(kopf, blaetter, schilder)


def _erklaerung(
    bild: Rundenstandbild, x: Eintrag, kopf: rundenpapiere.Runde
) -> erklaerung.Erklaerung:
    """The declaration in the round's version; at an event day and place are printed."""
    runde, kommune = bild.runde, x.fall.kommune
    fassung: FassungZeile = next(f for f in x.fall.fassungen if f.id == runde.fassung_id)
    ist_praesenz = runde.art == Rundenart.PRAESENZ
    return erklaerung.Erklaerung(
        fassung=fassung.bezeichnung,
        text=runde.fassung.text,
        kommune=mit_artikel(kommune.typ, kommune.name),
        name=voller_name(kommune.typ, kommune.name),
        plaetze=plaetze_der_erklaerung(x.fall, fassung, unterzeichnende(x.fall)),
        gz=x.fall.antrag.aktenzeichen,
        stand=kopf.stand,
        ort=runde.ort.partition(",")[0] if ist_praesenz else "",
        datum=langes_datum(runde.am) if runde.art != Rundenart.UMLAUF else "",
        ist_vorfuehrung=kopf.ist_vorfuehrung,
    )


def _abhakliste(bild: Rundenstandbild, stand: datetime) -> bytes | None:
    if not _hat_liste(bild):
        return None
    plaetze = [
        rundenpapiere.Platz(
            x.nummer, x.name, ", ".join(filter(None, _stelle(x))), x.zeile.anwesenheit
        )
        for x in bild.eintraege
    ]
    return rundenpapiere.drucke_abhakliste(_kopf(bild, stand), plaetze)


def _hat_urkunde(x: Eintrag) -> bool:
    return hat_urkunde(x.fall) and any(d.art is Dokumentart.URKUNDE for d in x.fall.dokumente)


def _urkunden(bild: Rundenstandbild, stand: datetime) -> bytes | None:
    """The certificates as they were asked for with each admission, the last one of each body."""
    alle: list[urkunde.Urkunde] = []
    for x in filter(_hat_urkunde, bild.eintraege):
        dokument = [d for d in x.fall.dokumente if d.art is Dokumentart.URKUNDE][-1]
        alle.append(urkunde_von(x.fall, dokument))
    return rundenpapiere.drucke_urkunden(_kopf(bild, stand), alle) if alle else None


PAPIERE: dict[str, Callable[[Rundenstandbild, datetime], bytes | None]] = {
    "blaetter": _blaetter,
    "abhakliste": _abhakliste,
    "urkunden": _urkunden,
}
