"""What the renderer makes of a form: KERN markup, everything typed kept, errors at the field."""

import re

from django import forms

from project.oberflaeche import KernRenderer


class Erfassung(forms.Form):
    default_renderer = KernRenderer

    eingang_am = forms.DateField(label="Eingang am", help_text="TT.MM.JJJJ")
    weg = forms.ChoiceField(choices=[("mail", "E-Mail"), ("brief", "Brief")])
    art = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    bemerkung = forms.CharField(required=False, widget=forms.Textarea(attrs={"class": "eigen"}))
    geprueft = forms.BooleanField(required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


def gebunden(**angaben: str) -> str:
    return str(Erfassung({"version": "3", "weg": "mail", "art": "a", **angaben}))


def tag(html: str, name: str) -> str:
    treffer = re.search(rf'<[^>]*name="{name}"[^>]*>', html)
    assert treffer
    return treffer.group()


def test_typed_values_stay_as_they_were_typed() -> None:
    html = gebunden(eingang_am='31.02.2026 "x"', bemerkung="<b>1.000</b>")
    assert 'value="31.02.2026 &quot;x&quot;"' in tag(html, "eingang_am")
    assert "&lt;b&gt;1.000&lt;/b&gt;</textarea>" in html


def test_an_error_is_told_at_the_field_and_in_the_summary() -> None:
    html = gebunden(eingang_am="31.02.2026")
    feld = tag(html, "eingang_am")
    assert 'aria-invalid="true"' in feld
    assert 'aria-describedby="id_eingang_am_helptext id_eingang_am_error"' in feld
    assert "kern-form-input__input--error" in feld
    assert html.count('id="id_eingang_am_error"') == 1
    assert 'href="#id_eingang_am"' in html


def test_the_summary_leads_to_the_first_radio_button() -> None:
    html = gebunden(eingang_am="01.02.2026", art="unbekannt")
    assert 'href="#id_art_0"' in html
    assert 'id="id_art_0"' in html
    assert 'aria-describedby="id_art_error"' in html


def test_an_error_of_a_hidden_field_is_not_lost() -> None:
    html = gebunden(eingang_am="01.02.2026", version="x")
    assert "Bitte prüfen Sie Ihre Angaben" in html
    assert "aria-invalid" not in tag(html, "version")


def test_each_control_carries_its_kern_class() -> None:
    html = str(Erfassung())
    assert "kern-form-input__input bw-kurz" in tag(html, "eingang_am")
    assert "kern-form-input__select" in tag(html, "weg")
    assert "kern-form-check__radio" in tag(html, "art")
    assert "kern-form-check__checkbox" in tag(html, "geprueft")
    assert 'class="eigen kern-form-input__input"' in tag(html, "bemerkung")
    assert "class=" not in tag(html, "version")


def test_only_voluntary_text_says_so() -> None:
    assert str(Erfassung()).count("(freiwillig)") == 1


class Pflicht(forms.Form):
    default_renderer = KernRenderer

    zeile = forms.CharField()
    tag = forms.DateField()
    zahl = forms.IntegerField()
    weg = forms.TypedChoiceField(choices=[("mail", "E-Mail")])
    mehrere = forms.MultipleChoiceField(choices=[("a", "A")])
    einverstanden = forms.BooleanField()
    datei = forms.FileField()
    eigen = forms.CharField(error_messages={"required": "Bitte einen Grund angeben."})


def test_what_is_missing_is_asked_for_in_words_that_fit_the_field() -> None:
    assert {feld: fehler for feld, (fehler,) in Pflicht({}).errors.items()} == {
        "zeile": "Bitte ausfüllen.",
        "tag": "Bitte ausfüllen.",
        "zahl": "Bitte ausfüllen.",
        "weg": "Bitte auswählen.",
        "mehrere": "Bitte auswählen.",
        "einverstanden": "Bitte ankreuzen.",
        "datei": "Bitte eine Datei auswählen.",
        "eigen": "Bitte einen Grund angeben.",
    }
