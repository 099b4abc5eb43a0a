"""Facts on the declaration: who is to sign, the release before the Land signs, the signatures."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import (
    Antragsstatus,
    Dokumentart,
    Freigabeart,
    Freigabestand,
    Handlung,
    Partei,
)
from antraege.fall import Fall, FassungZeile, UnterschriftZeile
from antraege.rules.beschluss import beschlusslage, traegt
from antraege.rules.zeichnung import (
    leere_parteien,
    massgebliche_fassung,
    stellen_der,
    vorgriff_des_landes,
    war_in_kraft,
)
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    Eingabe,
    UnterschriftErfassen,
    VorbehaltAufheben,
    Zeichnungsvorschlag,
)
from workflow.verfahren.freigaben import entscheide, schlage_vor
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    nicht_in_zukunft,
    nicht_leer,
    nicht_vergangen,
    tatsache,
)
from workflow.verfahren.tatsachen.ruecknahme import kennzeichne_papiere
from workflow.verfahren.tatsachen.unterschriftsangaben import (
    nicht_vor_inkrafttreten,
    pruefe_unterzeichnende,
)
from workflow.verfahren.tatsachen.vier_augen import pruefe_vier_augen
from workflow.verfahren.umstand import Umstand
from workflow.verfahren.unterlagen import lege_dazu

SCHRITT = Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
GRUND_DER_NACHHOLUNG = "Bitte angeben, warum die Freigabe nachgeholt wird."


# --- the release before the Land signs


def _pruefe_vorschlag(fall: Fall, e: Zeichnungsvorschlag, u: Umstand) -> Iterator[Hindernis]:
    if massgebliche_fassung(fall) is None:
        yield Hindernis("Es ist keine Fassung der Gemeinsamen Erklärung in Kraft.")
    for feld, wert, was in (
        ("unterzeichnend_kommune", e.unterzeichnend_kommune, "wer für die Kommune unterzeichnet,"),
        ("amt_kommune", e.amt_kommune, "die Amtsbezeichnung"),
        ("unterzeichnend_land", e.unterzeichnend_land, "wer für das Land unterzeichnet,"),
        ("amt_land", e.amt_land, "die Amtsbezeichnung"),
    ):
        yield from nicht_leer(feld, wert, was)
    if e.termin_am is not None:
        yield from nicht_vergangen("termin_am", e.termin_am, u)
        if not leere_parteien(fall):
            yield eingabefehler("termin_am", "Alle Unterschriften liegen schon vor.")


@tatsache(
    Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
    Zeichnungsvorschlag,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_vorschlag,
)
def zeichnungsfreigabe_vorschlagen(fall: Fall, e: Zeichnungsvorschlag, u: Umstand) -> Fall:
    """Pins text version and signatories and shows how the decision stands.

    A new proposal takes the place of one that is still open.
    """
    if fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None:
        fall = entscheide(fall, Freigabeart.ZEICHNUNG, Freigabestand.ZURUECKGENOMMEN, u, e.grund)
    fassung = massgebliche_fassung(fall)
    lage = beschlusslage(fall)
    return schlage_vor(
        fall,
        Freigabeart.ZEICHNUNG,
        u,
        e.grund,
        fassung_id=fassung.id if fassung else None,
        unterzeichnende={
            Partei.KOMMUNE.value: {"name": e.unterzeichnend_kommune, "amt": e.amt_kommune},
            Partei.LAND.value: {"name": e.unterzeichnend_land, "amt": e.amt_land},
        },
        termin_am=e.termin_am.isoformat() if e.termin_am else None,
        beschlusslage=lage.value,
        beschluss_traegt=traegt(lage),
    )


def _pruefe_vier_augen(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    yield from pruefe_vier_augen(Freigabeart.ZEICHNUNG, "über die Zeichnungsfreigabe", fall, e, u)


def _pruefe_erteilung(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    yield from _pruefe_vier_augen(fall, e, u)
    offen = fall.offene_freigabe(Freigabeart.ZEICHNUNG)
    fassung = massgebliche_fassung(fall)
    if offen is not None and fassung and offen.inhalt.get("fassung_id") != fassung.id:
        yield Hindernis(
            "Der Vorschlag nennt eine andere Textfassung, als jetzt gilt; bitte neu vorschlagen.",
            wo=Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
        )
    vorgriff = vorgriff_des_landes(fall)
    if vorgriff is not None and not e.grund.strip():
        yield eingabefehler("grund", f"{vorgriff.satz}. {GRUND_DER_NACHHOLUNG}")


@tatsache(
    Handlung.ZEICHNUNGSFREIGABE_ERTEILEN,
    Eingabe,
    recht=rechte.leitet,
    pruefe=_pruefe_erteilung,
)
def zeichnungsfreigabe_erteilen(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """Referatsleitung releases; what it released is what was true when it did."""
    lage = beschlusslage(fall)
    fall = _mit_inhalt(
        fall,
        beschlusslage=lage.value,
        beschluss_traegt=traegt(lage),
        schon_unterzeichnet=[u.partei.value for u in fall.geltende_unterschriften],
    )
    return entscheide(fall, Freigabeart.ZEICHNUNG, Freigabestand.ERTEILT, u, e.grund)


def _mit_inhalt(fall: Fall, **werte: Any) -> Fall:
    offen = fall.offene_freigabe(Freigabeart.ZEICHNUNG)
    assert offen is not None
    return fall.ersetzt("freigaben", offen, inhalt={**offen.inhalt, **werte})


def _pruefe_verwerfen(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    yield from _pruefe_vier_augen(fall, e, u)
    yield from nicht_leer("grund", e.grund, "einen Grund")


@tatsache(
    Handlung.ZEICHNUNGSFREIGABE_VERWERFEN,
    Eingabe,
    recht=rechte.leitet,
    pruefe=_pruefe_verwerfen,
)
def zeichnungsfreigabe_verwerfen(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """Referatsleitung does not release; Bearbeitung may propose anew."""
    return entscheide(fall, Freigabeart.ZEICHNUNG, Freigabestand.VERWORFEN, u, e.grund)


# --- the signatures


def _pruefe_unterschrift(fall: Fall, e: UnterschriftErfassen, u: Umstand) -> Iterator[Hindernis]:
    fassung = _gemeinte_fassung(fall, e)
    if e.fassung_id is None and fassung is None:
        yield Hindernis("Es ist keine Fassung der Gemeinsamen Erklärung in Kraft.")
    elif fassung is None or not war_in_kraft(fassung):
        yield eingabefehler("fassung_id", "Diese Textfassung war nie in Kraft.")
    elif e.partei not in stellen_der(fassung):
        yield eingabefehler("partei", "Diese Stelle sieht die Textfassung nicht vor.")
    else:
        yield from nicht_vor_inkrafttreten("geschehen", fassung, e.geschehen_oder(u.heute))
    yield from pruefe_unterzeichnende(
        fall, e.unterzeichnend, e.amt, e.befugnis, e.befugnis_nachweis
    )
    if e.original_am is not None:
        original = Zeitangabe.tag(e.original_am)
        yield from nicht_in_zukunft("original_am", original, u)
        if original.sicher_vor(e.geschehen_oder(u.heute)):
            yield eingabefehler(
                "original_am", "Das Original kann nicht vor der Unterschrift da sein."
            )
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


def _gemeinte_fassung(fall: Fall, e: UnterschriftErfassen) -> FassungZeile | None:
    """The version under which it stands: the one that is named, else the one the case signs."""
    if e.fassung_id is None:
        return massgebliche_fassung(fall)
    return next((f for f in fall.fassungen if f.id == e.fassung_id), None)


@tatsache(
    Handlung.UNTERSCHRIFT_ERFASSEN,
    UnterschriftErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_unterschrift,
    gehoert_zu=SCHRITT,
)
def unterschrift_erfassen(fall: Fall, e: UnterschriftErfassen, u: Umstand) -> Fall:
    """A slot is filled, whenever it was signed; the signature pins the text version."""
    fassung = _gemeinte_fassung(fall, e)
    assert fassung is not None
    bisher = fall.unterschrift(e.partei)
    # What is written down anew (a place, a form) does not bring a lifted reservation back.
    selber_vorbehalt = bisher is not None and bisher.vorbehalt == e.vorbehalt
    werte: dict[str, Any] = {
        "fassung_id": fassung.id,
        "unterzeichnend": e.unterzeichnend,
        "amt": e.amt,
        "befugnis": e.befugnis,
        "befugnis_nachweis": e.befugnis_nachweis,
        "form": e.form,
        "unterzeichnet": e.geschehen_oder(u.heute),
        "ort": e.ort,
        "original_am": e.original_am,
        "verbleib": e.verbleib,
        "hinweis": e.hinweis,
        "quelle_url": e.quelle_url,
        "vorbehalt": e.vorbehalt,
        "vorbehalt_aufgehoben_am": bisher.vorbehalt_aufgehoben_am
        if bisher is not None and selber_vorbehalt
        else None,
    }
    if e.datei is not None:
        werte["datei"] = e.datei.sha256
    fall = lege_dazu(
        fall,
        e.datei,
        Dokumentart.ERKLAERUNG,
        f"Gemeinsame Erklärung, unterzeichnet für {e.partei.label}",
        u,
        datum=Zeitangabe.tag(u.heute),
    )
    if bisher is not None:
        fall = fall.ersetzt("unterschriften", bisher, **werte)
    else:
        fall = fall.plus("unterschriften", UnterschriftZeile(partei=e.partei, **werte))
    return kennzeichne_papiere(fall)


def _pruefe_vorbehalt(fall: Fall, e: VorbehaltAufheben, u: Umstand) -> Iterator[Hindernis]:
    unterschrift = fall.unterschrift(e.partei)
    if unterschrift is None or not unterschrift.hat_offenen_vorbehalt:
        yield eingabefehler("partei", "Bei dieser Unterschrift ist kein Vorbehalt offen.")
    elif e.geschehen_oder(u.heute).sicher_vor(unterschrift.unterzeichnet):
        yield eingabefehler(
            "geschehen", f"Unterzeichnet wurde erst {unterschrift.unterzeichnet.im_satz}."
        )
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.VORBEHALT_AUFHEBEN,
    VorbehaltAufheben,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_vorbehalt,
    gehoert_zu=SCHRITT,
)
def vorbehalt_aufheben(fall: Fall, e: VorbehaltAufheben, u: Umstand) -> Fall:
    """The reservation falls away; the date of the signature stays."""
    unterschrift = fall.unterschrift(e.partei)
    assert unterschrift is not None
    wann = e.geschehen_oder(u.heute).spaetestens or u.heute
    return fall.ersetzt("unterschriften", unterschrift, vorbehalt_aufgehoben_am=wann)
