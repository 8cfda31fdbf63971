"""Nodes of the language that the text of an expression spells as calls: conditions, and what stands in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Spelled:
    """How a node is spelled as a call. ``op`` is its word in a document; ``takes`` and ``gives`` are said for people."""

    signature: str
    least: int
    most: int
    op: str
    takes: str
    gives: str
    missing: str
    meaning: str
    example: str


_CONDITION: Final = "a condition"
_NEVER: Final = "no match"
_WHERE_NOT: Final = "where nothing of the type stands there"


def _search(op: str, where: str, example: str) -> Spelled:
    return Spelled(
        f"{op}(text, part)",
        2,
        2,
        op,
        "text, text written out",
        _CONDITION,
        _NEVER,
        f"whether a part stands {where} the text",
        example,
    )


def _items(op: str, what: str, example: str) -> Spelled:
    return Spelled(
        f"{op}(array, value, ...)",
        2,
        1000,
        op,
        "a column of arrays, constants",
        _CONDITION,
        _NEVER,
        f"whether the array has {what} of the values",
        example,
    )


def _in_json(kind: str, what: str, example: str) -> Spelled:
    return Spelled(
        f"json_{kind}(column[, key, ...])", 1, 31, "json", "a column of JSON, keys and places written out", kind, _WHERE_NOT,
        f"{what} that stands at a place of a JSON document", example,
    )  # fmt: skip


SPELLED: Final[dict[str, Spelled]] = {
    "contains": _search("contains", "anywhere in", "contains(note, '%')"),
    "starts_with": _search("starts_with", "at the start of", "starts_with(email, 'a')"),
    "ends_with": _search("ends_with", "at the end of", "ends_with(email, '.com')"),
    "matches": Spelled(
        "matches(text, pattern)",
        2,
        2,
        "matches",
        "text, a pattern written out",
        _CONDITION,
        _NEVER,
        "whether a pattern is found in the text",
        "matches(name, '^[A-C]')",
    ),
    "is_blank": Spelled(
        "is_blank(text)",
        1,
        1,
        "not",
        "text",
        _CONDITION,
        "match",
        "whether the text is missing, or nothing but spaces",
        "is_blank(note)",
    ),
    "is_known": Spelled(
        "is_known(value)",
        1,
        1,
        "is_present",
        "a value",
        _CONDITION,
        _NEVER,
        "whether there is a value",
        "is_known(score)",
    ),
    "if": Spelled(
        "if(condition, value, value)",
        3,
        3,
        "case",
        "a condition, two values of one type",
        "their type",
        "where the chosen one is",
        "the first value where the condition holds, the second one anywhere else",
        "if(balance < 0, 'owes', 'even')",
    ),
    "has_any": _items("has_any", "one", "has_any(occasions, 'birthday', 'wedding')"),
    "has_all": _items("has_all", "every one", "has_all(occasions, 'birthday', 'wedding')"),
    "has_none": _items("has_none", "none", "has_none(occasions, 'birthday')"),
    "json_text": _in_json("text", "the text", "json_text(properties, 'utm', 'campaign')"),
    "json_integer": _in_json("integer", "the whole number", "json_integer(properties, 'cart', 0, 'pieces')"),
    "json_double": _in_json("double", "the number", "json_double(properties, 'seconds')"),
    "json_boolean": _in_json("boolean", "true or false", "json_boolean(properties, 'returning')"),
    "json_date": _in_json("date", "the day", "json_date(properties, 'until')"),
    "json_kind": Spelled(
        "json_kind(column[, key, ...])",
        1,
        31,
        "json_kind",
        "a column of JSON, keys and places written out",
        "text",
        "where the column is",
        "the word for what stands at a place: text, number, boolean, array, object, null or absent",
        "json_kind(properties, 'page')",
    ),
}
"""By name. Each means what its node does (docs/language.md, sections 3.3 and 3.4)."""
