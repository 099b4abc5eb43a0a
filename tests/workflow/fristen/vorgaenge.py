"""Cases made through the door, with a clock of their own."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from antraege.akteur import Akteur
from antraege.choices import Handlung, Kanal, Rolle
from antraege.models import Antrag, Kommune, Person
from antraege.zeitangabe import Zeitangabe
from tests.workflow.post.faelle import JETZT
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus


def bearbeitung() -> Akteur:
    person, _ = Person.objects.get_or_create(name="M. Beispiel")
    return Akteur(person.pk, person.name, frozenset({Rolle.BEARBEITUNG}))


def vorgang(nr: int = 1, *, jetzt: datetime = JETZT) -> Antrag:
    """A case with an address to write to."""
    kommune = Kommune.objects.create(ags=f"9900000{nr}", name=f"Musterort {nr}", typ="stadt")
    eingabe = e.InteresseErfassen(
        kanal=Kanal.MAIL,
        geschehen=Zeitangabe.tag(jetzt.date()),
        kontakt=e.Kontaktdaten(name="M. Beispiel", mail=f"rathaus{nr}@musterort.example"),
    )
    ziel = Ziel(kommune=kommune.pk)
    ergebnis = fuehre_aus(bearbeitung(), Handlung.INTERESSE_ERFASSEN, ziel, eingabe, jetzt=jetzt)
    assert ergebnis.antrag_id is not None
    return Antrag.objects.get(pk=ergebnis.antrag_id)


def setze_aus(antrag: Antrag, bis: date, *, jetzt: datetime = JETZT) -> None:
    eingabe = e.AussetzungBeginnen(bis=bis, grund="Haushaltssperre")
    ziel = Ziel(antrag=antrag.pk)
    fuehre_aus(bearbeitung(), Handlung.AUSSETZUNG_BEGINNEN, ziel, eingabe, jetzt=jetzt)


def tage(anzahl: int) -> timedelta:
    return timedelta(days=anzahl)
