"""`make start`: prepares ./var, loads register and demonstration, serves pages and sends mail.

Two processes, gunicorn and the worker. Both end with this one, however it ends.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, MutableMapping
from types import FrameType

from django.core.management.base import CommandError

from project.schluessel import sorge_fuer_schluessel
from project.umgebung import VAR, WURZEL

PR_SET_PDEATHSIG = 1
WARTEZEIT_SEKUNDEN = 20

BEFEHLE: tuple[tuple[str, ...], ...] = (
    ("migrate", "--verbosity=0"),
    ("register_laden",),
    # First: the demonstration takes the public members over at its own, earlier time.
    ("vorfuehrung_laden",),
    ("mitglieder_importieren", "antraege/daten/mitglieder.csv"),
    ("collectstatic", "--no-input", "--verbosity=0"),
)
MIT_KONTEN = "vorfuehrung_laden"


class _Ende(Exception):
    pass


def main() -> int:
    os.chdir(WURZEL)
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    if satz := warum_nicht(host, port):
        print(f"Start verweigert: {satz}", file=sys.stderr)
        return 1
    ergaenze_umgebung(os.environ, host, int(port))
    try:
        konten = bereite_vor()
    except CommandError as fehler:
        print(f"Start verweigert: {fehler}", file=sys.stderr)
        return 1
    return diene(host, int(port), konten)


def warum_nicht(host: str, port: str) -> str:
    """Say why nothing can be served at this address, or nothing."""
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        return f"PORT muss eine Zahl von 1 bis 65535 sein, nicht „{port}“."
    try:
        familie, _, _, _, adresse = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(familie, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(adresse)
    except socket.gaierror:
        return f"HOST „{host}“ ist kein Name dieses Rechners."
    except OSError as fehler:
        return (
            f"{host}:{port} ist nicht frei ({fehler.strerror}). "
            f"Mit PORT=… wählen Sie einen anderen Anschluss."
        )
    return ""


def ergaenze_umgebung(werte: MutableMapping[str, str], host: str, port: int) -> None:
    """Fill what the demonstration needs and nobody has set."""
    VAR.mkdir(mode=0o700, exist_ok=True)
    sorge_fuer_schluessel(werte, auch_mit_datenbank=True)
    werte.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
    werte.setdefault("BASIS_URL", f"http://{sichtbarer_name(host)}:{port}")
    werte.setdefault("ALLOWED_HOSTS", ",".join(eigene_namen(host)))
    werte.setdefault("EMAIL_URL", "file:var/post")


def sichtbarer_name(host: str) -> str:
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104 - compared, not bound
        return "localhost"
    return f"[{host}]" if ":" in host else host


def eigene_namen(host: str) -> list[str]:
    """Names under which this machine may be asked; all of its own, if it listens everywhere."""
    namen = {"localhost", "127.0.0.1", sichtbarer_name(host)}
    if sichtbarer_name(host) == "localhost":
        namen.add(socket.gethostname())
        with contextlib.suppress(OSError):  # a name that does not resolve adds no addresses
            namen.update(socket.gethostbyname_ex(socket.gethostname())[2])
    return sorted(namen)


def bereite_vor() -> str:
    """Run the commands that build the demonstration; return what the last one said of accounts."""
    import django  # noqa: PLC0415 - settings read the environment when Django starts
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    konten = ""
    for name, *argumente in BEFEHLE:
        if name == MIT_KONTEN:
            ausgabe = io.StringIO()
            call_command(name, *argumente, stdout=ausgabe)
            konten = ausgabe.getvalue()
        else:
            call_command(name, *argumente)
    return konten


def diene(host: str, port: int, konten: str) -> int:
    """Serve until somebody stops us or one of the two processes ends."""
    for nummer in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(nummer, _beende)
    prozesse: dict[str, subprocess.Popen[bytes]] = {}
    try:
        prozesse["Arbeiter"] = _starte(["manage.py", "faelliges_ausfuehren", "--dauernd"])
        prozesse["Webserver"] = _starte(
            ["-m", "gunicorn", "project.wsgi:application", f"--bind={_klammer(host)}:{port}",
             "--workers=2", "--threads=4", "--preload", "--log-level=warning",
             "--no-control-socket"]
        )  # fmt: skip
        if _antwortet(host, port, prozesse):
            print(
                f"\n{konten.strip()}\n\nBeitrittsweg läuft: http://{sichtbarer_name(host)}:{port}/"
            )
            print("Beenden mit Strg+C.", flush=True)
        return _warte(prozesse)
    except _Ende:
        return 0
    finally:
        _raeume_ab(prozesse)


def _klammer(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _beende(_nummer: int, _rahmen: FrameType | None) -> None:
    raise _Ende


def _stirb_mit_mir() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _starte(argumente: list[str]) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches the child once, through us.
    return subprocess.Popen(
        [sys.executable, *argumente],
        start_new_session=True,
        preexec_fn=_stirb_mit_mir,  # noqa: PLW1509 - single-threaded here
    )


def _antwortet(host: str, port: int, prozesse: Mapping[str, subprocess.Popen[bytes]]) -> bool:
    ziel = f"http://{sichtbarer_name(host)}:{port}/gesund"
    schluss = time.monotonic() + WARTEZEIT_SEKUNDEN
    while time.monotonic() < schluss and all(p.poll() is None for p in prozesse.values()):
        try:
            with urllib.request.urlopen(ziel, timeout=2) as antwort:
                return bool(antwort.status == 200)
        except urllib.error.HTTPError as fehler:
            print(f"{ziel} antwortet mit {fehler.code}.", file=sys.stderr)
            return False
        except OSError:
            time.sleep(0.1)
    return False


def _warte(prozesse: Mapping[str, subprocess.Popen[bytes]]) -> int:
    while True:
        for name, prozess in prozesse.items():
            if (code := prozess.poll()) is not None:
                print(f"{name} hat sich beendet (Code {code}).", file=sys.stderr)
                return 1
        time.sleep(0.5)


def _raeume_ab(prozesse: Mapping[str, subprocess.Popen[bytes]]) -> None:
    for nummer in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(nummer, signal.SIG_IGN)
    for prozess in prozesse.values():
        if prozess.poll() is None:
            prozess.terminate()
    for prozess in prozesse.values():
        try:
            prozess.wait(timeout=10)
        except subprocess.TimeoutExpired:
            prozess.kill()
            prozess.wait()


if __name__ == "__main__":
    sys.exit(main())
