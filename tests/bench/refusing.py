"""Figures of refusing: how soon a definition that is nested too deeply, or is too large, is turned down."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import segsql as sg
from bench.measure import cpu_seconds
from bench.report import Figure, Section
from bench.stages import compiled
from bench.workload import built, chained, document, nested, nested_value, text_of
from segsql.source import MAX_BYTES

deep = 10_000


class Accepted(Exception):
    """Something that had to be refused was not."""


def refused(read: Callable[[], object]) -> str:
    """Return the code of the first finding for something that must be refused."""
    try:
        read()
    except sg.DefinitionError as problem:
        return problem.diagnostics[0].code
    raise Accepted


def refusal(name: str, read: Callable[[], object], rounds: int, goal: float) -> tuple[Figure, str]:
    """The milliseconds that a refusal takes, and its code; anything but a typed error is a failure."""
    try:
        code = refused(read)
        found = [cpu_seconds(partial(refused, read)) * 1e3 for _ in range(rounds)]
    except Exception as problem:
        return Figure(name, [], "ms", goal, type(problem).__name__), ""
    return Figure(name, found, "ms", goal), code


def depth_figures(rounds: int) -> Section:
    """10,000 levels, in every way to write them."""
    data, values = nested(deep), nested_value(deep)
    json = text_of(data)
    yaml = json.replace('"', "")
    dashes = f"version: 1\nname: measured\nbase: shoppers\nwhere:\n{'- ' * deep}x\n"
    indented = f"version: 1\nname: measured\nbase: shoppers\nwhere:\n{indentation(700)}"
    brackets = document([{"op": "expression", "text": f"{'(' * deep}balance{')' * deep} > 1"}])
    minuses = document([{"op": "expression", "text": f"{'- ' * deep}balance > 1"}])
    objects = built(deep)
    chain = sg.Segment.model_validate(chained(1000))
    cases: list[tuple[str, Callable[[], object]]] = [
        ("data, conditions", partial(sg.Segment.model_validate, data)),
        ("data, values", partial(sg.Segment.model_validate, values)),
        ("data, a catalog", partial(sg.Catalog.model_validate, data)),
        ("JSON text", partial(sg.loads, json)),
        ("YAML text, in brackets", partial(sg.loads, yaml)),
        ("YAML text, in dashes", partial(sg.loads, dashes)),
        ("YAML text, indented, 700 deep (1 MiB holds no more)", partial(sg.loads, indented)),
        ("expression, brackets", lambda: compiled(sg.Segment.model_validate(brackets), "postgres")),
        ("expression, signs", lambda: compiled(sg.Segment.model_validate(minuses), "postgres")),
        ("model objects", partial(compiled, objects, "postgres")),
        ("1,000 named values, each over the one before", partial(compiled, chain, "postgres")),
    ]
    return section("depth", f"{deep:,} levels, a typed error", cases, rounds, 50.0)


def indentation(depth: int) -> str:
    """Negations in each other, each on a line of its own."""
    lines = [
        f"{'  ' * (2 * level + 1)}{'- ' if level == 0 else '  '}op: not\n{'  ' * (2 * level + 2)}condition:\n"
        for level in range(depth)
    ]
    return "".join(lines) + "  " * (2 * depth + 2) + "op: everyone\n"


def cap_figures(rounds: int) -> Section:
    """Files larger than the cap."""
    filler = b"# a comment that says nothing\n"
    with tempfile.TemporaryDirectory() as folder:
        cases: list[tuple[str, Callable[[], object]]] = []
        for label, size in (("one byte over the cap", MAX_BYTES + 1), ("64 MiB", 64 * 1_048_576)):
            path = Path(folder) / f"{size}.segment.yaml"
            path.write_bytes((filler * (size // len(filler) + 1))[:size])
            cases.append((f"segment, {label}", partial(sg.load, path)))
            cases.append((f"catalog, {label}", partial(sg.Catalog.load, path)))
        return section("cap", f"a file of more than {MAX_BYTES:,} bytes", cases, rounds, 1000.0)


def section(name: str, title: str, cases: list[tuple[str, Callable[[], object]]], rounds: int, goal: float) -> Section:
    found = [refusal(label, read, rounds, goal) for label, read in cases]
    codes = sorted({code for _, code in found if code})
    return Section(name, title, [figure for figure, _ in found], [f"Refused with: {', '.join(codes)}."])
