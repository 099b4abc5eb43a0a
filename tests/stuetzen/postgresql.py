"""A PostgreSQL that lives as long as the test run: own directory, own socket, no network."""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

PRAEFIX = "beitrittsweg-pg-"
PR_SET_PDEATHSIG = 1

# Tests may lose everything with the machine, so nothing waits for the disk.
EILIG = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
    "max_connections": "150",
    "shared_buffers": "128MB",
    "max_wal_size": "2GB",
    "log_min_messages": "fatal",
}


class Server:
    """Ends with `beende()`, and with the process that started it, even if that is killed."""

    def __init__(self, programme: Path) -> None:
        _kehre_alte_weg()
        self._konto = _dienstkonto()
        self.verzeichnis = Path(tempfile.mkdtemp(prefix=PRAEFIX))
        (self.verzeichnis / "pid").write_text(str(os.getpid()))
        if self._konto is not None:
            os.chown(self.verzeichnis, self._konto.pw_uid, self._konto.pw_gid)
        daten = self.verzeichnis / "daten"
        try:
            self._rufe(
                [programme / "initdb", "-D", daten, "-U", "postgres", "--auth=trust", "--no-sync",
                 "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"]
            )  # fmt: skip
            self._prozess = self._starte(
                [programme / "postgres", "-D", daten, "-k", self.verzeichnis]
                + [teil for name, wert in EILIG.items() for teil in ("-c", f"{name}={wert}")]
            )
            self._warte_auf(daten / "postmaster.pid")
        except BaseException:
            shutil.rmtree(self.verzeichnis, ignore_errors=True)
            raise

    @property
    def url(self) -> str:
        return f"postgresql://postgres@{quote(str(self.verzeichnis), safe='')}/beitrittsweg"

    def beende(self) -> None:
        self._prozess.send_signal(signal.SIGQUIT)
        self._prozess.wait(timeout=120)
        shutil.rmtree(self.verzeichnis, ignore_errors=True)

    def _starte(self, aufruf: Sequence[object]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [str(teil) for teil in aufruf],
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            user=self._konto.pw_uid if self._konto else None,
            group=self._konto.pw_gid if self._konto else None,
            extra_groups=[] if self._konto else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=(self.verzeichnis / "protokoll").open("ab"),
            start_new_session=True,
            preexec_fn=_stirb_mit_mir,  # noqa: PLW1509 - no threads yet
        )

    def _rufe(self, aufruf: Sequence[object]) -> None:
        if self._starte(aufruf).wait(timeout=300):
            raise RuntimeError((self.verzeichnis / "protokoll").read_text())

    def _warte_auf(self, zettel: Path) -> None:
        """The last line of postmaster.pid says `ready` once connections are taken."""
        schluss = time.monotonic() + 120
        while time.monotonic() < schluss and self._prozess.poll() is None:
            if zettel.exists() and zettel.read_text().rstrip().endswith("ready"):
                return
            time.sleep(0.05)
        raise RuntimeError((self.verzeichnis / "protokoll").read_text())


def _stirb_mit_mir() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)


def _dienstkonto() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then as `postgres`, or else as nobody."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("Weder das Konto postgres noch nobody ist vorhanden.")


def _kehre_alte_weg() -> None:
    """Remove directories whose test run is gone."""
    for rest in Path(tempfile.gettempdir()).glob(f"{PRAEFIX}*"):
        try:
            os.kill(int((rest / "pid").read_text()), 0)
        except (ProcessLookupError, ValueError):
            shutil.rmtree(rest, ignore_errors=True)
        except OSError:
            continue  # somebody else's, or being made
