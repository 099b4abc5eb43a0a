"""The acts on versions, each with its form and its preview; the editors stand apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.utils import timezone

from workflow.fassungen import vorschau
from workflow.fassungen.aktseite import Antwort, Formseite
from workflow.fassungen.formulare.grundlage import Eingabeform, EntwerfenForm, GrundForm
from workflow.fassungen.verlauf import was_geschah
from workflow.fassungen.wege import zum_akt, zur_uebersicht, zur_version
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import Akt, Gegenstand, darf
from workflow.verfahren.fassungen.handeln import Wer, ueberholt
from workflow.verfahren.fassungen.hindernisse import hindernisse
from workflow.verfahren.fassungen.lage import Lage, eintraege_seit, lies_lage
from workflow.verfahren.hindernis import Hindernis

UNTERZEILE = "Ein Entwurf gilt erst, wenn ihn die Referatsleitung freigibt"


class Aktseite[F: Eingabeform](Formseite[F]):
    """An act on one kind of version."""

    akt: Akt
    gegenstand: Gegenstand[Any]
    lage: Lage[Any]

    def lade(self, **kwargs: Any) -> None:
        """The version that the address names, beside all others."""
        self.gegenstand, self.akt = kwargs["gegenstand"], kwargs["akt"]
        self.handlung = self.gegenstand.handlungen[self.akt]
        self.lage = lies_lage(self.gegenstand, kwargs.get("version"))

    def darf(self) -> bool:
        """By role."""
        return darf(self.akt, self.akteur)

    def gesehen(self) -> int:
        """The installation's last entry when the page was made."""
        return self.lage.gesehen

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """Entries about this kind of version since then."""
        eintraege = eintraege_seit(self.gegenstand, gezeigt)
        if not eintraege:
            return None
        hindernis = self.schon_getan(eintraege) or ueberholt(self.gegenstand)
        return hindernis, was_geschah(eintraege)

    def sperren(self) -> Iterator[Hindernis]:
        """State, four eyes, an unfinished draft."""
        return hindernisse(self.lage, self.akt, self.akteur)

    def abhilfe(self, hindernis: Hindernis) -> str:
        """The act that mends it, for who may take it."""
        akt = next((a for a, h in self.gegenstand.handlungen.items() if h == hindernis.wo), None)
        if akt is None or hindernis.bezug is None or not darf(akt, self.akteur):
            return ""
        return zum_akt(self.gegenstand, akt, hindernis.bezug)

    def wer(self, gezeigt: int) -> Wer:
        """Who acts, from which page."""
        return Wer(akteur=self.akteur, gesehen=gezeigt)

    @property
    def version(self) -> int:
        """The number of the version that the address names."""
        assert self.lage.version is not None
        return self.lage.version.kopf.version

    def zurueck(self) -> str:
        """The version's page."""
        if self.lage.version is None:
            return zur_uebersicht()
        return zur_version(self.gegenstand, self.version)

    def ziel(self) -> str:
        """The version's page."""
        return self.zurueck()

    def werte(self, form: F | None, antwort: Antwort) -> dict[str, Any]:
        """Which version it is."""
        kopf = self.lage.version.kopf if self.lage.version is not None else None
        return {"nomen": self.gegenstand.nomen, "kopf": kopf, "unterzeile": UNTERZEILE}


class Entwerfen(Aktseite[EntwerfenForm]):
    """A draft begins; then it is edited."""

    neue: int = 0

    def form(self, data: Any = None, files: Any = None) -> EntwerfenForm:
        """What to begin with."""
        gewuenscht = self.request.GET.get("vorlage", "")
        return EntwerfenForm(data, lage=self.lage, gewuenscht=gewuenscht)

    def vorschau(self, form: EntwerfenForm) -> vorschau.Vorschau:
        """What the draft begins with."""
        return vorschau.vom_entwerfen(self.lage, form.nummer())

    def handle(self, form: EntwerfenForm, gezeigt: int) -> str:
        """Begin it."""
        self.neue = handeln.entwerfe(self.gegenstand, wer=self.wer(gezeigt), vorlage=form.nummer())
        return f"Der Entwurf ist angelegt: Version {self.neue}."

    def ziel(self) -> str:
        """The editor."""
        return zum_akt(self.gegenstand, Akt.AENDERN, self.neue)


GRUNDWORTE: dict[Akt, tuple[str, str]] = {
    Akt.ENTWURF_VERWERFEN: ("Anmerkung", "Der Entwurf ist verworfen."),
    Akt.VORSCHLAGEN: ("Anmerkung für die Referatsleitung", "Der Entwurf ist vorgelegt."),
    Akt.ZURUECKNEHMEN: ("Anmerkung", "Die Vorlage ist zurückgenommen."),
    Akt.NICHT_FREIGEBEN: ("Grund", "Der Entwurf ist nicht freigegeben; er lässt sich ändern."),
    Akt.IN_KRAFT_SETZEN: ("Anmerkung", "Die Version ist in Kraft."),
}
"""Act -> what the few words are called, and the sentence that says that it is done."""

HANDELN: dict[Akt, Callable[..., None]] = {
    Akt.ENTWURF_VERWERFEN: handeln.verwirf_entwurf,
    Akt.VORSCHLAGEN: handeln.schlage_vor,
    Akt.ZURUECKNEHMEN: handeln.nimm_zurueck,
    Akt.NICHT_FREIGEBEN: handeln.gib_nicht_frei,
    Akt.IN_KRAFT_SETZEN: handeln.setze_in_kraft,
}


class MitGrund(Aktseite[GrundForm]):
    """An act that takes a few words at most."""

    def form(self, data: Any = None, files: Any = None) -> GrundForm:
        """The few words."""
        label = GRUNDWORTE[self.akt][0]
        return GrundForm(data, label=label, ist_noetig=self.akt is Akt.NICHT_FREIGEBEN)

    def vorschau(self, form: GrundForm) -> vorschau.Vorschau:
        """What it does to versions and cases."""
        match self.akt:
            case Akt.ENTWURF_VERWERFEN:
                return vorschau.vom_verwerfen(self.lage)
            case Akt.VORSCHLAGEN:
                return vorschau.vom_vorschlagen(self.lage, self.akteur)
            case Akt.IN_KRAFT_SETZEN:
                heute = timezone.localtime(self.jetzt).date()
                return vorschau.vom_in_kraft_setzen(self.lage, self.akteur, heute)
        return vorschau.vom_entscheid_ohne_wirkung(self.lage, self.akt)

    def handle(self, form: GrundForm, gezeigt: int) -> str:
        """Do it."""
        tue = HANDELN[self.akt]
        tue(self.gegenstand, self.version, wer=self.wer(gezeigt), grund=form.geschrieben())
        return GRUNDWORTE[self.akt][1]

    def werte(self, form: GrundForm | None, antwort: Antwort) -> dict[str, Any]:
        """Who proposed it, where somebody decides on that."""
        vorschlag = self.lage.vorschlag
        angaben = []
        if vorschlag is not None:
            tag = timezone.localtime(vorschlag.am)
            angaben = [
                ("Vorgelegt", f"{vorschlag.von}, {tag:%d.%m.%Y, %H:%M} Uhr"),
                ("Anmerkung", vorschlag.begruendung),
            ]
        return {**super().werte(form, antwort), "vorschlag": angaben}
