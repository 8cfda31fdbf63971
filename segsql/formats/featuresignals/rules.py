"""Rules of flags to native conditions: segments, conditions of their own, and a part of the buckets."""

from __future__ import annotations

from typing import Final

from segsql.errors import Pointer
from segsql.formats.featuresignals.conditions import Attributes, Conditions, Native, matched
from segsql.formats.featuresignals.document import TargetingRule
from segsql.formats.origins import Origins

BUCKETS: Final = 10_000
"""The product's own number of them; percentages are written in basis points."""
_IN_A_NAME: Final = "."


def rule_of(rule: TargetingRule, flag: str, attributes: Attributes, noted: Origins, at: Pointer) -> list[Native] | None:
    """Return the conditions of those whom a rule is for and who get its value, or None after reporting what is wrong."""
    conditions = rule.conditions or ()
    own = Conditions(attributes, noted).all_of(conditions, (*at, "conditions"))
    if len(own) < len(conditions):
        return None
    segments = _segments(rule, attributes, noted, (*at, "segment_keys"))
    if segments is None:
        return [noted.made({"op": "nobody"}, (*at, "segment_keys"))]
    where = [*segments]
    where += matched(own, rule.match_type, noted, (*at, "conditions")) if own else []
    if rule.percentage == 0:
        message = "a rule for 0 of 10,000 buckets gives its value to nobody"
        attributes.notes.warning(
            "always-empty", (*at, "percentage") if "percentage" in rule.model_fields_set else at, message
        )
        return [*where, noted.made({"op": "nobody"}, (*at, "percentage"))]
    if rule.percentage < BUCKETS:
        drawn = bucket(flag, attributes, noted, (*at, "percentage"))
        if drawn is None:
            return None
        part: Native = {"op": "lt", "column": drawn, "value": rule.percentage}
        where.append(noted.made(part, (*at, "percentage")))
    if not where:
        attributes.notes.warning(
            "always-true", at, "without segments, conditions and a percentage a rule is for everyone"
        )
        where = [noted.made({"op": "everyone"}, at)]
    return where


def bucket(flag: str, attributes: Attributes, noted: Origins, at: Pointer) -> Native | None:
    """Return the product's bucket of a user: the MurmurHash3 of the flag's key, a point and the user's, and what 10,000 leaves of it.

    ``BucketUser`` of the product's server/internal/eval says so.
    """
    key = attributes.meant("key", at)
    if key is None:
        return None
    if key.type.kind not in ("text", "integer", "uuid"):
        message = f"the key of a user is a text, and a {key.type.kind} has none that all clients send"
        attributes.names.findings.error("meaning-refused", at, message, "bind the attribute key to a text")
        return None
    operand = key.operand if isinstance(key.operand, dict) else {"op": "column", "path": key.operand}
    text = operand if key.type.kind == "text" else {"op": "cast", "value": operand, "type": "text"}
    named: Native = {"op": "call", "function": "concat", "arguments": [f"{flag}{_IN_A_NAME}", text]}
    hashed: Native = {"op": "call", "function": "murmur3", "arguments": [named]}
    return noted.made({"op": "call", "function": "mod", "arguments": [hashed, BUCKETS]}, at)


def _segments(rule: TargetingRule, attributes: Attributes, noted: Origins, at: Pointer) -> list[Native] | None:
    """Return the condition that one of the segments holds, if there are any, or None where none of them is known: nobody is in those."""
    keys = rule.segment_keys or ()
    found: list[Native] = []
    for index, key in enumerate(keys):
        name = attributes.names.segment(key)
        if name is None:
            message = (
                f'no binding says which segment "{key}" is, and the product finds nobody in one that it does not know'
            )
            hint = "bind it under segments, and hand the segment in where the rule is compiled"
            attributes.notes.warning("ignored-part", (*at, index), message, hint)
        else:
            found.append(noted.made({"op": "in_segment", "segment": name}, (*at, index)))
    if not keys:
        return []
    if not found:
        return None
    return found if len(found) == 1 else [noted.made({"op": "or", "conditions": found}, at)]
