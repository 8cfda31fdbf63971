"""The meaning in plain Python: it says what the cases say, what engines say of random rows, and what is wrong with data."""

import datetime as dt
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import pandas
import pytest
from answers import rows_of
from case_files import Case, CaseFile, expected_row, kind_of, read_case_files, read_row, stored_tables
from engines import DuckDBEngine, Engine
from fixture_folders import Fixture, logical, read_fixtures, rows_of_file
from hypothesis import assume, given
from stage import Stage, cuts, law, without
from strategies import Node, World, as_of, segments, static, usual, worlds
from strategies import catalog as drawn_catalog
from test_members import BIGGEST_SPENDERS, COUNTED
from witness import Tables, drawn, outputs, tables_of_world, worked_out

import segsql as sg
from segsql.bind.bound import Members
from segsql.bind.segment import bind
from segsql.evaluate import Member, members
from segsql.evaluate.needs import nodes
from segsql.normalize.logic import normalize

files = read_case_files()
each_case = [
    pytest.param(file, case, id=f"{file.name}/{case.name}") for file in files.values() for case in file.cases.values()
]


def tables_of(file: CaseFile) -> Tables:
    """The rows of a file of cases, as Python programs have them."""
    found: Tables = {}
    for name, table in stored_tables(file.catalog).items():
        kinds = [kind_of(column.type) for column in table.columns.values()]
        found[name] = [dict(zip(table.columns, read_row(row, kinds), strict=True)) for row in file.rows[name]]
    return found


@pytest.mark.parametrize(("file", "case"), each_case)
def test_case(file: CaseFile, case: Case) -> None:
    tables = tables_of(file)
    bound = bind(
        case.segment, file.catalog, as_of=case.as_of, lists=file.lists, segments=file.segments, guards=file.guards
    )

    found = members(bound, file.catalog, tables)

    assert [member.key for member in found] == file.members(case)
    found_keys = sg.matches(
        case.segment,
        file.catalog,
        tables,
        as_of=case.as_of,
        lists=file.lists,
        segments=file.segments,
        guards=file.guards,
    )
    assert found_keys == file.members(case)
    assert members(normalize(bound), file.catalog, tables) == found
    if case.output is not None:
        kinds = [kind_of(one.type) for one in bound.output]
        assert outputs(bound, found) == [expected_row(row, kinds) for row in case.output]


def tables_of_fixture(fixture: Fixture) -> Tables:
    """The rows of a folder of Parquet files."""
    found: Tables = {}
    for name, table in stored_tables(fixture.catalog).items():
        columns = tuple((one.physical, logical(one.type)) for one in table.columns.values())
        rows = rows_of_file(fixture.folder / f"{table.physical[-1]}.parquet", columns)
        found[name] = [dict(zip(table.columns, row, strict=True)) for row in rows]
    return found


@pytest.fixture(scope="module")
def purchases() -> Tables:
    return tables_of_fixture(read_fixtures()["cdnow"])


@pytest.mark.parametrize(("case", "count"), COUNTED.items(), ids=COUNTED.keys())
def test_real_customers_are_counted(case: str, count: int, purchases: Tables) -> None:
    cdnow = read_fixtures()["cdnow"]

    found = sg.matches(cdnow.segments[case], cdnow.catalog, purchases, as_of=cdnow.as_of)

    assert len(found) == len(set(found)) == count
    if case == "top_500_by_spend":
        assert [key for (key,) in found[: len(BIGGEST_SPENDERS)]] == BIGGEST_SPENDERS


@pytest.mark.parametrize("folder", ["crm", "desk", "shop"])
def test_small_fixtures_have_the_members_of_an_engine(folder: str, duckdb_engine: DuckDBEngine) -> None:
    fixture = read_fixtures()[folder]
    tables = tables_of_fixture(fixture)
    duckdb_engine.reset()
    fixture.load(duckdb_engine)

    for name in fixture.segments:
        bound = fixture.bind(name)
        found = outputs(bound, members(bound, fixture.catalog, tables))
        assert found == rows_of(duckdb_engine, fixture.compile(name, "duckdb")), name


