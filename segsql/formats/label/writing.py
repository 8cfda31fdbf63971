"""Segments to labels: names, and the ids that came with them."""

from __future__ import annotations

from collections.abc import Mapping

from segsql.errors import SegsqlError
from segsql.formats.reading import Document, Reading


def write(reading: Reading) -> Document:
    """Return the label of a reading, or the page of its labels, as it was read."""
    labels = [_label(reading, name) for name in reading.segments]
    around = dict(reading.around)
    answered = around.pop("success", False)
    found: Document = {**around, "items": labels} if around else labels[0]
    return {"success": True, "result": found} if answered else found


def _label(reading: Reading, name: str) -> Document:
    carried = reading.envelope.get(name)
    known = carried.get("id") if isinstance(carried, Mapping) else None
    label: dict[str, Document] = {"name": reading.segments[name].title or name}
    return {"id": known, **label} if known is not None else label


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the product's answers, which say no more of errors than that there was no success."""
    return {"success": False, "result": [one.to_dict() for one in refusal.diagnostics]}  # type: ignore[misc]
