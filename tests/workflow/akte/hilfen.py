"""Visitors of a body's page and its forms, and a body about which everything is known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from antraege.akteur import Akteur
from antraege.choices import (
    Anrede,
    Antragsstatus,
    Dokumentart,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Vertraulichkeit,
)
from antraege.dokumente.datei import Datei
from antraege.models import Installation, Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.vorgang.hilfen import anfangswerte, text
from workflow.verfahren import eingaben as e
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tuer import Ziel, fuehre_aus

H, S = Handlung, Antragsstatus


class Besucher:
    """Somebody at the screen: opens a page or a form, changes a few fields, sends it."""

    def __init__(self, akteur: Akteur) -> None:
        self.client = besuch(akteur)

    def seite(self, ags: str) -> Any:
        """The page of a body."""
        return self.client.get(f"/kommunen/{ags}/")

    def oeffne(self, pfad: str) -> Any:
        """The form of an act."""
        return self.client.get(pfad)

    def sende(
        self,
        pfad: str,
        *,
        absicht: str = "ausfuehren",
        version: str | None = None,
        **felder: Any,
    ) -> Any:
        """Open the form, fill in these fields, and send it with everything it opened with."""
        offen = self.oeffne(pfad)
        assert offen.status_code == 200, text(offen)
        werte: dict[str, Any] = dict(anfangswerte(offen.context["form"]))
        gezeigt = str(offen.context["version"]) if version is None else version
        werte |= {"version": gezeigt, "absicht": absicht, **felder}
        return self.client.post(pfad, {f: w for f, w in werte.items() if w is not None})

    def nimm(self, pfad: str, ags: str, **felder: Any) -> Any:
        """Send the form; it has to lead to the body's page with a message. Gives that page."""
        antwort = self.sende(pfad, **felder)
        assert antwort.status_code == 302, (
            antwort.context["form"].errors,
            antwort.context["antwort"],
        )
        assert antwort["Location"] == f"/kommunen/{ags}/"
        seite = self.seite(ags)
        assert "ist eingetragen" in text(seite)
        return seite


def an_kommune(ags: str, handlung: Handlung | str, abfrage: str = "") -> str:
    """Where an act on a body is taken."""
    return f"/kommunen/{ags}/{handlung}/{abfrage}"


def an_mitgliedschaft(pk: int, handlung: Handlung | str, abfrage: str = "") -> str:
    """Where an act on a membership is taken."""
    return f"/mitgliedschaften/{pk}/{handlung}/{abfrage}"


def tue(
    welt: Welt, ziel: Ziel, handlung: Handlung, eingabe: e.Eingabe, wer: Akteur | None = None
) -> Ergebnis:
    """An act on a body or a membership, by Bearbeitung unless said otherwise."""
    return fuehre_aus(wer or welt.leute.bearbeitung, handlung, ziel, eingabe, jetzt=welt.jetzt)


def an(welt: Welt, ags: str) -> Ziel:
    """A body as the subject of an act."""
    return Ziel(kommune=welt.register[ags].pk)


def setze_ausschlussregel(text: str = "Nach drei Jahren ohne Beteiligung.") -> None:
    """Switch exclusions on."""
    Installation.objects.update_or_create(pk=1, defaults={"ausschlussregel": text})


def stand(mitgliedschaft: int) -> str:
    """The state of a membership."""
    return str(Mitgliedschaft.objects.get(pk=mitgliedschaft).status)


def datei(nr: int = 1, name: str = "Schreiben.pdf") -> Datei:
    """A file as if it lay in the store."""
    return Datei(sha256=f"{nr:064d}", groesse=2048, dateiname=name, medientyp="application/pdf")


def person(name: str, ab: date | None, bis: date | None = None, **werte: Any) -> Any:
    """A contact."""
    return e.AnsprechpersonEintragen(name=name, gueltig_ab=ab, gueltig_bis=bis, **werte)


def reiche_akte(welt: Welt, ags: str = BIELEFELD) -> int:
    """Everything a body's page can show: member 2012, exit 2019, member again. Gives the case."""
    jetzt, ziel = welt.jetzt, an(welt, ags)
    welt.jetzt = jetzt - timedelta(days=600)
    alt = welt.mitglied(ags, Zeitangabe.monat(2012, 12))
    austritt = e.Eingabe(
        geschehen=Zeitangabe.tag(date(2019, 6, 30)), grund="Haushalt", im_auftrag=Kanal.BRIEF
    )
    tue(welt, Ziel(mitgliedschaft=alt), H.AUSTRITT_VERMERKEN, austritt)
    _menschen(welt, ziel)
    _vorher(welt, ziel)
    welt.jetzt = jetzt - timedelta(days=400)
    abgebrochen = welt.interesse(ags)
    zurueck = e.Zurueckziehen(grund="Keine Mehrheit", im_auftrag=Kanal.MAIL, schreiben="Mail")
    welt.tue(abgebrochen, H.INTERESSE_ZURUECKZIEHEN, zurueck)
    welt.jetzt = jetzt - timedelta(days=90)
    antrag = _aufnahme(welt, ags)
    welt.jetzt = jetzt
    _dokumente(welt, ziel, antrag)
    tue(
        welt,
        ziel,
        H.EHRENAMTSKARTE_VERMERKEN,
        e.EhrenamtskarteVermerken(seit=Zeitangabe.jahr(2015)),
    )
    return antrag


