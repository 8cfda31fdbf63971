"""Definitions written in Python: ``col("country").in_(["DE", "AT"]) & (rel("orders").sum("total") >= 500)``.

A builder holds a node of the model and nothing else, so what it means is what the language says of that node (docs/language.md).
``==`` and the like write a comparison instead of making one, which is why builders are not the nodes themselves.
"""

from segsql.builder.document import segment
from segsql.builder.periods import following, last, next_, previous, range_, this
from segsql.builder.rows import Related, overall, rel, step
from segsql.builder.values import (
    Condition,
    Value,
    bucket,
    call,
    case,
    col,
    everyone,
    expression,
    in_segment,
    literal,
    moment,
    nobody,
    some,
    split,
    sql,
)

__all__ = [
    "Condition",
    "Related",
    "Value",
    "bucket",
    "call",
    "case",
    "col",
    "everyone",
    "expression",
    "following",
    "in_segment",
    "last",
    "literal",
    "moment",
    "next_",
    "nobody",
    "overall",
    "previous",
    "range_",
    "rel",
    "segment",
    "some",
    "split",
    "sql",
    "step",
    "this",
]
