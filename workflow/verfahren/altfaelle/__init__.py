"""Old cases of a file: what they become here (``lage``), and through the door (``uebernahme``).

Rehearsal and import ask the same questions of the same :class:`Lage`; only the import acts.
"""

from workflow.verfahren.altfaelle.lage import (
    Ausgang,
    Ausgangsart,
    Lage,
    Stueck,
    lies_lage,
    stuecke,
)
from workflow.verfahren.altfaelle.uebernahme import (
    Bilanz,
    importierend,
    probe,
    uebernimm,
    uebernimm_alles,
)

__all__ = [
    "Ausgang",
    "Ausgangsart",
    "Bilanz",
    "Lage",
    "Stueck",
    "importierend",
    "lies_lage",
    "probe",
    "stuecke",
    "uebernimm",
    "uebernimm_alles",
]
