"""Arguments that are written out: a whole number or a text of some size, and no value of a row."""

from __future__ import annotations

from collections.abc import Sequence

from segsql.bind.bound import Const, Value
from segsql.bind.context import Context
from segsql.errors import Pointer
from segsql.functions.function import Function


def are_written_out(ctx: Context, function: Function, arguments: Sequence[Value | None], path: Pointer) -> bool:
    """Return whether the arguments are constants where the function takes no others; what is wrong with one is reported."""
    for index, *ends in function.constants:
        if index < len(arguments) and not _within(_number(arguments[index]), ends):
            _report(ctx, function, index, f"a whole number {_between(ends)}", path)
            return False
    for index, *ends in function.written:
        if index < len(arguments) and not _within(_length(arguments[index]), ends):
            _report(ctx, function, index, _text_of(ends), path)
            return False
    return True


def _number(value: Value | None) -> int | None:
    return value.value if isinstance(value, Const) and type(value.value) is int else None


def _length(value: Value | None) -> int | None:
    return len(value.value) if isinstance(value, Const) and isinstance(value.value, str) else None


def _within(found: int | None, ends: Sequence[int]) -> bool:
    return found is not None and found >= ends[0] and (len(ends) == 1 or found <= ends[1])


def _between(ends: Sequence[int]) -> str:
    return f"from {ends[0]} up" if len(ends) == 1 else f"from {ends[0]} to {ends[1]}"


def _text_of(ends: Sequence[int]) -> str:
    if len(ends) > 1:
        return "one character" if ends[1] == 1 else f"a text of {ends[0]} to {ends[1]} characters"
    return "a text that is not empty" if ends[0] else "a text"


def _report(ctx: Context, function: Function, index: int, what: str, path: Pointer) -> None:
    message = f"argument {index + 1} is {what}, written out"
    ctx.findings.error("wrong-arguments", (*path, index), message, f"it is {function.signature}")
