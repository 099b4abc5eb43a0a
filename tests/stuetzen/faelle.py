"""Bodies, people and cases for tests. Everything about a case goes through the door.

``weg_bis(status)`` takes a case to any state; the other methods of :class:`Welt` meet one condition
each. The clock stands still: an act happens at ``welt.jetzt`` until a test moves it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from antraege.akteur import SYSTEM, Akteur, Weg
from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Beratungsergebnis,
    Handlung,
    Kanal,
    Kommunentyp,
    Partei,
    Rolle,
    Urteil,
)
from antraege.fall import Fall
from antraege.models import Kommune, Person
from antraege.queries.fall import fall_des_antrags
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import eingaben as e
from workflow.verfahren.plan import Plan
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tuer import Ziel, fuehre_aus, vorschau

H = Handlung
S = Antragsstatus
JETZT = datetime(2026, 3, 16, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
MAIL = "engagement@kommune.example"

REGISTER: tuple[tuple[str, str, Kommunentyp, str, str, int], ...] = (
    ("057", "Bezirksregierung Detmold", Kommunentyp.BEZIRKSREGIERUNG, "", "Detmold", 2_062_686),
    ("053", "Bezirksregierung Köln", Kommunentyp.BEZIRKSREGIERUNG, "", "Köln", 4_441_994),
    ("05766", "Kreis Lippe", Kommunentyp.KREIS, "", "Detmold", 348_030),
    ("05334", "Städteregion Aachen", Kommunentyp.STAEDTEREGION, "", "Köln", 577_572),
    ("LVR", "Landschaftsverband Rheinland", Kommunentyp.LANDSCHAFTSVERBAND, "", "", 9_644_634),
    ("05711000", "Bielefeld", Kommunentyp.KREISFREIE_STADT, "", "Detmold", 330_072),
    ("05766020", "Detmold", Kommunentyp.GROSSE_STADT, "05766", "Detmold", 74_486),
    ("05766008", "Bad Salzuflen", Kommunentyp.MITTLERE_STADT, "05766", "Detmold", 53_889),
    ("05766004", "Augustdorf", Kommunentyp.GEMEINDE, "05766", "Detmold", 10_054),
)
"""Key, name, kind, key of the Kreis, Regierungsbezirk, inhabitants: a few rows of the register."""

DETMOLD, KREIS_LIPPE, BEZIRKSREGIERUNG = "05766020", "05766", "053"
AUGUSTDORF, BIELEFELD, LANDSCHAFTSVERBAND = "05766004", "05711000", "LVR"


def lege_register_an() -> dict[str, Kommune]:
    """A small register by key."""
    register: dict[str, Kommune] = {}
    for ags, name, typ, kreis, bezirk, einwohner in REGISTER:
        register[ags] = Kommune.objects.create(
            ags=ags,
            name=name,
            typ=typ,
            kreis=register.get(kreis),
            regierungsbezirk=bezirk,
            einwohner=einwohner,
            einwohner_stichtag=date(2022, 5, 15),
        )
    return register


def akteur(
    name: str, *rollen: Rolle, kommunen: Iterable[Kommune] = (), weg: Weg = Weg.OBERFLAECHE
) -> Akteur:
    """A new person who acts with these roles."""
    person = Person.objects.create(name=name)
    schluessel = frozenset(kommune.pk for kommune in kommunen)
    return Akteur(person.pk, name, frozenset(rollen), schluessel, weg)


@dataclass(frozen=True)
class Leute:
    """One person per role; ``kommune`` speaks for Detmold, ``fremde_kommune`` for Augustdorf."""

    bearbeitung: Akteur
    bearbeitung2: Akteur
    leitung: Akteur
    hausleitung: Akteur
    revision: Akteur
    administration: Akteur
    begleitung: Akteur
    kommune: Akteur
    fremde_kommune: Akteur
    importiert: Akteur
    system: Akteur = SYSTEM


def lege_leute_an(register: dict[str, Kommune]) -> Leute:
    """The people of the office and of two bodies."""
    return Leute(
        bearbeitung=akteur("B. Beispiel", Rolle.BEARBEITUNG),
        bearbeitung2=akteur("C. Beispiel", Rolle.BEARBEITUNG),
        leitung=akteur("L. Beispiel", Rolle.LEITUNG),
        hausleitung=akteur("H. Beispiel", Rolle.HAUSLEITUNG),
        revision=akteur("R. Beispiel", Rolle.REVISION),
        administration=akteur("A. Beispiel", Rolle.ADMINISTRATION),
        begleitung=akteur("G. Beispiel", Rolle.BEGLEITUNG),
        kommune=akteur("K. Beispiel", Rolle.KOMMUNE, kommunen=[register[DETMOLD]]),
        fremde_kommune=akteur("F. Beispiel", Rolle.KOMMUNE, kommunen=[register[AUGUSTDORF]]),
        importiert=akteur("I. Beispiel", Rolle.ADMINISTRATION, weg=Weg.IMPORT),
    )


class Welt:
    """Register, people, a standing clock, and cases taken through the door."""

    def __init__(self, jetzt: datetime = JETZT) -> None:
        self.jetzt = jetzt
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
        return fuehre_aus(
            wer or self.leute.bearbeitung,
            handlung,
            Ziel(antrag=antrag),
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
            _mit(eingabe, werte),
            jetzt=self.jetzt,
        )
        assert ergebnis.antrag_id is not None
        return ergebnis.antrag_id

    def altfall(self, ags: str, status: Antragsstatus, schritte: dict[str, str]) -> int:
        """An old case by import; gives its key."""
        ergebnis = fuehre_aus(
            self.leute.importiert,
            H.ALTFALL_UEBERNEHMEN,
            Ziel(kommune=self.register[ags].pk),
            e.AltfallUebernehmen(
                status=status, schritte=schritte, eingang=Zeitangabe.jahr(2018),
                geschehen=Zeitangabe.unbekannt(),
            ),
            jetzt=self.jetzt,
        )  # fmt: skip
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

    # --- facts, one condition each

    def uebernimm(self, antrag: int) -> None:
        """Somebody is responsible."""
        person = self.leute.bearbeitung.person_id
        assert person is not None
        self.tue(antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN, e.Zustaendigkeit(zustaendig_id=person))

    def pruefe(self, antrag: int, urteil: Urteil = Urteil.ERFUELLT, *nummern: int) -> None:
        """A verdict on every criterion, or on those with these numbers."""
        for kriterium in self.fall(antrag).kriterien:
            if not nummern or kriterium.nr in nummern:
                self.tue(
                    antrag,
                    H.KRITERIUM_PRUEFEN,
                    e.KriteriumPruefen(
                        kriterium_id=kriterium.id or 0,
                        urteil=urteil,
                        begruendung="Nach den Unterlagen.",
                        grund="Erneut geprüft.",
                    ),
                )

    def beschliesse(
        self, antrag: int, ergebnis: Beratungsergebnis = Beratungsergebnis.UNGEAENDERT
    ) -> None:
        """The council decides today, with evidence."""
        eingabe = e.BeratungErfassen(
            gremium="Rat",
            sitzung=Zeitangabe.tag(self.heute),
            drucksache="17/2026",
            ergebnis=ergebnis,
            beleg="https://ratsinfo.example/17",
            grund="Nachgetragen.",
        )
        self.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)

    def gib_zeichnung_frei(self, antrag: int, termin: date | None = None) -> None:
        """Proposed by Bearbeitung, granted by Referatsleitung."""
        self.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag(termin))
        self.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=self.leute.leitung)

    def unterschreibe(
        self, antrag: int, *parteien: Partei, vorbehalt: str = "", am: date | None = None
    ) -> None:
        """Body and Land (or whoever is named) sign."""
        for partei in parteien or (Partei.KOMMUNE, Partei.LAND):
            self.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(partei, vorbehalt, am))

    def hoere_an(self, antrag: int) -> None:
        """The body may comment."""
        bis = self.heute + timedelta(days=14)
        eingabe = e.AnhoerungGeben(grund="Nachweise fehlen.", stellungnahme_bis=bis)
        self.tue(antrag, H.ANHOERUNG, eingabe)

    def frage(self, antrag: int) -> None:
        """A question is open."""
        bis = self.heute + timedelta(days=14)
        eingabe = e.RueckfrageStellen(frage="Wer ist zuständig?", erbeten_bis=bis)
        self.tue(antrag, H.RUECKFRAGE_STELLEN, eingabe)

    def setze_aus(self, antrag: int, tage: int = 30) -> None:
        """The case rests."""
        bis = self.heute + timedelta(days=tage)
        eingabe = e.AussetzungBeginnen(grund="Haushaltssperre", bis=bis)
        self.tue(antrag, H.AUSSETZUNG_BEGINNEN, eingabe)

    def schlage_ablehnung_vor(self, antrag: int) -> None:
        """Heard, and a refusal proposed."""
        self.hoere_an(antrag)
        eingabe = e.AblehnungVorschlagen(grund="Keine Ansprechperson.", quelle="Vermerk, Blatt 3")
        self.tue(antrag, H.ABLEHNUNG_VORSCHLAGEN, eingabe)

    # --- the way

    def weg_bis(
        self, status: Antragsstatus, ags: str = DETMOLD, *, von: Antragsstatus | None = None
    ) -> int:
        """A case in this state, with every fact it needs; ``von``: closed from this open state."""
        antrag = self.interesse(ags)
        offen = _offener_teil(status, von)
        for ziel in OFFENE_STATUS[1 : OFFENE_STATUS.index(offen) + 1]:
            self.gehe(antrag, ziel)
        if status not in OFFENE_STATUS:
            self.schliesse(antrag, status)
        assert self.status(antrag) == status
        return antrag

    def erfuelle(self, antrag: int, ziel: Antragsstatus) -> None:
        """Record what the step into ``ziel`` asks for."""
        match ziel:
            case S.IN_PRUEFUNG:
                self.uebernimm(antrag)
            case S.BESCHLUSS_AUSSTEHEND:
                self.pruefe(antrag)
            case S.UNTERZEICHNUNG_AUSSTEHEND:
                self.beschliesse(antrag)
            case S.IN_FREIGABE:
                self.gib_zeichnung_frei(antrag)
                self.unterschreibe(antrag)

    def gehe(self, antrag: int, ziel: Antragsstatus) -> None:
        """The step into ``ziel``, with its facts."""
        self.erfuelle(antrag, ziel)
        self.tue(antrag, SCHRITT_NACH[ziel], e.Schritt())

    def schliesse(self, antrag: int, status: Antragsstatus) -> None:
        """The end of a case."""
        match status:
            case S.AUFGENOMMEN:
                self.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=self.leute.leitung)
            case S.ABGELEHNT:
                self.schlage_ablehnung_vor(antrag)
                self.tue(antrag, H.AUFNAHME_ABLEHNEN, wer=self.leute.leitung)
            case S.ZURUECKGEZOGEN:
                self.tue(
                    antrag,
                    H.INTERESSE_ZURUECKZIEHEN,
                    e.Zurueckziehen(
                        grund="Andere Vorhaben.", im_auftrag=Kanal.MAIL, schreiben="Mail der Spitze"
                    ),
                )
            case _:
                self.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))


SCHRITT_NACH: dict[Antragsstatus, Handlung] = {
    S.IN_PRUEFUNG: H.PRUEFUNG_AUFNEHMEN,
    S.BESCHLUSS_AUSSTEHEND: H.VORAUSSETZUNGEN_BESTAETIGEN,
    S.UNTERZEICHNUNG_AUSSTEHEND: H.BESCHLUSSLAGE_BESTAETIGEN,
    S.IN_FREIGABE: H.UNTERZEICHNUNG_BESTAETIGEN,
}


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
    return _mit(eingabe, werte)


def _offener_teil(status: Antragsstatus, von: Antragsstatus | None) -> Antragsstatus:
    """How far a case goes before it is closed."""
    if status in OFFENE_STATUS:
        return status
    if status == S.AUFGENOMMEN:
        return S.IN_FREIGABE
    return von or S.IN_PRUEFUNG


def _mit[E: e.Eingabe](eingabe: E, werte: dict[str, Any]) -> E:
    return replace(eingabe, **werte)
