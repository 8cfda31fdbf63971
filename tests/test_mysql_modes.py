"""MariaDB and MySQL beside their defaults: other character sets and collations, the connection's, and zones of the session."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from answers import rows_of
from engines import Engine
from engines.mysql_client import MySQLEngine
from engines.registry import each_engine

import segsql as sg

AS_OF = datetime(2026, 11, 1, 12, tzinfo=UTC)
catalog = sg.Catalog.loads("""
version: 1
tables:
  words:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
      latin: text
      old: text
      wide: text
      padded: text
      sorted: text
      code: uuid
      native: uuid
      link: text
    relations:
      linked: {to: words, keys: {link: latin}}
      same: {to: words, keys: {native: code}}
""")
kinds = {
    "latin": "VARCHAR(50) CHARACTER SET latin1",
    "old": "VARCHAR(50) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci",
    "wide": "VARCHAR(50) CHARACTER SET utf16",
    "padded": "CHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
    "sorted": "TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
    "code": "CHAR(36) CHARACTER SET ascii",
    "native": "CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
    "link": "VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
}
"""A column of every sort that is met in the wild; none of them compares by code point."""
first, second = "00000000-0000-1000-8000-000000000002", "ffffffff-0000-1000-8000-000000000001"
rows = [
    (1, "é", "é", "é", "é", "é", first, second, "É"),
    (2, "É", "É", "É", "É", "É", second, first, "é"),
    (3, "e", "e", "e", "e", "e", None, None, "e "),
    (4, "e ", "e ", "e ", "e", "e ", first, None, "e"),
    (5, "", "", "", "", "", second, second, None),
    (6, None, None, None, None, None, None, None, ""),
    (7, "z", "z", "😀", "😀", "😀", None, None, "z"),
]
texts = ("latin", "old", "wide", "sorted")
"""The columns that hold the same; what is padded loses the blanks at its end when it is stored."""


@pytest.fixture(
    params=[pytest.param(*one.values, id=one.id, marks=one.marks) for one in each_engine("mariadb", "mysql")]
)
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Iterator[MySQLEngine]:
    engine = open_engine(request.param)
    assert isinstance(engine, MySQLEngine)
    engine.reset()
    yield engine
    engine.reset()


def fill(engine: MySQLEngine) -> None:
    """Create the table of many collations."""
    types = {**kinds, "native": "UUID"} if engine.name == "mariadb" else kinds
    columns = ", ".join(f"{name} {kind}" for name, kind in types.items())
    engine.execute(f"CREATE TABLE words (id BIGINT, {columns})")
    marks = ", ".join(["%s"] * len(rows[0]))
    with engine.connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO words VALUES ({marks})", rows)


def members(engine: Engine, *where: dict[str, Any], **fields: Any) -> list[object]:
    """The keys of members in order."""
    definition = {"version": 1, "name": "some", "base": "words", "where": where, "select": ["id"], **fields}
    compiled = sg.compile(sg.Segment.model_validate(definition), catalog, dialect=engine.name)
    return [row[0] for row in rows_of(engine, compiled)]


def text(expression: str, op: str, value: str) -> dict[str, Any]:
    return {"op": op, "column": {"op": "expression", "text": expression}, "value": value}


@pytest.mark.parametrize("column", texts)
def test_every_collation_compares_by_code_point(column: str, engine: MySQLEngine) -> None:
    fill(engine)

    assert members(engine, {"op": "eq", "column": column, "value": "é"}) == [1]
    assert members(engine, {"op": "in", "column": column, "values": ["É", "e "]}) == [2, 4]
    assert members(engine, {"op": "ne", "column": column, "value": "e"}) == [1, 2, 4, 5, 7]
    assert members(engine, {"op": "contains", "column": column, "value": "e"}) == [3, 4]
    assert members(engine, {"op": "ends_with", "column": column, "value": " "}) == [4]
    assert members(engine, {"op": "eq", "column": column, "value": "É", "ignore_case": True}) == [1, 2]
    assert members(engine, {"op": "contains", "column": column, "value": "E", "ignore_case": True}) == [3, 4]
    assert members(engine, {"op": "everyone"}, sort=[{"column": column}]) == [5, 3, 4, *([7] if column in ("latin", "old") else []), 2, 1, *([] if column in ("latin", "old") else [7]), 6]  # fmt: skip


def test_padded_columns_compare_by_code_point(engine: MySQLEngine) -> None:
    fill(engine)

    assert members(engine, {"op": "in", "column": "padded", "values": ["e", "É", "😀"]}) == [2, 3, 4, 7]
    assert members(engine, {"op": "eq", "column": "padded", "value": "e "}) == []


def test_columns_of_different_collations_meet(engine: MySQLEngine) -> None:
    fill(engine)

    assert members(engine, {"op": "eq", "column": "latin", "value": {"op": "column", "path": "sorted"}}) == [1, 2, 3, 4, 5]  # fmt: skip
    assert members(engine, {"op": "ne", "column": "wide", "value": {"op": "column", "path": "padded"}}) == [4]
    assert members(engine, text("COALESCE(latin, old, sorted, 'x')", "eq", "x")) == [6]
    assert members(engine, text("latin || '-' || wide || sorted", "eq", "É-ÉÉ")) == [2]
    assert members(engine, text("CASE WHEN id = 1 THEN old ELSE sorted END", "in", "é") | {"op": "eq"}) == [1]
    assert members(engine, text("NULLIF(sorted, 'É')", "eq", "é")) == [1]
    assert members(engine, {"op": "is_missing", "column": {"op": "expression", "text": "NULLIF(padded, wide)"}}) == [1, 2, 3, 5, 6, 7]  # fmt: skip


def test_relations_go_by_code_point(engine: MySQLEngine) -> None:
    fill(engine)

    assert members(engine, {"op": "exists", "relation": "linked"}) == [1, 2, 3, 4, 6, 7]
    for number, expected in ((1, [2]), (2, [1]), (3, [4]), (4, [3])):
        only = [{"op": "eq", "column": "id", "value": number}]
        assert members(engine, {"op": "exists", "relation": "linked", "where": only}) == expected
    assert members(engine, {"op": "eq", "column": {"op": "count", "relation": "linked"}, "value": 0}) == [5]
    smallest = {"op": "min", "relation": "linked", "column": "sorted"}
    assert members(engine, {"op": "eq", "column": smallest, "value": "É"}) == [1]


def test_uuids_compare_and_sort_as_text(engine: MySQLEngine) -> None:
    fill(engine)

    assert members(engine, {"op": "eq", "column": "native", "value": second.upper()}) == [1, 5]
    assert members(engine, {"op": "eq", "column": "native", "value": {"op": "column", "path": "code"}}) == [5]
    assert members(engine, {"op": "is_present", "column": "native"}, sort=[{"column": "native"}]) == [2, 1, 5]
    assert members(engine, {"op": "exists", "relation": "same"}) == [1, 2, 5]


def test_constants_alone_compare_by_code_point(engine: MySQLEngine) -> None:
    fill(engine)
    given = {"op": "literal", "value": "a", "type": "text"}

    assert members(engine, {"op": "eq", "column": given, "value": "A"}) == []
    assert members(engine, {"op": "lt", "column": given, "value": "B"}) == []
    assert members(engine, {"op": "contains", "column": given, "value": "A"}) == []
    assert members(engine, text("CASE WHEN id > 0 THEN 'a' ELSE 'b' END", "eq", "A")) == []
    assert members(engine, text("CAST(id AS text)", "eq", "１")) == []
    assert members(engine, {"op": "is_missing", "column": {"op": "expression", "text": "NULLIF('a', 'A')"}}) == []


@pytest.mark.parametrize("charset", ["latin1", "utf8mb4", "cp1251", "sjis", "gbk"])
def test_the_character_set_of_a_connection_changes_nothing(charset: str, engine: MySQLEngine) -> None:
    fill(engine)
    connection = engine.connection
    engine.connection = engine.connect(charset)
    try:
        assert members(engine, {"op": "in", "column": "sorted", "values": ["é", "😀", "\\'"]}) == [1, 7]
        assert members(engine, text("'É' || sorted || '\\'", "eq", "Éé\\")) == [1]
        assert members(engine, {"op": "starts_with", "column": "old", "value": "É", "ignore_case": True}) == [1, 2]
    finally:
        engine.connection.close()
        engine.connection = connection


def test_an_outer_text_is_not_taken_for_another(engine: MySQLEngine) -> None:
    """MariaDB keeps answers of a subquery by the outer columns it looks at, as their collation compares them."""
    fill(engine)
    for op, expected in (("eq", []), ("ne", [1, 2, 3, 4, 7])):
        other = {"op": op, "column": "latin", "value": {"op": "column", "path": "outer.sorted"}}
        assert members(engine, {"op": "exists", "relation": "linked", "where": [other]}) == expected
    assert members(engine, {"op": "not_exists", "relation": "linked"}) == [5]
    assert members(engine, {"op": "exists", "relation": "linked", "where": [{"op": "exists", "relation": "linked"}]}) == [1, 2, 3, 4, 7]  # fmt: skip


@pytest.mark.parametrize("raised", [False, True])
def test_long_texts_are_told_apart(engine: MySQLEngine, raised: bool) -> None:
    """MariaDB sorts by so many bytes of a text as the session says; whatever it says, nothing is taken for another."""
    if raised:
        engine.set_session("max_sort_length = 16384")
    engine.execute("CREATE TABLE words (id BIGINT, sorted TEXT, link TEXT, latin TEXT)")
    long = "é" * 2000
    with engine.connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO words VALUES (%s, %s, %s, %s)",
            [(number, f"{long}{number % 7}", f"{long}{number % 7}", f"{long}{number % 5}") for number in range(50)],
        )
    different = {"op": "count_distinct", "relation": "linked", "column": "sorted"}

    assert members(engine, {"op": "eq", "column": "sorted", "value": f"{long}3"}) == list(range(3, 50, 7))
    assert members(engine, {"op": "eq", "column": different, "value": 7}) == [one for one in range(50) if one % 7 < 5]
    some = {"op": "sum", "relation": "linked", "column": "id", "sort": [{"column": "id"}], "limit": 2}
    assert members(engine, {"op": "eq", "column": some, "value": 7}) == [one for one in range(50) if one % 7 == 1]
    in_order = sorted(range(50), key=lambda number: (number % 7, number))
    found = members(engine, {"op": "everyone"}, sort=[{"column": "sorted"}])
    # What a view does cannot be said in its text, so the page on dialects asks for the setting.
    assert (found == in_order) == (raised or engine.name == "mysql")


zoned = sg.Catalog.loads("""
version: 1
tables:
  visits:
    key: [id]
    time: seen
    columns:
      id: {type: integer, nullable: false}
      seen: {type: timestamp, stored: with_zone}
      plain: timestamp
      visitor: integer
    relations:
      others: {to: visits, keys: {visitor: visitor}}
