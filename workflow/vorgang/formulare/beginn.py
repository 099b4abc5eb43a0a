"""How a case begins, and who is in touch: interest, contact, responsibility."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Kanal, Rolle
from antraege.models import Antrag
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, mailfeld, zeile
from workflow.vorgang.queries import bearbeitende

KONTAKT = ("name", "funktion", "mail", "telefon")


def _kontakt(werte: dict[str, Any]) -> e.Kontaktdaten:
    """Take the contact's fields out of the values."""
    return e.Kontaktdaten(**{teil: werte.pop(f"kontakt_{teil}", "") for teil in KONTAKT})


def _personen(leer: str) -> list[tuple[str, str]]:
    return [("", leer), *((str(pk), name) for pk, name in bearbeitende())]


class KontaktFelder(HandlungForm):
    """The person at the body whom the office writes to."""

    kontakt_name = zeile(Antrag, "kontakt_name", "Ansprechperson", required=False)
    kontakt_funktion = zeile(
        Antrag, "kontakt_funktion", "Funktion oder Dienststelle", required=False
    )
    kontakt_mail = mailfeld(
        "E-Mail-Adresse",
        required=False,
        help_text="An diese Adresse gehen alle Nachrichten zum Vorgang. Am besten ein "
        "Funktionspostfach.",
    )
    kontakt_telefon = zeile(Antrag, "kontakt_telefon", "Telefon", required=False)


class InteresseErfassenForm(KontaktFelder):
    """A body says that it is interested."""

    erklaerung = "Legt den Vorgang an und vergibt das Geschäftszeichen."
    knopf = "Vorgang anlegen"
    field_order = ["kanal", "geschehen"]

    kanal = kanalfeld("Eingegangen per")
    geschehen = ZeitangabeField(label="Eingegangen am")
    fremdes_zeichen = zeile(Antrag, "fremdes_zeichen", "Zeichen der Kommune", required=False)
    zustaendig_id = forms.ChoiceField(label="Zuständig", required=False)
    grund = textfeld("Anmerkung zur Interessenbekundung", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waehle("zustaendig_id", _personen("Noch niemand"))

    def gegenprobe(self) -> e.InteresseErfassen:
        """Whether a case can begin at all, before channel and contact are known."""
        return e.InteresseErfassen(kanal=Kanal.MAIL, geschehen=self.heute)

    def beginn(self) -> dict[str, Any]:
        """Received today, in the hands of whoever records it."""
        akteur = self.umstand.akteur
        selbst = akteur.person_id if akteur.hat(Rolle.BEARBEITUNG) else ""
        return {"geschehen": self.heute, "zustaendig_id": selbst}

    def eingabe(self) -> e.InteresseErfassen:
        """Interest with contact and responsible person."""
        werte = self.werte()
        kontakt = _kontakt(werte)
        if "zustaendig_id" in werte:
            werte["zustaendig_id"] = int(werte["zustaendig_id"])
        return e.InteresseErfassen(
            **{**werte, "kanal": Kanal(werte["kanal"]), "kontakt": kontakt},
        )


class InteresseErgaenzenForm(HandlungForm):
    """A second expression of interest joins the open case."""

    erklaerung = "Der Stand des Vorgangs bleibt; die Mitteilung steht danach im Verlauf."

    feldnamen = {"im_auftrag": "kanal"}

    kanal = kanalfeld("Eingegangen per")
    geschehen = ZeitangabeField(label="Eingegangen am")
    grund = textfeld("Inhalt der Mitteilung")

    def beginn(self) -> dict[str, Any]:
        """Received today."""
        return {"geschehen": self.heute}

    def eingabe(self) -> e.Eingabe:
        """The message and its channel."""
        werte = self.werte()
        return e.Eingabe(im_auftrag=Kanal(werte.pop("kanal")), **werte)


class KontaktAendernForm(KontaktFelder):
    """Another person, or another address."""

    erklaerung = "Ab jetzt gehen Nachrichten zu diesem Vorgang an diese Adresse."
    im_auftrag = kanalfeld("Mitgeteilt per", required=False)

    def beginn(self) -> dict[str, Any]:
        """The contact as it is."""
        antrag = self.fall.antrag
        return {f"kontakt_{teil}": getattr(antrag, f"kontakt_{teil}") for teil in KONTAKT}

    def eingabe(self) -> e.KontaktAendern:
        """The new contact."""
        werte = self.werte()
        return e.KontaktAendern(kontakt=_kontakt(werte), **werte)


class ZustaendigkeitForm(HandlungForm):
    """Who is responsible from now on."""

    zustaendig_id = forms.ChoiceField(label="Zuständig")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waehle("zustaendig_id", _personen("Bitte wählen"))

    def beginn(self) -> dict[str, Any]:
        """Whoever opens the form takes over; leadership chooses."""
        akteur = self.umstand.akteur
        return {"zustaendig_id": akteur.person_id if akteur.hat(Rolle.BEARBEITUNG) else ""}

    def eingabe(self) -> e.Zustaendigkeit:
        """The chosen person."""
        return e.Zustaendigkeit(zustaendig_id=int(self.cleaned_data["zustaendig_id"]))
