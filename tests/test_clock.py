"""Every label of a period at half past eleven in the evening, against a calendar of this test's own, which counts days one by one."""

import datetime as dt
from bisect import bisect
from collections.abc import Callable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any, Literal
from zoneinfo import ZoneInfo

import pytest

import segsql as sg
from segsql.bind.bound import Const
from segsql.bind.clock import WEEKDAYS, Clock, Unit
from segsql.bind.times import bounds
from segsql.fragments.constants import check_zone
from segsql.fragments.refusal import FragmentError
from segsql.fragments.tree import Text
from segsql.model import nodes
from segsql.types import DATE, DATETIME, TIMESTAMP

catalog = sg.Catalog.loads("""
version: 1
tables:
  people:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      born: date
      seen: timestamp
      stamped: {type: timestamp, stored: with_zone}
      alarm: datetime
""")
zones = (
    "UTC",
    "America/New_York",
    "Pacific/Auckland",
    "America/Santiago",  # its clocks go from midnight to one
    "America/Havana",  # its clocks go from one back to midnight
    "Asia/Kolkata",  # half an hour beside the others
)
evenings = tuple(
    map(
        dt.date.fromisoformat,
        (
            *(
                "2023-02-28",
                "2024-02-28",
                "2024-02-29",
                "2024-03-01",
                "2025-02-28",
                "2028-02-29",
            ),  # leap days and their like
            *("2026-01-30", "2026-01-31", "2026-05-31", "2026-06-30", "2026-12-31", "2027-01-01"),  # ends of months
            *("2026-03-07", "2026-03-08", "2026-03-09", "2026-10-31", "2026-11-01", "2026-11-02"),  # New York, Havana
            *("2026-04-04", "2026-04-05", "2026-04-06", "2026-09-26", "2026-09-27", "2026-09-28"),  # Auckland
            *("2026-09-05", "2026-09-06", "2026-09-07"),  # Santiago
        ),
    )
)
half_past_eleven = dt.time(23, 30)
exact = {"minute": dt.timedelta(minutes=1), "hour": dt.timedelta(hours=1)}
long_units: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year")
units: tuple[Unit, ...] = ("minute", "hour", *long_units)
all_days = tuple(map(dt.date.fromordinal, range(dt.date(2008, 1, 1).toordinal(), dt.date(2044, 1, 1).toordinal())))

Moment = tuple[dt.datetime, dt.datetime]
"""What a clock on the wall shows, and the moment in UTC."""


@cache
def days_by_month() -> list[list[dt.date]]:
    """The days of each month, one month after the other."""
    found: dict[tuple[int, int], list[dt.date]] = {}
    for day in all_days:
        found.setdefault((day.year, day.month), []).append(day)
    return list(found.values())


@cache
def first_days(unit: str, week_start: str, first_month: int) -> list[dt.date]:
    """Every day on which a unit starts."""
    starts: dict[str, Callable[[dt.date], bool]] = {
        "day": lambda _day: True,
        "week": lambda day: f"{day:%A}".lower() == week_start,
        "month": lambda day: day.day == 1,
        "quarter": lambda day: day.day == 1 and (day.month - first_month) % 3 == 0,
        "year": lambda day: (day.month, day.day) == (first_month, 1),
    }
    return [day for day in all_days if starts[unit](day)]


@cache
def months_away(day: dt.date, count: int) -> dt.date:
    """The same day of another month, or the last one of it."""
    months = days_by_month()
    here = next(index for index, days in enumerate(months) if day in days)
    return max(other for other in months[here + count] if other.day <= day.day)


def by_the_wall(wall: dt.datetime, zone: ZoneInfo) -> Moment:
    return wall, wall.replace(tzinfo=zone).astimezone(dt.UTC).replace(tzinfo=None)


def by_the_moment(moment: dt.datetime, zone: ZoneInfo) -> Moment:
    """What the clock shows at a moment; where a day starts at one, the hour before one is not of the day before."""
    wall = moment.replace(tzinfo=dt.UTC).astimezone(zone).replace(tzinfo=None)
    midnight = dt.datetime.combine(wall, dt.time())
    return (midnight if by_the_wall(midnight, zone)[1] == moment else wall), moment


