"""What an executed change has done, in words: for who opens its page later."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Gebietsart, Gebietsrolle
from antraege.worte import voller_name
from workflow.verfahren.gebiet.lage import Lage

R = Gebietsrolle
type Paar = tuple[str, str]


def vom_geschehenen(lage: Lage) -> list[Paar]:
    """What the execution has done, as its traces tell."""
    return [*_geschehenes_der_koerper(lage), *_uebergegangenes(lage)]


def _geschehenes_der_koerper(lage: Lage) -> Iterator[Paar]:
    tag = lage.entwurf.wirksam_am
    seit = f"{tag:%d.%m.%Y}" if tag is not None else "…"
    for stelle, teil in enumerate(lage.entwurf.teile):
        koerper, danach = lage.von(teil), voller_name(teil.typ, teil.name)
        vorher = voller_name(*lage.namen_vorher[stelle]) if stelle in lage.namen_vorher else ""
        if koerper is None:
            continue
        if teil.rolle is R.ENTSTEHT:
            yield danach, f"besteht seit {seit} mit dem Schlüssel {koerper.zeile.ags}"
        elif teil.rolle is R.GEHT_AUF:
            yield vorher or danach, f"besteht seit {seit} nicht mehr"
        elif vorher and vorher != danach:
            yield vorher, f"heißt seit {seit} {danach}"
        elif lage.endende:
            teilung = lage.art is Gebietsart.TEILUNG
            yield danach, "hat Gebiet übernommen" if teilung else "ist bestehen geblieben"


def _uebergegangenes(lage: Lage) -> Iterator[Paar]:
    namen = {k.id: k.name for k in lage.koerper.values()}
    for u in lage.uebergaenge:
        von, auf = namen.get(u.von_id, ""), namen.get(u.auf_id, "")
        if u.antrag_id is None:
            yield f"Mitgliedschaft {von}", f"ist auf {auf} übergegangen"
        elif u.von_id == u.auf_id:
            yield f"Vorgang {u.aktenzeichen}", f"wurde eingestellt ({auf})"
        else:
            dort = " und wurde dort eingestellt" if u.ist_eingestellt else ""
            yield f"Vorgang {u.aktenzeichen}", f"ist von {von} auf {auf} übergegangen{dort}"
    konten = {z.konto_id: z.name for k in lage.koerper.values() for z in k.zugaenge}
    for zeile in lage.ergebnis.get("zugaenge", ()):
        if name := konten.get(zeile["konto_id"]):
            yield f"Zugang {name}", f"gilt nicht mehr für {namen.get(zeile['von_id'], '')}"
