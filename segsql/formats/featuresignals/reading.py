"""Documents of FeatureSignals to segments: one for each of theirs, and one for each rule of a flag."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from segsql.catalog.catalog import Catalog
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.featuresignals.conditions import Attributes, Conditions, Native, matched
from segsql.formats.featuresignals.document import (
    Condition,
    FlagState,
    Page,
    SegmentAnswer,
    SegmentDocument,
    TargetingRule,
)
from segsql.formats.featuresignals.rules import rule_of
from segsql.formats.names import Names
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.model.scalars import NAME_PATTERN, Node
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.places import Origin
from segsql.source import Source, locate_all

FORMAT_NAME: Final = "featuresignals"
CARRIED: Final = ("id", "project_id", "org_id", "labels", "created_at", "updated_at")
"""What a segment carries beside its definition."""
PARTS: Final[dict[str, type[Node]]] = {"rules": Condition, "data": SegmentDocument, "segment": SegmentDocument}
RULE_CARRIED: Final = ("id", "priority", "description", "value")
"""What a rule of a flag carries beside whom it is for."""
_OF_FLAGS: Final = frozenset({"enabled", "percentage_rollout", "flag_id", "env_id", "default_value", "variants"})
"""Keys that a state of a flag has, and no segment."""
_RULE_PARTS: Final[dict[str, type[Node]]] = {"rules": TargetingRule, "conditions": Condition}
_DIGITS: Final = 12
_LONGEST: Final = 50


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segments of a document: of a segment, of the answer that holds one, of a page of them, or of the rules of a flag.

    Raises:
        DefinitionError: the document is none of the product, or does not fit the catalog and the bindings; every mistake.
    """
    read_as = _found(data, source)
    made = _Made(Names(catalog, bindings, Findings(MAX_FINDINGS)), source)
    for document, at in read_as.documents:
        if isinstance(document, SegmentDocument):
            made.segment(document, at)
        else:
            made.rule(document, at)
    return made.reading(read_as.around)


def name_of(key: str, bindings: Bindings) -> str:
    """Return the name of the segment of a key: the one that is bound, the key itself where it is a name, else one made of it."""
    bound = bindings.segments.get(key)
    if bound is not None:
        return bound
    if re.fullmatch(NAME_PATTERN, key):
        return key
    plain = re.sub("[^a-z0-9_]", "_", key)[:_LONGEST]
    named = plain if plain[:1].isalpha() or plain[:1] == "_" else f"_{plain[:-1]}"
    return f"{named}_{hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]}"


Given: TypeAlias = SegmentDocument | TargetingRule


@dataclass(frozen=True, slots=True)
class _Found:
    """The segments or the rules of a document, each with its place, and what the document carries around them."""

    documents: tuple[tuple[Given, Pointer], ...]
    around: Mapping[str, Document]


def _found(data: object, source: Source) -> _Found:
    """Return the segments or rules of any of the product's documents; the keys that it has say which one it is."""
    keys: frozenset[object] = frozenset(data) if isinstance(data, Mapping) else frozenset()
    if keys & _OF_FLAGS:
        state = build(FlagState, data, source, _RULE_PARTS)
        around = {"state": True, **state.model_dump(mode="json", by_alias=True, exclude={"rules"}, exclude_unset=True)}
        return _Found(tuple((one, ("rules", index)) for index, one in enumerate(state.rules)), around)
    if "data" in keys:
        page = build(Page, data, source, {"": Page, **PARTS})
        around = page.model_dump(mode="json", by_alias=True, exclude={"data"}, exclude_unset=True)
        return _Found(tuple((one, ("data", index)) for index, one in enumerate(page.data)), around)
    if "segment" in keys:
        answer = build(SegmentAnswer, data, source, PARTS)
        around = {
            "segment": True,
            **answer.model_dump(mode="json", by_alias=True, exclude={"segment"}, exclude_unset=True),
        }
        return _Found(((answer.segment, ("segment",)),), around)
    return _Found(((build(SegmentDocument, data, source, PARTS), ()),), {})


@dataclass(slots=True)
class _Made:
    """The segments made so far, and what was found on the way."""

    names: Names
    source: Source
    notes: Findings = field(default_factory=Findings)
    segments: dict[str, Segment] = field(default_factory=dict[str, Segment])
    envelope: dict[str, Document] = field(default_factory=dict[str, Document])
    origins: dict[str, Mapping[str, Origin]] = field(default_factory=dict[str, Mapping[str, Origin]])

    def segment(self, document: SegmentDocument, at: Pointer) -> None:
        """Add the segment of a document."""
        findings, noted = self.names.findings, Origins()
        name = name_of(document.key, self.names.bindings)
        if name in self.segments:
            findings.error("duplicate-name", (*at, "key"), f'an earlier segment is "{name}" already')
            return
        base = self.names.context(at)
        rules = document.rules or ()
        read = Conditions(Attributes(self.names, self.notes), noted).all_of(rules, (*at, "rules"))
        if base is None or len(read) < len(rules):
            return
        if not rules:
            message = "without rules a segment is everyone"
            self.notes.warning("always-true", at if document.rules is None else (*at, "rules"), message)
        native: Native = {"version": 1, "name": name, "title": document.name, "base": base.name}
        if document.description:
            native["description"] = document.description
        native["where"] = matched(read, document.match_type, noted, (*at, "rules"))
        told = {"name": (*at, "key"), "title": (*at, "name"), "description": (*at, "description")}
        noted.made(native, at, **{key: place for key, place in told.items() if key in native})
        carried = document.model_dump(mode="json", include=set(CARRIED), exclude_unset=True)
        self.add(native, noted, {"key": document.key, **carried})

    def rule(self, document: TargetingRule, at: Pointer) -> None:
        """Add the segment of those that a rule of a flag is for."""
        findings, noted = self.names.findings, Origins()
        base, flag = self.names.context(at), self.names.bindings.flag
        if flag is None:
            message = "nothing says which flag the rules are of"
            findings.error("unbound-name", at, message, "name it in the bindings, as flag")
        if base is None or flag is None:
            return
        known = f"{flag}.{document.id or at[-1]}"
        name = name_of(known, self.names.bindings)
        if name in self.segments:
            findings.error("duplicate-name", (*at, "id"), f'an earlier rule of the flag is "{document.id}" already')
            return
        where = rule_of(document, flag, Attributes(self.names, self.notes), noted, at)
        if where is None:
            return
        native: Native = {"version": 1, "name": name, "title": known, "base": base.name}
        if document.description:
            native["description"] = document.description
        native["where"] = where
        told = {"description": (*at, "description")} if document.description else {}
        noted.made(native, at, **told)
        carried = document.model_dump(mode="json", include=set(RULE_CARRIED), exclude_unset=True)
        self.add(native, noted, carried)

    def add(self, native: Native, noted: Origins, carried: Document) -> None:
        """Add the segment of a native document."""
        name = str(native["name"])
        self.origins[name] = noted.of(native)
        self.envelope[name] = carried
        if not self.names.findings.errors:
            self.segments[name] = Segment.read(native, replace(self.source, origins=self.origins[name]))

    def reading(self, around: Mapping[str, Document]) -> Reading:
        """Return what was read.

        Raises:
            DefinitionError: something was wrong.
        """
        findings = self.names.findings
        if findings.errors:
            raise DefinitionError(locate_all(findings.errors, self.source))
        notes = locate_all(self.notes.items, self.source)
        return Reading(FORMAT_NAME, self.segments, self.envelope, around, notes, self.origins)
