"""The whole file of a body: memberships, cases, people, what was before, documents, history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from antraege.beugung import im_genitiv
from antraege.models import Kommune
from berichte.deutsch import zeitpunkt
from berichte.statusbericht import (
    Abschnitt,
    Gegenstand,
    Paar,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Teil,
)
from workflow.akte.seite import Aktenteil, Seite
from workflow.akte.seite.dokumente import Dokumentzeile
from workflow.akte.seite.gebiet import Gebietsblock
from workflow.akte.seite.mitgliedschaft import Mitgliedschaftsblock
from workflow.akte.seite.personen import Personen, Personzeile
from workflow.akte.seite.verlauf import Eintrag
from workflow.akte.seite.vorgeschichte import Gastzeile, Vorgeschichtszeile
from workflow.statusbericht.vorgang import FUER_DIE_AKTE, in_der_akte
from workflow.statusbericht.worte import in_worten, nachricht, tafel, ueberschrift, zeilen
from workflow.vorgang.seite import Seite as Vorgangsseite


def bericht(
    seite: Seite,
    kommune: Kommune,
    vorgaenge: Iterable[Vorgangsseite],
    stand: datetime,
    *,
    ist_vorfuehrung: bool,
) -> Statusbericht:
    """The report of a body's file for the office, with all its cases."""
    return Statusbericht(
        worum=f"Akte {im_genitiv(kommune.typ, kommune.name)}",
        kennung=f"Schlüssel {kommune.ags}",
        stand=stand,
        kopf=(
            ("Kommune", seite.name),
            ("Art", seite.art),
            ("Kreis", seite.kreis.name if seite.kreis else ""),
            ("Schlüssel", kommune.ags),
            ("Stand", ", ".join(p.text for p in seite.plaketten)),
        ),
        abschnitte=(
            *_abschnitte(seite),
            *(abschnitt for vorgang in vorgaenge for abschnitt in in_der_akte(vorgang)),
        ),
        vermerk=FUER_DIE_AKTE,
        ist_vorfuehrung=ist_vorfuehrung,
    )


def _abschnitte(seite: Seite) -> Iterator[Abschnitt]:
    yield Abschnitt(
        "Mitgliedschaften",
        tuple(_mitgliedschaften(seite)),
        leer="Keine Mitgliedschaft bekannt.",
    )
    if seite.akte is not None:
        yield from _aus_der_akte(seite.akte)
    yield Abschnitt("Ehrenamtskarte", (Satz(seite.ehrenamtskarte),))
    yield Abschnitt("Namen und Gebiet", tuple(_gebiet(seite.gebiet)))
    yield Abschnitt("Register", (Paare(tuple(_register(seite.daten))),))
    yield Abschnitt(
        "Gemeinden", (Punkte(tuple(f"{name} ({ags})" for ags, name in seite.gemeinden)),)
    )
    if seite.akte is not None:
        yield Abschnitt(
            "Verlauf der Akte", _verlauf(seite.akte.verlauf), leer="Noch nichts eingetragen."
        )


def _gebiet(gebiet: Gebietsblock) -> Iterator[Satz]:
    if gebiet.ende:
        yield Satz(gebiet.ende)
    if gebiet.fruehere_namen:
        yield Satz(f"Frühere Namen: {', '.join(gebiet.fruehere_namen)}.")
    for zeile in gebiet.zeilen:
        wort = " (aufgehoben)" if zeile.ist_aufgehoben else ""
        yield Satz(f"{zeile.wann:%d.%m.%Y}: {zeile.satz}{wort}")


def _aus_der_akte(akte: Aktenteil) -> Iterator[Abschnitt]:
    yield Abschnitt("Vorgänge", _vorgaenge(akte), leer="Noch kein Vorgang.")
    yield Abschnitt("Zusagen", _zusagen(akte))
    yield Abschnitt(
        "Ansprechpersonen",
        (
            *((Satz(akte.vakanz),) if akte.vakanz else ()),
            *_personen(akte.ansprechpersonen),
        ),
        leer="Niemand eingetragen.",
    )
    yield Abschnitt(
        "Verwaltungsspitze", tuple(_personen(akte.spitzen)), leer="Niemand eingetragen."
    )
    yield Abschnitt("Gastteilnahmen", tuple(map(_gast, akte.gastteilnahmen)), leer="Keine bekannt.")
    yield Abschnitt("Vorgeschichte", tuple(map(_vorher, akte.vorgeschichte)), leer="Keine bekannt.")
    yield Abschnitt(
        "Dokumente", tuple(map(_dokument, akte.dokumente)), leer="Noch kein Dokument abgelegt."
    )
    yield Abschnitt(
        "Nachrichten zur Mitgliedschaft",
        tuple(
            Gegenstand(n.betreff, n.plakette.text, nachricht(n)) for n in reversed(akte.nachrichten)
        ),
    )


