"""The life of a membership, readable top to bottom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from viewflow.fsm import State

from antraege.choices import Freigabeart, Freigabestand, Mitgliedsstatus
from antraege.fall import Fall, MitgliedschaftZeile
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import bedingungen as b
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    BestandErgaenzen,
    BestandUebernehmen,
    Eingabe,
    FortfuehrungAufheben,
    MitgliedschaftFortfuehren,
    MitgliedschaftUeberleiten,
    MitgliedschaftWiederherstellen,
    Rechtsnachfolge,
)
from workflow.verfahren.freigaben import entscheide, schlage_vor
from workflow.verfahren.gebietsfolgen import mit_vorschlaegen, ohne_kontakte
from workflow.verfahren.hindernis import Befund, Punkt, fehlt
from workflow.verfahren.umstand import Umstand

M = Mitgliedsstatus
BESTEHEND = [M.AKTIV, M.RUHEND]


def nie_unmittelbar(fall: Fall, akteur: object) -> bool:
    """Right of a transition that is only the effect of another act."""
    return False


def zeitfolge(v: b.Gegenstand) -> Befund:
    """Not in the future, and not surely before the accession or the last change."""
    wann = v.eingabe.geschehen_oder(v.umstand.heute)
    return Befund(zeitpunkte(v.fall.mitgliedschaft, wann, v.umstand.heute))


def zeitpunkte(
    mitgliedschaft: MitgliedschaftZeile, wann: Zeitangabe, heute: date
) -> Iterator[Punkt]:
    """What is wrong with the day of a change of a membership."""
    if wann.liegt_nach(heute):
        yield fehlt(f"Das Datum {wann} liegt in der Zukunft.", feld="geschehen")
    seit, beginn = mitgliedschaft.stand_seit, mitgliedschaft.beginn
    if wann.sicher_vor(seit) and not wann.sicher_vor(beginn):
        yield fehlt(f"Das Datum {wann} liegt vor der vorigen Änderung ({seit}).", feld="geschehen")
    if wann.sicher_vor(beginn):
        yield fehlt(f"Das Datum {wann} liegt vor dem Beitritt ({beginn}).", feld="geschehen")


def ausschlussregel_hinterlegt(v: b.Gegenstand) -> Befund:
    """Exclusion is switched off until a rule of the network is recorded."""
    ok = bool(v.fall.einstellungen.ausschlussregel.strip())
    satz = "Eine Regel des Netzwerks zum Ausschluss ist nicht hinterlegt."
    return Befund([] if ok else [fehlt(satz)])


def nachfolge_ist_andere(v: b.Gegenstand) -> Befund:
    """A membership passes to another body."""
    assert isinstance(v.eingabe, Rechtsnachfolge)
    ok = v.eingabe.nachfolge_id != v.fall.kommune.id
    satz = "Die Rechtsnachfolge muss eine andere Kommune antreten."
    return Befund([] if ok else [fehlt(satz, feld="nachfolge_id")])


def noch_ohne_vorgang(v: b.Gegenstand) -> Befund:
    """A membership is completed by one case only."""
    ok = v.fall.mitgliedschaft.antrag_id is None
    return Befund([] if ok else [fehlt("Zu dieser Mitgliedschaft gehört schon ein Vorgang.")])


def fuellt_beginn(fall: Fall, e: BestandErgaenzen) -> bool:
    """Whether the old case knows the date that nobody knew; a known one stays."""
    bisher = fall.mitgliedschaft.beginn
    return not bisher.ist_bekannt and e.beginn is not None and e.beginn.ist_bekannt


@dataclass
class Mitgliedschaftsablauf:
    """A membership with the circumstances of an act."""

    fall: Fall
    umstand: Umstand
    eingabe: Eingabe

    status = State(Mitgliedsstatus, default=Mitgliedsstatus.START)

    @status.getter()
    def _status(self) -> Mitgliedsstatus:
        return self.fall.mitgliedschaft.status

    @status.setter()
    def _setze_status(self, wert: Mitgliedsstatus) -> None:
        self.fall = self.fall.mit_mitgliedschaft(status=wert)

    # --- how it begins

    @status.transition(
        source=[M.START, M.BEENDET, M.AUFGEHOBEN],
        target=M.AKTIV,
        permission=rechte.von(nie_unmittelbar),
    )
    def aufnehmen(self, beginn: Zeitangabe, regel: str, runde: str = "") -> None:
        """Effect of the release: a new membership (a former one stays as it is)."""
        self._beginne(beginn, regel)
        self.fall = self.fall.mit_mitgliedschaft(
            antrag_id=self.fall.antrag.id, unterzeichnungsrunde=runde
        )

    @status.transition(
        source=M.START,
        target=M.AKTIV,
        permission=rechte.von(rechte.importiert),
        conditions=[b.kommune_besteht, b.keine_mitgliedschaft, zeitfolge],
    )
    def bestand_uebernehmen(self, e: BestandUebernehmen) -> None:
        """A public member, with the real precision of its date and no invented steps."""
        self._beginne(e.geschehen or Zeitangabe.unbekannt(), e.regel)
        self.fall = self.fall.mit_mitgliedschaft(
            antrag_id=e.antrag_id,
            unterzeichnungsrunde=e.unterzeichnungsrunde,
            beleg=e.beleg,
            hinweis=e.hinweis,
            quelle_url=e.quelle_url,
            weitere_quelle_url=e.weitere_quelle_url,
        )

    def _beginne(self, beginn: Zeitangabe, regel: str) -> None:
        leer = type(self.fall.mitgliedschaft)(kommune_id=self.fall.mitgliedschaft.kommune_id)
        self.fall = self.fall.neue_mitgliedschaft(leer).mit_mitgliedschaft(
            status=M.AKTIV, beginn=beginn, beginn_regel=regel, erfasst_am=self.umstand.jetzt
        )

    @status.transition(
        source=[M.AKTIV, M.RUHEND, M.BEENDET],
        permission=rechte.von(rechte.importiert),
        conditions=[noch_ohne_vorgang],
    )
    def bestand_ergaenzen(self, e: BestandErgaenzen) -> None:
        """An old case completes the membership; what was known before stays.

        A date that fills an unknown one corrects the entry with which the membership began.
        """
        mitgliedschaft = self.fall.mitgliedschaft
        if fuellt_beginn(self.fall, e):
            assert e.beginn is not None
            self._beginne_nachtraeglich(e.beginn)
        hinweise = [t for t in (mitgliedschaft.hinweis, e.hinweis) if t]
        neue_quelle = "" if e.quelle_url == mitgliedschaft.quelle_url else e.quelle_url
        self.fall = self.fall.mit_mitgliedschaft(
            antrag_id=e.antrag_id,
            hinweis=" · ".join(dict.fromkeys(hinweise))[:400],
            weitere_quelle_url=mitgliedschaft.weitere_quelle_url or neue_quelle,
        )

    def _beginne_nachtraeglich(self, beginn: Zeitangabe) -> None:
        seit_beginn = self.fall.mitgliedschaft.stand_seit == self.fall.mitgliedschaft.beginn
        unveraendert = self.fall.mitgliedschaft.status is M.AKTIV and seit_beginn
        self.fall = self.fall.mit_mitgliedschaft(beginn=beginn)
        if unveraendert:
            self.fall = self.fall.mit_mitgliedschaft(stand_seit=beginn)

    # --- how it goes on

    @status.transition(
        source=M.AKTIV,
        target=M.RUHEND,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.grund_genannt, zeitfolge],
    )
    def ruhen_lassen(self, e: Eingabe) -> None:
        """The membership rests."""

    @status.transition(
        source=M.RUHEND,
        target=M.AKTIV,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.grund_genannt, zeitfolge],
    )
    def ruhen_beenden(self, e: Eingabe) -> None:
        """The membership is active again."""

    # --- how it ends

    @status.transition(
        source=BESTEHEND,
        target=M.BEENDET,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.grund_genannt, b.auftrag_belegt, zeitfolge],
    )
    def austritt_vermerken(self, e: Eingabe) -> None:
        """The body leaves."""
        self._ende(e)

    @status.transition(
        source=BESTEHEND,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[
            ausschlussregel_hinterlegt,
            b.kein_vorschlag(Freigabeart.AUSSCHLUSS),
            b.grund_genannt,
        ],
    )
    def ausschluss_vorschlagen(self, e: Eingabe) -> None:
        """Bearbeitung proposes an exclusion."""
        self.fall = schlage_vor(self.fall, Freigabeart.AUSSCHLUSS, self.umstand, e.grund)

    @status.transition(
        source=BESTEHEND,
        permission=rechte.von(rechte.leitet),
        conditions=[
            b.andere_person(Freigabeart.AUSSCHLUSS, "über den Ausschluss"),
            b.grund_genannt,
        ],
    )
    def ausschlussvorschlag_verwerfen(self, e: Eingabe) -> None:
        """Referatsleitung does not follow the proposal."""
        self.fall = entscheide(
            self.fall, Freigabeart.AUSSCHLUSS, Freigabestand.VERWORFEN, self.umstand, e.grund
        )

    @status.transition(
        source=BESTEHEND,
        target=M.BEENDET,
        permission=rechte.von(rechte.leitet),
        conditions=[
            ausschlussregel_hinterlegt,
            b.andere_person(Freigabeart.AUSSCHLUSS, "über den Ausschluss"),
            zeitfolge,
        ],
    )
    def ausschliessen(self, e: Eingabe) -> None:
        """Referatsleitung releases the exclusion."""
        self.fall = entscheide(
            self.fall, Freigabeart.AUSSCHLUSS, Freigabestand.ERTEILT, self.umstand, e.grund
        )
        self._ende(e)

    @status.transition(
        source=BESTEHEND,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[
            b.kein_vorschlag(Freigabeart.RECHTSNACHFOLGE),
            nachfolge_ist_andere,
            b.grund_genannt,
        ],
    )
    def rechtsnachfolge_vorschlagen(self, e: Rechtsnachfolge) -> None:
        """Bearbeitung proposes that another body carries the membership on."""
        self.fall = schlage_vor(
            self.fall,
            Freigabeart.RECHTSNACHFOLGE,
            self.umstand,
            e.grund,
            nachfolge_id=e.nachfolge_id,
            nachfolge_name=e.nachfolge_name,
        )

    @status.transition(
        source=BESTEHEND,
        permission=rechte.von(rechte.leitet),
        conditions=[
            b.andere_person(Freigabeart.RECHTSNACHFOLGE, "über die Rechtsnachfolge"),
            b.grund_genannt,
        ],
    )
    def rechtsnachfolgevorschlag_verwerfen(self, e: Eingabe) -> None:
        """Referatsleitung leaves the membership where it is."""
        self.fall = entscheide(
            self.fall, Freigabeart.RECHTSNACHFOLGE, Freigabestand.VERWORFEN, self.umstand, e.grund
        )

    @status.transition(
        source=BESTEHEND,
        target=M.BEENDET,
        permission=rechte.von(rechte.leitet),
        conditions=[
            b.andere_person(Freigabeart.RECHTSNACHFOLGE, "über die Rechtsnachfolge"),
            zeitfolge,
        ],
    )
    def auf_rechtsnachfolge_ueberleiten(self, e: Eingabe) -> None:
        """Referatsleitung releases the transition; this membership ends here."""
        vorschlag = self.fall.offene_freigabe(Freigabeart.RECHTSNACHFOLGE)
        assert vorschlag is not None
        self.fall = self.fall.mit_mitgliedschaft(nachfolge_id=vorschlag.inhalt["nachfolge_id"])
        self.fall = entscheide(
            self.fall, Freigabeart.RECHTSNACHFOLGE, Freigabestand.ERTEILT, self.umstand, e.grund
        )
        self._ende(e)

    # --- effects of a change of bodies

    @status.transition(
        source=BESTEHEND,
        target=M.BEENDET,
        permission=rechte.von(nie_unmittelbar),
        conditions=[zeitfolge],
    )
    def mitgliedschaft_ueberleiten(self, e: MitgliedschaftUeberleiten) -> None:
        """The body ends, or is split: its membership is another body's from that day on."""
        letzter = e.geschehen_oder(self.umstand.heute).spaetestens
        assert letzter is not None
        self.fall = self.fall.mit_mitgliedschaft(
            nachfolge_id=e.nachfolge_id, ende=Zeitangabe.tag(letzter - timedelta(days=1))
        )

    @status.transition(
        source=[M.START, M.BEENDET, M.AUFGEHOBEN],
        target=State.GET_STATE(lambda _v, e: e.status, states=BESTEHEND),
        permission=rechte.von(nie_unmittelbar),
    )
    def mitgliedschaft_fortfuehren(self, e: MitgliedschaftFortfuehren) -> None:
        """The successor carries it on: its own row, with the day on which the first one began."""
        self._beginne(e.beginn, e.regel)
        self.fall = self.fall.mit_mitgliedschaft(hinweis=e.hinweis)
        if e.ansprechperson is not None:
            self.fall = self.fall.plus("ansprechpersonen", e.ansprechperson)

    @status.transition(
        source=M.BEENDET,
        target=State.GET_STATE(lambda _v, e: e.status, states=BESTEHEND),
        permission=rechte.von(nie_unmittelbar),
    )
    def mitgliedschaft_wiederherstellen(self, e: MitgliedschaftWiederherstellen) -> None:
        """The change is annulled: the membership never ended."""
        self.fall = self.fall.mit_mitgliedschaft(nachfolge_id=None, ende=Zeitangabe.unbekannt())
        if e.frueher is not None:
            self.fall = mit_vorschlaegen(
                self.fall.mit_mitgliedschaft(stand_seit=e.frueher), e.freigaben
            )

    @status.transition(
        source=BESTEHEND, target=M.AUFGEHOBEN, permission=rechte.von(nie_unmittelbar)
    )
    def aufheben(self, e: Eingabe) -> None:
        """Effect of an annulled admission or change of bodies: counts in no figure."""
        if isinstance(e, FortfuehrungAufheben):
            self.fall = ohne_kontakte(self.fall, e, self.umstand)

    def _ende(self, e: Eingabe) -> None:
        self.fall = self.fall.mit_mitgliedschaft(ende=e.geschehen_oder(self.umstand.heute))
