"""Facts of a case, of its file and of its body, one method each; all through the door."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from antraege.choices import (
    Befugnis,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Dokumentart,
    Handlung,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
    Urteil,
)
from antraege.dokumente.datei import Datei
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.leute import DETMOLD
from tests.stuetzen.welt import Grundwelt, mit, unterschrift, zeichnungsvorschlag
from workflow.verfahren import eingaben as e

H = Handlung


def datei(inhalt: str = "Niederschrift", name: str = "auszug.pdf") -> Datei:
    """A kept file with this content; its bytes lie nowhere."""
    return Datei(
        sha256=hashlib.sha256(inhalt.encode()).hexdigest(),
        groesse=len(inhalt),
        dateiname=name,
        medientyp="application/pdf",
    )


class Aktenwelt(Grundwelt):
    """A world in which single facts can be recorded."""

    # --- requirements

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

    def sage_zu(self, antrag: int, tage: int = 200, **werte: Any) -> int:
        """A commitment on the first criterion that takes one; gives its key."""
        kriterium = next(k for k in self.fall(antrag).kriterien if k.laesst_zusage_zu)
        eingabe = e.ZusageErfassen(
            kriterium_id=kriterium.id or 0,
            vorhaben="Ehrenamtskarte einführen",
            verantwortlich="Fachbereich 1",
            faellig_am=self.heute + timedelta(days=tage),
            grund="Nachgetragen.",
        )
        self.tue(antrag, H.ZUSAGE_ERFASSEN, mit(eingabe, werte))
        return self.fall(antrag).zusagen[-1].id or 0

    # --- the decision

    def beschliesse(
        self, antrag: int, ergebnis: Beratungsergebnis = Beratungsergebnis.UNGEAENDERT
    ) -> None:
        """The council decides today, with evidence."""
        eingabe = e.BeratungErfassen(
            gremium="Rat",
            sitzung=Zeitangabe.tag(self.heute),
            drucksache="17/2026",
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
            ergebnis=ergebnis,
            beleg="https://ratsinfo.example/17",
            grund="Nachgetragen.",
        )
        self.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)

    def berate(self, antrag: int, **werte: Any) -> int:
        """A consultation of the council, today and decided unless said otherwise; its key."""
        eingabe = e.BeratungErfassen(
            gremium="Rat", sitzung=Zeitangabe.tag(self.heute), grund="Nachgetragen."
        )
        eingabe = mit(eingabe, werte)
        self.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)
        if eingabe.beratung_id is not None:
            return eingabe.beratung_id
        gleiche = [b for b in self.fall(antrag).beratungen if b.sitzung == eingabe.sitzung]
        return gleiche[-1].id or 0

    def entscheide_eilig(self, antrag: int, **werte: Any) -> int:
        """An urgent decision of today, with evidence; its key."""
        vorgabe: dict[str, Any] = {
            "gremium": "Bürgermeisterin mit einem Ratsmitglied",
            "art": Beratungsart.DRINGLICHKEIT,
            "ergebnis": Beratungsergebnis.BESCHLOSSEN,
            "beleg": "Dringlichkeitsentscheidung, Blatt 4",
        }
        return self.berate(antrag, **(vorgabe | werte))

    def genehmige(self, antrag: int, eilige: int, **werte: Any) -> int:
        """The council ratifies an urgent decision today; the key of that consultation."""
        vorgabe: dict[str, Any] = {
            "rolle": Beratungsrolle.GENEHMIGUNG,
            "genehmigt_id": eilige,
            "ergebnis": Beratungsergebnis.GENEHMIGT,
        }
        return self.berate(antrag, **(vorgabe | werte))

    # --- the declaration

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

    def schlage_unterschriftsaenderung_vor(self, antrag: int, **werte: Any) -> None:
        """Another place for the signature of the body, proposed after the admission."""
        zeile = self.fall(antrag).unterschrift(Partei.KOMMUNE)
        eingabe = e.Unterschriftsaenderung(
            partei=Partei.KOMMUNE,
            unterzeichnend="S. Spitze",
            amt="Bürgermeisterin",
            befugnis=Befugnis.SPITZE,
            form=Unterschriftsform.ORIGINAL,
            unterzeichnet=zeile.unterzeichnet if zeile else Zeitangabe.tag(self.heute),
            ort="Detmold",
            grund="Der Ort fehlte.",
        )
        self.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN, mit(eingabe, werte))

    # --- hearing, questions, suspensions

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

    # --- documents

    def lege_ab(self, antrag: int, inhalt: str = "Niederschrift", **werte: Any) -> int:
        """A document of a case; gives its key."""
        eingabe = e.DokumentAblegen(
            datei=datei(inhalt), art=Dokumentart.SCHREIBEN, bezeichnung=f"Schreiben: {inhalt}"
        )
        self.tue(antrag, H.DOKUMENT_ABLEGEN, mit(eingabe, werte))
        return self.fall(antrag).dokumente[-1].id or 0

    def fordere_an(self, antrag: int, art: Dokumentart = Dokumentart.ERKLAERUNG) -> int:
        """A document that the worker has to draw; gives its key."""
        self.tue(antrag, H.DOKUMENT_ANFORDERN, e.DokumentAnfordern(art=art))
        return self.fall(antrag).dokumente[-1].id or 0

    # --- the body

    def nenne_person(self, ags: str = DETMOLD, **werte: Any) -> int:
        """A contact of the body, from today on; gives its key."""
        eingabe = e.AnsprechpersonEintragen(
            name="P. Beispiel", mail="person@kommune.example", gueltig_ab=self.heute
        )
        self.tue_kommune(H.ANSPRECHPERSON_EINTRAGEN, mit(eingabe, werte), ags)
        return self.fall_der_kommune(ags).ansprechpersonen[-1].id or 0

    def nenne_spitze(self, ags: str = DETMOLD, **werte: Any) -> int:
        """A head of administration, from today on; gives its key."""
        eingabe = e.SpitzeEintragen(name="S. Spitze", amt="Bürgermeisterin", gueltig_ab=self.heute)
        self.tue_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, mit(eingabe, werte), ags)
        return self.fall_der_kommune(ags).spitzen[-1].id or 0
