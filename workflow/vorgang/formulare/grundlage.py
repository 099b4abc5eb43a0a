"""What every form of an act has in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms import BoundField
from django.utils.datastructures import MultiValueDict

from antraege.choices import Handlung
from antraege.fall import Fall
from antraege.models import Antrag
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.handlungen import name
from workflow.verfahren.plan import braucht_berichtigungsgrund
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.felder import Zeilenfeld, textfeld

type Dateien = MultiValueDict[str, UploadedFile[bytes]]
"""What a request brought as files (``request.FILES``)."""

type Gruppen = tuple[tuple[str, tuple[str, ...]], ...]
"""Legend and names of fields, in the order in which a long form shows them."""

GRUND_DER_BERICHTIGUNG = "Grund der Berichtigung"


@dataclass(frozen=True, slots=True)
class Feldgruppe:
    """Fields that belong together; without a title they stand as they are."""

    titel: str
    felder: tuple[BoundField, ...]


def feldfolge(gruppen: Gruppen) -> list[str]:
    """The order of all grouped fields (``field_order``)."""
    return [feld for _, felder in gruppen for feld in felder]


class HandlungForm(forms.Form):
    """One act's form: fields in, a frozen ``Eingabe`` out.

    ``knopf`` is the word on the button where the act's own name would not fit; ``erklaerung`` one
    sentence on what the act means. ``feldnamen`` maps what the door calls a field to the form's
    name, where they differ. ``beginn`` gives the values the form opens with. A long form says in
    ``gruppen`` what stands together.
    """

    erklaerung: ClassVar[str] = ""
    knopf: str = ""
    feldnamen: ClassVar[Mapping[str, str]] = {}
    gruppen: ClassVar[Gruppen] = ()

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        handlung: Handlung,
        fall: Fall,
        umstand: Umstand,
        abfrage: Mapping[str, str] | None = None,
        files: Dateien | None = None,
    ) -> None:
        self.handlung, self.fall, self.umstand = handlung, fall, umstand
        self.abfrage = abfrage or {}
        super().__init__(data, files, initial=self.beginn())
        if braucht_berichtigungsgrund(fall, handlung) and "grund" not in self.fields:
            self.fields["grund"] = textfeld(
                GRUND_DER_BERICHTIGUNG,
                help_text="Der Schritt, zu dem diese Angabe gehört, ist schon abgeschlossen.",
                error_messages={
                    "required": "Dieser Schritt ist abgeschlossen. Bitte den Grund der "
                    "Berichtigung angeben oder den Vorgang zurücksetzen."
                },
            )

    def beginn(self) -> dict[str, Any]:
        """Values the form opens with."""
        return {}

    @property
    def titel(self) -> str:
        """The heading of the page."""
        return name(self.handlung)

    @property
    def abschnitte(self) -> list[Feldgruppe]:
        """The groups with what the form has of them, the rest below; empty without groups."""
        if not self.gruppen:
            return []
        gruppen = [
            Feldgruppe(titel, tuple(self[feld] for feld in felder if feld in self.fields))
            for titel, felder in self.gruppen
        ]
        genannte = {*feldfolge(self.gruppen), *(f.name for f in self.hidden_fields())}
        rest = tuple(self[feld] for feld in self.fields if feld not in genannte)
        return [g for g in (*gruppen, Feldgruppe("", rest)) if g.felder]

    def waehle(self, feld: str, auswahl: Iterable[tuple[Any, Any]]) -> None:
        """Set the choices of a field."""
        gemeint = self.fields[feld]
        assert isinstance(gemeint, forms.ChoiceField)
        gemeint.choices = list(auswahl)

    def gegenprobe(self) -> Eingabe | None:
        """An input that is good in itself; what the door says against it closes the form.

        None where the obstacles may still change with what is typed.
        """
        return None

    def gegenstand(self) -> str:
        """The row that the sent form is about, in words; empty where the act has only the case."""
        return ""

    @property
    def heute(self) -> Zeitangabe:
        """The usual default: it happened today."""
        return Zeitangabe.tag(self.umstand.heute)

    @property
    def bezug(self) -> int | None:
        """The row the address names."""
        wert = self.abfrage.get("bezug", "")
        return int(wert) if wert.isascii() and wert.isdigit() and len(wert) < 19 else None

    def mit_anfangswerten(self) -> HandlungForm:
        """The same form as if the values it opens with had been sent."""
        werte = {feld: self[feld].value() for feld in self.fields}
        return type(self)(
            werte,
            handlung=self.handlung,
            fall=self.fall,
            umstand=self.umstand,
            abfrage=self.abfrage,
        )

    def werte(self) -> dict[str, Any]:
        """Cleaned values without those nobody filled in; names are those of the ``Eingabe``."""
        return {
            feld: wert for feld, wert in self.cleaned_data.items() if wert not in (None, "", [])
        }

    def eingabe(self) -> Eingabe:
        """What the door gets; valid forms only."""
        return Eingabe(**self.werte())

    def feld_fuer(self, feld: str) -> str | None:
        """The form's field for the door's word; None where there is none."""
        eigenes = self.feldnamen.get(feld, feld)
        return eigenes if eigenes in self.fields else None

    def ersetze_unveraenderte_zeit(self, feldname: str, wert: Any) -> Any:
        """Keep wording and bounds of a date that nobody has changed."""
        anfang = self.initial.get(feldname)
        feld = self.fields[feldname]
        return anfang if feld.prepare_value(anfang) == feld.prepare_value(wert) else wert


def laenge(spalte: str) -> int:
    """Longest text a column of the case takes."""
    return spaltenlaenge(Antrag, spalte)


def spaltenlaenge(modell: type[Any], spalte: str) -> int:
    """Longest text a column takes."""
    hoechstens = modell._meta.get_field(spalte).max_length
    assert isinstance(hoechstens, int)
    return hoechstens


def zeile(modell: type[Any], spalte: str, label: str, **kwargs: Any) -> Zeilenfeld:
    """A text of one line, as long as its column."""
    return Zeilenfeld(label=label, max_length=spaltenlaenge(modell, spalte), **kwargs)


def mailfeld(label: str, **kwargs: Any) -> forms.EmailField:
    """An address to write to."""
    return forms.EmailField(label=label, max_length=laenge("kontakt_mail"), **kwargs)