# Worked out from the rows by hand.
WANTED = {
    "active_in_three_weeks_of_four": [1, 13],
    "answered_late_beside_a_colleague": [1, 13],
    "back_after_silence": [4, 9, 10],
    "buyers_by_join": [1, 2, 3, 15],
    "demo_never_booked": [4, 8, 13],
    "largest_of_middle_size": [6, 3, 2],
    "publishers_not_contacted": [9],
    "stale_or_never_scored": [7, 2, 5, 3, 6],
    "stalled_large_accounts": [6],
    "trials_that_fill_up": [2, 4, 9],
    "two_of_three_signals": [1, 8, 11, 12, 13],
    "two_vice_presidents": [1, 4],
}


def test_what_a_sales_team_asks_for() -> None:
    crm = read_fixtures()["crm"]
    tables = tables_of_fixture(crm)

    for name in crm.segments.keys() - {"best_half_of_each_region"}:
        found = sg.matches(
            crm.segments[name], crm.catalog, tables, as_of=crm.as_of, lists=crm.lists, segments=crm.segments
        )
        assert [key for (key,) in found] == WANTED[name], name


@pytest.fixture(scope="module")
def duck(open_engine: Callable[[str], Engine]) -> Stage:
    """A DuckDB that holds every row that may be drawn."""
    stage = Stage(open_engine("duckdb"))
    stage.load()
    stage.engine.execute("SET threads = 1")
    return stage


@law
@given(worlds(), segments())
def test_an_engine_agrees(duck: Stage, world: World, definition: Node) -> None:
    segment, bound = drawn(definition)
    tables = tables_of_world(world)
    found = worked_out(bound, tables)
    duck.show(world)

    assert outputs(bound, found) == duck.rows(definition)
    assert [member.key for member in found] == sg.matches(
        segment, drawn_catalog, tables, as_of=as_of, lists=static, segments=usual.segments
    )
    assert members(normalize(bound), drawn_catalog, tables) == found


def related_to(record: Mapping[str, object], segment: sg.Segment, tables: Tables) -> Tables:
    """All rows that any walk from a record leads to, by the catalog or a join of the segment, and no others."""
    base = segment.base
    joined = [(base, one.to, tuple(one.keys.items())) for one in segment.joins]
    walks = [
        (name, hop.table, tuple((mine.name, theirs.name) for mine, theirs in hop.keys))
        for name, table in drawn_catalog.tables.items()
        for hop, *further in (relation.hops for relation in table.relations.values())
        if not further
    ]
    found: dict[str, list[Mapping[str, object]]] = {name: [] for name in tables}
    found[base].append(record)
    todo = [(base, record)]
    while todo:
        name, row = todo.pop()
        for _, reached, keys in (one for one in (*walks, *joined) if one[0] == name):
            for other in tables[reached]:
                met = all(row[mine] == other[theirs] is not None for mine, theirs in keys)
                if met and not any(other is one for one in found[reached]):
                    found[reached].append(other)
                    todo.append((reached, other))
    return {name: [dict(row) for row in rows] for name, rows in found.items()}


@law
@given(worlds(), segments())
def test_one_record_is_a_member_if_all_rows_say_so(world: World, definition: Node) -> None:
    segment, bound = drawn(without(definition, *cuts))
    tables = tables_of_world(world)
    worked_out(bound, tables)
    assume(not any(isinstance(one, Members) for one in nodes((bound.where,))))  # other rows decide about a cut
    chosen = set(sg.matches(segment, drawn_catalog, tables, as_of=as_of, lists=static, segments=usual.segments))
    base = bound.scope.table

    for record in tables[base.name]:
        others = related_to(record, segment, tables)
        if "'op': 'overall'" in str(definition):
            others = {name: [dict(row) for row in rows] for name, rows in tables.items()}
        key = tuple(record[column.name] for column in base.key)
        assert sg.matches_record(
            segment, drawn_catalog, record, others, as_of=as_of, lists=static, segments=usual.segments
        ) == (key in chosen)
        others[base.name] = [one for one in others[base.name] if one != record]
        assert sg.matches_record(
            segment, drawn_catalog, record, others, as_of=as_of, lists=static, segments=usual.segments
        ) == (key in chosen)


