"""A whole segment of conditions written in Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from segsql.builder.values import Condition, Read, Value, node_of, parts, read, sort_key
from segsql.model import nodes
from segsql.model.segment import Segment


def segment(
    name: str,
    base: str,
    *where: Condition,
    transformations: Mapping[str, Value] | None = None,
    select: Iterable[str] = (),
    sort: Iterable[nodes.Sort | str] = (),
    per: Iterable[Read] = (),
    **fields: Any,
) -> Segment:
    """Return the segment of the rows of ``base`` that meet all conditions.

    Args:
        name: Key of the segment.
        base: Table of the catalog.
        where: Conditions a member meets; without any the segment is refused, so that nobody selects everyone by mistake.
        transformations: Named values of the base row, in order.
        select: Paths to put out.
        sort: Paths, or keys made by ``col(...).desc()``.
        per: Paths or values by which members are grouped, so that a limit holds within each group.
        fields: Any other field of a segment, such as ``title``, ``timezone`` or ``limit``.

    Raises:
        DefinitionError: a field is wrong.
    """
    named = [{"name": key, "value": node_of(one)} for key, one in (transformations or {}).items()]
    return Segment.model_validate(
        {
            "version": 1,
            "name": name,
            "base": base,
            "where": [part for one in where for part in parts("and", one)],
            "transformations": named,
            "select": list(select),
            "sort": list(map(sort_key, sort)),
            "per": list(map(read, per)),
            **fields,
        }
    )
