"""What a person has to see before deciding: it stands above the form of the act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from antraege.choices import Freigabeart, Handlung, Zusagestand
from antraege.fall import Fall
from antraege.rules.beschluss import beschlusslage
from antraege.rules.zeichnung import BEITRITTSREGEL, beitrittsdatum
from workflow.verfahren.plan import checkliste
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import namen_der
from workflow.vorgang.seite.erklaerung import freigabeangaben
from workflow.vorgang.seite.schritt import Pruefpunkt, pruefpunkte

H = Handlung
type Paar = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Einblick:
    """Facts and conditions under a heading."""

    titel: str
    eintraege: tuple[Paar, ...]
    punkte: tuple[Pruefpunkt, ...] = ()


def einblick(fall: Fall, handlung: Handlung, umstand: Umstand) -> Einblick | None:
    """What the act decides about; None where the form itself says everything."""
    match handlung:
        case H.ZEICHNUNGSFREIGABE_ERTEILEN | H.ZEICHNUNGSFREIGABE_VERWERFEN:
            return Einblick("Darüber entscheiden Sie", tuple(_zeichnung(fall)))
        case H.AUFNAHME_FREIGEBEN | H.VORLAGE_ZURUECKGEBEN:
            befunde = checkliste(fall, H.AUFNAHME_FREIGEBEN, umstand)
            punkte = tuple(pruefpunkte(fall, umstand, befunde))
            return Einblick("Darüber entscheiden Sie", tuple(_aufnahme(fall)), punkte)
        case H.RUECKFRAGE_BEANTWORTEN:
            return Einblick("Die Rückfrage", tuple(_rueckfrage(fall)))
    return None


def _zeichnung(fall: Fall) -> Iterator[Paar]:
    """The open proposal with everything it pins, and how the decision stands today."""
    freigabe = fall.offene_freigabe(Freigabeart.ZEICHNUNG)
    if freigabe is None:
        return
    yield from freigabeangaben(fall, namen_der([freigabe.vorgeschlagen_von_id]), freigabe)
    yield "Beschlusslage jetzt", beschlusslage(fall).label


def _aufnahme(fall: Fall) -> Iterator[Paar]:
    """Who presented the case, who signed, from when it counts, and what lives on."""
    freigabe = fall.offene_freigabe(Freigabeart.AUFNAHME)
    if freigabe is not None:
        wer = namen_der([freigabe.vorgeschlagen_von_id])[freigabe.vorgeschlagen_von_id]
        tag = timezone.localtime(freigabe.vorgeschlagen_am)
        yield "Vorgelegt", f"{wer}, {tag:%d.%m.%Y}"
        if freigabe.begruendung:
            yield "Anmerkung", freigabe.begruendung
    yield "Beschlusslage", beschlusslage(fall).label
    for u in fall.unterschriften:
        yield f"Für {u.partei.label}", f"{u.unterzeichnend}, {u.amt}, {u.unterzeichnet}"
    yield "Beitritt", f"{beitrittsdatum(fall)} ({BEITRITTSREGEL})"
    offene = [z for z in fall.zusagen if z.stand == Zusagestand.OFFEN]
    for z in offene:
        text = f"{z.vorhaben} ({z.verantwortlich}, bis {z.faellig_am:%d.%m.%Y})"
        yield "Zusage, die weiter gilt", text
    if not offene:
        yield "Zusagen, die weiter gelten", "keine"


def _rueckfrage(fall: Fall) -> Iterator[Paar]:
    frage = fall.offene_rueckfrage
    if frage is not None:
        yield "Frage", frage.frage
        yield "Gestellt", f"{frage.gestellt_am:%d.%m.%Y}"
        yield "Antwort erbeten bis", f"{frage.erbeten_bis:%d.%m.%Y}"
