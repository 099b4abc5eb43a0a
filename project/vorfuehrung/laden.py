"""All of the demonstration in one transaction, on a database that holds nothing of other origin."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from django.db import transaction
from django.utils import timezone

import antraege
from antraege.choices import Fassungsstand, Handlung
from antraege.einlesen.altfaelle import lies_altfaelle
from antraege.einlesen.beliebig import lies_beliebige_tabelle
from antraege.einlesen.mitglieder import Mitgliedszeile
from antraege.einlesen.schritt import DATUMSSPALTEN, SPALTEN
from antraege.models import Antrag, Installation, Kommune, Kriterium, Mitgliedschaft
from project.konten.models import Konto
from project.vorfuehrung import bielefeld, gebiet, monatsberichte, regelwerk, runden
from project.vorfuehrung.akte import Akte
from project.vorfuehrung.besetzung import BESETZUNG
from project.vorfuehrung.drehbuch import Auftritt, Drehbuch, Geschichte, spiele
from project.vorfuehrung.erfundene import ERFUNDENE
from project.vorfuehrung.kalender import BERLIN, arbeitstag_bis
from project.vorfuehrung.personal import ROLLENKARTEN, Team, lege_konten_an, spricht_fuer, team
from workflow.verfahren.altfaelle import importierend, uebernimm_alles
from workflow.verfahren.bestand import uebernimm_mitglieder
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.zugang import zugang_erteilen

DATEN = Path(antraege.__file__).parent / "daten"
MITGLIEDER = DATEN / "mitglieder.csv"
ALTFAELLE = DATEN / "prozessfaelle.csv"
FRUEHESTER_STAND = date(2021, 1, 1)
BEGINN_VOR_TAGEN = 800
ALTFAELLE_VOR_TAGEN = 45
ENDE_DER_ERFUNDENEN = (9, 24, 37, 2)
SPITZENNAMEN = "CDEFGHJKLNOPQSTUWXZ"


class NichtMoeglich(Exception):
    """The demonstration cannot be loaded here; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """What was done; ``war_schon_da`` means: nothing."""

    stand: date
    war_schon_da: bool = False
    anzahl_vorgaenge: int = 0
    anzahl_handlungen: int = 0


@transaction.atomic
def lade_vorfuehrung(stand: date, *, heute: date) -> Ergebnis:
    """Accounts and cases up to ``stand``. Raises :class:`NichtMoeglich`."""
    installation = sperre_installation()
    if installation.ist_vorfuehrung:
        return Ergebnis(installation.vorfuehrung_stand or stand, war_schon_da=True)
    _pruefe(stand, heute)
    # First of all: what the demonstration prints on its way says that it is one.
    Installation.objects.filter(pk=installation.pk).update(
        ist_vorfuehrung=True, vorfuehrung_stand=stand
    )
    beginn = datetime.combine(
        arbeitstag_bis(stand - timedelta(days=BEGINN_VOR_TAGEN)), time(9, 0), BERLIN
    )
    konten = lege_konten_an()
    mannschaft = team(konten)
    kommunen = {k.ags: k for k in Kommune.objects.all()}
    _pruefe_kommunen(kommunen)
    _uebernimm_mitglieder(beginn - timedelta(days=1))
    _erteile_zugaenge(konten, kommunen, mannschaft, beginn)
    regelwerk.stelle_ein(mannschaft, beginn + timedelta(minutes=30))
    bielefeld.uebernimm(kommunen[bielefeld.AGS], mannschaft, beginn + timedelta(hours=1))
    letzter_tag = arbeitstag_bis(stand - timedelta(days=1))
    anzahl = spiele(
        [
            *_wirkliche(kommunen, mannschaft, stand),
            *_erfundene(mannschaft, stand),
            _altfaelle(mannschaft, stand),
            *runden.auftritte(mannschaft, stand),
            *regelwerk.auftritte(mannschaft, stand),
            *gebiet.auftritte(mannschaft, stand),
            *monatsberichte.auftritte(mannschaft, stand),
        ],
        postschluss=datetime.combine(letzter_tag, time(0, 0), BERLIN),
    )
    vermerke(
        akteur=mannschaft.administration,
        handlung=Handlung.VORFUEHRUNG_LADEN,
        daten={"vorfuehrung": [{"stand": stand.isoformat(), "anzahl_handlungen": anzahl}]},
    )
    return Ergebnis(stand, anzahl_vorgaenge=Antrag.objects.count(), anzahl_handlungen=anzahl)


def _pruefe(stand: date, heute: date) -> None:
    if stand > heute:
        raise NichtMoeglich(f"Der Stand {stand:%d.%m.%Y} liegt in der Zukunft.")
    if stand < FRUEHESTER_STAND:
        raise NichtMoeglich(
            f"Der Stand {stand:%d.%m.%Y} liegt zu früh; möglich ist er ab "
            f"{FRUEHESTER_STAND:%d.%m.%Y}."
        )
    if Antrag.objects.exists():
        raise NichtMoeglich("Die Datenbank enthält Vorgänge, die nicht zur Vorführung gehören.")
    if Konto.objects.exists():
        raise NichtMoeglich("Die Datenbank enthält Konten, die nicht zur Vorführung gehören.")


