"""Changes that are right, and their way into effect."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Gebietsart, Gebietsrolle, Handlung
from antraege.models import Gebietsaenderung, Kommune, Kriterium
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from workflow.verfahren.gebiet import handeln
from workflow.verfahren.gebiet.aufhebung import hebe_auf
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.handeln import Wer
from workflow.verfahren.gebiet.vollzug import vollziehe

H = Handlung
R = Gebietsrolle
S = Antragsstatus
SALZUFLEN = "05766008"
NEUSTADT = "05766900"
NEUJAHR = date(2026, 1, 1)
QUELLE = "Gesetz zur Neugliederung, GV. NRW. S. 1"


def wer(welt: Welt, akteur: Akteur, gesehen: int | None = None) -> Wer:
    """Who acts by the standing clock."""
    return Wer(akteur=akteur, gesehen=gesehen, jetzt=welt.jetzt)


def umbenennung(
    welt: Welt, neu: str = "Detmold am Wald", ags: str = DETMOLD, am: date = NEUJAHR
) -> Gebietsentwurf:
    """A body gets another name."""
    teil = Teil(rolle=R.BLEIBT, kommune_id=_pk(ags), name=neu, feld="k1")
    return entwurf(Gebietsart.UMBENENNUNG, teil, am=am)


def artwechsel(welt: Welt, typ: str = "stadt", ags: str = AUGUSTDORF) -> Gebietsentwurf:
    """A body becomes another kind."""
    teil = Teil(rolle=R.BLEIBT, kommune_id=_pk(ags), typ=typ, feld="k1")
    return entwurf(Gebietsart.ARTWECHSEL, teil)


def zusammenschluss(
    welt: Welt,
    *alte: str,
    neu: str = NEUSTADT,
    name: str = "Lippstätten",
    am: date = NEUJAHR,
    weiter: int | None = None,
    kreis: str = "",
) -> Gebietsentwurf:
    """Bodies (Detmold and Augustdorf) become a new one; ``kreis`` is named where told."""
    endende = [
        Teil(rolle=R.GEHT_AUF, kommune_id=_pk(ags), feld=f"k{nr}")
        for nr, ags in enumerate(alte or (DETMOLD, AUGUSTDORF), 1)
    ]
    neue = Teil(
        rolle=R.ENTSTEHT,
        ags=neu,
        name=name,
        typ="grosse_kreisangehoerige_stadt",
        kreis_id=_pk(kreis) if kreis else None,
        feld="n",
    )
    return entwurf(Gebietsart.ZUSAMMENSCHLUSS, *endende, neue, am=am, weiter=weiter)


def aufnahme(
    welt: Welt,
    alte: str,
    in_: str,
    am: date = NEUJAHR,
    weiter: int | None = None,
    name: str = "",
    typ: str = "",
) -> Gebietsentwurf:
    """One body becomes part of another one that goes on, under a new name or kind where told."""
    return entwurf(
        Gebietsart.ZUSAMMENSCHLUSS,
        Teil(rolle=R.GEHT_AUF, kommune_id=_pk(alte), feld="k1"),
        Teil(rolle=R.BLEIBT, kommune_id=_pk(in_), name=name, typ=typ, feld="z"),
        am=am,
        weiter=weiter,
    )


def teilung(welt: Welt, ags: str = DETMOLD, fort: int = 0) -> Gebietsentwurf:
    """A body becomes two."""
    neue = [
        Teil(
            rolle=R.ENTSTEHT,
            ags=f"0576690{nr}",
            name=f"Detmold-{wort}",
            typ="stadt",
            fuehrt_fort=nr == fort,
            feld=f"n{nr + 1}",
        )
        for nr, wort in enumerate(("Nord", "Süd"))
    ]
    return entwurf(
        Gebietsart.TEILUNG, Teil(rolle=R.GEHT_AUF, kommune_id=_pk(ags), feld="k1"), *neue
    )


def aufteilung(
    welt: Welt, ags: str, *ziele: str, fort: str = "", am: date = NEUJAHR
) -> Gebietsentwurf:
    """A body is divided among others that are there; ``fort`` carries on what it was."""
    bestehende = (
        Teil(rolle=R.BLEIBT, kommune_id=_pk(ziel), fuehrt_fort=ziel == fort, feld=f"b{nr}")
        for nr, ziel in enumerate(ziele, 1)
    )
    endet = Teil(rolle=R.GEHT_AUF, kommune_id=_pk(ags), feld="k1")
    return entwurf(Gebietsart.TEILUNG, endet, *bestehende, am=am)


def entwurf(
    art: Gebietsart, *teile: Teil, am: date = NEUJAHR, weiter: int | None = None
) -> Gebietsentwurf:
    """A change with day and source."""
    return Gebietsentwurf(
        art=art, wirksam_am=am, quelle=QUELLE, teile=teile, fortgefuehrter_antrag=weiter
    )


def _pk(ags: str) -> int:
    return Kommune.objects.get(ags=ags).pk


def vorgelegt(welt: Welt, was: Gebietsentwurf, von: Akteur | None = None) -> int:
    """A change that waits for the decision."""
    hand = wer(welt, von or welt.leute.bearbeitung)
    pk = handeln.entwerfe(wer=hand, entwurf=was)
    handeln.schlage_vor(pk, wer=hand)
    return pk


def vollzogen(welt: Welt, was: Gebietsentwurf) -> int:
    """A change that has been executed."""
    pk = vorgelegt(welt, was)
    vollziehe(pk, wer=wer(welt, welt.leute.leitung))
    return pk


def aufgehoben(welt: Welt, pk: int) -> None:
    """Annul it by four eyes."""
    handeln.schlage_vor(
        pk,
        wer=wer(welt, welt.leute.bearbeitung),
        grund="Das Gesetz wurde nicht verkündet.",
        handlung=H.GEBIETSAUFHEBUNG_VORSCHLAGEN,
    )
    hebe_auf(pk, wer=wer(welt, welt.leute.leitung), grund="Ja.")


def stand(pk: int) -> str:
    """How a change stands."""
    return Gebietsaenderung.objects.get(pk=pk).stand


def tue(welt: Welt, handlung: Handlung, pk: int, von: Akteur) -> object:
    """Any act on a change that is there."""
    hand = wer(welt, von)
    taten: dict[Handlung, Callable[[], Any]] = {
        H.GEBIETSAENDERUNG_BEARBEITEN: lambda: handeln.bearbeite(
            pk, wer=hand, entwurf=umbenennung(welt, "Detmold bei Lippe")
        ),
        H.GEBIETSENTWURF_VERWERFEN: lambda: handeln.verwirf_entwurf(pk, wer=hand),
        H.GEBIETSAENDERUNG_VORSCHLAGEN: lambda: handeln.schlage_vor(pk, wer=hand),
        H.GEBIETSAENDERUNG_VOLLZIEHEN: lambda: vollziehe(pk, wer=hand),
        H.GEBIETSAUFHEBUNG_VORSCHLAGEN: lambda: handeln.schlage_vor(
            pk, wer=hand, grund="Irrtum.", handlung=handlung
        ),
        H.GEBIETSAENDERUNG_AUFHEBEN: lambda: hebe_auf(pk, wer=hand),
    }
    beenden: Callable[[], Any] = lambda: handeln.beende_vorschlag(  # noqa: E731 - a default
        pk, handlung, wer=hand, grund="Nein."
    )
    return taten.get(handlung, beenden)()


def protokollbefunde() -> list[str]:
    """What the verification of all chains finds."""
    return list(map(str, pruefe_protokoll(Zaehlung())))


def mit_zusage(welt: Welt, ags: str) -> int:
    """A member with an open commitment, a month after its admission."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG, ags)
    Kriterium.objects.update(laesst_zusage_zu=True)
    welt.sage_zu(antrag, 90, kriterium_id=welt.fall(antrag).kriterien[0].id)
    for ziel in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    welt.vergehe(30)
    return antrag
