"""The end of a round: closed, and opened again where something was noted wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from antraege.choices import Handlung
from antraege.worte import rundenwort
from workflow.fassungen.formulare.grundlage import Feldform, GrundForm
from workflow.fassungen.vorschau import KEINE_MAIL, Paar, Vorschau
from workflow.runden.rundenseite import Rundenakt
from workflow.runden.worte import anzahl
from workflow.verfahren.hindernis import Hindernis
from workflow.verfahren.runden.handeln import oeffne, ohne_lauf, pruefe_grund, schliesse_ab
from workflow.verfahren.runden.korrektur import berichtigbare
from workflow.verfahren.runden.lage import darf_oeffnen
from workflow.verfahren.runden.pruefung import pruefe_abschluss, pruefe_oeffnung


class RundeAbschliessen(Rundenakt[Feldform]):
    """The round has taken place."""

    handlung = Handlung.RUNDE_ABSCHLIESSEN

    def sperren(self) -> Iterable[Hindernis]:
        """Its day, everybody checked off, and no order on its way."""
        heute = timezone.localdate(self.jetzt)
        return (*pruefe_abschluss(self.runde, heute), *ohne_lauf(self.runde.pk))

    def form(self, data: Any = None, files: Any = None) -> Feldform:
        """Nothing is typed."""
        return Feldform(data)

    def vorschau(self, form: Feldform) -> Vorschau:
        """The list stays as it is."""
        worte = rundenwort(self.runde.art)
        liste = self.runde.plaetze.filter(gestrichen_am__isnull=True)
        da = liste.filter(anwesenheit="anwesend").count()
        weg = liste.filter(anwesenheit="abwesend").count()
        danach = "Niemand kommt mehr auf die Liste; Unterschriften und Aufnahmen gehen weiter"
        return Vorschau(
            (
                ("Stand", "geplant → durchgeführt"),
                (f"Vermerkt als {worte.da}", anzahl(da)),
                (f"Vermerkt als {worte.weg}", anzahl(weg)),
                ("Danach", danach),
                KEINE_MAIL,
            )
        )

    def handle(self, form: Feldform, gezeigt: int) -> str:
        """Close it."""
        schliesse_ab(self.runde.pk, self.wer, version=gezeigt)
        return "Die Runde ist abgeschlossen."


class RundeOeffnen(Rundenakt[GrundForm]):
    """What was closed is corrected."""

    handlung = Handlung.RUNDE_OEFFNEN

    def darf(self) -> bool:
        """Referatsleitung."""
        return darf_oeffnen(self.akteur)

    def sperren(self) -> Iterable[Hindernis]:
        """It is not closed, or an order is on its way."""
        return (*pruefe_oeffnung(self.runde), *ohne_lauf(self.runde.pk))

    def form(self, data: Any = None, files: Any = None) -> GrundForm:
        """Why."""
        return GrundForm(data, label="Grund", ist_noetig=True)

    def pruefe(self, form: GrundForm) -> Iterable[Hindernis]:
        """A reason."""
        return pruefe_grund(form.geschrieben())

    def vorschau(self, form: GrundForm) -> Vorschau:
        """Whose note can be corrected then, and whose is used already."""
        namen = list(berichtigbare(self.runde, self.wer.akteur, self.wer.moment))
        liste = self.runde.plaetze.filter(gestrichen_am__isnull=True).count()
        hinweise = () if namen else (NUR_NACHTRAGEN,)
        return Vorschau(tuple(_folgen(namen, liste - len(namen))), hinweise=hinweise)

    def handle(self, form: GrundForm, gezeigt: int) -> str:
        """Open it."""
        oeffne(self.runde.pk, self.wer, form.geschrieben(), version=gezeigt)
        return "Die Runde ist wieder geöffnet. Nach der Berichtigung bitte wieder abschließen."


HOECHSTENS_NAMEN = 12
NUR_NACHTRAGEN = (
    "Bei keiner Kommune lässt sich der Vermerk noch ändern; es kann nur jemand nachgetragen werden."
)


def _folgen(namen: list[str], feste: int) -> Iterator[Paar]:
    yield "Stand", "durchgeführt → geplant"
    if namen:
        genannt = f": {', '.join(namen)}" if len(namen) <= HOECHSTENS_NAMEN else ""
        yield "Vermerk lässt sich berichtigen", f"{anzahl(len(namen))}{genannt}"
    if feste:
        satz = "Unterschrift schon erfasst oder Vorgang geschlossen"
        yield "Vermerk steht fest", f"{anzahl(feste)}: {satz}"
    yield "Danach", "berichtigen und die Runde wieder abschließen"
    yield KEINE_MAIL
