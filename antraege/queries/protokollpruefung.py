"""Verification of the protocol: every chain, entry by entry, in constant memory.

What it cannot see: a tail that was cut while number and head were adjusted, or a chain rewritten as
a whole. Only a seal kept outside the database shows that.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from antraege.models import (
    Antrag,
    Installation,
    Kommune,
    Mitgliedschaft,
    Protokolleintrag,
    Protokolltext,
)
from antraege.models.installation import LEERER_KOPF, Kette
from antraege.protokoll import (
    KETTE_DER_INSTALLATION,
    eintragshash,
    kanonisch,
    kette_der_kommune,
    kette_der_mitgliedschaft,
    kette_des_antrags,
    spalten_im_inhalt,
    texthash,
)

STUECK = 500


@dataclass(frozen=True, slots=True)
class Befund:
    """What is wrong: in which chain, at which entry (0: the chain as a whole)."""

    kette: str
    nr: int
    satz: str

    def __str__(self) -> str:
        """One line for the operator."""
        stelle = f", Eintrag {self.nr}" if self.nr else ""
        return f"{self.kette}{stelle}: {self.satz}"


@dataclass(slots=True)
class Zaehlung:
    """What the verification has looked at."""

    ketten: int = 0
    eintraege: int = 0
    fehlende_texte: int = 0
    """Free texts that were deleted, as may happen one day; no finding."""


@dataclass(slots=True)
class _Stand:
    """How far a chain has been followed."""

    nr: int = 0
    kopf: str = LEERER_KOPF
    nummern: dict[int, int] = field(default_factory=dict)
    """Key of an entry -> its number, for corrections that name it."""


@contextmanager
def _schnappschuss() -> Iterator[None]:
    """One state of the database for the whole walk: acts that happen meanwhile are no findings."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def pruefe_protokoll(zaehlung: Zaehlung) -> Iterator[Befund]:
    """All findings, chain by chain; ``zaehlung`` grows along."""
    with _schnappschuss():
        yield from _alle_ketten(zaehlung)


def _alle_ketten(zaehlung: Zaehlung) -> Iterator[Befund]:
    yield from _art(
        Antrag.objects.all(), "antrag_id", lambda a: kette_des_antrags(a.aktenzeichen), zaehlung
    )
    yield from _art(
        Mitgliedschaft.objects.select_related("kommune"),
        "mitgliedschaft_id",
        lambda m: kette_der_mitgliedschaft(m.kommune.ags, m.erfasst_am),
        zaehlung,
    )
    yield from _art(
        Kommune.objects.all(), "kommune_id", lambda k: kette_der_kommune(k.ags), zaehlung
    )
    yield from _installation(zaehlung)


def _art[K: Kette](
    besitzer: QuerySet[K], spalte: str, name: Callable[[K], str], zaehlung: Zaehlung
) -> Iterator[Befund]:
    """All chains of one kind: owners and entries run side by side, both in the order of the key."""
    eintraege = Protokolleintrag.objects.filter(**{f"{spalte}__isnull": False})
    gruppen = groupby(_in_stuecken(eintraege, spalte), key=lambda zeile: getattr(zeile, spalte))
    gruppe = next(gruppen, None)
    for zeile in besitzer.order_by("pk").iterator(chunk_size=STUECK):
        while gruppe is not None and gruppe[0] < zeile.pk:
            yield _herrenlos(spalte, gruppe[0])
            gruppe = next(gruppen, None)
        ist_ihre = gruppe is not None and gruppe[0] == zeile.pk
        eigene = gruppe[1] if gruppe is not None and ist_ihre else ()
        yield from _kette(name(zeile), zeile, eigene, zaehlung)
        if ist_ihre:
            gruppe = next(gruppen, None)
    while gruppe is not None:
        yield _herrenlos(spalte, gruppe[0])
        gruppe = next(gruppen, None)


def _herrenlos(spalte: str, schluessel: int) -> Befund:
    art = spalte.removesuffix("_id")
    return Befund(f"{art}/({schluessel})", 0, "Zu diesen Einträgen gibt es keine Akte mehr.")


def _installation(zaehlung: Zaehlung) -> Iterator[Befund]:
    eintraege = Protokolleintrag.objects.filter(
        antrag__isnull=True, mitgliedschaft__isnull=True, kommune__isnull=True
    )
    besitzer = Installation.objects.first()
    yield from _kette(
        KETTE_DER_INSTALLATION, besitzer or Installation(), _in_stuecken(eintraege, "nr"), zaehlung
    )


