"""Every limit on what comes in: its number, and what makes an input of a size and reads it.

``docs/security.md`` shows them in a table that is made of this one.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import segsql as sg
from segsql.bind.context import MAX_COMPOSED, MAX_UNFOLDED
from segsql.bind.segment import MAX_NAME, bind
from segsql.bind.versions import MAX_SEARCHED
from segsql.expression import tokens
from segsql.fragments import tokens as fragments
from segsql.fragments.postgres.clauses import MAX_NAME as MAX_LABEL
from segsql.fragments.postgres.clauses import MAX_SCANS
from segsql.fragments.tree import MAX_HEIGHT
from segsql.lower.target import MAX_LOWERED
from segsql.model import limits
from segsql.model.queries import Query
from segsql.operators.patterns import parser as patterns
from segsql.source import MAX_BYTES, MAX_DEPTH, MAX_PARTS, parse
from segsql.types import MAX_PRECISION

Node = dict[str, Any]

table: Node = {
    "key": ["id"],
    "time": "at",
    "columns": {
        "id": "integer",
        "x": "integer",
        "note": "text",
        "at": "timestamp",
        "profile": "json",
        "release": "version",
    },
    "relations": {"boss": {"to": "people", "keys": {"x": "id"}}, "team": {"to": "people", "keys": {"id": "x"}}},
}
catalog = sg.Catalog.model_validate({"version": 1, "tables": {"people": table}, "lists": {"known": "integer"}})
everyone: Node = {"op": "everyone"}
moment = dt.datetime(2026, 3, 15, 9, 30, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Limit:
    """What is limited to how much, with which code more is refused and where, and what reads an input of a size."""

    what: str
    number: int
    code: str
    pointer: str
    read: Callable[[int], object]

    def __str__(self) -> str:
        return self.what


def document(**fields: Any) -> Node:
    return {"version": 1, "name": "large", "base": "people", "where": [everyone], "select": ["id"], **fields}


def where(*conditions: Node) -> Node:
    return document(where=list(conditions))


def compiled(data: Node, segments: Mapping[str, sg.Segment] | None = None, **options: Any) -> sg.Compiled:
    return sg.compile(sg.Segment.model_validate(data), catalog, as_of=moment, segments=segments, **options)


def whole(value: str, join: str, size: int) -> sg.Compiled:
    """A whole query of so many tables."""
    text = f"select {value} from people p0{''.join(join.format(index) for index in range(1, size))}"
    return sg.compile(Query(name="large", text=text, dialect="postgres"), catalog, dialect="postgres")


def listed(size: int) -> Node:
    """A document of exactly so many keys and values, most of them numbers in lists."""
    made = document(where=(conditions := list[Node]()))
    # A test of no value has seven parts: itself, its three keys, and what stands there.
    left = size - parts(made)
    count = -(-left // (limits.MAX_LIST + 7))
    for at in range(count):
        values = (left - 7 * count) // count + (at < (left - 7 * count) % count)
        conditions.append({"op": "in", "column": "x", "values": [1] * values})
    assert parts(made) == size
    return made


def parts(data: object) -> int:
    """How many keys and values a document has."""
    match data:
        case dict():
            return 1 + len(data) + sum(map(parts, data.values()))
        case list():
            return 1 + sum(map(parts, data))
        case _:
            return 1


def padded(size: int, text: str) -> str:
    return text + " " * (size - len(text))


def flow(data: Node) -> str:
    """Data as YAML that is no JSON."""
    return json.dumps(data).replace('"version"', "version")


def nested(depth: int, wrap: Callable[[Any], Any], core: Any) -> Any:
    for _ in range(depth):
        core = wrap(core)
    return core


def negations(size: int) -> Node:
    return where(nested(size - 1, lambda one: {"op": "not", "condition": one}, everyone))


def rows_within(size: int) -> Node:
    return where(
        nested(
            size - 1,
            lambda one: {"op": "exists", "relation": "boss", "where": [one]},
            {"op": "exists", "relation": "boss"},
        )
    )


def groups(size: int) -> Node:
    """A definition of so many nodes, itself one of them."""
    full, rest = divmod(size - 1, 1_000)
    return where(*[{"op": "or", "conditions": [everyone] * 999}] * full, *[everyone] * rest)


def written(text: str) -> Node:
    return document(transformations=[{"name": "made", "value": {"op": "expression", "text": text}}])


def texts(size: int) -> Node:
    """A definition whose expressions have so many characters in all."""
    pieces = [limits.MAX_TEXT] * (size // limits.MAX_TEXT) + [size % limits.MAX_TEXT] * (size % limits.MAX_TEXT > 0)
    made = [
        {"name": f"v{at}", "value": {"op": "expression", "text": padded(one, "x")}} for at, one in enumerate(pieces)
    ]
    return document(transformations=made)


def membership(size: int) -> str:
    """A condition of so many words and signs."""
    start = "NOT x IN (" if size % 2 == 0 else "x IN ("
    return start + ",".join(["1"] * ((size - 3) // 2)) + ")"


def sql(text: str) -> Node:
    return where({"op": "sql", "dialect": "postgres", "text": text})


def terms(count: int) -> str:
    return "+".join(["x"] * count)


def shared(size: int) -> Node:
    """Named values that unfold to so many parts: one of 125 parts and one of a single one, read again and again."""
    named = {"long": {"op": "expression", "text": terms(63)}, "short": {"op": "column", "path": "x"}}
    named |= {f"v{at}": {"op": "column", "path": "long"} for at in range(size // 125)}
    named |= {f"w{at}": {"op": "column", "path": "short"} for at in range(size % 125)}
    return document(transformations=[{"name": name, "value": value} for name, value in named.items()])


def composed(size: int) -> Node:
    """A function of so many parts, which are those of a sum of named ones."""
    named, known = {"of_1": "x"}, {15: "of_1", 127: "of_15", 1_023: "of_127"}
    named |= {f"of_{parts}": "+".join([less] * 8) for parts, less in known.items()}
    left, terms = size + 1, list[str]()
    if left % 2:
        left, terms = left - 3, ["(-of_1)"]
    for parts in (1_023, 127, 15, 1):
        count, left = divmod(left, parts + 1)
        terms += [f"of_{parts}"] * count
    return document(
        transformations=[{"name": name, "value": {"op": "expression", "text": text}} for name, text in named.items()],
        where=[{"op": "is_present", "column": {"op": "expression", "text": f"floor({'+'.join(terms)})"}}],
    )


def lowered(size: int) -> Node:
    """A definition of which so many parts are lowered: five for a test of two ends, two for one of presence, and three around them."""
    left = size - 3
    present = 3 * left % 5
    between = [{"op": "between", "column": "x", "low": 1, "high": 2}] * ((left - 2 * present) // 5)
    return where({"op": "or", "conditions": [*between, *[{"op": "is_missing", "column": "x"}] * present]})


class Endless:
    """A static list that says how long it is."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[int]:
        return iter([1])

    def __contains__(self, one: object) -> bool:
        return one == 1


