"""Segments of records to definitions: one for each, whose conditions are those of the filter."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, get_args

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings, Pointer, did_you_mean
from segsql.formats.bindings import Bindings
from segsql.formats.cargo.columns import Native, read_column
from segsql.formats.cargo.conditions import AnyCondition, Clause, Enrollment, Membership, Occurrence
from segsql.formats.cargo.document import DEFINING, KEPT, PARTS, Answer, Definition, Listing
from segsql.formats.cargo.events import activities_join, read_enrollment, read_occurrence
from segsql.formats.cargo.rows import Row
from segsql.formats.names import Names
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.model.fragments import Sql
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.places import Origin
from segsql.source import Source, locate_all

FRAGMENTS: Final = get_args(Sql.model_fields["dialect"].annotation)
"""The engines whose SQL a clause may be written in."""
_DIGITS: Final = 12


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segments of a document, one or those of a list in its order.

    Raises:
        DefinitionError: the document is none of a segment, or does not fit the catalog and the bindings; or two segments have one id.
    """
    found, around = definitions(data, source)
    names = Names(catalog, bindings, Findings(MAX_FINDINGS))
    notes = Findings()
    natives: dict[str, tuple[Native, Origins]] = {}
    envelope: dict[str, Document] = {}
    for definition, at in found:
        name = name_of(definition)
        if name in natives:
            names.findings.error("duplicate-name", at, f'an earlier one is the segment "{name}" already')
            continue
        noted = Origins()
        native = _Reader(data, names, noted, notes).segment(definition, name, at)
        if native is not None:
            natives[name] = native, noted
            envelope[name] = _kept(definition)
    if names.findings.errors:
        raise DefinitionError(locate_all(names.findings.errors, source))
    segments: dict[str, Segment] = {}
    origins: dict[str, Mapping[str, Origin]] = {}
    for name, (native, noted) in natives.items():
        origins[name] = noted.of(native)
        segments[name] = Segment.read(native, replace(source, origins=origins[name]))
    return Reading("cargo", segments, envelope, around, locate_all(notes.items, source), origins)


def definitions(data: object, source: Source | None) -> tuple[list[tuple[Definition, Pointer]], dict[str, Document]]:
    """Return the segments of any of the product's documents, each with its place, and what says which document it is.

    Raises:
        DefinitionError: it is none; every mistake.
    """
    if isinstance(data, Mapping) and "segments" in data:
        listed = build(Listing, data, source, PARTS).segments
        return [(one, ("segments", index)) for index, one in enumerate(listed)], {"listed": True}
    if isinstance(data, Mapping) and "segment" in data:
        return [(build(Answer, data, source, PARTS).segment, ("segment",))], {"answered": True}
    return [(build(Definition, data, source, PARTS), ())], {}


def name_of(definition: Definition) -> str:
    """Return the key of a segment: made of its id, or of its model and name as long as it has none."""
    if definition.uuid is not None:
        return key_of(definition.uuid)
    told = f"{definition.modelUuid}:{definition.name}"
    return f"seg_{hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]}"


def key_of(uuid: str) -> str:
    """Return the key of the segment that has an id."""
    return f"seg_{uuid.replace('-', '_')}"


def uuid_of(key: str) -> str | None:
    """Return the id that the key of a segment was made of, or None if it was made of none."""
    digits = key.removeprefix("seg_").replace("_", "-")
    made = [len(part) for part in digits.split("-")] == [8, 4, 4, 4, 12]
    return digits if made and key_of(digits) == key else None


def _kept(definition: Definition) -> Document:
    """Return what the product keeps beside a definition, what it writes as null, and the names that it has for clauses."""
    kept: dict[str, Document] = definition.model_dump(mode="json", include=set(KEPT), exclude_unset=True)
    nulls: list[Document] = [
        name for name in DEFINING if name in definition.model_fields_set and getattr(definition, name) is None
    ]
    clauses: list[Document] = [
        one.name for group in definition.filter.groups for one in group.conditions if isinstance(one, Clause)
    ]
    return {**kept, **({"nulls": nulls} if nulls else {}), **({"clauses": clauses} if clauses else {})}


