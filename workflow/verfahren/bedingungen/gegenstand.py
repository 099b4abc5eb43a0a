"""What a condition is, and what it sees."""

from collections.abc import Callable
from typing import Protocol

from antraege.fall import Fall
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.hindernis import Befund
from workflow.verfahren.umstand import Umstand


class Gegenstand(Protocol):
    """What a condition sees: the case and the circumstances of the act."""

    fall: Fall
    umstand: Umstand
    eingabe: Eingabe


Bedingung = Callable[[Gegenstand], Befund]
