"""The rules of Cargo's filters in plain Python, over records that are mappings: what docs/formats/cargo.md says, and nothing of segsql."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

Record = Mapping[str, Any]
missing = object()


@dataclass
class World:
    """What conditions look at beside the record: ``one`` leads to the record of another model, ``many`` to those of another."""

    now: datetime
    one: Callable[[Record, str], Record | None] = lambda record, model: None
    many: Callable[[Record, str], Sequence[Record]] = lambda record, model: ()
    activities: Callable[[Record], Sequence[Record]] = lambda record: ()
    segments: Mapping[str, Callable[[Record], bool]] = field(default_factory=dict)
    clauses: Mapping[str, Callable[[Record], bool]] = field(default_factory=dict)


def is_member(document: Mapping[str, Any], record: Record, world: World) -> bool:
    """Whether a record meets the filter of a document."""
    found = document["filter"]
    groups = [
        joined(group["conjonction"], [holds(one, record, world) for one in group["conditions"]])
        for group in found["groups"]
    ]
    return not groups or joined(found["conjonction"], groups)


def joined(conjonction: str, answers: Sequence[bool]) -> bool:
    return all(answers) if conjonction == "and" else any(answers)


def holds(condition: Mapping[str, Any], record: Record, world: World) -> bool:
    """Whether a record meets a condition."""
    kind = condition["kind"]
    if kind == "segment":
        return bool(world.segments[condition["segmentUuid"]](record) == (condition["operator"] == "in"))
    if kind == "sql":
        return bool(world.clauses[condition["clause"]](record))
    if kind == "occurrence":
        rows = [one for one in world.many(record, condition["relatedModelUuid"]) if in_period(condition, one, world)]
        if condition["conditions"]:
            rows = [
                one
                for one in rows
                if joined(condition["conjonction"], [holds(inner, one, world) for inner in condition["conditions"]])
            ]
        return so_often(condition["frequency"], len(rows))
    if kind == "enrollment":
        rows = [one for one in world.activities(record) if in_period(condition, one, world)]
        rows = [
            one
            for one in rows
            if (one["workflow"], one["kind"]) == (condition["workflowUuid"], condition["activityKind"])
            and one["node"] == condition.get("nodeSlug", one["node"])
        ]
        return so_often(condition["frequency"], len(rows))
    if "relatedModelUuid" in condition:
        related = world.one(record, condition["relatedModelUuid"])
        value = None if related is None else related[condition["columnSlug"]]
    else:
        value = record[condition["columnSlug"]]
    return of_value(condition, value, world.now)


def so_often(frequency: Mapping[str, Any], times: int) -> bool:
    match frequency["operator"]:
        case "not":
            return times == 0
        case "moreThan":
            return bool(times > frequency["value"])
        case "lessThan":
            return bool(times < frequency["value"])
        case _:
            return bool(times == frequency["value"])


def in_period(condition: Mapping[str, Any], row: Record, world: World) -> bool:
    operator, days, at = condition["period"]["operator"], condition["period"]["value"], row["at"]
    if operator == "moreThan" and not days:
        return True
    if at is None:
        return False
    if operator == "exactly":
        return bool(at.date() == world.now.date() - timedelta(days))
    start = world.now - timedelta(days)
    return bool(at < start) if operator == "moreThan" else bool(start <= at < world.now)


def of_value(condition: Mapping[str, Any], value: Any, now: datetime) -> bool:
    """Whether a value, None if it is missing, meets a condition on a column."""
    operator = condition["operator"]
    if condition["kind"] == "objectProperty":
        return of_property(condition, value)
    if operator == "isNull":
        return value is None
    if operator == "matchConditions":
        objects = (value or []) if condition["kind"] == "array" else [value]
        conjonction = condition.get("conjonction", "and")
        return any(joined(conjonction, [of_property(one, it) for one in condition["conditions"]]) for it in objects)
    if value is None:
        return False
    match operator:
        case "isNotNull":
            return True
        case "isEmpty":
            return bool(value == "")
        case "isNotEmpty":
            return bool(value != "")
        case "isTrue":
            return value is True
        case "isFalse":
            return value is False
        case _:
            pass
    if condition["kind"] == "date":
        return of_time(condition, value, now)
    if condition["kind"] == "number":
        return of_number(condition, value)
    texts = condition["values"]
    return of_text(operator, str(value), [texts] if isinstance(texts, str) else texts)


def of_text(operator: str, value: str, texts: Sequence[str]) -> bool:
    match operator:
        case "is":
            return value in texts
        case "isNot":
            return value not in texts
        case "contains":
            return any(one in value for one in texts)
        case "doesNotContain":
            return not any(one in value for one in texts)
        case "startsWith":
            return any(value.startswith(one) for one in texts)
        case _:
            return any(value.endswith(one) for one in texts)


def of_number(condition: Mapping[str, Any], value: Any) -> bool:
    match condition["operator"]:
        case "is":
            return bool(value == condition["value"])
        case "isNot":
            return bool(value != condition["value"])
        case "greaterThan":
            return bool(value > condition["value"])
        case "lowerThan":
            return bool(value < condition["value"])
        case _:
            return bool(condition["firstValue"] <= value <= condition["lastValue"])


def of_time(condition: Mapping[str, Any], value: Any, now: datetime) -> bool:
    """Days are compared as days, moments as moments; a date has no more than its day."""

    def against(text: str, *, as_day: bool = False) -> tuple[Any, Any]:
        meant = told(text, now)
        if as_day or not isinstance(meant, datetime) or not isinstance(value, datetime):
            return day_of(value), day_of(meant)
        return value, meant

    match condition["operator"]:
        case "between":
            low, high = against(condition["firstValue"]), against(condition["lastValue"])
            return bool(low[0] >= low[1] and high[0] <= high[1])
        case "is" | "isNot" as operator:
            mine, theirs = against(
                condition["value"], as_day=condition["value"][-1].isalpha() and "T" not in condition["value"]
            )
            return bool((mine == theirs) == (operator == "is"))
        case operator:
            mine, theirs = against(condition["value"])
            return bool(mine > theirs) if operator == "greaterThan" else bool(mine < theirs)


def day_of(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def told(text: str, now: datetime) -> date:
    """A day or a moment as it is written, or a moment so long ago."""
    if text[-1].isalpha() and "T" not in text:
        count, unit = text.split()
        return ago(now, int(count), unit.removesuffix("s"))
    if len(text) == 10:
        return date.fromisoformat(text)
    found = datetime.fromisoformat(text)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def ago(now: datetime, count: int, unit: str) -> datetime:
    if unit in ("month", "year"):
        months = now.year * 12 + now.month - 1 - count * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day
        return now.replace(year=year, month=month, day=min(now.day, last))
    return now - count * timedelta(**{f"{unit}s": 1})


def of_property(condition: Mapping[str, Any], document: Any) -> bool:
    """Whether a property meets a condition; a value of another type than that of the condition is as good as none."""
    found = document.get(condition["propertyName"], missing) if isinstance(document, dict) else missing
    operator = condition["operator"]
    present = found is not missing and found is not None
    match operator:
        case "isNull":
            return not present
        case "isNotNull":
            return present
        case "isEmpty":
            return bool(found == "")
        case "isNotEmpty":
            return present and found != ""
        case _:
            pass
    value = condition["value"]
    if kind_of(found) != kind_of(value):
        return False
    if operator == "between":
        return bool(value <= found <= condition["otherValue"])
    if operator in ("greaterThan", "lowerThan"):
        return bool(found > value) if operator == "greaterThan" else bool(found < value)
    if isinstance(found, str):
        return of_text(operator, found, [value])
    return bool((found == value) == (operator == "is"))


def kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "text" if isinstance(value, str) else "number" if isinstance(value, (int, float)) else "other"
