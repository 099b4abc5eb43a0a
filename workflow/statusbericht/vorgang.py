"""A case for the file: what its page shows, checksums of documents, the whole history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from berichte.deutsch import zeitpunkt
from berichte.statusbericht import (
    Abschnitt,
    Gegenstand,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Teil,
)
from workflow.statusbericht.worte import (
    in_worten,
    nachricht,
    tafel,
    ueberschrift,
    untereinander,
    weg,
    zeilen,
)
from workflow.vorgang.seite import Seite
from workflow.vorgang.seite.beschluss import Beratungszeile
from workflow.vorgang.seite.erklaerung import Zeichnungsfreigabe
from workflow.vorgang.seite.schritt import NaechsterSchritt
from workflow.vorgang.seite.unterlagen import Dokumentzeile
from workflow.vorgang.seite.unterschriften import Unterschriftsstelle
from workflow.vorgang.seite.verlauf import Eintrag
from workflow.vorgang.seite.voraussetzungen import Kriteriumszeile
from workflow.vorgang.seite.vorschlaege import Vorschlagsabschnitt

SAGT_DIE_AKTE = frozenset({"Kommune", "Mitgliedschaft", "Dokumente"})
FUER_DIE_AKTE = "Für die Akte, nicht zur Weitergabe"


def bericht(seite: Seite, stand: datetime, *, ist_vorfuehrung: bool) -> Statusbericht:
    """The report of a case for the file."""
    return Statusbericht(
        worum=f"{seite.titel}, Vorgang {seite.aktenzeichen}",
        kennung=f"Gz. {seite.aktenzeichen}",
        stand=stand,
        kopf=(
            ("Gz.", seite.aktenzeichen),
            ("Kommune", seite.unterzeile.partition(" · ")[2]),
            ("Stand", ", ".join(p.text for p in seite.plaketten)),
            *seite.zustaendig,
        ),
        abschnitte=tuple(_abschnitte(seite)),
        vermerk=FUER_DIE_AKTE,
        ist_vorfuehrung=ist_vorfuehrung,
    )


def in_der_akte(seite: Seite) -> Iterator[Abschnitt]:
    """The case within the file of its body, which tells the rest itself."""
    for abschnitt in _abschnitte(seite):
        if abschnitt.titel not in SAGT_DIE_AKTE:
            yield replace(abschnitt, titel=f"Vorgang {seite.aktenzeichen}: {abschnitt.titel}")


def _abschnitte(seite: Seite) -> Iterator[Abschnitt]:
    titel = "Weg und nächster Schritt" if seite.naechster else "Weg"
    yield Abschnitt(titel, (weg(seite.weg), *_naechster(seite.naechster)))
    yield from (_vorschlaege(abschnitt) for abschnitt in seite.offene_vorschlaege)
    yield Abschnitt(
        "Voraussetzungen",
        (
            *((Satz(seite.katalog),) if seite.voraussetzungen and seite.katalog else ()),
            *(_kriterium(k) for k in seite.voraussetzungen),
        ),
        leer=seite.ohne_voraussetzungen,
    )
    yield Abschnitt("Zusagen", tuple(_zusagen(seite)), leer="Keine Zusage erfasst.")
    yield Abschnitt("Beschluss", tuple(_beschluss(seite)))
    yield Abschnitt("Gemeinsame Erklärung", tuple(_erklaerung(seite)))
    yield from (_vorschlaege(abschnitt) for abschnitt in seite.erledigte_vorschlaege)
    yield Abschnitt("Rückfragen", tuple(_rueckfragen(seite)), leer="Keine Rückfrage gestellt.")
    yield Abschnitt("Aussetzungen", (Punkte(seite.aussetzungen),), leer="Nie ausgesetzt.")
    yield Abschnitt("Fristen", _fristen(seite), leer="Nichts fällig.")
    yield Abschnitt("Kommune", (Paare(tuple(seite.kontakt)),))
    mitgliedschaft = tuple((z.wort, in_worten(z.a)) for z in seite.mitgliedschaft)
    yield Abschnitt("Mitgliedschaft", (Paare(mitgliedschaft),))
    yield Abschnitt("Altfall: was überliefert ist", (Paare(seite.altfall),))
    yield Abschnitt("Dokumente", tuple(_dokumente(seite)), leer="Noch kein Dokument abgelegt.")
    yield Abschnitt("Nachrichten", tuple(_nachrichten(seite)), leer="Keine Nachricht.")
    yield Abschnitt("Verlauf", _verlauf(seite.verlauf))


def _naechster(schritt: NaechsterSchritt | None) -> Iterator[Teil]:
    """What comes next and what of it is fulfilled."""
    if schritt is None:
        return
    saetze = " ".join(filter(None, (schritt.faellig, schritt.text)))
    yield Gegenstand(schritt.titel, text=saetze)
    yield Punkte(tuple(f"{'erfüllt' if p.erfuellt else 'offen'}: {p.satz}" for p in schritt.punkte))


def _vorschlaege(abschnitt: Vorschlagsabschnitt) -> Abschnitt:
    return Abschnitt(
        abschnitt.titel,
        tuple(Gegenstand(v.titel, v.plakette.text, v.eintraege) for v in abschnitt.vorschlaege),
    )


def _kriterium(k: Kriteriumszeile) -> Gegenstand:
    """The self-statement apart from the verdict, as on the page."""
    return Gegenstand(
        k.titel,
        k.urteil.text,
        (
            ("Erfüllt durch", k.weg),
            ("Begründung", k.begruendung),
            ("Geprüft", k.geprueft),
            ("Landeswissen", k.bekannt),
            ("Angaben", untereinander(k.angaben)),
            ("Zusagen", untereinander(k.zusagen)),
        ),
    )


def _zusagen(seite: Seite) -> Iterator[Gegenstand]:
    for z in seite.zusagen:
        stand = f"{z.plakette.text}, {z.abstand.text}" if z.abstand else z.plakette.text
        yield Gegenstand(z.vorhaben, stand, z.eintraege)


def _beschluss(seite: Seite) -> Iterator[Teil]:
    beschluss = seite.beschluss
    yield Satz(beschluss.lage.text)
    if beschluss.entbehrlich:
        yield Paare((("Entbehrlich", untereinander(beschluss.entbehrlich)),))
    elif not beschluss.beratungen:
        yield Satz(beschluss.leer)
    yield from (_beratung(b) for b in beschluss.beratungen)


def _beratung(b: Beratungszeile) -> Gegenstand:
    """Paper and resolution stand apart."""
    ergebnis = ", ".join(filter(None, (b.ergebnis.text, b.stimmen)))
    return Gegenstand(
        b.wer,
        ergebnis,
        (
            ("Beratung", ", ".join(filter(None, (b.art, b.genehmigung, b.naeheres)))),
            ("Vorlage", untereinander(b.vorlage)),
            *((z.wort, in_worten(z.a)) for z in b.zusaetze),
            ("Offen", "\n".join(p.text for p in b.hinweise)),
        ),
    )


def _erklaerung(seite: Seite) -> Iterator[Teil]:
    textfassung = ("Textfassung", seite.textfassung)
    yield Paare((textfassung, ("Hinweis", seite.halb_unterzeichnet)))
    yield from (_unterschrift(u) for u in seite.unterschriften)
    yield from (_zeichnungsfreigabe(f) for f in seite.zeichnungsfreigaben)
    if not seite.zeichnungsfreigaben and seite.ist_offen:
        yield Satz("Noch keine Zeichnungsfreigabe vorgeschlagen.")


def _unterschrift(u: Unterschriftsstelle) -> Gegenstand:
    return Gegenstand(
        f"Unterschrift {u.partei}",
        u.plakette.text,
        (
            ("Vorbehalt", u.vorbehalt),
            ("Wer", untereinander(u.wer)),
            ("Wann und Form", untereinander(u.wann)),
        ),
    )


def _zeichnungsfreigabe(f: Zeichnungsfreigabe) -> Gegenstand:
    return Gegenstand("Zeichnungsfreigabe", f.plakette.text, f.eintraege)


def _rueckfragen(seite: Seite) -> Iterator[Gegenstand]:
    """Oldest first; question and answer word for word."""
    for nr, r in enumerate(reversed(seite.rueckfragen), 1):
        paare = (("Frage", r.frage), ("Antwort", r.antwort), ("Daten", r.zeile))
        yield Gegenstand(f"Rückfrage {nr}", r.plakette.text, paare)


def _fristen(seite: Seite) -> tuple[Teil, ...]:
    return tafel(
        "Was fällig ist, warum, und wie weit der Tag entfernt ist",
        (("Fällig", 2.0), ("Anlass", 7.0), ("Abstand", 3.0)),
        ((f.wann, f.anlass, f.abstand.text) for f in seite.fristen),
    )


def _dokumente(seite: Seite) -> Iterator[Gegenstand]:
    for gruppe in seite.dokumente:
        yield from (_dokument(d, gruppe.titel) for d in gruppe.zeilen)


def _dokument(d: Dokumentzeile, gruppe: str) -> Gegenstand:
    return Gegenstand(
        d.titel,
        paare=(
            ("Vermerke", ", ".join(p.text for p in d.plaketten)),
            ("Näheres", d.zeile),
            ("Mail", d.mail),
            ("Herkunft", gruppe),
            ("SHA-256", d.pruefsumme),
        ),
    )


def _nachrichten(seite: Seite) -> Iterator[Gegenstand]:
    """Oldest first, word for word."""
    for n in reversed(seite.nachrichten):
        yield Gegenstand(n.betreff, n.plakette.text, nachricht(n))


def _verlauf(eintraege: tuple[Eintrag, ...]) -> tuple[Teil, ...]:
    """Oldest first, as a file is read."""
    return tafel(
        "Alle Einträge mit Nummer, Zeitpunkt, Person und Inhalt",
        (("Nr.", 1.0), ("Erfasst", 3.6), ("Was geschah", 8.4)),
        (
            (str(e.nr), f"{zeitpunkt(e.zeitpunkt)}\n{e.wer}", "\n".join(_inhalt(e)))
            for e in reversed(eintraege)
        ),
    )


def _inhalt(e: Eintrag) -> Iterator[str]:
    yield ueberschrift(e)
    yield from filter(None, (e.stand, *zeilen(e.texte), e.berichtigt))
