"""The conditions of the steps. Each looks at the facts and says every point, met or not.

Sources of the rules: the network's five requirements, the wording of the joint declaration and
the ways in which municipalities have really joined (see docs/glossar.md).
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Protocol

from antraege.choices import (
    OFFENE_STATUS,
    Beschlusslage,
    Freigabeart,
    Handlung,
    Kommunentyp,
    Partei,
    Urteil,
    Zusagestand,
)
from antraege.fall import Fall
from antraege.rules.beschluss import (
    belegte_entscheidung,
    beschlusslage,
    offener_beschlussvorbehalt,
)
from antraege.rules.zeichnung import (
    genuegt,
    mangel_der_zeichnungsfreigabe,
    massgebliche_fassung,
    parteien,
    vorgriff_des_landes,
)
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.hindernis import Befund, Punkt, fehlt, liegt_vor
from workflow.verfahren.umstand import Umstand


class Gegenstand(Protocol):
    """What a condition sees: the case and the circumstances of the act."""

    fall: Fall
    umstand: Umstand
    eingabe: Eingabe


Bedingung = Callable[[Gegenstand], Befund]


# --- the five requirements


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


# --- the resolution


def beschluss_liegt_vor(v: Gegenstand) -> Befund:
    """Decided, with body, date and evidence; or not needed, by the body's own statement."""
    fall = v.fall
    lage = beschlusslage(fall)
    if lage is Beschlusslage.BESCHLOSSEN:
        return Befund(_punkte_der_entscheidung(fall))
    if lage is Beschlusslage.ENTBEHRLICH:
        von_rechts = fall.kommune.typ == Kommunentyp.BEZIRKSREGIERUNG
        grund = "kein beschließendes Gremium" if von_rechts else "nach eigener Mitteilung"
        return Befund([liegt_vor(f"Beschluss entbehrlich ({grund})")])
    saetze = {
        Beschlusslage.AUSSTEHEND: "Die Entscheidung des zuständigen Gremiums liegt noch nicht vor.",
        Beschlusslage.UNBEKANNT: "Ob beschlossen wurde, ist aus den Unterlagen nicht bekannt.",
        Beschlusslage.ABGELEHNT: "Das zuständige Gremium hat den Beitritt abgelehnt.",
    }
    return Befund([fehlt(saetze[lage], Handlung.BERATUNG_ERFASSEN)])


def _punkte_der_entscheidung(fall: Fall) -> Iterator[Punkt]:
    entscheidung = belegte_entscheidung(fall)
    assert entscheidung is not None
    wo, bezug = Handlung.BERATUNG_ERFASSEN, entscheidung.id
    name = f"Entscheidung {entscheidung.gremium}"
    if entscheidung.sitzung.ist_bekannt:
        yield liegt_vor(f"{name}, {entscheidung.sitzung}: beschlossen", wo, bezug)
    else:
        yield fehlt(f"{name}: Das Datum der Sitzung fehlt.", wo, bezug)
    if entscheidung.beleg or entscheidung.beleg_datei:
        yield liegt_vor("Beleg zur Entscheidung liegt vor", wo, bezug)
    else:
        yield fehlt(f"{name}: Beschlussauszug oder Link fehlt.", wo, bezug)
    if vorbehalt := offener_beschlussvorbehalt(fall):
        yield fehlt(f"{name}: Der Vorbehalt „{vorbehalt}“ ist noch offen.", wo, bezug)


# --- the signatures


def unterschriften_vollstaendig(v: Gegenstand) -> Befund:
    """All required slots of one pinned text version are filled, no reservation is open."""
    return Befund(_unterschriftspunkte(v.fall))


def vorhandene_unterschriften_genuegen(v: Gegenstand) -> Befund:
    """What is signed counts already; what is not signed yet is not looked at."""
    gezeichnet = [p for p in parteien(v.fall) if v.fall.unterschrift(p) is not None]
    return Befund(_unterschriftspunkt(v.fall, p) for p in gezeichnet)


def unterschrift_zaehlt(fall: Fall, partei: Partei) -> bool:
    """Whether this slot needs nothing more."""
    return _unterschriftspunkt(fall, partei).erfuellt


def _unterschriftspunkte(fall: Fall) -> Iterator[Punkt]:
    if massgebliche_fassung(fall) is None:
        yield fehlt("Es ist keine Fassung der Gemeinsamen Erklärung in Kraft.")
    for partei in parteien(fall):
        yield _unterschriftspunkt(fall, partei)


