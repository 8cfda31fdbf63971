"""DuckDB in memory; types are its own, timestamps hold UTC."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow

from engines.arrow import arrow_array
from engines.engine import Column, Row, in_utc, index_of, quoted, schemas, storage_type

storage = {
    "text": "VARCHAR",
    "text plain": "VARCHAR",
    "integer": "BIGINT",
    "integer short": "TINYINT",
    "integer half": "INTEGER",
    "integer unsigned": "UINTEGER",
    "decimal": "DECIMAL({precision},{scale})",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "timestamp with_zone": "TIMESTAMPTZ",
    "datetime": "TIMESTAMP",
    "uuid": "UUID",
    "json": "JSON",
    "version": "VARCHAR",
}

encoders: dict[str, Callable[[Any], object]] = {
    "decimal": Decimal,
    "timestamp": in_utc,
    "timestamp with_zone": in_utc,
    "uuid": str,
    "json": json.dumps,
}


class DuckDBEngine:
    """A DuckDB database in memory."""

    name = label = "duckdb"
    version = f"DuckDB {duckdb.__version__}"

    def __init__(self) -> None:
        self.connection = self._connect()

    def _connect(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect()
        connection.execute("SET TimeZone = 'UTC'")
        return connection

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        for schema in schemas(name):
            self.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
        types = [storage_type(logical, storage, "{}[]") for _, logical in columns]
        fields = [f"{quoted(column)} {kind}" for (column, _), kind in zip(columns, types, strict=True)]
        self.execute(f"CREATE TABLE {quoted(name)} ({', '.join(fields)})")
        if not (values := list(zip(*rows, strict=True))):
            return
        arrays = [arrow_array(cells, logical, encoders) for cells, (_, logical) in zip(values, columns, strict=True)]
        names = [f"c{index}" for index in range(len(arrays))]
        self.connection.register("rows_to_load", pyarrow.table(arrays, names=names))
        casts = [f"CAST({column} AS {kind})" for column, kind in zip(names, types, strict=True)]
        self.execute(f"INSERT INTO {quoted(name)} SELECT {', '.join(casts)} FROM rows_to_load")
        self.connection.unregister("rows_to_load")

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        self.execute(index_of(name, columns))

    def set_session(self, mode: str) -> None:
        self.execute(f"SET {mode}")

    def execute(self, sql: str) -> None:
        self.connection.execute(sql)

    def query(self, sql: str) -> list[Row]:
        return self.connection.execute(sql).fetchall()

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        return [self.query(one) for one in statements]

    def quoted(self, name: str | Sequence[str]) -> str:
        return quoted(name)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "timestamp" | "timestamp with_zone", datetime():
                return in_utc(value).replace(tzinfo=UTC)
            case "json", str():
                return json.loads(value)
            case _:
                return value

    def reset(self) -> None:
        self.close()
        self.connection = self._connect()

    def close(self) -> None:
        self.connection.close()
