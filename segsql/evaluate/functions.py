"""What the functions of the closed list mean (docs/language.md, section 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from segsql.bind.bound import Apply
from segsql.evaluate import texts
from segsql.evaluate.arithmetic import absolute, calculated, number, quotient, same_kind
from segsql.evaluate.run import Datum, Here, Run, no_answer
from segsql.evaluate.times import TIMES
from segsql.evaluate.whole import NUMBERS
from segsql.operators.buckets import bucket_of_text
from segsql.operators.hashes import fnv1a, murmur3
from segsql.operators.letters import lowered
from segsql.operators.parts import part_of
from segsql.types import Type


def apply(run: Run, node: Apply, here: Here) -> Datum:
    """Return the value of a function for the row at hand.

    It is missing where an argument is, but for the two functions that are about missing values.
    """
    if node.function in _ABOUT_MISSING:
        return _ABOUT_MISSING[node.function](run, node, here)
    arguments: list[Datum] = []
    for one in node.arguments:
        found = run.value(one, here)
        if found is None:
            return None
        arguments.append(found)
    try:
        return _OF_KNOWN[node.function](arguments, node.type)
    except OverflowError as problem:
        raise no_answer(problem, node.at) from None


def _coalesce(run: Run, node: Apply, here: Here) -> Datum:
    """Return the first known value."""
    for one in node.arguments:
        found = run.value(one, here)
        if found is not None:
            return number(found, node.type)
    return None


def _nullif(run: Run, node: Apply, here: Here) -> Datum:
    """Return the first value, missing where the second is equal to it; a missing one is equal to nothing."""
    first, second = (run.value(one, here) for one in node.arguments)
    if first is None or second is None:
        return first
    one, other = same_kind(first, second)
    return None if one == other else first


_ABOUT_MISSING: Final[dict[str, Callable[[Run, Apply, Here], Datum]]] = {"coalesce": _coalesce, "nullif": _nullif}


def _calculation(op: str) -> Callable[[Sequence[Any], Type], Datum]:
    return lambda given, kind: calculated(op, given[0], given[1], kind)


_OF_KNOWN: Final[dict[str, Callable[[Sequence[Any], Type], Datum]]] = {
    "add": _calculation("add"),
    "subtract": _calculation("subtract"),
    "multiply": _calculation("multiply"),
    "divide": lambda given, _kind: quotient(given[0], given[1]),
    "negate": lambda given, kind: calculated("subtract", 0, given[0], kind),
    "abs": lambda given, kind: absolute(given[0], kind),
    "concat": lambda given, _kind: "".join(given),
    "lower": lambda given, _kind: lowered(given[0]),
    "upper": lambda given, _kind: texts.raised(given[0]),
    "trim": lambda given, _kind: given[0].strip(" "),
    "length": lambda given, _kind: len(given[0]),
    "substring": lambda given, _kind: texts.part(given[0], given[1], given[2] if len(given) > 2 else None),
    "ltrim": lambda given, _kind: given[0].lstrip(" "),
    "rtrim": lambda given, _kind: given[0].rstrip(" "),
    "right": lambda given, _kind: given[0][-given[1] :],
    "replace": lambda given, _kind: given[0].replace(given[1], given[2]),
    "strpos": lambda given, _kind: given[0].find(given[1]) + 1,
    "item_count": lambda given, _kind: len(given[0]),
    "split_part": lambda given, _kind: part_of(given[0], given[1], given[2]),
    "murmur3": lambda given, _kind: murmur3(given[0]),
    "fnv1a": lambda given, _kind: fnv1a(given[0]),
    **NUMBERS,
    **TIMES,
    "bucket": lambda given, _kind: bucket_of_text(given[0]),
}
"""By name, the value of a function of known arguments, and of the type that the result has."""
