"""Forms of patterns: how an engine is asked whether one is found in a text.

Every engine gets the pattern anew from its tree, so that it means one thing: no sign of a language of its own, no dot, since engines
differ in what a line is, and the end of a text where some would also take the place before a last line break.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.operators.patterns.spelling import Spelling
from segsql.operators.patterns.tree import Characters, Choice, Edge, Pattern, Repeat, Series, size

Build: TypeAlias = Callable[[], exp.Expr]


class _Pen(Protocol):
    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        ...


PatternForm: TypeAlias = Callable[[_Pen, Build, Pattern], exp.Expr]


def _in_brackets(point: int) -> str:
    return f"\\x{{{point:X}}}"


def _by_letter(point: int) -> str:
    return f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"


_NOTHING_FOLLOWS: Final = "(?!(?s:.))"
_RE2: Final = Spelling("^", "$", _in_brackets)
_PERL: Final = Spelling("^", _NOTHING_FOLLOWS, _in_brackets)
_BY_LETTERS: Final = Spelling("\\A", "\\z", _in_brackets)
_ADVANCED: Final = Spelling("^", "$", _by_letter, first=1)
_OURS: Final = Spelling("^", "$", _in_brackets, first=1)


def _call(name: str, spelling: Spelling) -> PatternForm:
    return lambda pen, value, pattern: n.call(name, value(), pen.text(spelling.spelled(pattern)))


def _infix(operator: str, spelling: Spelling) -> PatternForm:
    return lambda pen, value, pattern: n.infix(operator, value(), pen.text(spelling.spelled(pattern)))


_MANY_STEPS: Final = 1_000_000
"""A tenth of what the engine takes for one place of the text to begin at."""


def _steps(pattern: Pattern) -> int:
    """Return how many ways there are to read any text from one place, up to a great number."""
    match pattern:
        case Characters() | Edge():
            return 1
        case Series():
            found = 1
            for one in pattern.parts:
                found = min(found * _steps(one), _MANY_STEPS)
            return found
        case Choice():
            return min(sum(map(_steps, pattern.options)), _MANY_STEPS)
        case Repeat(part, least, most):
            once = _steps(part)
            return _MANY_STEPS if most is None else min(sum(once**turn for turn in range(least, most + 1)), _MANY_STEPS)


def _regexp_or_fail(pen: _Pen, value: Build, pattern: Pattern) -> exp.Expr:
    """An engine that gives a search up after many steps says that there is nothing, as it does where there is nothing.

    So it is asked once more, for the pattern or the end of the text, one of which it finds in any case. A number that is too large stands
    for the failure. Its settings may take blanks and line breaks for something else, but for what a pattern says itself.
    """

    def found(*others: Pattern) -> exp.Expr:
        text = _PERL.spelled(Choice((pattern, *others)) if others else pattern)
        return n.infix("REGEXP", value(), pen.text(f"(?-mx){text}"))

    if _steps(pattern) * size(pattern) < _MANY_STEPS:
        return found()
    length = n.call("CHAR_LENGTH", n.bare(value()))
    too_large = exp.Add(
        this=n.number(2**63 - 1), expression=exp.Paren(this=exp.Add(this=length, expression=n.number(1)))
    )
    branches = [
        (found(), n.number(1)),
        (found(Edge(end=True)), n.number(0)),
        (n.is_not_null(value()), too_large),
    ]
    return exp.EQ(this=n.case(branches), expression=n.number(1))


MATCHES: Final[dict[str, PatternForm]] = {
    "tilde": _infix("~", _ADVANCED),
    "match": _call("match", _RE2),
    "regexp_matches": _call("REGEXP_MATCHES", _RE2),
    "regexp_contains": _call("REGEXP_CONTAINS", _RE2),
    "regexp": _infix("REGEXP", _PERL),
    "regexp_or_fail": _regexp_or_fail,
    "regexp_like": _call("REGEXP_LIKE", _PERL),
    "regexp_like_by_letters": _call("REGEXP_LIKE", _BY_LETTERS),
    "host_function": _call("SEGSQL_MATCHES", _OURS),
}
GOING_BACK: Final[frozenset[PatternForm]] = frozenset(
    MATCHES[one] for one in ("regexp", "regexp_or_fail", "regexp_like", "regexp_like_by_letters")
)
"""Forms for engines that follow one way to read a text after the other."""
