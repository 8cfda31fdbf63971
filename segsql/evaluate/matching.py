"""Which rows are members: the questions that callers ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from segsql.bind.bound import BoundSegment, Condition, Members, Scope, Step
from segsql.bind.context import Lists
from segsql.bind.guards import NOWHERE
from segsql.bind.segment import bind
from segsql.bind.walk import Part, roots
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.catalog.schema import Table
from segsql.errors import Code, DefinitionError, Diagnostic, Findings, did_you_mean
from segsql.evaluate.cells import written
from segsql.evaluate.chosen import chosen
from segsql.evaluate.conditions import CONDITIONS
from segsql.evaluate.needs import Made, Needs, Owner, columns_of, needs, nodes, owners
from segsql.evaluate.rows import Gate, Given, Row, Store, read_record, read_tables
from segsql.evaluate.run import Here, Run
from segsql.evaluate.values import VALUES
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.source import Source, locate_all

Tables: TypeAlias = Mapping[str, Iterable[Mapping[str, object]]]
"""Rows by the name of their table in the catalog. A row maps names of columns in the catalog to values; a column that it does not
mention is missing."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member: the values of its key, and those of the output columns in order."""

    key: tuple[object, ...]
    output: tuple[object, ...]


def matches(
    segment: Segment,
    catalog: Catalog,
    tables: Tables,
    *,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
) -> list[tuple[object, ...]]:
    """Return the keys of a segment's members in order, worked out in plain Python.

    No database takes part. The rows are held to what the catalog says of them, as by a dry run; columns that the segment does not read are
    not looked at.

    Args:
        segment: What was written.
        catalog: The tables it names.
        tables: For each table that the segment reads its rows, as mappings of column names to values: str, int, Decimal, float, bool,
            date, datetime, UUID, and None or nothing where a value is missing. A timestamp has a zone or is in UTC, a datetime has none.
        as_of: The moment relative times are relative to; must carry a zone.
        lists: The values of the catalog's static lists that the segment names, each a list, tuple or set.
        segments: The segments that it refers to, by name, such as ``load_folder`` gives them; others do no harm.
        guards: Conditions that rows of a table meet wherever they are read, by table: what an embedding service adds to the guards of the
            catalog, such as the tenant that it asks for.

    Returns:
        For each member the values of the key of its table: sorted as the segment says, and cut at its limit. A timestamp comes with
        the zone UTC.

    Raises:
        DefinitionError: the definition is wrong, the base has no key, the data is not as the catalog says, or a number or time leaves
            its type.
    """
    bound = bind(segment, catalog, as_of=as_of, lists=lists or {}, segments=segments, guards=guards)
    if not bound.scope.table.key:
        message = f"the table {bound.scope.table.name} has no key, so its rows cannot be named"
        raise _refused("key-required", message, "/base", "name its key in the catalog", segment)
    roots: list[Part] = [bound.where, *(one.value for one in bound.order), *bound.per]
    run, rows = _run(bound, catalog, _given(tables, catalog), roots)
    with _places(segment.source):
        return [_key(bound, here.row) for here in chosen(run, bound, rows)]


def members(bound: BoundSegment, catalog: Catalog, tables: Tables) -> list[Member]:
    """Return the members of a bound segment in order, with what is put out of them.

    The tree may be in normal form or not; it means the same. See ``matches`` for ``tables`` and for the errors. Members of a table without
    a key stand in the order of its rows, and their keys are empty.
    """
    run, rows = _run(bound, catalog, _given(tables, catalog), roots(bound))
    with _places(None):
        return [Member(_key(bound, here.row), _output(run, bound, here)) for here in chosen(run, bound, rows)]


def matches_record(
    segment: Segment,
    catalog: Catalog,
    record: Mapping[str, object],
    related: Tables | None = None,
    *,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    segments: Segments | None = None,
    guards: Guards | None = None,
) -> bool:
    """Whether one row of the base is a member, as far as its conditions say; sorting does not matter for one row.

    Args:
        segment: What was written.
        catalog: The tables it names.
        record: The row: a mapping of column names to values, as for ``matches``.
        related: The rows that belong to the record, by the name of their table:
            ``{"orders": [...], "accounts": [{...}]}``. Rows of to-one relations stand in a list as well. Every table that the conditions
            read is named, with an empty list where the record has no rows there; rows of others do no harm. Where the conditions come
            back to the base, as from an employee to colleagues, these other rows stand under its name; if the record is among them,
            it is the same row. A figure over a whole table needs all rows of it.
        as_of: The moment relative times are relative to; must carry a zone.
        lists: The values of the catalog's static lists that the segment names, each a list, tuple or set.
        segments: The segments that it refers to, by name, such as ``load_folder`` gives them; others do no harm.
        guards: Conditions that rows of a table meet wherever they are read, by table: what an embedding service adds to the guards of the
            catalog, such as the tenant that it asks for.

    Raises:
        DefinitionError: as for ``matches``; the segment has a limit, so that other rows decide as well; or a table that the conditions read is
            not named.
    """
    bound = bind(segment, catalog, as_of=as_of, lists=lists or {}, segments=segments, guards=guards)
    _refuse_cuts(bound, segment)
    given = _given(related if related is not None else {}, catalog)
    base = bound.scope.table
    if base.distinct is not None:
        run, rows = _run(bound, catalog, given, (bound.where,))
        asked = read_record(base, record, catalog)
        with _places(segment.source):
            return any(row == asked and run.holds(bound.where, Here(bound.scope.alias, row)) for row in rows)
    others = [one for one in given[base.name].rows if one != record] if base.name in given else []
    read = _needs(bound, (bound.where,))
    if any(step.table.name == base.name for step in read.steps) and base.name not in given:
        message = f"the conditions read other rows of {base.name}, of which none are given"
        hint = f'give them as "{base.name}" among the related rows, an empty list where there are none'
        raise DefinitionError((Diagnostic("data-mismatch", "error", message, f"/tables/{base.name}", hint),))
    gate = _gates(bound, catalog).get(base.name)
    if gate is not None and gate.lets_in(record) is False:
        return False  # nothing more is looked at, since a row that is kept out promises nothing
    given[base.name] = Given(base, [record, *others], record=True)
    run, rows = _run(bound, catalog, given, (bound.where,))
    with _places(segment.source):
        return run.holds(bound.where, Here(bound.scope.alias, rows[0]))


