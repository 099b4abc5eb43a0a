"""What waits beside the cases: vacant places, rounds, decisions on members, versions and reports.

Everybody of the office sees every vacancy; it counts as a task for whoever was responsible for the
body's last case, and for all officers where nobody was. Decisions are shown to, and count for,
those who may take them: leadership, without the person who proposed them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import (
    Exists,
    F,
    IntegerField,
    Max,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.urls import reverse

from antraege.akteur import Akteur
from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Freigabeart,
    Freigabestand,
    Gebietsart,
    Gebietsstand,
    Rolle,
    Rundenstand,
)
from antraege.filterung import adresse
from antraege.models import (
    Ansprechperson,
    Antrag,
    Freigabe,
    Gebietsaenderung,
    Kommune,
    Mitgliedschaft,
    Unterzeichnungsrunde,
    Verwaltungsspitze,
)
from antraege.queries.register import Registerstand, gefilterte
from antraege.worte import voller_name
from berichte.abschluss.kalender import kurz, name
from berichte.abschluss.queries import unfreigegebene
from berichte.models import Monatsabschluss
from workflow.verfahren.models import Rundenlauf

VOR_LISTENSCHLUSS = timedelta(days=7)
HOECHSTENS_OFFEN = 10
"""Lines beyond these are folded away: after an election many terms end on one day."""

ENTSCHEIDUNGEN: dict[str, str] = {
    Freigabeart.AUSSCHLUSS: "Ausschluss entscheiden",
    Freigabeart.RECHTSNACHFOLGE: "Überleitung auf die Rechtsnachfolge entscheiden",
    Freigabeart.KATALOG: "Inkrafttreten des Kriterienkatalogs entscheiden",
    Freigabeart.FASSUNG: "Inkrafttreten der Textfassung entscheiden",
    Freigabeart.GEBIETSAENDERUNG: "Vollzug der Gebietsänderung entscheiden",
    Freigabeart.GEBIETSAUFHEBUNG: "Aufhebung der Gebietsänderung entscheiden",
}
"""Proposals that belong to no case."""

ANSPRECHPERSON, SPITZE = "ansprechperson", "spitze"
VAKANZEN: dict[str, str] = {
    ANSPRECHPERSON: "Ansprechperson am {tag} ausgeschieden, Nachfolge nicht bekannt",
    SPITZE: "Amtszeit der Verwaltungsspitze am {tag} beendet, Nachfolge nicht bekannt",
}


@dataclass(frozen=True, slots=True)
class Hinweis:
    """One line: what it is about, where it is done, and what."""

    titel: str
    url: str
    satz: str


@dataclass(frozen=True, slots=True)
class Ausserdem:
    """All lines, and how many of them are this person's to do."""

    zeilen: tuple[Hinweis, ...]
    anzahl_eigene: int

    @property
    def vorn(self) -> tuple[Hinweis, ...]:
        """What is seen at once."""
        return self.zeilen[:HOECHSTENS_OFFEN]

    @property
    def weitere(self) -> tuple[Hinweis, ...]:
        """What is folded away."""
        return self.zeilen[HOECHSTENS_OFFEN:]


class Vakanz(NamedTuple):
    """A place that was held until ``bis``, and by nobody after."""

    art: str
    ags: str
    typ: str
    name: str
    sortierung: str
    bis: date
    zustaendig_id: int | None


def lies_ausserdem(akteur: Akteur, heute: date) -> Ausserdem:
    """Everything beside the cases, in a few statements whatever their number."""
    entscheidungen = list(_entscheidungen(akteur))
    monate = list(_monatsberichte(akteur))
    versand = list(_versand(akteur))
    runden = list(_runden(akteur, heute))
    register = list(_registervorschlaege(akteur))
    vakanzen = _lies_vakanzen(heute) if akteur.hat(Rolle.BEARBEITUNG) else []
    eigene = [v for v in vakanzen if v.zustaendig_id in (akteur.person_id, None)]
    zeilen = (
        *(_entscheidung(freigabe, heute) for freigabe in entscheidungen),
        *map(_monatsbericht, monate),
        *map(_versandfreigabe, versand),
        *(_runde(r, heute) for r in runden),
        *map(_registervorschlag, register),
        *(_ohne_ansprechperson(heute) if akteur.hat(Rolle.BEARBEITUNG) else ()),
        *map(_vakanz, vakanzen),
    )
    beschluesse = len(entscheidungen) + len(monate) + len(versand)
    return Ausserdem(zeilen, beschluesse + len(runden) + len(register) + len(eigene))


