"""What the page of monthly reports shows: closed months with their files, and months still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from antraege.choices import Nachrichtenstand
from antraege.dokumente.groesse import in_worten
from berichte.abschluss.kalender import folgemonat, kurz, monatsanfang, name
from berichte.abschluss.queries import lies_abschluesse, staende_des_versands
from berichte.deutsch import anzahl, datum, zeitpunkt
from berichte.models import Monatsabschluss
from berichte.monatsbericht.ausgabe import dateiname

ABSCHLUSS, FREIGABE = "abschluss", "freigabe"
"""The two files of a month, as their addresses call them."""
MONATE = 12
"""So many months can be drawn with one click where they are not closed; others by their address."""


@dataclass(frozen=True, slots=True)
class Download:
    """A report to download; ``angaben`` say which dates it has and, of a kept file, its sha256."""

    titel: str
    url: str
    angaben: str = ""


@dataclass(frozen=True, slots=True)
class Datei:
    """A kept report: what it is, where it is fetched, how large it is, its checksum."""

    titel: str
    url: str
    groesse: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Monatszeile:
    """A closed month. ``freigeben_url`` for whoever may release it, now."""

    monat: str
    stichtag: date
    kenntnisstand: str
    stand: str
    art: str
    freigabe: str
    dateien: tuple[Datei, ...]
    pruefsumme: str
    versand: str
    freigeben_url: str


def lies_monatszeilen(*, darf_freigeben: bool) -> list[Monatszeile]:
    """All closed months, latest first."""
    abschluesse = list(lies_abschluesse())
    versand = staende_des_versands(abschluesse)
    return [_zeile(a, versand, darf_freigeben=darf_freigeben) for a in abschluesse]


def lies_offene_monate(heute: date) -> list[Download]:
    """The running month, and those of the year before it that are not closed; latest first."""
    geschlossen = set(lies_abschluesse().values_list("monat", flat=True))
    return [vorlaeufiger(m) for m in _letzte_monate(heute) if m not in geschlossen]


def bericht_des_monats(monat: date, kenntnisstand: str) -> Download:
    """The report that counts: the kept one, unless another Kenntnisstand is asked for."""
    abschluss = None if kenntnisstand else lies_abschluesse().filter(monat=monat).first()
    if abschluss is None:
        return vorlaeufiger(monat, kenntnisstand)
    sha256 = abschluss.freigabe_sha256 or abschluss.sha256
    angaben = (
        f"{_daten(monat, abschluss.stichtag)}, Erkenntnisstand "
        f"{zeitpunkt(abschluss.kenntnisstand)}; Datei mit SHA-256: {sha256}"
    )
    titel = f"Monatsbericht {name(monat)} (PDF)"
    return Download(titel, gueltige_adresse(abschluss), angaben)


def vorlaeufiger(monat: date, kenntnisstand: str = "") -> Download:
    """A report that is drawn when somebody asks for it."""
    felder = {"monat": kurz(monat)} | ({"kenntnisstand": kenntnisstand} if kenntnisstand else {})
    url = f"{reverse('berichte:monatsbericht')}?{urlencode(felder)}"
    stichtag = min(folgemonat(monat) - timedelta(days=1), timezone.localdate())
    stand = f"Erkenntnisstand {kenntnisstand}" if kenntnisstand else "gezeichnet beim Abruf"
    titel = f"Monatsbericht {name(monat)}, vorläufig (PDF)"
    return Download(titel, url, f"{_daten(monat, stichtag)}, {stand}")


def adresse_des_berichts(abschluss: Monatsabschluss, *, ist_freigabe: bool) -> str:
    """Where one of the two files is fetched."""
    art = FREIGABE if ist_freigabe else ABSCHLUSS
    return reverse("berichte:abgelegt", args=[kurz(abschluss.monat), art])


def gueltige_adresse(abschluss: Monatsabschluss) -> str:
    """The file that counts now: the released one, else the one of the closing."""
    return adresse_des_berichts(abschluss, ist_freigabe=bool(abschluss.freigabe_sha256))


def datei_und_name(abschluss: Monatsabschluss, art: str) -> tuple[str, str] | None:
    """sha256 and file name of one of the two files; None where there is none."""
    if art == ABSCHLUSS:
        return abschluss.sha256, dateiname(abschluss.stichtag, "Abschluss")
    if art == FREIGABE and abschluss.freigabe_sha256:
        return abschluss.freigabe_sha256, dateiname(abschluss.stichtag)
    return None


def _daten(monat: date, stichtag: date) -> str:
    """A report has the Stichtag of its month, whatever the page beside it shows."""
    return f"Monatsbericht {name(monat)}: Stichtag {datum(stichtag)}"


def _zeile(
    a: Monatsabschluss, versand: Mapping[str, Counter[Nachrichtenstand]], *, darf_freigeben: bool
) -> Monatszeile:
    ist_frei = a.freigegeben_am is not None
    freigeben = reverse("monatsbericht:freigeben", args=[kurz(a.monat)])
    return Monatszeile(
        monat=name(a.monat),
        stichtag=a.stichtag,
        kenntnisstand=zeitpunkt(a.kenntnisstand),
        stand="freigegeben" if ist_frei else "abgeschlossen",
        art="erfolg" if ist_frei else "warnung",
        freigabe=_freigabe(a),
        dateien=tuple(_dateien(a)),
        pruefsumme=a.pruefsumme,
        versand=_versand(a, versand.get(a.freigabe_sha256, Counter())),
        freigeben_url=freigeben if darf_freigeben and not ist_frei else "",
    )


def _freigabe(a: Monatsabschluss) -> str:
    if a.freigegeben_am is None or a.freigegeben_von is None:
        return ""
    return f"von {a.freigegeben_von.name} am {zeitpunkt(a.freigegeben_am)}"


def _dateien(a: Monatsabschluss) -> Iterator[Datei]:
    if a.freigabe_sha256:
        yield Datei(
            "Freigegebener Bericht",
            adresse_des_berichts(a, ist_freigabe=True),
            in_worten(a.freigabe_groesse or 0),
            a.freigabe_sha256,
        )
    yield Datei(
        "Bericht beim Abschluss",
        adresse_des_berichts(a, ist_freigabe=False),
        in_worten(a.groesse),
        a.sha256,
    )


def _versand(a: Monatsabschluss, staende: Counter[Nachrichtenstand]) -> str:
    """Sent when to how many, and what did not go out."""
    if a.freigegeben_am is None:
        return ""
    if not a.empfaenger:
        return "nicht versandt, der Verteiler war leer"
    if a.versandt_am is None:
        return "wird erstellt"
    gesendet = staende[Nachrichtenstand.GESENDET]
    teile = [f"{zeitpunkt(a.versandt_am)}, an {anzahl(gesendet, 'Adresse', 'Adressen')}"]
    if gescheitert := staende[Nachrichtenstand.FEHLGESCHLAGEN]:
        teile.append(f"{gescheitert} gescheitert, wird wiederholt")
    if rest := len(a.empfaenger) - gesendet - gescheitert:
        teile.append(f"{rest} noch im Postausgang")
    return "; ".join(teile)


def _letzte_monate(heute: date) -> Iterable[date]:
    monat = monatsanfang(heute)
    for _ in range(MONATE):
        yield monat
        monat = monatsanfang(monat - timedelta(days=1))