def _in_stuecken(eintraege: QuerySet[Protokolleintrag], spalte: str) -> Iterator[Protokolleintrag]:
    sortiert = eintraege.order_by(spalte, "nr", "pk").prefetch_related("texte")
    yield from sortiert.iterator(chunk_size=STUECK)


def _kette(
    name: str, besitzer: Kette, eintraege: Iterable[Protokolleintrag], zaehlung: Zaehlung
) -> Iterator[Befund]:
    """One chain from its first entry to the head on the owner's row."""
    stand = _Stand()
    for eintrag in eintraege:
        zaehlung.eintraege += 1
        for satz in _saetze(eintrag, name, stand, zaehlung):
            yield Befund(name, eintrag.nr, satz)
        stand.nr, stand.kopf = eintrag.nr, eintrag.hash
        stand.nummern[eintrag.pk] = eintrag.nr
    zaehlung.ketten += bool(stand.nr)
    if (besitzer.protokoll_nr, besitzer.protokoll_kopf) != (stand.nr, stand.kopf):
        yield Befund(
            name,
            0,
            f"Die Akte nennt {besitzer.protokoll_nr} Einträge, die Kette endet mit Eintrag "
            f"{stand.nr}, oder der Kopf ist ein anderer.",
        )


def _saetze(
    eintrag: Protokolleintrag, name: str, stand: _Stand, zaehlung: Zaehlung
) -> Iterator[str]:
    if eintrag.nr != stand.nr + 1:
        yield f"Auf Eintrag {stand.nr} folgt Eintrag {eintrag.nr}."
    if eintrag.vorgaenger != stand.kopf:
        yield "Der Verweis auf den Eintrag davor stimmt nicht."
    if not _hash_stimmt(eintrag):
        yield "Der Hash passt nicht zum Inhalt."
    inhalt = _gelesen(eintrag.inhalt)
    if inhalt is None:
        yield "Der Inhalt ist nicht lesbar oder nicht in der festgelegten Form."
        return
    if inhalt.get("kette") != name:
        yield f"Der Inhalt gehört zur Kette „{inhalt.get('kette')}“."
    yield from _spaltensaetze(eintrag, inhalt, stand)
    yield from _textsaetze(eintrag, inhalt, zaehlung)


def _hash_stimmt(eintrag: Protokolleintrag) -> bool:
    try:
        return eintragshash(eintrag.vorgaenger, eintrag.inhalt) == eintrag.hash
    except ValueError:  # no hexadecimal number
        return False


def _gelesen(text: str) -> dict[str, Any] | None:
    """The content, if it is JSON in exactly the canonical form."""
    try:
        inhalt = json.loads(text)
        return inhalt if isinstance(inhalt, dict) and kanonisch(inhalt) == text else None
    except ValueError:
        return None


def _spaltensaetze(
    eintrag: Protokolleintrag, inhalt: dict[str, Any], stand: _Stand
) -> Iterator[str]:
    for spalte, wert in spalten_im_inhalt(eintrag).items():
        if spalte not in inhalt or inhalt[spalte] != wert:
            yield f"Spalte „{spalte}“ weicht vom Inhalt ab."
    berichtigt = stand.nummern.get(eintrag.berichtigt_id, 0) if eintrag.berichtigt_id else None
    if inhalt.get("berichtigt") != berichtigt:
        yield "Spalte „berichtigt“ weicht vom Inhalt ab."


def _textsaetze(
    eintrag: Protokolleintrag, inhalt: dict[str, Any], zaehlung: Zaehlung
) -> Iterator[str]:
    genannt = inhalt.get("texte")
    if not isinstance(genannt, dict):
        yield "Die Liste der Texte fehlt im Inhalt."
        return
    vorhanden = {text.feld: text for text in eintrag.texte.all()}
    zaehlung.fehlende_texte += len(genannt.keys() - vorhanden.keys())
    for feld, text in sorted(vorhanden.items()):
        if feld not in genannt:
            yield f"Der Text „{feld}“ steht nicht im Inhalt."
        elif not _text_stimmt(text, genannt[feld]):
            yield f"Der Text „{feld}“ wurde verändert."


def _text_stimmt(text: Protokolltext, hash_im_inhalt: object) -> bool:
    try:
        return texthash(text.salz, text.text) == hash_im_inhalt
    except ValueError:
        return False
