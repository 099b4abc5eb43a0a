"""Stretches of the way, out of which the stories are made."""

from datetime import datetime, timedelta
from functools import partial

from antraege.akteur import SYSTEM
from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Kanal,
    Partei,
    Urteil,
)
from project.vorfuehrung.drehbuch import Drehbuch, Tat
from project.vorfuehrung.kalender import arbeitstag_bis
from workflow.verfahren import eingaben as e

B, R, H = Beratungsergebnis, Beratungsrolle, Handlung
KANAELE = (Kanal.MAIL, Kanal.MAIL, Kanal.TELEFON, Kanal.BRIEF, Kanal.TREFFEN)
NACHWEISE = {
    1: "Geschäftsverteilungsplan mit benannter Ansprechperson",
    2: "Dienstanweisung zur Förderung des Engagements",
    4: "Vertrag über die Ausgabe der Ehrenamtskarte",
}
FRAGEN = (
    "Bitte teilen Sie uns mit, seit wann die Ansprechperson benannt ist.",
    "Bitte senden Sie uns das Konzept zur Engagementförderung in der geltenden Fassung.",
    "Bitte nennen Sie uns den Stand bei der Ehrenamtskarte.",
)


def schritt(d: Drehbuch, handlung: Handlung, bis: Handlung | None = None) -> Tat:
    """A step forward, or several in one confirmation."""
    return lambda jetzt: d.akte.tue(handlung, e.Schritt(bis=bis), jetzt)


def interesse(d: Drehbuch, *, kanal: Kanal | None = None, vor_tagen: int | None = None) -> None:
    """The body shows its interest; the case begins."""
    a, z = d.akte, d.zufall
    d.nach(
        0,
        0,
        partial(
            a.bekundet_interesse,
            kanal=kanal or z.choice(KANAELE),
            vor_tagen=z.randint(0, 3) if vor_tagen is None else vor_tagen,
        ),
    )


def pruefung(d: Drehbuch, frueh: int = 3, spaet: int = 12) -> None:
    """The check begins."""
    d.nach(frueh, spaet, schritt(d, H.PRUEFUNG_AUFNEHMEN))


def nachweise(d: Drehbuch, *nummern: int) -> None:
    """Evidence comes in on these criteria (all that want some, if none is named)."""
    d.warte(5, 20)
    for nr in nummern or tuple(NACHWEISE):
        d.gleich(partial(d.akte.reicht_nachweis_ein, nr=nr, angabe=NACHWEISE[nr]))


def urteile(
    d: Drehbuch, *, zusage_tage: int = 0, nummern: tuple[int, ...] = (1, 2, 3, 4, 5)
) -> None:
    """The verdicts; the fourth by a commitment, if days for it are given."""
    d.warte(2, 9)
    for nr in nummern:
        if nr == 4 and zusage_tage:
            d.gleich(
                partial(d.akte.sagt_zu, tage=zusage_tage),
                partial(
                    d.akte.urteilt,
                    nr=4,
                    urteil=Urteil.ERFUELLT_DURCH_ZUSAGE,
                    begruendung="Einführung verbindlich zugesagt",
                ),
            )
        else:
            d.gleich(partial(d.akte.urteilt, nr=nr))


def voraussetzungen(d: Drehbuch) -> None:
    """The requirements are confirmed."""
    d.nach(1, 4, schritt(d, H.VORAUSSETZUNGEN_BESTAETIGEN))


def bis_zum_beschluss(d: Drehbuch, *, zusage_tage: int = 0) -> None:
    """From the first letter to the open decision."""
    interesse(d)
    pruefung(d)
    nachweise(d, *((1, 2) if zusage_tage else ()))
    urteile(d, zusage_tage=zusage_tage)
    voraussetzungen(d)


def beschluss(d: Drehbuch, *, mit_ausschuss: bool = False) -> None:
    """The assembly decides, with or without a committee before it."""
    if mit_ausschuss:
        d.nach(14, 35, partial(d.akte.beraet, ergebnis=B.EMPFOHLEN, rolle=R.EMPFEHLUNG))
        d.nach(7, 21, partial(d.akte.beraet, ergebnis=B.UNGEAENDERT))
    else:
        d.nach(20, 50, partial(d.akte.beraet, ergebnis=B.UNGEAENDERT))


def vertagt(d: Drehbuch, *, wieder_in: int | None = None) -> None:
    """The assembly puts it off, perhaps to a day that it names."""
    d.nach(15, 30, partial(d.akte.beraet, ergebnis=B.VERTAGT, wieder_in=wieder_in))


def beschlusslage(d: Drehbuch) -> None:
    """The decision is confirmed."""
    d.nach(1, 5, schritt(d, H.BESCHLUSSLAGE_BESTAETIGEN))


def entbehrlich(d: Drehbuch) -> None:
    """The body states that it needs no resolution."""
    eingabe = e.EntbehrlichkeitErfassen(
        grund="Der Beitritt ist nach eigener Mitteilung ein Geschäft der laufenden Verwaltung.",
        erklaert_durch=d.akte.spitze[1],
        beleg="Schreiben der Verwaltungsspitze",
    )
    d.nach(5, 15, lambda jetzt: d.akte.tue(H.ENTBEHRLICHKEIT_ERFASSEN, eingabe, jetzt))


def zeichnungsfreigabe(d: Drehbuch, *, termin_in: int | None = None) -> None:
    """Proposed and granted."""
    d.nach(2, 8, partial(d.akte.schlaegt_zeichnung_vor, termin_in=termin_in))
    d.nach(1, 4, d.akte.gibt_zeichnung_frei)


