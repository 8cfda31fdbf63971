"""MariaDB: a server of this process, and databases on it."""

import os
import shutil
from functools import cache

from engines.engine import Unavailable
from engines.mysql_client import MySQLEngine
from engines.mysql_server import MySQLServer, cache_folder, unpacked

options = ("--no-defaults", "--skip-grant-tables", "--innodb-log-file-size=4M")


def open_mariadb() -> MySQLEngine:
    """An empty database."""
    return MySQLEngine("mariadb", mariadb_server())


@cache
def mariadb_server() -> MySQLServer:
    """The server that this process shares, started at the first call."""
    installed = shutil.which("mariadbd", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin")
    command = [installed] if installed else unpacked(cache_folder() / "mariadb", "usr/sbin/mariadbd")
    if not command:
        raise Unavailable("there is no mariadbd; tests/engines/install/mariadb gets it")
    messages = [] if installed else [f"--lc-messages-dir={cache_folder() / 'mariadb' / 'usr/share/mysql'}"]
    return MySQLServer([*command, *options, *messages], None)
