"""Who stands behind an entry of the protocol, in words."""

from __future__ import annotations

from antraege.akteur import Weg
from antraege.choices import Kanal, Rolle
from antraege.models import Protokolleintrag


def wer(eintrag: Protokolleintrag) -> str:
    """Who acted, under which hat, and by which way the body had asked for it."""
    wege = {Weg.IMPORT.value: "Übernahme", Weg.SYSTEM.value: "nach Termin"}
    rolle = wege.get(eintrag.rolle) or (
        Rolle(eintrag.rolle).label if eintrag.rolle in Rolle.values else eintrag.rolle
    )
    person = eintrag.person.name if eintrag.person else "System"
    text = f"{person} ({rolle})" if rolle else person
    if eintrag.im_auftrag:
        text += f", im Auftrag der Kommune ({Kanal(eintrag.im_auftrag).label})"
    return text
