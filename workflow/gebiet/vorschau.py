"""What an act on a change of bodies will do, in words."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand, Handlung, Kommunentyp
from antraege.worte import MITGLIEDSWORTE, STATUSWORTE, voller_name
from berichte.deutsch import zahl
from workflow.fassungen.vorschau import Vorschau
from workflow.gebiet.hinweise import hinweise
from workflow.gebiet.ortsworte import ortswechsel
from workflow.gebiet.wege import zum_dokument
from workflow.verfahren.gebiet.akte import danach
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.folgen import Folgen, Vorgangsfolge, folgen, name_danach
from workflow.verfahren.gebiet.lage import Lage, Uebergangszeile
from workflow.verfahren.gebiet.orte import kreis_danach
from workflow.verfahren.zugang import Zugangsrecht

H = Handlung
R = Gebietsrolle
type Paar = tuple[str, str]

RECHTSWORTE = {
    Zugangsrecht.VERTRETEN: "vertritt",
    Zugangsrecht.BEGLEITEN: "begleitet",
}
STANDWORTE = {
    H.GEBIETSAENDERUNG_ENTWERFEN: "Ein Entwurf wird gespeichert; es ändert sich noch nichts.",
    H.GEBIETSAENDERUNG_BEARBEITEN: "Der Entwurf wird gespeichert; es ändert sich noch nichts.",
    H.GEBIETSENTWURF_VERWERFEN: "Der Entwurf wird verworfen; er bleibt lesbar.",
    H.GEBIETSAENDERUNG_VORSCHLAGEN: "Die Referatsleitung entscheidet; noch ändert sich nichts.",
    H.GEBIETSVORSCHLAG_ZURUECKNEHMEN: "Der Entwurf lässt sich wieder bearbeiten.",
    H.GEBIETSVORSCHLAG_VERWERFEN: "Nichts ändert sich; der Entwurf lässt sich wieder bearbeiten.",
    H.GEBIETSAUFHEBUNG_VORSCHLAGEN: "Die Referatsleitung entscheidet; bis dahin gilt die Änderung.",
    H.GEBIETSAUFHEBUNG_ZURUECKNEHMEN: "Die Änderung bleibt vollzogen.",
    H.GEBIETSAUFHEBUNG_VERWERFEN: "Die Änderung bleibt vollzogen.",
}
"""What becomes of the change itself, where nothing else happens."""


def vorschau(lage: Lage, handlung: Handlung) -> Vorschau:
    """Of one act. What is proposed shows what its execution will do."""
    ergebnis: list[Paar] = []
    if handlung in STANDWORTE:
        ergebnis.append(("Stand", STANDWORTE[handlung]))
    if handlung is H.GEBIETSAENDERUNG_VOLLZIEHEN:
        ergebnis += vom_vollzug(lage)
    elif handlung is H.GEBIETSAENDERUNG_AUFHEBEN:
        ergebnis += von_der_aufhebung(lage)
    elif handlung is H.GEBIETSAUFHEBUNG_VORSCHLAGEN:
        zeilen = von_der_aufhebung(lage)
        ergebnis += [(f"Bei der Aufhebung: {begriff}", wert) for begriff, wert in zeilen]
    elif danach(handlung, lage.stand) in (Gebietsstand.ENTWURF, Gebietsstand.VORGESCHLAGEN):
        ergebnis += [(f"Beim Vollzug: {begriff}", wert) for begriff, wert in vom_vollzug(lage)]
    ergebnis.append(("E-Mail", "keine"))
    aufhebend = handlung in (H.GEBIETSAUFHEBUNG_VORSCHLAGEN, H.GEBIETSAENDERUNG_AUFHEBEN)
    return Vorschau(tuple(ergebnis), dokumente=bleibende_dokumente(lage) if aufhebend else ())


def bleibende_dokumente(lage: Lage) -> tuple[Paar, ...]:
    """Documents that stay in the file of a body that has never existed, and their addresses."""
    return tuple((bezeichnung, zum_dokument(pk)) for pk, bezeichnung in lage.bleibende_dokumente)


# --- the execution


def vom_vollzug(lage: Lage) -> list[Paar]:
    """What the execution does, to the word."""
    was_folgt = folgen(lage)
    return [
        *_koerper(lage),
        *ortswechsel(lage),
        *_mitgliedschaften(lage, was_folgt),
        *_vorgaenge(lage, was_folgt),
        *_zugaenge(was_folgt),
        *_ohne_nachfolge(lage),
        *(("Bitte prüfen", frage) for frage in was_folgt.zu_pruefen),
        *(("Bitte prüfen", frage) for frage in hinweise(lage)),
    ]


def _koerper(lage: Lage) -> Iterator[Paar]:
    tag = lage.entwurf.wirksam_am
    ab = f"{tag:%d.%m.%Y}" if tag is not None else "…"
    for teil in lage.entwurf.teile:
        koerper = lage.von(teil)
        neu = name_danach(lage, teil)
        if teil.rolle is R.ENTSTEHT:
            einwohner = f" und {zahl(teil.einwohner)} Einwohnern" if teil.einwohner else ""
            yield neu, f"entsteht am {ab} mit dem Schlüssel {teil.ags}{einwohner}{_ort(lage, teil)}"
        elif koerper is None:
            continue
        elif teil.rolle is R.GEHT_AUF:
            yield koerper.name, f"besteht ab {ab} nicht mehr; Schlüssel und Akte bleiben auffindbar"
        elif neu != koerper.name:
            yield koerper.name, f"heißt ab {ab} {neu}; der frühere Name bleibt auffindbar"
        elif teil.typ and teil.typ != koerper.zeile.typ:
            yield koerper.name, f"ist ab {ab} von der Art {_art(teil.typ)}"
        elif teil.name_amtlich and teil.name_amtlich != koerper.zeile.name_amtlich:
            yield koerper.name, f"heißt ab {ab} amtlich {teil.name_amtlich}"
        elif lage.art is Gebietsart.TEILUNG and lage.entwurf.endende:
            yield koerper.name, "bleibt bestehen und übernimmt Gebiet"
        else:
            yield koerper.name, "bleibt bestehen"


def _ort(lage: Lage, teil: Teil) -> str:
    kreis = kreis_danach(lage, teil)
    return f", {kreis.name}" if kreis is not None else ""


def _art(typ: str) -> str:
    return str(Kommunentyp(typ).label)


def _mitgliedschaften(lage: Lage, was_folgt: Folgen) -> Iterator[Paar]:
    if not was_folgt.nachfolge:
        return
    for folge in was_folgt.mitgliedschaften:
        yield f"Mitgliedschaft {folge.von.name}", f"geht auf {was_folgt.nachfolge} über"
    fortsetzung = was_folgt.fortsetzung
    if fortsetzung is not None:
        wort = MITGLIEDSWORTE[fortsetzung.status].intern.lower()
        seit = f"seit {fortsetzung.beginn}" if fortsetzung.beginn.ist_bekannt else "ohne Datum"
        yield f"Mitgliedschaft {was_folgt.nachfolge}", f"{wort}, Mitglied {seit}"
        if fortsetzung.ansprechperson is not None:
            name = fortsetzung.ansprechperson.name
            yield "Ansprechperson", f"{name} wird Ansprechperson von {was_folgt.nachfolge}"
    elif lage.nachfolge is not None and lage.nachfolge.mitgliedschaft is not None:
        yield f"Mitgliedschaft {was_folgt.nachfolge}", "besteht unverändert"
    else:
        yield "Mitgliedschaft", "keine, die übergeht"


def _vorgaenge(lage: Lage, was_folgt: Folgen) -> Iterator[Paar]:
    if not was_folgt.nachfolge:
        return
    for folge in was_folgt.vorgaenge:
        satz = _vorgangssatz(folge, was_folgt.nachfolge)
        tag = lage.entwurf.wirksam_am
        if folge.geht_ueber and not folge.einstellungsgrund and tag is not None:
            satz += f". Eine Aufnahme gilt dort frühestens ab {tag:%d.%m.%Y}"
        yield f"Vorgang {folge.vorgang.aktenzeichen}", satz
    if not was_folgt.vorgaenge:
        yield "Laufende Vorgänge", "keine, die übergehen"


def _vorgangssatz(folge: Vorgangsfolge, nachfolge: str) -> str:
    saetze = []
    if folge.geht_ueber:
        saetze.append(f"geht von {folge.von.name} auf {nachfolge} über und behält sein Zeichen")
    saetze.append("wird dort eingestellt" if folge.einstellungsgrund else "läuft dort weiter")
    if folge.vorgang.runde:
        bleibt = "fällt weg" if folge.einstellungsgrund else "bleibt"
        saetze.append(f"der Platz in der Runde „{folge.vorgang.runde}“ {bleibt}")
    if folge.vorgang.vorschlaege:
        arten = ", ".join(folge.vorgang.vorschlaege)
        saetze.append(f"was zur Entscheidung vorliegt ({arten}), gilt dort nicht")
        if not folge.einstellungsgrund:
            saetze[-1] += " und ist neu vorzuschlagen"
    if folge.einstellungsgrund and not folge.geht_ueber:
        saetze[0] = f"wird eingestellt ({folge.von.name})"
    grund = f". {folge.einstellungsgrund}" if folge.einstellungsgrund else ""
    return f"{'; '.join(saetze)}{grund}"


def _zugaenge(was_folgt: Folgen) -> Iterator[Paar]:
    for folge in was_folgt.zugaenge:
        wort = RECHTSWORTE[Zugangsrecht(folge.zugang.recht)]
        satz = f"{wort} danach {was_folgt.nachfolge}, nicht mehr {folge.von.name}"
        yield f"Zugang {folge.zugang.name}", satz


def _ohne_nachfolge(lage: Lage) -> Iterator[Paar]:
    """Nobody carries on: there is nothing to, and rights stay with what is no more."""
    if not lage.endende or lage.entwurf.nachfolge is not None:
        return
    yield "Mitgliedschaft und Vorgänge", "keine, die übergehen"
    for koerper in lage.endende:
        for zugang in koerper.zugaenge:
            wort = RECHTSWORTE[Zugangsrecht(zugang.recht)]
            yield f"Zugang {zugang.name}", f"{wort} weiter nur {koerper.name}"


# --- the annulment


def von_der_aufhebung(lage: Lage) -> list[Paar]:
    """What the annulment gives back."""
    zeilen: list[Paar] = []
    for stelle, teil in enumerate(lage.entwurf.teile):
        koerper = lage.von(teil)
        if koerper is None:
            continue
        if teil.rolle is R.ENTSTEHT:
            satz = "hat nie bestanden; die Akte bleibt lesbar"
        elif teil.rolle is R.GEHT_AUF:
            satz = "besteht wieder"
        elif voller_name(*lage.namen_vorher[stelle]) == koerper.name:
            satz = "ist wieder wie zuvor"
        else:
            satz = "heißt und ist wieder wie zuvor"
        zeilen.append((koerper.name, satz))
    return [*zeilen, *_zurueck(lage), *(("Bleibt", satz) for satz in lage.bleibt)]


def _vorgang_danach(u: Uebergangszeile) -> str:
    """How a case stands that goes back, and what does not come back with it."""
    if u.frueher is None or u.ist_weitergegangen:
        stand = STATUSWORTE[u.status].intern if u.status is not None else ""
        return f"er hat sich seither bewegt und bleibt im Stand „{stand}“"
    stand = STATUSWORTE[u.frueher.status].intern
    satz = f"Stand „{stand}“ seit {u.frueher.schritt} wie zuvor, mit derselben Frist"
    if u.frueher.freigaben:
        satz += "; was zur Entscheidung vorlag, liegt wieder vor"
    if u.frueher.rundenplaetze:
        satz += "; der Platz in der Unterzeichnungsrunde gilt wieder, falls sie noch bevorsteht"
    return satz


def _kontakt_zurueck(lage: Lage, u: Uebergangszeile) -> Iterator[Paar]:
    """Who came with the membership; whoever was recorded since is not touched."""
    auf = lage.koerper.get(u.auf_id)
    kontakt = auf.ansprechperson if auf is not None else None
    uebernommen = lage.ergebnis.get("personen", {}).get("uebernommen", ())
    if auf is not None and kontakt is not None and kontakt.id in uebernommen:
        yield "Ansprechperson", f"{kontakt.name} ist nicht mehr Ansprechperson von {auf.name}"


def _zurueck(lage: Lage) -> Iterator[Paar]:
    namen = {k.id: k.name for k in lage.koerper.values()}
    for u in lage.uebergaenge:
        von, auf = namen.get(u.von_id, ""), namen.get(u.auf_id, "")
        if u.antrag_id is None:
            yield f"Mitgliedschaft {von}", "besteht, als wäre sie nie übergegangen"
            if u.hat_begonnen:
                yield f"Mitgliedschaft {auf}", "hat nie bestanden"
                yield from _kontakt_zurueck(lage, u)
        else:
            wohin = f"läuft bei {von}" if u.von_id == u.auf_id else f"geht an {von} zurück"
            yield f"Vorgang {u.aktenzeichen}", f"{wohin}; {_vorgang_danach(u)}"
    konten = {z.konto_id: z.name for k in lage.koerper.values() for z in k.zugaenge}
    for zeile in lage.ergebnis.get("zugaenge", ()):
        if name := konten.get(zeile["konto_id"]):
            yield f"Zugang {name}", f"gilt wieder für {namen.get(zeile['von_id'], '')}"
