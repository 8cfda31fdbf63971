"""What an engine can take: nesting and names, held against its limits before a statement is built."""

from __future__ import annotations

from segsql.bind.bound import BoundSegment
from segsql.dialect import Dialect
from segsql.errors import Findings


def check_limits(segment: BoundSegment, dialect: Dialect, findings: Findings) -> None:
    """Report groups or relations nested deeper than the engine's parser takes, and names longer than it keeps."""
    for what, found, limit in (
        ("groups", segment.nesting, dialect.limits.nesting.value),
        ("relations", segment.related, dialect.limits.related.value),
    ):
        if found > limit:
            message = f"{dialect.title} takes at most {limit} {what} nested in each other, and there are {found}"
            findings.error("unsupported-by-dialect", ("where",), message)
    longest = dialect.names.max_bytes.value
    for name in (segment.name, *(one.name for one in segment.output)):
        if len(name.encode()) > longest:
            message = f'the name "{name}" is longer than the {longest} bytes that {dialect.title} keeps'
            findings.error("name-too-long", ("name",), message)
