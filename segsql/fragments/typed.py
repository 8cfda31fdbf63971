"""The types of all pieces of a fragment, by the rules of its source; whatever has none, or depends on the session, is refused.

Quoted texts and NULL get the type that their place asks for. What the moment of the call decides is worked out on the way.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NoReturn

from segsql.fragments import clock
from segsql.fragments.arguments import check_arguments
from segsql.fragments.constants import check_day, check_text, check_zone, moment, span
from segsql.fragments.kinds import (
    OF_BOOLEAN,
    OF_DATE,
    OF_NUMERIC,
    OF_TEXT,
    OF_TIMESTAMP,
    OF_TIMESTAMPTZ,
    UNKNOWN,
    Kind,
    common,
    named,
)
from segsql.fragments.moments import Moment
from segsql.fragments.refusal import FragmentError
from segsql.fragments.rules import Rules
from segsql.fragments.signatures import fitting
from segsql.fragments.sizes import check_sizes
from segsql.fragments.tree import (
    Apply,
    Case,
    Cast,
    Column,
    Constant,
    Fragment,
    Items,
    Number,
    Parsed,
    Piece,
    Text,
    height,
    pieces,
)

_COMPARISONS: Final = frozenset({"=", "<>", "<", "<=", ">", ">=", "is distinct from", "is not distinct from"})
_BITS: Final = {"TINYINT": 7, "SMALLINT": 15, "INTEGER": 31}
"""How large whole numbers are, by the type as it is printed."""
_MOST_COMPARED: Final = 1_000
"""A CASE of a value is written with it in every branch; so many pieces may come of that."""


def typed(parsed: Parsed, columns: Sequence[Kind], now: Moment, rules: Rules) -> Fragment:
    """Return a fragment with the types of its pieces, the columns being of these types.

    Raises:
        FragmentError: no operator or function takes what it is given, or what comes out depends on the session.
    """
    typing = _Typing(columns, now, rules)
    root = typing.of(parsed.root)
    root = typing.taken(root, OF_TEXT) if root.kind == UNKNOWN else root
    check_sizes(root)
    return Fragment(parsed.dialect, root, typing.moving, height(root))


class _Typing:
    """One run over a tree, from the leaves up."""

    def __init__(self, columns: Sequence[Kind], now: Moment, rules: Rules) -> None:
        self.columns = columns
        self.now = now
        self.rules = rules
        self.moving = False

    def of(self, piece: Piece) -> Piece:
        """Return a piece with its type; a quoted text and NULL have none yet."""
        match piece:
            case Column():
                return replace(piece, kind=self.columns[piece.index])
            case Number():
                return replace(piece, kind=self.rules.number(piece.text))
            case Text():
                return piece
            case Constant():
                return piece if piece.value is None else replace(piece, kind=OF_BOOLEAN)
            case Items():
                return self.items(piece)
            case Cast():
                return self.cast(piece)
            case Case():
                return self.case(piece)
            case _:
                return self.apply(piece)

    def taken(self, piece: Piece, kind: Kind) -> Piece:
        """Return a piece as a value of a type, which decides for a quoted text and for NULL."""
        if piece.kind != UNKNOWN:
            return piece
        if isinstance(piece, Text):
            check_text(piece, kind, self.rules.shapes)
            if kind.name == "numeric":
                kind = self.rules.quoted(piece, kind)
        return replace(piece, kind=kind)

    def truth(self, piece: Piece) -> Piece:
        """Return a piece that has to be true or false."""
        found = self.taken(self.of(piece), OF_BOOLEAN)
        if found.kind != OF_BOOLEAN:
            self.refuse(found, f"this is {found.kind}, and a condition is expected")
        return found

    def refuse(self, piece: Piece, message: str, hint: str = "") -> NoReturn:
        raise FragmentError("type-mismatch", message, hint, *piece.at)

    def items(self, piece: Items) -> Piece:
        values = [self.of(one) for one in piece.values]
        kind = common([one.kind for one in values])
        if kind is None or kind.name not in ("text", "integer"):
            self.refuse(piece, "the items of this array are not all texts or all integers")
        return replace(piece, values=tuple(self.taken(one, kind) for one in values), kind=Kind(f"{kind.name}[]"))

    def cast(self, piece: Cast) -> Piece:
        value = self.of(piece.value)
        if value.kind == UNKNOWN:
            if piece.kind.name == "timestamp" and isinstance(value, Text) and (said := _instant_text(value)):
                self.refuse(
                    piece,
                    f"{self.rules.title} drops the offset of {said!r}",
                    "AT TIME ZONE 'UTC' makes a timestamp of an instant",
                )
            found = replace(self.taken(value, piece.kind), kind=piece.kind)
            bits = _BITS.get(piece.to)
            if (
                bits is not None
                and isinstance(found, Text)
                and not piece.tried
                and not -(2**bits) <= int(found.value) < 2**bits
            ):
                raise FragmentError("sql-refused", f"{found.value} is no {piece.to}", "it is too large", *value.at)
            return replace(piece, value=found)
        time = clock.instant(value)
        if time is not None and piece.kind.name in ("date", "timestamp"):
            return clock.as_clock(time, piece.kind, self.now, piece.at)
        if not self.rules.converts(value.kind, piece.kind):
            message = f"a cast from {value.kind} to {piece.kind} is not accepted"
            self.refuse(piece, message, self.rules.hint_for(value.kind, piece.kind))
        if value.kind == OF_TEXT and piece.kind in (OF_DATE, OF_TIMESTAMP):
            check_day(value, piece.kind, self.rules.shapes)
        kind = piece.kind
        if kind == OF_NUMERIC and value.kind.is_number:
            kind = Kind("numeric", value.kind.whole, value.kind.scale)
        return replace(piece, value=value, kind=kind)

    def case(self, piece: Case) -> Piece:
        subject = self.of(piece.subject) if piece.subject is not None else None
        whens = [self.truth(when) if subject is None else self.of(when) for when, _ in piece.branches]
        if subject is not None:
            inside = list(pieces(subject))
            if len(inside) * len(piece.branches) > _MOST_COMPARED or any(isinstance(one, Case) for one in inside):
                self.refuse(
                    subject, "this is written out for every branch, and too large", "CASE WHEN condition THEN value END"
                )
        if subject is not None:
            beside = self.rules.beside.get("case")
            subject = self.taken(subject, named(beside) if beside else common([one.kind for one in whens]) or OF_TEXT)
            whens = [self.compared(piece, subject, one)[1] for one in whens]
        given = [self.of(then) for _, then in piece.branches]
        otherwise = self.of(piece.otherwise) if piece.otherwise is not None else None
        values = [*given, *([otherwise] if otherwise is not None else [])]
        kind = self.shared(piece, values)
        then = [self.taken(one, kind) for one in given]
        return replace(
            piece,
            subject=subject,
            branches=tuple(zip(whens, then, strict=True)),
            otherwise=self.taken(otherwise, kind) if otherwise is not None else None,
            kind=kind,
        )

    def shared(self, piece: Piece, values: Sequence[Piece]) -> Kind:
        """Return the type of what one of several values is."""
        kind = common([one.kind for one in values])
        if kind is None:
            kinds = ", ".join(dict.fromkeys(str(one.kind) for one in values))
            self.refuse(piece, f"the results are of the types {kinds}", "cast them to one type")
        return common([self.taken(one, kind).kind for one in values]) or kind if kind.name == "numeric" else kind

    def compared(self, piece: Piece, left: Piece, right: Piece) -> tuple[Piece, Piece]:
        """Return two values that are compared, each with its type."""
        if left.kind == UNKNOWN and right.kind == UNKNOWN:
            left = self.taken(left, OF_TEXT)
        left, right = self.taken(left, right.kind), self.taken(right, left.kind)
        left, right = self.beside(left, right), self.beside(right, left)
        if not self.rules.comparable(left.kind, right.kind):
            hint = (
                "AT TIME ZONE 'UTC' makes a timestamp of an instant"
                if OF_TIMESTAMPTZ in (left.kind, right.kind)
                else ""
            )
            self.refuse(piece, f"{left.kind} is not compared with {right.kind}", hint)
        return left, right

    def beside(self, piece: Piece, other: Piece) -> Piece:
        """Return the moment of the call as a timestamp beside one, which in UTC is the same, and likewise a day as its midnight."""
        if piece.kind == OF_DATE and other.kind == OF_TIMESTAMP and (wall := clock.wall(piece)) is not None:
            return clock.written(wall, OF_TIMESTAMP, piece.at)
        time = clock.instant(piece)
        if time is None or other.kind.name not in ("timestamp", "date") or not self.now.in_utc:
            return piece
        return clock.as_clock(time, OF_TIMESTAMP, self.now, piece.at)

    def apply(self, piece: Apply) -> Piece:
        name, arguments = piece.name, piece.arguments
        if (told := self.rules.moments.get(name)) is not None:
            if arguments:
                self.refuse(piece, f"{name} takes nothing")
            self.moving = True
            return clock.told(told, self.now, piece.at)
        if name in ("and", "or", "not"):
            return replace(piece, arguments=tuple(map(self.truth, arguments)), kind=OF_BOOLEAN)
        if name.startswith("is ") and not name.endswith("from"):
            return self.tested(piece)
        values = [self.of(one) for one in arguments]
        if name in _COMPARISONS:
            return replace(piece, arguments=self.compared(piece, *values), kind=OF_BOOLEAN)
        if name in _LISTED:
            return self.listed(piece, values)
        if name in ("= any", "<> all"):
            return self.among(piece, values)
        if name == "at time zone":
            return self.in_zone(piece, values)
        if name in ("coalesce", "greatest", "least", "nullif"):
            return self.one_of(piece, values)
        return self.called(piece, values)

    def tested(self, piece: Apply) -> Piece:
        (value,) = piece.arguments
        found = self.truth(value) if not piece.name.endswith("null") else self.of(value)
        found = self.taken(found, OF_TEXT)
        return replace(piece, arguments=(found,), kind=OF_BOOLEAN)

    def listed(self, piece: Apply, values: Sequence[Piece]) -> Piece:
        """Return IN and BETWEEN, which compare a value with several."""
        first, *others = values
        first = self.taken(first, common([one.kind for one in others]) or OF_TEXT)
        pairs = [self.compared(piece, first, one) for one in others]
        first = pairs[0][0]
        if any(left != first for left, _ in pairs):
            self.refuse(piece, "this is compared with values of several types")
        return replace(piece, arguments=(first, *(right for _, right in pairs)), kind=OF_BOOLEAN)

    def among(self, piece: Apply, values: Sequence[Piece]) -> Piece:
        """Return a comparison with the items of an array."""
        value, array = values
        if array.kind == UNKNOWN:
            array = self.taken(array, Kind(f"{value.kind}[]" if value.kind != UNKNOWN else "text[]"))
        element = array.kind.element
        if element is None:
            self.refuse(array, f"this is {array.kind}, and an array is expected")
        return replace(
            piece, arguments=(self.compared(piece, value, replace(value, kind=element))[0], array), kind=OF_BOOLEAN
        )

    def in_zone(self, piece: Apply, values: Sequence[Piece]) -> Piece:
        value, zone = values
        check_zone(zone)
        if value.kind not in (OF_TIMESTAMP, OF_TIMESTAMPTZ):
            self.refuse(piece, f"AT TIME ZONE does not take {value.kind}", "a timestamp")
        kind = OF_TIMESTAMP if value.kind == OF_TIMESTAMPTZ else OF_TIMESTAMPTZ
        return replace(piece, arguments=(value, replace(zone, kind=OF_TEXT)), kind=kind)

    def one_of(self, piece: Apply, values: Sequence[Piece]) -> Piece:
        """Return what is one of several values of a type."""
        if piece.name == "nullif":
            if len(values) != 2:
                self.refuse(piece, "nullif takes two values")
            first, second = values
            if isinstance(first, Text) and piece.name in self.rules.beside:
                first = self.taken(first, named(self.rules.beside[piece.name]))
            left, right = self.compared(piece, first, second)
            kind = self.rules.result_of(piece.name, "same", [left.kind, right.kind], 0)
            return replace(piece, arguments=(left, right), kind=kind)
        if not values:
            self.refuse(piece, f"{piece.name} takes at least one value")
        kind = self.shared(piece, values)
        return replace(piece, arguments=tuple(self.taken(one, kind) for one in values), kind=kind)

    def called(self, piece: Apply, values: Sequence[Piece]) -> Piece:
        """Return an operator or function of the lists."""
        function = (self.rules.functions if piece.called else self.rules.operators)[piece.name]
        if self.rules.timed.get(piece.name) == "passed" and len(values) == 1:
            self.moving = True
            values = [clock.midnight(self.now, piece.at), *values]
        found = self.at_the_moment(piece, values)
        if isinstance(found, Cast):
            return found
        values = found
        if not piece.called and len(values) == 2:
            values = self.side_by_side(piece.name, values)
        fit = fitting(function, [one.kind for one in values], self.rules.shown)
        if fit is None:
            self.no_signature(piece, values)
        wanted, word = fit
        values = list(map(self.taken, values, map(named, wanted)))
        digits = check_arguments(piece, function, values, self.rules.written)
        kind = self.rules.result_of(piece.name, word, [one.kind for one in values], digits)
        return replace(piece, arguments=tuple(values), kind=kind)

    def at_the_moment(self, piece: Apply, values: Sequence[Piece]) -> Cast | Sequence[Piece]:
        """Return what is made of the moment of the call alone, else the values with that moment as its neighbors need it."""
        if piece.name in ("+", "-") and not piece.called:
            return self.moved(piece, values)
        instants = [clock.instant(one) for one in values]
        match self.rules.timed.get(piece.name), values, instants:
            case "cut", (Text() as unit, _), (_, dt.datetime() as time):
                return clock.cut(time, unit.value.lower(), self.now, piece.at)
            case "part", (Text() as unit, _), (_, dt.datetime() as time) if unit.value.lower() != "epoch":
                return [unit, clock.as_clock(time, OF_TIMESTAMP, self.now, values[1].at)]
            case "told", (_, *form), (dt.datetime() as time, *_):
                return [clock.as_clock(time, OF_TIMESTAMP, self.now, values[0].at), *form]
            case "passed", (*unit, left, right), _:
                return [*unit, self.beside(left, right), self.beside(right, left)]
            case _:
                return values

    def moved(self, piece: Apply, values: Sequence[Piece]) -> Cast | Sequence[Piece]:
        """Return a constant time moved by a constant interval, else the values as they are."""
        match values:
            case (time, Cast(value=Text() as text, kind=Kind("interval"))):
                turn = -1 if piece.name == "-" else 1
            case (Cast(value=Text() as text, kind=Kind("interval")), time) if piece.name == "+":
                turn = 1
            case _:
                return list(map(self.beside, values, reversed(values)))
        months, days, microseconds = (turn * one for one in span(text))
        if (instant := clock.instant(time)) is not None:
            return clock.moved(instant, (months, days, microseconds), self.now, piece.at)
        if (wall := clock.wall(time)) is not None:
            return clock.moved(wall, (months, days, microseconds), None, piece.at)
        return values

    def side_by_side(self, name: str, values: Sequence[Piece]) -> Sequence[Piece]:
        """Return the operands of an operator, a quoted text being taken for what stands beside it."""
        left, right = values
        if name == "||" and {left.kind.name, right.kind.name} & self.rules.shown:
            return self.taken(left, OF_TEXT), self.taken(right, OF_TEXT)
        if right.kind == UNKNOWN and left.kind != UNKNOWN:
            return left, self.taken(
                right, named(self.rules.beside[name]) if name in self.rules.beside else _met(left, right)
            )
        if left.kind == UNKNOWN and right.kind != UNKNOWN and name not in self.rules.beside:
            return self.taken(left, _met(right, left)), right
        return values

    def no_signature(self, piece: Apply, values: Sequence[Piece]) -> NoReturn:
        """Refuse what an operator or function is given."""
        kinds = [one.kind for one in values]
        name = piece.name.removesuffix(" of").upper()
        message = f"{name} does not take {', '.join(map(str, kinds)) or 'nothing'}"
        hint = next((found for one in kinds if (found := self.rules.hint_for(one, OF_TEXT))), "")
        if piece.name in self.rules.beside and any(isinstance(one, Cast) for one in values[1:]):
            hint = "a cast binds to the text before it: write (a -> 'b')::text"
        elif self.rules.timed.get(piece.name) == "cut":
            hint = "day::timestamp first: of a day an instant is made, by the zone of the session"
        raise FragmentError("type-mismatch", message, hint, *piece.at)


_LISTED: Final = frozenset(
    {"in", "not in", *(f"{no}between{how}" for no in ("", "not ") for how in ("", " symmetric"))}
)


def _met(value: Piece, other: Piece) -> Kind:
    """Return the type that a quoted text or NULL is taken for beside a value; of a decimal's digits a text takes none."""
    return named(value.kind.name) if isinstance(other, Text) else value.kind


def _instant_text(text: Text) -> str:
    """Return a text that names an instant with its offset, else nothing."""
    found = moment(text.value)
    return text.value if found is not None and found.tzinfo is not None else ""
