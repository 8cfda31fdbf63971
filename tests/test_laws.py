"""Laws that hold for every definition and all rows, sought by drawing both at random."""

import json
import math
import operator
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from fractions import Fraction
from typing import Any

import pytest
from answers import read, rows_of
from engines import Engine, Row
from fixture_folders import dialect_names
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from rewriting import both, complement, either, is_missing, leaves, lists, operands, twin_of
from stage import Stage, compiled, cuts, judging, law, without
from strategies import (
    Node,
    Place,
    World,
    Writer,
    as_of,
    catalog,
    literals,
    numeric,
    others,
    segments,
    static,
    usual,
    worlds,
)

import segsql as sg
from segsql.lower.query import Into

INTOS: tuple[Into, ...] = ("view", "table")


@pytest.fixture(scope="module")
def stages(open_engine: Callable[[str], Engine]) -> Mapping[str, Stage]:
    """Every engine, filled."""
    found = {name: Stage(open_engine(name)) for name in ("duckdb", "postgres", "sqlite")}
    for stage in found.values():
        stage.load()
    # Queries over a few rows are no work to share out.
    found["duckdb"].engine.execute("SET threads = 1")
    return found


@pytest.fixture(scope="module")
def duck(stages: Mapping[str, Stage]) -> Stage:
    return stages["duckdb"]


@law
@given(worlds(), segments())
def test_a_segment_and_its_complement_split_the_base(duck: Stage, world: World, definition: Node) -> None:
    duck.show(world)
    everyone = duck.members(definition, {"op": "everyone"})

    chosen = duck.members(definition)
    rest = duck.members(definition, complement(both(*definition["where"])))

    assert chosen | rest == everyone
    assert not chosen & rest
    # A join that is required leaves out the rows without a match, whatever the conditions are.
    narrowed = any(one.get("required") for one in definition.get("joins", ()))
    base = len(world[definition["base"]])
    assert len(everyone) <= base if narrowed else len(everyone) == base


@law
@given(worlds(), segments())
def test_a_member_is_one_row(duck: Stage, world: World, definition: Node) -> None:
    duck.show(world)
    keys = duck.keys(definition)

    assert len(keys) == len(set(keys))
    members = len(duck.members(definition))
    if "per" in definition:
        assert len(keys) <= members
    elif "limit_percent" in definition:
        assert len(keys) == math.ceil(members * Fraction(definition["limit_percent"]) / 100)
    else:
        assert len(keys) == min(members, definition.get("limit", members))


@law
@given(worlds(), segments(), st.randoms(use_true_random=False))
def test_groups_follow_the_laws_of_logic(duck: Stage, world: World, definition: Node, random: Any) -> None:
    duck.show(world)
    where = definition["where"]
    shuffled = random.sample(where, len(where))

    twice, pushed, nested, any_of, *each = duck.judged(
        definition,
        complement(complement(both(*where))),
        complement(either(*map(complement, where))),
        both(both(shuffled[0]), both(*shuffled)),
        either(*shuffled),
        *where,
    )

    chosen = duck.members(definition)

    assert twice == pushed == nested == chosen == set[Row].intersection(*each)
    assert any_of == set[Row].union(*each)


@law
@given(worlds(), leaves(constant=False))
def test_a_leaf_its_twin_and_what_is_missing_split_the_base(duck: Stage, world: World, definition: Node) -> None:
    duck.show(world)
    (leaf,) = definition["where"]
    twin = twin_of(leaf)
    missing = either(*map(is_missing, operands(leaf)))
    everyone, unknown, other, lenient = duck.judged(
        definition, {"op": "everyone"}, missing, twin, {**leaf, "missing": "match"}
    )

    chosen = duck.members(definition)

    assert (chosen | other, chosen & other) == (everyone - unknown, set())
    assert lenient == chosen | unknown


