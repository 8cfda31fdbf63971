"""What the moment of the call is where clocks are put forward and back: what PostgreSQL gives in a session of that zone."""

import datetime as dt
import time
from zoneinfo import ZoneInfo

import pytest

from fragments.said import of_text
from segsql.fragments.moments import Moment

utc, berlin, apia = ZoneInfo("UTC"), ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")


def said(text: str, zone: ZoneInfo, as_of: str) -> str:
    """The time that a text gives, without its type."""
    found = of_text(text, "postgres", zone, dt.datetime.fromisoformat(as_of))
    return found.removeprefix("moving cast('").partition("'")[0] if found.startswith("moving cast") else found


@pytest.mark.parametrize(
    ("text", "zone", "as_of", "told"),
    [
        ("now()", berlin, "2024-06-15 22:30", "2024-06-15 22:30:00+00"),
        ("current_date", utc, "2024-06-15 22:30", "2024-06-15"),
        ("current_date", berlin, "2024-06-15 22:30", "2024-06-16"),
        ("localtimestamp", berlin, "2024-06-15 22:30", "2024-06-16 00:30:00"),
        ("now()::date", berlin, "2024-06-15 22:30", "2024-06-16"),
        ("now()::timestamp", berlin, "2024-06-15 22:30", "2024-06-16 00:30:00"),
        ("now() - interval '1 month'", berlin, "2024-04-15 22:30", "2024-03-15 23:30:00+00"),
        ("now() - interval '24 hours'", berlin, "2024-03-31 12:00", "2024-03-30 12:00:00+00"),
        ("now() - interval '1 day'", berlin, "2024-03-31 12:00", "2024-03-30 13:00:00+00"),
        ("now() + interval '1 day'", berlin, "2024-03-30 01:30", "2024-03-31 01:30:00+00"),
        ("now() + interval '1 day 01:00'", berlin, "2024-10-26 00:30", "2024-10-27 02:30:00+00"),
        ("now() + interval '2 months 1 day'", berlin, "2024-01-31 01:30", "2024-04-01 01:30:00+00"),
        ("now() - interval '1 month'", berlin, "2024-03-31 12:00", "2024-02-29 13:00:00+00"),
        ("now() + interval '1 month'", utc, "2024-12-31 12:00", "2025-01-31 12:00:00+00"),
        ("now() - interval '12 months'", utc, "2024-02-29 12:00", "2023-02-28 12:00:00+00"),
        ("current_date + interval '1 month -1 day'", berlin, "2024-01-30 23:30", "2024-02-28 00:00:00"),
        ("date_trunc('day', now())", berlin, "2024-06-15 22:30", "2024-06-15 22:00:00+00"),
        ("date_trunc('day', now())", berlin, "2024-06-15 21:59:59.999999", "2024-06-14 22:00:00+00"),
        ("date_trunc('week', now())", berlin, "2024-06-16 12:00", "2024-06-09 22:00:00+00"),
        ("date_trunc('week', now())", berlin, "2024-06-16 22:00", "2024-06-16 22:00:00+00"),
        ("date_trunc('month', now())", berlin, "2024-03-31 12:00", "2024-02-29 23:00:00+00"),
        ("date_trunc('quarter', now())", utc, "2024-12-31 12:00", "2024-10-01 00:00:00+00"),
        ("date_trunc('quarter', now())", utc, "2024-03-31 12:00", "2024-01-01 00:00:00+00"),
        ("date_trunc('year', now())", berlin, "2024-12-31 23:30", "2024-12-31 23:00:00+00"),
        ("date_trunc('day', now()) - interval '1 day'", berlin, "2024-10-27 12:00", "2024-10-25 22:00:00+00"),
        ("current_date", apia, "2011-12-30 10:00", "2011-12-31"),
        ("now() + interval '3 hours'", utc, "9999-12-31 20:59:59", "9999-12-31 23:59:59+00"),
        ("timestamptz '2024-06-15 12:00:00+02'::date", berlin, "2024-06-15 22:30", "cast('2024-06-15' date as DATE) date"),
        ("timestamptz '2024-06-15 23:00:00Z'::timestamp", berlin, "2024-06-15 22:30", "cast('2024-06-16 01:00:00' timestamp as TIMESTAMP) timestamp"),
        ("to_char(now(), 'YYYY')", berlin, "2024-12-31 23:30", "moving to_char(cast('2025-01-01 00:30:00' timestamp as TIMESTAMP) timestamp, 'YYYY' text) text"),
        ("extract(year from now())", berlin, "2024-12-31 23:30", "moving extract('year' text, cast('2025-01-01 00:30:00' timestamp as TIMESTAMP) timestamp) numeric(18+0)"),
        ("age(created)", berlin, "2024-06-15 22:30", "moving age(cast('2024-06-16 00:00:00' timestamp as TIMESTAMP) timestamp, created timestamp) interval"),
        ("created < now()", berlin, "2024-06-15 22:30", "«created < now()»: type-mismatch: timestamp is not compared with timestamptz (AT TIME ZONE 'UTC' makes a timestamp of an instant)"),
        ("created < current_date", berlin, "2024-06-15 22:30", "moving < (created timestamp, cast('2024-06-16 00:00:00' timestamp as TIMESTAMP) timestamp) boolean"),
    ],
)  # fmt: skip
def test_the_moment_of_the_call(text: str, zone: ZoneInfo, as_of: str, told: str) -> None:
    assert said(text, zone, as_of) == told


