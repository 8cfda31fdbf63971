"""Two sides: the rows of one query laid beside those of another by their keys, with what has become of each.

``m`` is what there is now, ``s`` what there was. Each row of a side bears a 1, by which one that is not there is told, since not every engine
leaves the columns of such a row empty.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlglot import exp

from segsql.dialect import Dialect
from segsql.lower import nodes as n
from segsql.lower.target import Pen
from segsql.plans import tracking_forms
from segsql.plans.tracking_aims import Columns

COUNTS: Final = ("total", "added", "updated", "removed", "unchanged")
KINDS: Final = COUNTS[1:4]
"""What becomes of a row that is not as it was."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Rows of now and of then, each side made anew wherever it stands.

    Attributes:
        pen: What writes in the dialect.
        key: The columns that a row is known by.
        columns: Those whose values are compared.
        now: Makes the rows of now, under ``m``, each with a 1.
        then: Makes the rows of then, under ``s``, each with a 1, or a 0 where it was gone then already.
    """

    pen: Pen
    key: Columns
    columns: Columns
    now: Callable[[], exp.Expr]
    then: Callable[[], exp.Expr]

    @property
    def dialect(self) -> Dialect:
        """The dialect that is written."""
        return self.pen.target.dialect

    @property
    def member(self) -> str:
        """The name of the column with the 1."""
        return self.free("member")

    @property
    def kept(self) -> list[str]:
        """The names of the columns of a side."""
        return [name for name, _ in (*self.key, *self.columns)]

    def free(self, name: str) -> str:
        """Return a name that none of the columns has."""
        taken: Collection[str] = {one.lower() for one in self.kept}
        while name in taken:
            name += "_"
        return name

    def counted(self) -> exp.Select:
        """Return how many rows there are now, and how many of each kind of change: what is not gone is counted in all."""
        change = partial(n.column, "d", "change")

        def count(kinds: Sequence[str]) -> exp.Expr:
            return n.call("COUNT", n.case([(self.is_one_of(change(), kinds), n.number(1))]))

        kinds = {**{one: [one] for one in COUNTS}, "total": ["added", "updated", "unchanged"]}
        counts = [n.alias(count(kinds[one]), one) for one in COUNTS]
        return n.select(counts, n.subquery(self.compared([]), "d"))

    def changed(self, kinds: Sequence[str] = KINDS, *, most: int | None = None) -> exp.Select:
        """Return the rows of some kinds of change in the order of their key, with the values of then and now; of each kind so many at ``most``."""
        pairs = [
            n.alias(value, f"{side}_{name}")
            for name, _ in self.columns
            for side, value in (("old", self.old(name)), ("new", self.new(name)))
        ]
        keys = [name for name, _ in self.key]
        shown = [*keys, "change", *(f"{side}_{name}" for name, _ in self.columns for side in ("old", "new"))]
        values = [n.column("d", one) for one in shown]
        rows = n.subquery(self.compared([*map(self.either, keys), *pairs]), "d")
        where = self.is_one_of(n.column("d", "change"), kinds)
        if most is None:
            return n.select(values, rows, where=where, order=self._in_order("d"))
        place = self.free("place")
        number = n.row_number([n.column("d", "change")], self._in_order("d"))
        numbered = n.select([*values, n.alias(number, place)], rows, where=where)
        is_shown = exp.LTE(this=n.column("r", place), expression=n.number(most))
        return n.select(
            [n.column("r", one) for one in shown],
            n.subquery(numbered, "r"),
            where=is_shown,
            order=self._in_order("r"),
        )

    def compared(self, values: Sequence[exp.Expr]) -> exp.Expr:
        """Return values of all who are there now, or were, with what has changed of each."""
        if tracking_forms.form(self.dialect, "join"):
            return n.select([*values, self.change()], self.now(), [n.full_join(self.then(), self._meet())])
        here = n.select([*values, self.change()], self.now(), [n.join(self.then(), self._meet(), left=True)])
        again = [one.copy() for one in (*values, self.change())]
        gone = n.is_null(n.column("m", self.member))
        there = n.select(again, self.then(), [n.join(self.now(), self._meet(), left=True)], where=gone)
        return n.union_all(here, there)

    def members(self, tree: exp.Select, under: str) -> exp.Expr:
        """Return the rows of a query as a side, each with a 1."""
        tree = tree.copy()
        texts = {name for name, kind in (*self.key, *self.columns) if kind == "text"}
        meet = tracking_forms.TEXT[self.dialect.tracking.text.use]
        for one in tree.expressions:
            if one.alias_or_name in texts and meet is not tracking_forms.TEXT["as_it_is"]:
                one.replace(n.alias(meet(one.unalias().copy()), one.alias_or_name))
        tree.set("expressions", [*tree.expressions, n.alias(n.number(1), self.member)])
        return n.subquery(tree, under)

    def change(self) -> exp.Expr:
        """Return what has become of one."""
        same = [
            n.either([self._equal(name, kind), n.both([n.is_null(n.column(side, name)) for side in ("m", "s")])])
            for name, kind in self.columns
        ]
        kept = self.pen.text("unchanged")
        stayed = n.case([(n.both(same), kept)], self.pen.text("updated")) if same else kept
        branches = [
            (n.both([self.is_side("m"), self.is_side("s")]), stayed),
            (self.is_side("m"), self.pen.text("added")),
            (self.is_side("s"), self.pen.text("removed")),
        ]
        return n.alias(n.case(branches, self.pen.text("gone")), "change")

    def either(self, name: str) -> exp.Expr:
        """Return a value of now, or of then where there is none now."""
        return n.alias(n.case([(self.is_side("m"), n.column("m", name))], n.column("s", name)), name)

    def old(self, name: str) -> exp.Expr:
        """Return a value of then."""
        return n.case([(self.is_side("s"), n.column("s", name))])

    def new(self, name: str) -> exp.Expr:
        """Return a value of now."""
        return n.case([(self.is_side("m"), n.column("m", name))])

    def is_side(self, side: str) -> exp.Expr:
        """Return whether there is a row on a side."""
        return exp.EQ(this=n.column(side, self.member), expression=n.number(1))

    def is_one_of(self, change: exp.Expr, kinds: Sequence[str]) -> exp.Expr:
        """Return whether a change is of one of some kinds."""
        if len(kinds) == 1:
            return exp.EQ(this=change, expression=self.pen.text(kinds[0]))
        return exp.In(this=change, expressions=[self.pen.text(one) for one in kinds])

    def apart(self, side: str, name: str, kind: str) -> list[exp.Expr]:
        """Return what tells the rows of one key from those of another."""
        value = partial(self._operand, side, name, kind)
        return [value(), *(self.pen.target.answers["text.group"](value) if kind == "text" else [])]

    def _in_order(self, side: str) -> exp.Expr:
        natural = self.pen.target.nulls_first[False]
        return n.order_by(
            [
                n.ordered(self._ordered(side, name, kind), descending=False, nulls_first=natural)
                for name, kind in self.key
            ]
        )

    def _meet(self) -> exp.Expr:
        return n.both([self._equal(name, kind) for name, kind in self.key])

    def _equal(self, name: str, kind: str) -> exp.Expr:
        """Return whether a value is that of then: of texts the one of the same code points."""
        return exp.EQ(this=self._operand("m", name, kind), expression=self._operand("s", name, kind))

    def _operand(self, side: str, name: str, kind: str, question: str = "text.operand") -> exp.Expr:
        answers, value = self.pen.target.answers, partial(n.column, side, name)
        if kind not in ("text", "uuid"):
            return value()
        read = partial(answers["text.read"], value)
        found: exp.Expr = answers[question](read) if kind == "text" else read()
        return found

    def _ordered(self, side: str, name: str, kind: str) -> exp.Expr:
        if kind == "uuid":
            found: exp.Expr = self.pen.target.answers["text.uuid_order"](partial(self._operand, side, name, kind))
            return found
        return self._operand(side, name, kind, "text.order")
