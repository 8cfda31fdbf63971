"""One database of a server of the MySQL family; timestamps are DATETIME(6) in UTC, booleans 0 and 1, UUIDs lower-case text.

Neither engine has a NaN, which is kept as NULL, nor an infinity. A column with a zone is a TIMESTAMP, which is stored as UTC, reads
in the zone of the session, and ends in January 2038.
"""

import json
import math
import uuid
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pymysql

from engines.engine import Column, Row, as_json, in_utc, schemas, storage_type
from engines.mysql_server import MySQLServer

storage = {
    "text": "VARCHAR(700)",
    "text plain": "VARCHAR(700)",
    "integer": "BIGINT",
    "integer short": "TINYINT",
    "integer half": "INT",
    "integer unsigned": "INT UNSIGNED",
    "decimal": "DECIMAL({precision},{scale})",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "DATETIME(6)",
    "timestamp with_zone": "TIMESTAMP(6) NULL",
    "datetime": "DATETIME(6)",
    "uuid": "CHAR(36)",
    "json": "JSON",
    "version": "VARCHAR(700)",
}

encoders: dict[str, Callable[[Any], object]] = {
    "double": lambda value: None if math.isnan(value) else value,
    "timestamp": in_utc,
    "timestamp with_zone": in_utc,
    "uuid": str,
    "json": json.dumps,
}


class MySQLEngine:
    """A database of its own on a running server, with its own connection."""

    def __init__(self, name: str, server: MySQLServer) -> None:
        self.name = self.label = name
        self._server = server
        self.database = f"test_{uuid.uuid4().hex}"
        self._databases = {self.database}
        self._connect()
        ((version,),) = self.query("SELECT VERSION()")
        self.version = f"{'MariaDB' if 'MariaDB' in str(version) else 'MySQL'} {str(version).partition('-')[0]}"

    def connect(self, charset: str = "utf8mb4") -> "pymysql.Connection[pymysql.cursors.Cursor]":
        """One more connection to this database."""
        connection = self._server.connect(charset=charset)
        connection.select_db(self.database)
        return connection

    def _connect(self) -> None:
        self.connection = self._server.connect()
        self.execute(f"CREATE DATABASE IF NOT EXISTS {self.database}; USE {self.database}")

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        for schema in schemas(name):
            # A schema is a database here, and those are shared by all engines on the server.
            if schema not in self._databases:
                self.execute(f"CREATE DATABASE {self.quoted(schema)}")
                self._databases.add(schema)
        fields = [f"{self.quoted(column)} {storage_type(logical, storage, 'JSON')}" for column, logical in columns]
        self.execute(f"CREATE TABLE {self.quoted(name)} ({', '.join(fields)})")
        encode = [as_json if kind.startswith("array") else encoders.get(kind) for _, kind in columns]
        stored = [
            [code(cell) if code and cell is not None else cell for code, cell in zip(encode, row, strict=True)]
            for row in rows
        ]
        with self.connection.cursor() as cursor:
            marks = ", ".join(["%s"] * len(columns))
            cursor.execute("BEGIN")
            cursor.executemany(f"INSERT INTO {self.quoted(name).replace('%', '%%')} VALUES ({marks})", stored)
            cursor.execute("COMMIT")
        self.execute(f"ANALYZE TABLE {self.quoted(name)}")

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        label = "_".join([name if isinstance(name, str) else name[-1], "by", *columns])
        on = ", ".join(map(self.quoted, columns))
        self.execute(f"CREATE INDEX {self.quoted(label)} ON {self.quoted(name)} ({on})")

    def set_session(self, mode: str) -> None:
        self.execute(f"SET SESSION {mode}")

    def execute(self, sql: str) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
            while cursor.nextset():
                pass

    def query(self, sql: str) -> list[Row]:
        with self.connection.cursor() as cursor:
            # Without arguments a percent sign in the text stays one.
            cursor.execute(sql)
            return list(cursor.fetchall())

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        return [self.query(one) for one in statements]

    def quoted(self, name: str | Sequence[str]) -> str:
        parts = [name] if isinstance(name, str) else name
        return ".".join(f"`{part.replace('`', '``')}`" for part in parts)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "boolean", int():
                return bool(value)
            case "timestamp" | "timestamp with_zone", datetime():
                return value.replace(tzinfo=UTC)
            case "uuid", str():
                return UUID(value)
            case str(), str() if logical == "json" or logical.startswith("array"):
                return json.loads(value)
            case _:
                return value

    def reset(self) -> None:
        self.close()
        self._connect()

    def close(self) -> None:
        # A connection of its own: this one may be in any state, or broken.
        with self._server.connect() as connection, connection.cursor() as cursor:
            for database in self._databases:
                cursor.execute(f"DROP DATABASE IF EXISTS {self.quoted(database)}")
        self._databases = {self.database}
        if self.connection.open:
            self.connection.close()
