"""What an act will do, in words: state, cases, and one version beside the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import Kommunentyp
from antraege.worte import voller_name
from workflow.fassungen.abgleich import Zeile
from workflow.fassungen.angaben import anzahl, parteien
from workflow.fassungen.vergleich import (
    Kriteriumvergleich,
    Wechsel,
    vergleiche_kataloge,
    vergleiche_texte,
)
from workflow.verfahren.fassungen.eingaben import Entwurf, Fassungsentwurf, Katalogentwurf
from workflow.verfahren.fassungen.gegenstand import Akt
from workflow.verfahren.fassungen.lage import Kopf, Lage
from workflow.verfahren.fassungen.wirkung import fassungswirkung, katalogwirkung
from workflow.vorgang.wege import zur_seite

type Paar = tuple[str, str]
KEINE_MAIL: Paar = ("E-Mail", "keine")
OFFENE_ZEILEN = 40


@dataclass(frozen=True, slots=True)
class Vergleich:
    """One version beside another. ``wechsel`` are values besides criteria and text."""

    titel: str
    wechsel: tuple[Wechsel, ...] = ()
    kriterien: tuple[Kriteriumvergleich, ...] = ()
    zeilen: tuple[Zeile, ...] = ()
    satz: str = ""
    """What there is to say where no line differs."""

    @property
    def offene(self) -> tuple[Zeile, ...]:
        """Lines that stand open; of a long comparison the rest is folded."""
        return self.zeilen[:OFFENE_ZEILEN]

    @property
    def gefaltete(self) -> tuple[Zeile, ...]:
        """The rest."""
        return self.zeilen[OFFENE_ZEILEN:]

    @property
    def ist_leer(self) -> bool:
        """Whether nothing differs."""
        return not (self.wechsel or self.kriterien or self.zeilen)


@dataclass(frozen=True, slots=True)
class Vorschau:
    """What the page says under "Das passiert", and the comparison beside it."""

    zeilen: tuple[Paar, ...]
    betroffene: tuple[Paar, ...] = ()
    """Name and address of cases that lose something."""
    hinweise: tuple[str, ...] = ()
    vergleich: Vergleich | None = None
    dokumente: tuple[Paar, ...] = ()
    """Name and address of documents that stay where they are."""


# --- one act after the other


def vom_entwerfen(lage: Lage[Any], vorlage: int | None) -> Vorschau:
    """A draft begins."""
    woher = f"Kopie von Version {vorlage}" if vorlage is not None else "leer"
    return Vorschau(
        (("Neuer Entwurf", f"Version {lage.naechste_nummer}, {woher}"), *_bleibt(lage), KEINE_MAIL)
    )


def vom_aendern(lage: Lage[Any], entwurf: Entwurf) -> Vorschau:
    """A draft is saved; beside it what it said before."""
    assert lage.version is not None
    kopf = lage.version.kopf
    titel = "Das ändert sich am gespeicherten Entwurf"
    return Vorschau(
        (("Entwurf", f"Version {kopf.version} wird gespeichert"), *_bleibt(lage), KEINE_MAIL),
        hinweise=tuple(hinweise(entwurf)),
        vergleich=vergleiche(titel, lage.version.inhalt, entwurf),
    )


def vom_verwerfen(lage: Lage[Any]) -> Vorschau:
    """A draft is given up."""
    danach = f"Die Version bleibt lesbar; der nächste Entwurf wird Version {lage.naechste_nummer}"
    return Vorschau(
        (("Stand", "Entwurf → Verworfen"), *_bleibt(lage), ("Danach", danach), KEINE_MAIL)
    )


def vom_vorschlagen(lage: Lage[Any], akteur: Akteur) -> Vorschau:
    """A draft is presented; what would follow is said already."""
    folgen, betroffene = _folgen(lage, akteur)
    zeilen = (
        ("Freigabe", "Es entscheidet die Referatsleitung, und zwar eine andere Person"),
        ("Bis dahin", "Der Entwurf lässt sich nicht ändern"),
        *_bleibt(lage),
        *((f"Nach der Freigabe: {wort}", satz) for wort, satz in folgen),
        KEINE_MAIL,
    )
    return Vorschau(zeilen, betroffene, _alle_hinweise(lage), zur_geltenden(lage))


def vom_entscheid_ohne_wirkung(lage: Lage[Any], akt: Akt) -> Vorschau:
    """The proposal is taken back, or not granted."""
    wort = "zurückgenommen" if akt is Akt.ZURUECKNEHMEN else "nicht erteilt"
    return Vorschau(
        (
            ("Freigabe", wort),
            ("Danach", "Der Entwurf lässt sich wieder ändern und neu vorlegen"),
            *_bleibt(lage),
            KEINE_MAIL,
        )
    )


def vom_in_kraft_setzen(lage: Lage[Any], akteur: Akteur, heute: date) -> Vorschau:
    """A version comes into force."""
    assert lage.version is not None
    folgen, betroffene = _folgen(lage, akteur)
    zeilen = [(_nummer(lage.version.kopf), f"Entwurf → In Kraft ab {heute:%d.%m.%Y}")]
    if lage.in_kraft is not None:
        zeilen.append((_nummer(lage.in_kraft.kopf), "In Kraft → Außer Kraft"))
    zeilen += [*folgen, KEINE_MAIL]
    return Vorschau(tuple(zeilen), betroffene, _alle_hinweise(lage), zur_geltenden(lage))


# --- parts


def _nummer(kopf: Kopf) -> str:
    return f"Version {kopf.version}"


def _bleibt(lage: Lage[Any]) -> tuple[Paar, ...]:
    if lage.in_kraft is None:
        return (("In Kraft", "weiterhin keine Version"),)
    kopf = lage.in_kraft.kopf
    return (("In Kraft bleibt", f"Version {kopf.version} „{kopf.bezeichnung}“"),)


def zur_geltenden(lage: Lage[Any]) -> Vergleich | None:
    """The version beside the one in force."""
    if lage.in_kraft is None or lage.version is None:
        return None
    titel = f"Gegenüber Version {lage.in_kraft.kopf.version}, die in Kraft ist"
    return vergleiche(titel, lage.in_kraft.inhalt, lage.version.inhalt)


def vergleiche(titel: str, vorher: Entwurf, nachher: Entwurf) -> Vergleich:
    """Two versions of one kind."""
    wechsel = [Wechsel("Bezeichnung", vorher.bezeichnung, nachher.bezeichnung)]
    if isinstance(vorher, Katalogentwurf) and isinstance(nachher, Katalogentwurf):
        kriterien = vergleiche_kataloge(vorher, nachher)
        return Vergleich(titel, _echte(wechsel), kriterien=kriterien)
    assert isinstance(vorher, Fassungsentwurf)
    assert isinstance(nachher, Fassungsentwurf)
    for wort, feld in (
        ("Erforderliche Unterschriften", "parteien"),
        ("Freiwillige Unterschriften", "freiwillige_parteien"),
    ):
        alt, neu = (parteien(getattr(e, feld)) for e in (vorher, nachher))
        wechsel.append(Wechsel(wort, alt, neu))
    return Vergleich(titel, _echte(wechsel), zeilen=vergleiche_texte(vorher, nachher))


def _echte(wechsel: list[Wechsel]) -> tuple[Wechsel, ...]:
    return tuple(w for w in wechsel if w.vorher != w.nachher)


def _alle_hinweise(lage: Lage[Any]) -> tuple[str, ...]:
    return tuple(hinweise(lage.version.inhalt)) if lage.version is not None else ()


def hinweise(entwurf: Entwurf) -> Iterator[str]:
    """What is allowed but may be an oversight."""
    if isinstance(entwurf, Katalogentwurf):
        genannt = {art for k in entwurf.kriterien for art in k.gilt_fuer or Kommunentyp.values}
        if fehlende := [a.label for a in Kommunentyp if a.value not in genannt]:
            yield f"Für diese Arten gilt kein einziges Kriterium: {', '.join(fehlende)}."
    elif "{kommune}" not in entwurf.text:
        yield "Der Text nennt die Kommune nicht: Der Platzhalter {kommune} fehlt."


def _folgen(lage: Lage[Any], akteur: Akteur) -> tuple[tuple[Paar, ...], tuple[Paar, ...]]:
    """What happens to cases; names only for who may see them."""
    assert lage.version is not None
    if isinstance(lage.version.inhalt, Katalogentwurf):
        return tuple(_folgen_des_katalogs()), ()
    wirkung = fassungswirkung(lage.version.kopf.id)
    fallen = anzahl(len(wirkung.fallende), "Zeichnungsfreigabe", "Zeichnungsfreigaben")
    paare = [
        _vorgaenge("Vorgänge ohne Unterschrift", wirkung.folgen, "es gilt die neue Fassung"),
        _vorgaenge("Vorgänge mit Unterschrift", wirkung.bleiben, "es bleibt die unterzeichnete"),
        ("Es fallen", f"{fallen} mit der bisherigen Fassung" if wirkung.fallende else "keine"),
    ]
    if wirkung.vorgelegte:
        wort = anzahl(wirkung.vorgelegte, "Vorschlag", "Vorschläge")
        satz = f"{wort} zur Zeichnungsfreigabe mit der bisherigen Fassung"
        paare.append(("Neu zu stellen", satz))
    namen = (
        (f"{voller_name(b.typ, b.name)}, Gz. {b.aktenzeichen}", zur_seite(b.antrag_id))
        for b in wirkung.fallende
    )
    return tuple(paare), tuple(namen) if akteur.liest_alles else ()


def _folgen_des_katalogs() -> Iterator[Paar]:
    wirkung = katalogwirkung()
    satz = "es gilt der neue Katalog"
    yield _vorgaenge("Vorgänge ohne Angaben", wirkung.folgen, satz)
    yield _vorgaenge("Vorgänge mit Katalog", wirkung.bleiben, "es bleibt ihr Katalog")


def _vorgaenge(wort: str, zahl: int, satz: str) -> Paar:
    """How many open cases, and what holds for them."""
    return wort, f"{anzahl(zahl, 'offener', 'offene')}: {satz}" if zahl else "keine offenen"