everyone: Node = {"version": 1, "name": "everyone", "base": "people", "where": [{"op": "everyone"}]}


def described(**columns: object) -> sg.Catalog:
    """A catalog of people with a key and these columns, and of their orders."""
    return sg.Catalog.model_validate(
        {
            "version": 1,
            "tables": {
                "people": {
                    "key": ["id"],
                    "columns": {"id": "integer", "boss": "integer", **columns},
                    "relations": {
                        "orders": {"to": "orders", "keys": {"id": "person"}},
                        "latest": {"to": "orders", "keys": {"id": "person"}, "cardinality": "one"},
                        "boss_row": {"to": "people", "keys": {"boss": "id"}},
                        "reports": {"to": "people", "keys": {"id": "boss"}},
                    },
                },
                "orders": {
                    "unique": [["code"]],
                    "columns": {
                        "person": "integer",
                        "total": {"type": "decimal(6,2)", "nullable": False},
                        "code": "text",
                    },
                },
            },
        }
    )


def definition(**parts: object) -> sg.Segment:
    return sg.Segment.model_validate({**everyone, **parts})


def refusals(ask: Callable[[], object]) -> list[str]:
    """What is wrong, as one text for each finding."""
    with pytest.raises(sg.DefinitionError) as caught:
        ask()
    return [f"{one.code} {one.pointer}: {one.message} ({one.hint})" for one in caught.value.diagnostics]


def put_out(kind: object, value: object) -> object:
    """A value as it is given, as it comes out."""
    catalog = described(x=kind)
    bound = bind(definition(select=["x"]), catalog)
    ((found,),) = (one.output for one in members(bound, catalog, {"people": [{"id": 1, "x": value}]}))
    return found


five = dt.timezone(dt.timedelta(hours=5))
noon = dt.datetime(2024, 3, 1, 12)
token = uuid.UUID(int=2**127 + 1)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("text", "ä\0", "ä\0"),
        ("integer", 2**63 - 1, 2**63 - 1),
        ("integer", 3.0, 3),
        ("integer", Decimal("7.00"), 7),
        ("integer", float("nan"), None),
        ("text", float("nan"), None),
        ("date", pandas.NaT, None),
        ("decimal(4,2)", Decimal("NaN"), None),
        ("decimal(4,2)", Decimal("1.5"), Decimal("1.50")),
        ("decimal(4,2)", Decimal("1.5000"), Decimal("1.50")),
        ("decimal(4,2)", -99, Decimal("-99.00")),
        ("double", 1, 1.0),
        ("double", float("inf"), float("inf")),
        ("boolean", False, False),
        ("date", dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
        ("date", dt.datetime(2024, 2, 29), dt.date(2024, 2, 29)),
        ("timestamp", noon, noon.replace(tzinfo=dt.UTC)),
        ("timestamp", noon.replace(tzinfo=five), dt.datetime(2024, 3, 1, 7, tzinfo=dt.UTC)),
        ("timestamp", pandas.Timestamp(noon), noon.replace(tzinfo=dt.UTC)),
        ({"type": "timestamp", "stored": "with_zone"}, noon, noon.replace(tzinfo=dt.UTC)),
        ("datetime", noon, noon),
        ("uuid", token, token),
        ("uuid", str(token).upper(), token),
        ("integer", None, None),
    ],
)
def test_a_value_is_taken(kind: object, value: object, expected: object) -> None:
    found = put_out(kind, value)

    assert found == expected
    assert type(found) is type(expected)
    assert str(found) == str(expected)