def eigene_neben_vorgaengen(akteur: Akteur, heute: date) -> list[QuerySet[Model, tuple[int]]]:
    """The same tasks of this person as parts of a statement that counts them."""
    teile: list[QuerySet[Model, tuple[int]]] = [
        _entscheidungen(akteur).order_by().values_list("pk"),
        _monatsberichte(akteur).order_by().values_list("pk"),
        _versand(akteur).order_by().values_list("pk"),
        _runden(akteur, heute).order_by().values_list("pk"),
        _registervorschlaege(akteur).order_by().values_list("pk"),
    ]
    if akteur.hat(Rolle.BEARBEITUNG):
        meine = Q(zustaendig_id=akteur.person_id) | Q(zustaendig_id=None)
        teile += [q.filter(meine).values_list("pk") for q in _vakante(heute).values()]
    return teile


# --- decisions


def _entscheidungen(akteur: Akteur) -> QuerySet[Freigabe]:
    """Open proposals on members and versions that this person may decide (four eyes)."""
    if not akteur.hat(Rolle.LEITUNG):
        return Freigabe.objects.none()
    offene = Freigabe.objects.filter(stand=Freigabestand.OFFEN, art__in=ENTSCHEIDUNGEN)
    return (
        offene.exclude(vorgeschlagen_von_id=akteur.person_id)
        .select_related("mitgliedschaft__kommune", "katalog", "fassung", "gebietsaenderung")
        .prefetch_related("gebietsaenderung__teile__kommune")
        .order_by("vorgeschlagen_am", "pk")
    )


def _entscheidung(freigabe: Freigabe, heute: date) -> Hinweis:
    satz = ENTSCHEIDUNGEN[freigabe.art]
    if freigabe.mitgliedschaft is not None:
        kommune = freigabe.mitgliedschaft.kommune
        return Hinweis(voller_name(kommune.typ, kommune.name), _seite(kommune.ags), satz)
    if (aenderung := freigabe.gebietsaenderung) is not None:
        tag = aenderung.wirksam_am
        zusatz = f", möglich ab {tag:%d.%m.%Y}" if tag is not None and tag > heute else ""
        return _gebietsaenderung(aenderung, f"{satz}{zusatz}")
    return Hinweis(str(freigabe.katalog or freigabe.fassung), reverse("fassungen:uebersicht"), satz)


def _gebietsaenderung(aenderung: Gebietsaenderung, satz: str) -> Hinweis:
    namen = (t.kommune.name if t.kommune else t.name for t in aenderung.teile.all())
    titel = f"{Gebietsart(aenderung.art).label}: {', '.join(namen)}"
    return Hinweis(titel, reverse("gebiet:aenderung", args=[aenderung.pk]), satz)


def _registervorschlaege(akteur: Akteur) -> QuerySet[Gebietsaenderung]:
    """Changes of bodies that a newer register has proposed, to be completed or discarded."""
    if not akteur.hat(Rolle.BEARBEITUNG):
        return Gebietsaenderung.objects.none()
    entwuerfe = Gebietsaenderung.objects.filter(stand=Gebietsstand.ENTWURF).exclude(kennung="")
    return entwuerfe.prefetch_related("teile__kommune").order_by("pk")


def _registervorschlag(aenderung: Gebietsaenderung) -> Hinweis:
    return _gebietsaenderung(aenderung, "Vorschlag aus dem Register ergänzen oder verwerfen")


def _monatsberichte(akteur: Akteur) -> QuerySet[Monatsabschluss]:
    """Closed months that this person may release."""
    return unfreigegebene() if akteur.hat(Rolle.LEITUNG) else Monatsabschluss.objects.none()


def _monatsbericht(abschluss: Monatsabschluss) -> Hinweis:
    monat = abschluss.monat
    url = reverse("monatsbericht:freigeben", args=[kurz(monat)])
    return Hinweis(f"Monatsbericht {name(monat)}", url, "Freigabe entscheiden")


# --- signing rounds


def _versand(akteur: Akteur) -> QuerySet[Rundenlauf]:
    """Large mailings that this person may release (four eyes)."""
    if not akteur.hat(Rolle.LEITUNG):
        return Rundenlauf.objects.none()
    wartende = Rundenlauf.objects.filter(stand=Rundenlauf.Stand.VORGELEGT)
    return wartende.exclude(person_id=akteur.person_id or 0).select_related("runde")


def _versandfreigabe(lauf: Rundenlauf) -> Hinweis:
    url = reverse("runden:lauf", args=[lauf.pk])
    return Hinweis(lauf.runde.bezeichnung, url, "Versand der Einladungen entscheiden")


