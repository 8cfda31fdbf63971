"""Engines for the tests, and how hard Hypothesis searches."""

import gc
import os
from collections.abc import Callable, Iterator

import pytest
from engines import DuckDBEngine, Engine, PostgresEngine, PostgresServer, SQLiteEngine
from hypothesis import HealthCheck, settings

# An engine is shared by the examples of a property, which then cleans up after itself; a busy machine is not a slow test.
shared = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
settings.register_profile("dev", shared, max_examples=50)
settings.register_profile("ci", shared, max_examples=200, derandomize=True, print_blob=True)
settings.register_profile("nightly", shared, max_examples=5000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


def pytest_unconfigure() -> None:
    """Take Hypothesis's hook out of the garbage collector: with it DuckDB's binding prints a list of leaks at exit."""
    gc.callbacks.clear()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server of this process, which runs from its first connection on."""
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def open_engine(postgres_server: PostgresServer) -> Iterator[Callable[[str], Engine]]:
    """A function that opens one more empty engine by the name of its dialect; it lives until the end of the run."""
    opened: list[Engine] = []

    def open_one(name: str) -> Engine:
        match name:
            case "duckdb":
                engine: Engine = DuckDBEngine()
            case "sqlite":
                engine = SQLiteEngine()
            case "postgres":
                engine = PostgresEngine(postgres_server)
            case _:
                raise LookupError(f"no engine runs the dialect {name}")
        opened.append(engine)
        return engine

    yield open_one
    for engine in opened:
        engine.close()


@pytest.fixture(scope="session")
def duckdb_engine() -> Iterator[DuckDBEngine]:
    """The DuckDB that this process shares."""
    engine = DuckDBEngine()
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def sqlite_engine() -> Iterator[SQLiteEngine]:
    """The SQLite that this process shares."""
    engine = SQLiteEngine()
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def postgres_engine(postgres_server: PostgresServer) -> Iterator[PostgresEngine]:
    """The PostgreSQL database that this process shares."""
    engine = PostgresEngine(postgres_server)
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def engines(
    duckdb_engine: DuckDBEngine, sqlite_engine: SQLiteEngine, postgres_engine: PostgresEngine
) -> dict[str, Engine]:
    """The shared engines by the name of the dialect that each runs."""
    return {engine.name: engine for engine in (duckdb_engine, sqlite_engine, postgres_engine)}
