"""What functions of dates and times refuse, and what they write: with engines they are asked in ``tests/cases``."""

import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import segsql as sg

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      born: date
      seen: timestamp
      alarm: datetime
      note: text
""")
as_of = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)


def about(text: str, **more: Any) -> sg.Segment:
    where = [{"op": "is_present", "column": {"op": "expression", "text": text}}, *more.pop("where", [])]
    return sg.Segment.model_validate({"version": 1, "name": "a", "base": "people", "where": where, **more})


def refusal(text: str, now: Any = as_of, **more: Any) -> sg.Diagnostic:
    options: dict[str, Any] = {"now": "engine"} if now == "engine" else {"as_of": now}
    with pytest.raises(sg.SegsqlError) as caught:
        sg.compile(about(text, **more), catalog, dialect="duckdb", **options)
    (found,) = caught.value.diagnostics
    return found


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("parse_date(note, 'DD.MM')", "wrong-arguments", "8 to 40"),
        ("parse_date(note, 'DD.MM.DD.YYYY')", "wrong-arguments", "once each"),
        ("parse_date(note, 'DD MMM YYYY')", "wrong-arguments", "no other letters"),
        ("format_date(born, 'YY')", "wrong-arguments", "no other letters"),
        ("format_date(born, note)", "wrong-arguments", "written out"),
        ("add_hours(seen, id)", "wrong-arguments", "written out"),
        ("add_months(seen, 1)", "type-mismatch", "cannot take timestamp"),
        ("hours_between(seen, alarm)", "type-mismatch", "cannot take timestamp, datetime"),
        ("age(seen)", "type-mismatch", "cannot take timestamp"),
        ("hour(born)", "type-mismatch", "cannot take date"),
        ("add_days('9999-12-31', 1)", "invalid-period", "outside the years"),
        ("end_of_week('9999-12-31')", "invalid-period", "outside the years"),
    ],
)
def test_what_is_refused(text: str, code: str, said: str) -> None:
    found = refusal(text)

    assert (found.code, said in found.message) == (code, True), found


@pytest.mark.parametrize("text", ["year(seen)", "end_of_month(seen)", "hour(seen)", "wall_clock(seen)"])
def test_local_time_needs_a_known_period(text: str) -> None:
    assert refusal(text, timezone="Europe/Berlin").code == "zone-arithmetic"


@pytest.mark.parametrize("text", ["today()", "now()", "age(born)"])
def test_the_moment_of_the_call_is_needed(text: str) -> None:
    assert refusal(text, now=None).code == "as-of-required"


def test_the_clock_of_the_engine_tells_its_day_and_no_wall_clock() -> None:
    written = sg.compile(about("age(born) + hours_between(seen, now())"), catalog, dialect="duckdb", now="engine").sql

    assert written.count("now()") >= 4
    assert refusal("hour(now())", now="engine").code == "zone-arithmetic"


@pytest.mark.parametrize("function", ["end_of_month", "start_of_week", "end_of_year"])
def test_calls_around_each_other_stay_within_bounds(function: str) -> None:
    text = "born"
    for _ in range(40):
        text = f"{function}({text})"

    assert refusal(text, week_start="sunday").code == "too-large"


@pytest.mark.parametrize(
    ("hours", "dialect", "written"),
    [
        (35791394, "postgres", "make_interval(0, 0, 0, 0, 0, 2147483640)"),
        (35791395, "postgres", "make_interval(0, 0, 0, 0, 0, 0, 128849022000)"),
        (-35791394, "postgres", "make_interval(0, 0, 0, 0, 0, -2147483640)"),
        (-35791395, "postgres", "make_interval(0, 0, 0, 0, 0, 0, -128849022000)"),
        (35791394, "tsql", "DATEADD(MINUTE, 2147483640, [t].[alarm])"),
        (35791395, "tsql", "DATEADD(MINUTE, 180, DATEADD(DAY, 1491308, [t].[alarm]))"),
        (-35791394, "tsql", "DATEADD(MINUTE, -2147483640, [t].[alarm])"),
        (-35791395, "tsql", "DATEADD(MINUTE, 1260, DATEADD(DAY, -1491309, [t].[alarm]))"),
    ],
)
def test_minutes_have_32_bits(hours: int, dialect: str, written: str) -> None:
    sql = sg.compile(about(f"add_hours(alarm, {hours})"), catalog, dialect=dialect).sql

    assert written in " ".join(sql.split())


@pytest.mark.parametrize("name", ["America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Caracas"])
def test_a_wall_clock_is_that_of_the_zone(name: str) -> None:
    """Around every change of the clock within two years, to the microsecond."""
    start, zone, tick = dt.datetime(2015, 1, 1), ZoneInfo(name), dt.timedelta(microseconds=1)
    shown: Callable[[dt.datetime], dt.datetime] = lambda moment: (  # noqa: E731
        moment.replace(tzinfo=dt.UTC).astimezone(zone).replace(tzinfo=None)
    )
    hours = [start + dt.timedelta(minutes=30 * number) for number in range(2 * 24 * 730)]
    moved = [after for before, after in pairwise(hours) if shown(after) - shown(before) != after - before]
    moments = [one + shift for one in [hours[1], *moved] for shift in (-tick, dt.timedelta(), tick)]
    period = {"op": "range", "start": "2014-12-01", "end": "2017-02-01"}
    segment = sg.Segment.model_validate(
        {
            "version": 1,
            "name": "a",
            "base": "people",
            "timezone": name,
            "where": [
                {"op": "during", "column": "seen", "period": period},
                {"op": "expression", "text": "wall_clock(seen) = alarm"},
            ],
        }
    )
    rows = [{"id": index, "seen": one, "alarm": shown(one)} for index, one in enumerate(moments)]

    assert len(moved) > 0
    assert [key for (key,) in sg.matches(segment, catalog, {"people": rows})] == list(range(len(rows)))
