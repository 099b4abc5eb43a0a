"""Tables of the workflow itself; the file's own tables belong to ``antraege``."""

from workflow.fristen.models import Lauf
from workflow.verfahren.models import Altfalllauf, Rundenausgang, Rundenlauf

__all__ = ["Altfalllauf", "Lauf", "Rundenausgang", "Rundenlauf"]
