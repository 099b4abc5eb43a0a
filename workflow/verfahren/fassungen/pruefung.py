"""What is wrong with a draft, each as a sentence at its field. Pure.

The field of a criterion is called ``kriterien-{place}-{name}``, by its place in the draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from antraege.choices import Kommunentyp, Landeswissen, Partei
from antraege.namen import sortierschluessel
from berichte import markdown
from workflow.verfahren.fassungen.eingaben import (
    Alternative,
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)
from workflow.verfahren.hindernis import Hindernis, eingabefehler

HOECHSTENS_KRITERIEN = 40
HOECHSTENS_ALTERNATIVEN = 12
HOECHSTE_NUMMER = 99
LAENGE_TITEL = 200
LAENGE_ERLAEUTERUNG = 4000
LAENGE_SCHLUESSEL = 40
PFLICHTPARTEIEN = (Partei.KOMMUNE, Partei.LAND)
"""Without these two there is no joint declaration, and no release before the Land signs."""


def pruefe_katalog(entwurf: Katalogentwurf) -> Iterator[Hindernis]:
    """Everything that is missing or wrong in a catalogue."""
    yield from pruefe_zeile("bezeichnung", entwurf.bezeichnung, "eine Bezeichnung")
    if not entwurf.kriterien:
        yield eingabefehler("kriterien", "Ein Katalog braucht mindestens ein Kriterium.")
    if len(entwurf.kriterien) > HOECHSTENS_KRITERIEN:
        satz = f"Ein Katalog hat höchstens {HOECHSTENS_KRITERIEN} Kriterien."
        yield eingabefehler("kriterien", satz)
    nummern = Counter(k.nr for k in entwurf.kriterien)
    titel = Counter(_gefaltet(k.titel) for k in entwurf.kriterien)
    for stelle, kriterium in enumerate(entwurf.kriterien):
        feld = f"kriterien-{stelle}"
        if nummern[kriterium.nr] > 1:
            satz = f"Die Nummer {kriterium.nr} ist mehrfach vergeben."
            yield eingabefehler(f"{feld}-nr", satz)
        if titel[_gefaltet(kriterium.titel)] > 1 and kriterium.titel.strip():
            yield eingabefehler(f"{feld}-titel", "Diesen Titel trägt noch ein anderes Kriterium.")
        yield from _pruefe_kriterium(feld, kriterium)


def _gefaltet(text: str) -> str:
    return sortierschluessel(" ".join(text.split()))


def _pruefe_kriterium(feld: str, kriterium: Kriteriumentwurf) -> Iterator[Hindernis]:
    if not 1 <= kriterium.nr <= HOECHSTE_NUMMER:
        yield eingabefehler(f"{feld}-nr", f"Nummern gehen von 1 bis {HOECHSTE_NUMMER}.")
    yield from pruefe_zeile(f"{feld}-titel", kriterium.titel, "einen Titel")
    yield from pruefe_text(f"{feld}-erlaeuterung", kriterium.erlaeuterung, LAENGE_ERLAEUTERUNG)
    if not set(kriterium.gilt_fuer) <= set(Kommunentyp.values):
        yield eingabefehler(f"{feld}-gilt_fuer", "Diese Art von Kommune gibt es nicht.")
    if kriterium.landeswissen and kriterium.landeswissen not in Landeswissen.values:
        yield eingabefehler(f"{feld}-landeswissen", "Darüber weiß das Land nichts.")
    yield from _pruefe_alternativen(f"{feld}-alternativen", kriterium)


def _pruefe_alternativen(feld: str, kriterium: Kriteriumentwurf) -> Iterator[Hindernis]:
    wege = kriterium.alternativen
    if len(wege) > HOECHSTENS_ALTERNATIVEN:
        yield eingabefehler(feld, f"Höchstens {HOECHSTENS_ALTERNATIVEN} Wege sind möglich.")
    if len(wege) == 1:
        satz = "Ein einziger Weg ist keine Wahl: bitte mindestens zwei angeben oder keinen."
        yield eingabefehler(feld, satz)
    for weg in wege:
        yield from pruefe_zeile(feld, weg.titel, "für jeden Weg einen Titel")
        yield from _pruefe_schluessel(feld, weg)
    if len({weg.schluessel for weg in wege}) < len(wege) or _hat_gleiche_titel(wege):
        yield eingabefehler(feld, "Zwei Wege heißen gleich.")
    if any(weg.ist_zusage for weg in wege) and not kriterium.laesst_zusage_zu:
        satz = "Ein Weg durch Zusage geht nur, wo das Kriterium eine Zusage zulässt."
        yield eingabefehler(feld, satz)


def _hat_gleiche_titel(wege: tuple[Alternative, ...]) -> bool:
    return len({_gefaltet(weg.titel) for weg in wege}) < len(wege)


def _pruefe_schluessel(feld: str, weg: Alternative) -> Iterator[Hindernis]:
    if not weg.schluessel or len(weg.schluessel) > LAENGE_SCHLUESSEL:
        yield eingabefehler(feld, f"Der Weg „{weg.titel}“ hat keinen brauchbaren Schlüssel.")


def pruefe_fassung(entwurf: Fassungsentwurf) -> Iterator[Hindernis]:
    """Everything that is missing or wrong in a text version."""
    yield from pruefe_zeile("bezeichnung", entwurf.bezeichnung, "eine Bezeichnung")
    for satz in markdown.pruefe(entwurf.text):
        yield eingabefehler("text", satz)
    stellen = (*entwurf.parteien, *entwurf.freiwillige_parteien)
    for partei in PFLICHTPARTEIEN:
        if partei not in entwurf.parteien:
            satz = f"Die Unterschrift „{partei.label}“ ist immer erforderlich."
            yield eingabefehler(partei.value, satz)
    for partei_key in dict.fromkeys(stellen):
        if partei_key not in Partei.values:
            yield eingabefehler("parteien", "Diese Unterschriftsstelle gibt es nicht.")
        elif stellen.count(partei_key) > 1:
            yield eingabefehler(partei_key, "Diese Stelle ist mehrfach vergeben.")


def pruefe_zeile(feld: str, text: str, was: str, laenge: int = LAENGE_TITEL) -> Iterator[Hindernis]:
    """A line that has to be there. ``was`` is the object of the sentence."""
    if not text.strip():
        yield eingabefehler(feld, f"Bitte {was} angeben.")
    elif len(text.splitlines()) > 1:
        yield eingabefehler(feld, "Bitte ohne Zeilenumbruch angeben.")
    yield from pruefe_text(feld, text, laenge)


def pruefe_text(feld: str, text: str, laenge: int) -> Iterator[Hindernis]:
    """A text that fits its column and that every database takes."""
    if len(text) > laenge:
        satz = f"Der Text hat {len(text)} Zeichen; möglich sind höchstens {laenge}."
        yield eingabefehler(feld, satz)
    if "\x00" in text:
        yield eingabefehler(feld, "Der Text enthält ein Zeichen, das nicht erlaubt ist.")
