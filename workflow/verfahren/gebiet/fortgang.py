"""What has happened since the execution in cases that it has passed over.

A case goes back with its facts. What the successor has decided, stated or signed binds nobody
else: it stands in the way of the annulment while the case is open. Everything else stays in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from antraege.choices import OFFENE_STATUS, Beratungsergebnis, Handlung, Partei
from antraege.fall import BeratungZeile, EntbehrlichkeitZeile
from antraege.models import Beratung, Beschlussentbehrlichkeit, Protokolleintrag, Unterschrift
from antraege.queries.zeilen import aus_modell
from antraege.rules.beschluss import ENTSCHEIDENDE_ERGEBNISSE, ENTSCHEIDENDE_ROLLEN
from antraege.rules.gebiet import EINTRAEGE
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.gebiet.lage import Uebergangszeile
from workflow.verfahren.handlungen import name

H = Handlung
ABHILFE = "Zuerst ist der Vorgang einzustellen."


@dataclass(frozen=True, slots=True)
class Fortgang:
    """One case that was passed over, with the entries that it has got since."""

    aktenzeichen: str
    antrag_id: int
    von: str
    auf: str
    """The bodies by their names."""
    tag: date
    ist_offen: bool
    eintraege: tuple[Protokolleintrag, ...]
    entschiedene: tuple[int, ...] = ()
    """Consultations that had been decided before, by their keys."""


def lies_fortgaenge(
    uebergaenge: Iterable[Uebergangszeile],
    namen: Mapping[int, str],
    tag: date | None,
    gemerkte: Mapping[str, Any],
) -> tuple[Fortgang, ...]:
    """Cases that went to another body; none of which the execution remembers nothing."""
    if tag is None:
        return ()
    return tuple(
        Fortgang(
            aktenzeichen=u.aktenzeichen,
            antrag_id=u.antrag_id,
            von=namen.get(u.von_id, ""),
            auf=namen.get(u.auf_id, ""),
            tag=tag,
            ist_offen=u.status in OFFENE_STATUS,
            eintraege=tuple(_eintraege(u.antrag_id, gemerkte[str(u.antrag_id)]["nr"])),
            entschiedene=tuple(gemerkte[str(u.antrag_id)].get("entschiedene", ())),
        )
        for u in uebergaenge
        if u.antrag_id is not None and u.von_id != u.auf_id and str(u.antrag_id) in gemerkte
    )


def _eintraege(antrag_id: int, nr: int) -> Iterable[Protokolleintrag]:
    seither = Protokolleintrag.objects.filter(antrag_id=antrag_id, nr__gt=nr)
    return seither.exclude(handlung__in=EINTRAEGE).order_by("nr")


def hindernde(fortgang: Fortgang) -> Iterator[str]:
    """What the successor has said in it, each in a sentence that says how it is settled."""
    if not fortgang.ist_offen:
        return
    erfasst = {e.handlung for e in fortgang.eintraege}
    if H.UNTERSCHRIFT_ERFASSEN in erfasst:
        yield from _unterschrift(fortgang)
    if H.BERATUNG_ERFASSEN in erfasst:
        yield from _beschluesse(fortgang)
    if H.ENTBEHRLICHKEIT_ERFASSEN in erfasst:
        yield from _entbehrlichkeit(fortgang)


def _unterschrift(f: Fortgang) -> Iterator[str]:
    """Who signed for the successor did not sign for the former body."""
    zeile = Unterschrift.objects.filter(
        antrag_id=f.antrag_id, partei=Partei.KOMMUNE, zurueckgenommen_am__isnull=True
    ).first()
    if zeile is None or not any(_ist_der_kommune(e) for e in f.eintraege):
        return
    wer = ", ".join(t for t in (zeile.unterzeichnend, zeile.amt) if t)
    yield f"Im Vorgang {f.aktenzeichen} hat seither {f.auf} unterschrieben ({wer}). {ABHILFE}"


def _ist_der_kommune(eintrag: Protokolleintrag) -> bool:
    ist_unterschrift = eintrag.handlung == H.UNTERSCHRIFT_ERFASSEN
    return ist_unterschrift and f'"partei":"{Partei.KOMMUNE.value}"' in eintrag.inhalt


def _beschluesse(f: Fortgang) -> Iterator[str]:
    """A session before the change was that of the former body's own assembly."""
    neue = Beratung.objects.filter(antrag_id=f.antrag_id).exclude(pk__in=f.entschiedene)
    for modell in neue.order_by("pk"):
        zeile = aus_modell(BeratungZeile, modell)
        entscheidet = zeile.rolle in ENTSCHEIDENDE_ROLLEN
        if not entscheidet or zeile.ergebnis not in ENTSCHEIDENDE_ERGEBNISSE:
            continue
        if zeile.sitzung.sicher_vor(Zeitangabe.tag(f.tag)):
            continue
        ergebnis = Beratungsergebnis(zeile.ergebnis).label
        yield (
            f"Im Vorgang {f.aktenzeichen} ist seither eine Entscheidung von {f.auf} erfasst "
            f"({zeile.gremium}, {zeile.sitzung}: {ergebnis}). {ABHILFE}"
        )


def _entbehrlichkeit(f: Fortgang) -> Iterator[str]:
    for modell in Beschlussentbehrlichkeit.objects.filter(antrag_id=f.antrag_id):
        zeile = aus_modell(EntbehrlichkeitZeile, modell)
        if not zeile.erklaert.sicher_vor(Zeitangabe.tag(f.tag)):
            yield (
                f"Im Vorgang {f.aktenzeichen} hat seither {f.auf} erklärt, dass kein Beschluss "
                f"nötig ist ({zeile.erklaert_durch}). {ABHILFE}"
            )


def bleibende(fortgang: Fortgang) -> Iterator[str]:
    """What goes back with it although it was recorded at the successor."""
    handlungen = dict.fromkeys(
        Handlung(e.handlung) for e in fortgang.eintraege if e.vorher == e.nachher
    )
    if handlungen:
        worte = ", ".join(f"„{name(h)}“" for h in handlungen)
        yield (
            f"Was seither im Vorgang {fortgang.aktenzeichen} erfasst wurde ({worte}), bleibt in "
            f"ihm und ist für {fortgang.von} zu prüfen."
        )
