"""The resolution."""

from collections.abc import Iterator

from antraege.choices import Beschlusslage, Handlung, Kommunentyp
from antraege.fall import Fall
from antraege.rules.beschluss import belegte_entscheidung, beschlusslage, offener_beschlussvorbehalt
from workflow.verfahren.bedingungen.gegenstand import Gegenstand
from workflow.verfahren.hindernis import Befund, Punkt, fehlt, liegt_vor


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
