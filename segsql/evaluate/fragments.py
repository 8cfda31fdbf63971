"""What fragments of another dialect's SQL mean, with SQL's three truths: as far as that is the same on every engine.

True, false and unknown are True, False and None. Nothing here knows how a fragment is said in another dialect.
"""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Final, NoReturn

from segsql.bind.bound import Foreign, ForeignTest
from segsql.bind.letters import column_of_its_own
from segsql.errors import DefinitionError, Diagnostic, IntoText, pointer_text
from segsql.evaluate import texts
from segsql.evaluate.arithmetic import calculated
from segsql.evaluate.run import Datum, Here, Run, no_answer
from segsql.fragments.constants import is_kept
from segsql.fragments.sources import SOURCES
from segsql.fragments.tree import Apply, Case, Cast, Column, Constant, Number, Piece, Text
from segsql.operators.letters import lowered
from segsql.types import DECIMAL, INTEGER

_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ARITHMETIC: Final = {"+": "add", "-": "subtract", "*": "multiply"}
_ORDERED: Final = frozenset({"integer", "numeric", "date", "timestamp", "timestamptz"})
_TOLD_APART: Final = frozenset({"text", "boolean", "uuid"}) | _ORDERED
_WORDS: Final = {"true": True, "false": False, "unknown": None, "null": None}


def foreign(run: Run, node: Foreign, here: Here) -> Datum:
    """Return the value of a fragment for the row at hand."""
    return _Reading(run, node, here).of(node.fragment.root)


def foreign_test(run: Run, node: ForeignTest, here: Here) -> bool:
    """Whether a fragment is true for the row at hand."""
    return (_Reading(run, node, here).of(node.fragment.root) is True) != node.negated


