"""Segments to conditions of targeting: what was read as it was read, and other definitions as far as conditions hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from segsql.errors import DefinitionError, Findings, Pointer, SegsqlError
from segsql.formats.growthbook.reading import read
from segsql.formats.growthbook.said import is_operators
from segsql.formats.growthbook.unsaid import Unheld, value_test
from segsql.formats.reading import Document, Reading
from segsql.model.segment import Segment
from segsql.source import Source

_ENVELOPE: Final = frozenset({"version", "name", "title", "base", "where"})
"""The fields of a segment that a document has a place for."""


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal as the product's API answers: one message."""
    return {"message": "; ".join(one.message for one in refusal.diagnostics)}


def write(reading: Reading) -> Document:
    """Return the document of the only segment of a reading: the one that was read, as long as that is what it says, else one made anew.

    Raises:
        DefinitionError: a condition cannot hold what the segment says; everything that it cannot, at its place in the segment.
    """
    findings = Findings()
    if len(reading.segments) != 1 or not isinstance(one := next(iter(reading.segments.values())), Segment):
        findings.error("not-held", (), "a document holds one condition")
        raise DefinitionError(findings.errors)
    carried = reading.envelope.get(one.name)
    if isinstance(carried, Mapping) and "condition" in carried and _says(reading, carried, one):
        return carried["condition"] if reading.around.get("alone") else carried
    told = {key: one for key, one in carried.items() if key != "condition"} if isinstance(carried, Mapping) else {}
    for key in sorted(one.model_fields_set - _ENVELOPE):
        if getattr(one, key) not in (None, ()):
            findings.error("not-held", (key,), f"a condition says who is a member, and has no place for {key}")
    document: dict[str, Document] = {"id": one.name, **({"name": one.title} if one.title else {}), **told}
    document["condition"] = _Writer(reading, findings).whole(one)
    if not findings.errors and not _says(reading, document, one):
        findings.error("not-held", ("where",), "no condition says just this")
    if findings.errors:
        raise DefinitionError(findings.errors)
    return document


def _says(reading: Reading, document: Document, segment: Segment) -> bool:
    """Return whether a document is read as a segment."""
    if reading.catalog is None:
        return True
    try:
        again = read(document, Source("<string>", "", None), reading.catalog, reading.bindings).segment
    except DefinitionError:
        return False
    return isinstance(again, Segment) and _flat(again) == _flat(segment)


def _flat(segment: Segment) -> tuple[object, ...]:
    """Return what a segment says, the conditions that all hold as one list."""
    where: list[object] = []
    todo: list[Mapping[str, Any]] = [one.written() for one in reversed(segment.where)]
    while todo:
        one = todo.pop()
        if one["op"] == "and":
            todo += reversed(one["conditions"])
        else:
            where.append(one)
    return segment.name, segment.title, segment.base, where


@dataclass(slots=True)
class _Writer:
    """Writes the conditions of a segment; what cannot be said is reported, and an empty object stands in its place."""

    reading: Reading
    findings: Findings

    def whole(self, segment: Segment) -> Document:
        """Return the condition of a segment."""
        parts = [(one.written(), ("where", index)) for index, one in enumerate(segment.where)]
        return self._all([(one, at) for one, at in parts if one["op"] != "everyone"])

    def _all(self, parts: list[tuple[dict[str, Any], Pointer]]) -> dict[str, Document]:
        """Return conditions that all hold as one object if their keys differ, else as a list."""
        found: dict[str, Document] = {}
        written = [self._keyed(node, at) for node, at in parts]
        for key, one in written:
            if key in found:
                return {"$and": [{key: one} for key, one in written]}
            found[key] = one
        return found

    def _keyed(self, node: dict[str, Any], at: Pointer) -> tuple[str, Document]:
        """Return a condition as a key of an object and what stands there."""
        match node["op"]:
            case "nobody":
                return "$nor", []
            case "everyone":
                return "$and", []
            case "and" | "or" as op:
                tests = [self._tried(one) for one in node["conditions"]] if op == "and" else []
                if tests and (merged := _merged(tests)) is not None:
                    return merged
                parts = [self._object(one, (*at, "conditions", index)) for index, one in enumerate(node["conditions"])]
                return f"${op}", parts
            case "not":
                inner = node["condition"]
                if inner["op"] == "or":
                    return "$nor", self._keyed(inner, (*at, "condition"))[1]
                if (test := self._tried(inner)) is not None:
                    return test[0], {"$not": test[1]}
                return "$not", self._object(inner, (*at, "condition"))
            case _:
                test = self._tried(node, at)
                return ("$and", []) if test is None else test

    def _object(self, node: dict[str, Any], at: Pointer) -> Document:
        """Return a condition as an object."""
        if node["op"] == "everyone":
            return {}
        if node["op"] == "and":
            parts = [(one, (*at, "conditions", index)) for index, one in enumerate(node["conditions"])]
            key, one = self._keyed(node, at)
            return {key: one} if key != "$and" else self._all(parts)
        key, one = self._keyed(node, at)
        return {key: one}

    def _tried(self, node: dict[str, Any], at: Pointer | None = None) -> tuple[str, Document] | None:
        """Return a test of an attribute, or None; what cannot be said is reported where a place is given."""
        try:
            return value_test(node, self.reading.catalog, self.reading.bindings)
        except Unheld as refusal:
            if at is not None:
                self.findings.error("not-held", at, str(refusal))
            return None


def _merged(tests: list[tuple[str, Document] | None]) -> tuple[str, Document] | None:
    """Return tests of one attribute by operators that differ as one object of operators, or None."""
    known = [one for one in tests if one is not None]
    if len(known) != len(tests) or len({name for name, _ in known}) != 1:
        return None
    found: dict[str, Document] = {}
    for _, test in known:
        if not isinstance(test, Mapping) or not is_operators(test) or found.keys() & test.keys():
            return None
        found |= test
    return known[0][0], found
