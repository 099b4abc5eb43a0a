"""Particulars of a signature after the admission: proposed here, decided by leadership."""

from __future__ import annotations

from typing import Any

from antraege.choices import Befugnis, Partei, Unterschriftsform
from antraege.fall import UnterschriftZeile
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, textfeld
from workflow.vorgang.formulare.unterzeichnung import ANGABEN, ParteiForm, Unterschriftsfelder


class UnterschriftsaenderungForm(Unterschriftsfelder, ParteiForm):
    """Other particulars of one signature after the admission."""

    erklaerung = (
        "Nach der Aufnahme ändern zwei Personen eine Unterschrift: eine schlägt vor, die "
        "Referatsleitung gibt frei. Das Datum des Beitritts bleibt, wie es entschieden wurde."
    )
    field_order = ["partei", "unterzeichnend", "amt", "befugnis", "befugnis_nachweis",
                   "unterzeichnet", "ort", "form", "verbleib", "grund"]  # fmt: skip

    unterzeichnet = ZeitangabeField(label="Unterzeichnet am", darf_fehlen=True)
    grund = textfeld("Grund der Änderung")

    def moegliche(self) -> list[Partei]:
        """The one that the address names; the first where it names none."""
        vorhandene = [u.partei for u in self.fall.geltende_unterschriften]
        genannt = [p for p in vorhandene if p.value == self.abfrage.get("partei")]
        return genannt or vorhandene[:1]

    def gemeinte(self) -> UnterschriftZeile | None:
        """The signature that is to change."""
        return next((self.fall.unterschrift(p) for p in self.moegliche()), None)

    def gegenprobe(self) -> e.Eingabe | None:
        """There is no other proposal yet."""
        u = self.gemeinte()
        if u is None:
            return None
        werte = {name: getattr(u, name) for name in ANGABEN}
        return e.Unterschriftsaenderung(
            **werte, partei=u.partei, unterzeichnet=u.unterzeichnet, grund="?"
        )

    def beginn(self) -> dict[str, Any]:
        """The signature as it is recorded."""
        u = self.gemeinte()
        if u is None:
            return {}
        werte = {name: getattr(u, name) for name in ANGABEN}
        return {**werte, "partei": u.partei.value, "unterzeichnet": u.unterzeichnet}

    def eingabe(self) -> e.Unterschriftsaenderung:
        """Every particular, changed or not; an unchanged date keeps its wording."""
        werte = self.werte()
        zeit = self.ersetze_unveraenderte_zeit("unterzeichnet", werte["unterzeichnet"])
        return e.Unterschriftsaenderung(
            **{
                **werte,
                "partei": Partei(werte["partei"]),
                "befugnis": Befugnis(werte["befugnis"]),
                "form": Unterschriftsform(werte["form"]),
                "unterzeichnet": zeit,
            }
        )
