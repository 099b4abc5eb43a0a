"""Facts on documents: filed, described anew, asked for, drawn by the worker."""

from collections.abc import Iterator

from antraege.choices import (
    HERSTELLBARE_DOKUMENTE,
    Dokumentart,
    Dokumentstand,
    Handlung,
    Partei,
)
from antraege.fall import DokumentZeile, Fall
from antraege.rules.zeichnung import massgebliche_fassung
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    Bezug,
    DokumentAblegen,
    DokumentAendern,
    DokumentAnfordern,
    DokumentErstellen,
)
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft, nicht_leer, tatsache
from workflow.verfahren.tatsachen.vertraulichkeit import pruefe_sicht
from workflow.verfahren.umstand import Umstand
from workflow.verfahren.unterlagen import anforderung, dokument

VON_AKTE = frozenset({"antrag", "kommune"})
"""Documents belong to a case, or to the body alone."""


def _dokument(fall: Fall, zeile_id: int | None) -> DokumentZeile | None:
    return next((d for d in fall.dokumente if d.id == zeile_id), None)


def _pruefe_ablage(fall: Fall, e: DokumentAblegen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("bezeichnung", e.bezeichnung, "eine Bezeichnung")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)
    if u.vorhandenes_dokument:
        yield eingabefehler(
            "datei", f"Diese Datei liegt schon in der Akte: „{u.vorhandenes_dokument}“."
        )
    ersetzt = _dokument(fall, e.ersetzt_id)
    abgelegte = (e.datei.sha256, ersetzt.sha256 if ersetzt else "")
    yield from pruefe_sicht(e.vertraulichkeit, abgelegte, u)
    if e.ersetzt_id is not None:
        if ersetzt is None:
            yield eingabefehler("ersetzt_id", "Dieses Dokument gehört nicht hierher.")
        elif any(d.ersetzt_id == ersetzt.id for d in fall.dokumente):
            yield eingabefehler("ersetzt_id", "Dieses Dokument hat schon eine neuere Fassung.")


@tatsache(
    Handlung.DOKUMENT_ABLEGEN,
    DokumentAblegen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_ablage,
    nur_in=None,
    gegenstaende=VON_AKTE,
)
def dokument_ablegen(fall: Fall, e: DokumentAblegen, u: Umstand) -> Fall:
    """A file comes into the file, as it is."""
    ersetzt = _dokument(fall, e.ersetzt_id)
    zeile = dokument(
        e.datei,
        art=e.art,
        bezeichnung=e.bezeichnung,
        datum=e.geschehen_oder(u.heute),
        u=u,
        richtung=e.richtung,
        herkunft=e.herkunft,
        vertraulichkeit=e.vertraulichkeit,
        version=ersetzt.version + 1 if ersetzt else 1,
        ersetzt_id=e.ersetzt_id,
    )
    return fall.plus("dokumente", zeile)


def _pruefe_aenderung(fall: Fall, e: DokumentAendern, u: Umstand) -> Iterator[Hindernis]:
    zeile = _dokument(fall, e.zeile_id)
    if zeile is None:
        yield Hindernis("Dieses Dokument gehört nicht hierher.")
    else:
        yield from pruefe_sicht(e.vertraulichkeit, (zeile.sha256,), u)
    yield from nicht_leer("bezeichnung", e.bezeichnung, "eine Bezeichnung")


@tatsache(
    Handlung.DOKUMENT_AENDERN,
    DokumentAendern,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_aenderung,
    nur_in=None,
    gegenstaende=VON_AKTE,
)
def dokument_aendern(fall: Fall, e: DokumentAendern, u: Umstand) -> Fall:
    """Other words for it, or other readers; its bytes never change."""
    return fall.je(
        "dokumente",
        lambda d: d.id == e.zeile_id,
        art=e.art,
        bezeichnung=e.bezeichnung,
        herkunft=e.herkunft,
        vertraulichkeit=e.vertraulichkeit,
    )


