"""The pages of acts on a change: what they share, and those that take a few words at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.utils import timezone

from antraege.choices import Gebietsstand, Handlung
from workflow.fassungen.aktseite import Antwort, Formseite
from workflow.fassungen.formulare.grundlage import Eingabeform, GrundForm
from workflow.fassungen.verlauf import was_geschah
from workflow.fassungen.vorschau import Vorschau
from workflow.gebiet.vorschau import vorschau
from workflow.gebiet.wege import zur_aenderung, zur_handlung, zur_liste
from workflow.gebiet.worte import titel
from workflow.verfahren.gebiet import handeln
from workflow.verfahren.gebiet.akte import BEGRUENDET, darf, sieht
from workflow.verfahren.gebiet.aufhebung import hebe_auf
from workflow.verfahren.gebiet.eintraege import (
    eintraege_der_beteiligten,
    eintraege_seit,
    letzter_eintrag,
)
from workflow.verfahren.gebiet.handeln import Wer, bei_beteiligten, ueberholt
from workflow.verfahren.gebiet.hindernisse import hindernisse
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.gebiet.vollzug import vollziehe
from workflow.verfahren.hindernis import Hindernis, NichtGefunden

H = Handlung


class Gebietsseite[F: Eingabeform](Formseite[F]):
    """An act on a change of bodies."""

    vorlage = "gebiet/akt.html"
    lage: Lage | None = None
    """None: the change is not there yet."""

    @property
    def heute(self) -> date:
        """The day in Europe/Berlin."""
        return timezone.localtime(self.jetzt).date()

    def sieht(self) -> bool:
        """Whether proposals exist for the person at all."""
        return sieht(self.akteur)

    def darf(self) -> bool:
        """By role."""
        return darf(self.handlung, self.akteur)

    def gesehen(self) -> int:
        """The last entry of all when the page was made."""
        return self.lage.gesehen if self.lage is not None else letzter_eintrag()

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """Entries about this change, or at whom it touches, since then."""
        if self.lage is None:
            return None
        if eintraege := eintraege_seit(self.lage.id, gezeigt):
            return self.schon_getan(eintraege) or ueberholt(), was_geschah(eintraege)
        if fremde := eintraege_der_beteiligten(self.lage, self.handlung, gezeigt):
            return bei_beteiligten(), was_geschah(fremde)
        return None

    def sperren(self) -> Iterator[Hindernis]:
        """State, four eyes, and what the form of this act cannot mend."""
        if self.lage is not None:
            yield from hindernisse(self.lage, self.handlung, self.akteur, self.heute)

    def abhilfe(self, hindernis: Hindernis) -> str:
        """The act that mends it, for who may take it."""
        wo = hindernis.wo
        if wo is None or hindernis.bezug is None or not darf(wo, self.akteur):
            return ""
        offen = self.lage is not None and self.lage.stand is Gebietsstand.ENTWURF
        return zur_handlung(hindernis.bezug, wo) if offen else ""

    def wer(self, gezeigt: int) -> Wer:
        """Who acts, from which page."""
        return Wer(akteur=self.akteur, gesehen=gezeigt)

    @property
    def pk(self) -> int:
        """Key of a change that is stored."""
        assert self.lage is not None
        return self.lage.pk

    def zurueck(self) -> str:
        """The change's page, or all of them."""
        return zur_aenderung(self.pk) if self.lage is not None else zur_liste()

    def ziel(self) -> str:
        """The change's page."""
        return self.zurueck()

    def werte(self, form: F | None, antwort: Antwort) -> dict[str, Any]:
        """Which change it is."""
        return {"aenderung": titel(self.lage) if self.lage is not None else ""}


GRUNDWORTE: dict[Handlung, tuple[str, str]] = {
    H.GEBIETSENTWURF_VERWERFEN: ("Anmerkung", "Der Entwurf ist verworfen."),
    H.GEBIETSAENDERUNG_VORSCHLAGEN: (
        "Anmerkung für die Referatsleitung",
        "Die Gebietsänderung ist zur Entscheidung vorgelegt.",
    ),
    H.GEBIETSVORSCHLAG_ZURUECKNEHMEN: ("Anmerkung", "Die Vorlage ist zurückgenommen."),
    H.GEBIETSVORSCHLAG_VERWERFEN: ("Grund", "Die Änderung ist nicht vollzogen."),
    H.GEBIETSAENDERUNG_VOLLZIEHEN: ("Anmerkung", "Die Gebietsänderung ist vollzogen."),
    H.GEBIETSAUFHEBUNG_VORSCHLAGEN: ("Grund", "Die Aufhebung ist zur Entscheidung vorgelegt."),
    H.GEBIETSAUFHEBUNG_ZURUECKNEHMEN: ("Anmerkung", "Der Vorschlag ist zurückgenommen."),
    H.GEBIETSAUFHEBUNG_VERWERFEN: ("Grund", "Die Gebietsänderung bleibt vollzogen."),
    H.GEBIETSAENDERUNG_AUFHEBEN: ("Anmerkung", "Die Gebietsänderung ist aufgehoben."),
}
"""Act -> what the few words are called, and the sentence that says that it is done."""

HANDELN: dict[Handlung, Callable[..., None]] = {
    H.GEBIETSENTWURF_VERWERFEN: handeln.verwirf_entwurf,
    H.GEBIETSAENDERUNG_VORSCHLAGEN: handeln.schlage_vor,
    H.GEBIETSAENDERUNG_VOLLZIEHEN: vollziehe,
    H.GEBIETSAENDERUNG_AUFHEBEN: hebe_auf,
}


class Grundseite(Gebietsseite[GrundForm]):
    """An act that takes a few words at most."""

    def lade(self, **kwargs: Any) -> None:
        """The change and the act that the address names."""
        wort = kwargs["handlung"]
        if wort not in Handlung.values or Handlung(wort) not in GRUNDWORTE:
            raise NichtGefunden
        self.handlung = Handlung(wort)
        self.lage = lies_lage(kwargs["pk"], self.heute)

    def form(self, data: Any = None, files: Any = None) -> GrundForm:
        """The few words."""
        label = GRUNDWORTE[self.handlung][0]
        return GrundForm(data, label=label, ist_noetig=self.handlung in BEGRUENDET)

    def vorschau(self, form: GrundForm) -> Vorschau | None:
        """What it does."""
        return vorschau(self.lage, self.handlung) if self.lage is not None else None

    def handle(self, form: GrundForm, gezeigt: int) -> str:
        """Do it."""
        wer, grund = self.wer(gezeigt), form.geschrieben()
        if self.handlung in HANDELN:
            HANDELN[self.handlung](self.pk, wer=wer, grund=grund)
        elif self.handlung is H.GEBIETSAUFHEBUNG_VORSCHLAGEN:
            handeln.schlage_vor(self.pk, wer=wer, grund=grund, handlung=self.handlung)
        else:
            handeln.beende_vorschlag(self.pk, self.handlung, wer=wer, grund=grund)
        return GRUNDWORTE[self.handlung][1]

    def werte(self, form: GrundForm | None, antwort: Antwort) -> dict[str, Any]:
        """Who proposed it, where somebody decides on that."""
        vorschlag = self.lage.vorschlag if self.lage is not None else None
        angaben = []
        if vorschlag is not None:
            tag = timezone.localtime(vorschlag.am)
            angaben = [
                ("Vorgelegt", f"{vorschlag.von}, {tag:%d.%m.%Y, %H:%M} Uhr"),
                ("Anmerkung", vorschlag.begruendung),
            ]
        return {**super().werte(form, antwort), "vorschlag": angaben}
