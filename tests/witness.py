"""What the evaluator says of drawn definitions and worlds, in the form in which engines answer."""

from answers import of_value, rounded
from hypothesis.errors import UnsatisfiedAssumption
from strategies import Node, Setting, World, as_of, stored_rows, usual

import segsql as sg
from segsql.bind.bound import BoundSegment
from segsql.bind.segment import bind
from segsql.evaluate import Member, members
from segsql.types import Type

Tables = dict[str, list[dict[str, object]]]


def outputs(bound: BoundSegment, found: list[Member]) -> list[tuple[object, ...]]:
    """What is put out of members, in the form in which engines answer."""
    kinds = [one.type for one in bound.output]
    return [tuple(put_out(*one) for one in zip(member.output, kinds, strict=True)) for member in found]


def put_out(value: object, kind: Type) -> object:
    """A value of the evaluator, as engines answer."""
    if isinstance(value, tuple) and kind.element is not None:
        return tuple(put_out(one, kind.element) for one in value)
    if kind.kind == "json":
        return of_value(value)
    return rounded(value) if kind.kind == "double" else value


def tables_of_world(world: World, setting: Setting = usual) -> Tables:
    found: Tables = {}
    for name, places in world.items():
        columns, rows = setting.catalog.tables[name].columns, stored_rows(name, setting)[1]
        found[name] = [dict(zip(columns, rows[place][1:], strict=True)) for place in places]
    return found


def drawn(definition: Node, setting: Setting = usual) -> tuple[sg.Segment, BoundSegment]:
    """A drawn definition, bound; one that is wrong after all says nothing."""
    try:
        segment = sg.Segment.model_validate(definition)
        return segment, bind(segment, setting.catalog, as_of=as_of, lists=setting.lists, segments=setting.segments)
    except sg.DefinitionError:
        raise UnsatisfiedAssumption from None


def worked_out(bound: BoundSegment, tables: Tables, setting: Setting = usual) -> list[Member]:
    """The members, where no number or time leaves its type."""
    try:
        return members(bound, setting.catalog, tables)
    except sg.DefinitionError as problem:
        if not any("the result is" in one.message for one in problem.diagnostics):
            raise
        raise UnsatisfiedAssumption from None
