"""Fragments of another dialect's SQL to nodes: piece by piece where the target is their source, else as what is known to mean the same.

On its own engine a fragment is written anew from its tree, every operator between brackets, so that it is read there as it was here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlglot import exp

from segsql.bind.bound import Foreign, ForeignTest, Ref
from segsql.fragments.kinds import OF_DOUBLE
from segsql.fragments.tree import Apply, Case, Cast, Column, Constant, Items, Number, Piece, Text
from segsql.lower import nodes as n
from segsql.lower.run import Run
from segsql.types import DOUBLE

_COMPARE: Final[dict[str, type[exp.Binary]]] = {
    "=": exp.EQ,
    "<>": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
    "+": exp.Add,
    "-": exp.Sub,
    "*": exp.Mul,
}
_INTEGERS: Final = 2**31


def lower_foreign(run: Run, value: Foreign) -> exp.Expr:
    """Return the value of a fragment."""
    if value.fragment.dialect != run.pen.target.dialect.name:
        from segsql.lower.alike import value_alike

        return value_alike(run, value)
    if value.type == DOUBLE:
        return run.form("numbers.missing_double", value.at)(run.pen, partial(_written, run, value))
    return _written(run, value)


def lower_test(run: Run, condition: ForeignTest) -> exp.Expr:
    """Return the predicate that a fragment is true, or is not."""
    if condition.fragment.dialect != run.pen.target.dialect.name:
        from segsql.lower.alike import condition_alike

        return condition_alike(run, condition)
    predicate = _written(run, condition)
    return n.phrase(_part(predicate), n.word("IS NOT TRUE")) if condition.negated else predicate


def written(run: Run, columns: tuple[Ref, ...], piece: Piece) -> exp.Expr:
    """Return a piece in its own dialect."""
    return _Writer(run, columns, _HANDS[run.pen.target.dialect.name]).of(piece)


def _written(run: Run, node: Foreign | ForeignTest) -> exp.Expr:
    return written(run, node.columns, node.fragment.root)


def _part(node: exp.Expr) -> exp.Expr:
    """Return a node that can stand beside any operator."""
    return (
        node
        if isinstance(node, exp.Column | exp.Literal | exp.Anonymous | exp.Cast | exp.Paren | exp.Case)
        else exp.Paren(this=node)
    )


class _Writer:
    """Writes the pieces of one fragment in its own dialect."""

    def __init__(self, run: Run, columns: tuple[Ref, ...], hand: _Hand) -> None:
        self.run = run
        self.columns = columns
        self.hand = hand

    def of(self, piece: Piece) -> exp.Expr:
        """Return fresh nodes for a piece."""
        match piece:
            case Column():
                return self.column(self.columns[piece.index])
            case Number():
                return n.number(piece.text)
            case Text():
                return self.run.pen.text(piece.value)
            case Constant():
                return exp.Null() if piece.value is None else n.word("TRUE" if piece.value else "FALSE")
            case Items():
                return self.hand.items(self, piece)
            case Cast():
                return (n.tried_cast if piece.tried else n.cast)(self.of(piece.value), piece.to)
            case Case():
                branches = [(self.when(piece, when), self.of(then)) for when, then in piece.branches]
                return n.case(branches, self.of(piece.otherwise) if piece.otherwise is not None else None)
            case Apply():
                return self.apply(piece)

    def part(self, piece: Piece) -> exp.Expr:
        """Return a piece that can stand beside any operator."""
        return _part(self.of(piece))

    def test(self, piece: Piece) -> exp.Expr:
        """Return a piece that can stand beside AND and OR, which bind least of all."""
        node = self.of(piece)
        return exp.Paren(this=node) if isinstance(node, exp.And | exp.Or) else node

    def column(self, column: Ref) -> exp.Expr:
        """Return a column as it is stored: what the language leaves out of it, the engine's own operators see."""
        level = self.run.levels[column.alias]
        if column.alias != level.scope.alias:
            level.need(column.alias, column.column.physical)
        return n.column(column.alias, column.column.physical)

    def when(self, piece: Case, when: Piece) -> exp.Expr:
        """Return when a branch is taken: a CASE of a subject compares it with each in turn."""
        if piece.subject is None:
            return self.of(when)
        return exp.EQ(this=self.part(piece.subject), expression=self.part(when))

    def items_as_text(self, piece: Items) -> exp.Expr:
        """Return an array of constants as one text, which needs no brackets of another kind."""
        written = ",".join(_item(one) for one in piece.values)
        numbers = [int(one.text) for one in piece.values if isinstance(one, Number)]
        kind = (
            "TEXT[]"
            if piece.kind.name == "text[]"
            else "INTEGER[]"
            if max(numbers, default=0) < _INTEGERS
            else "BIGINT[]"
        )
        return n.cast(self.run.pen.text(f"{{{written}}}"), kind)

    def apply(self, piece: Apply) -> exp.Expr:
        if piece.name in self.hand.written:
            return self.hand.written[piece.name](self, piece)
        if piece.called:
            return n.call(piece.name.upper(), *map(self.of, piece.arguments))
        parts = [self.part(one) for one in piece.arguments]
        if piece.name in _COMPARE:
            return _COMPARE[piece.name](this=parts[0], expression=parts[1])
        if len(parts) == 1:
            return n.phrase(parts[0], n.word(piece.name.upper()))
        return n.infix(piece.name.upper(), *parts)

    def both(self, piece: Apply) -> exp.Expr:
        return exp.Paren(this=n.both([self.test(one) for one in piece.arguments]))

    def either(self, piece: Apply) -> exp.Expr:
        return n.either([self.test(one) for one in piece.arguments])

    def negation(self, piece: Apply) -> exp.Expr:
        return exp.Not(this=exp.Paren(this=n.alone(self.of(piece.arguments[0]))))

    def presence(self, piece: Apply) -> exp.Expr:
        test = n.is_null if piece.name == "is null" else n.is_not_null
        return test(self.part(piece.arguments[0]))

    def quotient(self, piece: Apply) -> exp.Expr:
        left, right = (self.part(one) for one in piece.arguments)
        return exp.Div(this=left, expression=right, typed=True, safe=False)

    def real_quotient(self, piece: Apply) -> exp.Expr:
        """Return a division of doubles, which no setting of the session turns into one of whole numbers."""
        parts = [self.of(one) if one.kind == OF_DOUBLE else n.cast(self.of(one), "DOUBLE") for one in piece.arguments]
        return n.infix("/", *map(_part, parts))

    def called_items(self, piece: Items) -> exp.Expr:
        """Return a list of constants as what a function gives."""
        return n.call("LIST_VALUE", *map(self.of, piece.values))

    def signed(self, piece: Apply) -> exp.Expr:
        (number,) = piece.arguments
        if isinstance(number, Number) and piece.name == "- of":
            return n.number(f"-{number.text}")
        return n.phrase(n.word(piece.name[0]), self.part(piece.arguments[0]))

    def joined(self, piece: Apply) -> exp.Expr:
        """Return a run of operators that bind alike, which are read from the left."""
        first, second = piece.arguments
        run: list[exp.Expr] = [n.word(piece.name), self.part(second)]
        while isinstance(first, Apply) and first.name in self.hand.from_the_left:
            name = first.name
            first, second = first.arguments
            run = [n.word(name), self.part(second), *run]
        return n.phrase(self.part(first), *run)

    def listed(self, piece: Apply) -> exp.Expr:
        first, *items = piece.arguments
        found = exp.In(this=self.part(first), expressions=[self.of(one) for one in items])
        return exp.Not(this=exp.Paren(this=found)) if piece.name == "not in" else found

    def between(self, piece: Apply) -> exp.Expr:
        value, low, high = (self.part(one) for one in piece.arguments)
        return (
            n.phrase(value, n.word(piece.name.upper()), low, n.word("AND"), high)
            if piece.name != "between"
            else n.between(value, low, high)
        )

    def like(self, piece: Apply) -> exp.Expr:
        value, pattern, *escape = (self.part(one) for one in piece.arguments)
        last = [n.word("ESCAPE"), *escape] if escape else []
        return n.phrase(value, n.word(piece.name.upper()), pattern, *last)

    def among(self, piece: Apply) -> exp.Expr:
        value, array = piece.arguments
        return n.phrase(self.part(value), n.word(piece.name.upper()), exp.Paren(this=self.of(array)))

    def in_zone(self, piece: Apply) -> exp.Expr:
        value, zone = piece.arguments
        return n.call("TIMEZONE", self.of(zone), self.of(value))

    def collated(self, piece: Apply) -> exp.Expr:
        return n.phrase(self.part(piece.arguments[0]), n.word(_COLLATIONS[piece.name]))

    def extract(self, piece: Apply) -> exp.Expr:
        unit, time = piece.arguments
        return n.call("EXTRACT", n.glue(n.glue(self.of(unit), n.word("FROM")), self.of(time)))

    def row_count(self, _piece: Apply) -> exp.Expr:
        return n.call("COUNT", exp.Star())

    def distinct_count(self, piece: Apply) -> exp.Expr:
        return n.call("COUNT", n.glue(n.word("DISTINCT"), self.of(piece.arguments[0])))

    def place(self, piece: Apply) -> exp.Expr:
        array, index = piece.arguments
        assert isinstance(index, Number)
        return n.place(self.of(array), int(index.text))


