"""Labels to segments: one for each, whose members the bindings tell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from segsql.catalog.catalog import Catalog
from segsql.errors import MAX_FINDINGS, DefinitionError, Diagnostic, Findings, Pointer
from segsql.formats.bindings import Bindings, LabelColumn, Membership, bound_column, bound_relation, bound_table
from segsql.formats.label.document import Label, OneAnswer, Page, PageAnswer
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.model.scalars import Node
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.places import Origin
from segsql.source import Source, locate_all

_DIGITS: Final = 12
_BIND: Final = "bind label (a column that holds it) or membership (a table that says who belongs to it)"


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segments of a label, or of a page of them in its order.

    Raises:
        DefinitionError: the document is none of a label; the bindings do not say how members are told; or two labels are one segment.
    """
    found = _found(data, source)
    told = _told(catalog, bindings, source)
    segments: dict[str, Segment] = {}
    envelope: dict[str, Document] = {}
    origins: dict[str, Mapping[str, Origin]] = {}
    findings, notes = Findings(MAX_FINDINGS), Findings()
    for label, at in found.labels:
        name = key_of(label)
        if name in segments:
            findings.error("duplicate-name", at, f'an earlier label is the segment "{name}" already')
        elif told.by == "id" and label.id is None:
            message = "the bindings tell members by the id of their label, and this one has none"
            findings.error("no-definition", at, message, "bind by: name, or give it the id under which it is stored")
        else:
            if label.id is None:
                message = "a label without an id is known by its name: under another name it is another segment"
                notes.warning("label-without-id", at, message, "give it the id under which it is stored")
            noted = Origins()
            native = native_of(label, told, at, noted)
            origins[name] = noted.of(native)
            segments[name] = Segment.read(native, replace(source, origins=origins[name]))
            envelope[name] = {"id": label.id}
    if findings.errors:
        raise DefinitionError(locate_all(findings.errors, source))
    return Reading("label", segments, envelope, found.around, locate_all(notes.items, source), origins)


@dataclass(frozen=True, slots=True)
class _Found:
    """The labels of a document, each with its place, and what the document carries around them."""

    labels: tuple[tuple[Label, Pointer], ...]
    around: Mapping[str, Document]


def _found(data: object, source: Source) -> _Found:
    """Return the labels of any of the product's documents; what they hold says which one it is."""
    inner = data.get("result") if isinstance(data, Mapping) and "success" in data else data
    paged, answered = isinstance(inner, Mapping) and "items" in inner, inner is not data
    at: Pointer = ("result",) if answered else ()
    around: dict[str, Document] = {"success": True} if answered else {}
    if not paged:
        label = build(OneAnswer, data, source).result if answered else build(Label, data, source)
        return _Found(((label, at),), around)
    parts: dict[str, type[Node]] = {"items": Label, "result": Page}
    page = build(PageAnswer, data, source, parts).result if answered else build(Page, data, source, parts)
    around |= page.model_dump(mode="json", exclude={"items"}, exclude_unset=True)
    return _Found(tuple((one, (*at, "items", index)) for index, one in enumerate(page.items)), around)


def _told(catalog: Catalog, bindings: Bindings, source: Source) -> LabelColumn | Membership:
    """Return how the members of a label are told, once it is known to fit the catalog."""
    given = [one for one in (bindings.label, bindings.membership) if one is not None]
    if len(given) != 1:
        message = "a label says nothing of who belongs to it" if not given else "members are told in two ways"
        raise DefinitionError(locate_all((Diagnostic("no-definition", "error", message, "", _BIND),), source))
    told, findings = given[0], Findings()
    at = "label" if isinstance(told, LabelColumn) else "membership"
    table = bound_table(catalog, told.base, findings, (at, "base"))
    if table is not None and isinstance(told, Membership):
        table = bound_relation(catalog, table, told.relation, findings, (at, "relation"))
    if table is not None:
        bound_column(catalog, table, told.column, findings, (at, "column"))
    bindings.refuse(findings)
    return told


def key_of(label: Label) -> str:
    """Return the key of a label's segment: made of its id, which a new name leaves as it is."""
    if label.id is not None:
        return f"seg_{label.id.replace('-', '_')}"
    return f"seg_{hashlib.sha256(label.name.encode()).hexdigest()[:_DIGITS]}"


def native_of(label: Label, told: LabelColumn | Membership, at: Pointer, noted: Origins) -> dict[str, object]:
    """Return the native document of a label."""
    key = (*at, told.by)
    value = label.id if told.by == "id" else label.name
    condition = noted.made({"op": "eq", "column": told.column, "value": value}, at, value=key)
    if isinstance(told, Membership):
        condition = noted.made({"op": "exists", "relation": told.relation, "where": [condition]}, at)
    known_by = at if label.id is None else (*at, "id")
    native: dict[str, object] = {"version": 1, "name": key_of(label), "title": label.name, "base": told.base}
    native["where"] = [condition]
    return noted.made(native, at, name=known_by, title=(*at, "name"))