def rolled(evening: dt.date, count: int, unit: Unit, zone: ZoneInfo) -> Moment:
    """Half past eleven, so many units away."""
    if unit in exact:
        _, moment = by_the_wall(dt.datetime.combine(evening, half_past_eleven), zone)
        return by_the_moment(moment + count * exact[unit], zone)
    if unit in ("day", "week"):
        day = dt.date.fromordinal(evening.toordinal() + count * (7 if unit == "week" else 1))
    else:
        day = months_away(evening, count * {"month": 1, "quarter": 3, "year": 12}[unit])
    return by_the_wall(dt.datetime.combine(day, half_past_eleven), zone)


def start(evening: dt.date, count: int, unit: Unit, zone: ZoneInfo, week_start: str, first_month: int) -> Moment:
    """The start of the unit around half past eleven, or of one so many units away."""
    if unit in exact:
        wall = dt.datetime.combine(evening, half_past_eleven if unit == "minute" else dt.time(23))
        return by_the_moment(by_the_wall(wall, zone)[1] + count * exact[unit], zone)
    days = first_days(unit, week_start, first_month)
    return by_the_wall(dt.datetime.combine(days[bisect(days, evening) - 1 + count], dt.time()), zone)


@cache
def first_date(moment: dt.datetime, zone: ZoneInfo) -> dt.date:
    """The first day whose midnight is not before a moment."""
    nearby = (moment.date() + dt.timedelta(days=away) for away in range(-2, 4))
    return next(day for day in nearby if by_the_wall(dt.datetime.combine(day, dt.time()), zone)[1] >= moment)


Label = tuple[dict[str, Any], str, int]
"""A period, the first day of a week, and the first month of a fiscal year."""


def every_label() -> Iterator[Label]:
    for unit in units:
        for count in (1, 2, 13):
            yield from (({"op": op, "unit": unit, "count": count}, "monday", 1) for op in ("last", "next"))
        calendars = [("monday", 1, False)]
        calendars += [(day, 1, False) for day in WEEKDAYS[1:]] if unit == "week" else []
        # A month that starts the fiscal year has no say where a unit is not called fiscal.
        calendars += [("monday", 4, False)]
        calendars += [("monday", month, True) for month in range(1, 13)] if unit in ("quarter", "year") else []
        for week_start, month, fiscal in calendars:
            said = {"unit": unit, **({"fiscal": True} if fiscal else {})}
            yield from (({"op": "this", **said, "to_date": to_date}, week_start, month) for to_date in (False, True))
            for op in ("previous", "following"):
                yield from (({"op": op, **said, "count": count}, week_start, month) for count in (1, 3))


labels = tuple(every_label())


def expected(label: Label, evening: dt.date, zone: ZoneInfo) -> tuple[Moment, Moment]:
    """The ends of a period."""
    period, week_start, fiscal_start = label
    unit, count = period["unit"], period.get("count", 1)
    month = fiscal_start if period.get("fiscal") else 1

    def at(units_away: int) -> Moment:
        return start(evening, units_away, unit, zone, week_start, month)

    match period["op"]:
        case "last":
            return rolled(evening, -count, unit, zone), rolled(evening, 0, "minute", zone)
        case "next":
            return rolled(evening, 0, "minute", zone), rolled(evening, count, unit, zone)
        case "this":
            return at(0), rolled(evening, 0, "minute", zone) if period["to_date"] else at(1)
        case "previous":
            return at(-count), at(0)
        case _:
            return at(1), at(1 + count)


@cache
def node_of(**period: Any) -> nodes.Period:
    kind = nodes.Rolling if period["op"] in ("last", "next") else nodes.Calendar
    return kind.model_validate(period)


nowhere: Any = None
"""The row at hand, which a period without an anchor does not look at."""


def found(label: Label, as_of: dt.datetime, zone: ZoneInfo) -> dict[str, list[object]]:
    """The ends that a period gets, for times of each kind."""
    period, week_start, fiscal_start = label
    clock = Clock(as_of, zone, WEEKDAYS.index(week_start), fiscal_start)
    # All of a binding run that such a period asks for: whole ones would take a minute.
    ctx: Any = SimpleNamespace(clock=clock, now=lambda _path: as_of)
    node = node_of(**period)
    ends: dict[str, list[object]] = {}
    for kind in (TIMESTAMP, DATETIME, DATE):
        bound = bounds(ctx, node, kind, nowhere, ())
        assert bound is not None
        ends[kind.kind] = [end.value for end in bound if isinstance(end, Const)]
    return ends


