"""Tracking: what has changed of a segment's members, and since when each has been one.

All of it stands in one table that rows are only added to, a row for each change of a member: ``NAME__changes``. Two views read it:
``NAME__snapshot`` has the members as they were when it last went on, ``NAME__history`` the times for which each was one. So there is one
statement that goes on, an INSERT, and no state between: it may stop anywhere, and be run again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Literal, TypeAlias

from sqlglot import exp

from segsql.dialect import Dialect, Unsupported
from segsql.errors import Diagnostic, UnsupportedByDialect
from segsql.lower import nodes as n
from segsql.lower.query import Lowered
from segsql.lower.target import Pen
from segsql.plans import forms, names, tracking_forms
from segsql.plans.sides import COUNTS, KINDS, Sides
from segsql.plans.statements import Draft
from segsql.plans.tracking_aims import Advance, ChangedRows, Changes, Tracking, TrackingAim, Untrack
from segsql.types import INTEGER, TEXT, TIMESTAMP, Type, parse_type

ADDED: Final[dict[str, Type]] = {"entered_at": TIMESTAMP, "changed_at": TIMESTAMP, "change": TEXT}
"""The columns that the table of changes has behind those of the members."""
Part: TypeAlias = Literal["changes", "snapshot", "history"]
VIEWS: Final[tuple[Part, ...]] = ("snapshot", "history")
"""The views over the table of changes."""
_PARTS: Final[tuple[Part, ...]] = ("changes", *VIEWS)


def columns(tracking: Tracking, aim: TrackingAim) -> list[tuple[str, Type]]:
    """Return the columns of what a plan reads, in order."""
    tracking = _by_name(tracking)
    match aim:
        case Changes():
            return [(name, INTEGER) for name in COUNTS]
        case ChangedRows():
            pairs = [(f"{side}_{name}", kind) for name, kind in _typed(tracking.columns) for side in ("old", "new")]
            return [*_typed(tracking.key), ("change", TEXT), *pairs]
        case _:
            return []


def drafts(
    lowered: Lowered, tracking: Tracking, aim: TrackingAim, as_of: dt.datetime | None, mark: str
) -> tuple[Draft, ...]:
    """Return the statements for the query of a segment's members, their key first and then what is tracked.

    Raises:
        UnsupportedByDialect: the dialect has no such statement.
    """
    work = _Tracked(lowered, _by_name(tracking), Pen(lowered.target, lowered.texts))
    match aim:
        case Untrack():
            return work.removed()
        case Changes():
            return (Draft(work.sides.counted(), "count"),)
        case ChangedRows():
            return (Draft(work.sides.changed(), "read"),)
        case Advance():
            assert as_of is not None, "asked for"
            return (Draft(work.recorded(as_of), "insert", "insert"),)
        case _:
            return work.begun(mark)


def _by_name(tracking: Tracking) -> Tracking:
    """Return it with columns as they are named, of which one may be behind a relation."""
    return replace(tracking, columns=tuple((path.replace(".", "_"), kind) for path, kind in tracking.columns))


def _typed(found: Sequence[tuple[str, str]]) -> list[tuple[str, Type]]:
    kinds = [(name, parse_type(kind)) for name, kind in found]
    return [(name, kind) for name, kind in kinds if kind is not None]


@dataclass(frozen=True, slots=True)
class _Tracked:
    """The query of the members, and what is kept of them."""

    lowered: Lowered
    tracking: Tracking
    pen: Pen

    @property
    def sides(self) -> Sides:
        """The members of now beside those of then."""
        key, columns = self.tracking.key, self.tracking.columns
        return Sides(self.pen, key, columns, now=lambda: self.sides.members(self.lowered.tree, "m"), then=self._then)

    def begun(self, mark: str) -> tuple[Draft, ...]:
        """Return the statements that make the table and the views."""
        answer = self.lowered.target.answers["statements.view"]
        if isinstance(answer, Unsupported):
            raise _refused(self._dialect, f"make a view: {answer.unsupported}")
        made = [Draft(self._declared(), "create", "create_table", self._drop("changes").tree, is_headed=False)]
        for part, query in (("snapshot", self._snapshot()), ("history", self._history())):
            tree = n.create(self._table(part), query, "VIEW", replace=False)  # type: ignore[arg-type]
            made.append(Draft(tree, "create", "create_view", self._drop(part).tree, is_headed=False))  # type: ignore[arg-type]
        return self._together([*made, *self._marked(mark)])

    def removed(self) -> tuple[Draft, ...]:
        """Return the statements that remove the views, and then the table."""
        return self._together([self._drop(part) for part in reversed(_PARTS)])

    def recorded(self, as_of: dt.datetime) -> exp.Expr:
        """Return the statement that adds a row for each change.

        Nothing is added behind what was recorded as of a later moment, and nothing to what was recorded of a member as of this one.
        """
        kept = self.sides.kept
        entered = n.case([(self.sides.is_side("s"), n.column("s", "entered_at"))], self._moment(as_of))
        found = [
            *map(self.sides.either, kept),
            n.alias(entered, "entered_at"),
            n.alias(n.column("s", "changed_at"), "changed_at"),
        ]
        last = partial(n.column, "d", "changed_at")
        later = n.select(
            [n.call("COUNT", exp.Star())],
            self._table("changes", "later"),
            where=exp.GT(this=n.column("later", "changed_at"), expression=self._moment(as_of)),
        )
        where = n.both(
            [
                self.sides.is_one_of(n.column("d", "change"), KINDS),
                n.either([n.is_null(last()), exp.NEQ(this=last(), expression=self._moment(as_of))]),
                exp.EQ(this=exp.Paren(this=later), expression=n.number(0)),
            ]
        )
        values = [n.column("d", one) for one in (*kept, "entered_at")]
        query = n.select(
            [*values, n.alias(self._moment(as_of), "changed_at"), n.column("d", "change")],
            n.subquery(self.sides.compared(found), "d"),
            where=where,
        )
        named = n.with_columns(self._table("changes"), [n.name(one) for one in (*kept, *ADDED)])
        return n.line(n.word("INSERT INTO"), named, query)

    @property
    def _dialect(self) -> Dialect:
        return self.lowered.target.dialect

    def _table(self, part: Part, under: str | None = None) -> exp.Table:
        longest = self._dialect.names.max_bytes.value
        return n.table(names.beside(self.tracking.path, part, longest), under)

    def _declared(self) -> exp.Expr:
        """Return the statement that makes the table, each column of the type in which the engine stores it."""
        stored = self._dialect.stored
        column: tracking_forms.ColumnForm = tracking_forms.COLUMNS[self._dialect.tracking.columns.use]
        known = {name for name, _ in self.tracking.key}
        found = [
            column(name, self._stored(kind), name not in known)
            for name, kind in _typed((*self.tracking.key, *self.tracking.columns))
        ]
        found += [
            column(name, stored.change if name == "change" else self._stored(kind), False)
            for name, kind in ADDED.items()
        ]
        keys = [name for name, _ in self.tracking.key]
        key = tracking_forms.Key([*keys, "changed_at"], any(kind == "text" for _, kind in self.tracking.key))
        made: tracking_forms.TableForm = tracking_forms.TABLE[self._dialect.tracking.table.use]
        return made(self._table("changes"), found, key)

    def _stored(self, kind: Type) -> str:
        stored = self._dialect.stored
        if kind.kind == "decimal":
            return stored.decimal_of(kind.precision, kind.scale)
        found = getattr(stored, kind.kind)
        assert isinstance(found, str)
        return found

    def _last(self, columns: Sequence[str], further: Sequence[str] = ()) -> exp.Select:
        """Return columns of the table, with the place of each row among those of its member, the last one first; apart for ``further`` columns."""
        per = [one for name, kind in self.tracking.key for one in self.sides.apart("c", name, kind)]
        per += [n.column("c", name) for name in further]
        last = n.ordered(
            n.column("c", "changed_at"), descending=True, nulls_first=self.lowered.target.nulls_first[True]
        )
        place = n.row_number(per, n.order_by([last]))
        return n.select(
            [*(n.column("c", one) for one in (*columns, *ADDED)), n.alias(place, self.sides.free("place"))],
            self._table("changes", "c"),
        )

    def _is_last(self) -> exp.Expr:
        return exp.EQ(this=n.column("l", self.sides.free("place")), expression=n.number(1))

    def _snapshot(self) -> exp.Select:
        """Return the members as they were last, with when they came and when they last changed."""
        is_member = exp.NEQ(this=n.column("l", "change"), expression=self.pen.text("removed"))
        shown = self.sides.kept
        return n.select(
            [n.column("l", one) for one in (*shown, "entered_at", "changed_at")],
            n.subquery(self._last(shown), "l"),
            where=n.both([self._is_last(), is_member]),
        )

    def _history(self) -> exp.Select:
        """Return when each member came, and when it left, which is missing of one who has not."""
        left = n.case([(self.sides.is_one_of(n.column("l", "change"), ["removed"]), n.column("l", "changed_at"))])
        keys = [name for name, _ in self.tracking.key]
        return n.select(
            [*(n.column("l", one) for one in (*keys, "entered_at")), n.alias(left, "left_at")],
            n.subquery(self._last(keys, ["entered_at"]), "l"),
            where=self._is_last(),
        )

    def _then(self) -> exp.Expr:
        """Return the last row of all who ever were members, each with a 1, or a 0 where it left."""
        left = n.case([(self.sides.is_one_of(n.column("l", "change"), ["removed"]), n.number(0))], n.number(1))
        shown = self.sides.kept
        values = [n.column("l", one) for one in (*shown, "entered_at", "changed_at")]
        query = n.select(
            [*values, n.alias(left, self.sides.member)],
            n.subquery(self._last(shown), "l"),
            where=self._is_last(),
        )
        return n.subquery(query, "s")

    def _moment(self, as_of: dt.datetime) -> exp.Expr:
        write = self.lowered.target.answers["literals.timestamp"]
        if isinstance(write, Unsupported):
            raise _refused(self._dialect, f"write a moment: {write.unsupported}")
        found: exp.Expr = write(self.pen, as_of.astimezone(dt.UTC).replace(tzinfo=None))
        return found

    def _drop(self, part: Part) -> Draft:
        kind = n.word("DROP TABLE" if part == "changes" else "DROP VIEW")
        return Draft(n.line(kind, self._table(part)), "drop", "drop", is_headed=False)

    def _marked(self, mark: str) -> list[Draft]:
        """Return the statements that say on the table and the views what they are, where the engine keeps that."""
        found: list[Draft] = []
        for part in _PARTS:
            kind = "table" if part == "changes" else "view"
            form = forms.answer(self._dialect, f"mark_{kind}")
            if form is not None:
                text = n.raw(self.lowered.target.answers["literals.string"](mark), self.lowered.texts)
                found.append(Draft(form(kind, self._table(part), text), "mark", "mark", is_headed=False))
        return found

    def _together(self, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
        """Return statements as one transaction, where the engine can."""
        words = forms.answer(self._dialect, "transaction")
        if words is None:
            return tuple(drafts)
        first, last = (n.word(one) for one in words)
        return (
            Draft(first, "begin", "begin", transaction=1, is_headed=False),
            *(replace(one, transaction=1) for one in drafts),
            Draft(last, "commit", "commit", transaction=1, is_headed=False),
        )


def _refused(dialect: Dialect, what: str) -> UnsupportedByDialect:
    return UnsupportedByDialect((Diagnostic("unsupported-by-dialect", "error", f"{dialect.title} cannot {what}"),))
