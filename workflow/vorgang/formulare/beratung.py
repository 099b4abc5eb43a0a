"""Consultations: planned, held, decided in a hurry, ratified, deferred."""

from __future__ import annotations

from typing import Any

from django import forms

from antraege.choices import (
    Antragsstatus,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Dokumentstand,
    Oeffentlichkeit,
)
from antraege.dokumente.feld import Dateifeld, MitDatei
from antraege.fall import BeratungZeile
from antraege.models import Beratung
from antraege.worte import gremium
from workflow.verfahren import eingaben as e
from workflow.vorgang.felder import ZeitangabeField, auswahlfeld, tagfeld
from workflow.vorgang.formulare.grundlage import Gruppen, HandlungForm, feldfolge, zeile

GRUPPEN: Gruppen = (
    (
        "Sitzung",
        (
            "gremium",
            "sitzung",
            "art",
            "rolle",
            "genehmigt_id",
            "oeffentlichkeit",
            "tagesordnungspunkt",
        ),
    ),
    ("Vorlage", ("drucksache", "vorlage", "vorlage_datei")),
    (
        "Entscheidung",
        (
            "ergebnis",
            "ergebnis_wortlaut",
            "massgabe",
            "vorbehalt",
            "vorbehalt_entfallen_am",
            "vertagt_auf",
        ),
    ),
    ("Abstimmung", ("ist_einstimmig", "anzahl_ja", "anzahl_nein", "anzahl_enthaltung")),
    ("Beleg", ("datei", "beleg_datei", "beleg", "hinweis")),
)
NUR_EINMAL = frozenset({"vertagt_auf", "datei"})
"""Fields that make something new and do not stand on the consultation itself."""


def _stimmen(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=500, required=False)


