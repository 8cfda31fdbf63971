"""Documents of KaireonAI to segments: one for each, of the rows of its base schema that meet its filters."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings, Pointer
from segsql.formats.bindings import Bindings
from segsql.formats.kaireon.document import (
    ROLES,
    Filter,
    Join,
    On,
    Page,
    Pagination,
    SchemaJoin,
    SchemaName,
    SegmentDocument,
)
from segsql.formats.kaireon.filters import Joined, Scope
from segsql.formats.names import Names
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.model.scalars import RESERVED, Node
from segsql.model.segment import Segment
from segsql.model.target import digest_name
from segsql.model.validate import build
from segsql.places import Origin
from segsql.source import Source, locate_all

_PARTS: Final[Mapping[str, type[Node]]] = {
    "data": SegmentDocument,
    "pagination": Pagination,
    "baseSchema": SchemaName,
    "joins": Join,
    "on": On,
    "filters": Filter,
}
_DEFINED: Final = {"name", "description", "joins", "filters"}
"""What of a document is in the segment, and so is no part of its envelope."""
_LONGEST: Final = 63
_JOINED: Final = "_joined"


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segment of a document, or those of a page in its order.

    Raises:
        DefinitionError: it is no document of the product; it leaves open who is meant; or it does not fit the catalog and the bindings.
    """
    found, around = _documents(data, source)
    findings, notes = Findings(MAX_FINDINGS), Findings()
    names = Names(catalog, bindings, findings)
    segments: dict[str, Segment] = {}
    envelope: dict[str, Document] = {}
    origins: dict[str, Mapping[str, Origin]] = {}
    for document, at in found:
        key = _key(document)
        if key in segments:
            findings.error("duplicate-name", at, f'an earlier segment has the view "{key}" already')
            continue
        before, noted = len(findings.items), Origins()
        native, joins = _Reader(document, at, names, noted, notes).native(key)
        if len(findings.items) == before:
            origins[key] = noted.of(native)
            segments[key] = Segment.read(native, replace(source, origins=origins[key]))
            envelope[key] = _envelope(document, joins)
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, source))
    return Reading("kaireon", segments, envelope, around, locate_all(notes.items, source), origins)


def _documents(data: object, source: Source) -> tuple[Sequence[tuple[SegmentDocument, Pointer]], dict[str, Document]]:
    """Return the segments of a document with their places, and what it carries around them."""
    if not (isinstance(data, Mapping) and "data" in data):
        return [(build(SegmentDocument, data, source, _PARTS), ())], {}
    page = build(Page, data, source, _PARTS)
    around = page.model_dump(mode="json", exclude={"data"}, exclude_unset=True)
    if not around:
        findings = Findings()
        findings.error("missing-key", (), 'the key "pagination" is missing')
        raise DefinitionError(locate_all(findings.errors, source))
    return [(one, ("data", index)) for index, one in enumerate(page.data)], around


def _key(document: SegmentDocument) -> str:
    """Return the name of a segment's view: that which the product has given it, else one made of its id, never of its name if it has one."""
    return document.viewName or digest_name(document.id or document.name or "")


def _envelope(document: SegmentDocument, joins: Mapping[str, Document]) -> Document:
    """Return what a document carries beside the definition."""
    carried = document.model_dump(mode="json", exclude=_DEFINED, exclude_unset=True)
    if "description" in document.model_fields_set and document.description is None:
        carried["description"] = None
    return {**carried, "joins": joins, "roles": {what: list(who) for what, who in ROLES.items()}}


