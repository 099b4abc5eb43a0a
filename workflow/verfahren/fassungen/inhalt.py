"""Drafts out of rows and into rows. Only rows of a draft are ever written."""

from __future__ import annotations

import hashlib
from dataclasses import asdict

from antraege.models import Erklaerungsfassung, Kriterienkatalog, Kriterium
from antraege.protokoll import kanonisch
from workflow.verfahren.fassungen.eingaben import (
    Alternative,
    Entwurf,
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)


def lies_katalog(zeile: Kriterienkatalog) -> Katalogentwurf:
    """A catalogue as a value."""
    kriterien = zeile.kriterien.order_by("nr")
    return Katalogentwurf(
        bezeichnung=zeile.bezeichnung, kriterien=tuple(map(_lies_kriterium, kriterien))
    )


def _lies_kriterium(zeile: Kriterium) -> Kriteriumentwurf:
    return Kriteriumentwurf(
        nr=zeile.nr,
        titel=zeile.titel,
        erlaeuterung=zeile.erlaeuterung,
        gilt_fuer=tuple(zeile.gilt_fuer),
        braucht_nachweis=zeile.braucht_nachweis,
        laesst_zusage_zu=zeile.laesst_zusage_zu,
        landeswissen=zeile.landeswissen,
        alternativen=tuple(Alternative(**weg) for weg in zeile.alternativen),
    )


def lies_fassung(zeile: Erklaerungsfassung) -> Fassungsentwurf:
    """A text version as a value."""
    return Fassungsentwurf(
        bezeichnung=zeile.bezeichnung,
        text=zeile.text,
        parteien=tuple(zeile.parteien),
        freiwillige_parteien=tuple(zeile.freiwillige_parteien),
    )


def schreibe_katalog(schluessel: int, entwurf: Katalogentwurf) -> None:
    """Put a draft into its rows. No case can point to them yet, so they are simply made anew."""
    Kriterienkatalog.objects.filter(pk=schluessel).update(bezeichnung=entwurf.bezeichnung)
    Kriterium.objects.filter(katalog_id=schluessel).delete()
    Kriterium.objects.bulk_create(
        [
            Kriterium(
                katalog_id=schluessel,
                nr=k.nr,
                titel=k.titel,
                erlaeuterung=k.erlaeuterung,
                gilt_fuer=list(k.gilt_fuer),
                braucht_nachweis=k.braucht_nachweis,
                laesst_zusage_zu=k.laesst_zusage_zu,
                landeswissen=k.landeswissen,
                alternativen=[asdict(weg) for weg in k.alternativen],
            )
            for k in entwurf.kriterien
        ]
    )


def schreibe_fassung(schluessel: int, entwurf: Fassungsentwurf) -> None:
    """Put a draft into its row."""
    Erklaerungsfassung.objects.filter(pk=schluessel).update(
        bezeichnung=entwurf.bezeichnung,
        text=entwurf.text,
        parteien=list(entwurf.parteien),
        freiwillige_parteien=list(entwurf.freiwillige_parteien),
    )


def abdruck(entwurf: Entwurf) -> str:
    """Fingerprint of a draft: what was proposed is what comes into force."""
    return hashlib.sha256(kanonisch(asdict(entwurf)).encode()).hexdigest()
