"""Old cases through the door: one piece at a time, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db import transaction

from antraege.akteur import Akteur, Weg
from antraege.choices import (
    Befugnis,
    Handlung,
    Rolle,
    Unterschriftsform,
)
from antraege.einlesen.altfaelle import Altbestand
from antraege.einlesen.altfall import Altfall
from antraege.einlesen.deuten import (
    Altberatung,
    Altgastteilnahme,
    Altunterschrift,
    Altvorgeschichte,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.altfaelle.hinweise import hinweise, unterschied
from workflow.verfahren.altfaelle.lage import (
    Ausgang,
    Ausgangsart,
    Lage,
    Stueck,
    lies_lage,
    stuecke,
)
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

REGEL = "Altfall: letzte überlieferte Unterschrift, bei Vorbehalt spätere Entscheidung"


@dataclass(slots=True)
class Bilanz:
    """Counts of a run, and per row what became of it."""

    neu: int = 0
    unveraendert: int = 0
    abgelehnt: int = 0
    vorgaenge: int = 0
    ausgaenge: dict[int, Ausgang] = field(default_factory=dict)

    def merke(self, stueck: Stueck, ausgang: Ausgang) -> None:
        """Count a piece by its rows; a case counts as such too."""
        anzahl = len(stueck.zeilen)
        match ausgang.art:
            case Ausgangsart.NEU:
                self.neu += anzahl
                self.vorgaenge += stueck.fall is not None
            case Ausgangsart.UNVERAENDERT:
                self.unveraendert += anzahl
            case Ausgangsart.ABGELEHNT:
                self.abgelehnt += anzahl
        self.ausgaenge |= dict.fromkeys(stueck.zeilen, ausgang)


def importierend(akteur: Akteur) -> Akteur:
    """The same person by the import's entrance; only Administration gets through it."""
    return replace(akteur, rollen=akteur.rollen & {Rolle.ADMINISTRATION}, weg=Weg.IMPORT)


def probe(bestand: Altbestand) -> Bilanz:
    """The rehearsal: what :func:`uebernimm_alles` would do. Writes nothing."""
    alle = list(stuecke(bestand))
    lage = lies_lage(alle)
    bilanz = Bilanz()
    for stueck in map(lage.wie_bekannt, alle):
        ausgang = vorausgesagt(lage, stueck)
        if ausgang.art is Ausgangsart.NEU:
            lage.merke(stueck)
        bilanz.merke(stueck, ausgang)
    return bilanz


def vorausgesagt(lage: Lage, stueck: Stueck) -> Ausgang:
    """What becomes of a piece (:meth:`Lage.wie_bekannt`), before the door has its say."""
    if grund := lage.hindernis(stueck):
        return Ausgang(Ausgangsart.ABGELEHNT, grund)
    fall = stueck.fall
    notizen = tuple(hinweise(lage, fall)) if fall is not None else ()
    kommune = lage.kommunen[stueck.ags]
    if lage.bekannt(stueck):
        antrag_id = lage.faelle.get((kommune.pk, stueck.kennung), (None, 0))[0]
        wird = fall.wird if fall is not None else ""
        return Ausgang(Ausgangsart.UNVERAENDERT, wird, notizen, antrag_id, kommune.ags)
    satz = " · ".join(t for t in (fall.wird, _folge(lage, fall)) if t) if fall is not None else ""
    return Ausgang(Ausgangsart.NEU, satz, notizen, None, kommune.ags)


def _folge(lage: Lage, fall: Altfall) -> str:
    """What the case does to the membership."""
    if fall.beitritt is None:
        return ""
    if lage.zu_ergaenzen(fall) is not None:
        return "Ergänzt die bekannte Mitgliedschaft."
    return "Legt die Mitgliedschaft an." if lage.mitgliedschaft(fall) is None else ""


def uebernimm_alles(
    akteur: Akteur, bestand: Altbestand, *, jetzt: datetime | None = None
) -> Bilanz:
    """Every piece of a file. A bad one stops no other; a second run adds nothing."""
    return uebernimm(akteur, list(stuecke(bestand)), jetzt=jetzt)


def uebernimm(akteur: Akteur, alle: Iterable[Stueck], *, jetzt: datetime | None = None) -> Bilanz:
    """These pieces, through the door."""
    alle = list(alle)
    lage = lies_lage(alle)
    bilanz = Bilanz()
    for stueck in map(lage.wie_bekannt, alle):
        ausgang = vorausgesagt(lage, stueck)
        if ausgang.art is Ausgangsart.NEU:
            try:
                ausgang = _uebernimm(akteur, lage, stueck, ausgang, jetzt)
            except Abgelehnt as abgelehnt:
                ausgang = Ausgang(Ausgangsart.ABGELEHNT, str(abgelehnt))
            else:
                lage.merke(stueck)
        bilanz.merke(stueck, ausgang)
    return bilanz


