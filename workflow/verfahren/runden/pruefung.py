"""Why an act on a round is not possible: what is typed, what the list says, how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from antraege.choices import Anwesenheit, Fassungsstand, Rundenart, Rundenstand
from antraege.models import Erklaerungsfassung, Mitgliedschaft, Rundenplatz, Unterzeichnungsrunde
from antraege.worte import rundenwort
from workflow.verfahren.fassungen.pruefung import pruefe_text
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.runden.eingaben import Rundenangaben

HOECHSTENS_JAHRE = 10
FRUEHESTENS = date(2000, 1, 1)
LAENGEN = {"bezeichnung": 200, "ort": 120, "hinweis": 600}


def angaben_von(runde: Unterzeichnungsrunde) -> Rundenangaben:
    """A round as a person would say it."""
    return Rundenangaben(
        bezeichnung=runde.bezeichnung,
        art=runde.art,
        am=runde.am,
        uhrzeit=runde.uhrzeit,
        ort=runde.ort,
        hinweis=runde.hinweis,
        fassung_id=runde.fassung_id,
        listenschluss=runde.listenschluss,
    )


def geaendert(runde: Unterzeichnungsrunde, neu: Rundenangaben) -> list[str]:
    """Names of what would change."""
    bisher = asdict(angaben_von(runde))
    return [name for name, wert in asdict(neu).items() if bisher[name] != wert]


def pruefe_angaben(
    neu: Rundenangaben, heute: date, runde: Unterzeichnungsrunde | None = None
) -> Iterator[Hindernis]:
    """What is wrong with a round, new or changed."""
    yield from _pruefe_worte(neu, runde)
    if neu.art not in Rundenart.values:
        yield eingabefehler("art", "Diese Art gibt es nicht.")
    elif neu.art == Rundenart.PRAESENZ and not neu.ort.strip():
        yield eingabefehler("ort", "Bitte den Ort der Unterzeichnung angeben.")
    if not FRUEHESTENS <= neu.am <= date(heute.year + HOECHSTENS_JAHRE, 12, 31):
        yield eingabefehler("am", f"Am {neu.am:%d.%m.%Y} kann keine Unterzeichnung sein.")
    if neu.listenschluss > neu.am:
        yield eingabefehler("listenschluss", "Die Liste schließt spätestens am Tag selbst.")
    elif neu.listenschluss < FRUEHESTENS:
        yield eingabefehler("listenschluss", "Dieser Tag liegt zu weit zurück.")
    yield from _pruefe_fassung(neu)
    if runde is not None:
        yield from _pruefe_aenderung(runde, neu)


def _pruefe_worte(neu: Rundenangaben, runde: Unterzeichnungsrunde | None) -> Iterator[Hindernis]:
    if not neu.bezeichnung.strip():
        yield eingabefehler("bezeichnung", "Bitte eine Bezeichnung angeben.")
    for feld, laenge in LAENGEN.items():
        wert = getattr(neu, feld)
        yield from pruefe_text(feld, wert, laenge)
        if feld != "hinweis" and len(wert.splitlines()) > 1:
            yield eingabefehler(feld, "Bitte ohne Zeilenumbruch angeben.")
    andere = Unterzeichnungsrunde.objects.exclude(pk=runde.pk if runde else 0)
    gleich = neu.bezeichnung.casefold().split()
    for vergeben in andere.values_list("bezeichnung", flat=True):
        if vergeben.casefold().split() == gleich:
            satz = f"„{vergeben}“ gibt es schon; bitte unterscheidbar benennen."
            yield eingabefehler("bezeichnung", satz)


def _pruefe_fassung(neu: Rundenangaben) -> Iterator[Hindernis]:
    fassung = Erklaerungsfassung.objects.filter(pk=neu.fassung_id).first()
    if fassung is None:
        yield eingabefehler("fassung_id", "Diese Textfassung gibt es nicht.")
    elif fassung.in_kraft_ab is None or fassung.stand not in (
        Fassungsstand.IN_KRAFT,
        Fassungsstand.AUSSER_KRAFT,
    ):
        yield eingabefehler("fassung_id", "Diese Textfassung war nie in Kraft.")
    elif fassung.in_kraft_ab > neu.am:
        satz = f"Diese Fassung ist erst seit {fassung.in_kraft_ab:%d.%m.%Y} in Kraft."
        yield eingabefehler("fassung_id", satz)


def _pruefe_aenderung(runde: Unterzeichnungsrunde, neu: Rundenangaben) -> Iterator[Hindernis]:
    """What was checked off belongs to the day and kind it was checked off for."""
    yield from ist_geplant(runde)
    namen = geaendert(runde, neu)
    if not namen:
        yield Hindernis("Es ist nichts geändert; es wurde nichts gespeichert.")
    abgehakt = runde.plaetze.filter(gestrichen_am__isnull=True).exclude(anwesenheit="").exists()
    for feld, was in _feste(runde):
        if feld in namen and abgehakt:
            yield eingabefehler(feld, f"{was} steht fest, sobald Kommunen abgehakt sind.")
    if "bezeichnung" in namen and traegt_mitglieder(runde):
        satz = "Die Bezeichnung steht fest, sobald Kommunen aufgenommen sind: sie tragen sie."
        yield eingabefehler("bezeichnung", satz)
    if "am" in namen:
        yield from _pruefe_tag(runde, neu.am)


def _feste(runde: Unterzeichnungsrunde) -> tuple[tuple[str, str], ...]:
    """What the first check-off fixes: at an event the common day; where the paper goes round each
    has its own, and the others may be given more time."""
    immer = (("art", "Die Art"), ("fassung_id", "Die Textfassung"))
    if runde.art == Rundenart.UMLAUF:
        return immer
    return (("am", "Der Tag"), *immer)


def traegt_mitglieder(runde: Unterzeichnungsrunde) -> bool:
    """Whether memberships bear its name; figures find them by it."""
    eigene = runde.plaetze.values("antrag_id")
    namens = Mitgliedschaft.objects.filter(unterzeichnungsrunde=runde.bezeichnung)
    return namens.filter(antrag__in=eigene).exists()


def _pruefe_tag(runde: Unterzeichnungsrunde, am: date) -> Iterator[Hindernis]:
    """Nobody stands on the lists of two rounds on one day."""
    eigene = runde.plaetze.filter(gestrichen_am__isnull=True).values("antrag_id")
    doppelt = (
        Rundenplatz.objects.filter(antrag_id__in=eigene, gestrichen_am__isnull=True, runde__am=am)
        .exclude(runde=runde)
        .exclude(runde__stand=Rundenstand.ABGESAGT)
        .order_by("antrag__kommune__sortierung")
        .values_list("antrag__kommune__name", flat=True)
    )
    if namen := list(doppelt):
        satz = f"An diesem Tag schon in einer anderen Runde: {', '.join(namen)}."
        yield eingabefehler("am", satz)


def ist_geplant(runde: Unterzeichnungsrunde) -> Iterator[Hindernis]:
    """A round that is over, or called off, stays as it is."""
    if runde.stand != Rundenstand.GEPLANT:
        satz = f"Die Runde ist {runde.get_stand_display()}; sie ändert sich nicht mehr."
        yield Hindernis(satz, Hindernisart.ZUSTAND)


def pruefe_absage(runde: Unterzeichnungsrunde) -> Iterator[Hindernis]:
    """Where bodies have signed, the round has taken place."""
    yield from ist_geplant(runde)
    da = runde.plaetze.filter(gestrichen_am__isnull=True, anwesenheit=Anwesenheit.ANWESEND)
    if anzahl := da.count():
        als = rundenwort(runde.art).da
        yield Hindernis(f"Als {als} vermerkt: {anzahl}. Diese Runde hat stattgefunden.")


def pruefe_abschluss(runde: Unterzeichnungsrunde, heute: date) -> Iterator[Hindernis]:
    """Over when its day has come and everybody on the list is checked off."""
    yield from ist_geplant(runde)
    if runde.stand != Rundenstand.GEPLANT:
        return
    liste = runde.plaetze.filter(gestrichen_am__isnull=True)
    offen = liste.filter(anwesenheit="").count()
    if not liste.exists():
        yield Hindernis("Auf der Liste steht keine Kommune; eine leere Runde wird abgesagt.")
    elif offen:
        wort = "Kommune ist" if offen == 1 else "Kommunen sind"
        yield Hindernis(f"{offen} {wort} noch nicht abgehakt.")
    if runde.am > heute and runde.art != Rundenart.UMLAUF:
        yield Hindernis(f"Die Unterzeichnung ist erst am {runde.am:%d.%m.%Y}.")


def pruefe_oeffnung(runde: Unterzeichnungsrunde) -> Iterator[Hindernis]:
    """Only what was closed can be opened."""
    if runde.stand == Rundenstand.GEPLANT:
        yield Hindernis("Die Runde ist nicht abgeschlossen.", Hindernisart.ZUSTAND)
    elif runde.stand == Rundenstand.ABGESAGT:
        satz = "Eine Absage lässt sich nicht zurücknehmen; bitte eine neue Runde anlegen."
        yield Hindernis(satz, Hindernisart.ZUSTAND)


def ueberholt() -> Hindernis:
    """Somebody was faster."""
    return Hindernis(
        "Inzwischen hat jemand die Runde geändert. Bitte den neuen Stand ansehen und dann noch "
        "einmal bestätigen; Ihre Eingaben sind noch da.",
        Hindernisart.UEBERHOLT,
    )