strange: list[tuple[str, object, str]] = [
    ("json", {"a": {1}}, "a value of type dict"),
    ("array<json>", [{"a": 2**64}], "a value of type list"),
    ("array<json>", {"a": 1}, "a value of type dict"),
    ("text", 1, "1 (int)"),
    ("text", "\ud800", r"'\ud800' (str)"),
    ("integer", "1", "'1' (str)"),
    ("integer", True, "True (bool)"),
    ("integer", 1.5, "1.5 (float)"),
    ("integer", float("inf"), "inf (float)"),
    ("integer", 2**63, "9223372036854775808 (int)"),
    ("integer", -(2**63) - 1, "-9223372036854775809 (int)"),
    ("integer", 10**5000, "a number of many digits (int)"),
    ("integer", Decimal("1e999999"), "1E+999999 (Decimal)"),
    ("decimal(4,2)", 0.5, "0.5 (float)"),
    ("decimal(4,2)", "0.5", "'0.5' (str)"),
    ("decimal(4,2)", Decimal("0.005"), "0.005 (Decimal)"),
    ("decimal(4,2)", Decimal(100), "100 (Decimal)"),
    ("decimal(4,2)", Decimal("Infinity"), "Infinity (Decimal)"),
    ("decimal(4,2)", Decimal("1e999999999"), "1E+999999999 (Decimal)"),
    ("double", 2**53 + 1, "9007199254740993 (int)"),
    ("double", 10**400, "a number of many digits (int)"),
    ("double", "1", "'1' (str)"),
    ("double", Decimal("0.5"), "0.5 (Decimal)"),
    ("boolean", 1, "1 (int)"),
    ("date", "2024-02-29", "'2024-02-29' (str)"),
    ("date", noon, "2024-03-01 12:00:00 (datetime)"),
    ("timestamp", dt.date(2024, 2, 29), "2024-02-29 (date)"),
    ("timestamp", dt.datetime.max.replace(tzinfo=dt.timezone(-dt.timedelta(hours=1))), "(datetime)"),
    ("timestamp", pandas.Timestamp(noon) + pandas.Timedelta(1, "ns"), "2024-03-01 12:00:00.000000001 (Timestamp)"),
    ("datetime", noon.replace(tzinfo=dt.UTC), "2024-03-01 12:00:00+00:00 (datetime)"),
    ("uuid", "0e37df36", "'0e37df36' (str)"),
    ("integer", [1], "a value of type list"),
    ("integer", pandas.NA, "a value of type NAType"),
    ("text", "x" * 9999 + "\ud800", r"xxx...' (str)"),
]


@pytest.mark.parametrize(("kind", "value", "shown"), strange, ids=[f"{kind} {shown}" for kind, _, shown in strange])
def test_a_value_of_another_type_is_refused(kind: str, value: object, shown: str) -> None:
    (found,) = refusals(lambda: put_out(kind, value))

    assert found.startswith(f'data-mismatch /tables/people/columns/x: "x" of people has 1 value that is no {kind}: ')
    assert f"{shown} in row 1 ({kind} takes " in found
    assert len(found) < 300


def test_presence_is_asked_of_types_that_are_not_compared_as_a_whole() -> None:
    catalog = described(a="json", b="array<text>", c="version")
    present = definition(select=["id"], where=[{"op": "is_present", "column": name} for name in "abc"])
    rows: list[dict[str, object]] = [{"id": 1, "a": {}, "b": [], "c": "1.0.0"}, {"id": 2, "a": {}, "b": []}]

    assert sg.matches(present, catalog, {"people": rows}) == [(1,)]


@pytest.mark.parametrize(
    ("kind", "value", "wanted", "has"),
    [
        ("array<text>", ["a", None], "a", True),
        ("array<text>", ("b",), "a", False),
        ("array<decimal(4,1)>", [Decimal("0.10"), 2], Decimal("0.1"), True),
        ("array<double>", [float("nan"), -0.0], 0, True),
        ("array<timestamp>", [noon.replace(tzinfo=five)], "2024-03-01T12:00:00+05:00", True),
        ("array<uuid>", [str(token).upper()], str(token), True),
        ("array<text>", "a", "a", "'a' (str)"),
        ("array<text>", {"a": 1}, "a", "a value of type dict"),
        ("array<integer>", [1, "2"], 1, "a value of type list"),
        ("array<integer>", [2**63], 1, "a value of type list"),
    ],
)
def test_the_items_of_an_array_are_read_by_their_type(kind: str, value: object, wanted: Any, has: bool | str) -> None:
    segment = definition(select=["id"], where=[{"op": "has_any", "column": "x", "values": [wanted]}])

    def ask() -> bool:
        return bool(sg.matches(segment, described(x=kind), {"people": [{"id": 1, "x": value}]}))

    if isinstance(has, bool):
        assert ask() == has
    else:
        (found,) = refusals(ask)
        assert f'"x" of people has 1 value that is no {kind}: {has} in row 1 ({kind} takes list' in found


