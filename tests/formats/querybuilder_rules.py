"""The rules of react-querybuilder as plain Python: what its SQL selects, worked out row by row, and queries drawn at random.

A rule is true, false or unknown, as it is in SQL; a match mode is true or false.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import eq, ge, gt, le, lt, ne
from typing import Any, TypeAlias

from hypothesis import strategies as st

Row: TypeAlias = Mapping[str, Any]
Query: TypeAlias = dict[str, Any]
Truth: TypeAlias = bool | None

columns = {
    "id": "integer",
    "fullName": "text",
    "nick": "text",
    "age": "integer",
    "score": "double",
    "paid": "decimal(10,2)",
    "vip": "boolean",
    "born": "date",
    "seen": "timestamp",
    "tags": "array<text>",
}
"""The fields of a person, and their types."""


def moment(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text)


def day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def person(at: int, *values: Any) -> dict[str, Any]:
    name, nick, age, score, paid, vip, born, seen, tags = values
    money = None if paid is None else Decimal(paid)
    given = (at, name, nick, age, score, money, vip, day(born), moment(seen), tags)
    return dict(zip(columns, given, strict=True))


people: Sequence[Row] = [
    person(1, "Ann", "Ann", 20, 0.5, "10.00", True, "2024-02-29", "2026-03-15 00:00:00", ["a", "b"]),
    person(2, "ann", "nn", 15, -3.25, "0.10", False, "1999-12-31", "2026-03-15 09:30:00", []),
    person(3, "100% a_b", "% ", 0, 2.0, "0.30", None, "2026-03-15", "2026-03-14 23:59:59.999999", ["a", None]),
    person(4, "100 aXb", "%", -1, None, "-0.01", True, None, "2026-03-16 00:00:00", [None]),
    person(5, "", "", 30, 1.0, "19.99", False, "2026-01-31", None, ["a", "a", "c"]),
    person(6, None, "a", None, 0.0, None, None, None, "2025-12-31 23:00:00", ["A"]),
    person(7, "Änn", None, 15, None, "10.00", True, "1999-12-31", "2026-03-15 00:00:00.000001", ["b", "%"]),
    person(8, None, None, None, None, None, None, None, None, ["", "😀"]),
    person(9, "it's", "t's", 7, 20.0, "1234.56", False, "2026-02-28", "2026-03-01 00:00:00", ["it's"]),
    person(10, "back\\slash", "\\s", 20, 0.25, "7.00", True, "2026-03-01", "2024-02-29 12:00:00", ["b", "a", "x", "y"]),
]
orders: Sequence[Row] = [
    {"id": 1, "person": 1, "status": "paid", "total": 10, "gift": True},
    {"id": 2, "person": 1, "status": "open", "total": 20, "gift": None},
    {"id": 3, "person": 2, "status": "paid", "total": None, "gift": False},
    {"id": 4, "person": 3, "status": None, "total": 5, "gift": True},
    {"id": 5, "person": 3, "status": "paid", "total": 5, "gift": True},
    {"id": 6, "person": 3, "status": "open", "total": 50, "gift": False},
    {"id": 7, "person": 7, "status": "open", "total": 1, "gift": None},
]

compare: Mapping[str, Callable[[Any, Any], bool]] = {"=": eq, "!=": ne, "<": lt, ">": gt, "<=": le, ">=": ge}
search: Mapping[str, Callable[[str, str], bool]] = {
    "contains": lambda text, part: part in text,
    "beginsWith": str.startswith,
    "endsWith": str.endswith,
}
opposite = {"doesNotContain": "contains", "doesNotBeginWith": "beginsWith", "doesNotEndWith": "endsWith"}
calls: Mapping[str, Callable[..., Any]] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "abs": abs,
    "min": min,
    "max": max,
    "mod": lambda a, b: None if b == 0 else abs(a) % abs(b) * (-1 if a < 0 else 1),
    "upper": str.upper,
    "lower": str.lower,
}


def negated(truth: Truth) -> Truth:
    return None if truth is None else not truth


def all_of(truths: Sequence[Truth]) -> Truth:
    return False if False in truths else None if None in truths else True


def any_of(truths: Sequence[Truth]) -> Truth:
    return negated(all_of([negated(one) for one in truths]))


def group(query: Query, row: Row) -> Truth:
    """What a group says of a row: without a combinator, those between its rules say it, and binds closer than or."""
    rules = query["rules"]
    if "combinator" in query:
        truths = [member(one, row) for one in rules if not one.get("muted")]
        found = all_of(truths) if query["combinator"] == "and" else any_of(truths)
    else:
        runs: list[list[Truth]] = [[]]
        for one in rules:
            if one == "or":
                runs.append([])
            elif one != "and":
                runs[-1].append(member(one, row))
        found = any_of([all_of(run) for run in runs])
    return negated(found) if query.get("not") else found


def member(one: Query, row: Row) -> Truth:
    return group(one, row) if "rules" in one else matched(one, row) if "match" in one else rule(one, row)


def matched(one: Query, row: Row) -> bool:
    """Whether so many of the items meet the rules."""
    field = one["field"]
    items = (
        [order for order in orders if order["person"] == row["id"]]
        if field == "orders"
        else [{"": item} for item in row[field]]
    )
    count, most = sum(group(one["value"], item) is True for item in items), len(items)
    mode, threshold = one["match"]["mode"], one["match"].get("threshold")
    if mode in ("all", "some", "none"):
        return {"all": most > 0 and count == most, "some": count > 0, "none": count == 0}[mode]
    test: Callable[[Any, Any], bool] = {"atLeast": ge, "atMost": le, "exactly": eq}[mode]
    if 0 < threshold < 1:
        return most > 0 and test(count, Decimal(str(threshold)) * most)
    return test(count, threshold)


def rule(one: Query, row: Row) -> Truth:
    left = expression(one["lhs"], row) if "lhs" in one else row[one["field"]]
    operator = one["operator"]
    if operator in ("null", "notNull"):
        return bool((left is None) == (operator == "null"))
    items = listed(one["value"]) if operator in ("in", "notIn", "between", "notBetween") else [one["value"]]
    rights = [right(item, one.get("valueSource", "value"), left, row) for item in items]
    if operator in ("in", "notIn"):
        found = any_of([tested("=", left, one) for one in rights])
        return found if operator == "in" else negated(found)
    if operator in ("between", "notBetween"):
        found = all_of([tested(">=", left, rights[0]), tested("<=", left, rights[1])])
        return found if operator == "between" else negated(found)
    return tested(operator, left, rights[0])


def tested(operator: str, left: Any, other: Any) -> Truth:
    if left is None or other is None:
        return None
    if operator in opposite:
        return not search[opposite[operator]](left, other)
    return (compare.get(operator) or search[operator])(left, other)


def listed(value: Any) -> list[Any]:
    """The values of a list: one text is cut at its commas."""
    return [
        one.strip() if isinstance(one, str) else one for one in (value.split(",") if isinstance(value, str) else value)
    ]


def right(item: Any, source: str, left: Any, row: Row) -> Any:
    if source == "field":
        return row[item]
    if source == "expression":
        return expression(item, row)
    return constant(item, left)


def constant(item: Any, left: Any) -> Any:
    """A constant in the type of what it stands beside: a day beside a time is its midnight."""
    if isinstance(item, dict):
        return int(item["$bigint"])
    if isinstance(left, dt.datetime):
        told = dt.datetime.fromisoformat(item)
        return told.astimezone(dt.UTC).replace(tzinfo=None) if told.tzinfo else told
    if isinstance(left, dt.date):
        return dt.date.fromisoformat(item)
    if isinstance(left, (int, float, Decimal)) and not isinstance(left, bool):
        return Decimal(str(item))
    return item


def expression(node: Query, row: Row) -> Any:
    match node["kind"]:
        case "field":
            return row[node["field"]]
        case "value":
            return Decimal(node["value"]) if node.get("valueType") == "number" else node["value"]
        case _:
            values = [expression(one, row) for one in node["args"]]
            return None if None in values else calls[node["fn"]](*values)


texts = ("Ann", "ann", "a", "%", "_", "a_b", "", "Ä", "it's", "\\s", "nn", "😀")
days = ("2024-02-29", "1999-12-31", "2026-03-15", "2026-01-31", "2026-03-16")
moments = ("2026-03-15T00:00:00Z", "2026-03-15T09:30:00Z", "2024-02-29T12:00:00+01:00", "2026-03-15T00:00:00.000001Z")
numbers = (0, 1, 15, 20, -1, 7)
halves = (0.5, 2, -3.25, 1)
money = (10, 0.1, 0.3, 19.99)
pools: Mapping[str, Sequence[Any]] = {
    "fullName": texts,
    "nick": texts,
    "age": numbers,
    "score": halves,
    "paid": money,
    "born": days,
    "seen": moments,
    "vip": (True, False),
    "": ("a", "b", "%", "A"),
    "status": ("paid", "open"),
    "total": (5, 10, 20),
    "gift": (True, False),
}
"""What each field is compared with."""
person_fields = tuple(name for name in pools if name in columns)
others = {
    "fullName": ("nick",),
    "nick": ("fullName",),
    "age": ("id", "score", "paid"),
    "score": ("age",),
    "paid": ("age", "score"),
}
"""The fields that one can be compared with."""
textual = ("fullName", "nick", "", "status")


@st.composite
def rules(draw: st.DrawFn, fields: Sequence[str], *, canonical: bool) -> Query:
    """One rule on a field; a canonical one is as segsql writes it."""
    field = draw(st.sampled_from(fields))
    kinds = ["compare", "compare", "in", "null"]
    kinds += ["between"] if field not in ("vip", "gift") else []
    kinds += ["search", "search"] if field in textual else []
    kinds += ["field"] if field in others else []
    kinds += ["func"] if field in ("age", "paid") else []
    pool = st.sampled_from(pools[field])
    kind = draw(st.sampled_from(kinds))
    if kind == "null":
        return {"field": field, "operator": draw(st.sampled_from(("null", "notNull"))), "value": None}
    if kind == "search":
        operator = draw(st.sampled_from((*search, *opposite)))
        if field in others and draw(st.booleans()):
            return {"field": field, "operator": operator, "value": others[field][0], "valueSource": "field"}
        return {"field": field, "operator": operator, "value": draw(pool.filter(bool))}
    if kind in ("field", "compare"):
        choices = ("=", "!=") if field in ("vip", "gift") else tuple(compare)
        operator = draw(st.sampled_from(choices))
        if kind == "field":
            return {
                "field": field,
                "operator": operator,
                "value": draw(st.sampled_from(others[field])),
                "valueSource": "field",
            }
        if field == "seen" and not canonical and operator not in ("=", "!="):
            return {"field": field, "operator": operator, "value": draw(st.sampled_from((*moments, *days)))}
        return {"field": field, "operator": operator, "value": draw(spelled(pool, field, canonical=canonical))}
    if kind == "func":
        call = {"kind": "func", "fn": draw(st.sampled_from(("add", "subtract", "multiply", "min", "max"))), "args": [
            {"kind": "field", "field": field}, {"kind": "value", "value": draw(st.sampled_from((2, 3))), "valueType": "number"}]}  # fmt: skip
        return {
            "field": "(expression)",
            "lhs": call,
            "operator": draw(st.sampled_from(tuple(compare))),
            "value": draw(pool),
        }
    if kind == "in":
        values = draw(st.lists(pool, min_size=1, max_size=3))
        return {
            "field": field,
            "operator": draw(st.sampled_from(("in", "notIn"))),
            "value": draw(joined(values, field, canonical=canonical)),
        }
    by: Any = moment if field == "seen" else None
    low, high = sorted(draw(st.tuples(pool, pool)), key=by)
    if "" in (low, high):
        low, high = "a", "b"
    operator = draw(st.sampled_from(("between", "notBetween")))
    return {"field": field, "operator": operator, "value": draw(joined([low, high], field, canonical=canonical))}


def spelled(pool: st.SearchStrategy[Any], field: str, *, canonical: bool) -> st.SearchStrategy[Any]:
    """A constant, numbers also as texts and as large whole numbers."""
    if canonical or field not in ("age", "score", "paid", "total"):
        return pool
    whole = pool.filter(lambda one: isinstance(one, int)).map(lambda one: {"$bigint": str(one)})
    return pool | pool.map(str) | whole


def joined(values: list[Any], field: str, *, canonical: bool) -> st.SearchStrategy[Any]:
    """A list, of numbers and plain texts also as one text."""
    plain = not any(isinstance(one, bool) or (isinstance(one, str) and (not one or "," in one)) for one in values)
    if canonical or not plain or field in ("vip", "gift"):
        return st.just(values)
    return st.just(values) | st.just(", ".join(map(str, values)))


@st.composite
def matches(draw: st.DrawFn, *, canonical: bool) -> Query:
    """A rule with a match mode, over an array or over rows."""
    field, fields = draw(st.sampled_from((("tags", ("",)), ("orders", ("status", "total", "gift")))))
    mode = draw(st.sampled_from(("all", "some", "none", "atLeast", "atMost", "exactly")))
    match: dict[str, Any] = {"mode": mode}
    if mode not in ("all", "some", "none"):
        match["threshold"] = draw(st.sampled_from((0, 1, 2, 3, 0.5, 0.1, 0.3)))
    return {
        "field": field,
        "operator": "=",
        "value": draw(groups(fields, canonical=canonical, depth=1)),
        "match": match,
    }


@st.composite
def groups(draw: st.DrawFn, fields: Sequence[str] = person_fields, *, canonical: bool, depth: int = 2) -> Query:
    """A group; a root that is canonical has not another group alone in it."""
    one: st.SearchStrategy[Query] = rules(fields, canonical=canonical)
    if depth:
        one = one | one | groups(fields, canonical=canonical, depth=depth - 1)
    if fields is person_fields:
        one = one | matches(canonical=canonical)
    members = draw(st.lists(one, min_size=1, max_size=3))
    found: Query = {"not": True} if draw(st.integers(0, 3)) == 0 else {}
    if not canonical and draw(st.integers(0, 3)) == 0:
        taking_turns: list[Any] = [members[0]]
        for other in members[1:]:
            taking_turns += [draw(st.sampled_from(("and", "or"))), other]
        return found | {"rules": taking_turns}
    return found | {"combinator": draw(st.sampled_from(("and", "or"))), "rules": members}
