"""What ``docs/expressions.md`` says of each function, made of the tables that the code goes by and of what it compiles to."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from fixture_folders import dialect_names, read_fixtures

import segsql as sg
from segsql.dialect import load
from segsql.functions.arrays import ARRAYS
from segsql.functions.choices import CHOICES
from segsql.functions.function import Function
from segsql.functions.numbers import NUMBERS
from segsql.functions.spelled import SPELLED, Spelled
from segsql.functions.texts import TEXTS
from segsql.functions.times import TIMES
from segsql.types import BOOLEAN, DATE, DATETIME, DOUBLE, INTEGER, TEXT, TIMESTAMP, Type, decimal, parse_type

CONDITIONS = [name for name, one in SPELLED.items() if one.gives == "a condition" and not name.startswith("has_")]
TOPICS: dict[str, list[str]] = {
    "texts": [*TEXTS],
    "numbers": [*NUMBERS],
    "times": [*TIMES],
    "choices": [*CHOICES, *(name for name in SPELLED if name == "if")],
    "conditions": CONDITIONS,
    "arrays": [*ARRAYS, *(name for name in SPELLED if name.startswith("has_"))],
    "documents": [name for name in SPELLED if name.startswith("json_")],
}
FUNCTIONS: dict[str, Function | Spelled] = {**TEXTS, **NUMBERS, **TIMES, **CHOICES, **ARRAYS, **SPELLED}
LONGEST = 240
"""Characters of a form that are shown."""


def _kind(text: str) -> Type:
    found = parse_type(text)
    assert found is not None
    return found


KINDS = {
    **{"text": TEXT, "integer": INTEGER, "decimal": decimal(12, 2), "double": DOUBLE, "boolean": BOOLEAN},
    **{"date": DATE, "timestamp": TIMESTAMP, "datetime": DATETIME, "uuid": _kind("uuid"), "version": _kind("version")},
    **{"json": _kind("json"), "array": _kind("array<text>")},
}
SETS = {
    frozenset({"integer", "decimal", "double"}): "number",
    frozenset({"integer", "decimal"}): "exact number",
    frozenset({"date", "timestamp", "datetime"}): "date, timestamp or datetime",
    frozenset({"timestamp", "datetime"}): "timestamp or datetime",
}


def takes(function: Function) -> str:
    """The kinds that each argument may have, one behind the other."""
    said: list[str] = []
    for index in range(min(function.most, 3)):
        count = max(function.least, index + 1)
        if any(place == index for place, *_ in function.constants):
            said.append("whole number written out")
        elif any(place == index for place, *_ in function.written):
            said.append("text written out")
        else:
            said.append(spoken(sorted({kinds[index] for kinds, _ in typed(function, count)}, key=[*KINDS].index)))
    alike = len(set(said)) == 1 and (function.most > 3 or len(said) > 1)
    return f"{said[0]}, each" if alike else ", ".join(said) or "nothing"


@cache
def _typed(name: str, count: int) -> tuple[tuple[tuple[str, ...], str], ...]:
    function = FUNCTIONS[name]
    assert isinstance(function, Function)
    found: list[tuple[tuple[str, ...], str]] = []
    for kinds in product(KINDS, repeat=count):
        result = function.typing([KINDS[one] for one in kinds])
        if result is not None:
            found.append((kinds, result.kind))
    return tuple(found)


def typed(function: Function, count: int) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The kinds of arguments that a function takes together, and the kind of its result."""
    return _typed(next(name for name, one in FUNCTIONS.items() if one is function), count)


def gives(function: Function) -> str:
    """The kind of the result."""
    found = typed(function, function.least)
    results = {result for _, result in found}
    if len(results) == 1:
        return results.pop()
    if all(result in kinds for kinds, result in found):
        return "its type" if function.most == 1 else "their type"
    return spoken(sorted(results, key=[*KINDS].index))


def spoken(kinds: Sequence[str]) -> str:
    """Several kinds in words."""
    scalar = [one for one in KINDS if KINDS[one].scalar]
    if [*kinds] == scalar:
        return "any but JSON, arrays and versions"
    return SETS.get(frozenset(kinds)) or " or ".join(filter(None, [", ".join(kinds[:-1]), *kinds[-1:]]))


