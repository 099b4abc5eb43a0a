"""The panel that says whose turn it is, and what the body has to do and how."""

from dataclasses import dataclass, field
from datetime import date

from antraege.choices import AmZug, Antragsstatus, Handlung
from antraege.fall import AnhoerungZeile, Fall
from antraege.rules.am_zug import offene_nachweise, termin_der_unterzeichnung
from antraege.rules.oeffentlich import ort_der_unterzeichnung, satz_zum_zug, zug_nach_aussen
from antraege.worte import HANDLUNGSWORTE
from workflow.portal.abschnitte import offener_termin
from workflow.portal.zusagen import bitte_um_auskunft

PER_MAIL = "Eine formlose Mail an uns genügt."
PASST_NICHT = "Wenn Ihnen der Termin nicht passt, schreiben Sie uns bitte."
WAR_SCHON = "Die Unterzeichnung war für den {datum} vorgesehen. Das Ergebnis tragen wir ein."
ERINNERT = (
    "Wir haben Sie daran schon erinnert. Eine formlose Mail an uns genügt, auch wenn Sie noch "
    "etwas Zeit brauchen."
)
ZUR_ZUSAGE = (
    "Eine kurze Mail genügt. Wenn Sie mehr Zeit brauchen, nennen Sie uns bitte den Grund und einen "
    "neuen Termin."
)


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
    """What comes next; None in a closed case, unless a promise has come due after the admission."""
    zusage = _zur_zusage(fall, heute)
    if not fall.antrag.ist_offen:
        return zusage
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
    frage, liegt_bei_ihnen = fall.offene_rueckfrage, zug_nach_aussen(fall) is AmZug.KOMMUNE
    if frage is not None and liegt_bei_ihnen:
        anleitung = ERINNERT if frage.anzahl_erinnerungen else PER_MAIL
        return _von_ihnen(satz, frage=frage.frage, anleitung=anleitung)
    anhoerung = offene_anhoerung(fall, heute)
    if anhoerung is not None:
        wort = HANDLUNGSWORTE[Handlung.ANHOERUNG].oeffentlich
        bitte = wort.format(datum=f"{anhoerung.stellungnahme_bis:%d.%m.%Y}")
        return _von_ihnen(bitte, frage=anhoerung.anlass, anleitung=PER_MAIL)
    return zusage if zusage is not None and not liegt_bei_ihnen else _nach_zug(fall, satz, heute)


def offene_anhoerung(fall: Fall, heute: date) -> AnhoerungZeile | None:
    """The last hearing, while the body may still answer it and has not."""
    letzte = fall.anhoerungen[-1] if fall.anhoerungen else None
    if letzte is None or letzte.stellungnahme_am is not None:
        return None
    return letzte if letzte.stellungnahme_bis >= heute else None


def _zur_zusage(fall: Fall, heute: date) -> Naechstes | None:
    satz = bitte_um_auskunft(fall, heute)
    return _von_ihnen(satz, anleitung=ZUR_ZUSAGE) if satz else None


def _zur_stellungnahme(fall: Fall) -> str:
    """That the answer to the last hearing has come; empty where there is none."""
    letzte = fall.anhoerungen[-1] if fall.anhoerungen else None
    if letzte is None or letzte.stellungnahme_am is None:
        return ""
    return f"Ihre Stellungnahme vom {letzte.stellungnahme_am:%d.%m.%Y} liegt uns vor."


def _zum_termin(fall: Fall, heute: date) -> str:
    """That a day is planned to which the body was invited; empty where it was not, or is over."""
    termin = offener_termin(fall)
    if termin is None or termin < heute:
        return ""
    wann = f"Vorgesehen ist die gemeinsame Unterzeichnung am {termin:%d.%m.%Y}."
    return " ".join(filter(None, (wann, ort_der_unterzeichnung(fall), PASST_NICHT)))


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


def _nach_zug(fall: Fall, satz: str, heute: date) -> Naechstes:
    termin = termin_der_unterzeichnung(fall)
    match zug_nach_aussen(fall):
        case AmZug.KOMMUNE:
            fehlend = offene_nachweise(fall) if fall.status is Antragsstatus.IN_PRUEFUNG else []
            return _von_ihnen(satz, punkte=fehlend, anleitung=_anleitung(fall))
        case AmZug.TERMIN if termin is not None and termin < heute:
            return Naechstes("Nächster Schritt", WAR_SCHON.format(datum=f"{termin:%d.%m.%Y}"))
        case AmZug.TERMIN:
            return Naechstes(
                "Unterzeichnungstermin",
                satz,
                anleitung=f"{ort_der_unterzeichnung(fall)} {PASST_NICHT}".strip(),
                plakette="Termin steht",
            )
        case AmZug.DRITTE:
            return Naechstes("Nächster Schritt", satz, plakette="Liegt bei Dritten")
        case _:
            anleitung = _zur_stellungnahme(fall) or _zum_termin(fall, heute)
            return Naechstes("Nächster Schritt", satz, anleitung=anleitung)


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