def _item(piece: Piece) -> str:
    """Return an item of an array as the text of an array has it."""
    match piece:
        case Number():
            return piece.text
        case Text():
            quoted = piece.value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{quoted}"'
        case _:
            return "NULL"


_COLLATIONS: Final = {
    "collate": 'COLLATE "C"',
    "collate nocase": "COLLATE NOCASE",
    "collate noaccent": "COLLATE NOACCENT",
}
_WRITTEN: Final[dict[str, Callable[[_Writer, Apply], exp.Expr]]] = {
    "and": _Writer.both,
    "or": _Writer.either,
    "not": _Writer.negation,
    **dict.fromkeys(("is null", "is not null"), _Writer.presence),
    "/": _Writer.quotient,
    **dict.fromkeys(("- of", "+ of"), _Writer.signed),
    **dict.fromkeys(("in", "not in"), _Writer.listed),
    **dict.fromkeys(("between", "not between", "between symmetric", "not between symmetric"), _Writer.between),
    **{f"{no}{one}": _Writer.like for no in ("", "not ") for one in ("like", "ilike", "similar to")},
    **dict.fromkeys(("= any", "<> all"), _Writer.among),
    "at time zone": _Writer.in_zone,
    **dict.fromkeys(_COLLATIONS, _Writer.collated),
    "extract": _Writer.extract,
    "count *": _Writer.row_count,
    "count distinct": _Writer.distinct_count,
    "[]": _Writer.place,
}
"""What is written in a way of its own, by name."""


@dataclass(frozen=True, slots=True)
class _Hand:
    """What a source writes in a way of its own."""

    from_the_left: frozenset[str]
    """Operators that bind alike there, the first of a run first, so that a long run makes no deep brackets."""
    items: Callable[[_Writer, Items], exp.Expr]
    """Writes an array of constants."""
    written: Mapping[str, Callable[[_Writer, Apply], exp.Expr]]


def _hand(
    items: Callable[[_Writer, Items], exp.Expr],
    from_the_left: tuple[str, ...],
    own: Mapping[str, Callable[[_Writer, Apply], exp.Expr]],
) -> _Hand:
    return _Hand(frozenset(from_the_left), items, {**_WRITTEN, **dict.fromkeys(from_the_left, _Writer.joined), **own})


_HANDS: Final[Mapping[str, _Hand]] = {
    "postgres": _hand(_Writer.items_as_text, ("||", "->", "->>", "#>", "#>>"), {}),
    "duckdb": _hand(_Writer.called_items, ("||",), {"/": _Writer.real_quotient}),
}
"""By source; a fragment is written so where the target is its source."""
