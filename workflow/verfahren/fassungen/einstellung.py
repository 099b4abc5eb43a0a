"""The rules of the network: one row, changed as a whole, with one entry that says what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from antraege.akteur import Akteur
from antraege.choices import OFFENE_STATUS, Handlung, Unterschriftsform
from antraege.models import Installation, Unterschrift
from workflow.verfahren.fassungen.eingaben import Netzwerkregeln
from workflow.verfahren.fassungen.gegenstand import darf_regeln_aendern
from workflow.verfahren.fassungen.pruefung import pruefe_text
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.kettenbuch import sperre_installation, vermerke
from workflow.verfahren.plan import kein_recht

WAEHLBARE_FORMEN = tuple(f for f in Unterschriftsform if f is not Unterschriftsform.UNBEKANNT)
LAENGE_REGEL = 4000
LAENGE_ZEILE = 200
LAENGE_ADRESSE = 254
HOECHSTENS_ADRESSEN = 50
"""A distribution list inside the house, not a mailing to the network."""


def lies_regeln() -> tuple[Netzwerkregeln, int]:
    """The rules as they are, and the version that a page shows."""
    zeile = Installation.objects.filter(pk=1).first() or Installation()
    return _regeln(zeile), zeile.version


def _regeln(zeile: Installation) -> Netzwerkregeln:
    return Netzwerkregeln(
        ausschlussregel=zeile.ausschlussregel,
        genuegende_formen=tuple(zeile.genuegende_formen),
        unterzeichnend_land=zeile.unterzeichnend_land,
        amt_land=zeile.amt_land,
        berichtsverteiler=tuple(zeile.berichtsverteiler),
    )


@transaction.atomic
def aendere_regeln(
    *,
    akteur: Akteur,
    regeln: Netzwerkregeln,
    version: int | None = None,
    jetzt: datetime | None = None,
) -> None:
    """Write them. Raises :class:`Abgelehnt`."""
    if not darf_regeln_aendern(akteur):
        raise Abgelehnt([kein_recht(Handlung.EINSTELLUNG_AENDERN)])
    zeile = sperre_installation()
    if version is not None and version != zeile.version:
        raise Abgelehnt([ueberholte_regeln()])
    bisher = _regeln(zeile)
    if gefunden := list(pruefe_regeln(bisher, regeln)):
        raise Abgelehnt(gefunden)
    Installation.objects.filter(pk=zeile.pk).update(
        ausschlussregel=regeln.ausschlussregel,
        genuegende_formen=list(regeln.genuegende_formen),
        unterzeichnend_land=regeln.unterzeichnend_land,
        amt_land=regeln.amt_land,
        berichtsverteiler=list(regeln.berichtsverteiler),
        version=zeile.version + 1,
    )
    daten, texte = _unterschied(bisher, regeln)
    vermerke(
        akteur=akteur,
        handlung=Handlung.EINSTELLUNG_AENDERN,
        daten={"einstellungen": [daten]},
        texte=texte,
        jetzt=jetzt,
    )


def ueberholte_regeln() -> Hindernis:
    """Somebody was faster."""
    return Hindernis(
        "Inzwischen hat jemand die Regeln des Netzwerks geändert. Bitte den neuen Stand ansehen "
        "und dann noch einmal bestätigen; Ihre Eingaben sind noch da.",
        Hindernisart.UEBERHOLT,
    )


def pruefe_regeln(bisher: Netzwerkregeln, neu: Netzwerkregeln) -> Iterator[Hindernis]:
    """What is wrong with them."""
    yield from pruefe_text("ausschlussregel", neu.ausschlussregel, LAENGE_REGEL)
    if neu.ausschlussregel and not neu.ausschlussregel.strip():
        satz = "Bitte die Regel angeben oder das Feld leer lassen."
        yield eingabefehler("ausschlussregel", satz)
    for feld in ("unterzeichnend_land", "amt_land"):
        wert = getattr(neu, feld)
        if len(wert.splitlines()) > 1:
            yield eingabefehler(feld, "Bitte ohne Zeilenumbruch angeben.")
        yield from pruefe_text(feld, wert, LAENGE_ZEILE)
    if not neu.genuegende_formen:
        satz = "Bitte mindestens eine Form angeben, in der eine Unterschrift genügt."
        yield eingabefehler("genuegende_formen", satz)
    if not set(neu.genuegende_formen) <= {f.value for f in WAEHLBARE_FORMEN}:
        yield eingabefehler("genuegende_formen", "Diese Form gibt es nicht.")
    yield from _pruefe_verteiler(neu.berichtsverteiler)
    if bisher == neu:
        yield Hindernis("Es ist nichts geändert; es wurde nichts gespeichert.")


def _pruefe_verteiler(adressen: Sequence[str]) -> Iterator[Hindernis]:
    """Every wrong address is named, in one sentence: a field shows no more than one."""
    feld = "berichtsverteiler"
    gezaehlt = Counter(adresse.casefold() for adresse in adressen)
    mehrfache = {adresse.casefold(): adresse for adresse in adressen}
    if falsche := [adresse for adresse in adressen if not _ist_adresse(adresse)]:
        yield eingabefehler(feld, f"Keine E-Mail-Adresse: {_genannt(falsche)}.")
    if doppelte := [wort for schluessel, wort in mehrfache.items() if gezaehlt[schluessel] > 1]:
        yield eingabefehler(feld, f"Mehrfach genannt: {_genannt(doppelte)}.")
    if len(adressen) > HOECHSTENS_ADRESSEN:
        satz = f"{len(adressen)} Adressen; möglich sind höchstens {HOECHSTENS_ADRESSEN}."
        yield eingabefehler(feld, satz)


def _genannt(adressen: Iterable[str]) -> str:
    return ", ".join(f"„{adresse[:60]}“" for adresse in adressen)


def _ist_adresse(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= LAENGE_ADRESSE


def _unterschied(
    bisher: Netzwerkregeln, neu: Netzwerkregeln
) -> tuple[dict[str, Any], dict[str, str]]:
    """Forms and whether there is a rule as data; the free texts that differ."""
    daten: dict[str, Any] = {"hat_ausschlussregel": bool(neu.ausschlussregel.strip())}
    if bisher.genuegende_formen != neu.genuegende_formen:
        daten["genuegende_formen"] = list(neu.genuegende_formen)
    felder = ("ausschlussregel", "unterzeichnend_land", "amt_land")
    geaendert = [f for f in felder if getattr(bisher, f) != getattr(neu, f)]
    texte = {feld: getattr(neu, feld) for feld in geaendert}
    if bisher.berichtsverteiler != neu.berichtsverteiler:
        daten["anzahl_im_berichtsverteiler"] = len(neu.berichtsverteiler)
        geaendert.append("berichtsverteiler")
        texte["berichtsverteiler"] = "\n".join(neu.berichtsverteiler)
    daten["geaendert"] = geaendert
    return daten, texte


def betroffene_unterschriften(bisher: Netzwerkregeln, neu: Netzwerkregeln) -> tuple[int, int]:
    """Open cases with a signature whose form no longer suffices, and with one that now does."""
    vorher, nachher = set(bisher.genuegende_formen), set(neu.genuegende_formen)
    offene = Unterschrift.objects.filter(
        antrag__status__in=list(OFFENE_STATUS), zurueckgenommen_am__isnull=True
    )

    def vorgaenge(formen: set[str]) -> int:
        return offene.filter(form__in=formen).values("antrag").distinct().count()

    return vorgaenge(vorher - nachher), vorgaenge(nachher - vorher)
