"""Segments to documents of KaireonAI, and what keeps one from being such a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from segsql.errors import DefinitionError, Diagnostic, Findings, SegsqlError
from segsql.formats.kaireon.conditions import Conditions
from segsql.formats.kaireon.document import SegmentDocument, is_view_name
from segsql.formats.reading import Document, Reading
from segsql.model.segment import Segment
from segsql.model.target import digest_name
from segsql.source import locate_all

_HELD: Final = frozenset({"version", "name", "title", "description", "base", "joins", "where"})
_LONGEST: Final = 255


def write(reading: Reading) -> Document:
    """Return the segment of a reading as a document, or its segments as a page of the list.

    Raises:
        DefinitionError: a segment says what the product's filters and joins cannot; all of it.
    """
    problems: list[Diagnostic] = []
    written: list[Document] = []
    for name, segment in reading.segments.items():
        if not isinstance(segment, Segment):
            message = f"{name} is a query, and the product has none"
            problems.append(Diagnostic("not-held", "error", message))
            continue
        findings = Findings()
        written.append(_Writer(reading, segment, findings).document())
        problems += locate_all(findings.errors, segment.source)
    if not reading.segments and not reading.around:
        problems.append(Diagnostic("not-held", "error", "there is no segment to write"))
    if problems:
        raise DefinitionError(problems)
    if reading.around:
        return {"data": written, **reading.around}
    return (
        written[0] if len(written) == 1 else {"data": written, "pagination": {"total": len(written), "hasMore": False}}
    )


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the product's shape of errors (docs.kaireonai.com, API reference, Introduction: Error response format)."""
    told = [
        f"{one.pointer.removeprefix('/')}: {one.message}" if one.pointer else one.message for one in refusal.diagnostics
    ]
    return {"error": {"code": "BAD_REQUEST", "message": "; ".join(told), "status": 400}}


class _Writer:
    """One segment on its way to a document."""

    def __init__(self, reading: Reading, segment: Segment, findings: Findings) -> None:
        carried = reading.envelope.get(segment.name)
        self._carried: dict[str, Any] = dict(carried) if isinstance(carried, Mapping) else {}
        self._segment, self._findings = segment, findings
        joins = self._carried.pop("joins", {})
        self._carried.pop("roles", None)
        self._conditions = Conditions(segment, joins, reading.catalog, reading.bindings, findings)

    def document(self) -> Document:
        """Return the document, once everything was looked at; what it cannot hold is among the findings."""
        segment, carried = self._segment, self._carried
        for key in sorted(segment.model_fields_set - _HELD):
            if getattr(segment, key) != type(segment).model_fields[key].get_default(call_default_factory=True):
                self._findings.error("not-held", (key,), f"the product's segments have no {key}")
        told: dict[str, Document] = {**carried, **self._known_by()}
        told["baseSchemaId"] = self._conditions.schema(segment.base, carried.get("baseSchemaId"), ("base",))
        if segment.description is not None:
            told["description"] = segment.description
        filters = self._conditions.filters()
        joins = self._conditions.joins()
        stored = "id" in carried
        told |= {"joins": joins} if joins or stored else {}
        told |= {"filters": filters} if filters or stored else {}
        return {key: told[key] for key in SegmentDocument.model_fields if key in told}

    def _known_by(self) -> dict[str, Document]:
        """Return the name of the segment, and that of its view where no id leads to it."""
        segment, known = self._segment, self._carried.get("id")
        told: dict[str, Document] = {}
        if segment.title is not None or known is None:
            told["name"] = title = segment.name if segment.title is None else segment.title
            if not 1 <= len(title) <= _LONGEST:
                self._findings.error("not-held", ("title",), f"a name has 1 to {_LONGEST} characters")
        found = self._carried.get("viewName") or digest_name(known or segment.title or segment.name)
        if found != segment.name and is_view_name(segment.name):
            told["viewName"] = segment.name
        elif found != segment.name and (known is not None or segment.title is not None):
            message = f'the view of a segment is called "seg_" and twelve hexadecimal digits, not "{segment.name}"'
            self._findings.error("not-held", ("name",), message, "name the segment so, or leave its title out")
        return told
