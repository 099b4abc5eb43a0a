"""Every row that a plan inserts or changes, as a line of the preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from antraege.choices import (
    Antragsstatus,
    Dokumentstand,
    Freigabeart,
    Freigabestand,
    Fristart,
    Nachrichtenstand,
    Partei,
)
from antraege.fall import (
    AntragZeile,
    BeratungZeile,
    DokumentZeile,
    Fall,
    FreigabeZeile,
    FristZeile,
    MitgliedschaftZeile,
    NachrichtZeile,
    NachweisZeile,
    UnterschriftZeile,
)
from antraege.rules.zeichnung import (
    mangel_der_zeichnungsfreigabe,
    vorgriff_des_landes,
    zeichnungsfreigabe,
)
from antraege.worte import MITGLIEDSWORTE
from workflow.verfahren.aenderung import Aenderung
from workflow.verfahren.plan import Plan
from workflow.vorgang.queries import namen_der
from workflow.vorgang.spaltenworte import SPALTEN, in_worten
from workflow.vorgang.unterschriftsvergleich import partei, vorgeschlagen

type Paar = tuple[str, str]

SAMMLUNGSWORTE = {
    "antrag": "Vorgang",
    "nachweise": "Angabe oder Nachweis",
    "pruefergebnisse": "Prüfergebnis",
    "zusagen": "Zusage",
    "zusageverlaengerungen": "Verlängerung der Zusage",
    "beratungen": "Beratung",
    "entbehrlichkeiten": "Beschlussentbehrlichkeit",
    "unterschriften": "Unterschrift",
    "rueckfragen": "Rückfrage",
    "aussetzungen": "Aussetzung",
    "anhoerungen": "Anhörung",
    "ansprechpersonen": "Ansprechperson der Kommune",
    "spitzen": "Verwaltungsspitze",
}
HOECHSTENS_ZEICHEN = 160


def zeilen(plan: Plan) -> Iterator[Paar]:
    """What becomes of each row, nothing twice; documents are told apart."""
    alle = (
        paar
        for aenderung in plan.aenderungen
        for paar in ERZAEHLER.get(aenderung.sammlung, _sonstige)(plan.nachher, aenderung)
    )
    yield from dict.fromkeys(alle)


def dokumente(plan: Plan) -> Iterator[Paar]:
    """Documents that are filed, described anew or asked for; "keine" where there are none."""
    betroffen = [a for a in plan.aenderungen if a.sammlung == "dokumente"]
    for aenderung in betroffen:
        zeile = aenderung.nachher
        assert isinstance(zeile, DokumentZeile)
        if aenderung.vorher is not None:
            for satz in _unterschiede(plan.nachher, aenderung):
                yield "Dokumente", f"{zeile.bezeichnung}: {satz}"
        elif zeile.stand is Dokumentstand.ANGEFORDERT:
            yield "Dokumente", f"wird erstellt: {zeile.bezeichnung}"
        else:
            yield "Dokumente", f"wird abgelegt: {_dokument(plan.nachher, zeile)}"
    if plan.umstand.vorhandenes_dokument:
        name = plan.umstand.vorhandenes_dokument
        yield "Dokumente", f"keines kommt hinzu: Die Datei liegt schon in der Akte („{name}“)"
    elif not betroffen:
        yield "Dokumente", "keine"


def _dokument(fall: Fall, zeile: DokumentZeile) -> str:
    groesse = in_worten(fall, "dokumente", "groesse", zeile.groesse)
    fassung = f", Fassung {zeile.version}" if zeile.version > 1 else ""
    return (
        f"„{zeile.bezeichnung}“{fassung} ({zeile.art.label}, {zeile.dateiname}, {groesse}), "
        f"{zeile.richtung.label} {zeile.datum.im_satz}, {zeile.vertraulichkeit.label}"
    )


# --- rows of one kind


def _sonstige(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    """New rows by what identifies them, changed ones column by column."""
    wort = SAMMLUNGSWORTE.get(a.sammlung, "Akte der Kommune")
    if a.vorher is None:
        naeheres = ", ".join(_naeheres(fall, a))
        yield wort, f"wird erfasst{f': {naeheres}' if naeheres else ''}"
        return
    for satz in _unterschiede(fall, a):
        yield wort, satz


NAEHERES = {
    "pruefergebnisse": ("urteil", "alternative"),
    "zusagen": ("vorhaben", "verantwortlich", "faellig_am"),
    "zusageverlaengerungen": ("bisher", "neu"),
    "entbehrlichkeiten": ("erklaert_durch", "erklaert"),
    "unterschriften": ("partei", "unterzeichnend", "amt", "unterzeichnet"),
    "rueckfragen": ("frage",),
    "aussetzungen": ("bis",),
    "anhoerungen": ("stellungnahme_bis",),
    "nachweise": ("angabe", "alternative"),
    "ansprechpersonen": ("name", "funktion", "mail"),
    "spitzen": ("name", "amt"),
}
"""Collection -> columns by which people know a new row."""


def _naeheres(fall: Fall, a: Aenderung) -> Iterator[str]:
    for spalte in NAEHERES.get(a.sammlung, ()):
        wert = getattr(a.nachher, spalte)
        if wert:
            yield _kurz(in_worten(fall, a.sammlung, spalte, wert))


def _unterschiede(fall: Fall, a: Aenderung) -> Iterator[str]:
    """ "Ergebnis: – → vertagt" for every column that has a word."""
    worte = SPALTEN.get(a.sammlung, {})
    for spalte in a.namen:
        if spalte in worte:
            alt, neu = (
                _kurz(in_worten(fall, a.sammlung, spalte, getattr(z, spalte)))
                for z in (a.vorher, a.nachher)
            )
            yield f"{worte[spalte]}: {alt} → {neu}"


def _kurz(text: str) -> str:
    zeile = " ".join(text.split())
    return zeile if len(zeile) <= HOECHSTENS_ZEICHEN else f"{zeile[: HOECHSTENS_ZEICHEN - 1]}…"


def _antrag(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    """Contact and responsible person; how a new case begins is its state."""
    if not isinstance(a.nachher, AntragZeile) or not isinstance(a.vorher, AntragZeile):
        return
    for satz in _unterschiede(fall, a):
        yield SAMMLUNGSWORTE["antrag"], satz
    if a.vorher.zustaendig_id != a.nachher.zustaendig_id:
        schluessel = [z.zustaendig_id for z in (a.vorher, a.nachher)]
        namen = namen_der(schluessel)
        von, nach = (namen.get(s or 0, "noch niemand") for s in schluessel)
        yield "Zuständig", f"{von} → {nach}"


def _nachweis(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    assert isinstance(a.nachher, NachweisZeile)
    if a.vorher is not None and a.namen == ["gesichtet_am"]:
        yield SAMMLUNGSWORTE["nachweise"], f"gilt als gesichtet: {_kurz(a.nachher.angabe)}"
    else:
        yield from _sonstige(fall, a)


def _beratung(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    b = a.nachher
    assert isinstance(b, BeratungZeile)
    wo = f"{b.gremium}, {b.sitzung}"
    if a.vorher is None:
        yield (
            "Beratung",
            (
                f"wird erfasst: {wo}"
                if b.ergebnis
                else f"wird als Sitzung ohne Ergebnis erfasst: {wo}"
            ),
        )
    else:
        for satz in _unterschiede(fall, a):
            yield f"Beratung {wo}", satz


OHNE_UNTERSCHRIFT = (
    "bleibt vorgelegt, ist so aber nicht möglich; bitte den Vorgang danach zurücksetzen"
)


def _unterschrift(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    assert isinstance(a.nachher, UnterschriftZeile)
    stelle = a.nachher.partei
    if a.nachher.zurueckgenommen_am is not None:
        wer = f"{a.nachher.unterzeichnend}, {a.nachher.unterzeichnet}"
        yield f"Unterschrift {stelle.label}", f"{wer}: gilt nicht mehr, die Stelle ist wieder leer"
        if fall.status is Antragsstatus.IN_FREIGABE:
            yield "Aufnahme", OHNE_UNTERSCHRIFT
        return
    for wort, satz in _sonstige(fall, a):
        yield (f"{wort} {stelle.label}" if a.vorher is not None else wort), satz
    if stelle is Partei.LAND and (fehlendes := _ohne_zeichnungsfreigabe(fall)):
        yield "Freigabe", f"Zeichnungsfreigabe {fehlendes}"


def _ohne_zeichnungsfreigabe(fall: Fall) -> str:
    """What is wrong with the release once the Land has signed; empty where nothing is.

    An old case stays as its papers show it.
    """
    if fall.antrag.ist_altfall or not fall.antrag.ist_offen:
        return ""
    if zeichnungsfreigabe(fall) is None:
        return "fehlt; das Land hätte erst nach ihr unterzeichnen sollen"
    if mangel := mangel_der_zeichnungsfreigabe(fall):
        return f"trägt nicht; das Land hätte erst nach einer neuen unterzeichnen sollen. {mangel}"
    if vorgriff := vorgriff_des_landes(fall):
        erteilt = f"{vorgriff.freigegeben_am:%d.%m.%Y}"
        return f"erst am {erteilt} erteilt; das Land hätte erst nach ihr unterzeichnen sollen"
    return ""


def _mitgliedschaft(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    zeile = a.nachher
    assert isinstance(zeile, MitgliedschaftZeile)
    if a.vorher is None:
        regel = f" ({zeile.beginn_regel})" if zeile.beginn_regel else ""
        yield "Mitgliedschaft", f"beginnt {zeile.beginn.im_satz}{regel}"
    elif isinstance(a.vorher, MitgliedschaftZeile) and a.vorher.status != zeile.status:
        von, nach = (MITGLIEDSWORTE[z.status].intern for z in (a.vorher, zeile))
        yield "Mitgliedschaft", f"{von} → {nach}"


def _freigabe(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    zeile = a.nachher
    assert isinstance(zeile, FreigabeZeile)
    offen = zeile.stand == Freigabestand.OFFEN
    yield (
        "Freigabe",
        f"{zeile.art.label}: {'vorgeschlagen' if offen else zeile.stand.label.lower()}",
    )
    ist_erteilt = zeile.stand is Freigabestand.ERTEILT
    if zeile.art is Freigabeart.ZEICHNUNG and ist_erteilt and (v := vorgriff_des_landes(fall)):
        yield "Unterschrift des Landes", f"{v.satz}; die Freigabe wird nachgeholt"
    if zeile.art is Freigabeart.UNTERSCHRIFT and a.vorher is None:
        for aenderung in vorgeschlagen(fall, zeile):
            yield f"Vorschlag {partei(zeile).label}", f"{aenderung.feld}: {aenderung}"


def _frist(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    frist = a.nachher
    assert isinstance(frist, FristZeile)
    if frist.erledigt_am is not None:
        yield frist.art.label, f"erledigt: {frist.anlass}"
    elif frist.art is Fristart.WIEDERVORLAGE and a.vorher is None:
        yield frist.art.label, f"wird angelegt auf {frist.faellig_am:%d.%m.%Y}: {frist.anlass}"
    else:
        yield frist.art.label, f"gesetzt auf {frist.faellig_am:%d.%m.%Y}: {frist.anlass}"


def _nachricht(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    zeile = a.nachher
    assert isinstance(zeile, NachrichtZeile)
    if zeile.stand == Nachrichtenstand.ANGEHALTEN:
        yield "E-Mail", f"Noch nicht versandte E-Mail wird angehalten: {zeile.betreff}"


def _anderswo(fall: Fall, a: Aenderung) -> Iterator[Paar]:
    """Told by :func:`dokumente`."""
    return iter(())


ERZAEHLER: dict[str, Callable[[Fall, Aenderung], Iterator[Paar]]] = {
    "antrag": _antrag,
    "nachweise": _nachweis,
    "beratungen": _beratung,
    "unterschriften": _unterschrift,
    "mitgliedschaft": _mitgliedschaft,
    "freigaben": _freigabe,
    "fristen": _frist,
    "nachrichten": _nachricht,
    "dokumente": _anderswo,
}
"""Collection -> how its rows are told; the rest by their columns."""
