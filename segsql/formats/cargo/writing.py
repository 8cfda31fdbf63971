"""Definitions to segments of records: what a filter can hold, and by name what it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from segsql.catalog.schema import Table
from segsql.errors import DefinitionError, Diagnostic, Findings, Pointer, SegsqlError
from segsql.formats.cargo.document import KEPT
from segsql.formats.cargo.events import activities_join
from segsql.formats.cargo.reading import uuid_of
from segsql.formats.cargo.reversed import Foreign
from segsql.formats.cargo.written import Writer
from segsql.formats.reading import Document, Reading
from segsql.model.segment import Segment
from segsql.source import locate_all

_USUAL: Final = {"timezone": "UTC", "week_start": "monday", "fiscal_start": 1}
_BORNE: Final = frozenset({"version", "name", "title", "base", "joins", "where", "sort", "limit", "target", *_USUAL})
"""The keys of a definition that are looked at; a segment of the product has no place for any other."""


def write(reading: Reading) -> Document:
    """Return the segment of a reading, or the list of its segments.

    Raises:
        DefinitionError: the product's segments cannot hold what a definition says, or nothing says what its names are there.
    """
    if reading.catalog is None:
        message = "columns have their kinds from a catalog, and none is given"
        raise DefinitionError((Diagnostic("not-held", "error", message, "", "hand it in: catalog"),))
    found: list[Document] = []
    problems: list[Diagnostic] = []
    for name, segment in reading.segments.items():
        findings = Findings()
        written = _segment(reading, name, segment, findings)
        source = segment.source if isinstance(segment, Segment) else None
        problems += locate_all(findings.items, source)
        found.append(written)
    if problems:
        raise DefinitionError(tuple(problems))
    if "answered" in reading.around:
        return {"segment": found[0]}
    return {"segments": found} if "listed" in reading.around or len(found) != 1 else found[0]


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the product's errors: one message."""
    told = [f"{one.pointer}: {one.message}" if one.pointer else one.message for one in refusal.diagnostics]
    return {"errorMessage": "; ".join(told)}


def _segment(reading: Reading, name: str, segment: object, findings: Findings) -> Document:
    """Return a segment as the product has it, whole if nothing is reported."""
    assert reading.catalog is not None
    if not isinstance(segment, Segment):
        findings.error("not-held", (), f"{name} is a query, and the product has segments only")
        return {}
    table = reading.catalog.tables.get(segment.base)
    if table is None:
        findings.error("unknown-table", ("base",), f'no table "{segment.base}" in the catalog')
        return {}
    carried = reading.envelope.get(name)
    envelope: Mapping[str, Any] = carried if isinstance(carried, Mapping) else {"uuid": uuid_of(name)}
    foreign = Foreign(reading.catalog, reading.bindings, findings)
    native = _plain(segment.model_dump(exclude_unset=True))
    _check(native, table, foreign)
    writer = Writer(foreign, table, findings, iter(envelope.get("clauses", ())))
    written: dict[str, Document] = {
        "name": segment.title or name,
        "modelUuid": foreign.model(table.name, ("base",)),
        "filter": _numbers(writer.filter(native["where"]), findings, ("where",)),
    }
    written |= _order(native, foreign, table.name, findings)
    written |= _tracked(native.get("target", {}), foreign, table.name, findings)
    written |= {key: None for key in envelope.get("nulls", ()) if key not in written}
    return written | {
        key: envelope[key] for key in KEPT if envelope.get(key) is not None or (carried and key in envelope)
    }


def _check(native: Mapping[str, Any], table: Table, foreign: Foreign) -> None:
    """Report what a definition says that a segment of the product has no place for."""
    for key in native:
        if key not in _BORNE:
            foreign.findings.error("not-held", (key,), f"a segment of the product has no {key}")
    for key, usual in _USUAL.items():
        if native.get(key, usual) != usual:
            foreign.findings.error("not-held", (key,), f"a segment of the product means {usual} by it")
    bound = foreign.bindings.activities
    for index, one in enumerate(native.get("joins", ())):
        if bound is None or len(table.key) != 1 or one != activities_join(table, bound):
            foreign.findings.error("not-held", ("joins", index), "the product joins nothing but what workflows did")


def _plain(given: Any) -> Any:
    """Return data as a document has it, without what says no more than its absence does."""
    if isinstance(given, (list, tuple)):
        return [_plain(one) for one in given]
    if not isinstance(given, dict):
        return given
    return {key: _plain(one) for key, one in given.items() if one is not None and (key, one) != ("ignore_case", False)}


def _numbers(given: Any, findings: Findings, at: Pointer) -> Any:
    """Return data for JSON, whose numbers programs read as doubles: a decimal of more digits is reported."""
    if isinstance(given, list):
        return [_numbers(one, findings, at) for one in given]
    if isinstance(given, dict):
        return {key: _numbers(one, findings, at) for key, one in given.items()}
    if isinstance(given, Decimal) and Decimal(repr(float(given))) != given:
        findings.error("not-held", at, f"{given} has more digits than a number in JSON")
    return float(given) if isinstance(given, Decimal) else given


def _order(native: Mapping[str, Any], foreign: Foreign, table: str, findings: Findings) -> dict[str, Document]:
    found: dict[str, Document] = {}
    keys: list[Document] = []
    for index, one in enumerate(native.get("sort", ())):
        named = foreign.column(table, one["column"], ("sort", index, "column"))
        if named is not None and named.model is not None:
            findings.error("not-held", ("sort", index), "records are sorted by columns of their own model")
        elif named is not None:
            keys.append({"columnSlug": named.slug, "kind": one.get("direction", "asc")})
    if keys:
        found["sort"] = keys
    if "limit" in native:
        found["limit"] = native["limit"]
    return found


def _tracked(target: Mapping[str, Any], foreign: Foreign, table: str, findings: Findings) -> dict[str, Document]:
    found: list[Document] = []
    for key in target:
        if key != "track":
            findings.error("not-held", ("target", key), f"a segment of the product does not say its {key}")
    for index, one in enumerate(target.get("track", ())):
        named = foreign.column(table, one, ("target", "track", index))
        if named is not None and named.model is not None:
            findings.error("not-held", ("target", "track", index), "columns of the model itself are tracked")
        elif named is not None:
            found.append(named.slug)
    return {"trackingColumnSlugs": found} if "track" in target else {}
