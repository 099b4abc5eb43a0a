"""Puts a certificate together: who is a member, since when, by which rule."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from berichte.satz import (
    Absatz,
    Absatzart,
    Baustein,
    Dokument,
    Unterschriften,
    Unterschriftsfeld,
    setze,
)
from berichte.urkunde.angaben import Urkunde, langes_datum, seit

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
LAND = "das Land Nordrhein-Westfalen"
VORFUEHRUNG = "Vorführung: frei erfundener Vorgang, diese Urkunde hat keine Wirkung."
WORTE = (
    "Im Netzwerk stärken Land und Kommunen das freiwillige Engagement vor\u00a0Ort, "
    "tauschen ihre Erfahrungen aus und lernen voneinander."
)
GROSS_BIS = 80
"""Longer names are set smaller, so that the certificate stays one page."""
MITTEL_BIS = 400


def drucke(urkunde: Urkunde) -> bytes:
    """The certificate as PDF; the same input gives the same bytes."""
    return setze(baue(urkunde))


def baue(urkunde: Urkunde) -> Dokument:
    """The certificate as a document."""
    name = urkunde.kommune.strip()
    name = name[:1].upper() + name[1:]
    return Dokument(
        titel="Urkunde",
        thema=f"Mitgliedschaft im {NETZWERK}: {name}",
        stand=urkunde.stand,
        verfasser="Geschäftsstelle des Kommunen-Netzwerks",
        dachzeile=f"Vorführung · {NETZWERK}" if urkunde.ist_vorfuehrung else NETZWERK,
        fusszeile=_fuss(urkunde),
        festlich=True,
        bausteine=(
            Absatz(name, _namensart(name)),
            Absatz(_satz(urkunde), "mittig"),
            Absatz(WORTE, "mittig"),
            *_unterschrift(urkunde),
            *(Absatz(satz, "mittig_klein") for satz in _kleingedrucktes(urkunde)),
        ),
    )


def _namensart(name: str) -> Absatzart:
    """How large a name can be printed."""
    if len(name) <= GROSS_BIS:
        return "mittig_gross"
    return "mittig_fett" if len(name) <= MITTEL_BIS else "mittig"


def _satz(urkunde: Urkunde) -> str:
    """That the body is a member, and since when; on two lines."""
    beginn = seit(urkunde.beginn)
    anfang = f"ist {beginn}" if beginn else "ist"
    return f"{anfang}\nMitglied im {NETZWERK}."


def _unterschrift(urkunde: Urkunde) -> tuple[Baustein, ...]:
    """The field for the Land, if anybody is to sign."""
    if not (urkunde.unterzeichnend.strip() or urkunde.amt.strip()):
        return ()
    feld = Unterschriftsfeld(LAND, urkunde.unterzeichnend, urkunde.amt, ort_datum=None)
    return (Unterschriften((feld,), mittig=True),)


def _kleingedrucktes(urkunde: Urkunde) -> Iterator[str]:
    """By which rule, and whether this is a demonstration."""
    if urkunde.regel.strip():
        yield urkunde.regel
    if urkunde.ist_vorfuehrung:
        yield VORFUEHRUNG


def _fuss(urkunde: Urkunde) -> str:
    """Reference and day of issue."""
    tag = f"Ausgestellt am {langes_datum(timezone.localtime(urkunde.stand).date())}"
    gz = f"Gz. {urkunde.gz}" if urkunde.gz.strip() else ""
    return " · ".join(filter(None, (gz, tag)))