with_orders = definition(
    where=[{"op": "gt", "column": {"op": "sum", "relation": "orders", "column": "total"}, "value": 1}]
)
ann: dict[str, object] = {"id": 1, "boss": 2}
order: dict[str, object] = {"person": 1, "total": Decimal(5)}


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"people": [ann]}, 'data-mismatch /tables/orders: no rows are given for the table "orders" ("orders": [] says'),
        ({"people": [], "order": []}, 'rows are given for "order", which is no table of the catalog (did you mean "orders"?'),
        ({"people": ann, "orders": []}, "/tables/people: the rows of people are given as dict (give a list of rows"),
        ({"people": 5, "orders": []}, "the rows of people are given as int"),
        (5, "the tables are given as int, and not as a mapping"),
        ({"people": [ann, 7], "orders": []}, "row 2 of people is 7 (int), and no mapping of column names to values"),
        ({"people": pandas.DataFrame([ann]), "orders": []}, "row 1 of people is 'id' (str), and no mapping"),
        ({"people": [{**ann, "bos": 1}], "orders": []}, 'row 1 of people has a value for "bos", which is no column'),
        ({"people": [dict([*ann.items(), (5, 1)])], "orders": []}, 'row 1 of people has a value for "5", which is no column'),
        ({"people": [ann, {"boss": 1}], "orders": []}, '"id" of people is missing in 1 row, where the catalog says it never is: row 2'),
        ({"people": [ann, ann], "orders": []}, "/tables/people/key: the key (id) of people repeats: 1 occurs 2 times"),
        ({"people": [ann], "orders": [{"person": 1}]}, '"total" of orders is missing in 1 row'),
        ({"people": [ann], "orders": [{**order, "total": "5"}] * 3}, '"total" of orders has 3 values that are no decimal(6,2)'),
    ],
)  # fmt: skip
def test_tables_that_are_not_as_the_catalog_says_are_refused(tables: Any, expected: str) -> None:
    (found,) = refusals(lambda: sg.matches(with_orders, described(), tables))

    assert expected in found


def test_everything_that_is_wrong_is_said_at_once() -> None:
    tables: Tables = {"people": [{"id": "1"}, {}], "orders": [{"persons": 1, "total": 0.5}]}

    found = refusals(lambda: sg.matches(with_orders, described(), tables))

    assert [one.partition(":")[0] for one in found] == [
        "data-mismatch /tables/people/columns/id",
        "data-mismatch /tables/people/columns/id",
        "data-mismatch /tables/orders",
        "data-mismatch /tables/orders/columns/total",
    ]


def test_what_a_segment_does_not_read_is_not_looked_at() -> None:
    tables: Tables = {"people": [{**ann, "boss": "x"}], "orders": [{"total": "x"}]}

    assert sg.matches(definition(), described(), tables) == [(1,)]


def test_promises_about_keys_are_kept() -> None:
    by_latest = definition(where=[{"op": "gt", "column": "latest.total", "value": 1}])
    by_code = definition(
        where=[{"op": "exists", "relation": "orders", "where": [{"op": "eq", "column": "code", "value": "a"}]}]
    )
    twice: Tables = {"people": [ann], "orders": [{**order, "code": "a"}, {**order, "code": "a"}]}

    assert sg.matches(with_orders, described(), twice) == [(1,)]
    assert refusals(lambda: sg.matches(by_latest, described(), twice)) == [
        "data-mismatch /tables/people/relations/latest: people.latest reaches several rows, where the catalog says one:"
        " orders.person repeats, 1 occurs 2 times (correct the data, or say cardinality: many)"
    ]
    assert refusals(lambda: sg.matches(by_code, described(), twice)) == [
        "data-mismatch /tables/orders/unique: the unique columns (code) of orders repeats: a occurs 2 times"
        " (correct the data, or name the columns that identify a row)"
    ]


