"""The editors: the whole draft of a catalogue or of a text in one form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django.http import HttpRequest, HttpResponse, QueryDict

from berichte.markdown import PLATZHALTER
from workflow.fassungen import muster, vorschau
from workflow.fassungen.akte import Aktseite
from workflow.fassungen.aktseite import Antwort
from workflow.fassungen.formulare.fassung import TextForm
from workflow.fassungen.formulare.katalog import HINZUFUEGEN, Katalogformular, mit_einem_mehr
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.handeln import eingabehindernisse
from workflow.verfahren.hindernis import Hindernis


class Katalogeditor(Aktseite[Katalogformular]):
    """The whole draft of a catalogue in one form."""

    vorlage: ClassVar[str] = "fassungen/katalog_bearbeiten.html"

    def form(self, data: Any = None, files: Any = None) -> Katalogformular:
        """Everything that the draft says, or what was sent."""
        assert self.lage.version is not None
        return Katalogformular(data, stand=self.lage.version.inhalt)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """One more criterion, a preview, or the whole draft is saved."""
        if request.POST.get("absicht") != HINZUFUEGEN:
            return super().post(request, *args, **kwargs)
        form = self.form(mit_einem_mehr(cast("QueryDict", request.POST)))
        form.springe_ans_ende()
        return self.seite(form, Antwort())

    def pruefe(self, form: Katalogformular) -> Iterable[Hindernis]:
        """All that is wrong with what was typed."""
        return eingabehindernisse(self.lage, form.entwurf()) if form.ist_lesbar else ()

    def vorschau(self, form: Katalogformular) -> vorschau.Vorschau | None:
        """What would be saved, beside what is."""
        if not form.ist_gesendet:
            return None
        return vorschau.vom_aendern(self.lage, form.entwurf())

    def handle(self, form: Katalogformular, gezeigt: int) -> str:
        """Save it."""
        wer = self.wer(gezeigt)
        handeln.aendere(self.gegenstand, self.version, wer=wer, entwurf=form.entwurf())
        return "Der Entwurf ist gespeichert."

    def werte(self, form: Katalogformular | None, antwort: Antwort) -> dict[str, Any]:
        """The button says what it does here."""
        return {**super().werte(form, antwort), "knopf": "Entwurf speichern"}


class Texteditor(Aktseite[TextForm]):
    """The whole draft of a text version; the preview shows it as it will read."""

    vorlage: ClassVar[str] = "fassungen/text_bearbeiten.html"

    def form(self, data: Any = None, files: Any = None) -> TextForm:
        """Everything that the draft says, or what was sent."""
        assert self.lage.version is not None
        return TextForm(data, files, stand=self.lage.version.inhalt)

    def pruefe(self, form: TextForm) -> Iterable[Hindernis]:
        """All that is wrong with what was typed."""
        form.is_valid()
        return eingabehindernisse(self.lage, form.entwurf())

    def vorschau(self, form: TextForm) -> vorschau.Vorschau | None:
        """What would be saved, beside what is."""
        return vorschau.vom_aendern(self.lage, form.entwurf()) if form.is_bound else None

    def handle(self, form: TextForm, gezeigt: int) -> str:
        """Save it."""
        wer = self.wer(gezeigt)
        handeln.aendere(self.gegenstand, self.version, wer=wer, entwurf=form.entwurf())
        return "Der Entwurf ist gespeichert."

    def werte(self, form: TextForm | None, antwort: Antwort) -> dict[str, Any]:
        """The text as it will read, also while something in it is wrong."""
        text = form.data.get("text", "") if form is not None and form.is_bound else ""
        gezeigter = muster.ansicht_des_textes(text) if text.strip() else ""
        return {
            **super().werte(form, antwort),
            "knopf": "Entwurf speichern",
            "ansicht": gezeigter,
            "platzhalter": [(f"{{{wort}}}", sinn) for wort, sinn in PLATZHALTER.items()],
        }