def unterschriften(d: Drehbuch, *, nach_tagen: int = 14) -> None:
    """Both sides sign; at the date, if one was fixed."""
    d.nach(nach_tagen, nach_tagen + 4, partial(d.akte.unterschreibt, partei=Partei.KOMMUNE))
    d.gleich(partial(d.akte.unterschreibt, partei=Partei.LAND))


def vorlage(d: Drehbuch) -> None:
    """The case is presented to Referatsleitung."""
    d.nach(1, 3, schritt(d, H.UNTERZEICHNUNG_BESTAETIGEN))


def freigabe(d: Drehbuch) -> None:
    """Referatsleitung releases the admission."""
    a = d.akte
    eingabe = e.Eingabe(grund="Alle Voraussetzungen liegen vor")
    d.nach(1, 6, lambda jetzt: a.tue(H.AUFNAHME_FREIGEBEN, eingabe, jetzt, a.team.leitung))


def bis_zur_aufnahme(d: Drehbuch, *, termin_in: int | None = None) -> None:
    """From the confirmed decision to membership."""
    zeichnungsfreigabe(d, termin_in=termin_in)
    unterschriften(d, nach_tagen=(termin_in or 10) + 2)
    vorlage(d)
    freigabe(d)


# --- questions, rests, resubmissions


def rueckfrage(d: Drehbuch, *, frist: int = 14, nach_tagen: tuple[int, int] = (2, 6)) -> None:
    """A question to the body."""
    frage = d.zufall.choice(FRAGEN)

    def stelle(jetzt: datetime) -> None:
        bis = arbeitstag_bis(jetzt.date() + timedelta(days=frist))
        eingabe = e.RueckfrageStellen(frage=frage, erbeten_bis=bis)
        d.akte.tue(H.RUECKFRAGE_STELLEN, eingabe, jetzt)

    d.nach(*nach_tagen, stelle)


def antwort(d: Drehbuch, frueh: int = 6, spaet: int = 12, kanal: Kanal = Kanal.MAIL) -> None:
    """The answer to it."""
    eingabe = e.RueckfrageBeantworten(antwort="Die erbetenen Angaben liegen bei.", kanal=kanal)
    d.nach(frueh, spaet, lambda jetzt: d.akte.tue(H.RUECKFRAGE_BEANTWORTEN, eingabe, jetzt))


def ruecknahme_der_rueckfrage(d: Drehbuch) -> None:
    """The question has settled itself."""
    eingabe = e.Eingabe(grund="Die Angabe steht im Geschäftsverteilungsplan.")
    d.nach(3, 8, lambda jetzt: d.akte.tue(H.RUECKFRAGE_ZURUECKNEHMEN, eingabe, jetzt))


def aussetzung(d: Drehbuch, *, tage: int, grund: str) -> None:
    """The case rests."""

    def beginne(jetzt: datetime) -> None:
        bis = arbeitstag_bis(jetzt.date() + timedelta(days=tage))
        d.akte.tue(H.AUSSETZUNG_BEGINNEN, e.AussetzungBeginnen(bis=bis, grund=grund), jetzt)

    d.nach(3, 10, beginne)


def aussetzung_endet(d: Drehbuch, tage: int) -> None:
    """The day has come: the tick ends it."""
    d.nach(tage, tage, lambda jetzt: d.akte.tue(H.AUSSETZUNG_BEENDEN, e.Eingabe(), jetzt, SYSTEM))


def wiedervorlage(d: Drehbuch, *, anlass: str, tage: int) -> None:
    """An officer wants to see the case again."""

    def setze(jetzt: datetime) -> None:
        am = arbeitstag_bis(jetzt.date() + timedelta(days=tage))
        eingabe = e.WiedervorlageSetzen(anlass=anlass, faellig_am=am)
        d.akte.tue(H.WIEDERVORLAGE_SETZEN, eingabe, jetzt)

    d.nach(1, 3, setze)


def anhoerung(d: Drehbuch, *, grund: str, tage: int) -> None:
    """The body may comment before a refusal."""

    def hoere_an(jetzt: datetime) -> None:
        bis = arbeitstag_bis(jetzt.date() + timedelta(days=tage))
        d.akte.tue(H.ANHOERUNG, e.AnhoerungGeben(stellungnahme_bis=bis, grund=grund), jetzt)

    d.nach(2, 5, hoere_an)


def stellungnahme(d: Drehbuch) -> None:
    """What the body says to the open points."""
    eingabe = e.StellungnahmeErfassen(
        stellungnahme="Die Zuständigkeit wird erst nach der Umorganisation festgelegt."
    )
    d.nach(10, 14, lambda jetzt: d.akte.tue(H.STELLUNGNAHME_ERFASSEN, eingabe, jetzt))


def zurueckgesetzt(d: Drehbuch, ziel: Antragsstatus, grund: str) -> None:
    """The office sets the case back."""
    eingabe = e.Zuruecksetzen(ziel=ziel, grund=grund)
    d.nach(3, 9, lambda jetzt: d.akte.tue(H.VORGANG_ZURUECKSETZEN, eingabe, jetzt))


def zurueckgegeben(d: Drehbuch, grund: str) -> None:
    """Referatsleitung returns the case."""
    a = d.akte
    eingabe = e.Zuruecksetzen(ziel=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, grund=grund)
    d.nach(2, 6, lambda jetzt: a.tue(H.VORLAGE_ZURUECKGEBEN, eingabe, jetzt, a.team.leitung))


def berichtigung(
    d: Drehbuch, handlung: Handlung, *, tage: int, nach_tagen: int, grund: str
) -> None:
    """Weeks later the date of an entry turns out wrong."""
    d.nach(
        nach_tagen,
        nach_tagen + 5,
        partial(d.akte.berichtigt, handlung=handlung, tage=tage, grund=grund),
    )
