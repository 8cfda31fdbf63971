"""KaireonAI's documents: read, written as they were, changed, and refused at the place of what is wrong."""

import copy
import json
import re
from typing import Any

import pytest
from engines import DuckDBEngine
from engines.registry import each_engine
from fixture_folders import read_fixtures
from hypothesis import given
from hypothesis import strategies as st

import segsql as sg
from segsql.formats.kaireon import FORMAT

fixture = read_fixtures()["kaireon"]
catalog = fixture.catalog
bindings = sg.Bindings.load(fixture.folder / "bindings.yaml")

tx: dict[str, Any] = {
    "schemaId": "schema_transactions",
    "alias": "tx",
    "joinType": "inner",
    "on": [{"left": "customer_id", "right": "customer_id"}],
}
accounts = {
    "primarySchemaId": "schema_customers",
    "primaryKey": "account_id",
    "foreignSchemaId": "schema_accounts",
    "foreignKey": "account_id",
    "joinType": "left",
}
rich = {"field": "lifetime_value", "operator": ">", "value": 10000}
stored = {"id": "seg_001", "name": "rich", "baseSchemaId": "schema_customers", "joins": [], "filters": [rich]}


def read(document: Any) -> sg.Reading:
    return sg.read(document, format="kaireon", catalog=catalog, bindings=bindings)


def only(document: Any) -> sg.Segment:
    found = read(document).segment
    assert isinstance(found, sg.Segment)
    return found


def given_as(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(stored), **changes}


# Documents as the product writes them: symbols, filters on one join one after the other, a row asked for where a join is inner.

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
names = texts.filter(bool)
numbers = st.integers(-(10**9), 10**9) | st.integers(-(10**6), 10**6).map(lambda number: number / 100)
columns = {
    "region": texts,
    "status": texts,
    "amount": numbers,
    "settledAt": st.datetimes().map(lambda time: f"{time:%Y-%m-%d %H:%M:%S}"),
}


@st.composite
def filters(draw: st.DrawFn, prefix: str = "") -> dict[str, Any]:
    column = draw(st.sampled_from(list(columns) if prefix == "tx." else ["region", "tier"]))
    values = columns.get(column, texts)
    operators = ["=", "!=", ">", ">=", "<", "<=", "in", "not_in", "exists", "not_exists"]
    operator = draw(st.sampled_from(operators if values is not texts else [*operators, "contains", "not_contains"]))
    found: dict[str, Any] = {"field": prefix + column, "operator": operator}
    if operator in ("in", "not_in"):
        found["value"] = draw(st.lists(values, min_size=1, max_size=3))
    elif "exists" not in operator:
        found["value"] = draw(values)
    return found


@st.composite
def segments(draw: st.DrawFn) -> dict[str, Any]:
    stamps = st.none() | st.just("2026-02-01T10:00:00.000Z")
    told = draw(
        st.fixed_dictionaries(
            {"id": names, "name": names, "baseSchemaId": st.sampled_from(["schema_customers", "customers"])},
            optional={
                "tenantId": names,
                "description": st.none() | texts,
                "status": st.sampled_from(["draft", "active", "paused", "archived"]),
                "entityType": names,
                "baseSchema": st.fixed_dictionaries({"name": names}),
                "baseSchemaName": names,
                "customerCount": st.none() | st.integers(0, 2**40),
                "viewName": st.text("0123456789abcdef", min_size=12, max_size=12).map("seg_{}".format),
                "lastRefreshedAt": stamps,
                "createdAt": stamps,
                "updatedAt": stamps,
            },
        )
    )
    of_base, of_tx = draw(st.lists(filters(), max_size=3)), draw(st.lists(filters(prefix="tx."), max_size=3))
    kinds, joins = st.sampled_from(["inner", "left"]), list[dict[str, Any]]()
    yes = st.booleans()
    if draw(yes) or of_tx:
        joins.append({**tx, "joinType": draw(kinds)})
    if draw(yes):
        carried = {"name": draw(texts), "autoEnrich": draw(yes), "status": "active", "id": draw(names)}
        joins.append({**accounts, **(carried if draw(yes) else {}), "joinType": draw(kinds)})
        of_base += draw(st.lists(st.just({"field": "accounts.balance", "operator": "<", "value": 0.5}), max_size=1))
    ordered = [*of_base, *of_tx] if draw(yes) else [*of_tx, *of_base]
    return {**told, "joins": joins, "filters": ordered}


