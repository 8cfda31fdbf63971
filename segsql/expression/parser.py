"""Tokens to nodes: precedence climbing, with nesting counted on the way down and in the tree that comes out."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from functools import lru_cache
from typing import Final, Literal, NoReturn

from segsql.expression import parts
from segsql.expression.calls import BUILT
from segsql.expression.constants import negated, number, unquoted
from segsql.expression.parts import AS_VALUE, AnyPart, Operator, Parsed, Part, join, operand, refusal, typed, value
from segsql.expression.refusal import (
    ExpressionError,
    refused_operand,
    refused_operator,
    refused_prefix,
    refused_symbol,
    shown,
    unknown_function,
    unknown_type,
)
from segsql.expression.tokens import Token, fold, tokenize
from segsql.functions.spelled import SPELLED
from segsql.functions.table import CALLABLE
from segsql.model.limits import MAX_NESTING
from segsql.model.nodes import Between, Branch, Call, Case, Cast, Column, Group, Literal_, Membership, Not, Presence
from segsql.model.scalars import ScalarValue
from segsql.types import parse_type


class _Level(IntEnum):
    """How tightly an operator binds; a larger number binds first."""

    OR = 1
    AND = 2
    NOT = 3
    COMPARISON = 4
    CONCAT = 5
    SUM = 6
    PRODUCT = 7
    SIGN = 8


_COMPARISONS: Final[dict[str, Operator]] = {
    "=": "eq",
    "<>": "ne",
    "!=": "ne",
    "<": "lt",
    "<=": "lte",
    ">": "gt",
    ">=": "gte",
}
_ARITHMETIC: Final = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "mod"}
_LEVELS: Final[dict[str, _Level]] = {
    "or": _Level.OR,
    "and": _Level.AND,
    **dict.fromkeys((*_COMPARISONS, "is", "in", "between", "not"), _Level.COMPARISON),
    "||": _Level.CONCAT,
    **dict.fromkeys(("+", "-"), _Level.SUM),
    **dict.fromkeys(("*", "/", "%"), _Level.PRODUCT),
}

_WORDS: Final = frozenset({*CALLABLE, *BUILT, "cast"})


@lru_cache(maxsize=256)
def parse_expression(text: str) -> Parsed:
    """Return the value or condition that ``text`` writes.

    Operands on the left are paths where they are plain columns, constants on the right are plain scalars, and a constant on the left
    of a comparison changes sides: ``5 < x`` is ``x > 5``. A constant alone is a literal of its natural type. A value where a condition
    is needed is compared with true.

    Raises:
        ExpressionError: the text is no expression, names an unknown function or a wrong number of arguments, is too large or too deep,
            or holds a character that no engine stores.
    """
    return _Parser(tokenize(text)).whole()


class _Parser:
    """Reads the tokens from left to right, and stops at the first that cannot stand where it does."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def sees(self, *keys: str) -> bool:
        """Whether the token at hand has one of these keys."""
        return self.tokens[self.at].key in keys

    def advance(self) -> Token:
        """Return the token at hand and go on to the next; the last one stays."""
        found = self.tokens[self.at]
        if found.key != "stop":
            self.at += 1
        return found

    def expect(self, key: str, opened: Token | None = None) -> Token:
        """Take the token with this key; where the text ends instead, blame what it left open."""
        if self.sees(key):
            return self.advance()
        if opened is not None and self.sees("stop"):
            what = "this parenthesis is never closed" if opened.key == "(" else "this CASE has no END"
            raise refusal(what, "", opened)
        self.unexpected(key.upper())

    def unexpected(self, expected: str) -> NoReturn:
        """Refuse the token at hand."""
        token = self.token
        if token.kind == "stop":
            raise refusal(f"the text ends where {expected} is expected", "", token)
        if token.kind == "refused":
            raise refusal(*refused_symbol(token.text), token)
        if token.kind == "text" and self.at and self.tokens[self.at - 1].kind == "text":
            raise refusal("two texts stand side by side", "|| joins texts; a quote inside text is doubled", token)
        advice = refused_operator(token.text) if token.kind in {"word", "keyword"} else None
        raise refusal(*(advice or (f"expected {expected}, found {shown(token.text)}", "")), token)

    def whole(self) -> Parsed:
        """Return the node of the whole text."""
        if self.sees("stop"):
            raise refusal("the expression is empty", "", self.token)
        node = self.expression().node
        if self.sees(")"):
            raise refusal("this parenthesis closes nothing", "", self.token)
        if not self.sees("stop"):
            self.unexpected("an operator or the end of the text")
        return typed(node) if isinstance(node, ScalarValue) else node

    def expression(self, level: int = _Level.OR) -> AnyPart:
        """Return what stands here, up to the first operator that binds less tightly than ``level``."""
        self.depth += 1
        if self.depth > MAX_NESTING + 1:
            raise parts.too_deep(self.token)
        left = self.operand(level)
        while (found := _LEVELS.get(self.token.key)) is not None and found >= level:
            left = self.combine(left, found)
        self.depth -= 1
        return left

    def combine(self, left: AnyPart, level: _Level) -> AnyPart:
        """Return ``left`` joined with what follows by the operator at hand."""
        sign = self.token
        match level:
            case _Level.OR | _Level.AND:
                each = [parts.condition(one) for one in self.chain(left, level)]
                group = Group(op="or" if level is _Level.OR else "and", conditions=tuple(one.node for one in each))
                return join(group, sign, *each)
            case _Level.COMPARISON:
                return self.comparison(left)
            case _Level.CONCAT:
                joined = self.chain(left, level)
                return join(Call(function="concat", arguments=tuple(map(value, joined))), sign, *joined)
            case _:
                self.advance()
                right = self.expression(level + 1)
                node = Call(function=_ARITHMETIC[sign.key], arguments=(value(left), value(right)))
                return join(node, sign, left, right)

    def chain(self, left: AnyPart, level: _Level) -> list[AnyPart]:
        """Return all operands of a run of one operator, so that a long run makes no deep tree."""
        key, found = self.token.key, [left]
        while self.sees(key):
            self.advance()
            found.append(self.expression(level + 1))
        return found

    def comparison(self, left: AnyPart) -> AnyPart:
        """Return the condition on ``left``; a second comparison right after it is refused."""
        sign = self.advance()
        negative = sign.key == "not"
        if negative and not self.sees("in", "between"):
            self.unexpected("IN or BETWEEN")
        word = self.advance() if negative else sign
        match word.key:
            case "is":
                found = self.presence(left, word)
            case "in":
                found = self.membership(left, word, "not_in" if negative else "in")
            case "between":
                found = self.between(left, word, "not_between" if negative else "between")
            case key:
                right = self.expression(_Level.CONCAT)
                found = join(parts.comparison(_COMPARISONS[key], left, right), sign, left, right)
        if _LEVELS.get(self.token.key) is _Level.COMPARISON:
            raise refusal("comparisons cannot be chained", "AND joins them: a < b AND b < c", self.token)
        return found

    def presence(self, left: AnyPart, sign: Token) -> AnyPart:
        """Return IS NULL or IS NOT NULL of ``left``."""
        op: Literal["is_missing", "is_present"] = "is_missing"
        if self.sees("not"):
            self.advance()
            op = "is_present"
        if self.sees("true", "false") or fold(self.token.text) == "distinct":
            raise refusal("only NULL or NOT NULL stands after IS", "= and <> compare values", self.token)
        last = self.expect("null")
        return join(Presence(op=op, column=operand(left)), sign, left, end=last.end)

    def membership(self, left: AnyPart, sign: Token, op: Literal["in", "not_in"]) -> AnyPart:
        """Return the condition that ``left`` is or is not in the list that follows."""
        opening = self.expect("(")
        if self.sees(")"):
            raise refusal("the list after IN is empty", "", self.token)
        values = [self.listed()]
        while self.sees(","):
            self.advance()
            values.append(self.listed())
        last = self.expect(")", opening)
        return join(Membership(op=op, column=operand(left), values=tuple(values)), sign, left, end=last.end)

    def listed(self) -> ScalarValue:
        """Return one constant of a list."""
        part = self.expression(_Level.CONCAT)
        if isinstance(part.node, Literal_):
            hint = "text alone is read as the type on the left: '2026-01-31'"
            raise refusal("DATE and TIMESTAMP do not stand in a list after IN", hint, part)
        if not isinstance(part.node, ScalarValue):
            raise refusal("only constants stand in a list after IN", "x = a OR x = b compares with other values", part)
        return part.node

    def between(self, left: AnyPart, sign: Token, op: Literal["between", "not_between"]) -> AnyPart:
        """Return the condition that ``left`` is or is not between the two values that follow."""
        low = self.expression(_Level.CONCAT)
        self.expect("and")
        high = self.expression(_Level.CONCAT)
        node = Between(op=op, column=operand(left), low=value(low), high=value(high))
        return join(node, sign, left, low, high)

    def operand(self, level: int) -> AnyPart:
        """Return one operand with the signs before it."""
        token = self.token
        match token.key:
            case "word":
                return self.word()
            case "number":
                return Part(number(self.advance()), token.start, token.end, 0)
            case "text":
                return Part(unquoted(self.advance()), token.start, token.end, 0)
            case "true" | "false" as key:
                self.advance()
                return Part(key == "true", token.start, token.end, 0)
            case "(":
                self.advance()
                inner = self.expression()
                return Part(inner.node, token.start, self.expect(")", token).end, inner.height)
            case "-":
                return self.negative()
            case "not":
                if level > _Level.NOT:
                    raise refusal("NOT gives a condition where a value is expected", AS_VALUE, token)
                self.advance()
                inverse = parts.condition(self.expression(_Level.NOT))
                return join(Not(condition=inverse.node), token, inverse, start=token.start)
            case "case":
                return self.case()
            case _:
                self.no_operand()

    def no_operand(self) -> NoReturn:
        """Refuse the token at hand, which cannot begin a value."""
        token = self.token
        if advice := refused_operand(token.key):
            raise refusal(*advice, token)
        if token.kind == "keyword" and token.text.islower():
            hint = "a column of that name can be given another one under `using`"
            raise refusal(f'"{token.text}" is a word of the language, and a value is expected', hint, token)
        self.unexpected("a value")

    def negative(self) -> AnyPart:
        """Return a value with its sign turned; a constant stays a constant."""
        sign = self.advance()
        part = self.expression(_Level.SIGN)
        if isinstance(part.node, int | Decimal) and not isinstance(part.node, bool):
            return Part(negated(part.node), sign.start, part.end, part.height)
        return join(Call(function="negate", arguments=(value(part),)), sign, part, start=sign.start)

    def word(self) -> AnyPart:
        """Return a function call, a date or time, or a column."""
        token = self.advance()
        name = fold(token.text)
        if self.sees("("):
            return self.cast(token) if name == "cast" else self.call(token)
        after = self.token
        if after.kind == "text" and name in {"date", "timestamp"}:
            self.advance()
            return Part(Literal_(value=unquoted(after), type=name), token.start, after.end, 1)
        if after.kind == "text" and (advice := refused_prefix(token.text, adjacent=after.start == token.end)):
            raise refusal(*advice, token)
        return Part(Column(path=parts.path(token)), token.start, token.end, 1)

    def call(self, name: Token) -> AnyPart:
        """Return the call of a function, whose name has been read."""
        function = fold(name.text)
        if function not in CALLABLE and function not in BUILT:
            raise refusal(*unknown_function(name.text, _WORDS), name, code="unknown-function")
        opening = self.advance()
        arguments: list[AnyPart] = []
        if not self.sees(")"):
            arguments.append(self.expression())
        while self.sees(","):
            self.advance()
            arguments.append(self.expression())
        end = self.expect(")", opening).end
        known = CALLABLE.get(function) or SPELLED[function]
        if not known.least <= len(arguments) <= known.most:
            message = f"{function} cannot take {len(arguments)} argument{'s' * (len(arguments) != 1)}"
            raise ExpressionError("wrong-arguments", message, known.signature, name.start, end)
        if function in BUILT:
            return join(BUILT[function](function, arguments), name, *arguments, start=name.start, end=end)
        node = Call(function=function, arguments=tuple(map(value, arguments)))
        return join(node, name, *arguments, start=name.start, end=end)

    def cast(self, name: Token) -> AnyPart:
        """Return a conversion, whose word has been read."""
        opening = self.advance()
        part = self.expression()
        if self.sees(")", ","):
            raise refusal("CAST takes a value and a type", "CAST(value AS type)", self.token)
        self.expect("as", opening)
        kind = self.type_name()
        end = self.expect(")", opening).end
        return join(Cast(value=operand(part), type=kind), name, part, start=name.start, end=end)

    def type_name(self) -> str:
        """Return the name of a type as the model writes it."""
        if not self.sees("word"):
            self.unexpected("a type")
        first = last = self.advance()
        name = fold(first.text)
        if self.sees("("):
            opening = self.advance()
            sizes = ""
            while self.sees(",", "number"):
                sizes += self.advance().text
            last = self.expect(")", opening)
            name = f"{name}({sizes})"
        kind = parse_type(name)
        if kind is None or not kind.scalar:
            raise ExpressionError("expression-syntax", *unknown_type(name), first.start, last.end)
        return name if last is first else str(kind)

    def case(self) -> AnyPart:
        """Return the value of the first branch that matches."""
        opening = self.advance()
        if not self.sees("when", "else", "end", "stop"):
            raise refusal("CASE compares nothing by itself", "CASE WHEN x = 1 THEN ... says it in full", self.token)
        branches: list[Branch] = []
        read: list[Part[object]] = []
        while self.sees("when") or not branches:
            self.expect("when", opening)
            when = parts.condition(self.expression())
            self.expect("then", opening)
            then = self.expression()
            branches.append(Branch(when=when.node, then=value(then)))
            read += when, then
        otherwise = None
        if self.sees("else"):
            self.advance()
            last = self.expression()
            read.append(last)
            otherwise = value(last)
        end = self.expect("end", opening).end
        node = Case(branches=tuple(branches), otherwise=otherwise)
        return join(node, opening, *read, start=opening.start, end=end)


class _Recorder(_Parser):
    """Keeps every part that it reads, those inside of others first."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self.read: list[AnyPart] = []

    def operand(self, level: int) -> AnyPart:
        self.read.append(super().operand(level))
        return self.read[-1]

    def combine(self, left: AnyPart, level: _Level) -> AnyPart:
        self.read.append(super().combine(left, level))
        return self.read[-1]


def parts_of(text: str) -> tuple[Parsed, list[AnyPart]]:
    """Return what a text means, with all the parts that it is made of; only who looks for a place in it asks."""
    reader = _Recorder(tokenize(text))
    return reader.whole(), reader.read