@transaction.atomic
def _uebernimm(
    akteur: Akteur, lage: Lage, stueck: Stueck, ausgang: Ausgang, jetzt: datetime | None
) -> Ausgang:
    """The case and its membership together, or neither."""
    kommune = lage.kommunen[stueck.ags]
    ziel = Ziel(kommune=kommune.pk)
    if stueck.einzelnes is not None:
        handlung, eingabe = _einzelnes(stueck.einzelnes)
        fuehre_aus(akteur, handlung, ziel, eingabe, jetzt=jetzt)
        return ausgang
    assert stueck.fall is not None
    ergebnis = fuehre_aus(
        akteur, Handlung.ALTFALL_UEBERNEHMEN, ziel, als_eingabe(stueck.fall), jetzt=jetzt
    )
    assert ergebnis.antrag_id is not None
    if stueck.fall.beitritt is not None:
        _fuehre_mitgliedschaft(akteur, lage, stueck.fall, ergebnis.antrag_id, jetzt)
    return replace(ausgang, antrag_id=ergebnis.antrag_id)


def _fuehre_mitgliedschaft(
    akteur: Akteur, lage: Lage, fall: Altfall, antrag_id: int, jetzt: datetime | None
) -> None:
    """Complete the known membership, begin one where none is known, or leave another case's."""
    assert fall.beitritt is not None
    if lage.mitgliedschaft(fall) is None:
        bestand = e.BestandUebernehmen(
            geschehen=fall.beitritt, regel=REGEL, quelle_url=_quelle(fall), antrag_id=antrag_id
        )
        ziel = Ziel(kommune=lage.kommunen[fall.ags].pk)
        fuehre_aus(akteur, Handlung.BESTAND_UEBERNEHMEN, ziel, bestand, jetzt=jetzt)
        return
    zu_ergaenzen = lage.zu_ergaenzen(fall)
    if zu_ergaenzen is None:
        return
    anders = unterschied(zu_ergaenzen.beginn, fall.beitritt)
    ergaenzung = e.BestandErgaenzen(
        geschehen=None,
        antrag_id=antrag_id,
        beginn=fall.beitritt,
        hinweis=f"Nach dem Altfall „{fall.kennung}“: {fall.beitritt}" if anders else "",
        quelle_url=_quelle(fall),
    )
    ziel = Ziel(mitgliedschaft=zu_ergaenzen.id)
    fuehre_aus(akteur, Handlung.BESTAND_ERGAENZEN, ziel, ergaenzung, jetzt=jetzt)


def _quelle(fall: Altfall) -> str:
    return next((u.schritt.quelle_url for u in fall.unterschriften if u.schritt.quelle_url), "")


# --- from the words of a file to inputs of the door


def als_eingabe(fall: Altfall) -> e.AltfallUebernehmen:
    """The case with everything that its rows show, and nothing else."""
    return e.AltfallUebernehmen(
        status=fall.status,
        schritte=fall.schritte,
        eingang=fall.eingang,
        geschehen=fall.beitritt or fall.letzte_zeit,
        kennung=fall.kennung,
        beratungen=tuple(map(_beratung, fall.beratungen)),
        unterschriften=tuple(map(_unterschrift, fall.unterschriften)),
    )


def _beratung(b: Altberatung) -> e.BeratungErfassen:
    s = b.schritt
    return e.BeratungErfassen(
        gremium=s.wer,
        sitzung=s.wann,
        drucksache=s.drucksache,
        oeffentlichkeit=s.oeffentlichkeit,
        rolle=b.rolle,
        art=b.art,
        ergebnis=b.ergebnis or "",
        ergebnis_wortlaut=s.ergebnis_wortlaut,
        vorbehalt=b.vorbehalt,
        ist_einstimmig=b.ist_einstimmig,
        anzahl_ja=s.ja,
        anzahl_nein=s.nein,
        anzahl_enthaltung=s.enthaltung,
        beleg=s.quelle_url,
        hinweis=s.hinweis,
    )


def _unterschrift(u: Altunterschrift) -> e.UnterschriftErfassen:
    return e.UnterschriftErfassen(
        partei=u.partei,
        unterzeichnend="",
        amt=u.amt,
        befugnis=Befugnis.UNBEKANNT,
        form=Unterschriftsform.UNBEKANNT,
        geschehen=u.schritt.wann,
        vorbehalt=u.vorbehalt,
        hinweis=u.schritt.hinweis,
        quelle_url=u.schritt.quelle_url,
    )


def _einzelnes(
    einzelnes: Altgastteilnahme | Altvorgeschichte,
) -> tuple[Handlung, e.GastteilnahmeErfassen | e.VorgeschichteErfassen]:
    s = einzelnes.schritt
    if isinstance(einzelnes, Altgastteilnahme):
        anlass = ", ".join(t for t in (s.schritt, s.ergebnis_wortlaut, s.wer) if t)
        gast = e.GastteilnahmeErfassen(
            von=s.wann,
            anlass=anlass[:300],
            hinweis=s.hinweis,
            quelle_url=s.quelle_url,
            kennung=s.kennung,
        )
        return Handlung.GASTTEILNAHME_ERFASSEN, gast
    eintrag = e.VorgeschichteErfassen(
        gegenstand=s.gegenstand or "nicht genannt",
        schritt=s.schritt or "nicht genannt",
        wann=s.wann,
        wer=s.wer,
        drucksache=s.drucksache,
        oeffentlichkeit=s.oeffentlichkeit,
        ergebnis=s.ergebnis_wortlaut,
        anzahl_ja=s.ja,
        anzahl_nein=s.nein,
        anzahl_enthaltung=s.enthaltung,
        hinweis=s.hinweis,
        quelle_url=s.quelle_url,
        kennung=s.kennung,
    )
    return Handlung.VORGESCHICHTE_ERFASSEN, eintrag
