"""Whole queries: their tables and columns looked up in the catalog, their values typed, their tables guarded.

A query is no segment. It has no base, so nothing of the language is bound with it but the guards of its tables. What reads the text is
loaded with the first of them, since few ever have one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, NoReturn, get_args

from segsql.bind.bound import Condition, Ref
from segsql.bind.clock import Now, clock_of
from segsql.bind.conditions import bind_condition
from segsql.bind.context import Context, References
from segsql.bind.guards import guards_of
from segsql.bind.rows import bind_rows
from segsql.bind.segment import in_utc
from segsql.bind.sequences import bind_sequence
from segsql.bind.targets import check_wishes
from segsql.bind.values import bind_value
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.catalog.schema import Table
from segsql.errors import Code, DefinitionError, Diagnostic, Findings, Pointer, check_word, did_you_mean
from segsql.fragments import query as read
from segsql.fragments.kinds import Kind, kind_of, type_of
from segsql.fragments.moments import Moment
from segsql.fragments.refusal import FragmentError, shown
from segsql.fragments.tree import Column, Name, Piece, Place, pieces
from segsql.model.queries import Query
from segsql.model.target import TargetKind, named
from segsql.source import locate_all
from segsql.types import TEXT, Type, parse_type, unzoned

_AT: Final[Pointer] = ("text",)
_SOME_TIME: Final = dt.datetime(2000, 1, 1)
_HINT: Final = "a name of the catalog, or of its database with as many schemas as are given there"


@dataclass(frozen=True, slots=True)
class Scan:
    """A table that a query reads under an alias, and what its rows meet wherever they are read."""

    alias: str
    table: Table
    guard: Condition | None


@dataclass(frozen=True, slots=True)
class Output:
    """A column of the result, and the columns of tables that it is made of."""

    name: str
    type: Type
    columns: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class BoundQuery:
    """A query with every name resolved and every value typed: ``query`` says the clauses, whose columns count in ``columns``, and ``groups`` the
    values of GROUP BY.
    """

    name: str
    query: read.Query
    groups: tuple[Piece, ...]
    scans: tuple[Scan, ...]
    columns: tuple[Ref, ...]
    output: tuple[Output, ...]
    moving: bool
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def tables(self) -> frozenset[str]:
        """The names of all tables that are read."""
        return frozenset(one.table.name for one in self.scans)

    @property
    def lineage(self) -> Mapping[str, frozenset[str]]:
        """By output column, the ``table.column`` names that its value is read from."""
        tables = {one.alias: one.table.name for one in self.scans}
        return {
            one.name: frozenset(f"{tables[ref.alias]}.{ref.column.name}" for ref in one.columns) for one in self.output
        }


def bind_query(
    query: Query,
    catalog: Catalog,
    *,
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    guards: Guards | None = None,
) -> BoundQuery:
    """Return a whole query with every name resolved and every value typed.

    Raises:
        DefinitionError: the text is no SELECT that is accepted here, or does what the catalog forbids.
    """
    check_word("now", now, get_args(Now))
    if now == "engine" and as_of is not None:
        raise _refused("invalid-as-of", "as_of and the clock of the engine are two different moments", (), "")
    moment = in_utc(as_of)
    clock = clock_of(query, moment, live=now == "engine")
    guarding = guards_of(catalog, guards)
    ctx = Context(
        catalog, clock, bind_value, bind_condition, bind_rows, bind_sequence, _no_references(), guards=guarding
    )
    try:
        bound = _Binding(query, ctx).bound()
    except FragmentError as problem:
        within = (problem.start, max(problem.end, problem.start + 1))
        ctx.findings.error(problem.code, _AT, problem.message, problem.hint, within)
        raise DefinitionError(locate_all(ctx.findings.items, query.source)) from None
    except DefinitionError as problem:
        raise DefinitionError(locate_all(problem.diagnostics, query.source)) from None
    if query.target is not None:
        check_query_target(query, bound, query.target.into, ctx.findings)
    if ctx.findings.errors:
        raise DefinitionError(locate_all(ctx.findings.items, query.source))
    return bound


def check_query_target(query: Query, bound: BoundQuery, kind: TargetKind, findings: Findings) -> None:
    """Report what cannot be of the target of a whole query."""
    if query.target is None:
        return
    if query.target.key:
        message = "the rows of a whole query have no key that is known"
        findings.error("key-required", ("target", "key"), message, "leave it out")
    types = {one.name: one.type for one in bound.output}
    check_wishes(findings, query.target, kind, named(query), types)


class _Binding:
    """One query being bound; what is wrong with its names is told together."""

    def __init__(self, query: Query, ctx: Context) -> None:
        from segsql.fragments.queries import read_query

        self.ctx = ctx
        self.name = query.name
        self.parsed = read_query(query.text, query.dialect)
        self.columns: list[Ref] = []
        self.places: dict[tuple[str, str], int] = {}

    def bound(self) -> BoundQuery:
        from segsql.fragments.queries import typed_query

        parsed, ctx = self.parsed, self.ctx
        scans = [self.scan(one) for one in parsed.scans]
        known = {scan.alias: scan for scan in scans if scan is not None}
        if ctx.findings.errors:
            raise DefinitionError(ctx.findings.items)
        places = [self.column(one, known) for one in parsed.names]
        groups = [self.key(one, known, places) for one in parsed.groups]
        if ctx.findings.errors:
            raise DefinitionError(ctx.findings.items)
        resolved = _resolved(replace(parsed, groups=tuple(groups)), tuple(places))
        self.check_joins(resolved)
        kinds = [kind for one in self.columns if (kind := kind_of(one.type)) is not None]
        now = Moment(ctx.clock.as_of or _SOME_TIME, ctx.clock.zone)
        typed = typed_query(resolved, kinds, now)
        if typed.moving:
            self.check_moment()
        return BoundQuery(
            name=self.name,
            query=typed.query,
            groups=typed.groups,
            scans=tuple(known.values()),
            columns=tuple(self.columns),
            output=tuple([self.output(one) for one in typed.query.items]),
            moving=typed.moving,
        )

    def scan(self, one: read.Scan) -> Scan | None:
        """Return a table of the catalog, called by its name there or in the database."""
        tables = self.ctx.catalog.tables
        own = tables.get(one.parts[0]) if len(one.parts) == 1 else None
        size = len(one.parts)
        stored = [table for table in tables.values() if table.distinct is None]
        found = {table.name: table for table in stored if table.physical[-size:] == one.parts}
        if own is not None and own.distinct is None:
            found[own.name] = own
        if len(found) != 1:
            said = shown(".".join(one.parts))
            message = (
                f'"{said}" is more than one table: {", ".join(sorted(found))}'
                if found
                else f'no table "{said}" in the catalog'
            )
            hint = did_you_mean(one.parts[-1], tables) or _HINT
            self.ctx.findings.error("unknown-table", _AT, message, hint, one.at)
            return None
        (table,) = found.values()
        guard = self.ctx.guards.of(self.ctx, table, one.alias) if self.ctx.guards is not None else None
        return Scan(one.alias, table, guard)

    def column(self, name: Name, scans: Mapping[str, Scan]) -> int:
        """Return the number of a column, the same for each way of writing it; 0 after saying what is wrong with the name."""
        owners = self.owners(name, scans)
        if len(owners) == 1:
            return self.number(owners[0], name)
        alias, _, last = name.path.rpartition(".")
        if owners:
            said = ", ".join(f"{one.alias}.{last}" for one in owners)
            self.error("unknown-column", f'"{last}" is a column of several tables', name.at, f"say which: {said}")
        elif alias and alias not in scans:
            message = f'the query reads no table that is called "{shown(alias)}"'
            self.error("unknown-column", message, name.at, did_you_mean(alias, scans))
        else:
            known = {column for one in scans.values() if alias in ("", one.alias) for column in one.table.columns}
            self.error("unknown-column", f'no column "{shown(last)}"', name.at, did_you_mean(last, known))
        return 0

    def owners(self, name: Name, scans: Mapping[str, Scan]) -> list[Scan]:
        """Return the tables that have a column of a name."""
        alias, _, last = name.path.rpartition(".")
        return [one for one in scans.values() if alias in ("", one.alias) and last in one.table.columns]

    def number(self, scan: Scan, name: Name) -> int:
        column = scan.table.columns[name.path.rpartition(".")[2]]
        found = self.places.setdefault((scan.alias, column.name), len(self.columns))
        if found < len(self.columns):
            return found
        if column.masked:
            message = f'"{column.name}" is masked, and a whole query does not say what it does with it'
            self.error("masked-column", message, name.at, "leave it out")
        if kind_of(column.type) is None:
            message = f"values of type {column.type} cannot be read in the text of a query"
            self.error("unsupported-type", message, name.at)
        self.columns.append(Ref(scan.alias, column, column.type, column.nullable))
        return found

    def key(self, key: read.Key, scans: Mapping[str, Scan], places: list[int]) -> read.Key:
        """Return a key of GROUP BY with its name looked up: that of a column of a table goes before that of a column of the result."""
        if not isinstance(key, read.Bare):
            return key
        named = [index for index, one in enumerate(self.parsed.items) if one.name == key.name.path]
        if named and not self.owners(key.name, scans):
            return read.Output(named[0], key.at)
        places.append(self.column(key.name, scans))
        return Column(len(places) - 1, key.at)

    def check_joins(self, query: read.Query) -> None:
        """Refuse a join that is made by a table which is joined behind it."""
        before: set[str] = set()
        for one in query.scans:
            before.add(one.alias)
            for piece in pieces(one.on) if one.on is not None else ():
                if isinstance(piece, Column) and self.columns[piece.index].alias not in before:
                    raise FragmentError("sql-refused", "this table is joined further on", "", *piece.at)

    def check_moment(self) -> None:
        if self.ctx.clock.live:
            message = "the moment of a query is that of the call, and not what the clock of the engine tells"
            raise _refused("zone-arithmetic", message, _AT, "compile as of a moment")
        if self.ctx.now(_AT) is None:
            raise DefinitionError(self.ctx.findings.items)

    def output(self, item: read.Item) -> Output:
        """Return a column of the result, whose type has to be one of the language."""
        from segsql.bind.fragments import OUT, of_a_wall

        piece = item.piece
        numbers = sorted({one.index for one in pieces(piece) if isinstance(one, Column)})
        columns = tuple([self.columns[one] for one in numbers])
        kind = _type_of(piece.kind, of_a_wall(self.ctx, columns))
        if kind is None:
            message = f"this column of the result is {piece.kind}, which is no type of a value here"
            self.error("unsupported-type", message, item.at, OUT.get(piece.kind.name, ""))
        return Output(item.name, unzoned(kind or TEXT), columns)

    def error(self, code: Code, message: str, at: Place, hint: str = "") -> None:
        self.ctx.findings.error(code, _AT, message, hint, at)


def _type_of(kind: Kind, moment: Type) -> Type | None:
    """Return the type of a column of the result; an array is put out as it is."""
    return parse_type(f"array<{kind.element}>") if kind.element is not None else type_of(kind, moment)


def _resolved(query: read.Query, places: tuple[int, ...]) -> read.Query:
    """Return a query whose columns are numbered by what they are, and not by how they are written."""

    def of(piece: Piece) -> Piece:
        return read.renumbered(piece, places)

    def key(one: read.Key) -> read.Key:
        return one if isinstance(one, (read.Bare, read.Output)) else of(one)

    return replace(
        query,
        items=tuple([replace(one, piece=of(one.piece)) for one in query.items]),
        scans=tuple([replace(one, on=of(one.on)) if one.on is not None else one for one in query.scans]),
        where=of(query.where) if query.where is not None else None,
        groups=tuple([key(one) for one in query.groups]),
        having=of(query.having) if query.having is not None else None,
        order=tuple([one if isinstance(one.by, read.Output) else replace(one, by=of(one.by)) for one in query.order]),
    )


def _no_references() -> References:
    """Return what stands for the segments that a call hands in: a guard compares columns with constants, and refers to none."""

    def never(*_given: object) -> NoReturn:
        raise AssertionError("a whole query refers to no segment")

    return References({}, "inline", never, never, [])


def _refused(code: Code, message: str, at: Pointer, hint: str) -> DefinitionError:
    pointer = "/".join(("", *map(str, at))) if at else ""
    return DefinitionError((Diagnostic(code, "error", message, pointer, hint),))
