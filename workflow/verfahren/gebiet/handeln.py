"""The acts on drafts and proposals: lock the installation, refuse with every reason, write, one
entry. ``gesehen`` is the last entry that the page knew; None where nobody looked at a page.

All raise :class:`Abgelehnt` and :class:`NichtGefunden`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Freigabestand, Handlung
from antraege.models import Freigabe, Gebietsaenderung, Gebietsteil
from workflow.verfahren.gebiet.akte import BEGRUENDET, VORSCHLAEGE, danach, darf
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf
from workflow.verfahren.gebiet.eintraege import eintraege_der_beteiligten, eintraege_seit
from workflow.verfahren.gebiet.hindernisse import hindernisse
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.lesen import lage_zum, lies_lage
from workflow.verfahren.gebiet.pruefung import pruefe
from workflow.verfahren.gebiet.zeilen import (
    entwurfsdaten,
    lege_an,
    schreibe_teile,
    spalten,
    texte_des_entwurfs,
)
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.plan import kein_recht

H = Handlung
LAENGE_GRUND = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wer:
    """Who acts, on what page, and what the clock says."""

    akteur: Akteur
    gesehen: int | None = None
    jetzt: datetime | None = None

    @property
    def moment(self) -> datetime:
        """Now; only tests and the demonstration pass another clock."""
        return self.jetzt or timezone.now()

    @property
    def heute(self) -> date:
        """The day in Europe/Berlin."""
        return timezone.localtime(self.moment).date()


@transaction.atomic
def entwerfe(*, wer: Wer, entwurf: Gebietsentwurf) -> int:
    """Record a change; gives its key."""
    handlung = H.GEBIETSAENDERUNG_ENTWERFEN
    if not darf(handlung, wer.akteur):
        raise Abgelehnt([kein_recht(handlung)])
    sperre_installation()
    _pruefe_entwurf(lage_zum(entwurf, wer.heute), wer)
    pk = lege_an(entwurf, wer.moment)
    vermerke_aenderung(
        pk, handlung, wer, daten=entwurfsdaten(entwurf), texte=texte_des_entwurfs(entwurf)
    )
    return pk


@transaction.atomic
def bearbeite(aenderung_id: int, *, wer: Wer, entwurf: Gebietsentwurf) -> None:
    """Save a whole draft."""
    handlung = H.GEBIETSAENDERUNG_BEARBEITEN
    vorher = beginne(aenderung_id, handlung, wer)
    _pruefe_entwurf(lage_zum(entwurf, wer.heute, aenderung_id), wer)
    if vorher.entwurf == entwurf:
        raise Abgelehnt([Hindernis("Es ist nichts geändert; es wurde nichts gespeichert.")])
    Gebietsaenderung.objects.filter(pk=aenderung_id).update(**spalten(entwurf))
    Gebietsteil.objects.filter(aenderung_id=aenderung_id).delete()
    schreibe_teile(aenderung_id, entwurf)
    daten = entwurfsdaten(entwurf)
    vermerke_aenderung(aenderung_id, handlung, wer, daten=daten, texte=texte_des_entwurfs(entwurf))


@transaction.atomic
def verwirf_entwurf(aenderung_id: int, *, wer: Wer, grund: str = "") -> None:
    """It does not come to it; the draft stays readable."""
    handlung = H.GEBIETSENTWURF_VERWERFEN
    lage = beginne(aenderung_id, handlung, wer, grund=grund)
    wechsle(lage, handlung)
    vermerke_aenderung(aenderung_id, handlung, wer, texte={"grund": grund})


@transaction.atomic
def schlage_vor(
    aenderung_id: int,
    *,
    wer: Wer,
    grund: str = "",
    handlung: Handlung = H.GEBIETSAENDERUNG_VORSCHLAGEN,
) -> None:
    """Present the change, or its annulment, for decision."""
    lage = beginne(aenderung_id, handlung, wer, grund=grund)
    assert wer.akteur.person_id is not None
    freigabe = Freigabe.objects.create(
        art=VORSCHLAEGE[handlung],
        gebietsaenderung_id=aenderung_id,
        vorgeschlagen_von_id=wer.akteur.person_id,
        vorgeschlagen_am=wer.moment,
        begruendung=grund,
        stand=Freigabestand.OFFEN,
    )
    wechsle(lage, handlung)
    daten = {"freigaben": [{"id": freigabe.pk, "stand": Freigabestand.OFFEN.value}]}
    vermerke_aenderung(aenderung_id, handlung, wer, daten=daten, texte={"grund": grund})


@transaction.atomic
def beende_vorschlag(aenderung_id: int, handlung: Handlung, *, wer: Wer, grund: str = "") -> None:
    """Take a proposal back, or decide against it."""
    lage = beginne(aenderung_id, handlung, wer, grund=grund)
    zurueck = {H.GEBIETSVORSCHLAG_ZURUECKNEHMEN, H.GEBIETSAUFHEBUNG_ZURUECKNEHMEN}
    stand = Freigabestand.ZURUECKGENOMMEN if handlung in zurueck else Freigabestand.VERWORFEN
    daten = entscheide(lage, stand, wer, grund)
    wechsle(lage, handlung)
    vermerke_aenderung(aenderung_id, handlung, wer, daten=daten, texte={"grund": grund})


# --- what all acts share


def beginne(aenderung_id: int, handlung: Handlung, wer: Wer, *, grund: str = "") -> Lage:
    """Lock, compare with what the page knew, and refuse with every reason at once."""
    if not darf(handlung, wer.akteur):
        raise Abgelehnt([kein_recht(handlung)])
    sperre_installation()
    if wer.gesehen is not None and eintraege_seit(aenderung_id, wer.gesehen):
        raise Abgelehnt([ueberholt()])
    lage = lies_lage(aenderung_id, wer.heute)
    if wer.gesehen is not None and eintraege_der_beteiligten(lage, handlung, wer.gesehen):
        raise Abgelehnt([bei_beteiligten()])
    gefunden = [
        *hindernisse(lage, handlung, wer.akteur, wer.heute),
        *pruefe_grund(handlung, grund),
    ]
    if gefunden:
        raise Abgelehnt(dict.fromkeys(gefunden))
    return lage


def ueberholt() -> Hindernis:
    """Somebody was faster."""
    return Hindernis(
        "Inzwischen hat jemand an dieser Gebietsänderung gearbeitet. Bitte den neuen Stand ansehen "
        "und dann noch einmal bestätigen; Ihre Eingaben sind noch da.",
        Hindernisart.UEBERHOLT,
    )


def bei_beteiligten() -> Hindernis:
    """What the preview told of cases, memberships or rights may be another by now."""
    return Hindernis(
        "Inzwischen ist bei den beteiligten Kommunen etwas geschehen. Bitte ansehen, was jetzt die "
        "Folgen sind, und dann noch einmal bestätigen; Ihre Eingaben sind noch da.",
        Hindernisart.UEBERHOLT,
    )


def pruefe_grund(handlung: Handlung, grund: str) -> Iterable[Hindernis]:
    """The few words of an act."""
    if handlung in BEGRUENDET and not grund.strip():
        yield eingabefehler("grund", "Bitte einen Grund angeben.")
    if len(grund) > LAENGE_GRUND:
        satz = f"Der Text ist zu lang: höchstens {LAENGE_GRUND} Zeichen."
        yield eingabefehler("grund", satz)
    if "\x00" in grund:
        yield eingabefehler("grund", "Der Text enthält ein Zeichen, das nicht erlaubt ist.")


def _pruefe_entwurf(lage: Lage, wer: Wer) -> None:
    if gefunden := list(pruefe(lage, wer.heute)):
        raise Abgelehnt(dict.fromkeys(gefunden))


def wechsle(lage: Lage, handlung: Handlung, **werte: Any) -> None:
    """Write the state after the act."""
    stand = danach(handlung, lage.stand)
    Gebietsaenderung.objects.filter(pk=lage.pk).update(stand=stand, **werte)


def entscheide(lage: Lage, stand: Freigabestand, wer: Wer, grund: str) -> dict[str, Any]:
    """Close the proposal; gives what the protocol says of it."""
    vorschlag = lage.vorschlag
    assert vorschlag is not None
    entschieden = stand is not Freigabestand.ZURUECKGENOMMEN
    Freigabe.objects.filter(pk=vorschlag.id).update(
        stand=stand,
        entschieden_von_id=wer.akteur.person_id if entschieden else None,
        entschieden_am=wer.moment,
        entscheidungsgrund=grund,
    )
    return {"freigaben": [{"id": vorschlag.id, "stand": stand.value}]}


def vermerke_aenderung(
    aenderung_id: int,
    handlung: Handlung,
    wer: Wer,
    *,
    daten: Mapping[str, Any] | None = None,
    texte: Mapping[str, str] | None = None,
    kommune: int | None = None,
    geschehen: date | None = None,
) -> None:
    """One entry, in the installation's chain or in a body's; it names the change at its end."""
    vermerke(
        akteur=wer.akteur,
        handlung=handlung,
        kommune=kommune,
        daten={**(daten or {}), "zu": [{"gebietsaenderung_id": aenderung_id}]},
        texte=texte,
        jetzt=wer.moment,
        geschehen=geschehen,
    )
