"""Stretches on the body's file: people and their terms, papers, commitments, signatures mended."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from antraege.choices import (
    Anrede,
    Befugnis,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Handlung,
    Oeffentlichkeit,
    Partei,
    Unterschriftsform,
    Vertraulichkeit,
)
from antraege.models import Ansprechperson, Beratung, Dokument, Unterschrift, Zusage
from antraege.worte import gremium
from antraege.zeitangabe import Zeitangabe
from project.vorfuehrung.drehbuch import Drehbuch
from project.vorfuehrung.kalender import arbeitstag_bis
from project.vorfuehrung.unterlagen import papier
from workflow.verfahren import eingaben as e

H = Handlung
WAHLPERIODE_AB = date(2025, 11, 1)
"""Terms of office after the local elections of September 2025."""


# --- people


def spitze(d: Drehbuch, *, ab: date | None = None, name: str = "", loest_ab: bool = False) -> None:
    """The head of administration is entered, as the body has named it."""

    def trage_ein(jetzt: datetime) -> None:
        eingabe = e.SpitzeEintragen(
            name=name or d.akte.spitzenname,
            amt=d.akte.kommune.amtsbezeichnung,
            anrede=Anrede.OHNE,
            gueltig_ab=ab,
            loest_ab=loest_ab,
        )
        d.akte.tue_fuer_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, eingabe, jetzt)

    d.nach(1, 3, trage_ein)


def ansprechperson(d: Drehbuch, name: str, **werte: Any) -> None:
    """A contact or a deputy is named."""

    def trage_ein(jetzt: datetime) -> None:
        eingabe = e.AnsprechpersonEintragen(
            name=name,
            funktion="Ehrenamtskoordination",
            mail="vertretung@kommune.example",
            gueltig_ab=jetzt.date(),
            **werte,
        )
        d.akte.tue_fuer_kommune(H.ANSPRECHPERSON_EINTRAGEN, eingabe, jetzt)

    d.nach(20, 40, trage_ein)


def ansprechperson_geht(d: Drehbuch) -> None:
    """The contact has left, and nobody is named yet: a vacancy."""

    def beende(jetzt: datetime) -> None:
        person = Ansprechperson.objects.filter(kommune=d.akte.kommune, ist_vertretung=False).last()
        assert person is not None
        eingabe = e.GueltigkeitBeenden(zeile_id=person.pk, gueltig_bis=jetzt.date())
        d.akte.tue_fuer_kommune(H.ANSPRECHPERSON_BEENDEN, eingabe, jetzt)

    d.nach(60, 90, beende)


# --- papers


def legt_ab(
    d: Drehbuch,
    name: str,
    art: Dokumentart,
    *,
    vertraulichkeit: Vertraulichkeit = Vertraulichkeit.INTERN,
) -> None:
    """A paper is filed with the case."""

    def lege_ab(jetzt: datetime) -> None:
        eingabe = e.DokumentAblegen(
            datei=papier(name),
            art=art,
            bezeichnung=papier(name).dateiname.removesuffix(".pdf"),
            richtung=Dokumentrichtung.EINGEGANGEN,
            vertraulichkeit=vertraulichkeit,
            geschehen=Zeitangabe.tag(arbeitstag_bis(jetzt.date() - timedelta(days=1))),
        )
        d.akte.tue(H.DOKUMENT_ABLEGEN, eingabe, jetzt)

    d.nach(0, 2, lege_ab)


def beschreibt_neu(d: Drehbuch, bezeichnung: str) -> None:
    """The last paper gets a better name, and the body may see it."""

    def aendere(jetzt: datetime) -> None:
        papiere = Dokument.objects.filter(antrag_id=d.akte.nummer)
        dokument = papiere.filter(richtung=Dokumentrichtung.EINGEGANGEN).order_by("pk").last()
        assert dokument is not None
        eingabe = e.DokumentAendern(
            zeile_id=dokument.pk,
            art=Dokumentart(dokument.art),
            bezeichnung=bezeichnung,
            herkunft=Dokumentherkunft(dokument.herkunft),
            vertraulichkeit=Vertraulichkeit.KOMMUNE,
            grund="Damit die Kommune es wiederfindet.",
        )
        d.akte.tue(H.DOKUMENT_AENDERN, eingabe, jetzt)

    d.nach(0, 1, aendere)


def ausfertigung(d: Drehbuch) -> None:
    """The declaration is drawn for the body, ready to sign."""
    eingabe = e.DokumentAnfordern(art=Dokumentart.ERKLAERUNG)
    d.nach(0, 1, lambda jetzt: d.akte.tue(H.DOKUMENT_ANFORDERN, eingabe, jetzt))


# --- commitments


def _zusage(d: Drehbuch) -> Zusage:
    zusage = Zusage.objects.filter(antrag_id=d.akte.nummer).order_by("pk").last()
    assert zusage is not None
    return zusage


def verlaengert_zusage(d: Drehbuch, *, nach_tagen: int, um_tage: int, grund: str) -> None:
    """The body needs more time, and says why."""

    def verlaengere(jetzt: datetime) -> None:
        zusage = _zusage(d)
        neu = max(zusage.faellig_am, jetzt.date()) + timedelta(days=um_tage)
        eingabe = e.ZusageVerlaengern(zeile_id=zusage.pk, neu_faellig_am=neu, grund=grund)
        d.akte.tue(H.ZUSAGE_VERLAENGERN, eingabe, jetzt)

    d.nach(nach_tagen, nach_tagen, verlaengere)


def loest_zusage_ein(d: Drehbuch, *, nach_tagen: int) -> None:
    """The promise is kept, and the Land's own knowledge with it."""

    def loese_ein(jetzt: datetime) -> None:
        eingabe = e.ZusageErledigen(
            zeile_id=_zusage(d).pk, grund="Die Ehrenamtskarte wird seit diesem Monat ausgegeben."
        )
        d.akte.tue(H.ZUSAGE_EINLOESEN, eingabe, jetzt)

    def vermerke(jetzt: datetime) -> None:
        seit = e.EhrenamtskarteVermerken(seit=Zeitangabe.monat(jetzt.year, jetzt.month))
        d.akte.tue_fuer_kommune(H.EHRENAMTSKARTE_VERMERKEN, seit, jetzt)

    d.nach(nach_tagen, nach_tagen, loese_ein)
    d.gleich(vermerke)


