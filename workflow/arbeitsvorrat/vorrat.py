"""Reads the inbox: one statement for the numbers of all views, one for the rows of one view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Count, DateField, Exists, OuterRef, Q, Value
from django.db.models.functions import Coalesce

from antraege.abstand import Abstand, abstand
from antraege.akteur import Akteur
from antraege.blaettern import Ordnung, Seite, Stelle, Werte, blaettere, lies_tag
from antraege.choices import AmZug, Freigabeart, Handlung, Rolle
from antraege.models import Nachweis, Protokolleintrag
from antraege.worte import AM_ZUG_WORTE, voller_name
from workflow.arbeitsvorrat.ansichten import (
    Ansicht,
    bedingungen,
    erinnerung_ohne_adresse,
    fehlgeschlagene_mail,
    gescheitertes_dokument,
    offene_freigabe,
    uebliche_ansicht,
    vorrat,
)
from workflow.arbeitsvorrat.ausserdem import eigene_neben_vorgaengen
from workflow.arbeitsvorrat.gruende import Lage, gruende, schrittwort

NIE = date(9999, 12, 31)
ORDNUNG = Ordnung(spalte="rang", lies=lies_tag)
"""What is overdue longest comes first; what is due at no time last."""

KENNZEICHEN = (
    "zeichnung_offen",
    "aufnahme_offen",
    "ablehnung_offen",
    "aufhebung_offen",
    "unterschrift_offen",
    "mail_fehlgeschlagen",
    "dokument_gescheitert",
    "erinnerung_ohne_adresse",
    "antwort_eingegangen",
    "nachweis_ungesichtet",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorratszeile:
    """One line of the inbox, ready to be printed."""

    antrag_id: int
    name: str
    aktenzeichen: str
    schritt: str
    gruende: tuple[str, ...]
    am_zug: str
    am_zug_seit: date | None
    ist_pausiert: bool
    faellig_am: date | None
    abstand: Abstand | None
    zustaendig: str


@dataclass(frozen=True, slots=True)
class Zaehlung:
    """How many cases each view holds, and how urgent this person's own ones are."""

    je_ansicht: dict[Ansicht, int]
    eigene: int
    ueberfaellig: int
    heute: int


def zaehle(akteur: Akteur, heute: date) -> Zaehlung:
    """All numbers of the inbox in one statement."""
    je_ansicht = bedingungen(akteur, heute)
    eigene = je_ansicht[uebliche_ansicht(akteur)]
    zaehler = {a.value: Count("pk", filter=q) if q else Count("pk") for a, q in je_ansicht.items()}
    zahlen = vorrat().aggregate(
        **zaehler,
        eigene_ueberfaellig=Count("pk", filter=eigene & Q(faellig_am__lt=heute)),
        eigene_heute=Count("pk", filter=eigene & Q(faellig_am=heute)),
    )
    return Zaehlung(
        {ansicht: zahlen[ansicht.value] for ansicht in je_ansicht},
        zahlen[uebliche_ansicht(akteur).value],
        zahlen["eigene_ueberfaellig"],
        zahlen["eigene_heute"],
    )


def anzahl_eigene(akteur: Akteur, heute: date) -> int:
    """How much waits for this person, cases and what stands beside them: the menu's number."""
    anweisung, parameter = _eigene(akteur.rollen, heute)
    werte = [akteur.person_id if p == PERSON else p for p in parameter]
    with connection.cursor() as cursor:
        cursor.execute(anweisung, werte)
        return len(cursor.fetchall())


PERSON = -1
"""A key that nobody has: it stands in the statement where the person's key goes in."""


@lru_cache(maxsize=64)
def _eigene(rollen: frozenset[Rolle], heute: date) -> tuple[str, tuple[Any, ...]]:
    """The statement and its parameters, once per day: every page of the office asks for it.

    Putting it into SQL takes Django ten times as long as the database needs to answer, and as
    long as the rest of a page. It gives keys, not their number: one person's tasks are few.
    """
    jemand = Akteur(PERSON, "", rollen)
    faelle = vorrat().filter(bedingungen(jemand, heute)[uebliche_ansicht(jemand)])
    eigene = faelle.order_by().values_list("pk")
    alles = eigene.union(*eigene_neben_vorgaengen(jemand, heute), all=True).order_by()
    return alles.query.sql_with_params()


def lies_ansicht(akteur: Akteur, ansicht: Ansicht, heute: date, stelle: Stelle) -> Seite:
    """One page of one view; its rows go through :func:`zeile`."""
    gemeint = vorrat().filter(bedingungen(akteur, heute)[ansicht])
    zeilen = gemeint.annotate(
        rang=Coalesce("faellig_am", Value(NIE, output_field=DateField())),
        zeichnung_offen=offene_freigabe(Freigabeart.ZEICHNUNG),
        aufnahme_offen=offene_freigabe(Freigabeart.AUFNAHME),
        ablehnung_offen=offene_freigabe(Freigabeart.ABLEHNUNG),
        aufhebung_offen=offene_freigabe(Freigabeart.AUFHEBUNG),
        unterschrift_offen=offene_freigabe(Freigabeart.UNTERSCHRIFT),
        mail_fehlgeschlagen=fehlgeschlagene_mail(),
        dokument_gescheitert=gescheitertes_dokument(),
        erinnerung_ohne_adresse=erinnerung_ohne_adresse(),
        antwort_eingegangen=_antwort_ist_das_letzte(),
        nachweis_ungesichtet=Exists(
            Nachweis.objects.filter(antrag=OuterRef("pk"), gesichtet_am__isnull=True)
        ),
    ).values(
        "pk",
        "rang",
        "aktenzeichen",
        "status",
        "am_zug",
        "am_zug_seit",
        "ist_pausiert",
        "faellig_am",
        "faellig_grund",
        "zustaendig__name",
        "kommune__name",
        "kommune__typ",
        *KENNZEICHEN,
    )
    return blaettere(zeilen, ORDNUNG, stelle)


def _antwort_ist_das_letzte() -> Exists:
    """The answer to a question is the last entry of the case: nobody has worked on it since."""
    letzter = Protokolleintrag.objects.filter(
        antrag=OuterRef("pk"),
        nr=OuterRef("protokoll_nr"),
        handlung=Handlung.RUECKFRAGE_BEANTWORTEN,
    )
    return Exists(letzter)


def zeile(werte: Werte, heute: date) -> Vorratszeile:
    """A row of the database in words."""
    lage = Lage(
        status=werte["status"],
        am_zug=werte["am_zug"],
        faellig_am=werte["faellig_am"],
        faellig_grund=werte["faellig_grund"],
        ist_zugeteilt=werte["zustaendig__name"] is not None,
        **{name: bool(werte[name]) for name in KENNZEICHEN},
    )
    zug = werte["am_zug"]
    return Vorratszeile(
        antrag_id=werte["pk"],
        name=voller_name(werte["kommune__typ"], werte["kommune__name"]),
        aktenzeichen=werte["aktenzeichen"],
        schritt=schrittwort(werte["status"]),
        gruende=gruende(lage, heute),
        am_zug=AM_ZUG_WORTE[AmZug(zug)].intern if zug else "",
        am_zug_seit=werte["am_zug_seit"],
        ist_pausiert=werte["ist_pausiert"],
        faellig_am=werte["faellig_am"],
        abstand=abstand(werte["faellig_am"], heute) if werte["faellig_am"] else None,
        zustaendig=werte["zustaendig__name"] or "",
    )
