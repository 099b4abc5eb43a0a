"""The signature slots of the declaration with everything known of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from antraege.choices import Handlung, Partei, Unterschriftsform
from antraege.fall import UnterschriftZeile
from antraege.rules.zeichnung import genuegt, parteien, stellen, vorgriff_des_landes
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.seite.unterlagen import Angabe, datei, fundstelle

H = Handlung


@dataclass(frozen=True, slots=True)
class Unterschriftsstelle:
    """A signature slot, filled or empty."""

    partei: str
    plakette: Plakette
    vorbehalt: str
    wer: tuple[Angabe, ...]
    """Name, office, authority with its proof."""
    wann: tuple[Angabe, ...]
    """Date and place, form, original, text version, file, remark, source."""
    aktionen: tuple[Aktion, ...]


def unterschriften(akte: Akte, umstand: Umstand) -> list[Unterschriftsstelle]:
    """The slots of the version in order, and what else the papers show as signed."""
    vorhandene = (u.partei for u in akte.fall.geltende_unterschriften)
    alle = dict.fromkeys((*stellen(akte.fall), *vorhandene))
    return [_stelle(akte, partei, umstand) for partei in alle]


def _stelle(akte: Akte, partei: Partei, umstand: Umstand) -> Unterschriftsstelle:
    u = akte.fall.unterschrift(partei)
    aktionen = tuple(_akte(akte, partei, umstand, u))
    freiwillig = partei not in parteien(akte.fall)
    wort = f"{partei.label} (freiwillig)" if freiwillig else partei.label
    if u is None:
        leer = Plakette(_leer(akte, freiwillig=freiwillig), "neutral")
        return Unterschriftsstelle(wort, leer, "", (), (), aktionen)
    return Unterschriftsstelle(
        partei=wort,
        plakette=_plakette(akte, u),
        vorbehalt=_vorbehalt(u),
        wer=tuple(_wer(u)),
        wann=tuple(_wann(akte, u)),
        aktionen=aktionen,
    )


def _leer(akte: Akte, *, freiwillig: bool) -> str:
    if freiwillig:
        return "keine"
    return "nicht überliefert" if akte.fall.antrag.ist_geschlossener_altfall else "fehlt"


def _plakette(akte: Akte, u: UnterschriftZeile) -> Plakette:
    if u.hat_offenen_vorbehalt:
        return Plakette("unter Vorbehalt", "warnung")
    if _ohne_form(akte, u):
        return Plakette("Form nicht überliefert", "neutral")
    if not genuegt(akte.fall, u):
        return Plakette("Form genügt nicht", "warnung")
    return Plakette("liegt vor", "erfolg")


def _ohne_form(akte: Akte, u: UnterschriftZeile) -> bool:
    """Whether the papers of an old case do not show the form: nobody has judged it yet."""
    return akte.fall.antrag.ist_altfall and u.form is Unterschriftsform.UNBEKANNT


def _vorbehalt(u: UnterschriftZeile) -> str:
    if u.vorbehalt and u.vorbehalt_aufgehoben_am:
        return f"{u.vorbehalt} (aufgehoben am {u.vorbehalt_aufgehoben_am:%d.%m.%Y})"
    return u.vorbehalt


def _wer(u: UnterschriftZeile) -> Iterator[Angabe]:
    yield Angabe(", ".join(t for t in (u.unterzeichnend, u.amt) if t) or "Name nicht überliefert")
    yield Angabe(f"Befugnis: {u.befugnis.label}")
    if u.befugnis_nachweis:
        yield Angabe(f"Nachweis: {u.befugnis_nachweis}")


def _wann(akte: Akte, u: UnterschriftZeile) -> Iterator[Angabe]:
    yield Angabe(", ".join(t for t in (str(u.unterzeichnet), u.ort) if t))
    vorgriff = vorgriff_des_landes(akte.fall) if u.partei is Partei.LAND else None
    if vorgriff is not None:
        yield Angabe(vorgriff.stand)
    if not _ohne_form(akte, u):
        yield Angabe(str(u.form.label))
    if u.original_am is not None:
        yield Angabe(f"Original eingegangen am {u.original_am:%d.%m.%Y}")
    if u.verbleib:
        yield Angabe(f"Verbleib des Originals: {u.verbleib}")
    fassung = next((f for f in akte.fall.fassungen if f.id == u.fassung_id), None)
    yield Angabe(fassung.bezeichnung if fassung else "Textfassung nicht überliefert")
    yield from datei(akte, u.datei)
    for wort, text in (("Hinweis", u.hinweis), ("Quelle", u.quelle_url)):
        yield from (Angabe(f"{wort}: {a.text}", url=a.url) for a in fundstelle(text))


def _akte(
    akte: Akte, partei: Partei, umstand: Umstand, u: UnterschriftZeile | None
) -> Iterator[Aktion]:
    fall, abfrage = akte.fall, partei.value
    handlungen: list[tuple[Handlung, str]] = []
    if partei in stellen(fall):
        handlungen.append((H.UNTERSCHRIFT_ERFASSEN, "Erfassen" if u is None else "Ändern"))
    if u is not None:
        handlungen.append((H.UNTERSCHRIFT_ZURUECKNEHMEN, "Zurücknehmen"))
    if u is not None and u.hat_offenen_vorbehalt:
        handlungen.append((H.VORBEHALT_AUFHEBEN, "Vorbehalt aufheben"))
    if u is not None:
        handlungen.append((H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN, "Änderung vorschlagen"))
    yield from angebote(fall, umstand, *handlungen, partei=abfrage)
