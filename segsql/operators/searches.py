"""The rows of conditions that look for something in a text."""

from __future__ import annotations

from typing import Final

from segsql.operators.operation import Operation

SEARCHES: Final = (
    Operation(
        "contains, not_contains",
        "conditions",
        ("contains", "not_contains"),
        ("text.position", "text.search"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "contains, not_contains, ignore_case",
        "conditions",
        ("contains", "not_contains"),
        ("text.position", "text.search", "text.fold"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "starts_with, not_starts_with",
        "conditions",
        ("starts_with", "not_starts_with"),
        ("text.starts_with", "text.search"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "starts_with, not_starts_with, ignore_case",
        "conditions",
        ("starts_with", "not_starts_with"),
        ("text.starts_with", "text.search", "text.fold"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "ends_with, not_ends_with",
        "conditions",
        ("ends_with", "not_ends_with"),
        ("text.ends_with", "text.search"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "ends_with, not_ends_with, ignore_case",
        "conditions",
        ("ends_with", "not_ends_with"),
        ("text.ends_with", "text.search", "text.fold"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "contains, starts_with, ends_with, of a value",
        "conditions",
        (),
        ("text.needle",),
        (
            "text.position",
            "text.starts_with",
            "text.ends_with",
            "text.search",
            "text.operand",
            "text.read",
            "literals.empty_text",
            "literals.string",
        ),
    ),
    Operation(
        "matches, not_matches",
        "conditions",
        ("matches", "not_matches"),
        ("text.matches", "text.search"),
        ("literals.string", "text.read"),
    ),
    Operation(
        "matches, not_matches, ignore_case",
        "conditions",
        ("matches", "not_matches"),
        ("text.matches", "text.search", "text.fold"),
        ("literals.string", "text.read"),
    ),
)
