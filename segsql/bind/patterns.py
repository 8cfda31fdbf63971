"""What text is searched for: other text as it is written, or a pattern, which is read, checked and put into lower case if need be."""

from __future__ import annotations

from typing import cast

from segsql.bind import literals
from segsql.bind.bound import Condition, Match, Matches, Value
from segsql.bind.context import Context
from segsql.errors import Pointer
from segsql.model import nodes
from segsql.operators.comparisons import TextOp


def find(ctx: Context, node: nodes.TextMatch, value: Value, path: Pointer) -> Condition | None:
    """Return the search of a text for another, or None after reporting what is wrong with it."""
    if not _is_text(ctx, node, value, path):
        return None
    if not node.value:
        message = "empty text is in every text"
        ctx.findings.error("empty-text", (*path, "value"), message, "is_present tests for any text")
        return None
    negated = node.op.startswith("not_")
    op = cast("TextOp", node.op.removeprefix("not_"))
    needle = literals.natural(node.value, ctx, path)
    assert needle is not None
    return Match(op, value, needle, node.ignore_case, negated, node.missing == "match", path)


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
