"""A part of all users: whose hash is below a percentage.

``normalizedValue`` of src/strategy/util.ts in Unleash/unleash-client-node says which: the MurmurHash3 of the group, a colon and what the
strategy sticks to, what 100 leaves of it, and one more. Modern SDKs hash the bytes in UTF-8 (``normalized_hash`` of Unleash/yggdrasil).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.errors import Pointer
from segsql.formats.names import Meant
from segsql.formats.unleash.constraints import Condition, Reader
from segsql.formats.unleash.document import Strategy

_AT_RANDOM: Final = "whom it goes by chance for is drawn anew whenever it is asked, so nobody is in it or out of it"
_TEXTS: Final = ("text", "integer", "uuid")


def flexible(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    """Return the condition of a part of the users, by a field of theirs."""
    percent = _percent(reader, one, at, "rollout")
    if percent is None:
        return [None]
    sticky = one.parameters.get("stickiness") or "default"
    if percent == 0:
        return [reader.noted.made({"op": "nobody"}, at)]
    if percent == 100 and sticky in ("default", "random"):
        return [reader.noted.made({"op": "everyone"}, at)]
    group = one.parameters.get("groupId") or reader.feature
    place = (*at, "parameters", "stickiness") if "stickiness" in one.parameters else (*at, "name")
    if sticky == "random":
        reader.findings.error("meaning-refused", place, _AT_RANDOM)
        return [None]
    fields = ("userId", "sessionId") if sticky == "default" else (sticky,)
    return [_part(reader, percent, group, _stuck(reader, fields, place), at)]


def by_user(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    """Return the condition of a part of the users who have an id."""
    return _gradual(reader, one, at, "userId")


def by_session(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    """Return the condition of a part of the sessions."""
    return _gradual(reader, one, at, "sessionId")


def _gradual(reader: Reader, one: Strategy, at: Pointer, field: str) -> list[Condition | None]:
    percent, group = _percent(reader, one, at, "percentage"), parameter(reader, one, at, "groupId")
    if percent is None or group is None:
        return [None]
    if percent == 0:
        return [reader.noted.made({"op": "nobody"}, at)]
    return [_part(reader, percent, group, _stuck(reader, (field,), (*at, "name")), at)]


def _stuck(reader: Reader, fields: Sequence[str], place: Pointer) -> list[Meant] | None:
    """Return the fields that are looked at one after the other, or None after reporting that a user may be drawn by chance."""
    found: list[Meant] = []
    for field in fields:
        meant = reader.names.attribute(field, place)
        if meant is None:
            return None
        if meant.type.kind not in _TEXTS:
            message = f"a rollout goes by texts, and {field} is {meant.type}, which SDKs do not all write alike"
            reader.findings.error("type-mismatch", place, message, "bind the field to a text")
            return None
        found.append(meant)
        if len(fields) > 1 and isinstance(meant.operand, str) and not meant.relations and not meant.column.nullable:
            return found
    if len(fields) == 1:
        return found
    message = f"a user without {' and '.join(fields)} is drawn by chance, and nothing says that every user has one"
    hint = "nullable: false in the catalog says that each has one, and stickiness: userId leaves out who has none"
    reader.findings.error("meaning-refused", place, message, hint)
    return None


def _part(reader: Reader, percent: int, group: str, stuck: list[Meant] | None, at: Pointer) -> Condition | None:
    if stuck is None:
        return None
    if percent == 100:
        return reader.noted.made({"op": "is_present", "column": stuck[0].operand}, at)
    if not group.isascii():
        message = (
            "some SDKs hash the letters of a group beyond ASCII by their UTF-16 codes, others by their bytes in UTF-8"
        )
        reader.findings.error("meaning-refused", (*at, "parameters"), message, "name the group in ASCII")
        return None
    texts = [_text(one) for one in stuck]
    value = texts[0] if len(texts) == 1 else {"op": "call", "function": "coalesce", "arguments": texts}
    named = {"op": "call", "function": "concat", "arguments": [f"{group}:", value]}
    hashed = {"op": "call", "function": "murmur3", "arguments": [named]}
    rest = {"op": "call", "function": "mod", "arguments": [hashed, 100]}
    return reader.noted.made({"op": "lt", "column": rest, "value": percent}, at)


def _text(one: Meant) -> dict[str, object]:
    """Return a field as the text that an SDK is told."""
    operand: dict[str, object] = one.operand if isinstance(one.operand, dict) else {"op": "column", "path": one.operand}
    return operand if one.type.kind == "text" else {"op": "cast", "value": operand, "type": "text"}


def _percent(reader: Reader, one: Strategy, at: Pointer, key: str) -> int | None:
    text = parameter(reader, one, at, key)
    if text is None:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > 3 or int(text) > 100:
        message = f'"{text}" is no whole percentage from 0 to 100'
        reader.findings.error("invalid-value", (*at, "parameters", key), message)
        return None
    return int(text)


def parameter(reader: Reader, one: Strategy, at: Pointer, key: str) -> str | None:
    """Return a parameter of a strategy, or None after reporting that it is missing."""
    if key not in one.parameters:
        message = f'the key "{key}" is missing: the strategy "{one.name}" is told by it'
        reader.findings.error(
            "missing-key", (*at, "parameters") if "parameters" in one.model_fields_set else at, message
        )
    return one.parameters.get(key)