def _pruefe_anforderung(fall: Fall, e: DokumentAnfordern, u: Umstand) -> Iterator[Hindernis]:
    if e.art not in HERSTELLBARE_DOKUMENTE:
        yield eingabefehler("art", "Dieses Dokument stellt das System nicht selbst her.")
    elif e.art is Dokumentart.ERKLAERUNG and massgebliche_fassung(fall) is None:
        yield Hindernis("Es ist keine Fassung der Gemeinsamen Erklärung in Kraft.")
    elif e.art is Dokumentart.URKUNDE and not hat_urkunde(fall):
        yield eingabefehler("art", "Eine Urkunde gibt es erst mit der Aufnahme.")
    if any(d.art is e.art and d.stand is Dokumentstand.ANGEFORDERT for d in fall.dokumente):
        yield eingabefehler("art", "Dieses Dokument wird gerade erstellt.")


def hat_urkunde(fall: Fall) -> bool:
    """Whether the case has led to the membership that exists."""
    mitgliedschaft = fall.mitgliedschaft
    return mitgliedschaft.besteht and mitgliedschaft.antrag_id == fall.antrag.id


@tatsache(
    Handlung.DOKUMENT_ANFORDERN,
    DokumentAnfordern,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_anforderung,
    nur_in=None,
)
def dokument_anfordern(fall: Fall, e: DokumentAnfordern, u: Umstand) -> Fall:
    """The worker draws it after the commit, from what is pinned here."""
    return fall.plus("dokumente", angefordert(fall, e.art, u))


def angefordert(fall: Fall, art: Dokumentart, u: Umstand) -> DokumentZeile:
    """The request for a declaration or a certificate of this case, with what it pins."""
    if art is Dokumentart.URKUNDE:
        mitgliedschaft = fall.mitgliedschaft
        inhalt: dict[str, object] = {
            "beginn": mitgliedschaft.beginn.als_daten(),
            "regel": mitgliedschaft.beginn_regel,
            "unterzeichnend_land": _fuer_das_land(fall),
        }
        return anforderung(art, "Urkunde über die Aufnahme", u, inhalt=inhalt)
    fassung = massgebliche_fassung(fall)
    assert fassung is not None
    inhalt = {"fassung_id": fassung.id, "unterzeichnende": unterzeichnende(fall)}
    return anforderung(art, f"{fassung.bezeichnung}, Ausfertigung", u, inhalt=inhalt)


def unterzeichnende(fall: Fall) -> dict[str, dict[str, str]]:
    """Party -> name and office: who has signed, else whom the last proposal names."""
    namen: dict[str, dict[str, str]] = {}
    for freigabe in fall.freigaben:
        namen |= freigabe.inhalt.get("unterzeichnende", {})
    for u in fall.geltende_unterschriften:
        namen[u.partei.value] = {"name": u.unterzeichnend, "amt": u.amt}
    return namen


def _fuer_das_land(fall: Fall) -> dict[str, str]:
    vorgabe = {"name": fall.einstellungen.unterzeichnend_land, "amt": fall.einstellungen.amt_land}
    return unterzeichnende(fall).get(Partei.LAND.value) or vorgabe


def _pruefe_erstellung(fall: Fall, e: Bezug, u: Umstand) -> Iterator[Hindernis]:
    zeile = _dokument(fall, e.zeile_id)
    if zeile is None or zeile.stand is Dokumentstand.VORHANDEN:
        yield Hindernis("Dieses Dokument ist nicht (mehr) angefordert.")


@tatsache(
    Handlung.DOKUMENT_ERSTELLEN,
    DokumentErstellen,
    recht=rechte.nach_termin,
    pruefe=_pruefe_erstellung,
    nur_in=None,
)
def dokument_erstellen(fall: Fall, e: DokumentErstellen, u: Umstand) -> Fall:
    """The worker has drawn it; after several failures it says so and stops trying."""
    zeile = _dokument(fall, e.zeile_id)
    assert zeile is not None
    if e.datei is None:
        return fall.ersetzt(
            "dokumente",
            zeile,
            stand=Dokumentstand.GESCHEITERT,
            letzter_fehler=e.fehler[:300],
        )
    return fall.ersetzt(
        "dokumente",
        zeile,
        stand=Dokumentstand.VORHANDEN,
        dateiname=e.datei.dateiname,
        medientyp=e.datei.medientyp,
        sha256=e.datei.sha256,
        groesse=e.datei.groesse,
        letzter_fehler="",
    )