MISSING = {
    "any": "where an argument is",
    "all": "where all arguments are",
    "always": "where an argument is, or as said",
    "never": "never",
}


def row(name: str) -> list[str]:
    """The row of a function in the table of its topic."""
    one = FUNCTIONS[name]
    if isinstance(one, Spelled):
        types = [one.takes, one.gives, one.missing]
    else:
        types = [takes(one), gives(one), MISSING[one.missing if one.most else "never"]]
    return [f"[`{name}`](#{name})", f"`{one.signature}`", *types, one.meaning]


def section(name: str) -> Iterator[str]:
    """What is said of one function below the table."""
    one = FUNCTIONS[name]
    yield f"### {name}\n\n`{one.example}`\n\n| dialects | form |\n| --- | --- |\n"
    forms: dict[str, list[str]] = {}
    for dialect in dialect_names():
        forms.setdefault(form(name, dialect), []).append(dialect)
    for text, dialects in forms.items():
        yield f"| {', '.join(dialects)} | {text.replace('|', chr(92) + '|')} |\n"
    yield "\n"


def form(name: str, dialect: str) -> str:
    """What a dialect makes of the example, or why it makes nothing of it."""
    one = FUNCTIONS[name]
    try:
        text = compiled(one, dialect)
    except sg.UnsupportedByDialect as refusal:
        reasons = [problem.message.partition(": ")[2] or problem.message for problem in refusal.diagnostics]
        return f"refused: {'; '.join(dict.fromkeys(reasons))}"
    plain = re.sub(r"([`\"\[])t[`\"\]]\.[`\"\[]([^`\"\]]+)[`\"\]]", r"\2", text)
    shown = plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


@cache
def base_of(example: str) -> str:
    """The first table of the shop that has the columns which an example reads."""
    fixture = read_fixtures()["shop"]
    for table in ("shoppers", "orders", "wish_lists", "visits", *fixture.catalog.tables):
        try:
            sg.compile(segment(example, table, as_value=True), fixture.catalog, as_of=fixture.as_of)
        except sg.DefinitionError as problem:
            if {one.code for one in problem.diagnostics} <= {"unknown-column", "unknown-relation"}:
                continue
            raise
        return table
    raise AssertionError(example)


def segment(example: str, base: str, *, as_value: bool) -> sg.Segment:
    """A segment that puts the example out, or whose members meet it."""
    node = {"op": "expression", "text": example}
    head = {"version": 1, "name": "example", "base": base}
    if not as_value:
        return sg.Segment.model_validate({**head, "where": [node]})
    made = [{"name": "made", "value": node}]
    return sg.Segment.model_validate(
        {**head, "where": [{"op": "everyone"}], "transformations": made, "select": ["made"]}
    )


def compiled(one: Function | Spelled, dialect: str) -> str:
    """The piece of a statement that the example of a function becomes."""
    fixture, base = read_fixtures()["shop"], base_of(one.example)
    if isinstance(one, Spelled) and one.gives == "a condition":
        made = segment(one.example, base, as_value=False)
        sql = sg.compile(made, fixture.catalog, dialect=dialect, into="count", as_of=fixture.as_of, pretty=False).sql
        return sql.rstrip(";").partition(" WHERE ")[2]
    answer = sg.compile(
        segment(one.example, base, as_value=True), fixture.catalog, dialect=dialect, as_of=fixture.as_of, pretty=False
    )
    kind = answer.columns[0].type
    types = load(dialect).types
    word = types.decimal_of(kind.precision, kind.scale) if kind.kind == "decimal" else getattr(types, kind.kind)
    inner = re.match(rf"SELECT CAST\((.*?) AS {re.escape(word)}\) AS [`\"\[]made[`\"\]] FROM ", answer.sql)
    assert inner is not None, answer.sql
    return inner[1]


def page(topic: str) -> str:
    """The table of a topic's functions, and below it a section for each."""
    head = ["function", "text", "takes", "gives", "missing", "what that is"]
    lines = [head, ["---"] * len(head), *(row(name) for name in TOPICS[topic])]
    table = "".join(f"| {' | '.join(one.replace('|', chr(92) + '|') for one in line)} |\n" for line in lines)
    return f"{table}\n" + "".join(text for name in TOPICS[topic] for text in section(name))
