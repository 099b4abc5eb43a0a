"""A criterion, a slot, a state in words."""

from __future__ import annotations

from collections.abc import Iterable

from antraege.choices import Fassungsstand, Kommunentyp, Landeswissen, Partei, Unterschriftsform
from workflow.verfahren.fassungen.eingaben import Fassungsentwurf, Kriteriumentwurf, Netzwerkregeln
from workflow.verfahren.fassungen.lage import Kopf
from workflow.vorgang.seite.kopf import Plakette

PLAKETTEN = {
    Fassungsstand.ENTWURF: Plakette("Entwurf", "info"),
    Fassungsstand.IN_KRAFT: Plakette("In Kraft", "erfolg"),
    Fassungsstand.AUSSER_KRAFT: Plakette("Außer Kraft", "neutral"),
    Fassungsstand.VERWORFEN: Plakette("Verworfen", "neutral"),
}
VORGELEGT = Plakette("Zur Freigabe vorgelegt", "warnung")
ALLE_ARTEN = "alle Arten von Kommunen"
AUS = "Solange hier keine Regel steht, ist der Ausschluss abgeschaltet."

OHNE_VERTEILER = "niemand; freigegebene Monatsberichte werden nicht versandt"


def plakette(kopf: Kopf, *, ist_vorgelegt: bool = False) -> Plakette:
    """How a version stands."""
    if ist_vorgelegt and kopf.stand is Fassungsstand.ENTWURF:
        return VORGELEGT
    return PLAKETTEN[kopf.stand]


def arten(gilt_fuer: Iterable[str]) -> str:
    """Kinds of bodies in the order of the register; none means all."""
    gewaehlt = set(gilt_fuer)
    return ", ".join(a.label for a in Kommunentyp if a.value in gewaehlt) or ALLE_ARTEN


def angaben_zum_kriterium(kriterium: Kriteriumentwurf) -> list[tuple[str, str]]:
    """What a criterion says besides number and title, as pairs of term and value."""
    landeswissen = Landeswissen(kriterium.landeswissen).label if kriterium.landeswissen else ""
    return [
        ("Erläuterung", kriterium.erlaeuterung),
        ("Gilt für", arten(kriterium.gilt_fuer)),
        (
            "Nachweis",
            "nötig" if kriterium.braucht_nachweis else "nicht nötig, eine Erklärung genügt",
        ),
        ("Zusage mit Termin", "genügt" if kriterium.laesst_zusage_zu else "genügt nicht"),
        ("Weiß das Land selbst", landeswissen),
        ("Wege zur Erfüllung", "; ".join(wege(kriterium))),
    ]


def wege(kriterium: Kriteriumentwurf) -> list[str]:
    """The ways to meet it, in order."""
    return [f"{w.titel} (Zusage)" if w.ist_zusage else w.titel for w in kriterium.alternativen]


def stellen(entwurf: Fassungsentwurf) -> list[tuple[str, str]]:
    """The slots of a text version, in order."""
    return [
        ("Erforderliche Unterschriften", parteien(entwurf.parteien)),
        ("Freiwillige Unterschriften", parteien(entwurf.freiwillige_parteien)),
    ]


def parteien(schluessel: Iterable[str]) -> str:
    """Slots by their names."""
    return ", ".join(Partei(p).label for p in schluessel if p in Partei.values)


def zeitraum(kopf: Kopf, koepfe: Iterable[Kopf]) -> str:
    """From when to when it was in force: until the next one."""
    if kopf.in_kraft_ab is None:
        return ""
    if kopf.stand is Fassungsstand.IN_KRAFT:
        return f"seit {kopf.in_kraft_ab:%d.%m.%Y}"
    spaetere = (k.in_kraft_ab for k in koepfe if k.version > kopf.version)
    ende = min((tag for tag in spaetere if tag is not None), default=None)
    return f"{kopf.in_kraft_ab:%d.%m.%Y} bis {ende:%d.%m.%Y}" if ende else ""


def anzahl(zahl: int, einzahl: str, mehrzahl: str) -> str:
    """ "1 Vorgang", "3 Vorgänge"."""
    return f"{zahl} {einzahl if zahl == 1 else mehrzahl}"


def angaben_zu_den_regeln(regeln: Netzwerkregeln) -> list[tuple[str, str]]:
    """The rules of the network in words."""
    land = ", ".join(filter(None, (regeln.unterzeichnend_land, regeln.amt_land)))
    formen = [f.label for f in Unterschriftsform if f.value in regeln.genuegende_formen]
    return [
        ("Für das Land unterzeichnet", land or "noch nicht festgelegt"),
        ("Formen, in denen eine Unterschrift genügt", ", ".join(formen)),
        ("Regel zum Ausschluss", regeln.ausschlussregel or f"keine. {AUS}"),
        ("Verteiler des Monatsberichts", ", ".join(regeln.berichtsverteiler) or OHNE_VERTEILER),
    ]
