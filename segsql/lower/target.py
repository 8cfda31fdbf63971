"""A dialect with every form it names looked up, so that lowering asks and never searches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NoReturn

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect as Glot

from segsql.dialect import Dialect, Unsupported, Use
from segsql.errors import DefinitionError, Diagnostic, Findings, did_you_mean
from segsql.lower import (
    folded,
    forms,
    forms_of_arrays,
    forms_of_calls,
    forms_of_clocks,
    forms_of_days,
    forms_of_json,
    forms_of_numbers,
    forms_of_spans,
    forms_of_texts,
    forms_of_time,
    live,
    membership,
    patterns,
    results,
    wide,
)
from segsql.lower.nodes import Texts, raw

MAX_LOWERED: Final = 40_000
"""Values and conditions that are lowered for one statement, each as often as it stands there, and forms that they are lowered by, long ones
as several; and of the tree's parts those that a form writes again."""

TABLES: Final[dict[str, Mapping[str, Any]]] = {
    "literals.string": forms.STRING,
    "literals.boolean": forms.BOOLEAN,
    "literals.decimal": forms.DECIMAL_DIGITS,
    "literals.double": forms.DOUBLE,
    "literals.date": forms.DATE,
    "literals.timestamp": forms.TIMESTAMP,
    "literals.datetime": forms.DATETIME,
    "literals.timestamp_with_zone": forms.TIMESTAMP_WITH_ZONE,
    "literals.empty_text": forms.EMPTY_TEXT,
    "text.read": forms.READ_TEXT,
    "text.operand": forms.OPERAND,
    "text.order": forms.ORDER,
    "text.extreme": forms.EXTREME,
    "text.group": forms.GROUP,
    "text.uuid_order": forms.UUID_ORDER,
    "text.search": forms.SEARCH,
    "text.needle": forms.NEEDLE,
    "text.fold": forms.FOLD,
    "text.position": forms.POSITION,
    "text.starts_with": forms.STARTS_WITH,
    "text.ends_with": forms.ENDS_WITH,
    "text.matches": patterns.MATCHES,
    "numbers.decimal": forms.DECIMAL,
    "numbers.arithmetic": forms.ARITHMETIC,
    "numbers.operand": forms.EXACT_OPERAND,
    "numbers.result": results.RESULT,
    "numbers.mixed": wide.MIXED,
    "numbers.group": forms.GROUP_DOUBLE,
    "numbers.missing_double": forms.MISSING_DOUBLE,
    "time.read_date": forms_of_time.READ_DATE,
    "time.read_zoned": forms_of_time.READ_ZONED,
    "time.shift_date_days": forms_of_time.SHIFT_DATE_DAYS,
    "time.shift_date_months": forms_of_time.SHIFT_DATE_MONTHS,
    "time.shift_timestamp_minutes": forms_of_time.SHIFT_TIMESTAMP_MINUTES,
    "time.shift_timestamp_days": forms_of_time.SHIFT_TIMESTAMP_DAYS,
    "time.to_utc": forms_of_time.TO_UTC,
    "time.month_day": forms_of_time.MONTH_DAY,
    "time.day": forms_of_days.DAY,
    "time.now": live.NOW,
    **{f"functions.{question}": table for question, table in forms_of_calls.FUNCTIONS.items()},
    **{f"functions.{question}": table for question, table in forms_of_days.FIRSTS.items()},
    **{f"functions.{question}": table for question, table in forms_of_clocks.CLOCKS.items()},
    **{f"functions.{question}": table for question, table in forms_of_spans.SPANS.items()},
    **{f"functions.{question}": table for question, table in forms_of_texts.FUNCTIONS.items()},
    **{f"functions.{question}": table for question, table in folded.HASHES.items()},
    "functions.item_count": forms_of_arrays.ITEM_COUNT,
    **{f"functions.{question}": table for question, table in forms_of_numbers.NUMBERS.items()},
    "query.outer_join": membership.OUTER_JOIN,
    "query.related": membership.SEARCHES,
    "query.in_list": membership.IN_LIST,
    "query.count_distinct": membership.COUNT_DISTINCT,
    "query.missing_array": membership.MISSING_ARRAY,
    "query.has_items": forms_of_arrays.HAS_ITEMS,
    "query.item_rows": forms_of_arrays.ITEM_ROWS,
    "query.array_out": forms_of_arrays.ARRAY_OUT,
    "documents.read": forms_of_json.DOCUMENTS,
    "statements.view": forms_of_calls.REPLACES,
    "statements.table": forms_of_calls.REPLACES,
}
"""Which table of forms answers which question."""