@dataclass(frozen=True, slots=True)
class _Reader:
    """One document on its way to a segment."""

    document: SegmentDocument
    at: Pointer
    names: Names
    noted: Origins
    notes: Findings

    def native(self, key: str) -> tuple[dict[str, object], Mapping[str, Document]]:
        """Return the native document, and what the product carries beside each of its joins."""
        document, at, noted = self.document, self.at, self.noted
        self._check_whole()
        base = self.names.table(document.baseSchemaId, (*at, "baseSchemaId"), "schema")
        if base is None:
            return {}, {}
        joins = self._joins(base)
        scope = Scope(base, document.baseSchemaId, joins, self.names)
        where = scope.conditions(document.filters, (*at, "filters"), noted)
        if not where:
            where = [noted.made({"op": "everyone"}, (*at, "filters") if "filters" in document.model_fields_set else at)]
            if not any(one.inner for one in joins):
                message = f"there are no filters: every row of {base.name} is a member"
                self.notes.warning("always-true", (*at, "filters"), message)
        native: dict[str, object] = {"version": 1, "name": key, "base": base.name, "where": where}
        native |= {} if document.name is None else {"title": document.name}
        native |= {} if document.description is None else {"description": document.description}
        if joins:
            native["joins"] = [one.native(noted) for one in joins]
        known_by = next((one for one in ("viewName", "id") if getattr(document, one) is not None), "name")
        told = {"name": known_by, "title": "name", "description": "description", "base": "baseSchemaId"}
        noted.made(native, at, **{key: (*at, one) for key, one in told.items()})
        return native, {one.name: one.carried for one in joins}

    def _check_whole(self) -> None:
        """Report a document that leaves open which segment it is, or who is in it."""
        document, at = self.document, self.at
        given = document.model_fields_set
        if document.id is None:
            if document.name is None:
                self.names.findings.error("missing-key", at, 'the key "name" is missing')
            elif document.viewName is None:
                message = "a segment without an id is known by its name: under another name it is another segment"
                self.notes.warning("label-without-id", at, message, "give it the id under which it is stored")
        elif "filters" not in given:
            message = "this changes a segment and leaves its filters as they are, and does not say what they are"
            self.names.findings.error(
                "no-definition", at, message, "read the stored segment with the change made in it"
            )
        elif "joins" not in given:
            message = "this changes a segment and does not say what its joins are: it is read as one without"
            self.notes.warning("read-as-meant", at, message, "read the stored segment with the change made in it")

    def _joins(self, base: Table) -> list[Joined]:
        """Return the joins of the document, each under a name that nothing else of the base has."""
        found: list[Joined] = []
        taken = {*RESERVED, *base.columns, *base.relations}
        for index, one in enumerate(self.document.joins):
            at = (*self.at, "joins", index)
            joined = self._by_alias(one, at) if isinstance(one, Join) else self._by_schema(one, base, at)
            keys = None if joined is None else self._keys(one, base, joined.table, at)
            if joined is None or keys is None:
                continue
            if any(other.alias == joined.alias is not None for other in found):
                self.names.findings.error("duplicate-name", (*at, "alias"), f'"{joined.alias}" is joined already')
                continue
            name = joined.name if joined.name not in taken else _other(joined.name, taken)
            taken.add(name)
            found.append(replace(joined, name=name, keys=keys))
        return found

    def _by_alias(self, join: Join, at: Pointer) -> Joined | None:
        table = self.names.table(join.schemaId, (*at, "schemaId"), "schema")
        if table is None:
            return None
        carried: dict[str, Document] = {"schemaId": join.schemaId, "alias": join.alias, "joinType": join.joinType}
        return Joined(join.alias, join.alias, join.schemaId, table, join.joinType == "inner", at, carried)

    def _by_schema(self, join: SchemaJoin, base: Table, at: Pointer) -> Joined | None:
        findings = self.names.findings
        primary = self.names.table(join.primarySchemaId, (*at, "primarySchemaId"), "schema")
        table = self.names.table(join.foreignSchemaId, (*at, "foreignSchemaId"), "schema")
        if join.status == "inactive":
            message = "whether an inactive join still joins is not told by the product"
            findings.error("meaning-refused", (*at, "status"), message, "leave the join out, or make it active")
            return None
        if primary is not None and primary.name != base.name:
            message = f"a join starts at the base schema, which is {base.name}"
            findings.error("meaning-refused", (*at, "primarySchemaId"), message, "make that schema the base")
            return None
        if primary is None or table is None:
            return None
        carried = join.model_dump(mode="json", exclude={"primaryKey", "foreignKey"}, exclude_unset=True)
        return Joined(table.name, None, join.foreignSchemaId, table, join.joinType == "inner", at, carried)

    def _keys(self, join: Join | SchemaJoin, base: Table, table: Table, at: Pointer) -> dict[str, str] | None:
        """Return the columns that are equal in rows that belong together, or None after reporting what is wrong with them."""
        if isinstance(join, Join):
            places = [(*at, "on", index) for index in range(len(join.on))]
            pairs = [
                (one.left, (*way, "left"), one.right, (*way, "right")) for one, way in zip(join.on, places, strict=True)
            ]
        else:
            pairs = [(join.primaryKey, (*at, "primaryKey"), join.foreignKey, (*at, "foreignKey"))]
        keys: dict[str, str] = {}
        for mine, mine_at, theirs, theirs_at in pairs:
            left, right = self.names.column(base, mine, mine_at), self.names.column(table, theirs, theirs_at)
            for meant, where in ((left, mine_at), (right, theirs_at)):
                if meant is not None and (meant.relations or meant.operand != meant.column.name):
                    message = "a join goes by columns of its two tables"
                    self.names.findings.error(
                        "meaning-refused", where, message, "bind the field to a column of the table"
                    )
                    return None
            if left is None or right is None:
                return None
            if left.column.name in keys:
                self.names.findings.error("meaning-refused", mine_at, f'"{mine}" is joined by already')
                return None
            keys[left.column.name] = right.column.name
        return keys


def _other(name: str, taken: Container[str]) -> str:
    """Return a name that is free, for a join that is called as a column or relation of the base is."""
    found = f"{name[: _LONGEST - len(_JOINED)]}{_JOINED}"
    number = 2
    while found in taken:
        end = f"{_JOINED}_{number}"
        found, number = f"{name[: _LONGEST - len(end)]}{end}", number + 1
    return found
