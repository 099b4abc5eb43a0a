"""The page of one body, put together from public words; pure."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import quote

from antraege.beugung import fuers_gremium, im_genitiv
from antraege.choices import OFFENE_STATUS, Antragsstatus, Mitgliedsstatus
from antraege.fall import Fall
from antraege.models import Kommune
from antraege.rules.beschluss import ist_zu_beschliessen
from antraege.rules.oeffentlich import (
    datumswort,
    satz_zum_stand,
    satz_zur_mitgliedschaft,
)
from antraege.rules.weg import eintritte
from antraege.worte import Koerperwort, koerper, schrittnummer
from workflow.portal.abschnitte import (
    GEPRUEFT,
    Beratungsanzeige,
    Unterschriftsanzeige,
    Voraussetzung,
    beratungen,
    unterschriften,
    voraussetzungen,
)
from workflow.portal.dokumente import Dokumentanzeige, dokumente
from workflow.portal.kommendes import kommendes
from workflow.portal.naechstes import Naechstes, naechstes
from workflow.portal.queries import Beitritt
from workflow.portal.unterzeichnung import Unterzeichnungsanzeige, unterzeichnung
from workflow.portal.verlauf import URKUNDE_LIEGT_BEREIT, Verlaufszeile, verlauf
from workflow.portal.weg import (
    Erklaerung,
    Wegschritt,
    erklaerungen,
    erreicht,
    wegschritte,
)
from workflow.portal.zusagen import Zusagenanzeige, zusagen
from workflow.post.briefe import postfach

AB_UNTERZEICHNUNG = OFFENE_STATUS[3:]


NACH_DEM_ENDE = (
    "Was bis dahin geschah, steht weiter hier. Wenn Sie für eine andere Kommune sprechen, genügt "
    "eine Mail an uns."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seite:
    """What the templates print. Empty parts are left out by them."""

    titel: str
    koerper: Koerperwort
    satz: str
    aktenzeichen: str = ""
    plakette: str = ""
    art: str = "neutral"
    schritte: list[Wegschritt] = field(default_factory=list)
    naechstes: Naechstes | None = None
    weiter: str = ""
    """How to go on where nothing is on its way."""
    ende: str = ""
    """Says that the body is no more; whoever has a right on it only reads what has been."""
    kommendes: list[Erklaerung] = field(default_factory=list)
    erklaerungen: list[Erklaerung] = field(default_factory=list)
    voraussetzungen: list[Voraussetzung] = field(default_factory=list)
    zusagen: list[Zusagenanzeige] = field(default_factory=list)
    beratungen: list[Beratungsanzeige] = field(default_factory=list)
    unterzeichnung: Unterzeichnungsanzeige | None = None
    unterschriften: list[Unterschriftsanzeige] = field(default_factory=list)
    dokumente: list[Dokumentanzeige] = field(default_factory=list)
    verlauf: list[Verlaufszeile] = field(default_factory=list)
    kann_zurueckziehen: bool = False
    zeigt_papiere: bool = False
    """While the body has something to decide."""
    gremium: str = ""
    """For whom the model paper is ("den Rat"); empty without an assembly."""
    postfach: str = ""
    mail_url: str = ""

    @property
    def alles_geprueft(self) -> bool:
        """Whether the requirements are behind the case: then they need no room."""
        return all(v.stand == GEPRUEFT for v in self.voraussetzungen)


def baue_seite(beitritt: Beitritt, heute: date, *, kann_zurueckziehen: bool = False) -> Seite:
    """The page of a body: its open case, its membership, its closed case, or how it all begins."""
    fall = beitritt.fall
    kommune = beitritt.kommune
    besteht = kommune.besteht_am(heute)
    papiere = dokumente(beitritt.dokumente, beitritt.bestehende)
    hat_urkunde = any(d.ist_urkunde for d in papiere)
    naechster = naechstes(fall, heute) if fall is not None else None
    satz, plakette, art = _stand(beitritt, naechster)
    aktenzeichen = fall.antrag.aktenzeichen if fall else ""
    return Seite(
        titel=_titel(beitritt),
        koerper=koerper(kommune.typ),
        satz=satz,
        aktenzeichen=aktenzeichen,
        plakette=plakette,
        art=art,
        schritte=_schritte(beitritt),
        naechstes=naechster,
        ende="" if besteht else _ende(kommune),
        weiter=_weiter(beitritt, hat_urkunde=hat_urkunde) if besteht else NACH_DEM_ENDE,
        kommendes=kommendes(fall) if fall else [],
        erklaerungen=erklaerungen(kommune.typ) if satz == "" and besteht else [],
        voraussetzungen=voraussetzungen(fall) if fall and _zeigt_voraussetzungen(beitritt) else [],
        zusagen=zusagen(fall, heute) if fall else [],
        beratungen=beratungen(fall, heute) if fall else [],
        unterzeichnung=unterzeichnung(fall, heute) if fall else None,
        unterschriften=unterschriften(fall) if fall and _zeigt_unterschriften(fall) else [],
        dokumente=papiere,
        verlauf=verlauf(beitritt, hat_urkunde=hat_urkunde),
        kann_zurueckziehen=kann_zurueckziehen,
        zeigt_papiere=besteht and _ist_zu_beschliessen(beitritt),
        gremium=fuers_gremium(kommune.typ),
        postfach=postfach(),
        mail_url=_mail_url(aktenzeichen or f"Beitritt {im_genitiv(kommune.typ, kommune.name)}"),
    )


def _ende(kommune: Kommune) -> str:
    """Where nobody carries a body on after a change of bodies, its accounts stay with it."""
    ihre = koerper(kommune.typ).ihre
    if kommune.hat_nie_bestanden or kommune.besteht_bis is None:
        return f"{ihre} ist durch eine Gebietsänderung entstanden, die aufgehoben ist"
    ab = kommune.besteht_bis + timedelta(days=1)
    return f"{ihre} besteht seit dem {ab:%d.%m.%Y} nicht mehr"


def _zeigt_voraussetzungen(beitritt: Beitritt) -> bool:
    """Not of an old case that came in after the check: nobody wrote down how it went."""
    fall = beitritt.fall
    if fall is None or not beitritt.laeuft:
        return False
    vor_oder_in_pruefung = schrittnummer(fall.status) <= schrittnummer(Antragsstatus.IN_PRUEFUNG)
    return not fall.antrag.ist_altfall or bool(fall.pruefergebnisse) or vor_oder_in_pruefung


def _titel(beitritt: Beitritt) -> str:
    genitiv = im_genitiv(beitritt.kommune.typ, beitritt.kommune.name)
    ist_mitglied = beitritt.ist_mitglied and not beitritt.laeuft
    return f"{'Mitgliedschaft' if ist_mitglied else 'Beitritt'} {genitiv}"


def _stand(beitritt: Beitritt, naechster: Naechstes | None) -> tuple[str, str, str]:
    """Sentence, badge and its kind; an empty sentence where nothing has begun."""
    fall, mitgliedschaft = beitritt.fall, beitritt.mitgliedschaft
    if fall is not None and naechster is not None and beitritt.laeuft:
        return satz_zum_stand(fall), naechster.plakette, naechster.art
    if mitgliedschaft is not None and (beitritt.ist_mitglied or _endete_nach(beitritt)):
        if naechster is not None:
            return _satz_der_mitgliedschaft(beitritt), naechster.plakette, naechster.art
        aktiv = mitgliedschaft.status == Mitgliedsstatus.AKTIV
        plakette = "Mitglied" if beitritt.ist_mitglied else "Beendet"
        return _satz_der_mitgliedschaft(beitritt), plakette, "erfolg" if aktiv else "neutral"
    if fall is not None:
        return satz_zum_stand(fall), "Geschlossen", "neutral"
    return "", "", "neutral"


def _endete_nach(beitritt: Beitritt) -> bool:
    """Whether a membership that ended is the last thing to tell: no later case was closed."""
    fall, mitgliedschaft = beitritt.fall, beitritt.mitgliedschaft
    if mitgliedschaft is None:
        return False
    if fall is None or mitgliedschaft.antrag_id == fall.antrag.id:
        return True
    erfasst = fall.antrag.erfasst_am
    return erfasst is not None and mitgliedschaft.erfasst_am >= erfasst


def _satz_der_mitgliedschaft(beitritt: Beitritt) -> str:
    mitgliedschaft = beitritt.mitgliedschaft
    assert mitgliedschaft is not None
    status = Mitgliedsstatus(mitgliedschaft.status)
    if status is Mitgliedsstatus.AKTIV:
        seit = datumswort(mitgliedschaft.beginn)
        wer = koerper(beitritt.kommune.typ).ihre
        return f"{wer} ist seit {seit} Mitglied." if seit else f"{wer} ist Mitglied."
    kette = [e for e in beitritt.eintraege if e.mitgliedschaft_id == mitgliedschaft.pk]
    seit_wann = eintritte(kette).get(status)
    return satz_zur_mitgliedschaft(status, seit=seit_wann, ende=mitgliedschaft.ende)


def _weiter(beitritt: Beitritt, *, hat_urkunde: bool) -> str:
    """What to do where no case is on its way; by mail, as everything here."""
    fall = beitritt.fall
    wort = koerper(beitritt.kommune.typ)
    if beitritt.laeuft or beitritt.ist_frueherer:
        return ""
    if beitritt.ist_mitglied:
        satz = "Sie müssen nichts tun. Änderungen, etwa bei Ansprechpersonen, schreiben Sie uns."
        return f"{URKUNDE_LIEGT_BEREIT} {satz}" if hat_urkunde else satz
    if fall is None or fall.status is Antragsstatus.AUFGENOMMEN:
        return f"Wenn {wort.ihre} beitreten möchte, genügt eine formlose Mail an uns."
    if fall.status is Antragsstatus.ABGELEHNT:
        return "Ein neuer Anlauf steht Ihnen offen; eine kurze Mail an uns genügt."
    schritt = erklaerungen(beitritt.kommune.typ)[max(erreicht(fall), 1) - 1].titel
    return (
        "Wenn Sie den Beitritt fortsetzen möchten, genügt eine kurze Mail an uns. "
        f"Wir machen dann beim Schritt „{schritt}“ weiter."
    )


def _schritte(beitritt: Beitritt) -> list[Wegschritt]:
    """The track of a case that is on its way, or that ended in what the page tells."""
    fall = beitritt.fall
    if fall is None:
        return []
    beigetreten = fall.status is Antragsstatus.AUFGENOMMEN
    passt = beitritt.laeuft or beigetreten == beitritt.ist_mitglied
    return wegschritte(fall, beitritt.eintraege) if passt else []


def _ist_zu_beschliessen(beitritt: Beitritt) -> bool:
    """Whether the decision lies ahead: of a case on its way, or before there is one."""
    fall = beitritt.fall
    if fall is None or not beitritt.laeuft:
        return not beitritt.ist_mitglied and not beitritt.ist_frueherer
    return ist_zu_beschliessen(fall.status)


def _zeigt_unterschriften(fall: Fall) -> bool:
    return bool(fall.geltende_unterschriften) or fall.status in AB_UNTERZEICHNUNG


def _mail_url(betreff: str) -> str:
    zeichen = betreff if betreff.startswith("Beitritt") else f"Gz. {betreff}"
    return f"mailto:{postfach()}?subject={quote(zeichen)}"
