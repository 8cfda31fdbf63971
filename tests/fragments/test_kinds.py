"""The types of a source, and what they are in the language."""

import pytest

from segsql.fragments.kinds import (
    OF_DATE,
    OF_INTEGER,
    OF_NUMERIC,
    OF_TEXT,
    OF_TIMESTAMP,
    OF_TIMESTAMPTZ,
    Kind,
    kind_of,
    named,
    type_of,
)
from segsql.types import BOOLEAN, DATE, DATETIME, DOUBLE, INTEGER, TEXT, TIMESTAMP, UUID, Type, decimal


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (TEXT, Kind("text")),
        (INTEGER, Kind("integer", 19, 0)),
        (decimal(10, 2), Kind("numeric", 8, 2)),
        (DOUBLE, Kind("double")),
        (BOOLEAN, Kind("boolean")),
        (DATE, Kind("date")),
        (TIMESTAMP, Kind("timestamp")),
        (DATETIME, Kind("timestamp")),
        (Type("timestamp", zoned=True), Kind("timestamptz")),
        (UUID, Kind("uuid")),
        (Type("json"), Kind("jsonb")),
        (Type("array", element=TEXT), Kind("text[]")),
        (Type("array", element=INTEGER), Kind("integer[]")),
        (Type("array", element=DATE), None),
        (Type("version"), None),
    ],
    ids=str,
)
def test_the_type_of_a_column(given: Type, kind: Kind | None) -> None:
    assert kind_of(given) == kind


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (OF_TEXT, TEXT),
        (OF_INTEGER, INTEGER),
        (Kind("numeric", 8, 2), decimal(10, 2)),
        (Kind("numeric", 38, 0), decimal(38, 0)),
        (Kind("numeric", 0, 1), decimal(1, 1)),
        (Kind("numeric", 38, 1), None),
        (Kind("numeric", 0, 0), None),
        (Kind("numeric", 8), None),
        (Kind("numeric", None, 2), None),
        (OF_NUMERIC, None),
        (Kind("double"), DOUBLE),
        (Kind("boolean"), BOOLEAN),
        (OF_DATE, DATE),
        (OF_TIMESTAMP, DATETIME),
        (OF_TIMESTAMPTZ, Type("timestamp", zoned=True)),
        (Kind("uuid"), UUID),
        (Kind("json"), Type("json")),
        (Kind("jsonb"), Type("json")),
        (Kind("interval"), None),
        (Kind("text[]"), None),
    ],
    ids=str,
)
def test_the_type_of_a_result(kind: Kind, found: Type | None) -> None:
    assert type_of(kind, DATETIME) == found


def test_the_parts_of_a_type() -> None:
    numbers = ["integer", "numeric", "double"]

    assert [name for name in (*numbers, "text") if Kind(name).is_number] == numbers
    assert Kind("text[]").element == OF_TEXT
    assert OF_TEXT.element is None
    assert named("integer") == OF_INTEGER
    assert named("date") == OF_DATE
    assert str(Kind("numeric", 8, 2)) == "numeric"
