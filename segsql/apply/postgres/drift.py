"""Whether somebody changed by hand what was made: a fingerprint of what the server says of an object, kept in its record.

What is granted on it, its owner, its options and what is known of its rows are not part of it: these belong to others, and are kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from typing import Final, Literal, TypeAlias

from segsql.apply.postgres.found import Found
from segsql.apply.record import Record, parse_comment

Aspect: TypeAlias = Literal["names", "columns", "query", "parts", "comments"]
"""What is told apart: the kind and the columns with their types, what these may hold, the query, indexes and constraints, comments."""

_DIGITS: Final = 16
_WORDLESS: Final[tuple[Aspect, ...]] = ("names", "comments")
_PARTS: Final = ("index", "key")


def fingerprint(found: Found) -> str:
    """Return what there is to tell from what is found later: ``18 columns=0f3a... query=...``, the server's major version first."""
    return " ".join((str(found.server), *(f"{name}={digest}" for name, digest in _digests(found).items())))


def aspects(found: Found, record: Record) -> frozenset[Aspect]:
    """Return what is another than it was when the record was written.

    A server of another major version may say the same in other words, so only what is no expression is held against what an older one said.
    """
    server, *pairs = record.found.split(" ")
    then = dict(one.split("=", 1) for one in pairs if "=" in one)
    now = _digests(found)
    held = now.keys() if server == str(found.server) else _WORDLESS
    return frozenset(one for one in held if then.get(one, now[one]) != now[one])


def changed(found: Found, record: Record) -> tuple[str, ...]:
    """Return what somebody changed since the record was written, a sentence each."""
    return (*_moved(found, record), *_different(found, record, aspects(found, record)))


def _digests(found: Found) -> dict[Aspect, str]:
    said = parse_comment(found.comment)
    told: dict[Aspect, object] = {
        "names": [found.kind, [[one.name, one.type] for one in found.columns]],
        "columns": [[one.not_null, one.collation, one.default] for one in found.columns],
        "query": found.query,
        "parts": sorted([one.kind, one.name, one.definition] for one in found.belongings),
        "comments": [
            said.said if said else found.comment,
            {one.name: one.comment for one in found.columns if one.comment},
        ],
    }
    return {name: _digest(json.dumps(data, ensure_ascii=False)) for name, data in told.items()}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _moved(found: Found, record: Record) -> Iterator[str]:
    """Yield what is said where the object has another name than it was made with."""
    named = record.state.named
    if found.name[-len(named[-2:]) :] != named[-2:]:
        yield f"it was called {'.'.join(named)} when it was made"


def _different(found: Found, record: Record, aspects: Collection[Aspect]) -> Iterator[str]:
    """Yield what is said of each aspect that is another one."""
    if found.kind != record.state.kind:
        yield f"it is a {found.kind.replace('_', ' ')} now, and was a {record.state.kind.replace('_', ' ')}"
    if "names" in aspects:
        told = list(
            _set_apart("column", [name for name, _ in record.state.columns], [one.name for one in found.columns])
        )
        yield from told or ["its columns are in another order, or one has another type"]
    if "columns" in aspects and "names" not in aspects:
        yield "what a column may hold, or how it is filled, is another one"
    if "query" in aspects:
        yield "its query is another one"
    if not found.populated:
        yield "its rows were taken away, and it cannot be read"
    if "parts" in aspects:
        then = [one.name for one in record.state.parts if one.kind in _PARTS]
        told = list(_set_apart("index or constraint", then, [one.name for one in found.belongings]))
        yield from told or ["an index or a constraint is another one"]
    if "comments" in aspects:
        yield "a comment on it or on a column is another one"


def _set_apart(kind: str, then: list[str], now: list[str]) -> Iterator[str]:
    yield from (f"{kind} {one} is gone" for one in then if one not in now)
    yield from (f"{kind} {one} was added" for one in now if one not in then)
