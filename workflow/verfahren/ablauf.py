"""The way of a case, readable top to bottom. Nothing else defines the order of steps.

Every transition is closed unless it names who may take it. Conditions see the whole wrapped case;
the method body is the effect: it turns one frozen ``Fall`` into the next.
"""

from dataclasses import dataclass

from viewflow.fsm import State

from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Freigabeart,
    Freigabestand,
    Rolle,
)
from antraege.fall import Fall
from antraege.rules.runde import beitritt
from workflow.verfahren import bedingungen as b
from workflow.verfahren import rechte
from workflow.verfahren.aufnahmefolgen import mit_ueberlieferung, mit_willkommen
from workflow.verfahren.eingabebedingungen import (
    ablehnung_begruendet,
    altfall_hat_platz,
    angehoert,
    eingang_genannt,
    mitgliedschaft_aus_diesem_vorgang,
    schritte_benannt,
    spitze_hat_erklaert,
    ueberlieferung_stimmig,
    ziel_liegt_davor,
)
from workflow.verfahren.eingaben import (
    AblehnungVorschlagen,
    AltfallUebernehmen,
    AntragUeberleiten,
    AntragZurueckleiten,
    Eingabe,
    InteresseErfassen,
    NachfolgeeinstellungAufheben,
    Zuruecksetzen,
    Zurueckziehen,
)
from workflow.verfahren.freigaben import entscheide, schlage_vor
from workflow.verfahren.gebietsfolgen import ohne_fristen, uebergeleitet, wiederhergestellt
from workflow.verfahren.mitgliedsablauf import Mitgliedschaftsablauf, nie_unmittelbar
from workflow.verfahren.umstand import Umstand
from workflow.verfahren.wegfolgen import (
    als_altfall,
    mit_hinweis_auf_ruecknahme,
    mit_interesse,
    zurueckgegeben,
)

S = Antragsstatus
OFFEN_VOR_FREIGABE = OFFENE_STATUS[:-1]
VORWAERTS = [b.kein_ablehnungsvorschlag, b.nicht_ausgesetzt, b.zeitfolge]
VORAUSSETZUNGEN = [b.kriterien_erfuellt, b.keine_offene_rueckfrage]
UNTERZEICHNUNG = [b.unterschriften_vollstaendig, b.zeichnungsfreigabe_steht]
WIEDERAUFNAHME = [
    b.grund_genannt,
    b.offener_status_bekannt,
    b.kommune_besteht,
    b.kein_offener_vorgang,
    b.keine_mitgliedschaft,
    b.zeitfolge,
]


