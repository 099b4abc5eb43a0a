"""What cannot both be true of a consultation: asked by the form and of old papers alike."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import ZUSTIMMENDE_ERGEBNISSE, Beratungsergebnis


def stimmen_gegen_ergebnis(
    ergebnis: Beratungsergebnis | str | None,
    ja: int | None,
    nein: int | None,
    *,
    ist_einstimmig: bool,
) -> Iterator[tuple[str, str]]:
    """Column and sentence for all votes with which the result cannot have come about."""
    abgelehnt = ergebnis == Beratungsergebnis.ABGELEHNT
    # A body may also refuse unanimously: then the votes for it are the contradiction.
    if ist_einstimmig and (ja if abgelehnt else nein):
        spalte = "anzahl_ja" if abgelehnt else "anzahl_nein"
        yield spalte, "Einstimmig und Gegenstimmen schließen sich aus."
    if ja is None or nein is None:
        return
    angenommen = ergebnis in ZUSTIMMENDE_ERGEBNISSE or ergebnis == Beratungsergebnis.EMPFOHLEN
    if angenommen and ja <= nein:
        yield "anzahl_ja", "Mit diesen Stimmen ist nichts angenommen."
    if abgelehnt and ja > nein:
        yield "anzahl_nein", "Mit diesen Stimmen ist nichts abgelehnt."


def richtung(ergebnis: Beratungsergebnis | str | None) -> str:
    """Which way an assembly decided, "ja" or "nein": never both in one session.

    That somebody objects to a decision is no decision of its own: empty, like all else.
    """
    if ergebnis in ZUSTIMMENDE_ERGEBNISSE:
        return "ja"
    return "nein" if ergebnis == Beratungsergebnis.ABGELEHNT else ""
