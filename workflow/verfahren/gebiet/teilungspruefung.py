"""What is wrong with the division of a body: who has its land then, and who carries it on. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Gebietsrolle
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.hindernis import Hindernis, eingabefehler

R = Gebietsrolle


def pruefe_teilung(lage: Lage) -> Iterator[Hindernis]:
    """Somebody has the land, a membership or an open case has one successor."""
    entwurf = lage.entwurf
    neue = [t for t in entwurf.danach if t.rolle is R.ENTSTEHT]
    bestehende = [t for t in entwurf.danach if t.rolle is R.BLEIBT]
    if entwurf.endende:
        yield from _pruefe_ziele(lage, neue, bestehende)
        yield from _pruefe_fortfuehrung(lage)
    else:
        yield from _pruefe_abgabe(lage, neue, bestehende[1:])


def _pruefe_ziele(lage: Lage, neue: list[Teil], bestehende: list[Teil]) -> Iterator[Hindernis]:
    """A body that ends is divided among two at least."""
    if len(neue) + len(bestehende) >= 2:
        return
    if bestehende:
        ziel = lage.von(bestehende[0])
        satz = (
            f"Geht alles auf {ziel.name if ziel is not None else 'eine Kommune'} über, ist das ein "
            "Zusammenschluss. Bitte dort erfassen oder eine weitere Kommune angeben."
        )
        yield eingabefehler(bestehende[0].feld, satz)
    else:
        satz = "Bitte angeben, welche Kommunen durch die Teilung entstehen oder Gebiet übernehmen."
        yield eingabefehler("n2_name" if neue else "n1_name", satz)


def _pruefe_fortfuehrung(lage: Lage) -> Iterator[Hindernis]:
    """One carries on; nobody, where there is nothing to carry on."""
    anzahl = sum(t.fuehrt_fort for t in lage.entwurf.danach)
    if anzahl == 1:
        return
    for koerper in lage.endende:
        if koerper.anzahl_gemeinden:
            satz = (
                f"Zu {koerper.name} gehören {koerper.anzahl_gemeinden} Städte und Gemeinden. Bitte "
                "angeben, auf welchen Kreis sie übergehen; wer in einen anderen kommt, bekommt "
                "danach mit einer Änderung der Art seinen neuen Schlüssel."
            )
            yield eingabefehler("fortfuehrung", satz)
        if koerper.mitgliedschaft is not None:
            satz = (
                f"{koerper.name} ist Mitglied. Bitte angeben, auf wen die Mitgliedschaft übergeht; "
                "führt niemand sie fort, ist zuerst der Austritt zu vermerken."
            )
            yield eingabefehler("fortfuehrung", satz)
        if koerper.vorgang is not None:
            satz = (
                f"Bei {koerper.name} läuft der Vorgang {koerper.vorgang.aktenzeichen}. Bitte "
                "angeben, auf wen er übergeht; führt niemand ihn fort, ist er zuerst einzustellen."
            )
            yield eingabefehler("fortfuehrung", satz)
    if anzahl > 1:
        yield eingabefehler("fortfuehrung", "Nur eine Kommune führt fort, was übergeht.")


def _pruefe_abgabe(lage: Lage, neue: list[Teil], andere: list[Teil]) -> Iterator[Hindernis]:
    """Between bodies that stay, land changes hands without any body changing."""
    if not neue:
        satz = "Bitte angeben, welche Kommunen durch die Teilung entstehen."
        yield eingabefehler("n1_name", satz)
    for teil in andere:
        satz = (
            "Bleiben beide Kommunen bestehen, ändert sich nur ihre Grenze. Das wird hier nicht "
            "erfasst: Einwohner und Fläche kommen mit dem nächsten Register."
        )
        yield eingabefehler(teil.feld, satz)
