"""The editor of a catalogue: its name and all its criteria, saved as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django import forms
from django.http import QueryDict

from antraege.choices import Kommunentyp, Landeswissen
from workflow.fassungen import wegzeilen
from workflow.fassungen.formulare.grundlage import Feldform, einheitlich
from workflow.verfahren.fassungen.eingaben import Katalogentwurf, Kriteriumentwurf
from workflow.verfahren.fassungen.pruefung import HOECHSTE_NUMMER, HOECHSTENS_KRITERIEN
from workflow.verfahren.hindernis import Hindernis
from workflow.vorgang.felder import textfeld

PRAEFIX = "kriterien"
HINZUFUEGEN = "hinzufuegen"
TEXTE = ("titel", "erlaeuterung", "alternativen")


class KopfForm(Feldform):
    """The name of the catalogue."""

    bezeichnung = forms.CharField(
        label="Bezeichnung",
        help_text="Steht in jedem Vorgang, der nach diesem Katalog geprüft wird.",
        error_messages={"required": "Bitte eine Bezeichnung angeben."},
    )


class KriteriumForm(Feldform):
    """One criterion."""

    nr = forms.IntegerField(
        label="Nummer",
        min_value=1,
        max_value=HOECHSTE_NUMMER,
        error_messages={"required": "Bitte eine Nummer angeben."},
    )
    titel = forms.CharField(
        label="Titel", error_messages={"required": "Bitte einen Titel angeben."}
    )
    erlaeuterung = textfeld("Erläuterung", zeilen=3, required=False)
    braucht_nachweis = forms.BooleanField(
        label="Ein Nachweis ist nötig (sonst genügt eine Erklärung)", required=False
    )
    laesst_zusage_zu = forms.BooleanField(label="Eine Zusage mit Termin genügt", required=False)
    gilt_fuer = forms.MultipleChoiceField(
        label="Gilt für",
        choices=Kommunentyp.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Nichts angekreuzt: alle Arten von Kommunen.",
    )
    alternativen = textfeld(
        "Wege zur Erfüllung",
        zeilen=3,
        required=False,
        help_text="Ein Weg je Zeile, wenn es mehrere gibt. Hinter einen Weg, der eine Zusage ist, "
        "„(Zusage)“ schreiben.",
    )
    landeswissen = forms.ChoiceField(
        label="Weiß das Land selbst",
        choices=[("", "nichts, die Kommune wird gefragt"), *Landeswissen.choices],
        required=False,
    )
    entfernen = forms.BooleanField(label="Dieses Kriterium entfernen", required=False)

    @property
    def ist_leer(self) -> bool:
        """Whether nobody has written anything into it."""
        return not any(self[feld].value() for feld in TEXTE)

    def has_changed(self) -> bool:
        """Nobody is blamed for a criterion that was added and left empty."""
        return not self.ist_leer

    @property
    def zaehlt(self) -> bool:
        """Whether it belongs to what will be saved."""
        return not self["entfernen"].value() and not self.ist_leer

    @property
    def zeigt_mehr(self) -> bool:
        """Whether the rarer fields say something, or something is wrong there: then unfolded."""
        selten = ("gilt_fuer", "alternativen", "landeswissen")
        return any(self[feld].value() or self[feld].errors for feld in selten)

    def entwurf(self, bekannte: dict[str, str]) -> Kriteriumentwurf:
        """What was typed, as a value."""
        werte = self.cleaned_data
        arten = werte.get("gilt_fuer", [])
        return Kriteriumentwurf(
            nr=werte.get("nr") or 0,
            titel=werte.get("titel", ""),
            erlaeuterung=einheitlich(werte.get("erlaeuterung", "")),
            gilt_fuer=() if len(arten) == len(Kommunentyp) else tuple(arten),
            braucht_nachweis=werte.get("braucht_nachweis", False),
            laesst_zusage_zu=werte.get("laesst_zusage_zu", False),
            landeswissen=werte.get("landeswissen", ""),
            alternativen=wegzeilen.lies(werte.get("alternativen", ""), bekannte),
        )


KriterienFormset = forms.formset_factory(
    KriteriumForm,
    extra=0,
    max_num=HOECHSTENS_KRITERIEN + 10,
    absolute_max=HOECHSTENS_KRITERIEN + 10,
    validate_max=True,
)


class Katalogformular:
    """Name and criteria together, as the page of an act wants its form."""

    def __init__(self, data: QueryDict | None = None, *, stand: Katalogentwurf) -> None:
        self.stand = stand
        self.kopf = KopfForm(data, initial={"bezeichnung": stand.bezeichnung})
        self.kriterien = KriterienFormset(
            data,
            prefix=PRAEFIX,
            initial=[_beginn(k) for k in stand.kriterien],
            form_kwargs={"empty_permitted": True, "use_required_attribute": False},
        )
        self.oben: list[str] = []

    def springe_ans_ende(self) -> None:
        """The criterion that was just added takes the focus."""
        for form in self.kriterien.forms[-1:]:
            form.fields["titel"].widget.attrs["autofocus"] = True

    @property
    def ist_gesendet(self) -> bool:
        """Whether somebody has sent it."""
        return self.kopf.is_bound

    @property
    def ist_lesbar(self) -> bool:
        """Whether it can be told which criteria were sent."""
        return bool(self.kriterien.management_form.is_valid())

    @property
    def hat_fehler(self) -> bool:
        """Whether something typed is wrong in itself."""
        if not self.ist_gesendet:
            return False
        if not self.ist_lesbar:
            return True
        # A criterion that is taken away may hold anything.
        falsche = [form for form in self._zaehlende() if not form.is_valid()]
        return self.kopf.hat_fehler or bool(falsche) or bool(self.kriterien.non_form_errors())

    def _zaehlende(self) -> list[KriteriumForm]:
        return [form for form in self.kriterien.forms if form.zaehlt]

    def entwurf(self) -> Katalogentwurf:
        """What was typed, criteria in the order of their numbers; what is wrong is left out."""
        self.kopf.is_valid()
        bekannte = wegzeilen.schluessel_der(self.stand)
        kriterien = (form.entwurf(bekannte) for form in self.sortierte())
        return Katalogentwurf(
            bezeichnung=self.kopf.cleaned_data.get("bezeichnung", ""), kriterien=tuple(kriterien)
        )

    def sortierte(self) -> list[KriteriumForm]:
        """The forms that count, in the order in which the act sees them."""
        zaehlende = self._zaehlende()
        for form in zaehlende:
            form.is_valid()
        return sorted(zaehlende, key=lambda form: form.cleaned_data.get("nr") or 0)

    def nimm_auf(self, hindernis: Hindernis) -> bool:
        """Put an obstacle at its field; False where there is none."""
        if hindernis.feld == PRAEFIX:
            self.oben.append(hindernis.satz)
            return True
        if not hindernis.feld.startswith(f"{PRAEFIX}-"):
            return self.kopf.nimm_auf(hindernis)
        _, stelle, feld = hindernis.feld.split("-", 2)
        return self.sortierte()[int(stelle)].nimm_auf(replace(hindernis, feld=feld))

    def fehlerliste(self) -> Iterator[tuple[str, str]]:
        """Everything to mend, with the id of its field; empty for what has none."""
        yield from ((satz, "") for satz in self.oben)
        yield from ((str(satz), "") for satz in self.kriterien.non_form_errors())
        yield from _fehler(self.kopf, "")
        for form in self._zaehlende():
            yield from _fehler(form, f"Kriterium {form['nr'].value()}, ")


def _fehler(form: forms.Form, vorsatz: str) -> Iterator[tuple[str, str]]:
    for feld in form.visible_fields():
        for fehler in feld.errors:
            anker = feld.id_for_label or f"{feld.auto_id}_0"
            yield f"{vorsatz}{feld.label}: {fehler}", anker


def _beginn(kriterium: Kriteriumentwurf) -> dict[str, Any]:
    return {
        "nr": kriterium.nr,
        "titel": kriterium.titel,
        "erlaeuterung": kriterium.erlaeuterung,
        "gilt_fuer": list(kriterium.gilt_fuer),
        "braucht_nachweis": kriterium.braucht_nachweis,
        "laesst_zusage_zu": kriterium.laesst_zusage_zu,
        "landeswissen": kriterium.landeswissen,
        "alternativen": wegzeilen.als_text(kriterium),
    }


def mit_einem_mehr(data: QueryDict) -> QueryDict:
    """The same sent form with one more criterion at its end, numbered behind all others."""
    neu = data.copy()
    anzahl = _zahl(data.get(f"{PRAEFIX}-TOTAL_FORMS"))
    nummern = [_zahl(data.get(f"{PRAEFIX}-{stelle}-nr")) for stelle in range(anzahl)]
    neu[f"{PRAEFIX}-TOTAL_FORMS"] = str(anzahl + 1)
    neu[f"{PRAEFIX}-{anzahl}-nr"] = str(max(nummern, default=0) + 1)
    neu[f"{PRAEFIX}-{anzahl}-braucht_nachweis"] = "on"
    return neu


def _zahl(wert: str | None) -> int:
    """A number that a form sent; 0 for anything else."""
    wert = (wert or "").strip()
    return int(wert) if wert.isascii() and wert.isdigit() and len(wert) < 4 else 0
