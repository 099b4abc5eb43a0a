"""Facts of a case. They have no order: every fact can be recorded in every open state.

One module per subject; importing them fills the table ``TATSACHEN``.
"""

from workflow.verfahren.tatsachen import (
    berichtigung,
    beschluss,
    lauf,
    unterzeichnung,
    voraussetzungen,
)
from workflow.verfahren.tatsachen.grundlage import TATSACHEN, Tatsache

__all__ = [
    "TATSACHEN",
    "Tatsache",
    "berichtigung",
    "beschluss",
    "lauf",
    "unterzeichnung",
    "voraussetzungen",
]