def test_findings_stand_at_their_places_in_the_files() -> None:
    catalog = sg.Catalog.loads(
        "version: 1\ntables:\n  people:\n    key: [id]\n    columns:\n      id: integer\n", file="c"
    )
    segment = sg.loads(
        "version: 1\nname: x\nbase: people\nwhere:\n  - {op: gt, column: {op: expression, text: id * id}, value: 1}",
        file="s",
    )

    with pytest.raises(sg.DefinitionError, match=r"^c:6:\d+: error\[data-mismatch\] at /tables/people/columns/id"):
        sg.matches(segment, catalog, {"people": [{"id": "1"}]})
    with pytest.raises(
        sg.DefinitionError, match=r"^s:5:\d+: error\[data-mismatch\] at /where/0/column/text: the result is"
    ):
        sg.matches(segment, catalog, {"people": [{"id": 2**32}]})


def test_a_base_without_a_key_has_members_but_no_names_for_them() -> None:
    keyless: Node = {**everyone, "base": "orders"}
    segment = sg.Segment.model_validate(keyless)
    bound = bind(segment, described())

    assert refusals(lambda: sg.matches(segment, described(), {"orders": [order]})) == [
        "key-required /base: the table orders has no key, so its rows cannot be named (name its key in the catalog)"
    ]
    assert members(bound, described(), {"orders": [order]}) == [Member((), (1, Decimal("5.00"), None))]


def test_rows_may_come_from_any_iterable() -> None:
    def stream() -> Iterator[Mapping[str, object]]:
        yield {"id": 2}
        yield {"id": 1}

    assert sg.matches(definition(), described(), {"people": stream()}) == [(1,), (2,)]


number = 10**18
overflows = [
    ("n * 10", "the result is an integer of more than 64 bits"),
    ("abs(n - 9223372036854775807 - 1)", "the result is an integer of more than 64 bits"),
    ("n * 1.00000000000000000000", "the result is a decimal of more than 38 digits"),
    (f"CAST(n AS double){17 * ' * n'}", "the result is too large for a double"),
]


@pytest.mark.parametrize(("text", "message"), overflows)
def test_a_number_that_leaves_its_type_is_no_answer(text: str, message: str) -> None:
    catalog = described(n="integer")
    value = {"op": "expression", "text": text}
    segment = definition(where=[{"op": "gt", "column": value, "value": 0}])
    guarded = definition(where=[{"op": "nobody"}, {"op": "gt", "column": value, "value": 0}])
    row = {"id": 1, "n": 0 if text.startswith("abs") else number}

    (found,) = refusals(lambda: sg.matches(segment, catalog, {"people": [row]}))

    assert found.startswith(f"data-mismatch /where/0/column/text: {message} (an engine may stop here")
    assert sg.matches(guarded, catalog, {"people": [row]}) == []


def test_a_sum_that_leaves_its_type_is_no_answer() -> None:
    catalog = described(n="integer", day="date")
    tables: Tables = {"people": [{"id": key, "boss": 1, "n": 2**62, "day": dt.date.max} for key in (1, 2)]}
    summed = definition(where=[{"op": "gt", "column": {"op": "sum", "relation": "reports", "column": "n"}, "value": 0}])

    assert "the result is an integer of more than 64 bits" in refusals(lambda: sg.matches(summed, catalog, tables))[0]


def test_decimals_keep_all_their_digits() -> None:
    catalog = described(m="decimal(38,2)", n="decimal(19,0)")
    rows: list[dict[str, object]] = [
        {"id": key, "boss": 1, "m": Decimal(f"{key}23456789012345678901234567890.12"), "n": 10**19 - key}
        for key in (1, 2)
    ]
    total = {"op": "sum", "relation": "reports", "column": "m"}
    named = [{"name": "total", "value": total}, {"name": "square", "value": {"op": "expression", "text": "n * n"}}]
    bound = bind(definition(transformations=named, select=["total", "square"]), catalog)

    assert [member.output for member in members(bound, catalog, {"people": rows})] == [
        (Decimal("346913578024691357802469135780.24"), Decimal("99999999999999999980000000000000000001")),
        (Decimal(0), Decimal("99999999999999999960000000000000000004")),
    ]