@pytest.mark.parametrize("name", zones)
def test_every_label_at_half_past_eleven(name: str) -> None:
    zone = ZoneInfo(name)
    differing: list[object] = []
    for evening in evenings:
        _, as_of = by_the_wall(dt.datetime.combine(evening, half_past_eleven), zone)
        for label in labels:
            ends = expected(label, evening, zone)
            right = {
                "timestamp": [moment for _, moment in ends],
                "datetime": [wall for wall, _ in ends],
                "date": [first_date(moment, zone) for _, moment in ends],
            }
            if (got := found(label, as_of, zone)) != right:
                differing.append((evening, label, got, right))
    assert differing[:5] == []


def test_there_are_as_many_labels_as_there_should_be() -> None:
    """Seven units forward and back by three counts, and around, before and after: seven units, six more weekdays, and two fiscal ones."""
    assert len(labels) == 7 * 2 * 3 + (7 * 2 + 6 + 2 * 12) * (2 + 2 * 2)
    assert len(set(map(repr, labels))) == len(labels)


@pytest.mark.parametrize("name", zones)
def test_a_moment_is_the_call_in_an_hour_that_comes_twice_too(name: str) -> None:
    for hours in range(48):
        as_of = dt.datetime(2026, 10, 31, 12, 30) + dt.timedelta(hours=hours)
        clock = Clock(as_of, ZoneInfo(name), 0, 1)

        assert {clock.shift(as_of, 0, unit) for unit in units} == {as_of}


def definition(where: dict[str, Any], **more: Any) -> sg.Segment:
    return sg.Segment.model_validate({"version": 1, "name": "a", "base": "people", "where": [where], **more})


leap_year = [dt.date(2000, 1, 1) + dt.timedelta(days=count) for count in range(366)]
spans = (1, 2, 7, 28, 29, 30, 59, 184, 363, 364, 365, 366, 367, 800)
season = [(2, 26), (2, 27), (2, 28), (2, 29), (3, 1), (3, 2), (6, 1), (12, 31), (1, 1)]


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2100])
def test_anniversaries_are_found_day_by_day(year: int) -> None:
    """Of every day of a year, whether one of the days of a period is its own; 29 February has the 28th where there is no other."""
    tables: dict[str, list[dict[str, object]]] = {
        "people": [{"id": 0}, *({"id": 1 + index, "born": day} for index, day in enumerate(leap_year))]
    }
    for month, day in season:
        if (month, day) == (2, 29) and year != 2024:
            continue
        first = dt.date(year, month, day)
        for length in spans:
            end = first + dt.timedelta(days=length)
            own: set[tuple[int, int]] = set()
            for count in range(length):
                one = first + dt.timedelta(days=count)
                own.add((one.month, one.day))
                if (one + dt.timedelta(days=1)).day == 1 and one.month == 2:
                    own.add((2, 29))
            period = {"op": "range", "start": first.isoformat(), "end": end.isoformat()}
            segment = definition({"op": "anniversary", "column": "born", "period": period})

            members = [key for (key,) in sg.matches(segment, catalog, tables)]

            assert members == [1 + index for index, day in enumerate(leap_year) if (day.month, day.day) in own], period


Refusal = Literal["invalid-period", "zone-arithmetic", "type-mismatch"]
hours, days, months = ("minute", "hour"), ("day", "week"), ("month", "quarter", "year")
anchored: dict[str, dict[tuple[str, ...], tuple[Refusal, str] | None]] = {
    "born": {hours: ("invalid-period", "a date has no"), days: None, months: None},
    **{
        column: {hours: None, days: None, months: ("zone-arithmetic", "months from a column are exact only for dates")}
        for column in ("seen", "stamped", "alarm")
    },
    "id": {(*hours, *days, *months): ("type-mismatch", "the anchor is integer, not a time")},
}
cells = [
    pytest.param(column, unit, refusal, id=f"{column}-{unit}")
    for column, by_unit in anchored.items()
    for group, refusal in by_unit.items()
    for unit in group
]


@pytest.mark.parametrize(("column", "unit", "refusal"), cells)
def test_an_anchor_moves_by_what_is_exact(column: str, unit: str, refusal: tuple[Refusal, str] | None) -> None:
    tested = "born" if column == "id" else column
    moved = {"op": "moment", "anchor": column, "shift": -2, "unit": unit}
    window = {"op": "next", "count": 2, "unit": unit, "anchor": column}
    conditions: list[tuple[dict[str, Any], str]] = [
        ({"op": "lt", "column": tested, "value": moved}, "/where/0/value"),
        ({"op": "during", "column": tested, "period": window}, "/where/0/period"),
    ]
    for where, place in conditions:
        if refusal is None:
            assert sg.compile(definition(where), catalog).moving is False, "nothing is relative to the call"
            continue
        with pytest.raises(sg.DefinitionError) as refused:
            sg.compile(definition(where), catalog)
        (problem,) = refused.value.diagnostics
        if where["op"] == "during" and column == "id":
            assert (problem.code, problem.pointer) == ("zone-arithmetic", f"{place}/anchor")
        else:
            assert problem.code == refusal[0]
            assert problem.pointer.startswith(place)
            assert refusal[1] in problem.message


