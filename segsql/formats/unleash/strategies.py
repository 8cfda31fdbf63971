"""Strategies to conditions: what one asks itself, its constraints and its segments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from segsql.errors import Pointer
from segsql.formats.unleash.constraints import Condition, Reader
from segsql.formats.unleash.document import Constraint, Strategy
from segsql.formats.unleash.rollouts import by_session, by_user, flexible, parameter

_AT_RANDOM: Final = "it draws anew whenever it is asked, so nobody is in it or out of it"


def strategy(reader: Reader, one: Strategy, at: Pointer, known: Mapping[int, str]) -> Condition | None:
    """Return whom a strategy lets in, or None after reporting why it cannot be said; ``known`` are the segments by their ids."""
    if one.disabled:
        message = "no SDK is told of a strategy that is disabled, and a feature without any is open to everyone"
        reader.findings.error("meaning-refused", (*at, "disabled"), message, "leave the strategy out")
    parts = [
        *own(reader, one, at),
        *(reader.condition(each, (*at, "constraints", index)) for index, each in enumerate(one.constraints)),
        *(_member(reader, each, (*at, "segments", index), known) for index, each in enumerate(one.segments)),
    ]
    if not parts:
        message = "a strategy without constraints and segments lets everyone in"
        reader.findings.warning("always-true", at, message)
        parts = [reader.noted.made({"op": "everyone"}, at)]
    held = [part for part in parts if part is not None]
    return reader.noted.made({"op": "and", "conditions": held}, at) if len(held) == len(parts) else None


def own(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    """Return what a strategy asks beside its constraints and segments: nothing, one condition, or None where that cannot be said."""
    read = _STRATEGIES.get(one.name)
    if read is not None:
        return read(reader, one, at)
    why = _REFUSED.get(one.name, "what a strategy of your own asks is known to your programs alone")
    reader.findings.error(
        "meaning-refused", (*at, "name"), f'the strategy "{one.name}" cannot be told from data: {why}'
    )
    return [None]


def _everyone(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    del reader, one, at
    return []


def _listed(
    reader: Reader, one: Strategy, at: Pointer, *, key: str, field: str, operator: str
) -> list[Condition | None]:
    """Return the condition of a strategy with a list between commas."""
    text = parameter(reader, one, at, key)
    if text is None:
        return [None]
    values = tuple(part.strip() for part in text.split(",") if part.strip())
    places = {"contextName": (*at, "name"), "values": (*at, "parameters", key)}
    return [reader.condition(Constraint(contextName=field, operator=operator, values=values), at, places)]


def _users(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    return _listed(reader, one, at, key="userIds", field="userId", operator="IN")


def _networks(reader: Reader, one: Strategy, at: Pointer) -> list[Condition | None]:
    return _listed(reader, one, at, key="IPs", field="remoteAddress", operator="IN_CIDR")


def _member(reader: Reader, id: int, at: Pointer, known: Mapping[int, str]) -> Condition | None:
    name = reader.names.segment(str(id)) or known.get(id)
    if name is None:
        message = f"no segment has the id {id}: the product lets nobody in"
        hint = "read it in the same document, or bind the id under segments to one that is handed in"
        reader.findings.error("unknown-segment", at, message, hint)
        return None
    return reader.noted.made({"op": "in_segment", "segment": name}, at)


_STRATEGIES: Final[Mapping[str, Callable[[Reader, Strategy, Pointer], list[Condition | None]]]] = {
    "default": _everyone,
    "flexibleRollout": flexible,
    "gradualRolloutUserId": by_user,
    "gradualRolloutSessionId": by_session,
    "userWithId": _users,
    "remoteAddress": _networks,
}
_REFUSED: Final = {
    "gradualRolloutRandom": _AT_RANDOM,
    "applicationHostname": "it is about the machine that a program runs on",
}
