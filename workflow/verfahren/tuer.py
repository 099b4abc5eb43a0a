"""The one door: every change of a case comes through ``fuehre_aus``.

HTTP, commands, imports, the municipality and due dates all use it. Lock, compare the version the
page showed, collect every obstacle, plan, write; one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import Dokumentrichtung, Handlung
from antraege.dokumente.datei import Datei
from antraege.fall import AntragZeile, Fall, KommuneZeile, MitgliedschaftZeile
from antraege.models import (
    Antrag,
    Dokument,
    Kommune,
    Mitgliedschaft,
    Person,
    Protokolleintrag,
)
from antraege.queries.fall import fall_der_kommune, fall_der_mitgliedschaft, fall_des_antrags
from antraege.rules.gebiet import ist_wirkung
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from workflow.verfahren.aktenlage import lies_aktenlage
from workflow.verfahren.eingaben import (
    AltfallUebernehmen,
    BeratungErfassen,
    BestandErgaenzen,
    DokumentAblegen,
    DokumentAendern,
    Eingabe,
    EintragBerichtigen,
)
from workflow.verfahren.handlungen import EINGABEN, darf, gegenstaende, name
from workflow.verfahren.hindernis import (
    Abgelehnt,
    Hindernis,
    Hindernisart,
    NichtGefunden,
    eingabefehler,
)
from workflow.verfahren.mitgliedsablauf import fuellt_beginn
from workflow.verfahren.plan import Plan, hindernisse, plane
from workflow.verfahren.rechte import sieht
from workflow.verfahren.schreiben import Ergebnis, schreibe
from workflow.verfahren.umstand import Eintragsbezug, Umstand

BEGINNENDE = (Handlung.INTERESSE_ERFASSEN, Handlung.ALTFALL_UEBERNEHMEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ziel:
    """What an act is about: exactly one of a case, a membership, or a body without a case."""

    antrag: int | None = None
    mitgliedschaft: int | None = None
    kommune: int | None = None

    @property
    def art(self) -> str:
        """Which of the three it is."""
        if self.antrag is not None:
            return "antrag"
        return "mitgliedschaft" if self.mitgliedschaft is not None else "kommune"


def fuehre_aus(
    akteur: Akteur,
    handlung: Handlung,
    ziel: Ziel,
    eingabe: Eingabe,
    *,
    version: int | None = None,
    jetzt: datetime | None = None,
) -> Ergebnis:
    """Do it, or raise :class:`Abgelehnt` with all obstacles; :class:`NichtGefunden` for the rest.

    ``version`` is the one the page showed; None where nobody looked at a page before.
    """
    with transaction.atomic():
        fall = lade(ziel, akteur, sperren=True)
        _pruefe_version(fall, ziel, version)
        _pruefe_bezuege(fall, ziel, handlung, eingabe, akteur)
        umstand = _umstand(fall, handlung, eingabe, akteur, jetzt)
        if handlung in BEGINNENDE:
            # Obstacles first, then the number; a later refusal takes it back with the transaction.
            if gefunden := list(hindernisse(fall, handlung, eingabe, umstand)):
                raise Abgelehnt(gefunden)
            umstand = _mit_aktenzeichen(umstand)
        return schreibe(plane(fall, handlung, eingabe, umstand))


def vorschau(
    akteur: Akteur,
    handlung: Handlung,
    ziel: Ziel,
    eingabe: Eingabe,
    *,
    jetzt: datetime | None = None,
) -> Plan:
    """The plan that the act would write; nothing is locked, nothing is written."""
    fall = lade(ziel, akteur)
    _pruefe_bezuege(fall, ziel, handlung, eingabe, akteur)
    umstand = _umstand(fall, handlung, eingabe, akteur, jetzt)
    if handlung in BEGINNENDE:
        umstand = replace(umstand, jahr=umstand.heute.year, aktenzeichen="(wird vergeben)")
    return plane(fall, handlung, eingabe, umstand)


def lade(ziel: Ziel, akteur: Akteur, *, sperren: bool = False) -> Fall:
    """The case that an act is about. Raises :class:`NichtGefunden` also for what is foreign."""
    try:
        if ziel.antrag is not None:
            fall = fall_des_antrags(ziel.antrag, sperren=sperren)
        elif ziel.mitgliedschaft is not None:
            fall = fall_der_mitgliedschaft(ziel.mitgliedschaft, sperren=sperren)
        else:
            fall = fall_der_kommune(ziel.kommune or 0, sperren=sperren)
    except (Antrag.DoesNotExist, Mitgliedschaft.DoesNotExist, Kommune.DoesNotExist) as fehler:
        raise NichtGefunden from fehler
    if not sieht(fall, akteur):
        raise NichtGefunden
    return fall


def version_von(fall: Fall, ziel: Ziel) -> int:
    """The version of the row that the act is about, as a page shows it."""
    zeile: AntragZeile | MitgliedschaftZeile | KommuneZeile = getattr(fall, ziel.art)
    return zeile.version


def _pruefe_version(fall: Fall, ziel: Ziel, version: int | None) -> None:
    if version is not None and version != version_von(fall, ziel):
        raise Abgelehnt(
            [
                Hindernis(
                    "Inzwischen hat jemand an diesem Vorgang gearbeitet. Bitte den neuen Stand "
                    "ansehen und dann noch einmal bestätigen; Ihre Eingaben sind noch da.",
                    Hindernisart.UEBERHOLT,
                )
            ]
        )


BEZUEGE: dict[str, tuple[type[Model], str]] = {
    "zustaendig_id": (Person, "Diese Person gibt es nicht."),
    "nachfolge_id": (Kommune, "Diese Kommune gibt es nicht."),
}
"""Field of an input -> the row it points to, outside the body's file."""


