"""SQLite in memory, which has few types: dates and timestamps are text, booleans 0 and 1, decimals numeric.

A timestamp reads ``YYYY-MM-DD HH:MM:SS`` in UTC, with ``.ffffff`` only when the fraction is not zero. SQLite has no NaN and
keeps it as NULL; a decimal of more than 15 digits loses the rest.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import segsql as sg
from engines.engine import Column, Row, as_json, in_utc, index_of, quoted, schemas, storage_type, type_pattern

storage = {
    "text": "TEXT",
    "text plain": "TEXT",
    "integer": "INTEGER",
    "integer short": "INTEGER",
    "integer half": "INTEGER",
    "integer unsigned": "INTEGER",
    "decimal": "NUMERIC",
    "double": "REAL",
    "boolean": "BOOLEAN",
    "date": "TEXT",
    "timestamp": "TEXT",
    "timestamp with_zone": "TEXT",
    "datetime": "TEXT",
    "uuid": "TEXT",
    "json": "TEXT",
    "version": "TEXT",
}


def moment_text(value: datetime) -> str:
    """A moment as stored: in UTC where it has a zone, without a fraction where that is zero."""
    return in_utc(value).isoformat(sep=" ", timespec="microseconds" if value.microsecond else "seconds")


encoders: dict[str, Callable[[Any], object]] = {
    "decimal": str,
    "date": date.isoformat,
    "timestamp": moment_text,
    "timestamp with_zone": moment_text,
    "datetime": moment_text,
    "uuid": str,
    "json": json.dumps,
}


class SQLiteEngine:
    """An SQLite database in memory."""

    name = label = "sqlite"
    version = f"SQLite {sqlite3.sqlite_version}"

    def __init__(self) -> None:
        self.connection = self._connect()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        sg.sqlite.register(connection)
        return connection

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        attached = {str(row[1]) for row in self.query("PRAGMA database_list")}
        for schema in schemas(name):
            if schema not in attached:
                self.execute(f"ATTACH ':memory:' AS {quoted(schema)}")
        fields = [f"{quoted(column)} {storage_type(logical, storage, 'TEXT')}" for column, logical in columns]
        self.execute(f"CREATE TABLE {quoted(name)} ({', '.join(fields)})")
        marks = ", ".join("?" * len(columns))
        cells = list(zip(*rows, strict=True)) or [()] * len(columns)
        stored = [encoded(column, logical) for column, (_, logical) in zip(cells, columns, strict=True)]
        self.connection.execute("BEGIN")
        self.connection.executemany(f"INSERT INTO {quoted(name)} VALUES ({marks})", zip(*stored, strict=True))
        self.connection.execute("COMMIT")

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        self.execute(index_of(name, columns))

    def set_session(self, mode: str) -> None:
        self.execute(f"SET {mode}")

    def execute(self, sql: str) -> None:
        self.connection.executescript(sql)

    def query(self, sql: str) -> list[Row]:
        return self.connection.execute(sql).fetchall()

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        return [self.query(one) for one in statements]

    def quoted(self, name: str | Sequence[str]) -> str:
        return quoted(name)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "boolean", int():
                return bool(value)
            case "date", str():
                return date.fromisoformat(value)
            case "timestamp" | "timestamp with_zone", str():
                return datetime.fromisoformat(value).replace(tzinfo=UTC)
            case "datetime", str():
                return datetime.fromisoformat(value)
            case "uuid", str():
                return UUID(value)
            case str(), int() | float() if logical.startswith("decimal"):
                return decimal(value, logical)
            case str(), str() if logical == "json" or logical.startswith("array"):
                return json.loads(value)
            case _:
                return value

    def reset(self) -> None:
        self.close()
        self.connection = self._connect()

    def close(self) -> None:
        self.connection.close()


def encoded(cells: Sequence[object], logical: str) -> Sequence[object]:
    """A column of values as stored."""
    encode = as_json if logical.startswith("array") else encoders.get(logical.partition("(")[0])
    return [None if cell is None else encode(cell) for cell in cells] if encode else cells


def decimal(value: float, logical: str) -> Decimal:
    """A number as a decimal with the digits that its type declares."""
    match = type_pattern.fullmatch(logical)
    assert match, f"not a logical type: {logical}"
    return round(Decimal(str(value)), int(match["scale"]))
