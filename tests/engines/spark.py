"""Spark on this process's own JVM, with ANSI mode on or off; timestamps hold UTC without a zone.

Every engine has a session and a schema of its own there. A query whose optimized plan is the same in both modes, over tables of the
same rows, is run in the first of them and looked up in the other: what the mode changes is written into the plan. An INSERT would be
a job of its own, and files take long to open, so a table is empty on disk, and Spark remembers its rows.
"""

import itertools
import json
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

import pyarrow

from engines.arrow import arrow_array
from engines.engine import Column, Row, in_utc, schemas, storage_type
from engines.spark_machine import SparkMachine, machine, plan_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

storage = {
    "text": "STRING",
    "text plain": "STRING",
    "integer": "BIGINT",
    "integer short": "TINYINT",
    "integer half": "INT",
    "integer unsigned": "BIGINT",
    "decimal": "DECIMAL({precision},{scale})",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP_NTZ",
    "timestamp with_zone": "TIMESTAMP_LTZ",
    "datetime": "TIMESTAMP_NTZ",
    "uuid": "STRING",
    "json": "STRING",
    "version": "STRING",
}

encoders: dict[str, Callable[[Any], object]] = {
    "decimal": Decimal,
    "timestamp": in_utc,
    "timestamp with_zone": lambda value: in_utc(value).replace(tzinfo=UTC),
    "uuid": lambda value: str(value).lower(),
    "json": json.dumps,
}

statement = re.compile(r"(?:[^;'`]|'[^']*'|`[^`]*`)+")
numbers = itertools.count(1)


def open_spark() -> "SparkEngine":
    """An empty schema, in a session with ANSI mode on."""
    return SparkEngine("spark", machine(), {"spark.sql.ansi.enabled": "true"})


def open_spark_legacy() -> "SparkEngine":
    """An empty schema, in a session with ANSI mode off."""
    return SparkEngine("spark_legacy", machine(), {"spark.sql.ansi.enabled": "false"})


class SparkEngine:
    """A session and a schema of its own."""

    name = "spark"

    def __init__(self, label: str, shared: SparkMachine, settings: dict[str, str]) -> None:
        self.label = label
        self.version = f"Spark {shared.version}"
        self._machine = shared
        self._settings = settings
        self._schema = f"test_{next(numbers)}"
        self._made: list[str] = []
        self._mode_is_own = True
        self._session = self._open()

    def _open(self) -> "SparkSession":
        session = self._machine.session()
        for key, value in self._settings.items():
            session.conf.set(key, value)
        session.sql(f"CREATE SCHEMA {self._schema}")
        session.sql(f"USE {self._schema}")
        self._made, self._mode_is_own = [self._schema], True
        return session

    def load_table(self, name: str | Sequence[str], columns: Sequence[Column], rows: Iterable[Row]) -> None:
        for schema in schemas(name):
            self._session.sql(f"CREATE SCHEMA IF NOT EXISTS {self.quoted(schema)}")
            self._made.append(schema)
        fields = [f"{self.quoted(column)} {type_of(logical)}" for column, logical in columns]
        self._session.sql(f"CREATE TABLE {self.quoted(name)} ({', '.join(fields)}) USING parquet")
        held = list(rows)
        made = partial(self._session.createDataFrame, arrow_table(columns, held))
        self._keep(self.quoted(name), self._machine.table(repr((columns, held)), made))

    def _keep(self, name: str, plan: Any) -> None:
        """Have Spark find rows in its memory where it remembers what it read from the files of a table."""
        state = cast(Any, self._session)._jsparkSession.sessionState()
        found = state.catalog().qualifyIdentifier(state.sqlParser().parseTableIdentifier(name))
        java = self._machine.java
        place = java.org.apache.spark.sql.catalyst.QualifiedTableName(
            found.catalog().get(), found.database().get(), found.table()
        )
        state.catalog().cacheTable(place, plan)

    def index(self, name: str | Sequence[str], columns: Sequence[str]) -> None:
        """Spark has no indexes."""

    def set_session(self, mode: str) -> None:
        key, _, value = mode.partition("=")
        self._session.conf.set(key, value)
        self._mode_is_own = False

    def execute(self, sql: str) -> None:
        # Spark takes one statement at a time.
        for one in statement.findall(sql):
            if one.strip():
                self._session.sql(one)

    def query(self, sql: str) -> list[Row]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return self._answer(self._session.sql(sql.rstrip().removesuffix(";")))

    def _answer(self, frame: "DataFrame") -> list[Row]:
        """The rows of a query; one whose plan is the same in both modes is run once."""
        plan = plan_of(frame) if self._mode_is_own else None
        if plan is not None and self.label == "spark_legacy" and (known := self._machine.remembered(plan)) is not None:
            return known
        found: list[Row] = [tuple(row) for row in frame.collect()]
        if plan is not None and self.label == "spark":
            self._machine.remember(plan, found)
        return found

    def query_many(self, statements: Sequence[str]) -> list[list[Row]]:
        # One statement of all with UNION ALL was measured to take no less: it is planned part by part.
        return [self.query(one) for one in statements]

    def quoted(self, name: str | Sequence[str]) -> str:
        parts = [name] if isinstance(name, str) else name
        return ".".join("`" + part.replace("`", "``") + "`" for part in parts)

    def decode(self, value: object, logical: str) -> object:
        match logical, value:
            case "timestamp", datetime():
                return value.replace(tzinfo=UTC)
            case "timestamp with_zone", datetime():
                # The driver gives an instant as this computer's own wall clock.
                return value.astimezone(UTC)
            case "uuid", str():
                return UUID(value)
            case "json", str():
                return json.loads(value)
            case _:
                return value

    def reset(self) -> None:
        self._drop()
        self._session = self._open()

    def _drop(self) -> None:
        self._session.sql("USE default")
        for schema in dict.fromkeys(self._made):
            self._session.sql(f"DROP SCHEMA IF EXISTS {self.quoted(schema)} CASCADE")

    def close(self) -> None:
        self._drop()


def type_of(logical: str) -> str:
    """The type of a column."""
    return storage_type(logical, storage, "ARRAY<{}>")


def arrow_table(columns: Sequence[Column], rows: Sequence[Row]) -> pyarrow.Table:
    """Rows in Arrow's form."""
    values = zip(*rows, strict=True) if rows else ((),) * len(columns)
    arrays = [arrow_array(cells, logical, encoders) for cells, (_, logical) in zip(values, columns, strict=True)]
    return pyarrow.table(arrays, names=[column for column, _ in columns])