def _pruefe_bezuege(
    fall: Fall, ziel: Ziel, handlung: Handlung, eingabe: Eingabe, akteur: Akteur
) -> None:
    """The act fits its subject, and what the input points to exists.

    Who may not act at all is told that, and nothing about which keys there are.
    """
    if handlung in EINGABEN and ziel.art not in gegenstaende(handlung):
        satz = f"„{name(handlung)}“ ist hier nicht möglich."
        raise Abgelehnt([Hindernis(satz, Hindernisart.ZUSTAND)])
    if handlung not in EINGABEN or not darf(fall, handlung, akteur):
        return
    for feld, (modell, satz) in BEZUEGE.items():
        schluessel = getattr(eingabe, feld, None)
        if schluessel is not None and not modell._default_manager.filter(pk=schluessel).exists():
            raise Abgelehnt([eingabefehler(feld, satz)])
    eigene = Antrag.objects.filter(kommune_id=fall.kommune.id or 0)
    antrag_id = getattr(eingabe, "antrag_id", None)
    if antrag_id is not None and not eigene.filter(pk=antrag_id).exists():
        raise Abgelehnt([eingabefehler("antrag_id", "Diesen Vorgang gibt es hier nicht.")])
    kennung = eingabe.kennung if isinstance(eingabe, AltfallUebernehmen) else ""
    if kennung and eigene.filter(altfall_kennung=kennung).exists():
        raise Abgelehnt([eingabefehler("kennung", "Dieser Altfall ist schon übernommen.")])


def _umstand(
    fall: Fall, handlung: Handlung, eingabe: Eingabe, akteur: Akteur, jetzt: datetime | None
) -> Umstand:
    umstand = Umstand(akteur, jetzt or timezone.now())
    if (datei := getattr(eingabe, "datei", None)) is not None:
        umstand = replace(umstand, vorhandenes_dokument=_vorhandenes(fall, datei))
    if isinstance(eingabe, (BeratungErfassen, DokumentAblegen, DokumentAendern)):
        umstand = replace(umstand, aktenlage=lies_aktenlage(fall.kommune.id or 0))
    if isinstance(eingabe, EintragBerichtigen):
        umstand = replace(umstand, eintrag=_eintragsbezug(fall, eingabe.nr))
    if isinstance(eingabe, BestandErgaenzen) and fuellt_beginn(fall, eingabe):
        umstand = replace(umstand, eintrag=_eintragsbezug(fall, 1))
    return umstand


def _vorhandenes(fall: Fall, datei: Datei) -> str:
    """What this content is called where it lies in the body's file already."""
    gleiche = Dokument.objects.filter(
        kommune_id=fall.kommune.id or 0, sha256=datei.sha256, richtung=Dokumentrichtung.EINGEGANGEN
    )
    return gleiche.values_list("bezeichnung", flat=True).first() or ""


def _mit_aktenzeichen(umstand: Umstand) -> Umstand:
    """Draw the next reference of the year, in this transaction."""
    jahr = umstand.heute.year
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO antraege_aktenzeichenzaehler (jahr, letzte_nummer) VALUES (%s, 1) "
            "ON CONFLICT (jahr) DO UPDATE "
            "SET letzte_nummer = antraege_aktenzeichenzaehler.letzte_nummer + 1 "
            "RETURNING letzte_nummer",
            [jahr],
        )
        nummer = cursor.fetchone()[0]
    zeichen = settings.AKTENZEICHEN_SCHEMA.format(jahr=jahr, nr=nummer)
    return replace(umstand, jahr=jahr, nummer=nummer, aktenzeichen=zeichen)


def _eintragsbezug(fall: Fall, nr: int) -> Eintragsbezug | None:
    """The entry to be corrected, with the dates of the status changes around it as they stand."""
    if fall.antrag.id is not None:
        kette = Protokolleintrag.objects.filter(antrag_id=fall.antrag.id)
    else:
        kette = Protokolleintrag.objects.filter(mitgliedschaft_id=fall.mitgliedschaft.id or 0)
    zeiten: dict[int, Zeitangabe] = {}
    eintraege = list(kette.order_by("nr"))
    nummern = {eintrag.pk: eintrag.nr for eintrag in eintraege}
    for eintrag in eintraege:
        wann = Zeitangabe(
            eintrag.geschehen_fruehestens,
            eintrag.geschehen_spaetestens,
            Genauigkeit(eintrag.genauigkeit),
        )
        zeiten[eintrag.nr] = wann
        if eintrag.berichtigt_id is not None:
            zeiten[nummern[eintrag.berichtigt_id]] = wann
    gesucht = next((e for e in eintraege if e.nr == nr), None)
    if gesucht is None:
        return None
    wechsel = [e.nr for e in eintraege if e.vorher != e.nachher and e.berichtigt_id is None]
    return Eintragsbezug(
        id=gesucht.pk,
        nr=nr,
        handlung=gesucht.handlung,
        nachher=gesucht.nachher,
        geschehen=zeiten[nr],
        ist_statuswechsel=nr in wechsel,
        davor=next((zeiten[n] for n in reversed(wechsel) if n < nr), None),
        danach=next((zeiten[n] for n in wechsel if n > nr), None),
        ist_gebietswirkung=ist_wirkung(
            gesucht.handlung,
            fortgefuehrt=eintraege[0].handlung == Handlung.MITGLIEDSCHAFT_FORTFUEHREN,
        ),
    )
