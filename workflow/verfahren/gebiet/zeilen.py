"""A draft as rows, and as what the protocol holds of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from antraege.choices import Gebietsstand, Handlung
from antraege.models import Gebietsaenderung, Gebietsteil
from workflow.verfahren.gebiet.akte import danach
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf

H = Handlung


def lege_an(entwurf: Gebietsentwurf, moment: datetime, **werte: Any) -> int:
    """Write the rows of a new draft. The caller holds the lock and leaves an entry."""
    zeile = Gebietsaenderung.objects.create(
        stand=danach(H.GEBIETSAENDERUNG_ENTWERFEN, Gebietsstand.START),
        angelegt_am=moment,
        **spalten(entwurf),
        **werte,
    )
    schreibe_teile(zeile.pk, entwurf)
    return zeile.pk


def spalten(entwurf: Gebietsentwurf) -> dict[str, Any]:
    """Columns of the change itself."""
    return {
        "art": entwurf.art,
        "wirksam_am": entwurf.wirksam_am,
        "quelle": entwurf.quelle,
        "quelle_url": entwurf.quelle_url,
        "fortgefuehrter_antrag_id": entwurf.fortgefuehrter_antrag,
    }


def schreibe_teile(aenderung_id: int, entwurf: Gebietsentwurf) -> None:
    """One row for each body, in order."""
    Gebietsteil.objects.bulk_create(
        [
            Gebietsteil(
                aenderung_id=aenderung_id,
                stelle=stelle,
                rolle=teil.rolle,
                kommune_id=teil.kommune_id,
                ags=teil.ags,
                name=teil.name,
                name_amtlich=teil.name_amtlich,
                typ=teil.typ,
                einwohner=teil.einwohner,
                kreis_id=teil.kreis_id,
                fuehrt_fort=teil.fuehrt_fort,
            )
            for stelle, teil in enumerate(entwurf.teile)
        ]
    )


def entwurfsdaten(entwurf: Gebietsentwurf) -> dict[str, Any]:
    """What the protocol holds of a draft: names of bodies are public."""
    kopf = {
        "art": entwurf.art.value,
        "wirksam_am": entwurf.wirksam_am.isoformat() if entwurf.wirksam_am else None,
        "fortgefuehrter_antrag_id": entwurf.fortgefuehrter_antrag,
    }
    teile = [
        {
            "rolle": t.rolle.value,
            "kommune_id": t.kommune_id,
            "ags": t.ags,
            "name": t.name,
            "name_amtlich": t.name_amtlich,
            "typ": t.typ,
            "einwohner": t.einwohner,
            "kreis_id": t.kreis_id,
            "fuehrt_fort": t.fuehrt_fort,
        }
        for t in entwurf.teile
    ]
    return {"gebietsaenderung": [kopf], "gebietsteile": teile}


def texte_des_entwurfs(entwurf: Gebietsentwurf) -> dict[str, str]:
    """Free texts of a draft, by field."""
    return {"quelle": entwurf.quelle, "quelle_url": entwurf.quelle_url}
