"""Four eyes for facts: the same condition that the machines use."""

from collections.abc import Iterator

from antraege.choices import Freigabeart
from antraege.fall import Fall
from workflow.verfahren import bedingungen as b
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.hindernis import Hindernis
from workflow.verfahren.umstand import Umstand


class _Sicht:
    """What the shared condition looks at."""

    def __init__(self, fall: Fall, umstand: Umstand, eingabe: Eingabe) -> None:
        self.fall, self.umstand, self.eingabe = fall, umstand, eingabe


def pruefe_vier_augen(
    art: Freigabeart, ereignis: str, fall: Fall, e: Eingabe, u: Umstand
) -> Iterator[Hindernis]:
    """Obstacles where the open proposal of this kind is missing or was made by the same person."""
    for punkt in b.andere_person(art, ereignis)(_Sicht(fall, u, e)).punkte:
        if not punkt.erfuellt:
            yield punkt.hindernis
