"""Documents that nobody would write: good definitions and catalogs with parts torn out, moved, doubled, blown up or replaced, and trees and
texts over the words of the language.

Everything is drawn from a ``Random``: one of a seed, or one over the bytes of a fuzzer.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache, partial
from random import Random
from typing import Any, get_args

import yaml
from case_files import read_case_files
from fixture_folders import dialect_names, read_fixtures
from pydantic import BaseModel

import segsql as sg
from segsql.bind.bound import Way
from segsql.errors import CODES
from segsql.expression import parse_expression
from segsql.expression.refusal import ExpressionError
from segsql.lower.query import Into
from segsql.model.nodes import CONDITIONS, PERIODS, VALUES
from segsql.model.segment import Segment
from segsql.types import NAMED

Data = Any


@dataclass(frozen=True)
class Home:
    """A catalog with what comes with the calls over it, and the good definitions over it as data."""

    catalog: sg.Catalog
    as_of: datetime | None
    lists: Mapping[str, list[Any]]
    segments: Mapping[str, sg.Segment]
    guards: Mapping[str, Any]
    definitions: tuple[Data, ...]


@cache
def homes() -> tuple[Home, ...]:
    """Every fixture and every file of cases."""
    found = [
        Home(
            one.catalog,
            one.as_of,
            one.lists,
            one.segments,
            {},
            tuple(_plain(seg.written()) for seg in one.segments.values()),
        )
        for one in read_fixtures().values()
    ]
    for file in read_case_files().values():
        definitions = tuple(_plain(case.definition) for case in file.cases.values())
        moments = [case.as_of for case in file.cases.values()]
        found.append(Home(file.catalog, moments[0], file.lists, file.segments, file.guards, definitions))
    return tuple(found)


@cache
def catalogs() -> tuple[Data, ...]:
    """The catalogs of all homes as data."""
    return tuple(_plain(home.catalog.document.model_dump(mode="json", exclude_unset=True)) for home in homes())


def _plain(data: Data) -> Data:
    """Data with lists for tuples, which can be changed."""
    match data:
        case dict():
            return {key: _plain(value) for key, value in data.items()}
        case list() | tuple():
            return [_plain(one) for one in data]
        case _:
            return data


@cache
def words() -> tuple[str, ...]:
    """Every operator, key and type of the language, and a few that it does not have."""
    nodes: list[type[BaseModel]] = [*CONDITIONS, *VALUES, *PERIODS]
    keys = {key for node in nodes for key in node.model_fields} | set(Segment.model_fields)
    operators = {op for node in nodes for op in get_args(node.model_fields["op"].annotation)}
    return tuple(
        sorted(
            keys
            | operators
            | set(NAMED)
            | {"table", "tables", "columns", "relations", "to", "keys", "guard", "masked", "outer", "element", "x"}
        )
    )


ODD: tuple[Data, ...] = (
    None, True, False, 0, 1, -1, 2**31, 2**63, -(2**63), 10**30, 10**400, 1.5, float("nan"), float("inf"), Decimal("1E+300"), Decimal("0.1"),
    "", " ", "\0", "\ud800", "é", "😀", "'", '"', "`", "\\", "${x}", "{{ x }}", "--", ";", "a.b", "a..b", ".", "outer", "outer.id", "element",
    "outer.outer.outer.id", "NULL", "null", "1", "01", "2026-02-30", "2026-01-01", "2026-01-01T00:00:00Z", "0000-00-00", "9999-12-31", "24:00",
    "99999-01-01", "decimal(0,0)", "decimal(38,39)", "array<array<text>>", "Europe/Berlin", "../../etc/passwd", "(", "x" * 64, "x" * 20_000,
    "(" * 2_000, "x." * 320 + "x", "%", "\x1b[31m", "\u202e", "a\nb", [], {}, [[]], [{}], {"op": None}, {"op": "eq"}, {"op": "everyone"},
    {"op": "nobody"}, b"bytes", (1, 2), {1: 2}, {None: None},
)  # fmt: skip
"""Values that stand where nobody expects them."""

PIECES = (
    "x", "id", "name", "outer.id", "1", "0", "1e5", "0.1", "'a'", "''", "'", '"', "(", ")", ",", "+", "-", "*", "/", "%", "||", "=", "<>", "<", ">=",
    " ", "\n", "and", "or", "not", "is", "null", "in", "between", "case", "when", "then", "else", "end", "as", "cast", "date", "timestamp", "true",
    "select", "from", "--", "/*", "*/", ";", "::", "->", "->>", "#>>", "[", "]", "{", "}", "$1", "$$", ":x", "?", "@x", "\\", "\0", "é", "text",
    "integer", "decimal(4,2)", "upper", "lower", "length", "abs", "coalesce", "nullif", "substring", "start_of_week", "interval", "'1 year'",
    "current_date", "array", "any", "~", "like", "json", "{}", ".", "..", "0x1", "1_0", "E'a'",
)  # fmt: skip
"""Pieces of expressions and of SQL."""


def text_of_pieces(random: Random) -> str:
    """An expression, mostly none: pieces one after the other, sometimes a great many of one."""
    if random.random() < 0.1:
        first, middle, last = (random.choice(PIECES) for _ in range(3))
        times = random.choice((10, 70, 500, 3_000))
        return f"{first} " * times + middle + f" {last}" * times
    glue = random.choice((" ", " ", ""))
    return glue.join(random.choice(PIECES) for _ in range(random.randrange(1, 14)))


def tree(random: Random, depth: int = 4) -> Data:
    """A tree over the words of the language."""
    kind = random.random()
    if depth <= 0 or kind < 0.35:
        return deepcopy(random.choice(ODD)) if random.random() < 0.5 else random.choice(words())
    if kind < 0.55:
        return [tree(random, depth - 1) for _ in range(random.randrange(4))]
    made = {random.choice(words()): tree(random, depth - 1) for _ in range(random.randrange(5))}
    return {"op": random.choice(words()), **made} if random.random() < 0.7 else made


def places(data: Data) -> Iterator[tuple[Any, Any]]:
    """Every list or mapping with each index or key of it."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        steps = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        for step, value in steps:
            yield one, step
            waiting.append(value)


