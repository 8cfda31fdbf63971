"""Who would come and go, told before anything is applied: held against the rows that there are afterwards."""

import datetime as dt
import json
import math
import uuid
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest
from answers import rows_of
from engines import DuckDBEngine, Engine, PostgresEngine
from engines.registry import each_engine
from hypothesis import assume, given, settings
from stage import Stage, compiled, law
from strategies import Node, World, as_of, segments, usual, worlds

import segsql as sg
from segsql.apply.members import Moved, Reason, Updated

moment = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)
catalog = sg.Catalog.loads("""
version: 1
tables:
  accounts:
    key: [region, number]
    columns:
      region: {type: text, nullable: false}
      number: {type: integer, nullable: false}
      plan: text
      balance: decimal(10,2)
      score: double
      seen: timestamp
      born: {type: date, masked: [output, sort]}
      email: {type: text, masked: true}
      notes: json
    relations:
      calls: {to: calls, keys: {region: region, number: number}}
  calls:
    key: [call_id]
    time: called
    columns:
      call_id: {type: integer, nullable: false}
      region: text
      number: integer
      called: timestamp
      minutes: integer
""")
columns = {
    "accounts": ["region", "number", "plan", "balance", "score", "seen", "born", "email", "notes"],
    "calls": ["call_id", "region", "number", "called", "minutes"],
}


def account(region: str, number: int, plan: str | None, balance: str | None, **others: Any) -> tuple[Any, ...]:
    values = {"score": 1.5, "seen": moment, "born": dt.date(1990, 1, 1), "email": "x@example.com", "notes": None}
    values |= others
    money = Decimal(balance) if balance is not None else None
    return (region, number, plan, money, *values.values())


rows = {
    "accounts": [
        account("eu", 1, "pro", "10.00"),
        account("eu", 2, "free", "20.00", score=math.nan),
        account("eu", 10, "pro", "30.00", born=dt.date(2001, 5, 5)),
        account("Eu", 2, None, "40.00"),
        account("us", 1, "pro", None, seen=None),
        account("us", 2, "plus", "50.00", score=None),
        account("ü%'\\", 3, "plus", "60.00", email=None),
    ],
    "calls": [
        (1, "eu", 1, moment - dt.timedelta(days=2), 5),
        (2, "eu", 1, moment - dt.timedelta(days=40), 7),
        (3, "us", 2, moment - dt.timedelta(days=3), 1),
        (4, "ü%'\\", 3, moment - dt.timedelta(days=1), 9),
    ],
}
types = {table: [(name, str(catalog.tables[table].columns[name].type)) for name in columns[table]] for table in columns}
places = [pytest.param("duckdb"), *each_engine("postgres")]
everywhere = pytest.mark.parametrize("label", places)


def definition(*where: Node, **others: Any) -> sg.Segment:
    said = {"version": 1, "name": "chosen", "base": "accounts", "where": list(where) or [{"op": "everyone"}]}
    return sg.Segment.model_validate({**said, "select": ["region", "number", "plan", "balance", "score"], **others})


class Place:
    """An engine that holds the accounts."""

    def __init__(self, engine: Engine) -> None:
        engine.reset()
        for table, given_rows in rows.items():
            engine.load_table(table, types[table], given_rows)
        self.engine = engine

    def diff(self, old: sg.Segment | None, new: sg.Segment, **others: Any) -> sg.MembersDifference:
        options: dict[str, Any] = {"as_of": moment, **others}
        if isinstance(self.engine, DuckDBEngine):
            return sg.duckdb.diff(self.engine.connection, old, new, catalog, **options)
        assert isinstance(self.engine, PostgresEngine)
        return sg.postgres.diff(self.engine.connection, old, new, catalog, **options)

    def members(self, one: sg.Segment, **others: Any) -> dict[tuple[Any, ...], dict[str, Any]]:
        made = sg.compile(one, catalog, dialect=self.engine.name, as_of=moment, **others)
        return by_key(made, rows_of(self.engine, made), ["region", "number"])

    def make(self, one: sg.Segment, into: Any = "table") -> None:
        self.engine.execute(sg.compile(one, catalog, dialect=self.engine.name, into=into, as_of=moment).sql)


