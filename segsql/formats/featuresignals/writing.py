"""Segments to documents of FeatureSignals, where it can hold what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.errors import DefinitionError, Diagnostic, Findings, SegsqlError
from segsql.formats.bindings import Bindings
from segsql.formats.featuresignals.reading import CARRIED, RULE_CARRIED, read
from segsql.formats.featuresignals.rules import BUCKETS
from segsql.formats.featuresignals.told import HINT, Telling
from segsql.formats.reading import Document, Reading
from segsql.model import nodes
from segsql.model.segment import Segment
from segsql.source import Source, locate_all

_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,127}")
_HELD: Final = frozenset({"version", "name", "title", "description", "base", "where"})


def write(reading: Reading) -> Document:
    """Return the segments of a reading as the product's document: a segment, the answer or page that was read, or the state of a flag.

    Raises:
        DefinitionError: the product cannot hold what a segment says; everything that it cannot.
    """
    around = dict(reading.around)
    if reading.catalog is None or reading.bindings.context is None:
        message, hint = (
            "what an attribute is called is told by bindings",
            "hand in the catalog, and bindings with a context",
        )
        raise DefinitionError((Diagnostic("not-held", "error", message, "", hint),))
    written = _Written(reading, reading.catalog)
    segments = [one for one in reading.segments.values() if isinstance(one, Segment)]
    if len(segments) < len(reading.segments):
        message = "a whole query is more than conditions, which is all that the product has"
        written.problems.append(Diagnostic("not-held", "error", message, ""))
    if around.pop("state", None) is True:
        document: Document = {**around, "rules": [written.rule(one) for one in segments]}
    else:
        documents = [written.segment(one) for one in segments]
        if around.pop("segment", None) is True and documents:
            document = {"segment": documents[0], **around}
        else:
            document = {"data": documents, **around} if around or len(documents) != 1 else documents[0]
    if written.problems:
        raise DefinitionError(written.problems)
    return document


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the product's errors: what went wrong first, what may help, and all of it as details."""
    first = refusal.diagnostics[0]
    told: dict[str, Document] = {"error": first.message, "code": first.code}
    if first.hint:
        told["suggestion"] = first.hint
    return {**told, "details": [one.to_dict() for one in refusal.diagnostics]}  # type: ignore[misc]


@dataclass(slots=True)
class _Written:
    """Writes segments one by one, and reads each again to be sure that it still says the same."""

    reading: Reading
    catalog: Catalog
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def segment(self, segment: Segment) -> Document:
        """Return the document of a segment, whatever is wrong with it reported."""
        telling, carried = self._begun(segment), self._carried(segment)
        key = str(carried.get("key", segment.name))
        if not _KEY.fullmatch(key):
            telling.findings.error("not-held", ("name",), "a key of the product begins with a letter or a digit")
        match_type, rules = telling.matched(segment.where, ("where",))
        document: Document = {
            **{name: carried[name] for name in CARRIED if name in carried},
            **{"key": key, "name": segment.title or key, "description": segment.description or ""},
            **{"match_type": match_type, "rules": rules},
        }
        self._end(segment, telling.findings, document, {key: segment.name})
        return document

    def rule(self, segment: Segment) -> Document:
        """Return the rule of a flag that a segment is, whatever is wrong with it reported."""
        telling, carried = self._begun(segment), self._carried(segment)
        keys, own, percentage = _parts(segment.where, self.reading.bindings)
        match_type, conditions = telling.matched(own, ("where",)) if own else ("all", [])
        rule: dict[str, Document] = {name: carried[name] for name in RULE_CARRIED if name in carried}
        rule |= {"conditions": conditions, "percentage": percentage, "match_type": match_type}
        if keys:
            rule["segment_keys"] = keys
        self._end(segment, telling.findings, {"enabled": True, "rules": [rule]}, {})
        return rule

    def _carried(self, segment: Segment) -> Mapping[str, Document]:
        carried = self.reading.envelope.get(segment.name)
        return carried if isinstance(carried, Mapping) else {}

    def _begun(self, segment: Segment) -> Telling:
        findings = Findings()
        for name in sorted(segment.model_fields_set - _HELD):
            if getattr(segment, name) != Segment.model_fields[name].get_default(call_default_factory=True):
                findings.error("not-held", (name,), f"a segment of the product has no {name}")
        if segment.base != self.reading.bindings.context:
            message = f"its segments are of users, which are rows of {self.reading.bindings.context}"
            findings.error("not-held", ("base",), message)
        return Telling(self.catalog, self.reading.bindings, findings)

    def _end(self, segment: Segment, findings: Findings, document: Document, named: Mapping[str, str]) -> None:
        """Report what would be read from a document otherwise than it was written, and all that was found before."""
        if not findings.errors:
            bindings = self.reading.bindings
            known = bindings.model_copy(update={"segments": {**bindings.segments, **named}})
            try:
                again = read(document, Source("", "", None), self.catalog, known).segment
            except DefinitionError as refusal:
                findings.items += [replace(one, code="not-held", pointer="/where") for one in refusal.diagnostics]
            else:
                _compare(segment.where, again.where if isinstance(again, Segment) else (), findings)
        self.problems += locate_all(findings.errors, segment.source)


def _compare(ours: Sequence[nodes.Condition], theirs: Sequence[nodes.Condition], findings: Findings) -> None:
    for index, one in enumerate(ours):
        if index >= len(theirs) or one != theirs[index]:
            message = f"a condition of the product cannot say this {one.op} as it is meant"
            findings.error("not-held", ("where", index), message, HINT)


def _parts(
    where: Sequence[nodes.Condition], bindings: Bindings
) -> tuple[list[Document], Sequence[nodes.Condition], int]:
    """Return the keys of the segments that a rule is for, its other conditions, and how many buckets it is for."""
    keys, rest, percentage = _keys(where[0], bindings), list(where), BUCKETS
    if keys:
        rest = rest[1:]
    match rest[-1:]:
        case [nodes.Constant(op="everyone")]:
            rest = rest[:-1]
        case [nodes.Constant(op="nobody")]:
            rest, percentage = rest[:-1], 0
        case [nodes.Comparison(op="lt", column=nodes.Call(), value=int() as part)]:
            rest, percentage = rest[:-1], part
        case _:
            pass
    return keys, rest, percentage


def _keys(node: nodes.Condition, bindings: Bindings) -> list[Document]:
    """Return the keys of the segments of which a condition asks for one, or none if it asks for anything else."""
    several = node.conditions if isinstance(node, nodes.Group) and node.op == "or" else (node,)
    foreign = {name: key for key, name in bindings.segments.items()}
    keys: list[Document] = []
    for one in several:
        if not isinstance(one, nodes.SegmentMembership) or one.op != "in_segment" or one.segment not in foreign:
            return []
        keys.append(foreign[one.segment])
    return keys