def test_infinity_minus_infinity_is_missing() -> None:
    catalog = described(d="double", e="double")
    missing = definition(where=[{"op": "is_missing", "column": {"op": "expression", "text": "d - e"}}])
    infinity = float("inf")
    rows: list[dict[str, object]] = [{"id": 1, "d": infinity, "e": infinity}, {"id": 2, "d": infinity, "e": 1.0}]

    assert sg.matches(missing, catalog, {"people": rows}) == [(1,)]


def test_a_range_with_a_missing_end_holds_nobody_and_leaves_nobody_out() -> None:
    catalog = described(x="integer", low="integer", high="integer")
    ends = {"low": {"op": "column", "path": "low"}, "high": {"op": "column", "path": "high"}, "column": "x"}
    rows: list[dict[str, object]] = [
        {"id": 1, "x": 5, "high": 3},
        {"id": 2, "x": 5, "low": 7},
        {"id": 3, "x": 5, "low": 1, "high": 9},
        {"id": 4, "x": 5, "low": 6, "high": 9},
    ]

    def chosen(condition: Node) -> list[tuple[object, ...]]:
        return sg.matches(definition(where=[condition]), catalog, {"people": rows})

    assert chosen({"op": "between", **ends}) == [(3,)]
    assert chosen({"op": "not_between", **ends}) == [(4,)]
    lenient = {"op": "between", "missing": "match", **ends}
    assert chosen(lenient) == [(1,), (2,), (3,)]
    assert chosen({"op": "not", "condition": lenient}) == [(4,)]


def test_every_character_has_the_cases_that_an_engine_gives_it(duckdb_engine: DuckDBEngine) -> None:
    characters = [chr(code) for code in range(1, 0x20000) if not 0xD800 <= code < 0xE000]
    catalog = described(s="text")
    named = [
        {"name": name, "value": {"op": "expression", "text": f"{name[:-2]}(s)"}} for name in ("lower_s", "upper_s")
    ]
    segment = definition(transformations=named, select=["lower_s", "upper_s"])
    rows = [{"id": index, "s": one} for index, one in enumerate(characters)]
    duckdb_engine.reset()
    columns = [("id", "integer"), ("boss", "integer"), ("s", "text")]
    duckdb_engine.load_table("people", columns, [(row["id"], None, row["s"]) for row in rows])

    bound = bind(segment, catalog)
    found = [member.output for member in members(bound, catalog, {"people": rows})]

    assert found == rows_of(duckdb_engine, sg.compile(segment, catalog, dialect="duckdb"))


def test_many_rows_that_share_their_related_rows_are_worked_out_once() -> None:
    catalog = described()
    crowded = {"op": "gte", "column": {"op": "count", "relation": "reports"}, "value": 3000}
    segment = definition(where=[{"op": "exists", "relation": "boss_row", "where": [crowded]}])
    rows: list[dict[str, object]] = [{"id": number, "boss": 1} for number in range(1, 10_001)]
    entered = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal entered
        entered += event == "call"

    sys.setprofile(count)
    try:
        found = sg.matches(segment, catalog, {"people": rows})
    finally:
        sys.setprofile(None)

    assert len(found) == 10_000
    assert entered < 1_000 * len(rows)


def test_one_record_with_its_related_rows() -> None:
    rich = definition(
        where=[
            {"op": "exists", "relation": "orders", "where": [{"op": "gte", "column": "total", "value": 5}]},
            {"op": "eq", "column": {"op": "count", "relation": "reports"}, "value": 1},
        ],
        sort=[{"column": "boss"}],
    )
    report: dict[str, object] = {"id": 9, "boss": 1}
    catalog = described()

    assert sg.matches_record(rich, catalog, ann, {"orders": [order], "people": [report]})
    assert sg.matches_record(rich, catalog, ann, {"orders": [order], "people": [report, dict(ann)]})
    assert not sg.matches_record(rich, catalog, ann, {"orders": [], "people": [report]})
    assert not sg.matches_record(rich, catalog, ann, {"orders": [order], "people": []})
    assert sg.matches_record(definition(), catalog, ann)


