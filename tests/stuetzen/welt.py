"""A small world that stands still: register, people, a clock, and the door."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import (
    Antragsstatus,
    Fassungsstand,
    Handlung,
    Kanal,
    Partei,
    Rundenart,
)
from antraege.fall import Fall
from antraege.models import Erklaerungsfassung, Kommune, Unterzeichnungsrunde
from antraege.queries.fall import fall_der_kommune, fall_des_antrags
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.leute import BIELEFELD, DETMOLD, lege_leute_an, lege_register_an
from workflow.verfahren import eingaben as e
from workflow.verfahren.plan import Plan
from workflow.verfahren.runden.eingaben import Rundenangaben
from workflow.verfahren.runden.handeln import Wer, lege_an
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tuer import Ziel, fuehre_aus, vorschau

H = Handlung
JETZT = datetime(2026, 3, 16, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
MAIL = "engagement@kommune.example"


class Grundwelt:
    """Register, people, a standing clock, and acts through the door."""

    def __init__(self, jetzt: datetime = JETZT) -> None:
        # Berlin's day, also in the hours in which UTC's is still the one before.
        self.jetzt = timezone.localtime(jetzt)
        self.register = lege_register_an()
        self.leute = lege_leute_an(self.register)

    @property
    def heute(self) -> date:
        """Today by the standing clock."""
        return self.jetzt.date()

    @property
    def detmold(self) -> Kommune:
        """The body that most tests are about."""
        return self.register[DETMOLD]

    def vergehe(self, tage: int = 1) -> None:
        """Move the clock."""
        self.jetzt += timedelta(days=tage)

    def fall(self, antrag: int) -> Fall:
        """The case as it is now."""
        return fall_des_antrags(antrag)

    def fall_der_kommune(self, ags: str = DETMOLD) -> Fall:
        """The body as it is now, with what belongs to it alone."""
        return fall_der_kommune(self.register[ags].pk)

    def status(self, antrag: int) -> Antragsstatus:
        """Its state."""
        return self.fall(antrag).status

    # --- acting

    def tue(
        self,
        antrag: int,
        handlung: Handlung,
        eingabe: e.Eingabe | None = None,
        wer: Akteur | None = None,
        version: int | None = None,
    ) -> Ergebnis:
        """An act on a case, by Bearbeitung unless said otherwise."""
        return self._tue(Ziel(antrag=antrag), handlung, eingabe, wer, version)

    def tue_kommune(
        self,
        handlung: Handlung,
        eingabe: e.Eingabe | None = None,
        ags: str = DETMOLD,
        wer: Akteur | None = None,
        version: int | None = None,
    ) -> Ergebnis:
        """An act on a body itself, by Bearbeitung unless said otherwise."""
        return self._tue(Ziel(kommune=self.register[ags].pk), handlung, eingabe, wer, version)

    def tue_mitglied(
        self,
        mitgliedschaft: int,
        handlung: Handlung,
        eingabe: e.Eingabe | None = None,
        wer: Akteur | None = None,
        version: int | None = None,
    ) -> Ergebnis:
        """An act on a membership, by Bearbeitung unless said otherwise."""
        return self._tue(Ziel(mitgliedschaft=mitgliedschaft), handlung, eingabe, wer, version)

    def _tue(
        self,
        ziel: Ziel,
        handlung: Handlung,
        eingabe: e.Eingabe | None,
        wer: Akteur | None,
        version: int | None,
    ) -> Ergebnis:
        return fuehre_aus(
            wer or self.leute.bearbeitung,
            handlung,
            ziel,
            eingabe or e.Eingabe(),
            version=version,
            jetzt=self.jetzt,
        )

    def schau(
        self,
        antrag: int,
        handlung: Handlung,
        eingabe: e.Eingabe | None = None,
        wer: Akteur | None = None,
    ) -> Plan:
        """The preview of the same."""
        return vorschau(
            wer or self.leute.bearbeitung,
            handlung,
            Ziel(antrag=antrag),
            eingabe or e.Eingabe(),
            jetzt=self.jetzt,
        )

    def interesse(self, ags: str = DETMOLD, **werte: Any) -> int:
        """A new case; gives its key."""
        eingabe = e.InteresseErfassen(
            geschehen=Zeitangabe.tag(self.heute),
            kanal=Kanal.MAIL,
            kontakt=e.Kontaktdaten(name="K. Beispiel", funktion="Ehrenamt", mail=MAIL),
        )
        ergebnis = fuehre_aus(
            self.leute.bearbeitung,
            H.INTERESSE_ERFASSEN,
            Ziel(kommune=self.register[ags].pk),
            mit(eingabe, werte),
            jetzt=self.jetzt,
        )
        assert ergebnis.antrag_id is not None
        return ergebnis.antrag_id

    def plane_runde(self, **werte: Any) -> int:
        """A round of today, in the text version that is in force; gives its key."""
        fassung = Erklaerungsfassung.objects.get(stand=Fassungsstand.IN_KRAFT)
        angaben = Rundenangaben(
            bezeichnung=f"Unterzeichnung {Unterzeichnungsrunde.objects.count() + 1}",
            art=Rundenart.PRAESENZ,
            am=self.heute,
            ort="Düsseldorf",
            fassung_id=fassung.pk,
            listenschluss=self.heute,
        )
        werte.setdefault("listenschluss", min(werte.get("am", self.heute), self.heute))
        wer = Wer(akteur=self.leute.bearbeitung, jetzt=self.jetzt)
        return lege_an(wer, replace(angaben, **werte))

    def setze_auf_liste(self, antrag: int, runde: int | None = None) -> int:
        """A place in a round, in a new one unless said otherwise; gives the round's key."""
        pk = runde or self.plane_runde()
        self.tue(antrag, H.RUNDENPLATZ_GEBEN, e.RundenplatzGeben(runde_id=pk))
        return pk

    def altfall(
        self, ags: str, status: Antragsstatus, schritte: dict[str, str], **werte: Any
    ) -> int:
        """An old case by import; gives its key."""
        eingabe = e.AltfallUebernehmen(
            status=status,
            schritte=schritte,
            eingang=Zeitangabe.jahr(2018),
            geschehen=Zeitangabe.unbekannt(),
        )
        ergebnis = self.tue_kommune(
            H.ALTFALL_UEBERNEHMEN, mit(eingabe, werte), ags, self.leute.importiert
        )
        assert ergebnis.antrag_id is not None
        return ergebnis.antrag_id

    def mitglied(self, ags: str = BIELEFELD, beginn: Zeitangabe | None = None) -> int:
        """A public member by import; gives the membership's key."""
        ergebnis = fuehre_aus(
            self.leute.importiert,
            H.BESTAND_UEBERNEHMEN,
            Ziel(kommune=self.register[ags].pk),
            e.BestandUebernehmen(geschehen=beginn or Zeitangabe.monat(2012, 12)),
            jetzt=self.jetzt,
        )
        assert ergebnis.mitgliedschaft_id is not None
        return ergebnis.mitgliedschaft_id


