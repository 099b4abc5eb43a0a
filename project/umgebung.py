"""The only place that reads the environment. A wrong value raises FalscheUmgebung with a German sentence.

`VARIABLEN` documents every variable; `python -m project.umgebung` prints the table.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates

WURZEL = Path(__file__).resolve().parent.parent
VAR = WURZEL / "var"

VARIABLEN: dict[str, str] = {
    "DATABASE_URL": "sqlite:///PFAD (vierter Schrägstrich: absolut) oder postgresql://NAME:KENNWORT@HOST:PORT/DATENBANK; "
    "ein Verzeichnis mit Socket wird als %2Fvar%2Frun%2Fpostgresql geschrieben. Vorgabe: sqlite:///var/beitrittsweg.sqlite3",
    "SECRET_KEY": "geheimer Schlüssel, mindestens 50 Zeichen. Pflicht, außer bei DEBUG=1; make start legt einen in var/ an",
    "DEBUG": "1 zeigt Fehlerseiten für die Entwicklung. Vorgabe: 0",
    "BASIS_URL": "Adresse, unter der die Anwendung erreichbar ist; steht in Mails. Mit https:// werden Cookies und Verbindungen "
    "auf Verschlüsselung festgelegt. Vorgabe: http://127.0.0.1:8000",
    "ALLOWED_HOSTS": "zulässige Rechnernamen, durch Komma getrennt. Vorgabe: der Name aus BASIS_URL und localhost",
    "CSRF_TRUSTED_ORIGINS": "weitere Herkünfte für Formulare, durch Komma getrennt, mit http:// oder https://. Vorgabe: keine",
    "EMAIL_URL": "console: oder file:VERZEICHNIS oder smtp://NAME:KENNWORT@HOST:PORT?tls=start (start, ssl oder nein). Vorgabe: console:",
    "ABSENDER": "Absender der Mails, etwa: Kommunen-Netzwerk <netzwerk@example.org>",
    "MEDIA_ROOT": "Verzeichnis der Dokumente, außerhalb des Webverzeichnisses. Vorgabe: var/dokumente",
    "AKTENZEICHEN_SCHEMA": "Muster mit {jahr} und {nr}. Vorgabe: III 7-{jahr}-{nr:04d}",
    "GNADENFRIST_MINUTEN": "so lange wartet eine Mail vor dem Versand, 0 bis 1440. Vorgabe: 10",
    "QUELLTEXT_URL": "Adresse des Quelltexts dieser Installation (AGPL-3.0), steht im Fuß jeder Seite. Vorgabe: keine",
    "SIEGEL_DATEI": "PKCS#12-Datei (.p12, .pfx) mit RSA-Schlüssel und Zertifikat, mit denen Berichte besiegelt werden "
    "(docs/siegel.md). Vorgabe: keine, dann wird nicht besiegelt",
    "SIEGEL_KENNWORT": "Kennwort der Datei aus SIEGEL_DATEI. Vorgabe: keines",
    "LOG_STUFE": "DEBUG, INFO, WARNING oder ERROR. Vorgabe: INFO",
}


class FalscheUmgebung(Exception):
    """A variable has a value with which nothing may start; the message is a sentence for the operator."""

    def __init__(self, variable: str, satz: str) -> None:
        super().__init__(f"Start verweigert: {variable} {satz}")
        self.variable = variable


@dataclass(frozen=True, slots=True)
class Siegelschluessel:
    """Where the key of the seal lies and how it opens; both were tried at the start."""

    datei: Path
    kennwort: str = field(repr=False)
    gueltig_bis: datetime
    """When its certificate ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Umgebung:
    datenbank: dict[str, Any]
    secret_key: str
    debug: bool
    basis_url: str
    allowed_hosts: list[str]
    csrf_trusted_origins: list[str]
    mailer: dict[str, Any]
    absender: str
    media_root: Path
    aktenzeichen_schema: str
    gnadenfrist_minuten: int
    quelltext_url: str
    siegel: Siegelschluessel | None
    log_stufe: str

    @property
    def ist_verschluesselt(self) -> bool:
        return self.basis_url.startswith("https://")


