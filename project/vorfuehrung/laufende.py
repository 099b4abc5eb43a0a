"""Stories of cases that are still on their way: where each stands is the point."""

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
from project.vorfuehrung.drehbuch import Drehbuch

B, R, H = Beratungsergebnis, Beratungsrolle, Handlung


# --- interesse_bekundet


def neu(d: Drehbuch) -> None:
    """Came in, nobody is responsible yet."""
    kanal = d.zufall.choice(ab.KANAELE)
    d.nach(0, 0, partial(d.akte.bekundet_interesse, kanal=kanal, zustaendig=False))


def neu_von_treffen(d: Drehbuch) -> None:
    """Said at a meeting, recorded the week after; responsible is named."""
    ab.interesse(d, kanal=Kanal.TREFFEN, vor_tagen=6)


# --- in_pruefung


def wartet_auf_nachweise(d: Drehbuch) -> None:
    """Nothing has come in: the body's turn."""
    ab.interesse(d)
    ab.pruefung(d)


def nachweise_liegen_vor(d: Drehbuch) -> None:
    """Evidence came in that nobody has looked at: the office's turn."""
    wartet_auf_nachweise(d)
    ab.nachweise(d)


def halb_geprueft(d: Drehbuch) -> None:
    """Two verdicts are there, evidence on the fourth requirement is missing."""
    wartet_auf_nachweise(d)
    ab.nachweise(d, 1, 2)
    ab.urteile(d, nummern=(1, 2, 3))


def rueckfrage_offen(d: Drehbuch) -> None:
    """A question is with the body."""
    nachweise_liegen_vor(d)
    ab.rueckfrage(d, frist=21)


def rueckfrage_ueberfaellig(d: Drehbuch) -> None:
    """One question was answered, the second one is overdue."""
    nachweise_liegen_vor(d)
    ab.rueckfrage(d)
    ab.antwort(d, kanal=Kanal.TELEFON)
    ab.rueckfrage(d, frist=10)


def ausgesetzt(d: Drehbuch) -> None:
    """Rests at the body's wish."""
    nachweise_liegen_vor(d)
    ab.aussetzung(d, tage=90, grund="Auf Wunsch der Kommune bis zum Abschluss der Umorganisation.")


def zurueckgesetzt(d: Drehbuch) -> None:
    """Had gone on too early and was set back."""
    ab.bis_zum_beschluss(d)
    ab.zurueckgesetzt(
        d,
        Antragsstatus.IN_PRUEFUNG,
        "Die Ansprechperson ist ausgeschieden; die Nachfolge ist noch zu benennen.",
    )


# --- beschluss_ausstehend


def wartet_auf_sitzung(d: Drehbuch) -> None:
    """Committee and assembly are planned."""
    ab.bis_zum_beschluss(d)
    a = d.akte
    d.nach(3, 9, partial(a.beraet, rolle=R.EMPFEHLUNG, in_tagen=30))
    d.gleich(partial(a.beraet, in_tagen=51))


def ausschuss_hat_empfohlen(d: Drehbuch) -> None:
    """The committee is through, the assembly comes next."""
    ab.bis_zum_beschluss(d, zusage_tage=240)
    d.nach(20, 30, partial(d.akte.beraet, ergebnis=B.EMPFOHLEN, rolle=R.EMPFEHLUNG))
    d.gleich(partial(d.akte.beraet, in_tagen=24))


def ergebnis_fehlt(d: Drehbuch) -> None:
    """The session is over, its result is not recorded yet."""
    ab.bis_zum_beschluss(d)
    d.nach(3, 9, partial(d.akte.beraet, in_tagen=14))
    ab.wiedervorlage(d, anlass="Beschlussauszug erfragen", tage=20)


def vertagt(d: Drehbuch) -> None:
    """Put off, with a resubmission."""
    ab.bis_zum_beschluss(d)
    ab.vertagt(d, wieder_in=49)
    ab.wiedervorlage(d, anlass="Nächste Sitzung erfragen", tage=45)


