"""Sequences to related rows that look at those of the step before (docs/language.md, section 3.4).

``a, then b within 7 days, then no c`` is bound as it would be written without it: there is an ``a`` with a ``b`` after it, within the
span, with no ``c`` after that::

    exists a (exists b (b.at > a.at, b.at < a.at + 7 days, not exists c (c.at > b.at)))
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from segsql.bind import names, times
from segsql.bind.bound import All, Compare, Condition, Related, Rows, Scope, Step, Value
from segsql.bind.conditions import every
from segsql.bind.context import Context, Frame
from segsql.bind.rows import anchors_of, in_period, walk_of
from segsql.catalog.schema import Relation
from segsql.errors import Pointer
from segsql.model import nodes
from segsql.model.limits import MAX_RELATED
from segsql.operators.comparisons import UNORDERED


@dataclass(frozen=True, slots=True)
class _Event:
    """A row that a step may find: ``time`` is its place in the order, ``depth`` how many rows of the sequence it looks out at."""

    frame: Frame
    time: Value | None
    conditions: list[Condition]
    depth: int


def bind_sequence(ctx: Context, node: nodes.Sequence, frame: Frame, path: Pointer) -> Condition | None:
    """Return the condition that a sequence stands for, or None after reporting what is wrong with it."""
    relation = names.relation(ctx, node.relation, frame, (*path, "relation"))
    if relation is None or not _is_possible(ctx, node, path):
        return None
    before = len(ctx.findings.errors)
    found = _Sequence(ctx, node, relation, frame, path).from_step(0, None)
    return found[0] if len(ctx.findings.errors) == before else None


def _is_possible(ctx: Context, node: nodes.Sequence, path: Pointer) -> bool:
    """Whether the steps can be a sequence; if not, that is reported."""
    before, last = len(ctx.findings.errors), len(node.steps) - 1
    while last >= 0 and node.steps[last].absent:
        last -= 1
    if last < 0:
        message = "every step is absent, so there is nothing to start from"
        ctx.findings.error("invalid-value", (*path, "steps"), message, "not_exists says that there are no such rows")
    depth = sum(not one.absent for one in node.steps) + any(one.absent for one in node.steps[max(last - 1, 0) :])
    if depth > MAX_RELATED:
        message = f"more than {MAX_RELATED} relations are nested in each other: each step looks at the one before"
        ctx.findings.error("too-deep", (*path, "steps"), message, "leave steps out, or make two sequences")
    for index, step in enumerate(node.steps):
        if step.within is None and "unit" in step.model_fields_set:
            ctx.findings.error(
                "invalid-value", (*path, "steps", index, "unit"), "it is the unit of within", "add within"
            )
        if step.within is not None and all(one.absent for one in node.steps[:index]):
            message = "there is no row of a step before this one to count from"
            at = (*path, "steps", index, "within")
            ctx.findings.error("invalid-value", at, message, "during says when all of it happens")
    if node.order.split(".")[0] == "outer":
        message = "the rows of a sequence are put in order by values of their own"
        ctx.findings.error("invalid-value", (*path, "order"), message, "name a column of the related rows")
    return len(ctx.findings.errors) == before


class _Sequence:
    """One sequence being bound. ``wrong`` says that what all steps share was reported, so that it is not once more for each."""

    def __init__(self, ctx: Context, node: nodes.Sequence, relation: Relation, home: Frame, path: Pointer) -> None:
        self.ctx = ctx
        self.node = node
        self.relation = relation
        self.home = home
        self.path = path
        self.wrong = False

    def from_step(self, index: int, last: _Event | None) -> list[Condition]:
        """Return what the row of the last step that was found has to meet for the steps from ``index`` on."""
        absent = []
        while index < len(self.node.steps) and self.node.steps[index].absent:
            absent.append(index)
            index += 1
        if index == len(self.node.steps):
            return [self.none(one, last, last, None) for one in absent]
        found = self.event(index, last)
        self.after(found, index, last)
        found.conditions.extend(self.none(one, found, last, found) for one in absent)
        found.conditions.extend(self.from_step(index + 1, found))
        return [self.related(found, last, negated=False)]

    def none(self, index: int, around: _Event | None, last: _Event | None, end: _Event | None) -> Condition:
        """Return that no row of an absent step lies between the rows of the steps beside it."""
        found = self.event(index, around)
        self.after(found, index, last)
        if end is not None and found.time is not None and end.time is not None:
            found.conditions.append(Compare("lt", found.time, end.time, or_missing=False))
            names.look_out(found.frame, found.depth - end.depth)
        return self.related(found, around, negated=True)

    def event(self, index: int, around: _Event | None) -> _Event:
        """Return a row of a step, seen from the row of another."""
        ctx, hops, depth = self.ctx, self.relation.hops, 0 if around is None else around.depth + 1
        outer = self.home if around is None else around.frame
        if around is not None and len(hops) == 1:
            # Two rows of one owner have the same key to it, so that the owner need not be looked at again.
            keys = tuple((theirs, theirs) for _, theirs in hops[0].keys)
            hop = replace(hops[0], keys=keys)
            steps: tuple[Step, ...] = (ctx.step(hop, outer.scope.alias, self.node.relation),)
        else:
            steps = walk_of(ctx, hops, self.home.scope, self.node.relation)
        frame = Frame(Scope(steps[-1].alias, steps[-1].table, steps), outer, skips=depth)
        if depth and len(hops) > 1:
            names.look_out(frame, depth + 1)
        conditions, time = [], None
        if not self.wrong:
            before = len(ctx.findings.errors)
            time = self.time(frame)
            conditions = in_period(ctx, self.node.during, frame, (*self.path, "during"))
            self.wrong = len(ctx.findings.errors) > before
        conditions += every(ctx, self.node.steps[index].where, frame, (*self.path, "steps", index, "where"))
        return _Event(frame, time, conditions, depth)

    def time(self, frame: Frame) -> Value | None:
        """Return the place of a row in the order."""
        path = (*self.path, "order")
        value = names.column(self.ctx, self.node.order, frame, path)
        if value is None or (value.type.scalar and value.type.kind not in UNORDERED):
            return value and names.plain(value, path)
        self.ctx.findings.error("type-mismatch", path, f"values of type {value.type} are in no order")
        return None

    def after(self, found: _Event, index: int, last: _Event | None) -> None:
        """Add that a row comes after that of the step before, within the span if there is one."""
        if last is None or found.time is None or last.time is None:
            return
        found.conditions.append(Compare("gt", found.time, last.time, or_missing=False))
        names.look_out(found.frame, found.depth - last.depth)
        step = self.node.steps[index]
        if step.within is not None:
            end = self.end(last.time, step.within, step.unit, (*self.path, "steps", index, "within"))
            if end is not None:
                found.conditions.append(Compare("lt", found.time, end, or_missing=False))

    def end(self, time: Value, within: int, unit: str, path: Pointer) -> Value | None:
        """Return the end of a span that starts at the time of the step before."""
        if time.type.temporal:
            return times.shifted(self.ctx, time, within, unit, path)
        message = f"the order is by values of type {time.type}, which no span of time is counted from"
        self.ctx.findings.error("type-mismatch", path, message, "put the rows in order by a time or a date")
        return None

    def related(self, found: _Event, around: _Event | None, *, negated: bool) -> Condition:
        """Return that there is such a row, or none."""
        direct = around is not None and len(self.relation.hops) == 1
        outer = self.home if around is None else around.frame
        rows = Rows(
            home=outer.scope if direct else self.home.scope,
            scope=found.frame.scope,
            where=All(tuple(found.conditions)),
            order=(),
            limit=None,
            satisfies=None,
            anchors=anchors_of(outer, found.frame.reach.levels),
            repeats=False,
        )
        return Related(rows, negated)
