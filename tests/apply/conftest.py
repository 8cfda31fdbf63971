"""Databases that plans are run against."""

from collections.abc import Callable

import pytest
from engines import Engine, PostgresEngine
from engines.registry import each_engine


@pytest.fixture(scope="module", params=each_engine("postgres"))
def live(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> PostgresEngine:
    """A database of each version of PostgreSQL, for the tests of a file."""
    engine = open_engine(request.param)
    assert isinstance(engine, PostgresEngine)
    return engine


@pytest.fixture
def postgres(live: PostgresEngine) -> PostgresEngine:
    """The database of the file, empty again."""
    live.reset()
    return live
