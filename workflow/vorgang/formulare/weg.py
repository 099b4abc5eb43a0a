"""Changes of status: steps forward, back, and the ends of a case."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Antragsstatus, Handlung
from antraege.rules.beschluss import letzte_entscheidung
from antraege.worte import STATUSWORTE
from workflow.verfahren import eingaben as e
from workflow.verfahren.handlungen import WEG, name
from workflow.verfahren.plan import weitere_schritte, ziele
from workflow.vorgang.felder import Zeilenfeld, ZeitangabeField, kanalfeld, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm

NUR_DIESER = "einzeln"


class StatusForm(HandlungForm):
    """A change of status has a date, and may have a remark."""

    geschehen = ZeitangabeField(label="Geschehen am")
    grund = textfeld("Anmerkung", zeilen=3, required=False)

    def beginn(self) -> dict[str, Any]:
        """Today."""
        return {"geschehen": self.heute}


class BegruendetForm(StatusForm):
    """A change of status that wants a reason."""

    grund = textfeld("Grund")


class SchrittForm(StatusForm):
    """A step forward; steps whose conditions are met already can be taken along."""

    bis = forms.ChoiceField(label="Umfang", widget=forms.RadioSelect)
    field_order = ["bis"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        auswahl = self._auswahl()
        if len(auswahl) == 1:
            del self.fields["bis"]
        else:
            self.waehle("bis", auswahl)
            self.knopf = "Bestätigen"

    @property
    def titel(self) -> str:
        """The first step; that there are more to choose from is said beside it."""
        return f"{super().titel} und weitere Schritte" if "bis" in self.fields else super().titel

    def _auswahl(self) -> list[tuple[str, str]]:
        """This step alone, or up to one of those that are possible too."""
        weitere = list(self.weitere)
        gesandt = self.data.get("bis") if self.is_bound else None
        danach = WEG[WEG.index(self.handlung) + 1 :]
        # What was offered a moment ago stays a choice; whether it is possible says the door.
        weitere += [h for h in danach if h == gesandt and h not in weitere]
        return [
            (NUR_DIESER, f"Nur diesen Schritt: {name(self.handlung)}"),
            *((h.value, f"Bis einschließlich „{name(h)}“") for h in weitere),
        ]

    def beginn(self) -> dict[str, Any]:
        """Everything that is possible, in one confirmation."""
        self.weitere = weitere_schritte(self.fall, self.handlung, self.umstand)
        bis = self.weitere[-1].value if self.weitere else NUR_DIESER
        return {**super().beginn(), "bis": bis}

    def eingabe(self) -> e.Schritt:
        """The step, and how far it goes."""
        werte = self.werte()
        bis = werte.pop("bis", NUR_DIESER)
        return e.Schritt(**werte, bis=None if bis == NUR_DIESER else Handlung(bis))


class ZuruecksetzenForm(BegruendetForm):
    """Back to an earlier open state."""

    erklaerung = "Alles Erfasste bleibt erhalten; nur der Schritt ändert sich."
    mit_nachricht = True

    ziel = forms.ChoiceField(label="Zurück auf")
    benachrichtigen = forms.BooleanField(label="Kommune per E-Mail benachrichtigen", required=False)
    field_order = ["ziel", "geschehen", "grund", "benachrichtigen"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waehle("ziel", [(s.value, STATUSWORTE[s].intern) for s in ziele(self.fall)])
        if not self.mit_nachricht:
            del self.fields["benachrichtigen"]

    def beginn(self) -> dict[str, Any]:
        """The step before."""
        moegliche = ziele(self.fall)
        ziel = moegliche[-1].value if moegliche else None
        return {**super().beginn(), "ziel": ziel, "benachrichtigen": True}

    def eingabe(self) -> e.Zuruecksetzen:
        """Where to."""
        werte = self.werte()
        return e.Zuruecksetzen(**{**werte, "ziel": Antragsstatus(werte["ziel"])})


class ZurueckgebenForm(ZuruecksetzenForm):
    """Leadership returns the case; the table of words has no mail for it."""

    erklaerung = "Die Vorlage geht an die Bearbeitung zurück; die Kommune erhält keine E-Mail."
    mit_nachricht = False


class ZurueckziehenForm(BegruendetForm):
    """The body does not pursue the accession; the office notes it on its behalf."""

    erklaerung = "Die Kommune hat mitgeteilt, dass sie den Beitritt nicht weiterverfolgt."
    im_auftrag = kanalfeld("Mitgeteilt per")
    schreiben = Zeilenfeld(label="Schreiben der Verwaltungsspitze", max_length=300)
    field_order = ["im_auftrag", "geschehen", "grund", "schreiben"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if letzte_entscheidung(self.fall) is None:
            del self.fields["schreiben"]
        else:
            self.fields["schreiben"].help_text = (
                "Es liegt ein Beschluss vor; ihn nimmt nur ein Schreiben der Spitze zurück. "
                "Datum und Zeichen genügen."
            )

    def eingabe(self) -> e.Zurueckziehen:
        """The reason and by whose word."""
        return e.Zurueckziehen(**self.werte())


class FreigabeForm(StatusForm):
    """Leadership admits the body."""

    erklaerung = (
        "Mit der Freigabe beginnt die Mitgliedschaft. Alle Bedingungen der früheren Schritte "
        "werden noch einmal geprüft."
    )


class WiederaufnahmeForm(BegruendetForm):
    """The case goes on where it stood."""

    erklaerung = "Der Vorgang geht an dem Stand weiter, an dem er geschlossen wurde."
    im_auftrag = kanalfeld("Mitgeteilt per", required=False)
