"""The bind stage: a segment and a catalog to a bound segment, all mistakes reported together."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from segsql.bind.bound import All, BoundSegment, Condition, Output, Ref, Scope, Value
from segsql.bind.clock import WEEKDAYS, Clock
from segsql.bind.conditions import bind_condition, every
from segsql.bind.context import Context, Frame, Lists
from segsql.bind.names import column, plain
from segsql.bind.rows import bind_rows, completed, sort_keys
from segsql.bind.values import bind_value, converted
from segsql.catalog.catalog import Catalog
from segsql.errors import Code, DefinitionError, Diagnostic, Pointer, did_you_mean
from segsql.model.segment import Segment, Transformation
from segsql.operators.functions import widens
from segsql.source import locate_all
from segsql.types import Type, parse_type, unzoned

MAX_NAME = 63


def bind(
    segment: Segment,
    catalog: Catalog,
    *,
    as_of: dt.datetime | None = None,
    lists: Lists | None = None,
    trace: dict[Pointer, Condition] | None = None,
) -> BoundSegment:
    """Return the segment with every name resolved and every value typed.

    Args:
        segment: What was written.
        catalog: The tables it may name.
        as_of: The moment that relative times are relative to; must carry a zone.
        lists: The values of the catalog's static lists; without them only the shape of conditions on lists is looked at.
        trace: Filled with what each condition was bound to, by its place.

    Raises:
        DefinitionError: with every mistake in the definition, at its place.
    """
    segment.check_nesting()
    try:
        return _Binding(segment, catalog, as_of, lists, trace).bound()
    except DefinitionError as problem:
        raise DefinitionError(locate_all(problem.diagnostics, segment.source)) from None


class _Binding:
    """One segment being bound."""

    def __init__(
        self,
        segment: Segment,
        catalog: Catalog,
        as_of: dt.datetime | None,
        lists: Lists | None,
        trace: dict[Pointer, Condition] | None,
    ) -> None:
        self.segment = segment
        clock = _clock(segment, as_of)
        table = catalog.tables.get(segment.base)
        if table is None:
            hint = did_you_mean(segment.base, catalog.tables)
            raise _refused("unknown-table", f'no table "{segment.base}" in the catalog', "/base", hint)
        put_out = segment.select or (*table.columns, *(one.name for one in segment.transformations))
        outputs = frozenset(map(_output_name, put_out))
        self.ctx = Context(catalog, clock, bind_value, bind_condition, bind_rows, outputs, lists, trace)
        alias = "t" if self.ctx.is_free("t") else self.ctx.alias("t")
        self.frame = Frame(Scope(alias, table), named={})

    def bound(self) -> BoundSegment:
        ctx, segment = self.ctx, self.segment
        for name in ctx.lists or ():
            if name not in ctx.catalog.lists:
                hint = did_you_mean(name, ctx.catalog.lists)
                ctx.findings.error("unknown-list", (), f'no list "{name}" in the catalog', hint)
        for index, one in enumerate(segment.transformations):
            self._name(one, ("transformations", index))
        where = every(ctx, segment.where, self.frame, ("where",))
        output = self._output()
        order = sort_keys(ctx, segment.sort, self.frame, ("sort",))
        if segment.limit is not None or segment.sort:
            at: Pointer = ("limit",) if segment.limit is not None else ("sort",)
            order = completed(ctx, order, self.frame.scope, at)
        elif self.frame.scope.table.key:
            order = completed(ctx, order, self.frame.scope, ())
        if segment.limit is not None and not segment.sort:
            message = "a limit without a sort keeps the first members by key"
            ctx.findings.warning("limit-without-sort", ("limit",), message, "say by what the first are first")
        if ctx.findings.errors:
            raise DefinitionError(ctx.findings.items)
        return BoundSegment(
            name=segment.name,
            scope=self.frame.scope,
            where=All(where),
            output=output,
            order=order,
            limit=segment.limit,
            moving=ctx.moving,
            warnings=locate_all(ctx.findings.items, segment.source) if ctx.findings.items else (),
        )

    def _name(self, one: Transformation, path: Pointer) -> None:
        ctx, table = self.ctx, self.frame.scope.table
        taken = "a column" if one.name in table.columns else "a relation" if one.name in table.relations else ""
        taken = taken or ("a transformation" if one.name in self.frame.named else "")
        if taken or one.name == "outer":
            message = f'"{one.name}" is already {taken}' if taken else '"outer" has a meaning of its own in paths'
            ctx.findings.error("duplicate-name", (*path, "name"), message)
        before = ctx.unfolded
        value = ctx.value(one.value, self.frame, (*path, "value"))
        accepted = self._accepted(one, value, path, before) if value is not None else None
        if not taken:
            self.frame = self.frame.with_names({one.name: accepted})

    def _accepted(self, one: Transformation, value: Value, path: Pointer, before: int) -> Value | None:
        """Return a transformation's value in its declared type, if it may be named.

        Names can make it deeper than the document is; ``before`` is what they had unfolded to ahead of this one.
        """
        ctx = self.ctx
        value = plain(value)
        if one.type is not None:
            value = self._declared(value, one.type, path)
        if not value.type.scalar:
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
        ctx, table = self.ctx, self.frame.scope.table
        found: dict[str, Output] = {}
        for index, path in enumerate(self.segment.select or (*table.columns, *self.frame.named)):
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
            if not value.type.scalar:
                message = f'"{path}" is {value.type}, which cannot be put out yet'
                ctx.findings.error("unsupported-type", at, message, "list the other columns under select")
                continue
            found[name] = Output(name, plain(value), _shown(value))
        return tuple(found.values())


def _output_name(path: str) -> str:
    return path.replace(".", "_")


def _shown(value: Value) -> Type:
    return unzoned(value.column.type if isinstance(value, Ref) else value.type)


def _clock(segment: Segment, as_of: dt.datetime | None) -> Clock:
    if as_of is not None and as_of.utcoffset() is None:
        raise _refused("invalid-as-of", "as_of does not say in which zone it is meant", "", "give it a tzinfo")
    try:
        zone = ZoneInfo(segment.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f'"{segment.timezone}" is not a known time zone'
        raise _refused("invalid-value", message, "/timezone", "an IANA name such as Europe/Berlin") from None
    utc = as_of.astimezone(dt.UTC).replace(tzinfo=None) if as_of is not None else None
    return Clock(utc, zone, WEEKDAYS.index(segment.week_start), segment.fiscal_start)


def _refused(code: Code, message: str, pointer: str, hint: str = "") -> DefinitionError:
    return DefinitionError((Diagnostic(code, "error", message, pointer, hint),))
