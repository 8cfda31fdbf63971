"""What text is searched for: other text as it is written, or a pattern, which is read, checked and put into lower case if need be."""

from __future__ import annotations

from typing import cast

from segsql.bind import literals
from segsql.bind.bound import All, AnyOf, Compare, Condition, Const, Match, Matches, Missing, Value
from segsql.bind.context import Context, Frame
from segsql.errors import Pointer
from segsql.model import nodes
from segsql.operators.comparisons import TextOp
from segsql.types import TEXT


def find(ctx: Context, node: nodes.TextMatch, value: Value, frame: Frame, path: Pointer) -> Condition | None:
    """Return the search of a text for another, or None after reporting what is wrong with it."""
    if not _is_text(ctx, node, value, path):
        return None
    negated, or_missing = node.op.startswith("not_"), node.missing == "match"
    op = cast("TextOp", node.op.removeprefix("not_"))
    if not isinstance(node.value, str):
        needle = ctx.value(node.value, frame, (*path, "value"))
        if needle is None:
            return None
        if needle.type.kind != "text":
            message = f"{node.op} searches for text, and the value is {needle.type}"
            ctx.findings.error("type-mismatch", (*path, "value"), message)
            return None
        found = Match(op, value, needle, node.ignore_case, negated, or_missing=False, at=path)
        return _in_every_text(found, or_missing=or_missing)
    if not node.value:
        message = "empty text is in every text"
        ctx.findings.error("empty-text", (*path, "value"), message, "is_present tests for any text")
        return None
    constant = literals.natural(node.value, ctx, path)
    assert constant is not None
    return Match(op, value, constant, node.ignore_case, negated, or_missing, path)


def _in_every_text(found: Match, *, or_missing: bool) -> Condition:
    """Return the search for a value of the row, which may be empty: of that engines differ in whether, and where, they find it."""
    value, needle = found.value, found.needle
    empty = Compare("ne" if found.negated else "eq", needle, Const("", TEXT, at=found.at), or_missing=False)
    known: Condition = (
        All((found, empty)) if found.negated else AnyOf((found, All((empty, Missing(value, negated=True)))))
    )
    if not or_missing:
        return known
    return AnyOf((known, *(Missing(one, negated=False) for one in (value, needle) if one.nullable)))


def search(ctx: Context, node: nodes.Pattern, value: Value, path: Pointer) -> Condition | None:
    """Return the search of a text for a pattern, or None after reporting what is wrong with it."""
    # Few definitions have one, and the language of patterns takes a while to load.
    from segsql.operators.patterns.folding import folded
    from segsql.operators.patterns.parser import PatternError, parse_pattern

    if not _is_text(ctx, node, value, path):
        return None
    try:
        pattern = parse_pattern(node.pattern)
    except PatternError as problem:
        within = (problem.start, max(problem.end, problem.start + 1))
        ctx.findings.error(problem.code, (*path, "pattern"), problem.message, problem.hint, within)
        return None
    if node.ignore_case:
        pattern = folded(pattern)
    return Matches(value, pattern, node.ignore_case, node.op == "not_matches", node.missing == "match", path)


def _is_text(ctx: Context, node: nodes.TextMatch | nodes.Pattern, value: Value, path: Pointer) -> bool:
    if value.type.kind == "text":
        return True
    ctx.findings.error("type-mismatch", (*path, "column"), f"{node.op} reads text, and the value is {value.type}")
    return False
