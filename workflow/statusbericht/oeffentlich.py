"""A case for its municipality: what its own page says, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils import timezone

from berichte.statusbericht import (
    Abschnitt,
    Paar,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Teil,
)
from workflow.portal.naechstes import Naechstes
from workflow.portal.seite import Seite
from workflow.portal.unterzeichnung import Unterzeichnungsanzeige
from workflow.portal.verlauf import Verlaufszeile
from workflow.portal.weg import Erklaerung
from workflow.statusbericht.worte import tafel, weg


def bericht(seite: Seite, name: str, stand: datetime, *, ist_vorfuehrung: bool) -> Statusbericht:
    """The report for the municipality. ``name``: the body with its kind."""
    return Statusbericht(
        worum=seite.titel,
        kennung=f"Gz. {seite.aktenzeichen}" if seite.aktenzeichen else "",
        stand=stand,
        kopf=(("Gz.", seite.aktenzeichen), ("Stand", seite.plakette)),
        abschnitte=tuple(_abschnitte(seite)),
        vermerk=f"Für: {name}",
        ist_vorfuehrung=ist_vorfuehrung,
    )


def _abschnitte(seite: Seite) -> Iterator[Abschnitt]:
    yield Abschnitt("Wo Sie stehen", tuple(_stand(seite)))
    if seite.naechstes is not None:
        yield Abschnitt(seite.naechstes.titel, tuple(_naechstes(seite.naechstes)))
    if seite.unterzeichnung is not None:
        yield Abschnitt("Ihre Unterzeichnung", tuple(_unterzeichnung(seite.unterzeichnung)))
    yield Abschnitt("Was noch kommt", _schritte(seite.kommendes))
    yield Abschnitt("So läuft der Beitritt", _schritte(seite.erklaerungen))
    yield Abschnitt(
        "Voraussetzungen",
        tafel(
            "Voraussetzungen und wie weit sie sind",
            (("Voraussetzung", 8.0), ("Stand", 4.0)),
            ((_mit(v.titel, v.erlaeuterung), v.stand) for v in seite.voraussetzungen),
        ),
    )
    yield Abschnitt(
        "Ihre Zusagen",
        tafel(
            "Ihre Zusagen mit ihrem Stand",
            (("Vorhaben", 8.0), ("Stand", 4.0)),
            ((z.vorhaben, _mit(z.stand, z.zusatz)) for z in seite.zusagen),
        ),
    )
    yield Abschnitt("Ihre Dokumente", _dokumente(seite))
    yield Abschnitt(
        "Öffentliche Beratungen",
        tafel(
            "Öffentliche Beratungen mit Sitzung, Drucksache und Ergebnis",
            (("Gremium", 4.0), ("Sitzung", 2.2), ("Drucksache", 2.6), ("Ergebnis", 3.2)),
            (
                (b.gremium, b.sitzung or "–", b.drucksache or "–", b.ergebnis)
                for b in seite.beratungen
            ),
        ),
    )
    yield Abschnitt(
        "Unterschriften unter der Gemeinsamen Erklärung",
        tafel(
            "Wer unterzeichnet und wie es damit steht",
            (("Wer", 5.0), ("Stand", 7.0)),
            ((u.partei, u.stand) for u in seite.unterschriften),
        ),
    )
    yield Abschnitt("Was bisher geschah", _verlauf(seite.verlauf))
    yield Abschnitt("So erreichen Sie uns", (Paare(tuple(_kontakt(seite))),))


def _stand(seite: Seite) -> Iterator[Teil]:
    """The sentence and the track; where nothing is on its way, how to go on."""
    wort = f"{seite.koerper.ihre} ist noch nicht Mitglied."
    yield Satz(seite.satz or wort, leitet=True)
    if seite.weiter and seite.naechstes is None:
        yield Satz(seite.weiter)
    if seite.schritte:
        yield weg(seite.schritte)


def _naechstes(naechstes: Naechstes) -> Iterator[Teil]:
    """Whose turn it is; what was asked stands word for word."""
    yield Satz(naechstes.satz)
    if naechstes.frage:
        yield Paare((("Unsere Frage", naechstes.frage),))
    yield Punkte(tuple(naechstes.punkte), titel="Es fehlt noch:")
    if naechstes.anleitung:
        yield Satz(naechstes.anleitung)


def _unterzeichnung(anzeige: Unterzeichnungsanzeige) -> Iterator[Teil]:
    """The round it was invited to, or that the day it knows does not hold any more."""
    if anzeige.satz:
        yield Satz(anzeige.satz)
    else:
        yield Paare(anzeige.angaben)


def _schritte(schritte: Iterable[Erklaerung]) -> tuple[Teil, ...]:
    return tafel(
        "Schritte des Beitritts und worum es darin geht",
        (("Schritt", 4.0), ("Worum es geht", 8.0)),
        ((f"{s.nr}. {s.titel}", s.satz) for s in schritte),
    )


def _dokumente(seite: Seite) -> tuple[Teil, ...]:
    return (Punkte(tuple(f"{d.titel} ({d.zusatz})" for d in seite.dokumente)),)


def _verlauf(eintraege: Iterable[Verlaufszeile]) -> tuple[Teil, ...]:
    """Oldest first, as one reads."""
    zeilen = [
        (f"{timezone.localtime(e.zeitpunkt):%d.%m.%Y}", _mit(e.titel, e.zusatz)) for e in eintraege
    ]
    spalten = (("Tag", 2.2), ("Was geschah", 9.8))
    return tafel("Was bisher geschah, mit dem Tag der Erfassung", spalten, reversed(zeilen))


def _kontakt(seite: Seite) -> Iterator[Paar]:
    yield "Ansprechstelle", "Team Kommunen-Netzwerk: engagiert in NRW"
    yield "E-Mail", seite.postfach
    if seite.aktenzeichen:
        yield "Bitte nennen Sie", f"Geschäftszeichen {seite.aktenzeichen}"


def _mit(text: str, zusatz: str) -> str:
    return "\n".join(filter(None, (text, zusatz)))
