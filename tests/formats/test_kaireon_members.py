"""Segments of KaireonAI have the entities that the product's joins and filters have, each once, whatever fans out."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from engines import Engine
from engines.registry import each_engine
from fixture_folders import read_fixtures, rows_of_file
from hypothesis import given, settings
from hypothesis import strategies as st

import segsql as sg

fixture = read_fixtures()["kaireon"]
catalog = fixture.catalog
bindings = sg.Bindings.load(fixture.folder / "bindings.yaml")
schemas = {f"schema_{name}": name for name in ("customers", "transactions", "accounts")}
labels = [one for one in each_engine() if one.id in ("duckdb", "postgres")]
keys = {"customers": "customer_id", "accounts": "account_id", "transactions": "transaction_id"}

Row = Mapping[str, Any]


def rows_of(table: str) -> list[Row]:
    columns = tuple((one.name, str(one.type)) for one in catalog.tables[table].columns.values())
    found = rows_of_file(fixture.folder / f"ds_{table}.parquet", columns)
    names = ["settledAt" if name == "settled_at" else name for name, _ in columns]
    return [{name: known(value) for name, value in zip(names, row, strict=True)} for row in found]


def known(value: Any) -> Any:
    return None if isinstance(value, float) and value != value else value


data = {table: rows_of(table) for table in keys}


def read(document: Any) -> sg.Segment:
    found = sg.read(document, format="kaireon", catalog=catalog, bindings=bindings).segment
    assert isinstance(found, sg.Segment)
    return found


# What the product's view selects, row by row: its joins as SQL joins, each filter as SQL with NULL neither true nor false.


def holds(operator: str, found: Any, value: Any) -> bool:
    match operator:
        case "exists" | "not_exists":
            return (found is not None) == (operator == "exists")
        case _ if found is None:
            return False
        case "=" | "eq" | "equals":
            return bool(found == like(found, value))
        case "!=" | "<>" | "neq":
            return bool(found != like(found, value))
        case ">" | "gt":
            return bool(found > like(found, value))
        case ">=" | "gte":
            return bool(found >= like(found, value))
        case "<" | "lt":
            return bool(found < like(found, value))
        case "<=" | "lte":
            return bool(found <= like(found, value))
        case "in":
            return found in [like(found, one) for one in value]
        case "not_in":
            return found not in [like(found, one) for one in value]
        case "contains":
            return value in found
        case "not_contains":
            return value not in found
        case _:
            raise AssertionError(operator)


def like(found: Any, value: Any) -> Any:
    """A value of a document as what a column holds."""
    if isinstance(found, datetime):
        return datetime.fromisoformat(value)
    if isinstance(found, date):
        return date.fromisoformat(value)
    return Decimal(str(value)) if isinstance(found, Decimal) else value


def matches(join: Mapping[str, Any], row: Row) -> list[Row]:
    """The rows that a join puts beside a row, one of NULLs where a left join finds none."""
    if "schemaId" in join:
        table, pairs = join["schemaId"], [(one["left"], one["right"]) for one in join["on"]]
    else:
        table, pairs = join["foreignSchemaId"], [(join["primaryKey"], join["foreignKey"])]
    all_rows = data[schemas[table]]
    found = [
        one
        for one in all_rows
        if all(row[mine] is not None and row[mine] == one[theirs] for mine, theirs in pairs)
    ]  # fmt: skip
    return found or ([dict.fromkeys(all_rows[0])] if join["joinType"] == "left" else [])


def called(join: Mapping[str, Any]) -> str:
    return str(join["alias"]) if "alias" in join else schemas[join["foreignSchemaId"]]


def entities(document: Mapping[str, Any]) -> set[int]:
    """The keys of the base rows in the product's joined view."""
    base, joins = schemas[document["baseSchemaId"]], document.get("joins", [])
    found = set()
    for row in data[base]:
        for beside in product(*(matches(join, row) for join in joins)):
            scope = {"": row, **{called(join): one for join, one in zip(joins, beside, strict=True)}}
            if all(met(one, scope) for one in document.get("filters", [])):
                found.add(row[keys[base]])
    return found


def met(one: Mapping[str, Any], scope: Mapping[str, Row]) -> bool:
    alias, _, name = one["field"].rpartition(".")
    return holds(one["operator"], scope[alias][name], one.get("value"))


symbols = (("=", "eq", "equals"), ("!=", "<>", "neq"), (">", "gt"), (">=", "gte"), ("<", "lt"), ("<=", "lte"))
orders = [one for family in symbols for one in family]
equal = [one for family in symbols[:2] for one in family]
fields: Mapping[str, Mapping[str, tuple[list[str], list[Any]]]] = {
    "customers": {
        "tier": (equal, ["gold", "Gold", "platinum", ""]),
        "email": (["contains", "not_contains"], ["@", "%", "_", "@test.", "\\", "'"]),
        "age": (orders, [18, 17, 44, 18.5, -1]),
        "lifetime_value": (orders, [10000, 10000.01, 0, 9999.99]),
        "closed_at": (orders, ["2026-02-01", "2026-02-01T00:00:01", "2026-01-31 23:59:59.999999"]),
        "account_id": (orders, [1, 5, 99]),
    },
    "transactions": {
        "status": (equal, ["settled", "pending"]),
        "amount": (orders, [50.5, 60, 500]),
        "settledAt": (orders, ["2026-02-01", "2026-02-03T10:00:00"]),
        "region": (equal, ["north", "south"]),
    },
    "accounts": {
        "balance": (orders, [0, -0.5, 1000]),
        "is_vip": (equal, [True, False]),
        "opened_on": (orders, ["2025-01-01", "2024-02-29"]),
    },
}


