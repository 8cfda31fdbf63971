"""What stands in JSON documents, as Python has them (docs/language.md, section 3.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from segsql.bind.bound import Json
from segsql.evaluate.run import Datum, Here, Run
from segsql.model.documents import LARGEST_WHOLE

_ABSENT: Final = object()


def read(run: Run, node: Json, here: Here) -> Datum:
    """Return what stands at a place of a document, None where it is not of the type that is asked for."""
    document = run.value(node.document, here)
    if document is None:
        return None
    found = _at(document, node.path)
    return _kind(found) if node.asked == "kind" else _READ[node.type.kind](found)


def _at(document: Any, place: tuple[str | int, ...]) -> Any:
    found = document
    for step in place:
        if isinstance(found, dict) and isinstance(step, str):
            found = found.get(step, _ABSENT)
        elif isinstance(found, list) and isinstance(step, int) and step < len(found):
            found = found[step]
        else:
            return _ABSENT
    return found


def _kind(found: Any) -> str:
    if found is _ABSENT:
        return "absent"
    return "null" if found is None else _KINDS[type(found)]


_KINDS: Final = {str: "text", int: "number", float: "number", bool: "boolean", list: "array", dict: "object"}


def _whole(found: Any) -> int | None:
    number = _double(found)
    if number is None or not number.is_integer() or abs(number) > LARGEST_WHOLE:
        return None
    return int(found)


def _double(found: Any) -> float | None:
    return float(found) if type(found) in (int, float) else None


_READ: Final[dict[str, Callable[[Any], Datum]]] = {
    "text": lambda found: found if isinstance(found, str) else None,
    "boolean": lambda found: found if isinstance(found, bool) else None,
    "integer": _whole,
    "double": _double,
}
