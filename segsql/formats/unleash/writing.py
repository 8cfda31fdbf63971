"""Segments to Unleash's: constraints, strategies, and what was carried beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeAlias

from segsql.errors import DefinitionError, Findings, Pointer, SegsqlError
from segsql.formats.bindings import Bindings
from segsql.formats.names import Names
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.formats.unleash import addresses
from segsql.formats.unleash.constraints import COMPARED, NOW, SEARCHES, Reader
from segsql.formats.unleash.document import Strategy
from segsql.formats.unleash.strategies import own
from segsql.model import nodes
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.model.validate import build

Written: TypeAlias = dict[str, Document]
_HELD: Final = frozenset({"version", "name", "title", "description", "base", "where"})
_NUMBERED: Final = re.compile(r"segment_(\d{1,9})")
_ANSWERED: Final = "BadDataError"
"""What the server calls a refusal of what it was sent (src/lib/error/bad-data-error.ts)."""


def write(reading: Reading) -> Document:
    """Return the segment or feature of a reading, or the list of them.

    Raises:
        DefinitionError: Unleash has no constraint for a part of them; every such part.
    """
    findings = Findings()
    writer = _Writer(reading, findings, _foreign(reading.bindings))
    written = {name: writer.document(one) for name, one in reading.segments.items()}
    if findings.errors:
        raise DefinitionError(findings.errors)
    listed = "features" in reading.around or "segments" in reading.around
    if not listed and len(written) == 1:
        return next(iter(written.values()))
    found: Written = {key: one for key, one in reading.around.items() if key not in ("features", "segments")}
    for key, ours in (("features", True), ("segments", False)):
        some = [one for name, one in written.items() if writer.is_feature(name) == ours]
        if some or key in reading.around or (key == "segments" and not listed):
            found[key] = some
    return found


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the server's answers (apiErrorSchema): a name, a message, and each finding with its place."""
    details: list[Document] = [{"message": one.message, "path": one.pointer} for one in refusal.diagnostics]
    first = refusal.diagnostics[0].message if refusal.diagnostics else ""
    return {"name": _ANSWERED, "message": first, "details": details}


def _foreign(bindings: Bindings) -> Mapping[str, str]:
    """Return the product's names of fields, by what stands for them."""
    found: dict[str, str] = {}
    for name, stand in bindings.attributes.items():
        found.setdefault(_spelled(stand), name)
    return found


