"""The page on which a change is recorded, and its draft edited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from antraege.choices import Gebietsart, Handlung
from antraege.models import Kommune
from workflow.fassungen.aktseite import Antwort
from workflow.fassungen.vorschau import Vorschau
from workflow.gebiet.aktseite import Gebietsseite
from workflow.gebiet.formulare import FORMULARE, GebietForm
from workflow.gebiet.formulare.kommunenfeld import LISTE, waehlbare
from workflow.gebiet.vorschau import vorschau
from workflow.gebiet.wege import zur_aenderung
from workflow.verfahren.gebiet import handeln
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.lesen import lage_zum, lies_lage
from workflow.verfahren.gebiet.pruefung import pruefe
from workflow.verfahren.hindernis import Hindernis, NichtGefunden

H = Handlung


class Entwurfsseite(Gebietsseite[GebietForm]):
    """Record a change, or edit a draft."""

    vorlage = "gebiet/entwurf.html"
    art: Gebietsart
    neue: int = 0

    def lade(self, **kwargs: Any) -> None:
        """The kind that the address names, or the draft."""
        if "pk" in kwargs:
            self.handlung = H.GEBIETSAENDERUNG_BEARBEITEN
            self.lage = lies_lage(kwargs["pk"], self.heute)
            self.art = self.lage.art
            return
        self.handlung = H.GEBIETSAENDERUNG_ENTWERFEN
        if kwargs["art"] not in Gebietsart.values:
            raise NichtGefunden
        self.art = Gebietsart(kwargs["art"])

    def form(self, data: Any = None, files: Any = None) -> GebietForm:
        """The form of this kind; what it offers to choose from depends on what was typed."""
        klasse = FORMULARE[self.art]
        gespeichert = self.lage.entwurf if self.lage is not None else None
        form = klasse(data, entwurf=gespeichert, kommune=self._genannte())
        lage = self._lage_zum(form) if form.is_bound else self.lage
        if lage is not None:
            form.biete_wahl(lage)
        return form

    def _genannte(self) -> Kommune | None:
        """The body from whose page somebody comes."""
        return Kommune.objects.filter(ags=self.request.GET.get("kommune", "")).first()

    def _lage_zum(self, form: GebietForm) -> Lage | None:
        if not form.ist_lesbar:
            return None
        return lage_zum(form.entwurf(), self.heute, self.lage.id if self.lage else None)

    def pruefe(self, form: GebietForm) -> Iterable[Hindernis]:
        """Everything that is wrong with it."""
        lage = self._lage_zum(form)
        return pruefe(lage, self.heute) if lage is not None else ()

    def vorschau(self, form: GebietForm) -> Vorschau | None:
        """What its execution would do."""
        ist_fertig = form.is_bound and not form.hat_fehler
        lage = self._lage_zum(form) if ist_fertig else None
        return vorschau(lage, self.handlung) if lage is not None else None

    def handle(self, form: GebietForm, gezeigt: int) -> str:
        """Save it."""
        entwurf: Gebietsentwurf = form.entwurf()
        if self.lage is not None:
            handeln.bearbeite(self.pk, wer=self.wer(gezeigt), entwurf=entwurf)
            return "Der Entwurf ist gespeichert."
        self.neue = handeln.entwerfe(wer=self.wer(gezeigt), entwurf=entwurf)
        return "Der Entwurf ist gespeichert. Er kann jetzt zur Entscheidung vorgelegt werden."

    def ziel(self) -> str:
        """The change's page."""
        return zur_aenderung(self.neue) if self.neue else super().ziel()

    def werte(self, form: GebietForm | None, antwort: Antwort) -> dict[str, Any]:
        """The list that the browser offers, and what the register's file said."""
        neu = self.lage is None
        return {
            **super().werte(form, antwort),
            "titel": f"{self.art.label} {'erfassen' if neu else 'bearbeiten'}",
            "knopf": "Entwurf speichern",
            "liste": LISTE,
            "kommunen": waehlbare(),
            "hinweis": self.lage.hinweis if self.lage is not None else "",
        }