def _unterschriftspunkt(fall: Fall, partei: Partei) -> Punkt:
    wo, wer = Handlung.UNTERSCHRIFT_ERFASSEN, f"Unterschrift {partei.label}"
    fassung, unterschrift = massgebliche_fassung(fall), fall.unterschrift(partei)
    if unterschrift is None:
        return fehlt(f"{wer} fehlt.", wo)
    if fassung is not None and unterschrift.fassung_id != fassung.id:
        return fehlt(f"{wer} gehört zu einer anderen Textfassung.", wo)
    if unterschrift.hat_offenen_vorbehalt:
        return fehlt(f"{wer} steht unter Vorbehalt.", Handlung.VORBEHALT_AUFHEBEN)
    if not genuegt(fall, unterschrift):
        return fehlt(f"{wer}: Die Form „{unterschrift.form.label}“ genügt nicht.", wo)
    return liegt_vor(f"{wer}, {unterschrift.unterzeichnet}", wo)


def zeichnungsfreigabe_steht(v: Gegenstand) -> Befund:
    """Released, and nothing it pins has changed since; that the Land signed before is said."""
    mangel = mangel_der_zeichnungsfreigabe(v.fall)
    offen = v.fall.offene_freigabe(Freigabeart.ZEICHNUNG)
    if mangel and offen:
        mangel = "Die Zeichnungsfreigabe ist vorgeschlagen, aber noch nicht erteilt."
    wo = Handlung.ZEICHNUNGSFREIGABE_ERTEILEN if offen else Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN
    vorgriff = vorgriff_des_landes(v.fall)
    if mangel:
        return Befund([fehlt(f"{mangel} {vorgriff.satz}." if vorgriff else mangel, wo)])
    satz = "Zeichnungsfreigabe erteilt"
    if vorgriff is not None:
        satz = (
            f"{satz} am {vorgriff.freigegeben_am:%d.%m.%Y}, "
            f"nach der Unterschrift des Landes {vorgriff.vom} (nachgeholt)"
        )
    return Befund([liegt_vor(satz, wo)])


# --- four eyes


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


# --- what was said


def grund_genannt(v: Gegenstand) -> Befund:
    """A reason is given."""
    if v.eingabe.grund.strip():
        return Befund([])
    return Befund([fehlt("Bitte einen Grund angeben.", feld="grund")])


def auftrag_belegt(v: Gegenstand) -> Befund:
    """Who acts on the body's behalf says by which way it asked for it."""
    akteur = v.umstand.akteur
    selbst = v.fall.kommune.id in akteur.kommunen
    if selbst or v.eingabe.im_auftrag:
        return Befund([])
    return Befund(
        [fehlt("Bitte angeben, auf welchem Weg die Kommune das mitgeteilt hat.", feld="im_auftrag")]
    )


def zeitfolge(v: Gegenstand) -> Befund:
    """A change of status surely happened neither in the future nor before the previous one."""
    return Befund(_zeitpunkte(v))


def _zeitpunkte(v: Gegenstand) -> Iterator[Punkt]:
    wann = v.eingabe.geschehen_oder(v.umstand.heute)
    if wann.liegt_nach(v.umstand.heute):
        yield fehlt(f"Das Datum {wann} liegt in der Zukunft.", feld="geschehen")
    if wann.sicher_vor(v.fall.antrag.schritt):
        yield fehlt(
            f"Das Datum {wann} liegt vor dem vorigen Schritt ({v.fall.antrag.schritt}).",
            feld="geschehen",
        )


# --- beginning and resuming


def kein_offener_vorgang(v: Gegenstand) -> Befund:
    """At most one open case."""
    if not v.fall.andere_vorgaenge:
        return Befund([])
    anderer = v.fall.andere_vorgaenge[0]
    satz = (
        f"Zu {v.fall.kommune.name} läuft bereits der Vorgang {anderer.aktenzeichen}. "
        "Die Mitteilung kann dort ergänzt werden."
    )
    return Befund([fehlt(satz, Handlung.INTERESSE_ERGAENZEN, anderer.id)])


def keine_mitgliedschaft(v: Gegenstand) -> Befund:
    """No open case while a membership is aktiv or ruhend."""
    if not v.fall.mitgliedschaft.besteht:
        return Befund([])
    return Befund([fehlt(f"{v.fall.kommune.name} ist bereits Mitglied.")])


def kommune_besteht(v: Gegenstand) -> Befund:
    """Nothing new begins at a body that has ended; its history stays readable."""
    bis = v.fall.kommune.besteht_bis
    if bis is None or bis >= v.umstand.heute:
        return Befund([])
    satz = (
        f"{v.fall.kommune.name} besteht seit {bis + timedelta(days=1):%d.%m.%Y} nicht mehr; "
        "die Seite der Kommune nennt die Nachfolge."
    )
    return Befund([fehlt(satz)])


def offener_status_bekannt(v: Gegenstand) -> Befund:
    """The protocol knows the open state before the closing."""
    ok = v.fall.antrag.letzter_offener_status in OFFENE_STATUS
    return Befund([] if ok else [fehlt("Der frühere Stand ist nicht überliefert.")])