def lies(werte: Mapping[str, str]) -> Umgebung:
    """Read and check all variables; an empty value counts as not set."""
    gesetzt = {name: werte[name].strip() for name in VARIABLEN if werte.get(name, "").strip()}
    debug = _schalter("DEBUG", gesetzt.get("DEBUG", "0"))
    basis_url = _basis_url(gesetzt.get("BASIS_URL", "http://127.0.0.1:8000"))
    return Umgebung(
        datenbank=_datenbank(
            gesetzt.get("DATABASE_URL", f"sqlite:///{VAR / 'beitrittsweg.sqlite3'}")
        ),
        secret_key=_secret_key(gesetzt.get("SECRET_KEY"), debug=debug),
        debug=debug,
        basis_url=basis_url,
        allowed_hosts=_allowed_hosts(gesetzt.get("ALLOWED_HOSTS"), basis_url),
        csrf_trusted_origins=_herkuenfte(gesetzt.get("CSRF_TRUSTED_ORIGINS", "")),
        mailer=_mailer(gesetzt.get("EMAIL_URL", "console:")),
        absender=_absender(
            gesetzt.get("ABSENDER", "Kommunen-Netzwerk <netzwerk@beitrittsweg.example>")
        ),
        media_root=_verzeichnis("MEDIA_ROOT", gesetzt.get("MEDIA_ROOT", str(VAR / "dokumente"))),
        aktenzeichen_schema=_aktenzeichen_schema(
            gesetzt.get("AKTENZEICHEN_SCHEMA", "III 7-{jahr}-{nr:04d}")
        ),
        gnadenfrist_minuten=_ganzzahl(
            "GNADENFRIST_MINUTEN", gesetzt.get("GNADENFRIST_MINUTEN", "10"), 0, 1440
        ),
        quelltext_url=_quelltext_url(gesetzt.get("QUELLTEXT_URL", "")),
        siegel=_siegel(gesetzt.get("SIEGEL_DATEI"), gesetzt.get("SIEGEL_KENNWORT", "")),
        log_stufe=_log_stufe(gesetzt.get("LOG_STUFE", "INFO")),
    )


def _zerlege(variable: str, wert: str) -> SplitResult:
    try:
        teile = urlsplit(wert)
        _ = teile.port
    except ValueError:
        raise FalscheUmgebung(variable, "ist keine lesbare Adresse.") from None
    return teile


def _schalter(variable: str, wert: str) -> bool:
    if wert not in {"0", "1"}:
        raise FalscheUmgebung(variable, f"muss 0 oder 1 sein, nicht „{wert}“.")
    return wert == "1"


def _ganzzahl(variable: str, wert: str, kleinste: int, groesste: int) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", wert) or not kleinste <= int(wert) <= groesste:
        raise FalscheUmgebung(
            variable, f"muss eine ganze Zahl von {kleinste} bis {groesste} sein, nicht „{wert}“."
        )
    return int(wert)


def _secret_key(wert: str | None, *, debug: bool) -> str:
    if wert is None:
        if debug:
            return "nur-fuer-die-entwicklung-" * 3
        raise FalscheUmgebung(
            "SECRET_KEY",
            "fehlt; ohne geheimen Schlüssel sind Sitzungen und Formulare nicht sicher.",
        )
    if len(wert) < 50 or len(set(wert)) < 5:
        raise FalscheUmgebung(
            "SECRET_KEY", "ist zu einfach: mindestens 50 Zeichen, davon fünf verschiedene."
        )
    return wert


def _basis_url(wert: str) -> str:
    teile = _zerlege("BASIS_URL", wert)
    if teile.scheme not in {"http", "https"} or not teile.hostname or teile.query or teile.fragment:
        raise FalscheUmgebung(
            "BASIS_URL",
            f"muss mit http:// oder https:// beginnen und einen Rechner nennen, nicht „{wert}“.",
        )
    if teile.path.rstrip("/"):
        raise FalscheUmgebung(
            "BASIS_URL", "darf keinen Pfad enthalten; die Anwendung läuft an der Wurzel."
        )
    return f"{teile.scheme}://{teile.netloc}"