@dataclass(frozen=True, slots=True)
class Target:
    """One dialect's forms.

    ``nulls_first`` says, by sort direction, where the engine puts nulls on its own; sqlglot adds words unless told so.
    ``printer`` is sqlglot's dialect.
    """

    dialect: Dialect
    answers: Mapping[str, Any]
    nulls_first: Mapping[bool, bool]
    printer: Glot


@lru_cache(maxsize=64)
def target_of(dialect: Dialect) -> Target:
    """Return a dialect's forms; the same dialect gives the same object.

    Raises:
        DefinitionError: the dialect names a form that does not exist, or a generator that sqlglot does not have.
    """
    answers: dict[str, Any] = {}
    findings = Findings()
    for question, answer in dialect.answers():
        path = question.split(".")
        match answer:
            case Unsupported():
                answers[question] = answer
            case Use() if answer.use in TABLES[question]:
                answers[question] = TABLES[question][answer.use]
            case _:
                hint = did_you_mean(answer.use, TABLES[question])
                findings.error("unknown-dialect", path, f'{question} has no form "{answer.use}"', hint)
    if Glot.get(dialect.sqlglot) is None:
        findings.error("unknown-dialect", ("sqlglot",), f'sqlglot has no dialect "{dialect.sqlglot}"')
    if findings.errors:
        raise DefinitionError(findings.errors)
    printer = Glot.get_or_raise(dialect.sqlglot)
    nulls = str(printer.NULL_ORDERING)
    return Target(dialect, answers, {False: nulls == "nulls_are_small", True: nulls == "nulls_are_large"}, printer)


@dataclass(slots=True)
class _Again:
    """How many parts of the tree were written again."""

    parts: int = 0


@dataclass(frozen=True, slots=True)
class Pen:
    """A target while one statement is written: its literals are gathered in ``texts``."""

    target: Target
    texts: Texts
    _again: _Again = field(default_factory=_Again)

    def again(self, node: exp.Expr) -> exp.Expr:
        """Return a copy of what stands in the statement. Where copies hold copies, each around another makes twice as many of them.

        Raises:
            DefinitionError: there are more of them than one statement may hold.
        """
        self._again.parts += sum(not isinstance(one, exp.Identifier) for one in node.walk())
        if self._again.parts > MAX_LOWERED:
            self.refuse_more()
        return node.copy()

    def refuse_more(self) -> NoReturn:
        """Refuse to write more than one statement may hold.

        Raises:
            DefinitionError: always.
        """
        message = f"the statement for {self.target.dialect.title} would have more than {MAX_LOWERED:,} parts"
        hint = "say less in one segment, or read values that are worked out from a table"
        raise DefinitionError((Diagnostic("too-large", "error", message, "/where", hint),))

    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        return raw(self.target.answers["literals.string"](value), self.texts)

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type without parameters."""
        found = getattr(self.target.dialect.types, kind)
        assert isinstance(found, str)
        return found

    def decimal(self, precision: int, scale: int) -> str:
        """Return the dialect's word for decimals of so many digits in all, and so many after the point."""
        return self.target.dialect.types.decimal_of(precision, scale)

    def position(self, value: forms.Build, needle: forms.Build) -> exp.Expr:
        """Return where a needle starts in a value."""
        found = self.target.answers["text.position"](value, needle)
        assert isinstance(found, exp.Expr)
        return found
