"""What is known of a body beside its cases: Ehrenamtskarte, guests, what happened before."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import Oeffentlichkeit
from antraege.models import Gastteilnahme, Vorgeschichte
from workflow.akte.formulare.zeilen import ZeilenForm
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import Zeilenfeld, ZeitangabeField, textfeld
from workflow.vorgang.formulare.grundlage import HandlungForm, feldfolge, spaltenlaenge, zeile


def _quelle(modell: type[Any]) -> forms.URLField:
    return forms.URLField(
        label="Quelle",
        required=False,
        max_length=spaltenlaenge(modell, "quelle_url"),
        assume_scheme="https",
        help_text="Webadresse",
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )


class EhrenamtskarteForm(HandlungForm):
    """Since when the body takes part: the Land knows it, so nobody is asked."""

    erklaerung = "Das weiß das Land selbst; die Kommune wird danach nicht gefragt."

    seit = ZeitangabeField(
        label="Nimmt teil seit",
        required=False,
        help_text="TT.MM.JJJJ, MM.JJJJ oder JJJJ; sonst „spätestens TT.MM.JJJJ“",
    )
    zuruecknehmen = forms.BooleanField(
        label="Vermerk zurücknehmen: Die Kommune nimmt nicht teil", required=False
    )
    grund = textfeld("Anmerkung", zeilen=3, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.fall.kommune.ehrenamtskarte_seit.ist_bekannt:
            del self.fields["zuruecknehmen"]

    def beginn(self) -> dict[str, Any]:
        """What is noted."""
        seit = self.fall.kommune.ehrenamtskarte_seit
        return {"seit": seit} if seit.ist_bekannt else {}

    def clean(self) -> dict[str, Any]:
        """A date, or the note is taken back; never both by accident."""
        werte = super().clean() or self.cleaned_data
        ist_leer = werte.get("seit") is None and "seit" not in self.errors
        if ist_leer and not werte.get("zuruecknehmen"):
            self.add_error("seit", "Bitte angeben, seit wann die Kommune teilnimmt.")
        return werte

    def eingabe(self) -> e.EhrenamtskarteVermerken:
        """Since when; None takes the note back."""
        werte = self.werte()
        zurueck = werte.pop("zuruecknehmen", False)
        seit = None if zurueck else self.ersetze_unveraenderte_zeit("seit", werte["seit"])
        return e.EhrenamtskarteVermerken(**{**werte, "seit": seit})


class GastteilnahmeForm(ZeilenForm):
    """The body takes part without being a member; counted nowhere."""

    sammlung = "gastteilnahmen"
    aenderungstitel = "Gastteilnahme ergänzen"
    erklaerung = "Eine Gastteilnahme ist keine Mitgliedschaft und zählt in keiner Zahl."

    von = ZeitangabeField(label="Von", darf_fehlen=True)
    bis = ZeitangabeField(label="Bis", required=False)
    anlass = zeile(Gastteilnahme, "anlass", "Anlass")
    hinweis = Zeilenfeld(
        label="Hinweis", max_length=spaltenlaenge(Gastteilnahme, "hinweis"), required=False
    )
    quelle_url = _quelle(Gastteilnahme)

    def gegenprobe(self) -> e.GastteilnahmeErfassen:
        """The row that the address names exists."""
        return e.GastteilnahmeErfassen(zeile_id=self.zeile_id, von=self.heute, anlass="?")

    def beginn(self) -> dict[str, Any]:
        """The row as it stands; an open end stays empty."""
        if (bisher := self.gemeinte()) is None:
            return {}
        werte = {n: getattr(bisher, n) for n in ("von", "anlass", "hinweis", "quelle_url")}
        return werte | ({"bis": bisher.bis} if bisher.bis.ist_bekannt else {})

    def gegenstand(self) -> str:
        """The occasion."""
        return str(self.cleaned_data.get("anlass", ""))

    def eingabe(self) -> e.GastteilnahmeErfassen:
        """From when until when; unchanged dates keep their wording."""
        werte = self.werte()
        for feld in ("von", "bis"):
            if feld in werte:
                werte[feld] = self.ersetze_unveraenderte_zeit(feld, werte[feld])
        return e.GastteilnahmeErfassen(zeile_id=self.zeile_id, **werte)


def _stimmen(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=500, required=False)


class VorgeschichteForm(HandlungForm):
    """Something known of the body beside any case, in its own words."""

    erklaerung = (
        "Was vor oder neben einem Vorgang geschehen ist: Anträge von Fraktionen, Berichte, frühere "
        "Beschlüsse. Im Wortlaut der Quelle, ohne Namen von Ratsmitgliedern."
    )

    feldnamen = {"gegenstand": "thema"}
    gruppen = (
        ("Was geschehen ist", ("wann", "thema", "schritt", "wer")),
        (
            "Drucksache und Ergebnis",
            (
                "drucksache",
                "oeffentlichkeit",
                "ergebnis",
                "anzahl_ja",
                "anzahl_nein",
                "anzahl_enthaltung",
            ),
        ),
        ("Dazu", ("hinweis", "quelle_url")),
    )
    field_order = feldfolge(gruppen)

    wann = ZeitangabeField(label="Wann", darf_fehlen=True)
    thema = zeile(
        Vorgeschichte, "gegenstand", "Worum es ging", help_text="zum Beispiel Ehrenamtskarte"
    )
    schritt = zeile(Vorgeschichte, "schritt", "Was geschehen ist")
    wer = zeile(Vorgeschichte, "wer", "Gremium oder Stelle", required=False)
    drucksache = zeile(Vorgeschichte, "drucksache", "Drucksachen-Nr.", required=False)
    oeffentlichkeit = forms.ChoiceField(
        label="Öffentlichkeit",
        choices=Oeffentlichkeit.choices,
        help_text="Was nicht öffentlich ist, verlässt das Haus nicht.",
    )
    ergebnis = zeile(Vorgeschichte, "ergebnis", "Ergebnis", required=False)
    anzahl_ja = _stimmen("Ja-Stimmen")
    anzahl_nein = _stimmen("Nein-Stimmen")
    anzahl_enthaltung = _stimmen("Enthaltungen")
    hinweis = zeile(Vorgeschichte, "hinweis", "Hinweis", required=False)
    quelle_url = _quelle(Vorgeschichte)

    def beginn(self) -> dict[str, Any]:
        """What nobody has called public is not."""
        return {"oeffentlichkeit": Oeffentlichkeit.NICHT_GENANNT.value}

    def eingabe(self) -> e.VorgeschichteErfassen:
        """What happened."""
        werte = self.werte()
        werte["gegenstand"] = werte.pop("thema")
        werte["oeffentlichkeit"] = Oeffentlichkeit(werte["oeffentlichkeit"])
        return e.VorgeschichteErfassen(**werte)