def by_key(
    made: sg.Compiled, found: Sequence[Sequence[Any]], key: Sequence[str]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    named = [dict(zip([one.name for one in made.columns], row, strict=True)) for row in found]
    return {tuple(one[name] for name in key): one for one in named}


def alike(one: object, other: object) -> bool:
    return one == other or (one != one and other != other)


def by_hand(
    old: dict[tuple[Any, ...], dict[str, Any]], new: dict[tuple[Any, ...], dict[str, Any]], compared: Sequence[str]
) -> dict[str, set[tuple[Any, ...]]]:
    """Who comes, goes, changes and stays, as Python finds it in the rows."""
    stay = old.keys() & new.keys()
    updated = {one for one in stay if not all(alike(old[one][name], new[one][name]) for name in compared)}
    return {
        "added": new.keys() - old.keys(),
        "removed": old.keys() - new.keys(),
        "updated": updated,
        "unchanged": stay - updated,
    }


def held(found: sg.MembersDifference, real: dict[str, set[tuple[Any, ...]]]) -> None:
    assert (found.added, found.removed, found.updated, found.unchanged) == tuple(map(len, real.values()))
    assert {one.key for one in found.first_added} == real["added"]
    assert {one.key for one in found.first_removed} == real["removed"]
    assert {one.key for one in found.first_updated} == real["updated"]


@pytest.fixture
def place(label: str, open_engine: Callable[[str], Engine]) -> Place:
    return Place(open_engine(label))


pro = {"op": "eq", "column": "plan", "value": "pro"}
rich = {"op": "gte", "column": "balance", "value": 30}
called = {"op": "exists", "relation": "calls", "during": {"op": "last", "count": 30, "unit": "day"}}
talked = {"op": "gte", "column": {"op": "sum", "relation": "calls", "column": "minutes"}, "value": 2}
young = {"op": "gt", "column": "born", "value": "2000-01-01"}
first_two = {"limit": 2, "sort": [{"column": "balance", "direction": "desc"}]}
joined = [{"name": "call", "to": "calls", "keys": {"region": "region", "number": "number"}, "required": True}]
doubled = [
    {
        "name": "more",
        "value": {"op": "call", "function": "multiply", "arguments": [{"op": "column", "path": "balance"}, 2]},
    }
]
ones = [definition(), definition(pro), definition(rich, called), definition({"op": "or", "conditions": [pro, rich]}), definition({"op": "not", "condition": talked}), definition(young), definition(**first_two), definition(called, joins=joined), definition({"op": "nobody"})]  # fmt: skip


@everywhere
def test_what_is_told_is_what_comes(place: Place) -> None:
    members = [place.members(one) for one in ones]
    for old, new in [(at, (at + step) % len(ones)) for at in range(len(ones)) for step in (0, 2)]:
        found = place.diff(ones[old], ones[new])
        held(found, by_hand(members[old], members[new], ["plan", "balance", "score"]))
        assert (found.before, found.after) == (len(members[old]), len(members[new]))
        assert all(one.reasons for one in (*found.first_added, *found.first_removed))
        assert found.is_empty is (old == new)


def reasons(found: Sequence[Moved]) -> dict[tuple[Any, ...], list[str]]:
    return {one.key: [f"{why.kind} {why.pointer}" for why in one.reasons] for one in found}


@everywhere
def test_conditions_are_told_by_their_place(place: Place) -> None:
    found = place.diff(definition(pro, rich), definition({"op": "or", "conditions": [pro, called]}, talked))
    assert reasons(found.first_added) == {("eu", 1): ["condition /where/1"], ("ü%'\\", 3): ["condition /where/0"]}
    assert reasons(found.first_removed) == {("eu", 10): ["condition /where/1"]}
    (why,) = found.first_added[0].reasons
    assert why.text == "{op: gte, column: balance, value: 30}"
    # A row for which several conditions fail is told of each, and one that both have is not asked.
    found = place.diff(definition(), definition(rich, called, pro))
    assert reasons(found.first_removed)["eu", 2] == [f"condition /where/{at}" for at in range(3)]
    assert reasons(found.first_removed)["us", 1] == ["condition /where/0", "condition /where/1"]


@everywhere
def test_cuts_and_joins_are_told(place: Place) -> None:
    found = place.diff(definition(**first_two), definition(pro))
    cut = Reason("cut", "/limit", "{sort: [{column: balance, direction: desc}], limit: 2}")
    assert {one.reasons for one in found.first_added} == {(cut,)}
    assert reasons(found.first_removed) == {("us", 2): ["condition /where/0"], ("ü%'\\", 3): ["condition /where/0"]}
    found = place.diff(definition(), definition(pro, joins=joined))
    assert reasons(found.first_removed)["eu", 10] == ["join /joins/0"]
    assert reasons(found.first_removed)["Eu", 2] == ["join /joins/0", "condition /where/0"]
    share = definition(limit_percent=50, per=["region"])
    assert set(map(tuple, reasons(place.diff(share, definition()).first_added).values())) == {("cut /limit_percent",)}


@everywhere
def test_who_is_shown_comes_in_order_and_no_more(place: Place) -> None:
    found = place.diff(definition({"op": "nobody"}), definition(), sample=3)
    assert [one.key for one in found.first_added] == [("Eu", 2), ("eu", 1), ("eu", 2)]
    assert found.added == 7
    assert place.diff(definition({"op": "nobody"}), definition(), sample=0).first_added == ()
    for wrong in (-1, 1_001, True):
        with pytest.raises(sg.DefinitionError, match="so many members"):
            place.diff(definition(), definition(), sample=wrong)


@everywhere
def test_other_values_are_told(place: Place) -> None:
    old = definition(select=["region", "number", "balance", "more", "notes", "plan"], transformations=doubled)
    more = {**doubled[0], "value": {**doubled[0]["value"], "arguments": [{"op": "column", "path": "balance"}, 3]}}  # type: ignore[dict-item]
    new = definition(
        {"op": "lt", "column": "balance", "value": 30}, select=["more", "score", "notes"], transformations=[more]
    )
    found = place.diff(old, new)
    assert (found.columns, found.uncompared) == (("more",), ("balance", "notes", "plan", "score"))
    assert found.first_updated == (
        Updated(("eu", 1), (("more", Decimal(20), Decimal(30)),)),
        Updated(("eu", 2), (("more", Decimal(40), Decimal(60)),)),
    )
    assert (found.removed, found.updated, found.unchanged) == (5, 2, 0)
    assert json.loads(found.to_json())["first_updated"][0]["values"][0]["column"] == "more"


@everywhere
@pytest.mark.parametrize("into", ["table", "view"])
def test_what_was_made_is_compared_by_its_key(place: Place, into: str) -> None:
    old, new = definition(pro), definition(rich)
    found = place.diff(None, new)
    assert (found.stored, found.old, found.before, found.added) == (True, "chosen", 0, 4)
    beside = [{"name": "same", "to": "accounts", "keys": {"region": "region", "number": "number"}}]
    found = place.diff(None, definition(joins=beside, select=["region", "number", "same.plan"]))
    assert (found.added, found.columns) == (7, ("same_plan",))
    place.make(old, into)
    before = place.members(old)
    quoted = place.engine.quoted("accounts")
    place.engine.execute(f"UPDATE {quoted} SET balance = 99 WHERE number = 10")
    place.engine.execute(f"DELETE FROM {quoted} WHERE region = 'us' AND number = 1")
    place.engine.execute(f"UPDATE {quoted} SET plan = 'free' WHERE region = 'eu' AND number = 1")
    if into == "view":
        before = place.members(old)
    found = place.diff(None, new)
    held(found, by_hand(before, place.members(new), ["plan", "balance", "score"]))
    assert found.columns == ("plan", "balance", "score")
    told = reasons(found.first_removed)
    assert told == ({} if into == "view" else {("eu", 1): ["condition /where/0"], ("us", 1): ["row /base"]})
    assert all(one.reasons == () for one in found.first_added)


@everywhere
def test_an_object_of_another_name_and_other_types(place: Place) -> None:
    def tiered(name: str, tier: dict[str, Any]) -> sg.Segment:
        made = [{"name": "tier", "value": {"op": "literal", **tier}}]
        return definition(rich, name=name, transformations=made, select=["region", "number", "tier", "balance"])

    place.make(tiered("before", {"value": "1", "type": "text"}))
    new = tiered("after", {"value": 1, "type": "integer"})
    schema = "main" if place.engine.name == "duckdb" else "public"
    for former in ("before", f"{schema}.before", (schema, "before")):
        found = place.diff(None, new, former=former)
        assert (found.columns, found.uncompared, found.unchanged) == (("balance",), ("tier",), 4)
    assert place.diff(None, new).before == 0


@everywhere
def test_a_connection_in_a_transaction_is_refused(place: Place) -> None:
    place.engine.execute("BEGIN")
    with pytest.raises(sg.DefinitionError, match="in a transaction"):
        place.diff(definition(), definition())
    place.engine.execute("ROLLBACK")


def test_what_holds_no_rows_is_refused(postgres: PostgresEngine) -> None:
    place = Place(postgres)
    postgres.execute("CREATE SEQUENCE chosen")
    with pytest.raises(sg.ApplyError, match=r"not-ours.*is a sequence"):
        place.diff(None, definition())


@everywhere
def test_equal_words_that_mean_something_else_are_asked(place: Place) -> None:
    worth = {"op": "gte", "column": "more", "value": 80}
    half = [{**doubled[0], "value": {"op": "column", "path": "balance"}}]
    found = place.diff(definition(worth, transformations=doubled), definition(worth, transformations=half))
    assert set(map(tuple, reasons(found.first_removed).values())) == {("condition /where/0",)}
    assert found.removed == 3


@everywhere
@pytest.mark.parametrize("into", ["table", "view"])
def test_what_is_told_is_what_applying_does(place: Place, into: str) -> None:
    old, new = (
        definition(one, target={"into": into, "key": into == "table"}, transformations=doubled, select=chosen)
        for one, chosen in ((pro, ["region", "number", "balance"]), (rich, ["plan", "region", "number", "balance"]))
    )

    def applied(one: sg.Segment) -> dict[tuple[Any, ...], dict[str, Any]]:
        if isinstance(place.engine, DuckDBEngine):
            sg.duckdb.apply(place.engine.connection, one, catalog, as_of=moment)
        else:
            assert isinstance(place.engine, PostgresEngine)
            options = sg.postgres.Options(allow_superuser=True)
            sg.postgres.apply(place.engine.connection, one, catalog, as_of=moment, options=options)
        found = place.engine.query('SELECT region, number, balance FROM "chosen"')
        return {row[:2]: {"balance": row[2]} for row in found}

    before = applied(old)
    if into == "table":
        place.engine.execute("UPDATE accounts SET balance = balance + 1 WHERE number > 1")
    told = place.diff(None, new)
    assert told.columns == ("balance",)
    held(told, by_hand(before, applied(new), ["balance"]))
    assert place.diff(None, new).is_empty


keys: dict[str, tuple[object, object]] = {
    "text": ("it's", "\\"),
    "integer": (-(2**63), 2**63 - 1),
    "decimal(20,4)": (Decimal("-0.0001"), Decimal("9999999999999999.9999")),
    "date": (dt.date(1, 1, 1), dt.date(9999, 12, 31)),
    "timestamp": (moment, moment.replace(microsecond=1)),
    "datetime": (moment.replace(tzinfo=None), dt.datetime(1900, 1, 1)),
    "uuid": (uuid.UUID(int=1), uuid.UUID(int=2**128 - 1)),
    "boolean": (False, True),
}


@everywhere
@pytest.mark.parametrize("kind", keys)
def test_keys_of_every_type_are_asked_for(label: str, kind: str, open_engine: Callable[[str], Engine]) -> None:
    said = {"id": {"type": kind, "nullable": False}, "plan": "text"}
    known = sg.Catalog.model_validate({"version": 1, "tables": {"things": {"key": ["id"], "columns": said}}})
    engine = open_engine(label)
    engine.reset()
    engine.load_table("things", [("id", kind), ("plan", "text")], [(one, "pro") for one in keys[kind]])
    everyone = {"version": 1, "name": "things", "base": "things", "where": [{"op": "everyone"}]}
    old, new = (sg.Segment.model_validate(one) for one in (everyone, {**everyone, "where": [{**pro, "value": "free"}]}))
    if isinstance(engine, DuckDBEngine):
        found = sg.duckdb.diff(engine.connection, old, new, known)
    else:
        assert isinstance(engine, PostgresEngine)
        found = sg.postgres.diff(engine.connection, old, new, known)
    assert reasons(found.first_removed) == {(one,): ["condition /where/0"] for one in keys[kind]}
    assert len(json.loads(found.to_json())["first_removed"]) == 2


@everywhere
def test_an_object_without_the_key_is_refused(place: Place) -> None:
    place.make(definition(select=["region", "plan"]))
    with pytest.raises(sg.DefinitionError, match=r'"number" of .*chosen is not put out'):
        place.diff(None, definition())


@everywhere
def test_guards_hold_and_masked_columns_are_kept_in(place: Place) -> None:
    guards = {"accounts": [{"op": "eq", "column": "region", "value": "eu"}]}
    old, new = (
        definition(pro),
        definition({"op": "or", "conditions": [young, {"op": "eq", "column": "plan", "value": "free"}]}),
    )
    found = place.diff(old, new, guards=guards)
    held(found, by_hand(place.members(old, guards=guards), place.members(new, guards=guards), ["plan"]))
    assert found.added == found.removed == 1
    # What was made without the guard is counted, and nobody is shown whom the guard keeps out.
    place.make(old)
    found = place.diff(None, new, guards=guards)
    assert (found.removed, [one.key for one in found.first_removed]) == (2, [("eu", 1)])
    for where in ([{"op": "eq", "column": "email", "value": "x@example.com"}], [pro]):
        with pytest.raises(sg.DefinitionError, match="masked"):
            place.diff(old, definition(*where, select=["region", "number", "email"]))


@everywhere
def test_nothing_is_changed(place: Place) -> None:
    place.make(definition(pro))
    before = {name: place.engine.query(f"SELECT * FROM {place.engine.quoted(name)}") for name in ("accounts", "chosen")}
    place.diff(None, definition(rich))
    place.diff(definition(pro), definition(rich))
    for name, found in before.items():
        assert str(place.engine.query(f"SELECT * FROM {place.engine.quoted(name)}")) == str(found)


def refused(old: sg.Segment, new: sg.Segment) -> str:
    with pytest.raises(sg.DefinitionError) as caught:
        sg.duckdb.diff({}, old, new, catalog, as_of=moment)
    return caught.value.diagnostics[0].code


def test_what_cannot_be_compared_is_refused() -> None:
    calls = sg.Segment.model_validate({"version": 1, "name": "calls", "base": "calls", "where": [{"op": "everyone"}]})
    assert refused(definition(), calls) == "segment-mismatch"
    assert refused(definition(select=["email"]), definition()) == "masked-column"
    heap = sg.Catalog.model_validate({"version": 1, "tables": {"heap": {"columns": {"plan": "text"}}}})
    one = sg.Segment.model_validate({"version": 1, "name": "all", "base": "heap", "where": [{"op": "everyone"}]})
    with pytest.raises(sg.DefinitionError, match="no key"):
        sg.duckdb.diff({}, one, one, heap)
    with pytest.raises(sg.DefinitionError, match="hold nothing that was made"):
        sg.duckdb.diff({}, None, definition(), catalog, as_of=moment)
    with pytest.raises(sg.DefinitionError, match="no file or folder"):
        sg.duckdb.diff("nowhere.duckdb", definition(), definition(), catalog, as_of=moment)


nightly = settings().max_examples >= 5_000


@pytest.fixture(scope="module")
def stage(open_engine: Callable[[str], Engine]) -> Stage:
    found = Stage(open_engine("duckdb"))
    found.engine.reset()
    found.engine.execute("SET threads = 1")
    found.load()
    return found


def test_random_pairs(stage: Stage) -> None:
    """Of definitions that have some conditions in common, and of such that have none."""

    @settings(law, max_examples=2_000 if nightly else 30)
    @given(segments(), segments(), worlds())
    def check(old: Node, other: Node, world: World) -> None:
        table = usual.catalog.tables[old["base"]]
        assume(table.key and not table.is_made)
        new: Node = {**old, "where": old["where"][:1], "limit": 2}
        if old["base"] == other["base"]:
            new = {**old, "where": [*old["where"][1:], *other["where"]]}
        else:
            new.pop("limit_percent", None)
        made = [compiled(one, "duckdb") for one in (old, new)]
        stage.show(world)
        key = [one.name for one in table.key]
        before, after = (by_key(one, rows_of(stage.engine, one), key) for one in made)
        assert isinstance(stage.engine, DuckDBEngine)
        found = sg.duckdb.diff(
            stage.engine.connection,
            sg.Segment.model_validate(old),
            sg.Segment.model_validate(new),
            usual.catalog,
            as_of=as_of,
            lists=usual.lists,
            segments=usual.segments,
            sample=1_000,
        )
        held(found, by_hand(before, after, found.columns))
        for moved, one in ((found.first_added, old), (found.first_removed, new)):
            if not moved or "joins" in one:
                continue
            conditions: list[Node] = one["where"]
            for at, condition in enumerate(conditions):
                met = stage.members(one, condition)
                for who in moved:
                    assert (who.key in met) != (f"/where/{at}" in [why.pointer for why in who.reasons])

    check()
