"""Whose turn it is, and what that means in plain words."""

from datetime import date

from antraege.choices import AmZug, Antragsstatus, Anwesenheit, Landeswissen, Partei
from antraege.fall import Fall, KriteriumZeile
from antraege.rules.beschluss import beschlusslage, offener_beschlussvorbehalt, traegt
from antraege.rules.runde import offener_platz, plaetze
from antraege.rules.zeichnung import (
    leere_parteien,
    mangel_der_zeichnungsfreigabe,
    zeichnungsfreigabe,
)
from antraege.worte import gremium
from antraege.zeitangabe import Zeitangabe


def termin_der_unterzeichnung(fall: Fall) -> date | None:
    """Date of the signing: of the round on whose list the case stands, else the one that the
    granted Zeichnungsfreigabe names. A circulation has no common day."""
    if (platz := offener_platz(fall)) is not None:
        return platz.runde.tag
    freigabe = zeichnungsfreigabe(fall)
    wert = freigabe.inhalt.get("termin_am") if freigabe else None
    return date.fromisoformat(wert) if wert else None


def weiss_das_land(fall: Fall, kriterium: KriteriumZeile) -> bool:
    """Whether the Land knows itself that the body meets it: nobody is asked for it then."""
    return (
        kriterium.landeswissen == Landeswissen.EHRENAMTSKARTE
        and fall.kommune.ehrenamtskarte_seit.ist_bekannt
    )


def offene_nachweise(fall: Fall) -> list[str]:
    """Titles of criteria that want evidence, have none and no verdict."""
    vorhanden = {n.kriterium_id for n in fall.nachweise}
    return [
        k.titel
        for k in fall.kriterien
        if k.braucht_nachweis
        and k.id not in vorhanden
        and fall.pruefergebnis(k.id) is None
        and not weiss_das_land(fall, k)
    ]


def ungesichtete_nachweise(fall: Fall) -> bool:
    """Whether evidence came in that nobody has looked at."""
    return any(n.gesichtet_am is None for n in fall.nachweise)


def am_zug(fall: Fall) -> AmZug | str:
    """Who has to act next; empty in a closed case.

    An open question lies with the body, evidence that nobody has looked at with the office; at
    the signing the next empty required slot decides.
    """
    if not fall.antrag.ist_offen:
        return ""
    if fall.offene_rueckfrage is not None:
        return AmZug.AMT if _antwort_ungesichtet(fall) else AmZug.KOMMUNE
    match fall.status:
        case Antragsstatus.IN_PRUEFUNG:
            wartet = offene_nachweise(fall) and not ungesichtete_nachweise(fall)
            return AmZug.KOMMUNE if wartet else AmZug.AMT
        case Antragsstatus.BESCHLUSS_AUSSTEHEND:
            traegt_ganz = traegt(beschlusslage(fall)) and not offener_beschlussvorbehalt(fall)
            return AmZug.AMT if traegt_ganz else AmZug.KOMMUNE
        case Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND:
            return _am_zug_der_unterzeichnung(fall)
        case _:
            return AmZug.AMT


def _antwort_ungesichtet(fall: Fall) -> bool:
    """Whether something came in after the open question that nobody has looked at.

    What came in on the day of the question was known to whoever asked it.
    """
    frage = fall.offene_rueckfrage
    if frage is None:
        return False
    gestellt = Zeitangabe.tag(frage.gestellt_am)
    return any(
        n.gesichtet_am is None and gestellt.sicher_vor(n.eingegangen) for n in fall.nachweise
    )


def _am_zug_der_unterzeichnung(fall: Fall) -> AmZug:
    leer = leere_parteien(fall)
    freigegeben = not mangel_der_zeichnungsfreigabe(fall)
    platz = offener_platz(fall)
    if leer and freigegeben and termin_der_unterzeichnung(fall) is not None:
        return AmZug.TERMIN
    if any(u.hat_offenen_vorbehalt for u in fall.geltende_unterschriften):
        return AmZug.KOMMUNE
    if leer and platz is not None and platz.runde.tag is not None:
        return AmZug.AMT  # the body signs on the day; until then the release is missing
    if Partei.KOMMUNE in leer:
        return AmZug.AMT if platz is None and _amt_spricht_zuerst(fall) else AmZug.KOMMUNE
    if freigegeben and leer and leer[0] == Partei.VERBAND:
        return AmZug.DRITTE
    return AmZug.AMT


def _amt_spricht_zuerst(fall: Fall) -> bool:
    """Whether the last round left the body waiting: who signed there waits for the record; who was
    noted as not there, or told that the place falls away, for another day. A step that was
    confirmed since asks anew."""
    if not (alle := plaetze(fall)):
        return False
    platz, schritt = alle[-1], fall.antrag.schritt_erfasst_am
    if platz.zeile.anwesenheit == Anwesenheit.ANWESEND:
        return True
    seit = platz.zeile.vermerkt_am or platz.zeile.gestrichen_am
    if seit is not None and schritt is not None and seit < schritt:
        return False
    return platz.zeile.anwesenheit == Anwesenheit.ABWESEND or platz.weiss_davon


def soll_unterzeichnen(fall: Fall) -> bool:
    """Whether the body is asked for its signature, and for nothing else."""
    return (
        fall.antrag.am_zug == AmZug.KOMMUNE
        and fall.status is Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
        and fall.offene_rueckfrage is None
        and not any(u.hat_offenen_vorbehalt for u in fall.geltende_unterschriften)
    )


def aufgabe_der_kommune(fall: Fall) -> str:
    """What the body is asked to do, as the object of "Nächster Schritt bei Ihnen: …"."""
    if fall.offene_rueckfrage is not None:
        return (
            f"unsere Rückfrage beantworten, bitte bis {fall.offene_rueckfrage.erbeten_bis:%d.%m.%Y}"
        )
    match fall.status:
        case Antragsstatus.IN_PRUEFUNG:
            return "uns Angaben oder Nachweise zu den offenen Voraussetzungen senden"
        case Antragsstatus.BESCHLUSS_AUSSTEHEND:
            return _aufgabe_beim_beschluss(fall)
        case Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND:
            if any(u.hat_offenen_vorbehalt for u in fall.geltende_unterschriften):
                return "den Vorbehalt bei Ihrer Unterschrift aufheben"
            return "die Gemeinsame Erklärung unterzeichnen und uns zusenden"
        case _:
            return "uns eine kurze Nachricht geben"


def _aufgabe_beim_beschluss(fall: Fall) -> str:
    if offener_beschlussvorbehalt(fall):
        return "den Vorbehalt bei Ihrer Entscheidung klären und uns benachrichtigen"
    wo = gremium(fall.kommune.typ)
    return (
        f"die Entscheidung im Gremium ({wo} oder zuständiger Ausschuss) herbeiführen und "
        "uns den Beschlussauszug senden"
    )