def loest_zusage_nicht_ein(d: Drehbuch, *, nach_tagen: int) -> None:
    """The body gives the plan up; it stays a member."""

    def vermerke(jetzt: datetime) -> None:
        eingabe = e.ZusageErledigen(
            zeile_id=_zusage(d).pk, grund="Nach eigener Mitteilung wird das Vorhaben aufgegeben."
        )
        d.akte.tue(H.NICHTEINLOESUNG_VERMERKEN, eingabe, jetzt)

    d.nach(nach_tagen, nach_tagen, vermerke)


# --- resolutions in a hurry


def dringlichkeitsentscheidung(d: Drehbuch) -> None:
    """Decided before the council could meet."""

    def entscheide(jetzt: datetime) -> None:
        eingabe = e.BeratungErfassen(
            gremium="Bürgermeister/in und ein Ratsmitglied",
            sitzung=Zeitangabe.tag(arbeitstag_bis(jetzt.date() - timedelta(days=2))),
            drucksache=d.akte.drucksache,
            rolle=Beratungsrolle.ENTSCHEIDUNG,
            art=Beratungsart.DRINGLICHKEIT,
            ergebnis=Beratungsergebnis.BESCHLOSSEN,
            oeffentlichkeit=Oeffentlichkeit.NICHT_OEFFENTLICH,
            beleg="Niederschrift der Dringlichkeitsentscheidung",
        )
        d.akte.tue(H.BERATUNG_ERFASSEN, eingabe, jetzt)

    d.nach(10, 20, entscheide)


def genehmigung(d: Drehbuch) -> None:
    """The council ratifies it in its next session."""

    def genehmige(jetzt: datetime) -> None:
        eilige = Beratung.objects.filter(
            antrag_id=d.akte.nummer, art=Beratungsart.DRINGLICHKEIT
        ).get()
        eingabe = e.BeratungErfassen(
            gremium=gremium(d.akte.kommune.typ),
            sitzung=Zeitangabe.tag(arbeitstag_bis(jetzt.date() - timedelta(days=3))),
            drucksache=d.akte.drucksache,
            rolle=Beratungsrolle.GENEHMIGUNG,
            ergebnis=Beratungsergebnis.GENEHMIGT,
            genehmigt_id=eilige.pk,
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
            beleg="Beschlussauszug",
            grund="Genehmigung nachgetragen",
        )
        d.akte.tue(H.BERATUNG_ERFASSEN, eingabe, jetzt)

    d.nach(30, 45, genehmige)


# --- a signature mended after the admission


def aendert_unterschrift(d: Drehbuch, *, mit_umweg: bool = False) -> None:
    """The place was wrong: proposed, (rejected, proposed again,) released."""

    def schlage_vor(jetzt: datetime) -> None:
        u = Unterschrift.objects.get(antrag_id=d.akte.nummer, partei=Partei.KOMMUNE)
        eingabe = e.Unterschriftsaenderung(
            partei=Partei.KOMMUNE,
            unterzeichnend=u.unterzeichnend,
            amt=u.amt,
            befugnis=Befugnis(u.befugnis),
            form=Unterschriftsform(u.form),
            unterzeichnet=u.unterzeichnet,
            ort="Düsseldorf",
            verbleib=u.verbleib,
            grund="Der Ort war falsch abgelesen.",
        )
        d.akte.tue(H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN, eingabe, jetzt)

    def entscheide(handlung: Handlung, grund: str) -> None:
        a, eingabe = d.akte, e.Eingabe(grund=grund)
        d.nach(1, 4, lambda jetzt: a.tue(handlung, eingabe, jetzt, a.team.leitung))

    d.nach(20, 30, schlage_vor)
    if mit_umweg:
        entscheide(H.UNTERSCHRIFTSAENDERUNG_VERWERFEN, "Bitte zuerst das Original einsehen.")
        d.nach(3, 6, schlage_vor)
    entscheide(H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, "Das Original liegt vor.")
