"""Stories of bodies that became members, each by another way."""

from functools import partial

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Kanal,
    Partei,
)
from project.vorfuehrung import abschnitte as ab
from project.vorfuehrung import aktenstuecke as st
from project.vorfuehrung import laufende
from project.vorfuehrung.drehbuch import Drehbuch
from workflow.verfahren import eingaben as e

B, R, H = Beratungsergebnis, Beratungsrolle, Handlung


def gerade(d: Drehbuch) -> None:
    """The plain way."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def ueber_den_ausschuss(d: Drehbuch) -> None:
    """Committee first, then the assembly; signed at a date."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d, mit_ausschuss=True)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d, termin_in=30)


def bis_zur_runde(d: Drehbuch) -> None:
    """Released before the Land signs; from here on the round goes on (``runden``)."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d, mit_ausschuss=d.zufall.random() < 0.5)
    ab.beschlusslage(d)
    ab.zeichnungsfreigabe(d)


def mit_zusage(d: Drehbuch) -> None:
    """Admitted on a commitment that is still open."""
    ab.bis_zum_beschluss(d, zusage_tage=300)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def nach_vertagung(d: Drehbuch) -> None:
    """Put off once, then decided with a change."""
    ab.bis_zum_beschluss(d)
    ab.vertagt(d)
    d.nach(30, 45, partial(d.akte.beraet, ergebnis=B.GEAENDERT))
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d, termin_in=21)


def nach_rueckfragen(d: Drehbuch) -> None:
    """Two questions on the way."""
    ab.interesse(d)
    ab.pruefung(d)
    ab.nachweise(d, 1, 4)
    ab.rueckfrage(d)
    ab.antwort(d)
    ab.rueckfrage(d, frist=10)
    ab.antwort(d, 12, 18, Kanal.BRIEF)
    ab.rueckfrage(d)
    ab.ruecknahme_der_rueckfrage(d)
    ab.urteile(d)
    ab.voraussetzungen(d)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def nach_aussetzung(d: Drehbuch) -> None:
    """Rested for two months; the tick ended the rest."""
    laufende.wartet_auf_nachweise(d)
    ab.aussetzung(d, tage=60, grund="Auf Wunsch der Kommune: Haushaltsberatungen.")
    ab.aussetzung_endet(d, 62)
    ab.nachweise(d)
    ab.urteile(d)
    ab.voraussetzungen(d)
    ab.beschluss(d, mit_ausschuss=True)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def nach_vorbehalt(d: Drehbuch) -> None:
    """Signed with a reservation at a meeting; the council followed."""
    laufende.unter_vorbehalt(d)
    eingabe = e.VorbehaltAufheben(partei=Partei.KOMMUNE)
    d.nach(2, 5, lambda jetzt: d.akte.tue(H.VORBEHALT_AUFHEBEN, eingabe, jetzt))
    ab.zeichnungsfreigabe(d)
    d.nach(5, 12, partial(d.akte.unterschreibt, partei=Partei.LAND))
    ab.vorlage(d)
    ab.freigabe(d)


def nach_rueckgabe(d: Drehbuch) -> None:
    """Returned once by Referatsleitung; a signature was mended after the admission."""
    laufende.zurueckgegeben(d)
    ab.vorlage(d)
    ab.freigabe(d)
    st.aendert_unterschrift(d, mit_umweg=True)


def zusage_eingeloest(d: Drehbuch) -> None:
    """Reminded, extended once, redeemed fourteen months after it was promised."""
    ab.bis_zum_beschluss(d, zusage_tage=340)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)
    st.verlaengert_zusage(
        d, nach_tagen=255, um_tage=120, grund="Der Vertrag mit dem Land wird noch abgestimmt."
    )
    st.loest_zusage_ein(d, nach_tagen=112)


def zusage_ueberfaellig(d: Drehbuch) -> None:
    """A member whose commitment is overdue: reminded, no news."""
    ab.bis_zum_beschluss(d, zusage_tage=200)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)
    d.nach(130, 140, d.akte.fragt_telefonisch_nach)


def nach_eilentscheidung(d: Drehbuch) -> None:
    """Decided in a hurry, ratified by the council, admitted; its contact has left since."""
    ab.bis_zum_beschluss(d)
    st.dringlichkeitsentscheidung(d)
    ab.beschlusslage(d)
    st.genehmigung(d)
    st.spitze(d)
    st.ausfertigung(d)
    ab.bis_zur_aufnahme(d)
    st.ansprechperson(d, "W. Beispiel", ist_vertretung=True)
    st.ansprechperson_geht(d)


def mit_neuer_spitze(d: Drehbuch) -> None:
    """Signed by a head of administration who has left office since; the signature stays."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d, mit_ausschuss=True)
    ab.beschlusslage(d)
    st.spitze(d)
    ab.bis_zur_aufnahme(d, termin_in=30)
    st.ansprechperson(d, "X. Beispiel", loest_ab=True)
    st.spitze(d, ab=st.WAHLPERIODE_AB, name="Q. Muster", loest_ab=True)


def nach_ruecksetzung(d: Drehbuch) -> None:
    """Set back to the check once."""
    ab.bis_zum_beschluss(d)
    ab.zurueckgesetzt(
        d, Antragsstatus.IN_PRUEFUNG, "Der Nachweis zur Ehrenamtskarte war nicht mehr gültig."
    )
    d.nach(5, 10, partial(d.akte.reicht_nachweis_ein, nr=4, angabe="Neuer Vertrag"))
    d.nach(1, 3, partial(d.akte.urteilt, nr=4))
    ab.voraussetzungen(d)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def in_einem_zug(d: Drehbuch) -> None:
    """Decided before it wrote: two steps in one confirmation."""
    laufende.in_einem_zug(d)
    ab.bis_zur_aufnahme(d)


def ohne_beschluss(d: Drehbuch) -> None:
    """The body stated that it needs no resolution."""
    ab.bis_zum_beschluss(d)
    ab.entbehrlich(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def spaeter_berichtigt(d: Drehbuch) -> None:
    """Weeks after the admission its date turns out to lie a month earlier."""
    gerade(d)
    ab.berichtigung(
        d, H.AUFNEHMEN, tage=-32, nach_tagen=40, grund="Unterschrift des Landes falsch abgelesen."
    )


def eingang_berichtigt(d: Drehbuch) -> None:
    """The first letter had lain in another office: the date of receipt is corrected."""
    ab.interesse(d, kanal=Kanal.BRIEF, vor_tagen=0)
    ab.pruefung(d)
    ab.berichtigung(
        d,
        H.INTERESSE_ERFASSEN,
        tage=-25,
        nach_tagen=33,
        grund="Eingangsstempel der Poststelle nachgereicht.",
    )
    ab.nachweise(d)
    ab.urteile(d)
    ab.voraussetzungen(d)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.bis_zur_aufnahme(d)


def beschlusslage_berichtigt(d: Drehbuch) -> None:
    """The letter that reported the decision had come in weeks before it was confirmed."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d)
    ab.beschlusslage(d)
    ab.berichtigung(
        d,
        H.BESCHLUSSLAGE_BESTAETIGEN,
        tage=-12,
        nach_tagen=30,
        grund="Der Beschlussauszug lag schon früher vor.",
    )
    ab.bis_zur_aufnahme(d)
