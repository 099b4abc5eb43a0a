"""First stage: from the protocol to the sets behind the numbers. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from berichte.kennzahlen.belege import Beleg, Belege
from berichte.kennzahlen.bestand import bestaende, geltende
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.dauern import sammle_dauern
from berichte.kennzahlen.gebiet import Landkarte
from berichte.kennzahlen.gebietsereignisse import Gebietsereignis, im_monat
from berichte.kennzahlen.laden import Protokoll
from berichte.kennzahlen.mitglieder import Koerperzahl, sammle_mitglieder, zaehle_koerper
from berichte.kennzahlen.offene import (
    OffenerVorgang,
    offene_vorgaenge,
    sammle_haengende,
    sammle_offene,
)
from berichte.kennzahlen.trichter import sammle_trichter
from berichte.kennzahlen.verlauf import GESCHLOSSEN, Bekannt, Verlauf, bekannt_am
from berichte.kennzahlen.vorgaenge import sammle_bewegungen
from berichte.kennzahlen.vorschlaege import hat_vorschlag, ist_entschieden, sammle_entscheidungen
from berichte.kennzahlen.wachstum import sammle_wachstum, zeitpunkte
from berichte.kennzahlen.zusagen import Erzaehlt, Zusagenplatz, erzaehle_zusagen, sammle_zusagen

EIN_TAG = timedelta(days=1)
"""No zone is further from UTC."""


@dataclass(frozen=True, slots=True)
class Mengen:
    """Every set by its key, and what the lists say more closely of what is in them."""

    belege: Belege
    offene: Mapping[int, OffenerVorgang]
    """Open cases by their key."""
    zusagen: Mapping[Zusagenplatz, Erzaehlt]
    zeitraeume: Mapping[str, date]
    """Months and years of the growth, and the day that stands for each."""
    umrisse: tuple[Landkarte, ...] = ()
    """Bodies that the map draws by the outlines of others."""
    gebiet: tuple[Gebietsereignis, ...] = ()
    """Changes of bodies that took effect in the month."""
    vormonat: Koerperzahl = field(default_factory=dict)
    vorjahr: Koerperzahl = field(default_factory=dict)
    """How many bodies there were on the days that are compared with."""

    def __getitem__(self, schluessel: str) -> Sequence[Beleg]:
        """The set behind a number. Raises UnbekannterSchluessel."""
        return self.belege[schluessel]


def bilde_mengen(protokoll: Protokoll, bezug: Bezug) -> Mengen:
    """The same protocol and the same two dates give the same sets."""
    stichtag = bezug.stichtag
    umrisse = protokoll.gebiet.umrisse(stichtag)
    ereignisse = im_monat(protokoll, bezug)
    vormonat, vorjahr = (
        zaehle_koerper(protokoll.koerper_am(tag)) for tag in (bezug.vormonat, bezug.vorjahr)
    )
    protokoll = protokoll.am(stichtag)
    vorgaenge = zaehlbare_vorgaenge(protokoll, bezug)
    gelten = geltende(protokoll.mitgliedschaften)
    offene = offene_vorgaenge(vorgaenge, stichtag)
    zusagen = erzaehle_zusagen(protokoll.zusagen, protokoll.vorgaenge, gelten, stichtag)
    zeitraeume = zeitpunkte(gelten, bezug)
    tage = (stichtag, bezug.vormonat, bezug.vorjahr, *zeitraeume.values())
    je_tag = bestaende(gelten, tage)
    alle = {
        **sammle_mitglieder(protokoll.koerper, gelten, je_tag, bezug),
        **sammle_wachstum(zeitraeume, je_tag, gelten, stichtag),
        **sammle_offene(vorgaenge, offene, bezug),
        **sammle_haengende(offene.values(), stichtag),
        **sammle_bewegungen(vorgaenge, bezug),
        **sammle_entscheidungen(
            vorgaenge, bekannt_am(filter(hat_vorschlag, protokoll.mitgliedschaften), stichtag)
        ),
        **sammle_trichter(vorgaenge, bezug),
        **sammle_dauern(vorgaenge, bezug),
        **sammle_zusagen(zusagen, bezug),
    }
    return Mengen(Belege(alle), offene, zusagen, zeitraeume, umrisse, ereignisse, vormonat, vorjahr)


def zaehlbare_vorgaenge(protokoll: Protokoll, bezug: Bezug) -> list[Bekannt]:
    """The cases, as they stood on the Stichtag, that any number about cases can count."""
    seit = datetime.combine(bezug.fensteranfang, time(), UTC) - EIN_TAG
    lebende = [v for v in protokoll.vorgaenge if not _ist_abgelegt(v, seit)]
    return bekannt_am(lebende, bezug.stichtag)


def _ist_abgelegt(vorgang: Verlauf, seit: datetime) -> bool:
    """Whether a case counts nowhere but by its commitments: it was closed, and what was recorded
    of it last was recorded, and so had happened, before the two years that are looked at."""
    letzter = vorgang.eintraege[-1]
    return (
        letzter.erfasst_am < seit
        and letzter.nachher in GESCHLOSSEN
        and ist_entschieden(vorgang.eintraege)
    )
