"""Who is in a segment of FeatureSignals, and whom a rule of a flag is for: held against the product's own rules, one user after the other."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from engines import Engine

import segsql as sg
from segsql.model import nodes
from segsql.model.segment import Transformation

labels = ("duckdb", "postgres")
uuid = "7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2"
columns = {
    "id": "text",
    "words": "text",
    "whole": "integer",
    "real": "double",
    "exact": "decimal(18,2)",
    "short": "decimal(6,3)",
    "truth": "boolean",
    "day": "date",
    "moment": "timestamp",
    "clock": "datetime",
    "ref": "uuid",
}
catalog = sg.Catalog.model_validate(
    {
        "version": 1,
        "tables": {"people": {"key": ["id"], "columns": {**columns, "id": {"type": "text", "nullable": False}}}},
    }
)
bindings = {
    "context": "people",
    "attributes": {"plan": "words"},
    "flag": "new-checkout",
    "segments": {"vip": "vip", "old": "old"},
}
noon = datetime(2026, 1, 31, 12, tzinfo=UTC)
clock = datetime(2026, 1, 31, 12)
rows: list[tuple[Any, ...]] = [
    ("pro", "pro", 7, 7.0, Decimal("7.00"), Decimal("7.000"), True, date(2026, 1, 31), noon, clock, UUID(uuid)),
    ("7", "7", 1000, 1000.0, Decimal("1000.00"), Decimal("0.100"), False, date(2026, 2, 1), noon.replace(microsecond=5), clock, None),
    ("", "", 0, 0.0, Decimal("0.00"), Decimal("-1.000"), None, None, None, None, UUID(int=10)),
    ("none", None, None, None, None, None, None, None, None, None, None),
    ("nan", "NaN", -1, math.nan, Decimal("-1.00"), Decimal("999.999"), True, date(1600, 3, 1), datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC), None, None),
    ("inf", "inf", 9007199254740993, math.inf, Decimal("9999999999999999.99"), None, True, date(9999, 12, 31), None, clock.replace(microsecond=500000), None),
    ("true", "true", 9007199254740992, 0.1, Decimal("0.10"), Decimal("0.099"), False, None, noon, None, None),
    ("100%", "100% pro", 10, 1000.0000000000001, Decimal("1000000000000000.01"), Decimal("1.000"), True, None, None, None, None),
    ("prö", "p_o\nabc", -9223372036854775808, -1e300, Decimal("-0.01"), Decimal("0.001"), True, date(1970, 1, 1), None, None, None),
    ("Pro", "PRO", 9223372036854775807, 1e3, Decimal("1000.01"), Decimal("7.001"), False, date(2024, 2, 29), None, None, None),
]  # fmt: skip
attributes = {"key": "id", "plan": "words", **{name: name for name in columns if name not in ("id", "words")}}
operators = (
    "eq",
    "neq",
    "contains",
    "startsWith",
    "endsWith",
    "in",
    "notIn",
    "gt",
    "gte",
    "lt",
    "lte",
    "regex",
    "exists",
)
other_spellings = {"starts_with": "startsWith", "ends_with": "endsWith", "not_in": "notIn"}
given: list[list[str]] = [
    [], [""], ["pro"], ["7"], ["7", "1000"], ["1e3"], ["1000"], ["0.1"], ["-1"], ["+7"], [".1"], ["NaN"], ["inf"], ["0x10"], ["1_000"],
    ["true"], ["false"], ["True"], ["2026-01-31"], ["2026-01-31T12:00:00Z"], ["2026-01-31T12:00:00"], ["2026-01-31T13:00:00+01:00"],
    [uuid], [uuid.upper()], ["100%"], ["_"], ["p.o"], ["^p"], ["9007199254740993"], ["1000.0000000000001"], ["0"], ["2"], ["-1", "7", "0"], ["1970-01-01"], ["true", "false"], ["NaN", "PRO"], ["1e400"], ["ö"], ["007"],
]  # fmt: skip

User = Mapping[str, Any]
users: list[User] = [dict(zip(columns, row, strict=True)) for row in rows]


# The product's rules, written down from its evaluator: a condition of a text that stands for the value; numbers that are not whole and times are
# compared as what they are, since clients of the product spell them in several ways.


def missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def text_of(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case datetime():
            fraction = f".{value.microsecond:06}".rstrip("0") if value.microsecond else ""
            return f"{value:%Y-%m-%dT%H:%M:%S}{fraction}{'Z' if value.tzinfo else ''}"
        case _:
            return str(value)


def number_of(text: str) -> float | None:
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|[+-]?(inf|infinity)|nan", text, re.IGNORECASE):
        return None
    number = float(text)
    return None if math.isinf(number) and "n" not in text.lower() else number


def same(value: Any, text: str) -> bool:
    if isinstance(value, float):
        return re.fullmatch(spelled["double"], text) is not None and number_of(text) == value
    if isinstance(value, Decimal):
        return bool(re.fullmatch(r"-?\d+(\.\d+)?(e\d+)?", text)) and Decimal(text) == value
    return text_of(value) == text


def holds(operator: str, values: Sequence[str], value: Any) -> bool:
    first = values[0] if values else None
    if missing(value) or operator == "exists":
        return operator == "exists" and (first == "false") == missing(value)
    if operator in ("in", "notIn"):
        return any(same(value, one) for one in values) == (operator == "in")
    if first is None:
        return False
    match operator:
        case "eq" | "neq":
            return same(value, first) == (operator == "eq")
        case "contains":
            return first in text_of(value)
        case "startsWith":
            return text_of(value).startswith(first)
        case "endsWith":
            return text_of(value).endswith(first)
        case "regex":
            return re.search(first, text_of(value)) is not None
        case _:
            left, right = number_of(text_of(value)), number_of(first)
            if left is None or right is None:
                return False
            return {"gt": left > right, "gte": left >= right, "lt": left < right, "lte": left <= right}[operator]


spelled = {
    "integer": r"0|-?[1-9]\d{0,15}",
    "double": r"-?\d+(\.\d+)?(e3)?",
    "decimal(18,2)": r"-?\d+(\.\d{1,2})?(e3)?",
    "decimal(6,3)": r"-?\d{1,3}(\.\d{1,3})?",
    "boolean": "true|false",
    "date": r"\d{4}-\d\d-\d\d",
    "timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d",
    "uuid": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "text": "(?s).*",
}
"""The texts that values of a type have."""
numbers = ("integer", "double", "decimal(18,2)", "decimal(6,3)")


def refused(kind: str, operator: str, values: Sequence[str]) -> str | None:
    """The code with which a condition is refused, if it is."""
    if operator == "exists" or not values:
        return None
    if operator in ("eq", "neq", "in", "notIn"):
        looked_at = values if operator in ("in", "notIn") else values[:1]
        return None if all(re.fullmatch(spelled[kind], one) for one in looked_at) else "invalid-literal"
    if operator in ("gt", "gte", "lt", "lte"):
        if kind not in numbers:
            return "meaning-refused" if kind == "text" else "type-mismatch"
        return None if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e3)?", values[0]) else "invalid-literal"
    return "meaning-refused" if kind in (*numbers[1:], "timestamp", "datetime") else None


def condition(attribute: str, operator: str, values: Sequence[str]) -> dict[str, Any]:
    return {"attribute": attribute, "operator": operator, "values": list(values)}


def read(document: Any) -> sg.Reading:
    return sg.read(document, format="featuresignals", catalog=catalog, bindings=bindings)


def where_of(rules: list[dict[str, Any]], match_type: str = "all") -> tuple[nodes.Condition, ...]:
    segment = read({"key": "x", "name": "X", "match_type": match_type, "rules": rules}).segment
    assert isinstance(segment, sg.Segment)
    return segment.where


Case = tuple[str, str, list[str]]
not_a_pattern = ("regex", ["+7"])
grid: list[Case] = [one for one in product(attributes, operators, given) if one[1:] != not_a_pattern]


@cache
def readings() -> tuple[list[tuple[Case, nodes.Condition]], list[tuple[Case, str]]]:
    """The conditions of the grid that are read, and the others with the code of their refusal."""
    found: list[tuple[Case, nodes.Condition]] = []
    refusals: list[tuple[Case, str]] = []
    for case in grid:
        try:
            found.append((case, where_of([condition(*case)])[0]))
        except sg.DefinitionError as refusal:
            refusals.append((case, refusal.diagnostics[0].code))
    return found, refusals


@pytest.fixture(scope="module", params=labels)
def engine(request: pytest.FixtureRequest, open_engine: Callable[[str], Engine]) -> Engine:
    """An engine with the people."""
    opened = open_engine(request.param)
    opened.load_table("people", list(columns.items()), rows)
    return opened


def asked(engine: Engine, conditions: Sequence[tuple[nodes.Condition, ...]], **known: Any) -> list[list[bool]]:
    """For each list of conditions, whether each user meets all of them; many are asked in one statement."""
    found: list[list[bool]] = []
    for some in (conditions[at : at + 120] for at in range(0, len(conditions), 120)):
        named = [
            Transformation(
                name=f"c{index}",
                value=nodes.Case(
                    branches=(nodes.Branch(when=nodes.Group(op="and", conditions=one), then=True),), otherwise=False
                ),
            )
            for index, one in enumerate(some)
        ]
        segment = sg.Segment(
            version=1,
            name="asked",
            base="people",
            transformations=tuple(named),
            where=(nodes.Constant(op="everyone"),),
            select=("id", *(one.name for one in named)),
        )
        answers = {
            row[0]: row[1:] for row in engine.query(sg.compile(segment, catalog, dialect=engine.name, **known).sql)
        }
        found += [[bool(answers[user["id"]][index]) for user in users] for index in range(len(some))]
    return found


def test_the_whole_grid_is_as_the_product_says(engine: Engine) -> None:
    found, refusals = readings()
    answers = asked(engine, [(one,) for _, one in found])

    assert len(grid) > 4_500
    assert len(found) > 2_000
    for (attribute, operator, values), members in zip((case for case, _ in found), answers, strict=True):
        expected = [holds(operator, values, user[attributes[attribute]]) for user in users]
        assert members == expected, (attribute, operator, values)
    for (attribute, operator, values), code in refusals:
        assert code == refused(columns[attributes[attribute]], operator, values), (
            attribute,
            operator,
            values,
        )


@pytest.mark.parametrize("spelled_so", other_spellings)
def test_an_operator_is_the_same_in_both_spellings(spelled_so: str) -> None:
    assert where_of([condition("plan", spelled_so, ["pro"])]) == where_of(
        [condition("plan", other_spellings[spelled_so], ["pro"])]
    )


def test_what_could_be_read_is_read() -> None:
    for attribute, operator, values in (case for case, _ in readings()[0]):
        assert refused(columns[attributes[attribute]], operator, values) is None, (
            attribute,
            operator,
            values,
        )


def test_what_is_refused_as_no_value_of_the_type_would_find_nobody() -> None:
    for (attribute, operator, values), code in readings()[1]:
        if (
            code in ("invalid-literal", "type-mismatch")
            and operator in ("eq", "gt", "gte", "lt", "lte")
            and values != ["inf"]
        ):
            here = [user[attributes[attribute]] for user in users]
            # Spellings of other programs are numbers to the product as well; they are refused, and not taken for something else.
            assert not any(holds(operator, values, one) for one in here), (attribute, operator, values)


def test_all_and_any_of_several_conditions(engine: Engine) -> None:
    cases = [case for case, _ in readings()[0]][::37]
    several = [(kind, cases[at : at + 3]) for at, kind in product(range(0, len(cases) - 3, 2), ("all", "any"))]
    answers = asked(engine, [where_of([condition(*one) for one in some], kind) for kind, some in several])

    for (kind, some), members in zip(several, answers, strict=True):
        chosen = all if kind == "all" else any
        expected = [chosen(holds(op, values, user[attributes[name]]) for name, op, values in some) for user in users]
        assert members == expected, (kind, some)


def test_without_rules_everyone_is_a_member_and_it_is_said(engine: Engine) -> None:
    reading = read({"key": "x", "name": "X", "match_type": "any", "rules": []})

    assert [(one.code, one.severity, one.pointer) for one in reading.notes] == [("always-true", "warning", "/rules")]
    assert len(engine.query(sg.compile(reading.segment, catalog, dialect=engine.name).sql)) == len(users)


# Rules of flags: the product's hash, written here a third time, and by shifts.


def bucket(flag: str, key: str) -> int:
    data, state, bits = f"{flag}.{key}".encode(), 0, 0xFFFFFFFF
    padded = data + b"\0" * (-len(data) % 4)
    for at in range(0, len(padded), 4):
        word = int.from_bytes(padded[at : at + 4], "little") * 0xCC9E2D51 & bits
        state ^= (word << 15 | word >> 17) * 0x1B873593 & bits
        if at + 4 <= len(data):
            state = ((state << 13 | state >> 19) & bits) * 5 + 0xE6546B64 & bits
    state ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        state = (state ^ state >> shift) * factor & bits
    return (state ^ state >> 16) % 10_000


def test_a_rule_is_for_its_segments_its_conditions_and_its_buckets(engine: Engine) -> None:
    vip, old = condition("truth", "eq", ["true"]), condition("day", "neq", ["2026-01-31"])
    segments = {
        name: read({"key": name, "name": name, "rules": [rule]}).segment for name, rule in (("vip", vip), ("old", old))
    }
    own = [condition("plan", "contains", ["p"]), condition("whole", "gt", ["5"])]
    rules = [
        {"id": f"r{index}", "conditions": conditions, "segment_keys": keys, "percentage": percentage, "match_type": kind, "value": True}
        for index, (conditions, keys, percentage, kind) in enumerate(
            product(([], own[:1], own), ([], ["vip", "old"], ["gone", "old"], ["gone"]), (0, 2500, 5000, 9999, 10000), ("all", "any"))
        )
    ]  # fmt: skip
    found = read({"enabled": True, "rules": rules}).segments
    answers = asked(engine, [one.where for one in found.values() if isinstance(one, sg.Segment)], segments=segments)

    def meets(user: User, one: Mapping[str, Any]) -> bool:
        return holds(one["operator"], one["values"], user[attributes[one["attribute"]]])

    def is_for(rule: Mapping[str, Any], user: User) -> bool:
        known = {"vip": vip, "old": old}
        if rule["segment_keys"] and not any(key in known and meets(user, known[key]) for key in rule["segment_keys"]):
            return False
        chosen = all if rule["match_type"] == "all" else any
        if rule["conditions"] and not chosen(meets(user, one) for one in rule["conditions"]):
            return False
        return bucket("new-checkout", user["id"]) < int(rule["percentage"])

    assert len(answers) == len(rules)
    for rule, members in zip(rules, answers, strict=True):
        assert members == [is_for(rule, user) for user in users], rule
