"""Bound values to nodes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, TypeGuard, assert_never

from sqlglot import exp

from segsql.bind.bound import (
    Apply,
    Choose,
    Clocked,
    Const,
    Convert,
    Day,
    Foreign,
    Json,
    Measure,
    MonthDay,
    Ref,
    Shift,
    Truth,
    Utc,
    Value,
)
from segsql.bind.conversions import converted
from segsql.dialect import Unsupported
from segsql.errors import Pointer
from segsql.functions.conversions import CONVERSIONS
from segsql.functions.numbers import NOT_OF_INTEGERS
from segsql.functions.table import MADE, of_doubles
from segsql.lower import counted, forms, narrow
from segsql.lower import nodes as n
from segsql.lower.collation import ONE_SIDED
from segsql.lower.constants import constant
from segsql.lower.digits import has_room, most_digits
from segsql.lower.documents import read_document
from segsql.lower.forms import Build, as_it_is
from segsql.lower.fragments import lower_foreign
from segsql.lower.meeting import cast_to, meeting, met
from segsql.lower.results import Results, as_a_whole
from segsql.lower.run import Run
from segsql.types import DOUBLE, Type, wider

_READ: Final = {"double": "numbers.missing_double", "date": "time.read_date"}
"""The kinds whose columns may hold more than the language knows, and the question that leaves it out."""
_BARE_BEFORE: Final = {
    "add": ("add", "subtract", "multiply"),
    "subtract": ("add", "subtract", "multiply"),
    "multiply": ("multiply",),
}
_BARE_BEHIND: Final = {"add": ("multiply",), "subtract": ("multiply",), "multiply": ()}
"""By operator, those that need no brackets as its left and as its right side."""
_CERTAIN: Final = {"decimal": ("abs", "negate"), "double": ("abs", "negate", "add", "subtract")}
"""What gives a number of its type from any."""
_ARITHMETIC: Final[dict[str, type[exp.Binary]]] = {"add": exp.Add, "subtract": exp.Sub, "multiply": exp.Mul}
_CALCULATED: Final = frozenset({*_ARITHMETIC, "negate", *NOT_OF_INTEGERS})
_LOOKED_AT: Final = 8
"""Printing looks at all that stands in a conversion once more (sqlglot does for BigQuery), which is as much work for so many parts as one part is."""


def lower_value(run: Run, value: Value) -> exp.Expr:
    """Return fresh nodes for a value; NULL stands for a missing one, NaN included."""
    match value:
        case Ref():
            return _ref(run, value)
        case Const():
            return constant(run, value)
        case Apply():
            return _apply(run, value)
        case Choose():
            # Results come first: a figure that one of them joins need not be grouped again for its condition.
            last = [value.otherwise] if value.otherwise is not None else []
            common = meeting(run, *(then for _, then in value.branches), *last, alike=True)
            results = [met(run, then, common) for _, then in value.branches]
            branches = [(run.condition(when), then) for (when, _), then in zip(value.branches, results, strict=True)]
            return n.case(branches, *(met(run, one, common) for one in last))
        case Convert():
            return _convert(run, value)
        case Shift():
            return _shift(run, value)
        case Utc():
            return run.form("time.to_utc", value.at)(run.pen, [partial(run.value, value.value)])
        case MonthDay():
            return run.form("time.month_day", ())(run.pen, partial(run.value, value.value), value.value.type.kind)
        case Day():
            return run.form("time.day", ())(run.pen, partial(run.value, value.value), value.value.type.kind)
        case Clocked():
            day = partial(run.value, value.day) if value.day is not None else None
            return run.form("time.now", value.at)(run.pen, day)
        case Json():
            return read_document(run, value)
        case Truth():
            yes = run.form("literals.boolean", ())(True)
            no = run.form("literals.boolean", ())(False)
            return n.case([(run.condition(value.condition), yes)], no)
        case Measure():
            return _measure(run, value)
        case Foreign():
            return lower_foreign(run, value)
        case _:
            assert_never(value)


def as_text(run: Run, build: Build, *, fold: bool, order: bool, at: Pointer) -> exp.Expr:
    """Return text such that the engine compares it by code point, its case folded where asked."""
    question = "text.order" if order else "text.operand"
    if fold:
        return run.form(question, at)(partial(run.form("text.fold", at), build))
    return build() if run.pen.target.answers[question] is as_it_is else run.form(question, at)(build)


def operand(
    run: Run, value: Value, *, fold: bool = False, order: bool = False, at: Pointer = (), common: Type | None = None
) -> exp.Expr:
    """Return a value as one side of a comparison, whose other side is compared by code point in any case."""
    if value.type.kind != "text":
        return met(run, value, common)
    if fold and (folded := in_lower_case(value)):
        value, fold = folded, False
    settled = run.pen.target.answers["text.order" if order else "text.operand"] in ONE_SIDED
    if settled and isinstance(value, Const) and not fold:
        return run.value(value)
    return as_text(run, partial(run.value, value), fold=fold, order=order, at=at)


def in_lower_case(value: Value) -> Const | None:
    """Return a text constant in lower case, if it has no letters but A to Z, of which every engine makes the same."""
    if not isinstance(value, Const) or not str(value.value).isascii():
        return None
    return replace(value, value=str(value.value).lower())


def _ref(run: Run, value: Ref) -> exp.Expr:
    level = run.levels[value.alias]
    if value.alias != level.scope.alias:
        level.need(value.alias, value.column.physical)
    if value.type.kind in ("text", "uuid"):
        if run.pen.target.answers["text.read"] is not as_it_is:
            return run.form("text.read", ())(partial(n.column, value.alias, value.column.physical))
    elif value.type.zoned:
        return run.form("time.read_zoned", ())(run.pen, partial(n.column, value.alias, value.column.physical))
    elif value.type.kind in _READ:
        read = partial(n.column, value.alias, value.column.physical)
        return run.form(_READ[value.type.kind], ())(run.pen, read)
    return n.column(value.alias, value.column.physical)


def _apply(run: Run, value: Apply, *, within: bool = False) -> exp.Expr:
    """Return a call. What is calculated may be no number, or not one of its type, and is looked at once, not ``within`` a calculation."""
    if not within and of_doubles(value.function, [one.type for one in value.arguments if not isinstance(one, Const)]):
        return run.form("numbers.missing_double", value.at)(run.pen, partial(_apply, run, value, within=True))
    if not within and _is_exact_calculation(value):
        whole = results_of(run).whole
        if whole is not as_a_whole:
            made = _apply(run, value, within=True)
            return whole(run.pen, made, value.type, most_digits(value, value.type.scale))
    if not within and _is_checked(value) and not _has_room(value) and results_of(run).eager:
        return _where_known(run, value)
    question = MADE[value.function].question
    if question is not None:
        builders = [partial(_part, run, one, within=False) for one in value.arguments]
        if value.function == "div":
            form = run.form("numbers.operand", ())
            builders = [
                partial(narrow.divided, run.pen, run.widths, form, *one)
                for one in zip(value.arguments, builders, strict=True)
            ]
        made = run.call(f"functions.{question}", value.at, builders)
        return results_of(run).each(run.pen, made, value.type) if value.function in NOT_OF_INTEGERS else made
    first, *rest = value.arguments
    match value.function:
        case "add" | "subtract" | "multiply":
            if value.type.kind == "decimal":
                _keep_digits(run, value)
            left, right = _exact_parts(run, value)
            left = _bare(first, value, left, _BARE_BEFORE)
            right = _bare(rest[0], value, right, _BARE_BEHIND)
            made = _ARITHMETIC[value.function](this=left, expression=right)
            return _result(run, made, value)
        case "divide":
            return _result(run, _divide(run, first, rest[0]), value)
        case "negate":
            if value.type.kind == "decimal":
                _keep_digits(run, value)
            is_integer = value.type.kind == "integer"
            (part,) = _exact_parts(run, value) if is_integer else (_part(run, first, within=within),)
            negated = exp.Sub(this=n.number(0), expression=part)
            return _result(run, exp.Paren(this=negated), value)
        case "abs":
            form = run.pen.target.answers["numbers.operand"]
            (part,) = narrow.in_64_bits(run.pen, run.widths, form, value, [run.value(first)])
            return _result(run, n.call("ABS", part), value)
        case "coalesce":
            return _coalesce(run, value)
        case "nullif":
            return _nullif(run, value)
        case _:
            raise AssertionError(value.function)


def _coalesce(run: Run, value: Apply) -> exp.Expr:
    """Return the first value that is there; behind one that always is, none is looked at."""
    known = next((index for index, one in enumerate(value.arguments) if not one.nullable), len(value.arguments))
    read = value.arguments[: known + 1]
    # A number by itself would be read as a column's position in ORDER BY.
    if isinstance(read[-1], Const) or any(one.type != value.type for one in value.arguments):
        read = value.arguments
    if len(read) == 1:
        return run.value(read[0])
    common = meeting(run, *read, alike=True)
    found = [met(run, one, common) for one in read] if common else _alike(run, read, value.type)
    if not all(isinstance(one, Ref | Const) for one in read[1:]) and results_of(run).eager:
        return n.case([(n.is_not_null(run.pen.again(one)), one) for one in found[:-1]], found[-1])
    return n.call("COALESCE", *found)


def _where_known(run: Run, value: Apply) -> exp.Expr:
    """Return a calculation that is not begun where a part of it is missing."""
    parts: list[exp.Expr] = []
    for one in map(run.value, _missing_parts(value)):
        parts += [one] if one not in parts else []
    made = _apply(run, value, within=True)
    return n.case([(n.both([n.is_not_null(one) for one in parts]), made)]) if parts else made


def _missing_parts(value: Apply) -> Iterator[Value]:
    """Yield what a calculation is made of, as far as it may be missing."""
    for one in value.arguments:
        if _is_checked(one):
            yield from _missing_parts(one)
        elif one.nullable:
            yield one


def _is_checked(value: Value) -> TypeGuard[Apply]:
    """Whether a calculation is checked to be a number of its type."""
    if not isinstance(value, Apply) or value.type == DOUBLE or value.function in _CERTAIN.get(value.type.kind, ()):
        return False
    return value.function in (*_ARITHMETIC, "negate", "abs")


def _has_room(value: Value, around: str = "") -> bool:
    """Whether a calculation, and every one within it, has room for whatever it may give. One of the kind ``around`` it has no more digits."""
    if not isinstance(value, Apply):
        return True
    if value.type.kind != around and _is_checked(value) and not has_room(value):
        return False
    return all(_has_room(one, value.type.kind) for one in value.arguments)


def _nullif(run: Run, value: Apply) -> exp.Expr:
    """Return NULLIF, which compares as the engine likes; texts that it would not tell apart are compared by operands, and so are numbers
    of which engines would make one of the second's type.
    """
    first, second = value.arguments
    if value.type.kind != "text" or run.form("text.operand", value.at) is as_it_is:
        made = wider(first.type, second.type)
        read = [
            one if isinstance(one, Const) or made != DOUBLE else converted(one, DOUBLE, value.at)
            for one in (first, second)
        ]
        common = meeting(run, *read)
        left, right = (met(run, one, common) for one in read)
        if common is None and (made is None or (made.kind, made.scale) == (first.type.kind, first.type.scale)):
            return n.call("NULLIF", left, right)
        return n.case([(exp.EQ(this=left, expression=right), exp.Null())], run.value(first))
    settled = as_text(run, partial(run.value, first), fold=False, order=False, at=value.at)
    same = exp.EQ(this=settled, expression=operand(run, second, at=value.at))
    return n.case([(same, exp.Null())], run.value(first))


def _keep_digits(run: Run, value: Apply) -> None:
    """Report arithmetic whose result the engine would round."""
    digits: forms.DigitsForm | Unsupported | None = run.pen.target.answers["numbers.arithmetic"]
    if isinstance(digits, Unsupported):
        run.form("numbers.arithmetic", value.at)
    elif digits is not None and _digits(digits, value) is None:
        title = run.pen.target.dialect.title
        message = f"{title} would round the result of {value.function}, which may have more digits than it keeps"
        run.findings.error("unsupported-by-dialect", value.at, message, "cast to a decimal of fewer digits first")


def _digits(result: forms.DigitsForm, value: Value) -> forms.Digits | None:
    """Return the digits of a number before and after the point, as the engine counts them."""
    if result is counted.result:
        return counted.digits(value)
    if isinstance(value, Apply) and value.function in _ARITHMETIC:
        left, right = (_digits(result, one) for one in value.arguments)
        return result(value.function, left, right) if left and right else None
    if isinstance(value, Apply) and value.function in ("negate", "abs"):
        return _digits(result, value.arguments[0])
    return value.type.whole, value.type.scale


def _part(run: Run, value: Value, *, within: bool = True) -> exp.Expr:
    """Return an operand, in brackets where it is an operation itself."""
    node = _apply(run, value, within=within) if isinstance(value, Apply) else run.value(value)
    return exp.Paren(this=node) if isinstance(node, exp.Binary) else node


def _bare(part: Value, whole: Apply, node: exp.Expr, bare: Mapping[str, Collection[str]]) -> exp.Expr:
    """Return an operand without its brackets where every engine reads it first without them. What was done to its result may be an
    operation that binds less than its own.
    """
    names = bare[whole.function]
    if not (isinstance(node, exp.Paren) and isinstance(part, Apply) and part.function in names):
        return node
    made: exp.Expr = node.this
    return made if type(made) in [_ARITHMETIC[name] for name in names] else node


def _exact_parts(run: Run, value: Apply) -> Sequence[exp.Expr]:
    """Return operands such that the engine calculates the result exactly."""
    form = run.form("numbers.operand", ())
    # An exact part of a calculation of doubles is a whole of its own.
    nodes = [_part(run, one, within=(one.type == DOUBLE) == (value.type == DOUBLE)) for one in value.arguments]
    parts = [form(run.pen, node, one.type, value.type) for one, node in zip(value.arguments, nodes, strict=True)]
    if value.type.kind == "decimal":
        return narrow.in_38_digits(run.pen, form, value, parts)
    return narrow.in_64_bits(run.pen, run.widths, form, value, parts)


def _alike(run: Run, values: Sequence[Value], kind: Type) -> list[exp.Expr]:
    """Return values that meet in one column, numbers cast to the type they share."""
    return [
        run.value(one) if one.type.kind == kind.kind or isinstance(one, Const) else cast_to(run, run.value(one), kind)
        for one in values
    ]


def _divide(run: Run, dividend: Value, divisor: Value) -> exp.Expr:
    """Divide as doubles; by zero there is no result. Engines differ in both: some divide integers, some raise."""
    above, below = _as_double(run, dividend), _as_double(run, divisor)
    if not (isinstance(divisor, Const) and divisor.value != 0):
        below = n.call("NULLIF", below, n.number(0))
    return exp.Div(this=above, expression=below, typed=True, safe=False)


def _as_double(run: Run, value: Value) -> exp.Expr:
    return _part(run, value) if value.type == DOUBLE else cast_to(run, run.value(value), DOUBLE)


def _result(run: Run, node: exp.Expr, value: Apply) -> exp.Expr:
    """Return the result of a calculation such that it is a number of its type."""
    if value.type.kind == "decimal" and value.function in _ARITHMETIC:
        node = run.form("numbers.decimal", ())(node, value.type.scale, 0)
    certain = value.function in _CERTAIN.get(value.type.kind, ())
    return node if certain else results_of(run).each(run.pen, node, value.type)


def _is_exact_calculation(value: Value) -> bool:
    return isinstance(value, Apply) and value.function in _CALCULATED and value.type != DOUBLE


def digits_of_row(value: Value) -> int:
    """Return how many digits a number may have that is summed; a calculation was held to those that the engine has."""
    return 0 if _is_exact_calculation(value) else most_digits(value, value.type.scale)


def results_of(run: Run) -> Results:
    """Return what the engine needs for results to be numbers of their types."""
    found = run.pen.target.answers["numbers.result"]
    assert isinstance(found, Results)
    return found


def _convert(run: Run, value: Convert) -> exp.Expr:
    question = CONVERSIONS.get((value.value.type.kind, value.type.kind))
    before = run.parts
    if question is None:
        made = cast_to(run, run.value(value.value), value.type)
    else:
        made = run.form(f"functions.{question}", value.at)(run.pen, [partial(run.value, value.value)])
    run.parts += (run.parts - before) // _LOOKED_AT
    return made


def _shift(run: Run, value: Shift) -> exp.Expr:
    kind = "date" if value.type.kind == "date" else "timestamp"
    question = f"time.shift_{kind}_{value.unit}s"
    if value.amount == 0:
        return run.value(value.value)
    return run.form(question, value.at)(run.pen, partial(_part, run, value.value), value.amount)


def _measure(run: Run, measure: Measure) -> exp.Expr:
    """Read a figure from the grouped table joined to the row it belongs to."""
    figures = run.levels[measure.rows.home.alias].joined(measure.rows, run.beside)
    name = figures.column(measure)
    found = n.column(figures.alias, name)
    filled = measure.zero and not figures.is_known(measure, name)
    return n.call("COALESCE", found, n.number(0)) if filled else found