def _refuse_cuts(bound: BoundSegment, segment: Segment) -> None:
    """Refuse to say of one row whether it is among the first of all."""
    message = "whether a row is among the first depends on all the others, so one record cannot be asked for it"
    hint = "ask matches for all rows at once, or drop the limit"
    if bound.is_cut:
        raise _refused("invalid-value", message, "/limit" if bound.share is None else "/limit_percent", hint, segment)
    for one in nodes((bound.where,)):
        if isinstance(one, Members):
            message = f'"{one.segment.name}" is cut: {message}'
            raise _refused("invalid-value", message, "/where", hint, segment)


def _given(tables: object, catalog: Catalog) -> dict[str, Given]:
    """Return the rows of every table that is given; names that the catalog does not have are mistakes."""
    findings = Findings()
    found: dict[str, Given] = {}
    if not isinstance(tables, Mapping):
        message = f"the tables are given as {type(tables).__name__}, and not as a mapping of names to rows"
        findings.error("data-mismatch", (), message, 'such as {"customers": [...], "orders": [...]}')
    else:
        for name, rows in tables.items():
            table = catalog.tables.get(name)
            if table is None:
                hint = did_you_mean(str(name), catalog.tables)
                findings.error(
                    "data-mismatch", (), f'rows are given for "{name}", which is no table of the catalog', hint
                )
            elif table.distinct is not None:
                message = f"{name} has no rows of its own: they are made of those of {table.stored}"
                findings.error("data-mismatch", ("tables", name), message, "leave them out")
            elif isinstance(rows, (str, bytes, Mapping)) or not isinstance(rows, Iterable):
                message = f"the rows of {name} are given as {type(rows).__name__}"
                findings.error(
                    "data-mismatch", ("tables", name), message, "give a list of rows, also where there is one"
                )
            else:
                found[name] = Given(table, list(rows))
    if findings.errors:
        raise DefinitionError(findings.errors)
    return found


def _run(
    bound: BoundSegment, catalog: Catalog, given: Mapping[str, Given], roots: Sequence[Part]
) -> tuple[Run, Sequence[Row]]:
    """Return a run over the tables that these nodes read, and the rows of the base."""
    read = _needs(bound, roots)
    if absent := sorted(read.columns.keys() - given.keys()):
        findings = Findings()
        for name in absent:
            hint = f'"{name}": [] says that there are none'
            findings.error("data-mismatch", ("tables", name), f'no rows are given for the table "{name}"', hint)
        raise DefinitionError(locate_all(findings.errors, catalog.source))
    store = read_tables(given, read, catalog, _meets, _gates(bound, catalog), _counts)
    return Run(store, owners(bound.scope, roots), CONDITIONS, VALUES), store.rows[bound.scope.table.name]


def _gates(bound: BoundSegment, catalog: Catalog) -> Mapping[str, Gate]:
    """Return what rows of guarded tables meet, by the name of the table."""
    return {
        name: Gate(tuple(columns_of(one)), partial(_is_let_in, one, catalog.tables[name]))
        for name, one in bound.guards.items()
    }


def _meets(step: Step, row: Row) -> bool:
    """Whether a row meets what the catalog says of a relation to it."""
    assert step.where is not None
    return _holds_alone(step.where, step.alias, step.table, row)


def _counts(made: Made, row: Row) -> bool:
    """Whether a row is one of those whose distinct keys a table is made of."""
    return _holds_alone(made.counts, made.alias, made.table, row)


def _is_let_in(guard: Condition, table: Table, row: Row) -> bool:
    """Whether a row meets the guard of its table."""
    return _holds_alone(guard, NOWHERE, table, row)


def _holds_alone(condition: Condition, alias: str, table: Table, row: Row) -> bool:
    """Whether a condition holds that looks at nothing but columns of the row."""
    alone = Run(Store({}, _meets), {alias: Owner(Scope(alias, table))}, CONDITIONS, VALUES)
    return alone.holds(condition, Here(alias, row))


def _needs(bound: BoundSegment, roots: Sequence[Part]) -> Needs:
    return needs(bound.scope, roots, owners(bound.scope, roots), bound.guards)


def _output(run: Run, bound: BoundSegment, here: Here) -> tuple[object, ...]:
    return tuple(written(run.value(one.value, here), one.value.type) for one in bound.output)


def _key(bound: BoundSegment, row: Row) -> tuple[object, ...]:
    return tuple(written(row[column.name], column.type) for column in bound.scope.table.key)


@contextmanager
def _places(source: Source | None) -> Generator[None]:
    """Give what went wrong in a node the place where the node was written."""
    try:
        yield
    except DefinitionError as problem:
        raise DefinitionError(locate_all(problem.diagnostics, source)) from None
    except RecursionError:
        message = "values are nested too deep in each other to be worked out"
        raise DefinitionError((Diagnostic("too-deep", "error", message),)) from None


def _refused(code: Code, message: str, pointer: str, hint: str, segment: Segment) -> DefinitionError:
    return DefinitionError(locate_all((Diagnostic(code, "error", message, pointer, hint),), segment.source))
