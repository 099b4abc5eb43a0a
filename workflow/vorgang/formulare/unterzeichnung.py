"""The signatures: filled in, and freed of a reservation."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Befugnis, Freigabeart, Partei, Unterschriftsform
from antraege.dokumente.feld import Dateifeld, MitDatei
from antraege.fall import FassungZeile
from antraege.models import Unterschrift
from antraege.rules.zeichnung import (
    leere_parteien,
    massgebliche_fassung,
    stellen,
    stellen_der,
    war_in_kraft,
    zeichnungsfreigabe,
)
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, auswahlfeld, tagfeld
from workflow.vorgang.formulare.grundlage import Gruppen, HandlungForm, feldfolge, zeile
from workflow.vorgang.formulare.zeichnung import (
    amtsfeld,
    bekannte_stelle,
    namensfeld,
    vorgesehene_stelle,
)

ANGABEN = ("unterzeichnend", "amt", "befugnis", "befugnis_nachweis", "form", "ort", "verbleib")
"""Particulars under one name in form, row and proposal; the date has names of its own."""

GRUPPEN: Gruppen = (
    ("Wer", ("partei", "unterzeichnend", "amt", "befugnis", "befugnis_nachweis", "vorbehalt")),
    ("Wann und in welcher Form", ("geschehen", "ort", "form", "fassung_id")),
    ("Original", ("original_am", "verbleib", "datei")),
    ("Herkunft der Angaben", ("hinweis", "quelle_url")),
)


class ParteiForm(HandlungForm):
    """A form on one slot of the declaration."""

    partei = forms.ChoiceField(label="Unterschrift")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waehle("partei", [(p.value, p.label) for p in self.moegliche()])

    def moegliche(self) -> list[Partei]:
        """Slots that the act can be about."""
        return stellen(self.fall)

    def vorgewaehlt(self, passende: list[Partei]) -> Partei | None:
        """The slot that the address names, else the first that fits."""
        gewuenscht = self.abfrage.get("partei")
        alle = self.moegliche()
        return next((p for p in alle if p.value == gewuenscht), None) or next(
            iter(passende or alle), None
        )


class Unterschriftsfelder(HandlungForm):
    """Particulars of a signature that can also be mended after the admission."""

    unterzeichnend = namensfeld("Unterzeichnet hat")
    amt = amtsfeld("Amtsbezeichnung")
    befugnis = auswahlfeld("Befugnis", Befugnis.choices)
    befugnis_nachweis = zeile(
        Unterschrift,
        "befugnis_nachweis",
        "Nachweis der Befugnis",
        required=False,
        help_text="Bei „Andere Person mit Nachweis“ bitte immer angeben, zum Beispiel eine "
        "Vollmacht mit Datum.",
    )
    form = auswahlfeld("Form", Unterschriftsform.choices)
    ort = zeile(Unterschrift, "ort", "Ort", required=False)
    verbleib = zeile(Unterschrift, "verbleib", "Verbleib des Originals", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.fall.antrag.ist_altfall:
            ohne = [c for c in Befugnis.choices if c[0] != Befugnis.UNBEKANNT]
            self.waehle("befugnis", ohne)


class UnterschriftForm(MitDatei, Unterschriftsfelder, ParteiForm):
    """A slot is filled, whenever it was signed."""

    erklaerung = "Jede Unterschrift hält die Textfassung fest, unter der sie steht."
    feldnamen = {"unterzeichnet": "geschehen"}
    gruppen = GRUPPEN
    field_order = feldfolge(GRUPPEN)

    geschehen = ZeitangabeField(label="Unterzeichnet am", darf_fehlen=True)
    vorbehalt = zeile(
        Unterschrift,
        "vorbehalt",
        "Vorbehalt",
        required=False,
        help_text="zum Beispiel „vorbehaltlich der Zustimmung des Rates“; leer heißt: ohne",
    )
    fassung_id = forms.TypedChoiceField(label="Textfassung", coerce=int)
    original_am = tagfeld("Original eingegangen am", required=False)
    datei = Dateifeld(label="Unterzeichnete Erklärung als Datei", required=False)
    hinweis = zeile(Unterschrift, "hinweis", "Hinweis", required=False)
    quelle_url = forms.URLField(
        label="Quelle im Internet", max_length=400, required=False, assume_scheme="https"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gegolten = self.gegoltene()
        if len(gegolten) > 1:
            self.waehle("fassung_id", [(f.id, f.bezeichnung) for f in gegolten])
        else:
            del self.fields["fassung_id"]

    def gegoltene(self) -> list[FassungZeile]:
        """Text versions that somebody can have signed."""
        return [f for f in self.fall.fassungen if war_in_kraft(f)]

    def moegliche(self) -> list[Partei]:
        """Slots of the version that the case signs, then those of any other."""
        weitere = (partei for f in self.gegoltene() for partei in stellen_der(f))
        return list(dict.fromkeys((*stellen(self.fall), *weitere)))

    def beginn(self) -> dict[str, Any]:
        """The recorded signature of the slot; else whom the Zeichnungsfreigabe or the file name."""
        fassung = massgebliche_fassung(self.fall)
        werte: dict[str, Any] = {
            "geschehen": self.heute,
            "befugnis": Befugnis.SPITZE.value,
            "form": Unterschriftsform.ORIGINAL.value,
            "fassung_id": fassung.id if fassung else None,
        }
        partei = self.vorgewaehlt(leere_parteien(self.fall))
        if partei is None:
            return werte
        bisher = self.fall.unterschrift(partei)
        if bisher is not None:
            spalten = (*ANGABEN, "vorbehalt", "original_am", "hinweis", "quelle_url")
            werte |= {name: getattr(bisher, name) for name in spalten}
            werte["geschehen"] = bisher.unterzeichnet
            werte["fassung_id"] = bisher.fassung_id or werte["fassung_id"]
        else:
            werte["unterzeichnend"], werte["amt"] = self._stelle(partei)
        return {**werte, "partei": partei.value}

    def _stelle(self, partei: Partei) -> tuple[str, str]:
        freigabe = zeichnungsfreigabe(self.fall) or self.fall.offene_freigabe(Freigabeart.ZEICHNUNG)
        vorgesehen = vorgesehene_stelle(self.fall, freigabe, partei)
        if any(vorgesehen):
            return vorgesehen
        return bekannte_stelle(self.fall, partei, self.umstand.heute)

    def eingabe(self) -> e.UnterschriftErfassen:
        """The signature; an unchanged date keeps its wording."""
        werte = self.werte()
        werte["geschehen"] = self.ersetze_unveraenderte_zeit("geschehen", werte["geschehen"])
        werte["partei"] = Partei(werte["partei"])
        werte["befugnis"] = Befugnis(werte["befugnis"])
        werte["form"] = Unterschriftsform(werte["form"])
        return e.UnterschriftErfassen(**werte)


class VorbehaltForm(ParteiForm):
    """The reservation falls away."""

    erklaerung = "Das Datum der Unterschrift bleibt, wie es ist."
    geschehen = ZeitangabeField(label="Aufgehoben am")

    def moegliche(self) -> list[Partei]:
        """Signatures with an open reservation."""
        return [u.partei for u in self.fall.geltende_unterschriften if u.hat_offenen_vorbehalt]

    def beginn(self) -> dict[str, Any]:
        """The first of them, lifted today."""
        partei = self.vorgewaehlt(self.moegliche())
        return {"geschehen": self.heute, "partei": partei.value if partei else None}

    def eingabe(self) -> e.VorbehaltAufheben:
        """The slot."""
        werte = self.werte()
        return e.VorbehaltAufheben(**{**werte, "partei": Partei(werte["partei"])})
