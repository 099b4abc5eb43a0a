"""Figures: every number comes from the protocol, for a Stichtag and a Kenntnisstand.

Two stages, both pure: from the protocol to sets (``mengen``), from those to numbers (``zahlen``).

``bezug``          the two dates, and the days a month is compared with
``auswahl``        which bodies are looked at
``verlauf``        one chain as it is known: corrected dates, and the situation on a day
``laden``          reads the protocol as it was known at a moment
``gebiet``         bodies as they were on a day
``gebietsereignisse`` changes of bodies that explain another number
``belege``         what stands behind a number, by the number's key
``gezaehlt``       numbers that know their key, and lists that do not grow for ever
``uhr``            for whom the clock ran
``bestand``        who was a member on a day
``mitglieder``     members, coverage, regions, admissions of the month
``netz``           how each body stands to the network
``wachstum``       members by month and year, accessions by year and signing round
``offene``         open cases as they stood on a day, overdue and stuck ones
``vorgaenge``      figures of the cases; new and finished ones
``gruende``        reads why something is due
``vorschlaege``    what waits for a decision of leadership
``trichter``       how far the cases of two years have come
``aufenthalte``    stays in a state and their intervals, and which of them tell a duration
``dauern``         how long steps take, without pauses, and whose turn it was
``zusagen``        commitments of members: open, due, kept or not
``mengen``         all sets together
``einwohner``      inhabitants of members, from the register
``zahlen``         all numbers together; reads them, and the set behind one
``berichtigungen`` what has become known since a report
``codec``          figures as JSON and back

What each figure means stands in docs/kennzahlen.md. Nothing here reads the present columns of a
case or a membership: they know neither what was true on a day nor what was known then.
"""

from berichte.kennzahlen.auswahl import ALLE, Auswahl
from berichte.kennzahlen.belege import Beleg, Belegart, UnbekannterSchluessel
from berichte.kennzahlen.berichtigungen import Berichtigung
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.codec import (
    DEFINITIONSSTAND,
    UnlesbareZahlen,
    als_json,
    aus_json,
    pruefsumme,
)
from berichte.kennzahlen.gezaehlt import Liste
from berichte.kennzahlen.gruende import UNTERZEICHNUNG
from berichte.kennzahlen.zahlen import (
    Zahlen,
    berechne,
    geteilte,
    lies_belege,
    lies_berichtigungen,
    lies_zahlen,
    vereinte,
)

__all__ = [
    "ALLE",
    "DEFINITIONSSTAND",
    "UNTERZEICHNUNG",
    "Auswahl",
    "Beleg",
    "Belegart",
    "Berichtigung",
    "Bezug",
    "Liste",
    "UnbekannterSchluessel",
    "UnlesbareZahlen",
    "Zahlen",
    "als_json",
    "aus_json",
    "berechne",
    "geteilte",
    "lies_belege",
    "lies_berichtigungen",
    "lies_zahlen",
    "pruefsumme",
    "vereinte",
]
