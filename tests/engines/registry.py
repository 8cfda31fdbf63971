"""Every engine the tests know, by its label, and how each is opened.

A run asks all engines, and skips by name what cannot be had, with the reason in its summary. ``SEGSQL_ENGINES``
says what is wanted instead: labels with commas between them, or ``all``. One that is asked for and cannot be had is an error.
"""

import os
from collections.abc import Callable, Mapping

import pytest
from _pytest.mark import ParameterSet

from engines.duckdb import DuckDBEngine
from engines.engine import Engine, Unavailable
from engines.postgres import PostgresEngine
from engines.postgres_server import PostgresServer
from engines.sqlite import SQLiteEngine


def mariadb() -> Engine:
    from engines.mariadb import open_mariadb

    return open_mariadb()


def mysql() -> Engine:
    from engines.mysql import open_mysql

    return open_mysql()


def clickhouse() -> Engine:
    from engines.clickhouse import open_clickhouse

    return open_clickhouse()


def spark() -> Engine:
    from engines.spark import open_spark

    return open_spark()


def spark_legacy() -> Engine:
    from engines.spark import open_spark_legacy

    return open_spark_legacy()


def bigquery() -> Engine:
    from engines.bigquery import open_bigquery

    return open_bigquery()


# The drivers are imported by what opens an engine, since some take seconds.
openers: Mapping[str, Callable[[], Engine]] = {
    "duckdb": DuckDBEngine,
    "sqlite": SQLiteEngine,
    "mariadb": mariadb,
    "mysql": mysql,
    "clickhouse": clickhouse,
    "spark": spark,
    "spark_legacy": spark_legacy,
    "bigquery": bigquery,
}
"""All but PostgreSQL, whose servers belong to a run."""

servers: Mapping[str, str] = {"postgres": "", "postgres16": "16"}
"""PostgreSQL's labels and the major versions they stand for, the newest being the one without a number."""

dialect_of: Mapping[str, str] = {
    **{label: label for label in openers},
    **dict.fromkeys(servers, "postgres"),
    "spark_legacy": "spark",
}
"""The dialect that each engine runs."""


slow: Mapping[str, int] = {"spark": 200, "spark_legacy": 200, "bigquery": 200}
"""Engines that take long over many rows or many statements: they get one row in so many, and definitions in bundles."""

process_of: Mapping[str, str] = {"spark_legacy": "spark"}
"""Engines whose tests run in the process of another one, since they share what takes long to start."""


def wanted() -> list[str]:
    """The labels of the engines that this run is about."""
    known = [*list(openers)[:1], *servers, *list(openers)[1:]]
    asked = (os.environ.get("SEGSQL_ENGINES") or ",".join(known)).split(",")
    if unknown := set(asked) - {*known, "all"}:
        raise LookupError(f"SEGSQL_ENGINES names {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    return known if "all" in asked else [label for label in known if label in asked]


def each_engine(*dialects: str) -> list[ParameterSet]:
    """Parameters for a test that runs on every engine, or on those of some dialects; an engine stays in one process."""
    return [
        pytest.param(label, id=label, marks=pytest.mark.xdist_group(process_of.get(label, label)))
        for label in wanted()
        if not dialects or dialect_of[label] in dialects
    ]


class Engines:
    """The engines of a run: opened on demand, each several times if asked for, all closed at the end."""

    def __init__(self) -> None:
        self._servers = {label: PostgresServer(major) for label, major in servers.items()}
        self._opened: list[Engine] = []
        self._missing: dict[str, str] = {}

    def open(self, label: str) -> Engine:
        """One more empty engine; the test is skipped where it cannot be had, or fails where all are asked for."""
        if label not in self._missing:
            try:
                engine = self._open(label)
            except Unavailable as problem:
                self._missing[label] = str(problem)
            else:
                self._opened.append(engine)
                return engine
        message = f"no {label}: {self._missing[label]}"
        if os.environ.get("SEGSQL_ENGINES"):
            pytest.fail(message)
        pytest.skip(message)

    def _open(self, label: str) -> Engine:
        if label in self._servers:
            return PostgresEngine(self._servers[label])
        if label in openers:
            return openers[label]()
        raise LookupError(f"no engine is called {label}")

    @property
    def postgres(self) -> PostgresServer:
        """The newest PostgreSQL server."""
        return self._servers["postgres"]

    def close(self) -> None:
        """Stop the servers, whose databases need not be dropped one by one then, and close every engine."""
        for server in self._servers.values():
            server.stop()
        for engine in self._opened:
            engine.close()
