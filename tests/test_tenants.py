"""Rows that guards keep out appear nowhere and change nothing, whatever is asked: members, order and output are those of data without them."""

from collections.abc import Callable
from typing import Any

import pytest
from answers import rows_of, rows_of_many
from engines import Engine
from engines.registry import each_engine, slow
from fixture_folders import dialect_names
from hypothesis import Phase, given, settings
from random_settings import random_setting
from sqlglot import exp
from stage import Stage, law
from strategies import Node, Setting, World, as_of, segments, stored_rows, usual, worlds
from tally import Tally
from tenants import Tenants, mine, of_mine, with_tenants
from witness import drawn, outputs, tables_of_world, worked_out

import segsql as sg
from segsql.bind.bound import Way
from segsql.bind.segment import bind
from segsql.dialect import load
from segsql.evaluate import members
from segsql.lower.query import lower
from segsql.normalize.logic import normalize

nightly = settings().max_examples >= 5_000
ways: tuple[Way, ...] = ("inline", "cte")


def every_setting() -> list[Setting]:
    return [usual, usual, random_setting(0), random_setting(1)]


def wanted(label: str) -> int:
    """How many definitions are drawn for each of four settings."""
    return (5_000 if nightly else 100) if label == "duckdb" else 250 if nightly else 25


def expected(definition: Node, world: World, tenants: Tenants) -> list[Any]:
    """What is put out where there are no rows but those of one tenant, and no guards; the evaluator says so of guarded rows as well."""
    setting = tenants.setting
    segment, bound = drawn(definition, setting)
    tables = tables_of_world(world, setting)
    right = outputs(bound, worked_out(bound, tenants.own(tables), setting))
    lists, known, guards = setting.lists, setting.segments, tenants.call
    guarded = bind(segment, tenants.guarded, as_of=as_of, lists=lists, segments=known, guards=guards)
    assert outputs(guarded, members(guarded, tenants.guarded, tables)) == right
    return right


def compiled(definition: Node, dialect: str, tenants: Tenants, way: Way) -> sg.Compiled | None:
    """A definition under guards, or nothing where the dialect refuses it."""
    try:
        return sg.compile(
            sg.Segment.model_validate(definition),
            tenants.guarded,
            dialect=dialect,
            as_of=as_of,
            lists=tenants.setting.lists,
            segments=tenants.setting.segments,
            references=way,
            guards=tenants.call,
        )
    except sg.UnsupportedByDialect:
        return None


@pytest.mark.parametrize("setting", [pytest.param(one, id=str(index)) for index, one in enumerate(every_setting())])
@pytest.mark.parametrize("label", [one for one in each_engine() if one.id not in slow])
def test_rows_of_another_tenant_are_not_there(
    label: str, setting: Setting, open_engine: Callable[[str], Engine], tally: Tally
) -> None:
    tenants = with_tenants(setting)
    engine = open_engine(label)
    engine.reset()
    stage = Stage(engine, tenants.setting)
    stage.load()
    if engine.name == "duckdb":
        # Queries over a few rows are no work to share out.
        engine.execute("SET threads = 1")
    asked = 0

    @settings(law, max_examples=wanted(label))
    @given(worlds(tenants.setting), segments(tenants.setting))
    def agrees(world: World, definition: Node) -> None:
        nonlocal asked
        right = expected(definition, world, tenants)
        made = compiled(definition, engine.name, tenants, ways[asked % 2])
        if made is not None:
            stage.show(world)
            asked += 1
            assert rows_of(engine, made) == right

    agrees()
    engine.reset()
    tally.add(label, engine.version, examples=asked)
    assert asked >= 0.5 * wanted(label), "most definitions are not refused"


@pytest.mark.parametrize("label", [one for one in each_engine() if one.id in slow])
def test_rows_of_another_tenant_are_not_there_for_many_definitions_at_once(
    label: str, open_engine: Callable[[str], Engine], tally: Tally
) -> None:
    tenants, engine = with_tenants(usual), open_engine(label)
    found: list[tuple[World, Node]] = []

    @settings(law, max_examples=3 * wanted(label), phases=[Phase.generate], database=None)
    @given(worlds(tenants.setting), segments(tenants.setting))
    def draw(world: World, one: Node) -> None:
        drawn(one, tenants.setting)  # which leaves out what is wrong after all
        found.append((world, one))

    draw()
    world = max((world for world, _ in found), key=lambda one: sum(map(len, one.values())))
    right = [expected(one, world, tenants) for _, one in found]
    made = [compiled(one, engine.name, tenants, ways[index % 2]) for index, (_, one) in enumerate(found)]
    engine.reset()
    for name, places in world.items():
        columns, rows = stored_rows(name, tenants.setting)
        (physical,) = tenants.guarded.tables[name].physical
        engine.load_table(physical, columns[1:], [rows[place][1:] for place in places])

    answers = rows_of_many(engine, [one for one in made if one is not None])

    tally.add(label, engine.version, examples=len(answers))
    assert answers == [rows for rows, one in zip(right, made, strict=True) if one is not None]
    assert len(answers) >= wanted(label)


@pytest.mark.parametrize("dialect", dialect_names())
def test_every_table_that_is_read_is_guarded_where_it_is_read(dialect: str) -> None:
    """Looked up in the tree, since rows of another tenant change nothing most of the time."""
    tenants = with_tenants(usual)
    guards, facts = dict.fromkeys(tenants.guarded.tables, of_mine), load(dialect)
    names = {table.physical[-1] for table in tenants.guarded.tables.values()}
    read = 0

    @settings(law, max_examples=law.max_examples if nightly else 60)
    @given(segments(tenants.setting))
    def guards_all(definition: Node) -> None:
        nonlocal read
        segment, _ = drawn(definition, tenants.setting)
        lists, known, catalog = usual.lists, usual.segments, tenants.setting.catalog
        for way in ways:
            bound = bind(segment, catalog, as_of=as_of, lists=lists, segments=known, references=way, guards=guards)
            try:
                tree = lower(normalize(bound), facts).tree
            except sg.UnsupportedByDialect:
                return
            for table in tree.find_all(exp.Table):
                if table.name in names:
                    read += 1
                    assert is_guarded(table), table

    guards_all()
    assert read


def is_guarded(table: exp.Table) -> bool:
    """Whether the ON of a joined table, or the WHERE of one that is read first, keeps to one tenant."""
    around, query, found = table.parent, table.parent_select, set[tuple[str, str, str]]()
    assert query is not None
    met = around.args.get("on") if isinstance(around, exp.Join) else query.args["where"]
    parts = [met.this if isinstance(met, exp.Where) else met]
    while parts:
        part = parts.pop()
        if isinstance(part, exp.And):
            parts += [part.left, part.right]
        elif isinstance(part, exp.EQ) and isinstance(part.left, exp.Column):
            found.add((part.left.table, part.left.name, part.right.name))
    return (table.alias, "Tenant", str(mine)) in found
