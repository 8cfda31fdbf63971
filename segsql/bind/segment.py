"""The bind stage: a segment and a catalog to a bound segment, all mistakes reported together."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from typing import Final, get_args

from segsql.bind.bound import All, BoundSegment, Condition, Foreign, Output, Ref, Scope, Value, Way
from segsql.bind.clock import Now, clock_of
from segsql.bind.conditions import bind_condition, every
from segsql.bind.context import Context, Frame, Lists, References
from segsql.bind.conversions import converted
from segsql.bind.guards import guards_of
from segsql.bind.hidden import reads
from segsql.bind.in_texts import in_texts
from segsql.bind.joins import joins_of, matched
from segsql.bind.letters import check_case
from segsql.bind.lists import check_names
from segsql.bind.masks import check_masks
from segsql.bind.names import column, plain
from segsql.bind.references import by_name
from segsql.bind.rows import bind_rows, completed, sort_keys
from segsql.bind.sequences import bind_sequence
from segsql.bind.targets import check_target
from segsql.bind.values import bind_value, operand
from segsql.catalog.catalog import Catalog
from segsql.catalog.guards import Guards
from segsql.errors import Code, DefinitionError, Diagnostic, Pointer, check_word, did_you_mean
from segsql.functions.conversions import widens
from segsql.model.references import Segments
from segsql.model.segment import Segment, Transformation
from segsql.model.target import named
from segsql.source import locate_all
from segsql.types import TEXT, Type, parse_type, unzoned

MAX_NAME = 63


def bind(
    segment: Segment,
    catalog: Catalog,
    *,
    as_of: dt.datetime | None = None,
    now: Now = "as_of",
    lists: Lists | None = None,
    segments: Segments | None = None,
    references: Way = "inline",
    guards: Guards | None = None,
    trace: dict[Pointer, Condition] | None = None,
) -> BoundSegment:
    """Return the segment with every name resolved and every value typed.

    Args:
        segment: What was written.
        catalog: The tables it may name.
        as_of: The moment that relative times are relative to; must carry a zone.
        now: By what clock it is now: ``as_of``, or that of the ``engine`` when the statement runs.
        lists: The values of the catalog's static lists; without them only the shape of conditions on lists is looked at.
        segments: The segments that conditions may refer to, by name.
        references: How a statement is to read the members of a segment that is referred to. ``inline``, one that is not cut stands for its
            conditions.
        guards: What rows of tables meet wherever they are read, beside what the catalog says.
        trace: Filled with what each condition was bound to, by its place.

    Raises:
        DefinitionError: with every mistake in the definition, at its place.
    """
    segment.check_size()
    check_word("now", now, get_args(Now))
    check_word("references", references, get_args(Way))
    if trace is None and catalog.masked:
        trace = {}
    guarding = guards_of(catalog, guards) if guards or catalog.guards else None
    try:
        if now == "engine" and as_of is not None:
            message = "as_of and the clock of the engine are two different moments"
            raise _refused("invalid-as-of", message, "", "leave one of them out")
        clock, table = clock_of(segment, in_utc(as_of), live=now == "engine"), catalog.tables.get(segment.base)
        if table is None:
            hint = did_you_mean(segment.base, catalog.tables)
            raise _refused("unknown-table", f'no table "{segment.base}" in the catalog', "/base", hint)
        put_out = segment.select or (*table.columns, *(one.name for one in segment.transformations))
        outputs = frozenset(map(_output_name, put_out))
        found = References(by_name(segments or {}), references, _inlined, _members, [segment])
        ctx = Context(
            catalog, clock, bind_value, bind_condition, bind_rows, bind_sequence, found, outputs, lists, trace, guarding
        )
        alias = "t" if ctx.is_free("t") else ctx.alias("t")
        return _Binding(segment, ctx, ctx.base(table, alias), ()).bound()
    except DefinitionError as problem:
        raise DefinitionError(locate_all(in_texts(problem.diagnostics, segment), segment.source)) from None


class _Binding:
    """One segment being bound."""

    def __init__(self, segment: Segment, ctx: Context, scope: Scope, at: Pointer) -> None:
        self.segment = segment
        self.ctx = ctx
        self.at = at
        joins = joins_of(ctx, segment, scope.table, at) if segment.joins else {}
        self.frame = Frame(scope, named={}, of_member=True, joins=joins)

    def where(self) -> All:
        """Return the conditions, once the named values that they may read are bound."""
        for index, one in enumerate(self.segment.transformations):
            self._name(one, (*self.at, "transformations", index))
        found = every(self.ctx, self.segment.where, self.frame, (*self.at, "where"))
        return All((*matched(self.ctx, self.segment, self.frame, self.at), *found) if self.segment.joins else found)

    def bound(self) -> BoundSegment:
        ctx, segment = self.ctx, self.segment
        check_names(ctx)
        where = self.where()
        output = self._output() if not self.at else ()
        if segment.target is not None and not self.at:
            target = segment.target
            check_target(ctx.findings, target, target.into, named(segment), self.frame.scope, output)
        order = sort_keys(ctx, segment.sort, self.frame, (*self.at, "sort"))
        cut = "limit" if segment.limit is not None else "limit_percent" if segment.limit_percent is not None else ""
        if cut or segment.sort or self.frame.scope.table.key:
            order = completed(ctx, order, self.frame.scope, (*self.at, cut or "sort"))
        if cut and not segment.sort:
            message = "a limit without a sort keeps the first members by key"
            ctx.findings.warning("limit-without-sort", (*self.at, cut), message, "say by what the first are first")
        share, per = self._share(), self._per(cut)
        if ctx.findings.errors:
            raise DefinitionError(ctx.findings.items)
        found = BoundSegment(
            name=segment.name,
            scope=self.frame.scope,
            where=where,
            output=output,
            order=order,
            limit=segment.limit,
            share=share,
            per=per,
            moving=ctx.moving,
            warnings=locate_all(in_texts(ctx.findings.items, segment), segment.source) if ctx.findings.items else (),
            ctes=tuple(ctx.references.members.values()) if ctx.references.way == "cte" else (),
            guards=ctx.guards.known if ctx.guards is not None else {},
        )
        if ctx.catalog.masked:
            check_masks(ctx, segment, found, self.at)
        if not ctx.catalog.folds:
            check_case(ctx, found)
        return found

    def _share(self) -> Fraction | None:
        """Return the part of the members that stays, where that is not all of them."""
        segment = self.segment
        if segment.limit is not None and segment.limit_percent is not None:
            message = "a number of members and a part of them are two different limits"
            self.ctx.findings.error("invalid-value", (*self.at, "limit_percent"), message, "leave one of them out")
        share = Fraction(segment.limit_percent) / 100 if segment.limit_percent is not None else None
        return share if share != 1 else None

    def _per(self, cut: str) -> tuple[Value, ...]:
        """Return the values that group the members for a cut."""
        ctx, found = self.ctx, list[Value]()
        if self.segment.per and not cut:
            message = "per says within what a limit holds, and there is no limit"
            ctx.findings.error("invalid-value", (*self.at, "per"), message, "add limit or limit_percent")
        for index, one in enumerate(self.segment.per):
            value = operand(ctx, one, self.frame, at := (*self.at, "per", index))
            if value is not None and not value.type.scalar:
                ctx.findings.error("unsupported-type", at, f"values of type {value.type} cannot make groups yet")
            elif value is not None:
                found.append(plain(value, at))
        return tuple(found)

    def _name(self, one: Transformation, path: Pointer) -> None:
        ctx, table = self.ctx, self.frame.scope.table
        taken = "a column" if one.name in table.columns else "a relation" if one.name in table.relations else ""
        taken = taken or ("a transformation" if one.name in self.frame.named else "")
        taken = taken or ("a join" if one.name in self.frame.joins else "")
        if taken or one.name == "outer":
            message = f'"{one.name}" is already {taken}' if taken else '"outer" has a meaning of its own in paths'
            ctx.findings.error("duplicate-name", (*path, "name"), message)
        before = len(ctx.read)
        value = ctx.value(one.value, self.frame, (*path, "value"))
        if ctx.hidden and reads(one.value, ctx.hidden):
            ctx.hidden |= {one.name}
        accepted = self._accepted(one, value, path, before) if value is not None else None
        if not taken:
            self.frame = self.frame.with_names({one.name: accepted})

    def _accepted(self, one: Transformation, value: Value, path: Pointer, before: int) -> Value | None:
        """Return a transformation's value in its declared type, if it may be named.

        Names can make it deeper than the document is; ``before`` is how many had been read ahead of this one.
        """
        ctx = self.ctx
        value = plain(value, (*path, "value"))
        if one.type is not None:
            value = self._declared(value, one.type, path)
        is_document = value.type.kind == "json" and isinstance(value, Ref)
        if not value.type.scalar and not is_document and not isinstance(value, Foreign):
            message = f"values of type {value.type} cannot be named yet"
            ctx.findings.error("unsupported-type", (*path, "value"), message)
            return None
        return None if ctx.too_deep(value, before, (*path, "value")) else value

    def _declared(self, value: Value, text: str, path: Pointer) -> Value:
        kind = parse_type(text)
        if kind is None or not widens(value.type, kind):
            message = f"the value is {value.type}, declared as {text}"
            self.ctx.findings.error("type-mismatch", (*path, "type"), message, "cast converts")
            return value
        return converted(value, kind, (*path, "type"))

    def _output(self) -> tuple[Output, ...]:
        ctx = self.ctx
        found: dict[str, Output] = {}
        for index, path in enumerate(self.segment.select or (*self._shown_columns(), *self.frame.named)):
            at: Pointer = ("select", index) if self.segment.select else ("base",)
            value = column(ctx, path, self.frame, at)
            if value is None:
                continue
            name = _output_name(path)
            if len(name) > MAX_NAME:
                message = f'the output name "{name}" has more than {MAX_NAME} characters'
                ctx.findings.error("name-too-long", at, message, "name the value with a transformation")
            if name in found:
                ctx.findings.error("duplicate-name", at, f'two output columns are named "{name}"')
            if not value.type.scalar and not _is_kept(value.type):
                message = f'"{path}" is {value.type}, which cannot be put out yet'
                ctx.findings.error("unsupported-type", at, message, "list the other columns under select")
                continue
            found[name] = Output(name, plain(value, at), _shown(value), at)
        return tuple(found.values())

    def _shown_columns(self) -> list[str]:
        """Return the columns of the base that are put out where nothing is said: those that may be."""
        table, findings = self.frame.scope.table, self.ctx.findings
        hidden = [name for name, column in table.columns.items() if "output" in column.masked]
        if len(hidden) == len(table.columns):
            message = f"every column of {table.name} is masked, so that nothing is put out"
            findings.error("masked-column", ("base",), message, _SAY)
        elif hidden:
            message = f"the output leaves out what is masked: {', '.join(hidden)}"
            findings.warning("masked-column-left-out", ("base",), message, _SAY)
        return [name for name in table.columns if name not in hidden]


_SAY: Final = "say with select what is put out"


def _output_name(path: str) -> str:
    return path.replace(".", "_")


def _is_kept(kind: Type) -> bool:
    """Whether values of a type that nothing compares can be put out as they are."""
    return kind.kind in ("json", "version") or (kind.element is not None and kind.element.kind != "version")


def _shown(value: Value) -> Type:
    """Return the type of an output column; a version is put out as the text that it is."""
    if value.type.kind == "version":
        return TEXT
    return unzoned(value.column.type if isinstance(value, Ref) else value.type)


def in_utc(as_of: dt.datetime | None) -> dt.datetime | None:
    """Return the moment of a call as a clock in UTC shows it, without a zone.

    Raises:
        DefinitionError: it is none, does not say in which zone it is meant, or is none of the years 1 to 9999 in UTC.
    """
    if as_of is None:
        return None
    if not isinstance(as_of, dt.datetime):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
        message = f"as_of is given as {type(as_of).__name__}, and not as datetime"
        raise _refused("invalid-as-of", message, "", "a text is one by datetime.fromisoformat")
    if as_of.utcoffset() is None:
        raise _refused("invalid-as-of", "as_of does not say in which zone it is meant", "", "give it a tzinfo")
    try:
        return as_of.astimezone(dt.UTC).replace(tzinfo=None)
    except OverflowError:
        raise _refused("invalid-as-of", "as_of is none of the years 1 to 9999 in UTC", "") from None


def _inlined(ctx: Context, segment: Segment, scope: Scope, at: Pointer) -> Condition:
    """Return the conditions of a segment that is referred to, as those of the row at hand."""
    return _Binding(segment, ctx, scope, at).where()


def _members(ctx: Context, segment: Segment, at: Pointer) -> BoundSegment:
    """Return a segment that is referred to, without anything that is put out."""
    scope = ctx.base(ctx.table(segment.base), ctx.alias(segment.base))
    found = _Binding(segment, ctx, scope, at).bound()
    return replace(found, order=found.order if found.is_cut else (), ctes=())


def _refused(code: Code, message: str, pointer: str, hint: str = "") -> DefinitionError:
    return DefinitionError((Diagnostic(code, "error", message, pointer, hint),))
