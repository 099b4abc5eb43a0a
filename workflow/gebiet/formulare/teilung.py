"""One body becomes several new ones, is divided among others, or gives land away to new ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.models import Kommune
from workflow.gebiet.formulare.angaben import (
    angabefelder,
    beginn_des_neuen,
    biete_kreise,
    feldnamen,
    kommunenfeld,
    neuer_teil,
)
from workflow.gebiet.formulare.grundlage import GebietForm, wachsend
from workflow.gebiet.formulare.kommunenfeld import getippt
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil

R = Gebietsrolle
HOECHSTENS_NEUE = 8
HOECHSTENS_BESTEHENDE = 8
MINDESTENS = 2
NEUE = tuple(f"n{nr}" for nr in range(1, HOECHSTENS_NEUE + 1))
BESTEHENDE = tuple(f"b{nr}" for nr in range(1, HOECHSTENS_BESTEHENDE + 1))


class TeilungForm(GebietForm):
    """The one that is divided, and everybody who has land of it then."""

    art = Gebietsart.TEILUNG
    gruppen = (
        ("Wer sich teilt", ("k1", "weiter")),
        *((f"{nr}. neue Kommune", feldnamen(feld)) for nr, feld in enumerate(NEUE, 1)),
        ("Bestehende Kommunen, die Gebiet übernehmen", BESTEHENDE),
        ("Mitgliedschaft und laufender Vorgang", ("fortfuehrung",)),
    )
    bedingte = GebietForm.bedingte | {
        "fortfuehrung",
        *(f"{feld}_{wort}" for feld in NEUE for wort in ("name", "typ", "ags", "kreis")),
    }

    gliedernde = frozenset({"weiter", "fortfuehrung"})

    k1 = kommunenfeld("Kommune")
    weiter = forms.ChoiceField(
        label="Diese Kommune",
        choices=[
            ("geht_auf", "besteht danach nicht mehr"),
            ("bleibt", "bleibt bestehen und gibt nur Gebiet an neue Kommunen ab"),
        ],
        widget=forms.RadioSelect,
        initial="geht_auf",
    )
    fortfuehrung = forms.ChoiceField(
        label="Wer führt Mitgliedschaft und laufenden Vorgang fort?",
        help_text="Die anderen treten bei Bedarf selbst bei. Bleibt die bisherige Kommune "
        "bestehen, behält sie beides. Soll niemand es fortführen, ist zuerst der Austritt zu "
        "vermerken oder der Vorgang einzustellen. Wer einen Kreis fortführt, übernimmt auch seine "
        "Städte und Gemeinden.",
        required=False,
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        entwurf: Gebietsentwurf | None = kwargs["entwurf"]
        teile = entwurf.teile[1:] if entwurf is not None else ()
        neue = sum(t.rolle is R.ENTSTEHT for t in teile)
        namen = tuple(f"{feld}_name" for feld in NEUE)
        wahl = [("", "niemand: Es gibt beides nicht")]
        for nr, feld in enumerate(NEUE[: wachsend(data, neue, namen, MINDESTENS)], 1):
            self.fields |= angabefelder(feld, noetig=False)
            wahl.append((feld, f"die {nr}. neue Kommune"))
        biete_kreise(self.fields)
        bestehende = wachsend(data, len(teile) - neue, BESTEHENDE, MINDESTENS)
        for nr, feld in enumerate(BESTEHENDE[:bestehende], 1):
            self.fields[feld] = kommunenfeld(f"{nr}. bestehende Kommune", noetig=False)
            wahl.append((feld, f"die {nr}. bestehende Kommune"))
        fortfuehrung = self.fields["fortfuehrung"]
        assert isinstance(fortfuehrung, forms.ChoiceField)
        fortfuehrung.choices = wahl

    def teile(self, werte: Mapping[str, Any]) -> tuple[Teil, ...]:
        """The one that is divided, and those that have been named."""
        (kommune,) = self.genannt(R(werte["weiter"]), "k1", werte)
        wer = werte["fortfuehrung"] if kommune.rolle is R.GEHT_AUF else ""
        genannte = [f for f in NEUE if any(self._steht_in(n, werte) for n in feldnamen(f))]
        neue = (neuer_teil(f, werte, fuehrt_fort=wer == f) for f in genannte)
        bestehende = (
            replace(teil, fuehrt_fort=wer == f)
            for f in BESTEHENDE
            for teil in self.genannt(R.BLEIBT, f, werte)
        )
        return (kommune, *neue, *bestehende)

    def _steht_in(self, feld: str, werte: Mapping[str, Any]) -> bool:
        return bool(werte.get(feld)) or feld in self.falsche

    def beginn(self, entwurf: Gebietsentwurf, kommunen: Mapping[int, Kommune]) -> dict[str, Any]:
        """The one that is divided, the new ones, and those that were there."""
        alter, *andere = entwurf.teile
        werte: dict[str, Any] = {
            "k1": getippt(kommunen[alter.kommune_id or 0]),
            "weiter": alter.rolle.value,
        }
        neue = [t for t in andere if t.rolle is R.ENTSTEHT]
        bestehende = [t for t in andere if t.rolle is not R.ENTSTEHT]
        benannte = [
            *zip(NEUE, neue, strict=False),
            *zip(BESTEHENDE, bestehende, strict=False),
        ]
        for feld, teil in benannte:
            if teil.rolle is R.ENTSTEHT:
                werte |= beginn_des_neuen(feld, teil)
            else:
                werte[feld] = getippt(kommunen[teil.kommune_id or 0])
            if teil.fuehrt_fort:
                werte["fortfuehrung"] = feld
        return werte
