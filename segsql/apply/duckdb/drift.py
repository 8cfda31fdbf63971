"""What somebody changed by hand since an object was made."""

from __future__ import annotations

import json
from collections.abc import Iterator

from segsql.apply.duckdb.found import Found
from segsql.apply.record import Record
from segsql.compiler import digest


def fingerprint(found: Found) -> str:
    """Return the fingerprint of what an object shows: a view's query, or the names and types of a table's columns."""
    if found.kind == "view":
        return digest(found.query)
    return digest(json.dumps([(one.name, one.type) for one in found.columns]))


def is_other(found: Found, record: Record) -> bool:
    """Whether somebody changed what it shows, or took away a key that a plan counts on."""
    return (
        found.kind != record.state.kind
        or fingerprint(found) != record.found
        or (not has_key(found) and any(one.kind == "key" for one in record.state.parts))
    )


def has_key(found: Found) -> bool:
    """Whether it has a key."""
    return any(one.kind == "PRIMARY KEY" for one in found.constraints)


def changed(found: Found, record: Record) -> tuple[str, ...]:
    """Return what was changed by hand since an object was made, a sentence each."""
    if found.kind != record.state.kind:
        return (f"it is a {found.kind}, and was made as a {record.state.kind}",)
    return tuple(_changes(found, record))


def _changes(found: Found, record: Record) -> Iterator[str]:
    if fingerprint(found) != record.found:
        yield "its query is another" if found.kind == "view" else "its columns are others"
    parts, indexes = record.state.parts, {one.name for one in found.indexes}
    comments = {one.name: one.comment for one in found.columns}
    for one in parts:
        if one.kind == "index" and one.name not in indexes:
            yield f"index {one.name} is gone"
        elif one.kind == "key" and not has_key(found):
            yield "its key is gone"
        elif one.kind == "comment" and digest(comments.get(one.name) or "") != one.fingerprint:
            yield f"the comment of column {one.name} is another"
    ours = {one.name for one in parts if one.kind == "index"}
    for name in sorted(indexes - ours):
        yield f"index {name} was added"
