"""One case with all its facts in two statements: the (locked) row, then everything else."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import JSONObject

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Fassungsstand,
    Nachrichtenstand,
)
from antraege.fall import (
    NUR_DER_KOMMUNE,
    SAMMLUNGEN,
    AndererVorgang,
    AntragZeile,
    Fall,
    FassungZeile,
    FreigabeZeile,
    InstallationZeile,
    KatalogZeile,
    KommuneZeile,
    KriteriumZeile,
    MitgliedschaftZeile,
    Zeile,
)
from antraege.models import Antrag, Freigabe, Kommune, Mitgliedschaft
from antraege.queries.zeilen import aus_daten, aus_modell, spaltennamen


def fall_des_antrags(antrag_id: int, *, sperren: bool = False) -> Fall:
    """The case with this key. Raises ``Antrag.DoesNotExist``."""
    antraege = Antrag.objects.select_related("kommune")
    if sperren:
        # The body too, after the case: nobody begins or resumes another case of it meanwhile.
        antraege = antraege.select_for_update(of=("self", "kommune"))
    antrag = antraege.get(pk=antrag_id)
    return _zusammen(aus_modell(KommuneZeile, antrag.kommune), aus_modell(AntragZeile, antrag))


def fall_der_kommune(kommune_id: int, *, sperren: bool = False) -> Fall:
    """The body before a case exists, or for its membership. Raises ``Kommune.DoesNotExist``."""
    kommunen: QuerySet[Kommune] = Kommune.objects.all()
    if sperren:
        kommunen = kommunen.select_for_update(of=("self",))
    kommune = kommunen.get(pk=kommune_id)
    return _zusammen(aus_modell(KommuneZeile, kommune), AntragZeile(kommune_id=kommune.pk))


def fall_der_mitgliedschaft(mitgliedschaft_id: int, *, sperren: bool = False) -> Fall:
    """The body of a membership, locked in the order Kommune, Mitgliedschaft.

    Raises ``Mitgliedschaft.DoesNotExist``.
    """
    kommune_id = Mitgliedschaft.objects.values_list("kommune_id", flat=True).get(
        pk=mitgliedschaft_id
    )
    fall = fall_der_kommune(kommune_id, sperren=sperren)
    mitgliedschaften = Mitgliedschaft.objects.select_related("antrag")
    if sperren:
        mitgliedschaften = mitgliedschaften.select_for_update(of=("self",))
    mitgliedschaft = mitgliedschaften.get(pk=mitgliedschaft_id)
    if mitgliedschaft.antrag is not None:
        # Whom the office wrote to on the way in is whom it writes to about the membership.
        fall = fall.mit_antrag(
            kontakt_name=mitgliedschaft.antrag.kontakt_name,
            kontakt_mail=mitgliedschaft.antrag.kontakt_mail,
        )
    zeile = aus_modell(MitgliedschaftZeile, mitgliedschaft)
    freigaben = Freigabe.objects.filter(mitgliedschaft_id=mitgliedschaft_id).order_by("pk")
    return replace(
        fall,
        mitgliedschaft=zeile,
        freigaben=tuple(aus_modell(FreigabeZeile, freigabe) for freigabe in freigaben),
    )


def _zusammen(kommune: KommuneZeile, antrag: AntragZeile) -> Fall:
    """Read all collections in one statement and put the case together."""
    gelesen: dict[str, list[Any]] = {name: [] for name in _QUELLEN}
    teile = [_teil(name, bedingung) for name, bedingung in _teile(kommune, antrag)]
    for name, daten in teile[0].union(*teile[1:], all=True).order_by():
        gelesen[name].append(aus_daten(_QUELLEN[name], daten))
    for zeilen in gelesen.values():
        zeilen.sort(key=lambda zeile: zeile.id)
    mitgliedschaften = gelesen.pop("mitgliedschaften")
    einstellungen = gelesen.pop("einstellungen") or [InstallationZeile()]
    mitgliedschaft = next(
        (m for m in reversed(mitgliedschaften) if m.besteht),
        mitgliedschaften[-1]
        if mitgliedschaften
        else MitgliedschaftZeile(kommune_id=kommune.id or 0),
    )
    return Fall(
        kommune=kommune,
        antrag=antrag,
        mitgliedschaft=mitgliedschaft,
        einstellungen=einstellungen[0],
        **{name: tuple(zeilen) for name, zeilen in gelesen.items()},
    )


_QUELLEN: dict[str, type[Zeile]] = {
    **SAMMLUNGEN,
    "andere_vorgaenge": AndererVorgang,
    "mitgliedschaften": MitgliedschaftZeile,
    "kataloge": KatalogZeile,
    "alle_kriterien": KriteriumZeile,
    "fassungen": FassungZeile,
    "einstellungen": InstallationZeile,
}


def _teile(kommune: KommuneZeile, antrag: AntragZeile) -> Iterable[tuple[str, Q]]:
    """Collection and condition of every part of the union."""
    in_kraft = Q(stand=Fassungsstand.IN_KRAFT)
    for name, klasse in SAMMLUNGEN.items():
        if klasse.besitzer[0] == "kommune_id":
            if antrag.id is None or name not in NUR_DER_KOMMUNE:
                yield name, Q(kommune_id=kommune.id)
        elif antrag.id is not None:
            yield name, _des_antrags(name, antrag.id)
        elif "kommune_id" in klasse.besitzer:
            # What belongs to a case is changed on its chain, not on the body's.
            yield name, Q(kommune_id=kommune.id, antrag_id__isnull=True)
    yield (
        "andere_vorgaenge",
        Q(kommune_id=kommune.id, status__in=list(OFFENE_STATUS)) & ~Q(pk=antrag.id or 0),
    )
    besteht = Q(kommune_id=kommune.id, status__in=list(BESTEHENDE_MITGLIEDSSTATUS))
    yield (
        "mitgliedschaften",
        besteht if antrag.id is None else besteht | Q(antrag_id=antrag.id),
    )
    yield "kataloge", in_kraft | Q(pk=antrag.katalog_id or 0)
    yield (
        "alle_kriterien",
        Q(katalog__stand=Fassungsstand.IN_KRAFT) | Q(katalog_id=antrag.katalog_id or 0),
    )
    yield "fassungen", Q()
    yield "einstellungen", Q()


def _des_antrags(name: str, antrag_id: int) -> Q:
    bedingung = Q(antrag_id=antrag_id)
    if name == "nachrichten":
        bedingung &= Q(stand__in=[Nachrichtenstand.GEPLANT, Nachrichtenstand.FEHLGESCHLAGEN])
    return bedingung


def _teil(name: str, bedingung: Q) -> Any:
    """One part of the union, as a query set of (name of the collection, row as JSON)."""
    return _auswahl(name).filter(bedingung)


@cache
def _auswahl(name: str) -> Any:
    """The part without its condition; never evaluated itself, so it can be shared."""
    klasse = _QUELLEN[name]
    spalten = {spalte: spalte for spalte in spaltennamen(klasse)}
    zeilen = klasse.modell._default_manager.order_by()
    return zeilen.annotate(teil_name=Value(name), teil_daten=JSONObject(**spalten)).values_list(
        "teil_name", "teil_daten"
    )