def zeichnungsvorschlag(termin: date | None = None) -> e.Zeichnungsvorschlag:
    """The signatories whom :func:`unterschrift` then uses."""
    return e.Zeichnungsvorschlag(
        unterzeichnend_kommune="S. Spitze",
        amt_kommune="Bürgermeisterin",
        unterzeichnend_land="T. Staat",
        amt_land="Staatssekretär",
        termin_am=termin,
    )


def unterschrift(
    partei: Partei, vorbehalt: str = "", am: date | None = None, **werte: Any
) -> e.UnterschriftErfassen:
    """A signature of the person whom the Zeichnungsfreigabe names."""
    name, amt = {
        Partei.KOMMUNE: ("S. Spitze", "Bürgermeisterin"),
        Partei.LAND: ("T. Staat", "Staatssekretär"),
        Partei.VERBAND: ("V. Verband", "Geschäftsführung"),
    }[partei]
    eingabe = e.UnterschriftErfassen(
        partei=partei,
        unterzeichnend=name,
        amt=amt,
        vorbehalt=vorbehalt,
        geschehen=Zeitangabe.tag(am) if am else None,
        grund="Nachgetragen.",
    )
    return mit(eingabe, werte)


def mit[E: e.Eingabe](eingabe: E, werte: dict[str, Any]) -> E:
    """An input with other values."""
    return replace(eingabe, **werte)
