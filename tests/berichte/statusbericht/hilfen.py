"""A status report of every kind of part, for tests and for the gates of all papers."""

from __future__ import annotations

from datetime import UTC, datetime

from berichte.statusbericht import (
    Abschnitt,
    Gegenstand,
    Paare,
    Punkte,
    Satz,
    Statusbericht,
    Uebersicht,
)

STAND = datetime(2026, 3, 16, 8, 30, tzinfo=UTC)
SCHRITTE = (("Schritt", 4.0), ("Stand", 2.0), ("Datum", 5.0))
VERLAUF = (("Nr.", 1.0), ("Erfasst", 3.6), ("Was geschah", 8.4))


def statusbericht(text: str = "Stadt Detmold", eintraege: int = 3) -> Statusbericht:
    """A report with ``text`` wherever a person's words stand."""
    verlauf = tuple(
        (str(nr), f"16.03.2026, 09:30 Uhr\nB. Beispiel ({text})", f"Prüfung aufnehmen\n{text}")
        for nr in range(1, eintraege + 1)
    )
    return Statusbericht(
        worum=f"Beitritt der {text}",
        kennung="Gz. III 7-2026-0001",
        stand=STAND,
        kopf=(("Gz.", "III 7-2026-0001"), ("Kommune", text), ("leer", " ")),
        abschnitte=(
            Abschnitt("Wo Sie stehen", (Satz(text, leitet=True), Satz(text))),
            Abschnitt("Weg", (Uebersicht("Schritte", SCHRITTE, ((text, "läuft", ""),)),)),
            Abschnitt("Es fehlt", (Punkte((text, text), titel="Es fehlt noch:"),)),
            Abschnitt(
                "Voraussetzungen",
                (Gegenstand(text, "erfüllt", (("Begründung", text), ("leer", "")), text),),
            ),
            Abschnitt("Fristen", (), leer="Nichts fällig."),
            Abschnitt("Altfall", (Paare((("leer", ""),)), Punkte(()))),
            Abschnitt("Verlauf", (Uebersicht("Alle Einträge", VERLAUF, verlauf),)),
        ),
        vermerk="Für die Akte, nicht zur Weitergabe",
        ist_vorfuehrung=True,
    )
