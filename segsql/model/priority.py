"""Segments made disjoint: who is in the first is in no other, who is in the second in none behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from segsql.errors import DefinitionError, Findings
from segsql.model import nodes
from segsql.model.segment import Segment

_SHARED: Final = ("base", "timezone", "week_start", "fiscal_start")
"""What the conditions of several segments can only stand beside each other with."""


def prioritize(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments such that each leaves out who meets the conditions of one before it.

    The conditions of each segment are put behind a ``not`` into all that follow, so every row belongs to the first segment that would
    have it. The first is returned as it is.

    Raises:
        DefinitionError: they are not over one base and in one time zone, two have one name, one before the last has a limit, so that
            its conditions do not say who its members are, or its conditions may read values that a later one names otherwise.
    """
    findings = Findings()
    found: list[Segment] = []
    for index, one in enumerate(segments):
        one.check_size()
        for other in segments[:index]:
            _check(findings, other, one)
        before = tuple(_complement(other) for other in segments[:index])
        named = {have.name for have in one.transformations}
        further = {have.name: have for other in segments[:index] for have in other.transformations}
        lacking = tuple(have for name, have in further.items() if name not in named)
        changed = {"where": (*one.where, *before), "transformations": (*one.transformations, *lacking)}
        stated = {field: getattr(one, field) for field in one.model_fields_set}
        found.append(Segment.model_validate(stated | changed) if before else one)
    if findings.errors:
        raise DefinitionError(findings.errors)
    return found


def _complement(segment: Segment) -> nodes.Condition:
    whole = segment.where[0] if len(segment.where) == 1 else nodes.Group(op="and", conditions=segment.where)
    return nodes.Not(condition=whole)


def _check(findings: Findings, before: Segment, one: Segment) -> None:
    """Report why the conditions of an earlier segment cannot stand in a later one."""

    def refuse(message: str, hint: str = "") -> None:
        findings.error("invalid-value", (), f'"{before.name}" cannot come before "{one.name}": {message}', hint)

    for field in _SHARED:
        if getattr(before, field) != getattr(one, field):
            refuse(f"the {field} of one is {getattr(before, field)}, of the other {getattr(one, field)}")
    if before.name == one.name:
        refuse("they have one name")
    if before.limit is not None or before.limit_percent is not None:
        refuse("it has a limit, so its conditions do not say who is in it", "only the last one may have a limit")
    known = {have.name: have for have in one.transformations}
    for have in before.transformations:
        if known.get(have.name, have) != have:
            refuse(f'both name a value "{have.name}", and not the same one', "rename one of them")
    if not one.select and any(have.name not in known for have in before.transformations):
        refuse("its named values would be put out as well", "list the columns of the later one under select")
