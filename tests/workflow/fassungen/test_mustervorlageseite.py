"""The template of the council paper on screen: download, upload, trial, way back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx.document import Document as Dokument

from antraege.models import Installation
from berichte.beschlussvorlage import LISTEN, TEXTE, WAHRHEITEN, mitgeliefert
from tests.berichte.beschlussvorlage.hilfen import ganzer_text, geaendert, mit_absatz
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import BEZIRKSREGIERUNG, DETMOLD, Welt
from tests.workflow.fassungen.hilfen import felder, sende, text
from workflow.fassungen.vorlagenstaende import lies_staende
from workflow.verfahren.fassungen.mustervorlage import MITGELIEFERT, lies_mustervorlage

pytestmark = pytest.mark.nur_sqlite  # Word files; how they are stored is asked below the page

SEITE = "/regeln/mustervorlage/"
EIGENE = mit_absatz("Klimarelevanz {{ kommune_genitiv }}: keine")


@pytest.fixture
def administration(welt: Welt) -> Client:
    return besuch(welt.leute.administration)


def datei(inhalt: bytes = EIGENE, name: str = "eigene.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, inhalt)


def geltende(client: Client) -> bytes:
    antwort = client.get(f"{SEITE}vorlage.docx")
    assert antwort["X-Content-Type-Options"] == "nosniff"
    return bytes(antwort.content)


def papier(client: Client, ags: str = DETMOLD) -> str:
    return ganzer_text(client.get(f"{SEITE}probe.docx", {"kommune": ags}).content)


def nummer(wievielte: int = 0) -> str:
    """Key of a template that counted once: 0 is the newest."""
    return str(lies_staende()[wievielte].nr)


def test_the_page_names_everything_a_template_can_use(administration: Client) -> None:
    seite = text(administration.get(SEITE))
    for name in TEXTE:
        assert f"{{{{ {name} }}}}" in seite
    for name in (*LISTEN, *WAHRHEITEN):
        assert name in seite
    assert "der Stadt Musterstadt" in seite
    assert geltende(administration) == mitgeliefert()


def test_an_unknown_placeholder_is_named_and_nothing_is_kept(
    administration: Client, settings: Any
) -> None:
    schlecht = datei(mit_absatz("{{ buergermeister }}"))
    antwort = sende(administration, SEITE, datei=schlecht)
    seite = text(antwort)
    assert antwort.status_code == 422
    assert "Den Platzhalter „buergermeister“ gibt es nicht, bei „{{ buergermeister }}“." in seite
    assert "Bekannt sind: kommune, " in seite
    assert "Es wurde nichts gespeichert." in seite
    assert lies_mustervorlage() == (MITGELIEFERT, 0)
    assert not list(settings.MEDIA_ROOT.rglob("*")) if settings.MEDIA_ROOT.exists() else True


def test_the_preview_saves_nothing_and_the_file_need_not_be_chosen_again(
    administration: Client,
) -> None:
    vorschau = sende(administration, SEITE, absicht="vorschau", datei=datei())
    zeilen = dict(vorschau.context["antwort"].vorschau.zeilen)
    assert zeilen["Vorlage"] == "die mitgelieferte Vorlage → „eigene.docx“"
    assert lies_mustervorlage() == (MITGELIEFERT, 0)
    werte = {**felder(vorschau), "absicht": "ausfuehren"}
    werte.pop("datei_verwerfen", None)
    assert administration.post(SEITE, werte).status_code == 302
    assert lies_mustervorlage()[0].dateiname == "eigene.docx"
    assert geltende(administration) == EIGENE
    assert "Klimarelevanz der Stadt Detmold: keine" in papier(administration)
    seite = text(administration.get(SEITE))
    assert "Zurzeit gilt <bdi>„eigene.docx“</bdi>" in seite
    assert f'href="{SEITE}vorlage.docx?eintrag={nummer()}"' in seite


def test_a_new_template_can_be_tried_before_it_is_put_in_place(administration: Client) -> None:
    antwort = sende(administration, SEITE, absicht="probe", datei=datei(), probe=DETMOLD)
    assert "Klimarelevanz der Stadt Detmold: keine" in ganzer_text(antwort.content)
    assert lies_mustervorlage() == (MITGELIEFERT, 0)
    schlecht = datei(mit_absatz("{{ buergermeister }}"))
    antwort = sende(administration, SEITE, absicht="probe", datei=schlecht, probe=DETMOLD)
    assert antwort.status_code == 422
    assert "„buergermeister“" in text(antwort)


def test_the_shipped_one_comes_back(administration: Client) -> None:
    assert sende(administration, SEITE, datei=datei()).status_code == 302
    assert sende(administration, SEITE, frueher="mitgeliefert").status_code == 302
    assert geltende(administration) == mitgeliefert()
    assert "Klimarelevanz" not in papier(administration)


def test_nothing_chosen_and_both_chosen_are_said_at_the_field(administration: Client) -> None:
    antwort = sende(administration, SEITE)
    assert antwort.status_code == 422
    assert "Bitte eine Datei auswählen." in text(antwort)
    sende(administration, SEITE, datei=datei())
    beides = sende(administration, SEITE, datei=datei(name="x.docx"), frueher="mitgeliefert")
    assert "Bitte entweder eine Datei oder eine frühere Vorlage auswählen." in text(beides)


def test_a_double_click_and_somebody_faster_are_told(administration: Client) -> None:
    offen = felder(administration.get(SEITE))
    assert sende(administration, SEITE, datei=datei()).status_code == 302
    antwort = administration.post(SEITE, {**offen, "absicht": "ausfuehren", "datei": datei()})
    assert antwort.status_code == 409
    assert "Inzwischen hat jemand die Mustervorlage" in text(antwort)
    assert Installation.objects.get().version == 1


@pytest.mark.parametrize("rolle", ["bearbeitung", "leitung", "hausleitung", "revision"])
def test_others_of_the_office_look_and_try_but_change_nothing(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    seite = text(client.get(SEITE))
    assert "Ändern kann sie die Administration." in seite
    assert 'type="file"' not in seite
    assert client.post(SEITE, {"absicht": "ausfuehren", "datei": datei()}).status_code == 403
    assert geltende(client) == mitgeliefert()
    assert "Der Rat der Stadt Detmold" in papier(client)


@pytest.mark.parametrize("rolle", ["kommune", "begleitung"])
@pytest.mark.parametrize("pfad", ["", "vorlage.docx", f"probe.docx?kommune={DETMOLD}"])
def test_nobody_else_finds_it(welt: Welt, rolle: str, pfad: str) -> None:
    assert besuch(getattr(welt.leute, rolle)).get(SEITE + pfad).status_code == 404


def test_a_trial_tells_of_the_case_only_to_who_reads_cases(
    welt: Welt, administration: Client
) -> None:
    gz = welt.fall(welt.interesse()).antrag.aktenzeichen
    assert gz in papier(besuch(welt.leute.bearbeitung))
    assert gz not in papier(administration)


@pytest.mark.parametrize("ags", ["", "x", BEZIRKSREGIERUNG])
def test_a_trial_needs_a_body_with_an_assembly(administration: Client, ags: str) -> None:
    assert administration.get(f"{SEITE}probe.docx", {"kommune": ags}).status_code == 404


def test_a_file_that_is_too_large_is_not_even_opened(administration: Client) -> None:
    gross = datei(b"PK" + b"0" * (6 * 1024 * 1024))
    antwort = sende(administration, SEITE, datei=gross)
    assert "größer als 5 MB" in text(antwort)


def test_the_overview_leads_there(welt: Welt, administration: Client) -> None:
    assert f'href="{SEITE}"' in text(administration.get("/regeln/"))
    assert "Es gilt die mitgelieferte Vorlage." in text(administration.get("/regeln/"))
    sende(administration, SEITE, datei=datei())
    assert "eigene.docx" in text(besuch(welt.leute.bearbeitung).get("/regeln/"))


def test_a_template_from_before_is_downloaded_tried_and_put_in_place_again(
    administration: Client,
) -> None:
    zweite = mit_absatz("Zweite {{ kommune_genitiv }}")
    sende(administration, SEITE, datei=datei())
    sende(administration, SEITE, datei=datei(zweite, "zweite.docx"))
    erste = nummer(1)
    assert administration.get(f"{SEITE}vorlage.docx", {"eintrag": erste}).content == EIGENE
    probe = sende(administration, SEITE, absicht="probe", frueher=erste, probe=DETMOLD)
    assert "Klimarelevanz der Stadt Detmold: keine" in ganzer_text(probe.content)
    vorschau = sende(administration, SEITE, absicht="vorschau", frueher=erste)
    zeilen = dict(vorschau.context["antwort"].vorschau.zeilen)
    assert zeilen["Vorlage"] == "„zweite.docx“ → „eigene.docx“"
    assert geltende(administration) == zweite
    assert sende(administration, SEITE, frueher=erste).status_code == 302
    assert geltende(administration) == EIGENE


def test_each_template_from_before_is_offered_once_and_the_present_one_not(
    administration: Client,
) -> None:
    assert "Oder zurück zu" not in text(administration.get(SEITE))
    zweite = datei(mit_absatz("Zweite {{ kommune_genitiv }}"), "zweite.docx")
    for hochgeladen in (datei(), zweite, datei()):
        assert sende(administration, SEITE, datei=hochgeladen).status_code == 302
    angebot = administration.get(SEITE).context["form"].fields["frueher"].choices
    assert [schluessel for schluessel, _ in angebot] == ["", "mitgeliefert", nummer(1)]
    assert angebot[2][1].startswith("„zweite.docx“ vom ")


def test_what_would_not_be_taken_today_does_not_come_back(
    administration: Client, welt: Welt
) -> None:
    sende(administration, SEITE, datei=datei())
    sende(administration, SEITE, frueher="mitgeliefert")
    with lege_kaputtes_ab(lies_staende()[1].vorlage.sha256):
        antwort = sende(administration, SEITE, frueher=nummer(1))
    assert antwort.status_code == 422
    assert "Den Platzhalter „weg“ gibt es nicht" in text(antwort)
    assert not lies_mustervorlage()[0].ist_eigene


@contextmanager
def lege_kaputtes_ab(sha256: str, inhalt: bytes = mit_absatz("{{ weg }}")) -> Iterator[None]:
    """As if rules had become stricter since: another content under the same key."""
    pfad = Path(default_storage.path(f"dokumente/{sha256[:2]}/{sha256[2:4]}/{sha256}"))
    vorher = pfad.read_bytes()
    pfad.chmod(0o600)
    pfad.write_bytes(inhalt)
    yield
    pfad.write_bytes(vorher)


def test_the_shipped_file_uploaded_unchanged_stays_the_shipped_one(
    administration: Client,
) -> None:
    sende(administration, SEITE, datei=datei())
    assert sende(administration, SEITE, datei=datei(mitgeliefert())).status_code == 302
    assert lies_mustervorlage()[0] == MITGELIEFERT
    assert "Zurzeit gilt <bdi>die mitgelieferte Vorlage</bdi>" in text(administration.get(SEITE))


def test_the_preview_says_already_that_nothing_would_change(administration: Client) -> None:
    sende(administration, SEITE, datei=datei())
    antwort = sende(administration, SEITE, absicht="vorschau", datei=datei())
    assert "Diese Vorlage wird schon verwendet" in text(antwort)


def test_a_lost_template_is_said_and_the_way_back_stays_open(administration: Client) -> None:
    Installation.objects.update_or_create(
        pk=1, defaults={"mustervorlage_sha256": "0" * 64, "mustervorlage_dateiname": "x.docx"}
    )
    for datei_ in ("vorlage.docx", f"probe.docx?kommune={DETMOLD}"):
        antwort = administration.get(f"{SEITE}{datei_}")
        assert antwort.status_code == 503
        assert "zurzeit nicht verfügbar" in text(antwort)
    assert sende(administration, SEITE, frueher="mitgeliefert").status_code == 302
    assert geltende(administration) == mitgeliefert()


@pytest.mark.parametrize("nr", ["99", "x", "-1"])
def test_an_entry_that_is_none_of_a_template_leads_nowhere(administration: Client, nr: str) -> None:
    assert administration.get(f"{SEITE}vorlage.docx", {"eintrag": nr}).status_code == 404


# --- the comparison with the template in force


def abgleich(antwort: Any) -> list[tuple[str, str]]:
    """What differs as the page shows it: kind and text."""
    zeilen = antwort.context["antwort"].vorschau.vergleich.zeilen
    return [(z.art, z.text) for z in zeilen if z.art not in ("gleich", "luecke")]


def geaenderter_absatz(dokument: Dokument) -> None:
    absatz = next(p for p in dokument.paragraphs if "{{ kommune_genitiv }}" in p.text)
    absatz.text = f"{absatz.text} Das gilt ab sofort."


def test_the_preview_shows_what_differs_from_the_template_in_force(
    administration: Client,
) -> None:
    antwort = sende(administration, SEITE, absicht="vorschau", datei=datei())
    assert abgleich(antwort) == [("neu", "Klimarelevanz {{ kommune_genitiv }}: keine")]
    seite = text(antwort)
    assert "Gegenüber der Vorlage, die gilt (die mitgelieferte Vorlage)" in seite
    assert "<ins>Klimarelevanz {{ kommune_genitiv }}: keine</ins>" in seite
    assert "unveränderte Absätze" in seite


def test_of_a_changed_paragraph_the_words_are_marked_and_told(administration: Client) -> None:
    neu = datei(geaendert(geaenderter_absatz))
    antwort = sende(administration, SEITE, absicht="vorschau", datei=neu)
    assert [art for art, _ in abgleich(antwort)] == ["geaendert"]
    ins = '<ins><span class="kern-sr-only"> neu: </span> Das gilt ab sofort.</ins>'
    assert ins in text(antwort)


def test_the_way_back_shows_what_falls_away(administration: Client) -> None:
    sende(administration, SEITE, datei=datei())
    antwort = sende(administration, SEITE, absicht="vorschau", frueher="mitgeliefert")
    assert abgleich(antwort) == [("entfaellt", "Klimarelevanz {{ kommune_genitiv }}: keine")]
    assert "die gilt („eigene.docx“)" in text(antwort)


def test_another_look_of_the_same_text_is_said_to_be_that(administration: Client) -> None:
    def mache_fett(dokument: Dokument) -> None:
        dokument.paragraphs[0].runs[0].bold = not dokument.paragraphs[0].runs[0].bold

    neu = datei(geaendert(mache_fett))
    antwort = sende(administration, SEITE, absicht="vorschau", datei=neu)
    assert "Am Text ändert sich nichts." in text(antwort)


def test_a_long_comparison_is_folded(administration: Client) -> None:
    neu = datei(geaendert(lambda d: [d.add_paragraph(f"Neuer Absatz {n}") for n in range(60)]))
    seite = text(sende(administration, SEITE, absicht="vorschau", datei=neu))
    assert "Den Rest des Vergleichs zeigen (" in seite
    assert seite.index("Neuer Absatz 20<") < seite.index("<details>")
    assert seite.index("Neuer Absatz 59<") > seite.index("<details>")


def test_without_the_template_in_force_there_is_no_comparison_and_the_page_says_so(
    administration: Client,
) -> None:
    sende(administration, SEITE, datei=datei())
    Installation.objects.update(mustervorlage_sha256="0" * 64)
    antwort = sende(administration, SEITE, absicht="vorschau", frueher="mitgeliefert")
    assert "fehlt in der Ablage oder ist nicht lesbar; ein Vergleich ist" in text(antwort)


def test_a_template_in_force_that_is_no_word_file_any_more_breaks_no_page(
    administration: Client,
) -> None:
    sende(administration, SEITE, datei=datei())
    with lege_kaputtes_ab(lies_mustervorlage()[0].sha256, b"kein Word"):
        antwort = sende(administration, SEITE, absicht="vorschau", frueher="mitgeliefert")
    assert antwort.status_code == 200
    assert "nicht lesbar" in text(antwort)


def test_placeholders_and_markup_of_a_template_stay_text(administration: Client) -> None:
    boese = datei(mit_absatz("{{ kommune }} <script>x</script> & mehr"))
    antwort = sende(administration, SEITE, absicht="vorschau", datei=boese)
    assert "<script>x" not in antwort.content.decode()
    assert "<script>x</script> & mehr" in text(antwort)
