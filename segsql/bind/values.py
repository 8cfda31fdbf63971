"""Value nodes to bound values: columns, constants, functions, cases, conversions and measures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Final, Literal, TypeAlias, assert_never

from typing_extensions import TypeIs

from segsql.bind import documents, literals, times
from segsql.bind.bound import Apply, Choose, Const, Measure, Rows, Truth, Value
from segsql.bind.buckets import bucket
from segsql.bind.context import Context, Frame
from segsql.bind.conversions import converted
from segsql.bind.names import column, plain
from segsql.bind.written import are_written_out
from segsql.errors import IntoText, Pointer, did_you_mean
from segsql.expression import ExpressionError, Parsed, ParsedCondition, parse_expression
from segsql.functions.conversions import COMPOSED, INSTEAD, convertible
from segsql.functions.function import Function
from segsql.functions.table import FUNCTIONS, of_doubles
from segsql.model import nodes
from segsql.model.scalars import Node, ScalarValue
from segsql.model.splits import Bucket
from segsql.operators.comparisons import UNORDERED
from segsql.types import DOUBLE, INTEGER, MAX_PRECISION, Type, decimal, parse_type, unzoned, wider

IN_TEXT: Final = IntoText("text")


def bind_value(ctx: Context, node: nodes.Value, frame: Frame, path: Pointer) -> Value | None:
    """Return the bound value of a node, or None after reporting what is wrong with it."""
    match node:
        case nodes.Column():
            return column(ctx, node.path, frame, (*path, "path"))
        case nodes.Literal_():
            kind = _type(ctx, node.type, (*path, "type"))
            return literals.typed(node.value, kind, ctx, (*path, "value")) if kind else None
        case nodes.Call():
            return _call(ctx, node, frame, path)
        case nodes.Case():
            return _case(ctx, node, frame, path)
        case nodes.Cast():
            return _cast(ctx, node, frame, path)
        case nodes.Expression():
            return _expression(ctx, node, frame, path)
        case nodes.Moment():
            return times.moment(ctx, node, frame, path)
        case nodes.Count() | nodes.Aggregate() | nodes.First():
            return _measure(ctx, node, frame, path)
        case nodes.Overall():
            return _overall(ctx, node, frame, path)
        case Bucket():
            return bucket(ctx, node, frame, path)
        case nodes.Json() | nodes.JsonKind():
            return _in_document(ctx, node, frame, path)
        case nodes.Sql():
            from segsql.bind.fragments import fragment_value

            return fragment_value(ctx, node, frame, path)
        case _:
            assert_never(node)


def operand(ctx: Context, given: str | nodes.Value, frame: Frame, path: Pointer) -> Value | None:
    """Return the left side of a comparison: text is a path, anything else a value."""
    return column(ctx, given, frame, path) if isinstance(given, str) else ctx.value(given, frame, path)


def is_scalar(given: ScalarValue | nodes.Value) -> TypeIs[ScalarValue]:
    """Whether a right side is a plain scalar rather than a value node."""
    return not isinstance(given, Node)


def parsed(ctx: Context, node: nodes.Expression, path: Pointer) -> Parsed | None:
    """Return the tree that an expression's text stands for."""
    try:
        return parse_expression(node.text)
    except ExpressionError as problem:
        within = (problem.start, max(problem.end, problem.start + 1))
        ctx.findings.error(problem.code, (*path, IN_TEXT), problem.message, problem.hint, within)
        return None


def names_of(ctx: Context, node: nodes.Expression, frame: Frame, path: Pointer) -> Frame:
    """Return the frame in which an expression's text is read."""
    if not node.using:
        return frame
    return frame.with_names({name: ctx.value(one, frame, (*path, "using", name)) for name, one in node.using.items()})


def _expression(ctx: Context, node: nodes.Expression, frame: Frame, path: Pointer) -> Value | None:
    tree = parsed(ctx, node, path)
    if tree is None:
        return None
    inner, before = names_of(ctx, node, frame, path), len(ctx.read)
    if isinstance(tree, ParsedCondition):
        condition = ctx.condition(tree, inner, (*path, IN_TEXT))
        value: Value | None = Truth(condition) if condition is not None else None
    else:
        value = ctx.value(tree, inner, (*path, IN_TEXT))
    return value if value is not None and not ctx.too_deep(value, before, path) else None


def _type(ctx: Context, text: str, path: Pointer) -> Type | None:
    kind = parse_type(text)
    if kind is None:
        ctx.findings.error("invalid-value", path, f"{text} is not a type", "decimal takes 1 to 38 digits")
    elif not kind.scalar:
        ctx.findings.error("unsupported-type", path, f"values of type {kind} cannot be written yet")
        return None
    return kind


