"""Documents beside the case, and how facts point to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone

from antraege.choices import (
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Handlung,
    Vertraulichkeit,
)
from antraege.dokumente.groesse import in_worten
from antraege.models import Dokument
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.kopf import Plakette

H = Handlung
VERTRAULICHKEITSARTEN = {
    Vertraulichkeit.INTERN: "neutral",
    Vertraulichkeit.KOMMUNE: "info",
    Vertraulichkeit.OEFFENTLICH: "erfolg",
}


@dataclass(frozen=True, slots=True)
class Angabe:
    """A line of text, perhaps with a place to look."""

    text: str
    zusatz: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Benannt:
    """A line with the word before it."""

    wort: str
    a: Angabe


@dataclass(frozen=True, slots=True)
class Dokumentzeile:
    """One document."""

    titel: str
    url: str
    """Where it can be loaded; empty while it is drawn, or when that failed."""
    zeile: str
    mail: str
    pruefsumme: str
    """SHA-256 of its content; empty while there is none."""
    plaketten: tuple[Plakette, ...]
    aktionen: tuple[Aktion, ...]


@dataclass(frozen=True, slots=True)
class Dokumentgruppe:
    """Documents of the case, or of the body's file."""

    titel: str
    zeilen: tuple[Dokumentzeile, ...]


def als_link(text: str) -> str:
    """The text itself where it is a web address; nothing else becomes a link."""
    if not text.startswith(("http://", "https://")) or " " in text:
        return ""
    try:
        ort = urlsplit(text).netloc
    except ValueError:
        return ""
    return text if ort else ""


def fundstelle(text: str) -> Iterator[Angabe]:
    """Where a paper lies: a link where it is one; nothing where nobody said it."""
    if text:
        yield Angabe(text, url=als_link(text))


def datei(akte: Akte, sha256: str) -> Iterator[Angabe]:
    """The document that a fact names; nothing where it names none."""
    dokument = akte.dokument(sha256)
    if dokument is not None:
        name = dokument.dateiname or dokument.bezeichnung
        groesse = f" ({in_worten(dokument.groesse)})" if dokument.groesse is not None else ""
        yield Angabe(f"{name}{groesse}", url=adresse(dokument))


def adresse(dokument: Dokument) -> str:
    """Where a document can be loaded; empty while there is nothing to load."""
    if dokument.stand != Dokumentstand.VORHANDEN:
        return ""
    return reverse("dokumente:datei", args=[dokument.pk])


# --- the panel


def dokumente(akte: Akte, umstand: Umstand) -> list[Dokumentgruppe]:
    """Documents of this case, then those of the body that belong to no case."""
    eigene = [d for d in akte.dokumente if d.antrag_id == akte.fall.antrag.id]
    der_kommune = [d for d in akte.dokumente if d.antrag_id is None]
    gruppen = [
        Dokumentgruppe("", tuple(_zeile(akte, d, umstand) for d in eigene)),
        Dokumentgruppe(
            "Aus der Akte der Kommune", tuple(_zeile(akte, d, umstand) for d in der_kommune)
        ),
    ]
    return [g for g in gruppen if g.zeilen]


def _zeile(akte: Akte, d: Dokument, umstand: Umstand) -> Dokumentzeile:
    ist_eigenes = d.antrag_id is not None and d.antrag_id == akte.fall.antrag.id
    ist_ersetzt = any(n.ersetzt_id == d.pk for n in akte.dokumente)
    aktionen: list[Aktion] = []
    if ist_eigenes:
        aktionen += angebote(akte.fall, umstand, (H.DOKUMENT_AENDERN, "Angaben ändern"), bezug=d.pk)
        if d.stand == Dokumentstand.VORHANDEN and not ist_ersetzt:
            aktionen += angebote(
                akte.fall, umstand, (H.DOKUMENT_ABLEGEN, "Neue Fassung"), bezug=d.pk
            )
    return Dokumentzeile(
        titel=d.bezeichnung,
        url=adresse(d),
        zeile=" · ".join(_teile(d)),
        mail=_mail(d),
        pruefsumme=d.sha256,
        plaketten=tuple(_plaketten(d, ist_ersetzt=ist_ersetzt)),
        aktionen=tuple(aktionen),
    )


def _teile(d: Dokument) -> Iterator[str]:
    yield str(Dokumentart(d.art).label)
    if d.version > 1:
        yield f"Fassung {d.version}"
    if d.dateiname:
        yield d.dateiname
    if d.groesse is not None:
        yield in_worten(d.groesse)
    richtung = Dokumentrichtung(d.richtung)
    if d.stand == Dokumentstand.VORHANDEN:
        yield f"{richtung.label} {d.datum.im_satz}"
    yield f"von: {Dokumentherkunft(d.herkunft).label}"
    if d.letzter_fehler:
        yield f"Fehler: {d.letzter_fehler}"


def _mail(d: Dokument) -> str:
    """Subject, sender and moment of a mail, where the file is one."""
    if not (d.mail_betreff or d.mail_absender):
        return ""
    teile = [f"„{d.mail_betreff}“" if d.mail_betreff else "ohne Betreff"]
    if d.mail_absender:
        teile.append(f"von {d.mail_absender}")
    if d.mail_am is not None:
        teile.append(f"{timezone.localtime(d.mail_am):%d.%m.%Y, %H:%M} Uhr")
    return f"E-Mail {', '.join(teile)}"


def _plaketten(d: Dokument, *, ist_ersetzt: bool) -> Iterator[Plakette]:
    if d.stand != Dokumentstand.VORHANDEN:
        stand = Dokumentstand(d.stand)
        art = "gefahr" if stand is Dokumentstand.GESCHEITERT else "warnung"
        yield Plakette(str(stand.label), art)
    sichtbar = Vertraulichkeit(d.vertraulichkeit)
    yield Plakette(str(sichtbar.label), VERTRAULICHKEITSARTEN[sichtbar])
    if ist_ersetzt:
        yield Plakette("durch neue Fassung ersetzt", "neutral")