""")
visits = [
    (1, "2026-11-01 05:30:00", "2026-11-01 05:30:00", 1),
    (2, "2026-11-01 06:30:00.5", "2026-11-01 05:30:00", 1),
    (3, "2026-11-02 04:59:59.999999", "2026-11-02 05:00:00", 2),
    (4, None, None, 2),
    (5, "2038-01-19 03:14:07.999999", "1970-01-01 00:00:01", 1),
]
"""In New York the first two read the same by the clock, on the night when it is set back."""
asked: list[tuple[dict[str, Any], list[int]]] = [
    ({"op": "eq", "column": "seen", "value": "2026-11-01T05:30:00Z"}, [1]),
    ({"op": "gt", "column": "seen", "value": "2026-11-01T05:30:00Z"}, [2, 3, 5]),
    ({"op": "eq", "column": "seen", "value": {"op": "column", "path": "plain"}}, [1]),
    ({"op": "eq", "column": "seen", "value": "2026-11-01"}, [1, 2, 3]),
    ({"op": "in", "column": "seen", "values": ["2026-11-01T06:30:00.5Z"]}, [2]),
    ({"op": "during", "column": "seen", "period": {"op": "last", "count": 6, "unit": "hour"}}, [2]),
    (
        {
            "op": "eq",
            "column": {"op": "max", "relation": "others", "column": "seen", "where": [{"op": "lt", "column": "id", "value": 5}]},
            "value": "2026-11-01T06:30:00.5Z",
        },
        [1, 2, 5],
    ),
    ({"op": "eq", "column": {"op": "count_distinct", "relation": "others", "column": "seen"}, "value": 3}, [1, 2, 5]),
]  # fmt: skip


@pytest.mark.parametrize("zone", ["+00:00", "-05:00", "+09:00", "SYSTEM"])
def test_instants_do_not_depend_on_the_session(zone: str, engine: MySQLEngine) -> None:
    columns = [("id", "integer"), ("seen", "timestamp with_zone"), ("plain", "timestamp"), ("visitor", "integer")]
    moments = [tuple(datetime.fromisoformat(one) if isinstance(one, str) else one for one in row) for row in visits]
    engine.load_table("visits", columns, moments)
    engine.set_session(f"time_zone = '{zone}'")
    if zone == "SYSTEM":
        read = engine.query("SELECT DATE_FORMAT(seen, '%d %H:%i') FROM visits WHERE id < 3")
        assert read == [("01 01:30",)] * 2, "the server was started in New York"

    for condition, expected in asked:
        fields = {"where": [condition], "timezone": "America/New_York"}
        segment = sg.Segment.model_validate({"version": 1, "name": "seen", "base": "visits", **fields})
        compiled = sg.compile(segment, zoned, dialect=engine.name, as_of=AS_OF)
        assert [row[0] for row in rows_of(engine, compiled)] == expected, compiled.sql
    for into in ("view", "table"):
        everyone = {"version": 1, "name": "all", "base": "visits", "where": [{"op": "everyone"}]}
        made = sg.compile(sg.Segment.model_validate(everyone), zoned, dialect=engine.name, into=into)
        engine.execute(made.sql)
        instants = [row[0] for row in engine.query("SELECT seen FROM `all` ORDER BY id")]
        assert instants == [moment for _, moment, _, _ in moments], "put out as UTC"
        engine.execute(f"DROP {into} `all`")