def _call(ctx: Context, node: nodes.Call, frame: Frame, path: Pointer) -> Value | None:
    function = FUNCTIONS.get(node.function)
    if function is None:
        hint = did_you_mean(node.function, FUNCTIONS)
        ctx.findings.error("unknown-function", (*path, "function"), f'no function "{node.function}"', hint)
        return None
    if not function.least <= len(node.arguments) <= function.most:
        given = len(node.arguments)
        most = f", and takes at most {function.most}" if given > function.most else ""
        message = f"{node.function} is given {given} argument{'s' * (given != 1)}{most}"
        ctx.findings.error("wrong-arguments", (*path, "arguments"), message, f"it is {function.signature}")
        return None
    arguments = _arguments(ctx, function, node.arguments, frame, (*path, "arguments"))
    if arguments is None:
        return None
    kinds = [one.type for one in arguments]
    result = function.typing(kinds)
    if result is None:
        message = f"{node.function} cannot take {', '.join(str(one) for one in kinds)}"
        ctx.findings.error("type-mismatch", path, message, f"it is {function.signature}")
        return None
    if function.composed:
        from segsql.bind.composed import compose

        return compose(ctx, node.function, arguments, frame, path)
    if result == DOUBLE:
        arguments = [_as_double(one) for one in arguments]
    return Apply(node.function, tuple(arguments), result, _nullable(node.function, function, arguments), path)


def _nullable(name: str, function: Function, arguments: Sequence[Value]) -> bool:
    if function.missing == "all":
        return all(one.nullable for one in arguments)
    if of_doubles(name, [one.type for one in arguments if not isinstance(one, Const)]):
        return True
    if name == "divide" and isinstance(arguments[1], Const) and arguments[1].value != 0:
        return arguments[0].nullable
    return function.missing == "always" or any(one.nullable for one in arguments)


def _arguments(
    ctx: Context, function: Function, given: Sequence[ScalarValue | nodes.Value], frame: Frame, path: Pointer
) -> list[Value] | None:
    """Bind arguments; a constant takes the type the function expects there, else that of the values beside it."""
    bound: list[Value | None] = [
        None if is_scalar(one) else ctx.value(one, frame, (*path, index)) for index, one in enumerate(given)
    ]
    if any(value is None and not is_scalar(one) for value, one in zip(bound, given, strict=True)):
        return None
    known = [one.type for one in bound if one is not None]
    for index, one in enumerate(given):
        if not is_scalar(one):
            continue
        expected = function.expects[min(index, len(function.expects) - 1)]
        if expected is None and function.typing in _UNIFYING and known:
            expected = known[0]
        constant = _argument(ctx, one, expected, (*path, index))
        if constant is None:
            return None
        bound[index] = constant
    if (function.constants or function.written) and not are_written_out(ctx, function, bound, path):
        return None
    return [plain(one, (*path, index)) for index, one in enumerate(bound) if one is not None]


_UNIFYING = frozenset(FUNCTIONS[name].typing for name in ("coalesce", "nullif", "greatest"))


def _argument(ctx: Context, scalar: ScalarValue, expected: Type | None, path: Pointer) -> Const | None:
    if expected is None:
        return literals.natural(scalar, ctx, path)
    return literals.typed(scalar, unzoned(expected), ctx, path)


def _as_double(value: Value) -> Value:
    """Read a written number as a double where it meets doubles, so that no engine picks another type for it."""
    return Const(value.value, DOUBLE, at=value.at) if isinstance(value, Const) and value.type.numeric else value


def _case(ctx: Context, node: nodes.Case, frame: Frame, path: Pointer) -> Value | None:
    conditions = [
        ctx.condition(branch.when, frame, (*path, "branches", index, "when"))
        for index, branch in enumerate(node.branches)
    ]
    given: list[ScalarValue | nodes.Value] = [branch.then for branch in node.branches]
    places: list[Pointer] = [(*path, "branches", index, "then") for index in range(len(given))]
    if node.otherwise is not None:
        given.append(node.otherwise)
        places.append((*path, "otherwise"))
    values = _unified(ctx, given, frame, places)
    if values is None or None in conditions:
        return None
    kind = reduce(_widest, (one.type for one in values))
    otherwise = values[len(node.branches)] if node.otherwise is not None else None
    branches = tuple((when, then) for when, then in zip(conditions, values, strict=False) if when is not None)
    nullable = otherwise is None or any(one.nullable for one in values)
    return Choose(branches, otherwise, kind, nullable)


def _unified(
    ctx: Context, given: Sequence[ScalarValue | nodes.Value], frame: Frame, places: Sequence[Pointer]
) -> list[Value] | None:
    """Bind values that must be of one type; constants take the type of the first value that is none."""
    bound = [None if is_scalar(one) else ctx.value(one, frame, at) for one, at in zip(given, places, strict=True)]
    known = next((one.type for one in bound if one is not None), None)
    values: list[Value] = []
    for one, value, at in zip(given, bound, places, strict=True):
        if value is None and is_scalar(one):
            value = _argument(ctx, one, known, at)
        if value is None:
            return None
        values.append(plain(value, at))
    kind = values[0].type
    for value, at in zip(values, places, strict=True):
        common = wider(kind, value.type)
        if common is None:
            ctx.findings.error("type-mismatch", at, f"the results are of types {kind} and {value.type}")
            return None
        kind = common
    return values


def _widest(left: Type, right: Type) -> Type:
    common = wider(left, right)
    assert common is not None
    return common


