"""One invented body whose running case shows nearly everything that a file can hold."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from antraege.choices import (
    Beratungsergebnis,
    Beratungsrolle,
    Dokumentart,
    Handlung,
    Kanal,
    Kommunentyp,
    Oeffentlichkeit,
    Partei,
    Urteil,
    Vertraulichkeit,
)
from antraege.models import Beratung, Kommune
from antraege.zeitangabe import Zeitangabe
from project.vorfuehrung import abschnitte as ab
from project.vorfuehrung import aktenstuecke as st
from project.vorfuehrung.drehbuch import Drehbuch
from project.vorfuehrung.kalender import arbeitstag_bis
from project.vorfuehrung.unterlagen import mail, papier
from workflow.verfahren import eingaben as e

B, H, R = Beratungsergebnis, Handlung, Beratungsrolle


def beispielingen() -> Kommune:
    """A municipality outside the official keys."""
    return Kommune(
        ags="99000003",
        name="Beispielingen",
        typ=Kommunentyp.GEMEINDE,
        amtsbezeichnung="Bürgermeister/in",
    )


def halb_unterzeichnet(d: Drehbuch) -> None:
    """Guest, motion, question, deferral, decision with reservation, signed by one side only."""
    _vorher(d)
    ab.interesse(d, kanal=Kanal.MAIL)
    ab.pruefung(d)
    _nachweise(d)
    _verdikte(d)
    ab.voraussetzungen(d)
    _beschluss(d)
    ab.beschlusslage(d)
    st.ausfertigung(d)
    d.nach(2, 4, partial(d.akte.unterschreibt, partei=Partei.KOMMUNE))


def _vorher(d: Drehbuch) -> None:
    """What is known of the body before its case begins."""
    a = d.akte

    def gast(jetzt: datetime) -> None:
        eingabe = e.GastteilnahmeErfassen(
            von=Zeitangabe.jahr(jetzt.year - 2),
            bis=Zeitangabe.monat(jetzt.year, jetzt.month),
            anlass="Als Gast bei zwei Netzwerktreffen",
        )
        a.tue_fuer_kommune(H.GASTTEILNAHME_ERFASSEN, eingabe, jetzt)

    def antrag(jetzt: datetime) -> None:
        eingabe = e.VorgeschichteErfassen(
            gegenstand="netzwerk",
            schritt="Fraktionsantrag",
            wer="Fraktion im Gemeinderat",
            wann=Zeitangabe.unbekannt(f"zum Haushalt {jetzt.year - 1}"),
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
            ergebnis="an den Ausschuss verwiesen",
        )
        a.tue_fuer_kommune(H.VORGESCHICHTE_ERFASSEN, eingabe, jetzt)

    def karte(jetzt: datetime) -> None:
        seit = e.EhrenamtskarteVermerken(seit=Zeitangabe.monat(jetzt.year - 3, 5))
        a.tue_fuer_kommune(H.EHRENAMTSKARTE_VERMERKEN, seit, jetzt)

    d.nach(0, 0, gast)
    d.gleich(antrag, karte)
    st.spitze(d)


def _nachweise(d: Drehbuch) -> None:
    kriterien = d.akte.kriterien

    def mit_datei(jetzt: datetime) -> None:
        eingabe = e.NachweisErfassen(
            kriterium_id=kriterien[2],
            angabe="Dienstanweisung zur Förderung des Engagements",
            datei=papier("Dienstanweisung"),
        )
        d.akte.tue(H.NACHWEIS_ERFASSEN, eingabe, jetzt)

    d.nach(6, 12, mit_datei)
    d.gleich(partial(d.akte.reicht_nachweis_ein, nr=1, angabe=ab.NACHWEISE[1]))
    ab.rueckfrage(d, frist=14)

    def antworte(jetzt: datetime) -> None:
        betreff = "Ihre Rückfrage: Ansprechperson"
        datei = mail(betreff, "Die Ansprechperson ist seit März benannt.", jetzt)
        ablage = e.DokumentAblegen(datei=datei, art=Dokumentart.MAIL, bezeichnung=betreff)
        d.akte.tue(H.DOKUMENT_ABLEGEN, ablage, jetzt)
        antwort = e.RueckfrageBeantworten(antwort="Siehe E-Mail in der Akte.", kanal=Kanal.MAIL)
        d.akte.tue(H.RUECKFRAGE_BEANTWORTEN, antwort, jetzt + timedelta(minutes=4))

    d.nach(6, 10, antworte)


def _verdikte(d: Drehbuch) -> None:
    ab.urteile(d, nummern=(1, 2, 3, 5))

    def karte(jetzt: datetime) -> None:
        eingabe = e.KriteriumPruefen(
            kriterium_id=d.akte.kriterien[4],
            urteil=Urteil.ERFUELLT,
            alternative="nimmt_teil",
            begruendung="Dem Land bekannt.",
        )
        d.akte.tue(H.KRITERIUM_PRUEFEN, eingabe, jetzt)

    d.gleich(karte)


def _beschluss(d: Drehbuch) -> None:
    """Recommended, deferred, decided with a Maßgabe and a reservation that falls away."""
    a = d.akte

    d.nach(14, 20, partial(a.beraet, ergebnis=B.EMPFOHLEN, rolle=R.EMPFEHLUNG))
    d.nach(10, 14, partial(a.beraet, ergebnis=B.VERTAGT, wieder_in=25))

    def entscheide(jetzt: datetime, *, entfallen: bool) -> None:
        bisher = Beratung.objects.filter(antrag_id=a.nummer, ergebnis="").first()
        bisher = bisher or Beratung.objects.get(antrag_id=a.nummer, ergebnis=B.MIT_MASSGABE)
        eingabe = e.BeratungErfassen(
            beratung_id=bisher.pk,
            gremium=bisher.gremium,
            sitzung=bisher.sitzung,
            drucksache=bisher.drucksache,
            tagesordnungspunkt="Ö 7",
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
            rolle=R.ENTSCHEIDUNG,
            ergebnis=B.MIT_MASSGABE,
            massgabe="Über die Mitarbeit ist jährlich zu berichten.",
            vorbehalt="vorbehaltlich des genehmigten Haushalts",
            vorbehalt_entfallen_am=arbeitstag_bis(jetzt.date()) if entfallen else None,
            anzahl_ja=23,
            anzahl_nein=4,
            anzahl_enthaltung=1,
            vorlage="Ratsinformationssystem",
            beleg="Auszug aus der Niederschrift",
            datei=papier("Beschlussauszug"),
            grund="Vorbehalt entfallen" if entfallen else "",
        )
        a.tue(H.BERATUNG_ERFASSEN, eingabe, jetzt)

    d.nach(27, 29, partial(entscheide, entfallen=False))
    st.legt_ab(d, "Vorlage", Dokumentart.VORLAGE, vertraulichkeit=Vertraulichkeit.INTERN)
    st.beschreibt_neu(d, "Vorlage der Verwaltung zum Beitritt")
    d.nach(9, 14, partial(entscheide, entfallen=True))
