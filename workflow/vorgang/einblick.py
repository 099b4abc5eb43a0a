"""What a person has to see before deciding: it stands above the form of the act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from antraege.choices import Freigabeart, Handlung
from antraege.fall import Fall
from antraege.rules.beschluss import beschlusslage
from antraege.rules.runde import beitritt
from antraege.rules.zeichnung import vorgriff_des_landes
from antraege.rules.zusagen import offene_zusagen
from workflow.verfahren.plan import checkliste
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.landeswissen import bekanntes
from workflow.vorgang.queries import namen_der
from workflow.vorgang.seite import vorschlaege, zusagen
from workflow.vorgang.seite.erklaerung import freigabeangaben
from workflow.vorgang.seite.schritt import Pruefpunkt, pruefpunkte
from workflow.vorgang.unterschriftsvergleich import partei

H = Handlung
type Paar = tuple[str, str]
ENTSCHEIDUNG = "Darüber entscheiden Sie"


@dataclass(frozen=True, slots=True)
class Einblick:
    """Facts and conditions under a heading."""

    titel: str
    eintraege: tuple[Paar, ...]
    punkte: tuple[Pruefpunkt, ...] = ()


def einblick(
    fall: Fall, handlung: Handlung, umstand: Umstand, bezug: int | None = None
) -> Einblick | None:
    """What the act decides about; None where the form itself says everything."""
    if handlung in ENTSCHEIDUNGEN:
        wonach = ENTSCHEIDUNGEN[handlung]
        befunde = checkliste(fall, wonach, umstand) if wonach else []
        punkte = tuple(pruefpunkte(fall, umstand, befunde))
        return Einblick(ENTSCHEIDUNG, tuple(_entscheidung(fall, handlung, umstand)), punkte)
    if handlung not in SACHSTAND:
        return None
    titel, lies = SACHSTAND[handlung]
    eintraege = tuple(lies(fall, bezug))
    return Einblick(titel, eintraege) if eintraege else None


ENTSCHEIDUNGEN: dict[Handlung, Handlung | None] = {
    H.ZEICHNUNGSFREIGABE_ERTEILEN: None,
    H.ZEICHNUNGSFREIGABE_VERWERFEN: None,
    H.AUFNAHME_FREIGEBEN: H.AUFNAHME_FREIGEBEN,
    H.VORLAGE_ZURUECKGEBEN: H.AUFNAHME_FREIGEBEN,
    H.AUFNAHME_ABLEHNEN: H.AUFNAHME_ABLEHNEN,
    H.ABLEHNUNGSVORSCHLAG_VERWERFEN: H.AUFNAHME_ABLEHNEN,
    H.AUFNAHME_AUFHEBEN: H.AUFNAHME_AUFHEBEN,
    H.AUFHEBUNGSVORSCHLAG_VERWERFEN: H.AUFNAHME_AUFHEBEN,
    H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: None,
    H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: None,
}
"""Decision -> the step whose conditions stand beside it, if there are any."""


def _entscheidung(fall: Fall, handlung: Handlung, umstand: Umstand) -> Iterator[Paar]:
    match handlung:
        case H.ZEICHNUNGSFREIGABE_ERTEILEN | H.ZEICHNUNGSFREIGABE_VERWERFEN:
            yield from _zeichnung(fall)
            if vorgriff := vorgriff_des_landes(fall):
                folge = "; die Freigabe wird nachgeholt"
                erteilt = handlung is H.ZEICHNUNGSFREIGABE_ERTEILEN
                yield "Unterschrift des Landes", f"{vorgriff.satz}{folge if erteilt else ''}"
        case H.AUFNAHME_FREIGEBEN | H.VORLAGE_ZURUECKGEBEN:
            yield from _aufnahme(fall)
        case H.AUFNAHME_ABLEHNEN | H.ABLEHNUNGSVORSCHLAG_VERWERFEN:
            yield from _vorschlag(fall, Freigabeart.ABLEHNUNG)
            yield from _anhoerungen(fall)
            if laufende := vorschlaege.laeuft_noch(fall, umstand.heute):
                bis = f"{laufende.stellungnahme_bis:%d.%m.%Y}"
                yield "Hinweis", f"Die Frist zur Stellungnahme läuft noch bis {bis}."
        case H.AUFNAHME_AUFHEBEN | H.AUFHEBUNGSVORSCHLAG_VERWERFEN:
            yield from _vorschlag(fall, Freigabeart.AUFHEBUNG)
            yield from vorschlaege.mitgliedschaftsangaben(fall)
        case _:
            offen = fall.offene_freigabe(Freigabeart.UNTERSCHRIFT)
            if offen is not None:
                yield "Unterschrift", partei(offen).label
            yield from _vorschlag(fall, Freigabeart.UNTERSCHRIFT)


def _vorschlag(fall: Fall, art: Freigabeart) -> Iterator[Paar]:
    """The open proposal of this kind."""
    offen = fall.offene_freigabe(art)
    if offen is not None:
        yield from vorschlaege.angaben(fall, namen_der([offen.vorgeschlagen_von_id]), offen)


def _ablehnungsvorschlag(fall: Fall, bezug: int | None = None) -> Iterator[Paar]:
    yield from _vorschlag(fall, Freigabeart.ABLEHNUNG)


def _mitgliedschaft(fall: Fall, bezug: int | None = None) -> Iterator[Paar]:
    yield from vorschlaege.mitgliedschaftsangaben(fall)


def _anhoerungen(fall: Fall, bezug: int | None = None) -> Iterator[Paar]:
    for anhoerung in fall.anhoerungen:
        yield from vorschlaege.anhoerungsangaben(anhoerung)


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
    for u in fall.geltende_unterschriften:
        yield f"Für {u.partei.label}", f"{u.unterzeichnend}, {u.amt}, {u.unterzeichnet}"
    folge = beitritt(fall)
    yield "Beitritt", f"{folge.beginn} ({folge.regel})"
    if folge.runde:
        yield "Unterzeichnungsrunde", folge.runde
    offene = offene_zusagen(fall)
    for z in offene:
        text = f"{z.vorhaben} ({z.verantwortlich}, bis {z.faellig_am:%d.%m.%Y})"
        yield "Zusage, die weiter gilt", text
    if not offene:
        yield "Zusagen, die weiter gelten", "keine"


def _rueckfrage(fall: Fall, bezug: int | None = None) -> Iterator[Paar]:
    frage = fall.offene_rueckfrage
    if frage is not None:
        yield "Frage", frage.frage
        yield "Gestellt", f"{frage.gestellt_am:%d.%m.%Y}"
        yield "Antwort erbeten bis", f"{frage.erbeten_bis:%d.%m.%Y}"
        if frage.anzahl_erinnerungen:
            yield "Gesandte Erinnerungen", str(frage.anzahl_erinnerungen)


def _zusage(fall: Fall, bezug: int | None) -> Iterator[Paar]:
    """The commitment that the address names, with what became of it so far."""
    zusage = next((z for z in fall.zusagen if z.id == bezug and z.id), None)
    if zusage is not None:
        yield "Vorhaben", zusage.vorhaben
        yield from zusagen.angaben(fall, zusage)


def _kriterium(fall: Fall, bezug: int | None) -> Iterator[Paar]:
    """What the body said and promised on the requirement that the address names."""
    kriterium = next((k for k in fall.kriterien if k.id == bezug and k.id), None)
    if kriterium is None:
        return
    yield "Voraussetzung", kriterium.erlaeuterung or kriterium.titel
    if satz := bekanntes(fall, kriterium):
        yield "Landeswissen", satz
    for n in fall.nachweise:
        if n.kriterium_id == bezug:
            weg = kriterium.alternative(n.alternative)
            zusatz = "; ".join(t for t in (weg, n.fundstelle, "mit Datei" if n.datei else "") if t)
            text = f"{n.angabe}{f' ({zusatz})' if zusatz else ''}"
            yield f"Angabe, eingegangen {n.eingegangen.im_satz}", text
    for z in fall.zusagen:
        if z.kriterium_id == bezug:
            wann = f"bis {z.faellig_am:%d.%m.%Y}, {z.stand.label.lower()}"
            yield "Zusage", f"{z.vorhaben} ({z.verantwortlich}, {wann})"


SACHSTAND: dict[Handlung, tuple[str, Callable[[Fall, int | None], Iterator[Paar]]]] = {
    H.RUECKFRAGE_BEANTWORTEN: ("Die Rückfrage", _rueckfrage),
    H.RUECKFRAGE_ZURUECKNEHMEN: ("Die Rückfrage", _rueckfrage),
    H.RUECKFRAGE_ANMAHNEN: ("Die Rückfrage", _rueckfrage),
    H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: ("Der Vorschlag", _ablehnungsvorschlag),
    H.ABLEHNUNG_VORSCHLAGEN: ("Die Anhörung", _anhoerungen),
    H.STELLUNGNAHME_ERFASSEN: ("Die Anhörung", _anhoerungen),
    H.AUFHEBUNG_VORSCHLAGEN: ("Die Mitgliedschaft", _mitgliedschaft),
    H.ZUSAGE_VERLAENGERN: ("Die Zusage", _zusage),
    H.ZUSAGE_EINLOESEN: ("Die Zusage", _zusage),
    H.NICHTEINLOESUNG_VERMERKEN: ("Die Zusage", _zusage),
    H.ZUSAGE_ANMAHNEN: ("Die Zusage", _zusage),
    H.KRITERIUM_PRUEFEN: ("Was vorliegt", _kriterium),
}
"""Act that decides nothing but continues something -> heading and facts."""