def _cast(ctx: Context, node: nodes.Cast, frame: Frame, path: Pointer) -> Value | None:
    value = operand(ctx, node.value, frame, (*path, "value"))
    kind = _type(ctx, node.type, (*path, "type"))
    if value is None or kind is None:
        return None
    if not convertible(value.type, kind):
        reason = INSTEAD.get((value.type.kind, kind.kind), "")
        message = f"no conversion from {value.type} to {kind} means the same on every engine"
        ctx.findings.error("type-mismatch", path, f"{message}: {reason}" if reason else message)
        return None
    value = plain(value, (*path, "value"))
    if value.type.kind == "decimal" == kind.kind and kind.scale < value.type.scale:
        message = f"{value.type} has more digits after the point than {kind}"
        ctx.findings.error("type-mismatch", path, message, f"round(number, {kind.scale}) leaves no more than these")
        return None
    if (pair := (value.type.kind, kind.kind)) in COMPOSED:
        from segsql.bind.composed_conversions import CONVERTED

        made = CONVERTED[pair](ctx, value, kind, frame, path)
        return made if made is None or ctx.is_of_bounded_size(made, path) else None
    made = converted(value, kind, path)
    # What may not fit is looked at before, and what a text says is read by many words.
    is_copied = made is not value and (isinstance(made, Choose) or value.type.kind == "text")
    return None if is_copied and not ctx.is_of_bounded_size(made, path) else made


def _in_document(ctx: Context, node: nodes.Json | nodes.JsonKind, frame: Frame, path: Pointer) -> Value | None:
    found = documents.document(ctx, column(ctx, node.column, frame, (*path, "column")), (*path, "column"))
    if isinstance(node, nodes.JsonKind):
        return documents.kind_at(found, node.path, path) if found is not None else None
    kind = documents.type_to_read(ctx, node.type, (*path, "type"))
    return documents.value_at(found, node.path, kind, path) if found is not None and kind is not None else None


def _measure(
    ctx: Context, node: nodes.Count | nodes.Aggregate | nodes.First, frame: Frame, path: Pointer
) -> Value | None:
    made = ctx.rows(node, frame, path, None if isinstance(node, nodes.Count) else node.column)
    if made is None:
        return None
    rows, argument = made
    if argument is None:
        return Measure("count", rows, None, INTEGER, zero=True, nullable=False, at=path)
    if not argument.type.scalar:
        ctx.findings.error("unsupported-type", (*path, "column"), f"values of type {argument.type} cannot be read yet")
        return None
    if isinstance(node, nodes.First):
        return Measure("first", rows, argument, argument.type, zero=False, nullable=True, at=path)
    return _aggregate(ctx, node.op, node.empty, rows, argument, path) if isinstance(node, nodes.Aggregate) else None


def _overall(ctx: Context, node: nodes.Overall, frame: Frame, path: Pointer) -> Value | None:
    """Return a figure over a whole table, of which there is one row of figures whatever the table holds."""
    if node.function == "count":
        for name, stated in (("column", node.column), ("empty", node.empty)):
            if stated is not None:
                message = "count gives the number of rows, 0 where there is none, and reads nothing of them"
                ctx.findings.error("invalid-value", (*path, name), message, "count_distinct and sum read a column")
                return None
        made = ctx.rows(node, frame, path)
        return Measure("count", made[0], None, INTEGER, zero=False, nullable=False, at=path) if made else None
    if node.column is None:
        ctx.findings.error("missing-key", path, f'{node.function} reads a value, and the key "column" is missing')
        return None
    made = ctx.rows(node, frame, path, node.column)
    if made is None or made[1] is None:
        return None
    if not made[1].type.scalar:
        kind = made[1].type
        ctx.findings.error("unsupported-type", (*path, "column"), f"values of type {kind} cannot be read yet")
        return None
    return _aggregate(ctx, node.function, node.empty, made[0], made[1], path)


_Function: TypeAlias = Literal["count_distinct", "sum", "avg", "min", "max"]


def _aggregate(
    ctx: Context, function: _Function, empty: str | None, rows: Rows, argument: Value, path: Pointer
) -> Value | None:
    kind = argument.type
    refused = not kind.numeric if function in ("sum", "avg") else function in ("min", "max") and kind.kind in UNORDERED
    if refused:
        ctx.findings.error("type-mismatch", (*path, "column"), f"{function} does not take values of type {kind}")
        return None
    if empty is not None and function not in ("sum", "count_distinct"):
        ctx.findings.error("invalid-value", (*path, "empty"), f"{function} of nothing is missing and nothing else")
        return None
    if function in ("sum", "avg") and kind.kind == "double":
        message = f"the {function} of doubles depends on the order in which an engine adds them up"
        ctx.findings.warning("inexact-sum", path, message, "store amounts as decimals, or compare with a margin")
    zero = function in ("sum", "count_distinct") and empty != "missing"
    result = {"count_distinct": INTEGER, "avg": DOUBLE, "sum": _total(kind)}.get(function, kind)
    return Measure(function, rows, argument, result, zero=zero, nullable=not zero, at=path)


def _total(kind: Type) -> Type:
    return decimal(MAX_PRECISION, kind.scale) if kind.kind == "decimal" else kind
