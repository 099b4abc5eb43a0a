"""How Django's forms come out as KERN markup (the renderer that FORM_RENDERER names).

`{{ form }}` draws bausteine/formular.html, `{{ form.x.as_field_group }}` draws bausteine/feld.html.
Values are printed as they were typed; what a field means is decided by the form, never here.
"""

from typing import Any

from django import forms
from django.forms import boundfield, renderers

# The first match decides, so subclasses stand before their parents.
ARTEN: tuple[tuple[type[forms.Widget], str, str], ...] = (
    (forms.CheckboxSelectMultiple, "optionen", "kern-form-check__checkbox"),
    (forms.RadioSelect, "optionen", "kern-form-check__radio"),
    (forms.CheckboxInput, "kaestchen", "kern-form-check__checkbox"),
    (forms.SelectMultiple, "eingabe", "kern-form-input__input"),
    (forms.Select, "auswahl", "kern-form-input__select"),
    (forms.Widget, "eingabe", "kern-form-input__input"),
)
WAS_FEHLT: dict[type[forms.Field], str] = {
    forms.Field: "Bitte ausfüllen.",
    forms.ChoiceField: "Bitte auswählen.",
    forms.BooleanField: "Bitte ankreuzen.",
    forms.FileField: "Bitte eine Datei auswählen.",
}
"""What stands at an empty field that is needed, where its form has no better words."""

KURZE = (forms.DateInput, forms.TimeInput, forms.NumberInput)


def sage_was_fehlt() -> None:
    """Says it with these words from now on, in every form that is defined after it."""
    for art, satz in WAS_FEHLT.items():
        art.default_error_messages = {**art.default_error_messages, "required": satz}


def art_und_klasse(widget: forms.Widget) -> tuple[str, str]:
    """The kind of control (eingabe, auswahl, kaestchen, optionen) and KERN's class for it."""
    return next((art, klasse) for typ, art, klasse in ARTEN if isinstance(widget, typ))


class KernBoundField(boundfield.BoundField):
    """A field that knows which KERN control it is and where its error can be jumped to."""

    @property
    def art(self) -> str:
        return art_und_klasse(self.field.widget)[0]

    @property
    def anker(self) -> str:
        """The id of the first control, also for radio buttons, which have no common label."""
        return self.id_for_label or f"{self.auto_id}_0"

    @property
    def ist_freiwillig(self) -> bool:
        """Whether the label says so; a form of filters sets `alles_freiwillig = True`.

        Of a field that is needed with some answers only the form says it in `bedingte`.
        """
        return not (
            self.field.required
            or self.art == "kaestchen"
            or getattr(self.form, "alles_freiwillig", False)
            or self.name in getattr(self.form, "bedingte", ())
        )

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        if not widget.is_hidden:
            attrs["class"] = " ".join(self._klassen(widget, attrs))
        return attrs

    def _klassen(self, widget: forms.Widget, attrs: dict[str, Any]) -> list[str]:
        klasse = art_und_klasse(widget)[1]
        klassen = [widget.attrs.get("class"), attrs.get("class"), klasse]
        klassen.append("bw-kurz" if isinstance(widget, KURZE) else None)
        klassen.append(f"{klasse}--error" if self.errors else None)
        return [name for name in klassen if name]


class KernRenderer(renderers.TemplatesSetting):
    """Draws forms with the project's templates; "django.forms" must be an installed app."""

    form_template_name = "bausteine/formular.html"
    field_template_name = "bausteine/feld.html"
    bound_field_class = KernBoundField