def beleg_fehlt(d: Drehbuch) -> None:
    """Decided, but the excerpt of the minutes is missing."""
    ab.bis_zum_beschluss(d)
    d.nach(25, 40, partial(d.akte.beraet, ergebnis=B.UNGEAENDERT, beleg=False))


def ohne_nachricht(d: Drehbuch) -> None:
    """Nothing heard since the requirements were confirmed."""
    ab.bis_zum_beschluss(d)


# --- unterzeichnung_ausstehend


def wartet_auf_unterschrift(d: Drehbuch) -> None:
    """Decided; nobody has signed."""
    ab.bis_zum_beschluss(d)
    ab.beschluss(d, mit_ausschuss=d.zufall.random() < 0.5)
    ab.beschlusslage(d)


def zeichnung_vorgeschlagen(d: Drehbuch) -> None:
    """The release before the Land signs lies with Referatsleitung."""
    wartet_auf_unterschrift(d)
    d.nach(2, 6, d.akte.schlaegt_zeichnung_vor)


def termin_steht(d: Drehbuch) -> None:
    """Released, with a date for the signing ahead."""
    wartet_auf_unterschrift(d)
    ab.zeichnungsfreigabe(d, termin_in=40)


def unter_vorbehalt(d: Drehbuch) -> None:
    """The head of administration signed before the council has decided, with a reservation."""
    ab.interesse(d, kanal=Kanal.TREFFEN)
    ab.pruefung(d)
    ab.nachweise(d)
    ab.urteile(d)
    d.nach(
        2,
        5,
        partial(
            d.akte.unterschreibt,
            partei=Partei.KOMMUNE,
            vorbehalt="vorbehaltlich der Entscheidung des zuständigen Gremiums",
        ),
    )
    ab.voraussetzungen(d)
    ab.beschluss(d)
    ab.beschlusslage(d)


def land_fehlt(d: Drehbuch) -> None:
    """The body has signed, the Land has not."""
    wartet_auf_unterschrift(d)
    st.spitze(d)
    st.ausfertigung(d)
    ab.zeichnungsfreigabe(d)
    d.nach(8, 14, partial(d.akte.unterschreibt, partei=Partei.KOMMUNE))


def eilig_entschieden(d: Drehbuch) -> None:
    """Decided in a hurry; the council has not ratified it yet."""
    ab.bis_zum_beschluss(d)
    st.dringlichkeitsentscheidung(d)
    ab.beschlusslage(d)


def ohne_gremium(d: Drehbuch) -> None:
    """A Bezirksregierung: no assembly, so the decision is not needed by rule."""
    ab.bis_zum_beschluss(d)
    ab.beschlusslage(d)


# --- in_freigabe


def vorgelegt(d: Drehbuch) -> None:
    """Everybody has signed; Referatsleitung decides."""
    wartet_auf_unterschrift(d)
    ab.zeichnungsfreigabe(d)
    ab.unterschriften(d)
    ab.vorlage(d)


def zurueckgegeben(d: Drehbuch) -> None:
    """Presented and returned."""
    vorgelegt(d)
    ab.zurueckgegeben(d, "Bitte den Verbleib des Originals klären und erneut vorlegen.")


def in_einem_zug(d: Drehbuch) -> None:
    """The body had decided before it wrote: two steps in one confirmation."""
    ab.interesse(d, kanal=Kanal.BRIEF)
    d.gleich(partial(d.akte.beraet, ergebnis=B.UNGEAENDERT, in_tagen=-20))
    ab.pruefung(d)
    ab.nachweise(d)
    ab.urteile(d)
    d.nach(1, 3, ab.schritt(d, H.VORAUSSETZUNGEN_BESTAETIGEN, H.BESCHLUSSLAGE_BESTAETIGEN))
