"""Whether memberships stand in the way of the day of a change: none reaches past the end of its
body, and none that goes on leaves a gap or counts twice. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from antraege.choices import Gebietsrolle
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.gebiet.lage import Koerperlage, Lage
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.mitgliedsablauf import zeitpunkte

R = Gebietsrolle


def pruefe_mitgliedschaften(lage: Lage) -> Iterator[Hindernis]:
    """Of the bodies that end, and of the one that carries on."""
    tag = lage.entwurf.wirksam_am
    if tag is None:
        return
    for koerper in lage.endende:
        if koerper.mitgliedschaft is not None:
            yield from _uebergehende(koerper, tag)
        yield from _fruehere(koerper, tag)
    nachfolge = lage.nachfolge
    mitglieder = [k for k in lage.endende if k.mitgliedschaft is not None]
    if nachfolge is None or not mitglieder:
        return
    if nachfolge.mitgliedschaft is not None:
        yield from _eigene(nachfolge, mitglieder[0], tag)
    else:
        yield from _fruehere(nachfolge, tag)


def _uebergehende(koerper: Koerperlage, tag: date) -> Iterator[Hindernis]:
    """It began before it passes over, and is not known to have changed since."""
    mitgliedschaft = koerper.mitgliedschaft
    assert mitgliedschaft is not None
    # Whether the day lies ahead is asked when somebody executes it.
    for punkt in zeitpunkte(mitgliedschaft, Zeitangabe.tag(tag), date.max):
        yield eingabefehler("wirksam_am", f"Mitgliedschaft von {koerper.name}: {punkt.satz}")
        return
    beginn = mitgliedschaft.beginn
    if beginn.fruehestens is not None and beginn.fruehestens >= tag:
        satz = f"Die Mitgliedschaft von {koerper.name} begann erst {beginn.im_satz}."
        yield eingabefehler("wirksam_am", satz)


def _fruehere(koerper: Koerperlage, tag: date) -> Iterator[Hindernis]:
    """A former membership had ended by then: else its body would be a member without existing,
    or one twice."""
    for mitgliedschaft in koerper.fruehere_mitgliedschaften:
        ende = mitgliedschaft.ende
        if ende.spaetestens is not None and ende.spaetestens > tag:
            satz = (
                f"Eine frühere Mitgliedschaft von {koerper.name} endete erst {ende.im_satz}. "
                f"Entweder stimmt der {tag:%d.%m.%Y} nicht, oder zuerst ist jenes Datum zu "
                "berichtigen."
            )
            yield eingabefehler("wirksam_am", satz)


def _eigene(nachfolge: Koerperlage, mitglied: Koerperlage, tag: date) -> Iterator[Hindernis]:
    """Where the successor's own membership goes on, it had begun by then."""
    assert nachfolge.mitgliedschaft is not None
    beginn = nachfolge.mitgliedschaft.beginn
    if beginn.spaetestens is not None and beginn.spaetestens > tag:
        satz = (
            f"{nachfolge.name} ist erst {beginn.im_satz} Mitglied geworden; vom {tag:%d.%m.%Y} bis "
            f"dahin ginge die Mitgliedschaft von {mitglied.name} verloren. Entweder stimmt der Tag "
            f"der Änderung nicht, oder zuerst ist die Mitgliedschaft von {nachfolge.name} zu "
            "klären."
        )
        yield eingabefehler("wirksam_am", satz)


def zu_pruefen(lage: Lage) -> Iterator[str]:
    """What is possible, but seldom right: the preview asks."""
    tag = lage.entwurf.wirksam_am
    if tag is None:
        return
    for koerper in lage.endende:
        mitgliedschaft, vorgang = koerper.mitgliedschaft, koerper.vorgang
        if mitgliedschaft is not None and not mitgliedschaft.beginn.ist_bekannt:
            yield (
                f"Seit wann {koerper.name} Mitglied ist, ist nicht bekannt: Begann die "
                f"Mitgliedschaft vor dem {tag:%d.%m.%Y}?"
            )
        if vorgang is not None and Zeitangabe.tag(tag).sicher_vor(vorgang.eingang):
            yield (
                f"Der Vorgang {vorgang.aktenzeichen} von {koerper.name} begann erst "
                f"{vorgang.eingang.im_satz}: Stimmt der {tag:%d.%m.%Y}?"
            )
