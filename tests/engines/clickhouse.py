"""ClickHouse in this process, from the wheel ``chdb``: one server, on which every engine has a session and a database of its own.

Columns are Nullable only where a value is missing, as in most real tables, so that joins fill in defaults for the rest. Timestamps
are DateTime64 in UTC; those with a zone are shown in one that is not.
"""

import atexit
import itertools
import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from engines.engine import Column, Row, Unavailable, coder, in_utc, storage_type

storage = {
    "text": "String",
    "text plain": "String",
    "integer": "Int64",
    "integer short": "Int8",
    "integer half": "Int32",
    "integer unsigned": "UInt32",
    "decimal": "Decimal({precision}, {scale})",
    "double": "Float64",
    "boolean": "Bool",
    "date": "Date32",
    "timestamp": "DateTime64(6, 'UTC')",
    "timestamp with_zone": "DateTime64(6, 'America/New_York')",
    "datetime": "DateTime64(6, 'UTC')",
    "uuid": "UUID",
    "json": "String",
    "version": "String",
}

encoders: dict[str, Callable[[Any], object]] = {
    "decimal": lambda value: format(value, "f"),
    "double": lambda value: value if value - value == 0 else str(value),
    "date": date.isoformat,
    "timestamp": lambda value: f"{in_utc(value).isoformat(sep=' ')}Z",
    "timestamp with_zone": lambda value: f"{in_utc(value).isoformat(sep=' ')}Z",
    "datetime": lambda value: f"{value.isoformat(sep=' ')}Z",
    "uuid": str,
    "json": json.dumps,
}

decoders: dict[str, Callable[[Any], object]] = {
    "Float64": float,
    "Decimal": Decimal,
    "Date": date.fromisoformat,
    "Date32": date.fromisoformat,
    "DateTime64": lambda text: in_utc(datetime.fromisoformat(text)),
    "UUID": UUID,
}
"""From JSON, in which numbers with a point are quoted."""

session_settings = (
    "output_format_json_quote_decimals=1, output_format_json_quote_denormals=1, output_format_json_quote_64bit_integers=0, "
    "date_time_output_format='iso', date_time_input_format='best_effort', max_threads=1, max_memory_usage=4000000000"
)
answer_format = "JSONCompactEachRowWithNamesAndTypes"

# Removes the server's folder $0 when its input closes, which also happens when the tests are killed.
keeper = 'read -r _; rm -rf "$0"'

numbers = itertools.count(1)


@cache
def server_folder() -> Path:
    """The folder of this process's server; a server has one, and a process one server."""
    folder = Path(tempfile.mkdtemp(prefix="segsql-clickhouse-"))
    process = subprocess.Popen(["/bin/sh", "-c", keeper, folder], stdin=subprocess.PIPE, start_new_session=True)

    def remove() -> None:
        assert process.stdin
        process.stdin.close()
        process.wait()

    atexit.register(remove)
    return folder


class ClickHouseEngine:
    """A session on the server, in a database of its own; a name of several parts is a table in another one."""

    name = label = "clickhouse"

    def __init__(self) -> None:
        try:
            from chdb.session import Session
        except ImportError as problem:
            raise Unavailable(f"the package chdb cannot be imported: {problem}") from None
        self._connect: Callable[[], Any] = partial(Session, str(server_folder()))
        self._database = f"test_{next(numbers)}"
        self._schemas: list[str] = []
        self._open()
        ((version,),) = self.query("SELECT version()")
        self.version = f"ClickHouse {version}"

    def _open(self) -> None:
        self._session: Any = self._connect()
        self.execute(f"CREATE DATABASE {self._database}; USE {self._database}; SET {session_settings}")

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        for schema in [] if isinstance(name, str) else name[:-1]:
            if schema not in self._schemas:
                # Databases are shared by all engines of the process: a second one of the name is an error.
                self.execute(f"CREATE DATABASE {self.quoted(schema)}")
                self._schemas.append(schema)
        held = [tuple(row) for row in rows]
        missing = [any(row[index] is None for row in held) for index in range(len(columns))]
        types = [column_type(logical, nullable) for (_, logical), nullable in zip(columns, missing, strict=True)]
        fields = [f"{self.quoted(column)} {kind}" for (column, _), kind in zip(columns, types, strict=True)]
        order = "tuple()" if missing[0] else self.quoted(columns[0][0])
        self.execute(f"CREATE TABLE {self.quoted(name)} ({', '.join(fields)}) ENGINE = MergeTree ORDER BY {order}")
        if held:
            encode = [coder(logical, encoders) for _, logical in columns]
            lines = (
                json.dumps(
                    [code(cell) if code and cell is not None else cell for code, cell in zip(encode, row, strict=True)]
                )
                for row in held
            )
            self.execute(f"INSERT INTO {self.quoted(name)} FORMAT JSONCompactEachRow\n" + "\n".join(lines))

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        """Nothing: what is looked up is hashed."""

    def set_session(self, mode: str) -> None:
        self.execute(f"SET {mode}")

    def execute(self, sql: str) -> None:
        self._run(sql)

    def query(self, sql: str) -> list[Row]:
        _names, types, *rows = [json.loads(line) for line in self._run(sql).split(b"\n") if line]
        decode = [decoder(kind) for kind in types]
        return [
            tuple(code(cell) if code and cell is not None else cell for code, cell in zip(decode, row, strict=True))
            for row in rows
        ]

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        return [self.query(one) for one in statements]

    def quoted(self, name: str | Sequence[str]) -> str:
        parts = [name] if isinstance(name, str) else name
        return ".".join('"' + part.replace("\\", "\\\\").replace('"', '""') + '"' for part in parts)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "timestamp" | "timestamp with_zone", datetime():
                return value.replace(tzinfo=UTC)
            case "json", str():
                return json.loads(value)
            case _:
                return value

    def reset(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        for database in (self._database, *self._schemas):
            self.execute(f"DROP DATABASE {self.quoted(database)}")
        self._schemas.clear()
        self._session.close()

    def _run(self, sql: str) -> bytes:
        try:
            found: bytes = self._session.query(sql, answer_format).bytes()
        except RuntimeError as problem:
            # What a query wrote before it failed comes with the next answer.
            self._session.query("SELECT 1", answer_format)
            raise RuntimeError(str(problem)) from None
        return found


def open_clickhouse() -> ClickHouseEngine:
    """One more engine on this process's server, which starts with the first."""
    return ClickHouseEngine()


def column_type(logical: str, nullable: bool) -> str:
    """The type of a column; an array is never missing."""
    kind = storage_type(logical, storage, "Array(Nullable({}))")
    return f"Nullable({kind})" if nullable and not kind.startswith("Array") else f"{kind} NOT NULL"


@cache
def decoder(kind: str) -> Callable[[Any], object] | None:
    """What makes a value of a type from JSON; None where JSON has it as it is."""
    if kind.startswith("Array("):
        decode = decoder(kind.removeprefix("Array(").removesuffix(")"))
        return (lambda items: [None if one is None else decode(one) for one in items]) if decode else None
    return decoders.get(kind.removeprefix("Nullable(").split("(")[0].rstrip(")"))