def _liste(wert: str) -> list[str]:
    return [teil.strip() for teil in wert.split(",") if teil.strip()]


def _allowed_hosts(wert: str | None, basis_url: str) -> list[str]:
    if wert is None:
        name = urlsplit(basis_url).hostname or ""
        return sorted({f"[{name}]" if ":" in name else name, "localhost", "127.0.0.1"})
    namen = _liste(wert)
    if not namen:
        raise FalscheUmgebung("ALLOWED_HOSTS", "nennt keinen Rechnernamen.")
    for name in namen:
        if name != "*" and not re.fullmatch(
            r"\.?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]", name
        ):
            raise FalscheUmgebung(
                "ALLOWED_HOSTS",
                f"nennt „{name}“; erwartet werden Rechnernamen ohne http:// und ohne Port.",
            )
    return namen


def _herkuenfte(wert: str) -> list[str]:
    herkuenfte = _liste(wert)
    for herkunft in herkuenfte:
        teile = _zerlege("CSRF_TRUSTED_ORIGINS", herkunft)
        if teile.scheme not in {"http", "https"} or not teile.netloc or teile.path:
            raise FalscheUmgebung(
                "CSRF_TRUSTED_ORIGINS",
                f"nennt „{herkunft}“; erwartet wird etwa https://beitritt.example.org.",
            )
    return herkuenfte


def _datenbank(wert: str) -> dict[str, Any]:
    teile = _zerlege("DATABASE_URL", wert)
    if teile.scheme == "sqlite":
        return _sqlite(teile)
    if teile.scheme in {"postgresql", "postgres"}:
        return _postgresql(teile)
    raise FalscheUmgebung("DATABASE_URL", "muss mit sqlite:/// oder postgresql:// beginnen.")


def _sqlite(teile: SplitResult) -> dict[str, Any]:
    pfad = unquote(teile.path.removeprefix("/"))
    if teile.netloc or not pfad:
        raise FalscheUmgebung(
            "DATABASE_URL", "nennt keine Datei: sqlite:///PFAD, absolut mit vier Schrägstrichen."
        )
    datei = WURZEL / pfad
    if datei.is_dir():
        raise FalscheUmgebung("DATABASE_URL", "nennt ein Verzeichnis statt einer Datei.")
    if datei.parent == VAR:
        VAR.mkdir(mode=0o700, exist_ok=True)
    elif not datei.parent.is_dir():
        raise FalscheUmgebung("DATABASE_URL", f"nennt {datei.parent}, das es nicht gibt.")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(datei),
        # IMMEDIATE and WAL: without them parallel writers meet "database is locked" at once.
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;",
        },
    }