@st.composite
def pages(draw: st.DrawFn) -> dict[str, Any]:
    data = draw(
        st.lists(segments(), max_size=3, unique_by=(lambda one: one["id"], lambda one: one.get("viewName", one["id"])))
    )
    count = st.integers(0, 1_000)
    new = {
        "pagination": {
            "total": draw(count),
            "hasMore": draw(st.booleans()),
            "limit": draw(count),
            "cursor": draw(st.none() | texts),
        }
    }
    return {"data": data, **draw(st.sampled_from([new, {"total": draw(count), "hasMore": False}]))}


@given(segments() | pages())
def test_what_is_written_is_what_was_read(document: dict[str, Any]) -> None:
    reading = read(document)

    assert sg.write(reading) == document
    assert read(sg.write(reading)) == reading
    assert read(json.dumps(document)) == reading


words = {"eq": "=", "equals": "=", "neq": "!=", "<>": "!=", "gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


@pytest.mark.parametrize(("word", "symbol"), words.items())
def test_both_families_say_the_same(word: str, symbol: str) -> None:
    one, other = (only(given_as(filters=[{**rich, "operator": spelled}])) for spelled in (word, symbol))

    assert one == other
    assert sg.write(read(given_as(filters=[{**rich, "operator": word}])))["filters"][0]["operator"] == symbol  # type: ignore[call-overload,index]


def test_what_is_sent_to_make_a_segment_is_read_and_written() -> None:
    document = {"name": "rich", "baseSchemaId": "schema_customers", "filters": [rich]}
    reading = read(document)

    assert sg.write(reading) == document
    assert [one.code for one in reading.notes] == ["label-without-id"]
    assert only(document).name != only({**document, "name": "wealthy"}).name


def test_a_view_is_called_after_the_id() -> None:
    assert re.fullmatch("seg_[0-9a-f]{12}", only(stored).name)
    assert only(stored).name == only(given_as(name="Größer; DROP VIEW x", status="archived")).name
    assert only(stored).name != only(given_as(id="seg_002")).name
    assert only(given_as(viewName="seg_a1b2c3d4e5f6")).name == "seg_a1b2c3d4e5f6"


@pytest.mark.parametrize(
    "change",
    [{"name": "Rich; DROP VIEW x"}, {"description": "*/ --"}, {"status": "archived"}, {"entityType": "account"}],
    ids=lambda change: next(iter(change)),
)
def test_what_is_no_definition_changes_nothing(change: dict[str, Any]) -> None:
    made = sg.plan(only(stored), catalog, dialect="postgres")
    after = sg.plan(only(given_as(**change)), catalog, dialect="postgres", current=made.state)

    assert after.steps == ()
    assert read(given_as(**change)).envelope.keys() == read(stored).envelope.keys()


@pytest.mark.parametrize(
    "change",
    [
        {"filters": [{**rich, "value": 20000}]},
        {"joins": [tx]},
        {"baseSchemaId": "schema_accounts", "filters": [{"field": "is_vip", "operator": "=", "value": True}]},
    ],
    ids=["filters", "joins", "base"],
)
def test_a_definition_is_rebuilt(change: dict[str, Any], duckdb_engine: DuckDBEngine) -> None:
    before, after = only(stored), only(given_as(**change))
    duckdb_engine.reset()
    fixture.load(duckdb_engine)
    made = sg.plan(before, catalog, dialect="duckdb")
    for step in (*made.steps, *sg.plan(after, catalog, dialect="duckdb", current=made.state).steps):
        duckdb_engine.execute(step.sql)

    key = catalog.tables[after.base].key[0].name
    found = duckdb_engine.query(f"SELECT {key} FROM {after.name}")
    assert after.name == before.name
    assert sorted(found) == sorted(row[:1] for row in duckdb_engine.query(sg.compile(after, catalog).sql))
    duckdb_engine.reset()


@pytest.mark.parametrize("dialect", [one for one in each_engine() if one.id in ("duckdb", "postgres")])
def test_counts_previews_and_overlaps_are_of_entities(dialect: str, open_engine: Any) -> None:
    """Customers 1 and 10 have two transactions each that settled in the north."""
    engine = open_engine(dialect)
    fixture.load(engine)
    settled = [
        {"field": "tx.status", "operator": "=", "value": "settled"},
        {"field": "tx.region", "operator": "=", "value": "north"},
    ]
    buyers, wealthy = only(given_as(id="seg_002", joins=[tx], filters=settled)), only(stored)

    def rows(aim: Any) -> list[Any]:
        (step,) = sg.plan(buyers, catalog, dialect=dialect, to=aim, segments={wealthy.name: wealthy}).steps
        return list(engine.query(step.sql))

    assert [int(one) for (one,) in rows(sg.Count())] == [5]
    assert [row[0] for row in rows(sg.Preview(rows=20))] == [1, 2, 4, 5, 10]
    assert [row[0] for row in rows(sg.Preview(rows=2))] == [1, 2]
    (overlap,) = rows(sg.Overlap((wealthy.name,)))
    assert [float(str(one)) for one in overlap] == [9, 5, 6, 2, 0.4]  # in all, in each, in both, of the smaller one


open_join = {"schemaId": "schema_transactions", "alias": "open", "joinType": "left", "on": tx["on"]}


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        ({"baseSchemaId": "schema_customer"}, "unbound-name", "/baseSchemaId"),
        ({"baseSchemaId": 7}, "wrong-type", "/baseSchemaId"),
        ({"name": ""}, "invalid-value", "/name"),
        ({"name": "n" * 256}, "invalid-value", "/name"),
        ({"status": "activ"}, "invalid-value", "/status"),
        ({"viewName": "seg_1; DROP"}, "invalid-value", "/viewName"),
        ({"customerCount": True}, "wrong-type", "/customerCount"),
        ({"rules": []}, "unknown-key", "/rules"),
        ({"filters": {}}, "wrong-type", "/filters"),
        ({"filters": None}, "wrong-type", "/filters"),
        ({"filters": [{**rich, "op": "="}]}, "unknown-key", "/filters/0/op"),
        ({"filters": [{**rich, "field": "lifetime_valu"}]}, "unbound-name", "/filters/0/field"),
        ({"filters": [{**rich, "field": "tx.amount"}]}, "unbound-name", "/filters/0/field"),
        ({"filters": [{**rich, "field": "tx.amount.x"}], "joins": [tx]}, "unbound-name", "/filters/0/field"),
        ({"filters": [{**rich, "field": "amount"}], "joins": [tx]}, "unbound-name", "/filters/0/field"),
        ({"filters": [{**rich, "schemaId": "schema_accounts"}]}, "unbound-name", "/filters/0/schemaId"),
        ({"filters": [{**rich, "operator": "=>"}]}, "unknown-operator", "/filters/0/operator"),
        ({"filters": [{**rich, "operator": "IN"}]}, "unknown-operator", "/filters/0/operator"),
        ({"filters": [{"field": "age", "operator": "="}]}, "missing-key", "/filters/0"),
        ({"filters": [{"field": "age", "operator": "=", "value": None}]}, "invalid-value", "/filters/0/value"),
        ({"filters": [{"field": "age", "operator": "exists", "value": False}]}, "invalid-value", "/filters/0/value"),
        ({"filters": [{"field": "age", "operator": "=", "value": [18]}]}, "wrong-type", "/filters/0/value"),
        ({"filters": [{"field": "age", "operator": "in", "value": 18}]}, "wrong-type", "/filters/0/value"),
        ({"filters": [{"field": "age", "operator": "not_in", "value": []}]}, "meaning-refused", "/filters/0/value"),
        (
            {"filters": [{"field": "age", "operator": "=", "value": {"op": "everyone"}}]},
            "wrong-type",
            "/filters/0/value",
        ),
        ({"joins": [{**tx, "on": []}]}, "invalid-value", "/joins/0/on"),
        ({"joins": [{**tx, "on": [{"left": "nobody", "right": "customer_id"}]}]}, "unbound-name", "/joins/0/on/0/left"),
        ({"joins": [{**tx, "on": tx["on"] * 2}]}, "meaning-refused", "/joins/0/on/1/left"),
        ({"joins": [{**tx, "joinType": "right"}]}, "invalid-value", "/joins/0/joinType"),
        ({"joins": [{**tx, "alias": "t x"}]}, "invalid-value", "/joins/0/alias"),
        ({"joins": [tx, tx]}, "duplicate-name", "/joins/1/alias"),
        ({"joins": [{**tx, "schemaId": "schema_tx"}]}, "unbound-name", "/joins/0/schemaId"),
        ({"joins": [{**accounts, "status": "inactive"}]}, "meaning-refused", "/joins/0/status"),
        ({"joins": [{**accounts, "primarySchemaId": "transactions"}]}, "meaning-refused", "/joins/0/primarySchemaId"),
        (
            {"joins": [accounts, accounts], "filters": [{**rich, "field": "accounts.balance"}]},
            "unbound-name",
            "/filters/0/field",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_place(change: dict[str, Any], code: str, pointer: str) -> None:
    text = json.dumps(given_as(**change))

    with pytest.raises(sg.DefinitionError) as refusal:
        read(text)

    found = {(one.code, one.pointer): one.range for one in refusal.value.diagnostics}
    place = found[code, pointer]  # type: ignore[index]
    assert place is not None
    assert pointer == "" or place.column > 1


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        ({"baseSchemaId": "schema_customers", "filters": [rich]}, "missing-key", ""),
        ({"id": "seg_001", "baseSchemaId": "schema_customers", "status": "paused"}, "no-definition", ""),
        ({"id": "seg_001", "status": "paused"}, "missing-key", ""),
        ({"data": [stored, stored], "total": 2, "hasMore": False}, "duplicate-name", "/data/1"),
        ({"data": [{**stored, "filters": [{**rich, "field": "x"}]}], "total": 1}, "unbound-name", "/data/0/filters/0/field"),
        ({"data": []}, "missing-key", ""),
        ([stored], "wrong-type", ""),
    ],
)  # fmt: skip
def test_a_document_that_leaves_open_who_is_meant_is_none(document: Any, code: str, pointer: str) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(document)

    assert (code, pointer) in {(one.code, one.pointer) for one in refusal.value.diagnostics}


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        ({"name": "all", "baseSchemaId": "schema_customers"}, "always-true", "/filters"),
        ({"id": "seg_001", "baseSchemaId": "schema_accounts", "filters": [{"field": "is_vip", "operator": "=", "value": True}]}, "read-as-meant", ""),
    ],
)  # fmt: skip
def test_what_may_surprise_is_a_warning(document: Any, code: str, pointer: str) -> None:
    assert (code, pointer) in {(one.code, one.pointer) for one in read(document).notes}


