"""The tick again and again: the worker process. Ends cleanly when asked to, survives a database
that is briefly away."""

import logging
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from django.db import DatabaseError, close_old_connections, connection
from django.db.utils import InterfaceError
from django.utils import timezone

from workflow.fristen.lauf import Laufbericht, erledige_faelliges
from workflow.fristen.lease import Lease

logger = logging.getLogger(__name__)

ABSTAND_SEKUNDEN = 3.0
NACH_FEHLER_SEKUNDEN = 60.0
"""What cannot be done now is no reason to fill the log."""
SCHLUMMER_SEKUNDEN = 0.2
LEASE = "faelliges"


@dataclass
class Ende:
    """Whether somebody asked for the end. A plain flag: a lock inside a signal handler may hang."""

    ist_verlangt: bool = False

    def warte(self, sekunden: float) -> None:
        """Sleep, but not past the wish to end."""
        bis = time.monotonic() + sekunden
        while not self.ist_verlangt and (rest := bis - time.monotonic()) > 0:
            time.sleep(min(rest, SCHLUMMER_SEKUNDEN))


class Dauerlauf:
    """Repeats the tick until the end is asked for, and tells what it did."""

    def __init__(
        self,
        melde: Callable[[str], None],
        *,
        lease: Lease,
        ende: Ende,
        abstand: float = ABSTAND_SEKUNDEN,
    ) -> None:
        self._melde = melde
        self._lease = lease
        self._ende = ende
        self._abstand = abstand
        self._hinweis = ""

    def laufe(self) -> None:
        """Until the end is asked for; the lease is given back then."""
        while not self._ende.ist_verlangt:
            self._ende.warte(self._einmal())
        try:
            self._lease.gib_frei()
        except (DatabaseError, InterfaceError):
            logger.warning("Die Datenbank ist nicht erreichbar; der Lauf gilt bis zum Ablauf.")

    def _einmal(self) -> float:
        """One tick; returns the pause until the next, in seconds."""
        close_old_connections()
        try:
            bericht = self._tick()
        except (DatabaseError, InterfaceError) as fehler:
            connection.close()
            self._sage_einmal(f"Die Datenbank ist nicht erreichbar: {type(fehler).__name__}")
            return self._abstand
        if bericht is None:
            self._sage_einmal("Ein anderer Prozess erledigt Fälliges bereits; dieser wartet.")
            return self._abstand
        self._hinweis = ""
        if not bericht.ist_leer:
            self._melde(str(bericht))
        return NACH_FEHLER_SEKUNDEN if bericht.soll_warten else self._abstand

    def _tick(self) -> Laufbericht | None:
        if not self._lease.nimm():
            return None
        return erledige_faelliges(timezone.now(), weiter=self._weiter)

    def _weiter(self) -> bool:
        return not self._ende.ist_verlangt and self._lease.nimm()

    def _sage_einmal(self, hinweis: str) -> None:
        """The same hint every few seconds would fill the log."""
        if hinweis != self._hinweis:
            self._melde(hinweis)
        self._hinweis = hinweis


@contextmanager
def ende_bei_signal() -> Iterator[Ende]:
    """A flag that SIGTERM and SIGINT set; the old handlers come back afterwards."""
    ende = Ende()

    def beende(_nummer: int, _rahmen: FrameType | None) -> None:
        ende.ist_verlangt = True

    alte = {nummer: signal.signal(nummer, beende) for nummer in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield ende
    finally:
        for nummer, alter in alte.items():
            signal.signal(nummer, alter)
