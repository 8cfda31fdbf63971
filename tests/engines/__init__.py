"""Real databases behind one small interface, for tests that run what segsql prints.

Nothing here imports segsql: the SQL text is the only thing an engine is given. In reading order:

- ``engine``: the interface, and how values go in and come out
- ``loading``: a folder of Parquet files into an engine
- ``duckdb``, ``sqlite``: in this process, in memory
- ``postgres_server``: a throw-away PostgreSQL on a unix socket
- ``postgres``: one database of that server
- ``mariadb``, ``mysql``, ``clickhouse``, ``spark``, ``bigquery``: the others, each with its server or its runtime
- ``registry``: all of them by label
"""

from engines.duckdb import DuckDBEngine
from engines.engine import Column, Engine, Row, Unavailable
from engines.loading import load_folder, read_parquet
from engines.postgres import PostgresEngine
from engines.postgres_server import PostgresServer
from engines.sqlite import SQLiteEngine

__all__ = [
    "Column",
    "DuckDBEngine",
    "Engine",
    "PostgresEngine",
    "PostgresServer",
    "Row",
    "SQLiteEngine",
    "Unavailable",
    "load_folder",
    "read_parquet",
]
