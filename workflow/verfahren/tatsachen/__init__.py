"""Facts of a case or a body. They have no order: every fact can be recorded in every open state.

One module per subject; importing them fills the table ``TATSACHEN``.
"""

from workflow.verfahren.tatsachen import (
    berichtigung,
    beschluss,
    dokumente,
    kommune,
    lauf,
    personen,
    rueckfragen,
    ruecknahme,
    runde,
    unterschriftsaenderung,
    unterzeichnung,
    voraussetzungen,
    zusagen,
)
from workflow.verfahren.tatsachen.grundlage import TATSACHEN, Tatsache

__all__ = [
    "TATSACHEN",
    "Tatsache",
    "berichtigung",
    "beschluss",
    "dokumente",
    "kommune",
    "lauf",
    "personen",
    "rueckfragen",
    "ruecknahme",
    "runde",
    "unterschriftsaenderung",
    "unterzeichnung",
    "voraussetzungen",
    "zusagen",
]