@pytest.mark.parametrize(
    ("one", "code"),
    [
        ({"field": "email", "operator": "=", "value": 7}, "type-mismatch"),
        ({"field": "age", "operator": "=", "value": "18"}, "type-mismatch"),
        ({"field": "age", "operator": "contains", "value": "1"}, "type-mismatch"),
        ({"field": "closed_at", "operator": ">", "value": "yesterday"}, "invalid-literal"),
        ({"field": "closed_at", "operator": ">", "value": "2026-02-30"}, "invalid-literal"),
        ({"field": "email", "operator": "contains", "value": ""}, "empty-text"),
    ],
)
def test_a_value_fits_its_field(one: dict[str, Any], code: str) -> None:
    found = sg.check(only(json.dumps(given_as(filters=[rich, one]))), catalog)

    (wrong,) = [each for each in found if each.severity == "error"]
    assert (wrong.code, wrong.pointer) in {(code, "/filters/1/value"), (code, "/filters/1/field"), (code, "/filters/1")}
    assert wrong.range is not None


def test_the_nearest_name_is_told() -> None:
    with pytest.raises(sg.DefinitionError, match=r'no field "amount" of customers \(did you mean "tx.amount"\?\)'):
        read(given_as(joins=[tx], filters=[{**rich, "field": "amount"}]))


