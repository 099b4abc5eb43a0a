"""The acts on versions: lock the installation, refuse with every reason, write, one entry.

``gesehen`` is the entry that the page knew (:class:`Lage`); None where nobody looked at a page.
All raise :class:`Abgelehnt` and :class:`NichtGefunden`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Fassungsstand, Freigabestand
from antraege.models import Freigabe
from workflow.verfahren.fassungen.eingaben import Entwurf
from workflow.verfahren.fassungen.gegenstand import Akt, Gegenstand, darf
from workflow.verfahren.fassungen.hindernisse import hindernisse, pruefe_entwurf
from workflow.verfahren.fassungen.inhalt import abdruck
from workflow.verfahren.fassungen.lage import (
    Lage,
    Version,
    Vorschlag,
    eintraege_seit,
    lies_lage,
)
from workflow.verfahren.fassungen.pruefung import pruefe_text
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.plan import kein_recht

LAENGE_GRUND = 4000
S = Fassungsstand


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


@transaction.atomic
def entwerfe(gegenstand: Gegenstand[Any], *, wer: Wer, vorlage: int | None = None) -> int:
    """Begin a draft as a copy of a version, or empty; gives its number."""
    lage = _beginne(gegenstand, Akt.ENTWERFEN, None, wer)
    quelle = lies_lage(gegenstand, vorlage).version if vorlage is not None else None
    nummer = lage.naechste_nummer
    entwurf = begonnener_entwurf(gegenstand, quelle, nummer)
    zeile = gegenstand.modell._default_manager.create(
        version=nummer, bezeichnung=entwurf.bezeichnung, stand=S.ENTWURF
    )
    gegenstand.schreibe(zeile.pk, entwurf)
    wechsel = {"version": nummer, "vorlage": vorlage, "nachher": S.ENTWURF.value}
    _vermerke(gegenstand, Akt.ENTWERFEN, wer, [wechsel], {}, {"bezeichnung": entwurf.bezeichnung})
    return nummer


def begonnener_entwurf[E: Entwurf](
    gegenstand: Gegenstand[E], quelle: Version[E] | None, nummer: int
) -> E:
    """What a new draft begins with; it carries its own number in its name."""
    inhalt = quelle.inhalt if quelle is not None else gegenstand.leer
    ohne_nummer = re.sub(r",? (Fassung|Version) \d+$", "", inhalt.bezeichnung)[:180]
    return replace(inhalt, bezeichnung=f"{ohne_nummer}, Fassung {nummer}")


@transaction.atomic
def aendere(gegenstand: Gegenstand[Any], version: int, *, wer: Wer, entwurf: Entwurf) -> None:
    """Save a whole draft."""
    lage = _beginne(gegenstand, Akt.AENDERN, version, wer, entwurf=entwurf)
    assert lage.version is not None
    gegenstand.schreibe(lage.version.kopf.id, entwurf)
    daten, texte = gegenstand.unterschied(lage.version.inhalt, entwurf)
    wechsel = {"version": version, "sha256": abdruck(entwurf)}
    _vermerke(gegenstand, Akt.AENDERN, wer, [wechsel], daten, texte)


@transaction.atomic
def verwirf_entwurf(
    gegenstand: Gegenstand[Any], version: int, *, wer: Wer, grund: str = ""
) -> None:
    """Give a draft up. It stays readable; its number is not used again."""
    lage = _beginne(gegenstand, Akt.ENTWURF_VERWERFEN, version, wer, grund=grund)
    wechsel = _wechsle(gegenstand, lage.version, S.VERWORFEN)
    _vermerke(gegenstand, Akt.ENTWURF_VERWERFEN, wer, [wechsel], {}, {"grund": grund})


@transaction.atomic
def schlage_vor(gegenstand: Gegenstand[Any], version: int, *, wer: Wer, grund: str = "") -> None:
    """Propose a draft for release; it does not change while the proposal is open."""
    lage = _beginne(gegenstand, Akt.VORSCHLAGEN, version, wer, grund=grund)
    assert lage.version is not None
    assert wer.akteur.person_id is not None
    sha256 = abdruck(lage.version.inhalt)
    freigabe = Freigabe.objects.create(
        art=gegenstand.freigabeart,
        **{f"{gegenstand.name}_id": lage.version.kopf.id},
        vorgeschlagen_von_id=wer.akteur.person_id,
        vorgeschlagen_am=wer.moment,
        begruendung=grund,
        inhalt={"sha256": sha256},
        stand=Freigabestand.OFFEN,
    )
    wechsel = {"version": version, "sha256": sha256}
    daten = {"freigaben": [{"id": freigabe.pk, "stand": Freigabestand.OFFEN.value}]}
    _vermerke(gegenstand, Akt.VORSCHLAGEN, wer, [wechsel], daten, {"grund": grund})


@transaction.atomic
def nimm_zurueck(gegenstand: Gegenstand[Any], version: int, *, wer: Wer, grund: str = "") -> None:
    """Take the proposal back; the draft can be changed again."""
    lage = _beginne(gegenstand, Akt.ZURUECKNEHMEN, version, wer, grund=grund)
    daten = _entscheide(lage.vorschlag, Freigabestand.ZURUECKGENOMMEN, wer, grund)
    _vermerke(gegenstand, Akt.ZURUECKNEHMEN, wer, [{"version": version}], daten, {"grund": grund})


@transaction.atomic
def gib_nicht_frei(gegenstand: Gegenstand[Any], version: int, *, wer: Wer, grund: str) -> None:
    """Referatsleitung does not release; the draft can be changed and proposed anew."""
    lage = _beginne(gegenstand, Akt.NICHT_FREIGEBEN, version, wer, grund=grund)
    daten = _entscheide(lage.vorschlag, Freigabestand.VERWORFEN, wer, grund)
    _vermerke(gegenstand, Akt.NICHT_FREIGEBEN, wer, [{"version": version}], daten, {"grund": grund})


@transaction.atomic
def setze_in_kraft(gegenstand: Gegenstand[Any], version: int, *, wer: Wer, grund: str = "") -> None:
    """Referatsleitung releases: in force from this day, the one before is out of force."""
    lage = _beginne(gegenstand, Akt.IN_KRAFT_SETZEN, version, wer, grund=grund)
    heute = timezone.localtime(wer.moment).date()
    # The old one first: at most one is in force, at every moment.
    wechsel = [_wechsle(gegenstand, lage.in_kraft, S.AUSSER_KRAFT)] if lage.in_kraft else []
    neu = _wechsle(gegenstand, lage.version, S.IN_KRAFT, in_kraft_ab=heute)
    assert lage.version is not None
    neu |= {"in_kraft_ab": heute.isoformat(), "sha256": abdruck(lage.version.inhalt)}
    daten = _entscheide(lage.vorschlag, Freigabestand.ERTEILT, wer, grund)
    _vermerke(gegenstand, Akt.IN_KRAFT_SETZEN, wer, [neu, *wechsel], daten, {"grund": grund})


# --- what the acts share


def _beginne(
    gegenstand: Gegenstand[Any],
    akt: Akt,
    version: int | None,
    wer: Wer,
    *,
    entwurf: Entwurf | None = None,
    grund: str = "",
) -> Lage[Any]:
    """Lock, compare with what the page knew, and refuse with every reason at once."""
    if not darf(akt, wer.akteur):
        raise Abgelehnt([kein_recht(gegenstand.handlungen[akt])])
    sperre_installation()
    if wer.gesehen is not None and eintraege_seit(gegenstand, wer.gesehen):
        raise Abgelehnt([ueberholt(gegenstand)])
    lage = lies_lage(gegenstand, version)
    gefunden = [
        *hindernisse(lage, akt, wer.akteur),
        *(eingabehindernisse(lage, entwurf) if entwurf is not None else ()),
        *_pruefe_grund(akt, grund),
    ]
    if gefunden:
        raise Abgelehnt(dict.fromkeys(gefunden))
    return lage


def eingabehindernisse(lage: Lage[Any], entwurf: Entwurf) -> Iterable[Hindernis]:
    """What is wrong with a draft that somebody wants to save; also that it says nothing new."""
    yield from pruefe_entwurf(lage, entwurf)
    if lage.version is not None and lage.version.inhalt == entwurf:
        yield Hindernis("Es ist nichts geändert; es wurde nichts gespeichert.")


def ueberholt(gegenstand: Gegenstand[Any]) -> Hindernis:
    """Somebody was faster."""
    return Hindernis(
        f"Inzwischen hat jemand {gegenstand.beim} gearbeitet. Bitte den neuen Stand ansehen und "
        "dann noch einmal bestätigen; Ihre Eingaben sind noch da.",
        Hindernisart.UEBERHOLT,
    )


def _pruefe_grund(akt: Akt, grund: str) -> Iterable[Hindernis]:
    if akt is Akt.NICHT_FREIGEBEN and not grund.strip():
        yield eingabefehler("grund", "Bitte einen Grund angeben.")
    yield from pruefe_text("grund", grund, LAENGE_GRUND)


def _wechsle(
    gegenstand: Gegenstand[Any], version: Version[Any] | None, stand: S, **werte: Any
) -> dict[str, Any]:
    """Write another state; gives what the protocol says of it."""
    assert version is not None
    kopf = version.kopf
    gegenstand.modell._default_manager.filter(pk=kopf.id).update(stand=stand, **werte)
    return {"version": kopf.version, "vorher": kopf.stand.value, "nachher": stand.value}


def _entscheide(
    vorschlag: Vorschlag | None, stand: Freigabestand, wer: Wer, grund: str
) -> dict[str, Any]:
    """Close the proposal; gives what the protocol says of it."""
    assert vorschlag is not None
    entschieden = stand is not Freigabestand.ZURUECKGENOMMEN
    Freigabe.objects.filter(pk=vorschlag.id).update(
        stand=stand,
        entschieden_von_id=wer.akteur.person_id if entschieden else None,
        entschieden_am=wer.moment,
        entscheidungsgrund=grund,
    )
    return {"freigaben": [{"id": vorschlag.id, "stand": stand.value}]}


def _vermerke(
    gegenstand: Gegenstand[Any],
    akt: Akt,
    wer: Wer,
    wechsel: list[dict[str, Any]],
    daten: Mapping[str, Any],
    texte: Mapping[str, str],
) -> None:
    vermerke(
        akteur=wer.akteur,
        handlung=gegenstand.handlungen[akt],
        daten={gegenstand.name: wechsel, **daten},
        texte=texte,
        jetzt=wer.moment,
    )