@dataclass
class Antragsablauf:
    """A case with the circumstances of an act; ``fall`` is replaced, never changed in place."""

    fall: Fall
    umstand: Umstand
    eingabe: Eingabe

    status = State(Antragsstatus, default=Antragsstatus.START)

    @status.getter()
    def _status(self) -> Antragsstatus:
        return self.fall.status

    @status.setter()
    def _setze_status(self, wert: Antragsstatus) -> None:
        self.fall = self.fall.mit_antrag(status=wert)

    def _entscheide(self, art: Freigabeart, stand: Freigabestand, e: Eingabe) -> None:
        self.fall = entscheide(self.fall, art, stand, self.umstand, e.grund)

    # --- how a case begins

    @status.transition(
        source=S.START,
        target=S.INTERESSE_BEKUNDET,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[
            b.kommune_besteht,
            b.kein_offener_vorgang,
            b.keine_mitgliedschaft,
            eingang_genannt,
        ],
    )
    def interesse_erfassen(self, e: InteresseErfassen) -> None:
        """The body says, by whatever channel, that it is interested."""
        self.fall = mit_interesse(self.fall, e, self.umstand)

    @status.transition(
        source=S.START,
        target=State.GET_STATE(
            lambda _v, e: e.status,
            states=[*OFFENE_STATUS, S.ABGELEHNT, S.ZURUECKGEZOGEN, S.EINGESTELLT, S.AUFGENOMMEN],
        ),
        permission=rechte.von(rechte.importiert),
        conditions=[altfall_hat_platz, schritte_benannt, ueberlieferung_stimmig],
    )
    def altfall_uebernehmen(self, e: AltfallUebernehmen) -> None:
        """An old case in the state its papers show. Guards do not apply; figures count it apart."""
        self.fall = mit_ueberlieferung(als_altfall(self.fall, e, self.umstand), e)

    # --- the way forward

    @status.transition(
        source=S.INTERESSE_BEKUNDET,
        target=S.IN_PRUEFUNG,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.zustaendigkeit_geklaert, b.katalog_in_kraft, *VORWAERTS],
    )
    def pruefung_aufnehmen(self, e: Eingabe) -> None:
        """The check begins; from here on the case keeps its catalogue."""
        katalog = self.fall.katalog
        self.fall = self.fall.mit_antrag(katalog_id=katalog.id if katalog else None)

    @status.transition(
        source=S.IN_PRUEFUNG,
        target=S.BESCHLUSS_AUSSTEHEND,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[*VORAUSSETZUNGEN, *VORWAERTS],
    )
    def voraussetzungen_bestaetigen(self, e: Eingabe) -> None:
        """All requirements are met or promised."""

    @status.transition(
        source=S.BESCHLUSS_AUSSTEHEND,
        target=S.UNTERZEICHNUNG_AUSSTEHEND,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.beschluss_liegt_vor, *VORWAERTS],
    )
    def beschlusslage_bestaetigen(self, e: Eingabe) -> None:
        """The decision is there, or not needed."""

    @status.transition(
        source=S.UNTERZEICHNUNG_AUSSTEHEND,
        target=S.IN_FREIGABE,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[*UNTERZEICHNUNG, *VORWAERTS],
    )
    def unterzeichnung_bestaetigen(self, e: Eingabe) -> None:
        """All have signed; the case is presented to Referatsleitung."""
        self.fall = schlage_vor(self.fall, Freigabeart.AUFNAHME, self.umstand, e.grund)

    @status.transition(
        source=S.IN_FREIGABE,
        target=S.AUFGENOMMEN,
        permission=rechte.von(rechte.leitet),
        conditions=[
            b.andere_person(Freigabeart.AUFNAHME, "über die Aufnahme"),
            *VORAUSSETZUNGEN,
            b.beschluss_liegt_vor,
            *UNTERZEICHNUNG,
            b.keine_mitgliedschaft,
            *VORWAERTS,
        ],
    )
    def aufnahme_freigeben(self, e: Eingabe) -> None:
        """Everything holds now: the body becomes a member."""
        self._entscheide(Freigabeart.AUFNAHME, Freigabestand.ERTEILT, e)
        ablauf = Mitgliedschaftsablauf(self.fall, self.umstand, e)
        folge = beitritt(self.fall)
        ablauf.aufnehmen(folge.beginn, folge.regel, folge.runde)
        self.fall = mit_willkommen(ablauf.fall, self.umstand)

    # --- back

    @status.transition(
        source=S.IN_FREIGABE,
        target=State.GET_STATE(lambda _v, e: e.ziel, states=list(OFFEN_VOR_FREIGABE)),
        permission=rechte.von(rechte.leitet),
        conditions=[ziel_liegt_davor, b.grund_genannt, b.zeitfolge],
    )
    def vorlage_zurueckgeben(self, e: Zuruecksetzen) -> None:
        """Leadership returns the case with a reason; it is due at once."""
        self.fall = zurueckgegeben(self.fall, e, self.umstand)

    @status.transition(
        source=list(OFFENE_STATUS[1:]),
        target=State.GET_STATE(lambda _v, e: e.ziel, states=list(OFFEN_VOR_FREIGABE)),
        permission=rechte.von(rechte.bearbeitet),
        conditions=[ziel_liegt_davor, b.grund_genannt, b.zeitfolge],
    )
    def vorgang_zuruecksetzen(self, e: Zuruecksetzen) -> None:
        """The office sets the case back to an earlier step."""

    # --- refusal

    @status.transition(
        source=list(OFFEN_VOR_FREIGABE),
        permission=rechte.von(rechte.bearbeitet),
        conditions=[
            b.kein_vorschlag(Freigabeart.ABLEHNUNG),
            b.grund_genannt,
            ablehnung_begruendet,
            b.zeitfolge,
        ],
    )
    def ablehnung_vorschlagen(self, e: AblehnungVorschlagen) -> None:
        """Bearbeitung proposes a refusal; the state stays."""
        self.fall = schlage_vor(
            self.fall, Freigabeart.ABLEHNUNG, self.umstand, e.grund, quelle=e.quelle
        )

    @status.transition(
        source=list(OFFEN_VOR_FREIGABE),
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.vorschlag_liegt_vor(Freigabeart.ABLEHNUNG), b.grund_genannt],
    )
    def ablehnungsvorschlag_zuruecknehmen(self, e: Eingabe) -> None:
        """Bearbeitung takes the proposal back."""
        self._entscheide(Freigabeart.ABLEHNUNG, Freigabestand.ZURUECKGENOMMEN, e)

    @status.transition(
        source=list(OFFEN_VOR_FREIGABE),
        permission=rechte.von(rechte.leitet),
        conditions=[b.andere_person(Freigabeart.ABLEHNUNG, "über die Ablehnung"), b.grund_genannt],
    )
    def ablehnungsvorschlag_verwerfen(self, e: Eingabe) -> None:
        """Referatsleitung does not follow the proposal."""
        self._entscheide(Freigabeart.ABLEHNUNG, Freigabestand.VERWORFEN, e)

    @status.transition(
        source=list(OFFEN_VOR_FREIGABE),
        target=S.ABGELEHNT,
        permission=rechte.von(rechte.leitet),
        conditions=[
            b.andere_person(Freigabeart.ABLEHNUNG, "über die Ablehnung"),
            angehoert,
            b.zeitfolge,
        ],
    )
    def aufnahme_ablehnen(self, e: Eingabe) -> None:
        """Referatsleitung releases the refusal."""
        self._entscheide(Freigabeart.ABLEHNUNG, Freigabestand.ERTEILT, e)

    # --- other ends, and beginning again

    @status.transition(
        source=list(OFFENE_STATUS),
        target=S.ZURUECKGEZOGEN,
        permission=rechte.von(rechte.bearbeitet_oder_vertritt),
        conditions=[b.grund_genannt, b.auftrag_belegt, spitze_hat_erklaert, b.zeitfolge],
    )
    def interesse_zurueckziehen(self, e: Zurueckziehen) -> None:
        """The body does not pursue the accession any further.

        When it says so itself, the office is told by a resubmission.
        """
        if not self.umstand.akteur.hat(Rolle.BEARBEITUNG):
            self.fall = mit_hinweis_auf_ruecknahme(self.fall, self.umstand)

    @status.transition(
        source=list(OFFENE_STATUS),
        target=S.EINGESTELLT,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[b.grund_genannt, b.zeitfolge],
    )
    def vorgang_einstellen(self, e: Eingabe) -> None:
        """The office closes the case, after two reminders without answer for instance."""

    @status.transition(
        source=S.ABGELEHNT,
        target=State.GET_STATE(
            lambda v, _e: S(v.fall.antrag.letzter_offener_status), states=list(OFFEN_VOR_FREIGABE)
        ),
        permission=rechte.von(rechte.leitet),
        conditions=WIEDERAUFNAHME,
    )
    @status.transition(
        source=[S.ZURUECKGEZOGEN, S.EINGESTELLT],
        target=State.GET_STATE(
            lambda v, _e: S(v.fall.antrag.letzter_offener_status), states=list(OFFEN_VOR_FREIGABE)
        ),
        permission=rechte.von(rechte.bearbeitet),
        conditions=WIEDERAUFNAHME,
    )
    def vorgang_wiederaufnehmen(self, e: Eingabe) -> None:
        """The case goes on where it stood before it was closed."""

    # --- effects of a change of bodies

    @status.transition(
        source=S.IN_FREIGABE,
        target=State.GET_STATE(
            lambda _v, e: S.UNTERZEICHNUNG_AUSSTEHEND if e.geht_weiter else S.IN_FREIGABE,
            states=list(OFFENE_STATUS[-2:]),
        ),
        permission=rechte.von(nie_unmittelbar),
    )
    @status.transition(source=list(OFFEN_VOR_FREIGABE), permission=rechte.von(nie_unmittelbar))
    def antrag_ueberleiten(self, e: AntragUeberleiten) -> None:
        """The case is the successor's and keeps its number; somebody looks whether what was
        decided and signed still carries it, and presents it anew."""
        self.fall = uebergeleitet(self.fall, e, self.umstand)

    @status.transition(
        source=S.UNTERZEICHNUNG_AUSSTEHEND,
        target=State.GET_STATE(
            lambda v, e: e.frueher.status if e.frueher else v.fall.status,
            states=list(OFFENE_STATUS[-2:]),
        ),
        permission=rechte.von(nie_unmittelbar),
    )
    @status.transition(
        source=[*OFFENE_STATUS[:-2], S.IN_FREIGABE, S.ABGELEHNT, S.ZURUECKGEZOGEN, S.EINGESTELLT],
        permission=rechte.von(nie_unmittelbar),
    )
    def antrag_zurueckleiten(self, e: AntragZurueckleiten) -> None:
        """The change is annulled: the case is the former body's, as before or, where it has moved
        since, as it stands by now."""
        fall = self.fall.mit_antrag(kommune_id=e.kommune_id, uebergegangen_am=e.uebergegangen_am)
        self.fall = ohne_fristen(fall, e.neue_fristen, self.umstand)
        if e.frueher is not None:
            self.fall = wiederhergestellt(self.fall, e.frueher)

    @status.transition(
        source=list(OFFENE_STATUS), target=S.EINGESTELLT, permission=rechte.von(nie_unmittelbar)
    )
    def bei_nachfolge_einstellen(self, e: Eingabe) -> None:
        """Another case or a membership goes on at the successor: this one does not."""

    @status.transition(
        source=S.EINGESTELLT,
        target=State.GET_STATE(lambda _v, e: e.frueher.status, states=list(OFFENE_STATUS)),
        permission=rechte.von(nie_unmittelbar),
    )
    def nachfolgeeinstellung_aufheben(self, e: NachfolgeeinstellungAufheben) -> None:
        """The change is annulled: the case was never closed."""
        self.fall = wiederhergestellt(self.fall, e.frueher)

    # --- an admission entered in error

    @status.transition(
        source=S.AUFGENOMMEN,
        permission=rechte.von(rechte.bearbeitet),
        conditions=[
            b.kein_vorschlag(Freigabeart.AUFHEBUNG),
            mitgliedschaft_aus_diesem_vorgang,
            b.grund_genannt,
        ],
    )
    def aufhebung_vorschlagen(self, e: Eingabe) -> None:
        """Bearbeitung proposes to annul an admission entered in error."""
        self.fall = schlage_vor(self.fall, Freigabeart.AUFHEBUNG, self.umstand, e.grund)

    @status.transition(
        source=S.AUFGENOMMEN,
        permission=rechte.von(rechte.leitet),
        conditions=[b.andere_person(Freigabeart.AUFHEBUNG, "über die Aufhebung"), b.grund_genannt],
    )
    def aufhebungsvorschlag_verwerfen(self, e: Eingabe) -> None:
        """Referatsleitung leaves the admission as it is."""
        self._entscheide(Freigabeart.AUFHEBUNG, Freigabestand.VERWORFEN, e)

    @status.transition(
        source=S.AUFGENOMMEN,
        target=S.UNTERZEICHNUNG_AUSSTEHEND,
        permission=rechte.von(rechte.leitet),
        conditions=[
            b.andere_person(Freigabeart.AUFHEBUNG, "über die Aufhebung"),
            mitgliedschaft_aus_diesem_vorgang,
            b.kein_offener_vorgang,
            b.zeitfolge,
        ],
    )
    def aufnahme_aufheben(self, e: Eingabe) -> None:
        """The admission was an error: the membership is annulled and counts in no figure."""
        self._entscheide(Freigabeart.AUFHEBUNG, Freigabestand.ERTEILT, e)
        ablauf = Mitgliedschaftsablauf(self.fall, self.umstand, e)
        ablauf.aufheben(e)
        self.fall = ablauf.fall
