"""Puts the page together. Every sentence is short: it has to stay one page for every body."""

from __future__ import annotations

from django.utils import timezone

from antraege.beugung import Gebeugt, gremienname, koerpername
from antraege.worte import koerper
from berichte.deutsch import datum
from berichte.kurzinformation.angaben import Kurzinformation
from berichte.satz import (
    Absatz,
    Baustein,
    Dokument,
    Spalte,
    Tabelle,
    Ueberschrift,
    setze,
)

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
TITEL = "Kurzinformation"
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
        untertitel=f"Für die Verwaltungsspitze: {worum}",
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
            f"Als Mitglied tauscht sich {kommune.nominativ} mit anderen Verwaltungen aus: bei zwei "
            "Treffen im Jahr, in Workshops und kurzen digitalen Formaten. Informationen und "
            "Qualifizierung kommen hinzu, für die Spitze einmal im Jahr das Treffen mit dem Land."
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
    """What it costs, with the reserve of the council paper, and what the body binds itself to."""
    wer = koerper(information.typ).ihre
    zugesagt = " Hinzu kommt, was Sie zugesagt haben." if information.hat_zusagen else ""
    offen = (
        " Offen ist noch, was die Anerkennung des Engagements kostet."
        if information.braucht_anerkennung
        else ""
    )
    return (
        Ueberschrift(1, "Was er kostet und wozu er verpflichtet"),
        Absatz(
            f"Durch den Beitritt selbst entstehen keine weiteren Kosten.{zugesagt}{offen} "
            f"{wer} benennt eine Ansprechperson, arbeitet im Netzwerk mit und teilt Erfahrungen, "
            "soweit Zeit und Mittel es erlauben."
        ),
    )


def _schritte(information: Kurzinformation) -> tuple[Baustein, ...]:
    return (
        Ueberschrift(1, "So geht es weiter"),
        Tabelle(
            (Spalte("Schritt", 9), Spalte("Stand", 3)),
            tuple(
                (f"{nr}. {s.titel}: {s.satz}", s.stand or "steht noch bevor")
                for nr, s in enumerate(information.schritte, 1)
            ),
            zusammenfassung="Die Schritte des Beitritts und ihr Stand",
        ),
    )


def _kontakt(information: Kurzinformation) -> tuple[Baustein, ...]:
    gremium = gremienname(information.typ, information.name)
    vorlage = f" Dort gibt es auch eine Mustervorlage für {gremium.akkusativ}." if gremium else ""
    gz = f", Gz. {information.aktenzeichen}" if information.aktenzeichen else ""
    return (
        Ueberschrift(1, "Ansprechstelle"),
        Absatz(f"Geschäftsstelle des Netzwerks: {information.postfach}{gz}.{vorlage}"),
    )
