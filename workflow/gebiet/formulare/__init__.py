"""The forms of changes of bodies, by kind."""

from antraege.choices import Gebietsart
from workflow.gebiet.formulare.einzeln import ArtwechselForm, UmbenennungForm
from workflow.gebiet.formulare.grundlage import GebietForm
from workflow.gebiet.formulare.mehrere import ZusammenschlussForm
from workflow.gebiet.formulare.teilung import TeilungForm

FORMULARE: dict[Gebietsart, type[GebietForm]] = {
    Gebietsart.UMBENENNUNG: UmbenennungForm,
    Gebietsart.ARTWECHSEL: ArtwechselForm,
    Gebietsart.ZUSAMMENSCHLUSS: ZusammenschlussForm,
    Gebietsart.TEILUNG: TeilungForm,
}

__all__ = ["FORMULARE", "GebietForm"]
