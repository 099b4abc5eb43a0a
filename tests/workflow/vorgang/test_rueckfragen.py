"""Questions: reminded of, and taken back."""

from __future__ import annotations

from typing import Any

from antraege.choices import Handlung
from antraege.models import Nachricht
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import mit_rueckfrage, mit_ueberfaelliger_rueckfrage
from tests.workflow.vorgang.hilfen import Besucher, nimm, text

H = Handlung


def frage(wer: Besucher, antrag: int) -> Any:
    """The latest question as the page shows it."""
    return wer.seite(antrag).context["seite"].rueckfragen[0]


def test_a_question_taken_back_holds_its_mail_and_says_why(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_rueckfrage(welt)
    nimm(sachbearbeitung, antrag, H.RUECKFRAGE_ZURUECKNEHMEN, grund="Steht im Organisationsplan.")
    zeile = frage(sachbearbeitung, antrag)
    assert zeile.plakette.text == "zurückgenommen"
    assert zeile.zeile.endswith("zurückgenommen am 16.03.2026")
    assert welt.fall(antrag).offene_rueckfrage is None
    nachricht = Nachricht.objects.get(antrag_id=antrag, handlung=H.RUECKFRAGE_STELLEN)
    assert nachricht.stand == "angehalten"
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert ("Grund", "Steht im Organisationsplan.") in eintrag.texte


def test_reminders_are_counted_at_the_question(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = mit_ueberfaelliger_rueckfrage(welt)
    assert [a.titel for a in frage(sachbearbeitung, antrag).aktionen] == [
        "Erinnern",
        "Zurücknehmen",
    ]
    for male in ("einmal erinnert", "2-mal erinnert"):
        nimm(sachbearbeitung, antrag, H.RUECKFRAGE_ANMAHNEN)
        assert male in frage(sachbearbeitung, antrag).zeile
    einblick = sachbearbeitung.oeffne(antrag, H.RUECKFRAGE_ANMAHNEN).context["einblick"]
    assert dict(einblick.eintraege)["Gesandte Erinnerungen"] == "2"
    assert Nachricht.objects.filter(antrag_id=antrag, handlung=H.RUECKFRAGE_ANMAHNEN).count() == 2


def test_nobody_is_reminded_before_the_day(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = mit_rueckfrage(welt)
    assert [a.titel for a in frage(sachbearbeitung, antrag).aktionen] == ["Zurücknehmen"]
    antwort = sachbearbeitung.oeffne(antrag, H.RUECKFRAGE_ANMAHNEN)
    assert antwort.status_code == 409
    assert "erst bis 30.03.2026 erbeten" in text(antwort)
