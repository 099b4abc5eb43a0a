"""What an order means for each body, in words: the plan, what it rests on, and its mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from antraege.choices import Beratungsergebnis, Beschlusslage, Freigabeart
from antraege.fall import BeratungZeile, Fall, FreigabeZeile
from antraege.rules.beschluss import (
    belegte_entscheidung,
    beschlusslage,
    fehlende_genehmigungen,
    offener_beschlussvorbehalt,
)
from antraege.worte import voller_name
from workflow.fassungen.vorschau import Paar
from workflow.runden.wege import zur_kommune
from workflow.runden.wortlaut import abweichende_zeilen
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.gesehen import Gesehen
from workflow.verfahren.runden.vorhaben import Vorhaben
from workflow.vorgang.wege import zur_seite

ZEICHNUNG = (Laufart.VORSCHLAGEN, Laufart.FREIGEBEN)


@dataclass(frozen=True, slots=True)
class Zeile:
    """A body with what will happen, or why nothing does."""

    platz_id: int
    gesehen: str
    """What the order sends back: place, and how far the chains have come on this page."""
    name: str
    url: str
    satz: str
    angaben: tuple[Paar, ...]
    """What the decision rests on."""
    abweichend: tuple[str, ...]
    """What of its mail reads otherwise than in the example."""
    ist_moeglich: bool
    akte_url: str
    """Where a missing head of administration is entered."""


def zeilen(art: Laufart, alle: Sequence[Vorhaben]) -> list[Zeile]:
    """The whole list."""
    abweichend = abweichende_zeilen(alle)
    return [_zeile(art, v, abweichend.get(v.zeile.pk, ())) for v in alle]


def _zeile(art: Laufart, v: Vorhaben, abweichend: tuple[str, ...]) -> Zeile:
    fehlt_in_akte = art is Laufart.VORSCHLAGEN and v.ist_mangel
    gesehen = Gesehen.von(v.fall)
    return Zeile(
        platz_id=v.zeile.pk,
        gesehen=f"{v.zeile.pk}:{gesehen.vorgang}:{gesehen.kommune}",
        name=voller_name(v.fall.kommune.typ, v.fall.kommune.name),
        url=zur_seite(v.zeile.antrag_id),
        satz=_satz(art, v) if v.ist_moeglich else v.grund,
        angaben=tuple(_angaben(v)) if v.ist_moeglich and art in ZEICHNUNG else (),
        abweichend=abweichend,
        ist_moeglich=v.ist_moeglich,
        akte_url=zur_kommune(v.fall.kommune.ags) if fehlt_in_akte else "",
    )


def _satz(art: Laufart, v: Vorhaben) -> str:
    """What the plan says of this body."""
    nachher = v.plaene[-1].nachher
    post = f"E-Mail an {v.briefe[0].an}" if v.briefe else ""
    match art:
        case Laufart.EINLADEN:
            return f"Einladung an {v.briefe[0].an}" if v.briefe else "ohne E-Mail"
        case Laufart.VORSCHLAGEN | Laufart.FREIGEBEN:
            satz = _unterzeichnende(nachher)
        case Laufart.UNTERSCHRIFTEN:
            neue = nachher.unterschriften[len(v.fall.unterschriften) :]
            satz = "; ".join(
                f"{u.partei.label}: {u.unterzeichnend}, {u.unterzeichnet}" for u in neue
            )
        case Laufart.VORLEGEN:
            satz = "geht zur Freigabe"
        case _:
            satz = f"wird Mitglied, Beginn {nachher.mitgliedschaft.beginn}"
    return "; ".join(filter(None, (satz, post)))


def _unterzeichnende(fall: Fall) -> str:
    """Who is to sign, as the last proposal pins it."""
    namen = _vorschlag(fall).inhalt.get("unterzeichnende", {}).values()
    return "; ".join(f"{stelle['name']}, {stelle['amt']}" for stelle in namen)


def _vorschlag(fall: Fall) -> FreigabeZeile:
    return [f for f in fall.freigaben if f.art == Freigabeart.ZEICHNUNG][-1]


# --- what a Zeichnungsfreigabe rests on


def _angaben(v: Vorhaben) -> Iterator[Paar]:
    nachher = v.plaene[-1].nachher
    fassung_id = _vorschlag(nachher).inhalt.get("fassung_id")
    for fassung in nachher.fassungen:
        if fassung.id == fassung_id:
            yield "Textfassung", fassung.bezeichnung
    yield "Beschluss", beschlusssatz(nachher)


def beschlusssatz(fall: Fall) -> str:
    """Who decided when and how, or how the decision stands; what is still open with it."""
    lage, entscheidung = beschlusslage(fall), belegte_entscheidung(fall)
    if lage is not Beschlusslage.BESCHLOSSEN or entscheidung is None:
        return str(lage.label)
    teile = [f"{entscheidung.gremium}, {entscheidung.sitzung}: {_ergebnis(entscheidung)}"]
    if vorbehalt := offener_beschlussvorbehalt(fall):
        teile.append(f"Vorbehalt offen: {vorbehalt}")
    if fehlende_genehmigungen(fall):
        teile.append("Genehmigung steht aus")
    return "; ".join(teile)


def _ergebnis(entscheidung: BeratungZeile) -> str:
    return str(Beratungsergebnis(entscheidung.ergebnis).label)
