"""PostgreSQL's rules for types, in one place."""

from __future__ import annotations

from typing import Final

from segsql.fragments.arguments import Written
from segsql.fragments.patterns import check_pattern
from segsql.fragments.postgres.casts import converts, hint_for
from segsql.fragments.postgres.constants import PARTS, SHAPES, TRUNCATED, check_format
from segsql.fragments.postgres.operations import BESIDE, FUNCTIONS, OPERATORS
from segsql.fragments.postgres.overloads import SHOWN, comparable, of_number, of_quoted, result_of
from segsql.fragments.postgres.spelling import POSTGRES
from segsql.fragments.postgres.words import MOMENTS
from segsql.fragments.rules import Rules

RULES: Final = Rules(
    title=POSTGRES.title,
    functions=FUNCTIONS,
    operators=OPERATORS,
    moments=MOMENTS,
    timed={"date_trunc": "cut", "date_part": "part", "extract": "part", "to_char": "told", "age": "passed"},
    shown=SHOWN,
    beside=BESIDE,
    shapes=SHAPES,
    written=Written(PARTS, TRUNCATED, check_pattern, "gic", check_format, lambda _: None),
    number=of_number,
    quoted=of_quoted,
    converts=converts,
    hint_for=hint_for,
    comparable=comparable,
    result_of=result_of,
)