@pytest.mark.parametrize("other", ["born", "seen", "alarm"])
@pytest.mark.parametrize("column", ["born", "seen", "alarm"])
def test_an_anchor_is_of_the_type_of_the_time(column: str, other: str) -> None:
    where = {"op": "during", "column": column, "period": {"op": "last", "count": 2, "unit": "day", "anchor": other}}

    if column == other:
        assert sg.compile(definition(where), catalog).diagnostics == ()
        return
    with pytest.raises(sg.DefinitionError, match="engines would have to convert between them") as refused:
        sg.compile(definition(where), catalog)
    assert [one.code for one in refused.value.diagnostics] == ["zone-arithmetic"]


def test_an_anchor_has_no_start_of_a_unit() -> None:
    where = {"op": "lt", "column": "seen", "value": {"op": "moment", "anchor": "seen", "start_of": "day"}}

    with pytest.raises(sg.DefinitionError, match="hangs on the changes of its clock") as refused:
        sg.compile(definition(where), catalog)

    assert [(one.code, one.pointer) for one in refused.value.diagnostics] == [
        ("zone-arithmetic", "/where/0/value/start_of")
    ]


@pytest.mark.parametrize(
    ("where", "code", "place", "said"),
    [
        ({"column": "seen", "period": {"op": "this", "unit": "day"}}, "zone-arithmetic", "column", "Europe/Vienna"),
        ({"column": "stamped", "period": {"op": "this", "unit": "day"}}, "zone-arithmetic", "column", "Europe/Vienna"),
        ({"column": "id", "period": {"op": "this", "unit": "day"}}, "type-mismatch", "column", "is not a time"),
        (
            {"column": "born", "period": {"op": "last", "count": 1, "unit": "day", "anchor": "born"}},
            "invalid-period", "period/anchor", "not counted from a column",
        ),
        (
            {"column": "born", "period": {"op": "range", "start": {"op": "column", "path": "born"}}},
            "invalid-period", "period", "a period between columns",
        ),
        (
            {"column": "born", "period": {"op": "range", "start": {"op": "moment", "anchor": "seen"}}},
            "zone-arithmetic", "period/start", "engines would have to convert",
        ),
        ({"column": "born", "period": {"op": "this", "unit": "week", "fiscal": True}}, "invalid-period", "period", "never fiscal"),
    ],
)  # fmt: skip
def test_an_anniversary_is_refused_where_its_day_is_not_fixed(
    where: dict[str, Any], code: str, place: str, said: str
) -> None:
    segment = definition({"op": "anniversary", **where}, timezone="Europe/Vienna")

    with pytest.raises(sg.DefinitionError, match=said) as refused:
        sg.compile(segment, catalog, as_of=dt.datetime(2026, 3, 15, tzinfo=dt.UTC))

    assert [(one.code, one.pointer) for one in refused.value.diagnostics] == [(code, f"/where/0/{place}")]


def test_a_day_that_no_date_stands_for_is_refused() -> None:
    """The first moment of the calendar in UTC is in the year 0 in New York."""
    first = {"op": "literal", "type": "timestamp", "value": "0001-01-01T00:00:00Z"}

    with pytest.raises(sg.DefinitionError, match="outside the years 1 to 9999") as refused:
        sg.compile(definition({"op": "eq", "column": "born", "value": first}, timezone="America/New_York"), catalog)

    assert [one.code for one in refused.value.diagnostics] == ["invalid-period"]


@pytest.mark.parametrize(
    "name",
    [
        *("Europe/Nowhere", "", "/etc/hosts", "../UTC", "Pacific/Auckland" * 40, "a." * 30),
        # Of these some machines have files, and each its own.
        *("localtime", "posixrules", "posix/Europe/Berlin", "right/Europe/Berlin"),
    ],
    ids=range(10),
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    segment = definition({"op": "is_present", "column": "born"}, timezone=name)

    with pytest.raises(sg.DefinitionError, match="is not a known time zone"):
        sg.compile(segment, catalog)
    with pytest.raises(FragmentError, match="is no time zone"):
        check_zone(Text(name, (0, 1)))