def _spelled(operand: object) -> str:
    return operand if isinstance(operand, str) else json.dumps(operand.written(), sort_keys=True, default=str)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the segments of a reading, and collects what Unleash has no constraint for."""

    reading: Reading
    findings: Findings
    foreign: Mapping[str, str]
    path: list[str | int] = field(default_factory=list)

    def is_feature(self, name: str) -> bool:
        """Return whether a segment was made of a feature."""
        carried = self.reading.envelope.get(name)
        return isinstance(carried, Mapping) and "strategies" in carried

    def document(self, one: Segment | Query) -> Written:
        """Return a segment or feature as the product writes it."""
        if isinstance(one, Query):
            self.refuse((), "a query of other segments has no place in Unleash")
            return {}
        for key in sorted(one.model_fields_set - _HELD):
            self.refuse((key,), f"{key} has no place in Unleash")
        base = self.reading.bindings.context
        if base is not None and one.base != base:
            self.refuse(("base",), f"the context is {base}, and this is about {one.base}")
        carried = self.reading.envelope.get(one.name)
        more = dict(carried) if isinstance(carried, Mapping) else {}
        found: Written = {"name": one.title or one.name}
        if one.description is not None:
            found["description"] = one.description
        if self.is_feature(one.name):
            strategies = more.pop("strategies")
            return {**found, **more, **self._feature(one, strategies if isinstance(strategies, list) else [])}
        numbered = _NUMBERED.fullmatch(one.name)
        if numbered is not None:
            found = {"id": int(numbered[1]), **found}
            if one.title is None:
                del found["name"]
        return {**found, **more, "constraints": self._constraints(one.where, ("where",))}

    def refuse(self, at: Pointer, message: str) -> None:
        """Report what cannot be written, at its place in the segment."""
        self.findings.error("not-held", at, message)

    def _feature(self, one: Segment, carried: Sequence[Document]) -> Written:
        """Return whether a feature is on, and its strategies."""
        where, start = one.where, 0
        enabled = not (_is(where[0], "nobody") and len(where) > 1)
        if not enabled:
            where, start = where[1:], 1
        if len(where) == 1 and _is(where[0], "everyone"):
            return {"enabled": enabled, "strategies": []}
        only = where[0] if len(where) == 1 else None
        told = only.conditions if isinstance(only, nodes.Group) and only.op == "or" else ()
        ways = [way for way in told if isinstance(way, nodes.Group) and way.op == "and"]
        if not ways or len(ways) < len(told):
            self.refuse(("where",), "a feature is on for whoever meets all that one of its strategies asks")
            return {}
        at = ("where", start, "conditions")
        known = carried if len(carried) == len(ways) else [{}] * len(ways)
        strategies = [
            self._strategy(one.title or one.name, way.conditions, (*at, index, "conditions"), known[index])
            for index, way in enumerate(ways)
        ]
        return {"enabled": enabled, "strategies": strategies}

    def _strategy(self, feature: str, parts: Sequence[nodes.Condition], at: Pointer, carried: Document) -> Written:
        """Return a strategy: what it asks itself stands first, if it asks anything."""
        more: Written = dict(carried) if isinstance(carried, Mapping) else {}
        indexed = list(enumerate(parts))
        asked = self._own(feature, more)
        if asked is not None and _native(parts[0]) == asked:
            indexed = indexed[1:]
        elif _is(parts[0], "nobody"):
            more |= {"name": "flexibleRollout", "parameters": {"rollout": "0", "stickiness": "default"}}
            indexed = indexed[1:]
        elif asked is not None or more.get("name") is None:
            more |= {"name": "default"} | ({"parameters": {}} if asked is not None else {})
        if len(parts) == 1 and _is(parts[0], "everyone"):
            indexed = []
        members = [(index, part) for index, part in indexed if isinstance(part, nodes.SegmentMembership)]
        asks = [(index, part) for index, part in indexed if not isinstance(part, nodes.SegmentMembership)]
        found: Written = {"constraints": [self._constraint(part, (*at, index)) for index, part in asks]}
        if members:
            found["segments"] = [self._id(part, (*at, index)) for index, part in members]
        return {**more, **found}

    def _own(self, feature: str, carried: Mapping[str, Document]) -> object:
        """Return what a strategy that was carried asks itself, as it is read; None if that is nothing."""
        if carried.get("name") in (None, "default") or self.reading.catalog is None:
            return None
        findings = Findings()
        reader = Reader(Names(self.reading.catalog, self.reading.bindings, findings), Origins(), findings, feature)
        asked = own(reader, build(Strategy, carried), ())
        return None if findings.errors or len(asked) != 1 else asked[0]

    def _id(self, one: nodes.SegmentMembership, at: Pointer) -> Document:
        if one.op == "in_segment":
            bound = [
                id for id, name in self.reading.bindings.segments.items() if name == one.segment and id.isdecimal()
            ]
            numbered = _NUMBERED.fullmatch(one.segment)
            if bound or numbered:
                return int(bound[0]) if bound or numbered is None else int(numbered[1])
            self.refuse((*at, "segment"), f'the segment "{one.segment}" has no id in Unleash')
        else:
            self.refuse(at, "a strategy asks for members of segments, and never for who is none")
        return None

    def _constraints(self, where: Sequence[nodes.Condition], at: Pointer) -> list[Document]:
        if len(where) == 1 and _is(where[0], "everyone"):
            return []
        return [self._constraint(one, (*at, index)) for index, one in enumerate(where)]

    def _constraint(self, one: nodes.Condition, at: Pointer) -> Document:
        """Return the constraint that a condition is."""
        inverted = isinstance(one, nodes.Not)
        inner = one.condition if isinstance(one, nodes.Not) else one
        found = self._several(inner) if isinstance(inner, nodes.Group) else self._single(inner)
        if found is None:
            self.refuse((*at, "condition") if inverted else at, f'no constraint of Unleash says "{_op(inner)}" so')
            return None
        return {**found, "inverted": True} if inverted else found

    def _several(self, group: nodes.Group) -> Written | None:
        """Return the constraint that several searches with or between them are, or None if they are none."""
        parts = [self._single(one) for one in group.conditions] if group.op == "or" else []
        known = [one for one in parts if one is not None and "values" in one]
        if len(known) != len(group.conditions):
            return None
        alike = [{key: value for key, value in one.items() if key != "values"} for one in known]
        if any(one != alike[0] for one in alike) or alike[0]["operator"] not in _OF_SEVERAL:
            return None
        values = [value for one in known for value in one["values"]]  # type: ignore[union-attr]
        return {**alike[0], "values": values} if len(values) == len(known) else None

    def _single(self, one: nodes.Condition) -> Written | None:
        """Return the constraint that one condition is, or None if it is none."""
        if isinstance(one, nodes.Comparison) and isinstance(one.column, nodes.Moment):
            return _dated(one)
        for kind, told in _TOLD.items():
            if isinstance(one, kind):
                said = told(one)
                name = self._name(one.column)  # type: ignore[union-attr]
                return None if said is None or name is None else {"contextName": name, **said}
        return None

    def _name(self, column: object) -> str | None:
        """Return what the product calls a field, or None if it is no field."""
        if not isinstance(column, (str, nodes.Json)):
            return None
        spelled = _spelled(column)
        if spelled in self.foreign:
            return self.foreign[spelled]
        return spelled if isinstance(column, str) and spelled not in self.reading.bindings.attributes else None


_OF_SEVERAL: Final = frozenset({*SEARCHES, "IN_CIDR"})


def _op(one: nodes.Condition) -> str:
    return str(getattr(one, "op", ""))


def _is(one: nodes.Condition, op: str) -> bool:
    return _op(one) == op


def _native(one: nodes.Condition) -> object:
    return one.written()


def _cased(one: object) -> Written:
    return {"caseInsensitive": True} if getattr(one, "ignore_case", False) else {}


def _listed(one: nodes.Membership) -> Written | None:
    """Return IN, which leaves missing fields out, or NOT_IN, which takes them in."""
    if one.missing != (None if one.op == "in" else "match"):
        return None
    return {"operator": one.op.upper(), "values": [_text(value) for value in one.values], **_cased(one)}


def _searched(one: nodes.TextMatch) -> Written | None:
    names = {op: name for name, op in SEARCHES.items()}
    if one.missing or one.op not in names or not isinstance(one.value, str):
        return None
    return {"operator": names[one.op], "values": [one.value], **_cased(one)}


def _compared(one: nodes.Comparison) -> Written | None:
    """Return a comparison of numbers, or of versions."""
    names = {op: name for name, op in COMPARED.items()}
    if one.missing or one.ignore_case or one.op not in names or isinstance(one.value, bool):
        return None
    if isinstance(one.value, (int, Decimal)):
        return {"operator": f"NUM_{names[one.op]}", "value": _text(one.value)}
    if isinstance(one.value, str):
        return {"operator": f"SEMVER_{names[one.op]}", "value": one.value}
    return None


def _dated(one: nodes.Comparison) -> Written | None:
    names = {"gt": "DATE_AFTER", "lt": "DATE_BEFORE"}
    plain = one.column == nodes.Moment() and not one.missing
    if not plain or one.op not in names or not isinstance(one.value, nodes.Literal_) or one.value.type != "timestamp":
        return None
    return {"contextName": NOW, "operator": names[one.op], "value": str(one.value.value)}


def _found(one: nodes.Pattern) -> Written | None:
    """Return a network, if the pattern is that of one, else a regular expression."""
    if one.missing or one.op != "matches":
        return None
    network = None if one.ignore_case else addresses.named(one.pattern)
    if network is not None:
        return {"operator": "IN_CIDR", "values": [str(network)]}
    return {"operator": "REGEX", "value": one.pattern, **_cased(one)}


def _text(value: object) -> str:
    """Return a constant as the product writes it: everything is text there."""
    if isinstance(value, bool):
        return str(value).lower()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


_TOLD: Final[Mapping[type, Callable[..., Written | None]]] = {
    nodes.Membership: _listed,
    nodes.TextMatch: _searched,
    nodes.Comparison: _compared,
    nodes.Pattern: _found,
}
