"""What a person says of a change of bodies: always the whole of it, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from antraege.choices import Gebietsart, Gebietsrolle

R = Gebietsrolle


@dataclass(frozen=True, slots=True, kw_only=True)
class Teil:
    """One body in a change: an existing one by its key, or one that is to be made.

    Empty texts of a body that goes on mean: as it is. ``kreis_id`` is the Kreis named for one that
    is to be made; None: that of the bodies before. ``feld`` is how the form calls it.
    """

    rolle: Gebietsrolle
    kommune_id: int | None = None
    ags: str = ""
    name: str = ""
    name_amtlich: str = ""
    typ: str = ""
    einwohner: int | None = None
    kreis_id: int | None = None
    fuehrt_fort: bool = False
    feld: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebietsentwurf:
    """A whole change. ``fortgefuehrter_antrag`` is the open case that goes on, where there are
    several."""

    art: Gebietsart
    wirksam_am: date | None = None
    quelle: str = ""
    quelle_url: str = ""
    teile: tuple[Teil, ...] = ()
    fortgefuehrter_antrag: int | None = None

    @property
    def endende(self) -> tuple[Teil, ...]:
        """Bodies that there will be no longer."""
        return tuple(t for t in self.teile if t.rolle is R.GEHT_AUF)

    @property
    def danach(self) -> tuple[Teil, ...]:
        """Bodies that there will be."""
        return tuple(t for t in self.teile if t.rolle is not R.GEHT_AUF)

    @property
    def nachfolge(self) -> Teil | None:
        """Who carries on what the ending bodies were; None: nobody does, or it is not said."""
        if not self.endende:
            return None
        if len(self.danach) == 1 and self.art is not Gebietsart.TEILUNG:
            return self.danach[0]
        return next((t for t in self.danach if t.fuehrt_fort), None)
