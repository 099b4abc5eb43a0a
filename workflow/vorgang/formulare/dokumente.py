"""Documents: filed, described anew, asked for."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms
from django.utils import timezone

from antraege.choices import (
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Vertraulichkeit,
)
from antraege.dokumente.datei import Datei
from antraege.dokumente.feld import Dateifeld, MitDatei
from antraege.fall import DokumentZeile
from antraege.models import Dokument
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import eingaben as e
from workflow.verfahren.tatsachen.dokumente import hat_urkunde
from workflow.vorgang.felder import ZeitangabeField, auswahlfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, spaltenlaenge, zeile

ANGABEN = ("art", "bezeichnung", "richtung", "herkunft", "vertraulichkeit")


def bezeichnung_aus(datei: Datei) -> str:
    """What a document is called unless somebody says otherwise: subject of the mail, else name."""
    name = datei.mail_betreff or PurePath(datei.dateiname).stem
    return name[: spaltenlaenge(Dokument, "bezeichnung")]


class Dokumentfelder(forms.Form):
    """What people say of a document, whichever way it came."""

    art = auswahlfeld("Art", Dokumentart.choices, leer="Bitte wählen")
    bezeichnung = zeile(Dokument, "bezeichnung", "Bezeichnung")
    herkunft = auswahlfeld("Herkunft", Dokumentherkunft.choices)
    vertraulichkeit = auswahlfeld(
        "Vertraulichkeit",
        Vertraulichkeit.choices,
        help_text="„Auch für die Kommune“ zeigt es den Zugangsberechtigten der Kommune.",
    )


class DokumentAblegenForm(MitDatei, Dokumentfelder, HandlungForm):
    """A file comes into the file of a case or a body, as it is."""

    erklaerung = "Die Datei bleibt Byte für Byte, wie sie ist. Bezeichnung und Art sind änderbar."
    field_order = ["datei", *ANGABEN, "geschehen", "ersetzt_id"]

    datei = Dateifeld()
    bezeichnung = zeile(
        Dokument,
        "bezeichnung",
        "Bezeichnung",
        required=False,
        help_text="Leer heißt: Betreff der E-Mail oder Name der Datei.",
    )
    richtung = auswahlfeld("Eingang oder eigenes Dokument", Dokumentrichtung.choices)
    geschehen = ZeitangabeField(
        label="Eingegangen oder erstellt am",
        required=False,
        help_text="TT.MM.JJJJ; leer heißt: Datum der E-Mail, sonst heute.",
    )
    ersetzt_id = forms.TypedChoiceField(
        label="Neue Fassung von", coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fruehere = self.fruehere()
        if fruehere:
            auswahl = [(d.id, f"{d.bezeichnung} (Fassung {d.version})") for d in fruehere]
            self.waehle("ersetzt_id", [("", "Keiner, es ist ein neues Dokument"), *auswahl])
        else:
            del self.fields["ersetzt_id"]

    def fruehere(self) -> list[DokumentZeile]:
        """Documents that have no newer version yet."""
        ersetzte = {d.ersetzt_id for d in self.fall.dokumente}
        return [d for d in self.fall.dokumente if d.id not in ersetzte]

    def beginn(self) -> dict[str, Any]:
        """Received from the body and internal; as the document whose new version comes."""
        bisher = next((d for d in self.fruehere() if d.id == self.bezug and d.id), None)
        if bisher is not None:
            angaben = {name: getattr(bisher, name) for name in ANGABEN}
            return {**angaben, "ersetzt_id": bisher.id}
        return {
            "richtung": Dokumentrichtung.EINGEGANGEN.value,
            "herkunft": Dokumentherkunft.KOMMUNE.value,
            "vertraulichkeit": Vertraulichkeit.INTERN.value,
        }

    def clean(self) -> dict[str, Any]:
        """What nobody said, the file says."""
        werte: dict[str, Any] = super().clean() or self.cleaned_data
        datei = werte.get("datei")
        if datei is None:
            return werte
        if not werte.get("bezeichnung"):
            werte["bezeichnung"] = bezeichnung_aus(datei)
        if werte.get("geschehen") is None and datei.mail_datum is not None:
            werte["geschehen"] = Zeitangabe.tag(timezone.localtime(datei.mail_datum).date())
        return werte

    def eingabe(self) -> e.DokumentAblegen:
        """The file with its particulars."""
        werte = self.werte()
        return e.DokumentAblegen(
            **{
                **werte,
                "art": Dokumentart(werte["art"]),
                "richtung": Dokumentrichtung(werte["richtung"]),
                "herkunft": Dokumentherkunft(werte["herkunft"]),
                "vertraulichkeit": Vertraulichkeit(werte["vertraulichkeit"]),
            }
        )


class DokumentAendernForm(Dokumentfelder, HandlungForm):
    """Other words for a document, or other readers. The address names it; no other is offered."""

    erklaerung = "Der Inhalt der Datei ändert sich nie; eine neue Fassung wird neu abgelegt."
    field_order = ["zeile_id"]

    zeile_id = forms.TypedChoiceField(label="Dokument", coerce=int)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        d = self.gemeintes()
        self.waehle("zeile_id", [(d.id, f"{d.bezeichnung} (Fassung {d.version})")] if d else [])

    def gemeintes(self) -> DokumentZeile | None:
        """The document that the address names."""
        return next((d for d in self.fall.dokumente if d.id == self.bezug and d.id), None)

    def gegenstand(self) -> str:
        """What the document is called from now on."""
        return str(self.cleaned_data["bezeichnung"])

    def gegenprobe(self) -> e.DokumentAendern:
        """The document that the address names belongs to this file."""
        return e.DokumentAendern(
            zeile_id=self.bezug or 0,
            art=Dokumentart.SONSTIGES,
            bezeichnung="?",
            herkunft=Dokumentherkunft.KOMMUNE,
            vertraulichkeit=Vertraulichkeit.INTERN,
        )

    def beginn(self) -> dict[str, Any]:
        """Its particulars as they are."""
        d = self.gemeintes()
        if d is None:
            return {}
        namen = ("art", "bezeichnung", "herkunft", "vertraulichkeit")
        return {"zeile_id": d.id, **{name: getattr(d, name) for name in namen}}

    def eingabe(self) -> e.DokumentAendern:
        """The new particulars."""
        werte = self.werte()
        return e.DokumentAendern(
            **{
                **werte,
                "art": Dokumentart(werte["art"]),
                "herkunft": Dokumentherkunft(werte["herkunft"]),
                "vertraulichkeit": Vertraulichkeit(werte["vertraulichkeit"]),
            }
        )


class DokumentAnfordernForm(HandlungForm):
    """The system draws it after the act."""

    erklaerung = (
        "Das System erstellt das Dokument nach dem Eintragen, aus der Textfassung und den Angaben, "
        "die jetzt gelten. Danach liegt es bei den Dokumenten."
    )

    art = auswahlfeld("Dokument", (), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        arten = [Dokumentart.ERKLAERUNG]
        if hat_urkunde(self.fall):
            arten.append(Dokumentart.URKUNDE)
        self.waehle("art", [(art.value, art.label) for art in arten])

    def gegenprobe(self) -> e.DokumentAnfordern:
        """There is a text version to draw from."""
        return e.DokumentAnfordern(art=Dokumentart.ERKLAERUNG)

    def beginn(self) -> dict[str, Any]:
        """The certificate, once there is one."""
        urkunde = hat_urkunde(self.fall)
        return {"art": (Dokumentart.URKUNDE if urkunde else Dokumentart.ERKLAERUNG).value}

    def eingabe(self) -> e.DokumentAnfordern:
        """Which one."""
        return e.DokumentAnfordern(art=Dokumentart(self.cleaned_data["art"]))
