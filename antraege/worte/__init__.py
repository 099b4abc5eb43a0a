"""The words people see: one table for interface, mails and reports; import them from here.

``intern`` is what the office reads, ``oeffentlich`` one plain sentence to the municipality,
``betreff`` the subject of the mail (empty: no mail). Placeholders: ``{koerper}`` ("Ihre Stadt"),
``{datum}``, ``{name}``, ``{vorhaben}``. A missing word breaks the build (check antraege.E002).
"""

from antraege.worte.koerper import (
    KREISE,
    STAEDTE,
    STAEDTE_UND_GEMEINDEN,
    Koerperwort,
    amtsbezeichnung,
    gremium,
    koerper,
    voller_name,
    vorbereitender_ausschuss,
)
from antraege.worte.runde import ALLGEMEIN, RUNDENWORTE, Rundenwort, rundenwort
from antraege.worte.stand import AM_ZUG_WORTE, MITGLIEDSWORTE, SCHRITTE, STATUSWORTE, schrittnummer
from antraege.worte.tafel import HANDLUNGSWORTE, fehlende_worte
from antraege.worte.wort import Wort

__all__ = [
    "ALLGEMEIN",
    "AM_ZUG_WORTE",
    "HANDLUNGSWORTE",
    "KREISE",
    "MITGLIEDSWORTE",
    "RUNDENWORTE",
    "SCHRITTE",
    "STAEDTE",
    "STAEDTE_UND_GEMEINDEN",
    "STATUSWORTE",
    "Koerperwort",
    "Rundenwort",
    "Wort",
    "amtsbezeichnung",
    "fehlende_worte",
    "gremium",
    "koerper",
    "rundenwort",
    "schrittnummer",
    "voller_name",
    "vorbereitender_ausschuss",
]