def test_a_refusal_has_the_shape_of_the_product() -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        read(given_as(baseSchemaId="schema_customer"))

    assert FORMAT.problem(refusal.value) == {
        "error": {"code": "BAD_REQUEST", "message": 'baseSchemaId: no schema "schema_customer"', "status": 400}
    }


def test_roles_are_carried() -> None:
    envelope: Any = read(stored).envelope[only(stored).name]

    assert envelope["roles"]["create"] == ["admin", "editor"]
    assert envelope["roles"]["get"] == ["any authenticated"]


def native(*where: dict[str, Any], **others: Any) -> sg.Segment:
    return sg.Segment.model_validate(
        {"version": 1, "name": "some", "base": "customers", "where": list(where), **others}
    )


has_tx = {"op": "exists", "relation": "tx", "where": [{"op": "eq", "column": "status", "value": "settled"}]}
to_tx = {"name": "tx", "to": "transactions", "keys": {"customer_id": "customer_id"}}


@pytest.mark.parametrize(
    ("segment", "pointers"),
    [
        (native({"op": "between", "column": "age", "low": 1, "high": 2}), {"/where/0"}),
        (native({"op": "eq", "column": "tier", "value": "a", "ignore_case": True}), {"/where/0/ignore_case"}),
        (native({"op": "ne", "column": "tier", "value": "a", "missing": "match"}), {"/where/0/missing"}),
        (native({"op": "in", "column": "tier", "values": []}), {"/where/0/values"}),
        (native({"op": "eq", "column": "tier", "value": {"op": "column", "path": "email"}}), {"/where/0/value"}),
        (native({"op": "gt", "column": "closed_at", "value": "2026-02-01"}), {"/where/0/value"}),
        (native({"op": "gt", "column": "age", "value": {"op": "moment"}}), {"/where/0/value"}),
        (native({"op": "not", "condition": {"op": "everyone"}}), {"/where/0"}),
        (native(has_tx), {"/where/0/relation"}),
        (native(has_tx, has_tx, joins=[to_tx]), {"/where/1"}),
        (native({**has_tx, "limit": 1}, joins=[to_tx]), {"/where/0"}),
        (native(has_tx, joins=[{**to_tx, "where": [{"op": "is_present", "column": "amount"}]}]), {"/joins/0/where"}),
        (native({"op": "everyone"}, limit=5, sort=[{"column": "age"}], select=["age"]), {"/limit", "/sort", "/select"}),
        (native({"op": "everyone"}, title="Some"), {"/name"}),
        (native({"op": "everyone"}, title="n" * 256, name="seg_a1b2c3d4e5f6"), {"/title"}),
    ],
)
def test_what_the_product_cannot_hold_is_named(segment: sg.Segment, pointers: set[str]) -> None:
    with pytest.raises(sg.DefinitionError) as refusal:
        sg.write(segment, format="kaireon", catalog=catalog, bindings=bindings)

    assert {(one.code, one.pointer) for one in refusal.value.diagnostics} == {("not-held", one) for one in pointers}


def test_a_native_segment_is_written() -> None:
    missing = {"op": "exists", "relation": "tx", "where": [{"op": "is_missing", "column": "settled_at"}]}
    segment = native({"op": "or", "conditions": [{"op": "not_exists", "relation": "tx"}, missing]}, joins=[to_tx])

    assert sg.write(segment, format="kaireon", catalog=catalog, bindings=bindings) == {
        "name": "some",
        "baseSchemaId": "schema_customers",
        "joins": [{**tx, "joinType": "left"}],
        "filters": [{"field": "tx.settledAt", "operator": "not_exists"}],
    }


def test_a_join_that_is_called_like_a_column_is_joined() -> None:
    document = given_as(
        joins=[{**tx, "alias": "region"}], filters=[{"field": "region.status", "operator": "=", "value": "settled"}]
    )

    assert sg.write(read(document)) == document
    assert [one.name for one in only(document).joins] == ["region_joined"]
    assert [one for one in sg.check(only(document), catalog) if one.severity == "error"] == []
