"""One case as a frozen value: its rows by subject, ``zeilen`` (all collections), ``fall``."""

from antraege.fall.akte import (
    AnsprechpersonZeile,
    DokumentZeile,
    GastteilnahmeZeile,
    MitGueltigkeitZeile,
    SpitzeZeile,
    VorgeschichteZeile,
)
from antraege.fall.eigene import (
    AndererVorgang,
    AntragZeile,
    FassungZeile,
    InstallationZeile,
    KatalogZeile,
    KommuneZeile,
    KriteriumZeile,
    MitgliedschaftZeile,
    RundeZeile,
)
from antraege.fall.fall import Fall
from antraege.fall.grundlage import (
    Zeile,
)
from antraege.fall.tatsachen import (
    AnhoerungZeile,
    AussetzungZeile,
    BeratungZeile,
    EntbehrlichkeitZeile,
    FreigabeZeile,
    FristZeile,
    NachrichtZeile,
    NachweisZeile,
    PruefergebnisZeile,
    RueckfrageZeile,
    RundenplatzZeile,
    UnterschriftZeile,
    ZusageverlaengerungZeile,
    ZusageZeile,
)
from antraege.fall.zeilen import NUR_DER_KOMMUNE, SAMMLUNGEN

__all__ = [
    "NUR_DER_KOMMUNE",
    "SAMMLUNGEN",
    "AndererVorgang",
    "AnhoerungZeile",
    "AnsprechpersonZeile",
    "AntragZeile",
    "AussetzungZeile",
    "BeratungZeile",
    "DokumentZeile",
    "EntbehrlichkeitZeile",
    "Fall",
    "FassungZeile",
    "FreigabeZeile",
    "FristZeile",
    "GastteilnahmeZeile",
    "InstallationZeile",
    "KatalogZeile",
    "KommuneZeile",
    "KriteriumZeile",
    "MitGueltigkeitZeile",
    "MitgliedschaftZeile",
    "NachrichtZeile",
    "NachweisZeile",
    "PruefergebnisZeile",
    "RueckfrageZeile",
    "RundeZeile",
    "RundenplatzZeile",
    "SpitzeZeile",
    "UnterschriftZeile",
    "VorgeschichteZeile",
    "Zeile",
    "ZusageZeile",
    "ZusageverlaengerungZeile",
]