@law
@given(worlds(), lists())
def test_a_list_is_the_same_as_comparing_with_each(
    duck: Stage, world: World, drawn: tuple[Node, Node, list[tuple[Any, Node]]]
) -> None:
    duck.show(world)
    definition, leaf, given = drawn
    values = [value for value, _ in given]
    listed, unlisted, any_of, none_of, unknown = duck.judged(
        definition,
        {**leaf, "op": "in", "values": values},
        {**leaf, "op": "not_in", "values": values},
        either(*({**leaf, **policy, "op": "eq", "value": value} for value, policy in given)),
        both(*({**leaf, **policy, "op": "ne", "value": value} for value, policy in given)),
        is_missing(leaf["column"]),
    )

    assert any_of == listed | (unknown if any(policy for _, policy in given) else set())
    assert none_of == unlisted | (unknown if all(policy for _, policy in given) else set())
    assert duck.members(definition, {**leaf, "op": "in", "values": values}) == listed
    assert (
        duck.members(definition, {**leaf, "op": "not_in", "values": values, "missing": "match"}) == unlisted | unknown
    )


@st.composite
def row_sets(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[Node, Node]:
    """A definition, and the fields that choose rows related to its base."""
    writer = Writer(draw)
    definition = writer.segment()
    return definition, writer.rows(Place(catalog.tables[definition["base"]]), 3)


@law
@given(worlds(), row_sets())
def test_rows_exist_where_they_count_more_than_none(duck: Stage, world: World, drawn: tuple[Node, Node]) -> None:
    duck.show(world)
    definition, rows = drawn
    count = {"op": "count", **rows}

    found = duck.judged(
        definition,
        {"op": "gte", "column": count, "value": 1},
        {"op": "gt", "column": count, "value": written_out(0)},
        complement({"op": "not_exists", **rows}),
        complement({"op": "eq", "column": count, "value": 0}),
    )

    assert found == 4 * [duck.members(definition, {"op": "exists", **rows})]


@law
@given(worlds(), row_sets())
def test_a_row_counts_once_however_it_is_reached(duck: Stage, world: World, drawn: tuple[Node, Node]) -> None:
    duck.show(world)
    definition, rows = drawn
    end = Writer.end_of(Place(catalog.tables[definition["base"]]), rows["relation"])
    assume(len(end.key) == 1)
    rest = without(rows, "sort", "limit", "satisfies")
    keys = {"op": "count_distinct", **rest, "column": end.key[0].name}

    counted = duck.members(definition, {"op": "eq", "column": {"op": "count", **rest}, "value": keys})

    assert counted == duck.members(definition, {"op": "everyone"})


def written_out(constant: Any) -> Node:
    """A constant in a form that no shortcut for constants sees."""
    return {"op": "case", "branches": [{"when": {"op": "everyone"}, "then": constant}], "otherwise": constant}


@st.composite
def figures(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[Node, Node, Node]:
    """A definition, a number that its base has by related rows, and an operator with a constant."""
    writer = Writer(draw)
    definition = writer.segment()
    place = Place(catalog.tables[definition["base"]])
    kind = writer.pick(numeric)
    figure = writer.figure(place, kind, 2) or {"op": "count", **writer.rows(place, 2)}
    value = writer.pick([one for one in literals["double"] if kind == "double" or isinstance(one, int)])
    return definition, figure, {"op": writer.pick(("eq", "ne", "lt", "lte", "gt", "gte")), "value": value}


@law
@given(worlds(), figures())
def test_a_figure_decides_as_it_reads(duck: Stage, world: World, drawn: tuple[Node, Node, Node]) -> None:
    duck.show(world)
    definition, figure, test = drawn
    key = [column.name for column in catalog.tables[definition["base"]].key]
    shown = {
        **without(definition, *cuts, "sort", where=[{"op": "everyone"}]),
        "transformations": [{"name": "figure", "value": figure}],
        "select": [*key, "figure"],
    }
    holds: Callable[[Any, Any], bool] = getattr(operator, {"lte": "le", "gte": "ge"}.get(op := str(test["op"]), op))
    rows = duck.rows(shown)
    expected = {row[:-1] for row in rows if row[-1] is not None and holds(row[-1], test["value"])}
    missing = {row[:-1] for row in rows if row[-1] is None}

    found, by_value, lenient = duck.judged(
        shown,
        {"column": figure, **test},
        {"column": figure, **test, "value": written_out(test["value"])},
        {"column": figure, **test, "missing": "match"},
    )

    assert (found, by_value, lenient) == (expected, expected, expected | missing)
    assert duck.members(definition, {"column": figure, **test}) == expected


@law
@given(worlds(), segments())
def test_a_limit_keeps_the_first(duck: Stage, world: World, definition: Node) -> None:
    duck.show(world)
    limit = definition.get("limit", 2)

    whole = without(definition, *cuts)

    assert duck.rows({**whole, "limit": limit}) == duck.rows(whole)[:limit]


@st.composite
def sorted_paths(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Node:
    """A definition of everyone, sorted by paths that it puts out behind its key."""
    writer = Writer(draw)
    definition = writer.segment()
    table = catalog.tables[definition["base"]]
    paths = dict.fromkeys(writer.several(1, 2, lambda: writer.pick(Place(table).paths())[0]))
    sort = [{"column": path, "direction": writer.pick(("asc", "desc"))} for path in paths]
    key = [column.name for column in table.key]
    select = list({path.replace(".", "_"): path for path in (*key, *paths)}.values())
    assume({*select} >= {*key, *paths})
    return {**without(definition, *cuts), "where": [{"op": "everyone"}], "select": select, "sort": sort}


@law
@given(worlds(), sorted_paths())
def test_members_stand_in_order(duck: Stage, world: World, definition: Node) -> None:
    duck.show(world)
    rows = [dict(zip(definition["select"], row, strict=True)) for row in duck.rows(definition)]
    key = [column.name for column in catalog.tables[definition["base"]].key]
    order = [*definition["sort"], *({"column": name, "direction": "asc"} for name in key)]

    expected = rows
    for one in reversed(order):
        path, descending = one["column"], one["direction"] == "desc"
        known = [row for row in expected if row[path] is not None]
        known.sort(key=lambda row, path=path: row[path], reverse=descending)  # type: ignore[misc]
        # Python keeps rows that tie in their order, also where it sorts downwards.
        expected = [*known, *(row for row in expected if row[path] is None)]

    assert rows == expected


@law
@given(worlds(), segments())
def test_counts_views_and_tables_hold_what_is_selected(duck: Stage, world: World, definition: Node) -> None:
    duck.show(world)
    selected = compiled(definition, "duckdb")
    rows = rows_of(duck.engine, selected)

    assert duck.engine.query(compiled(definition, "duckdb", "count").sql) == [(len(rows),)]
    for into in INTOS:
        duck.engine.execute(compiled(definition, "duckdb", into).sql)
        assert Counter(read(duck.engine, 'SELECT * FROM "drawn"', selected.columns)) == Counter(rows)
        duck.engine.execute(f'DROP {into.upper()} "drawn"')


@law
@given(worlds(), segments(), st.sampled_from(others), st.booleans())
def test_references_select_the_same_in_a_query_at_the_top(
    duck: Stage, world: World, definition: Node, other: Node, negative: bool
) -> None:
    reference = {"op": "not_in_segment" if negative else "in_segment", "segment": other["name"]}
    asked = without(definition, where=[*definition["where"], reference])
    duck.show(world)

    assert rows_of(duck.engine, compiled(asked, "duckdb", references="cte")) == duck.rows(asked)


@settings(law, max_examples=3 * law.max_examples // 2)
@given(worlds(), segments())
def test_engines_agree(stages: Mapping[str, Stage], world: World, definition: Node) -> None:
    found = answers(stages, world, definition)

    assert found == dict.fromkeys(found, found["duckdb"])


@law
@given(worlds(), segments())
def test_engines_agree_about_every_row(stages: Mapping[str, Stage], world: World, definition: Node) -> None:
    shown = judging(without(definition, *cuts), definition["where"])
    found = answers(stages, world, shown)

    assert found == dict.fromkeys(found, found["duckdb"])


def answers(stages: Mapping[str, Stage], world: World, definition: Node) -> dict[str, list[Row]]:
    """What every engine selects whose dialect does not refuse the definition; only UnsupportedByDialect is a refusal."""
    found: dict[str, list[Row]] = {}
    for name, stage in stages.items():
        try:
            statement = compiled(definition, name)
        except sg.UnsupportedByDialect:
            continue
        stage.show(world)
        found[name] = rows_of(stage.engine, statement)
    return found


@settings(law, max_examples=law.max_examples // 2)
@given(segments())
def test_a_refusal_leads_to_what_is_refused(definition: Node) -> None:
    for dialect in dialect_names():
        try:
            compiled(definition, dialect)
        except sg.UnsupportedByDialect as refusal:
            for one in refusal.diagnostics:
                found: Any = definition
                for step in one.pointer.split("/")[1:]:
                    found = found[int(step)] if isinstance(found, list) else found[step]
                assert one.pointer, one.message


many: Node = {
    "version": 1,
    "name": "many",
    "base": "people",
    "where": [
        either(*({"op": "eq", "column": "name", "value": text} for text in ("a", "b", "é", "zz", "", "NULL"))),
        {"op": "not_in", "column": "plan", "values": ["free", "plus"]},
        *({"op": "exists", "relation": relation} for relation in ("orders", "reports", "notes", "products")),
        *(
            {"op": "is_present", "column": path}
            for path in ("team.title", "boss.name", "boss.team.open", "boss.boss.plan")
        ),
    ],
    "select": ["id", "team.founded", "boss.team.title", "boss.boss.name", "score", "balance"],
    "sort": [{"column": {"op": "count", "relation": relation}} for relation in ("orders", "reports", "notes")],
}
"""A definition with several of everything that might come out in another order."""
wrong: Node = {**many, "name": "wrong", "select": ["idd", "teem.title", "scores"], "sort": [{"column": "nothing"}]}
again = """
import datetime, json, sys
import segsql as sg
given = json.load(sys.stdin)
catalog = sg.Catalog.model_validate(given["catalog"])
as_of = datetime.datetime.fromisoformat(given["as_of"])
segments = {one["name"]: sg.Segment.model_validate(one) for one in given["segments"]}
said = []
for definition, dialect in given["jobs"]:
    try:
        compiled = sg.compile(sg.Segment.model_validate(definition), catalog, dialect=dialect, as_of=as_of, lists=given["lists"], segments=segments)
        said.append([compiled.sql, compiled.meaning, *map(str, compiled.diagnostics)])
    except sg.SegsqlError as refusal:
        said.append([str(refusal)])
print(json.dumps(said))
"""


def test_the_same_text_in_every_process() -> None:
    drawn: list[Node] = []
    # A loop of its own, since starting a process is too slow for every example.
    settings(law, max_examples=20, phases=[Phase.generate])(
        given(segments())(lambda definition: drawn.append(definition))
    )()
    definitions = [many, wrong, *json.loads(json.dumps(drawn, default=float))]
    jobs = [(definition, dialect) for definition in definitions for dialect in dialect_names()]
    document = json.loads(catalog.document.model_dump_json(exclude_none=True))
    call = {"catalog": document, "as_of": as_of.isoformat(), "lists": static, "segments": others}
    task = json.dumps({**call, "jobs": jobs}, default=float)

    said = {seed: in_process(task, seed) for seed in ("0", "4242")}

    assert said == dict.fromkeys(said, said["0"])
    here = [said_here(definition, dialect) for definition, dialect in jobs]
    assert [texts[0] for texts in said["0"]] == here


def said_here(definition: Any, dialect: str) -> str:
    """The SQL, or why there is none."""
    try:
        return sg.compile(
            sg.Segment.model_validate(definition),
            catalog,
            dialect=dialect,
            as_of=as_of,
            lists=static,
            segments=usual.segments,
        ).sql
    except sg.SegsqlError as refusal:
        return str(refusal)


def in_process(task: str, seed: str) -> list[list[str]]:
    """What a process with a hash seed of its own says."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", again], input=task, env=environment, capture_output=True, text=True, check=True
    )
    found: list[list[str]] = json.loads(done.stdout)
    return found


@law
@given(segments())
def test_compiling_twice_gives_the_same_text(definition: Node) -> None:
    for dialect in dialect_names():
        try:
            first = compiled(definition, dialect)
        except sg.UnsupportedByDialect:
            continue
        second = compiled(deepcopy(definition), dialect)
        assert (first.sql, first.meaning, first.fingerprint) == (second.sql, second.meaning, second.fingerprint)


def test_drawn_definitions_are_seldom_wrong() -> None:
    wrong: list[str] = []
    drawn: list[Node] = []

    def check(definition: Node) -> None:
        drawn.append(definition)
        segment = sg.Segment.model_validate(definition)
        wrong.extend(
            one.code
            for one in sg.check(segment, catalog, as_of=as_of, segments=usual.segments)
            if one.severity == "error"
        )

    settings(law, max_examples=200, phases=[Phase.generate])(given(segments())(check))()

    assert len(wrong) < len(drawn) / 10, wrong
