"""A round with many bodies that are ready to sign, quickly made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from antraege.choices import Antragsstatus, Anwesenheit, Handlung, Kommunentyp, Partei
from antraege.models import Kommune
from antraege.namen import sortierschluessel, suchtext
from tests.stuetzen.besuch import konto_von
from tests.stuetzen.faelle import Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.auftrag import beauftrage
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.gesehen import Gesehen
from workflow.verfahren.runden.handeln import Wer, aendere, sage_ab
from workflow.verfahren.runden.lage import DURCH_LEITUNG, lies_runde
from workflow.verfahren.runden.lauf import erledige_rundenlaeufe
from workflow.verfahren.runden.pruefung import angaben_von
from workflow.verfahren.runden.versand import MAILS_EINER_PERSON
from workflow.verfahren.runden.vorhaben import vorhaben

H = Handlung
LAND = Auftrag(unterzeichnend_land="T. Staat", amt_land="Staatssekretär")


class Rundenwelt(Welt):
    """The small world, whose people have accounts: the worker asks for their rights anew."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for akteur in (self.leute.bearbeitung, self.leute.bearbeitung2, self.leute.leitung):
            konto_von(akteur)

    def gemeinden(self, anzahl: int) -> list[str]:
        """Keys of new bodies, each with a head of administration."""
        vorhandene = sum(ags.startswith("0599") for ags in self.register)
        neue = range(vorhandene + 1, vorhandene + anzahl + 1)
        for nr in neue:
            name = f"Ort {nr:02}"
            self.register[f"0599{nr:04}"] = Kommune.objects.create(
                ags=f"0599{nr:04}",
                name=name,
                typ=Kommunentyp.GEMEINDE,
                sortierung=sortierschluessel(name),
                suche=suchtext(name),
            )
        schluessel = [f"0599{nr:04}" for nr in neue]
        for ags in schluessel:
            spitze = e.SpitzeEintragen(
                name="S. Spitze", amt="Bürgermeisterin", gueltig_ab=date(2025, 11, 1)
            )
            self.tue_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, spitze, ags)
        return schluessel

    def unterschriftsreife(self, anzahl: int) -> list[int]:
        """Cases that only wait for the signatures."""
        return [
            self.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, ags)
            for ags in self.gemeinden(anzahl)
        ]

    def volle_runde(self, anzahl: int, **werte: Any) -> tuple[int, list[int]]:
        """A round of today with that many bodies on its list; its key and those of the cases."""
        antraege = self.unterschriftsreife(anzahl)
        runde = self.plane_runde(**werte)
        for antrag in antraege:
            self.setze_auf_liste(antrag, runde)
        return runde, antraege

    def grosse_runde(self, **werte: Any) -> int:
        """A round with more bodies than one person may invite, however far their cases are."""
        runde = self.plane_runde(**werte)
        for ags in self.gemeinden(MAILS_EINER_PERSON + 1):
            self.setze_auf_liste(self.interesse(ags), runde)
        return runde

    def hake_ab(
        self, runde: int, antraege: Iterable[int], wort: Anwesenheit = Anwesenheit.ANWESEND
    ) -> None:
        """Check bodies off."""
        for antrag in antraege:
            eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=wort)
            self.tue(antrag, H.ANWESENHEIT_VERMERKEN, eingabe)

    def streiche(self, antrag: int, runde: int) -> None:
        """Off the list."""
        eingabe = e.RundenplatzStreichen(runde_id=runde, grund="Verhindert.")
        self.tue(antrag, H.RUNDENPLATZ_STREICHEN, eingabe)

    def verlege(self, runde: int, tag: date) -> None:
        """Another day, by Bearbeitung."""
        neu = replace(angaben_von(lies_runde(runde)), am=tag, listenschluss=tag)
        aendere(runde, self.wer, neu)

    def sage_ab(self, runde: int) -> None:
        """The round does not take place."""
        sage_ab(runde, self.wer, "Der Saal ist gesperrt.")

    @property
    def wer(self) -> Wer:
        """Bearbeitung, now."""
        return Wer(akteur=self.leute.bearbeitung, jetzt=self.jetzt)

    def beauftrage(self, runde: int, art: Laufart, **wie: Any) -> Rundenlauf:
        """An order by who may give it."""
        wer = self.leute.leitung if art in DURCH_LEITUNG else self.leute.bearbeitung
        wie.setdefault("auftrag", self.auftrag(art))
        schluessel = beauftrage(
            **{"akteur": wer, "runde_id": runde, "art": art, "jetzt": self.jetzt, **wie}
        )
        return Rundenlauf.objects.get(pk=schluessel)

    def gesehen(self, runde: int, art: Laufart) -> dict[int, Gesehen]:
        """What the page of an order shows now: places with the state of each."""
        wer = self.leute.leitung if art in DURCH_LEITUNG else self.leute.bearbeitung
        alle = vorhaben(art, lies_runde(runde), self.auftrag(art), wer, self.jetzt)
        return {v.zeile.pk: Gesehen.von(v.fall) for v in alle}

    def auftrag(self, art: Laufart) -> Auftrag:
        """What usually goes with an order."""
        return LAND if art is Laufart.VORSCHLAGEN else Auftrag()

    def arbeite(self, weiter: Callable[[], bool] = lambda: True) -> tuple[int, int]:
        """The worker goes through what is ordered."""
        return erledige_rundenlaeufe(self.jetzt, weiter=weiter)

    def laufe(self, runde: int, art: Laufart, **wie: Any) -> dict[str, int]:
        """Order and work; how many bodies came out how."""
        lauf = self.beauftrage(runde, art, **wie)
        self.arbeite()
        return staende(lauf)

    def unterzeichne(self, runde: int) -> None:
        """Released, signed and presented, for everybody who is there."""
        for art in (
            Laufart.VORSCHLAGEN,
            Laufart.FREIGEBEN,
            Laufart.UNTERSCHRIFTEN,
            Laufart.VORLEGEN,
        ):
            self.laufe(runde, art)


def staende(lauf: Rundenlauf) -> dict[str, int]:
    """How many bodies of a run came out how."""
    alle = list(Rundenausgang.objects.filter(lauf=lauf).values_list("stand", flat=True))
    return {stand: alle.count(stand) for stand in sorted(set(alle))}


def parteien(welt: Welt, antrag: int) -> dict[Partei, date | None]:
    """Who has signed, and when."""
    return {u.partei: u.unterzeichnet.taggenau for u in welt.fall(antrag).unterschriften}
