"""The forms of the acts on a round: plan, call off; each with its preview."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from antraege.choices import Handlung, Rundenart
from antraege.models import Unterzeichnungsrunde
from workflow.fassungen.aktseite import Antwort, Formseite
from workflow.fassungen.formulare.grundlage import Eingabeform, GrundForm
from workflow.fassungen.vorschau import KEINE_MAIL, Vorschau
from workflow.runden.forms import RundeForm
from workflow.runden.wege import zur_liste, zur_runde
from workflow.runden.worte import anzahl, unterzeile
from workflow.verfahren.hindernis import Hindernis
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.handeln import (
    Wer,
    lege_an,
    ohne_lauf,
    pruefe_grund,
    sage_ab,
)
from workflow.verfahren.runden.lage import darf_vorbereiten, lies_runde, sieht_runden
from workflow.verfahren.runden.pruefung import (
    pruefe_absage,
    pruefe_angaben,
    ueberholt,
)
from workflow.verfahren.runden.versand import MAILS_EINER_PERSON
from workflow.verfahren.runden.vorhaben import vorhaben

NICHT_ZURUECK = "Eine Absage lässt sich nicht zurücknehmen."
SOFORT = "Anders als Einladungen geht eine Absage ohne zweite Person hinaus, damit niemand {}."
VERGEBLICH = {
    Rundenart.PRAESENZ: "vergeblich anreist",
    Rundenart.DIGITAL: "sich vergeblich einwählt",
    Rundenart.UMLAUF: "vergeblich unterzeichnet",
}


class Rundenakt[F: Eingabeform](Formseite[F]):
    """An act on a round that exists."""

    vorlage: ClassVar[str] = "runden/akt.html"
    objekt: Unterzeichnungsrunde | None = None

    def lade(self, **kwargs: Any) -> None:
        """The round that the address names."""
        self.objekt = lies_runde(kwargs["pk"])

    @property
    def runde(self) -> Unterzeichnungsrunde:
        """The round."""
        assert self.objekt is not None
        return self.objekt

    @property
    def wer(self) -> Wer:
        """Who acts, at the moment of the request."""
        return Wer(akteur=self.akteur, jetzt=self.jetzt)

    def sieht(self) -> bool:
        """Who reads cases reads rounds."""
        return sieht_runden(self.akteur)

    def darf(self) -> bool:
        """Bearbeitung."""
        return darf_vorbereiten(self.akteur)

    def gesehen(self) -> int:
        """The version that the page shows."""
        return self.objekt.version if self.objekt else 0

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """Whether somebody has changed the round since."""
        return (ueberholt(), []) if gezeigt != self.gesehen() else None

    def ziel(self) -> str:
        """The round."""
        return zur_runde(self.runde.pk)

    def zurueck(self) -> str:
        """The same."""
        return self.ziel()

    def werte(self, form: F | None, antwort: Antwort) -> dict[str, Any]:
        """Which round it is."""
        return {"runde": self.objekt, "unterzeile": unterzeile(self.runde)}


class NeueRunde(Rundenakt[RundeForm]):
    """A round is planned."""

    handlung = Handlung.RUNDE_ANLEGEN

    def lade(self, **kwargs: Any) -> None:
        """There is none yet."""

    def form(self, data: Any = None, files: Any = None) -> RundeForm:
        """A whole round."""
        return RundeForm(data)

    def pruefe(self, form: RundeForm) -> Iterable[Hindernis]:
        """All that is wrong with it."""
        return pruefe_angaben(form.angaben(), self.wer.heute) if form.is_valid() else ()

    def vorschau(self, form: RundeForm) -> Vorschau | None:
        """A round without bodies yet."""
        if not form.is_bound:
            return None
        angaben = form.angaben()
        zeilen = (
            ("Neue Runde", f"„{angaben.bezeichnung}“ am {angaben.am:%d.%m.%Y}"),
            ("Liste", f"noch leer; sie schließt am {angaben.listenschluss:%d.%m.%Y}"),
            KEINE_MAIL,
        )
        vorbei = angaben.am < self.wer.heute
        hinweise = ("Der Tag liegt in der Vergangenheit.",) if vorbei else ()
        return Vorschau(zeilen, hinweise=hinweise)

    def handle(self, form: RundeForm, gezeigt: int) -> str:
        """Plan it."""
        self.objekt = lies_runde(lege_an(self.wer, form.angaben()))
        return "Die Runde ist angelegt. Setzen Sie nun Kommunen auf die Liste."

    def zurueck(self) -> str:
        """The list of rounds."""
        return zur_liste()

    def werte(self, form: RundeForm | None, antwort: Antwort) -> dict[str, Any]:
        """No round yet."""
        return {"unterzeile": "Viele Kommunen unterzeichnen an einem Tag oder im Umlauf"}


class RundeAbsagen(Rundenakt[GrundForm]):
    """The round does not take place."""

    handlung = Handlung.RUNDE_ABSAGEN

    def sperren(self) -> Iterable[Hindernis]:
        """It has taken place, or an order is on its way."""
        return (*pruefe_absage(self.runde), *ohne_lauf(self.runde.pk))

    def form(self, data: Any = None, files: Any = None) -> GrundForm:
        """Why."""
        return GrundForm(data, label="Grund", ist_noetig=True)

    def pruefe(self, form: GrundForm) -> Iterable[Hindernis]:
        """A reason."""
        return pruefe_grund(form.geschrieben())

    def vorschau(self, form: GrundForm) -> Vorschau:
        """Who comes off the list, and who is told."""
        liste = self.runde.plaetze.filter(gestrichen_am__isnull=True, anwesenheit="")
        auftrag = Auftrag(grund=form.geschrieben() or "Absage")
        alle = vorhaben(Laufart.STREICHEN, self.runde, auftrag, self.wer.akteur, self.jetzt)
        eingeladen = sum(any(plan.briefe for plan in v.plaene) for v in alle)
        sofort = SOFORT.format(VERGEBLICH[Rundenart(self.runde.art)])
        return Vorschau(
            (
                ("Stand", "geplant → abgesagt"),
                ("Von der Liste", f"{anzahl(liste.count())}; die Vorgänge bleiben, wie sie sind"),
                ("E-Mail", f"an {anzahl(eingeladen)}, die schon eingeladen sind"),
            ),
            hinweise=(NICHT_ZURUECK, *((sofort,) if eingeladen > MAILS_EINER_PERSON else ())),
        )

    def handle(self, form: GrundForm, gezeigt: int) -> str:
        """Call it off."""
        sage_ab(self.runde.pk, self.wer, form.geschrieben(), version=gezeigt)
        return "Die Runde ist abgesagt; ihre Liste wird in Kürze aufgelöst."
