"""Puts the page together. Every sentence is short: it has to stay one page for every body."""

from __future__ import annotations

from django.utils import timezone

from antraege.beugung import Gebeugt, gremienname, koerpername
from antraege.worte import koerper
from berichte.deutsch import datum
from berichte.kurzinformation.angaben import Kurzinformation
from berichte.satz import (
    Absatz,
    Angaben,
    Baustein,
    Dokument,
    Liste,
    Spalte,
    Tabelle,
    Ueberschrift,
    setze,
)

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
TITEL = "Kurzinformation für die Verwaltungsspitze"
VORFUEHRUNG = "Vorführung, frei erfunden"


def drucke(information: Kurzinformation) -> bytes:
    """The page as PDF; the same input gives the same bytes."""
    return setze(baue(information))


def baue(information: Kurzinformation) -> Dokument:
    """The page as a document."""
    kommune = koerpername(information.typ, information.name)
    stand = f"Stand {datum(timezone.localtime(information.stand))}"
    worum = f"Beitritt {kommune.genitiv}"
    return Dokument(
        titel=TITEL,
        thema=worum,
        stand=information.stand,
        verfasser="Geschäftsstelle des Kommunen-Netzwerks",
        dachzeile=f"Vorführung · {NETZWERK}" if information.ist_vorfuehrung else NETZWERK,
        untertitel=worum,
        kopfzeile=f"{TITEL}: {worum}",
        fusszeile=" · ".join(
            filter(None, (VORFUEHRUNG if information.ist_vorfuehrung else "", stand))
        ),
        bausteine=(
            *_worum(kommune),
            *_verlangt(information),
            *_kosten(information),
            *_schritte(information),
            *_kontakt(information),
        ),
    )


def _worum(kommune: Gebeugt) -> tuple[Baustein, ...]:
    return (
        Ueberschrift(1, "Worum es geht"),
        Absatz(
            "Seit 2012 stärken Land und Kommunen im Netzwerk gemeinsam das freiwillige Engagement. "
            "Mehr als 100 Städte, Gemeinden und Kreise gehörten ihm im Mai 2025 an. "
            f"Das hat {kommune.nominativ} davon:"
        ),
        Liste(
            (
                "Austausch unter Verwaltungen: zwei Treffen im Jahr, Workshops, digitale Formate",
                "Informationen, Dokumentationen und Qualifizierung für die Beschäftigten",
                "einmal im Jahr das Spitzentreffen mit dem Land",
            )
        ),
    )


def _verlangt(information: Kurzinformation) -> tuple[Baustein, ...]:
    return (
        Ueberschrift(1, "Was der Beitritt verlangt"),
        Tabelle(
            (Spalte("Voraussetzung", 8), Spalte("Stand", 4)),
            tuple((v.titel, v.stand) for v in information.voraussetzungen),
            zusammenfassung="Voraussetzungen des Beitritts mit ihrem Stand",
            leer="Die Voraussetzungen nennt Ihnen die Geschäftsstelle.",
        ),
    )


def _kosten(information: Kurzinformation) -> tuple[Baustein, ...]:
    """What it costs, and what the body binds itself to."""
    wer = koerper(information.typ).ihre
    return (
        Ueberschrift(1, "Was er kostet und wozu er verpflichtet"),
        Absatz(
            "Durch den Beitritt entstehen keine weiteren Kosten. "
            f"{wer} benennt eine Ansprechperson, arbeitet im Netzwerk mit und teilt Erfahrungen, "
            "soweit Zeit und Mittel es erlauben."
        ),
    )


def _schritte(information: Kurzinformation) -> tuple[Baustein, ...]:
    bausteine: list[Baustein] = [
        Ueberschrift(1, "So geht es weiter"),
        Tabelle(
            (Spalte("Schritt", 3.2), Spalte("Was geschieht", 6.4), Spalte("Stand", 2.4)),
            tuple(
                (f"{nr}. {s.titel}", s.satz, s.stand or "steht noch bevor")
                for nr, s in enumerate(information.schritte, 1)
            ),
            zusammenfassung="Die Schritte des Beitritts und ihr Stand",
        ),
    ]
    gremium = gremienname(information.typ, information.name)
    if gremium is not None:
        bausteine.append(
            Absatz(
                f"Für {gremium.akkusativ} gibt es eine Mustervorlage als Word-Datei, die Ihre "
                "Verwaltung anpassen kann.",
                "klein",
            )
        )
    return tuple(bausteine)


def _kontakt(information: Kurzinformation) -> tuple[Baustein, ...]:
    return (
        Ueberschrift(1, "Ansprechstelle"),
        Angaben(
            (
                ("Geschäftsstelle", f"Team {NETZWERK}"),
                ("E-Mail", information.postfach),
                *(
                    (("Bitte nennen", f"Gz. {information.aktenzeichen}"),)
                    * bool(information.aktenzeichen)
                ),
            )
        ),
    )
