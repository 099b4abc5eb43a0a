"""Changes of invented bodies: one that has been executed, one that waits for the second person.

No real body is renamed or merged here: what a law would have to say of it, nobody makes up.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand, Kommunentyp
from antraege.models import Gebietsaenderung, Kommune
from project.vorfuehrung.drehbuch import Auftritt
from project.vorfuehrung.kalender import BERLIN, arbeitstag_ab, arbeitstag_bis
from project.vorfuehrung.personal import Team
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.handeln import Wer, entwerfe, schlage_vor
from workflow.verfahren.gebiet.vollzug import vollziehe

R = Gebietsrolle
MUSTERSTADT, BEISPIELINGEN, NEUE = "99000001", "99000003", "99000004"
NAME_DANACH = "Musterstadt an der Probe"
RANG = 20_000
"""Behind everything else of the same moment."""


def auftritte(team: Team, stand: date) -> list[Auftritt]:
    """A new name since a 1 January that lies two months back at least; a merger of these days."""
    neujahr = date((stand - timedelta(days=60)).year, 1, 1)
    vorschlag = _moment(arbeitstag_bis(neujahr - timedelta(days=30)))
    vollzug = _moment(arbeitstag_ab(neujahr + timedelta(days=5)))
    heute = _moment(arbeitstag_bis(stand - timedelta(days=3)))
    return [
        Auftritt(vorschlag, (RANG, 0), lambda jetzt: _schlage_namen_vor(team, neujahr, jetzt)),
        Auftritt(vollzug, (RANG, 1), lambda jetzt: _vollziehe(team, jetzt)),
        Auftritt(
            heute,
            (RANG, 2),
            lambda jetzt: _schlage_zusammenschluss_vor(team, stand.replace(day=1), jetzt),
        ),
    ]


def _moment(tag: date) -> datetime:
    return datetime.combine(tag, time(14, 15), BERLIN)


def _schlage_namen_vor(team: Team, neujahr: date, jetzt: datetime) -> None:
    teil = Teil(rolle=R.BLEIBT, kommune_id=_pk(MUSTERSTADT), name=NAME_DANACH)
    quelle = "Für die Vorführung erfunden: Genehmigung des neuen Namens"
    _lege_vor(team, Gebietsart.UMBENENNUNG, neujahr, quelle, (teil,), jetzt)


def _schlage_zusammenschluss_vor(team: Team, wirksam_am: date, jetzt: datetime) -> None:
    endende = (Teil(rolle=R.GEHT_AUF, kommune_id=_pk(ags)) for ags in (MUSTERSTADT, BEISPIELINGEN))
    neue = Teil(
        rolle=R.ENTSTEHT,
        ags=NEUE,
        name="Musterstadt-Beispielingen",
        typ=Kommunentyp.STADT,
        einwohner=48_300,
    )
    quelle = "Für die Vorführung erfunden: Gesetz über den Zusammenschluss"
    art = Gebietsart.ZUSAMMENSCHLUSS
    _lege_vor(team, art, wirksam_am, quelle, (*endende, neue), jetzt)


def _lege_vor(
    team: Team,
    art: Gebietsart,
    wirksam_am: date,
    quelle: str,
    teile: tuple[Teil, ...],
    jetzt: datetime,
) -> None:
    wer = Wer(akteur=team.bearbeitung, jetzt=jetzt)
    entwurf = Gebietsentwurf(art=art, wirksam_am=wirksam_am, quelle=quelle, teile=teile)
    schlage_vor(entwerfe(wer=wer, entwurf=entwurf), wer=wer, grund="Bitte entscheiden.")


def _vollziehe(team: Team, jetzt: datetime) -> None:
    (pk,) = Gebietsaenderung.objects.filter(stand=Gebietsstand.VORGESCHLAGEN).values_list(
        "pk", flat=True
    )
    vollziehe(pk, wer=Wer(akteur=team.leitung, jetzt=jetzt))


def _pk(ags: str) -> int:
    return Kommune.objects.get(ags=ags).pk
