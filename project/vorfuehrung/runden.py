"""Two signing rounds: one that made members, and one that lies ahead with a list half ready."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from antraege.akteur import Akteur
from antraege.choices import (
    OFFENE_STATUS,
    Anwesenheit,
    Fassungsstand,
    Handlung,
    Rundenart,
)
from antraege.models import Antrag, Erklaerungsfassung, Kommune, Unterzeichnungsrunde
from project.vorfuehrung.drehbuch import Auftritt, Tat
from project.vorfuehrung.kalender import BERLIN, arbeitstag_ab, arbeitstag_bis
from project.vorfuehrung.personal import Team
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.auftrag import beauftrage
from workflow.verfahren.runden.eingaben import Auftrag, Rundenangaben
from workflow.verfahren.runden.handeln import Wer, aendere, lege_an, schliesse_ab
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.lauf import erledige_rundenlaeufe
from workflow.verfahren.runden.pruefung import angaben_von
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
RANG = 9_000
"""Behind the stories of the bodies, before rules and reports of the same moment."""

VOR_TAGEN, IN_TAGEN = 34, 26
"""The past round lies so many days before the stand, the coming one so many after it."""
ANWESENDE = ("05566028", "05570", "05554064")
"""Whose stories end with the release before the Land signs; here they go on."""
ABWESENDE = ("05766064",)
KOMMENDE = ("05114000", "05566088", "053", "LWL", "05562032", "05515000")
EINGELADENE = ("05114000", "05566088", "05562032")
GESTRICHENE = "05158012"
SPITZEN = {"05114000": "C. Muster", "05566088": "G. Muster", "05515000": "N. Muster"}
"""Whose head of administration is known; of the others the office still has to ask."""


def auftritte(team: Team, stand: date) -> list[Auftritt]:
    """What happens to both rounds before the stand."""
    taten = [*vergangene(team, stand), *kommende(team, stand)]
    return [Auftritt(moment, (RANG, nr), tat) for nr, (moment, tat) in enumerate(taten)]


def vergangene(team: Team, stand: date) -> list[tuple[datetime, Tat]]:
    """Planned, invited, signed; admitted a few days later, with one body that did not come."""
    tag = arbeitstag_bis(stand - timedelta(days=VOR_TAGEN))
    name = f"Gemeinsame Unterzeichnung {tag.year}"
    alle = (*ANWESENDE, *ABWESENDE)

    def lauf(art: Laufart, wer: Akteur) -> Tat:
        return lambda jetzt: _lauf(name, art, wer, jetzt)

    def hake_ab(jetzt: datetime) -> None:
        for nr, ags in enumerate(alle):
            wort = Anwesenheit.ANWESEND if ags in ANWESENDE else Anwesenheit.ABWESEND
            wer = team.bearbeitung2 if nr % 2 else team.bearbeitung
            eingabe = e.AnwesenheitVermerken(runde_id=_runde(name), anwesenheit=wort)
            _tue(wer, H.ANWESENHEIT_VERMERKEN, ags, eingabe, jetzt)

    def schliesse(jetzt: datetime) -> None:
        schliesse_ab(_runde(name), Wer(akteur=team.bearbeitung, jetzt=jetzt))

    return [
        (_um(tag, -60, 9), lambda jetzt: _plane(team, name, tag, tag - timedelta(days=7), jetzt)),
        (_um(tag, -10, 11), lambda jetzt: _setze_auf_liste(team, name, alle, jetzt)),
        (_um(tag, -10, 12), lauf(Laufart.EINLADEN, team.bearbeitung)),
        (_um(tag, 0, 15), hake_ab),
        (_um(tag, 0, 16), lauf(Laufart.UNTERSCHRIFTEN, team.bearbeitung)),
        (_um(tag, 1, 14), lauf(Laufart.VORLEGEN, team.bearbeitung)),
        (_um(tag, 1, 15), schliesse),
        (_um(tag, 4, 16), lauf(Laufart.AUFNEHMEN, team.leitung)),
    ]


def kommende(team: Team, stand: date) -> list[tuple[datetime, Tat]]:
    """A list whose bodies are ready in different ways; some are invited, one was struck again."""
    tag = arbeitstag_ab(stand + timedelta(days=IN_TAGEN))
    schluss = arbeitstag_bis(stand + timedelta(days=IN_TAGEN - 14))
    name = f"Unterzeichnung beim Netzwerktreffen {tag:%m/%Y}"

    def streiche(jetzt: datetime) -> None:
        _setze_auf_liste(team, name, [GESTRICHENE], jetzt)
        eingabe = e.RundenplatzStreichen(
            runde_id=_runde(name), grund="Die Verwaltungsspitze ist an diesem Tag verhindert."
        )
        _tue(team.bearbeitung, H.RUNDENPLATZ_STREICHEN, GESTRICHENE, eingabe, jetzt)

    def lade_ein(jetzt: datetime) -> None:
        for ags in EINGELADENE:
            eingabe = e.ZurRundeEinladen(runde_id=_runde(name))
            _tue(team.bearbeitung, H.ZUR_RUNDE_EINLADEN, ags, eingabe, jetzt)

    def ergaenze(jetzt: datetime) -> None:
        angaben = angaben_von(lies_runde(_runde(name)))
        neu = replace(angaben, hinweis="Bitte planen Sie für das Gruppenfoto etwas Zeit ein.")
        aendere(_runde(name), Wer(akteur=team.bearbeitung2, jetzt=jetzt), neu)

    def trage_spitzen_ein(jetzt: datetime) -> None:
        for kommune in Kommune.objects.filter(ags__in=SPITZEN).order_by("ags"):
            eingabe = e.SpitzeEintragen(name=SPITZEN[kommune.ags], amt=kommune.amtsbezeichnung)
            ziel = Ziel(kommune=kommune.pk)
            fuehre_aus(team.bearbeitung, H.VERWALTUNGSSPITZE_EINTRAGEN, ziel, eingabe, jetzt=jetzt)

    return [
        (_um(stand, -20, 10), lambda jetzt: _plane(team, name, tag, schluss, jetzt)),
        (_um(stand, -4, 13), lambda jetzt: _setze_auf_liste(team, name, KOMMENDE, jetzt)),
        (_um(stand, -4, 14), streiche),
        (_um(stand, -4, 14), trage_spitzen_ein),
        (_um(stand, -4, 15), ergaenze),
        (_um(stand, -3, 16), lade_ein),
    ]


def _um(tag: date, tage: int, stunde: int) -> datetime:
    """A moment so many days before or after a day, on a working day in office hours."""
    gemeint = tag + timedelta(days=tage)
    arbeitstag = arbeitstag_ab(gemeint) if tage > 0 else arbeitstag_bis(gemeint)
    return datetime.combine(arbeitstag, time(stunde, 20), BERLIN)


def _plane(team: Team, name: str, tag: date, schluss: date, jetzt: datetime) -> None:
    fassung = Erklaerungsfassung.objects.get(stand=Fassungsstand.IN_KRAFT)
    angaben = Rundenangaben(
        bezeichnung=name,
        art=Rundenart.PRAESENZ.value,
        am=tag,
        uhrzeit=time(10, 30),
        ort="Düsseldorf",
        fassung_id=fassung.pk,
        listenschluss=arbeitstag_bis(schluss),
    )
    lege_an(Wer(akteur=team.bearbeitung, jetzt=jetzt), angaben)


def _setze_auf_liste(
    team: Team, name: str, kommunen: tuple[str, ...] | list[str], jetzt: datetime
) -> None:
    for ags in kommunen:
        eingabe = e.RundenplatzGeben(runde_id=_runde(name))
        _tue(team.bearbeitung, H.RUNDENPLATZ_GEBEN, ags, eingabe, jetzt)


def _lauf(name: str, art: Laufart, wer: Akteur, jetzt: datetime) -> None:
    """An order, and the worker that does it a moment later."""
    beauftrage(akteur=wer, runde_id=_runde(name), art=art, auftrag=Auftrag(), jetzt=jetzt)
    erledige_rundenlaeufe(jetzt + timedelta(seconds=4))


def _tue(wer: Akteur, handlung: Handlung, ags: str, eingabe: e.Eingabe, jetzt: datetime) -> None:
    antrag = Antrag.objects.get(kommune__ags=ags, status__in=list(OFFENE_STATUS))
    fuehre_aus(wer, handlung, Ziel(antrag=antrag.pk), eingabe, jetzt=jetzt)


def _runde(name: str) -> int:
    return Unterzeichnungsrunde.objects.get(bezeichnung=name).pk
