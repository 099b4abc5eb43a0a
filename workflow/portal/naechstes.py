"""The panel that says whose turn it is, and what the body has to do and how."""

from dataclasses import dataclass, field
from datetime import date

from antraege.choices import AmZug, Antragsstatus, Handlung
from antraege.fall import AnhoerungZeile, Fall
from antraege.rules.am_zug import offene_nachweise
from antraege.rules.oeffentlich import satz_zum_zug
from antraege.worte import HANDLUNGSWORTE

PER_MAIL = "Eine formlose Mail an uns genügt."


@dataclass(frozen=True, slots=True)
class Naechstes:
    """Heading, sentence, what was asked (word for word), what is missing, and how to do it."""

    titel: str
    satz: str
    frage: str = ""
    punkte: list[str] = field(default_factory=list)
    anleitung: str = ""
    plakette: str = "Liegt bei uns"
    art: str = "info"


def naechstes(fall: Fall, heute: date) -> Naechstes | None:
    """What comes next in an open case; None in a closed one."""
    if not fall.antrag.ist_offen:
        return None
    satz = satz_zum_zug(fall)
    if fall.laufende_aussetzung is not None:
        anleitung = "Wenn Sie früher weitermachen möchten, genügt eine kurze Mail an uns."
        return Naechstes(
            "Der Vorgang pausiert",
            satz,
            anleitung=anleitung,
            plakette="Pausiert",
            art="neutral",
        )
    if fall.offene_rueckfrage is not None:
        return _von_ihnen(satz, frage=fall.offene_rueckfrage.frage, anleitung=PER_MAIL)
    anhoerung = offene_anhoerung(fall, heute)
    if anhoerung is not None:
        wort = HANDLUNGSWORTE[Handlung.ANHOERUNG].oeffentlich
        bitte = wort.format(datum=f"{anhoerung.stellungnahme_bis:%d.%m.%Y}")
        return _von_ihnen(bitte, frage=anhoerung.anlass, anleitung=PER_MAIL)
    return _nach_zug(fall, satz)


def offene_anhoerung(fall: Fall, heute: date) -> AnhoerungZeile | None:
    """The last hearing, while the body may still answer it."""
    letzte = fall.anhoerungen[-1] if fall.anhoerungen else None
    return letzte if letzte is not None and letzte.stellungnahme_bis >= heute else None


def _von_ihnen(
    satz: str, *, frage: str = "", punkte: list[str] | None = None, anleitung: str = ""
) -> Naechstes:
    return Naechstes(
        "Ihr nächster Schritt",
        satz,
        frage,
        punkte or [],
        anleitung,
        plakette="Nächster Schritt bei Ihnen",
        art="warnung",
    )


def _nach_zug(fall: Fall, satz: str) -> Naechstes:
    match fall.antrag.am_zug:
        case AmZug.KOMMUNE:
            fehlend = offene_nachweise(fall) if fall.status is Antragsstatus.IN_PRUEFUNG else []
            return _von_ihnen(satz, punkte=fehlend, anleitung=_anleitung(fall))
        case AmZug.TERMIN:
            return Naechstes(
                "Unterzeichnungstermin",
                satz,
                anleitung="Wenn Ihnen der Termin nicht passt, schreiben Sie uns bitte.",
                plakette="Termin steht",
            )
        case AmZug.DRITTE:
            return Naechstes("Nächster Schritt", satz, plakette="Liegt bei Dritten")
        case _:
            return Naechstes("Nächster Schritt", satz)


def _anleitung(fall: Fall) -> str:
    """How the body does what it is asked for."""
    match fall.status:
        case Antragsstatus.IN_PRUEFUNG:
            return (
                "Senden Sie uns Angaben und Nachweise per Mail. Statt einer Unterlage reicht auch "
                "ein Link oder der Hinweis, wo sie zu finden ist."
            )
        case Antragsstatus.BESCHLUSS_AUSSTEHEND:
            return (
                "Senden Sie uns danach per Mail den Beschlussauszug (Niederschrift) oder den Link "
                "zum Ratsinformationssystem. Ist nach Ihren Regeln kein Beschluss nötig, teilen "
                "Sie uns das bitte mit einer kurzen Begründung mit."
            )
        case Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND:
            return "Wenn Ihnen der Text der Erklärung nicht vorliegt, schreiben Sie uns bitte."
        case _:
            return PER_MAIL
