"""The section on requirements: what the body says, and apart from it what the officer finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from antraege.choices import Handlung, Urteil
from antraege.fall import Fall, KriteriumZeile, NachweisZeile
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.landeswissen import bekanntes
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.seite.unterlagen import Angabe, als_link, datei

URTEILSARTEN = {
    Urteil.ERFUELLT: "erfolg",
    Urteil.ERFUELLT_DURCH_ZUSAGE: "info",
    Urteil.NICHT_ERFUELLT: "gefahr",
}


@dataclass(frozen=True, slots=True)
class Kriteriumszeile:
    """One requirement."""

    titel: str
    urteil: Plakette
    weg: str
    """Title of the way by which it is met, as the officer found."""
    begruendung: str
    bekannt: str
    """What the Land knows itself, as a sentence."""
    angaben: tuple[Angabe, ...]
    zusagen: tuple[Angabe, ...]
    geprueft: str
    aktionen: tuple[Aktion, ...]


def voraussetzungen(akte: Akte, umstand: Umstand) -> list[Kriteriumszeile]:
    """All requirements of the catalogue that applies; none where nothing of them is known."""
    if _nicht_ueberliefert(akte.fall):
        return []
    return [_kriterium(akte, k, umstand) for k in akte.fall.kriterien]


def katalog(fall: Fall) -> str:
    """How many of them are met, and by which catalogue."""
    if _nicht_ueberliefert(fall):
        return ""
    ergebnisse = [fall.pruefergebnis(k.id) for k in fall.kriterien]
    erfuellt = sum(1 for e in ergebnisse if e is not None and e.urteil != Urteil.NICHT_ERFUELLT)
    bezeichnung = fall.katalog.bezeichnung if fall.katalog else "kein Katalog in Kraft"
    return f"{erfuellt} von {len(fall.kriterien)} erfüllt · {bezeichnung}"


def ohne_voraussetzungen(fall: Fall) -> str:
    """Why there are none to show."""
    if _nicht_ueberliefert(fall):
        return "Die Unterlagen sagen nichts zur Prüfung der Voraussetzungen."
    return "Für diese Art von Kommune ist kein Kriterienkatalog in Kraft."


def _nicht_ueberliefert(fall: Fall) -> bool:
    """Whether a closed old case shows nothing of how the requirements were checked."""
    gesagtes = (*fall.pruefergebnisse, *fall.nachweise, *fall.zusagen)
    return fall.antrag.ist_geschlossener_altfall and not gesagtes


def _kriterium(akte: Akte, kriterium: KriteriumZeile, umstand: Umstand) -> Kriteriumszeile:
    fall = akte.fall
    ergebnis = fall.pruefergebnis(kriterium.id)
    if ergebnis is None:
        urteil, geprueft = Plakette("noch nicht geprüft", "neutral"), ""
    else:
        urteil = Plakette(ergebnis.urteil.label, URTEILSARTEN[ergebnis.urteil])
        tag = timezone.localtime(ergebnis.geprueft_am)
        geprueft = f"{tag:%d.%m.%Y}, {akte.name(ergebnis.geprueft_von_id)}"
    return Kriteriumszeile(
        titel=f"{kriterium.nr}. {kriterium.titel}",
        urteil=urteil,
        weg=kriterium.alternative(ergebnis.alternative) if ergebnis else "",
        begruendung=ergebnis.begruendung if ergebnis else "",
        bekannt=bekanntes(fall, kriterium),
        angaben=tuple(_angaben(akte, kriterium)),
        zusagen=tuple(_zusagen(fall, kriterium)),
        geprueft=geprueft,
        aktionen=tuple(_akte(fall, kriterium, umstand)),
    )


def _angaben(akte: Akte, kriterium: KriteriumZeile) -> Iterator[Angabe]:
    """What the body said and showed, each with its way, its place and its file."""
    for n in akte.fall.nachweise:
        if n.kriterium_id == kriterium.id:
            yield Angabe(n.angabe, _zusatz(kriterium, n), als_link(n.fundstelle))
            yield from datei(akte, n.datei)


def _zusatz(kriterium: KriteriumZeile, n: NachweisZeile) -> str:
    ort = "" if als_link(n.fundstelle) else n.fundstelle
    gesichtet = "" if n.gesichtet_am else "noch nicht gesichtet"
    weg = kriterium.alternative(n.alternative)
    return ", ".join(t for t in (weg, f"eingegangen {n.eingegangen.im_satz}", gesichtet, ort) if t)


def _zusagen(fall: Fall, kriterium: KriteriumZeile) -> Iterator[Angabe]:
    for z in fall.zusagen:
        if z.kriterium_id == kriterium.id:
            wann = f"bis {z.faellig_am:%d.%m.%Y}, {z.stand.label.lower()}"
            yield Angabe(f"Zusage: {z.vorhaben}", f"{z.verantwortlich}, {wann}")


def _akte(fall: Fall, kriterium: KriteriumZeile, umstand: Umstand) -> Iterator[Aktion]:
    handlungen = [
        (Handlung.KRITERIUM_PRUEFEN, "Prüfen"),
        (Handlung.NACHWEIS_ERFASSEN, "Angabe erfassen"),
    ]
    if kriterium.laesst_zusage_zu:
        handlungen.append((Handlung.ZUSAGE_ERFASSEN, "Zusage erfassen"))
    yield from angebote(fall, umstand, *handlungen, bezug=kriterium.id)
