"""One database of a PostgreSQL server; types are its own, timestamps hold UTC."""

import json
import uuid
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from psycopg.sql import SQL, Identifier

from engines.engine import Column, Row, coder, in_utc, index_of, quoted, schemas, storage_type
from engines.postgres_server import PostgresServer

storage = {
    "text": "TEXT",
    "text plain": 'TEXT COLLATE "C"',
    "integer": "BIGINT",
    "integer short": "SMALLINT",
    "integer half": "INTEGER",
    "integer unsigned": "BIGINT",
    "decimal": "NUMERIC({precision},{scale})",
    "double": "DOUBLE PRECISION",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "timestamp with_zone": "TIMESTAMPTZ",
    "datetime": "TIMESTAMP",
    "uuid": "UUID",
    "json": "JSONB",
    "version": "TEXT",
}

encoders: dict[str, Callable[[Any], object]] = {
    "timestamp": in_utc,
    "timestamp with_zone": lambda value: in_utc(value).replace(tzinfo=UTC),
    "json": json.dumps,
}


class PostgresEngine:
    """A database of its own on a running server."""

    name = "postgres"

    def __init__(self, server: PostgresServer) -> None:
        self.server = server
        self.database = f"test_{uuid.uuid4().hex}"
        with server.connect() as connection:
            # Files are copied in a third of the time that their blocks take through the log.
            connection.execute(SQL("CREATE DATABASE {} STRATEGY FILE_COPY").format(Identifier(self.database)))
        self.connection = server.connect(self.database)
        self.label = server.label
        number = self.connection.info.server_version
        self.version = f"PostgreSQL {number // 10_000}.{number % 10_000}"

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        for schema in schemas(name):
            self.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
        fields = [f"{quoted(column)} {storage_type(logical, storage, '{}[]')}" for column, logical in columns]
        self.execute(f"CREATE TABLE {quoted(name)} ({', '.join(fields)})")
        encode = [coder(logical, encoders) for _, logical in columns]
        with self.connection.cursor().copy(f"COPY {quoted(name)} FROM STDIN".encode()) as copy:
            for row in rows:
                copy.write_row(
                    [code(cell) if code and cell is not None else cell for code, cell in zip(encode, row, strict=True)]
                )
        self.execute(f"ANALYZE {quoted(name)}")

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        self.execute(index_of(name, columns))

    def set_session(self, mode: str) -> None:
        self.execute(f"SET {mode}")

    def execute(self, sql: str) -> None:
        self.connection.execute(sql.encode())

    def query(self, sql: str) -> list[Row]:
        # Bytes without parameters: a percent sign in the text stays one.
        return self.connection.execute(sql.encode()).fetchall()

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        return [self.query(one) for one in statements]

    def quoted(self, name: str | Sequence[str]) -> str:
        return quoted(name)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "timestamp" | "timestamp with_zone", datetime():
                return in_utc(value).replace(tzinfo=UTC)
            case _:
                return value

    def reset(self) -> None:
        mine = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
        for (schema,) in self.query(mine):
            self.execute(f"DROP SCHEMA {quoted(str(schema))} CASCADE")
        self.execute("CREATE SCHEMA public")
        self.execute("DISCARD ALL")

    def close(self) -> None:
        self.connection.close()
        if self.server.is_running:
            with self.server.connect() as connection:
                connection.execute(SQL("DROP DATABASE {}").format(Identifier(self.database)))
