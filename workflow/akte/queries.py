"""What the pages of a body read. The number of statements does not depend on its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from antraege.akteur import Akteur
from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, Gebietsstand
from antraege.fall import Fall, FreigabeZeile, MitgliedschaftZeile
from antraege.models import (
    Antrag,
    Dokument,
    Freigabe,
    Gebietsteil,
    Gebietsuebergang,
    Kommune,
    Mitgliedschaft,
    Nachricht,
    Protokolleintrag,
    Zusage,
)
from antraege.queries.gebiet import fuehrt_fort, heutige_nachfolger
from antraege.queries.zeilen import aus_modell
from antraege.worte import KREISE, voller_name
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.tuer import Ziel, lade


@dataclass(frozen=True, slots=True)
class Blatt:
    """What every office role sees of a body: register and memberships."""

    kommune: Kommune
    gemeinden: tuple[Kommune, ...]
    mitgliedschaften: tuple[Mitgliedschaft, ...]
    """Its own, newest first."""
    uebergeleitet: tuple[Mitgliedschaft, ...]
    """Memberships of other bodies that have passed to this one."""
    gebietsteile: tuple[Gebietsteil, ...] = ()
    """All parts of the executed changes that touched this body, in order."""
    nachfolger: tuple[Kommune, ...] = ()
    """Who there is today, where the body has ended."""

    @property
    def mitgliedschaft(self) -> Mitgliedschaft | None:
        """The membership that exists now."""
        return next(
            (m for m in self.mitgliedschaften if m.status in BESTEHENDE_MITGLIEDSSTATUS), None
        )


@dataclass(frozen=True, slots=True)
class Kommunenakte:
    """The whole file of a body, for who reads everything."""

    blatt: Blatt
    fall: Fall
    """The body as the door sees it."""
    vorgaenge: tuple[Antrag, ...]
    """All cases, newest first; among them those that a change of bodies has passed on."""
    zusagen: tuple[Zusage, ...]
    """Commitments of all cases, each with ``anzahl_verlaengerungen``."""
    freigaben: tuple[Freigabe, ...]
    """Proposals on memberships, newest first."""
    dokumente: tuple[Dokument, ...]
    nachrichten: tuple[Nachricht, ...]
    """Mails about the membership, on no case; newest first."""
    eintraege: tuple[Protokolleintrag, ...]
    """The chains of body and memberships, newest first, with persons and texts."""

    @property
    def kommune(self) -> Kommune:
        """The body."""
        return self.blatt.kommune

    @property
    def offener_vorgang(self) -> Antrag | None:
        """The case on its way here, if there is one."""
        return next((v for v in self.vorgaenge if v.ist_offen and self.ist_hier(v)), None)

    def ist_hier(self, vorgang: Antrag) -> bool:
        """Whether the case has not passed over to another body."""
        return vorgang.kommune_id == self.kommune.pk

    def fall_mit(self, mitgliedschaft: Mitgliedschaft) -> Fall:
        """The body with one of its memberships, as an act on that membership sees it."""
        freigaben = (f for f in self.freigaben if f.mitgliedschaft_id == mitgliedschaft.pk)
        return self.fall.neue_mitgliedschaft(aus_modell(MitgliedschaftZeile, mitgliedschaft)).mit(
            freigaben=tuple(aus_modell(FreigabeZeile, f) for f in freigaben)
        )


def lies_blatt(ags: str) -> Blatt:
    """Register and memberships of a body. Raises ``Kommune.DoesNotExist``."""
    kommune = Kommune.objects.select_related("kreis").get(ags=ags)
    dort = kommune.gemeinden.filter(besteht_bis=None)
    gemeinden = dort if kommune.typ in KREISE else Kommune.objects.none()
    mitgliedschaften = (
        Mitgliedschaft.objects.filter(Q(kommune=kommune) | Q(nachfolge=kommune))
        .select_related("antrag", "kommune", "nachfolge")
        .order_by("-pk")
    )
    alle = list(mitgliedschaften)
    return Blatt(
        kommune=kommune,
        gemeinden=tuple(gemeinden),
        mitgliedschaften=tuple(m for m in alle if m.kommune_id == kommune.pk),
        uebergeleitet=tuple(m for m in alle if m.nachfolge_id == kommune.pk),
        gebietsteile=tuple(_gebietsteile(kommune.pk)),
        nachfolger=tuple(heutige_nachfolger(kommune.pk)) if kommune.besteht_bis else (),
    )


def _fortgefuehrte(kommune_id: int) -> QuerySet[Antrag]:
    """Cases of other bodies whose membership goes on here after a change of bodies."""
    return Antrag.objects.filter(
        mitgliedschaften__gebietsuebergaenge__aenderung__stand=Gebietsstand.VOLLZOGEN,
        mitgliedschaften__gebietsuebergaenge__fortsetzung__kommune_id=kommune_id,
        mitgliedschaften__gebietsuebergaenge__fortsetzung__status__in=BESTEHENDE_MITGLIEDSSTATUS,
    ).order_by()


def _uebergegangene(kommune_id: int) -> QuerySet[Gebietsuebergang, tuple[int | None]]:
    """Keys of cases that began here and went on at a successor."""
    hiesige = Gebietsuebergang.objects.filter(von_id=kommune_id, antrag__isnull=False)
    return hiesige.order_by().values_list("antrag_id")


def _gebietsteile(kommune_id: int) -> QuerySet[Gebietsteil]:
    return (
        Gebietsteil.objects.filter(
            aenderung__teile__kommune_id=kommune_id, aenderung__vollzogen_am__isnull=False
        )
        .select_related("aenderung", "kommune")
        .order_by("aenderung__wirksam_am", "aenderung_id", "stelle")
    )


def lies_akte(blatt: Blatt, akteur: Akteur) -> Kommunenakte:
    """Everything else. The caller knows that the actor reads everything."""
    pk = blatt.kommune.pk
    schluessel = [m.pk for m in blatt.mitgliedschaften]
    return Kommunenakte(
        blatt=blatt,
        fall=lade(Ziel(kommune=pk), akteur),
        vorgaenge=tuple(
            Antrag.objects.filter(Q(kommune_id=pk) | Q(pk__in=_uebergegangene(pk)))
            .select_related("zustaendig", "kommune")
            .order_by("-pk")
        ),
        zusagen=tuple(
            Zusage.objects.filter(Q(antrag__kommune_id=pk) | Q(antrag__in=_fortgefuehrte(pk)))
            .select_related("antrag", "kriterium")
            .annotate(
                anzahl_verlaengerungen=Count("verlaengerungen"),
                ist_fortgefuehrt=Exists(
                    Mitgliedschaft.objects.filter(fuehrt_fort(antrag=OuterRef("antrag")))
                ),
            )
            .order_by("faellig_am", "pk")
        ),
        freigaben=tuple(
            Freigabe.objects.filter(mitgliedschaft_id__in=schluessel)
            .select_related("vorgeschlagen_von", "entschieden_von")
            .order_by("-pk")
        ),
        dokumente=tuple(
            Dokument.objects.filter(kommune_id=pk)
            .select_related("antrag")
            .order_by(
                F("datum_spaetestens").desc(nulls_last=True),
                F("datum_fruehestens").desc(nulls_last=True),
                "-pk",
            )
        ),
        nachrichten=tuple(
            Nachricht.objects.filter(kommune_id=pk, antrag=None).order_by("-geplant_am", "-pk")
        ),
        eintraege=tuple(
            Protokolleintrag.objects.filter(Q(kommune_id=pk) | Q(mitgliedschaft_id__in=schluessel))
            .select_related("person")
            .prefetch_related("texte")
            .order_by("-erfasst_am", "-pk")
        ),
    )


def fall_einer_kommune(ags: str, akteur: Akteur) -> tuple[Ziel, Fall]:
    """The body for people who read everything. Raises ``NichtGefunden`` for all others."""
    if not akteur.liest_alles:
        raise NichtGefunden
    schluessel = Kommune.objects.filter(ags=ags).values_list("pk", flat=True).first()
    if schluessel is None:
        raise NichtGefunden
    ziel = Ziel(kommune=schluessel)
    return ziel, lade(ziel, akteur)


def fall_einer_mitgliedschaft(pk: int, akteur: Akteur) -> tuple[Ziel, Fall]:
    """The membership for people who read everything. Raises ``NichtGefunden`` for all others."""
    if not akteur.liest_alles:
        raise NichtGefunden
    ziel = Ziel(mitgliedschaft=pk)
    return ziel, lade(ziel, akteur)


def name_einer_kommune(pk: int) -> str:
    """A body's name with its kind; empty where there is none."""
    gefunden = Kommune.objects.filter(pk=pk).values_list("typ", "name").first()
    return voller_name(*gefunden) if gefunden else ""


def eintrag_der_mitgliedschaft(pk: int, nr: int) -> Protokolleintrag | None:
    """An entry of a membership's chain by its number."""
    return Protokolleintrag.objects.filter(mitgliedschaft_id=pk, nr=nr).first()


def ist_ohne_ansprechperson(akte: Kommunenakte, tag: date) -> bool:
    """Whether the body is a member and has no main contact on this day."""
    besetzt = any(a.gilt_am(tag) and not a.ist_vertretung for a in akte.fall.ansprechpersonen)
    return akte.blatt.mitgliedschaft is not None and not besetzt
