"""Segments to labels: names, and the ids that came with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from segsql.errors import DefinitionError, Diagnostic, Findings, SegsqlError
from segsql.formats.label.document import Label
from segsql.formats.label.reading import key_of, native_of
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.model.segment import Segment
from segsql.source import locate_all

_ID: Final = re.compile(r"seg_([0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12})")
_LONGEST: Final = 255


def write(reading: Reading) -> Document:
    """Return the label of a reading, or the page of its labels.

    Raises:
        DefinitionError: a segment is not those that carry a label; everything by which it differs.
    """
    problems: list[Diagnostic] = []
    labels: list[Document] = []
    for name, segment in reading.segments.items():
        findings = Findings()
        if isinstance(segment, Segment):
            labels.append(_label(reading, segment, findings))
            problems += locate_all(findings.errors, segment.source)
        else:
            problems.append(Diagnostic("not-held", "error", f"{name} is a query, and a label is none"))
    if not reading.segments and not reading.around:
        problems.append(Diagnostic("not-held", "error", "there is no segment to write"))
    if problems:
        raise DefinitionError(problems)
    around = dict(reading.around)
    answered = around.pop("success", False)
    if not around and len(labels) != 1:
        around = {"currentPage": 1, "perPage": len(labels), "lastPage": 1, "total": len(labels)}
    found: Document = {**around, "items": labels} if around else labels[0]
    return {"success": True, "result": found} if answered else found


def _label(reading: Reading, segment: Segment, findings: Findings) -> Document:
    """Return a label, after reporting what of the segment does not follow from it."""
    carried = reading.envelope.get(segment.name)
    by_key = _ID.fullmatch(segment.name)
    known = carried.get("id") if isinstance(carried, Mapping) else by_key and by_key[1].replace("_", "-")
    name = segment.title or segment.name
    if not len(name) <= _LONGEST:
        findings.error("not-held", ("title",), f"a name has at most {_LONGEST} characters")
    label = Label.model_construct(id=known if isinstance(known, str) else None, name=name)
    given = [one for one in (reading.bindings.label, reading.bindings.membership) if one is not None]
    if len(given) != 1:
        message = "nothing says by which column or table members carry a label"
        findings.error("not-held", (), message, "hand in the bindings, with label or membership")
    else:
        same = Segment.model_validate(native_of(label, given[0], (), Origins()))
        for key in Segment.model_fields:
            if key not in ("title", "name") and getattr(segment, key) != getattr(same, key):
                findings.error(
                    "not-held", (key,), f"a label holds a name alone, and this {key} does not follow from it"
                )
    if segment.title is not None and segment.name != key_of(label):
        findings.error("not-held", ("name",), f"the key of this label is {key_of(label)}", "name the segment so")
    return {"name": name} if label.id is None else {"id": label.id, "name": name}


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the product's answers, which say no more of errors than that there was no success."""
    return {"success": False, "result": [one.to_dict() for one in refusal.diagnostics]}  # type: ignore[misc]
