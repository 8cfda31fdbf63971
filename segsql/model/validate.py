"""Plain data to model objects: pydantic's complaints become diagnostics with pointers and hints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar, get_args
from uuid import UUID

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from segsql.errors import (
    MAX_FINDINGS,
    NO_MORE,
    Code,
    DefinitionError,
    Diagnostic,
    Pointer,
    did_you_mean,
    pointer_text,
    shown,
)
from segsql.model.nodes import CONDITIONS, PERIODS, VALUES, Branch, Sort, Step
from segsql.model.scalars import NAME_PATTERN
from segsql.source import Source, locate_all
from segsql.types import TYPE_PATTERN

T = TypeVar("T", bound=BaseModel)
Part: TypeAlias = type[BaseModel] | Callable[[Mapping[str, object]], type[BaseModel] | None]
"""A class, or what tells by a mapping which class reads it."""


def build(kind: type[T], data: object, source: Source | None = None, parts: Mapping[str, Part] | None = None) -> T:
    """Return ``data`` as an object of ``kind``; ``parts`` are its own classes that no ``op`` names, by key, or
    by the way to them where their key may be any: ``tables/*``.

    Raises:
        DefinitionError: the shape is wrong; every mistake is reported, at its place in ``source`` where there is one.
    """
    try:
        built: T = kind.__pydantic_validator__.validate_python(data)
    except ValidationError as problem:
        found = [one for one in problem.errors(include_url=False) if not _consequence(data, one)]
        owners: dict[str, Part] = {
            "": kind,
            "sort": Sort,
            "branches": Branch,
            "steps": Step,
            **(parts or {}),
        }
        findings = [_diagnostic(owners, data, one) for one in found[:MAX_FINDINGS]]
        if len(found) > MAX_FINDINGS:
            findings.append(NO_MORE)
        raise DefinitionError(locate_all(findings, source)) from None
    return built


_BY_OP: Final[dict[str, type[BaseModel]]] = {
    op: node for node in (*CONDITIONS, *VALUES, *PERIODS) for op in get_args(node.model_fields["op"].annotation)
}
_OTHER_NAMES: Final[dict[str, str]] = {
    **dict.fromkeys(("equals", "equal", "is", "=", "=="), "eq"),
    **dict.fromkeys(("not_equals", "not_equal", "neq", "is_not", "!=", "<>"), "ne"),
    **dict.fromkeys(("less_than", "before", "<"), "lt"),
    **dict.fromkeys(("greater_than", "after", "more_than", ">"), "gt"),
    **dict.fromkeys(("le", "<=", "at_most"), "lte"),
    **dict.fromkeys(("ge", ">=", "at_least"), "gte"),
    **dict.fromkeys(("is_null", "null", "empty", "is_empty"), "is_missing"),
    **dict.fromkeys(("is_not_null", "not_null", "is_set", "known"), "is_present"),
    **dict.fromkeys(("like", "ilike", "includes"), "contains"),
    **dict.fromkeys(("any", "any_of"), "or"),
    **dict.fromkeys(("segment", "in_cohort", "in_audience", "member_of"), "in_segment"),
    **dict.fromkeys(("count_of", "n_of", "at_least_of"), "some"),
    **dict.fromkeys(("all", "all_of"), "and"),
    **dict.fromkeys(("in_last", "within", "in_period"), "during"),
    **dict.fromkeys(("average", "mean"), "avg"),
    "total": "sum",
}
"""What other products and SQL call our operators."""

_EXPECTED: Final[dict[str, str]] = {
    "string_type": "expected text",
    "tuple_type": "expected a list",
    "list_type": "expected a list",
    "dict_type": "expected a mapping",
    "model_type": "expected a mapping",
    "model_attributes_type": "expected a mapping",
    "int_type": "expected a whole number",
    "bool_type": "expected true or false",
}

_PHYSICAL: Final = "a name in the database is letters, digits, blanks, and _ $ -, and starts with a letter, digit or _"
_WRITTEN: Final = (
    (
        NAME_PATTERN,
        "names are lower-case letters, digits and underscores, at most 63; steps of a path are joined by dots",
    ),
    (
        TYPE_PATTERN,
        "types: text integer decimal(p,s) double boolean date timestamp datetime uuid json version array<type>",
    ),
    ("$ -", _PHYSICAL),
    ("$. -", _PHYSICAL),
    ("/@#", "a key is letters, digits, blanks and _ . : / @ # $ -, at most 63 of them"),
    ("{4}-4[", "a UUID of version 4: 8-4-4-4-12 hexadecimal digits"),
    ("[0-9a-fA-F]{8}", "a UUID: 8-4-4-4-12 hexadecimal digits"),
)
"""What patterns ask for, by a part that only they have; the first counts."""


def _walk(data: object, loc: Sequence[int | str]) -> tuple[Pointer, object]:
    """Follow a pydantic location through the data; union tags in it are not keys and are skipped, whatever keys are there."""
    path: list[str | int] = []
    for step in loc:
        if _is_tag(data, step):
            continue
        match data, step:
            case (Mapping(), _) if step in data:
                data = data[step]
            case (list() | tuple(), int()):
                data = data[step]
            case _:
                continue
        path.append(step)
    return tuple(path), data


def _is_tag(data: object, step: int | str) -> bool:
    """Whether a step says which class reads the data there: the op of a mapping, or a word in brackets for a way to write something."""
    return isinstance(step, str) and (step[:1] == "(" or (isinstance(data, Mapping) and data.get("op") == step))


def _consequence(data: object, problem: ErrorDetails) -> bool:
    """Whether pydantic counts a list as too short only because its items were refused, which it reports as well."""
    return problem["type"] == "too_short" and bool(_walk(data, problem["loc"])[1])


@dataclass(frozen=True, slots=True)
class _Untold:
    """A constant that is not told, since nobody knows yet what it is compared with: the kind of it."""

    kind: str


_CONSTANTS: Final = frozenset({"value", "values", "low", "high", "pattern"})
"""The keys of what a definition compares columns with."""


def _kind_of(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case str():
            return "text"
        case list() | tuple():
            return "a list"
        case _:
            return "a number"


def _diagnostic(owners: Mapping[str, Part], data: object, problem: ErrorDetails) -> Diagnostic:
    where, what = problem["loc"], problem["type"]
    unknown = where[-1:] if what == "extra_forbidden" else ()
    path, value = _walk(data, where[: len(where) - len(unknown)])
    path = (*path, *unknown)
    if _CONSTANTS.intersection(path) and not isinstance(value, Mapping):
        value = _Untold(_kind_of(value))
    code, message, hint = _explain(owners, data, path, value, problem)
    if what == "union_tag_invalid":
        path = (*path, _told_by(_context(problem)))
    return Diagnostic(code, "error", message, pointer_text(path), hint)


def _context(problem: ErrorDetails) -> Mapping[str, Any]:
    """Return what a complaint says beside its text."""
    return problem.get("ctx") or {}


def _told_by(context: Mapping[str, Any]) -> str:
    """Return the key that tells the classes of a union apart."""
    return str(context["discriminator"]).replace("'", "")


def _explain(
    owners: Mapping[str, Part], data: object, path: Pointer, value: object, problem: ErrorDetails
) -> tuple[Code, str, str]:
    what, context = problem["type"], _context(problem)
    match what:
        case "extra_forbidden":
            owner = _owner(owners, data, path[:-1])
            known = [one.alias or key for key, one in owner.model_fields.items()] if owner else []
            key = str(problem["loc"][-1])
            return "unknown-key", f'unknown key "{shown(key)}"', did_you_mean(key, known)
        case "missing":
            return "missing-key", f'the key "{problem["loc"][-1]}" is missing', ""
        case "union_tag_not_found":
            key = _told_by(context)
            if not isinstance(value, Mapping):
                expected = "a node with an op" if key == "op" else f"a mapping with the key {key}"
                return "wrong-type", f"expected {expected}, got {_shown(value)}", ""
            return "missing-key", f'the key "{key}" is missing', ""
        case "union_tag_invalid":
            known = context["expected_tags"].replace("'", "").split(", ")
            tag = context["tag"]
            usual = _OTHER_NAMES.get(tag.lower())
            hint = f'did you mean "{usual}"?' if usual in known else did_you_mean(tag, known)
            noun = "operator" if (key := _told_by(context)) == "op" else key
            return "unknown-operator", f'no {noun} "{shown(tag)}" can stand here', hint
        case "null_scalar":
            return "invalid-value", "null is no value to compare with", "is_missing tests for missing values"
        case "literal_error":
            expected = context["expected"].replace("'", "")
            return "invalid-value", f"expected {expected}, got {_shown(value)}", ""
        case "string_pattern_mismatch":
            return "invalid-value", f"{_shown(value)} is not written as it must be", _pattern_hint(context["pattern"])
        case "too_short":
            return "invalid-value", f"the {'mapping' if isinstance(value, Mapping) else 'list'} is empty", ""
        case "too_long":
            most = context["max_length"]
            return "invalid-value", f"the list has more than {most} entries", f"write {most} at most"
        case "string_too_long":
            most = context["max_length"]
            return "invalid-value", f"{_shown(value)} has more than {most} characters", f"write {most} at most"
        case "less_than_equal" | "greater_than_equal":
            most, least = context.get("le"), context.get("ge")
            return (
                "invalid-value",
                f"{_shown(value)} is out of range",
                f"at most {most}" if least is None else f"at least {least}",
            )
        case _ if what in _EXPECTED:
            return "wrong-type", f"{_EXPECTED[what]}, got {_shown(value)}", ""
        case "scalar_type":
            return "wrong-type", f"expected true or false, a number or text, got {_shown(value)}", ""
        case _:
            return "invalid-value", f"{problem['msg'][:1].lower()}{problem['msg'][1:]}, got {_shown(value)}", ""


def _pattern_hint(pattern: str) -> str:
    return next((said for part, said in _WRITTEN if part in pattern), f"it has to match {pattern}")


def _owner(owners: Mapping[str, Part], data: object, path: Pointer) -> type[BaseModel] | None:
    """Return the class that reads the mapping at ``path``."""
    _, value = _walk(data, path)
    if isinstance(value, Mapping) and isinstance(value.get("op"), str) and value["op"] in _BY_OP:
        return _BY_OP[value["op"]]
    names = tuple(step for step in path if isinstance(step, str))
    part = owners.get(_way(owners, names), owners.get(names[-1] if names else ""))
    if part is None or isinstance(part, type):
        return part
    return part(value) if isinstance(value, Mapping) else None


def _way(owners: Mapping[str, Part], names: Sequence[str]) -> str:
    """Return the way that leads to where these keys do, or nothing where there is none; a star in it is any key."""
    ways = ((way, way.split("/")) for way in owners if "/" in way)
    fits = (way for way, keys in ways if len(keys) == len(names) and all(map(_leads, keys, names)))
    return next(fits, "/")


def _leads(key: str, name: str) -> bool:
    return key in ("*", name)


def _shown(value: object) -> str:
    """Return a short spelling of a value for a message."""
    match value:
        case _Untold():
            return value.kind
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case str():
            return f'"{_short(value)}"'
        case Mapping():
            return "a mapping"
        case list() | tuple():
            return "a list"
        case int() | float() | Decimal() | dt.date() | UUID() | BaseModel():
            return _short(shown(value))
        case _:  # of a program; what it says of itself may be anything
            return type(value).__name__


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
