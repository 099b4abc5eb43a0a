"""Questions, suspensions, resubmissions, mails held back, corrections."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms

from antraege.choices import Fristart, Kanal
from antraege.models import Frist
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, kanalfeld, tagfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, zeile

ANTWORTZEIT = timedelta(days=21)


class RueckfrageForm(HandlungForm):
    """A question to the body; the clock stops until the answer."""

    erklaerung = "Solange die Antwort aussteht, liegt der Vorgang bei der Kommune."

    frage = textfeld("Frage", help_text="So, wie sie an die Kommune geht.")
    erbeten_bis = tagfeld("Antwort erbeten bis")

    def gegenprobe(self) -> e.RueckfrageStellen:
        """One question at a time."""
        return e.RueckfrageStellen(frage="?", erbeten_bis=self.umstand.heute)

    def beginn(self) -> dict[str, Any]:
        """Three weeks to answer."""
        return {"erbeten_bis": self.umstand.heute + ANTWORTZEIT}

    def eingabe(self) -> e.RueckfrageStellen:
        """The question."""
        return e.RueckfrageStellen(**self.werte())


class AntwortForm(HandlungForm):
    """The answer, by whichever way it came."""

    antwort = textfeld("Antwort der Kommune")
    kanal = kanalfeld("Eingegangen per")
    geschehen = ZeitangabeField(label="Eingegangen am")

    def gegenprobe(self) -> e.RueckfrageBeantworten:
        """There is a question to answer."""
        return e.RueckfrageBeantworten(antwort="?", kanal=Kanal.MAIL)

    def beginn(self) -> dict[str, Any]:
        """Received today."""
        return {"geschehen": self.heute}

    def eingabe(self) -> e.RueckfrageBeantworten:
        """The answer."""
        werte = self.werte()
        return e.RueckfrageBeantworten(**{**werte, "kanal": Kanal(werte["kanal"])})


class AussetzungForm(HandlungForm):
    """The case rests until a day."""

    erklaerung = "Der Vorgang pausiert bis zu diesem Tag; danach läuft er von selbst weiter."

    bis = tagfeld("Ausgesetzt bis")
    grund = textfeld("Grund")

    def gegenprobe(self) -> e.AussetzungBeginnen:
        """A case rests once at a time."""
        return e.AussetzungBeginnen(grund="?", bis=self.umstand.heute)

    def eingabe(self) -> e.AussetzungBeginnen:
        """Until when and why."""
        return e.AussetzungBeginnen(**self.werte())


class OhneAngabenForm(HandlungForm):
    """Nothing has to be said, a remark is possible."""

    grund = textfeld("Anmerkung", zeilen=3, required=False)

    def gegenprobe(self) -> e.Eingabe:
        """No input can mend what stands in the way."""
        return e.Eingabe()


class MitGrundForm(HandlungForm):
    """Nothing but a reason."""

    grund = textfeld("Grund")

    def gegenprobe(self) -> e.Eingabe:
        """No reason can mend what stands in the way."""
        return e.Eingabe(grund="?")


class WiedervorlageForm(HandlungForm):
    """A person wants to see the case again."""

    anlass = zeile(Frist, "anlass", "Anlass")
    faellig_am = tagfeld("Wiedervorlage am")

    def eingabe(self) -> e.WiedervorlageSetzen:
        """What and when."""
        return e.WiedervorlageSetzen(**self.werte())


class BezugForm(HandlungForm):
    """An act on one existing row, which the address names. No other row is chosen instead."""

    zeile_id = forms.TypedChoiceField(coerce=int)
    bezeichnung = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zeile_id"].label = self.bezeichnung
        zeilen = [("", "Bitte wählen"), *self.zeilen()]
        gesandt = self.data.get("zeile_id") if self.is_bound else None
        # A row that has gone meanwhile stays a choice: the door says what became of it.
        if str(gesandt or "").isdigit() and str(gesandt) not in dict(zeilen):
            zeilen.append((str(gesandt), "Nicht mehr offen"))
        self.waehle("zeile_id", zeilen)

    def gegenprobe(self) -> e.Bezug | None:
        """The row that the address names is open; without one, there is an open row at all."""
        if "bezug" in self.abfrage or not self.zeilen():
            return e.Bezug(zeile_id=self.bezug or 0)
        return None

    def gegenstand(self) -> str:
        """The chosen row."""
        return dict(self.zeilen()).get(str(self.cleaned_data.get("zeile_id")), "")

    def zeilen(self) -> list[tuple[str, str]]:
        """Rows that the act can be about."""
        raise NotImplementedError

    def beginn(self) -> dict[str, Any]:
        """The row that the address names."""
        return {"zeile_id": self.bezug}

    def eingabe(self) -> e.Bezug:
        """The row."""
        return e.Bezug(**self.werte())


class WiedervorlageErledigenForm(BezugForm):
    """It is done."""

    bezeichnung = "Wiedervorlage"

    def zeilen(self) -> list[tuple[str, str]]:
        """Open resubmissions."""
        return [
            (str(f.id), f"{f.faellig_am:%d.%m.%Y}: {f.anlass}")
            for f in self.fall.fristen
            if f.art == Fristart.WIEDERVORLAGE and f.erledigt_am is None
        ]


class AnhaltenForm(BezugForm):
    """A planned mail is held back."""

    erklaerung = "Die Nachricht geht nicht hinaus; sie bleibt am Vorgang lesbar."
    bezeichnung = "Nachricht"
    grund = textfeld("Grund", zeilen=3, required=False)

    def zeilen(self) -> list[tuple[str, str]]:
        """Mails that have not gone out."""
        return [(str(n.id), n.betreff) for n in self.fall.nachrichten]


class BerichtigenForm(HandlungForm):
    """A new date for an entry; the old one stays readable."""

    erklaerung = "Der alte Eintrag bleibt lesbar; die Berichtigung steht daneben im Verlauf."

    nr = forms.IntegerField(label="Eintrag Nr.", min_value=1)
    neu = ZeitangabeField(label="Richtiges Datum", darf_fehlen=True)
    grund = textfeld("Grund der Berichtigung")

    def beginn(self) -> dict[str, Any]:
        """The entry that the address names by its number."""
        return {"nr": self.bezug}

    def eingabe(self) -> e.EintragBerichtigen:
        """The entry, its date and why."""
        return e.EintragBerichtigen(**self.werte())
