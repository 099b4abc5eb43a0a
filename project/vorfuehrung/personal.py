"""The accounts of the demonstration and the actors behind them."""

from dataclasses import dataclass

from antraege.akteur import Akteur
from antraege.choices import Rolle
from antraege.models import Kommune, Person
from project.konten.models import Konto
from project.konten.services import konto_anlegen

GEMEINSAMES_KENNWORT = "Lindenblatt-Wiese-Ruhr-42"
"""Of every demonstration account, printed by ``make start``; a demonstration guards nothing."""


@dataclass(frozen=True, slots=True)
class Rollenkarte:
    """One account: its name, the neutral name of its person, its role, the body it speaks for."""

    anmeldename: str
    name: str
    rolle: Rolle
    kommune_ags: str = ""


ROLLENKARTEN = (
    Rollenkarte("bearbeitung", "M. Beispiel", Rolle.BEARBEITUNG),
    Rollenkarte("bearbeitung2", "K. Muster", Rolle.BEARBEITUNG),
    Rollenkarte("leitung", "A. Probe", Rolle.LEITUNG),
    Rollenkarte("hausleitung", "H. Exempel", Rolle.HAUSLEITUNG),
    Rollenkarte("revision", "R. Modell", Rolle.REVISION),
    Rollenkarte("administration", "V. Entwurf", Rolle.ADMINISTRATION),
    Rollenkarte("begleitung", "F. Skizze", Rolle.BEGLEITUNG),
    Rollenkarte("kommune-bielefeld", "B. Vorlage", Rolle.KOMMUNE, "05711000"),
    Rollenkarte("kommune-detmold", "D. Schablone", Rolle.KOMMUNE, "05766020"),
)


@dataclass(frozen=True, slots=True)
class Team:
    """Who acts in the demonstration."""

    bearbeitung: Akteur
    bearbeitung2: Akteur
    leitung: Akteur
    administration: Akteur


def lege_konten_an() -> dict[str, Konto]:
    """All accounts by name, in the order of the cards."""
    return {
        karte.anmeldename: konto_anlegen(
            anmeldename=karte.anmeldename,
            person=Person.objects.create(name=karte.name),
            rollen=[karte.rolle],
            email=f"{karte.anmeldename}@beitrittsweg.example",
            kennwort=GEMEINSAMES_KENNWORT,
        )
        for karte in ROLLENKARTEN
    }


def team(konten: dict[str, Konto]) -> Team:
    """The actors that drive the cases."""
    return Team(
        bearbeitung=_akteur(konten["bearbeitung"], Rolle.BEARBEITUNG),
        bearbeitung2=_akteur(konten["bearbeitung2"], Rolle.BEARBEITUNG),
        leitung=_akteur(konten["leitung"], Rolle.LEITUNG),
        administration=_akteur(konten["administration"], Rolle.ADMINISTRATION),
    )


def spricht_fuer(kommune: Kommune) -> Akteur:
    """A person of an invented body, without an account."""
    person = Person.objects.create(name=f"Vertretung {kommune.name}")
    return Akteur(
        person.pk, person.name, frozenset({Rolle.KOMMUNE}), kommunen=frozenset({kommune.pk})
    )


def kontentafel() -> str:
    """The accounts as a table for the terminal."""
    breite = max(len(karte.anmeldename) for karte in ROLLENKARTEN)
    zeilen = [f"  {karte.anmeldename:<{breite}}  {karte.rolle.label}" for karte in ROLLENKARTEN]
    return "\n".join(
        [f"Konten der Vorführung (gemeinsames Passwort: {GEMEINSAMES_KENNWORT}):", *zeilen]
    )


def _akteur(konto: Konto, rolle: Rolle) -> Akteur:
    return Akteur(konto.person_id, konto.person.name, frozenset({rolle}))
