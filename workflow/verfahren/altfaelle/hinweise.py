"""What somebody should know when an old case meets what is recorded."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import VERNEINENDE_ERGEBNISSE
from antraege.einlesen.altfall import Altfall
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.altfaelle.lage import Bekannte, Lage


def hinweise(lage: Lage, fall: Altfall) -> Iterator[str]:
    """Sentences about a case as :meth:`Lage.wie_bekannt` gives it."""
    faktenzahl = lage.faelle.get((lage.kommunen[fall.ags].pk, fall.kennung), (0, None))[1]
    if faktenzahl is not None:
        if faktenzahl != len(fall.beratungen) + len(fall.unterschriften):
            yield (
                "Der Fall ist schon übernommen, hat hier aber andere Zeilen; was fehlt, bitte "
                "am Vorgang ergänzen."
            )
        return
    if lage.erste_fassung_ab is not None:
        yield from _verfruehte(fall, Zeitangabe.tag(lage.erste_fassung_ab))
    if fall.beitritt is None:
        return
    if fall.letzte_entscheidung and fall.letzte_entscheidung.ergebnis in VERNEINENDE_ERGEBNISSE:
        yield "Die letzte Entscheidung spricht gegen den Beitritt; bitte prüfen."
    if zeichen := lage.offene.get(lage.kommunen[fall.ags].pk):
        yield f"Zu dieser Kommune läuft noch der Vorgang {zeichen}; bitte prüfen."
    bekannt = lage.mitgliedschaft(fall)
    if bekannt is not None:
        yield from _zur_mitgliedschaft(fall, bekannt, fall.beitritt)


def _verfruehte(fall: Altfall, erste_fassung: Zeitangabe) -> Iterator[str]:
    for u in fall.unterschriften:
        if u.schritt.wann.sicher_vor(erste_fassung):
            yield (
                f"Unterschrift {u.partei.label}, {u.schritt.wann}: Eine Gemeinsame Erklärung gibt "
                f"es erst seit {erste_fassung}."
            )


def _zur_mitgliedschaft(fall: Altfall, bekannt: Bekannte, beitritt: Zeitangabe) -> Iterator[str]:
    if not fall.zeigt_beitritt:
        yield from _ohne_unterschrift(fall, bekannt)
    if bekannt.hat_vorgang:
        yield (
            "Zur bekannten Mitgliedschaft gehört schon ein Vorgang; der Altfall steht "
            "als abgeschlossener Vorgang daneben."
        )
    elif bekannt.endete_vor(beitritt):
        yield (
            f"Die bekannte Mitgliedschaft endete {bekannt.ende.im_satz}; der Altfall steht "
            "als abgeschlossener Vorgang daneben."
        )
    elif unterschied(bekannt.beginn, beitritt):
        yield (
            f"Beitritt nach dieser Datei: {beitritt}; bekannt war: {bekannt.beginn}. "
            "Beides bleibt stehen."
        )


def _ohne_unterschrift(fall: Altfall, bekannt: Bekannte) -> Iterator[str]:
    """What does not fit together where papers without signature meet a membership."""
    yield (
        "Der Fall zeigt keine gültige Unterschrift der Kommune; als Beitritt gilt, was bekannt "
        f"ist: {bekannt.beginn}."
    )
    entscheidung = fall.letzte_entscheidung
    if entscheidung is not None and bekannt.beginn.sicher_vor(entscheidung.schritt.wann):
        yield "Entschieden wurde erst nach dem bekannten Beitritt."


def unterschied(bekannt: Zeitangabe, ueberliefert: Zeitangabe) -> bool:
    """Whether two dates of one accession say different things."""
    return (
        bekannt.ist_bekannt
        and ueberliefert.ist_bekannt
        and (bekannt.fruehestens, bekannt.spaetestens)
        != (ueberliefert.fruehestens, ueberliefert.spaetestens)
    )
