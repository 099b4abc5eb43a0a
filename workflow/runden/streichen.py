"""A body comes off the list of a round."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from antraege.choices import Handlung
from antraege.fall import Fall
from antraege.models import Rundenplatz
from antraege.rules.runde import Platz
from antraege.worte import rundenwort, voller_name
from workflow.fassungen.aktseite import Antwort
from workflow.fassungen.formulare.grundlage import GrundForm
from workflow.fassungen.vorschau import Paar, Vorschau
from workflow.runden.rundenseite import Rundenakt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Hindernis, NichtGefunden
from workflow.verfahren.plan import hindernisse, plane
from workflow.verfahren.runden.vorhaben import platz_von
from workflow.verfahren.tuer import Ziel, fuehre_aus, lade
from workflow.verfahren.umstand import Umstand

HEUTE = (
    "Die Unterzeichnung ist heute. Eine E-Mail wird womöglich nicht mehr rechtzeitig gelesen; "
    "bitte rufen Sie auch an."
)
VORBEI = (
    "Wer eingeladen war und nicht unterzeichnet hat, wird als „{}“ abgehakt; gestrichen wird, wer "
    "nicht auf die Liste gehörte."
)


class PlatzStreichen(Rundenakt[GrundForm]):
    """A place is taken back; a body that was invited is told."""

    vorlage: ClassVar[str] = "runden/akt.html"
    handlung = Handlung.RUNDENPLATZ_STREICHEN
    fall: Fall
    platz: Platz

    def lade(self, **kwargs: Any) -> None:
        """Round, place and case."""
        super().lade(**kwargs)
        zeile = Rundenplatz.objects.filter(pk=kwargs["platz"], runde=self.runde).first()
        if zeile is None:
            raise NichtGefunden
        self.fall = lade(Ziel(antrag=zeile.antrag_id), self.akteur)
        self.platz = platz_von(self.fall, zeile.pk)

    def gesehen(self) -> int:
        """The version of the case."""
        return self.fall.antrag.version

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """The door compares."""
        return None

    def _eingabe(self, form: GrundForm | None) -> e.RundenplatzStreichen:
        grund = form.geschrieben() if form is not None else "?"
        return e.RundenplatzStreichen(runde_id=self.runde.pk, grund=grund or "?")

    def sperren(self) -> Iterable[Hindernis]:
        """Struck already, or checked off."""
        umstand = Umstand(self.akteur, self.jetzt)
        return hindernisse(self.fall, self.handlung, self._eingabe(None), umstand)

    def form(self, data: Any = None, files: Any = None) -> GrundForm:
        """Why."""
        return GrundForm(data, label="Grund", ist_noetig=True)

    def vorschau(self, form: GrundForm) -> Vorschau:
        """The place, whose turn it is then, and the mail."""
        umstand = Umstand(self.akteur, self.jetzt)
        plan = plane(self.fall, self.handlung, self._eingabe(form), umstand)
        return Vorschau(tuple(self._zeilen(plan.briefe)), hinweise=self._hinweise())

    def _hinweise(self) -> tuple[str, ...]:
        """What a person wants to think of on the day of the signing, and after it."""
        runde = self.platz.runde
        if self.wer.heute == runde.tag:
            return (HEUTE,) if self.platz.weiss_davon else ()
        if self.wer.heute <= runde.am:
            return ()
        war = "Die Unterzeichnung war am" if runde.tag else "Der Umlauf lief bis zum"
        weg = rundenwort(runde.art).weg
        return (f"{war} {runde.am:%d.%m.%Y}. {VORBEI.format(weg)}",)

    def _zeilen(self, briefe: tuple[Any, ...]) -> Iterable[Paar]:
        yield "Liste", f"{self.name} steht nicht mehr darauf"
        yield "Vorgang", "bleibt, wie er ist; ein anderer Termin ist möglich"
        yield "E-Mail", f"an {briefe[0].an}: {briefe[0].betreff}" if briefe else "keine"

    def handle(self, form: GrundForm, gezeigt: int) -> str:
        """Strike it."""
        ziel = Ziel(antrag=self.fall.antrag.id)
        fuehre_aus(self.akteur, self.handlung, ziel, self._eingabe(form), version=gezeigt)
        return f"{self.name} steht nicht mehr auf der Liste."

    @property
    def name(self) -> str:
        """The body with its kind."""
        return voller_name(self.fall.kommune.typ, self.fall.kommune.name)

    def werte(self, form: GrundForm | None, antwort: Antwort) -> dict[str, Any]:
        """Which body it is about."""
        return {**super().werte(form, antwort), "titel": f"{self.name} streichen"}
