"""Wrong values are refused with a sentence that names the variable; right ones arrive typed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from project.umgebung import (
    VARIABLEN,
    WURZEL,
    FalscheUmgebung,
    Siegelschluessel,
    Umgebung,
    lies,
)
from tests.stuetzen.schluessel import KENNWORT, ZERTIFIKAT_BIS, pkcs12

SCHLUESSEL = "abcdefghij" * 5


def gelesen(**werte: str) -> Umgebung:
    return lies({"SECRET_KEY": SCHLUESSEL, **werte})


@pytest.mark.parametrize(
    ("variable", "wert"),
    [
        ("DATABASE_URL", "mysql://host/name"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite://host/name"),
        ("DATABASE_URL", "sqlite:////gibt/es/nicht/a.sqlite3"),
        ("DATABASE_URL", f"sqlite:///{WURZEL}"),
        ("DATABASE_URL", "postgresql://host"),
        ("DATABASE_URL", "postgresql://host:hundert/name"),
        ("DATABASE_URL", "postgresql://host/name?sslmod=require"),
        ("SECRET_KEY", "kurz"),
        ("SECRET_KEY", "a" * 60),
        ("DEBUG", "ja"),
        ("BASIS_URL", "beitritt.example.org"),
        ("BASIS_URL", "https://"),
        ("BASIS_URL", "https://example.org/unterpfad"),
        ("ALLOWED_HOSTS", "https://example.org"),
        ("ALLOWED_HOSTS", "example.org:8000"),
        ("ALLOWED_HOSTS", ","),
        ("CSRF_TRUSTED_ORIGINS", "example.org"),
        ("EMAIL_URL", "smtp://"),
        ("EMAIL_URL", "smtp://host?tls=vielleicht"),
        ("EMAIL_URL", "smtp://host:99999"),
        ("EMAIL_URL", "datei"),
        ("ABSENDER", "Netzwerk"),
        ("MEDIA_ROOT", str(WURZEL / "manage.py")),
        ("AKTENZEICHEN_SCHEMA", "III 7-{jahr}"),
        ("AKTENZEICHEN_SCHEMA", "III 7-{jahr}-{nr:04d}-{kommune}"),
        ("AKTENZEICHEN_SCHEMA", "III 7-{jahr}-{nr.real}"),
        ("AKTENZEICHEN_SCHEMA", "III 7-{jahr}-{nr"),
        ("GNADENFRIST_MINUTEN", "-1"),
        ("GNADENFRIST_MINUTEN", "zehn"),
        ("GNADENFRIST_MINUTEN", "1441"),
        ("QUELLTEXT_URL", "javascript:alert(1)"),
        ("QUELLTEXT_URL", "example.org/quelltext"),
        ("SIEGEL_DATEI", "/gibt/es/nicht.p12"),
        ("SIEGEL_KENNWORT", "ohne Datei"),
        ("LOG_STUFE", "laut"),
    ],
)
def test_it_refuses(variable: str, wert: str) -> None:
    with pytest.raises(FalscheUmgebung, match=f"^Start verweigert: {variable} .*\\.$"):
        gelesen(**{variable: wert})


def test_an_ipv6_address_is_allowed_as_browsers_send_it() -> None:
    assert "[::1]" in gelesen(BASIS_URL="http://[::1]:8000").allowed_hosts


def test_it_refuses_a_missing_key() -> None:
    with pytest.raises(FalscheUmgebung, match="SECRET_KEY fehlt"):
        lies({})


def test_development_needs_no_key() -> None:
    assert lies({"DEBUG": "1"}).debug


def test_an_empty_value_counts_as_not_set() -> None:
    assert gelesen(GNADENFRIST_MINUTEN=" ").gnadenfrist_minuten == 10


def test_sqlite_paths_are_relative_to_the_installation_or_absolute() -> None:
    assert (
        gelesen(DATABASE_URL="sqlite:///var/a.sqlite3").datenbank["NAME"]
        == f"{WURZEL}/var/a.sqlite3"
    )
    assert gelesen(DATABASE_URL="sqlite:////usr/a.sqlite3").datenbank["NAME"] == "/usr/a.sqlite3"


def test_postgresql_takes_a_socket_directory() -> None:
    db = gelesen(DATABASE_URL="postgresql://amt:ge%40heim@%2Frun%2FAbC:5433/akten").datenbank
    assert (db["HOST"], db["PORT"], db["NAME"]) == ("/run/AbC", "5433", "akten")
    assert (db["USER"], db["PASSWORD"]) == ("amt", "ge@heim")
    assert "lock_timeout" in db["OPTIONS"]["options"]


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://post.example.org", 587, True, False),
        ("smtp://a:b@post.example.org?tls=ssl", 465, False, True),
        ("smtp://post.example.org:2525?tls=nein", 2525, False, False),
    ],
)
def test_mail_goes_encrypted_unless_told_otherwise(
    url: str, port: int, tls: bool, ssl: bool
) -> None:
    optionen = gelesen(EMAIL_URL=url).mailer["OPTIONS"]
    assert (optionen["port"], optionen["use_tls"], optionen["use_ssl"]) == (port, tls, ssl)


def test_the_key_of_the_seal_is_tried_at_the_start(tmp_path: Path) -> None:
    datei = tmp_path / "siegel.p12"
    datei.write_bytes(pkcs12())
    umgebung = gelesen(SIEGEL_DATEI=str(datei), SIEGEL_KENNWORT=KENNWORT)
    assert umgebung.siegel == Siegelschluessel(datei, KENNWORT, ZERTIFIKAT_BIS)
    assert KENNWORT not in repr(umgebung.siegel)
    assert gelesen().siegel is None


@pytest.mark.parametrize(
    ("inhalt", "kennwort", "satz"),
    [
        (b"kein PKCS#12", KENNWORT, "SIEGEL_DATEI lässt sich mit SIEGEL_KENNWORT nicht"),
        (pkcs12, "falsch", "SIEGEL_DATEI lässt sich mit SIEGEL_KENNWORT nicht"),
        (pkcs12, "", "SIEGEL_DATEI lässt sich mit SIEGEL_KENNWORT nicht"),
        (partial(pkcs12, elliptisch=True), KENNWORT, "SIEGEL_DATEI enthält keinen RSA-Schlüssel"),
        (partial(pkcs12, bit=1024), KENNWORT, "SIEGEL_DATEI enthält keinen RSA-Schlüssel"),
        (partial(pkcs12, mit_zertifikat=False), KENNWORT, "mit seinem Zertifikat"),
    ],
)
def test_a_seal_that_cannot_be_set_is_refused(
    tmp_path: Path, inhalt: bytes | Callable[[], bytes], kennwort: str, satz: str
) -> None:
    datei = tmp_path / "siegel.p12"
    datei.write_bytes(inhalt if isinstance(inhalt, bytes) else inhalt())
    with pytest.raises(FalscheUmgebung, match=f"^Start verweigert: .*{satz}.*\\.$"):
        gelesen(SIEGEL_DATEI=str(datei), SIEGEL_KENNWORT=kennwort)


def test_hosts_come_from_the_address() -> None:
    assert (
        "beitritt.example.org" in gelesen(BASIS_URL="https://beitritt.example.org/").allowed_hosts
    )


def test_every_variable_is_explained() -> None:
    assert all(len(erklaerung) > 20 for erklaerung in VARIABLEN.values())
