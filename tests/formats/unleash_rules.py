"""Whom Unleash lets in, told from its rules in plain Python: the witness of what is read and run.

The rules are those of src/strategy/strategy.ts in Unleash/unleash-client-node and of the specifications 09 to 22 of
Unleash/client-specification; a context is as an SDK gets it, all of its fields text.
"""

import ipaddress
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import segsql as sg

Context = Mapping[str, Any]

version_pattern = re.compile(
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-.]+)?"
)
ordered: dict[str, Callable[[Any, Any], bool]] = {
    "EQ": lambda one, other: one == other,
    "GT": lambda one, other: one > other,
    "GTE": lambda one, other: one >= other,
    "LT": lambda one, other: one < other,
    "LTE": lambda one, other: one <= other,
    "AFTER": lambda one, other: one > other,
    "BEFORE": lambda one, other: one < other,
}


def defined(reading: sg.Reading) -> dict[str, sg.Segment]:
    """The segments of a reading, which holds nothing else here."""
    return {name: one for name, one in reading.segments.items() if isinstance(one, sg.Segment)}


def lets_in(feature: Mapping[str, Any], segments: Mapping[int, Sequence[Any]], context: Context) -> bool:
    """Whether a feature is on."""
    if not feature["enabled"]:
        return False
    ways = feature.get("strategies", [])
    return not ways or any(enters(way, segments, context) for way in ways)


def enters(strategy: Mapping[str, Any], segments: Mapping[int, Sequence[Any]], context: Context) -> bool:
    """Whether a strategy lets a context in."""
    asked = [*strategy.get("constraints", [])]
    for id in strategy.get("segments", []):
        asked += segments[id]
    own = strategy.get("parameters", {})
    match strategy["name"]:
        case "userWithId":
            itself = field(context, "userId") in [one.strip() for one in own["userIds"].split(",") if one.strip()]
        case "remoteAddress":
            itself = in_networks(field(context, "remoteAddress"), own["IPs"].split(","))
        case "gradualRolloutUserId":
            itself = rolled_out({"rollout": own["percentage"], **own}, field(context, "userId"))
        case "flexibleRollout":
            itself = rolled_out(own, field(context, own.get("stickiness", "userId").replace("default", "userId")))
        case _:
            itself = True
    return itself and all(meets(one, context) for one in asked)


def rolled_out(own: Mapping[str, str], stuck: str | None) -> bool:
    """Whether a rollout reaches who sticks to a text; each of these contexts has a user."""
    percent = int(own["rollout"])
    return stuck is not None and percent > 0 and murmur(f"{own.get('groupId', 'flag')}:{stuck}") % 100 + 1 <= percent


def murmur(text: str) -> int:
    """MurmurHash3 of 32 bits with the seed 0, as the paper of its author has it: four bytes at a time, then the rest."""
    data, state = text.encode(), 0
    for at in range(0, len(data), 4):
        block = data[at : at + 4]
        mixed = int.from_bytes(block, "little") * 0xCC9E2D51 % 2**32
        state ^= (mixed << 15 | mixed >> 17) % 2**32 * 0x1B873593 % 2**32
        if len(block) == 4:
            state = ((state << 13 | state >> 19) % 2**32 * 5 + 0xE6546B64) % 2**32
    state ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        state = (state ^ state >> shift) * factor % 2**32
    return state


def meets(constraint: Mapping[str, Any], context: Context) -> bool:
    """Whether a context meets a constraint."""
    found = asked(constraint, field(context, constraint["contextName"]))
    return not found if constraint.get("inverted") else found


def field(context: Context, name: str) -> str | None:
    given = {**context.get("properties", {}), **context}
    found: str | None = given.get(name)
    return found


def asked(constraint: Mapping[str, Any], given: str | None) -> bool:
    operator = constraint["operator"]
    if operator == "NOT_IN":
        return not asked({**constraint, "operator": "IN"}, given)
    if given is None:
        return False
    kind, _, how = operator.partition("_")
    values, ignoring = constraint.get("values", []), constraint.get("caseInsensitive", False)
    folded: Callable[[str], str] = str.lower if ignoring else str
    match kind:
        case "STR":
            tests = {"CONTAINS": str.__contains__, "STARTS_WITH": str.startswith, "ENDS_WITH": str.endswith}
            return any(tests[how](folded(given), folded(one)) for one in values)
        case "IN" if how == "CIDR":
            return in_networks(given, values)
        case "IN":
            return folded(given) in [folded(one) for one in values]
        case "NUM":
            return is_number(given) and ordered[how](float(given), float(constraint["value"]))
        case "DATE":
            return ordered[how](datetime.fromisoformat(given), datetime.fromisoformat(constraint["value"]))
        case "SEMVER":
            one, other = precedence(given), precedence(constraint["value"])
            return one is not None and other is not None and ordered[how](one, other)
        case _:
            return (
                re.search(as_python(constraint["value"]), given, re.ASCII | (re.IGNORECASE if ignoring else 0))
                is not None
            )


def is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


def precedence(text: str) -> tuple[Any, ...] | None:
    """What versions are ordered by (semver.org, section 11)."""
    found = version_pattern.fullmatch(text)
    if found is None:
        return None
    names = found[4].split(".") if found[4] else []
    if any(one.isdigit() and len(one) > 1 and one[0] == "0" for one in names):
        return None
    told = tuple((0, int(one), "") if one.isdigit() else (1, 0, one) for one in names)
    return (*(int(one) for one in found.groups()[:3]), not names, told)


def in_networks(given: str | None, networks: Sequence[str]) -> bool:
    """Whether an address is in one of several networks; what is none is passed over."""
    if given is None:
        return False
    try:
        address = ipaddress.ip_address(given)
    except ValueError:
        return False
    return any(address in network for one in networks for network in as_network(one.strip()))


def as_network(text: str) -> Sequence[Any]:
    try:
        return [ipaddress.ip_network(text, strict=False)]
    except ValueError:
        return []


def as_python(pattern: str) -> str:
    """A pattern of RE2 as Python writes it."""
    pattern = pattern.replace("[[:alpha:]]", "[A-Za-z]")
    setting = re.search(r"\(\?[ims]\)", pattern)
    if setting is None:
        return pattern.replace("$", r"\Z")
    rest = pattern.replace(setting[0], "")
    return setting[0] + (rest if "m" in setting[0] else rest.replace("$", r"\Z"))
