"""One body of the demonstration, its present case, and what can be done to it through the door."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import (
    Beratungsergebnis,
    Beratungsrolle,
    Fristart,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Partei,
    Urteil,
)
from antraege.models import Beratung, Frist, Kommune, Protokolleintrag
from antraege.namen import umschrift
from antraege.worte import gremium
from antraege.zeitangabe import Zeitangabe
from project.vorfuehrung.kalender import arbeitstag_bis
from project.vorfuehrung.personal import Team
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

LAND = ("Y. Vorbild", "Staatssekretär/in")
AUSSCHUESSE = (
    "Ausschuss für Soziales",
    "Haupt- und Finanzausschuss",
    "Sozial- und Kulturausschuss",
    "Ausschuss für Bürgerengagement",
)
B, R = Beratungsergebnis, Beratungsrolle


@dataclass(slots=True)
class Akte:
    """A body with its present case; the acts move its numbers along."""

    kommune: Kommune
    team: Team
    zufall: Random
    kriterien: dict[int, int]
    """Number of a criterion -> its key."""
    zustaendig: Akteur
    spitzenname: str = "Z. Muster"
    """Neutral name of the head of administration."""
    vertretung: Akteur | None = None
    """Who speaks for an invented body."""
    antrag_id: int | None = None
    mitgliedschaft_id: int | None = None
    termin_am: date | None = None
    freigegeben_am: date | None = None
    drucksache: str = ""
    ausschuss: str = field(default=AUSSCHUESSE[0])

    def tue(
        self,
        handlung: Handlung,
        eingabe: e.Eingabe,
        jetzt: datetime,
        akteur: Akteur | None = None,
    ) -> None:
        """One act on the present case."""
        ziel = Ziel(antrag=self.antrag_id)
        ergebnis = fuehre_aus(akteur or self.zustaendig, handlung, ziel, eingabe, jetzt=jetzt)
        self.mitgliedschaft_id = ergebnis.mitgliedschaft_id or self.mitgliedschaft_id

    def tue_fuer_kommune(
        self, handlung: Handlung, eingabe: e.Eingabe, jetzt: datetime, akteur: Akteur | None = None
    ) -> None:
        """One act on the body itself."""
        ziel = Ziel(kommune=self.kommune.pk)
        fuehre_aus(akteur or self.zustaendig, handlung, ziel, eingabe, jetzt=jetzt)

    def tue_als_mitglied(self, handlung: Handlung, eingabe: e.Eingabe, jetzt: datetime) -> None:
        """One act on the membership."""
        ziel = Ziel(mitgliedschaft=self.mitgliedschaft_id)
        fuehre_aus(self.zustaendig, handlung, ziel, eingabe, jetzt=jetzt)

    @property
    def nummer(self) -> int:
        """Key of the present case; there has to be one."""
        assert self.antrag_id is not None
        return self.antrag_id

    # --- how it begins

    def bekundet_interesse(
        self, jetzt: datetime, *, kanal: Kanal, vor_tagen: int = 1, zustaendig: bool = True
    ) -> None:
        """The body writes or calls; recorded some days later."""
        eingabe = e.InteresseErfassen(
            geschehen=self._tage_zuvor(jetzt, vor_tagen),
            kanal=kanal,
            kontakt=self._kontakt(kanal),
            fremdes_zeichen=f"50-{self.zufall.randint(10, 99)}" if kanal == Kanal.BRIEF else "",
            zustaendig_id=self.zustaendig.person_id if zustaendig else None,
        )
        ziel = Ziel(kommune=self.kommune.pk)
        ergebnis = fuehre_aus(
            self.zustaendig, Handlung.INTERESSE_ERFASSEN, ziel, eingabe, jetzt=jetzt
        )
        self.antrag_id = ergebnis.antrag_id
        self.termin_am = self.freigegeben_am = None
        nummer = self.zufall.randint(20, 399)
        self.drucksache = self.zufall.choice(
            [f"{nummer}/{jetzt.year}", f"V/{jetzt.year}/{nummer:04d}", f"{jetzt:%y}-{nummer}"]
        )
        self.ausschuss = self.zufall.choice(AUSSCHUESSE)

    def _kontakt(self, kanal: Kanal) -> e.Kontaktdaten:
        haus = umschrift(self.kommune.name).replace("(", "").replace(")", "")
        adresse = "-".join(haus.replace("/", " ").replace(".", " ").split())
        postfach = "poststelle" if kanal == Kanal.BRIEF else "ehrenamt"
        return e.Kontaktdaten(
            name=f"{self.zufall.choice('ABCDEFGHJKLMNPRSTUVW')}. Beispiel",
            funktion=self.zufall.choice(
                ["Ehrenamtskoordination", "Büro der Verwaltungsspitze", "Amt für Soziales"]
            ),
            mail=f"{postfach}@{adresse}.example",
        )

    # --- requirements

    def reicht_nachweis_ein(self, jetzt: datetime, nr: int, angabe: str) -> None:
        """Evidence on a criterion comes in."""
        self.tue(
            Handlung.NACHWEIS_ERFASSEN,
            e.NachweisErfassen(
                geschehen=self._tage_zuvor(jetzt, self.zufall.randint(0, 2)),
                kriterium_id=self.kriterien[nr],
                angabe=angabe,
                fundstelle=f"E-Akte, Dokument {self.zufall.randint(100, 9999)}",
            ),
            jetzt,
        )

    def urteilt(
        self, jetzt: datetime, nr: int, urteil: Urteil = Urteil.ERFUELLT, begruendung: str = ""
    ) -> None:
        """The officer's verdict."""
        eingabe = e.KriteriumPruefen(
            kriterium_id=self.kriterien[nr], urteil=urteil, begruendung=begruendung
        )
        self.tue(Handlung.KRITERIUM_PRUEFEN, eingabe, jetzt)

    def sagt_zu(self, jetzt: datetime, tage: int) -> None:
        """The body promises to introduce the card of honour by a day."""
        self.tue(
            Handlung.ZUSAGE_ERFASSEN,
            e.ZusageErfassen(
                kriterium_id=self.kriterien[4],
                vorhaben="Einführung der Ehrenamtskarte",
                verantwortlich="Fachbereich Soziales",
                faellig_am=jetzt.date() + timedelta(days=tage),
            ),
            jetzt,
        )

    # --- resolution

    def beraet(
        self,
        jetzt: datetime,
        ergebnis: Beratungsergebnis | str = "",
        *,
        in_tagen: int = -4,
        rolle: Beratungsrolle = R.ENTSCHEIDUNG,
        gremium_name: str = "",
        fortsetzung: bool = False,
        beleg: bool = True,
        wieder_in: int | None = None,
    ) -> None:
        """A session: planned, or held with its result; ``fortsetzung`` completes the last one."""
        alte = Beratung.objects.filter(antrag_id=self.nummer).order_by("pk").last()
        bisher = alte if fortsetzung else None
        stimmen = self._stimmen(ergebnis)
        eingabe = e.BeratungErfassen(
            beratung_id=bisher.pk if bisher else None,
            gremium=gremium_name or (bisher.gremium if bisher else self._gremium(rolle)),
            sitzung=bisher.sitzung if bisher else self._sitzung(jetzt, in_tagen),
            drucksache=self.drucksache,
            tagesordnungspunkt=f"Ö {self.zufall.randint(3, 19)}",
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
            rolle=Beratungsrolle(bisher.rolle) if bisher else rolle,
            ergebnis=ergebnis,
            beleg=f"Beschlussauszug vom {jetzt:%d.%m.%Y}" if ergebnis and beleg else "",
            grund="Nachgereicht" if fortsetzung else "",
            vertagt_auf=arbeitstag_bis(jetzt.date() + timedelta(days=wieder_in))
            if wieder_in
            else None,
            **stimmen,
        )
        self.tue(Handlung.BERATUNG_ERFASSEN, eingabe, jetzt)

    def _gremium(self, rolle: Beratungsrolle) -> str:
        return self.ausschuss if rolle == R.EMPFEHLUNG else gremium(self.kommune.typ)

    def _stimmen(self, ergebnis: Beratungsergebnis | str) -> dict[str, Any]:
        zustimmend = ergebnis in (B.UNGEAENDERT, B.GEAENDERT, B.MIT_MASSGABE, B.EMPFOHLEN)
        if zustimmend and self.zufall.random() < 0.6:
            return {"ist_einstimmig": True}
        if zustimmend or ergebnis == B.ABGELEHNT:
            ja, nein = self.zufall.randint(21, 34), self.zufall.randint(1, 9)
            ja, nein = (ja, nein) if zustimmend else (nein, ja)
            return {"anzahl_ja": ja, "anzahl_nein": nein, "anzahl_enthaltung": 2}
        return {}

    def legt_neue_drucksache_vor(self, jetzt: datetime) -> None:
        """The matter comes back under another paper."""
        self.drucksache = f"{self.drucksache}-N"

    # --- declaration

    def schlaegt_zeichnung_vor(self, jetzt: datetime, *, termin_in: int | None = None) -> None:
        """Bearbeitung proposes the release before the Land signs."""
        if termin_in is not None:
            self.termin_am = arbeitstag_bis(jetzt.date() + timedelta(days=termin_in))
        self.tue(
            Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
            e.Zeichnungsvorschlag(
                unterzeichnend_kommune=self.spitze[0],
                amt_kommune=self.spitze[1],
                unterzeichnend_land=LAND[0],
                amt_land=LAND[1],
                termin_am=self.termin_am,
            ),
            jetzt,
        )

    def gibt_zeichnung_frei(self, jetzt: datetime) -> None:
        """Referatsleitung releases."""
        self.freigegeben_am = jetzt.date()
        eingabe = e.Eingabe(grund="Unterlagen geprüft")
        self.tue(Handlung.ZEICHNUNGSFREIGABE_ERTEILEN, eingabe, jetzt, self.team.leitung)

    def unterschreibt(self, jetzt: datetime, partei: Partei, *, vorbehalt: str = "") -> None:
        """A slot is filled: at the signing date, or some days before it is recorded."""
        tag = self.termin_am or arbeitstag_bis(jetzt.date() - timedelta(days=3))
        if self.freigegeben_am and tag < self.freigegeben_am:
            tag = self.freigegeben_am
        name, amt = LAND if partei == Partei.LAND else self.spitze
        self.tue(
            Handlung.UNTERSCHRIFT_ERFASSEN,
            e.UnterschriftErfassen(
                geschehen=Zeitangabe.tag(tag),
                partei=partei,
                unterzeichnend=name,
                amt=amt,
                ort="Düsseldorf" if self.termin_am or partei == Partei.LAND else self.kommune.name,
                verbleib="E-Akte, Original im Aktenschrank des Referats",
                vorbehalt=vorbehalt,
            ),
            jetzt,
        )

    @property
    def spitze(self) -> tuple[str, str]:
        """Who signs for the body: a neutral name with the office of the register."""
        return self.spitzenname, self.kommune.amtsbezeichnung

    # --- resubmissions and corrections

    def fragt_telefonisch_nach(self, jetzt: datetime) -> None:
        """The officer asks by telephone and wants to see the case again."""
        eingabe = e.WiedervorlageSetzen(
            anlass="Telefonisch nach dem Stand der Ehrenamtskarte fragen",
            faellig_am=arbeitstag_bis(jetzt.date() + timedelta(days=120)),
        )
        self.tue(Handlung.WIEDERVORLAGE_SETZEN, eingabe, jetzt)

    def erledigt_wiedervorlage(self, jetzt: datetime) -> None:
        """The oldest open resubmission is done."""
        frist = (
            Frist.objects.filter(
                antrag_id=self.nummer, art=Fristart.WIEDERVORLAGE, erledigt_am__isnull=True
            )
            .order_by("pk")
            .first()
        )
        assert frist is not None
        self.tue(Handlung.WIEDERVORLAGE_ERLEDIGEN, e.Bezug(zeile_id=frist.pk), jetzt)

    def berichtigt(self, jetzt: datetime, handlung: Handlung, tage: int, grund: str) -> None:
        """The date of the last entry of an act moves by some days."""
        mitglied = handlung in (Handlung.AUFNEHMEN, Handlung.BESTAND_UEBERNEHMEN)
        kette = {"mitgliedschaft_id": self.mitgliedschaft_id} if mitglied else {}
        eintrag = (
            Protokolleintrag.objects.filter(
                handlung=handlung, **(kette or {"antrag_id": self.antrag_id})
            )
            .order_by("nr")
            .last()
        )
        assert eintrag is not None
        assert eintrag.geschehen_spaetestens is not None
        neu = Zeitangabe.tag(arbeitstag_bis(eintrag.geschehen_spaetestens + timedelta(days=tage)))
        eingabe = e.EintragBerichtigen(nr=eintrag.nr, neu=neu, grund=grund)
        tue = self.tue_als_mitglied if mitglied else self.tue
        tue(Handlung.EINTRAG_BERICHTIGEN, eingabe, jetzt)

    # --- small things

    def _tage_zuvor(self, jetzt: datetime, tage: int) -> Zeitangabe:
        return Zeitangabe.tag(arbeitstag_bis(jetzt.date() - timedelta(days=tage)))

    def _sitzung(self, jetzt: datetime, in_tagen: int) -> Zeitangabe:
        return Zeitangabe.tag(arbeitstag_bis(jetzt.date() + timedelta(days=in_tagen)))
