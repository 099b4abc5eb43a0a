"""The measurements, on a database that is made for them and thrown away."""

from __future__ import annotations

import io
import time
import warnings
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import override_settings, setup_test_environment

from antraege.akteur import Akteur
from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung, Rolle
from antraege.models import Antrag, Person, Protokolleintrag
from tests.bench.beschlussvorlagen import miss_beschlussvorlagen
from tests.bench.kennzahlen import miss_monat
from tests.bench.tabelle import Messung, drucke
from tests.stuetzen.abzug import anweisungen
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import SCHRITT_NACH, Welt
from tests.stuetzen.vorher import bereite_vor
from workflow.verfahren import eingaben as e
from workflow.verfahren.handlungen import EINGABEN, name
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
HANDLUNG_HOECHSTENS = 12
AKTE_HOECHSTENS = 15
LISTE_HOECHSTENS = 5
OHNE_MANIFEST = settings.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
"""Names of files are not hashed here: that needs ``collectstatic`` and costs a page nothing."""
STAND = date(2026, 3, 16)
MITGLIEDER = Path(settings.BASE_DIR) / "antraege" / "daten" / "mitglieder.csv"


def miss() -> bool:
    """Everything, in order; True if every limit is kept."""
    setup_test_environment()
    warnings.filterwarnings("ignore", "No directory at")
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    print(f"Datenbank: {connection.vendor}")
    with transaction.atomic():
        welt = Welt()
        alle = miss_handlungen(welt)
        weg = miss_weg(welt)
        transaction.set_rollback(True)
    call_command("register_laden", stdout=io.StringIO())
    call_command("mitglieder_importieren", MITGLIEDER, stdout=io.StringIO())
    call_command("vorfuehrung_laden", stand=STAND, stdout=io.StringIO())
    with override_settings(STORAGES=OHNE_MANIFEST):
        seiten = miss_seiten()
    monat = miss_monat()
    papiere = miss_beschlussvorlagen()
    return all(
        [
            drucke("Der Weg eines Vorgangs: SQL je Handlung", "Anweisungen", weg),
            drucke("Alle Handlungen: SQL im teuersten Stand", "Anweisungen", alle),
            drucke("Seiten: SQL ohne Sitzung und Anmeldung", "Anweisungen", seiten),
            drucke("Kennzahlen gegen einen Durchgang", "Vielfaches", monat.kennzahlen),
            drucke("Ausfuhr gegen die Kennzahlen darin", "Vielfaches", monat.ausfuhr),
            drucke("Kennzahlen eines abgeschlossenen Monats", "ms CPU", monat.gespeichert),
            drucke("Monatsbericht gegen eine bloße Leinwand", "Vielfaches", monat.papier),
            drucke("Monatsbericht gegen WeasyPrint (PDF/UA-1)", "Teil der Zeit", monat.weasyprint),
            drucke("429 Beschlussvorlagen", "", papiere),
        ]
    )


# --- acts


def miss_weg(welt: Welt) -> list[Messung]:
    """From the interest to the admission, every act counted and timed."""
    zeilen: list[Messung] = []
    with anweisungen() as sql:
        antrag = welt.interesse()
    zeilen.append(Messung(name(H.INTERESSE_ERFASSEN), len(sql), HANDLUNG_HOECHSTENS))
    folge = [(ziel, handlung, welt.leute.bearbeitung) for ziel, handlung in SCHRITT_NACH.items()]
    for ziel, handlung, wer in [*folge, (S.AUFGENOMMEN, H.AUFNAHME_FREIGEBEN, welt.leute.leitung)]:
        welt.erfuelle(antrag, ziel)
        with anweisungen() as sql:
            beginn = time.perf_counter()
            welt.tue(antrag, handlung, e.Schritt(), wer=wer)
            dauer = (time.perf_counter() - beginn) * 1000
        zeilen.append(Messung(name(handlung), len(sql), HANDLUNG_HOECHSTENS, f"{dauer:.1f} ms"))
    return [*zeilen, Messung("zusammen", sum(zeile.wert for zeile in zeilen))]


def miss_handlungen(welt: Welt) -> list[Messung]:
    """Every act that is possible in some state, at its dearest; short against long history."""
    kurz: dict[Handlung, int] = {}
    lang: dict[Handlung, int] = {}
    for status in (*OFFENE_STATUS, S.AUFGENOMMEN, S.EINGESTELLT):
        with transaction.atomic():
            antrag = welt.weg_bis(status)
            merke(kurz, welt, antrag)
            for _ in range(20):
                wiedervorlage = beispiel(welt, H.WIEDERVORLAGE_SETZEN, welt.fall(antrag))
                welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, wiedervorlage)
            merke(lang, welt, antrag)
            transaction.set_rollback(True)
    return [
        Messung(name(handlung), wert, HANDLUNG_HOECHSTENS, f"mit langer Akte {lang[handlung]}")
        for handlung, wert in sorted(kurz.items(), key=lambda paar: -paar[1])
    ]


def merke(kosten: dict[Handlung, int], welt: Welt, antrag: int) -> None:
    """Note what every act costs that succeeds now; each is undone again."""
    jetzt = welt.jetzt
    for handlung in EINGABEN:
        for wer in (welt.leute.bearbeitung, welt.leute.leitung, welt.leute.system):
            with transaction.atomic():
                try:
                    bereite_vor(welt, antrag, handlung)
                    eingabe = beispiel(welt, handlung, welt.fall(antrag))
                    with anweisungen() as sql:
                        welt.tue(antrag, handlung, eingabe, wer=wer)
                    kosten[handlung] = max(len(sql), kosten.get(handlung, 0))
                except Abgelehnt:
                    pass
                transaction.set_rollback(True)
            welt.jetzt = jetzt


# --- pages


def miss_seiten() -> list[Messung]:
    """The pages of an officer, on the demonstration."""
    person = Person.objects.create(name="M. Messung")
    client = besuch(Akteur(person.pk, person.name, frozenset({Rolle.BEARBEITUNG})))
    laengste = Protokolleintrag.objects.filter(antrag__isnull=False).order_by("-nr").first()
    neuester = Antrag.objects.order_by("-pk").first()
    assert laengste is not None
    assert neuester is not None
    pfade = {
        "Vorgang mit der längsten Akte": (f"/vorgaenge/{laengste.antrag_id}/", AKTE_HOECHSTENS),
        "neuester Vorgang": (f"/vorgaenge/{neuester.pk}/", AKTE_HOECHSTENS),
        "Liste der Vorgänge": ("/vorgaenge/", LISTE_HOECHSTENS),
        "Arbeitsvorrat": ("/arbeitsvorrat/", None),
        "Register": ("/kommunen/", None),
        "Zahlen": ("/berichte/", None),
    }
    zeilen: list[Messung] = []
    for was, (pfad, grenze) in pfade.items():
        client.get(pfad)
        beginn = time.perf_counter()
        with zaehle_anweisungen() as sql:
            antwort = client.get(pfad)
        dauer = (time.perf_counter() - beginn) * 1000
        assert antwort.status_code == 200, pfad
        groesse = len(antwort.content) / 1024
        zeilen.append(Messung(was, len(sql), grenze, f"{dauer:.0f} ms, {groesse:.0f} KiB"))
    return zeilen