class BeratungForm(MitDatei, HandlungForm):
    """One assembly's treatment of the paper, planned or held."""

    erklaerung = (
        "Auch eine Sitzung, die noch bevorsteht, gehört hierher: dann ohne Ergebnis. "
        "Das Ergebnis wird später ergänzt."
    )
    gruppen = GRUPPEN
    field_order = feldfolge(GRUPPEN)

    beratung_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    gremium = zeile(
        Beratung, "gremium", "Gremium", help_text="zum Beispiel Rat oder Sozialausschuss"
    )
    sitzung = ZeitangabeField(label="Sitzung am", darf_fehlen=True)
    art = auswahlfeld(
        "Wie entschieden wird",
        Beratungsart.choices,
        help_text="Eine Eil- oder Dringlichkeitsentscheidung gilt ab ihrem Datum; die Genehmigung "
        "des Gremiums folgt als eigene Beratung.",
    )
    rolle = auswahlfeld("Art der Beratung", Beratungsrolle.choices)
    genehmigt_id = forms.TypedChoiceField(
        label="Genehmigung welcher Entscheidung", coerce=int, empty_value=None, required=False
    )
    oeffentlichkeit = auswahlfeld("Öffentlichkeit", Oeffentlichkeit.choices)
    tagesordnungspunkt = zeile(Beratung, "tagesordnungspunkt", "Tagesordnungspunkt", required=False)

    drucksache = zeile(Beratung, "drucksache", "Drucksachen-Nr.", required=False)
    vorlage = zeile(
        Beratung,
        "vorlage",
        "Fundstelle der Vorlage",
        required=False,
        help_text="Link, oder wo das Papier liegt. Die Vorlage ist ein Vorschlag und belegt nicht, "
        "was beschlossen wurde.",
    )
    vorlage_datei = auswahlfeld("Vorlage in der Akte", (), required=False)

    ergebnis = auswahlfeld(
        "Ergebnis", Beratungsergebnis.choices, leer="Noch kein Ergebnis bekannt", required=False
    )
    ergebnis_wortlaut = zeile(Beratung, "ergebnis_wortlaut", "Ergebnis im Wortlaut", required=False)
    massgabe = zeile(
        Beratung,
        "massgabe",
        "Maßgabe",
        required=False,
        help_text="nur bei „mit Maßgabe beschlossen“",
    )
    vorbehalt = zeile(
        Beratung,
        "vorbehalt",
        "Vorbehalt",
        required=False,
        help_text="zum Beispiel „vorbehaltlich der Zustimmung der Aufsicht“; leer heißt: ohne",
    )
    vorbehalt_entfallen_am = tagfeld("Vorbehalt entfallen am", required=False)
    vertagt_auf = tagfeld(
        "Kommt wieder auf die Tagesordnung am",
        required=False,
        help_text="TT.MM.JJJJ; bei vertagt, verwiesen oder abgesetzt. Diese Sitzung wird gleich "
        "angelegt.",
    )

    ist_einstimmig = forms.BooleanField(label="Einstimmig", required=False)
    anzahl_ja = _stimmen("Ja-Stimmen")
    anzahl_nein = _stimmen("Nein-Stimmen")
    anzahl_enthaltung = _stimmen("Enthaltungen")

    datei = Dateifeld(label="Beschlussauszug als Datei", required=False)
    beleg_datei = auswahlfeld("Beleg in der Akte", (), required=False)
    beleg = zeile(
        Beratung,
        "beleg",
        "Beleg",
        required=False,
        help_text="Beschlussauszug (Niederschrift) oder Link zum Ratsinformationssystem",
    )
    hinweis = zeile(Beratung, "hinweis", "Hinweis", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waehle_genehmigte()
        for feld in ("vorlage_datei", "beleg_datei"):
            self._waehle_dokument(feld)

    def _waehle_genehmigte(self) -> None:
        """A Genehmigung can only be chosen where there is something to ratify."""
        genehmigung = Beratungsrolle.GENEHMIGUNG
        eilige = [b for b in self.eilige() if b.id != self.bezug]
        if self.nur_genehmigung:
            self.waehle("rolle", [(genehmigung.value, genehmigung.label)])
        elif not eilige:
            self.waehle("rolle", [c for c in Beratungsrolle.choices if c[0] != genehmigung])
        if eilige:
            auswahl = [(b.id, f"{b.gremium}, {b.sitzung}: {b.art.label}") for b in eilige]
            self.waehle("genehmigt_id", [("", "Keine"), *auswahl])
        else:
            del self.fields["genehmigt_id"]

    @property
    def nur_genehmigung(self) -> bool:
        """Whether the way is over: only what an urgent decision still lacks is recorded."""
        return self.fall.status is Antragsstatus.AUFGENOMMEN

    def eilige(self) -> list[BeratungZeile]:
        """Decisions that were taken before the assembly could meet."""
        return [b for b in self.fall.beratungen if b.ist_eilig]

    def gegenprobe(self) -> e.BeratungErfassen | None:
        """After the admission there is something to ratify."""
        if not self.nur_genehmigung or self.eilige():
            return None
        return e.BeratungErfassen(gremium="?", sitzung=self.heute)

    def _waehle_dokument(self, feld: str) -> None:
        """A document of this case, or the one that is named already; no field without any."""
        vorhanden = {
            d.sha256: d.bezeichnung
            for d in self.fall.dokumente
            if d.stand is Dokumentstand.VORHANDEN
        }
        genannt = self.initial.get(feld)
        if genannt:
            vorhanden.setdefault(genannt, "Wie bisher: Dokument aus der Akte der Kommune")
        if vorhanden:
            self.waehle(feld, [("", "Keines"), *vorhanden.items()])
        else:
            del self.fields[feld]

    def beginn(self) -> dict[str, Any]:
        """The consultation to be completed; else an empty one of the deciding assembly."""
        bisher = self.gemeinte()
        if bisher is not None:
            spalten = [name for name in feldfolge(GRUPPEN) if name not in NUR_EINMAL]
            return {"beratung_id": bisher.id, **{n: getattr(bisher, n) for n in spalten}}
        werte: dict[str, Any] = {
            "gremium": gremium(self.fall.kommune.typ),
            "rolle": Beratungsrolle.ENTSCHEIDUNG.value,
            "art": Beratungsart.SITZUNG.value,
            "oeffentlichkeit": Oeffentlichkeit.NICHT_GENANNT.value,
        }
        eilige = self.zu_genehmigende()
        if eilige is not None:
            rolle = Beratungsrolle.GENEHMIGUNG.value
            werte |= {"rolle": rolle, "genehmigt_id": eilige.id, "drucksache": eilige.drucksache}
        return werte

    def gemeinte(self) -> BeratungZeile | None:
        """The consultation that the address names."""
        return next((b for b in self.fall.beratungen if b.id == self.bezug and b.id), None)

    def zu_genehmigende(self) -> BeratungZeile | None:
        """The urgent decision that the address names, or the only thing left to do."""
        wert = self.abfrage.get("genehmigt", "")
        genannt = next((b for b in self.eilige() if str(b.id) == wert), None)
        if genannt is None and self.nur_genehmigung:
            return next(iter(self.eilige()), None)
        return genannt

    def eingabe(self) -> e.BeratungErfassen:
        """The consultation; an unchanged date keeps its wording."""
        werte = self.werte()
        werte["sitzung"] = self.ersetze_unveraenderte_zeit("sitzung", werte["sitzung"])
        for feld, art in (
            ("rolle", Beratungsrolle),
            ("art", Beratungsart),
            ("oeffentlichkeit", Oeffentlichkeit),
            ("ergebnis", Beratungsergebnis),
        ):
            if feld in werte:
                werte[feld] = art(werte[feld])
        return e.BeratungErfassen(**werte)