def filters(table: str, prefix: str = "") -> Iterator[dict[str, Any]]:
    """Every filter on the fields of a table."""
    for name, (operators, values) in fields[table].items():
        field = prefix + name
        yield from ({"field": field, "operator": one, "value": value} for one in operators for value in values)
        yield from ({"field": field, "operator": one} for one in ("exists", "not_exists"))
        if "contains" not in operators:
            yield from ({"field": field, "operator": one, "value": values[:2]} for one in ("in", "not_in"))


def on(*names: str) -> list[dict[str, str]]:
    return [{"left": name, "right": name} for name in names]


def joins(kind: str) -> list[dict[str, Any]]:
    return [
        {"schemaId": "schema_transactions", "alias": "tx", "joinType": kind, "on": on("customer_id")},
        {"schemaId": "schema_transactions", "alias": "near", "joinType": kind, "on": on("customer_id", "region")},
        {"schemaId": "schema_accounts", "alias": "account", "joinType": kind, "on": on("account_id")},
        {
            "primarySchemaId": "schema_customers",
            "primaryKey": "account_id",
            "foreignSchemaId": "schema_accounts",
            "foreignKey": "account_id",
            "joinType": kind,
        },
    ]


def asked(join: Mapping[str, Any]) -> list[dict[str, Any]]:
    table = schemas[join.get("schemaId", join.get("foreignSchemaId"))]
    return list(filters(table, f"{called(join)}."))


head = {"id": "seg_001", "name": "some", "baseSchemaId": "schema_customers"}


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    every = [one for kind in ("inner", "left") for one in joins(kind)]
    joined = draw(st.lists(st.sampled_from(every), max_size=2, unique_by=called))
    of_base, of_joins = list(filters("customers")), [one for join in joined for one in asked(join)]
    chosen = draw(st.lists(st.sampled_from(of_joins), max_size=3)) if of_joins else []
    chosen += draw(st.lists(st.sampled_from(of_base), max_size=1))
    return {**head, "joins": joined, "filters": draw(st.permutations(chosen))}


def ask(engine: Engine, documents: list[dict[str, Any]]) -> list[set[int]]:
    """The members of each segment, all of them in one query."""
    selects = []
    for number, document in enumerate(documents):
        segment = read(document)
        key = keys[segment.base]
        view = sg.compile(segment.model_copy(update={"select": (key,)}), catalog, dialect=engine.name).sql
        selects.append(f"SELECT {number} AS n, q.{key} AS k FROM ({view}) AS q")
    found: list[list[int]] = [[] for _ in documents]
    for case, member in engine.query(" UNION ALL ".join(selects)):
        found[int(str(case))].append(int(str(member)))
    assert all(len(one) == len(set(one)) for one in found), "an entity came out twice"
    return [set(one) for one in found]


def check(engine: Engine, documents: list[dict[str, Any]]) -> None:
    for document, members in zip(documents, ask(engine, documents), strict=True):
        assert members == entities(document), document


@pytest.fixture(scope="module", params=labels)
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Engine:
    opened = open_engine(request.param)
    fixture.load(opened)
    return opened


def test_every_filter_of_the_base(engine: Engine) -> None:
    check(engine, [{**head, "joins": [], "filters": [one]} for one in filters("customers")])


def test_every_filter_of_a_join(engine: Engine) -> None:
    every = [(join, one) for join in joins("inner")[1:] for one in asked(join)]
    every += [(join, one) for join in joins("left") for one in asked(join) if "exists" in one["operator"]]

    check(engine, [{**head, "joins": [join], "filters": [one]} for join, one in every])


def test_joins_alone(engine: Engine) -> None:
    check(engine, [{**head, "joins": [join], "filters": []} for join in joins("inner") + joins("left")])


def test_filters_and_joins_at_random(engine: Engine) -> None:
    @settings(max_examples=settings().max_examples // 10 + 1)
    @given(st.lists(documents(), min_size=10, max_size=20))
    def law(several: list[dict[str, Any]]) -> None:
        check(engine, several)

    law()


def test_filters_on_one_alias_hold_for_one_row() -> None:
    """Customer 3 has a transaction that settled and another of 60; no one of hers is both."""
    join = joins("inner")[0]
    both = [
        {"field": "tx.status", "operator": "=", "value": "settled"},
        {"field": "tx.amount", "operator": "=", "value": 60},
    ]

    assert 3 not in entities({**head, "joins": [join], "filters": both})
    assert 3 in entities({**head, "joins": [join], "filters": both[:1]}) & entities(
        {**head, "joins": [join], "filters": both[1:]}
    )
    text = sg.compile(read({**head, "joins": [join], "filters": both}), catalog, into="count").sql
    assert text.count("EXISTS") == 1
