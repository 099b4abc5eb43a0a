"""What the reports share: lines of the pages as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from berichte.statusbericht import Paar, Teil, Uebersicht

ZUSTAENDE = {"fertig": "erledigt", "aktuell": "läuft", "offen": "offen"}
"""State of a step on the track -> its word; on screen a sign says it."""


class Schritt(Protocol):
    """A step of the track, as either page shows it."""

    @property
    def nr(self) -> int:
        """Its number."""

    @property
    def titel(self) -> str:
        """Its name."""

    @property
    def zustand(self) -> str:
        """Done, now, or open."""

    @property
    def zeile(self) -> str:
        """Since when, or when it was done."""


class Angabe(Protocol):
    """A line of a page, perhaps with a place to look."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def zusatz(self) -> str:
        """What stands behind it."""

    @property
    def url(self) -> str:
        """Where it leads."""


class Eintrag(Protocol):
    """An entry of a history, whosever chain it is."""

    @property
    def titel(self) -> str:
        """What was done."""

    @property
    def gegenstand(self) -> str:
        """What it is about."""

    @property
    def geschehen(self) -> str:
        """When, where that is not the day of recording."""


class Nachricht(Protocol):
    """A mail, as either page shows it."""

    @property
    def an(self) -> str:
        """To whom."""

    @property
    def zeile(self) -> str:
        """Why, and when it left."""

    @property
    def fehler(self) -> str:
        """Why it could not leave."""

    @property
    def text(self) -> str:
        """Every word."""


def weg(schritte: Iterable[Schritt]) -> Uebersicht:
    """The track as a table."""
    return Uebersicht(
        "Schritte des Beitritts mit ihrem Stand und ihren Daten",
        (("Schritt", 4), ("Stand", 2), ("Datum", 5)),
        tuple((f"{s.nr}. {s.titel}", *_stand(s)) for s in schritte),
    )


def _stand(schritt: Schritt) -> tuple[str, str]:
    """State and date, each word once."""
    wort = ZUSTAENDE[schritt.zustand]
    if schritt.zustand == "offen" and schritt.zeile:
        return schritt.zeile, ""
    return wort, schritt.zeile.removeprefix(wort).strip()


def in_worten(angabe: Angabe) -> str:
    """A line with what stands behind it; of its address only what leads out of this house."""
    teile = [angabe.text, f"({angabe.zusatz})" if angabe.zusatz else ""]
    if angabe.url not in ("", angabe.text) and not angabe.url.startswith("/"):
        teile.append(angabe.url)
    return " ".join(filter(None, teile))


def untereinander(angaben: Iterable[Angabe]) -> str:
    """A line for each."""
    return "\n".join(in_worten(a) for a in angaben)


def zeilen(paare: Iterable[Paar]) -> Iterator[str]:
    """ "Grund: …" for each pair."""
    yield from (f"{wort}: {text}" for wort, text in paare)


def ueberschrift(eintrag: Eintrag) -> str:
    """The first line of an entry."""
    gegenstand = f" ({eintrag.gegenstand})" if eintrag.gegenstand else ""
    geschehen = f" – {eintrag.geschehen}" if eintrag.geschehen else ""
    return f"{eintrag.titel}{gegenstand}{geschehen}"


def nachricht(n: Nachricht) -> tuple[Paar, ...]:
    """A mail word for word."""
    return (("An", n.an), ("Anlass", n.zeile), ("Fehler", n.fehler), ("Wortlaut", n.text))


def tafel(
    was: str, spalten: tuple[tuple[str, float], ...], reihen: Iterable[tuple[str, ...]]
) -> tuple[Teil, ...]:
    """A table as all that a section holds."""
    return (Uebersicht(was, spalten, tuple(reihen)),)
