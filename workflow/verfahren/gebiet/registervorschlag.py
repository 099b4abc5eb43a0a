"""What a newer register says of changes: proposals to be completed, instead of overwriting.

Another name or kind, a key that is gone, a new key that could be its successor: each becomes a
draft without day and source, which Bearbeitung completes or discards. What a person has recorded
already, or decided on before, is not proposed again; nor does an older file propose the way back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from antraege.akteur import SYSTEM
from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand, Handlung, Kommunentyp
from antraege.models import Gebietsaenderung, Gebietsteil, Kommune
from antraege.worte import voller_name
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.handeln import Wer, vermerke_aenderung
from workflow.verfahren.gebiet.zeilen import entwurfsdaten, lege_an

R = Gebietsrolle


@dataclass(frozen=True, slots=True)
class Registervorschlag:
    """A change that the file points to."""

    kennung: str
    entwurf: Gebietsentwurf
    hinweis: str


# --- another name or kind


def unterschied(neu: Kommune, bisher: Kommune) -> Registervorschlag | None:
    """What the file calls otherwise; None where it is the same, or older than what is recorded."""
    heisst_anders = neu.name != bisher.name and neu.name not in bisher.fruehere_namen.splitlines()
    ist_anders = neu.typ != bisher.typ
    if not (heisst_anders or ist_anders):
        return None
    teil = Teil(
        rolle=R.BLEIBT,
        kommune_id=bisher.pk,
        name=neu.name if heisst_anders else "",
        name_amtlich=neu.name_amtlich if neu.name_amtlich != bisher.name_amtlich else "",
        typ=str(neu.typ) if ist_anders else "",
    )
    art = Gebietsart.ARTWECHSEL if ist_anders else Gebietsart.UMBENENNUNG
    alt, jetzt = voller_name(bisher.typ, bisher.name), voller_name(neu.typ, neu.name)
    artwort = f" ({Kommunentyp(neu.typ).label})" if ist_anders else ""
    return Registervorschlag(
        kennung=kennung(bisher.ags, f"{neu.name}={neu.typ}"),
        entwurf=Gebietsentwurf(art=art, teile=(teil,)),
        hinweis=f"Die Registerdatei nennt {bisher.ags} nicht mehr „{alt}“, sondern "
        f"„{jetzt}“{artwort}.",
    )


def frueher_schon(vorschlag: Registervorschlag) -> bool:
    """Whether the body was of that kind before: the file is older than a recorded change."""
    (teil,) = vorschlag.entwurf.teile
    if not teil.typ or teil.kommune_id is None:
        return False
    frueher = Gebietsteil.objects.filter(
        kommune_id=teil.kommune_id, typ_vorher=teil.typ, aenderung__stand=Gebietsstand.VOLLZOGEN
    )
    return frueher.exclude(typ=teil.typ).exists()


def kennung(*teile: str) -> str:
    """What in a file proposed a change: a second loading adds nothing."""
    return f"register/{hashlib.sha256('|'.join(teile).encode()).hexdigest()}"


# --- written


def lege_vorschlaege_an(
    vorschlaege: Iterable[Registervorschlag], jetzt: datetime | None = None
) -> list[int]:
    """Write those that are new; gives their keys. The caller holds the installation's lock."""
    bekannte = set(Gebietsaenderung.objects.values_list("kennung", flat=True))
    in_arbeit = _in_arbeit()
    wer = Wer(akteur=SYSTEM, jetzt=jetzt)
    angelegt: list[int] = []
    for vorschlag in vorschlaege:
        betroffene = {t.kommune_id for t in vorschlag.entwurf.teile if t.kommune_id is not None}
        if vorschlag.kennung in bekannte or betroffene & in_arbeit:
            continue
        pk = lege_an(
            vorschlag.entwurf, wer.moment, kennung=vorschlag.kennung, hinweis=vorschlag.hinweis
        )
        daten = entwurfsdaten(vorschlag.entwurf)
        vermerke_aenderung(pk, Handlung.GEBIETSAENDERUNG_ENTWERFEN, wer, daten=daten)
        angelegt.append(pk)
    return angelegt


def _in_arbeit() -> set[int | None]:
    """Bodies of which a change is being recorded or decided on."""
    offene = Gebietsteil.objects.filter(
        aenderung__stand__in=[Gebietsstand.ENTWURF, Gebietsstand.VORGESCHLAGEN],
        kommune__isnull=False,
    )
    return set(offene.values_list("kommune_id", flat=True))