def _mitgliedschaften(seite: Seite) -> Iterator[Teil]:
    """Own ones in the order of the years, then those that have passed to this body."""
    for m in reversed(seite.mitgliedschaften):
        yield Gegenstand(m.titel, m.plakette.text, tuple(_mitgliedschaft(m)))
        for v in (*m.offene, *m.entschiedene):
            yield Gegenstand(f"Vorschlag: {v.titel}", v.plakette.text, v.eintraege)
    yield Punkte(tuple(f"{u.name}: übergegangen {u.wann}" for u in seite.uebergeleitet))


def _mitgliedschaft(m: Mitgliedschaftsblock) -> Iterator[Paar]:
    yield from m.eintraege
    yield from ((v.begriff, v.text) for v in m.verweise)
    yield "Quellen", "\n".join(url for url, _ in m.quellen)


def _vorgaenge(akte: Aktenteil) -> tuple[Teil, ...]:
    return tafel(
        "Alle Vorgänge mit Stand und Eingang",
        (("Gz.", 3.0), ("Stand", 4.6), ("seit", 2.2), ("Eingang", 2.2)),
        (
            (
                v.aktenzeichen,
                "\n".join(filter(None, (v.plakette.text, v.zusatz))),
                v.seit,
                v.eingang,
            )
            for v in reversed(akte.vorgaenge)
        ),
    )


def _zusagen(akte: Aktenteil) -> tuple[Teil, ...]:
    return tafel(
        "Zusagen aller Vorgänge mit ihrem Stand",
        (("Vorhaben", 5.0), ("Zugesagt bis", 2.2), ("Stand", 2.6), ("Gz.", 2.4)),
        (
            (f"{z.vorhaben}\n{z.zusatz}", z.frist, z.plakette.text, z.aktenzeichen)
            for z in akte.zusagen
        ),
    )


def _personen(personen: Personen) -> tuple[Teil, ...]:
    """Now, soon, formerly."""
    gruppen = (
        ("", personen.heutige),
        ("künftig", personen.kuenftige),
        ("früher", personen.fruehere),
    )
    return tafel(
        "Personen mit Funktion, Erreichbarkeit und Zeitraum",
        (("Name", 3.4), ("Funktion", 3.6), ("Erreichbar", 3.2), ("Zeitraum", 2.8)),
        (_person(p, wann) for wann, gruppe in gruppen for p in gruppe),
    )


def _person(p: Personzeile, wann: str) -> tuple[str, ...]:
    return (
        p.name,
        "\n".join(filter(None, (p.stelle, p.funktion))),
        "\n".join(filter(None, (p.mail, p.telefon))),
        "\n".join(filter(None, (p.zeitraum, wann))),
    )


def _gast(g: Gastzeile) -> Gegenstand:
    quelle = in_worten(g.quelle) if g.quelle else ""
    paare = (("Zeitraum", g.zeitraum), ("Hinweis", g.hinweis), ("Quelle", quelle))
    return Gegenstand(g.anlass or "Gastteilnahme", paare=paare)


def _vorher(v: Vorgeschichtszeile) -> Gegenstand:
    return Gegenstand(
        v.schritt,
        paare=(
            ("Wann", v.wann),
            ("Gegenstand", v.gegenstand),
            ("Näheres", v.zusatz),
            ("Stimmen", v.stimmen),
            ("Öffentlichkeit", v.oeffentlichkeit),
            ("Hinweis", v.hinweis),
            ("Quelle", in_worten(v.quelle) if v.quelle else ""),
        ),
    )


def _dokument(d: Dokumentzeile) -> Gegenstand:
    return Gegenstand(
        d.bezeichnung,
        paare=(
            ("Vermerke", ", ".join(filter(None, (d.hinweis, d.sicht)))),
            ("Art", d.art),
            ("Datum", d.datum),
            ("Datei", d.datei),
            ("Vorgang", f"Gz. {d.aktenzeichen}" if d.aktenzeichen else ""),
            ("SHA-256", d.pruefsumme),
        ),
    )


def _register(daten: Iterable[Paar]) -> Iterator[Paar]:
    """As on the page, a link as its address."""
    for begriff, wert in daten:
        yield begriff, unescape(strip_tags(wert)) if isinstance(wert, SafeString) else wert


def _verlauf(eintraege: tuple[Eintrag, ...]) -> tuple[Teil, ...]:
    """Oldest first, as a file is read."""
    return tafel(
        "Alle Einträge mit Nummer, Zeitpunkt, Person und Inhalt",
        (("Nummer", 2.9), ("Erfasst", 3.5), ("Was geschah", 6.6)),
        (
            (e.kette, f"{zeitpunkt(e.zeitpunkt)}\n{e.wer}", "\n".join(_inhalt(e)))
            for e in reversed(eintraege)
        ),
    )


def _inhalt(e: Eintrag) -> Iterator[str]:
    yield ueberschrift(e)
    grund = (e.grund,) if e.grund else ()
    yield from filter(None, (e.stand, *zeilen((*e.angaben, *grund)), e.berichtigt))
