"""What comes next: the checklist of the step, the most useful act, and what else is possible."""

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
from workflow.vorgang.formulare import FORMULARE
from workflow.vorgang.formulare.unterzeichnung import VORSCHLAG_AENDERN
from workflow.vorgang.wege import zur_handlung

H = Handlung


@dataclass(frozen=True, slots=True)
class Pruefpunkt:
    """A line of the checklist."""

    satz: str
    erfuellt: bool
    url: str


@dataclass(frozen=True, slots=True)
class Aktion:
    """A link that looks like a button; ``wartet`` looks as if disabled and explains on its page."""

    titel: str
    url: str
    rang: str = "tertiary"
    wartet: bool = False


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
    """The panel; None in a closed case."""
    handlung = naechster_schritt(fall)
    if handlung is None:
        return None
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
        if passt(fall, weitere) and (url := abhilfe(fall, umstand.akteur, weitere, None)):
            yield Aktion(name(weitere), url)


NEBENBEI = (
    H.VORLAGE_ZURUECKGEBEN,
    H.ZEICHNUNGSFREIGABE_VERWERFEN,
    H.RUECKFRAGE_BEANTWORTEN,
    H.RUECKFRAGE_STELLEN,
)
"""Acts that stand beside the step in the panel."""


def _nuetzliche(fall: Fall, handlung: Handlung, umstand: Umstand) -> Iterator[Aktion]:
    """Acts that mend what is missing, most useful first."""
    freigabe = fall.offene_freigabe(Freigabeart.ZEICHNUNG)
    entscheiden = abhilfe(fall, umstand.akteur, H.ZEICHNUNGSFREIGABE_ERTEILEN, None)
    fremd = freigabe is not None and freigabe.vorgeschlagen_von_id != umstand.akteur.person_id
    if fremd and entscheiden:
        yield Aktion(name(H.ZEICHNUNGSFREIGABE_ERTEILEN), entscheiden)
    for befund in checkliste(fall, handlung, umstand):
        for punkt in befund.punkte:
            if punkt.wo is None or punkt.erfuellt or punkt.wo is H.ZEICHNUNGSFREIGABE_ERTEILEN:
                continue
            if url := _abhilfe(fall, umstand, punkt):
                yield Aktion(name(punkt.wo), url)


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
    zeichnung = fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None
    if zeichnung and not ist_moeglich(fall, H.ZEICHNUNGSFREIGABE_ERTEILEN, umstand.akteur):
        saetze.append(
            "Die Zeichnungsfreigabe ist vorgeschlagen; darüber entscheidet die Referatsleitung."
        )
    weitere = weitere_schritte(fall, handlung, umstand) if bereit and darf else ()
    if weitere:
        namen = " und ".join(f"„{name(h)}“" for h in weitere)
        saetze.append(f"Erfüllt ist auch schon alles für {namen}; alles geht in einem Zug.")
    return " ".join(saetze)


# --- everything else that is possible now

GRUPPEN: tuple[tuple[str, tuple[Handlung, ...]], ...] = (
    ("Voraussetzungen", (H.NACHWEIS_ERFASSEN, H.KRITERIUM_PRUEFEN, H.ZUSAGE_ERFASSEN)),
    ("Beschluss", (H.BERATUNG_ERFASSEN, H.ENTBEHRLICHKEIT_ERFASSEN)),
    (
        "Gemeinsame Erklärung",
        (
            H.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
            H.ZEICHNUNGSFREIGABE_ERTEILEN,
            H.ZEICHNUNGSFREIGABE_VERWERFEN,
            H.UNTERSCHRIFT_ERFASSEN,
            H.VORBEHALT_AUFHEBEN,
        ),
    ),
    (
        "Rückfrage und Termine",
        (
            H.RUECKFRAGE_STELLEN,
            H.RUECKFRAGE_BEANTWORTEN,
            H.AUSSETZUNG_BEGINNEN,
            H.AUSSETZUNG_BEENDEN,
            H.WIEDERVORLAGE_SETZEN,
        ),
    ),
    (
        "Vorgang",
        (
            H.INTERESSE_ERGAENZEN,
            H.ZUSTAENDIGKEIT_UEBERNEHMEN,
            H.KONTAKT_AENDERN,
            H.VORLAGE_ZURUECKGEBEN,
            H.VORGANG_ZURUECKSETZEN,
            H.INTERESSE_ZURUECKZIEHEN,
            H.VORGANG_EINSTELLEN,
            H.VORGANG_WIEDERAUFNEHMEN,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Acts of one subject."""

    titel: str
    aktionen: tuple[Aktion, ...]


def weitere_handlungen(fall: Fall, umstand: Umstand) -> list[Gruppe]:
    """All acts with a screen that this person may take now, by subject."""
    assert fall.antrag.id is not None
    gruppen = [
        Gruppe(
            titel,
            tuple(
                Aktion(titel_des_akts(fall, h), zur_handlung(fall.antrag.id, h))
                for h in handlungen
                if h in FORMULARE and passt(fall, h) and ist_moeglich(fall, h, umstand.akteur)
            ),
        )
        for titel, handlungen in GRUPPEN
    ]
    return [g for g in gruppen if g.aktionen]


def titel_des_akts(fall: Fall, handlung: Handlung) -> str:
    """What the link to an act says; an open proposal is replaced, not repeated."""
    vorgeschlagen = fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None
    if handlung is H.ZEICHNUNGSFREIGABE_VORSCHLAGEN and vorgeschlagen:
        return VORSCHLAG_AENDERN
    return name(handlung)


def passt(fall: Fall, handlung: Handlung) -> bool:
    """Whether there is anything that the act could be about."""
    vorgeschlagen = fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None
    regeln = {
        H.RUECKFRAGE_STELLEN: fall.offene_rueckfrage is None,
        H.RUECKFRAGE_BEANTWORTEN: fall.offene_rueckfrage is not None,
        H.AUSSETZUNG_BEGINNEN: fall.laufende_aussetzung is None,
        H.AUSSETZUNG_BEENDEN: fall.laufende_aussetzung is not None,
        H.ZEICHNUNGSFREIGABE_ERTEILEN: vorgeschlagen,
        H.ZEICHNUNGSFREIGABE_VERWERFEN: vorgeschlagen,
        H.VORBEHALT_AUFHEBEN: any(u.hat_offenen_vorbehalt for u in fall.unterschriften),
        H.ZUSAGE_ERFASSEN: any(k.laesst_zusage_zu for k in fall.kriterien),
    }
    return regeln.get(handlung, True)
