"""The keys that tie related rows to the row they belong to, and how an engine looks for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sqlglot import exp

from segsql.bind.bound import Rows
from segsql.bind.names import key_columns
from segsql.lower import nodes as n
from segsql.lower.forms import Build
from segsql.lower.meeting import cast_to, word_of
from segsql.lower.membership import Search
from segsql.lower.run import Run, column
from segsql.lower.values import operand
from segsql.types import Type, unzoned, wider


def search_of(run: Run) -> Search:
    """Return how related rows are looked for."""
    search = run.pen.target.answers["query.related"]
    assert isinstance(search, Search)
    return search


def meeting_keys(run: Run, rows: Rows) -> list[Type | None]:
    """Return what both sides of each key are cast to, for fields that the engine compares within a type only."""
    if rows.anchors:
        return [None for scope in rows.anchors for _ in key_columns(scope)]
    found: list[Type | None] = []
    for mine, theirs in rows.scope.steps[0].keys:
        common = wider(mine.type, theirs.type)
        assert common is not None
        same = word_of(run, mine.type) == word_of(run, theirs.type)
        found.append(None if same else common)
    return found


def key_outputs(run: Run, rows: Rows, keys: Sequence[Build], *, among: bool = True) -> list[exp.Expr]:
    """Return the keys as columns k1, k2, ...; a set is of the type of its members, so those are of the logical ones."""
    if among and search_of(run).structs and len(keys) > 1:
        met = zip(keys, meeting_keys(run, rows), strict=True)
        fields = (key() if kind is None else cast_to(run, key(), kind) for key, kind in met)
        return [n.alias(one, f"k{index + 1}") for index, one in enumerate(fields)]
    if not (among and search_of(run).typed):
        return [n.alias(key(), f"k{index + 1}") for index, key in enumerate(keys)]
    if rows.anchors:
        types = [one.type for scope in rows.anchors for one in key_columns(scope)]
    else:
        types = [theirs.type for _, theirs in rows.scope.steps[0].keys]
    casts = (cast_to(run, key(), unzoned(kind)) for key, kind in zip(keys, types, strict=True))
    return [n.alias(one, f"k{index + 1}") for index, one in enumerate(casts)]


def inner_keys(run: Run, rows: Rows) -> list[Build]:
    """Return builders of what groups the rows: the columns that tie them to the outer row, or that row's own key."""
    if rows.anchors:
        return [partial(operand, run, one) for scope in rows.anchors for one in key_columns(scope)]
    first = rows.scope.steps[0]
    return [partial(column, run, first.alias, theirs.physical, theirs.type.kind) for _, theirs in first.keys]


def told_apart(run: Run, rows: Rows, keys: Sequence[Build]) -> list[exp.Expr]:
    """Return what groups rows by their keys, with what an engine needs beside a text to tell it from others that begin like it."""
    if rows.anchors:
        kinds = [one.type.kind for scope in rows.anchors for one in key_columns(scope)]
    else:
        kinds = [theirs.type.kind for _, theirs in rows.scope.steps[0].keys]
    texts = [key for key, kind in zip(keys, kinds, strict=True) if kind == "text"]
    beside: list[exp.Expr] = [one for text in texts for one in run.pen.target.answers["text.group"](text)]
    return [*(key() for key in keys), *beside]


def outer_keys(run: Run, rows: Rows) -> list[tuple[Build, bool]]:
    """Return builders of what ties the outer row to its group, and whether each may be missing."""
    if rows.anchors:
        return [(partial(operand, run, one), one.nullable) for scope in rows.anchors for one in key_columns(scope)]
    first = rows.scope.steps[0]
    return [
        (partial(column, run, first.parent, mine.physical, mine.type.kind), mine.nullable) for mine, _ in first.keys
    ]


def key_match(run: Run, rows: Rows, alias: str) -> list[exp.Expr]:
    """Return the conditions that tie a grouped table to the outer row."""
    outer = [build() for build, _ in outer_keys(run, rows)]
    return [
        exp.EQ(this=n.column(alias, name), expression=one) for name, one in zip(key_names(rows), outer, strict=True)
    ]


def key_names(rows: Rows) -> list[str]:
    """Return the names of the columns of keys."""
    count = sum(len(scope.table.key) for scope in rows.anchors) if rows.anchors else len(rows.scope.steps[0].keys)
    return [f"k{index + 1}" for index in range(count)]
