"""The clock of the engine: a statement by it has the members of one that is compiled as of its moment."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine, slow

import segsql as sg

Node = dict[str, Any]
catalog = sg.Catalog.loads("""
version: 1
tables:
  visits:
    key: [id]
    time: at
    columns:
      id: {type: integer, nullable: false}
      at: timestamp
      on_day: date
    relations:
      same_day: {to: visits, keys: {on_day: on_day}}
""")
columns = [("id", "integer"), ("at", "timestamp"), ("on_day", "date")]

rewritten: Mapping[str, tuple[str, str]] = {
    "duckdb": ("timezone('UTC', now())", "CAST('{moment}' AS TIMESTAMP)"),
    "postgres": ("timezone('UTC', now())", "CAST('{moment}' AS TIMESTAMP)"),
    "mysql": ("UTC_TIMESTAMP(6)", "CAST('{moment}' AS DATETIME(6))"),
    "mariadb": ("UTC_TIMESTAMP(6)", "CAST('{moment}' AS DATETIME(6))"),
    "spark": ("CURRENT_TIMESTAMP()", "CAST('{moment}Z' AS TIMESTAMP_LTZ)"),
    "bigquery": ("CURRENT_TIMESTAMP()", "CAST('{moment}+00' AS TIMESTAMP)"),
}
"""By dialect, how a statement reads the clock, and what stands there instead for it to show a moment."""
refusing = ("sqlite", "clickhouse", "snowflake", "redshift", "databricks", "trino", "tsql", "oracle")

moments = tuple(
    dt.datetime.fromisoformat(one)
    for one in (
        "2026-03-15 09:30:00.123456",  # a Sunday
        "2026-03-16 00:00:00",  # a Monday, at midnight
        "2026-03-16 23:30:00.000001",
        "2024-02-29 23:30:00",
        "2025-02-28 23:59:59.999999",
        "2025-12-31 23:30:00",
        "2026-01-01 00:00:00",
        "2026-05-31 12:00:00",
        "2026-08-30 00:00:00.000001",
        "2026-10-31 23:30:00",
    )
)
units = ("day", "week", "month", "quarter", "year")
periods: list[Node] = [
    *({"op": op, "count": 3, "unit": unit} for op in ("last", "next") for unit in ("minute", "hour", "day", "week")),
    *({"op": op, "unit": unit} for op in ("this", "previous", "following") for unit in units),
    *({"op": "this", "unit": unit, "to_date": True} for unit in units),
    *({"op": op, "unit": unit, "count": 5} for op in ("previous", "following") for unit in units),
    *(
        {"op": op, "unit": unit, "fiscal": True}
        for op in ("this", "previous", "following")
        for unit in ("quarter", "year")
    ),
    {"op": "range", "start": {"op": "moment", "start_of": "month", "shift": -1, "unit": "month"}},
    {"op": "range", "end": {"op": "moment", "shift": -30, "unit": "day"}},
    {"op": "range", "start": {"op": "moment", "shift": -36, "unit": "hour"}, "end": {"op": "moment"}},
]
points: list[Node] = [
    {"op": "moment"},
    {"op": "moment", "shift": -90, "unit": "minute"},
    {"op": "moment", "shift": 2, "unit": "week"},
    *({"op": "moment", "start_of": unit} for unit in units),
    {"op": "moment", "start_of": "day", "shift": -7, "unit": "hour"},
    {"op": "moment", "start_of": "week", "shift": 10, "unit": "day"},
    {"op": "moment", "start_of": "week", "shift": -1, "unit": "month"},
    {"op": "moment", "start_of": "quarter", "shift": -2, "unit": "quarter"},
    {"op": "moment", "start_of": "day", "shift": 1, "unit": "year"},
]
conditions: list[Node] = [
    *({"op": "during", "column": column, "period": one} for one in periods for column in ("at", "on_day")),
    *(
        {"op": op, "column": column, "value": one}
        for one in points
        for op in ("lt", "gte")
        for column in ("at", "on_day")
    ),
    {"op": "not_during", "column": "on_day", "period": periods[2], "missing": "match"},
    {"op": "between", "column": "at", "low": points[3], "high": points[0]},
    {"op": "exists", "relation": "same_day", "during": {"op": "this", "unit": "week"}},
]


def definition(week_start: str, fiscal_start: int) -> sg.Segment:
    """One that puts out, for every row, which of the conditions it meets."""
    named = [
        {
            "name": f"c{index}",
            "value": {"op": "case", "branches": [{"when": one, "then": 1}], "otherwise": 0},
        }
        for index, one in enumerate(conditions)
    ]
    return segment(
        {"op": "everyone"},
        transformations=named,
        select=["id", *(one["name"] for one in named)],
        week_start=week_start,
        fiscal_start=fiscal_start,
    )


def segment(*where: Node, **fields: object) -> sg.Segment:
    return sg.Segment.model_validate(
        {"version": 1, "name": "lately", "base": "visits", "where": list(where), "select": ["id"], **fields}
    )


def around(moment: dt.datetime) -> list[tuple[int, dt.datetime | None, dt.date | None]]:
    """Rows at every midnight from far before a moment to far behind it, just before these, and at the moment itself, moved by a few units."""
    tick, day = dt.timedelta(microseconds=1), dt.timedelta(days=1)
    midnight = dt.datetime.combine(moment, dt.time())
    times = {midnight + number * day for number in (*range(-60, 60), *range(-2200, 2200, 1))}
    moved = {
        moment + number * dt.timedelta(minutes=length)
        for number in (-36, -30, -21, -7, -3, -1, 0, 1, 3, 7, 14, 21)
        for length in (1, 30, 60, 1440)
    }
    every = sorted({at + shift for at in times | moved for shift in (-tick, dt.timedelta())})
    return [*((index, at, at.date()) for index, at in enumerate(every)), (len(every), None, None)]


def near(rows: list[Any], moment: dt.datetime, one_in: int) -> list[Any]:
    """The rows around a moment, and of those far away only some."""
    close = dt.timedelta(days=100 if one_in == 1 else 12)
    return [
        row
        for row in rows
        if row[1] is None or abs(row[1] - moment) < close or row[1].day == 1 or (row[1] + dt.timedelta(days=1)).day == 1
    ]


def expected_and_found(engine: Engine, moment: dt.datetime, week_start: str, fiscal_start: int) -> tuple[Any, Any]:
    """What a statement as of a moment gives, and one by the clock of the engine that shows the moment."""
    asked = definition(week_start, fiscal_start)
    fixed = sg.compile(asked, catalog, dialect=engine.name, as_of=moment.replace(tzinfo=dt.UTC))
    moving = sg.compile(asked, catalog, dialect=engine.name, now="engine", pretty=False)
    clock, instead = rewritten[engine.name]
    assert clock in moving.sql
    return engine.query(fixed.sql), engine.query(moving.sql.replace(clock, instead.format(moment=moment)))


@pytest.mark.parametrize("label", each_engine(*rewritten))
def test_members_are_those_as_of_the_moment(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    for index, moment in enumerate(moments[:: 8 if label in slow else 1 if label in ("duckdb", "postgres") else 2]):
        engine.reset()
        engine.load_table("visits", columns, near(around(moment), moment, 8 if label in slow else 1))
        week_start, fiscal_start = ("monday", "sunday", "thursday")[index % 3], (1, 2, 10, 12)[index % 4]

        expected, found = expected_and_found(engine, moment, week_start, fiscal_start)

        told = [
            (row[0], conditions[place])
            for row, other in zip(expected, found, strict=True)
            for place, (one, two) in enumerate(zip(row[1:], other[1:], strict=True))
            if one != two
        ]
        assert told == [], f"{label} at {moment}, {week_start}, {fiscal_start}: {told[:3]}"
        assert len({row[1:] for row in expected}) > 30, "the rows tell the conditions apart"
    engine.reset()


@pytest.mark.parametrize("label", each_engine(*rewritten))
def test_the_clock_is_that_of_now(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    asked = segment(
        {"op": "during", "column": "at", "period": {"op": "last", "count": 36, "unit": "hour"}},
        {"op": "not_during", "column": "at", "period": {"op": "this", "unit": "day"}},
    )
    moving = sg.compile(asked, catalog, dialect=engine.name, now="engine").sql
    hour = dt.datetime.now(dt.UTC).replace(minute=0, second=0, microsecond=0, tzinfo=None)
    engine.reset()
    times = [hour + dt.timedelta(hours=number) for number in range(-100, 3)]
    engine.load_table("visits", columns, [(index, at, at.date()) for index, at in enumerate(times)])

    # Rows stand at full hours; where one begins between the looks at the clock, the members are those before or after.
    before = ids(engine, asked)
    found = [row[0] for row in engine.query(moving)]
    after = ids(engine, asked)

    assert found in (before, after)
    assert 12 <= len(found) <= 36
    engine.reset()


def ids(engine: Engine, asked: sg.Segment) -> list[Any]:
    """The members as of now, by the clock of this process."""
    compiled = sg.compile(asked, catalog, dialect=engine.name, as_of=dt.datetime.now(dt.UTC))
    return [row[0] for row in engine.query(compiled.sql)]


@pytest.mark.parametrize("label", each_engine("mysql", "mariadb"))
def test_the_clock_of_a_session_is_the_one(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine = open_engine(label)
    moment = dt.datetime(2024, 2, 29, 23, 30)
    engine.reset()
    engine.load_table("visits", columns, near(around(moment), moment, 8))
    asked = segment({"op": "during", "column": "at", "period": {"op": "previous", "unit": "month"}})
    engine.execute(f"SET timestamp = {moment.replace(tzinfo=dt.UTC).timestamp():.0f}")
    try:
        found = engine.query(sg.compile(asked, catalog, dialect=engine.name, now="engine").sql)
    finally:
        engine.execute("SET timestamp = DEFAULT")

    assert found == engine.query(
        sg.compile(asked, catalog, dialect=engine.name, as_of=moment.replace(tzinfo=dt.UTC)).sql
    )
    assert found
    engine.reset()


@pytest.mark.parametrize("dialect", refusing)
def test_other_dialects_refuse(dialect: str) -> None:
    lately = segment({"op": "during", "column": "at", "period": periods[0]})

    with pytest.raises(sg.UnsupportedByDialect, match="its own clock"):
        sg.compile(lately, catalog, dialect=dialect, now="engine")


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ({"op": "during", "column": "at", "period": {"op": "last", "count": 3, "unit": "month"}}, "zone-arithmetic"),
        ({"op": "during", "column": "at", "period": {"op": "this", "unit": "hour"}}, "zone-arithmetic"),
        ({"op": "gt", "column": "at", "value": {"op": "moment", "shift": -1, "unit": "year"}}, "zone-arithmetic"),
        ({"op": "gt", "column": "at", "value": {"op": "moment", "start_of": "minute"}}, "zone-arithmetic"),
        ({"op": "anniversary", "column": "on_day", "period": {"op": "following", "unit": "week"}}, "invalid-period"),
    ],
)
def test_what_the_clock_does_not_tell(condition: Node, code: str) -> None:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.compile(segment(condition), catalog, now="engine")

    assert [one.code for one in caught.value.diagnostics] == [code]


@pytest.mark.parametrize(
    "condition",
    [
        {"op": "during", "column": "at", "period": {"op": "last", "count": 3, "unit": "day"}},
        {"op": "during", "column": "on_day", "period": {"op": "last", "count": 3, "unit": "hour"}},
        {"op": "during", "column": "at", "period": {"op": "this", "unit": "week"}},
        {"op": "gt", "column": "on_day", "value": {"op": "moment"}},
    ],
)
def test_days_are_those_of_utc(condition: Node) -> None:
    assert sg.compile(segment(condition), catalog, now="engine")
    with pytest.raises(sg.DefinitionError, match=r"zone-arithmetic.*days of Europe/Berlin"):
        sg.compile(segment(condition, timezone="Europe/Berlin"), catalog, now="engine")


def test_minutes_and_hours_are_those_of_any_zone() -> None:
    asked = segment({"op": "during", "column": "at", "period": periods[1]})

    assert (
        sg.compile(asked, catalog, now="engine").sql
        == sg.compile(asked.model_copy(update={"timezone": "Europe/Berlin"}), catalog, now="engine").sql
    )


def test_a_view_by_the_clock_does_not_go_stale() -> None:
    asked, moment = (
        segment({"op": "during", "column": "at", "period": periods[0]}),
        dt.datetime(2026, 3, 15, tzinfo=dt.UTC),
    )
    frozen = sg.compile(asked, catalog, into="view", as_of=moment)
    moving = sg.compile(asked, catalog, into="view", now="engine")

    assert [one.code for one in frozen.diagnostics] == ["relative-time-in-view"]
    assert (moving.diagnostics, moving.moving, moving.now) == ((), True, "engine")
    assert moving.meaning == frozen.meaning
    assert moving.fingerprint != frozen.fingerprint
    assert moving.fingerprint == sg.compile(asked, catalog, into="view", now="engine").fingerprint


def test_two_clocks_are_one_too_many() -> None:
    asked = segment({"op": "during", "column": "at", "period": periods[0]})

    with pytest.raises(sg.DefinitionError, match="invalid-as-of"):
        sg.compile(asked, catalog, now="engine", as_of=dt.datetime(2026, 3, 15, tzinfo=dt.UTC))


def test_a_segment_that_is_referred_to_goes_by_the_same_clock() -> None:
    other = segment({"op": "during", "column": "at", "period": periods[1]}).model_copy(update={"name": "others"})
    asked = segment({"op": "in_segment", "segment": "others"})
    found = sg.compile(asked, catalog, now="engine", segments={"others": other})

    assert found.moving
    assert "now()" in found.sql