class _Reading:
    """One fragment on one row."""

    def __init__(self, run: Run, node: Foreign | ForeignTest, here: Here) -> None:
        self.run = run
        self.node = node
        self.here = here
        self.meanings = SOURCES[node.fragment.dialect].meanings

    def refuse(self, what: str, piece: Piece) -> NoReturn:
        """Refuse to guess what an engine makes of a piece."""
        message = f"{what} is not known to mean the same outside of its own engine, so it is not worked out here"
        place = pointer_text((*self.node.at, IntoText("text")))
        raise DefinitionError((Diagnostic("unsupported-by-dialect", "error", message, place, within=piece.at),))

    def of(self, piece: Piece) -> Datum:
        """Return the value of a piece, None where it is missing or unknown."""
        match piece:
            case Column():
                if piece.kind.name not in _TOLD_APART:
                    self.refuse(f"a value of type {piece.kind}", piece)
                return self.run.value(self.node.columns[piece.index], self.here)
            case Constant():
                return piece.value
            case Number() | Text():
                return self.constant(piece)
            case Cast():
                return self.cast(piece)
            case Case():
                return self.case(piece)
            case Apply():
                return self.apply(piece)
            case _:
                self.refuse(f"a value of type {piece.kind}", piece)

    def constant(self, piece: Number | Text) -> Datum:
        text = piece.text if isinstance(piece, Number) else piece.value
        match piece.kind.name:
            case "text":
                return text
            case "uuid":
                return text.lower()
            case "integer":
                return int(text)
            case "numeric" if isinstance(piece, Number) or is_kept(piece):
                return Decimal(text)
            case "boolean":
                return text.lower() in ("t", "true", "yes", "on", "1")
            case "date":
                return dt.date.fromisoformat(text)
            case "timestamp":
                return dt.datetime.fromisoformat(text)
            case "timestamptz":
                whole = f"{text}:00" if text[-3] in "+-" else text
                return (
                    dt.datetime.fromisoformat(whole.replace(" ", "T", 1).replace(" ", ""))
                    .astimezone(dt.UTC)
                    .replace(tzinfo=None)
                )
            case kind:
                self.refuse(f"a value of type {kind}", piece)

    def cast(self, piece: Cast) -> Datum:
        if piece.tried:
            self.refuse(f"TRY_CAST from {piece.value.kind} to {piece.kind}", piece)
        value, sized = self.of(piece.value), "(" in piece.to
        same = piece.value.kind == piece.kind and piece.to in ("TEXT", "VARCHAR", "BOOLEAN", "DATE", "BIGINT")
        if (isinstance(piece.value, Text) and not sized) or same:
            return value
        if piece.kind.name == "text" and not sized and piece.value.kind.name in ("integer", "uuid"):
            return None if value is None else str(value)
        self.refuse(f"a cast from {piece.value.kind} to {piece.kind}", piece)

    def case(self, piece: Case) -> Datum:
        for when, then in piece.branches:
            taken = self.of(when) if piece.subject is None else self.compared("=", piece.subject, when)
            if taken is True:
                return self.of(then)
        return self.of(piece.otherwise) if piece.otherwise is not None else None

    def apply(self, piece: Apply) -> Datum:
        name, arguments = piece.name, piece.arguments
        if name in _LOGIC:
            return _LOGIC[name]([self.of(one) for one in arguments])
        if name.startswith("is ") and not name.endswith("from"):
            return (self.of(arguments[0]) is _WORDS[name.split()[-1]]) != name.startswith("is not")
        if name in _COMPARE:
            return self.compared(name, *arguments)
        if name in ("in", "not in"):
            return _turned(_any([self.compared("=", arguments[0], one) for one in arguments[1:]]), name == "not in")
        if name in ("between", "not between"):
            value, low, high = arguments
            return _turned(
                _all([self.compared(">=", value, low), self.compared("<=", value, high)]), name == "not between"
            )
        if name in ("is distinct from", "is not distinct from"):
            return self.distinct(*arguments) != name.startswith("is not")
        if name in ("like", "not like") and len(arguments) == 2 and isinstance(arguments[1], Text):
            return _turned(self.like(piece, arguments[0], arguments[1].value), name == "not like")
        return self.called(piece)

    def compared(self, op: str, left: Piece, right: Piece) -> bool | None:
        kinds = {left.kind.name, right.kind.name}
        if not kinds <= (_TOLD_APART if op in ("=", "<>") else _ORDERED) or len(kinds - {"integer", "numeric"}) > 1:
            self.refuse(f"{op} on {left.kind} and {right.kind}", left)
        one, other = self.of(left), self.of(right)
        return None if one is None or other is None else _COMPARE[op](one, other)

    def distinct(self, left: Piece, right: Piece) -> bool:
        equal = self.compared("=", left, right)
        return (self.of(left) is not None or self.of(right) is not None) if equal is None else not equal

    def like(self, piece: Piece, value: Piece, pattern: str) -> bool | None:
        needle = pattern.removeprefix("%").removesuffix("%") if len(pattern) > 1 else ""
        if not needle or set(needle) & set("%_\\"):
            self.refuse("LIKE with this pattern", piece)
        text = self.of(value)
        if text is None:
            return None
        match pattern.startswith("%"), pattern.endswith("%"):
            case True, True:
                return needle in text
            case False, True:
                return bool(text.startswith(needle))
            case True, False:
                return bool(text.endswith(needle))
            case _:
                return bool(text == pattern)

    def called(self, piece: Apply) -> Datum:
        """Return what an operator or function gives whose arguments are values."""
        name, kinds = piece.name, {one.kind.name for one in piece.arguments}
        if name == "coalesce" and len(kinds) == 1 and kinds <= _TOLD_APART - {"numeric"}:
            return next((found for one in piece.arguments if (found := self.of(one)) is not None), None)
        if name == "nullif" and len(kinds) == 1 and kinds <= {"text", "integer", "date"}:
            return None if self.compared("=", *piece.arguments) else self.of(piece.arguments[0])
        if name in _ARITHMETIC and not self.meanings.calculates(name, [one.kind for one in piece.arguments]):
            self.refuse(f"{name} on {' and '.join(sorted(kinds))}", piece)
        function = self.meanings.calls.get(name, "") if piece.called else name
        if (column := column_of_its_own(function, piece, self.node.columns)) is not None:
            self.refuse(f"{name.upper()} of the letters of {column.name}", piece)
        known = _KNOWN.get((function, len(piece.arguments)))
        if known is None or not kinds <= known[0]:
            self.refuse(f"{name.removesuffix(' of').upper()} on {' and '.join(sorted(kinds))}", piece)
        values = [self.of(one) for one in piece.arguments]
        if None in values:
            return None
        try:
            return known[1](*values)
        except OverflowError as problem:
            raise no_answer(problem, self.node.at) from None


def _all(truths: Sequence[bool | None]) -> bool | None:
    return False if False in truths else None if None in truths else True


def _any(truths: Sequence[bool | None]) -> bool | None:
    return True if True in truths else None if None in truths else False


def _turned(truth: bool | None, negated: bool) -> bool | None:
    return truth if truth is None or not negated else not truth


def _calculation(op: str) -> Callable[[Any, Any], Any]:
    def result(left: Any, right: Any) -> Any:
        return calculated(op, left, right, INTEGER if isinstance(left, int) and isinstance(right, int) else DECIMAL)

    return result


_LOGIC: Final[dict[str, Callable[[Sequence[bool | None]], bool | None]]] = {
    "and": _all,
    "or": _any,
    "not": lambda truths: _turned(truths[0], True),
}
_TEXTS: Final = frozenset({"text"})
_SHOWN: Final = frozenset({"text", "integer", "uuid"})
_EXACT: Final = frozenset({"integer", "numeric"})
_KNOWN: Final[dict[tuple[str, int], tuple[frozenset[str], Callable[..., Datum]]]] = {
    ("||", 2): (_SHOWN, lambda left, right: f"{left}{right}"),
    ("lower", 1): (_TEXTS, lowered),
    ("upper", 1): (_TEXTS, texts.raised),
    ("trim", 1): (_TEXTS, lambda text: text.strip(" ")),
    ("length", 1): (_TEXTS, len),
    **{(sign, 2): (_EXACT, _calculation(op)) for sign, op in _ARITHMETIC.items()},
    ("- of", 1): (_EXACT, lambda number: _calculation("subtract")(0, number)),
}
"""By name and number of arguments, the types that are taken, and what comes out."""
