"""MySQL: a server of this process, and databases on it."""

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from engines.engine import Unavailable
from engines.mysql_client import MySQLEngine
from engines.mysql_server import MySQLServer, as_this_user, cache_folder, unpacked

options = (
    "--no-defaults",
    "--mysqlx=OFF",
    "--secure-file-priv=NULL",
    "--performance-schema=OFF",
    "--disable-log-bin",
    "--innodb-redo-log-capacity=33554432",
)


def open_mysql() -> MySQLEngine:
    """An empty database."""
    return MySQLEngine("mysql", mysql_server())


@cache
def mysql_server() -> MySQLServer:
    """The server that this process shares, started at the first call."""
    root = cache_folder() / "mysql"
    command = unpacked(root, "usr/sbin/mysqld")
    if not command:
        raise Unavailable("there is no MySQL in the cache folder; tests/engines/install/mysql gets it")
    share = root / "usr/share/mysql"
    places = [f"--basedir={root / 'usr'}", f"--lc-messages-dir={share}", f"--character-sets-dir={share / 'charsets'}"]
    whole = [*command, *options, *places]
    return MySQLServer(whole, first_data(root, whole))


def first_data(root: Path, command: list[str]) -> Path:
    """The folder that a server starts from. Making it takes seconds, so it is kept with the programs."""
    data = root / "data"
    if data.is_dir():
        return data
    try:
        made = Path(tempfile.mkdtemp(prefix="data-", dir=root)) / "data"
    except OSError as problem:
        raise Unavailable(f"MySQL's first start needs to write into {root}: {problem.strerror}") from None
    done = subprocess.run(
        [*command, *as_this_user(), f"--datadir={made}", "--initialize-insecure", "--innodb-doublewrite=OFF"],
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise Unavailable(f"MySQL cannot make its first data: {done.stderr.decode(errors='replace').strip()[-200:]}")
    try:
        made.rename(data)
    except OSError:
        assert data.is_dir(), "another run was faster"
    shutil.rmtree(made.parent)
    return data
