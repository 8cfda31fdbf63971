"""What a definition looks like between the stages, for people who want to see why its SQL is as it is."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, TypeAlias

from segsql import dialect as dialects
from segsql.bind.bound import BoundSegment, Const, Output, Ref, Rows, Scope, Step, Way
from segsql.bind.context import Lists
from segsql.bind.segment import bind
from segsql.catalog.guards import Guards
from segsql.cli.clock import Clock
from segsql.cli.reading import Definition
from segsql.compiler import located
from segsql.errors import UnsupportedByDialect
from segsql.lower.nodes import Texts
from segsql.lower.query import Into, lower
from segsql.model.queries import Query
from segsql.model.references import Segments
from segsql.model.segment import Segment
from segsql.normalize.logic import normalize
from segsql.plans.statements import plan
from segsql.render import render
from segsql.types import Type

Stage: TypeAlias = Literal["model", "bound", "normalized", "lowered"]

_LEFT_OUT: Final = frozenset({"at", "warnings", "shared", "beside", "guards"})
"""Fields of a bound segment that say nothing about its meaning."""


def staged(
    one: Definition,
    stage: Stage,
    *,
    dialect: str,
    into: Into,
    time: Clock,
    lists: Lists,
    segments: Segments,
    references: Way,
    guards: Guards,
    pretty: bool,
) -> str:
    """Return a definition as it stands after a stage.

    Raises:
        SegsqlError: it does not get that far.
    """
    if stage == "model":
        return model_text(one.segment)
    bound = bind(
        one.of_rows,
        one.catalog,
        as_of=time.as_of,
        now=time.now,
        lists=lists,
        segments=segments,
        references=references,
        guards=guards,
    )
    time.tell(moving=bound.moving)
    if stage == "bound":
        return bound_text(bound)
    bound = normalize(bound)
    if stage == "normalized":
        return bound_text(bound)
    try:
        return _lowered(bound, dialect, into, pretty=pretty)
    except UnsupportedByDialect as problem:
        raise located(problem, one.segment) from None


def model_text(segment: Segment | Query) -> str:
    """Return a definition, or a whole query, as it was read, in YAML."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = None
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.width = 10_000
    stream = io.StringIO()
    yaml.dump(segment.written(), stream)
    return stream.getvalue().rstrip("\n")


def bound_text(segment: BoundSegment) -> str:
    """Return a bound segment as an indented tree."""
    return "\n".join(_node("", segment, ""))


def _lowered(segment: BoundSegment, dialect: str, into: Into, *, pretty: bool) -> str:
    """Return the statement with numbered stand-ins for the literals, and the literals below it."""
    lowered = lower(segment, dialects.load(dialect), into=into)
    draft = plan(lowered, segment.name, into=into)
    # Rendering puts literals in by their number alone, so the stand-ins themselves can take their place.
    names = Texts({f":{index}": token for index, token in enumerate(lowered.texts.values())})
    numbered = dataclasses.replace(draft, lowered=dataclasses.replace(lowered, texts=names))
    texts = list(lowered.texts)
    skeleton = ";\n".join(render(numbered, pretty=pretty))
    return "\n".join([skeleton, *(f"--   :{index} = {_line(text)}" for index, text in enumerate(texts))])


def _line(text: str) -> str:
    return text.replace("\r", "\\r").replace("\n", "\\n")


def _node(label: str, value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of a value: one where it is short, else its parts below it."""
    inside = indent + "  "
    match value:
        case Ref():
            yield f"{indent}{label}{value.alias}.{value.column.name} {value.type}{'?' if value.nullable else ''}"
        case Const(value=str()):
            yield f"{indent}{label}{value.value!r} {value.type}"
        case Const():
            yield f"{indent}{label}{value.value} {value.type}"
        case Step():
            ties = ", ".join(f"{mine.name} = {theirs.name}" for mine, theirs in value.keys)
            said = f"{value.table.name} of {value.parent} by {ties}" if ties else f"all of {value.table.name}"
            yield f"{indent}{label}{value.alias} = {said}"
            yield from _parts(value, ("guard", "where"), inside)
        case Scope():
            yield f"{indent}{label}{value.alias} = {value.table.name}"
            yield from _parts(value, ("guard", "lookups"), inside)
        case Rows():
            anchors = "".join(f" anchor={scope.alias}" for scope in value.anchors)
            yield f"{indent}{label}Rows {value.scope.alias}{' repeats' if value.repeats else ''}{anchors}"
            for step in (*value.scope.steps, *value.scope.lookups.values()):
                yield from _node("", step, inside)
            yield from _parts(value, ("where", "order", "limit", "satisfies", "members"), inside)
        case Output():
            yield from _node(f"{value.name}: ", value.value, indent)
        case tuple():
            yield f"{indent}{label}".rstrip()
            for part in value:
                yield from _node("- ", part, inside)
        case dict():
            yield f"{indent}{label}".rstrip()
            for part in value.values():
                yield from _node("", part, inside)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, Type):
            names = [one.name for one in dataclasses.fields(value) if one.name not in _LEFT_OUT]
            short = [name for name in names if isinstance(getattr(value, name), (str, int, Type))]
            said = "".join(f" {name}={getattr(value, name)}" for name in short if getattr(value, name) is not False)
            yield f"{indent}{label}{type(value).__name__}{said}"
            yield from _parts(value, [name for name in names if name not in short], inside)
        case _:
            yield f"{indent}{label}{value}"


def _parts(node: Any, names: Iterable[str], indent: str) -> Iterator[str]:
    """Yield the lines of some fields of a node, without those that are empty."""
    for name in names:
        value = getattr(node, name)
        if value is not None and value not in ((), {}):
            yield from _node(f"{name}: ", value, indent)
