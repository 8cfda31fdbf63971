"""A dialect with every form it names looked up, so that lowering asks and never searches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect as Glot

from segsql.dialect import Dialect, FunctionFacts, Unsupported, Use
from segsql.lower import forms
from segsql.lower.nodes import Texts, raw

TABLES: Final[dict[str, Mapping[str, Any]]] = {
    "literals.string": forms.STRING,
    "literals.boolean": forms.BOOLEAN,
    "literals.double": forms.DOUBLE,
    "literals.date": forms.DATE,
    "literals.timestamp": forms.TIMESTAMP,
    "literals.timestamp_with_zone": forms.TIMESTAMP_WITH_ZONE,
    "text.operand": forms.OPERAND,
    "text.order": forms.ORDER,
    "text.fold": forms.FOLD,
    "text.position": forms.POSITION,
    "text.starts_with": forms.STARTS_WITH,
    "text.ends_with": forms.ENDS_WITH,
    "numbers.decimal": forms.DECIMAL,
    "numbers.missing_double": forms.MISSING_DOUBLE,
    "time.shift_date_days": forms.SHIFT,
    "time.shift_date_months": forms.SHIFT,
    "time.shift_timestamp_minutes": forms.SHIFT,
    "time.shift_timestamp_days": forms.SHIFT,
    "time.to_utc": forms.TO_UTC,
    **{f"functions.{question}": forms.FUNCTION for question in FunctionFacts.model_fields},
    "statements.view": forms.REPLACES,
    "statements.table": forms.REPLACES,
}
"""Which table of forms answers which question."""


class NoForm(Exception):
    """A question that the dialect answers with a reason instead of a form."""

    def __init__(self, question: str, reason: str) -> None:
        super().__init__(question, reason)
        self.question = question
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Target:
    """One dialect's forms.

    ``nulls_first`` says, by sort direction, where the engine puts nulls on its own; sqlglot adds words unless told so.
    """

    dialect: Dialect
    answers: Mapping[str, Any]
    nulls_first: Mapping[bool, bool]

    def form(self, question: str) -> Any:
        """Return the form for a question.

        Raises:
            NoForm: the dialect says why it has none.
        """
        found = self.answers[question]
        if isinstance(found, Unsupported):
            raise NoForm(question, found.unsupported)
        return found


@lru_cache(maxsize=64)
def target_of(dialect: Dialect) -> Target:
    """Return a dialect's forms; the same dialect gives the same object."""
    answers: dict[str, Any] = {}
    for question, answer in dialect.answers():
        match answer:
            case Use():
                answers[question] = TABLES[question][answer.use]
            case Unsupported():
                answers[question] = answer
    nulls = str(Glot.get_or_raise(dialect.sqlglot).NULL_ORDERING)
    return Target(dialect, answers, {False: nulls == "nulls_are_small", True: nulls == "nulls_are_large"})


@dataclass(frozen=True, slots=True)
class Pen:
    """A target while one statement is written: its literals are gathered in ``texts``."""

    target: Target
    texts: Texts

    def text(self, value: str) -> exp.Expr:
        """Return a text literal."""
        return raw(self.target.answers["literals.string"](value), self.texts)

    def type(self, kind: str) -> str:
        """Return the dialect's word for a logical type without parameters."""
        found = getattr(self.target.dialect.types, kind)
        assert isinstance(found, str)
        return found

    def position(self, value: forms.Build, needle: forms.Build) -> exp.Expr:
        """Return where a needle starts in a value."""
        found = self.target.form("text.position")(value, needle)
        assert isinstance(found, exp.Expr)
        return found
