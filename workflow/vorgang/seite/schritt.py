"""What comes next: the checklist of the step, the most useful act, or what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from antraege.choices import Freigabeart, Handlung
from antraege.fall import Fall
from antraege.rules.beschluss import entscheidungen
from workflow.verfahren.handlungen import ist_moeglich, name
from workflow.verfahren.hindernis import Befund, Punkt
from workflow.verfahren.plan import checkliste, naechster_schritt, weitere_schritte
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.seite.angebot import Aktion, angebot
from workflow.vorgang.wege import zur_handlung

H = Handlung


@dataclass(frozen=True, slots=True)
class Pruefpunkt:
    """A line of the checklist."""

    satz: str
    erfuellt: bool
    url: str


@dataclass(frozen=True, slots=True)
class NaechsterSchritt:
    """The panel on top."""

    titel: str
    faellig: str
    """Since when or until when, and why; perhaps in a person's words."""
    text: str
    punkte: tuple[Pruefpunkt, ...]
    aktionen: tuple[Aktion, ...]


def naechster(fall: Fall, umstand: Umstand) -> NaechsterSchritt | None:
    """The panel; in a closed case what is to be decided, else None."""
    handlung = naechster_schritt(fall)
    if handlung is None:
        return _zu_entscheiden(fall, umstand)
    darf = ist_moeglich(fall, handlung, umstand.akteur)
    # Whoever cannot take the step sees it as the person who can: four eyes are not their obstacle.
    sicht = umstand if darf else replace(umstand, akteur=replace(umstand.akteur, person_id=0))
    # The way to mend a point is that of the person who looks.
    punkte = tuple(pruefpunkte(fall, umstand, checkliste(fall, handlung, sicht)))
    aktionen = tuple(_aktionen(fall, handlung, umstand, punkte, darf=darf))
    text = _text(fall, handlung, umstand, darf=darf, bereit=all(p.erfuellt for p in punkte))
    return NaechsterSchritt(
        f"Nächster Schritt: {name(handlung)}", _faellig(fall), text, punkte, aktionen
    )


def pruefpunkte(fall: Fall, umstand: Umstand, befunde: Iterable[Befund]) -> Iterator[Pruefpunkt]:
    """Every point of these findings, with the way to mend it for the person who looks."""
    for befund in befunde:
        for p in befund.punkte:
            yield Pruefpunkt(p.satz, p.erfuellt, _abhilfe(fall, umstand, p))


def _aktionen(
    fall: Fall,
    handlung: Handlung,
    umstand: Umstand,
    punkte: tuple[Pruefpunkt, ...],
    *,
    darf: bool,
) -> Iterator[Aktion]:
    """The most useful act first, then the step itself."""
    assert fall.antrag.id is not None
    bereit = all(p.erfuellt for p in punkte)
    nuetzlich = [] if bereit and darf else list(_nuetzliche(fall, handlung, umstand))
    if nuetzlich:
        yield replace(nuetzlich[0], rang="primary")
    if darf:
        rang = "secondary" if nuetzlich else "primary"
        url = zur_handlung(fall.antrag.id, handlung)
        yield Aktion(name(handlung), url, rang, wartet=not bereit)
    for weitere in NEBENBEI:
        aktion = angebot(fall, umstand, weitere)
        if aktion is not None and aktion.url not in {a.url for a in nuetzlich[:1]}:
            yield aktion


NEBENBEI = (
    H.VORLAGE_ZURUECKGEBEN,
    H.ZEICHNUNGSFREIGABE_VERWERFEN,
    H.ABLEHNUNGSVORSCHLAG_VERWERFEN,
    H.RUECKFRAGE_BEANTWORTEN,
    H.RUECKFRAGE_STELLEN,
)
"""Acts that stand beside the step in the panel."""

