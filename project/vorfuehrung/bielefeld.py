"""Bielefeld's old case, as its public paper of 2018 shows it; nothing is invented.

Source: Beschlussvorlage der Verwaltung, Drucksache 7091/2014-2020 of 21.08.2018, for the session of
the Sozial- und Gesundheitsausschuss on 04.09.2018 (public). How the committee decided is not known
here; neither is when and how the interest had come in.
"""

from datetime import date, datetime

from antraege.akteur import Akteur, Weg
from antraege.choices import Antragsstatus, Beratungsrolle, Handlung, Oeffentlichkeit, Rolle
from antraege.models import Kommune
from antraege.zeitangabe import Zeitangabe
from project.vorfuehrung.personal import Team
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

AGS = "05711000"
VORLAGE_VOM = date(2018, 8, 21)
SITZUNG_AM = date(2018, 9, 4)
S = Antragsstatus


def uebernimm(kommune: Kommune, team: Team, jetzt: datetime) -> None:
    """The old case in beschluss_ausstehend, with its one consultation."""
    administration = Akteur(
        team.administration.person_id,
        team.administration.name,
        frozenset({Rolle.ADMINISTRATION}),
        weg=Weg.IMPORT,
    )
    altfall = e.AltfallUebernehmen(
        status=S.BESCHLUSS_AUSSTEHEND,
        schritte={
            S.INTERESSE_BEKUNDET.value: "unbekannt",
            S.IN_PRUEFUNG.value: "unbekannt",
            S.BESCHLUSS_AUSSTEHEND.value: "belegt",
        },
        eingang=Zeitangabe.unbekannt(),
        geschehen=Zeitangabe.spaetestens_am(VORLAGE_VOM),
        zustaendig_id=team.bearbeitung.person_id,
    )
    ziel = Ziel(kommune=kommune.pk)
    ergebnis = fuehre_aus(administration, Handlung.ALTFALL_UEBERNEHMEN, ziel, altfall, jetzt=jetzt)
    beratung = e.BeratungErfassen(
        gremium="Sozial- und Gesundheitsausschuss",
        sitzung=Zeitangabe.tag(SITZUNG_AM),
        drucksache="7091/2014-2020",
        oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
        rolle=Beratungsrolle.ENTSCHEIDUNG,
    )
    ziel = Ziel(antrag=ergebnis.antrag_id)
    fuehre_aus(team.bearbeitung, Handlung.BERATUNG_ERFASSEN, ziel, beratung, jetzt=jetzt)