def _uebernimm_mitglieder(anfang: datetime) -> None:
    """Known before the first case, or the day after they joined: past reports count them too."""

    def wann(mitglied: Mitgliedszeile) -> datetime:
        tag = mitglied.beginn.spaetestens
        if tag is None or tag < anfang.date():
            return anfang
        return datetime.combine(tag + timedelta(days=1), anfang.timetz())

    abgelehnt = uebernimm_mitglieder(MITGLIEDER, wann=wann).abgelehnt
    if abgelehnt:
        raise NichtMoeglich(f"Ein Mitglied kam nicht ins Register: {abgelehnt[0]}")


def _altfaelle(mannschaft: Team, stand: date) -> Auftritt:
    """The documented cases, recorded by Administration some weeks before the stand."""

    def uebernimm(jetzt: datetime) -> None:
        tabelle = lies_beliebige_tabelle(
            ALTFAELLE, ALTFAELLE.name, SPALTEN, datumsspalten=DATUMSSPALTEN
        )
        bestand = lies_altfaelle(tabelle, timezone.localdate(jetzt))
        uebernimm_alles(importierend(mannschaft.administration), bestand, jetzt=jetzt)

    tag = arbeitstag_bis(stand - timedelta(days=ALTFAELLE_VOR_TAGEN))
    return Auftritt(datetime.combine(tag, time(15, 0), BERLIN), (len(BESETZUNG) + 99, 0), uebernimm)


def _pruefe_kommunen(kommunen: dict[str, Kommune]) -> None:
    """All bodies of the cast are there, and none of them is a member."""
    noetig = {rolle.ags for rolle in BESETZUNG} | {k.kommune_ags for k in ROLLENKARTEN} - {""}
    if noetig - kommunen.keys():
        raise NichtMoeglich("Das Register ist nicht geladen; bitte zuerst „register_laden“ rufen.")
    gespielt = [rolle.ags for rolle in BESETZUNG] + [bielefeld.AGS]
    mitglied = Mitgliedschaft.objects.filter(kommune__ags__in=gespielt).first()
    if mitglied is not None:
        raise NichtMoeglich(
            f"{mitglied.kommune.name} ist in dieser Datenbank Mitglied und spielt in der "
            "Vorführung mit."
        )
    if any(bau().ags in kommunen for bau in ERFUNDENE):
        raise NichtMoeglich("Ein Schlüssel der erfundenen Kommunen ist schon vergeben.")


def _erteile_zugaenge(
    konten: dict[str, Konto], kommunen: dict[str, Kommune], mannschaft: Team, jetzt: datetime
) -> None:
    for karte in ROLLENKARTEN:
        if karte.kommune_ags:
            zugang_erteilen(
                akteur=mannschaft.administration,
                konto=konten[karte.anmeldename],
                kommune=kommunen[karte.kommune_ags],
                jetzt=jetzt,
            )


def _wirkliche(kommunen: dict[str, Kommune], mannschaft: Team, stand: date) -> list[Auftritt]:
    auftritte: list[Auftritt] = []
    for reihe, rolle in enumerate(BESETZUNG):
        akte = _akte(kommunen[rolle.ags], mannschaft)
        letzter = stand - timedelta(days=rolle.ende_vor)
        auftritte += _schreibe(akte, rolle.geschichte, letzter, reihe)
    return auftritte


def _erfundene(mannschaft: Team, stand: date) -> list[Auftritt]:
    auftritte: list[Auftritt] = []
    for reihe, (bau, geschichte) in enumerate(ERFUNDENE.items(), len(BESETZUNG)):
        kommune = bau()
        kommune.ist_erfunden = True
        kommune.hinweis = "Für die Vorführung erfunden."
        kommune.save()
        akte = _akte(kommune, mannschaft)
        akte.vertretung = spricht_fuer(kommune)
        letzter = stand - timedelta(days=ENDE_DER_ERFUNDENEN[reihe - len(BESETZUNG)])
        auftritte += _schreibe(akte, geschichte, letzter, reihe)
    return auftritte


def _akte(kommune: Kommune, mannschaft: Team) -> Akte:
    """The same chances for a body whenever and wherever it is played."""
    zufall = Random(f"vorfuehrung {kommune.ags}")
    kriterien = Kriterium.objects.filter(katalog__stand=Fassungsstand.IN_KRAFT)
    return Akte(
        kommune=kommune,
        team=mannschaft,
        zufall=zufall,
        kriterien=dict(kriterien.values_list("nr", "pk")),
        zustaendig=mannschaft.bearbeitung if zufall.random() < 0.6 else mannschaft.bearbeitung2,
        spitzenname=f"{zufall.choice(SPITZENNAMEN)}. Muster",
    )


def _schreibe(akte: Akte, geschichte: Geschichte, letzter: date, reihe: int) -> list[Auftritt]:
    drehbuch = Drehbuch(akte, akte.zufall)
    geschichte(drehbuch)
    return drehbuch.auftritte(letzter, reihe)
