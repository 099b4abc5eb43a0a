"""Four eyes: who decides is not who proposed."""

from antraege.choices import Freigabeart, Handlung
from workflow.verfahren.bedingungen.gegenstand import Bedingung, Gegenstand
from workflow.verfahren.hindernis import Befund, Punkt, fehlt


def andere_person(art: Freigabeart, ereignis: str) -> Bedingung:
    """Condition: the open release of this kind was proposed by another person."""

    def vier_augen(v: Gegenstand) -> Befund:
        freigabe = v.fall.offene_freigabe(art)
        if freigabe is None:
            return Befund([fehlt(f"Es liegt kein offener Vorschlag vor: {art.label}.")])
        ok = (
            v.umstand.akteur.person_id is not None
            and freigabe.vorgeschlagen_von_id != v.umstand.akteur.person_id
        )
        satz = (
            "Vorgeschlagen von einer anderen Person"
            if ok
            else f"Vier Augen: {ereignis} entscheidet eine andere Person als die vorschlagende."
        )
        return Befund([Punkt(satz, erfuellt=ok)])

    return vier_augen


def vorschlag_liegt_vor(art: Freigabeart) -> Bedingung:
    """Condition: there is an open proposal of this kind."""

    def vorschlag_offen(v: Gegenstand) -> Befund:
        ok = v.fall.offene_freigabe(art) is not None
        return Befund(
            [
                Punkt(
                    f"Vorschlag offen: {art.label}"
                    if ok
                    else f"Es liegt kein offener Vorschlag vor: {art.label}.",
                    erfuellt=ok,
                )
            ]
        )

    return vorschlag_offen


def kein_vorschlag(art: Freigabeart) -> Bedingung:
    """Condition: no proposal of this kind is open yet."""

    def noch_kein_vorschlag(v: Gegenstand) -> Befund:
        offen = v.fall.offene_freigabe(art) is not None
        if not offen:
            return Befund([])
        return Befund([fehlt(f"Es ist bereits ein Vorschlag offen: {art.label}.")])

    return noch_kein_vorschlag


def kein_ablehnungsvorschlag(v: Gegenstand) -> Befund:
    """While a refusal is proposed the case does not go forward."""
    if v.fall.offene_freigabe(Freigabeart.ABLEHNUNG) is None:
        return Befund([])
    return Befund(
        [
            fehlt(
                "Es ist eine Ablehnung vorgeschlagen; darüber ist zuerst zu entscheiden.",
                Handlung.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN,
            )
        ]
    )