def _menschen(welt: Welt, ziel: Ziel) -> None:
    heute = welt.heute
    for eingabe in (
        person("Altan Vorgänger", date(2012, 1, 1), date(2019, 6, 30), funktion="Sozialamt"),
        person(
            "Büro für Engagement", date(2020, 1, 1), funktion="Stabsstelle Ehrenamt",
            mail="engagement@bielefeld.example", telefon="0521 00-0",
        ),
        person("V. Vertretung", date(2021, 5, 1), ist_vertretung=True, mail="v@bielefeld.example"),
    ):  # fmt: skip
        tue(welt, ziel, H.ANSPRECHPERSON_EINTRAGEN, eingabe)
    for eingabe in (
        e.SpitzeEintragen(
            name="S. Früher", amt="Oberbürgermeister", anrede=Anrede.HERR,
            gueltig_ab=date(2009, 10, 21), gueltig_bis=date(2025, 10, 31),
        ),
        e.SpitzeEintragen(
            name="S. Spitze", amt="Oberbürgermeisterin", anrede=Anrede.FRAU,
            gueltig_ab=date(2025, 11, 1),
        ),
        e.SpitzeEintragen(
            name="A. Allgemein", amt="Stadtdirektor", ist_allgemeine_vertretung=True,
            gueltig_ab=heute,
        ),
    ):  # fmt: skip
        tue(welt, ziel, H.VERWALTUNGSSPITZE_EINTRAGEN, eingabe)


def _vorher(welt: Welt, ziel: Ziel) -> None:
    gast = e.GastteilnahmeErfassen(
        von=Zeitangabe.jahr(2020), anlass="Netzwerktreffen Paderborn",
        quelle_url="https://netzwerk.example/treffen",
    )  # fmt: skip
    tue(welt, ziel, H.GASTTEILNAHME_ERFASSEN, gast)
    for eingabe in (
        e.VorgeschichteErfassen(
            gegenstand="Ehrenamtskarte", schritt="Einführung beschlossen", wer="Rat",
            wann=Zeitangabe.lies("2014-03"), drucksache="7091/2009-2014",
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH, ergebnis="mehrheitlich beschlossen",
            anzahl_ja=41, anzahl_nein=20, anzahl_enthaltung=5,
            quelle_url="https://ratsinfo.example/7091",
        ),
        e.VorgeschichteErfassen(
            gegenstand="Austritt", schritt="Mitteilung im Verwaltungsvorstand",
            wann=Zeitangabe.spaetestens_am(date(2019, 5, 2)),
            oeffentlichkeit=Oeffentlichkeit.NICHT_OEFFENTLICH, hinweis="Nur für die Akte.",
        ),
    ):  # fmt: skip
        tue(welt, ziel, H.VORGESCHICHTE_ERFASSEN, eingabe)


def _aufnahme(welt: Welt, ags: str) -> int:
    """A case with a commitment that outlives the admission."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG, ags)
    zusage = e.ZusageErfassen(
        kriterium_id=next(k.id or 0 for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu),
        vorhaben="Ehrenamtskarte wieder einführen",
        verantwortlich="Fachbereich 1",
        faellig_am=welt.heute + timedelta(days=200),
    )
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, zusage)
    for schritt in (S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE):
        welt.gehe(antrag, schritt)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    return antrag


def _dokumente(welt: Welt, ziel: Ziel, antrag: int) -> None:
    ablage = e.DokumentAblegen(
        datei=datei(1), art=Dokumentart.SCHREIBEN, bezeichnung="Austrittserklärung",
        geschehen=Zeitangabe.tag(date(2019, 5, 20)),
    )  # fmt: skip
    tue(welt, ziel, H.DOKUMENT_ABLEGEN, ablage)
    nachweis = e.DokumentAblegen(
        datei=datei(2, "Konzept.pdf"), art=Dokumentart.NACHWEIS, bezeichnung="Konzept Ehrenamt",
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
    )  # fmt: skip
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, nachweis)