@pytest.mark.parametrize(
    "text", ["now() + interval '4 hours'", "now() + interval '1 day'", "now() + interval '1 month'"]
)
def test_there_is_no_time_after_the_last_year(text: str) -> None:
    last = dt.datetime(9999, 12, 31, 20)

    assert of_text(text, "postgres", utc, last) == f"«{text}»: sql-refused: this time is out of the years 1 to 9999"


tokyo, new_york = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "zone", "as_of"),
    [
        ("timestamptz '9999-12-31 23:00:00+00'::date", tokyo, "2024-06-15 12:00"),
        ("date_trunc('day', timestamptz '9999-12-31 23:00:00+00')", tokyo, "2024-06-15 12:00"),
        ("date_trunc('week', timestamptz '0001-01-01 00:00:00+00')", new_york, "2024-06-15 12:00"),
        ("date_trunc('week', timestamptz '0001-01-02 00:00:00+00')", tokyo, "2024-06-15 12:00"),
        ("timestamptz '0001-01-01 00:00:00+00'::timestamp", new_york, "2024-06-15 12:00"),
        ("current_date", tokyo, "9999-12-31 23:00"),
        ("age(created)", tokyo, "9999-12-31 23:00"),
    ],
)
def test_a_clock_shows_no_other_years(text: str, zone: ZoneInfo, as_of: str) -> None:
    told = of_text(text, "postgres", zone, dt.datetime.fromisoformat(as_of))

    assert told == f"«{text}»: sql-refused: this time is out of the years 1 to 9999"


@pytest.mark.parametrize(
    ("wall", "instant"),
    [
        ("2024-06-15 12:00", "2024-06-15 10:00"),
        ("2024-03-31 02:30", "2024-03-31 01:30"),
        ("2024-10-27 02:30", "2024-10-27 01:30"),
        ("2024-10-27 03:30", "2024-10-27 02:30"),
    ],
)
def test_an_hour_that_is_skipped_or_shown_twice(wall: str, instant: str) -> None:
    now = Moment(dt.datetime(2024, 1, 1), berlin)

    assert now.instant(dt.datetime.fromisoformat(wall)) == dt.datetime.fromisoformat(instant)
    assert not now.in_utc
    assert Moment(now.as_of, utc).in_utc


def test_the_zone_of_the_machine_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        found = said("timestamptz '2024-06-15 12:00:00+02' + interval '1 day'", utc, "2024-06-15 22:30")
    finally:
        monkeypatch.undo()
        time.tzset()

    assert found.startswith("cast('2024-06-16 10:00:00+00'")


def test_what_a_clock_shows_has_no_zone() -> None:
    assert Moment(dt.datetime(2024, 1, 1), berlin).local(dt.datetime(2024, 6, 15, 22)) == dt.datetime(2024, 6, 16)
