"""A throw-away server of the MySQL family on a unix socket, which dies with the tests.

The programs are those that ``install/mariadb`` and ``install/mysql`` put in place: on the system, or unpacked in the cache folder
beside a C library of their own, which then loads them.
"""

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pymysql
from pymysql.constants import CLIENT

from engines.engine import Unavailable

start_seconds = 60.0
shared_options = (
    "--skip-networking",
    "--character-set-server=utf8mb4",
    "--default-time-zone=+00:00",
    "--innodb-buffer-pool-size=32M",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=OFF",
    "--max-connections=300",
)

memory_wanted = 2_000_000_000
"""How many bytes are free in memory where servers are kept in it."""

system_zone = "EST5EDT,M3.2.0,M11.1.0"
"""The zone that a session is in when it asks for SYSTEM: one whose clocks go back. Sessions are in UTC by default."""

# Runs the server until its input closes, which also happens when the tests are killed; nothing in the folder $0 is kept.
keeper = '"$@" & read -r _; kill -KILL $!; wait; rm -rf "$0"'


def cache_folder() -> Path:
    """Where servers are unpacked."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "segsql"


def unpacked(root: Path, program: str) -> list[str] | None:
    """The command that runs a program which was unpacked with its libraries; None where it was not."""
    loaders = sorted(root.glob("lib*/ld-linux*.so*")) + sorted(root.glob("usr/lib*/ld-linux*.so*"))
    if not loaders or not (root / program).is_file():
        return None
    libraries = [*root.glob("lib/*-linux-gnu"), *root.glob("usr/lib/*-linux-gnu")]
    return [str(loaders[0]), "--library-path", ":".join(map(str, libraries)), str(root / program)]


def as_this_user() -> list[str]:
    """The options that let a server run as root, which it otherwise refuses."""
    return ["--user=root"] if os.geteuid() == 0 else []


def quick_folder() -> str | None:
    """Where a server is kept: in memory where there is room, since a table that is made or dropped else waits for the disk.

    The path is short, as that of a socket is bound to about 100 bytes.
    """
    memory = Path("/dev/shm")
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > memory_wanted:
        return str(memory)
    return "/tmp" if os.access("/tmp", os.W_OK) else None


class MySQLServer:
    """A running server. ``folder`` holds its socket and the data, which ``data`` is copied into first."""

    def __init__(self, command: Sequence[str], data: Path | None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="segsql-my-", dir=quick_folder()))
        if data:
            shutil.copytree(data, self.folder / "data")
        else:
            # An empty folder of this name is all that a server which checks no rights asks for.
            (self.folder / "data" / "mysql").mkdir(parents=True)
        options = [
            *shared_options, *as_this_user(), f"--datadir={self.folder / 'data'}", f"--socket={self._socket}",
            f"--pid-file={self.folder / 'pid'}", f"--tmpdir={self.folder}",
        ]  # fmt: skip
        with self._log.open("wb") as log:
            # A session of its own, so that Ctrl-C reaches pytest alone.
            self._process = subprocess.Popen(
                ["/bin/sh", "-c", keeper, self.folder, *command, *options],
                stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=self.folder, start_new_session=True,
                env={**os.environ, "TZ": system_zone},
            )  # fmt: skip
        # Engines come and go; the server waits for the next one until the tests are done.
        atexit.register(self.stop)
        self._wait()

    def connect(self, *, charset: str = "utf8mb4") -> "pymysql.Connection[pymysql.cursors.Cursor]":
        """A connection that commits every statement, and takes several at once."""
        return pymysql.connect(
            unix_socket=str(self._socket),
            user="root",
            charset=charset,
            autocommit=True,
            client_flag=CLIENT.MULTI_STATEMENTS,
            # Getting ready for TLS, certificates and all, takes far longer than the rest, and a socket has no use for it.
            ssl_disabled=True,
        )

    def stop(self) -> None:
        """End the server and remove its folder."""
        atexit.unregister(self.stop)
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(start_seconds)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def _socket(self) -> Path:
        return self.folder / "s"

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _wait(self) -> None:
        """Return once the server answers."""
        deadline = time.monotonic() + start_seconds
        while not self._answers():
            said = self._log.read_text(errors="replace").strip()
            if time.monotonic() > deadline or "Aborting" in said:
                self.stop()
                raise Unavailable(f"the server did not start: {said.splitlines()[-1] if said else 'no reason given'}")
            time.sleep(0.02)
        self.connect().close()

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as trial:
            return trial.connect_ex(str(self._socket)) == 0
