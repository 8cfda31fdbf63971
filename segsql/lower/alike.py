"""Fragments of another dialect's SQL on any other engine: what is known to mean the same there, as conditions and values of our own.

SQL has a third truth, unknown. A piece that is a condition becomes two conditions of ours, that it is true and that it is false; where
neither holds it is unknown. So AND, OR and NOT keep their meaning whatever is missing. What a piece cannot be said with is refused by name:
arithmetic and order of texts go by rules of their source, and errors with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from sqlglot import exp

from segsql.bind.bound import (
    All,
    AnyOf,
    Apply,
    Choose,
    Compare,
    Condition,
    Const,
    Foreign,
    ForeignTest,
    Match,
    Missing,
    OneOf,
    Ref,
    Value,
)
from segsql.bind.letters import column_of_its_own
from segsql.errors import IntoText, pointer_text
from segsql.fragments import tree
from segsql.fragments.kinds import Kind
from segsql.fragments.meanings import Meanings
from segsql.fragments.sources import SOURCES
from segsql.functions.table import MADE
from segsql.lower.alike_constants import NotAlikeError, as_text, beside, constant, not_alike, type_of
from segsql.lower.run import Run
from segsql.normalize.logic import complement
from segsql.operators.comparisons import COMPLEMENT, FLIPPED, CompareOp, TextOp
from segsql.types import BOOLEAN, INTEGER, TEXT

_OPS: Final[dict[str, CompareOp]] = {"=": "eq", "<>": "ne", "<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}
_BY_ORDER: Final = frozenset({"integer", "numeric", "date", "timestamp", "timestamptz"})
"""Types whose values come one after the other alike on every engine; texts do so by a collation, and doubles have NaN."""
_EQUAL: Final = frozenset({"text", "uuid", "boolean"}) | _BY_ORDER
_MOST: Final = 2_000
_ARITHMETIC: Final = {"+": "add", "-": "subtract", "*": "multiply"}


def value_alike(run: Run, value: Foreign) -> exp.Expr:
    """Return the value of a fragment on an engine that is not its own."""
    return _said(run, value, lambda said: run.value(said.value(value.fragment.root)))


def condition_alike(run: Run, condition: ForeignTest) -> exp.Expr:
    """Return the predicate of a fragment on an engine that is not its own."""

    def holds(said: _Said) -> exp.Expr:
        true = said.truth(condition.fragment.root, True)
        return run.condition(complement(true) if condition.negated else true)

    return _said(run, condition, holds)


def _said(run: Run, node: Foreign | ForeignTest, build: Callable[[_Said], exp.Expr]) -> exp.Expr:
    at, before = (*node.at, IntoText("text")), len(run.findings.items)
    try:
        made = build(_Said(node.columns, SOURCES[node.fragment.dialect].meanings))
    except NotAlikeError as problem:
        source, target = SOURCES[node.fragment.dialect].spelling.title, run.pen.target.dialect.title
        message = f"{source}'s {problem.what} is not known to mean the same on {target}"
        run.findings.error("unsupported-by-dialect", at, message, within=problem.at)
        return exp.Null()
    # What is said in words of our own has no place but the text.
    told = run.findings.items[before:]
    run.findings.items[before:] = [replace(one, pointer=one.pointer or pointer_text(at)) for one in told]
    return made


class _Said:
    """One fragment, said in our own words."""

    def __init__(self, columns: tuple[Ref, ...], meanings: Meanings) -> None:
        self.columns = columns
        self.meanings = meanings
        self.said = 0

    def count(self, piece: tree.Piece) -> None:
        """Count what is said: a value that is looked at twice is said twice, and so is all that it is made of."""
        self.said += 1
        if self.said > _MOST:
            raise NotAlikeError("so many conditions in values in conditions", piece.at)

    def truth(self, piece: tree.Piece, wanted: bool) -> Condition:
        """Return the condition that a piece is true, or that it is false."""
        self.count(piece)
        match piece:
            case tree.Apply(name="and" | "or"):
                parts = tuple([self.truth(one, wanted) for one in piece.arguments])
                return All(parts) if (piece.name == "and") == wanted else AnyOf(parts)
            case tree.Apply(name="not"):
                return self.truth(piece.arguments[0], not wanted)
            case tree.Apply(name="is null" | "is not null"):
                if _is_settled(piece.arguments[0]):
                    raise not_alike(piece)
                return Missing(self.value(piece.arguments[0]), negated=(piece.name == "is null") != wanted)
            case tree.Apply(name="is true" | "is not true" | "is false" | "is not false"):
                return self.tested(piece, wanted)
            case tree.Apply(name=name) if name in _OPS:
                left, right = piece.arguments
                return self.compared(piece, _OPS[name], left, right, wanted)
            case tree.Apply(name="in" | "not in"):
                return self.listed(piece, (piece.name == "in") == wanted)
            case tree.Apply(name="between" | "not between"):
                return self.between(piece, (piece.name == "between") == wanted)
            case tree.Apply(name="is distinct from" | "is not distinct from"):
                return self.distinct(piece, (piece.name == "is distinct from") == wanted)
            case tree.Apply(name="like" | "not like"):
                return self.like(piece, (piece.name == "like") == wanted)
            case tree.Constant():
                return All(()) if piece.value is wanted else AnyOf(())
            case _:
                return Compare("eq", self.value(piece), Const(wanted, BOOLEAN), or_missing=False)

    def compared(
        self, piece: tree.Apply, op: CompareOp, left: tree.Piece, right: tree.Piece, wanted: bool
    ) -> Condition:
        """Return a comparison, or that it is false: both values are there then as well."""
        if left.kind.name not in (_EQUAL if op in ("eq", "ne") else _BY_ORDER) or not _same(left.kind, right.kind):
            raise not_alike(piece)
        one, other = self.value(left), self.value(right)
        op = op if wanted else COMPLEMENT[op]
        if isinstance(one, Const):
            one, other, op = other, one, FLIPPED[op]
        if isinstance(one, Const):
            raise not_alike(piece)
        other = beside(other, one)
        if one.type.temporal and one.type.kind != other.type.kind:
            raise not_alike(piece)
        return Compare(op, one, other, or_missing=False)

    def tested(self, piece: tree.Apply, wanted: bool) -> Condition:
        """Return IS TRUE and its like, which are never unknown: what is not true may be missing."""
        (inner,) = piece.arguments
        negated, truth = piece.name.startswith("is not") == wanted, piece.name.endswith("true")
        return complement(self.truth(inner, truth)) if negated else self.truth(inner, truth)

    def listed(self, piece: tree.Apply, among: bool) -> Condition:
        """Return that a value is one of several, or that it is none of them, which a NULL among them leaves open."""
        first, *items = piece.arguments
        known = [one for one in items if not (isinstance(one, tree.Constant) and one.value is None)]
        if not among and len(known) < len(items):
            return AnyOf(())
        value = self.value(first)
        constants = [self.value(one) for one in known]
        if (
            isinstance(value, Const)
            or first.kind.name not in _EQUAL - {"boolean"}
            or not all(_same(first.kind, one.kind) for one in known)
        ):
            raise not_alike(piece)
        if all(isinstance(one, Const) for one in constants):
            found = tuple([beside(one, value) for one in constants])
            return OneOf(
                value, tuple(dict.fromkeys(one for one in found if isinstance(one, Const))), not among, or_missing=False
            )
        tests = tuple([self.compared(piece, "eq", first, one, among) for one in known])
        return AnyOf(tests) if among else All(tests)

    def between(self, piece: tree.Apply, inside: bool) -> Condition:
        value, low, high = piece.arguments
        tests = (self.compared(piece, "gte", value, low, inside), self.compared(piece, "lte", value, high, inside))
        return All(tests) if inside else AnyOf(tests)

    def distinct(self, piece: tree.Apply, differs: bool) -> Condition:
        """Return that two values differ, one that is missing from all that are there; this is never unknown."""
        left, right = piece.arguments
        if not (isinstance(left, tree.Column) and left.kind.name in _EQUAL and _same(left.kind, right.kind)):
            raise not_alike(piece)
        one, other = self.value(left), self.value(right)
        if isinstance(other, Const):
            return Compare("ne" if differs else "eq", one, beside(other, one), or_missing=differs)
        equal = self.compared(piece, "eq", left, right, not differs)
        missing = tuple(
            All((Missing(one, negated=a), Missing(other, negated=b)))
            for a, b in (((True, False), (False, True)) if differs else ((False, False),))
        )
        return AnyOf((equal, *missing))

    def like(self, piece: tree.Apply, matches: bool) -> Condition:
        """Return a search for the text between two signs for anything; other patterns go by rules of their own."""
        value, pattern, *escape = piece.arguments
        text = pattern.value if isinstance(pattern, tree.Text) else ""
        needle = text.removeprefix("%").removesuffix("%") if len(text) > 1 else ""
        if escape or not needle or any(one in needle for one in "%_\\"):
            raise not_alike(piece)
        ops: dict[tuple[bool, bool], TextOp] = {
            (True, True): "contains",
            (False, True): "starts_with",
            (True, False): "ends_with",
        }
        ends = text.startswith("%"), text.endswith("%")
        found = self.value(value)
        if not any(ends):
            return Compare("eq" if matches else "ne", found, Const(text, TEXT), or_missing=False)
        return Match(ops[ends], found, Const(needle, TEXT), fold=False, negated=not matches, or_missing=False)

    def value(self, piece: tree.Piece) -> Value:
        """Return the value of a piece."""
        self.count(piece)
        match piece:
            case tree.Column() if piece.kind.name in _EQUAL:
                return self.columns[piece.index]
            case tree.Number() | tree.Text():
                return constant(piece)
            case tree.Constant(value=bool() as truth):
                return Const(truth, BOOLEAN)
            case tree.Cast():
                return self.cast(piece)
            case tree.Case():
                return self.case(piece)
            case tree.Apply() if piece.kind.name == "boolean" and (piece.name in _TRUTHS or piece.name in _OPS):
                branches = (
                    (self.truth(piece, True), Const(True, BOOLEAN)),
                    (self.truth(piece, False), Const(False, BOOLEAN)),
                )
                return Choose(branches, None, BOOLEAN, nullable=True)
            case tree.Apply():
                return self.apply(piece)
            case _:
                raise not_alike(piece)

    def apply(self, piece: tree.Apply) -> Value:
        name, arguments = piece.name, piece.arguments
        kinds = [one.kind.name for one in arguments]
        nullable = True
        if kinds == ["text"] and (function := self.meanings.calls.get(name)) is not None:
            if (column := column_of_its_own(function, piece, self.columns)) is not None:
                raise NotAlikeError(f"{name} of the letters of {column.name}", piece.at)
            return Apply(function, self.values(arguments), type_of(piece), nullable)
        if name == "||" and set(kinds) <= {"text", "integer", "uuid"} and piece.kind.name == "text":
            return Apply("concat", tuple([as_text(one) for one in self.values(_joined(piece))]), TEXT, nullable)
        if name in _ARITHMETIC and self.meanings.calculates(name, [one.kind for one in arguments]):
            return self.calculated(piece)
        if name == "- of" and isinstance(arguments[0], tree.Number):
            return constant(replace(arguments[0], text=f"-{arguments[0].text}"))
        if name == "- of" and kinds == ["integer"]:
            return Apply("negate", self.values(arguments), INTEGER, nullable)
        if name == "coalesce" and len(set(kinds)) == 1 and kinds[0] in _EQUAL - {"numeric"} and len(arguments) > 1:
            return Apply("coalesce", self.values(arguments), type_of(piece), nullable)
        if name == "nullif" and len(set(kinds)) == 1 and kinds[0] in ("text", "integer", "date"):
            return Apply("nullif", self.values(arguments), type_of(piece), nullable)
        raise not_alike(piece)

    def calculated(self, piece: tree.Apply) -> Value:
        """Return a sum, difference or product of exact numbers."""
        function, arguments = _ARITHMETIC[piece.name], self.values(piece.arguments)
        kind = MADE[function].typing([one.type for one in arguments])
        if kind is None or all(isinstance(one, Const) for one in arguments):
            raise not_alike(piece)
        return Apply(function, arguments, kind, nullable=True)

    def values(self, arguments: Sequence[tree.Piece]) -> tuple[Value, ...]:
        """Return the values of several pieces, of which none is a NULL that is written out."""
        return tuple([self.value(one) for one in arguments])

    def cast(self, piece: tree.Cast) -> Value:
        inner = piece.value
        if piece.tried:
            raise NotAlikeError(f"TRY_CAST from {inner.kind} to {piece.kind}", piece.at)
        if isinstance(inner, tree.Text) and piece.kind.name in _EQUAL and not piece.to.startswith("VARCHAR("):
            return constant(inner)
        if inner.kind == piece.kind and piece.to in ("TEXT", "VARCHAR", "BOOLEAN", "DATE", "BIGINT"):
            return self.value(inner)
        if piece.to in ("TEXT", "VARCHAR") and inner.kind.name in ("integer", "uuid"):
            return as_text(self.value(inner))
        raise NotAlikeError(f"cast from {inner.kind} to {piece.kind}", piece.at)

    def case(self, piece: tree.Case) -> Value:
        branches: list[tuple[Condition, Value]] = []
        if piece.kind.name not in _EQUAL - {"numeric"}:
            raise not_alike(piece)
        for when, then in piece.branches:
            test = self.truth(when, True) if piece.subject is None else self.equal(piece, piece.subject, when)
            branches.append((test, self.result(then)))
        otherwise = piece.otherwise
        last = None if otherwise is None or _is_null(otherwise) else self.result(otherwise)
        return Choose(tuple(branches), last, type_of(piece), nullable=True)

    def equal(self, piece: tree.Case, subject: tree.Piece, when: tree.Piece) -> Condition:
        return self.compared(tree.Apply("=", (subject, when), piece.at, when.at), "eq", subject, when, True)

    def result(self, piece: tree.Piece) -> Value:
        if _is_null(piece):
            raise NotAlikeError("NULL as a result", piece.at)
        return self.value(piece)


_TRUTHS: Final = frozenset(
    {"and", "or", "not", "in", "not in", "between", "not between", "like", "not like", "is null", "is not null"}
)


def _joined(piece: tree.Apply) -> list[tree.Piece]:
    """Return what a run of one operator joins, so that a long one makes no deep tree."""
    first, *rest = piece.arguments
    while isinstance(first, tree.Apply) and first.name == piece.name:
        first, *more = first.arguments
        rest = [*more, *rest]
    return [first, *rest]


def _is_null(piece: tree.Piece) -> bool:
    return isinstance(piece, tree.Constant) and piece.value is None


def _is_settled(piece: tree.Piece) -> bool:
    """Whether a piece is no value that may be missing: a constant, or a condition, of which it takes two of ours to say that it is unknown."""
    return isinstance(piece, tree.Number | tree.Text | tree.Constant) or (
        piece.kind.name == "boolean" and not isinstance(piece, tree.Column)
    )


def _same(left: Kind, right: Kind) -> bool:
    return left.name == right.name or {left.name, right.name} == {"integer", "numeric"}
