"""Rules and versions: who signs for the Land, a catalogue that waits for release, a draft text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from antraege.models import Erklaerungsfassung, Kriterienkatalog
from project.vorfuehrung.akte import LAND
from project.vorfuehrung.drehbuch import Auftritt
from project.vorfuehrung.kalender import BERLIN, arbeitstag_bis
from project.vorfuehrung.personal import Team
from workflow.verfahren.fassungen.einstellung import aendere_regeln, lies_regeln
from workflow.verfahren.fassungen.gegenstand import KATALOG, TEXTFASSUNG
from workflow.verfahren.fassungen.handeln import Wer, aendere, entwerfe, schlage_vor
from workflow.verfahren.fassungen.inhalt import lies_fassung, lies_katalog

VERTEILER = ("hausleitung@beitrittsweg.example", "referat@beitrittsweg.example")
RANG = 10_000
"""Behind every case of the same moment."""


def stelle_ein(team: Team, jetzt: datetime) -> None:
    """Who signs for the Land, so that nobody types it again, and who gets the monthly reports."""
    regeln = replace(
        lies_regeln()[0],
        unterzeichnend_land=LAND[0],
        amt_land=LAND[1],
        berichtsverteiler=VERTEILER,
    )
    aendere_regeln(akteur=team.administration, regeln=regeln, jetzt=jetzt)


def auftritte(team: Team, stand: date) -> list[Auftritt]:
    """What happens to versions in the last weeks before the stand."""
    return [
        Auftritt(_moment(stand, 14), (RANG, 0), lambda jetzt: _entwirf_katalog(team, jetzt)),
        Auftritt(_moment(stand, 9), (RANG, 1), lambda jetzt: _entwirf_text(team, jetzt)),
    ]


def _moment(stand: date, vor_tagen: int) -> datetime:
    tag = arbeitstag_bis(stand - timedelta(days=vor_tagen))
    return datetime.combine(tag, time(16, 30), BERLIN)


def _entwirf_katalog(team: Team, jetzt: datetime) -> None:
    """A clearer wording of one requirement, proposed by Administration."""
    wer = Wer(akteur=team.administration, jetzt=jetzt)
    nummer = entwerfe(KATALOG, wer=wer, vorlage=1)
    entwurf = lies_katalog(Kriterienkatalog.objects.get(version=nummer))
    kriterien = tuple(
        replace(k, erlaeuterung=f"{k.erlaeuterung} Eine Vertretung soll benannt sein.")
        if k.nr == 1
        else k
        for k in entwurf.kriterien
    )
    aendere(KATALOG, nummer, wer=wer, entwurf=replace(entwurf, kriterien=kriterien))
    grund = "Rückmeldung aus dem Netzwerktreffen: Vertretung ausdrücklich nennen."
    schlage_vor(KATALOG, nummer, wer=wer, grund=grund)


def _entwirf_text(team: Team, jetzt: datetime) -> None:
    """A new wording of the declaration, still a draft."""
    wer = Wer(akteur=team.bearbeitung, jetzt=jetzt)
    nummer = entwerfe(TEXTFASSUNG, wer=wer, vorlage=1)
    entwurf = lies_fassung(Erklaerungsfassung.objects.get(version=nummer))
    satz = "Die kommunalen Spitzenverbände unterstützen das Netzwerk und können mitunterzeichnen."
    neu = replace(
        entwurf, text=f"{entwurf.text.rstrip()}\n\n{satz}\n", freiwillige_parteien=("verband",)
    )
    aendere(TEXTFASSUNG, nummer, wer=wer, entwurf=neu)
