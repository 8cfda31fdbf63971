"""References: conditions that the row at hand is a member of another segment, which the call hands in by name.

A segment that is not cut is bound anew for the row at hand. One whose members depend on each other is bound once, over its base, and
so is every one where a call asks for it: the row is a member if its key is among theirs. What is referred to is read with its own time zone,
week and names, and the call's ``as_of``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, TypeVar

from segsql.bind.bound import Condition, Members, Negation, Related, Rows, Scope, Step
from segsql.bind.clock import clock_of
from segsql.bind.context import Context, Frame, References
from segsql.catalog.schema import Table
from segsql.errors import (
    MAX_FINDINGS,
    NO_MORE,
    Code,
    DefinitionError,
    Diagnostic,
    Findings,
    IntoText,
    Pointer,
    did_you_mean,
)
from segsql.model import nodes
from segsql.model.limits import MAX_NESTING, MAX_REFERRED, MAX_RELATED
from segsql.model.queries import Query
from segsql.model.references import Extent, Segments
from segsql.model.segment import Segment
from segsql.model.target import named

T = TypeVar("T")
_ANY_MOMENT: Final = dt.datetime(2000, 1, 1)


def refer(ctx: Context, node: nodes.SegmentMembership, frame: Frame, path: Pointer) -> Condition | None:
    """Return whether the row at hand is a member of a segment, or None after reporting what is wrong."""
    refs, at, negated = ctx.references, (*path, "segment"), node.op == "not_in_segment"
    target = _target(ctx, node.segment, frame.scope.table, at)
    if target is None:
        return None
    around = _around(refs, node, target)
    if not _is_bounded(ctx, target, around, at):
        return None
    inside = (*path, IntoText("segment"))
    if refs.way == "inline" and not target.is_cut:
        found = _within(ctx, target, around, at, lambda: refs.inlined(ctx, target, frame.scope, inside))
        return Negation(found) if negated and found is not None else found
    if target.name not in refs.members:
        made = _within(ctx, target, around, at, lambda: _members(ctx, target, inside))
        if made is None:
            return None
        refs.members[target.name] = made
    return Related(_among(ctx, refs.members[target.name], frame.scope), negated)


def by_name(segments: Segments) -> Segments:
    """Return the segments of a call as they are given, by name.

    Raises:
        DefinitionError: they are given otherwise.
    """
    if not isinstance(segments, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
        message = f"the segments are given as {type(segments).__name__}, and not by name"
        hint = 'such as {"germans": segment}; load_folder gives them so'
        raise DefinitionError((Diagnostic("segment-mismatch", "error", message, "", hint),))
    return segments


def _target(ctx: Context, name: str, table: Table, at: Pointer) -> Segment | None:
    """Return the segment of a name, if the row at hand can be one of its members."""
    refs = ctx.references
    trail = [one.name for one in refs.trail]
    if name in trail:
        cycle = " -> ".join([*trail[trail.index(name) :], name])
        ctx.findings.error(
            "segment-cycle", at, f"the segment refers to itself: {cycle}", "leave one of the references out"
        )
        return None
    target = refs.known.get(name)
    if name not in refs.known:
        hint = did_you_mean(name, map(str, refs.known)) or "hand it in with the call, under its name"
        ctx.findings.error("unknown-segment", at, f'no segment "{name}": {refs.path_to(name)}', hint)
    elif not isinstance(target, (Segment, Query)):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
        message = f'what is handed in as "{name}" is {type(target).__name__}, and no segment'
        ctx.findings.error("segment-mismatch", at, message, "load, loads and Segment.model_validate make one")
    elif target.name != name:
        message = f'the segment that is handed in as "{name}" is named "{target.name}"'
        ctx.findings.error("segment-mismatch", at, message, "hand it in under its own name")
    elif isinstance(target, Query):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers have types
        message = f'"{name}" is a whole query, whose base and key are not known, so that no row is a member of it'
        ctx.findings.error("segment-mismatch", at, message, "write it as a segment")
    elif target.base != table.name:
        message = f'members of "{name}" are rows of {target.base}, and the row at hand is one of {table.name}'
        hint = f"where a relation leads to {target.base}, test the rows there"
        ctx.findings.error("segment-mismatch", at, message, hint)
    elif name not in refs.broken:
        return target
    return None


def _around(refs: References, node: nodes.SegmentMembership, target: Segment) -> tuple[int, int]:
    """Return in how many nodes and relations a segment stands that is referred to; the rows of one that is cut are looked for like related ones."""
    depth, related = refs.around[-1]
    place = refs.look_at(refs.trail[-1])[id(node)]
    return depth + place.nodes, related + place.related + target.is_cut


def _is_bounded(ctx: Context, target: Segment, around: tuple[int, int], at: Pointer) -> bool:
    """Whether definitions that stand in each other stay within what one may be; if not, that is reported."""
    refs, path = ctx.references, ctx.references.path_to(target.name)
    if refs.unfolded > MAX_REFERRED:  # which was told where it came to that
        return False
    refs.look_at(target)
    own = refs.own[target.name]
    whole = refs.whole.get(target.name, own)
    for found, limit, what in ((whole.nodes, MAX_NESTING, "nodes"), (whole.related, MAX_RELATED, "relations")):
        if found + around[what == "relations"] > limit:
            message = (
                f"with the segments that are referred to, more than {limit} {what} are nested in each other: {path}"
            )
            ctx.findings.error("too-deep", at, message, "refer to fewer segments in each other")
            return False
    # What is bound anew counts what it refers to by itself.
    is_known = target.name in refs.members
    refs.unfolded += own.size if not is_known else whole.size if refs.way == "inline" else 1
    if refs.unfolded > MAX_REFERRED:
        message = f"the segments that are referred to unfold to more than {MAX_REFERRED:,} parts: {path}"
        ctx.findings.error("too-large", at, message, "a segment that is referred to often should be smaller")
        return False
    return True


def _within(ctx: Context, target: Segment, around: tuple[int, int], at: Pointer, make: Callable[[], T]) -> T | None:
    """Bind a segment that is referred to by its own clock; what is wrong with it is reported at its place in there."""
    refs, outer = ctx.references, (ctx.findings, ctx.clock, ctx.trace, ctx.shared, ctx.lists, ctx.moving)
    inner, as_of = _Inside(len(at)), ctx.clock.as_of
    ctx.findings, ctx.trace = inner, None
    if refs.way == "object":
        # It is there already, made for another moment perhaps, and only its shape is looked at.
        ctx.lists, as_of = None, as_of or _ANY_MOMENT
    refs.trail.append(target)
    refs.around.append(around)
    found: T | None = None
    try:
        target.check_size()
        ctx.clock = clock_of(target, as_of, live=outer[1].live)
        # Equal nodes mean other times by another clock.
        ctx.shared = outer[3] if ctx.clock == outer[1] else {}
        found = make()
    except DefinitionError as problem:
        inner.items = [one for one in problem.diagnostics if one is not NO_MORE]
    finally:
        moving = outer[-1] if refs.way == "object" else ctx.moving
        ctx.findings, ctx.clock, ctx.trace, ctx.shared, ctx.lists, ctx.moving = *outer[:-1], moving
        refs.trail.pop()
        refs.around.pop()
    if inner.errors:
        refs.broken.add(target.name)
        _report(ctx, target, inner.errors, at)
        return None
    refs.whole[target.name] = _whole(refs, target)
    return found


def _whole(refs: References, segment: Segment) -> Extent:
    """Return the extent of a definition with all that it refers to."""
    own = refs.own[segment.name]
    size, deepest, furthest = own.size, own.nodes, own.related
    for place in refs.look_at(segment).values():
        whole = refs.whole.get(place.name)
        if whole is None:  # what only sorts members, or is put out of them, is not looked at where they are looked for
            continue
        size, deepest = size + whole.size, max(deepest, place.nodes + whole.nodes)
        furthest = max(furthest, place.related + whole.related + refs.known[place.name].is_cut)
    return Extent(size, deepest, furthest)


def _report(ctx: Context, target: Segment, errors: Iterable[Diagnostic], at: Pointer) -> None:
    """Report what is wrong with a segment that is referred to: in its own text, or at the reference where it has none."""
    source = target.source
    lines = cache(source.lines) if source is not None else None
    for one in errors:
        if one.range is None and source is not None:
            one = source.locate(one, lines)
        if one.range is not None:
            ctx.findings.items.append(one)
        else:
            place = f" at {one.pointer}" if one.pointer else ""
            told = "" if one in ctx.references.told else f'in "{target.name}"{place}: '
            ctx.findings.error(one.code, at, told + one.message, one.hint)
            ctx.references.told.add(ctx.findings.items[-1])


class _Inside(Findings):
    """Findings about a segment that is referred to, whose own text begins where the reference ends."""

    __slots__ = ("start",)

    def __init__(self, start: int) -> None:
        super().__init__(MAX_FINDINGS)
        self.start = start

    def error(
        self,
        code: Code,
        path: Sequence[str | int],
        message: str,
        hint: str = "",
        within: tuple[int, int] | None = None,
    ) -> None:
        """Add an error at ``path``, without the way to the reference."""
        super().error(code, path[self.start :], message, hint, within)


def _members(ctx: Context, target: Segment, inside: Pointer) -> Members:
    """Return the members of a segment as a table of their keys."""
    refs, table = ctx.references, ctx.table(target.base)
    if not table.key:
        message = f"the table {table.name} has no key, so its rows cannot be told apart"
        ctx.findings.error("key-required", (*inside, "base"), message, "name its key in the catalog")
    if refs.way == "object":
        for column in table.key:
            if target.select and column.name not in target.select:
                message = f'the object of "{target.name}" has no column "{column.name}", by which its members are found'
                ctx.findings.error("key-required", (*inside, "select"), message, "select it as well")
            if column.type.zoned:
                message = f'"{column.name}" is stored with a zone, and put out without'
                ctx.findings.error("unsupported-type", (*inside, "base"), message, "do not read the object")
    found = refs.members_of(ctx, target, inside)
    return Members(found, refs.way, ctx.alias(target.name))


def _among(ctx: Context, members: Members, home: Scope) -> Rows:
    """Return the row of a table of members that has the key of the row at hand."""
    refs, name = ctx.references, members.segment.name
    found = refs.rows.get((id(home), name))
    if found is None:
        key = members.segment.scope.table.key
        is_object = members.way == "object"
        theirs = tuple(replace(one, physical=one.name) if is_object else one for one in key)
        physical = named(refs.known[name]) if is_object else (members.alias,)
        table = Table(home.table.name, physical, theirs, {one.name: one for one in theirs}, {})
        step = Step(ctx.alias(name), table, home.alias, tuple(zip(key, theirs, strict=True)))
        scope = Scope(step.alias, table, (step,))
        found = refs.rows[id(home), name] = Rows(home, scope, None, (), None, None, (), repeats=False, members=members)
    return found
