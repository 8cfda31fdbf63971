"""Findings about nodes that an expression's text holds, narrowed to the stretch of it that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from segsql.errors import Diagnostic
from segsql.expression.places import Places
from segsql.model.queries import Query
from segsql.model.segment import Segment


def in_texts(findings: Iterable[Diagnostic], segment: Segment | Query) -> Iterator[Diagnostic]:
    """Yield the findings, each that is about a part of a text with its place there."""
    places = cache(Places)
    for one in findings:
        text = _text_at(segment, one.pointer) if one.inside else None
        yield one if text is None else replace(one, inside=(), within=places(text).of(one.inside, one.within))


def _text_at(segment: Segment | Query, pointer: str) -> str | None:
    """Return the text at a pointer into a definition."""
    found: object = segment
    for step in pointer.split("/")[1:]:
        if isinstance(found, tuple):
            found = found[int(step)] if step.isdecimal() and int(step) < len(found) else None
        else:
            found = found.get(step) if isinstance(found, dict) else getattr(found, step, None)
    return found if isinstance(found, str) else None