def _runden(akteur: Akteur, heute: date) -> QuerySet[Unterzeichnungsrunde]:
    """Rounds whose list closes soon, or whose day has come, until they are closed."""
    if not akteur.hat(Rolle.BEARBEITUNG):
        return Unterzeichnungsrunde.objects.none()
    bald = heute + VOR_LISTENSCHLUSS
    return Unterzeichnungsrunde.objects.filter(
        stand=Rundenstand.GEPLANT, listenschluss__lte=bald
    ).order_by("am", "pk")


def _runde(runde: Unterzeichnungsrunde, heute: date) -> Hinweis:
    if runde.am <= heute:
        satz = f"Unterzeichnung am {runde.am:%d.%m.%Y}: abhaken und abschließen"
    elif runde.listenschluss < heute:
        satz = f"Unterzeichnung am {runde.am:%d.%m.%Y}, die Liste ist geschlossen"
    else:
        satz = f"Listenschluss am {runde.listenschluss:%d.%m.%Y}"
    return Hinweis(runde.bezeichnung, reverse("runden:runde", args=[runde.pk]), satz)


# --- vacancies


def _vakante(heute: date) -> dict[str, QuerySet[Kommune]]:
    """Kind of place -> bodies on their way or in the network where it fell vacant."""
    stellen: dict[str, QuerySet[Ansprechperson] | QuerySet[Verwaltungsspitze]] = {
        ANSPRECHPERSON: Ansprechperson.objects.filter(ist_vertretung=False),
        SPITZE: Verwaltungsspitze.objects.filter(ist_allgemeine_vertretung=False),
    }
    return {art: _verwaist(art, inhabende, heute) for art, inhabende in stellen.items()}


def _verwaist(
    art: str, inhabende: QuerySet[Ansprechperson] | QuerySet[Verwaltungsspitze], heute: date
) -> QuerySet[Kommune]:
    """Somebody held the place until a day before today, nobody holds it now or will."""
    hier = inhabende.filter(kommune=OuterRef("pk"))
    bleibt = Q(gueltig_bis=None) | Q(gueltig_bis__gte=heute)
    mitglied = Mitgliedschaft.objects.filter(
        kommune=OuterRef("pk"), status__in=BESTEHENDE_MITGLIEDSSTATUS
    )
    vorgaenge = Antrag.objects.filter(kommune=OuterRef("pk"))
    unterwegs = vorgaenge.filter(status__in=OFFENE_STATUS).order_by()
    zuletzt = hier.order_by().values("kommune").annotate(zuletzt=Max("gueltig_bis"))
    return (
        Kommune.objects.filter(
            Exists(hier), ~Exists(hier.filter(bleibt)), Q(Exists(mitglied)) | Q(Exists(unterwegs))
        )
        .annotate(
            art=Value(art),
            bis=Subquery(zuletzt.values("zuletzt")),
            zustaendig_id=Subquery(
                vorgaenge.order_by("-erfasst_am", "-pk").values("zustaendig_id")[:1],
                output_field=IntegerField(),
            ),
        )
        .order_by()
    )


def _lies_vakanzen(heute: date) -> list[Vakanz]:
    spalten = [F(feld) for feld in Vakanz.__annotations__]
    ansprechpersonen, spitzen = (q.values_list(*spalten) for q in _vakante(heute).values())
    gelesen = (Vakanz(*werte) for werte in ansprechpersonen.union(spitzen, all=True).order_by())
    return sorted(gelesen, key=lambda v: (v.art, v.sortierung, v.ags))


def _vakanz(vakanz: Vakanz) -> Hinweis:
    satz = VAKANZEN[vakanz.art].format(tag=f"{vakanz.bis:%d.%m.%Y}")
    return Hinweis(voller_name(vakanz.typ, vakanz.name), _seite(vakanz.ags), satz)


def _ohne_ansprechperson(heute: date) -> Iterator[Hinweis]:
    """One line for all members of whom no contact is known today; it is nobody's task alone."""
    angaben = {"stand": Registerstand.OHNE_ANSPRECHPERSON.value}
    anzahl = gefilterte(angaben, heute, sieht_vorgaenge=True).count()
    if anzahl:
        titel = "1 Mitglied" if anzahl == 1 else f"{anzahl} Mitglieder"
        url = reverse("register:liste") + adresse(angaben)
        yield Hinweis(titel, url, "ohne bekannte Ansprechperson")


def _seite(ags: str) -> str:
    return reverse("akte:kommune", args=[ags])