def _postgresql(teile: SplitResult) -> dict[str, Any]:
    name = unquote(teile.path.removeprefix("/"))
    if not name or "/" in name:
        raise FalscheUmgebung(
            "DATABASE_URL", "nennt keine Datenbank: postgresql://NAME:KENNWORT@HOST:PORT/DATENBANK."
        )
    zusatz = dict(parse_qsl(teile.query, keep_blank_values=True))
    fremd = set(zusatz) - {"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout"}
    if fremd:
        raise FalscheUmgebung(
            "DATABASE_URL", f"enthält unbekannte Angaben: {', '.join(sorted(fremd))}."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(teile.username or ""),
        "PASSWORD": unquote(teile.password or ""),
        # `hostname` folds case, and a socket directory may have capitals.
        "HOST": unquote(re.sub(r":[0-9]+$", "", teile.netloc.rpartition("@")[2])).strip("[]"),
        "PORT": str(teile.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # Who waits longer for a lock gets a sentence (project.middleware) instead of a hanging page.
        "OPTIONS": {
            "options": "-c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000",
            **zusatz,
        },
    }


def _mailer(wert: str) -> dict[str, Any]:
    teile = _zerlege("EMAIL_URL", wert)
    if wert == "console:":
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if teile.scheme == "file" and not teile.netloc and teile.path:
        verzeichnis = _verzeichnis("EMAIL_URL", unquote(teile.path))
        return {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": str(verzeichnis)},
        }
    if teile.scheme == "smtp" and teile.hostname:
        zusatz = dict(parse_qsl(teile.query, keep_blank_values=True))
        tls = zusatz.pop("tls", "start")
        if zusatz or tls not in {"start", "ssl", "nein"}:
            raise FalscheUmgebung(
                "EMAIL_URL", "kennt als Zusatz nur tls=start, tls=ssl oder tls=nein."
            )
        optionen: dict[str, Any] = {
            "host": teile.hostname,
            "port": teile.port or {"start": 587, "ssl": 465, "nein": 25}[tls],
            "use_tls": tls == "start",
            "use_ssl": tls == "ssl",
            "timeout": 20,
        }
        if teile.username:
            optionen |= {
                "username": unquote(teile.username),
                "password": unquote(teile.password or ""),
            }
        return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": optionen}
    raise FalscheUmgebung(
        "EMAIL_URL", "muss console: oder file:VERZEICHNIS oder smtp://NAME:KENNWORT@HOST:PORT sein."
    )


def _absender(wert: str) -> str:
    adresse = parseaddr(wert)[1]
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+", adresse) or "\n" in wert:
        raise FalscheUmgebung("ABSENDER", f"ist keine Mailadresse: „{wert}“.")
    return wert


def _verzeichnis(variable: str, wert: str) -> Path:
    pfad = WURZEL / wert
    if pfad.exists() and not pfad.is_dir():
        raise FalscheUmgebung(variable, f"nennt eine Datei, kein Verzeichnis: „{wert}“.")
    return pfad


def _aktenzeichen_schema(wert: str) -> str:
    try:
        felder = {feld for _, feld, _, _ in string.Formatter().parse(wert) if feld is not None}
        beispiele = {wert.format(jahr=2026, nr=nr) for nr in (1, 2)}
    except (ValueError, KeyError, IndexError, AttributeError):
        felder, beispiele = set(), set()
    if felder != {"jahr", "nr"} or len(beispiele) != 2 or max(map(len, beispiele)) > 60:
        raise FalscheUmgebung(
            "AKTENZEICHEN_SCHEMA",
            "muss {jahr} und {nr} enthalten und nichts sonst in geschweiften Klammern.",
        )
    return wert


def _quelltext_url(wert: str) -> str:
    teile = _zerlege("QUELLTEXT_URL", wert)
    if wert and (teile.scheme not in {"http", "https"} or not teile.hostname):
        raise FalscheUmgebung(
            "QUELLTEXT_URL",
            f"muss mit http:// oder https:// beginnen und einen Rechner nennen, nicht „{wert}“.",
        )
    return wert


def _siegel(datei: str | None, kennwort: str) -> Siegelschluessel | None:
    if datei is None:
        if kennwort:
            raise FalscheUmgebung("SIEGEL_KENNWORT", "gehört zu keiner Datei: SIEGEL_DATEI fehlt.")
        return None
    pfad = WURZEL / datei
    try:
        inhalt = pfad.read_bytes()
    except OSError:
        raise FalscheUmgebung("SIEGEL_DATEI", f"lässt sich nicht lesen: „{datei}“.") from None
    try:
        schluessel, zertifikat, _ = load_key_and_certificates(inhalt, kennwort.encode() or None)
    except ValueError:
        raise FalscheUmgebung(
            "SIEGEL_DATEI", "lässt sich mit SIEGEL_KENNWORT nicht als PKCS#12-Datei öffnen."
        ) from None
    if (
        zertifikat is None
        or not isinstance(schluessel, RSAPrivateKey)
        or schluessel.key_size < 2048
    ):
        raise FalscheUmgebung(
            "SIEGEL_DATEI", "enthält keinen RSA-Schlüssel ab 2048 Bit mit seinem Zertifikat."
        )
    return Siegelschluessel(pfad, kennwort, zertifikat.not_valid_after_utc)


def _log_stufe(wert: str) -> str:
    if wert not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise FalscheUmgebung(
            "LOG_STUFE", f"muss DEBUG, INFO, WARNING oder ERROR sein, nicht „{wert}“."
        )
    return wert


if __name__ == "__main__":
    for name, erklaerung in VARIABLEN.items():
        print(f"{name}\n    {erklaerung}")