ENTSCHEIDUNGEN = {
    Freigabeart.ABLEHNUNG: (H.AUFNAHME_ABLEHNEN, H.ABLEHNUNGSVORSCHLAG_VERWERFEN),
    Freigabeart.ZEICHNUNG: (H.ZEICHNUNGSFREIGABE_ERTEILEN, H.ZEICHNUNGSFREIGABE_VERWERFEN),
    Freigabeart.AUFHEBUNG: (H.AUFNAHME_AUFHEBEN, H.AUFHEBUNGSVORSCHLAG_VERWERFEN),
    Freigabeart.UNTERSCHRIFT: (
        H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN,
        H.UNTERSCHRIFTSAENDERUNG_VERWERFEN,
    ),
}
"""Proposal -> the acts by which leadership decides about it."""


def _zu_entscheiden(fall: Fall, umstand: Umstand) -> NaechsterSchritt | None:
    """A proposal about a closed case: it has no next step, but somebody waits for leadership."""
    for art, handlungen in ENTSCHEIDUNGEN.items():
        if fall.offene_freigabe(art) is None:
            continue
        moegliche = [a for h in handlungen if (a := angebot(fall, umstand, h)) is not None]
        aktionen = [replace(a, rang="secondary" if nr else "primary")
                    for nr, a in enumerate(moegliche)]  # fmt: skip
        text = "" if aktionen else "Darüber entscheidet die Referatsleitung."
        return NaechsterSchritt(
            f"Zu entscheiden: {art.label}", _faellig(fall), text, (), tuple(aktionen)
        )
    return None


def _nuetzliche(fall: Fall, handlung: Handlung, umstand: Umstand) -> Iterator[Aktion]:
    """Acts that decide what is proposed, then those that mend what is missing."""
    for entscheidende, _ in ENTSCHEIDUNGEN.values():
        if (aktion := angebot(fall, umstand, entscheidende)) is not None:
            yield aktion
    for befund in checkliste(fall, handlung, umstand):
        for punkt in befund.punkte:
            if punkt.wo is None or punkt.erfuellt or punkt.wo in NICHT_ZUERST:
                continue
            if url := _abhilfe(fall, umstand, punkt):
                yield Aktion(name(punkt.wo), url)


NICHT_ZUERST = frozenset({H.ZEICHNUNGSFREIGABE_ERTEILEN, H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN})
"""Acts that mend a point, but are decisions: never the first button because of a checklist."""


def _abhilfe(fall: Fall, umstand: Umstand, punkt: Punkt) -> str:
    """Where a point is mended; a session that still wants its result is completed, not repeated."""
    if punkt.wo is None:
        return ""
    bezug = punkt.bezug
    if punkt.wo is H.BERATUNG_ERFASSEN and bezug is None:
        bezug = next((b.id for b in entscheidungen(fall) if not b.ergebnis), None)
    return abhilfe(fall, umstand.akteur, punkt.wo, bezug)


def _faellig(fall: Fall) -> str:
    """What is due next; a case that leadership returned says here why."""
    if fall.antrag.faellig_am is None:
        return ""
    grund = fall.antrag.faellig_grund.rstrip(".")
    return f"Fällig am {fall.antrag.faellig_am:%d.%m.%Y}{f': {grund}' if grund else ''}."


def _text(fall: Fall, handlung: Handlung, umstand: Umstand, *, darf: bool, bereit: bool) -> str:
    saetze: list[str] = []
    if handlung is H.AUFNAHME_FREIGEBEN and not darf:
        saetze.append("Darüber entscheidet die Referatsleitung.")
    for art, was in (
        (Freigabeart.ABLEHNUNG, "Eine Ablehnung"),
        (Freigabeart.ZEICHNUNG, "Die Zeichnungsfreigabe"),
    ):
        entscheiden = ENTSCHEIDUNGEN[art][0]
        offen = fall.offene_freigabe(art) is not None
        if offen and not ist_moeglich(fall, entscheiden, umstand.akteur):
            saetze.append(f"{was} ist vorgeschlagen; darüber entscheidet die Referatsleitung.")
    weitere = weitere_schritte(fall, handlung, umstand) if bereit and darf else ()
    if weitere:
        namen = " und ".join(f"„{name(h)}“" for h in weitere)
        saetze.append(f"Erfüllt ist auch schon alles für {namen}; alles geht in einem Zug.")
    return " ".join(saetze)
