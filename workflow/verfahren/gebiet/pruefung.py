"""What is wrong with a change of bodies, each as a sentence at its field. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.einlesen.angaben import hat_steuerzeichen
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.lage import Koerperlage, Lage, Vorgangskopf
from workflow.verfahren.gebiet.mitgliedspruefung import pruefe_mitgliedschaften
from workflow.verfahren.gebiet.ortspruefung import pruefe_lage_im_land
from workflow.verfahren.gebiet.teilpruefung import pruefe_teil
from workflow.verfahren.gebiet.teilungspruefung import pruefe_teilung
from workflow.verfahren.hindernis import Hindernis, eingabefehler

R = Gebietsrolle
FRUEHESTENS = date(1946, 8, 23)
"""North Rhine-Westphalia begins."""
HOECHSTENS_VORAUS = timedelta(days=2 * 366)
VORAUS = "höchstens zwei Jahre voraus"
HOECHSTENS_TEILE = 12
LAENGEN = {"quelle": 400, "quelle_url": 400}


def pruefe(lage: Lage, heute: date) -> Iterator[Hindernis]:
    """Everything that is missing or wrong."""
    entwurf = lage.entwurf
    yield from _pruefe_angaben(entwurf, heute)
    yield from _pruefe_teile(lage)
    for teil in entwurf.teile:
        yield from pruefe_teil(lage, teil)
    yield from pruefe_mitgliedschaften(lage)
    yield from pruefe_lage_im_land(lage)
    if entwurf.art is Gebietsart.TEILUNG:
        yield from pruefe_teilung(lage)
    yield from _pruefe_wahl(lage)


def _pruefe_angaben(entwurf: Gebietsentwurf, heute: date) -> Iterator[Hindernis]:
    tag = entwurf.wirksam_am
    if tag is None:
        yield eingabefehler("wirksam_am", "Bitte den Tag angeben, ab dem die Änderung gilt.")
    elif tag < FRUEHESTENS:
        yield eingabefehler(
            "wirksam_am", f"So lange gibt es das Land nicht: erst seit {FRUEHESTENS:%d.%m.%Y}."
        )
    elif tag > heute + HOECHSTENS_VORAUS:
        yield eingabefehler(
            "wirksam_am", f"Der {tag:%d.%m.%Y} liegt zu weit in der Zukunft: {VORAUS}."
        )
    if not entwurf.quelle.strip():
        yield eingabefehler("quelle", "Bitte die Quelle angeben, etwa das Gesetz oder den Erlass.")
    for feld, laenge in LAENGEN.items():
        if len(getattr(entwurf, feld)) > laenge:
            yield eingabefehler(feld, f"Der Text ist zu lang: höchstens {laenge} Zeichen.")
        if hat_steuerzeichen(getattr(entwurf, feld)):
            yield eingabefehler(feld, "Der Text enthält ein Zeichen, das nicht erlaubt ist.")
    if entwurf.quelle_url and not re.match(r"https?://\S+$", entwurf.quelle_url):
        satz = "Bitte eine Adresse angeben, die mit https:// beginnt."
        yield eingabefehler("quelle_url", satz)


# --- how many bodies, and each only once


def _pruefe_teile(lage: Lage) -> Iterator[Hindernis]:
    entwurf = lage.entwurf
    if len(entwurf.teile) > HOECHSTENS_TEILE:
        yield Hindernis(f"Mehr als {HOECHSTENS_TEILE} Kommunen in einer Änderung sind zu viele.")
    mehrfach = Counter(t.kommune_id for t in entwurf.teile if t.kommune_id is not None)
    gesehen: set[int] = set()
    for teil in entwurf.teile:
        if teil.kommune_id is None or mehrfach[teil.kommune_id] < 2:
            continue
        if teil.kommune_id in gesehen:
            yield eingabefehler(teil.feld, _mehrfach(lage, teil))
        gesehen.add(teil.kommune_id)
    if entwurf.art is Gebietsart.ZUSAMMENSCHLUSS:
        yield from _pruefe_zusammenschluss(entwurf)
    elif not any(t.kommune_id is not None for t in entwurf.teile):
        yield eingabefehler("k1", "Bitte die Kommune angeben.")


def _mehrfach(lage: Lage, teil: Teil) -> str:
    koerper = lage.von(teil)
    name = koerper.name if koerper is not None else "Diese Kommune"
    endende = {t.kommune_id for t in lage.entwurf.endende}
    if teil.rolle is R.BLEIBT and teil.kommune_id in endende:
        return f"{name} kann nicht in sich selbst aufgehen."
    return f"{name} ist schon genannt."


def _pruefe_zusammenschluss(entwurf: Gebietsentwurf) -> Iterator[Hindernis]:
    if len(entwurf.danach) != 1:
        yield eingabefehler("z", "Bitte angeben, worin die Kommunen aufgehen.")
    noetig = 2 if any(t.rolle is R.ENTSTEHT for t in entwurf.danach) else 1
    if len(entwurf.endende) < noetig:
        satz = "Bitte mindestens zwei Kommunen angeben, die sich zusammenschließen."
        einzeln = "Bitte die Kommune angeben, die in der anderen aufgeht."
        feld = "k1" if not entwurf.endende else "k2"
        yield eingabefehler(feld, satz if noetig == 2 else einzeln)


def _pruefe_wahl(lage: Lage) -> Iterator[Hindernis]:
    """Of several open cases one goes on, by choice; where there is a membership, none does."""
    wahl = waehlbare(lage)
    if len(wahl) < 2:
        return
    if lage.entwurf.fortgefuehrter_antrag is None:
        namen = " und ".join(v.aktenzeichen for _, v in wahl)
        satz = f"Es laufen die Vorgänge {namen}. Bitte wählen, welcher weitergeht."
        yield eingabefehler("fortgefuehrter_antrag", satz)
    elif lage.entwurf.fortgefuehrter_antrag not in {v.id for _, v in wahl}:
        satz = "Dieser Vorgang läuft nicht mehr. Bitte einen der laufenden wählen."
        yield eingabefehler("fortgefuehrter_antrag", satz)


def waehlbare(lage: Lage) -> list[tuple[Koerperlage, Vorgangskopf]]:
    """Open cases of which one could go on at the successor; none where that is a member."""
    if lage.entwurf.nachfolge is None:
        return []
    nachfolge = lage.nachfolge
    beteiligte = [*lage.endende, *([nachfolge] if nachfolge is not None else [])]
    if any(k.mitgliedschaft is not None for k in beteiligte):
        return []
    return [(k, k.vorgang) for k in beteiligte if k.vorgang is not None]
