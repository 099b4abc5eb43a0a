"""What a proposed change would change on a signature, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from antraege.choices import Partei
from antraege.fall import Fall, FreigabeZeile
from workflow.verfahren.tatsachen.unterschriftsaenderung import vorgeschlagene_werte
from workflow.vorgang.spaltenworte import SPALTEN, in_worten


@dataclass(frozen=True, slots=True)
class Feldaenderung:
    """One particular before and after, in words."""

    feld: str
    alt: str
    neu: str

    def __str__(self) -> str:
        """ "Bürgermeister → Bürgermeisterin"."""
        return f"{self.alt} → {self.neu}"


def partei(freigabe: FreigabeZeile) -> Partei:
    """Whose signature a proposal is about."""
    return Partei(freigabe.inhalt["partei"])


def vorgeschlagen(fall: Fall, freigabe: FreigabeZeile) -> Iterator[Feldaenderung]:
    """Particulars in which the proposal differs from the signature as it is recorded."""
    bisher = fall.unterschrift(partei(freigabe))
    worte = SPALTEN["unterschriften"]
    for spalte, neu in vorgeschlagene_werte(freigabe.inhalt).items():
        alt = getattr(bisher, spalte, None)
        if alt != neu:
            yield Feldaenderung(
                worte[spalte],
                in_worten(fall, "unterschriften", spalte, alt),
                in_worten(fall, "unterschriften", spalte, neu),
            )