def path_of(size: int) -> Node:
    """A catalog with a relation that walks so many others."""
    walked = {**table["relations"], "far": {"path": ".".join(["boss"] * size)}}
    return {"version": 1, "tables": {"people": {**table, "relations": walked}}}


def paths_of(size: int) -> Node:
    """A catalog with so many relations by path, each built on the one behind it."""
    walked = {f"far_{at}": {"path": f"far_{at + 1}" if at + 1 < size else "boss"} for at in range(size)}
    return {"version": 1, "tables": {"people": {**table, "relations": {**walked, **table["relations"]}}}}


def matching(pattern: str) -> Node:
    return where({"op": "matches", "column": "note", "pattern": pattern})


def referring(size: int) -> tuple[Node, Mapping[str, sg.Segment]]:
    """A segment that refers to others of so many objects in all, which are the segment itself, ten times, and its conditions, every tenth of them twice."""
    left = size - 19 * 1_000 - 10
    last = next(one for one in range(left) if one + one // 10 == left)
    known = {f"s{at}": {**where(*[everyone] * one), "name": f"s{at}"} for at, one in enumerate([900] * 19 + [last])}
    made = where(*({"op": "in_segment", "segment": name} for name in known))
    return made, {name: sg.Segment.model_validate(one) for name, one in known.items()}


def versions(size: int) -> Node:
    """Versions that are looked for, each by nine characters of a pattern, or ten if it has a digit more."""
    count, longer = divmod(size, 9)
    found = ("10.2.3" if at < longer else "1.2.3" for at in range(count))
    return where({"op": "or", "conditions": [{"op": "eq", "column": "release", "value": one} for one in found]})


def mistakes(size: int) -> Node:
    return where(*({"op": "eq", "column": f"no_{at}", "value": 1} for at in range(size)))


LIMITS = (
    Limit("bytes of a text", MAX_BYTES, "too-large", "", lambda n: sg.loads(padded(n, json.dumps(document())))),
    Limit("keys and values of a document", MAX_PARTS, "too-large", "", lambda n: parse(json.dumps(listed(n)))),
    Limit("lists and mappings in each other", MAX_DEPTH, "too-deep", "", lambda n: parse("[" * n + "]" * n)),
    Limit("nodes of a definition", limits.MAX_NODES, "too-large", "/where/*", lambda n: sg.Segment.model_validate(groups(n))),
    Limit("nodes over related rows", limits.MAX_ROWS, "too-large", "/where/0/conditions/*", lambda n: compiled(where({"op": "or", "conditions": [{"op": "exists", "relation": "team"}] * n}))),
    Limit("objects of the segments that a segment refers to", limits.MAX_REFERRED, "too-large", "/where/19/segment", lambda n: compiled(*referring(n))),
    Limit("nodes in each other", limits.MAX_NESTING, "too-deep", "/where/*", lambda n: compiled(negations(n))),
    Limit("nodes over related rows in each other", limits.MAX_RELATED, "too-deep", "/where/*", lambda n: compiled(rows_within(n))),
    Limit("entries of a list", limits.MAX_LIST, "too-large", "/where/0/values", lambda n: compiled(where({"op": "in", "column": "x", "values": list(range(n))}))),
    Limit("transformations, and other entries that are named one by one", limits.MAX_NAMED, "too-large", "/transformations", lambda n: compiled(document(transformations=[{"name": f"v{at}", "value": {"op": "column", "path": "x"}} for at in range(n)]))),
    Limit("values of a static list", limits.MAX_LISTED, "too-large", "/where/0/list", lambda n: compiled(where({"op": "in_list", "column": "x", "list": "known"}), lists={"known": Endless(n)})),
    Limit("characters of a text", limits.MAX_TEXT, "too-large", "/where/0/value", lambda n: compiled(where({"op": "eq", "column": "note", "value": "x" * n}))),
    Limit("characters of a name", MAX_NAME, "invalid-value", "/name", lambda n: compiled({**document(), "name": "x" * n})),
    Limit("characters of a path", 640, "invalid-value", "/select/1", lambda n: sg.Segment.model_validate(document(select=["id", ("x" * 60 + ".") * ((n - 1) // 61) + "x" * (1 + (n - 1) % 61)]))),
    Limit("characters of an output name", MAX_NAME, "name-too-long", "/select/0", lambda n: compiled(document(select=[f"{'boss.' * ((n - 4) // 5)}{'note' if (n - 4) % 5 == 0 else 'id'}"]))),
    Limit("members that a limit keeps", 2**31 - 1, "invalid-value", "/limit", lambda n: compiled(document(limit=n))),
    Limit("steps of a path into JSON", limits.MAX_STEPS, "too-large", "/transformations/0/value/path", lambda n: compiled(document(transformations=[{"name": "made", "value": {"op": "json", "column": "profile", "path": ["k"] * n, "type": "text"}}]))),
    Limit("place in an array of JSON", 2**15 - 1, "invalid-value", "/transformations/0/value/path/0", lambda n: compiled(document(transformations=[{"name": "made", "value": {"op": "json", "column": "profile", "path": [n], "type": "text"}}]))),
    Limit("characters of a key of JSON", 63, "invalid-value", "/transformations/0/value/path/0", lambda n: compiled(document(transformations=[{"name": "made", "value": {"op": "json", "column": "profile", "path": ["k" * n], "type": "text"}}]))),
    Limit("relations on a walk", limits.MAX_HOPS, "too-large", "/where/0/column", lambda n: compiled(where({"op": "eq", "column": f"{'boss.' * n}x", "value": 1}))),
    Limit("relations on a walk to rows", limits.MAX_HOPS, "too-large", "/where/0/relation", lambda n: compiled(where({"op": "exists", "relation": ".".join(["team"] * n)}))),
    Limit("relations on a walk in a catalog", limits.MAX_HOPS, "invalid-catalog", "/tables/people/relations/far/path", lambda n: sg.Catalog.model_validate(path_of(n))),
    Limit("relations by path in each other", limits.MAX_HOPS, "invalid-catalog", "/tables/people/relations/*", lambda n: sg.Catalog.model_validate(paths_of(n))),
    Limit("parts that named values unfold to", MAX_UNFOLDED, "too-large", "/transformations/*", lambda n: bind(sg.Segment.model_validate(shared(n)), catalog)),
    Limit("characters of the patterns for versions", MAX_SEARCHED, "too-large", "/where/0/conditions/*", lambda n: bind(sg.Segment.model_validate(versions(n)), catalog)),
    Limit("parts that functions around each other unfold to", MAX_COMPOSED, "too-large", "/where/0/column/text", lambda n: bind(sg.Segment.model_validate(composed(n)), catalog)),
    Limit("values, conditions and forms of a statement", MAX_LOWERED, "too-large", "/where", lambda n: compiled(lowered(n))),
    Limit("characters of an expression", tokens.MAX_LENGTH, "too-large", "/transformations/0/value/text", lambda n: compiled(written(padded(n, "x")))),
    Limit("characters of all expressions and patterns of a definition", limits.MAX_WRITTEN, "too-large", "/transformations/*", lambda n: compiled(texts(n))),
    Limit("words and signs of an expression", tokens.MAX_TOKENS, "too-large", "/where/0/text", lambda n: compiled(where({"op": "expression", "text": membership(n)}))),
    Limit("levels of an expression", limits.MAX_NESTING, "too-deep", "/transformations/0/value/text", lambda n: compiled(written("(" * n + "x" + ")" * n))),
    Limit("bytes of a text of sql", fragments.MAX_BYTES, "too-large", "/where/0/text", lambda n: compiled(sql(f"note <> '{'é' * ((n - 10) // 2)}{'x' * (n % 2)}'"))),
    Limit("words and signs of a text of sql", fragments.MAX_TOKENS, "too-large", "/where/0/text", lambda n: compiled(sql(membership(n)))),
    Limit("levels of a text of sql", fragments.MAX_DEPTH, "too-deep", "/where/0/text", lambda n: compiled(sql("(" * n + "x = 1" + ")" * n))),
    Limit("operators of a text of sql in each other", MAX_HEIGHT - 1, "too-deep", "/where/0/text", lambda n: bind(sg.Segment.model_validate(sql(f"{terms(n)} > 1")), catalog)),
    Limit("digits of a number in a text of sql", fragments.MAX_DIGITS, "sql-refused", "/where/0/text", lambda n: compiled(sql(f"x < {'1' * n}"), dialect="postgres")),
    Limit("tables that a whole query joins", MAX_SCANS, "too-large", "/text", lambda n: whole("p0.id", " join people p{0} on p0.id = p{0}.id", n)),
    Limit("characters of a name in a whole query", MAX_LABEL, "name-too-long", "/text", lambda n: whole(f"id as {'x' * n}", "", 1)),
    Limit("digits of a number", MAX_PRECISION, "invalid-literal", "/transformations/0/value/text", lambda n: compiled(written(f"0.{'1' * n}"))),
    Limit("characters of a pattern", patterns.MAX_LENGTH, "too-large", "/where/0/pattern", lambda n: compiled(matching("x" * n))),
    Limit("characters of a pattern whose repetitions are written out", patterns.MAX_LENGTH, "too-large", "/where/0/pattern", lambda n: compiled(matching("(xxxx){250}" + "x" * (n - 1_000)))),
    Limit("repetitions in a pattern", patterns.MAX_COUNT, "invalid-pattern", "/where/0/pattern", lambda n: compiled(matching(f"x{{{n}}}"))),
    Limit("groups of a pattern in each other", patterns.MAX_DEPTH, "too-deep", "/where/0/pattern", lambda n: compiled(matching("(" * n + "x" + ")" * n))),
)  # fmt: skip
