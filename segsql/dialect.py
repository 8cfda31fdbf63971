"""Dialects as facts: the schema of ``dialect.toml`` and its loader.

A dialect answers every question that operators, functions and statements ask, each answer with its source: the name of a form to use,
or why there is none. It holds no code and no defaults; what a form does stands in ``lower.forms``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, StrictInt, ValidationError

from segsql.errors import DefinitionError, Diagnostic, did_you_mean, shown
from segsql.facts import Answer, Effect, Facts, Locks, Names, Number, TargetFacts, TypeText, Unsupported, Use

__all__ = ["Dialect", "Effect", "FunctionFacts", "Locks", "Unsupported", "Use", "available", "load"]


class Sized(Facts, frozen=True):
    """A type that holds decimals of so many digits before and after the point."""

    whole: StrictInt
    scale: StrictInt
    text: TypeText


class NameFacts(Facts, frozen=True):
    """Identifiers."""

    max_bytes: Number


class LiteralFacts(Facts, frozen=True):
    """How constants are written."""

    string: Answer
    boolean: Answer
    decimal: Answer
    double: Answer
    date: Answer
    timestamp: Answer
    datetime: Answer
    timestamp_with_zone: Answer
    empty_text: Answer


class TypeFacts(Facts, frozen=True):
    """What stands after ``CAST(x AS``; decimal has places for precision and scale, or is a type for each size, the smallest first."""

    source: Annotated[str, Field(min_length=3)]
    text: TypeText
    integer: TypeText
    decimal: TypeText | tuple[Sized, ...]
    double: TypeText
    boolean: TypeText
    date: TypeText
    timestamp: TypeText
    datetime: TypeText
    uuid: TypeText

    def decimal_of(self, precision: int, scale: int) -> str:
        """Return the word for decimals of so many digits in all, and so many after the point."""
        if isinstance(self.decimal, str):
            return self.decimal.format(precision=precision, scale=scale)
        return next(one.text for one in self.decimal if scale <= one.scale and precision - scale <= one.whole)


class TextFacts(Facts, frozen=True):
    """Text compared by code point, and other text found in it."""

    read: Answer
    operand: Answer
    order: Answer
    extreme: Answer
    group: Answer
    uuid_order: Answer
    search: Answer
    needle: Answer
    fold: Answer
    position: Answer
    starts_with: Answer
    ends_with: Answer
    matches: Answer


class NumberFacts(Facts, frozen=True):
    """Exact decimals, and doubles that are not a number."""

    decimal: Answer
    arithmetic: Answer
    operand: Answer
    result: Answer
    mixed: Answer
    group: Answer
    missing_double: Answer


class TimeFacts(Facts, frozen=True):
    """Times moved by the engine, which only happens from a column."""

    read_date: Answer
    read_zoned: Answer
    shift_date_days: Answer
    shift_date_months: Answer
    shift_timestamp_minutes: Answer
    shift_timestamp_days: Answer
    to_utc: Answer
    month_day: Answer
    day: Answer
    now: Answer


class FunctionFacts(Facts, frozen=True):
    """Functions of expressions that engines spell or mean differently."""

    concat: Answer
    lower: Answer
    upper: Answer
    trim: Answer
    length: Answer
    substring: Answer
    year: Answer
    days_between: Answer
    first_of_week: Answer
    first_of_month: Answer
    first_of_quarter: Answer
    first_of_year: Answer
    month: Answer
    day: Answer
    clock: Answer
    hour: Answer
    minute: Answer
    second: Answer
    microseconds_between: Answer
    plus_days: Answer
    plus_months: Answer
    plus_seconds: Answer
    mod: Answer
    div: Answer
    floor: Answer
    ceil: Answer
    floor_of_double: Answer
    ceil_of_double: Answer
    round: Answer
    sqrt: Answer
    bucket: Answer
    text_to_integer: Answer
    text_to_decimal: Answer
    text_to_date: Answer
    double_to_integer: Answer
    date_to_datetime: Answer
    uuid_to_text: Answer
    ltrim: Answer
    rtrim: Answer
    right: Answer
    replace: Answer
    strpos: Answer
    split_part: Answer
    murmur3: Answer
    fnv1a: Answer
    item_count: Answer


class QueryFacts(Facts, frozen=True):
    """Joins, lists and related rows, where engines mean different things by the same words."""

    outer_join: Answer
    related: Answer
    in_list: Answer
    count_distinct: Answer
    missing_array: Answer
    has_items: Answer
    item_rows: Answer
    array_out: Answer


class DocumentFacts(Facts, frozen=True):
    """What stands at a place of a JSON document."""

    read: Answer


class StatementFacts(Facts, frozen=True):
    """How a view and a table are made of a query."""

    view: Answer
    table: Answer


class PlanFacts(Facts, frozen=True):
    """How plans are written, as far as engines differ; what the forms are stands in ``plan.forms``."""

    explain: Answer
    transaction: Answer
    replace_view: Answer
    replace_table: Answer
    rename_view: Answer
    rename_table: Answer
    mark_view: Answer
    mark_table: Answer
    dependents: Answer
    replace_keeping: Answer


class StoredFacts(TypeFacts, frozen=True):
    """What types the columns of a table have: ``change`` is that of a word of nine letters."""

    change: TypeText


class TrackingFacts(Facts, frozen=True):
    """How what has changed is kept; what the forms are stands in ``plans.tracking_forms``."""

    columns: Use
    table: Use
    join: Use
    text: Use


class EffectFacts(Facts, frozen=True):
    """What statements do to those who read and write beside them."""

    read: Locks
    create_view: Effect
    create_table: Effect
    replace_view: Effect
    replace_table: Effect
    rename: Effect
    drop: Effect
    mark: Effect
    insert: Effect
    index: Effect
    distribute: Effect
    refresh: Effect
    add_column: Effect | None = None
    """Of a table that has to stay; none where views find one by its name, so that another takes its place."""
    delete: Effect | None = None
    """Of all rows of such a table."""


class ExportFacts(Facts, frozen=True):
    """What other tools call the dialect in the files that are written for them."""

    dbt: Answer
    sqlmesh: Answer


class LimitFacts(Facts, frozen=True):
    """What the engine can take: nested groups, nested relations, digits of a decimal it keeps exactly, in all and after the point,
    and bytes of a statement in UTF-8, as it is set up by default. ``depth`` is what the parser holds at once, where that is a fixed number.
    """

    nesting: Number
    related: Number
    decimal_digits: Number
    decimal_scale: Number
    statement_bytes: Number
    depth: Number | None = None


class SessionFacts(Facts, frozen=True):
    """Session settings under which the text keeps its meaning."""

    modes: tuple[str, ...] = ()


class Dialect(Facts, frozen=True):
    """A dialect file. ``sqlglot`` names the generator, of which nothing else is asked."""

    name: str
    title: str
    sqlglot: str
    tier: Literal["executed", "proxied", "checked"]
    versions: str
    names: NameFacts
    literals: LiteralFacts
    types: TypeFacts
    stored: StoredFacts
    text: TextFacts
    numbers: NumberFacts
    time: TimeFacts
    functions: FunctionFacts
    query: QueryFacts
    documents: DocumentFacts
    statements: StatementFacts
    plans: PlanFacts
    targets: TargetFacts
    tracking: TrackingFacts
    effects: EffectFacts
    exports: ExportFacts
    limits: LimitFacts
    session: SessionFacts
    known_functions: Names
    """The functions that the engine has, of those that segsql may print; its text keeps to them."""

    def __hash__(self) -> int:
        """A dialect is itself and no other; hashing all its facts at every compile would cost more than finding its forms."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def answers(self) -> Iterator[tuple[str, Use | Unsupported]]:
        """Yield every question, as ``section.question``, with its answer."""
        for section in (
            self.literals, self.text, self.numbers, self.time, self.functions, self.query, self.documents, self.statements
        ):  # fmt: skip
            label = type(section).__name__.removesuffix("Facts").lower() + "s"
            label = {"texts": "text", "times": "time", "querys": "query"}.get(label, label)
            for question in type(section).model_fields:
                yield f"{label}.{question}", getattr(section, question)


_NAME: Final = re.compile(r"[a-z][a-z0-9_]{,62}")


def _folder() -> Path:
    """Return the folder of dialect files: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "dialects"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "dialects"


def available() -> tuple[str, ...]:
    """Return the names of all dialects."""
    return tuple(sorted(one.parent.name for one in _folder().glob("*/dialect.toml")))


def load(name: str | Path) -> Dialect:
    """Return a dialect by name, or from a folder of one's own that holds a ``dialect.toml``.

    Raises:
        DefinitionError: there is no such dialect, or its file leaves a question unanswered.
    """
    return _read(name) if isinstance(name, Path) else _named(name)


@cache
def _named(name: str) -> Dialect:
    if not _NAME.fullmatch(name) or not (_folder() / name / "dialect.toml").is_file():
        hint = did_you_mean(name, available())
        raise DefinitionError((Diagnostic("unknown-dialect", "error", f'no dialect "{shown(name)}"', "", hint),))
    return _read(_folder() / name)


def _read(folder: Path) -> Dialect:
    path = folder / "dialect.toml"
    try:
        return Dialect.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as problem:
        found = (
            Diagnostic("unknown-dialect", "error", one["msg"], "/" + "/".join(map(str, one["loc"])))
            for one in problem.errors(include_url=False)
        )
        raise DefinitionError(found) from None
    except (OSError, ValueError) as problem:  # no TOML, no UTF-8, or no path
        message = f"cannot read {path}: {problem}"
        raise DefinitionError((Diagnostic("unknown-dialect", "error", message),)) from None
