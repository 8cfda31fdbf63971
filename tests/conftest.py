"""Engines for the tests, and how hard Hypothesis searches."""

import gc
import os
from collections.abc import Callable, Iterator

import pytest
import tally as tallying
from case_answers import CaseAnswers
from engines import DuckDBEngine, Engine, PostgresEngine, PostgresServer, SQLiteEngine
from engines.registry import Engines
from hypothesis import HealthCheck, settings
from tally import Tally, kept

# An engine is shared by the examples of a property, which then cleans up after itself; a busy machine is not a slow test.
shared = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
settings.register_profile("dev", shared, max_examples=50)
# What decides whether a change goes in draws the same for the same tests; what nobody drew yet is looked for while developing and at night.
settings.register_profile("ci", shared, max_examples=50, derandomize=True, print_blob=True)
settings.register_profile("nightly", shared, max_examples=5000, print_blob=True)
# Where the tests are run once for each of thousands of faults, the answer must not hang on what is drawn.
settings.register_profile("hunt", shared, max_examples=10, derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


def pytest_configure(config: pytest.Config) -> None:
    """Count what the engines are asked, and look for no rings while tests are collected: what is made then stays."""
    config.pluginmanager.register(tallying, "tally")
    gc.disable()


def pytest_collection_finish() -> None:
    """Spare the garbage collector the thousands of tests, which stay until the end, and have it look less often for rings."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 50)
    gc.enable()


def pytest_unconfigure() -> None:
    """Take Hypothesis's hook out of the garbage collector: with it DuckDB's binding prints a list of leaks at exit."""
    gc.callbacks.clear()
    gc.unfreeze()


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """Where tests count what they asked each engine."""
    return request.config.stash[kept]


@pytest.fixture(scope="session")
def all_engines() -> Iterator[Engines]:
    """What opens engines, and closes them at the end of the run."""
    engines = Engines()
    yield engines
    engines.close()


@pytest.fixture(scope="session")
def postgres_server(all_engines: Engines) -> PostgresServer:
    """A PostgreSQL server of this process, which runs from its first connection on."""
    return all_engines.postgres


@pytest.fixture(scope="session")
def open_engine(all_engines: Engines) -> Callable[[str], Engine]:
    """A function that opens one more empty engine by its label; it lives until the end of the run."""
    return all_engines.open


@pytest.fixture(scope="session")
def case_answers(open_engine: Callable[[str], Engine]) -> CaseAnswers:
    """What engines answer to the cases, each asked once."""
    return CaseAnswers(open_engine)


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