def mutate(data: Data, random: Random, others: tuple[Data, ...]) -> Data:
    """Data with one to four parts changed."""
    made = {"root": deepcopy(data)}
    for _ in range(random.choice((1, 1, 2, 4))):
        found = list(places(made))
        holder, step = random.choice(found)
        random.choice(CHANGES)(holder, step, random, others)
        if "root" not in made:
            return None
    return made["root"]


def _delete(holder: Any, step: Any, _random: Random, _others: tuple[Data, ...]) -> None:
    del holder[step]


def _replace(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    holder[step] = deepcopy(random.choice(ODD))


def _say(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    holder[step] = random.choice(words())


def _grow(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    holder[step] = tree(random)


def _write(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    text, op = text_of_pieces(random), random.choice(("expression", "sql"))
    holder[step] = {"op": op, "text": text, **({"dialect": random.choice(dialect_names())} if op == "sql" else {})}


def _graft(holder: Any, step: Any, random: Random, others: tuple[Data, ...]) -> None:
    other, place = random.choice(list(places({"root": random.choice(others)})))
    holder[step] = deepcopy(other[place])


def _exchange(holder: Any, step: Any, random: Random, others: tuple[Data, ...]) -> None:
    """Put what stands under the same key elsewhere, which often fits."""
    found = [
        (one, place) for one, place in places(random.choice(others)) if place == step and type(one) is type(holder)
    ]
    if found:
        other, place = random.choice(found)
        holder[step] = deepcopy(other[place])


def _swap(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    steps = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    other = random.choice(steps)
    holder[step], holder[other] = holder[other], holder[step]


def _rename(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    if isinstance(holder, dict):
        holder[random.choice(words())] = holder.pop(step)
    else:
        holder.insert(step, holder[step])


def _nest(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    key, op = random.choice(
        (("condition", "not"), ("conditions", "and"), ("where", "exists"), ("arguments", "call"), ("value", "cast"))
    )
    for _ in range(random.choice((1, 7, 70, 400))):
        inner = [holder[step]] if key in ("conditions", "where", "arguments") else holder[step]
        holder[step] = {"op": op, key: inner}


def _multiply(holder: Any, step: Any, random: Random, _others: tuple[Data, ...]) -> None:
    value, times = holder[step], random.choice((2, 17, 300))
    if isinstance(value, (str, list)):
        holder[step] = value * times
    elif isinstance(value, dict):
        holder[step] = {f"{key}{at}": one for key, one in value.items() for at in range(times)}
    elif isinstance(value, int):
        holder[step] = value * 10**times


CHANGES: tuple[Callable[[Any, Any, Random, tuple[Data, ...]], None], ...] = (
    _delete, _replace, _say, _grow, _write, _graft, _swap, _rename, _nest, _multiply, *[_exchange] * 10,
)  # fmt: skip


def definition(random: Random) -> tuple[Home, Data]:
    """A definition, good or not, with where it is at home."""
    home = random.choice(homes())
    if random.random() < 0.1:
        return home, tree(random)
    return home, mutate(random.choice(home.definitions), random, home.definitions)


def catalog(random: Random) -> Data:
    """A catalog, good or not."""
    return tree(random) if random.random() < 0.1 else mutate(random.choice(catalogs()), random, catalogs())


def written(data: Data) -> str:
    """Data as JSON, as far as it can be said there, and by what Python writes."""
    try:
        return json.dumps(_sayable(data), default=str)
    except RecursionError:
        return '{"where": ' + "[" * 2_000


def in_yaml(data: Data, random: Random) -> str:
    """Data as YAML, in lines or in brackets or both; as JSON where YAML cannot say it."""
    text, flow = written(data), random.choice((None, True, False))
    with suppress(ValueError, RecursionError):
        text = yaml.dump(json.loads(text), Dumper=yaml.CSafeDumper, default_flow_style=flow)
    return text


def _sayable(data: Data) -> Data:
    match data:
        case dict():
            return {str(key): _sayable(value) for key, value in data.items()}
        case list() | tuple():
            return [_sayable(one) for one in data]
        case _:
            return data


def spoilt(text: str, random: Random) -> str:
    """A text with a few characters changed."""
    for _ in range(random.choice((1, 2, 5))):
        at = random.randrange(len(text) + 1)
        piece = random.choice(
            (
                "",
                "",
                '"',
                "'",
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\n",
                "\n  ",
                "- ",
                "#",
                "&a ",
                "*a",
                "!!x ",
                "|",
                ">",
                "\t",
                "\0",
                "\x85",
                "é",
                "---",
                "?",
                "%",
                "@",
            )
        )
        text = text[:at] + piece + text[at + random.randrange(3) :]
    return text


def refusal(read: Callable[[], object]) -> tuple[sg.Diagnostic, ...]:
    """What is said about an input; anything but typed findings, all there and plain data, is an error of ours."""
    try:
        read()
    except sg.SegsqlError as problem:
        found, told = problem.diagnostics, (str(problem), json.dumps(problem.to_problem()))
    else:
        return ()
    assert found, "an error that says nothing"
    assert all(told)
    assert all(one.code in CODES and one.message for one in found)
    return found


Attempt = Callable[[], None]


def call(home: Home, random: Random) -> Callable[[sg.Segment], None]:
    """How a definition is compiled and checked, for some dialects."""
    first, second = random.sample(dialect_names(), 2)
    into, references = random.choice(get_args(Into)), random.choice(get_args(Way))
    rest: dict[str, Any] = {"lists": home.lists, "segments": home.segments, "guards": home.guards or None}

    def attempt(segment: sg.Segment) -> None:
        refusal(
            lambda: sg.compile(
                segment, home.catalog, dialect=first, into=into, references=references, as_of=home.as_of, **rest
            )
        )
        sg.check(segment, home.catalog, dialects=[first, second], as_of=home.as_of, segments=home.segments)

    return attempt


def draw_definition(random: Random) -> Attempt:
    """Read a definition as data or as text, and compile what can be read."""
    home, data = definition(random)
    compiled = call(home, random)
    read = partial(sg.loads, written(data)) if random.random() < 0.5 else partial(sg.Segment.model_validate, data)

    def attempt() -> None:
        found: list[sg.Segment] = []
        refusal(lambda: found.append(read()))
        for segment in found:
            compiled(segment)

    return attempt


def draw_text(random: Random) -> Attempt:
    """Read a spoilt text as a definition or a catalog."""
    read = random.choice((sg.loads, sg.Catalog.loads))
    data = definition(random)[1] if read is sg.loads else catalog(random)
    text = in_yaml(data, random) if random.random() < 0.5 else written(data)
    text = spoilt(text if random.random() < 0.8 else text_of_pieces(random), random)

    def attempt() -> None:
        refusal(lambda: read(text))

    return attempt


def draw_catalog(random: Random) -> Attempt:
    """Read a catalog as data and as text, and compile over it what was written for it."""
    data, home = catalog(random), random.choice(homes())
    text, segment = written(data), sg.Segment.model_validate(random.choice(home.definitions))

    def attempt() -> None:
        refusal(lambda: sg.Catalog.loads(text))
        refusal(lambda: sg.compile(segment, sg.Catalog.model_validate(data), as_of=home.as_of, lists=home.lists))

    return attempt


def refused_part(text: str) -> tuple[int, int]:
    """The part of an expression's text that is refused; nothing at its start if all of it is read."""
    try:
        parse_expression(text)
    except ExpressionError as problem:
        return problem.start, problem.end
    return 0, 0


def draw_expression(random: Random) -> Attempt:
    """Read the text of an expression, alone and in a definition."""
    text = text_of_pieces(random)
    home = random.choice(homes())
    base = random.choice(list(home.catalog.tables))
    columns = list(home.catalog.tables[base].columns)
    named = text
    for name in ("x", "id", "name"):
        named = named.replace(name, random.choice(columns)) if random.random() < 0.5 else named
    node = {"op": "expression", "text": named}
    place: Data = (
        {"where": [node]}
        if random.random() < 0.5
        else {"where": [{"op": "everyone"}], "transformations": [{"name": "made_up", "value": node}]}
    )
    data = {"version": 1, "name": "x", "base": base, **place}

    def attempt() -> None:
        start, end = refused_part(text)
        assert 0 <= start <= end <= len(text)
        refusal(lambda: sg.compile(sg.Segment.model_validate(data), home.catalog))

    return attempt


TRIALS: Mapping[str, tuple[Callable[[Random], Attempt], float]] = {
    "definitions": (draw_definition, 0.6),
    "texts": (draw_text, 0.2),
    "catalogs": (draw_catalog, 0.1),
    "expressions": (draw_expression, 0.1),
}
"""What is drawn to be tried, and its part of all trials."""