def test_one_record_cannot_answer_for_all() -> None:
    catalog = described()
    reports = definition(where=[{"op": "exists", "relation": "reports"}])
    cut = definition(limit=3, sort=[{"column": "boss"}])
    part = definition(limit_percent=3, per=["boss"], sort=[{"column": "boss"}])
    whole = definition(limit_percent=100, per=["boss"], sort=[{"column": "boss"}])

    assert refusals(lambda: sg.matches_record(cut, catalog, ann)) == [
        "invalid-value /limit: whether a row is among the first depends on all the others, so one record cannot be asked for it"
        " (ask matches for all rows at once, or drop the limit)"
    ]
    assert refusals(lambda: sg.matches_record(part, catalog, ann))[0].startswith(
        "invalid-value /limit_percent: whether"
    )
    assert sg.matches_record(whole, catalog, ann), "a hundred percent cut nobody off"
    assert refusals(lambda: sg.matches_record(with_orders, catalog, ann)) == [
        'data-mismatch /tables/orders: no rows are given for the table "orders" ("orders": [] says that there are none)'
    ]
    assert "the conditions read other rows of people" in refusals(lambda: sg.matches_record(reports, catalog, ann))[0]
    assert not sg.matches_record(reports, catalog, ann, {"people": []})


@pytest.mark.parametrize(
    ("record", "related", "expected"),
    [
        (5, {}, "the record of people is 5 (int), and no mapping"),
        ({"id": "1"}, {}, "\"id\" of people has 1 value that is no integer: '1' (str) in the record"),
        ({"boss": 1}, {}, '"id" of people is missing in 1 row, where the catalog says it never is: the record'),
        ({"id": 1, "nick": 1}, {}, 'the record of people has a value for "nick"'),
        (ann, {"orders": [{"total": 1}, {"total": 1.5}]}, "1.5 (float) in row 2"),
        (ann, {"people": [{"id": "7"}]}, "'7' (str) in row 1 of the related rows"),
        (ann, {"people": [{**ann, "boss": 3}]}, "the key (id) of people repeats: 1 occurs 2 times"),
        (ann, {"persons": []}, 'rows are given for "persons"'),
    ],
)
def test_a_record_that_is_not_as_the_catalog_says_is_refused(record: Any, related: Any, expected: str) -> None:
    asked = definition(where=[*with_orders.model_dump()["where"], {"op": "not_exists", "relation": "reports"}])

    (found,) = refusals(lambda: sg.matches_record(asked, described(), record, {"orders": [], "people": [], **related}))

    assert expected in found


def nested(levels: int, rows: int, column: object) -> Node:
    """A condition as deep as a document may be: groups, related rows, and a value at the end."""
    found: Node = {"op": "gt", "column": column, "value": 0}
    for _ in range(rows):
        found = {"op": "exists", "relation": "reports", "where": [found]}
    for _ in range(levels):
        found = {"op": "or", "conditions": [{"op": "nobody"}, found]}
    return found


@pytest.fixture
def deepest() -> sg.Segment:
    """A segment with as much as there can be between a condition and the column that it reads."""
    text = {"op": "expression", "text": f"{'abs(' * 63}id{')' * 63}"}
    deep = {"op": "case", "branches": [{"when": nested(53, 8, text), "then": 1}], "otherwise": 0}
    return definition(
        transformations=[{"name": "deep", "value": deep}], where=[nested(55, 8, f"{'outer.' * 8}deep")], select=["id"]
    )


loner: Tables = {"people": [{"id": 1, "boss": 1}]}


def test_the_deepest_definition_is_worked_out(deepest: sg.Segment) -> None:
    assert sg.matches(deepest, described(), loner) == [(1,)]


def test_a_caller_that_leaves_no_room_is_told_so(deepest: sg.Segment) -> None:
    bound = bind(deepest, described())

    def call_from(depth: int) -> object:
        return call_from(depth - 1) if depth else members(bound, described(), loner)

    with pytest.raises(sg.DefinitionError, match="too-deep"):
        call_from(sys.getrecursionlimit() - 300)
