"""Every address × every role × own, foreign and missing things × every method.

The addresses come from the URLconf: one without an entry here fails.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from antraege.choices import Antragsstatus, Handlung
from antraege.dokumente.ablage import lege_bytes_ab
from antraege.models import Dokument, Rundenplatz
from project.konten.middleware import OEFFENTLICH
from tests.berichte.abschluss.hilfen import FEBRUAR, geschlossen
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
from tests.workflow.verfahren.gebiet.hilfen import umbenennung, wer
from tests.workflow.vorgang.hilfen import bestand
from workflow.verfahren.gebiet.handeln import entwerfe
from workflow.verfahren.models import Altfalllauf, Laufart
from workflow.verfahren.runden.auftrag import beauftrage
from workflow.verfahren.runden.eingaben import Auftrag

H = Handlung
LESEN_ALLES = ("bearbeitung", "leitung", "hausleitung", "revision")
HAUS = (*LESEN_ALLES, "administration", "begleitung")
KOMMUNEN = ("kommune", "fremde_kommune")
ROLLEN = (*HAUS, *KOMMUNEN)
ALLE_SEITEN = {"bearbeitung", "leitung", "administration", "kommune"}
"""Between them these roles open every page."""
JE_ROLLE = [
    rolle if rolle in ALLE_SEITEN else pytest.param(rolle, marks=pytest.mark.nur_sqlite)
    for rolle in ROLLEN
]
"""Every page opens on both databases; who else gets there is decided before any statement."""
VERSIONEN = (*LESEN_ALLES, "administration")
NUR_LESEND = ("hausleitung", "revision")
"""Whatever they send, nothing is written."""


@dataclass(frozen=True)
class Zugang:
    """Who gets the page and whom it is refused; for all others it does not exist.

    ``da`` and ``fehlt`` are the arguments for a thing of Detmold and for one that nobody has.
    """

    wer: Collection[str]
    verwehrt: Collection[str] = ()
    da: tuple[object, ...] = ()
    fehlt: tuple[object, ...] = ()
    abfrage: str = ""
    status: int = 200

    def erwartet(self, rolle: str) -> int:
        if rolle in self.wer:
            return self.status
        return 403 if rolle in self.verwehrt else 404


def ausser(rollen: Iterable[str], *ohne: str) -> tuple[str, ...]:
    return tuple(rolle for rolle in rollen if rolle not in ohne)


def zugaenge(welt: Welt) -> dict[str, Zugang]:
    """Name of the address -> who gets there, in a small world where each of them has something."""
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    mitglied = welt.mitglied(AUGUSTDORF)
    geschlossen(FEBRUAR)
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, beispiel(welt, H.DOKUMENT_ABLEGEN, welt.fall(antrag)))
    abgelegt = lege_bytes_ab(b"%PDF-1.7")
    Dokument.objects.update(sha256=abgelegt.sha256, groesse=abgelegt.groesse)
    dokument = Dokument.objects.get().pk
    lauf = _altfalllauf(welt).pk
    runde = welt.setze_auf_liste(antrag)
    platz = Rundenplatz.objects.get().pk
    auftrag = _rundenlauf(welt, runde)
    gebiet = entwerfe(wer=wer(welt, welt.leute.bearbeitung), entwurf=umbenennung(welt))
    nur, niemand = ("bearbeitung",), "05000000"
    andere = ausser(LESEN_ALLES, "bearbeitung")
    return {
        "start": Zugang(ROLLEN, status=302),
        "gesund": Zugang(ROLLEN),
        "konten:anmelden": Zugang(ROLLEN, status=302),
        "konten:abmelden": Zugang(ROLLEN, status=405),
        "konten:passwort": Zugang(ROLLEN),
        "akte:kommune": Zugang(HAUS, (), (DETMOLD,), (niemand,)),
        "akte:handlung": Zugang(
            nur,
            andere,
            (DETMOLD, H.ANSPRECHPERSON_EINTRAGEN),
            (niemand, H.ANSPRECHPERSON_EINTRAGEN),
        ),
        "akte:mitgliedschaft": Zugang(
            nur, andere, (mitglied, H.AUSTRITT_VERMERKEN), (4711, H.AUSTRITT_VERMERKEN)
        ),
        "register:liste": Zugang(HAUS),
        "dokumente:datei": Zugang(LESEN_ALLES, (), (dokument,), (4711,)),
        "vorgang:neu": Zugang(nur, andere),
        "vorgang:seite": Zugang(LESEN_ALLES, (), (antrag,), (4711,)),
        "vorgang:handlung": Zugang(
            ("bearbeitung", "leitung"),
            NUR_LESEND,
            (antrag, H.WIEDERVORLAGE_SETZEN),
            (4711, H.WIEDERVORLAGE_SETZEN),
        ),
        "arbeitsvorrat:arbeitsvorrat": Zugang(HAUS),
        "arbeitsvorrat:vorgaenge": Zugang(LESEN_ALLES),
        "altfaelle:liste": Zugang(("administration",)),
        "altfaelle:lauf": Zugang(("administration",), (), (lauf,), (4711,)),
        "portal:beitritt": Zugang(KOMMUNEN),
        "portal:kommune": Zugang(("kommune",), (), (DETMOLD,), (niemand,)),
        "portal:zuruecknehmen": Zugang(("kommune",), (), (DETMOLD,), (niemand,)),
        "statusbericht:vorgang": Zugang(LESEN_ALLES, (), (antrag,), (4711,)),
        "statusbericht:intern": Zugang(LESEN_ALLES, (), (antrag,), (4711,)),
        "statusbericht:akte": Zugang(LESEN_ALLES, (), (DETMOLD,), (niemand,)),
        "statusbericht:beitritt": Zugang(("kommune",), (), (DETMOLD,), (niemand,)),
        "beschlussvorlage:amt": Zugang(LESEN_ALLES, (), (DETMOLD,), (niemand,)),
        "beschlussvorlage:amt_kurz": Zugang(LESEN_ALLES, (), (DETMOLD,), (niemand,)),
        "beschlussvorlage:amt_text": Zugang(LESEN_ALLES, (), (DETMOLD,), (niemand,)),
        "beschlussvorlage:portal": Zugang(("kommune",), (), (DETMOLD,), (niemand,)),
        "beschlussvorlage:portal_kurz": Zugang(("kommune",), (), (DETMOLD,), (niemand,)),
        "beschlussvorlage:portal_text": Zugang(("kommune",), (), (DETMOLD,), (niemand,)),
        "fassungen:uebersicht": Zugang(VERSIONEN),
        "fassungen:mustervorlage": Zugang(VERSIONEN),
        "fassungen:geltende_vorlage": Zugang(VERSIONEN),
        "fassungen:probe": Zugang(VERSIONEN, abfrage=f"kommune={DETMOLD}"),
        "fassungen:regeln": Zugang(VERSIONEN),
        "fassungen:muster": Zugang(VERSIONEN, (), (1,), (99,), abfrage=f"kommune={DETMOLD}"),
        "fassungen:entwerfen": Zugang(
            ("bearbeitung", "administration"),
            ausser(LESEN_ALLES, "bearbeitung"),
            ("kataloge",),
            ("fremdes",),
        ),
        "fassungen:version": Zugang(VERSIONEN, (), ("kataloge", 1), ("kataloge", 99)),
        "fassungen:akt": Zugang(
            ("bearbeitung", "administration"),
            ausser(LESEN_ALLES, "bearbeitung"),
            ("kataloge", 1, "bearbeiten"),
            ("kataloge", 99, "bearbeiten"),
            status=409,
        ),
        "runden:liste": Zugang(LESEN_ALLES),
        "runden:neu": Zugang(nur, andere),
        "runden:runde": Zugang(LESEN_ALLES, (), (runde,), (4711,)),
        "runden:lauf": Zugang(LESEN_ALLES, (), (auftrag,), (4711,)),
        "runden:aendern": Zugang(nur, andere, (runde,), (4711,)),
        "runden:absagen": Zugang(nur, andere, (runde,), (4711,), status=409),
        "runden:abschliessen": Zugang(nur, andere, (runde,), (4711,), status=409),
        "runden:oeffnen": Zugang(
            ("leitung",), ausser(LESEN_ALLES, "leitung"), (runde,), (4711,), status=409
        ),
        "runden:auswahl": Zugang(nur, andere, (runde,), (4711,)),
        "runden:streichen": Zugang(nur, andere, (runde, platz), (runde, 4711)),
        "runden:abhaken": Zugang(LESEN_ALLES, (), (runde,), (4711,)),
        "runden:papier": Zugang(LESEN_ALLES, (), (runde, "abhakliste"), (runde, "urkunden")),
        "runden:auftrag": Zugang(nur, andere, (runde, "einladen"), (runde, "alles"), status=409),
        "gebiet:liste": Zugang(VERSIONEN),
        "gebiet:aenderung": Zugang(VERSIONEN, (), (gebiet,), (4711,)),
        "gebiet:neu": Zugang(
            nur, ausser(VERSIONEN, "bearbeitung"), ("umbenennung",), ("auswanderung",)
        ),
        "gebiet:handlung": Zugang(
            nur,
            ausser(VERSIONEN, "bearbeitung"),
            (gebiet, H.GEBIETSAENDERUNG_BEARBEITEN),
            (4711, H.GEBIETSAENDERUNG_BEARBEITEN),
        ),
        "monatsbericht:freigeben": Zugang(
            ("leitung",), ausser(LESEN_ALLES, "leitung"), ("2026-02",), ("1999-01",)
        ),
        "berichte:stand": Zugang(LESEN_ALLES),
        "berichte:dahinter": Zugang(LESEN_ALLES, abfrage="zahl=mitglieder"),
        "berichte:ausfuhr": Zugang(LESEN_ALLES, (), ("xlsx",), ("exe",)),
        "berichte:monatsbericht": Zugang(LESEN_ALLES, abfrage="monat=2026-02"),
        "berichte:monatsberichte": Zugang(LESEN_ALLES),
        "berichte:abgelegt": Zugang(
            LESEN_ALLES, (), ("2026-02", "abschluss"), ("1999-01", "abschluss")
        ),
    }


def _rundenlauf(welt: Welt, runde: int) -> int:
    """An order that the worker has not done: until then there is no other, and no calling off."""
    return beauftrage(
        akteur=welt.leute.bearbeitung,
        runde_id=runde,
        art=Laufart.EINLADEN,
        auftrag=Auftrag(),
        jetzt=welt.jetzt,
    )


def _altfalllauf(welt: Welt) -> Altfalllauf:
    """Its file is lost, which is no reason to fail."""
    assert welt.leute.administration.person_id is not None
    return Altfalllauf.objects.create(
        dateiname="faelle.csv",
        sha256="0" * 64,
        groesse=1,
        stand=Altfalllauf.Stand.VERWORFEN,
        person_id=welt.leute.administration.person_id,
        angelegt_am=welt.jetzt,
    )


def alle_namen(muster: Iterable[URLPattern | URLResolver], davor: str = "") -> Iterator[str]:
    for eintrag in muster:
        if isinstance(eintrag, URLResolver):
            raum = f"{davor}{eintrag.namespace}:" if eintrag.namespace else davor
            yield from alle_namen(eintrag.url_patterns, raum)
        else:
            yield f"{davor}{eintrag.name}"


def pfad(name: str, zugang: Zugang, argumente: tuple[object, ...]) -> str:
    return f"{reverse(name, args=argumente)}?{zugang.abfrage}"


def test_every_address_is_judged(welt: Welt) -> None:
    assert set(alle_namen(get_resolver().url_patterns)) == zugaenge(welt).keys()


def test_without_a_login_everything_asks_for_one(welt: Welt, client: Client) -> None:
    for name, zugang in zugaenge(welt).items():
        antwort = client.get(pfad(name, zugang, zugang.da))
        if name in OEFFENTLICH:
            assert antwort.status_code == 200, name
        else:
            assert antwort.status_code == 302, name
            assert antwort["Location"].startswith(reverse("konten:anmelden")), name


@pytest.mark.parametrize("rolle", JE_ROLLE)
def test_a_role_reads_what_it_may_and_reading_writes_nothing(welt: Welt, rolle: str) -> None:
    wege = zugaenge(welt)
    client = besuch(getattr(welt.leute, rolle))
    vorher = bestand()
    for name, zugang in wege.items():
        for methode in (client.get, client.head):
            antwort = methode(pfad(name, zugang, zugang.da))
            assert antwort.status_code == zugang.erwartet(rolle), name
            if zugang.fehlt:
                antwort = methode(pfad(name, zugang, zugang.fehlt))
                assert antwort.status_code == 404, name
    assert bestand() == vorher


@pytest.mark.parametrize("rolle", JE_ROLLE)
def test_what_a_role_may_not_send_changes_nothing(welt: Welt, rolle: str) -> None:
    wege = zugaenge(welt)
    wege.pop("konten:abmelden")  # ends the visit, which is what it is for
    client = besuch(getattr(welt.leute, rolle))
    for name, zugang in wege.items():
        vorher = bestand()
        if zugang.fehlt:
            antwort = client.post(pfad(name, zugang, zugang.fehlt))
            assert antwort.status_code in {404, 405}, name
            assert bestand() == vorher, name
        antwort = client.post(pfad(name, zugang, zugang.da))
        assert antwort.status_code < 500, name
        if rolle not in zugang.wer:
            assert antwort.status_code in {403, 404, 405}, name
            assert bestand() == vorher, name
        if rolle in NUR_LESEND:
            assert bestand() == vorher, name


@pytest.mark.nur_sqlite  # refused before any statement
@pytest.mark.parametrize("rolle", ["bearbeitung", "leitung", "kommune"])
def test_no_address_knows_other_methods(welt: Welt, rolle: str) -> None:
    wege = zugaenge(welt)
    wege.pop("konten:anmelden")  # sends everybody on who is logged in already
    client = besuch(getattr(welt.leute, rolle))
    vorher = bestand()
    for name, zugang in wege.items():
        for methode in (client.put, client.patch, client.delete):
            antwort = methode(pfad(name, zugang, zugang.da))
            assert antwort.status_code in {403, 404, 405}, (name, methode.__name__)
    assert bestand() == vorher
