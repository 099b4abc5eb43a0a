"""The five requirements, and what holds a case up while they are checked."""

from collections.abc import Iterator

from antraege.choices import Handlung, Urteil, Zusagestand
from antraege.fall import Fall
from workflow.verfahren.bedingungen.gegenstand import Gegenstand
from workflow.verfahren.hindernis import Befund, Punkt, fehlt, liegt_vor


def zustaendigkeit_geklaert(v: Gegenstand) -> Befund:
    """An officer is responsible."""
    ok = v.fall.antrag.zustaendig_id is not None
    satz = "Zuständig ist benannt" if ok else "Es ist noch niemand zuständig."
    return Befund([Punkt(satz, erfuellt=ok, wo=Handlung.ZUSTAENDIGKEIT_UEBERNEHMEN)])


def katalog_in_kraft(v: Gegenstand) -> Befund:
    """There is a catalogue to pin, with criteria for this kind of body."""
    ok = bool(v.fall.kriterien)
    satz = "Kriterienkatalog liegt fest" if ok else "Es ist kein Kriterienkatalog in Kraft."
    return Befund([Punkt(satz, erfuellt=ok)])


def kriterien_erfuellt(v: Gegenstand) -> Befund:
    """Every criterion of the catalogue has the verdict erfuellt or erfuellt_durch_zusage."""
    return Befund(_kriterienpunkte(v.fall))


def _kriterienpunkte(fall: Fall) -> Iterator[Punkt]:
    if not fall.kriterien:
        yield fehlt("Es ist kein Kriterienkatalog in Kraft.")
    for kriterium in fall.kriterien:
        ergebnis = fall.pruefergebnis(kriterium.id)
        titel = f"Voraussetzung {kriterium.nr}, {kriterium.titel}"
        if ergebnis is None:
            satz, ok = f"{titel}: noch nicht geprüft.", False
        elif ergebnis.urteil == Urteil.NICHT_ERFUELLT:
            satz, ok = f"{titel}: nicht erfüllt.", False
        elif ergebnis.urteil == Urteil.ERFUELLT_DURCH_ZUSAGE:
            ok = any(
                z.kriterium_id == kriterium.id and z.stand != Zusagestand.NICHT_EINGELOEST
                for z in fall.zusagen
            )
            satz = f"{titel}: durch Zusage erfüllt" if ok else f"{titel}: die Zusage fehlt."
        else:
            weg = kriterium.alternative(ergebnis.alternative)
            satz, ok = f"{titel}: erfüllt{f' ({weg})' if weg else ''}", True
        yield Punkt(satz, erfuellt=ok, wo=Handlung.KRITERIUM_PRUEFEN, bezug=kriterium.id)


def keine_offene_rueckfrage(v: Gegenstand) -> Befund:
    """No question is open."""
    frage = v.fall.offene_rueckfrage
    if frage is None:
        return Befund([liegt_vor("Keine Rückfrage offen")])
    satz = f"Eine Rückfrage ist offen, Antwort erbeten bis {frage.erbeten_bis:%d.%m.%Y}."
    return Befund([fehlt(satz, Handlung.RUECKFRAGE_BEANTWORTEN)])


def nicht_ausgesetzt(v: Gegenstand) -> Befund:
    """The case is not suspended."""
    aussetzung = v.fall.laufende_aussetzung
    if aussetzung is None:
        return Befund([])
    satz = f"Der Vorgang ist bis {aussetzung.bis:%d.%m.%Y} ausgesetzt."
    return Befund([fehlt(satz, Handlung.AUSSETZUNG_BEENDEN)])
