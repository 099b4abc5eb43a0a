"""Tables of the workflow itself; the file's own tables belong to ``antraege``."""

from workflow.fristen.models import Lauf

__all__ = ["Lauf"]
