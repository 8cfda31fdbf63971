"""GrowthBook's rules in plain Python: what its JavaScript SDK makes of a condition and of a user's attributes.

Written from packages/sdk-js/src/mongrule.ts and util.ts of growthbook/growthbook and from ECMA-262; null stands for what is missing too.
"""

import json
import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Groups = Mapping[str, Sequence[Any]]
order: dict[str, Callable[[Any, Any], bool]] = {
    "$lt": operator.lt,
    "$lte": operator.le,
    "$gt": operator.gt,
    "$gte": operator.ge,
}
versions = {
    "$veq": operator.eq,
    "$vne": operator.ne,
    "$vlt": operator.lt,
    "$vlte": operator.le,
    "$vgt": operator.gt,
    "$vgte": operator.ge,
}


def holds(user: Any, condition: Mapping[str, Any], groups: Groups) -> bool:
    """Whether a condition holds for a user."""
    for key, one in condition.items():
        if key == "$or":
            found = not one or any(holds(user, part, groups) for part in one)
        elif key == "$nor":
            found = bool(one) and not any(holds(user, part, groups) for part in one)
        elif key == "$and":
            found = all(holds(user, part, groups) for part in one)
        elif key == "$not":
            found = not holds(user, one, groups)
        else:
            found = value_holds(one, at_path(user, key), groups)
        if not found:
            return False
    return True


def at_path(user: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(user, dict) and step in user:
            user = user[step]
        elif isinstance(user, list) and step.isdecimal() and int(step) < len(user):
            user = user[int(step)]
        else:
            return None
    return user


def same(left: Any, right: Any) -> bool:
    """``===`` of values that are no objects."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, (list, dict)) or isinstance(right, (list, dict)):
        return False
    numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
    return (numbers or type(left) is type(right)) and bool(left == right)


def number(value: Any) -> float:
    """``ToNumber``."""
    match value:
        case None:
            return 0.0
        case bool() | int() | float():
            return float(value)
        case str() if not value.strip():
            return 0.0
        case str():
            return float(value) if re.fullmatch(r"\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*", value, re.I) else math.nan
        case _:
            return math.nan


def spelled(value: Any) -> str:
    """``ToString``."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case list():
            return ",".join("" if one is None else spelled(one) for one in value)
        case dict():
            return "[object Object]"
        case _:
            return str(value)


def is_true(value: Any) -> bool:
    return isinstance(value, (list, dict)) or bool(value)


def value_holds(condition: Any, value: Any, groups: Groups, *, folded: bool = False) -> bool:
    match condition:
        case str():
            return spelled(value).lower() == condition.lower() if folded else spelled(value) == condition
        case bool():
            return value is not None and is_true(value) == condition
        case int() | float():
            return number(value) == float(condition)
        case None:
            return value is None
        case dict() if condition and all(key.startswith("$") for key in condition):
            return all(operator_holds(op, value, one, groups) for op, one in condition.items())
        case _:
            return json.dumps(value) == json.dumps(condition)


def operator_holds(op: str, value: Any, given: Any, groups: Groups) -> bool:
    if op in versions:
        return bool(versions[op](padded(value), padded(given)))
    if op in order:
        if isinstance(value, str) and isinstance(given, str):
            return order[op](value.encode("utf-16-be"), given.encode("utf-16-be"))
        return order[op](number(value), number(given))
    match op:
        case "$eq":
            return same(value, given)
        case "$ne":
            return not same(value, given)
        case "$exists":
            return (value is not None) is bool(given)
        case "$in" | "$ini":
            return isinstance(given, list) and is_in(value, given, folded=op == "$ini")
        case "$nin" | "$nini":
            return isinstance(given, list) and not is_in(value, given, folded=op == "$nini")
        case "$inGroup":
            return is_in(value, groups.get(given, []))
        case "$notInGroup":
            return not is_in(value, groups.get(given, []))
        case "$not":
            return not value_holds(given, value, groups)
        case "$size":
            return isinstance(value, list) and value_holds(given, len(value), groups)
        case "$elemMatch":
            return isinstance(value, list) and any(is_true(one) and item_holds(given, one, groups) for one in value)
        case "$all" | "$alli":
            folded = op == "$alli"
            return isinstance(value, list) and all(
                any(value_holds(one, item, groups, folded=folded) for item in value) for one in given
            )
        case "$regex" | "$regexi":
            flags = re.ASCII | (re.IGNORECASE if op == "$regexi" else 0)
            return (
                re.search(given.replace("$", r"\Z").replace(".", "[^\n\r\u2028\u2029]"), spelled(value), flags)
                is not None
            )
        case "$notRegex":
            return not operator_holds("$regex", value, given, groups)
        case "$type":
            kinds = {
                type(None): "null",
                bool: "boolean",
                int: "number",
                float: "number",
                str: "string",
                list: "array",
                dict: "object",
            }
            return bool(kinds[type(value)] == given)
        case _:
            raise LookupError(op)


def item_holds(given: Mapping[str, Any], item: Any, groups: Groups) -> bool:
    operators = given and all(key.startswith("$") for key in given)
    return value_holds(given, item, groups) if operators else holds(item, given, groups)


def is_in(value: Any, given: Sequence[Any], *, folded: bool = False) -> bool:
    def fold(one: Any) -> Any:
        return one.lower() if folded and isinstance(one, str) else one

    if isinstance(value, list):
        return any(is_in(one, given, folded=folded) for one in value if not isinstance(one, list))
    return any(same(fold(value), fold(one)) for one in given)


def padded(value: Any) -> str:
    """What versions are compared by."""
    text = spelled(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
    if not text or not isinstance(text, str):
        text = "0"
    parts = re.split("[-.]", re.sub(r"\+.*", "", text.removeprefix("v")))
    if len(parts) == 3:
        parts.append("~")
    return "-".join(one.rjust(5) if re.fullmatch("[0-9]+", one) else one for one in parts)
