"""A planned round gets another day, place or name: what changes, and who was told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date, time
from typing import Any

from antraege.choices import Handlung, Rundenart
from antraege.models import Erklaerungsfassung, Unterzeichnungsrunde
from antraege.queries.faelle import faelle_der_antraege
from antraege.rules.runde import Platz
from workflow.fassungen.vorschau import KEINE_MAIL, Paar, Vorschau
from workflow.runden.forms import RundeForm
from workflow.runden.rundenseite import Rundenakt
from workflow.runden.worte import anzahl
from workflow.verfahren.hindernis import Hindernis
from workflow.verfahren.runden.eingaben import Rundenangaben
from workflow.verfahren.runden.handeln import TERMIN, aendere, ohne_lauf
from workflow.verfahren.runden.lage import lies_plaetze
from workflow.verfahren.runden.pruefung import angaben_von, geaendert, ist_geplant, pruefe_angaben
from workflow.verfahren.runden.vorhaben import platz_von


class RundeAendern(Rundenakt[RundeForm]):
    """Another day, place or name."""

    handlung = Handlung.RUNDE_AENDERN

    def sperren(self) -> Iterable[Hindernis]:
        """Only what lies ahead changes."""
        return ist_geplant(self.runde)

    def form(self, data: Any = None, files: Any = None) -> RundeForm:
        """As it is."""
        return RundeForm(data, runde=self.runde)

    def pruefe(self, form: RundeForm) -> Iterable[Hindernis]:
        """All that is wrong with it."""
        if not form.is_valid():
            return ()
        angaben = pruefe_angaben(form.angaben(), self.wer.heute, self.runde)
        return (*angaben, *ohne_lauf(self.runde.pk))

    def vorschau(self, form: RundeForm) -> Vorschau | None:
        """What changes, and who was invited to something else."""
        if not form.is_bound:
            return None
        zeilen = (*wechsel(self.runde, form.angaben()), *_folgen(self.runde, form.angaben()))
        return Vorschau(zeilen)

    def handle(self, form: RundeForm, gezeigt: int) -> str:
        """Write it."""
        neu = form.angaben()
        ist_verlegt = bool(TERMIN & set(geaendert(self.runde, neu)))
        neu_einladen = ist_verlegt and any(
            p.ist_eingeladen or p.weiss_davon for p in _offene(self.runde)
        )
        aendere(self.runde.pk, self.wer, neu, version=gezeigt)
        return f"Die Runde ist geändert.{' Bitte laden Sie nun neu ein.' if neu_einladen else ''}"


WORTE = {
    "bezeichnung": "Bezeichnung",
    "art": "Art",
    "am": "Tag",
    "uhrzeit": "Beginn",
    "ort": "Ort",
    "hinweis": "Hinweis in der Einladung",
    "fassung_id": "Textfassung",
    "listenschluss": "Listenschluss",
}


def wechsel(runde: Unterzeichnungsrunde, neu: Rundenangaben) -> Iterator[Paar]:
    """What was, and what will be."""
    vorher, nachher = asdict(angaben_von(runde)), asdict(neu)
    for name in geaendert(runde, neu):
        yield WORTE[name], f"{_wert(name, vorher[name])} → {_wert(name, nachher[name])}"


def _wert(name: str, wert: Any) -> str:
    if name == "fassung_id":
        return str(Erklaerungsfassung.objects.get(pk=wert).bezeichnung)
    if name == "art":
        return str(Rundenart(wert).label)
    if isinstance(wert, date):
        return f"{wert:%d.%m.%Y}"
    if isinstance(wert, time):
        return f"{wert:%H:%M} Uhr"
    return str(wert) if wert else "–"


def _folgen(runde: Unterzeichnungsrunde, neu: Rundenangaben) -> Iterator[Paar]:
    """What another day or place means for the list and its invitations."""
    if not TERMIN & set(geaendert(runde, neu)):
        yield KEINE_MAIL
        return
    offene = list(_offene(runde))
    geplante = sum(p.ist_eingeladen and not p.einladungen[-1].ist_hinaus for p in offene)
    eingeladene = sum(p.weiss_davon for p in offene)
    yield (
        "Vorgänge auf der Liste",
        f"{anzahl(len(offene))}; Termin und Fälligkeit folgen von selbst",
    )
    if eingeladene:
        satz = f"{anzahl(eingeladene)}; sie sind zum neuen Termin noch einmal einzuladen"
        yield "Zum bisherigen Termin eingeladen", satz
    if geplante:
        satz = "; sie werden angehalten, danach ist neu einzuladen"
        yield "Noch nicht versandte Einladungen", f"{geplante}{satz}"
    yield KEINE_MAIL


def _offene(runde: Unterzeichnungsrunde) -> Iterator[Platz]:
    """Places of bodies that are still expected."""
    zeilen = lies_plaetze(runde.pk)
    faelle = faelle_der_antraege(z.antrag_id for z in zeilen)
    plaetze = (platz_von(faelle[z.antrag_id], z.pk) for z in zeilen)
    return (p for p in plaetze if p.zeile.ist_offen)