@dataclass(frozen=True, slots=True)
class _Reader:
    """One segment of a document on its way to a definition."""

    document: object
    names: Names
    noted: Origins
    notes: Findings

    def segment(self, definition: Definition, name: str, at: Pointer) -> Native | None:
        """Return the document of the definition, or None after reporting what it cannot be made of."""
        table = self.names.table(definition.modelUuid, (*at, "modelUuid"), "model")
        if table is None:
            return None
        if definition.uuid is None:
            message = "a segment without an id is known by its model and name: under another name it is another segment"
            self.notes.warning("label-without-id", at, message, "give it the uuid under which it is stored")
        if definition.deletedAt is not None:
            message = "the product has deleted this segment; it is read as it was"
            self.notes.warning("ignored-part", (*at, "deletedAt"), message)
        row = Row(self.document, self.names, self.names.findings, self.noted, table)
        native: Native = {"version": 1, "name": name, "title": definition.name, "base": table.name}
        if any(isinstance(one, Enrollment) for group in definition.filter.groups for one in group.conditions):
            native["joins"] = self._joins(row, (*at, "filter"))
        native["where"] = [self._filter(row, definition, (*at, "filter"))]
        native |= self._order(row, definition, at)
        if definition.trackingColumnSlugs is not None:
            there = (*at, "trackingColumnSlugs")
            track = self._tracked(table, definition.trackingColumnSlugs, there)
            native["target"] = self.noted.made({"track": track}, there)
        known_by = (*at, "uuid") if definition.uuid is not None else at
        return self.noted.made(native, at, name=known_by, title=(*at, "name"), base=(*at, "modelUuid"))

    def _joins(self, row: Row, at: Pointer) -> list[Native]:
        bound = row.bindings.activities
        if bound is None:
            return []  # which each of the conditions reports
        if len(row.table.key) != 1:
            message = f"activities belong to a record by its key, and that of {row.table.name} is not one column"
            row.findings.error("key-required", at, message, "name its key in the catalog")
            return []
        return [self.noted.made(activities_join(row.table, bound), at)]

    def _filter(self, row: Row, definition: Definition, at: Pointer) -> Native:
        groups: list[object] = []
        for index, group in enumerate(definition.filter.groups):
            here = (*at, "groups", index)
            conditions = [
                self._condition(row, one, (*here, "conditions", place)) for place, one in enumerate(group.conditions)
            ]
            groups.append(self.noted.made({"op": group.conjonction, "conditions": conditions}, here))
        if not groups:
            self.notes.warning("always-true", (*at, "groups"), "a filter without groups is met by every record")
            return self.noted.made({"op": "everyone"}, at)
        return self.noted.made({"op": definition.filter.conjonction, "conditions": groups}, at)

    def _condition(self, row: Row, condition: AnyCondition, at: Pointer) -> Native | None:
        match condition:
            case Membership(operator=operator, segmentUuid=uuid):
                op = "in_segment" if operator == "in" else "not_in_segment"
                name = self.names.segment(uuid) or key_of(uuid)
                return self.noted.made({"op": op, "segment": name}, at, segment=(*at, "segmentUuid"))
            case Enrollment():
                return read_enrollment(row, condition, at)
            case Occurrence():
                return read_occurrence(row, condition, at)
            case Clause():
                return self._clause(row, condition, at)
            case _:
                return read_column(row, condition, at)

    def _clause(self, row: Row, condition: Clause, at: Pointer) -> Native | None:
        dialect, there = row.bindings.dialect, (*at, "clause")
        if dialect in FRAGMENTS:
            return self.noted.made({"op": "sql", "dialect": dialect, "text": condition.clause}, at, text=there)
        if dialect is None:
            message = "nothing says which engine's SQL the clause is"
            row.findings.error("unbound-name", there, message, f"bind it: dialect: {' or '.join(FRAGMENTS)}")
        else:
            message = f"clauses in the SQL of {dialect} are not read: what they mean elsewhere is not known"
            hint = did_you_mean(dialect, FRAGMENTS) or f"those of {' and '.join(FRAGMENTS)} are"
            row.findings.error("meaning-refused", there, message, hint)
        return None

    def _order(self, row: Row, definition: Definition, at: Pointer) -> Native:
        found: Native = {}
        keys: list[object] = []
        for index, one in enumerate(definition.sort or ()):
            here = (*at, "sort", index)
            meant = self.names.column(row.table, one.columnSlug, (*here, "columnSlug"))
            if meant is not None:
                key: Native = {"column": meant.operand, "direction": one.kind}
                keys.append(self.noted.made(key, here, column=(*here, "columnSlug")))
        if keys:
            found["sort"] = keys
        if definition.limit is not None:
            found["limit"] = definition.limit
        return found

    def _tracked(self, table: Table, slugs: tuple[str, ...], at: Pointer) -> list[object]:
        """Return the columns whose changes make a record another than it was."""
        found: list[object] = []
        for index, slug in enumerate(slugs):
            here = (*at, index)
            meant = self.names.column(table, slug, here)
            if meant is None:
                continue
            if not isinstance(meant.operand, str) or meant.type != meant.column.type:
                message = f'"{slug}" is a place in a document, and changes are tracked of columns'
                self.names.findings.error("meaning-refused", here, message)
            elif meant.operand in {one.name for one in table.key}:
                self.notes.warning("ignored-part", here, "records are known by their key, which never changes")
            elif meant.operand in found:
                self.names.findings.error("duplicate-name", here, f'"{slug}" is tracked already')
            else:
                found.append(meant.operand)
        return found
