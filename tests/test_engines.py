"""What goes into an engine comes out again, whatever it holds."""

import math
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pyarrow
import pyarrow.parquet
import pytest
from engines import Column, DuckDBEngine, Engine, PostgresEngine, Row, SQLiteEngine, load_folder

columns: list[Column] = [
    ("id", "integer"),
    ("text", "text"),
    ('Amount "due', "decimal(12,2)"),
    ("double", "double"),
    ("flag", "boolean"),
    ("day", "date"),
    ("moment", "timestamp"),
    ("zoned", "timestamp with_zone"),
    ("wall", "datetime"),
    ("key", "uuid"),
    ("document", "json"),
    ("release", "version"),
    ("tags", "array<text>"),
]
key = UUID("0E37DF36-F698-11E6-8DD4-CB9CED3DF976")
noon = datetime(2024, 2, 29, 12, tzinfo=UTC)
rows: list[Row] = [
    (1, "it's \"quoted\" \\ %s ; --", Decimal("0.10"), 0.1, True, date(2024, 2, 29), noon, noon,
     datetime(2024, 2, 29, 12), key, {"a": [1, None, "x"]}, "1.10.0", ["a", "b'c"]),
    (2, "😀 ß İ é é", Decimal("-9999999999.99"), -1e300, False, date(1, 1, 1),
     noon + timedelta(microseconds=1), noon - timedelta(microseconds=1), datetime(1969, 12, 31, 23, 59, 59, 999999),
     UUID(int=0), "text", "", []),
    (-(2**63), "", Decimal(7), math.inf, False, date(9999, 12, 31), datetime(1, 1, 1, tzinfo=UTC),
     datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, 999999), UUID(int=2**128 - 1), {},
     "2", ["", "\t\n\r"]),
    (2**63 - 1, *[None] * (len(columns) - 1)),
]  # fmt: skip


@pytest.fixture(params=["duckdb", "sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, engines: dict[str, Engine]) -> Engine:
    engine = engines[request.param]
    engine.reset()
    return engine


def read(engine: Engine, sql: str, types: list[Column]) -> list[Row]:
    """The rows of a query in the Python form of their types."""
    return [
        tuple(engine.decode(cell, logical) for cell, (_, logical) in zip(row, types, strict=True))
        for row in engine.query(sql)
    ]


def test_every_value_comes_back_as_it_went_in(engine: Engine) -> None:
    engine.load_table('Odd "table"', columns, rows)

    found = read(engine, 'SELECT * FROM "Odd ""table"""', columns)

    assert found == rows
    assert [[type(cell) for cell in row] for row in found] == [[type(cell) for cell in row] for row in rows]


def test_a_timestamp_is_stored_as_utc(engine: Engine) -> None:
    tokyo = timezone(timedelta(hours=9))
    types = [("moment", "timestamp"), ("zoned", "timestamp with_zone")]
    engine.load_table("t", types, [(noon.astimezone(tokyo),) * 2, (noon.replace(tzinfo=None),) * 2])

    assert read(engine, "SELECT * FROM t", types) == [(noon, noon), (noon, noon)]


def test_nan_is_kept_or_missing(engine: Engine) -> None:
    engine.load_table("t", [("x", "double")], [(math.nan,)])

    ((value,),) = engine.query("SELECT x FROM t")

    assert value is None if engine.name == "sqlite" else isinstance(value, float) and math.isnan(value)


def test_sqlite_stores_the_documented_text(sqlite_engine: SQLiteEngine) -> None:
    sqlite_engine.reset()
    sqlite_engine.load_table("t", columns, rows[:2])

    found = sqlite_engine.query('SELECT "Amount ""due", flag, day, moment, zoned, key, typeof("Amount ""due") FROM t')

    assert found == [
        (0.1, 1, "2024-02-29", "2024-02-29 12:00:00", "2024-02-29 12:00:00", str(key).lower(), "real"),
        (-9999999999.99, 0, "0001-01-01", "2024-02-29 12:00:00.000001", "2024-02-29 11:59:59.999999", str(UUID(int=0)), "real"),
    ]  # fmt: skip


def test_a_name_of_several_parts_is_a_table_in_a_schema(engine: Engine) -> None:
    engine.load_table(["shop", "orders"], [("id", "integer")], [(1,)])
    engine.load_table(["shop", "items"], [("id", "integer")], [(2,)])

    assert engine.query("SELECT o.id, i.id FROM shop.orders o, shop.items i") == [(1, 2)]


def test_an_empty_table_can_be_read(engine: Engine) -> None:
    engine.load_table("t", columns, [])

    assert engine.query("SELECT * FROM t") == []


def test_several_statements_run_in_order(engine: Engine) -> None:
    engine.execute("CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT x + 1 AS y FROM t")

    assert engine.query("SELECT '100%', y FROM v") == [("100%", 2)]


def test_reset_forgets_everything(engine: Engine) -> None:
    engine.load_table("t", [("id", "integer")], [(1,)])
    engine.load_table(["shop", "t"], [("id", "integer")], [(1,)])
    engine.reset()

    engine.load_table("t", [("id", "integer")], [(2,)])
    engine.load_table(["shop", "t"], [("id", "integer")], [(2,)])

    assert engine.query("SELECT * FROM t") == [(2,)]


def test_an_engine_of_its_own_shares_nothing(engine: Engine, open_engine: Callable[[str], Engine]) -> None:
    other = open_engine(engine.name)

    other.load_table("t", [("id", "integer")], [(1,)])
    engine.load_table("t", [("id", "integer")], [(2,)])

    assert other.query("SELECT id FROM t") == [(1,)]


def test_a_folder_of_parquet_is_loaded(engine: Engine, tmp_path: Path) -> None:
    moments = pyarrow.array([noon, None], pyarrow.timestamp("us", tz="UTC"))
    table = pyarrow.table({"unused": [0, 0], "seen": moments, "id": [1, 2]})
    pyarrow.parquet.write_table(table, tmp_path / "people.parquet")
    types = [("id", "integer"), ("seen", "timestamp")]

    load_folder(engine, {"people": types}, tmp_path)

    assert read(engine, "SELECT id, seen FROM people ORDER BY id", types) == [(1, noon), (2, None)]


def test_each_fixture_is_the_engine_it_names(
    duckdb_engine: DuckDBEngine,
    sqlite_engine: SQLiteEngine,
    postgres_engine: PostgresEngine,
    engines: dict[str, Engine],
) -> None:
    assert engines == {"duckdb": duckdb_engine, "sqlite": sqlite_engine, "postgres": postgres_engine}
    assert "PostgreSQL" in str(postgres_engine.query("SELECT version()"))


def test_a_server_does_not_outlive_killed_tests() -> None:
    code = f"import os, sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); from engines import PostgresServer\n"
    code += "server = PostgresServer(); server.connect(); print(server.folder, flush=True); os._exit(9)"
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=False)
    folder = Path(done.stdout.strip())

    assert done.returncode == 9
    assert folder.name.startswith("segsql-pg-")
    deadline = time.monotonic() + 20
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not folder.exists()


@pytest.mark.xdist_group("one-process")
def test_tests_of_a_group_stay_in_one_process(request: pytest.FixtureRequest) -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pytest.skip("all tests run in one process")
    assert request.node.nodeid.endswith("@one-process"), "pytest-xdist tells groups by this"
