"""The local day of a moment, and times moved from columns, around changes of the clock: by calendars of this test's own, and on every engine."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from answers import rows_of
from engines import Engine
from engines.registry import each_engine
from test_clock import evenings, half_past_eleven, months_away, zones

import segsql as sg

Node = dict[str, Any]
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
""")
hour = dt.timedelta(hours=1)
tick = dt.timedelta(microseconds=1)


def segment(where: Node, **more: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": "a", "base": "people", "where": [where], **more})


def told(op: str, day: dt.date, wanted: dt.date) -> bool:
    """What an operator says of a day."""
    return {
        "eq": day == wanted,
        "ne": day != wanted,
        "lt": day < wanted,
        "lte": day <= wanted,
        "gt": day > wanted,
        "gte": day >= wanted,
    }[op]


@pytest.mark.parametrize("name", zones)
def test_a_moment_is_compared_by_its_local_day(name: str) -> None:
    zone = ZoneInfo(name)
    wrong: list[object] = []
    for evening in evenings[6:]:
        noon = dt.datetime.combine(evening, dt.time(12))
        moments = [noon + number * hour / 2 - shift for number in range(-96, 97) for shift in (dt.timedelta(), tick)]
        local = [one.replace(tzinfo=dt.UTC).astimezone(zone).date() for one in moments]
        rows = [{"id": index, "seen": one} for index, one in enumerate(moments)]
        for op in ("eq", "ne", "lt", "lte", "gt", "gte"):
            where = {"op": op, "column": "seen", "value": evening.isoformat()}

            members = {key for (key,) in sg.matches(segment(where, timezone=name), catalog, {"people": rows})}

            if members != {index for index, day in enumerate(local) if told(op, day, evening)}:
                wrong.append((evening, op))
    assert wrong == []


@pytest.mark.parametrize("name", zones)
def test_a_moment_has_a_local_week(name: str) -> None:
    zone, day = ZoneInfo(name), dt.timedelta(days=1)
    wrong: list[object] = []
    for evening in evenings[6:]:
        noon = dt.datetime.combine(evening, dt.time(12))
        moments = [noon + number * hour / 2 - shift for number in range(-96, 97) for shift in (dt.timedelta(), tick)]
        local = [one.replace(tzinfo=dt.UTC).astimezone(zone).date() for one in moments]
        rows = [{"id": index, "seen": one} for index, one in enumerate(moments)]
        period = {"op": "range", "start": (evening - 4 * day).isoformat(), "end": (evening + 5 * day).isoformat()}
        around = {"op": "during", "column": "seen", "period": period}
        for first in {evening - day * (evening.weekday() + shift) for shift in (0, 7, -7)}:
            week = {"op": "eq", "column": week_of("seen"), "value": first.isoformat()}
            asked = sg.Segment.model_validate(
                {"version": 1, "name": "a", "base": "people", "where": [around, week], "timezone": name}
            )

            members = {key for (key,) in sg.matches(asked, catalog, {"people": rows})}

            if members != {index for index, one in enumerate(local) if one - one.weekday() * day == first}:
                wrong.append((evening, first))
    assert wrong == []


def week_of(column: str) -> Node:
    return {"op": "call", "function": "start_of_week", "arguments": [{"op": "column", "path": column}]}


within: dict[str, list[Node]] = {
    "no period": [],
    "a period without an end": [{"op": "during", "column": "seen", "period": {"op": "range", "start": "2026-01-01"}}],
    "another column's": [{"op": "during", "column": "alarm", "period": {"op": "this", "unit": "week"}}],
    "what is outside of one": [{"op": "not_during", "column": "seen", "period": {"op": "this", "unit": "week"}}],
    "one of two": [
        {
            "op": "or",
            "conditions": [
                {"op": "during", "column": "seen", "period": {"op": "this", "unit": "week"}},
                {"op": "everyone"},
            ],
        }
    ],
    "more than a hundred years": [
        {"op": "during", "column": "seen", "period": {"op": "range", "start": "1900-01-01", "end": "2001-01-01"}}
    ],
    "a clock that went by seconds": [
        {"op": "during", "column": "seen", "period": {"op": "range", "start": "1883-01-01", "end": "1883-02-01"}}
    ],
}


@pytest.mark.parametrize("where", within)
def test_a_local_week_is_refused_where_the_changes_of_the_clock_are_not_known(where: str) -> None:
    asked = {"op": "is_present", "column": week_of("seen")}
    definition = {"version": 1, "name": "a", "base": "people", "timezone": "America/New_York"}

    with pytest.raises(sg.DefinitionError) as refused:
        sg.compile(
            sg.Segment.model_validate({**definition, "where": [*within[where], asked]}),
            catalog,
            dialect="duckdb",
            as_of=dt.datetime(2026, 3, 15, tzinfo=dt.UTC),
        )

    (problem,) = refused.value.diagnostics
    assert (problem.code, problem.pointer) == ("zone-arithmetic", f"/where/{len(within[where])}/column")
    assert "hangs on the changes of its clock" in problem.message


units: dict[str, dict[str, dt.timedelta]] = {
    "exact": {"minute": dt.timedelta(minutes=1), "hour": hour},
    "days": {"day": dt.timedelta(days=1), "week": dt.timedelta(days=7)},
}
months = {"month": 1, "quarter": 3, "year": 12}
counts = (1, -1, 2, -13)


def moved(unit: str, count: int, when: Any) -> Any:
    """A time moved by so many units: a moment and a wall clock by their length, a date by the calendar."""
    if unit in months:
        return months_away(when, count * months[unit])
    return when + count * (units["exact"] | units["days"])[unit]


def anchors() -> list[tuple[str, Node, str, int]]:
    """Every shift that a column of each type takes, with the column, the unit and the count."""
    taken = {"born": (*units["days"], *months), **dict.fromkeys(("seen", "alarm"), (*units["exact"], *units["days"]))}
    return [
        (column, {"op": "moment", "anchor": column, "shift": count, "unit": unit}, unit, count)
        for column, listed in taken.items()
        for unit in listed
        for count in counts
    ]


@pytest.mark.parametrize("label", each_engine())
def test_columns_move_as_by_hand(label: str, open_engine: Callable[[str], Engine]) -> None:
    engine, listed = open_engine(label), anchors()
    rows = []
    for index, (evening, name) in enumerate((evening, name) for evening in evenings for name in zones[:3]):
        wall = dt.datetime.combine(evening, half_past_eleven)
        rows.append((index, evening, wall.replace(tzinfo=ZoneInfo(name)).astimezone(dt.UTC), wall))
    engine.reset()
    columns = [("id", "integer"), ("born", "date"), ("seen", "timestamp"), ("alarm", "datetime")]
    engine.load_table("people", columns, rows)
    named = [{"name": f"at_{index}", "value": node} for index, (_, node, _, _) in enumerate(listed)]
    # A window from a column holds that column's time moved by less than the window, whichever way a session's clock goes.
    near = {"op": "next", "count": 1, "unit": "day", "anchor": "seen"}
    asked = segment(
        {"op": "during", "column": "seen", "period": near},
        transformations=named,
        select=["id", *(one["name"] for one in named)],
        timezone="America/New_York",
    )

    found = rows_of(engine, sg.compile(asked, catalog, dialect=engine.name))

    place = {"born": 1, "seen": 2, "alarm": 3}
    assert found == [
        (row[0], *(moved(unit, count, row[place[column]]) for column, _, unit, count in listed)) for row in rows
    ]
    engine.reset()
